"""Other calendars and what they call busy, as lines. Statements are texts: Today needs them at its start."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, text

from csdesk.book.instants import instant, instant_text
from csdesk.domain.calendar import BusyTime, CalendarSource
from csdesk.domain.free_time import Busy

_ONE = timedelta(days=1)
# Whether a busy time is a check-in of the book: by its UID, or as one of a series that was taken over.
_OURS = """(EXISTS (SELECT 1 FROM checkin k WHERE k.uid = b.uid)
OR EXISTS (SELECT 1 FROM meeting_choice m JOIN checkin k ON k.id = m.row_id
           WHERE m.choice = 'checkin' AND m.uid = b.uid AND m.starts_at = b.instance))"""
_LATER = timedelta(hours=4)  # until when a contact is logged that may be the meeting itself
_EARLIER = timedelta(minutes=30)


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
            f"AND NOT {_OURS} "
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


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting of another calendar with people, of which nothing was decided yet."""

    id: str
    uid: str
    instance: str
    sequence: int
    title: str
    starts_at: datetime  # aware UTC
    ends_at: datetime  # aware UTC
    calendar: str
    people: tuple[str, ...]  # addresses in lower case, the organizer first


def meetings_with_people(
    connection: Connection, start: datetime, end: datetime, row_id: str = ""
) -> list[MeetingRow]:
    """Meetings that touch the stretch, the earliest first; each once, as its newest version has it.

    Left out: whole days, check-ins of the book, and what the person decided about before (of one meeting of a
    series, or of all of them). `row_id`: only this busy time.
    """
    rows = connection.execute(
        text(
            "SELECT b.id, b.uid, b.instance, b.sequence, b.title, b.starts_at, b.ends_at, s.name, b.people "
            "FROM busy_time b JOIN calendar_source s ON s.id = b.source_id "
            "WHERE b.people <> '[]' AND b.uid <> '' AND NOT b.all_day AND b.ends_at > b.starts_at "
            "AND b.ends_at >= :start AND b.starts_at <= :end AND (:id = '' OR b.id = :id) "
            f"AND NOT {_OURS} AND NOT EXISTS (SELECT 1 FROM meeting_choice m "
            "WHERE m.uid = b.uid AND m.starts_at IN ('', b.instance)) "
            "ORDER BY b.starts_at, b.ends_at, b.sequence DESC, b.id"
        ),
        {"start": instant_text(start), "end": instant_text(end), "id": row_id},
    )
    newest: dict[tuple[str, str], MeetingRow] = {}
    for r in rows:
        found = MeetingRow(
            r.id,
            r.uid,
            r.instance,
            r.sequence,
            r.title,
            instant(r.starts_at),
            instant(r.ends_at),
            r.name,
            tuple(json.loads(r.people)),
        )
        known = newest.get((found.uid, found.instance))
        if known is None or found.sequence > known.sequence:
            newest[found.uid, found.instance] = found
    return sorted(newest.values(), key=lambda each: (each.starts_at, each.ends_at, each.id))


def is_logged(connection: Connection, account_id: str, start: datetime, end: datetime) -> bool:
    """Whether a two-way contact with the account is in the book that may be this meeting."""
    return bool(
        connection.scalar(
            text(
                "SELECT EXISTS (SELECT 1 FROM touchpoint WHERE account_id = :account "
                "AND direction = 'both' AND at BETWEEN :start AND :end)"
            ),
            {
                "account": account_id,
                "start": instant_text(start - _EARLIER),
                "end": instant_text(end + _LATER),
            },
        )
    )


def taken_over(connection: Connection) -> dict[tuple[str, str], str]:
    """Ids of planned check-ins that were taken from other calendars, by UID and instance there."""
    rows = connection.execute(
        text(
            "SELECT m.uid, m.starts_at, k.id FROM meeting_choice m JOIN checkin k ON k.id = m.row_id "
            "WHERE m.choice = 'checkin' AND k.status = 'planned' AND k.rrule = ''"
        )
    )
    return {(row[0], row[1]): row[2] for row in rows}


def times_of(connection: Connection, source_id: str, uid: str, instance: str) -> list[MeetingRow]:
    """What a calendar says of one meeting, the newest version first."""
    rows = connection.execute(
        text(
            "SELECT b.id, b.sequence, b.title, b.starts_at, b.ends_at, s.name, b.people FROM busy_time b "
            "JOIN calendar_source s ON s.id = b.source_id WHERE b.source_id = :source AND b.uid = :uid "
            "AND b.instance = :instance ORDER BY b.sequence DESC, b.starts_at"
        ),
        {"source": source_id, "uid": uid, "instance": instance},
    )
    return [
        MeetingRow(
            r.id,
            uid,
            instance,
            r.sequence,
            r.title,
            instant(r.starts_at),
            instant(r.ends_at),
            r.name,
            tuple(json.loads(r.people)),
        )
        for r in rows
    ]
