"""The journal: what every row was before, written by triggers (see `triggers`), and what is read from it.

From it come undo, the history of a field, the audit trail and the outbox of sync.

The outbox needs no table of its own: the base of a field is its first previous value after the last
acknowledged push, so it is a query over the journal and cannot disagree with it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, text, update
from sqlalchemy.sql import column, table

from csdesk.book.instants import instant, instant_text
from csdesk.domain.changes import MANY, Changes

# SQLite uses a partial index only where its condition stands in the query.
_INDEXED = "journal.tbl <> 'usage'"
_BATCH = 20_000  # rows of the journal that undo holds in memory at once


def key_of(name: str) -> str:
    """The column that names a row of this table in the journal: `id`, or `n` for samples of use."""
    return "n" if name == "usage" else "id"


LOCAL = "local"  # origin of an action of this device
OUTSIDE = "outside"  # the same, but it notes what has left the machine: no undo brings that back


def begin_action(
    connection: Connection,
    name: str,
    at: datetime,
    device: str,
    *,
    undoes: int | None = None,
    origin: str = LOCAL,
) -> int:
    """Open an action: until `end_action`, the triggers sign their rows with it. Returns its number."""
    number = connection.execute(
        text(
            "INSERT INTO action (name, at, device, origin, undoes, first_seq, last_seq) "
            "SELECT :name, :at, :device, :origin, :undoes, coalesce(max(seq), 0) + 1, "
            "coalesce(max(seq), 0) FROM journal RETURNING n"
        ),
        {
            "name": name,
            "at": instant_text(at),
            "device": device,
            "undoes": undoes,
            "origin": origin,
        },
    ).scalar_one()
    connection.execute(text("DELETE FROM journal_now"))
    connection.execute(text("INSERT INTO journal_now (n, action_n) VALUES (1, :n)"), {"n": number})
    return int(number)


def end_action(connection: Connection, action: int) -> Changes:
    """Close the action and say what it changed; one that changed nothing leaves no trace."""
    connection.execute(text("DELETE FROM journal_now"))
    name, first, last = connection.execute(
        text(
            "SELECT name, first_seq, (SELECT coalesce(max(seq), 0) FROM journal) "
            "FROM action WHERE n = :n"
        ),
        {"n": action},
    ).one()
    if last < first:
        connection.execute(text("DELETE FROM action WHERE n = :n"), {"n": action})
        return Changes()
    connection.execute(
        text("UPDATE action SET last_seq = :last WHERE n = :n"), {"last": last, "n": action}
    )
    window = {"first": first, "last": last}
    rows: dict[str, frozenset[str] | None] = {}
    tables = text("SELECT DISTINCT tbl FROM journal WHERE seq BETWEEN :first AND :last")
    for table_name in connection.scalars(tables, window).all():
        found = connection.scalars(
            text(
                "SELECT DISTINCT row_id FROM journal "
                "WHERE seq BETWEEN :first AND :last AND tbl = :tbl LIMIT :most"
            ),
            {**window, "tbl": table_name, "most": MANY + 1},
        ).all()
        rows[table_name] = frozenset(found) if len(found) <= MANY else None
    return Changes(action, name, rows)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that was done, as Undo and the audit trail show it."""

    number: int
    name: str
    at: datetime
    device: str
    rows: int


_LOOKED_AT = 20  # actions, the newest first; nobody undoes more blindly


def undoable(connection: Connection, number: int | None = None) -> Action | None:
    """The local action with this number, or the newest one, that is neither an undo nor undone.

    Without a number, what only put mails into the outbox that have gone out since is passed over: it cannot
    be taken back, and must not stand before what can.
    """
    rows = connection.execute(
        text(
            "SELECT n, name, at, device, last_seq - first_seq + 1 FROM action "
            "WHERE undoes IS NULL AND origin = 'local' AND n = coalesce(:number, n) "
            "AND n NOT IN (SELECT undoes FROM action WHERE undoes IS NOT NULL) "
            "ORDER BY n DESC LIMIT :most"
        ),
        {"number": number, "most": _LOOKED_AT},
    ).all()
    for row in rows:
        if number is not None or not _was_sent(connection, row.n):
            return Action(row[0], row[1], instant(row[2]), row[3], row[4])
    return None


