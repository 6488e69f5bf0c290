"""The lines that an iCalendar file is made of: values escaped, lines folded (RFC 5545 3.1 and 3.3.11).

The icalendar package folds sign by sign, which is half of its time; here it is done by octets, and not at all
for the lines that are short, as most are. That both say the same is a test.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from csdesk.ical.clean import text

_ROOM = 75  # octets of a line without its break
_DAY = 86_400  # seconds


def folded(line: str) -> str:
    """A content line in physical ones of at most 75 octets, broken between characters."""
    data = line.encode()
    if len(data) <= _ROOM:
        return line
    pieces, at, room = [], 0, _ROOM
    while len(data) - at > room:
        end = at + room
        while data[end] & 0xC0 == 0x80:  # inside a character of UTF-8
            end -= 1
        pieces.append(data[at:end])
        at, room = end, _ROOM - 1  # the blank that a continuation starts with
    pieces.append(data[at:])
    return b"\r\n ".join(pieces).decode()


def joined(lines: Iterable[str]) -> str:
    """Content lines as they stand in a file: folded where they are too long, each with its line end."""
    short = [line if len(line) <= _ROOM and line.isascii() else folded(line) for line in lines]
    short.append("")
    return "\r\n".join(short)


def text_line(name: str, value: str) -> str:
    """A property of type TEXT with a value that a person typed."""
    return f"{name}:{text(value)}"


def utc_text(instant: datetime) -> str:
    """An aware time as UTC: `20261102T080000Z`."""
    return f"{local_text(instant.astimezone(UTC))}Z"


def local_text(local: datetime) -> str:
    """The time that a clock shows: `20261102T090000`."""
    shown = local.isoformat()[:19]  # several times as fast as strftime
    return shown.replace("-", "").replace(":", "")


def date_text(day: date) -> str:
    """A calendar day: `20261102`."""
    return f"{day:%Y%m%d}"


@lru_cache(maxsize=64)
def duration_text(length: timedelta) -> str:
    """A length of whole minutes (RFC 5545 3.3.6): `PT0S`, `-PT15M`, `-P29DT15H`, `P1D`."""
    seconds = round(length.total_seconds())
    days, rest = divmod(abs(seconds), _DAY)
    hours, rest = divmod(rest, 3600)
    minutes, rest = divmod(rest, 60)
    units = ((hours, "H"), (minutes, "M"), (rest, "S"))
    clock = "".join(f"{count}{unit}" for count, unit in units if count)
    shown = (f"{days}D" if days else "") + (f"T{clock}" if clock else "")
    return ("-" if seconds < 0 else "") + "P" + (shown or "T0S")
