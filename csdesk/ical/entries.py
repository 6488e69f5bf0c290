"""What csdesk puts into calendars: meetings, days and tasks, before they are written in any form."""

from dataclasses import dataclass
from datetime import date, datetime

from csdesk.domain.invitations import PartStat
from csdesk.domain.recurrence import Recurrence
from csdesk.domain.terms import CheckinStatus


@dataclass(frozen=True, slots=True)
class Guest:
    """A person at a meeting; `email` is empty where none is known."""

    name: str
    email: str
    partstat: PartStat = PartStat.NEEDS_ACTION  # what is known; RFC 5545 3.2.12
    sent_by: str = ""  # address of who writes in the organizer's name; RFC 5545 3.2.18


@dataclass(frozen=True, slots=True)
class Meeting:
    """A check-in, at a time on the clocks of its own zone.

    With a `recurrence` it is a series, of which `exdates` are left out and `overrides` stand elsewhere or say
    something else. With a `recurrence_id` it is one occurrence of a series: alone, or among the overrides of
    one.
    """

    uid: str  # for life; an occurrence has that of its series
    title: str
    starts_local: datetime  # naive; of a doubled hour the first is meant
    zone: str  # IANA name
    minutes: int
    sequence: int  # RFC 5546 2.1.4
    changed_at: datetime  # aware: DTSTAMP of own copies and LAST-MODIFIED, to the second
    organizer: Guest | None = None
    guests: tuple[Guest, ...] = ()
    description: str = ""
    location: str = ""
    alarm_minutes: int | None = None  # before the start; only in the own copy
    status: CheckinStatus = CheckinStatus.PLANNED
    recurrence: Recurrence | None = None
    exdates: tuple[datetime, ...] = ()  # naive starts of the series that do not take place
    overrides: tuple["Meeting", ...] = ()  # a cancelled one is written as one of `exdates`
    recurrence_id: datetime | None = None  # naive: where the series puts it, on the series' clock
    master_zone: str = ""  # the series' zone, for `recurrence_id`; empty: the same as `zone`


@dataclass(frozen=True, slots=True)
class AllDay:
    """Something of a whole day that takes no time: a renewal, an occasion."""

    uid: str
    title: str
    day: date
    changed_at: datetime  # aware
    description: str = ""
    alarms_days: tuple[int, ...] = ()  # days before `day`, each at 09:00 of the person's own clock
    yearly: bool = (
        False  # comes again each year from `day` on; one of 29 February at the month's end
    )


@dataclass(frozen=True, slots=True)
class Todo:
    """A task that is not done."""

    uid: str
    title: str
    due: date | None
    changed_at: datetime  # aware
    description: str = ""
