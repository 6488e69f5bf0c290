"""Invites and the agenda: the bytes, and what readers make of them."""

import hashlib
import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar import Calendar as ForeignCalendar
from ical.calendar_stream import IcsCalendarStream

from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical.events import AllDay, Guest, Meeting, Todo, agenda, invite

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
INVITED = (
    'ATTENDEE;CN="Ann Lee";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;'
    "RSVP=TRUE:mailto:ann@nordlys.example"
)
RENEWAL = AllDay("re-1@csdesk", "Renewal: Nordlys", date(2026, 11, 30), CHANGED, "", (30, 90, 60))
TASK = Todo("ta-1@csdesk", "Send the offer", date(2026, 11, 4), CHANGED)


def lines(data: bytes) -> list[str]:
    """The unfolded lines of a file, after a look at its bytes (RFC 5545 3.1)."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    physical = data.split(b"\r\n")
    assert max(map(len, physical)) <= 75
    for line in physical:
        line.decode()  # no character is split by folding
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def foreign(data: bytes) -> ForeignCalendar:
    return IcsCalendarStream.calendar_from_ics(data.decode())


def parsed(data: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def start_of(event: icalendar.Event) -> datetime:
    assert isinstance(event.start, datetime)
    return event.start.astimezone(UTC)


def everything(meetings: list[Meeting]) -> bytes:
    return agenda(meetings, [RENEWAL], [TASK], "csdesk")


def test_an_invite_is_a_request_with_all_that_clients_need() -> None:
    written = lines(invite(MEETING))
    assert written[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//csdesk//csdesk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:REQUEST",
    ]
    for line in (
        "UID:ci-0192f3a4-0000-7000-8000-000000000001@csdesk",
        "DTSTAMP:20261020T073015Z",
        "LAST-MODIFIED:20261020T073015Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Europe/Berlin:20261102T090000",
        "DTEND;TZID=Europe/Berlin:20261102T094500",
        'ORGANIZER;CN="Mia Brandt":mailto:mia@vendor.example',
        INVITED,
        "DESCRIPTION:Agenda\\n1. Numbers",
        "LOCATION:Room 4\\, 2nd floor",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
    ):
        assert written.count(line) == 1, line
    assert len([line for line in written if line.startswith("RRULE:FREQ=YEARLY")]) == 2
    assert "BEGIN:VALARM" not in written
    assert not [line for line in written if line.startswith(("X-", "NAME"))]


def test_every_reader_sees_eight_o_clock_utc() -> None:
    data = invite(MEETING)
    [event] = parsed(data).events
    [other] = foreign(data).events
    assert isinstance(other.dtstart, datetime)
    assert start_of(event) == datetime(2026, 11, 2, 8, tzinfo=UTC)
    assert other.dtstart.astimezone(UTC) == datetime(2026, 11, 2, 8, tzinfo=UTC)
    assert other.duration == timedelta(minutes=45) or other.dtend is not None
    assert [str(guest.uri) for guest in other.attendees] == ["mailto:ann@nordlys.example"]


@pytest.mark.parametrize("organizer", [None, Guest("Mia Brandt", ""), Guest("Mia", "  ")])
def test_without_an_organizer_the_file_is_an_own_copy(organizer: Guest | None) -> None:
    written = lines(invite(replace(MEETING, organizer=organizer)))
    starts = ("METHOD", "ORGANIZER", "ATTENDEE")
    assert not [line for line in written if line.startswith(starts)]
    wanted = "DESCRIPTION:Agenda\\n1. Numbers\\n\\nWith: Ann Lee (ann@nordlys.example)"
    assert wanted in written
    assert "TRIGGER:-PT15M" in written


def test_nobody_is_invited_twice_and_nobody_invites_themselves() -> None:
    mia, ann = Guest("Mia", "MIA@vendor.example"), Guest("A. Lee", "Ann@Nordlys.example")
    written = lines(invite(replace(MEETING, guests=(*MEETING.guests, ann, mia))))
    assert len([line for line in written if line.startswith("ATTENDEE")]) == 1
    alone = lines(invite(replace(MEETING, guests=(mia,))))
    assert not [line for line in alone if line.startswith(("METHOD", "ATTENDEE", "ORGANIZER"))]


@pytest.mark.parametrize("email", ["a b@c", "MAILTO:a@b", "a@b\r\nX-EVIL:1", "", " "])
def test_an_unusable_address_is_refused(email: str) -> None:
    bad = replace(MEETING, guests=(*MEETING.guests, Guest("Bo", email)))
    with pytest.raises(Invalid, match="address"):
        invite(bad)
    if email.strip():
        with pytest.raises(Invalid, match="address"):
            invite(replace(bad, organizer=None))
        with pytest.raises(Invalid, match="address") as caught:
            invite(replace(MEETING, organizer=Guest("Mia", email)))
        assert caught.value.field == "organizer"
    assert parsed(everything([bad])).events, "in the agenda it is only text"


@pytest.mark.parametrize(
    "name", ["Lee, Ann", 'Ann "A" Lee', "Ann: boss", "O'Hara", "Zoë 🎉", "Ann\\", "A;B", "", "a^b"]
)
def test_whatever_the_name_the_address_stays_intact(name: str) -> None:
    data = invite(replace(MEETING, guests=(Guest(name, "ann@nordlys.example"),)))
    attendee = parsed(data).events[0]["ATTENDEE"]
    assert str(attendee) == "mailto:ann@nordlys.example"
    assert attendee.params.get("CN", "") == name.replace('"', "'").rstrip("\\")
    assert attendee.params["RSVP"] == "TRUE"
    [other] = foreign(data).events[0].attendees
    assert str(other.uri) == "mailto:ann@nordlys.example"
    assert other.common_name in (name.replace('"', "'").rstrip("\\") or None, "a^^b")


@pytest.mark.parametrize(
    "words",
    [
        "ä" * 2000,
        "計" * 2000,
        "🎉" * 2000,
        "e\u0301" * 2000,
        "C:\\New\\path \\N \\n",
        "a;b,c\\;d\\,",
    ],
)
def test_words_are_the_same_after_a_round_trip(words: str) -> None:
    data = invite(replace(MEETING, title=words, description=words, location=words))
    lines(data)
    event, other = parsed(data).events[0], foreign(data).events[0]
    assert [str(event[key]) for key in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [words] * 3
    assert [other.summary, other.description, other.location] == [words] * 3


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None), max_size=300))
def test_no_words_break_the_file(words: str) -> None:
    guests = (Guest(words, "ann@nordlys.example"),)
    odd = replace(MEETING, title=words, description=words, location=words, guests=guests)
    for data in (invite(odd), agenda([odd], [RENEWAL], [], words)):
        lines(data)
        assert len(parsed(data).events) == len(foreign(data).events)
        names = {str(guest.uri) for guest in foreign(data).events[0].attendees}
        assert names <= {"mailto:ann@nordlys.example"}


INJECTION = """
import datetime, sys
from csdesk.ical.events import AllDay, Guest, Meeting, Todo, agenda, invite
evil = "x\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\nATTENDEE:mailto:x@y"
meeting = Meeting(evil, evil, datetime.datetime(2026, 11, 2, 9), "Europe/Berlin", 45, 0,
    datetime.datetime(2026, 10, 20, tzinfo=datetime.timezone.utc), Guest(evil, "a@b"),
    (Guest(evil, "c@d"),), evil, evil, 5)
