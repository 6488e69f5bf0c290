"""Meetings of other calendars with people of the book: offered once, taken over, proposed when they move."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from csdesk.book.tables import TouchpointRow
from csdesk.domain.answers import FoundMeeting
from csdesk.errors import Gone, Invalid
from csdesk.ical.reading import read_busy
from csdesk.services import found_meetings, proposals
from csdesk.services.busy_times import CalendarReading, read_calendar
from csdesk.services.calendar import busy_times
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from tests import desks
from tests.answers import calendar, checkin, guests, lines, planned

PEOPLE = (
    "ORGANIZER;CN=Me:mailto:Me@own.example",
    "ATTENDEE;CN=Ana:MAILTO:Ana@tamarind.example",
    "ATTENDEE:mailto:else@where.example",
)
PAST = "DTSTART:20261124T090000Z"
AHEAD = "DTSTART:20261203T090000Z"


def meeting(uid: str, starts: str, *more: str, sequence: int = 0) -> list[str]:
    return lines(
        uid, "SUMMARY:Talk", "DURATION:PT1H", *PEOPLE, *more, starts=starts, sequence=sequence
    )


@pytest.fixture
def account(desk: Services) -> str:
    change_setting(desk, "email", "me@own.example")
    key = desks.account(desk)
    desks.contact(desk, key, "Ana Ferreira", email="ana@tamarind.example")
    return key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "work.ics"


def load(desk: Services, file: Path, *events: list[str]) -> CalendarReading:
    file.write_bytes(calendar("", *events))
    return read_calendar(desk, file, reader=lambda data, window, _job: read_busy(data, window))[0]


def offered(desk: Services) -> list[FoundMeeting]:
    return found_meetings.found_meetings(desk)


def test_what_is_over_is_offered_as_a_contact(desk: Services, account: str, file: Path) -> None:
    load(desk, file, meeting("a", PAST), lines("b", "SUMMARY:Nobody known", starts=PAST))
    (found,) = offered(desk)
    assert (found.past, found.account.name, found.minutes) == (True, "Tamarind Foods", 60)
    assert [person.name for person in found.people] == ["Ana Ferreira"]
    assert (found.others, found.organizer) == (("else@where.example",), "me@own.example")
    with pytest.raises(Invalid):
        found_meetings.take_as_checkin(desk, found.id)
    found_meetings.take_as_touchpoint(desk, found.id)
    with desk.book.write("look") as unit:
        (happened,) = unit.where(TouchpointRow, account_id=account)
    assert (happened.summary, happened.at) == ("Talk", datetime(2026, 11, 24, 9, tzinfo=UTC))
    assert offered(desk) == []
    desk.book.undo()
    assert len(offered(desk)) == 1


def test_reading_again_changes_and_offers_nothing(desk: Services, account: str, file: Path) -> None:
    load(desk, file, meeting("a", PAST))
    found_meetings.dismiss_meeting(desk, offered(desk)[0].id)
    again = load(desk, file, meeting("a", PAST))
    assert (again.added, again.gone, offered(desk)) == (0, 0, [])
    load(desk, file, meeting("a", PAST, sequence=1))
    assert offered(desk) == []


def test_what_was_logged_by_hand_is_not_offered(desk: Services, account: str, file: Path) -> None:
    from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint

    at = datetime(2026, 11, 24, 9, 45, tzinfo=UTC)
    log_touchpoint(desk, TouchpointDraft(account, "call", "both", at=at))
    load(desk, file, meeting("a", PAST))
    assert offered(desk) == []


def test_what_comes_is_taken_as_a_check_in(desk: Services, account: str, file: Path) -> None:
    load(desk, file, meeting("a", AHEAD, sequence=3))
    (found,) = offered(desk)
    with pytest.raises(Invalid):
        found_meetings.take_as_touchpoint(desk, found.id)
    key, _ = found_meetings.take_as_checkin(desk, found.id)
    row = checkin(desk, key)
    assert (row.uid, row.sequence, row.organizer) == ("a", 3, "me@own.example")
    assert (row.starts_local, row.zone, row.minutes) == ("2026-12-03T10:00", "Europe/Berlin", 60)
    assert [guest.email for guest in guests(desk, key)] == [
        "ana@tamarind.example",
        "else@where.example",
    ]
    assert offered(desk) == []
    with pytest.raises(Gone):
        found_meetings.take_as_checkin(desk, found.id)


def test_it_takes_its_time_only_once(desk: Services, account: str, file: Path) -> None:
    weekly = meeting("w", "DTSTART:20261203T090000Z", "RRULE:FREQ=WEEKLY;COUNT=3")
    load(desk, file, weekly)
    day = datetime(2026, 12, 3).date()
    assert len(busy_times(desk, day, datetime(2026, 12, 20).date())) == 3
    key, _ = found_meetings.take_as_checkin(desk, offered(desk)[0].id)
    assert checkin(desk, key).uid == "w/2026-12-03T09:00:00Z"
    assert len(busy_times(desk, day, datetime(2026, 12, 20).date())) == 2
    (second,) = offered(desk)
    assert second.starts_at.day == 10
    found_meetings.dismiss_meeting(desk, second.id, series=True)
    assert offered(desk) == []


def test_a_move_in_their_calendar_is_proposed(desk: Services, account: str, file: Path) -> None:
    load(desk, file, meeting("a", AHEAD))
    key, _ = found_meetings.take_as_checkin(desk, offered(desk)[0].id)
    assert load(desk, file, meeting("a", AHEAD)).proposed == 0
    moved = load(desk, file, meeting("a", "DTSTART:20261204T130000Z", sequence=1))
    assert moved.proposed == 1
    assert "1 meeting taken from it has changed" in moved.sentence
    assert checkin(desk, key).starts_local == "2026-12-03T10:00"
    again = load(desk, file, meeting("a", "DTSTART:20261204T130000Z", sequence=1))
    assert again.proposed == 0
    (line,) = proposals.open_proposals(desk)
    assert (line.source, line.kind, line.name) == ("calendar", "move", "work")
    decided, _ = proposals.accept_proposal(desk, line.id)
    row = checkin(desk, key)
    assert (row.starts_local, row.sequence, decided.owed) == ("2026-12-04T14:00", 1, ())
    assert offered(desk) == []


def test_a_declined_move_is_not_proposed_again(desk: Services, account: str, file: Path) -> None:
    load(desk, file, meeting("a", AHEAD))
    found_meetings.take_as_checkin(desk, offered(desk)[0].id)
    load(desk, file, meeting("a", "DTSTART:20261204T130000Z", sequence=1))
    proposals.decline_proposal(desk, proposals.open_proposals(desk)[0].id)
    other = lines("b", starts=AHEAD)
    again = load(desk, file, meeting("a", "DTSTART:20261204T130000Z", sequence=1), other)
    assert (again.added, again.proposed) == (1, 0)


def test_what_is_gone_there_is_proposed_to_be_cancelled(
    desk: Services, account: str, file: Path
) -> None:
    load(desk, file, meeting("a", AHEAD))
    key, _ = found_meetings.take_as_checkin(desk, offered(desk)[0].id)
    load(desk, file)
    (line,) = proposals.open_proposals(desk)
    assert line.kind == "cancel"
    proposals.accept_proposal(desk, line.id)
    assert checkin(desk, key).status == "cancelled"


def test_own_check_ins_and_whole_days_are_not_offered(
    desk: Services, account: str, file: Path
) -> None:
    own = planned(desk, account)
    load(
        desk,
        file,
        meeting(checkin(desk, own).uid, AHEAD),
        meeting("same-time", "DTSTART:20261201T090000Z"),
        lines("day", *PEOPLE, starts="DTSTART;VALUE=DATE:20261203"),
        meeting("far", "DTSTART:20270901T090000Z"),
    )
    assert offered(desk) == []


def test_the_account_most_are_of_counts(desk: Services, account: str, file: Path) -> None:
    other = desks.account(desk, "Nordlys")
    desks.contact(desk, other, "Nils", email="nils@nordlys.example")
    desks.contact(desk, other, "Nora", email="nora@nordlys.example")
    more = ("ATTENDEE:mailto:nils@nordlys.example", "ATTENDEE:mailto:nora@nordlys.example")
    load(desk, file, meeting("a", AHEAD, *more))
    (found,) = offered(desk)
    assert (found.account.name, len(found.people)) == ("Nordlys", 2)
