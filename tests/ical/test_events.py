"""Own copies: the agenda and single objects, the bytes and what readers make of them."""

import hashlib
import random
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical import itip
from csdesk.ical.bulk import own_copy
from csdesk.ical.events import AllDay, Guest, Meeting, Todo, agenda, own_objects
from tests.ical.every_file import series_with_exceptions
from tests.ical.written import foreign, lines, named, start_of, vevents

CHANGED = datetime(2026, 10, 20, 7, 30, 15, 999, tzinfo=UTC)
MEETING = Meeting(
    uid="ci-0192f3a4-0000-7000-8000-000000000001@csdesk",
    title="Check-in with Nordlys",
    starts_local=datetime(2026, 11, 2, 9),
    zone="Europe/Berlin",
    minutes=45,
    sequence=0,
    changed_at=CHANGED,
    organizer=Guest("Mia Brandt", "mia@vendor.example"),
    guests=(Guest("Ann Lee", "ann@nordlys.example"),),
    description="Agenda\n1. Numbers",
    location="Room 4, 2nd floor",
    alarm_minutes=15,
)
OWN = replace(MEETING, organizer=None)
RENEWAL = AllDay("re-1@csdesk", "Renewal: Nordlys", date(2026, 11, 30), CHANGED, "", (30, 90, 60))
TASK = Todo("ta-1@csdesk", "Send the offer", date(2026, 11, 4), CHANGED)


def everything(meetings: list[Meeting]) -> bytes:
    return agenda(meetings, [RENEWAL], [TASK], "csdesk")


def request(meeting: Meeting) -> bytes:
    return itip.request(meeting, stamp=CHANGED)


def test_an_own_copy_names_the_guests_in_words_alone() -> None:
    written = lines(own_copy(MEETING))
    starts = ("METHOD", "ORGANIZER", "ATTENDEE")
    assert not [line for line in written if line.startswith(starts)]
    wanted = "DESCRIPTION:Agenda\\n1. Numbers\\n\\nWith: Ann Lee (ann@nordlys.example)"
    assert wanted in written
    assert "TRIGGER:-PT15M" in written


def test_an_address_is_only_text_in_an_own_copy() -> None:
    odd = replace(MEETING, guests=(Guest("Bo", "a b@c"), Guest("", "")))
    assert "With: Bo (a b@c)" in str(vevents(own_copy(odd))[0]["DESCRIPTION"])


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), max_size=300))
def test_no_words_break_the_file(words: str) -> None:
    guests = (Guest(words, "ann@nordlys.example"),)
    odd = replace(MEETING, title=words, description=words, location=words, guests=guests)
    for data in (request(odd), agenda([odd], [RENEWAL], [], words)):
        lines(data)
        assert len(vevents(data)) == len(foreign(data).events)
        names = {str(guest.uri) for guest in foreign(data).events[0].attendees}
        assert names <= {"mailto:ann@nordlys.example"}


def test_the_order_of_the_arguments_does_not_matter() -> None:
    meetings = [
        replace(OWN, uid=f"ci-{n}@csdesk", starts_local=datetime(2026, 11, 2 + n % 3, 9))
        for n in range(12)
    ]
    first = everything(meetings)
    random.Random(7).shuffle(meetings)
    assert everything(meetings) == first
    assert hashlib.sha256(first).digest() != hashlib.sha256(everything(meetings[1:])).digest()


def test_the_agenda_is_for_the_own_calendar() -> None:
    data = everything([MEETING])
    written = lines(data)
    assert not [line for line in written if line.startswith(("METHOD", "ORGANIZER", "ATTENDEE"))]
    assert "X-WR-CALNAME:csdesk" in written
    assert "NAME:csdesk" in written
    assert "TRIGGER:-PT15M" in written
    assert len(vevents(data)) == len(foreign(data).events) == 2
    [task] = foreign(data).todos
    assert task.due == date(2026, 11, 4)
    assert task.summary == "Send the offer"


def test_an_empty_agenda_is_a_calendar_all_the_same() -> None:
    data = agenda([], [], [], "csdesk")
    lines(data)
    assert foreign(data).events == []


def test_leap_day_and_new_year_end_on_the_next_day() -> None:
    for day, end in ((date(2028, 2, 29), "20280301"), (date(2026, 12, 31), "20270101")):
        written = lines(agenda([], [replace(RENEWAL, day=day)], [], "csdesk"))
        assert f"DTEND;VALUE=DATE:{end}" in written


