"""What guests of a series are told: as a whole, or of one of its meetings."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.invitations import Owe
from csdesk.services import invites
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.context import Services
from tests.desks import Clock, contact
from tests.ical.written import named, vevents
from tests.services.invited import START, Book, names


@pytest.fixture
def series(desk: Services, clock: Clock) -> Book:
    return Book(desk, clock, "FREQ=WEEKLY;BYDAY=TU")


def test_a_series_is_told_as_one(series: Book) -> None:
    [made] = series.tell()
    assert named(made.ics, "RRULE") == ["RRULE:FREQ=WEEKLY;BYDAY=TU"]
    assert "Repeats: Every week on Tuesday\nFirst: Tuesday 1 December 2026" in made.text
    assert series.owed(series.at(datetime(2026, 12, 8, 10))) == {}
    series.clock.move(days=20)
    move_checkin(
        series.desk,
        series.at(datetime(2026, 12, 22, 10)),
        datetime(2026, 12, 22, 12),
        scope=Scope.ALL,
    )
    [update] = series.tell()
    assert "Next: Tuesday 22 December 2026, 16:30" in update.text


def test_one_occurrence_moved_and_one_cancelled(series: Book) -> None:
    series.tell()
    eighth, fifteenth = (series.at(datetime(2026, 12, day, 10)) for day in (8, 15))
    move_checkin(series.desk, eighth, datetime(2026, 12, 9, 11))
    cancel_checkin(series.desk, fifteenth)
    assert series.owed(eighth) == {Owe.UPDATE: ["Ana", "Bo"]}
    assert series.owed() == {Owe.UPDATE: ["Ana", "Bo"], Owe.CANCEL: ["Ana", "Bo"]}
    [moved] = series.tell(eighth)
    assert named(moved.ics, "RECURRENCE-ID") == ["RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000"]
    assert named(moved.ics, "RRULE") == []
    assert moved.subject == "Updated: Check-in with Tamarind Foods, Wed 9 Dec"
    assert "Instead of: Tuesday 8 December 2026" in moved.text
    [off] = series.tell()
    assert off.method == "CANCEL"
    assert "The others of the series stay as they are." in off.text
    assert named(off.ics, "UID") == named(moved.ics, "UID")


def test_the_whole_series_tells_of_what_differs_in_it(series: Book) -> None:
    """Who has never heard of it gets one message, and its occurrences are known too."""
    eighth, fifteenth = (series.at(datetime(2026, 12, day, 10)) for day in (8, 15))
    move_checkin(series.desk, eighth, datetime(2026, 12, 9, 11))
    cancel_checkin(series.desk, fifteenth)
    assert series.owed(eighth) == {Owe.INVITE: ["Ana", "Bo"]}
    [made] = series.made(eighth)
    assert len(vevents(made.ics)) == 2
    assert named(made.ics, "EXDATE") == ["EXDATE;TZID=Europe/Berlin:20261215T100000"]
    assert "One meeting of the series is different" in made.text
    series.tell()
    assert series.owed(eighth) == series.owed(fifteenth) == {}


def test_a_guest_of_one_occurrence_alone(series: Book) -> None:
    series.tell()
    cleo = contact(series.desk, series.account, "Cleo Roy", email="cleo@tamarind.example")
    eighth = series.at(datetime(2026, 12, 8, 10))
    guests = (series.ana, cleo)
    edit_checkin(series.desk, eighth, CheckinEdit(contact_ids=guests))
    assert series.owed(eighth) == {Owe.INVITE: ["Cleo"], Owe.UPDATE: ["Ana"], Owe.CANCEL: ["Bo"]}
    invite, update, cancel = series.tell(eighth)
    for each in (invite, update, cancel):
        assert len(named(each.ics, "RECURRENCE-ID")) == 1
    assert (names(invite), names(update), names(cancel)) == (["cleo"], ["ana"], ["bo"])


def test_an_update_of_the_series_shows_nobody_a_meeting_without_them(series: Book) -> None:
    series.tell()
    eighth = series.at(datetime(2026, 12, 8, 10))
    edit_checkin(series.desk, eighth, CheckinEdit(contact_ids=(series.ana,)))
    move_checkin(series.desk, series.id, START + timedelta(hours=1), scope=Scope.ALL)
    for_ana, for_bo = series.tell()
    assert (names(for_ana), for_ana.method) == (["ana"], "REQUEST")
    assert (names(for_bo), for_bo.method) == (["bo"], "REQUEST")
    assert len(vevents(for_ana.ics)) == 2
    assert len(vevents(for_bo.ics)) == 1  # of the meeting without him Bo is told that it is none
    assert named(for_bo.ics, "EXDATE") == ["EXDATE;TZID=Europe/Berlin:20261208T110000"]


def test_a_whole_series_cancelled_is_one_message(series: Book) -> None:
    series.tell()
    eighth = series.at(datetime(2026, 12, 8, 10))
    move_checkin(series.desk, eighth, datetime(2026, 12, 9, 11))
    cancel_checkin(series.desk, series.id, scope=Scope.ALL)
    [made] = series.tell()
    assert (made.method, len(vevents(made.ics))) == ("CANCEL", 1)
    assert named(made.ics, "RECURRENCE-ID") == []
    assert "All meetings of “Check-in with Tamarind Foods” are cancelled." in made.text


def test_what_is_over_is_not_told_with_the_series(series: Book) -> None:
    series.tell()
    move_checkin(series.desk, series.at(datetime(2026, 12, 8, 10)), datetime(2026, 12, 9, 11))
    series.clock.move(days=20)
    assert series.owed() == {}


def test_this_and_the_following_are_a_series_of_their_own(series: Book) -> None:
    series.tell()
    moment = datetime(2026, 12, 15, 10)
    changes = move_checkin(
        series.desk, series.at(moment), moment.replace(hour=14), scope=Scope.FOLLOWING
    )
    [before] = series.tell()
    assert named(before.ics, "RRULE") == ["RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261214T090000Z"]
    [new] = set(changes.rows["checkin"] or ()) - {series.id}
    [after] = series.tell(new)
    assert (after.what, after.sequence) == (Owe.INVITE, 0)
    assert named(after.ics, "UID") != named(before.ics, "UID")


def test_a_file_handed_over_is_known(series: Book, tmp_path: Path) -> None:
    file = tmp_path / "x.ics"
    changes = invites.write_invite(series.desk, series.id, file)
    assert changes.name == "send invites"
    assert named(file.read_bytes(), "METHOD") == ["METHOD:REQUEST"]
    assert series.owed() == {}
    eighth = series.at(datetime(2026, 12, 8, 10))
    move_checkin(series.desk, eighth, datetime(2026, 12, 9, 11))
    invites.write_invite(series.desk, eighth, file)
    assert len(named(file.read_bytes(), "RECURRENCE-ID")) == 1
    assert series.owed() == {}
    cancel_checkin(series.desk, series.id, scope=Scope.ALL)
    invites.write_invite(series.desk, series.id, file)
    assert named(file.read_bytes(), "METHOD") == ["METHOD:CANCEL"]
    assert series.owed() == {}


def test_an_occurrence_goes_with_its_series_to_who_does_not_know_that(
    series: Book, tmp_path: Path
) -> None:
    eighth = series.at(datetime(2026, 12, 8, 10))
    move_checkin(series.desk, eighth, datetime(2026, 12, 9, 11))
    invites.write_invite(series.desk, eighth, tmp_path / "x.ics")
    assert len(named((tmp_path / "x.ics").read_bytes(), "RRULE")) == 1
    assert series.owed() == series.owed(eighth) == {}
