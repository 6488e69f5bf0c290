"""Onboarding steps that are late or do not move."""

import pytest

from csdesk.domain.signal import Part, Tone
from csdesk.domain.signals.onboarding import overdue, stuck
from csdesk.domain.signals.promises import task as promised
from csdesk.domain.terms import Side, Status
from tests.domain.builders import TODAY, account, ago, ahead, policy, snooze, step, task


def test_a_step_is_late_the_day_after_it_was_due() -> None:
    facts = account(tasks=(step(due_on=TODAY),))
    assert overdue(facts, TODAY, policy()) is None
    assert promised(facts, TODAY, policy()) is not None  # on its day it is a promise
    found = overdue(facts, ahead(1), policy())
    assert promised(facts, ahead(1), policy()) is None
    assert found is not None
    assert found.clause == "“Import the crew list” 1 day late and it is our turn"
    assert (found.part, found.tone) == (Part.TOPIC, Tone.NOW)


def test_their_turn_is_something_to_ask_for() -> None:
    facts = account(tasks=(step(due_on=ago(3), side=Side.THEM),))
    found = overdue(facts, TODAY, policy())
    assert found is not None
    assert found.clause.endswith("and it is their turn")
    assert (found.part, found.tone) == (Part.ASK, Tone.SOON)


@pytest.mark.parametrize(("waits", "holds"), [(6, False), (7, True), (11, True), (-3, False)])
def test_a_step_is_stuck_after_a_week_with_one_side(*, waits: int, holds: bool) -> None:
    facts = account(tasks=(step(since=ago(waits)),))
    assert (stuck(facts, TODAY, policy()) is not None) is holds


def test_a_stuck_step_in_words() -> None:
    found = stuck(account(tasks=(step(since=ago(11)),)), TODAY, policy())
    assert found is not None
    assert found.chip == "Step stuck 11 days, our turn"
    assert found.clause == "“Import the crew list” stuck 11 days and it is our turn"


@pytest.mark.parametrize(("due_in", "holds"), [(8, False), (7, True), (0, True), (-1, False)])
def test_a_step_due_later_waits_and_a_late_one_is_late(*, due_in: int, holds: bool) -> None:
    facts = account(tasks=(step(since=ago(30), due_on=ahead(due_in)),))
    assert (stuck(facts, TODAY, policy()) is not None) is holds


def test_other_tasks_and_other_accounts_have_no_onboarding() -> None:
    late = step(due_on=ago(9), since=ago(30))
    for facts in (
        account(),
        account(tasks=(task(due_on=ago(9), since=ago(30)),)),
        account(status=Status.PROSPECT, tasks=(late,)),
        account(status=Status.CHURNED, tasks=(late,)),
    ):
        assert overdue(facts, TODAY, policy()) is None
        assert stuck(facts, TODAY, policy()) is None


def test_of_several_steps_ours_and_the_latest_is_named() -> None:
    steps = (
        step(id="s1", title="Theirs", due_on=ago(9), side=Side.THEM),
        step(id="s2", title="Ours", due_on=ago(2)),
        step(id="s3", title="Older", due_on=ago(4)),
    )
    found = overdue(account(tasks=steps), TODAY, policy())
    assert found is not None
    assert found.clause == "“Older” 4 days late and it is our turn, and 2 more"
    assert found.episode == "s1+s2+s3"
    aside = snooze("onboarding.overdue", episode="s3", until=ahead(3))
    found = overdue(account(tasks=steps, snoozes=(aside,)), TODAY, policy())
    assert found is not None
    assert found.clause == "“Ours” 2 days late and it is our turn, and 1 more"
