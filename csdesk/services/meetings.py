"""Check-ins as calendars take them."""

from dataclasses import replace
from datetime import datetime

from csdesk.book.checkin_rows import StoredCheckin, StoredMeeting
from csdesk.domain.recurrence import parse_rule
from csdesk.domain.terms import CheckinStatus
from csdesk.ical import events

_ALARM_MINUTES = 15  # before a check-in, in the person's own copy


def meeting_of(
    stored: StoredCheckin, own: tuple[str, str] | None, series: StoredCheckin | None = None
) -> events.Meeting:
    """A stored check-in as a meeting: a single one, an occurrence, or a series without what differs in it.

    `own`: name and address of the person, None where no address is set. `series`: that of an occurrence, None
    where it has the same zone. Guests who were taken off are none.
    """
    moment = stored.recurrence_id
    return events.Meeting(
        uid=stored.uid,
        title=stored.title,
        starts_local=stored.starts_local,
        zone=stored.zone,
        minutes=stored.minutes,
        sequence=stored.sequence,
        changed_at=stored.changed_at,
        organizer=_organizer(series or stored, own) if own else None,
        guests=tuple(
            events.Guest(guest.name, guest.email, guest.partstat) for guest in stored.present
        ),
        description=stored.agenda,
        location=stored.place,
        alarm_minutes=_ALARM_MINUTES,
        status=CheckinStatus(stored.status),
        recurrence=parse_rule(stored.rrule) if stored.rrule else None,
        recurrence_id=datetime.fromisoformat(moment) if moment else None,
        master_zone=series.zone if series is not None and moment else "",
    )


def _organizer(stored: StoredCheckin, own: tuple[str, str]) -> events.Guest:
    """The person, under the address that guests know from their invite."""
    name, email = own
    first = stored.invited_as
    if not first or first.casefold() == email.strip().casefold():
        return events.Guest(name, email)
    return events.Guest(name, first, sent_by=email)


def whole_meeting_of(stored: StoredMeeting, own: tuple[str, str] | None) -> events.Meeting:
    """A single check-in, or a series with its occurrences that differ from it."""
    whole = meeting_of(stored.main, own)
    occurrences = (meeting_of(each, own, stored.main) for each in stored.occurrences)
    return replace(whole, overrides=tuple(occurrences))


def own_meeting(
    stored: StoredMeeting, alarm_minutes: int | None, settled_at: datetime | None = None
) -> events.Meeting:
    """The person's own copy: a single check-in, or a series with its occurrences.

    `alarm_minutes` before the start; None for no alarm. `settled_at`: when that was chosen, which counts as a
    change of the copy.
    """

    def own_copy(meeting: events.Meeting) -> events.Meeting:
        changed = max(meeting.changed_at, settled_at or meeting.changed_at)
        return replace(meeting, alarm_minutes=alarm_minutes, changed_at=changed)

    whole = own_copy(whole_meeting_of(stored, None))
    return replace(whole, overrides=tuple(map(own_copy, whole.overrides)))
