"""The fast writer against the icalendar package: the same values, folding, time and memory."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from csdesk.domain.invitations import PartStat
from csdesk.ical import events, itip
from csdesk.ical.clean import common_name, one_line, plain
from csdesk.ical.content_lines import duration_text, folded
from csdesk.ical.entries import AllDay, Guest, Meeting, Todo
from csdesk.ical.zones import zone_info
from tests.ical.every_file import CHANGED, SINGLE, STAMP
from tests.ical.written import lines, parsed, run

NASTY = (
    "\\N",
    "\\",
    "C:\\New\\name",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
    ";,:\"'^n^^",
    "\ud83d",
    "\x85\u2028\u2029\x00\x7f",
    "🎉計e\u0301",
    "\t ",
    "ä" * 40,
    "x" * 75,
)
WORDS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(st.characters(codec=None))), max_size=9)
TEXT = WORDS.map("".join)
ZONES = st.sampled_from(["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)


class Quoted(icalendar.vText):
    """A text that the package would get wrong: it takes a backslash before N for a line break."""

    def to_ical(self) -> bytes:
        shown = str(self).replace("\\", "\\\\").replace(";", "\\;")
        return shown.replace(",", "\\,").replace("\n", "\\n").encode()


def stamped(component: icalendar.Component, uid: str, title: str, description: str) -> None:
    component.add("uid", Quoted(plain(uid)))
    component.add("dtstamp", CHANGED)
    component.add("last-modified", CHANGED)
    component.add("summary", Quoted(plain(title)))
    if plain(description):
        component.add("description", Quoted(plain(description)))


def by_package(meeting: Meeting, day: AllDay, todo: Todo, method: str) -> bytes:
    """The same things written by the package. Its own zones are left out: ours are tested elsewhere."""
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//csdesk//csdesk//EN")
    calendar.add("calscale", "GREGORIAN")
    if method:
        calendar.add("method", method)
    else:
        calendar.add("x-wr-calname", Quoted("csdesk"))
        calendar.add("name", Quoted("csdesk"))
    event = icalendar.Event()
    described = meeting.description
    if not method:
        guest = meeting.guests[0]
        named = f"{one_line(guest.name)} ({guest.email})" if one_line(guest.name) else guest.email
        described = "\n\n".join(filter(None, [described.rstrip(), f"With: {named}"]))
    stamped(event, meeting.uid, meeting.title, described)
    if method:
        event.pop("dtstamp")
        event.add("dtstamp", STAMP)
    event.add("sequence", meeting.sequence)
    if plain(meeting.location):
        event.add("location", Quoted(plain(meeting.location)))
    zone = zone_info(meeting.zone)
    start = meeting.starts_local.replace(tzinfo=zone).astimezone(UTC)
    utc = meeting.zone == "UTC"
    for name, at in (("dtstart", start), ("dtend", start + timedelta(minutes=meeting.minutes))):
        event.add(name, at if utc else at.astimezone(zone))
    event.add("status", "CONFIRMED")
    event.add("transp", "OPAQUE")
    if method:
        assert meeting.organizer is not None
        for name, person in (("organizer", meeting.organizer), ("attendee", meeting.guests[0])):
            value = icalendar.vCalAddress(f"mailto:{person.email}")
            if common_name(person.name):
                value.params["CN"] = common_name(person.name)
            if name == "attendee":
                value.params["CUTYPE"] = "INDIVIDUAL"
                value.params["PARTSTAT"] = str(person.partstat)
                value.params["ROLE"] = "REQ-PARTICIPANT"
                value.params["RSVP"] = "TRUE"
            event.add(name, value)
    else:
        alarm(event, timedelta(minutes=-15), meeting.title)
    calendar.add_component(event)
    if not method:
        whole = icalendar.Event()
        stamped(whole, day.uid, day.title, day.description)
        whole.add("dtstart", day.day)
        whole.add("dtend", day.day + timedelta(days=1))
        whole.add("transp", "TRANSPARENT")
        for days in sorted(day.alarms_days, reverse=True):
            alarm(whole, timedelta(hours=9) - timedelta(days=days), day.title)
        calendar.add_component(whole)
        task = icalendar.Todo()
        stamped(task, todo.uid, todo.title, todo.description)
        assert todo.due is not None
        task.add("due", todo.due)
        task.add("status", "NEEDS-ACTION")
        calendar.add_component(task)
    return bytes(calendar.to_ical())


def alarm(component: icalendar.Component, trigger: timedelta, title: str) -> None:
    found = icalendar.Alarm()
    found.add("action", "DISPLAY")
    found.add("description", Quoted(plain(title)))
    found.add("trigger", trigger)
    component.add_component(found)


def values(component: Any) -> tuple[Any, ...]:
    """A parsed component as its values, in no order but that of its parts."""
    properties = sorted(
        (name, sorted(value.params.items()), str(getattr(value, "dt", value)))
        for name, value in component.property_items(recursive=False, sorted=False)
        if name not in {"BEGIN", "END"}
    )
    parts = [values(part) for part in component.subcomponents if part.name != "VTIMEZONE"]
    return (component.name, properties, parts)


@settings(max_examples=120)
@given(
    words=TEXT,
    more=TEXT,
    name=TEXT,
    start=TIMES,
    zone=ZONES,
    minutes=st.integers(1, 600),
    state=st.sampled_from(PartStat),
)
@example(
    "\\N" * 40, "計" * 99, '"^n\\', datetime(2026, 3, 29, 2, 30), "Europe/Berlin", 60, "TENTATIVE"
)
def test_the_package_reads_the_same_values_as_from_its_own(
    words: str,
    more: str,
    name: str,
    start: datetime,
    zone: str,
    minutes: int,
    state: PartStat,
) -> None:
    meeting = replace(
        SINGLE,
        title=words,
        description=more,
        location=words,
        starts_local=start,
        zone=zone,
        minutes=minutes,
        guests=(Guest(name, "ann@nordlys.example", PartStat(state)),),
    )
    day = AllDay("day-1@csdesk", more, date(2028, 2, 29), CHANGED, words, (90, 30, 0))
    todo = Todo("task-1@csdesk", words, date(2026, 12, 31), CHANGED, more)
    # A doubled hour is written in UTC; that is told apart by the instants alone.
    for ours, theirs in (
        (events.agenda([meeting], [day], [todo], "csdesk"), by_package(meeting, day, todo, "")),
        (itip.request(meeting, stamp=STAMP), by_package(meeting, day, todo, "REQUEST")),
    ):
        lines(ours)
        assert in_instants(values(parsed(ours))) == in_instants(values(parsed(theirs)))


def in_instants(component: tuple[Any, ...]) -> tuple[Any, ...]:
    """Aware times as instants, without the name of their zone."""
    name, properties, parts = component
    found: list[tuple[Any, ...]] = []
    for key, params, value in properties:
        if key in {"DTSTART", "DTEND"} and "+" in value:
            found.append((key, [], str(datetime.fromisoformat(value).astimezone(UTC))))
        else:
            found.append((key, params, value))
    return name, sorted(map(str, found)), [in_instants(part) for part in parts]


@given(TEXT)
@example("SUMMARY:" + "x" * 67)
@example("SUMMARY:" + "x" * 68)
@example("SUMMARY:" + "計" * 500)
def test_folding_keeps_octets_and_characters(words: str) -> None:
    line = plain(words).replace("\n", " ")
    physical = folded(line).split("\r\n ")
    assert "".join(physical) == line
    for number, each in enumerate(physical):
        assert len(each.encode()) <= 75 - bool(number)
    if len(physical) > 1:  # no line is shorter than a character has to make it
        assert all(len(each.encode()) >= 71 for each in physical[:-1])


@pytest.mark.parametrize(
    ("length", "written"),
    [
        (timedelta(0), "PT0S"),
        (timedelta(minutes=-15), "-PT15M"),
        (timedelta(hours=9) - timedelta(days=30), "-P29DT15H"),
        (timedelta(days=-1), "-P1D"),
        (timedelta(hours=9), "PT9H"),
        (timedelta(days=7, minutes=90), "P7DT1H30M"),
    ],
)
def test_lengths(length: timedelta, written: str) -> None:
    assert duration_text(length) == written


MANY = """
import time
from dataclasses import replace
from datetime import datetime, timedelta
import icalendar
from csdesk.domain.recurrence import Freq, Recurrence
from csdesk.ical import events
from tests.benchmarks.memory import peak_megabytes
from tests.ical.every_file import SINGLE
zones = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Africa/Cairo", "UTC"]
rule = Recurrence(Freq.WEEKLY, weekdays=(0,))
meetings = [replace(SINGLE, uid=f"ci-{n}@csdesk", zone=zones[n % 5],
    starts_local=datetime(2026, 1, 1, 9) + timedelta(hours=n % 5000),
    recurrence=rule if n % 10 == 0 else None) for n in range(10_000)]
began = time.process_time()
data = events.agenda(meetings, [], [], "csdesk")
took = time.process_time() - began
peak = peak_megabytes()
part = icalendar.Calendar.from_ical(events.agenda(meetings[:1000], [], [], "csdesk"))
began = time.process_time()
part.to_ical()
floor = 10 * (time.process_time() - began)
print(took, floor, peak, data.count(b"BEGIN:VEVENT"))
"""


def test_ten_thousand_events_are_written_fast_and_in_little_memory() -> None:
    """Faster than the icalendar package writes what it has built already; the seconds are a benchmark's."""
    took, floor, megabytes, count = run(MANY).split()
    assert int(count) == 10_000
    assert float(megabytes) <= 300
    assert float(took) <= 0.75 * float(floor)
