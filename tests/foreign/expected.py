"""What a reader has to see in a file: told by the icalendar package and dateutil, zones by `zoneinfo`.

The package is what the app reads other calendars with, so this is what the app itself would understand.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
from dateutil.rrule import rrulestr

from csdesk.ical.foreign_zones import zone_called
from csdesk.ical.zones import zone_info
from tests.foreign.readers import MOST, Entry, Reading, moment

_ENTRIES = ("VEVENT", "VTODO")


def expected(data: bytes, most: int = MOST) -> Reading:
    """The entries of a file, in their order."""
    calendar = icalendar.Calendar.from_ical(data)
    parts = (part for part in calendar.subcomponents if part.name in _ENTRIES)
    return Reading((), tuple(_entry(part, most) for part in parts))


def _entry(part: Any, most: int) -> Entry:
    people = part.get("ATTENDEE", [])
    people = people if isinstance(people, list) else [people]
    is_event = part.name == "VEVENT"
    return Entry(
        str(part.name),
        str(part["UID"]),
        moment(_at(part.get("RECURRENCE-ID"))),
        str(part.get("SUMMARY", "")),
        str(part.get("DESCRIPTION", "")),
        str(part.get("LOCATION", "")),
        tuple(str(each) for each in people),
        tuple(str(each.params.get("CN", "")) for each in people),
        _starts(part, most) if is_event else (moment(_at(part.get("DUE"))),),
        moment(_at(part.get("DTEND"))),
        tuple(_seconds(each) for each in part.walk("VALARM")),
    )


def _seconds(alarm: Any) -> int:
    trigger: timedelta = alarm["TRIGGER"].dt
    return int(trigger.total_seconds())


def _at(value: Any) -> Any:
    """A date, or a time in a zone of the packaged zone files."""
    if value is None:
        return None
    found, tzid = value.dt, value.params.get("TZID", "")
    return found.replace(tzinfo=zone_info(zone_called(tzid))) if tzid else found


def _starts(part: Any, most: int) -> tuple[str, ...]:
    start: date | datetime | None = _at(part.get("DTSTART"))
    if start is None or "RRULE" not in part:
        return (moment(start),)
    zone = start.tzinfo if isinstance(start, datetime) else None
    local = _local(start, zone)
    rule = part["RRULE"].to_ical().decode()
    ends = part["RRULE"].get("UNTIL")
    if ends:
        old = next(each for each in rule.split(";") if each.startswith("UNTIL="))
        rule = rule.replace(old, f"UNTIL={_local(ends[0], zone):%Y%m%dT%H%M%S}")
    without = part.get("EXDATE", [])
    without = without if isinstance(without, list) else [without]
    gone = {_local(_at_list(each, zone), zone) for line in without for each in line.dts}
    found = []
    for each in rrulestr(rule, dtstart=local):
        if each not in gone:
            found.append(
                moment(each.replace(tzinfo=zone) if isinstance(start, datetime) else each.date())
            )
        if len(found) == most:
            break
    return tuple(found)


def _at_list(value: Any, zone: Any) -> date | datetime:
    found: date | datetime = value.dt
    return (
        found.replace(tzinfo=zone)
        if isinstance(found, datetime) and found.tzinfo is None
        else found
    )


def _local(value: date | datetime, zone: Any) -> datetime:
    """A naive time on the clock of `zone`; a day as its midnight."""
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    if value.tzinfo is None or zone is None:
        return value.replace(tzinfo=None)
    return value.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
