"""Invitations of others: taken over under their UID, changed only when the person agrees."""

import pytest

from csdesk.domain.answers import AnswerKind, Offer
from csdesk.errors import Invalid
from csdesk.services import proposals
from csdesk.services.answer_offers import take_invitation
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from tests import desks
from tests.answers import (
    ANA,
    LATER,
    Answered,
    calendar,
    checkin,
    guests,
    lines,
    read,
)


@pytest.fixture
def meeting(desk: Services) -> Answered:
    return Answered(desk)


def invitation(method: str = "REQUEST", *more: str, sequence: int = 0, starts: str = "") -> bytes:
    return calendar(
        method,
        lines(
            "theirs@there.example",
            "SUMMARY:Workshop",
            "LOCATION:Room 4",
            "DESCRIPTION:All of it",
            "DURATION:PT1H",
            "ORGANIZER;CN=Ana:mailto:ana@tamarind.example",
            "ATTENDEE;RSVP=TRUE:mailto:me@own.example",
            "ATTENDEE;PARTSTAT=DECLINED;CN=Bob:mailto:bob@tamarind.example",
            *more,
            starts=starts or "DTSTART;TZID=America/New_York:20261210T090000",
            sequence=sequence,
        ),
    )


def taken(meeting: Answered, data: bytes) -> str:
    return take_invitation(meeting.desk, meeting.read(data))[0]


def test_an_invitation_is_taken_over_under_its_own_name(meeting: Answered) -> None:
    found = meeting.read(invitation())
    assert (found.kind, found.offers) == (
        AnswerKind.INVITATION,
        (Offer.TAKE, Offer.ANSWER),
    )
    assert found.sentence == "Ana invites you to “Workshop” (Thu 10 Dec, 15:00)."
    assert found.account is not None
    assert found.account.id == meeting.account
    row = checkin(meeting.desk, take_invitation(meeting.desk, found)[0])
    assert (row.uid, row.organizer) == ("theirs@there.example", "ana@tamarind.example")
    assert (row.starts_local, row.zone, row.minutes) == ("2026-12-10T09:00", "America/New_York", 60)
    states = {guest.email: guest.partstat for guest in guests(meeting.desk, row.id)}
    assert states == {"ana@tamarind.example": "ACCEPTED", "bob@tamarind.example": "DECLINED"}
    with pytest.raises(Invalid):
        take_invitation(meeting.desk, found)


def test_their_meeting_moves_only_when_the_person_agrees(meeting: Answered) -> None:
    key = taken(meeting, invitation())
    found = meeting.read(invitation(sequence=2, starts="DTSTART:20261211T090000Z"))
    assert found.sentence.startswith(
        "Ana moves “Workshop” (Thu 10 Dec, 15:00) to Fri 11 Dec, 10:00."
    )
    assert checkin(meeting.desk, key).starts_local == "2026-12-10T09:00"
    decided, _ = proposals.accept_proposal(meeting.desk, found.proposal_id)
    row = checkin(meeting.desk, key)
    assert (row.starts_local, row.sequence, decided.owed) == ("2026-12-11T04:00", 2, ())
    old = meeting.read(invitation(sequence=1))
    assert "an earlier version" in old.sentence
    same = meeting.read(
        invitation("REQUEST", "X-A:1", sequence=2, starts="DTSTART:20261211T090000Z")
    )
    assert "is in the book as Ana has it" in same.sentence
    gone = meeting.read(invitation("CANCEL", "STATUS:CANCELLED", sequence=3))
    proposals.accept_proposal(meeting.desk, gone.proposal_id)
    assert checkin(meeting.desk, key).status == "cancelled"


def test_nobody_else_moves_or_cancels(meeting: Answered) -> None:
    taken(meeting, invitation())
    other = invitation(sequence=5).replace(b"ORGANIZER;CN=Ana:mailto:ana", b"ORGANIZER:mailto:eve")
    assert "does not change it" in meeting.read(other).sentence
    for method in ("REQUEST", "CANCEL"):
        event = lines(meeting.uid, "ORGANIZER:mailto:eve@x.example", starts=LATER, sequence=9)
        found = meeting.read(calendar(method, event))
        assert "is your own check-in" in found.sentence
    own = lines(meeting.uid, "ORGANIZER:mailto:me@own.example", ANA)
    assert "your own invite" in meeting.read(calendar("REQUEST", own)).sentence
    assert proposals.open_proposals(meeting.desk) == []


def test_a_series_of_somebody_else(meeting: Answered) -> None:
    rule = "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270108T045959Z"
    row = checkin(meeting.desk, taken(meeting, invitation("REQUEST", rule)))
    assert row.rrule == "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270107"


def test_a_rule_that_the_book_does_not_have_is_taken_once(meeting: Answered) -> None:
    row = checkin(
        meeting.desk, taken(meeting, invitation("REQUEST", "RRULE:FREQ=DAILY;BYHOUR=9,15"))
    )
    assert row.rrule == ""


def test_an_invitation_of_people_nobody_knows(desk: Services) -> None:
    change_setting(desk, "email", "me@own.example")
    account = desks.account(desk)
    found, _ = read(desk, invitation())
    assert found.account is None
    with pytest.raises(Invalid):
        take_invitation(desk, found)
    assert checkin(desk, take_invitation(desk, found, account)[0]).account_id == account
