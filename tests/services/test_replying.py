"""Answers to others: their invitations, and times that guests propose. Read back by the icalendar package."""

from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from csdesk.domain.answers import AnswerKind, AnswerReading
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.invitations import PartStat
from csdesk.errors import Gone, Invalid, Unwritable
from csdesk.ical.reading import read_busy
from csdesk.services import answers, found_meetings, proposals, replying
from csdesk.services.answer_offers import take_invitation
from csdesk.services.busy_times import read_calendar
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin
from csdesk.services.context import Services
from csdesk.services.doings import last_doing
from csdesk.services.settings import change_setting
from csdesk.services.watching import read_folder
from tests.answers import Answered, calendar, counter, lines

ANN = "ORGANIZER;CN=Ann Lee:mailto:ann@there.example"
ME = "ATTENDEE;RSVP=TRUE:mailto:me@own.example"
THEIRS = "040000008200E00074C5B7101A82E008/x"


@pytest.fixture
def meeting(desk: Services) -> Answered:
    found = Answered(desk)
    change_setting(desk, "name", "Mia Brandt")
    return found


def invitation(*more: str, starts: str = "", sequence: int = 3, method: str = "REQUEST") -> bytes:
    event = lines(
        THEIRS,
        "SUMMARY:Roadmap",
        "DURATION:PT1H",
        "DESCRIPTION:Secret dial-in",
        *more,
        starts=starts or "DTSTART;TZID=America/New_York:20261210T090000",
        sequence=sequence,
    )
    return calendar(method, event)


def event_of(data: bytes) -> Any:
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    return found


def reply_of(letter: replying.Letter) -> Any:
    assert Calendar.from_ical(letter.ics)["METHOD"] == "REPLY"
    return event_of(letter.ics)


def take(meeting: Answered, reading: AnswerReading) -> str:
    return take_invitation(meeting.desk, reading, meeting.account)[0]


@pytest.mark.parametrize("state", replying.ANSWERS)
def test_an_invitation_that_was_read_is_answered(meeting: Answered, state: PartStat) -> None:
    reading = meeting.read(invitation(ANN, ME))
    letter = replying.reply_to_file(meeting.desk, reading, state, "See you\nthere")
    event = reply_of(letter)
    assert (event["UID"], event["SEQUENCE"], event["COMMENT"]) == (THEIRS, 3, "See you\nthere")
    assert event["ORGANIZER"] == "mailto:ann@there.example"
    assert event["ATTENDEE"] == "mailto:me@own.example"
    assert event["ATTENDEE"].params["PARTSTAT"] == state.value
    assert event["DTSTART"].dt.astimezone(UTC) == datetime(2026, 12, 10, 14, tzinfo=UTC)
    assert {"RECURRENCE-ID", "DESCRIPTION", "RRULE"}.isdisjoint(event)
    assert not event.walk("VALARM")
    assert (letter.recipient.name, letter.recipient.address) == ("Ann Lee", "ann@there.example")
    assert (letter.row_id, letter.remark) == ("", "")


def test_what_was_taken_over_is_answered_without_what_the_person_noted(meeting: Answered) -> None:
    key = take(meeting, meeting.read(invitation(ANN, ME)))
    edit_checkin(meeting.desk, key, CheckinEdit(agenda="They are about to leave us"))
    letter = replying.reply_letter(meeting.desk, key, PartStat.DECLINED)
    event = reply_of(letter)
    assert (event["UID"], event["STATUS"], "DESCRIPTION" in event) == (THEIRS, "CONFIRMED", False)
    assert event["ORGANIZER"].params["CN"] == "Ann Lee"
    assert letter.row_id == key
    cancel_checkin(meeting.desk, key)
    assert reply_of(replying.reply_letter(meeting.desk, key, PartStat.DECLINED))["STATUS"]
    with pytest.raises(Invalid):
        replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED)


def test_one_meeting_of_their_series_is_answered_alone(meeting: Answered) -> None:
    one = "RECURRENCE-ID;TZID=America/New_York:20261209T090000"
    reading = meeting.read(invitation(ANN, ME, one))
    letter = replying.reply_to_file(meeting.desk, reading, PartStat.ACCEPTED)
    assert b"RECURRENCE-ID;TZID=America/New_York:20261209T090000\r\n" in letter.ics
    key = take(meeting, reading)
    event = reply_of(replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED))
    assert event["UID"] == THEIRS
    assert event["RECURRENCE-ID"].dt == datetime(2026, 12, 9, 14, tzinfo=UTC)
    with pytest.raises(Invalid):  # the same once more
        take(meeting, reading)
    other = meeting.read(invitation(ANN, ME, one.replace("09T", "16T"), sequence=4))
    assert take(meeting, other) != key