sys.stdout.buffer.write(invite(meeting) if sys.argv[1] == "invite" else
    agenda([meeting], [AllDay(evil, evil, datetime.date(2026, 12, 1), meeting.changed_at, evil)],
        [Todo(evil, evil, None, meeting.changed_at, evil)], evil))
"""


def run(program: str, *arguments: str, seed: str = "0", options: tuple[str, ...] = ()) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, *options, "-c", program, *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout


@pytest.mark.parametrize("what", ["invite", "agenda"])
def test_words_cannot_become_lines_even_without_asserts(what: str) -> None:
    data = run(INJECTION, what, options=("-O",))
    written = lines(data)
    count = 1 if what == "invite" else 2
    assert written.count("BEGIN:VEVENT") == written.count("END:VEVENT") == count
    assert len([line for line in written if line.startswith("ATTENDEE")]) == (what == "invite")
    assert len(parsed(data).events) == len(foreign(data).events) == count


MANY = """
import datetime, hashlib, sys
from csdesk.ical.events import AllDay, Guest, Meeting, Todo, agenda, invite
now = datetime.datetime(2026, 10, 20, tzinfo=datetime.timezone.utc)
zones = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Africa/Cairo", "UTC"]
start = datetime.datetime(2026, 11, 2, 9)
people = (Guest("Ann", "ann@x.example"), Guest("Bo", "bo@x.example"))
meetings = {Meeting(f"ci-{n}@csdesk", f"M {n}", start, zones[n % 5], 30, n, now, people[0], people)
    for n in range(30)}
