"""What libical makes of calendar files: JSON in, JSON out, for all files in one process.

Runs under the Python of the system, which has the bindings (Debian: python3-gi, gir1.2-ical-3.0), so it
imports nothing else. The form of both is told in `readers.py`.
"""

import json
import sys
import time as clock
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import gi

gi.require_version("ICalGLib", "3.0")
ICalGLib = import_module("gi.repository.ICalGLib")  # there only once a version was chosen

_KIND = ICalGLib.ComponentKind
_ENTRIES = {_KIND.VEVENT_COMPONENT: "VEVENT", _KIND.VTODO_COMPONENT: "VTODO"}
_PROPERTY = ICalGLib.PropertyKind


def main() -> None:
    wanted = json.load(sys.stdin)
    found = {name: _file(text, wanted["most"]) for name, text in wanted["files"].items()}
    json.dump(found, sys.stdout)


def _file(text: str, most: int) -> dict[str, Any]:
    whole = ICalGLib.Component.new_from_string(text)
    if whole is None:
        return {"errors": ["not a calendar"], "entries": []}
    errors = [f"{whole.count_errors()} errors"] if whole.count_errors() else []
    if whole.get_first_property(_PROPERTY.METHOD_PROPERTY) and not whole.check_restrictions():
        errors.append("restrictions of RFC 5546 are not met")
    entries = []
    for kind, name in _ENTRIES.items():
        part = whole.get_first_component(kind)
        while part is not None:
            entries.append(_entry(part, name, most))
            part = whole.get_next_component(kind)
    return {"errors": errors, "entries": entries}


def _entry(part: Any, name: str, most: int) -> dict[str, Any]:
    start, end = part.get_dtstart(), part.get_dtend()
    due = part.get_due() if name == "VTODO" else None
    return {
        "kind": name,
        "uid": part.get_uid(),
        "instance": _instance(part),
        "summary": part.get_summary() or "",
        "description": part.get_description() or "",
        "location": part.get_location() or "",
        "people": [each.get_attendee() for each in _properties(part, _PROPERTY.ATTENDEE_PROPERTY)],
        "names": [
            each.get_parameter_as_string("CN") or ""
            for each in _properties(part, _PROPERTY.ATTENDEE_PROPERTY)
        ],
        "starts": _starts(part, start, most) if name == "VEVENT" else [_moment(due)],
        "end": _moment(end) if name == "VEVENT" else "",
        "alarms": _alarms(part),
    }


def _instance(part: Any) -> str:
    found = part.get_first_property(_PROPERTY.RECURRENCEID_PROPERTY)
    return _moment(found.get_datetime_with_component(part)) if found else ""


def _properties(part: Any, kind: Any) -> Iterator[Any]:
    found = part.get_first_property(kind)
    while found is not None:
        yield found
        found = part.get_next_property(kind)


def _starts(part: Any, start: Any, most: int) -> list[str]:
    rule = part.get_first_property(_PROPERTY.RRULE_PROPERTY)
    if rule is None:
        return [_moment(start)]
    without = {_moment(each.get_exdate()) for each in _properties(part, _PROPERTY.EXDATE_PROPERTY)}
    zone = start.get_timezone()
    times = ICalGLib.RecurIterator.new(rule.get_rrule(), start)
    found: list[str] = []
    while len(found) < most:
        moment = times.next()
        if moment.is_null_time():
            break
        moment.set_timezone(zone)
        if _moment(moment) not in without:
            found.append(_moment(moment))
    return found


def _moment(time: Any) -> str:
    """An instant in UTC, a day, or a time without a zone; empty for none."""
    if time is None or time.is_null_time():
        return ""
    day = f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    if time.is_date():
        return day
    zone = time.get_timezone()
    if zone is None and not time.is_utc():
        return f"{day}T{time.get_hour():02}:{time.get_minute():02}:{time.get_second():02}"
    seconds = time.as_timet_with_zone(zone)
    return clock.strftime("%Y-%m-%dT%H:%M:%SZ", clock.gmtime(seconds))


def _alarms(part: Any) -> list[int]:
    """Seconds from the start, negative before it."""
    found = []
    alarm = part.get_first_component(_KIND.VALARM_COMPONENT)
    while alarm is not None:
        trigger = alarm.get_first_property(_PROPERTY.TRIGGER_PROPERTY).get_trigger()
        found.append(trigger.get_duration().as_int())
        alarm = part.get_next_component(_KIND.VALARM_COMPONENT)
    return found


main()
