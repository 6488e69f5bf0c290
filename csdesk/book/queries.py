"""Reading rows as frozen lines: what the window shows first.

Statements are texts here: the typed tables need not be imported before Today is painted.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, text

from csdesk.domain.clocks import instant_of
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.morning import Ref


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
    SELECT k.id, k.account_id, a.name, k.title, k.starts_local, k.zone, k.minutes, k.status,
           EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id) AS logged
    FROM checkin k JOIN account a ON a.id = k.account_id
"""


def planned_checkins(connection: Connection, account_id: str | None = None) -> list[CheckinLine]:
    """Planned meetings, the earliest first; of one account, or of all."""
    where = "WHERE k.status = 'planned'" + (" AND k.account_id = :key" if account_id else "")
    return _checkins(connection, where, {"key": account_id} if account_id else {})


def checkin(connection: Connection, checkin_id: str) -> CheckinLine | None:
    """One meeting; None where it is not there."""
    found = _checkins(connection, "WHERE k.id = :key", {"key": checkin_id})
    return found[0] if found else None


def _checkins(connection: Connection, where: str, values: dict[str, Any]) -> list[CheckinLine]:
    rows = connection.execute(
        text(f"{_CHECKINS} {where} ORDER BY k.starts_local, k.id"), values
    ).all()
    guests: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, name, email in connection.execute(
        text(
            "SELECT g.checkin_id, coalesce(nullif(g.name, ''), c.name, g.email), g.email "
            "FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
            f"LEFT JOIN contact c ON c.id = g.contact_id {where} ORDER BY g.n"
        ),
        values,
    ):
        guests[key].append((name, email))
    found = []
    for r in rows:
        local = datetime.fromisoformat(r.starts_local)
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
                tuple(name for name, _ in guests[r.id]),
                tuple(email for _, email in guests[r.id] if email),
                bool(r.logged),
            )
        )
    return found
