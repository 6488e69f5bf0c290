"""Busy times out of another program's calendar file.

The file is cut into entries first (`sieve`), so that one that is broken costs only itself. What remains of
an entry is read by the icalendar package; repeated ones are expanded by recurring_ical_events, within a
window and with limits. Rules that could run for ever are refused before. Whoever reads files of strangers
uses `confined.read_confined`, which does this in a process that can be ended.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Any

import icalendar

from csdesk.domain.calendar import BusyTime
from csdesk.domain.clocks import zone_named
from csdesk.domain.texts import clean_line
from csdesk.ical.event_times import (
    LISTS,
    LONGEST,
    Instant,
    Refused,
    check_reach,
    end_of,
    put_times,
    time_at,
    times_a_day,
)
from csdesk.ical.foreign_zones import Zones
from csdesk.ical.freebusy import busy_stretches
from csdesk.ical.people import addresses
from csdesk.ical.sieve import Entry, sieve, unescaped, value_of
from csdesk.ical.tally import MOST_TIMES, MOST_TIMES_OF_SERIES, Tally, notes_of
from csdesk.ical.window import CalendarRead, Window

_CHUNK = timedelta(days=50)  # of a series with several times a day, expanded at once
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
_MOST_PEOPLE = 50  # of one meeting
_People = Sequence[tuple[str, str]]


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
    reader.take_stretches(found.free_busy)
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
        # Days as files write them, two more on both sides: what is beyond is outside in any zone.
        self._days = f"{self._first - _TWO_DAYS:%Y%m%d}", f"{self._end + _TWO_DAYS:%Y%m%d}"

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
        except Refused as refused:
            tally.refused += len(whole)
            tally.dense += refused.dense
        except _UNREADABLE:
            tally.refused += len(whole)

    def take_stretches(self, lines: Iterable[str]) -> None:
        """Take the FREEBUSY lines of a file; nobody says what they are about."""
        for stretch in busy_stretches(lines):
            if len(self.tally.times) > MOST_TIMES:
                return
            if stretch is None or stretch[1] - stretch[0] > LONGEST:
                self.tally.lines += 1
            elif not self._outside(*stretch):
                self.tally.times.append(BusyTime("", 0, "", *stretch))

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
        self._keep(event, time_at(event, "DTSTART"), end_of(event), entry.people)

    def _plain(self, entry: Entry) -> tuple[Instant, Instant] | None:
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

    def _plain_time(self, entry: Entry, name: str) -> Instant | None:
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

    def _keep_one(self, entry: Entry, start: Instant, end: Instant) -> None:
        title = unescaped(entry.first("SUMMARY"))
        self._add(entry.first("UID"), _sequence(entry), title, start, end, entry.people)

    def _plainly_outside(self, entry: Entry) -> bool:
        """Whether the days written in an entry lie outside the window in any zone: most of an old calendar.

        Nothing is said of days that cannot be read: whoever reads them properly refuses them.
        """
        first, last = self._days
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
                dense = times_a_day(rule) > 1 or dense
                check_reach(rule, self._instant(time_at(event, "DTSTART")), self._first)
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
                at = time_at(occurrence, "DTSTART")
                self._keep(occurrence, at, end_of(occurrence), master.people, series=True)
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
            raise Refused
        if any(str(name).upper() in _NEEDED for name, _ in parsed.errors):
            raise Refused
        self.tally.lines += sum(str(name).upper() not in LISTS for name, _ in parsed.errors)
        event = icalendar.Event()
        for name, value in parsed.items():
            if name not in _TIMED:
                event[name] = value
        for name, zones in meant.items():
            self.tally.lines += put_times(event, name, parsed.get(name), zones)
        return event

    def _keep(
        self, event: Any, start: Instant, end: Instant, people: _People, *, series: bool = False
    ) -> None:
        uid, title = str(event.get("UID", "")), str(event.get("SUMMARY", ""))
        instance = _instance(self._instant(time_at(event, "RECURRENCE-ID"))) if series else ""
        sequence = max(int(event.get("SEQUENCE", 0)), 0)
        self._add(uid, sequence, title, start, end, people, instance)

    def _add(
        self,
        uid: str,
        sequence: int,
        title: str,
        start: Instant,
        end: Instant,
        people: _People,
        instance: str = "",
    ) -> None:
        all_day = not isinstance(start, datetime)
        starts_at, ends_at = self._instant(start), self._instant(end)
        if ends_at < starts_at or ends_at - starts_at > LONGEST:
            raise Refused
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
                addresses(people)[:_MOST_PEOPLE],
                instance,
            )
        )

    def _outside(self, starts_at: datetime, ends_at: datetime) -> bool:
        return starts_at >= self._end or (ends_at <= self._first and ends_at != starts_at)

    def _instant(self, moment: Instant) -> datetime:
        """In UTC and to the second; days as their midnight in UTC, times without a zone on the own clock."""
        if not isinstance(moment, datetime):
            return datetime(moment.year, moment.month, moment.day, tzinfo=UTC)
        aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=self._own)
        return aware.astimezone(UTC).replace(microsecond=0)


_STATES = ("STATUS", "TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS")


def _instance(at: datetime) -> str:
    """Where its series puts a meeting, as the book stores instants."""
    return f"{at.replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _is_day(digits: str) -> bool:
    return len(digits) == 8 and digits.isascii() and digits.isdigit()
