"""The list of a day: ranking, fitting, holding back, whom and how."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest

from csdesk.domain.agenda import build_agenda, free_minutes
from csdesk.domain.facts import AccountFacts
from csdesk.domain.money import Money
from csdesk.domain.morning import Ref
from csdesk.domain.terms import CheckinStatus, Stage, Status
from tests.domain.builders import (
    NOW,
    TODAY,
    account,
    ago,
    ahead,
    always,
    at,
    checkin,
    contact,
    contract,
    country,
    policy,
    signal,
    snooze,
    task,
    usage,
)

NBSP = "\u00a0"
US = country("US", "United States", holidays={TODAY: "Thanksgiving"})


def late(account_id: str, days: int = 0, **changes: Any) -> AccountFacts:
    """An account with a task of ours that is `days` late."""
    return account(
        id=account_id, name=account_id.title(), tasks=(task(due_on=ago(days)),), **changes
    )


def names(lines: Any) -> list[str]:
    """Ids of lines or of accounts held back."""
    return [line.account.id for line in lines]


def test_the_example_of_the_design() -> None:
    facts = account(
        country="SE",
        city="Malmö",
        zone="Europe/Stockholm",
        mrr=(Money(190_000, "EUR"),),
        contacts=(contact(), contact(id="c2", name="Rafael Costa", role="champion", influence=1)),
        contracts=(contract(renews_on=date(2027, 3, 3), notice_days=60, auto_renew=True),),
        usage=usage(last_use=ago(23), last_28=0.0, previous_28=46.0),
        last_two_way=at(ago(41)),
    )
    sweden = country("SE", "Sweden", holidays={ahead(1): "Midsummer"})
    agenda = build_agenda([facts], NOW, policy(countries={"SE": sweden}))
    [line] = agenda.lines
    assert line.sentence == (
        "Call Ana (CFO): Midsummer is tomorrow in Sweden; no log-in for 22 days (as of yesterday); "
        "renewal in 97 days, notice in 37; last real talk 41 days ago; "
        f"EUR{NBSP}1,900{NBSP}MRR."
    )
    assert (line.account, line.contact) == (Ref("a1", "Tamarind Foods"), Ref("c1", "Ana Ferreira"))
    assert (line.contact_title, line.verb, line.channel) == ("CFO", "Call", "call")
    assert (line.minutes, line.stage, line.place) == (25, Stage.INTERMEDIATE, "Malmö")
    assert (line.zone, line.stake) == ("Europe/Stockholm", Money(190_000, "EUR"))
    assert line.money_factor == 1.0
    assert [kind for kind, _words in line.clauses] == [
        "occasion.holiday",
        "usage.lapsed",
        "renewal.window",
        "silence.cadence",
    ]


def test_nobody_and_nothing() -> None:
    empty = build_agenda([], NOW, policy())
    assert (empty.lines, empty.folded, empty.held) == ((), (), ())
    assert build_agenda([account()], NOW, policy()).lines == ()


def test_without_a_contact_the_account_is_named() -> None:
    [line] = build_agenda([late("kelvin")], NOW, policy()).lines
    assert line.sentence == "Call Kelvin: “Send price sheet” is due today."
    assert line.contact is None
    assert line.contact_title == ""


def test_priority_then_money_then_name_then_id() -> None:
    accounts = [
        late("d", mrr=(Money(200, "EUR"),)),
        late("c", mrr=(Money(300, "EUR"),)),
        late("b", mrr=(Money(200, "EUR"),)),
        late("a", mrr=(Money(100, "EUR"),)),
        late("urgent", 30, mrr=(Money(300, "EUR"),)),
    ]
    agenda = build_agenda(accounts, NOW, policy())
    assert names(agenda.lines) == ["urgent", "c", "b", "d", "a"]


def test_equal_accounts_are_ordered_by_id() -> None:
    twins = [account(id=one, tasks=(task(),)) for one in ("2", "1", "3")]
    assert names(build_agenda(twins, NOW, policy()).lines) == ["1", "2", "3"]


def test_the_list_ends_with_the_first_line_that_does_not_fit() -> None:
    other = contact(id="c2", role="user")
    meets = late("b", 2, contacts=(contact(channel="meeting"), other))
    writes = late("c", 1, contacts=(contact(channel="message"), other))
    accounts = [late("a", 3), meets, writes]
    agenda = build_agenda(accounts, NOW, policy(), minutes=50)
    assert (names(agenda.lines), names(agenda.folded)) == (["a"], ["b", "c"])
    agenda = build_agenda(accounts, NOW, policy(), minutes=55)
    assert (names(agenda.lines), names(agenda.folded)) == (["a", "b"], ["c"])
    agenda = build_agenda(accounts, NOW, policy(), minutes=65)
    assert (names(agenda.lines), agenda.folded) == (["a", "b", "c"], ())


@pytest.mark.parametrize("minutes", [0, -5, 24])
def test_one_line_is_always_offered(minutes: int) -> None:
    agenda = build_agenda([late("a"), late("b", 1)], NOW, policy(), minutes=minutes)
    assert (names(agenda.lines), names(agenda.folded)) == (["b"], ["a"])
    assert agenda.minutes == max(minutes, 0)


def test_a_weak_reason_is_not_offered() -> None:
    def listed(urgency: float) -> bool:
        rules = always(signal("x.y", urgency))
        rule_policy = policy(weights={"x.y": 0.1})
        return bool(
            build_agenda([account(mrr=(Money(1, "EUR"),))], NOW, rule_policy, rules=rules).lines
        )

    assert listed(0.51)
    assert not listed(0.49)


def test_a_former_customer_is_listed_for_promises_only() -> None:
    facts = account(
        status=Status.CHURNED,
        last_two_way=at(ago(300)),
        usage=usage(last_use=ago(60)),
        customer_since=date(2020, 11, 26),
        contacts=(contact(),),
    )
    assert build_agenda([facts], NOW, policy()).lines == ()
    [line] = build_agenda([late("x", 3, status=Status.CHURNED)], NOW, policy()).lines
    assert [reason.signal.kind for reason in line.reasons] == ["promises.task"]


def test_the_contact_of_the_strongest_reason_and_their_channel() -> None:
    people = (
        contact(id="c1"),
        contact(id="c2", name="Bo Li", title="", role="user", channel="email"),
    )
    facts = account(contacts=people, tasks=(task(contact_id="c2"),))
    [line] = build_agenda([facts], NOW, policy()).lines
    assert line.sentence.startswith("Write to Bo (user): ")
    assert (line.channel, line.minutes) == ("email", 15)


def test_a_reason_may_bring_its_own_verb_and_channel() -> None:
    facts = account(contacts=(contact(birthday=None, channel="email"),))
    thanks = always(signal("x.thanks", 1.0, verb="Thank", channel="call"))
    [line] = build_agenda([facts], NOW, policy(), rules=thanks).lines
    assert line.sentence.startswith("Thank Ana (CFO): ")
    assert line.channel == "call"


def test_a_greeting_alone_is_a_greeting() -> None:
    people = (contact(), contact(id="c2", name="Bo Li", role="user"))
    facts = account(customer_since=date(2021, 11, 26), contacts=people)
    [line] = build_agenda([facts], NOW, policy()).lines
    assert line.sentence == "Greet Ana (CFO): five years a customer today."


def test_on_their_holiday_nobody_is_called() -> None:
    rules = policy(countries={"US": US})
    agenda = build_agenda([late("kelvin", country="US")], NOW, rules)
    assert (agenda.lines, agenda.folded) == ((), ())
    [held] = agenda.held
    assert (held.account.name, held.why) == ("Kelvin", "Thanksgiving in the United States")
    assert held.until == ahead(1)
    assert build_agenda([late("kelvin", country="US")], NOW + timedelta(days=1), rules).lines


def test_the_holiday_of_the_contact_counts_not_of_the_account() -> None:
    rules = policy(countries={"US": US})
    abroad = late("a", country="US", contacts=(contact(country="SE"),))
    there = late("b", country="SE", contacts=(contact(country="US"),))
    agenda = build_agenda([abroad, there], NOW, rules)
    assert (names(agenda.lines), names(agenda.held)) == (["a"], ["b"])


def test_held_until_the_next_working_day_there() -> None:
    friday = country("US", "United States", holidays={ahead(1): "Day off"})
    agenda = build_agenda(
        [late("a", country="US")], NOW + timedelta(days=1), policy(countries={"US": friday})
    )
    assert agenda.held[0].until == ahead(4)


def test_a_deadline_does_not_wait_for_a_holiday_but_is_written() -> None:
    facts = account(country="US", contracts=(contract(renews_on=ahead(3)),), contacts=(contact(),))
    agenda = build_agenda([facts], NOW, policy(countries={"US": US}))
    [line] = agenda.lines
    assert line.sentence.startswith("Write to Ana (CFO): renewal on Sunday, in 3 days")
    assert agenda.held == ()


def test_snoozed_reasons_do_not_count() -> None:
    facts = late("a", 3, snoozes=(snooze("promises.task", episode="t1", until=ahead(2)),))
    assert build_agenda([facts], NOW, policy()).lines == ()
    assert build_agenda([facts], NOW + timedelta(days=2), policy()).lines


def test_the_day_is_that_of_the_persons_zone() -> None:
    late_in_auckland = datetime(2026, 11, 27, 1, 0, tzinfo=timezone(timedelta(hours=13)))
    facts = account(tasks=(task(due_on=ahead(1)),))
    assert build_agenda([facts], late_in_auckland, policy()).day == ahead(1)
    assert build_agenda([facts], late_in_auckland, policy()).lines
    assert not build_agenda([facts], late_in_auckland.astimezone(UTC), policy()).lines


def test_a_naive_now_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        build_agenda([], datetime(2026, 11, 26, 9), policy())


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(TODAY, 7), 510),
        (at(TODAY, 9), 510),
        (at(TODAY, 11, 5), 385),
        (at(TODAY, 17, 29), 1),
        (at(TODAY, 17, 30), 510),  # after work: the next day is being planned
        (at(ahead(2), 11), 510),  # Saturday
    ],
)
def test_free_minutes_of_the_working_hours(now: datetime, expected: int) -> None:
    assert free_minutes([], now, policy()) == expected


def test_free_minutes_less_the_meetings_of_the_day() -> None:
    def meeting(hour: int, minute: int, minutes: int, **changes: Any) -> AccountFacts:
        starts = at(TODAY, hour, minute)
        return account(checkins=(checkin(starts_at=starts, minutes=minutes, **changes),))

    day = [
        meeting(8, 30, 60),  # half of it before work
        meeting(13, 0, 60),
        meeting(13, 30, 60),  # overlaps
        meeting(13, 15, 15),  # inside
        meeting(17, 0, 90),  # ends after work
        meeting(10, 0, 45, status=CheckinStatus.CANCELLED),
    ]
    day.append(account(checkins=(checkin(starts_at=at(ahead(1), 10)),)))
    assert free_minutes(day, at(TODAY, 8), policy()) == 510 - 30 - 90 - 30
    assert free_minutes(day, at(TODAY, 13, 45), policy()) == 225 - 45 - 30
    assert build_agenda(day, at(TODAY, 8), policy()).minutes == 360


def test_free_minutes_on_our_holiday_and_by_hand() -> None:
    home = policy(countries={"US": US}, home_country="US")
    assert free_minutes([], at(TODAY, 15), home) == 510
    assert free_minutes([], NOW, policy(free_minutes=90)) == 90
    assert free_minutes([], NOW, policy(work_from=time(12), work_to=time(11))) == 0
