"""A line that is done: promises kept, aside until something changes, counted for the day."""

from datetime import timedelta

import pytest

from csdesk.errors import Gone
from csdesk.services import aside, morning, tasks
from csdesk.services.context import Services
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from csdesk.services.undoing import undo_last
from tests.desks import Clock, account, contact, contract


@pytest.fixture
def tamarind(desk: Services, clock: Clock) -> str:
    """An account with a late promise of ours, one of theirs, and a renewal near."""
    key = account(desk)
    contact(desk, key, title="CFO")
    contract(desk, key, starts="2025-12-20", renews="2026-12-20", notice="20")
    due = clock.now.date() - timedelta(days=2)
    tasks.add_task(desk, key, "Send price sheet", due=due)
    tasks.add_task(desk, key, "Name a project lead", due=due, side="them")
    return key


def on_list(desk: Services) -> set[str]:
    today = morning.read_today(desk)
    return {line.account.id for line in (*today.lines, *today.folded)}


def test_our_promises_are_kept_and_theirs_stay_open(desk: Services, tamarind: str) -> None:
    assert tamarind in on_list(desk)
    aside.mark_done(desk, tamarind)
    assert tamarind not in on_list(desk)
    assert [task.title for task in morning.read_day(desk).tasks] == []
    undo_last(desk)
    assert tamarind in on_list(desk)
    assert [task.title for task in morning.read_day(desk).tasks] == ["Send price sheet"]


def test_it_comes_back_when_something_changes(desk: Services, tamarind: str, clock: Clock) -> None:
    aside.mark_done(desk, tamarind)
    clock.move(days=1)
    assert tamarind not in on_list(desk)
    tasks.add_task(desk, tamarind, "Call back", due=clock.now.date())
    assert tamarind in on_list(desk)


def test_a_reason_that_was_dismissed_before_is_no_news(desk: Services, tamarind: str) -> None:
    reason = morning.explain(desk, tamarind).reasons[0].signal
    aside.dismiss(desk, tamarind, reason.kind, reason.episode, "agreed by phone")
    aside.mark_done(desk, tamarind)
    assert tamarind not in on_list(desk)


def test_the_day_counts_what_was_done_once(desk: Services, tamarind: str, clock: Clock) -> None:
    other = account(desk, "Nordlys Energi")
    assert morning.read_day(desk).done == ()
    log_touchpoint(desk, TouchpointDraft(other, "call", "both", at=clock.now - timedelta(hours=2)))
    log_touchpoint(desk, TouchpointDraft(other, "email", "out", at=clock.now - timedelta(hours=1)))
    log_touchpoint(desk, TouchpointDraft(tamarind, "email", "in", at=clock.now))
    log_touchpoint(
        desk, TouchpointDraft(tamarind, "call", "both", at=clock.now - timedelta(days=1))
    )
    assert [(done.account.name, done.how) for done in morning.read_day(desk).done] == [
        ("Nordlys Energi", "email")
    ]
    aside.mark_done(desk, tamarind)
    assert [(done.account.name, done.how) for done in morning.read_day(desk).done] == [
        ("Tamarind Foods", "done"),
        ("Nordlys Energi", "email"),
    ]


def test_nobody_marks_an_account_that_is_gone(desk: Services) -> None:
    with pytest.raises(Gone):
        aside.mark_done(desk, "nobody")