def test_what_comes_each_year_is_one_entry() -> None:
    for day, rule in (
        (date(2026, 12, 13), "RRULE:FREQ=YEARLY"),
        (date(2028, 2, 29), "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    ):
        data = agenda([], [replace(RENEWAL, day=day, yearly=True)], [], "csdesk")
        assert named(data, "RRULE") == [rule]


def test_a_cancelled_meeting_is_struck_out() -> None:
    cancelled = replace(MEETING, status=CheckinStatus.CANCELLED, sequence=2)
    written = lines(everything([cancelled]))
    assert "STATUS:CANCELLED" in written
    assert "SEQUENCE:2" in written
    assert "TRIGGER:-PT15M" not in written


@pytest.mark.parametrize(
    ("zone", "local", "start", "end"),
    [
        # A missing hour counts on from the clock before it.
        ("America/New_York", (2026, 3, 8, 2, 30), "T033000", "T041500"),
        # A doubled hour, at the start or the end, is written in UTC.
        ("America/New_York", (2026, 11, 1, 1, 30), "T053000Z", "T061500Z"),
        ("America/New_York", (2026, 11, 1, 0, 30), "T043000Z", "T051500Z"),
        # The length is time that passes: 45 minutes over a change.
        ("Europe/Berlin", (2026, 3, 29, 1, 30), "T013000", "T031500"),
        ("Australia/Lord_Howe", (2026, 11, 2, 9, 0), "T090000", "T094500"),
        ("Asia/Kolkata", (2026, 11, 2, 9, 0), "T090000", "T094500"),
        ("Pacific/Apia", (2026, 11, 2, 9, 0), "T090000", "T094500"),
        ("Africa/Cairo", (2026, 10, 30, 9, 0), "T070000Z", "T074500Z"),
        ("America/Vancouver", (2026, 10, 30, 9, 0), "T160000Z", "T164500Z"),
        ("America/Vancouver", (2026, 11, 30, 9, 0), "T090000", "T094500"),
        ("UTC", (2026, 11, 2, 9, 0), "T090000Z", "T094500Z"),
    ],
)
def test_times_around_changes(
    zone: str, local: tuple[int, int, int, int, int], start: str, end: str
) -> None:
    year, month, day, hour, minute = local
    moment = datetime(year, month, day, hour, minute)
    data = request(replace(MEETING, zone=zone, starts_local=moment))
    written = lines(data)
    prefix = "" if start.endswith("Z") else f";TZID={zone}"
    assert f"DTSTART{prefix}:{moment:%Y%m%d}{start}" in written
    assert f"DTEND{prefix}:{moment:%Y%m%d}{end}" in written
    assert written.count("BEGIN:VTIMEZONE") == bool(prefix)
    assert len([line for line in written if line.startswith("RRULE")]) in (0, 2)
    [other] = foreign(data).events
    assert isinstance(other.dtstart, datetime)
    assert other.dtstart.astimezone(UTC) == start_of(vevents(data)[0])


def test_each_zone_is_defined_once_and_only_where_needed() -> None:
    zones = ("Europe/Berlin", "Asia/Kolkata", "Europe/Berlin", "Africa/Cairo", "UTC")
    meetings = [replace(OWN, uid=f"ci-{n}", zone=zone) for n, zone in enumerate(zones)]
    found = [line for line in lines(everything(meetings)) if line.startswith("TZID")]
    assert found == ["TZID:Asia/Kolkata", "TZID:Europe/Berlin"]


def test_values_no_calendar_takes_are_refused() -> None:
    for bad, field in (
        (replace(MEETING, minutes=0), "minutes"),
        (replace(MEETING, minutes=10**9), "minutes"),
        (replace(MEETING, starts_local=datetime(9999, 12, 31, 23, 59)), "starts"),
        (replace(MEETING, starts_local=datetime(1, 1, 1)), "starts"),
        (replace(MEETING, zone="Europe/Berln"), "zone"),
    ):
        for write in (request, lambda meeting: everything([meeting])):
            with pytest.raises(Invalid) as caught:
                write(bad)
            assert caught.value.field == field
    with pytest.raises(Invalid, match="9999"):
        agenda([], [replace(RENEWAL, day=date.max)], [], "csdesk")
    with pytest.raises(ValueError, match="aware"):
        request(replace(MEETING, changed_at=datetime(2026, 1, 1)))
    with pytest.raises(ValueError, match="offset"):
        request(replace(MEETING, starts_local=CHANGED))


def test_each_thing_is_an_object_of_its_own() -> None:
    series = series_with_exceptions()
    found = own_objects([MEETING, series], [RENEWAL], [TASK])
    assert list(found) == sorted([MEETING.uid, series.uid, RENEWAL.uid, TASK.uid])
    for uid, data in found.items():
        assert set(named(data, "UID")) == {f"UID:{uid}"}
        for name in ("METHOD", "ATTENDEE", "ORGANIZER", "X-WR-CALNAME", "NAME"):
            assert named(data, name) == []
    assert len(named(found[MEETING.uid], "DTEND")) == 1
    assert "TRIGGER:-PT15M" in lines(found[MEETING.uid])
    assert len(vevents(found[series.uid])) == 3
    assert len(named(found[series.uid], "RECURRENCE-ID")) == 2
    assert len(named(found[series.uid], "DTEND")) == 3
    assert own_objects([series, MEETING], [RENEWAL], [TASK]) == found


def test_a_series_is_in_the_agenda_with_all_that_differs_in_it() -> None:
    data = everything([MEETING, series_with_exceptions()])
    written = lines(data)
    assert len(vevents(data)) == 5
    assert written.count("BEGIN:VTIMEZONE") == 2
    assert [line.partition(":")[2] for line in named(data, "EXDATE")] == [
        "20261123T090000",
        "20261130T090000",
    ]
    assert written.count("TRIGGER:-PT15M") == 4
