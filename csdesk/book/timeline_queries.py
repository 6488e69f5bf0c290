"""The timeline and the tasks of one account, in pages: each page begins where the last one ended.

A page walks the index (account, at) backwards from its place and stops when it is full, so its cost does
not grow with the history. Texts are cut at `BODY_SHOWN`: the whole one is read when it is asked for.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, text

from csdesk.book.instants import instant
from csdesk.book.search import match_expression
from csdesk.domain.account_lines import (
    Place,
    TaskPart,
    TimelineFilter,
    TimelinePart,
    TouchpointView,
)
from csdesk.domain.lines import Happening, TaskLine
from csdesk.domain.morning import Ref
from csdesk.domain.terms import is_two_way
from csdesk.domain.texts import folded
from csdesk.domain.timeline_words import revenue_title, ticket_title

BODY_SHOWN = 4000  # characters of a body that leave the book with a page
_ALL = (1 << 31) - 1
_OTHERS = 2000  # tickets or revenue events of one account that a search looks through
_TALK, _MONEY, _TICKET = 0, 1, 2  # ranks among entries of one instant
_END = Place("2106-01-01T00:00:00Z", -1, 0)  # later instants do not fit the index of words
_SHIFT = 31  # see `search`: the row number of an index entry is `at` in seconds, shifted, plus `n`

_TALK_COLUMNS = """
    t.id, t.n, t.at, t.channel, t.direction, t.minutes, t.minutes_guessed, t.summary, t.sentiment,
    substr(t.body, 1, :letters) AS body, length(t.body) AS length,
    (SELECT json_group_array(c.name) FROM touchpoint_contact tc
     JOIN contact c ON c.id = tc.contact_id WHERE tc.touchpoint_id = t.id) AS people
"""
_BEFORE = "{at} <= :at AND ({at} < :at OR {rank} > :rank OR ({rank} = :rank AND {n} < :n))"
_REVENUE = f"""
    SELECT e.id, e.n, e.day || 'T00:00:00Z' AS at, e.reason, e.cause, e.note FROM revenue_event e
    WHERE e.account_id = :account AND {_BEFORE.format(at="e.day || 'T00:00:00Z'", rank=_MONEY, n="e.n")}
    ORDER BY e.day DESC, e.n DESC LIMIT :most
"""
_TICKETS = f"""
    SELECT k.id, k.n, k.opened_at AS at, k.subject, k.priority, k.satisfaction, k.escalated, k.closed_at
    FROM ticket k WHERE k.account_id = :account
    AND {_BEFORE.format(at="k.opened_at", rank=_TICKET, n="k.n")}
    ORDER BY k.opened_at DESC, k.n DESC LIMIT :most
