"""Playbooks: offered, written, started, ended; steps added, moved, done."""

from datetime import date, timedelta

import pytest

from csdesk.domain.playbooks import Step, parse_steps
from csdesk.errors import Gone, Invalid
from csdesk.services import morning, playbooks, tasks
from csdesk.services.context import Services
from tests.desks import THURSDAY, account

TODAY = THURSDAY.date()


def titles(desk: Services, key: str) -> list[str]:
    return [step.title for step in playbooks.read_runs(desk, key)[0].steps]


def test_an_empty_book_offers_three(desk: Services) -> None:
    offered = playbooks.list_playbooks(desk)
    assert [line.name for line in offered] == ["Onboarding", "Renewal", "Win-back"]
    assert desk.book.version() == 0


def test_a_template_is_written_when_it_is_first_started(desk: Services) -> None:
    first, second = account(desk, "Nordlys"), account(desk, "Tamarind")
    changes = playbooks.start_playbook(
        desk, "template:onboarding", [first, second], starts_on=date(2026, 12, 1)
    )
    assert changes.touches("playbook")
    (run,) = playbooks.read_runs(desk, first)
    assert (run.name, run.occasion, run.started_on, run.done) == (
        "Onboarding",
        "onboarding",
        date(2026, 12, 1),
        0,
    )
    assert run.steps[0].due_on == date(2026, 12, 3)
    own = [line for line in playbooks.list_playbooks(desk) if line.name == "Onboarding"]
    assert len(own) == 1
    assert not own[0].id.startswith("template:")
    again = playbooks.start_playbook(desk, own[0].id, [first, second])
    assert not again
    assert not playbooks.start_playbook(desk, "template:onboarding", [first])


def test_accounts_that_are_gone_are_left_out(desk: Services) -> None:
    key = account(desk)
    playbooks.start_playbook(desk, "template:renewal", ["nobody", key])
    assert len(playbooks.read_runs(desk, key)) == 1
    version = desk.book.version()
    with pytest.raises(Gone, match="account"):
        playbooks.start_playbook(desk, "template:win-back", ["nobody"])
    with pytest.raises(Gone, match="playbook"):
        playbooks.start_playbook(desk, "nobody", [key])
    with pytest.raises(Gone):
        playbooks.read_runs(desk, "nobody")
    assert desk.book.version() == version


def test_onboarding_steps_reach_the_morning_list(desk: Services) -> None:
    key = account(desk)
    playbooks.start_playbook(desk, "template:onboarding", [key], starts_on=TODAY - timedelta(5))
    why = morning.explain(desk, key)
    assert "onboarding.overdue" in [reason.signal.kind for reason in why.reasons]


def test_the_last_step_ends_the_run_and_opening_it_goes_on(desk: Services) -> None:
    key = account(desk)
    own, _ = playbooks.add_playbook(desk, "Two", "", [Step("One", 0), Step("Two", 3, "them")])
    playbooks.start_playbook(desk, own, [key])
    steps = playbooks.read_runs(desk, key)[0].steps
    assert [step.side for step in steps] == ["us", "them"]
    for step in steps:
        tasks.complete_task(desk, step.id)
    assert playbooks.read_runs(desk, key)[0].ended_on == TODAY
    tasks.reopen_task(desk, steps[1].id)
    run = playbooks.read_runs(desk, key)[0]
    assert (run.ended_on, run.done) == (None, 1)


def test_ending_deletes_open_steps_and_undo_brings_them_back(desk: Services) -> None:
    key = account(desk)
    playbooks.start_playbook(desk, "template:renewal", [key])
    (run,) = playbooks.read_runs(desk, key)
    tasks.complete_task(desk, run.steps[0].id)
    playbooks.end_run(desk, run.id)
    (ended,) = playbooks.read_runs(desk, key)
    assert (ended.ended_on, len(ended.steps)) == (TODAY, 1)
    assert not playbooks.end_run(desk, run.id)
    desk.book.undo()
    assert len(playbooks.read_runs(desk, key)[0].steps) == 5


def test_steps_are_added_moved_and_changed(desk: Services) -> None:
    key = account(desk)
    own, _ = playbooks.add_playbook(desk, "Two", "", [Step("One", 0), Step("Two", 3)])
    playbooks.start_playbook(desk, own, [key])
    (run,) = playbooks.read_runs(desk, key)
    playbooks.add_step(desk, run.id, "  Three\n", due=TODAY, side="them")
    assert titles(desk, key) == ["One", "Two", "Three"]
    last = playbooks.read_runs(desk, key)[0].steps[2]
    playbooks.move_step(desk, last.id, -1)
    assert titles(desk, key) == ["One", "Three", "Two"]
    assert not playbooks.move_step(desk, playbooks.read_runs(desk, key)[0].steps[0].id, -1)
    tasks.edit_task(desk, last.id, "Third", due=None, side="us")
    assert titles(desk, key) == ["One", "Third", "Two"]
    with pytest.raises(Gone):
        playbooks.add_step(desk, "nobody", "Four")
    with pytest.raises(Gone):
        playbooks.move_step(desk, "nobody", 1)


def test_steps_are_read_from_lines() -> None:
    typed = "Call them\n\n+14 Send the offer\n they: read it\n+37 they: decision: yes or no"
    assert parse_steps(typed) == (
        Step("Call them", 0),
        Step("Send the offer", 14),
        Step("read it", 14, "them"),
        Step("decision: yes or no", 37, "them"),
    )
    assert parse_steps("3rd call") == (Step("3rd call", 0),)
    with pytest.raises(Invalid, match="no words"):
        parse_steps("+3 they:")


@pytest.mark.parametrize(
    ("name", "steps", "field"),
    [
        ("", [Step("One", 0)], "name"),
        ("Empty", [], "steps"),
        ("Late", [Step("One", 4000)], "steps"),
        ("Blank", [Step("  ", 0)], "title"),
        ("Whose", [Step("One", 0, "nobody")], "steps"),
        ("Long", [Step("One", 0)] * 201, "steps"),
    ],
)
def test_a_playbook_that_cannot_be_is_refused(
    desk: Services, name: str, steps: list[Step], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        playbooks.add_playbook(desk, name, "", steps)
    assert refused.value.field == field
    assert desk.book.version() == 0