def _was_sent(connection: Connection, action: int) -> bool:
    """Whether an action did nothing but put mails into the outbox of which one went out."""
    rest = connection.scalar(
        text(
            "SELECT 1 FROM journal WHERE seq BETWEEN (SELECT first_seq FROM action WHERE n = :action) "
            "AND (SELECT last_seq FROM action WHERE n = :action) AND tbl <> 'outgoing_mail' LIMIT 1"
        ),
        {"action": action},
    )
    clash = None if rest else clashes_with(connection, action)
    return clash is not None and clash.outside


@dataclass(frozen=True, slots=True)
class Clash:
    """A later action that changed the same rows. `outside`: it noted what has left the machine."""

    name: str
    outside: bool


def clashes_with(connection: Connection, action: int) -> Clash | None:
    """The first later change to a row that `action` wrote; None where undo is safe.

    Later actions that were undone, and their undos, leave nothing behind and do not count. What guests of a
    check-in were sent is a change of the check-in: taking it back behind their backs would let its SEQUENCE
    fall, and they would never hear of it.
    """
    found = connection.execute(
        text(
            """
            WITH cancelled(n) AS (
                SELECT undoes FROM action WHERE undoes IS NOT NULL
                UNION SELECT n FROM action WHERE undoes IS NOT NULL
            ), later AS MATERIALIZED (
                SELECT tbl, row_id, min(seq) AS seq, action_n FROM journal
                WHERE seq > (SELECT last_seq FROM action WHERE n = :action) AND op <> 'I'
                  AND coalesce(action_n, 0) NOT IN (SELECT n FROM cancelled)
                GROUP BY tbl, row_id
                UNION ALL
                SELECT 'checkin', g.checkin_id, min(j.seq), j.action_n
                FROM journal j JOIN action sent ON sent.n = j.action_n AND sent.origin = 'outside'
                     JOIN checkin_attendee g ON g.id = j.row_id
                WHERE j.seq > (SELECT last_seq FROM action WHERE n = :action)
                  AND j.tbl = 'checkin_attendee'
                GROUP BY g.checkin_id
            )
            SELECT coalesce(a.name, 'an edit outside csdesk'), coalesce(a.origin = 'outside', 0)
            FROM journal mine JOIN later ON mine.tbl = later.tbl AND mine.row_id = later.row_id
                 LEFT JOIN action a ON a.n = later.action_n
            WHERE mine.seq BETWEEN (SELECT first_seq FROM action WHERE n = :action)
                               AND (SELECT last_seq FROM action WHERE n = :action)
            ORDER BY later.seq LIMIT 1
            """
        ),
        {"action": action},
    ).first()
    return None if found is None else Clash(found[0], bool(found[1]))


def take_back(connection: Connection, action: int) -> None:
    """Write the previous values of every row of `action`, the last one first.

    The triggers journal this as well, so an undo can itself be read in the history.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    first, last = connection.execute(
        text("SELECT first_seq, last_seq FROM action WHERE n = :n"), {"n": action}
    ).one()
    high = last
    while high >= first:
        low = max(first, high - _BATCH + 1)
        rows = connection.execute(
            text(
                "SELECT tbl, op, row_id, old FROM journal WHERE seq BETWEEN :low AND :high "
                "ORDER BY seq DESC"
            ),
            {"low": low, "high": high},
        ).all()
        parsed = [(r.tbl, r.op, r.row_id, json.loads(r.old) if r.old else {}) for r in rows]
        for (name, op, fields), run in groupby(parsed, key=lambda r: (r[0], r[1], tuple(r[3]))):
            _reverse(connection, name, op, fields, [(row_id, old) for _, _, row_id, old in run])
        high = low - 1


def _reverse(
    connection: Connection,
    name: str,
    op: str,
    fields: tuple[str, ...],
    rows: list[tuple[str, dict[str, Any]]],
) -> None:
    # A lightweight table without types: stored values go back exactly as they were stored.
    key = key_of(name)
    bare = table(name, column(key), *(column(f) for f in fields if f != key))
    here = bare.c[key] == bindparam("row_key")
    keys = [int(row_id) if key == "n" else row_id for row_id, _ in rows]
    if op == "I":
        connection.execute(delete(bare).where(here), [{"row_key": k} for k in keys])
    elif op == "D":
        taken = _taken(connection, name, [old["n"] for _, old in rows if "n" in old])
        whole = [old for _, old in rows if old.get("n") not in taken]
        again = [{**old, "n": None} for _, old in rows if old.get("n") in taken]
        for part in (whole, again):
            if part:
                connection.execute(insert(bare), part)
    else:
        values: dict[str, Any] = {f: bindparam(f"old_{f}") for f in fields}
        connection.execute(
            update(bare).where(here).values(values),
            [
                {"row_key": k} | {f"old_{f}": old[f] for f in fields}
                for k, (_, old) in zip(keys, rows, strict=True)
            ],
        )


def _taken(connection: Connection, name: str, numbers: list[int]) -> frozenset[int]:
    """Row numbers that a later row got: they are the file's own, so a row that comes back gets a new one.

    Samples of use are named by their number, which is never given twice.
    """
    if key_of(name) == "n":
        return frozenset()
    statement = text(f'SELECT n FROM "{name}" WHERE n IN (SELECT value FROM json_each(:numbers))')
    return frozenset(connection.scalars(statement, {"numbers": json.dumps(numbers)}))


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one row: when, by which action, and the fields with old and new stored values."""

    seq: int  # its place in the journal
    at: datetime
    action: str
    table: str
    row_id: str
    op: str  # I, U, D
    fields: tuple[tuple[str, Any, Any], ...]  # name, old, new