"""
_Entry = tuple[tuple[str, int, int], Happening]  # at, minus rank, n: the largest comes first


def timeline_part(
    connection: Connection,
    account_id: str,
    wanted: TimelineFilter,
    *,
    after: Place | None = None,
    most: int = 100,
    letters: int | None = BODY_SHOWN,
) -> TimelinePart:
    """At most `most` entries of an account older than `after`, the newest first.

    `letters`: how much of a body is read, None for all of it. A text of nothing but punctuation asks for
    everything.
    """
    values = {
        "account": account_id,
        "at": (after or _END).at,
        "rank": (after or _END).rank,
        "n": (after or _END).n,
        "most": most + 1,
        "letters": letters or _ALL,
    }
    found: list[_Entry] = []
    talks_only = bool(wanted.contact_id or wanted.direction)
    if wanted.channel not in {"revenue", "ticket"}:
        found += _talks(connection, wanted, values)
    if wanted.channel in {"", "revenue"} and not talks_only:
        found += _others(connection, _REVENUE, _revenue, wanted, values)
    if wanted.channel in {"", "ticket"} and not talks_only:
        found += _others(connection, _TICKETS, _ticket, wanted, values)
    found.sort(key=lambda entry: entry[0], reverse=True)
    if len(found) <= most:
        return TimelinePart(tuple(h for _, h in found), None)
    at, minus_rank, n = found[most - 1][0]
    return TimelinePart(tuple(h for _, h in found[:most]), Place(at, -minus_rank, n))


def _talks(
    connection: Connection, wanted: TimelineFilter, values: dict[str, Any]
) -> Iterator[_Entry]:
    conditions = ["t.account_id = :account"]
    chosen = dict(values)
    if wanted.channel:
        conditions.append("t.channel = :channel")
        chosen["channel"] = wanted.channel
    if wanted.direction:
        conditions.append("t.direction = :direction")
        chosen["direction"] = wanted.direction
    if wanted.contact_id:
        conditions.append(
            "EXISTS (SELECT 1 FROM touchpoint_contact p "
            "WHERE p.touchpoint_id = t.id AND p.contact_id = :contact)"
        )
        chosen["contact"] = wanted.contact_id
    query = match_expression(wanted.text)
    if query:
        # The index of words has the newest at its end, so walking it backwards gives them in order.
        chosen["query"] = query
        chosen["mask"] = (1 << _SHIFT) - 1
        source = (
            "(SELECT rowid AS r FROM search_touchpoint WHERE search_touchpoint MATCH :query "
            f"AND rowid < (unixepoch(:at) << {_SHIFT}) + "
            f"CASE WHEN :rank > {_TALK} THEN 0 WHEN :rank < {_TALK} THEN (1 << {_SHIFT}) ELSE :n END "
            "ORDER BY rowid DESC) f JOIN touchpoint t ON t.n = (f.r & :mask)"
        )
        order = "f.r DESC"
    else:
        source = "touchpoint t"
        conditions.append(_BEFORE.format(at="t.at", rank=_TALK, n="t.n"))
        order = "t.at DESC, t.n DESC"
    statement = (
        f"SELECT {_TALK_COLUMNS} FROM {source} WHERE {' AND '.join(conditions)} "
        f"ORDER BY {order} LIMIT :most"
    )
    for row in connection.execute(text(statement), chosen):
        yield (row.at, -_TALK, row.n), _talk(row)


def _talk(row: Any) -> Happening:
    return Happening(
        id=row.id,
        at=instant(row.at),
        kind=row.channel,
        title=row.summary,
        body=row.body,
        direction=row.direction,
        people=tuple(json.loads(row.people)),
        minutes=row.minutes,
        minutes_guessed=bool(row.minutes_guessed),
        two_way=is_two_way(row.channel, row.direction),
        length=row.length,
        sentiment=row.sentiment,
    )


def _others(
    connection: Connection,
    statement: str,
    make: Callable[[Any], _Entry],
    wanted: TimelineFilter,
    values: dict[str, Any],
) -> Iterator[_Entry]:
    words = folded(wanted.text).split()
    chosen = values | {"most": _OTHERS} if words else values
    entries = (make(row) for row in connection.execute(text(statement), chosen))
    if not words:
        return entries
    fitting = (entry for entry in entries if _has_words(entry[1], words))
    return islice(fitting, values["most"])


def _has_words(entry: Happening, words: list[str]) -> bool:
    text_words = folded(f"{entry.title} {entry.body}").split()
    return all(any(own.startswith(word) for own in text_words) for word in words)


def _revenue(row: Any) -> _Entry:
    title = revenue_title(row.reason, row.cause)
    at = datetime.combine(date.fromisoformat(row.at[:10]), datetime.min.time(), UTC)
    entry = Happening(row.id, at, "revenue", title, row.note, length=len(row.note))
    return (row.at, -_MONEY, row.n), entry


def _ticket(row: Any) -> _Entry:
    title = ticket_title(
        row.subject,
        row.priority,
        escalated=bool(row.escalated),
        satisfaction=row.satisfaction,
        closed=bool(row.closed_at),
    )
    return (row.at, -_TICKET, row.n), Happening(row.id, instant(row.at), "ticket", title)


def touchpoint_view(connection: Connection, touchpoint_id: str) -> TouchpointView | None:
    """One contact with its whole text; None where it is not there."""
    row = connection.execute(
        text(
            "SELECT id, account_id, at, channel, direction, minutes, minutes_guessed, summary, body, "
            "sentiment FROM touchpoint WHERE id = :key"
        ),
        {"key": touchpoint_id},
    ).first()
    if row is None:
        return None
    people = connection.execute(
        text(
            "SELECT c.id, c.name FROM touchpoint_contact tc JOIN contact c ON c.id = tc.contact_id "
            "WHERE tc.touchpoint_id = :key ORDER BY tc.n"
        ),
        {"key": touchpoint_id},
    ).all()
    return TouchpointView(
        id=row.id,
        account_id=row.account_id,
        at=instant(row.at),
        channel=row.channel,
        direction=row.direction,
        minutes=row.minutes,
        minutes_guessed=bool(row.minutes_guessed),
        summary=row.summary,
        body=row.body,
        sentiment=row.sentiment,
        people=tuple((p[0], p[1]) for p in people),
    )


def people_of(connection: Connection, account_id: str) -> list[Ref]:
    """Everybody ever known at an account, for choosing: those present first."""
    rows = connection.execute(
        text(
            "SELECT id, name FROM contact WHERE account_id = :account "
            "ORDER BY left_on IS NOT NULL, influence DESC, name"
        ),
        {"account": account_id},
    )
    return [Ref(row[0], row[1]) for row in rows]


_TASKS = """
    SELECT t.id, t.n, t.account_id, a.name, t.contact_id, c.name AS contact, t.title, t.kind, t.side,
           t.due_on, t.done_at
    FROM task t JOIN account a ON a.id = t.account_id LEFT JOIN contact c ON c.id = t.contact_id