def test_a_series_is_answered_whole_or_in_one_meeting(meeting: Answered) -> None:
    key = take(meeting, meeting.read(invitation(ANN, ME, "RRULE:FREQ=WEEKLY;BYDAY=TH")))
    whole = replying.reply_letter(meeting.desk, key, PartStat.TENTATIVE)
    assert {"RRULE", "RECURRENCE-ID"}.isdisjoint(reply_of(whole))
    assert "First: Thursday 10 December 2026" in whole.text
    one = replying.reply_letter(meeting.desk, f"{key}@2026-12-17T09:00", PartStat.DECLINED)
    assert b"RECURRENCE-ID;TZID=America/New_York:20261217T090000\r\n" in one.ics
    assert one.row_id == key


def test_a_meeting_of_another_calendar_is_answered_under_its_name(
    meeting: Answered, tmp_path: Path
) -> None:
    file = tmp_path / "work.ics"
    ana = "ATTENDEE:mailto:ana@tamarind.example"
    file.write_bytes(
        invitation(ANN, ME, ana, "RRULE:FREQ=WEEKLY;COUNT=2", starts="DTSTART:20261203T090000Z")
    )
    read_calendar(meeting.desk, file, reader=lambda data, window, _job: read_busy(data, window))
    (found,) = found_meetings.found_meetings(meeting.desk)
    key, _ = found_meetings.take_as_checkin(meeting.desk, found.id)
    event = reply_of(replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED))
    assert (event["UID"], event["SEQUENCE"]) == (THEIRS, 3)
    assert event["RECURRENCE-ID"].dt == datetime(2026, 12, 3, 9, tzinfo=UTC)


def test_a_draft_goes_to_who_invites(meeting: Answered, tmp_path: Path) -> None:
    reading = meeting.read(invitation(ANN, ME))
    letter = replying.reply_to_file(meeting.desk, reading, PartStat.ACCEPTED, "Glad to")
    path, _ = replying.write_draft(meeting.desk, letter, tmp_path / "yes")
    assert path == tmp_path / "yes.eml"
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (mail["To"], mail["From"]) == (
        "Ann Lee <ann@there.example>",
        "Mia Brandt <me@own.example>",
    )
    assert (mail["Subject"], mail["X-Unsent"]) == ("Accepted: Roadmap", "1")
    parts = [each for each in mail.walk() if each.get_content_type() == "text/calendar"]
    assert [each.get_param("method") for each in parts] == ["REPLY"]
    assert parts[0].get_payload(decode=True) == letter.ics
    assert letter.text.startswith(
        "Mia Brandt accepts the invitation to “Roadmap”.\n\nGlad to\n\nWhen: Thursday 10 December 2026"
    )
    assert "09:00 to 10:00 (New York)" in letter.text


def test_what_was_answered_is_kept_and_is_no_answer_of_others(
    meeting: Answered, tmp_path: Path
) -> None:
    reading = meeting.read(invitation(ANN, ME))
    key = take(meeting, reading)
    letter = replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED)
    path, changes = replying.write_ics(meeting.desk, letter, tmp_path / "yes.ics")
    assert path.read_bytes() == letter.ics
    assert changes.touches("answer")
    replying.write_draft(meeting.desk, letter, tmp_path / "yes.eml")
    kept, _ = answers.recent_answers(meeting.desk)
    assert kept.sentence == "You accepted “Roadmap” (Thu 10 Dec, 15:00), to which Ann Lee invites."
    assert (kept.name, kept.checkin_id) == ("yes.eml", key)
    assert read_folder(meeting.desk, tmp_path)[0] == []
    again = meeting.read(letter.ics)
    assert again.kind is AnswerKind.REPEATED
    assert "You accepted" in again.sentence
    doing = last_doing(meeting.desk)  # it left the machine: what Undo offers was before that
    assert doing is not None
    assert doing.action.name == "take invitation"


def test_their_csdesk_understands_the_answer(meeting: Answered) -> None:
    """What we answer to our own invite, as if a guest had, sets what they said."""
    ics = lines(
        meeting.uid,
        "SUMMARY:Check-in",
        "DURATION:PT30M",
        "ORGANIZER:mailto:me@own.example",
        "ATTENDEE:mailto:ana@tamarind.example",
        starts="DTSTART;TZID=Europe/Berlin:20261201T100000",
    )
    reading = meeting.read(calendar("REQUEST", ics))
    change_setting(meeting.desk, "email", "ana@tamarind.example")
    letter = replying.reply_to_file(meeting.desk, reading, PartStat.ACCEPTED)
    change_setting(meeting.desk, "email", "me@own.example")
    assert meeting.read(letter.ics).kind is AnswerKind.REPLY
    assert meeting.state == "ACCEPTED"


