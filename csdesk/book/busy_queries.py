"""Other calendars and what they call busy, as lines. Statements are texts: Today needs them at its start."""

from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, text

from csdesk.book.instants import instant, instant_text
from csdesk.domain.calendar import BusyTime, CalendarSource
from csdesk.domain.free_time import Busy

_ONE = timedelta(days=1)


def calendar_sources(connection: Connection) -> list[CalendarSource]:
    """The calendars that were read, in the order of their names."""
    rows = connection.execute(
        text(
            "SELECT s.id, s.name, s.path, s.read_at, "
            "(SELECT count(*) FROM busy_time b WHERE b.source_id = s.id) AS times "
            "FROM calendar_source s ORDER BY s.name, s.n"
        )
    )
    return [CalendarSource(r.id, r.name, r.path, instant(r.read_at), r.times) for r in rows]


def busy_between(
    connection: Connection, start: datetime, end: datetime
) -> list[tuple[str, str, BusyTime]]:
    """Busy times that touch the stretch, the earliest first: id, name of the calendar, the time.

    What the book plans itself is left out: a check-in that another calendar shows is the same meeting. Whole
    days count by their date, so a day more is read on both sides and the caller narrows.
    """
    rows = connection.execute(
        text(
            "SELECT b.id, s.name, b.uid, b.sequence, b.title, b.starts_at, b.ends_at, b.all_day "
            "FROM busy_time b JOIN calendar_source s ON s.id = b.source_id "
            "WHERE b.starts_at <= :end AND b.ends_at >= :start "
            "AND NOT EXISTS (SELECT 1 FROM checkin k WHERE k.uid = b.uid) "
            "ORDER BY b.starts_at, b.ends_at, b.title, b.id"
        ),
        {"start": instant_text(start), "end": instant_text(end)},
    )
    return [
        (
            r.id,
            r.name,
            BusyTime(
                r.uid,
                r.sequence,
                r.title,
                instant(r.starts_at),
                instant(r.ends_at),
                bool(r.all_day),
            ),
        )
        for r in rows
    ]


def busy_days(connection: Connection, first: date, last: date, own: tzinfo) -> tuple[Busy, ...]:
    """What other calendars call busy from the start of `first` to the end of `last` on the person's clock.

    Times of no length take no time and are left out.
    """
    start = datetime.combine(first, time(), own)
    end = datetime.combine(last, time(), own) + _ONE
    found = (each.span(own) for _, _, each in busy_between(connection, start - _ONE, end + _ONE))
    return tuple(Busy(a, b) for a, b in found if a < end and b > start and a < b)