days = {AllDay(f"re-{n}@csdesk", "R", datetime.date(2026, 12, 1), now, "", (90, 60, 30))
    for n in range(9)}
todos = {Todo(f"ta-{n}@csdesk", "T", None, now) for n in range(9)}
data = agenda(meetings, days, todos, "csdesk") + invite(next(m for m in meetings if m.sequence == 0))
print(hashlib.sha256(data).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    assert run(MANY, seed="1") == run(MANY, seed="4242")


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
    assert len(parsed(data).events) == len(foreign(data).events) == 2
    [task] = foreign(data).todos
    assert task.due == date(2026, 11, 4)
    assert task.summary == "Send the offer"


def test_an_empty_agenda_is_a_calendar_all_the_same() -> None:
    data = agenda([], [], [], "csdesk")
    lines(data)
    assert foreign(data).events == []


def test_a_renewal_is_a_whole_day_with_alarms_at_nine() -> None:
    data = agenda([], [replace(RENEWAL, alarms_days=(30, 0, 1, 30))], [], "csdesk")
    written = lines(data)
    assert "DTSTART;VALUE=DATE:20261130" in written
    assert "DTEND;VALUE=DATE:20261201" in written
    assert "TRANSP:TRANSPARENT" in written
    assert "BEGIN:VTIMEZONE" not in written
    triggers = [line for line in written if line.startswith("TRIGGER")]
    assert triggers == ["TRIGGER:-P29DT15H", "TRIGGER:-PT15H", "TRIGGER:PT9H"]
    assert written.count("ACTION:DISPLAY") == 3
    [other] = foreign(data).events
    assert (other.dtstart, other.dtend) == (date(2026, 11, 30), date(2026, 12, 1))


def test_leap_day_and_new_year_end_on_the_next_day() -> None:
    for day, end in ((date(2028, 2, 29), "20280301"), (date(2026, 12, 31), "20270101")):
        written = lines(agenda([], [replace(RENEWAL, day=day)], [], "csdesk"))
        assert f"DTEND;VALUE=DATE:{end}" in written


def test_a_cancelled_meeting_is_struck_out_and_not_invited_again() -> None:
    cancelled = replace(MEETING, status=CheckinStatus.CANCELLED, sequence=2)
    written = lines(everything([cancelled]))
    assert "STATUS:CANCELLED" in written
    assert "SEQUENCE:2" in written
    assert "TRIGGER:-PT15M" not in written
    with pytest.raises(Invalid, match="cancelled"):
        invite(cancelled)


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
    data = invite(replace(MEETING, zone=zone, starts_local=moment))
    written = lines(data)
    prefix = "" if start.endswith("Z") else f";TZID={zone}"
    assert f"DTSTART{prefix}:{moment:%Y%m%d}{start}" in written
    assert f"DTEND{prefix}:{moment:%Y%m%d}{end}" in written
    assert written.count("BEGIN:VTIMEZONE") == bool(prefix)
    assert len([line for line in written if line.startswith("RRULE")]) in (0, 2)
    [other] = foreign(data).events
    assert isinstance(other.dtstart, datetime)
    assert other.dtstart.astimezone(UTC) == start_of(parsed(data).events[0])


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
        for write in (invite, lambda meeting: everything([meeting])):
            with pytest.raises(Invalid) as caught:
                write(bad)
            assert caught.value.field == field
    with pytest.raises(Invalid, match="9999"):
        agenda([], [replace(RENEWAL, day=date.max)], [], "csdesk")
    with pytest.raises(ValueError, match="aware"):
        invite(replace(MEETING, changed_at=datetime(2026, 1, 1)))
    with pytest.raises(ValueError, match="offset"):
        invite(replace(MEETING, starts_local=CHANGED))
