"""What waits to be sent, and whether it is still true."""

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from csdesk.book.tables import CheckinAttendeeRow
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.recurrence import occurrence_id
from csdesk.errors import Gone, Invalid
from csdesk.services import invites, outbox, undoing
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.context import Services
from csdesk.services.deleting import delete
from csdesk.services.merging import merge_contacts
from csdesk.services.settings import change_setting
from tests.desks import Clock, contact
from tests.keyrings import MemoryKeyring, used
from tests.services.outboxes import ANA, RUI, Planned, only_line, plan, plan_more, verdicts


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def planned(desk: Services) -> Planned:
    return plan(desk)


def _tell_all(desk: Services, checkin: str) -> None:
    for each in invites.invitations(desk, checkin, at=desk.clock()):
        invites.mark_told(desk, each)


def test_what_is_queued_waits_and_nothing_else_happens(desk: Services, planned: Planned) -> None:
    changes = outbox.queue(desk, planned.checkin, note="Looking forward to it.")
    assert changes.touches("outgoing_mail")
    [line] = outbox.waiting(desk)
    assert (line.title, line.status, line.note) == (
        "Renewal talk",
        "waiting",
        "Looking forward to it.",
    )
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.READY
    assert [(mail.what.value, mail.recipients) for mail in found.mails] == [
        ("invite", ("Ana Ferreira", "Rui Costa"))
    ]


