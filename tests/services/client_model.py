"""A guest's calendar as RFC 5546 wants it: what it keeps of the messages it gets, and what it then shows.

It is stricter than any real one: a message that is not newer than what it has is a failure of who sent it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from csdesk.book.checkin_rows import StoredCheckin, StoredMeeting
from csdesk.domain.clocks import instant_of
from csdesk.domain.recurrence import parse_rule, starts
from csdesk.domain.terms import CheckinStatus
from tests.ical.written import parsed

Shown = tuple[datetime, datetime, str]  # start and end in UTC, place
Key = tuple[str, datetime | None]  # UID, and which occurrence of it


@dataclass(slots=True)
class Client:
    """The calendar of one guest. `kept` holds None for what was cancelled."""

    address: str
    kept: dict[Key, Any] = field(default_factory=dict)
    versions: dict[Key, tuple[int, datetime]] = field(default_factory=dict)

    def take(self, data: bytes) -> None:
        """Take in a REQUEST or a CANCEL."""
        calendar = parsed(data)
        method = str(calendar["METHOD"])
        events = sorted(calendar.events, key=lambda each: "RECURRENCE-ID" in each)
        assert len({str(each["UID"]) for each in events}) == 1
        before = dict(self.versions)
        for event in events:
            key = _key(event)
            uid, moment = key
            self._note(key, event, before)
            if moment is None:
                self._forget_occurrences(uid)
            mine = method == "REQUEST" and self.address in _addresses(event)
            self.kept[key] = event if mine else None

    def _note(self, key: Key, event: Any, before: dict[Key, tuple[int, datetime]]) -> None:
        """Each message is newer than what it is about: SEQUENCE, then DTSTAMP (RFC 5546 2.1.5)."""
        version = (int(event["SEQUENCE"]), event.DTSTAMP)
        known = before.get(key, before.get((key[0], None)))
        assert known is None or version > known, (key, known, version)
        self.versions[key] = version

    def _forget_occurrences(self, uid: str) -> None:
        """A message about the series as a whole says everything about it."""
        for key in [key for key in self.kept if key[0] == uid and key[1] is not None]:
            del self.kept[key]

    def shown(self, first: datetime, last: datetime) -> list[Shown]:
        """What it shows from `first` to before `last`."""
        found = []
        for (uid, moment), event in self.kept.items():
            if event is None:
                continue
            if moment is not None or "RRULE" not in event:
                found.append(_shown(event, event.start))
                continue
            off = {at.astimezone(UTC) for at in _exdates(event)}
            off |= {at for other, at in self.kept if other == uid and at is not None}
            rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=_zoned(event.start))
            every = rule.between(_zoned(event.start), last, inc=True)
            found += [_shown(event, at) for at in every if at.astimezone(UTC) not in off]
        return sorted(each for each in found if first <= each[0] < last)


def named_in(data: bytes) -> set[str]:
    """The addresses of the guests of what a message is about, a series as a whole before its exceptions."""
    return _addresses(min(parsed(data).events, key=lambda each: "RECURRENCE-ID" in each))


def _key(event: Any) -> Key:
    moment = event.get("RECURRENCE-ID")
    return str(event["UID"]), moment.dt.astimezone(UTC) if moment is not None else None


def _addresses(event: Any) -> set[str]:
    found = event.get("ATTENDEE", [])
    found = found if isinstance(found, list) else [found]
    return {str(each).removeprefix("mailto:").casefold() for each in found}


def _zoned(at: datetime) -> datetime:
    """With the zone itself: arithmetic on it keeps to the clock."""
    name = getattr(at.tzinfo, "key", None) or str(at.tzinfo)
    return at.replace(tzinfo=ZoneInfo(name))


def _exdates(event: Any) -> Iterable[datetime]:
    found = event.get("EXDATE", [])
    for each in found if isinstance(found, list) else [found]:
        yield from (value.dt for value in each.dts)


def _shown(event: Any, at: datetime) -> Shown:
    start = at.astimezone(UTC)
    length = event.end.astimezone(UTC) - event.start.astimezone(UTC)
    return start, start + length, str(event.get("LOCATION", ""))


def booked(meeting: StoredMeeting, address: str, first: datetime, last: datetime) -> list[Shown]:
    """What the book has for the guest with this address, from `first` to before `last`."""
    main, rows = meeting.main, meeting.occurrences
    found = [_row(each, each.starts_local) for each in rows if _comes(each, address)]
    if main.rrule and _comes(main, address):
        taken = {datetime.fromisoformat(each.recurrence_id) for each in rows}
        days = (first - timedelta(days=2)).date(), (last + timedelta(days=2)).date()
        every = starts(main.starts_local, parse_rule(main.rrule), *days)
        found += [_row(main, at) for at in every if at not in taken]
    elif _comes(main, address):
        found.append(_row(main, main.starts_local))
    return sorted(each for each in found if first <= each[0] < last)


def _comes(row: StoredCheckin, address: str) -> bool:
    here = {guest.email.casefold() for guest in row.present}
    return row.status == CheckinStatus.PLANNED and address in here


def _row(row: StoredCheckin, at: datetime) -> Shown:
    start = instant_of(at, row.zone)
    return start, start + timedelta(minutes=row.minutes), row.place
