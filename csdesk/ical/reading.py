"""Busy times out of another program's calendar file.

The file is cut into entries first (`sieve`), so that one that is broken costs only itself. What remains of
an entry is read by the icalendar package; repeated ones are expanded by recurring_ical_events, within a
window and with limits. Rules that could run for ever are refused before. Whoever reads files of strangers
uses `confined.read_confined`, which does this in a process that can be ended.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

import icalendar

from csdesk.domain.calendar import BusyTime
from csdesk.domain.clocks import zone_named
from csdesk.domain.texts import clean_line
from csdesk.ical.foreign_zones import Zones
from csdesk.ical.sieve import Entry, sieve, unescaped, value_of
from csdesk.ical.tally import MOST_TIMES, MOST_TIMES_OF_SERIES, Tally, notes_of
from csdesk.ical.window import CalendarRead, Window

_MOST_A_DAY = 24  # times a day that one rule may give
_CHUNK = timedelta(days=50)  # of a series with several times a day, expanded at once
_LONGEST = timedelta(days=400)  # of one entry; what is longer is cut to the window anyway
_LONGEST_UID = 255
_TWO_DAYS = timedelta(days=2)
_TITLE = 200

# What the two packages raise for values they cannot read (CALENDAR facts: ValueError, OSError and more).
_UNREADABLE = (
    ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, OSError,
    RecursionError, AssertionError, StopIteration,
)  # fmt: skip

_TZID = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
# A wrong line among these spoils the entry; any other is skipped.
_NEEDED = frozenset({"DTSTART", "DTEND", "DURATION", "RRULE", "RECURRENCE-ID"})
_PLAIN = re.compile(
    r"[A-Za-z]+(?:;VALUE=DATE(?:-TIME)?|;TZID=(?P<tzid>\"[^\"]*\"|[^;:\"]*))*"
    r":(?P<day>\d{8})(?P<clock>T\d{6})?(?P<utc>Z)?\s*",
    re.ASCII,
)
_TIMED = ("DTSTART", "DTEND", "RECURRENCE-ID", "RDATE", "EXDATE")
_LISTS = ("RDATE", "EXDATE")
_Moment = date | datetime


class _Refused(Exception):
    """An entry cannot be taken. `dense`: it repeats more often than a calendar can show."""

    def __init__(self, *, dense: bool = False) -> None:
        super().__init__("dense" if dense else "unreadable")
        self.dense = dense


def read_busy(data: bytes, window: Window) -> CalendarRead:
    """The busy times of a calendar file that touch the days of `window`.

    An entry without an end lasts its day, or no time at all where it has an hour (RFC 5545 3.6.1). Times
    without a zone are the person's own. Raises Unreadable where the file is no calendar.
    """
    found = sieve(data)
    own = zone_named(window.zone)
    zones = Zones(found.zones)
    reader = _Reader(window, own, zones)
    for group in _groups(found.entries):
        reader.take(group)
        if len(reader.tally.times) > MOST_TIMES:
            break
    tally = reader.tally
    tally.events = len(found.entries)
    times = sorted(dict.fromkeys(tally.times[:MOST_TIMES]), key=_order)
    return CalendarRead(
        clean_line(found.name),
        tuple(times),
        tally.events,
        tally.free,
        tally.refused,
        tuple(notes_of(found, tally, zones)),
    )


def _order(item: BusyTime) -> tuple[datetime, datetime, str, str]:
    return (item.starts_at, item.ends_at, item.uid, item.title)


def _groups(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries of one UID together, of the same instance only the newest (RFC 5546 2.1.5)."""
    by_uid: dict[str, dict[str, Entry]] = {}
    for number, entry in enumerate(entries):
        uid = entry.first("UID") or f"\0{number}"
        instance = entry.first("RECURRENCE-ID")
        known = by_uid.setdefault(uid, {})
        before = known.get(instance)
        if before is None or _sequence(entry) >= _sequence(before):
            known[instance] = entry
    for known in by_uid.values():
        yield list(known.values())


def _sequence(entry: Entry) -> int:
    typed = entry.first("SEQUENCE")
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else 0


def _takes_no_time(status: str, transparency: str, busy_status: str) -> bool:
    return (
        status.upper() == "CANCELLED"
        or transparency.upper() == "TRANSPARENT"
        or busy_status.upper() == "FREE"
    )


