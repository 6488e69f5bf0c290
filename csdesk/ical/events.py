"""What csdesk puts into calendars: check-ins as invites, and the person's whole agenda as one file.

Two kinds of file leave here. An invite (METHOD:REQUEST) is for guests: it has an organizer,
attendees and no alarm. An own copy is for the person's calendar: it has alarms and neither METHOD
nor attendees, so that no calendar server writes to the guests by itself. Both are byte for byte the
same as long as what they show is the same: DTSTAMP is the time of the last change, never "now".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import icalendar

from csdesk.domain.language import tr
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical.clean import Text, address, common_name, one_line, text
from csdesk.ical.zones import (
    is_doubled,
    is_simple,
    is_utc,
    vtimezone,
    zone_info,
)

PRODUCT = "-//csdesk//csdesk//EN"
_LONGEST = 14 * 24 * 60  # minutes of a meeting
_YEARS = range(1971, 9000)  # what zones and readers take; beyond lies a typing error
_ALARM_HOUR = timedelta(hours=9)


@dataclass(frozen=True, slots=True)
class Guest:
    """A person at a meeting; `email` is empty where none is known."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A check-in, at a time on the clocks of its own zone."""

    uid: str  # for life
    title: str
    starts_local: datetime  # naive; of a doubled hour the first is meant
    zone: str  # IANA name
    minutes: int
    sequence: int  # RFC 5546 2.1.4
    changed_at: datetime  # aware: DTSTAMP and LAST-MODIFIED, to the second
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()
    description: str = ""
    location: str = ""
    alarm_minutes: int | None = None  # before the start; only in the own copy
    status: CheckinStatus = CheckinStatus.PLANNED


@dataclass(frozen=True, slots=True)
class AllDay:
    """Something of a whole day that takes no time: a renewal, an occasion."""

    uid: str
    title: str
    day: date
    changed_at: datetime  # aware
    description: str = ""
    alarms_days: tuple[int, ...] = ()  # days before `day`, each at 09:00 of the person's own clock


@dataclass(frozen=True, slots=True)
class Todo:
    """A task that is not done."""

    uid: str
    title: str
    due: date | None
    changed_at: datetime  # aware
    description: str = ""


def invite(meeting: Meeting) -> bytes:
    """One meeting as a file: for its guests where it can be an invite, else the person's own copy.

    An invite needs an organizer with an address (the From of the mail it goes with) and a guest who
    is somebody else: RFC 5546 3.2.2. An own copy names the guests in its description.

    Raises Invalid for a guest without a usable address, an unknown zone, a time or length that no
    calendar takes, and a meeting that is cancelled: a REQUEST would bring it back.
    """
    if meeting.status is CheckinStatus.CANCELLED:
        raise Invalid(
            "status",
            tr(
                "“{title}” is cancelled, so there is no invite for it.",
                title=one_line(meeting.title),
            ),
            tr("Plan a new check-in."),
        )
    guests, span = _invited(meeting), _span(meeting)
    if meeting.organizer is None or not meeting.organizer.email.strip() or not guests:
        return _file([span], [_own_event(meeting, span)])
    event = _event(meeting, span)
    event.add("organizer", _person(meeting.organizer))
    for guest in guests:
        event.add("attendee", _person(guest), parameters=dict(_INVITED))
    return _file([span], [event], method="REQUEST")


_INVITED = {
    "CUTYPE": "INDIVIDUAL",
    "ROLE": "REQ-PARTICIPANT",
    "PARTSTAT": "NEEDS-ACTION",
    "RSVP": "TRUE",  # without it clients show no buttons
}


def agenda(
    meetings: Iterable[Meeting], days: Iterable[AllDay], todos: Iterable[Todo], name: str
) -> bytes:
    """The person's own copies of everything in one file named `name`, to import or to subscribe to.

    Alarms included, guests only in words; a cancelled meeting stays as such, so that a calendar
    which has it strikes it out. The order of the arguments does not matter. Raises Invalid as
    `invite` does, save for addresses: here they are only text.
    """
    spans = [(_span(meeting), meeting) for meeting in meetings]
    spans.sort(key=lambda pair: (pair[0].start, pair[1].uid))
    components: list[icalendar.Component] = [_own_event(each, span) for span, each in spans]
    components += [_day_event(each) for each in sorted(days, key=lambda each: (each.day, each.uid))]
    components += [
        _todo(each) for each in sorted(todos, key=lambda each: (each.due or date.max, each.uid))
    ]
    return _file([span for span, _ in spans], components, name=one_line(name))


@dataclass(frozen=True, slots=True)
class _Span:
    """When a meeting is."""

    start: datetime  # UTC
    end: datetime  # UTC
    zone: str  # the one it is written in; empty: UTC


