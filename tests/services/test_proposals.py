"""Wishes for another time: filed once, decided by the person; answers to one of a series."""

from datetime import UTC, datetime

import pytest

from csdesk.book.checkin_writing import checkin_row
from csdesk.book.proposal_rows import file_proposal
from csdesk.book.tables import TaskRow
from csdesk.domain.answers import AnswerKind, Offer, ProposalDraft
from csdesk.domain.checkin_edits import Scope
from csdesk.domain.invitations import Owe
from csdesk.errors import Gone
from csdesk.services import proposals
from csdesk.services.checkin_changes import cancel_checkin
from csdesk.services.context import Services
from csdesk.services.tasks import add_task
from tests.answers import (
    ANA,
    Answered,
    calendar,
    checkin,
    counter,
    guests,
    lines,
    reply,
)


@pytest.fixture
def meeting(desk: Services) -> Answered:
    return Answered(desk)


def test_another_time_is_offered_and_taken_with_one_click(meeting: Answered) -> None:
    before = meeting.facts()
    found = meeting.read(counter(meeting.uid, "DURATION:PT45M", "COMMENT:Busy then"))
    assert found.kind is AnswerKind.PROPOSAL
    assert found.offers == (Offer.ACCEPT, Offer.DECLINE, Offer.PROPOSE_AGAIN)
    assert found.sentence.startswith("Ana Ferreira proposes Wed 2 Dec, 14:00 for “Check-in")
    assert meeting.facts() == before
    (line,) = proposals.open_proposals(meeting.desk)
    assert (line.id, line.checkin_id, line.wanted_minutes) == (found.proposal_id, meeting.id, 45)
    assert line.wanted_at == datetime(2026, 12, 2, 13, tzinfo=UTC)

    decided, changes = proposals.accept_proposal(meeting.desk, line.id)
    row = checkin(meeting.desk, meeting.id)
    assert (row.starts_local, row.minutes, row.sequence) == ("2026-12-02T14:00", 45, 1)
    assert decided.sentence == "“Check-in with Tamarind Foods” is now on Wed 2 Dec, 14:00."
    assert [each.kind for each in decided.owed] == [Owe.INVITE]
    assert changes.touches("checkin", meeting.id)
    assert proposals.open_proposals(meeting.desk) == []
    with pytest.raises(Gone):
        proposals.accept_proposal(meeting.desk, line.id)


def test_one_undo_takes_an_accepted_time_back(meeting: Answered) -> None:
    found = meeting.read(counter(meeting.uid))
    proposals.accept_proposal(meeting.desk, found.proposal_id)
    meeting.desk.book.undo()
    assert meeting.facts()[0] == "2026-12-01T10:00"
    assert len(proposals.open_proposals(meeting.desk)) == 1


def test_the_same_wish_is_not_filed_twice(meeting: Answered) -> None:
    first = meeting.read(counter(meeting.uid))
    again = meeting.read(counter(meeting.uid))
    other = meeting.read(counter(meeting.uid, "X-OTHER:1"))
    assert (again.kind, again.proposal_id) == (AnswerKind.REPEATED, first.proposal_id)
    assert other.proposal_id == first.proposal_id
    assert Offer.ACCEPT in again.offers
    proposals.decline_proposal(meeting.desk, first.proposal_id)
    once_more = meeting.read(counter(meeting.uid))
    assert (once_more.kind, once_more.offers) == (AnswerKind.REPEATED, ())
    assert proposals.open_proposals(meeting.desk) == []


def test_a_later_wish_takes_the_place_of_an_earlier_one(meeting: Answered) -> None:
    meeting.read(counter(meeting.uid))
    meeting.read(counter(meeting.uid, starts="DTSTART;TZID=America/New_York:20261203T090000"))
    (line,) = proposals.open_proposals(meeting.desk)
    assert line.wanted_at == datetime(2026, 12, 3, 14, tzinfo=UTC)


def test_a_proposal_is_over_when_the_meeting_moves(meeting: Answered) -> None:
    found = meeting.read(counter(meeting.uid))
    meeting.move(hour=16)
    assert proposals.open_proposals(meeting.desk) == []
    with pytest.raises(Gone):
        proposals.accept_proposal(meeting.desk, found.proposal_id)
    assert "an earlier version" in meeting.read(counter(meeting.uid, "X-OTHER:1")).sentence


def test_wishes_that_name_no_time(meeting: Answered) -> None:
    for starts in ("DTSTART:20261201T090000Z", "", "DTSTART;VALUE=DATE:20261202"):
        found = meeting.read(counter(meeting.uid, starts=starts))
        assert (found.kind, found.offers) == (AnswerKind.IGNORED, (Offer.PROPOSE_AGAIN,))
    past = meeting.read(counter(meeting.uid, starts="DTSTART:20261101T090000Z"))
    assert past.sentence.endswith("That time has passed.")
    assert proposals.open_proposals(meeting.desk) == []