class _Reader:
    """Reads one entry after the other."""

    def __init__(self, window: Window, own: tzinfo, zones: Zones) -> None:
        self.tally = Tally()
        self._own, self._zones = own, zones
        self._first = datetime.combine(window.first, time(), own)
        self._end = datetime.combine(window.last + timedelta(days=1), time(), own)

    def take(self, group: list[Entry]) -> None:
        """Take the entries of one UID."""
        tally = self.tally
        whole = [entry for entry in group if entry.whole and entry.has("DTSTART")]
        tally.refused += len(group) - len(whole)
        if not whole:
            return
        try:
            if any(entry.has("RRULE", "RDATE", "RECURRENCE-ID") for entry in whole):
                self._series(whole)
            else:
                for entry in whole:
                    self._single(entry)
        except _Refused as refused:
            tally.refused += len(whole)
            tally.dense += refused.dense
        except _UNREADABLE:
            tally.refused += len(whole)

    def _single(self, entry: Entry) -> None:
        if _takes_no_time(
            entry.first("STATUS"),
            entry.first("TRANSP"),
            entry.first("X-MICROSOFT-CDO-BUSYSTATUS"),
        ):
            self.tally.free += 1
            return
        if self._plainly_outside(entry):
            return
        plain = self._plain(entry)
        if plain is not None:
            self._keep_one(entry, *plain)
            return
        event = self._event(entry)
        self._keep(event, _at(event, "DTSTART"), _end_of(event))

    def _plain(self, entry: Entry) -> tuple[_Moment, _Moment] | None:
        """Start and end of an entry that has both in the usual form: nearly all, and much faster."""
        starts, ends = (self._plain_time(entry, name) for name in ("DTSTART", "DTEND"))
        if (
            starts is None
            or ends is None
            or isinstance(starts, datetime) != isinstance(ends, datetime)
        ):
            return None
        return starts, ends if isinstance(starts, datetime) else max(
            ends, starts + timedelta(days=1)
        )

    def _plain_time(self, entry: Entry, name: str) -> _Moment | None:
        """A time as RFC 5545 3.3.5 writes it; None for what only the package can tell."""
        line = next((line for found, line in entry.lines if found == name), "")
        match = _PLAIN.fullmatch(line)
        if match is None:
            return None
        try:
            moment = datetime.fromisoformat(match["day"] + (match["clock"] or "T000000"))
        except ValueError:
            return None
        if match["clock"] is None:
            return moment.date()
        if match["utc"]:
            return moment.replace(tzinfo=UTC)
        tzid = (match["tzid"] or "").strip(' "')
        return moment.replace(tzinfo=self._zones.zone(tzid)) if tzid else moment

    def _keep_one(self, entry: Entry, start: _Moment, end: _Moment) -> None:
        title = unescaped(entry.first("SUMMARY"))
        self._add(entry.first("UID"), _sequence(entry), title, start, end)

    def _plainly_outside(self, entry: Entry) -> bool:
        """Whether the days written in an entry lie outside the window in any zone: most of an old calendar.

        Nothing is said of days that cannot be read: whoever reads them properly refuses them.
        """
        first, last = (f"{day:%Y%m%d}" for day in (self._first - _TWO_DAYS, self._end + _TWO_DAYS))
        start, end = entry.first("DTSTART")[:8], entry.first("DTEND")[:8]
        return (_is_day(start) and start > last) or (
            _is_day(end) and _is_day(start) and start <= end < first
        )

    def _series(self, group: list[Entry]) -> None:
        # Imported only here: few files are read, and most of their entries do not repeat.
        import recurring_ical_events

        calendar = icalendar.Calendar()
        dense = False
        for entry in group:
            event = self._event(entry)
            rules: Any = event.get("RRULE", [])
            for rule in rules if isinstance(rules, list) else [rules]:
                dense = _checked(rule) > 1 or dense
            calendar.add_component(event)
        master = next((entry for entry in group if not entry.has("RECURRENCE-ID")), group[0])
        query = recurring_ical_events.of(calendar)
        count = 0
        for start, end in self._stretches(whole=not dense):
            for occurrence in query.between(start, end):
                if _takes_no_time(*(str(occurrence.get(name, "")) for name in _STATES)):
                    continue
                count += 1
                if count > MOST_TIMES_OF_SERIES:
                    self.tally.cut += 1
                    return
                self._keep(occurrence, _at(occurrence, "DTSTART"), _end_of(occurrence))
        if _takes_no_time(*(master.first(name) for name in _STATES)):
            self.tally.free += 1

    def _stretches(self, *, whole: bool) -> Iterator[tuple[datetime, datetime]]:
        if whole:
            yield self._first, self._end
            return
        start = self._first
        while start < self._end:
            yield start, min(start + _CHUNK, self._end)
            start += _CHUNK

    def _event(self, entry: Entry) -> icalendar.Event:
        """The entry as the package reads it, its times with the zone that its TZID means."""
        meant: dict[str, list[tzinfo | None]] = {}
        lines = ["BEGIN:VEVENT"]
        for name, line in entry.lines:
            if name not in _TIMED:
                lines.append(line)
                continue
            head = line[: len(line) - len(value_of(line))]
            match = _TZID.search(head)
            meant.setdefault(name, []).append(
                self._zones.zone(match[1]) if match and match[1].strip(' "') else None
            )
            lines.append(_TZID.sub("", line, count=1) if match else line)
        lines.append("END:VEVENT")
        parsed = icalendar.Event.from_ical("\r\n".join((*lines, "")).encode())
        if not isinstance(parsed, icalendar.Event) or "DTSTART" not in parsed:
            raise _Refused
        if any(str(name).upper() in _NEEDED for name, _ in parsed.errors):
            raise _Refused
        self.tally.lines += sum(str(name).upper() not in _LISTS for name, _ in parsed.errors)
        event = icalendar.Event()
        for name, value in parsed.items():
            if name not in _TIMED:
                event[name] = value
        for name, zones in meant.items():
            self.tally.lines += _put_times(event, name, parsed.get(name), zones)
        return event

    def _keep(self, event: Any, start: _Moment, end: _Moment) -> None:
        uid, title = str(event.get("UID", "")), str(event.get("SUMMARY", ""))
        self._add(uid, max(int(event.get("SEQUENCE", 0)), 0), title, start, end)

    def _add(self, uid: str, sequence: int, title: str, start: _Moment, end: _Moment) -> None:
        all_day = not isinstance(start, datetime)
        starts_at, ends_at = self._instant(start), self._instant(end)
        if ends_at < starts_at or ends_at - starts_at > _LONGEST:
            raise _Refused
        if self._outside(starts_at, ends_at):
            return
        self.tally.times.append(
            BusyTime(
                clean_line(uid)[:_LONGEST_UID],
                sequence,
                clean_line(title)[:_TITLE],
                starts_at,
                ends_at,
                all_day,
            )
        )

    def _outside(self, starts_at: datetime, ends_at: datetime) -> bool:
        return starts_at >= self._end or (ends_at <= self._first and ends_at != starts_at)

    def _instant(self, moment: _Moment) -> datetime:
        """In UTC and to the second; days as their midnight in UTC, times without a zone on the own clock."""
        if not isinstance(moment, datetime):
            return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
        aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=self._own)
        return aware.astimezone(UTC).replace(microsecond=0)


