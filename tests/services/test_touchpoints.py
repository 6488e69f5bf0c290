"""Logging a contact: what is stored, what it answers, and what is refused."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import text

from csdesk.errors import Gone, Invalid
from csdesk.services import accounts, checkins, morning, undoing
from csdesk.services.context import Services
from csdesk.services.touchpoints import QUIET_DAYS, TouchpointDraft, log_touchpoint
from tests.desks import Clock, account, contact, contract


def test_a_call_stands_on_the_page_with_its_people_and_next_step(desk: Services) -> None:
    key = account(desk)
    ana = contact(desk, key)
    changes = log_touchpoint(
        desk,
        TouchpointDraft(
            key, "call", "both", minutes=25, contact_ids=(ana,), body="Budget is frozen.\nAsk in May.",
            next_step="Send offer", next_due=date(2026, 11, 27),
        ),
    )  # fmt: skip
    assert changes.name == "log call"
    page = accounts.show_account(desk, key)
    (talk,) = page.timeline
    assert (talk.title, talk.body) == ("Budget is frozen.", "Budget is frozen.\nAsk in May.")
    assert (talk.people, talk.minutes, talk.minutes_guessed, talk.two_way) == (
        ("Ana Ferreira",), 25, False, True,
    )  # fmt: skip
    (task,) = page.tasks
    assert (task.title, task.due_on, task.kind, task.side) == (
        "Send offer", date(2026, 11, 27), "next step", "us",
    )  # fmt: skip
    assert page.line.last_two_way == desk.clock().astimezone(UTC)


def test_minutes_that_nobody_gave_are_marked_as_guessed(desk: Services) -> None:
    key = account(desk)
    log_touchpoint(desk, TouchpointDraft(key, "email", "out"))
    (talk,) = accounts.show_account(desk, key).timeline
    assert (talk.minutes, talk.minutes_guessed) == (5, True)


def test_a_long_note_keeps_its_whole_text(desk: Services) -> None:
    key = account(desk)
    words = "word " * 20_000
    log_touchpoint(desk, TouchpointDraft(key, "call", "both", body=words))
    (talk,) = accounts.show_account(desk, key).timeline
    assert talk.body == words.strip()
    assert len(talk.title) <= 120


def test_what_cannot_be_stored_is_cleaned(desk: Services) -> None:
    key = account(desk)
    log_touchpoint(desk, TouchpointDraft(key, "call", "both", body="a\0b\ud800c\r\nd\x07 🎉 ‏עברית"))
    (talk,) = accounts.show_account(desk, key).timeline
    assert talk.body == "abc\nd 🎉 ‏עברית"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "pigeon"}, "channel"),
        ({"direction": "up"}, "direction"),
        ({"minutes": -1}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"sentiment": 2}, "sentiment"),
        ({"next_due": date(2026, 12, 1)}, "next_step"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    desk: Services, change: dict[str, Any], field: str
) -> None:
    key = account(desk)
    draft: dict[str, Any] = {"account_id": key, "channel": "call", "direction": "both", **change}
    before = desk.book.version()
    with pytest.raises(Invalid) as refused:
        log_touchpoint(desk, TouchpointDraft(**draft))
    assert refused.value.field == field
    assert desk.book.version() == before


def test_the_future_cannot_be_logged(desk: Services, clock: Clock) -> None:
    key = account(desk)
    with pytest.raises(Invalid, match="has not come yet"):
        log_touchpoint(
            desk, TouchpointDraft(key, "call", "both", at=clock.now + timedelta(hours=1))
        )


def test_an_account_or_person_that_is_gone_is_a_sentence(desk: Services) -> None:
    key = account(desk)
    other = account(desk, "Nordlys")
    stranger = contact(desk, other)
    with pytest.raises(Gone, match="not in the book"):
        log_touchpoint(desk, TouchpointDraft("nobody", "call", "both"))
    before = desk.book.version()
    with pytest.raises(Gone, match="not at this account"):
        log_touchpoint(desk, TouchpointDraft(key, "call", "both", contact_ids=(stranger,)))
    assert desk.book.version() == before


def silent(desk: Services, clock: Clock) -> str:
    key = account(desk, stage="intermediate", since="2024-11-28", country="SE")
    log_touchpoint(desk, TouchpointDraft(key, "call", "both", at=clock.now - timedelta(days=61)))
    return key


def kinds(desk: Services, key: str) -> set[str]:
    return {r.signal.kind for r in morning.explain(desk, key).reasons}


def test_a_talk_ends_the_silence_and_a_voicemail_does_not(desk: Services, clock: Clock) -> None:
    key = silent(desk, clock)
    assert "silence.cadence" in kinds(desk, key)
    log_touchpoint(desk, TouchpointDraft(key, "call", "out", body="voicemail"))
    assert "silence.cadence" in kinds(desk, key)
    log_touchpoint(desk, TouchpointDraft(key, "call", "both"))
    assert "silence.cadence" not in kinds(desk, key)


def test_a_talk_answers_what_talking_settles_and_not_a_promise(
    desk: Services, clock: Clock
) -> None:
    key = silent(desk, clock)
    contract(desk, key, starts="2025-01-31", renews="2027-01-31", notice="30")
    assert {"occasion.anniversary", "renewal.window"} <= kinds(desk, key)
    log_touchpoint(
        desk, TouchpointDraft(key, "call", "both", next_step="Offer", next_due=clock.now.date())
    )
    left = kinds(desk, key)
    assert "renewal.window" in left
    assert "promises.next_step" in left
    assert not {"occasion.anniversary", "silence.cadence"} & left


def test_only_the_reasons_that_were_ticked_are_answered(desk: Services, clock: Clock) -> None:
    key = silent(desk, clock)
    chosen = next(
        r.signal
        for r in morning.explain(desk, key).reasons
        if r.signal.kind == "occasion.anniversary"
    )
    log_touchpoint(
        desk, TouchpointDraft(key, "email", "out", answered=((chosen.kind, chosen.episode),))
    )
    assert kinds(desk, key) == {"silence.cadence"}


def test_an_answered_reason_that_still_holds_comes_back(desk: Services, clock: Clock) -> None:
    key = account(desk, stage="intermediate", since="2024-01-01")
    contact(desk, key)
    assert "people.single" in kinds(desk, key)
    log_touchpoint(desk, TouchpointDraft(key, "call", "both"))
    clock.move(days=QUIET_DAYS - 1)
    assert "people.single" not in kinds(desk, key)
    clock.move(days=1)
    assert "people.single" in kinds(desk, key)


def test_a_checkin_that_has_begun_is_held_by_the_talk(desk: Services, clock: Clock) -> None:
    key = account(desk)
    early, _ = checkins.plan_checkin(
        desk, checkins.CheckinDraft(key, datetime(2026, 11, 26, 9), "Europe/Berlin")
    )
    later, _ = checkins.plan_checkin(
        desk, checkins.CheckinDraft(key, datetime(2026, 11, 26, 16), "Europe/Berlin")
    )
    assert "promises.checkin_unlogged" in kinds(desk, key)
    log_touchpoint(desk, TouchpointDraft(key, "meeting", "both"))
    assert "promises.checkin_unlogged" not in kinds(desk, key)
    with desk.book.read() as connection:
        rows = connection.execute(text("SELECT id, status FROM checkin"))
        held = {row.id: row.status for row in rows}
    assert held == {early.id: "held", later.id: "planned"}


def test_undo_takes_back_the_talk_with_all_it_brought(desk: Services, clock: Clock) -> None:
    key = silent(desk, clock)
    before = accounts.show_account(desk, key)
    log_touchpoint(
        desk, TouchpointDraft(key, "call", "both", next_step="Offer", next_due=clock.now.date())
    )
    assert undoing.undo_last(desk).name == "undo: log call"
    assert accounts.show_account(desk, key) == before