def history(connection: Connection, name: str, row_id: str) -> list[Step]:
    """Every change of one row, the newest first. A row that was never changed has one step or none."""
    rows = connection.execute(
        text(
            "SELECT journal.seq, journal.op, journal.old, journal.at, a.name, a.at AS acted_at "
            "FROM journal LEFT JOIN action a ON a.n = journal.action_n "
            f"WHERE journal.tbl = :tbl AND journal.row_id = :row_id AND {_INDEXED} "
            "ORDER BY journal.seq DESC"
        ),
        {"tbl": name, "row_id": row_id},
    ).all()
    current = (
        connection.execute(
            text(f'SELECT * FROM "{name}" WHERE "{key_of(name)}" = :row_id'), {"row_id": row_id}
        )
        .mappings()
        .first()
    )
    newer: dict[str, Any] = dict(current) if current else {}
    steps: list[Step] = []
    for row in rows:
        old = json.loads(row.old) if row.old else {}
        if row.op == "U":
            fields = tuple((f, old[f], newer.get(f)) for f in old)
        elif row.op == "D":
            fields = tuple((f, old[f], None) for f in old if old[f] not in (None, ""))
            newer = {}
        else:
            fields = tuple((f, None, v) for f, v in newer.items() if v not in (None, ""))
        newer = newer | old
        at = instant(row.acted_at or row.at)
        action = row.name or "edit outside csdesk"
        steps.append(Step(row.seq, at, action, name, row_id, row.op, fields))
    return steps


@dataclass(frozen=True, slots=True)
class Pending:
    """One field changed since the last acknowledged push, with the value it had then.

    An inserted row has `field` "" and base None; a deleted one `field` "" and the whole row as base.
    """

    table: str
    row_id: str
    field: str
    base: Any


def outbox(connection: Connection, acknowledged: int) -> Iterator[Pending]:
    """What a push has to send: local changes after journal row `acknowledged`, first base wins.

    A row made and deleted since then is not mentioned; a field that returned to its base is.
    """
    rows = connection.execute(
        text(
            "SELECT j.tbl, j.row_id, j.op, j.old FROM journal j LEFT JOIN action a ON a.n = j.action_n "
            "WHERE j.seq > :acknowledged AND (a.origin <> 'remote' OR j.action_n IS NULL) ORDER BY j.seq"
        ),
        {"acknowledged": acknowledged},
    )
    born: set[tuple[str, str]] = set()
    bases: dict[tuple[str, str], dict[str, Any]] = {}
    gone: dict[tuple[str, str], dict[str, Any]] = {}
    for name, row_id, op, old in rows:
        row = (name, row_id)
        if op == "I":
            if (
                row in gone
            ):  # deleted and restored: the row is as before, fields follow from `bases`
                gone.pop(row)
            else:
                born.add(row)
        elif op == "U" and row not in born:
            bases[row] = json.loads(old or "{}") | bases.get(row, {})
        elif op == "D":
            if row in born:
                born.discard(row)
            else:
                gone[row] = json.loads(old or "{}") | bases.pop(row, {})
    for name, row_id in sorted(born):
        yield Pending(name, row_id, "", None)
    for (name, row_id), fields in sorted(bases.items()):
        for field, base in fields.items():
            yield Pending(name, row_id, field, base)
    for (name, row_id), whole in sorted(gone.items()):
        yield Pending(name, row_id, "", whole)