_STATES = ("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")


def _is_day(digits: str) -> bool:
    return len(digits) == 8 and digits.isascii() and digits.isdigit()


def _at(event: Any, name: str) -> Any:
    """The value of a property, as the package read it; a property that stands twice is refused."""
    return event[name].dt


def _end_of(event: Any) -> _Moment:
    """DTEND, else start and DURATION, else what RFC 5545 3.6.1 says: the day, or no time at all."""
    start: _Moment = _at(event, "DTSTART")
    if "DTEND" in event:
        end: _Moment = _at(event, "DTEND")
        if isinstance(end, datetime) != isinstance(start, datetime):
            raise _Refused
        if not isinstance(start, datetime) and end <= start:
            return start + timedelta(days=1)  # many write the last day instead of the one after it
        return end
    if "DURATION" in event:
        length: timedelta = _at(event, "DURATION")
        if not timedelta(0) <= length <= _LONGEST:
            raise _Refused
        return start + length
    return start if isinstance(start, datetime) else start + timedelta(days=1)


def _put_times(event: icalendar.Event, name: str, value: Any, zones: list[tzinfo | None]) -> int:
    """Add times to an event, each in its zone; returns how many lines of lists could not be read.

    One line has one zone; a line of a list may hold several times.
    """
    if value is None:
        return 0
    skipped = 0
    for part, zone in zip(value if isinstance(value, list) else [value], zones, strict=False):
        if name not in _LISTS:
            event.add(name, _in_zone(part.dt, zone))
            return 0
        times = part.dts if isinstance(part, icalendar.vDDDLists) else ()
        moments = [_in_zone(each.dt, zone) for each in times]
        if moments:
            event.add(name, moments)
        else:
            skipped += 1
    return skipped


def _in_zone(moment: Any, zone: tzinfo | None) -> Any:
    if isinstance(moment, tuple):  # a period: start, and end or length
        return tuple(_in_zone(each, zone) for each in moment)
    if zone is None or not isinstance(moment, datetime) or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=zone)


def _checked(rule: Any) -> int:
    """How many times a day a rule may give at most. Raises _Refused for one that never ends to be read."""
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if frequency not in {"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        raise _Refused(dense=frequency in {"SECONDLY", "MINUTELY"})
    if any(int(step) < 1 for step in rule.get("INTERVAL", [1])):
        raise _Refused
    a_day = len(rule.get("BYHOUR", ())) or (24 if frequency == "HOURLY" else 1)
    a_day *= max(len(rule.get("BYMINUTE", ())), 1) * max(len(rule.get("BYSECOND", ())), 1)
    if a_day > _MOST_A_DAY:
        raise _Refused(dense=True)
    return a_day
