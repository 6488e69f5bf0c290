"""Answers of guests: what counts, what is explained, and that no file changes a check-in."""

from datetime import UTC, datetime

import pytest

from csdesk.domain.answers import AnswerKind, Offer
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.invitations import PartStat
from csdesk.errors import Unreadable
from csdesk.services import answers
from csdesk.services.answer_offers import add_guest
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin
from csdesk.services.context import Services
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
    reply,
)
from tests.desks import Clock


@pytest.fixture
def meeting(desk: Services) -> Answered:
    return Answered(desk)


@pytest.mark.parametrize(
    "attendee",
    [
        "ATTENDEE;PARTSTAT=Accepted:MAILTO:Ana@Tamarind.Example",
        'attendee;cn="Ferreira, Ana";partstat=ACCEPTED;rsvp=true:mailto:ana@tamarind.example',
        "ATTENDEE;X-NUM=1;CN=Ana: boss;PARTSTAT=accepted:mailto:ana@tamarind.example",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=ana@tamarind.example:/aMTIz/principal/",
        ANA + "\r\n" + ANA,
    ],
)
def test_a_yes_is_noted_and_nothing_else(meeting: Answered, attendee: str) -> None:
    before = meeting.facts()
    found = meeting.read(
        reply(meeting.uid, attendee, "SUMMARY:Another title", "LOCATION:Elsewhere")
    )
    assert (found.kind, found.partstat, found.guest) == (
        AnswerKind.REPLY,
        PartStat.ACCEPTED,
        "Ana Ferreira",
    )
    assert found.sentence == (
        "Ana Ferreira accepted “Check-in with Tamarind Foods” (Tue 1 Dec, 10:00)."
    )
    assert (meeting.state, meeting.facts()) == ("ACCEPTED", before)
    (guest,) = guests(meeting.desk, meeting.id)
    assert (guest.replied_sequence, guest.replied_at) == (
        0,
        datetime(2026, 11, 26, 12, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("said", "state", "words"),
    [
        ("DECLINED", "DECLINED", "Ana Ferreira declined"),
        ("tentative", "TENTATIVE", "Ana Ferreira may come to"),
        ("DELEGATED", "DELEGATED", "Ana Ferreira sends somebody else to"),
        ("NEEDS-ACTION", "NEEDS-ACTION", "without saying yes or no"),
        ("X-PERHAPS", "NEEDS-ACTION", "without saying yes or no"),
    ],
)
def test_other_answers(meeting: Answered, said: str, state: str, words: str) -> None:
    found = meeting.read(
        reply(meeting.uid, f"ATTENDEE;PARTSTAT={said}:mailto:ana@tamarind.example")
    )
    assert words in found.sentence
    assert meeting.state == state


def test_an_answer_that_does_not_say(meeting: Answered) -> None:
    found = meeting.read(reply(meeting.uid, "ATTENDEE:mailto:ana@tamarind.example"))
    assert (found.kind, meeting.state) == (AnswerKind.IGNORED, "NEEDS-ACTION")


def test_a_comment_is_kept_and_shown(meeting: Answered) -> None:
    found = meeting.read(reply(meeting.uid, ANA, "COMMENT:Fine\\, see you\\nAna"))
    assert found.sentence.endswith("They write: “Fine, see you Ana”")
    assert guests(meeting.desk, meeting.id)[0].comment == "Fine, see you\nAna"


def test_the_same_file_twice_says_so_and_writes_nothing(meeting: Answered, clock: Clock) -> None:
    data = reply(meeting.uid)
    meeting.read(data)
    clock.move(hours=1)
    found, changes = read(meeting.desk, data)
    assert found.kind is AnswerKind.REPEATED
    assert found.sentence.startswith(
        "This was read before (Thu 26 Nov, 11:05): Ana Ferreira accepted"
    )
    assert not changes
    (line,) = answers.recent_answers(meeting.desk)
    assert (line.name, line.checkin_id) == ("answer.ics", meeting.id)


def test_the_same_answer_in_another_file_is_no_other_answer(meeting: Answered) -> None:
    meeting.read(reply(meeting.uid))
    found = meeting.read(reply(meeting.uid, ANA, "X-OTHER:1"))
    assert found.kind is AnswerKind.REPLY
    assert len(guests(meeting.desk, meeting.id)) == 1


def test_an_answer_to_an_earlier_time_is_none_to_the_new_one(meeting: Answered) -> None:
    meeting.move(hour=15)
    before = meeting.facts()
    found = meeting.read(reply(meeting.uid))
    assert (found.kind, meeting.state) == (AnswerKind.IGNORED, "NEEDS-ACTION")
    assert "an earlier version" in found.sentence
    assert found.offers == (Offer.SEND_AGAIN,)
    assert meeting.facts() == before


def test_an_answer_after_others_were_invited_still_counts(meeting: Answered) -> None:
    meeting.read(reply(meeting.uid, ANA.replace("ACCEPTED", "TENTATIVE")))
    bob = desks.contact(meeting.desk, meeting.account, "Bob", email="bob@tamarind.example")
    edit_checkin(meeting.desk, meeting.id, CheckinEdit(contact_ids=(meeting.ana, bob)))
    assert checkin(meeting.desk, meeting.id).sequence == 1
    meeting.read(reply(meeting.uid, minutes=5))
    assert meeting.state == "ACCEPTED"


def test_an_older_answer_does_not_undo_a_later_one(meeting: Answered) -> None:
    meeting.read(reply(meeting.uid, ANA.replace("ACCEPTED", "DECLINED"), minutes=10))
    found = meeting.read(reply(meeting.uid))
    assert (found.kind, meeting.state) == (AnswerKind.IGNORED, "DECLINED")
    meeting.read(reply(meeting.uid, minutes=20))
    assert meeting.state == "ACCEPTED"


def test_a_version_that_the_book_does_not_know(meeting: Answered) -> None:
    found = meeting.read(reply(meeting.uid, sequence=7, starts=LATER))
    assert (found.kind, meeting.state) == (AnswerKind.IGNORED, "NEEDS-ACTION")


def test_an_answer_without_sequence_counts_by_its_time(meeting: Answered) -> None:
    meeting.move(hour=15)
    old = meeting.read(reply(meeting.uid, sequence=None))
    assert (old.kind, meeting.state) == (AnswerKind.IGNORED, "NEEDS-ACTION")
    meeting.read(reply(meeting.uid, sequence=None, starts="DTSTART:20261201T140000Z", minutes=1))
    assert meeting.state == "ACCEPTED"


def test_a_yes_to_another_time_is_a_wish_for_it(meeting: Answered) -> None:
    before = meeting.facts()
    found = meeting.read(reply(meeting.uid, starts=LATER))
    assert (found.kind, meeting.state) == (AnswerKind.PROPOSAL, "NEEDS-ACTION")
    assert "but for Wed 2 Dec, 14:00" in found.sentence
    assert meeting.facts() == before


def test_two_attendees_are_no_answer(meeting: Answered) -> None:
    found = meeting.read(
        reply(meeting.uid, ANA, "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@tamarind.example")
    )
    assert (found.kind, meeting.state) == (AnswerKind.IGNORED, "NEEDS-ACTION")
    assert "names several people" in found.sentence
    none = meeting.read(reply(meeting.uid, "COMMENT:yes"))
    assert "does not say whose it is" in none.sentence


def test_a_stranger_is_asked_about_and_can_become_a_guest(meeting: Answered) -> None:
    data = reply(meeting.uid, "ATTENDEE;CN=Bob;PARTSTAT=ACCEPTED:mailto:bob@tamarind.example")
    found = meeting.read(data)
    assert (found.kind, found.offers) == (AnswerKind.STRANGER, (Offer.ADD_GUEST,))
    assert len(guests(meeting.desk, meeting.id)) == 1
    assert add_guest(meeting.desk, found)
    bob = guests(meeting.desk, meeting.id)[1]
    assert (bob.name, bob.partstat, bob.told_sequence) == ("Bob", "ACCEPTED", 0)
    assert checkin(meeting.desk, meeting.id).sequence == 0
    again, changes = read(meeting.desk, data)
    assert (again.kind, bool(changes)) == (AnswerKind.REPEATED, False)


def test_another_address_of_the_same_person_is_that_person(desk: Services) -> None:
    meeting = Answered(desk)
    desks.contact(desk, meeting.account, "Eva", email="eva@a.example, eva@b.example")
    found = meeting.read(
        reply(meeting.uid, "ATTENDEE;PARTSTAT=ACCEPTED;SENT-BY=\"mailto:desk@b.example\""
              ":mailto:ana@tamarind.example")
    )  # fmt: skip
    assert "Sent by desk@b.example." in found.sentence


def test_who_is_sent_instead_can_be_invited(meeting: Answered) -> None:
    found = meeting.read(
        reply(meeting.uid, 'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:Bob@tamarind.example"'
              ":mailto:ana@tamarind.example")
    )  # fmt: skip
    assert (meeting.state, found.offers) == ("DELEGATED", (Offer.ADD_GUEST,))
    assert "sends bob@tamarind.example to" in found.sentence
    add_guest(meeting.desk, found)
    bob = guests(meeting.desk, meeting.id)[1]
    assert (bob.email, bob.partstat, bob.told_sequence) == (
        "bob@tamarind.example",
        "NEEDS-ACTION",
        None,
    )


def test_what_is_over_stays_over(meeting: Answered) -> None:
    cancel_checkin(meeting.desk, meeting.id)
    found = meeting.read(reply(meeting.uid))
    assert found.kind is AnswerKind.IGNORED
    assert "was cancelled; the answer changes nothing" in found.sentence


def test_an_unknown_meeting_is_foreign(meeting: Answered) -> None:
    found = meeting.read(reply("other@there.example", ANA, "SUMMARY:Lunch"))
    assert found.kind is AnswerKind.FOREIGN
    assert found.sentence == (
        "ana@tamarind.example writes about “Lunch”, a meeting that is not in this book."
    )


def test_undo_takes_an_answer_back(meeting: Answered) -> None:
    meeting.read(reply(meeting.uid))
    meeting.desk.book.undo()
    assert (meeting.state, answers.recent_answers(meeting.desk)) == ("NEEDS-ACTION", [])
    assert meeting.read(reply(meeting.uid)).kind is AnswerKind.REPLY


@pytest.mark.parametrize("method", ["", "PUBLISH"])
def test_a_calendar_is_no_answer(meeting: Answered, method: str) -> None:
    found, changes = read(meeting.desk, calendar(method, lines("a"), lines("b")))
    assert (found.kind, found.offers) == (AnswerKind.CALENDAR, (Offer.READ_AS_CALENDAR,))
    assert "with 2 entries" in found.sentence
    assert not changes


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            calendar("REPLY").replace(
                b"END:VCAL", b"BEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\nEND:VCAL"
            ),
            "task",
        ),
        (
            calendar("REPLY").replace(b"END:VCAL", b"BEGIN:VFREEBUSY\r\nEND:VFREEBUSY\r\nEND:VCAL"),
            "busy",
        ),
        (calendar("REPLY", ["SUMMARY:x"]), "damaged"),
        (calendar("REPLY"), "no meeting"),
        (b"hello", "neither a mail"),
        (b"", "neither a mail"),
    ],
)
def test_what_is_no_answer_is_said(meeting: Answered, data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        meeting.read(data)


def test_another_process_reads_the_same(meeting: Answered) -> None:
    found, _ = answers.read_answer(meeting.desk, reply(meeting.uid), "a.ics")
    assert found.kind is AnswerKind.REPLY
    with pytest.raises(Unreadable):
        answers.read_answer(meeting.desk, b"nothing", "a.ics")
