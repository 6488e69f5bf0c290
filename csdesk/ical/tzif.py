"""Zone files of the `tzdata` package (TZif, RFC 8536): the dated changes and the rule that follows
them.

`zoneinfo` answers "which offset then?"; a VTIMEZONE needs the rule itself, which stands in the last
line of the file in POSIX form: `CET-1CEST,M3.5.0,M10.5.0/3`.
"""

import re
import struct
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Protocol

_DAY = timedelta(days=1)
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")  # POSIX counts from Sunday
_LAST = 5  # POSIX: the fifth week means the last one
_FEBRUARY = 2

_NAME = r"<[A-Za-z0-9+-]+>|[A-Za-z]{3,}"
_OFFSET = r"[+-]?\d{1,3}(?::\d\d){0,2}"
_DATE = r"M\d+\.\d\.\d|J?\d+"
_FOOTER = re.compile(
    rf"(?P<std>{_NAME})(?P<std_offset>{_OFFSET})"
    rf"(?:(?P<dst>{_NAME})(?P<dst_offset>{_OFFSET})?"
    rf",(?P<start>{_DATE})(?:/(?P<start_time>{_OFFSET}))?"
    rf",(?P<end>{_DATE})(?:/(?P<end_time>{_OFFSET}))?)?"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """How clocks stand: their offset from UTC, the name of that time, whether it is daylight
    time.
    """

    offset: timedelta
    name: str
    daylight: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The instant, aware UTC, at which clocks go from one state to another."""

    at: datetime
    before: Clock
    after: Clock


class YearlyDay(Protocol):
    """A day that comes once a year."""

    def on(self, year: int) -> date:
        """The day in that year."""
        ...

    def recurrence(self, shift: int) -> Mapping[str, str]:
        """The parts of an RFC 5545 RRULE for the day `shift` days after this one."""
        ...


@dataclass(frozen=True, slots=True)
class WeekdayOfMonth:
    """POSIX `Mm.w.d`: the w-th weekday d (0 Sunday) of month m; w 5 is the last one."""

    month: int
    week: int
    weekday: int

    def on(self, year: int) -> date:
        """The day in that year."""
        if self.week == _LAST:
            end = date(year + self.month // 12, self.month % 12 + 1, 1) - _DAY
            return end - timedelta(days=(end.isoweekday() - self.weekday) % 7)
        start = date(year, self.month, 7 * self.week - 6)
        return start + timedelta(days=(self.weekday - start.isoweekday()) % 7)

    def recurrence(self, shift: int) -> Mapping[str, str]:
        """As a weekday of the month where `shift` is 0, else as the weekday among seven days in a
        row.

        The seven days are days of the month, or, where they reach into the next or previous month,
        days of the year: counted from its end after February, so that leap years do not move them.
        """
        if shift == 0:
            week = -1 if self.week == _LAST else self.week
            return {"BYDAY": f"{week}{_WEEKDAYS[self.weekday]}", "BYMONTH": str(self.month)}
        weekday = _WEEKDAYS[(self.weekday + shift) % 7]
        length = (date(2025 + self.month // 12, self.month % 12 + 1, 1) - _DAY).day
        first = (length - 6 if self.week == _LAST else 7 * self.week - 6) + shift
        last_of_february = self.month == _FEBRUARY and self.week == _LAST
        if first >= 1 and first + 6 <= length and not last_of_february:
            days = ",".join(map(str, range(first, first + 7)))
            return {"BYDAY": weekday, "BYMONTHDAY": days, "BYMONTH": str(self.month)}
        start = (date(2025, self.month, 1) - date(2025, 1, 1)).days + first
        from_end = self.month > _FEBRUARY or last_of_february
        return {"BYDAY": weekday, "BYYEARDAY": _days_of_year(start, 7, from_end=from_end)}


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """POSIX `Jn` (1 to 365, 29 February never counted) and `n` (0 to 365, counted)."""

    number: int
    leap_counted: bool

    def on(self, year: int) -> date:
        """The day in that year."""
        if self.leap_counted:
            return date(year, 1, 1) + timedelta(days=self.number)
        common = date(2025, 1, 1) + timedelta(days=self.number - 1)
        return common.replace(year=year)

    def recurrence(self, shift: int) -> Mapping[str, str]:
        """As one day of the year, from its end where 29 February lies before and is not counted."""
        if self.leap_counted:
            return {"BYYEARDAY": _days_of_year(self.number + 1 + shift, 1, from_end=False)}
        from_end = self.on(2025).month > _FEBRUARY
        return {"BYYEARDAY": _days_of_year(self.number + shift, 1, from_end=from_end)}


def _days_of_year(first: int, count: int, *, from_end: bool) -> str:
    """Days of a common year as BYYEARDAY values; days before or after it are those of its
    neighbours.
    """
    wanted = range(first - 366, first - 366 + count) if from_end else range(first, first + count)
    if from_end:
        days = [day if day < 0 else day + 1 for day in wanted]
    else:
        days = [day if day > 0 else day - 1 for day in wanted]
    return ",".join(map(str, days))


@dataclass(frozen=True, slots=True)
class YearlyChange:
    """A change that comes every year: `day`, then `time` after its midnight by the clock `before`.

    `time` lies between -167 and 167 hours (RFC 8536 3.3.1): 24 hours mean the midnight after `day`.
    """

    day: YearlyDay
    time: timedelta
    before: Clock
    after: Clock

    def local(self, year: int) -> datetime:
        """When the clock `before` shows the change, naive."""
        return datetime.combine(self.day.on(year), datetime.min.time()) + self.time

    def at(self, year: int) -> datetime:
        """The instant, aware UTC."""
        return (self.local(year) - self.before.offset).replace(tzinfo=UTC)

    def recurrence(self) -> Mapping[str, str]:
        """The parts of the RRULE of its local days (`FREQ` left out)."""
        return self.day.recurrence(self.time // _DAY)

    @property
    def is_simple(self) -> bool:
        """Whether the RRULE is a weekday of a month: the one form that every calendar reads."""
        return isinstance(self.day, WeekdayOfMonth) and self.time // _DAY == 0


@dataclass(frozen=True, slots=True)
class ZoneFile:
    """What one zone file says. After the last of `changes` the `yearly` ones go on for ever."""

    first: Clock  # before any change: mostly local mean time
    changes: tuple[Change, ...]
    yearly: tuple[YearlyChange, ...]  # two, or none

    def clock_at(self, instant: datetime) -> Clock:
        """The clock before the yearly changes begin; `instant` is aware."""
        index = bisect_right(self.changes, instant, key=lambda change: change.at)
        return self.changes[index - 1].after if index else self.first


def zone_names() -> frozenset[str]:
    """Every name the `tzdata` package knows, links included."""
    return frozenset(_names())


@cache
def _names() -> frozenset[str]:
    listed = _package().joinpath("zones").read_text(encoding="utf-8")
    return frozenset(listed.split()) - {"Factory"}  # the zone of a computer nobody has set up


def _package() -> Traversable:
    return resources.files("tzdata")


def zone_source(name: str) -> Traversable:
    """The file of a zone. Raises KeyError for other names than `zone_names`: no path is
    followed.
    """
    if name not in _names():
        raise KeyError(name)
    return _package().joinpath("zoneinfo", *name.split("/"))


@cache
def read_zone(name: str) -> ZoneFile:
    """Read the file of a zone. Raises KeyError for an unknown name."""
    return parse_zone(zone_source(name).read_bytes())


def parse_zone(data: bytes) -> ZoneFile:
    """Read a TZif file of version 2 or later (RFC 8536 3.1). Raises ValueError for all else."""
    if data[:4] != b"TZif" or data[4:5] < b"2":
        raise ValueError("not a TZif file of version 2")
    utc, wall, leaps, count, types, letters = struct.unpack(">6l", data[20:44])
    second = 44 + count * 5 + types * 6 + letters + leaps * 8 + wall + utc  # 32-bit data come first
    utc, wall, leaps, count, types, letters = struct.unpack(">6l", data[second + 20 : second + 44])
    body = data[second + 44 :]
    times = struct.unpack(f">{count}q", body[: 8 * count])
    indexes, rest = body[8 * count : 9 * count], body[9 * count :]
    names = rest[6 * types :][:letters]
    footer = rest[6 * types + letters + 12 * leaps + wall + utc :]
    clocks = []
    for offset, daylight, start in struct.iter_unpack(">lBB", rest[: 6 * types]):
        name = names[start : names.index(b"\0", start)].decode("ascii")
        clocks.append(Clock(timedelta(seconds=offset), name, bool(daylight)))
    changes = []
    before = clocks[0]
    for at, index in zip(times, indexes, strict=True):
        instant = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=at)
        changes.append(Change(instant, before, clocks[index]))
        before = clocks[index]
    return ZoneFile(clocks[0], tuple(changes), parse_rule(footer.decode("ascii").strip()))


def parse_rule(footer: str) -> tuple[YearlyChange, ...]:
    """The yearly changes of a POSIX rule (RFC 8536 3.3), daylight time first; none where clocks
    stay.

    Raises ValueError for text of another form.
    """
    if not footer:
        return ()
    parts = _FOOTER.fullmatch(footer)
    if parts is None:
        raise ValueError(f"not a POSIX time zone rule: {footer}")
    if parts["dst"] is None:
        return ()
    standard = Clock(-_duration(parts["std_offset"]), parts["std"].strip("<>"))
    ahead = standard.offset + timedelta(hours=1)
    offset = -_duration(parts["dst_offset"]) if parts["dst_offset"] else ahead
    daylight = Clock(offset, parts["dst"].strip("<>"), daylight=True)
    start = YearlyChange(_day(parts["start"]), _time(parts["start_time"]), standard, daylight)
    end = YearlyChange(_day(parts["end"]), _time(parts["end_time"]), daylight, standard)
    if start.at(2026) <= end.at(2025):  # daylight time all year: it ends as the next one starts
        return ()
    return start, end


def _day(posix: str) -> YearlyDay:
    if posix.startswith("M"):
        return WeekdayOfMonth(*map(int, posix[1:].split(".")))
    return DayOfYear(int(posix.removeprefix("J")), leap_counted=not posix.startswith("J"))


def _time(posix: str | None) -> timedelta:
    return timedelta(hours=2) if posix is None else _duration(posix)


def _duration(posix: str) -> timedelta:
    hours, minutes, seconds = [*map(int, posix.lstrip("+-").split(":")), 0, 0][:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if posix.startswith("-") else length
