"""Tasks, next steps and check-ins: due, late, planned for today, passed without a log."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from csdesk.domain.signal import Part, Tone
from csdesk.domain.signals.promises import (
    RULES,
    checkin_today,
    checkin_unlogged,
    next_step,
)
from csdesk.domain.signals.promises import (
    task as promised,
)
from csdesk.domain.terms import Channel, CheckinStatus, Side, Status, TaskKind
from tests.domain.builders import (
    TODAY,
    account,
    ago,
    ahead,
    at,
    checkin,
    policy,
    snooze,
    step,
    task,
)


def test_a_task_counts_from_the_day_it_is_due_until_it_is_done() -> None:
    facts = account(tasks=(task(due_on=TODAY),))
    assert promised(facts, ago(1), policy()) is None
    due = promised(facts, TODAY, policy())
    late = promised(facts, ahead(2), policy())
    years = promised(facts, ahead(900), policy())
    assert due is not None
    assert late is not None
    assert years is not None
    assert (due.clause, due.chip) == ("“Send price sheet” is due today", "Promise due today")
    assert (late.clause, late.chip) == ("“Send price sheet” is 2 days late", "Promise 2 days late")
    assert due.urgency < late.urgency < years.urgency == 1.0
    assert (due.part, due.tone) == (Part.TOPIC, Tone.NOW)


def test_without_a_day_nothing_is_due() -> None:
    assert promised(account(tasks=(task(due_on=None),)), TODAY, policy()) is None
    assert [rule(account(), TODAY, policy()) for rule in RULES] == [None] * 4


def test_a_leap_day_task() -> None:
    facts = account(tasks=(task(due_on=date(2028, 2, 29)),))
    assert promised(facts, date(2028, 2, 28), policy()) is None
    late = promised(facts, date(2028, 3, 1), policy())
    assert late is not None
    assert late.chip == "Promise 1 day late"


def test_what_they_promised_is_asked_for_and_less_urgent() -> None:
    ours = promised(account(tasks=(task(),)), TODAY, policy())
    theirs = promised(account(tasks=(task(side=Side.THEM),)), TODAY, policy())
    assert ours is not None
    assert theirs is not None
    assert theirs.clause == "ask for “Send price sheet”, due today"
    assert theirs.part is Part.ASK
    assert theirs.urgency < ours.urgency


def test_next_steps_are_their_own_reason() -> None:
    facts = account(tasks=(task(kind=TaskKind.NEXT_STEP, contact_id="c9"),))
    assert promised(facts, TODAY, policy()) is None
    found = next_step(facts, TODAY, policy())
    assert found is not None
    assert found.chip == "Next step due today"
    assert found.contact_id == "c9"
    assert next_step(account(tasks=(task(),)), TODAY, policy()) is None


def test_steps_of_other_playbooks_are_promises_even_when_late() -> None:
    facts = account(tasks=(step(onboarding=False, due_on=ago(3)),))
    assert promised(facts, TODAY, policy()) is not None


def test_many_tasks_are_one_reason() -> None:
    tasks = tuple(task(id=f"t{number}", due_on=ago(number)) for number in range(3))
    found = promised(account(tasks=tasks), TODAY, policy())
    assert found is not None
    assert found.clause == "“Send price sheet” is 2 days late, and 2 more"
    assert found.episode == "t0+t1+t2"


def test_a_snoozed_task_does_not_hide_the_others() -> None:
    tasks = (task(id="t1", due_on=ago(5), title="Old"), task(id="t2", title="New"))
    facts = account(tasks=tasks, snoozes=(snooze("promises.task", episode="t1", until=ahead(1)),))
    found = promised(facts, TODAY, policy())
    assert found is not None
    assert (found.clause, found.episode) == ("“New” is due today", "t2")
    found = promised(facts, ahead(1), policy())
    assert found is not None
    assert found.episode == "t1+t2"


def test_a_long_title_is_cut_and_kept_on_one_line() -> None:
    title = "Ask\nwhether " + "the crew list can be imported " * 9
    found = promised(account(tasks=(task(title=title),)), TODAY, policy())
    assert found is not None
    assert len(found.clause) < 90
    assert "\n" not in found.clause
    assert "…" in found.clause


@pytest.mark.parametrize("status", list(Status))
def test_promises_hold_for_every_status(status: Status) -> None:
    facts = account(
        status=status,
        tasks=(task(), task(id="n", kind=TaskKind.NEXT_STEP), step(id="s", due_on=TODAY)),
        checkins=(checkin(), checkin(id="m2", starts_at=at(ago(1)))),
    )
    assert all(rule(facts, TODAY, policy()) is not None for rule in RULES)


def test_a_late_onboarding_step_of_a_prospect_is_still_a_promise() -> None:
    late = (step(due_on=ago(4)),)
    assert promised(account(tasks=late), TODAY, policy()) is None
    assert promised(account(status=Status.PROSPECT, tasks=late), TODAY, policy()) is not None


def test_todays_check_in_is_told_with_its_hour() -> None:
    facts = account(checkins=(checkin(contact_ids=("c7", "c8")),))
    found = checkin_today(facts, TODAY, policy())
    assert found is not None
    assert found.clause == "check-in today at 15:30, “Quarterly review”"
    assert (found.contact_id, found.channel) == ("c7", Channel.MEETING)
    assert found.part is Part.OPENER
    assert checkin_today(facts, ago(1), policy()) is None


def test_a_check_in_is_passed_once_it_has_ended() -> None:
    facts = account(checkins=(checkin(),))  # 15:30 to 16:00

    def told(clock: time) -> tuple[bool, bool]:
        rules = policy(clock=clock)
        return (
            checkin_today(facts, TODAY, rules) is not None,
            checkin_unlogged(facts, TODAY, rules) is not None,
        )

    assert told(time(15, 59)) == (True, False)
    assert told(time(16, 0)) == (False, True)


def test_an_unlogged_check_in_stays() -> None:
    facts = account(checkins=(checkin(starts_at=at(ago(3))),))
    found = checkin_unlogged(facts, TODAY, policy())
    assert found is not None
    assert found.clause == "the check-in of Monday is not logged"
    assert found.chip == "Check-in not logged, 3 days"
    assert checkin_unlogged(facts, ahead(700), policy()) is not None


@pytest.mark.parametrize(
    "meeting",
    [
        checkin(logged=True, starts_at=at(ago(2))),
        checkin(status=CheckinStatus.CANCELLED, starts_at=at(ago(2))),
        checkin(status=CheckinStatus.CANCELLED),
        checkin(logged=True),
        checkin(starts_at=at(ahead(1))),
        checkin(starts_at=at(ahead(9999))),
    ],
)
def test_no_reason_from_a_check_in(meeting: object) -> None:
    facts = account(checkins=(meeting,))
    assert checkin_today(facts, TODAY, policy()) is None
    assert checkin_unlogged(facts, TODAY, policy()) is None


def test_a_held_check_in_without_a_log_is_unlogged() -> None:
    facts = account(checkins=(checkin(status=CheckinStatus.HELD, starts_at=at(ago(1))),))
    assert checkin_unlogged(facts, TODAY, policy()) is not None


def test_the_day_of_a_check_in_is_the_persons() -> None:
    meeting = checkin(starts_at=datetime(2026, 11, 25, 23, 30, tzinfo=UTC))
    tokyo = policy(zone=timezone(timedelta(hours=9)), clock=time(8))
    found = checkin_today(account(checkins=(meeting,)), TODAY, tokyo)
    assert found is not None
    assert found.clause.startswith("check-in today at 08:30")