def test_an_unknown_zone_is_said(meeting: Answered) -> None:
    found = meeting.read(
        counter(meeting.uid, starts="DTSTART;TZID=../../etc/passwd:20261202T090000")
    )
    assert "The time zone “../../etc/passwd” is not known" in found.sentence
    assert "Wed 2 Dec, 09:00" in found.sentence


def test_a_guest_asks_for_the_newest_version(meeting: Answered) -> None:
    found = meeting.read(calendar("REFRESH", lines(meeting.uid, ANA)))
    assert (found.kind, found.offers) == (AnswerKind.REFRESH, (Offer.SEND_AGAIN,))
    assert found.attendee_id == guests(meeting.desk, meeting.id)[0].id


def series(desk: Services) -> Answered:
    return Answered(desk, rrule="FREQ=WEEKLY;BYDAY=TU")


@pytest.mark.parametrize(
    "recurrence",
    [
        "RECURRENCE-ID:20261208T090000Z",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000",
        'RECURRENCE-ID;TZID="W. Europe Standard Time":20261208T100000',
        "RECURRENCE-ID;TZID=America/New_York:20261208T040000",
        "RECURRENCE-ID:20261208T100000",
        "RECURRENCE-ID;VALUE=DATE:20261208",
    ],
)
def test_an_answer_to_one_of_a_series(desk: Services, recurrence: str) -> None:
    meeting = series(desk)
    found = meeting.read(reply(meeting.uid, ANA, recurrence, starts="DTSTART:20261208T090000Z"))
    assert (found.kind, found.checkin_id) == (AnswerKind.REPLY, f"{meeting.id}@2026-12-08T10:00")
    assert meeting.state == "NEEDS-ACTION"
    with desk.book.write("look") as unit:
        row = checkin_row(unit, found.checkin_id)
    assert row is not None
    assert [guest.partstat for guest in guests(desk, row.id)] == ["ACCEPTED"]


def test_another_time_for_one_of_a_series(desk: Services) -> None:
    meeting = series(desk)
    data = counter(meeting.uid, "RECURRENCE-ID:20261208T090000Z", starts="DTSTART:20261209T090000Z")
    found = meeting.read(data)
    decided, _ = proposals.accept_proposal(desk, found.proposal_id)
    row = checkin(desk, decided.checkin_id)
    assert (row.recurrence_id, row.starts_local) == ("2026-12-08T10:00", "2026-12-09T10:00")
    assert meeting.facts()[0] == "2026-12-01T10:00"


def test_another_time_for_a_whole_series(desk: Services) -> None:
    meeting = series(desk)
    found = meeting.read(counter(meeting.uid))
    proposals.accept_proposal(desk, found.proposal_id)
    row = checkin(desk, meeting.id)
    assert (row.starts_local, row.rrule) == ("2026-12-02T14:00", "FREQ=WEEKLY;BYDAY=WE")


def test_a_time_that_the_series_does_not_have(desk: Services) -> None:
    meeting = series(desk)
    found = meeting.read(reply(meeting.uid, ANA, "RECURRENCE-ID:20261210T090000Z"))
    assert found.kind is AnswerKind.IGNORED
    assert "has no meeting any more at the time" in found.sentence


def test_a_cancelled_one_of_a_series(desk: Services) -> None:
    meeting = series(desk)
    cancel_checkin(desk, f"{meeting.id}@2026-12-08T10:00", scope=Scope.ONE)
    found = meeting.read(reply(meeting.uid, ANA, "RECURRENCE-ID:20261208T090000Z"))
    assert "was cancelled" in found.sentence


def test_a_task_that_was_done_elsewhere(meeting: Answered) -> None:

    add_task(meeting.desk, meeting.account, "Send the offer")
    with meeting.desk.book.write("file") as unit:
        (task,) = unit.where(TaskRow)
        when = datetime(2026, 12, 4, tzinfo=UTC)
        moved = ProposalDraft("calendar", "move", task_id=task.id, starts_at=when, etag="1")
        key, new = file_proposal(unit, moved)
        assert (new, file_proposal(unit, moved)) == (True, (key, False))
    proposals.accept_proposal(meeting.desk, key)
    with meeting.desk.book.write("file") as unit:
        (task,) = unit.where(TaskRow)
        assert f"{task.due_on}" == "2026-12-04"
        assert file_proposal(unit, moved) == (key, False)
        done, _ = file_proposal(unit, ProposalDraft("calendar", "done", task_id=task.id, etag="2"))
    proposals.accept_proposal(meeting.desk, done)
    with meeting.desk.book.write("file") as unit:
        (task,) = unit.where(TaskRow)
        assert task.done_at is not None
