"""Times, lengths and rules of one entry, as the icalendar package read them, checked before they are used."""

from datetime import date, datetime, timedelta, tzinfo
from typing import Any

import icalendar

LONGEST = timedelta(days=400)  # of one entry; what is longer is cut to the window anyway
LISTS = ("RDATE", "EXDATE")
_MOST_A_DAY = 24  # times a day that one rule may give
_MOST_BEFORE = (
    100_000  # times of a series before the days that count: 270 years of days, 11 of hours
)
Instant = date | datetime


class Refused(Exception):
    """An entry cannot be taken. `dense`: it repeats more often than a calendar can show."""

    def __init__(self, *, dense: bool = False) -> None:
        super().__init__("dense" if dense else "unreadable")
        self.dense = dense


def time_at(event: Any, name: str) -> Any:
    """The value of a property, as the package read it; a property that stands twice is refused."""
    return event[name].dt


def end_of(event: Any) -> Instant:
    """DTEND, else start and DURATION, else what RFC 5545 3.6.1 says: the day, or no time at all."""
    start: Instant = time_at(event, "DTSTART")
    if "DTEND" in event:
        end: Instant = time_at(event, "DTEND")
        if isinstance(end, datetime) != isinstance(start, datetime):
            raise Refused
        if not isinstance(start, datetime) and end <= start:
            return start + timedelta(days=1)  # many write the last day instead of the one after it
        return end
    if "DURATION" in event:
        length: timedelta = time_at(event, "DURATION")
        if not timedelta(0) <= length <= LONGEST:
            raise Refused
        return start + length
    return start if isinstance(start, datetime) else start + timedelta(days=1)


def put_times(event: icalendar.Event, name: str, value: Any, zones: list[tzinfo | None]) -> int:
    """Add times to an event, each in its zone; returns how many lines of lists could not be read.

    One line has one zone; a line of a list may hold several times.
    """
    if value is None:
        return 0
    skipped = 0
    for part, zone in zip(value if isinstance(value, list) else [value], zones, strict=False):
        if name not in LISTS:
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


def times_a_day(rule: Any) -> int:
    """How many times a day a rule may give at most. Raises Refused for one that never ends to be read."""
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if frequency not in {"HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        raise Refused(dense=frequency in {"SECONDLY", "MINUTELY"})
    if any(int(step) < 1 for step in rule.get("INTERVAL", [1])):
        raise Refused
    a_day = len(rule.get("BYHOUR", ())) or (24 if frequency == "HOURLY" else 1)
    a_day *= max(len(rule.get("BYMINUTE", ())), 1) * max(len(rule.get("BYSECOND", ())), 1)
    if a_day > _MOST_A_DAY:
        raise Refused(dense=True)
    return a_day


def check_reach(rule: Any, start: datetime, window: datetime) -> None:
    """Raises Refused for a series that has come so often before `window` that nobody can count up to it.

    The packages go through all times from the start on. Both times are aware.
    """
    step = int((rule.get("INTERVAL") or [1])[0])
    days = (window - start).days // step
    frequency = str((rule.get("FREQ") or [""])[0]).upper()
    if frequency == "HOURLY":
        days *= 24
    elif frequency != "DAILY":
        days //= 7
    if days > _MOST_BEFORE:
        raise Refused(dense=frequency == "HOURLY")
