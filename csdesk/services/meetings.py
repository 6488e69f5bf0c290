"""Check-ins as calendars take them."""

from csdesk.book.calendar_rows import StoredCheckin
from csdesk.domain.terms import CheckinStatus
from csdesk.ical import events

_ALARM_MINUTES = 15  # before a check-in, in the person's own copy


def meeting_of(stored: StoredCheckin, own: tuple[str, str] | None) -> events.Meeting:
    """A stored check-in as a meeting; `own`: name and address of the person, None where no address is set."""
    return events.Meeting(
        uid=stored.uid,
        title=stored.title,
        starts_local=stored.starts_local,
        zone=stored.zone,
        minutes=stored.minutes,
        sequence=stored.sequence,
        changed_at=stored.changed_at,
        organizer=events.Guest(*own) if own else None,
        guests=tuple(events.Guest(name, email) for name, email in stored.guests),
        description=stored.agenda,
        location=stored.place,
        alarm_minutes=_ALARM_MINUTES,
        status=CheckinStatus(stored.status),
    )
