"""Answers of guests and invitations of others (RFC 5546) out of a calendar file.

The file is cut into entries by `sieve`; the few properties that count are read here, so that nothing of the
icalendar package is asked but the clock of a zone that only the file defines. Who reads files of strangers
does this in a process that can be ended (`confined.confined`).
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from csdesk.domain.answers import Moment, ReadAnswer, ReadEvent, ReadPerson
from csdesk.domain.texts import clean_line, clean_text
from csdesk.ical.foreign_zones import Zones, zone_called
from csdesk.ical.people import person_of
from csdesk.ical.sieve import Entry, sieve, unescaped, value_of

MOST_ANSWERED = 50  # entries of one file that are looked at
_LONGEST_UID = 255
_LONGEST_LINE = 200
_LONGEST_TEXT = 10_000
_LONGEST_RULE = 500
_HIGHEST_SEQUENCE = 2**31 - 1
_MOST_MINUTES = 366 * 24 * 60
_KEPT = frozenset(
    {
        "UID", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "DTSTART", "DTEND", "DURATION", "SUMMARY",
        "LOCATION", "DESCRIPTION", "COMMENT", "RRULE", "RDATE", "EXDATE", "STATUS",
    }
)  # fmt: skip
_TZID = re.compile(r';TZID=("[^"]*"|[^;:]*)', re.IGNORECASE)
_TIME = re.compile(r"(\d{8})(?:T(\d{6})(Z)?)?", re.ASCII)
_LENGTH = re.compile(
    r"\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?", re.ASCII
)
_UNTIL = re.compile(r"UNTIL=([^;]*)")


def read_answer(data: bytes) -> ReadAnswer:
    """What a calendar file answers, asks or invites to; a file without METHOD too.

    Raises Unreadable where it is no calendar.
    """
    found = sieve(data, _KEPT)
    zones = Zones(found.zones)
    whole = [entry for entry in found.entries if entry.whole and entry.first("UID")]
    events = tuple(_event(entry, zones) for entry in whole[:MOST_ANSWERED])
    return ReadAnswer(
        sha256(data).hexdigest(),
        events,
        tuple(found.others),
        refused=len(found.entries) - len(whole),
    )


def _event(entry: Entry, zones: Zones) -> ReadEvent:
    reader = _Times(entry, zones)
    starts = reader.moment("DTSTART")
    zone = reader.zone("DTSTART")
    people = [(name, person_of(line)) for name, line in entry.people]
    stamp = reader.moment("DTSTAMP")
    recurrence = reader.moment("RECURRENCE-ID")
    return ReadEvent(
        uid=clean_line(entry.first("UID"))[:_LONGEST_UID],
        method=entry.method,
        sequence=_sequence(entry.first("SEQUENCE")),
        stamp=stamp if isinstance(stamp, datetime) and stamp.tzinfo is not None else None,
        recurrence=recurrence,
        starts=starts,
        minutes=_minutes(starts, reader.moment("DTEND"), entry.first("DURATION")),
        zone=zone,
        title=_line(entry, "SUMMARY"),
        place=_line(entry, "LOCATION"),
        text=_text(entry, "DESCRIPTION"),
        comment=_text(entry, "COMMENT"),
        rule=_rule(entry.first("RRULE"), zones, reader.tzid("DTSTART")),
        more_dates=entry.has("RDATE", "EXDATE"),
        status=clean_line(entry.first("STATUS")).upper()[:_LONGEST_LINE],
        organizer=next((person for name, person in people if name == "ORGANIZER"), None),
        attendees=tuple(_each_once(person for name, person in people if name == "ATTENDEE")),
        unknown_zones=tuple(sorted(reader.unknown)),
    )


def _each_once(people: Iterator[ReadPerson]) -> Iterator[ReadPerson]:
    """People with an address; of one who stands there twice the same the first."""
    known: set[ReadPerson] = set()
    for person in people:
        if person.email and person not in known:
            known.add(person)
            yield person


class _Times:
    """The times of one entry, each in the zone that its TZID means."""

    def __init__(self, entry: Entry, zones: Zones) -> None:
        self._lines = dict(reversed(entry.lines))  # the first of each
        self._zones = zones
        self.unknown: set[str] = set()

    def tzid(self, name: str) -> str:
        """The TZID of a property, empty where it has none."""
        line = self._lines.get(name, "")
        match = _TZID.search(line[: len(line) - len(value_of(line))])
        return match[1].strip(' "') if match else ""

    def zone(self, name: str) -> str:
        """The IANA name of the clock that a property is on; empty where none is known, UTC by its letter."""
        tzid = self.tzid(name)
        if tzid:
            return zone_called(tzid)
        line = self._lines.get(name, "")
        return "Etc/UTC" if value_of(line).upper().endswith("Z") else ""

    def moment(self, name: str) -> Moment | None:
        """The time a property names; None where it is not there or cannot be read."""
        line = self._lines.get(name, "")
        match = _TIME.fullmatch(value_of(line).upper())
        if match is None:
            return None
        try:
            at = datetime.fromisoformat(f"{match[1]}T{match[2] or '000000'}")
            if match[2] is None:
                return at.date()
            if match[3]:
                return at.replace(tzinfo=UTC)
            tzid = self.tzid(name)
            if not tzid:
                return at
            zone = self._zones.zone(tzid)
            if zone is None:
                self.unknown.add(clean_line(tzid)[:40])
                return at
            return at.replace(tzinfo=zone).astimezone(UTC)
        except (ValueError, OverflowError):
            return None


def _sequence(typed: str) -> int | None:
    if not typed or not typed.isascii() or not typed.isdigit() or len(typed) > 10:
        return None
    return min(int(typed), _HIGHEST_SEQUENCE)


def _minutes(starts: Moment | None, ends: Moment | None, length: str) -> int | None:
    """The length in whole minutes, from the end or from DURATION; None where neither says it."""
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        if (starts.tzinfo is None) != (ends.tzinfo is None):
            return None
        minutes = round((ends - starts) / timedelta(minutes=1))
        return minutes if 0 < minutes <= _MOST_MINUTES else None
    match = _LENGTH.fullmatch(length.upper()) if length else None
    if match is None:
        return None
    weeks, days, hours, rest = (int(part or 0) for part in match.groups())
    minutes = ((weeks * 7 + days) * 24 + hours) * 60 + rest
    return minutes if 0 < minutes <= _MOST_MINUTES else None


def _rule(typed: str, zones: Zones, tzid: str) -> str:
    """RRULE in capitals, with UNTIL as a day on the clock of the meeting; empty where none can be meant."""
    rule = typed.upper()
    if len(rule) > _LONGEST_RULE:
        return ""
    until = _UNTIL.search(rule)
    if until is None or "T" not in until[1]:
        return rule
    match = _TIME.fullmatch(until[1])
    if match is None:
        return ""
    try:
        at = datetime.fromisoformat(f"{match[1]}T{match[2]}")
        zone = zones.zone(tzid) if tzid else None
        if match[3] and zone is not None:
            at = at.replace(tzinfo=UTC).astimezone(zone)
    except (ValueError, OverflowError):
        return ""
    return f"{rule[: until.start(1)]}{at:%Y%m%d}{rule[until.end(1) :]}"


def _line(entry: Entry, name: str) -> str:
    return clean_line(unescaped(entry.first(name)))[:_LONGEST_LINE]


def _text(entry: Entry, name: str) -> str:
    return clean_text(unescaped(entry.first(name)))[:_LONGEST_TEXT]
