"""Looking at files that were written: the bytes, and what two readers make of them."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import recurring_ical_events
from ical.calendar import Calendar as ForeignCalendar
from ical.calendar_stream import IcsCalendarStream


def lines(data: bytes) -> list[str]:
    """The unfolded lines of a file, after a look at its bytes (RFC 5545 3.1)."""
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    physical = data.split(b"\r\n")
    assert max(map(len, physical)) <= 75
    for line in physical:
        line.decode()  # no character is split by folding
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def named(data: bytes, name: str) -> list[str]:
    """The lines of a property, outside of VTIMEZONE."""
    whole = "\n".join(lines(data))
    head, *rest = whole.split("BEGIN:VTIMEZONE")
    outside = head + "".join(part.partition("END:VTIMEZONE")[2] for part in rest)
    return [each for each in outside.split("\n") if each.startswith((f"{name}:", f"{name};"))]


def foreign(data: bytes) -> ForeignCalendar:
    return IcsCalendarStream.calendar_from_ics(data.decode())


def parsed(data: bytes) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def vevents(data: bytes) -> list[Any]:
    """The events as the package reads them, in their order."""
    return list(parsed(data).events)


def unfolded(data: bytes, first: date, last: date) -> list[Any]:
    """The occurrences on the days from `first` up to before `last`, as the app reads other calendars."""
    return list(recurring_ical_events.of(parsed(data)).between(first, last))


def start_of(event: Any) -> datetime:
    assert isinstance(event.start, datetime)
    return event.start.astimezone(UTC)


def run(program: str, *arguments: str, seed: str = "0", options: tuple[str, ...] = ()) -> bytes:
    """What a Python program writes to standard output, in a process of its own."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, *options, "-c", program, *arguments]
    return subprocess.run(command, env=environment, check=True, capture_output=True).stdout
