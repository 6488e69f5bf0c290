"""The morning list over a real book: read, put aside, explained."""

from datetime import date, datetime, timedelta

import pytest

from csdesk.errors import Gone, Invalid
from csdesk.services import aside, checkins, morning, policies, settings, tasks, usage
from csdesk.services.context import Services
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import Clock, account, contact, contract


def tamarind(desk: Services, clock: Clock) -> str:
    """The account of the design's own sentence."""
    key = account(desk, stage="intermediate", country="Brazil", since="2023-11-28", tier="B")
    ana = contact(desk, key, title="CFO", role="decision maker", email="ana@tamarind.example")
    contract(desk, key, starts="2024-03-03", renews="2027-03-03", notice="60")
    other = account(desk, "Quiet", stage="advanced")
    for who in (key, other):
        usage.add_usage(
            desk, usage.UsageDraft(who, clock.now.date() - timedelta(days=23), "logins", 5)
        )
    usage.add_usage(
        desk, usage.UsageDraft(other, clock.now.date() - timedelta(days=1), "logins", 5)
    )
    log_touchpoint(
        desk,
        TouchpointDraft(key, "call", "both", at=clock.now - timedelta(days=41), contact_ids=(ana,)),
    )
    log_touchpoint(desk, TouchpointDraft(other, "call", "both", at=clock.now - timedelta(days=1)))
    return key


def test_the_sentence_of_the_design(desk: Services, clock: Clock) -> None:
    tamarind(desk, clock)
    line = morning.read_today(desk).lines[0]
    assert line.sentence.replace("\N{NO-BREAK SPACE}", " ") == (
        "Call Ana (CFO): three years a customer on Saturday; no log-in for 22 days (as of yesterday); "
        "renewal in 97 days, notice in 37; last real talk 41 days ago; EUR 1,900 MRR."
    )


def test_the_list_of_another_day_sees_nothing_later(desk: Services, clock: Clock) -> None:
    key = tamarind(desk, clock)
    past = morning.read_today(desk, day=clock.now.date() - timedelta(days=60))
    assert past.day == date(2026, 9, 27)
    kinds = {r.signal.kind for line in past.lines for r in line.reasons if line.account.id == key}
    assert "silence.cadence" not in kinds


def test_snoozed_to_a_day_it_comes_back_that_day(desk: Services, clock: Clock) -> None:
    key = tamarind(desk, clock)
    aside.snooze(desk, key, until=date(2026, 11, 30))
    assert key not in {line.account.id for line in morning.read_today(desk).lines}
    why = morning.explain(desk, key)
    assert not why.on_list
    assert any("Monday" in sentence for sentence in why.put_aside)
    clock.now = datetime(2026, 11, 30, 8, tzinfo=clock.now.tzinfo)
    assert key in {line.account.id for line in morning.read_today(desk).lines}


def test_snoozed_until_something_changes(desk: Services, clock: Clock) -> None:
    key = tamarind(desk, clock)
    aside.snooze(desk, key, until_change=True)
    clock.move(hours=3)
    assert key not in {line.account.id for line in morning.read_today(desk).lines}
    tasks.add_task(desk, key, "Send price", due=clock.now.date())
    assert key in {line.account.id for line in morning.read_today(desk).lines}


def test_a_dismissed_reason_stays_away_and_the_others_stay(desk: Services, clock: Clock) -> None:
    key = tamarind(desk, clock)
    lapsed = next(
        r.signal for r in morning.explain(desk, key).reasons if r.signal.kind == "usage.lapsed"
    )
    aside.dismiss(desk, key, lapsed.kind, lapsed.episode, "the plant is closed until January")
    for _ in range(10):
        clock.move(days=1)
        assert "usage.lapsed" not in {r.signal.kind for r in morning.explain(desk, key).reasons}
    assert "renewal.window" in {r.signal.kind for r in morning.explain(desk, key).reasons}


def test_what_cannot_be_put_aside(desk: Services) -> None:
    key = account(desk)
    with pytest.raises(Invalid, match="not in the future"):
        aside.snooze(desk, key, until=desk.today())
    with pytest.raises(Invalid, match="needs an end"):
        aside.snooze(desk, key)
    with pytest.raises(Invalid, match="needs a reason"):
        aside.dismiss(desk, key, "usage.lapsed", "", " ")
    with pytest.raises(Gone):
        aside.snooze(desk, "nobody", until=date(2027, 1, 1))
    with pytest.raises(Gone):
        morning.explain(desk, "nobody")


def test_the_day_beside_the_list(desk: Services, clock: Clock) -> None:
    key = account(desk)
    for day, hour in ((25, 9), (26, 15), (27, 9), (28, 9)):
        checkins.plan_checkin(
            desk,
            checkins.CheckinDraft(
                key, datetime(2026, 11, day, hour), "Europe/Berlin", title=f"{day}"
            ),
        )
    for title, due in (("late", 24), ("today", 26), ("tomorrow", 27)):
        tasks.add_task(desk, key, title, due=date(2026, 11, due))
    tasks.add_task(desk, key, "theirs", due=date(2026, 11, 26), side="them")
    strip = morning.read_day(desk)
    assert [c.title for c in strip.checkins] == ["25", "26"]
    assert [t.title for t in strip.tasks] == ["late", "today"]
    assert strip.tomorrow == (1, 1)
    tasks.complete_task(desk, strip.tasks[0].id)
    assert [t.title for t in morning.read_day(desk).tasks] == ["today"]


def test_minutes_of_the_day_are_working_hours_less_meetings(desk: Services, clock: Clock) -> None:
    key = account(desk)
    assert morning.read_today(desk).minutes == 385  # 11:05 to 17:30
    checkins.plan_checkin(
        desk, checkins.CheckinDraft(key, datetime(2026, 11, 26, 15), "Europe/Berlin", minutes=60)
    )
    assert morning.read_today(desk).minutes == 325
    settings.change_setting(desk, "work_to", "12:05")
    assert morning.read_today(desk).minutes == 60
    settings.change_setting(desk, "free_minutes", "30")
    assert morning.read_today(desk).minutes == 30
    assert morning.read_today(desk, minutes=99).minutes == 99


def test_settings_are_checked_and_can_be_taken_back(desk: Services) -> None:
    settings.change_setting(desk, "currency", "sek")
    assert policies.default_currency(desk) == "SEK"
    settings.change_setting(desk, "currency", "")
    assert policies.default_currency(desk) == policies.DEFAULT_CURRENCY
    for name, value in (
        ("currency", "ABC"),
        ("work_from", "25:00"),
        ("email", "a b@c"),
        ("no", "1"),
    ):
        with pytest.raises(Invalid):
            settings.change_setting(desk, name, value)


def test_a_settled_holiday_is_known_without_computing_it_again(
    desk: Services, clock: Clock
) -> None:
    account(desk, "Nordlys", country="SE")
    first = morning.read_facts_and_policy(desk, clock.now)[1].countries["SE"]
    assert first.holidays[date(2026, 12, 25)] == "Christmas Day"
    assert first.name == "Sweden"
    assert first.weekend == {5, 6}
