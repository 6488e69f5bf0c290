"""Guests of a meeting as messages have them: who is who in each occurrence, who can be reached, when."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from csdesk.book.checkin_rows import StoredCheckin, StoredMeeting
from csdesk.domain.clocks import instant_of
from csdesk.domain.invitations import GuestLine

SECOND = timedelta(seconds=1)  # what a DTSTAMP can tell apart


def guest_key(guest: GuestLine) -> str:
    """Tells a guest from others in every occurrence: the address, where there is one."""
    return guest.email.strip().casefold() or guest.contact_id or guest.attendee_id


def reachable(guests: Iterable[GuestLine], mine: str) -> tuple[GuestLine, ...]:
    """Those with an address that is not the person's own, each address once."""
    found: dict[str, GuestLine] = {}
    for guest in guests:
        if guest.email.strip() and guest.email.strip().casefold() != mine:
            found.setdefault(guest_key(guest), guest)
    return tuple(found.values())


def later_stamp(meeting: StoredMeeting, at: datetime) -> datetime:
    """A DTSTAMP later than that of every message before (RFC 5546 2.1.5)."""
    every = (guest.told_at for row in (meeting.main, *meeting.occurrences) for guest in row.guests)
    return max([at, *(told + SECOND for told in every if told is not None)])


def ends_at(row: StoredCheckin) -> datetime:
    """When a meeting is over, in UTC."""
    return instant_of(row.starts_local, row.zone) + timedelta(minutes=row.minutes)