def test_the_same_wish_waits_once(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    outbox.queue(desk, planned.checkin, note="Second thoughts.")
    [line] = outbox.waiting(desk)
    assert line.note == "Second thoughts."


def test_queueing_can_be_undone(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    undoing.undo_last(desk)
    assert outbox.waiting(desk) == []


def test_a_moved_meeting_says_its_new_time(desk: Services, planned: Planned, clock: Clock) -> None:
    outbox.queue(desk, planned.checkin)
    clock.move(hours=1)
    move_checkin(desk, planned.checkin, datetime(2026, 12, 2, 15, 30))
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.CHANGED
    assert "Wed 2 Dec at 15:30" in found.words


def test_another_clock_is_named(desk: Services, clock: Clock) -> None:
    checkin = plan(desk, zone="America/New_York").checkin
    outbox.queue(desk, checkin)
    clock.move(hours=1)
    move_checkin(desk, checkin, datetime(2026, 12, 2, 15, 30))
    assert "15:30 (America/New_York)" in outbox.check(desk)[0].words


def test_guests_who_know_it_need_no_mail(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    _tell_all(desk, planned.checkin)
    assert verdicts(desk) == ["moot"]


def test_a_meeting_that_nobody_heard_of_is_cancelled_in_silence(
    desk: Services, planned: Planned
) -> None:
    outbox.queue(desk, planned.checkin)
    cancel_checkin(desk, planned.checkin)
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.MOOT
    assert "cancelled" in found.words


def test_a_meeting_that_they_heard_of_is_cancelled_by_mail(
    desk: Services, planned: Planned, clock: Clock
) -> None:
    _tell_all(desk, planned.checkin)
    outbox.queue(desk, planned.checkin, again=True)
    clock.move(hours=1)
    cancel_checkin(desk, planned.checkin)
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.CHANGED
    assert [mail.what.value for mail in found.mails] == ["cancel"]


def test_a_guest_who_was_taken_off_takes_the_own_mail_along(
    desk: Services, planned: Planned
) -> None:
    rui = next(g for g in invites.guests_of(desk, planned.checkin) if g.email == RUI)
    outbox.queue(desk, planned.checkin, attendee_id=rui.attendee_id)
    edit_checkin(desk, planned.checkin, CheckinEdit(contact_ids=(planned.ana,)))
    # Never told, so nothing is owed; above all the mail is not for everybody now.
    assert outbox.waiting(desk) == []


def test_a_meeting_that_is_over_is_held_back(
    desk: Services, planned: Planned, clock: Clock
) -> None:
    outbox.queue(desk, planned.checkin)
    clock.move(days=5, minutes=-36)  # 1 December, 10:29
    assert verdicts(desk) == ["ready"]
    clock.move(minutes=2)
    assert verdicts(desk) == ["passed"]


def test_a_series_is_over_with_its_last_meeting(desk: Services, clock: Clock) -> None:
    checkin = plan(desk, rrule="FREQ=WEEKLY;BYDAY=TU;COUNT=3").checkin
    outbox.queue(desk, checkin)
    clock.move(days=15)
    assert verdicts(desk) == ["ready"]
    clock.move(days=7)
    assert verdicts(desk) == ["passed"]


def test_one_meeting_of_a_series_waits_as_itself(desk: Services) -> None:
    checkin = plan(desk, rrule="FREQ=WEEKLY;BYDAY=TU;COUNT=3").checkin
    _tell_all(desk, checkin)
    second = occurrence_id(checkin, datetime(2026, 12, 8, 10))
    with pytest.raises(Invalid, match="No guest has to hear"):
        outbox.queue(desk, second)
    move_checkin(desk, second, datetime(2026, 12, 9, 11), scope=Scope.ONE)
    outbox.queue(desk, second)
    [found] = outbox.check(desk)
    assert found.line.starts_local == datetime(2026, 12, 9, 11)
    assert [mail.what.value for mail in found.mails] == ["update"]


def test_without_an_own_address_nothing_can_be_sent(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    change_setting(desk, "email", "")
    assert verdicts(desk) == ["no sender"]


def test_a_guest_without_an_address(desk: Services, planned: Planned) -> None:
    phone = contact(desk, planned.account, "Teo Lima")
    other = plan_more(desk, planned.account, (phone,))
    with pytest.raises(Invalid, match="No mail address"):
        outbox.queue(desk, other)
    outbox.queue(desk, planned.checkin)
    with desk.book.write("lose addresses") as unit:
        for guest in unit.where(CheckinAttendeeRow, checkin_id=planned.checkin):
            guest.email = ""
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.NO_ADDRESS
    assert "Ana Ferreira" in found.words


def test_a_meeting_without_guests_cannot_wait(desk: Services, planned: Planned) -> None:
    other = plan_more(desk, planned.account, ())
    with pytest.raises(Invalid, match="No guest has to hear"):
        outbox.queue(desk, other)
    with pytest.raises(Gone):
        outbox.queue(desk, "nothing")


def test_mails_go_with_the_account(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    delete(desk, "account", planned.account)
    assert outbox.waiting(desk) == []


def test_a_mail_for_one_of_two_who_are_one_is_for_the_one_who_stays(
    desk: Services, planned: Planned
) -> None:
    rui = next(g for g in invites.guests_of(desk, planned.checkin) if g.email == RUI)
    outbox.queue(desk, planned.checkin, attendee_id=rui.attendee_id)
    merge_contacts(desk, planned.ana, planned.rui, {})
    [found] = outbox.check(desk)
    assert [mail.recipients for mail in found.mails] == [("Ana Ferreira",)]
    assert desk.book.check() == []


def test_withdrawing_and_emptying(desk: Services, planned: Planned) -> None:
    outbox.queue(desk, planned.checkin)
    own = only_line(desk)
    outbox.withdraw(desk, [own])
    assert outbox.waiting(desk) == []
    assert [line.status for line in outbox.sent(desk)] == ["withdrawn"]
    with pytest.raises(Gone):
        outbox.withdraw(desk, [own])
    undoing.undo_last(desk)
    outbox.empty(desk)
    assert outbox.waiting(desk) == []


def test_a_draft_opens_in_the_mail_program(
    desk: Services, planned: Planned, tmp_path: Path
) -> None:
    found = outbox.write_draft(desk, planned.checkin, tmp_path / "talk.eml", note="See you.")
    assert found.paths == (tmp_path / "talk.eml",)
    message = message_from_bytes(found.paths[0].read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == f"Ana Ferreira <{ANA}>, Rui Costa <{RUI}>"
    body = message.get_body(("plain",))
    assert body is not None
    assert body.get_content().startswith("See you.")
    assert found.changes.touches("checkin_attendee")
    with pytest.raises(Invalid):  # handed over, so everybody knows it
        outbox.write_draft(desk, planned.checkin, tmp_path / "again.eml")
    assert outbox.write_draft(desk, planned.checkin, tmp_path / "again.eml", again=True).paths


def test_what_goes_to_several_is_several_drafts(
    desk: Services, planned: Planned, tmp_path: Path
) -> None:
    _tell_all(desk, planned.checkin)
    edit_checkin(desk, planned.checkin, CheckinEdit(contact_ids=(planned.ana,)))
    (tmp_path / "talk-cancel.eml").write_bytes(b"mine")
    found = outbox.write_draft(desk, planned.checkin, tmp_path / "talk")
    assert [path.name for path in found.paths] == ["talk-update.eml", "talk-cancel-2.eml"]
    told = [path.read_bytes() for path in found.paths]
    assert b"method=REQUEST" in told[0]
    assert b"method=CANCEL" in told[1]
    assert (tmp_path / "talk-cancel.eml").read_bytes() == b"mine"


def test_a_draft_needs_an_own_address(desk: Services, planned: Planned, tmp_path: Path) -> None:
    change_setting(desk, "email", "")
    with pytest.raises(Invalid, match="own mail address"):
        outbox.write_draft(desk, planned.checkin, tmp_path / "talk.eml")
    assert list(tmp_path.glob("*.eml")) == []