def _file(
    spans: Iterable[_Span],
    components: Iterable[icalendar.Component],
    *,
    method: str = "",
    name: str = "",
) -> bytes:
    """A VCALENDAR: zones first, each once and from the first meeting that needs it."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if method:
        calendar.add("method", method)
    if name:  # the name that Apple and Google read, and that of RFC 7986
        calendar.add("x-wr-calname", Text(name))
        calendar.add("name", Text(name))
    zones: dict[str, datetime] = {}
    for span in spans:
        if span.zone:
            zones[span.zone] = min(span.start, zones.get(span.zone, span.start))
    for zone in sorted(zones):
        calendar.add_component(vtimezone(zone, zones[zone]))
    for component in components:
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def _span(meeting: Meeting) -> _Span:
    """When a meeting is, and whether its own zone can say so.

    A missing hour counts on from the clock before it (RFC 5545 3.3.5). UTC, which nobody misreads,
    serves where the rule of the zone is beyond some readers, and for an hour that its clock shows
    twice: there is no way to mean the second.
    """
    zone = zone_info(meeting.zone)
    if meeting.starts_local.tzinfo is not None:
        raise ValueError("the start is a time on the clock of the zone, without an offset")
    if meeting.starts_local.year not in _YEARS:
        raise Invalid(
            "starts",
            tr(
                "A check-in in the year {year} cannot be put into a calendar.",
                year=meeting.starts_local.year,
            ),
            tr("Check the date."),
        )
    if not 0 < meeting.minutes <= _LONGEST:
        raise Invalid(
            "minutes",
            tr("A check-in cannot last {minutes} minutes.", minutes=meeting.minutes),
            tr("Give a length between 1 minute and 14 days."),
        )
    start = meeting.starts_local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    end = start + timedelta(minutes=meeting.minutes)
    doubled = any(is_doubled(at.astimezone(zone), meeting.zone) for at in (start, end))
    keeps_zone = not is_utc(meeting.zone) and not doubled and is_simple(meeting.zone, start)
    return _Span(start, end, meeting.zone if keeps_zone else "")


def _event(meeting: Meeting, span: _Span) -> icalendar.Event:
    """What invite and own copy have in common."""
    event = icalendar.Event()
    _add_stamps(event, meeting.uid, meeting.changed_at)
    event.add("sequence", meeting.sequence)
    event.add("summary", text(meeting.title))
    _add_text(event, "description", meeting.description)
    _add_text(event, "location", meeting.location)
    for name, instant in (("dtstart", span.start), ("dtend", span.end)):
        if span.zone:
            local = instant.astimezone(zone_info(span.zone)).replace(tzinfo=None)
            event.add(name, local, parameters={"TZID": span.zone})
        else:
            event.add(name, instant)
    cancelled = meeting.status is CheckinStatus.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if cancelled else "OPAQUE")
    return event


def _own_event(meeting: Meeting, span: _Span) -> icalendar.Event:
    """The person's own copy: the guests in words, and an alarm."""
    event = _event(meeting, span)
    lines = [meeting.description.rstrip(), _guests_in_words(meeting.guests)]
    event.pop("description", None)
    _add_text(event, "description", "\n\n".join(line for line in lines if line))
    if meeting.alarm_minutes is not None and meeting.status is CheckinStatus.PLANNED:
        event.add_component(_alarm(timedelta(minutes=-meeting.alarm_minutes), meeting.title))
    return event


def _guests_in_words(guests: Iterable[Guest]) -> str:
    shown = []
    for guest in guests:
        name, email = one_line(guest.name), one_line(guest.email)
        shown.append(f"{name} ({email})" if name and email else name or email)
    names = ", ".join(filter(None, shown))
    return tr("With: {names}", names=names) if names else ""


def _day_event(item: AllDay) -> icalendar.Event:
    """An all-day event: dates without a zone, the end on the next day, no time taken."""
    if item.day.year not in _YEARS:
        raise Invalid(
            "day",
            tr("A day in the year {year} cannot be put into a calendar.", year=item.day.year),
            tr("Check the date."),
        )
    event = icalendar.Event()
    _add_stamps(event, item.uid, item.changed_at)
    event.add("summary", text(item.title))
    _add_text(event, "description", item.description)
    event.add("dtstart", item.day)
    event.add("dtend", item.day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    for days in sorted(set(item.alarms_days), reverse=True):
        event.add_component(_alarm(_ALARM_HOUR - timedelta(days=days), item.title))
    return event


def _todo(item: Todo) -> icalendar.Todo:
    todo = icalendar.Todo()
    _add_stamps(todo, item.uid, item.changed_at)
    todo.add("summary", text(item.title))
    _add_text(todo, "description", item.description)
    if item.due is not None:
        todo.add("due", item.due)
    todo.add("status", "NEEDS-ACTION")
    return todo


def _alarm(trigger: timedelta, title: str) -> icalendar.Alarm:
    """A message `trigger` after the start; mostly negative. RFC 5545 3.6.6 wants a DESCRIPTION."""
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text(title))
    alarm.add("trigger", trigger)
    return alarm


def _add_stamps(component: icalendar.Component, uid: str, changed_at: datetime) -> None:
    if changed_at.tzinfo is None:
        raise ValueError("the time of a change is aware")
    stamp = changed_at.astimezone(UTC)
    component.add("uid", text(uid))
    component.add("dtstamp", stamp)
    component.add("last-modified", stamp)


def _add_text(component: icalendar.Component, name: str, value: str) -> None:
    """Add a text property, or nothing where there is no text."""
    cleaned = text(value)
    if cleaned:
        component.add(name, cleaned)


def _person(person: Guest) -> icalendar.vCalAddress:
    """The value of ORGANIZER or ATTENDEE; CN only where there is a name."""
    value = icalendar.vCalAddress(f"mailto:{address(person.email)}")
    name = common_name(person.name)
    if name:
        value.params["CN"] = name
    return value


def _invited(meeting: Meeting) -> list[Guest]:
    """The guests of an invite, each address once and never the organizer's own.

    Raises Invalid for a wrong address in any case, and for a missing one where there is an
    organizer.
    """
    organizer = meeting.organizer
    taken: set[str] = set()
    if organizer is not None and organizer.email.strip():
        taken.add(address(organizer.email, field="organizer").casefold())
    invited = []
    for guest in meeting.guests:
        if not guest.email.strip():
            if taken:
                who = one_line(guest.name) or tr("A guest")
                raise Invalid(
                    "guests",
                    tr("{who} has no e-mail address and cannot be invited.", who=who),
                    tr("Add an address to the contact, or leave this guest out."),
                )
            continue
        known = address(guest.email, field="guests").casefold()
        if known not in taken:
            taken.add(known)
            invited.append(guest)
    return invited