def test_an_address_that_was_not_invited_is_pointed_out(meeting: Answered) -> None:
    other = "ATTENDEE:mailto:mia@old.example"
    reading = meeting.read(invitation(ANN, other))
    letter = replying.reply_to_file(meeting.desk, reading, PartStat.ACCEPTED)
    assert letter.remark == (
        "The invitation does not name me@own.example: Ann Lee may not see who answers."
    )


@pytest.mark.parametrize(
    "data",
    [
        invitation(ME),  # nobody invites
        invitation("ORGANIZER:mailto:me@own.example"),
        invitation("ORGANIZER:mailto:a b@there"),
        invitation(ANN, starts="DTSTART;VALUE=DATE:20261210"),
        invitation(ANN, "STATUS:CANCELLED"),
        invitation(ANN, method="CANCEL"),
    ],
)
def test_what_cannot_be_answered_says_why(meeting: Answered, data: bytes) -> None:
    reading = meeting.read(data)
    with pytest.raises(Invalid):
        replying.reply_to_file(meeting.desk, reading, PartStat.ACCEPTED)


def test_one_s_own_check_in_and_what_is_gone(meeting: Answered, tmp_path: Path) -> None:
    assert not replying.is_theirs(meeting.desk, meeting.id)
    assert not replying.is_theirs(meeting.desk, "gone")
    with pytest.raises(Invalid):
        replying.reply_letter(meeting.desk, meeting.id, PartStat.ACCEPTED)
    with pytest.raises(Gone):
        replying.reply_letter(meeting.desk, "gone", PartStat.ACCEPTED)
    reading = meeting.read(invitation(ANN, ME))
    key = take(meeting, reading)
    assert replying.is_theirs(meeting.desk, key)
    letter = replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED)
    before = answers.recent_answers(meeting.desk)
    with pytest.raises(Unwritable):
        replying.write_ics(meeting.desk, letter, tmp_path / "no" / "yes.ics")
    assert answers.recent_answers(meeting.desk) == before
    change_setting(meeting.desk, "email", "")
    with pytest.raises(Invalid):
        replying.reply_letter(meeting.desk, key, PartStat.ACCEPTED)


def test_a_guest_hears_that_their_time_does_not_suit(meeting: Answered, tmp_path: Path) -> None:
    meeting.move(hour=11)
    meeting.read(counter(meeting.uid, sequence=1))
    (line,) = proposals.open_proposals(meeting.desk)
    letter = replying.decline_letter(meeting.desk, line, "Rather not")
    assert Calendar.from_ical(letter.ics)["METHOD"] == "DECLINECOUNTER"
    event = event_of(letter.ics)
    assert (event["UID"], event["COMMENT"]) == (meeting.uid, "Rather not")
    assert event["ORGANIZER"] == "mailto:me@own.example"
    assert {"ATTENDEE", "DTSTART", "RECURRENCE-ID"}.isdisjoint(event)
    assert letter.recipient.address == "ana@tamarind.example"
    assert "You proposed: Wednesday 2 December 2026, " in letter.text
    assert "It stays: Tuesday 1 December 2026, " in letter.text
    path, _ = replying.write_draft(meeting.desk, letter, tmp_path / "no.eml")
    assert b"method=DECLINECOUNTER" in path.read_bytes()
    assert len(proposals.open_proposals(meeting.desk)) == 1  # nothing is decided by a letter
    kept = answers.recent_answers(meeting.desk)[0]
    assert kept.sentence == (
        "You told Ana Ferreira that Wed 2 Dec, 14:00 does not suit for "
        "“Check-in with Tamarind Foods”."
    )


def test_a_time_for_one_of_a_series_names_that_one(desk: Services) -> None:
    meeting = Answered(desk, rrule="FREQ=WEEKLY;BYDAY=TU")
    meeting.read(
        counter(
            meeting.uid,
            "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000",
            starts="DTSTART:20261209T090000Z",
        )
    )
    (line,) = proposals.open_proposals(desk)
    letter = replying.decline_letter(desk, line)
    assert b"RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000\r\n" in letter.ics
    assert letter.row_id == meeting.id


def test_who_invites_is_not_told_that_a_time_does_not_suit(meeting: Answered) -> None:
    take(meeting, meeting.read(invitation(ANN, ME)))
    meeting.read(invitation(ANN, ME, starts="DTSTART:20261211T090000Z", sequence=4))
    (line,) = proposals.open_proposals(meeting.desk)
    with pytest.raises(Invalid):
        replying.decline_letter(meeting.desk, line)
