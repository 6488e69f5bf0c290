"""Reading rows as frozen lines: what the window shows first.

Statements are texts here: the typed tables need not be imported before Today is painted.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, text

from csdesk.book.checkin_rows import guests_by_checkin, taken_moments, unfolded_around
from csdesk.domain.clocks import instant_of
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.morning import Ref
from csdesk.domain.recurrence import occurrence_id


@dataclass(frozen=True, slots=True)
class Counts:
    """Sizes of the book. `demo_day`: the day a demo book was made for; None for a real one."""

    accounts: int
    touchpoints: int
    demo_day: date | None


def counts(connection: Connection) -> Counts:
    """Count what the frame of the window shows."""
    accounts, touchpoints = connection.execute(
        text("SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM touchpoint)")
    ).one()
    demo = connection.scalar(text("SELECT value FROM book_meta WHERE key = 'demo'"))
    return Counts(accounts, touchpoints, date.fromisoformat(demo) if demo else None)


def settings(connection: Connection) -> dict[str, str]:
    """Every setting of the book: name to JSON text."""
    return {row[0]: row[1] for row in connection.execute(text("SELECT id, value FROM setting"))}


_OPEN_TASKS = """
    SELECT t.id, t.account_id, a.name, t.contact_id, c.name AS contact, t.title, t.kind, t.side, t.due_on
    FROM task t JOIN account a ON a.id = t.account_id LEFT JOIN contact c ON c.id = t.contact_id
    WHERE t.done_at IS NULL {more} ORDER BY t.due_on IS NULL, t.due_on, t.position, t.id
"""


def open_tasks(connection: Connection, account_id: str | None = None) -> list[TaskLine]:
    """Open promises, the earliest due first; of one account, or of all."""
    query = text(_OPEN_TASKS.format(more="AND t.account_id = :key" if account_id else ""))
    rows = connection.execute(query, {"key": account_id} if account_id else {})
    return [
        TaskLine(
            r.id,
            Ref(r.account_id, r.name),
            Ref(r.contact_id, r.contact) if r.contact_id else None,
            r.title,
            r.kind,
            r.side,
            date.fromisoformat(r.due_on) if r.due_on else None,
        )
        for r in rows.all()
    ]


_CHECKINS = """
    SELECT k.id, k.account_id, a.name, k.title, k.starts_local, k.zone, k.minutes, k.status, k.rrule,
           coalesce(k.series_id, '') AS series_id, k.organizer,
           EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id) AS logged
    FROM checkin k JOIN account a ON a.id = k.account_id
"""


def planned_checkins(
    connection: Connection, day: date, account_id: str | None = None
) -> list[CheckinLine]:
    """Planned meetings, the earliest first; of one account, or of all.

    Of a series each occurrence around `day` is one: from `BACK` before it to `AHEAD` after it.
    """
    where = "k.status = 'planned'" + (" AND k.account_id = :key" if account_id else "")
    lines = _checkins(connection, where, {"key": account_id} if account_id else {})
    if not any(line.rrule for line in lines):
        return lines
    taken = taken_moments(connection, account_id)
    found: list[CheckinLine] = []
    for line in lines:
        if not line.rrule:
            found.append(line)
            continue
        found += [
            replace(
                line,
                id=occurrence_id(line.id, at),
                starts_at=instant_of(at, line.zone),
                starts_local=at,
                series_id=line.id,
                logged=False,
            )
            for at in unfolded_around(line.starts_local, line.rrule, taken.get(line.id, ()), day)
        ]
    return sorted(found, key=lambda each: (each.starts_local, each.id))


def checkin(connection: Connection, checkin_id: str) -> CheckinLine | None:
    """One meeting; None where it is not there. A series is given as its first meeting."""
    found = _checkins(connection, "k.id = :key", {"key": checkin_id})
    return found[0] if found else None


def _checkins(connection: Connection, where: str, values: dict[str, Any]) -> list[CheckinLine]:
    rows = connection.execute(
        text(f"{_CHECKINS} WHERE {where} ORDER BY k.starts_local, k.id"), values
    ).all()
    guests = guests_by_checkin(connection, where, values) if rows else {}
    found = []
    for r in rows:
        local = datetime.fromisoformat(r.starts_local)
        own = tuple(guests.get(r.id, ()))
        found.append(
            CheckinLine(
                r.id,
                Ref(r.account_id, r.name),
                r.title,
                instant_of(local, r.zone),
                local,
                r.zone,
                r.minutes,
                r.status,
                tuple(guest.shown_name for guest in own),
                tuple(guest.email for guest in own if guest.email),
                bool(r.logged),
                own,
                r.rrule,
                r.series_id,
                r.organizer,
            )
        )
    return found