"""


def _task(row: Any) -> TaskLine:
    return TaskLine(
        row.id,
        Ref(row.account_id, row.name),
        Ref(row.contact_id, row.contact) if row.contact_id else None,
        row.title,
        row.kind,
        row.side,
        date.fromisoformat(row.due_on) if row.due_on else None,
        row.done_at is not None,
        instant(row.done_at) if row.done_at else None,
    )


def done_tasks(
    connection: Connection,
    account_id: str,
    *,
    after: tuple[str, int] | None = None,
    most: int = 100,
) -> TaskPart:
    """Promises that were kept, the last one first, at most `most` after the place `after`."""
    at, n = after or ("9999", 0)
    rows = connection.execute(
        text(
            f"{_TASKS} WHERE t.account_id = :account AND t.done_at IS NOT NULL "
            "AND (t.done_at < :at OR (t.done_at = :at AND t.n < :n)) "
            "ORDER BY t.done_at DESC, t.n DESC LIMIT :most"
        ),
        {"account": account_id, "at": at, "n": n, "most": most + 1},
    ).all()
    last = rows[most - 1] if len(rows) > most else None
    return TaskPart(
        tuple(_task(row) for row in rows[:most]), (last.done_at, last.n) if last else None
    )


def run_tasks(
    connection: Connection, account_id: str, run_ids: list[str]
) -> list[tuple[str, TaskLine]]:
    """Every step of these runs with the id of its run, in their order."""
    rows = connection.execute(
        text(
            f"{_TASKS.replace('t.done_at', 't.done_at, t.run_id', 1)} "
            "WHERE t.account_id = :account AND t.run_id IN (SELECT value FROM json_each(:runs)) "
            "ORDER BY t.run_id, t.position, t.n"
        ),
        {"account": account_id, "runs": json.dumps(run_ids)},
    )
    return [(row.run_id, _task(row)) for row in rows]


def has_account(connection: Connection, account_id: str) -> bool:
    """Whether the account is in the book."""
    statement = text("SELECT EXISTS (SELECT 1 FROM account WHERE id = :key)")
    return bool(connection.scalar(statement, {"key": account_id}))
