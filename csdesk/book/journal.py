"""The journal: triggers that write down what every row was before, and what is read from that.

For each journaled table three triggers are generated from its definition. In the transaction of any insert,
update or delete they add one row to `journal`: the table, the row's id, the operation, and the previous
values (JSON: nothing for an insert, the changed fields for an update, the whole row for a delete). From it
come undo, the history of a field, the audit trail and the outbox of sync.

The outbox needs no table of its own: the base of a field is its first previous value after the last
acknowledged push, so it is a query over the journal and cannot disagree with it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, text, update
from sqlalchemy.sql import column, table

from csdesk.book.tables import ActionRow, Base, JournalNowRow, JournalRow, MetaRow, instant
from csdesk.domain.changes import MANY, Changes

_OWN = {
    ActionRow.__tablename__,
    JournalRow.__tablename__,
    JournalNowRow.__tablename__,
    MetaRow.__tablename__,
}
_INDEXED = text(
    "journal.tbl <> 'usage'"
)  # SQLite uses a partial index only where its condition stands
_BATCH = 20_000  # rows of the journal that undo holds in memory at once


def journaled_tables() -> list[Table]:
    """Every table of the book but the journal's own, parents before children."""
    return [t for t in Base.metadata.sorted_tables if t.name not in _OWN]


def key_of(name: str) -> str:
    """The column that names a row of this table in the journal: `id`, or `n` where there is none."""
    return "id" if "id" in Base.metadata.tables[name].c else "n"


def trigger_names(name: str) -> tuple[str, str, str]:
    """Names of the three triggers of a table."""
    return (f"journal_{name}_insert", f"journal_{name}_update", f"journal_{name}_delete")


def trigger_statements(tbl: Table) -> list[str]:
    """SQL that creates the triggers of one table."""
    key = key_of(tbl.name)
    names = [c.name for c in tbl.columns]
    whole = ", ".join(f"'{c}', OLD.\"{c}\"" for c in names)
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in names)
    # json_remove ignores a path that is not there: unchanged fields are removed, '$."-"' never exists.
    kept = ", ".join(
        f'CASE WHEN OLD."{c}" IS NEW."{c}" THEN \'$.{c}\' ELSE \'$."-"\' END' for c in names
    )
    on_insert, on_update, on_delete = trigger_names(tbl.name)

    def write(op: str, row: str, old: str) -> str:
        return (
            "INSERT INTO journal (action_n, tbl, row_id, op, old, at) "
            f"SELECT now.action_n, '{tbl.name}', {row}.\"{key}\", '{op}', {old}, "
            "CASE WHEN now.action_n IS NULL THEN strftime('%Y-%m-%dT%H:%M:%SZ', 'now') END "
            "FROM (SELECT 1) LEFT JOIN journal_now now"
        )

    changes = f"json_remove(json_object({whole}), {kept})"
    inserted, updated, deleted = (
        write("I", "NEW", "NULL"),
        write("U", "OLD", changes),
        write("D", "OLD", f"json_object({whole})"),
    )
    start = "CREATE TRIGGER"
    return [
        f'{start} {on_insert} AFTER INSERT ON "{tbl.name}" BEGIN {inserted}; END',
        f'{start} {on_update} AFTER UPDATE ON "{tbl.name}" WHEN {changed} BEGIN {updated}; END',
        f'{start} {on_delete} AFTER DELETE ON "{tbl.name}" BEGIN {deleted}; END',
    ]


def install_triggers(connection: Connection) -> None:
    """Make the triggers anew from the tables as they are defined now."""
    for tbl in journaled_tables():
        for name in trigger_names(tbl.name):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        for statement in trigger_statements(tbl):
            connection.exec_driver_sql(statement)


def begin_action(
    connection: Connection, name: str, at: datetime, device: str, *, undoes: int | None = None
) -> int:
    """Open an action: until `end_action`, the triggers sign their rows with it. Returns its number."""
    last = connection.scalar(text("SELECT coalesce(max(seq), 0) FROM journal"))
    assert last is not None
    row = {"name": name, "at": at, "device": device, "first_seq": last + 1, "last_seq": last}
    number = connection.execute(insert(ActionRow).values(**row, undoes=undoes)).inserted_primary_key
    assert number is not None
    connection.execute(delete(JournalNowRow))
    connection.execute(insert(JournalNowRow).values(n=1, action_n=number[0]))
    return int(number[0])


def end_action(connection: Connection, action: int) -> Changes:
    """Close the action and say what it changed; one that changed nothing leaves no trace."""
    connection.execute(delete(JournalNowRow))
    name, first = connection.execute(
        select(ActionRow.name, ActionRow.first_seq).where(ActionRow.n == action)
    ).one()
    last = connection.scalar(text("SELECT coalesce(max(seq), 0) FROM journal"))
    if last is None or last < first:
        connection.execute(delete(ActionRow).where(ActionRow.n == action))
        return Changes()
    connection.execute(update(ActionRow).where(ActionRow.n == action).values(last_seq=last))
    rows: dict[str, frozenset[str] | None] = {}
    window = JournalRow.seq.between(first, last)
    for name_of_table in connection.scalars(select(JournalRow.tbl).where(window).distinct()).all():
        found = connection.scalars(
            select(JournalRow.row_id)
            .where(window, JournalRow.tbl == name_of_table)
            .distinct()
            .limit(MANY + 1)
        ).all()
        rows[name_of_table] = frozenset(found) if len(found) <= MANY else None
    return Changes(action, name, rows)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that was done, as Undo and the audit trail show it."""

    number: int
    name: str
    at: datetime
    device: str
    rows: int


def last_undoable(connection: Connection) -> Action | None:
    """The newest local action that is neither an undo nor undone; None when there is none."""
    undone = select(ActionRow.undoes).where(ActionRow.undoes.is_not(None))
    found = connection.execute(
        select(
            ActionRow.n,
            ActionRow.name,
            ActionRow.at,
            ActionRow.device,
            ActionRow.first_seq,
            ActionRow.last_seq,
        )
        .where(ActionRow.undoes.is_(None), ActionRow.origin == "local", ActionRow.n.not_in(undone))
        .order_by(ActionRow.n.desc())
        .limit(1)
    ).first()
    return None if found is None else Action(*found[:4], rows=found[5] - found[4] + 1)


def clashes_with(connection: Connection, action: int) -> str | None:
    """Name of the first later change to a row that `action` wrote; None where undo is safe.

    Later actions that were undone, and their undos, leave nothing behind and do not count.
    """
    found: str | None = connection.scalar(
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
            )
            SELECT coalesce(a.name, 'an edit outside csdesk')
            FROM journal mine JOIN later ON mine.tbl = later.tbl AND mine.row_id = later.row_id
                 LEFT JOIN action a ON a.n = later.action_n
            WHERE mine.seq BETWEEN (SELECT first_seq FROM action WHERE n = :action)
                               AND (SELECT last_seq FROM action WHERE n = :action)
            ORDER BY later.seq LIMIT 1
            """
        ),
        {"action": action},
    )
    return found


def take_back(connection: Connection, action: int) -> None:
    """Write the previous values of every row of `action`, the last one first.

    The triggers journal this as well, so an undo can itself be read in the history.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    first, last = connection.execute(
        select(ActionRow.first_seq, ActionRow.last_seq).where(ActionRow.n == action)
    ).one()
    high = last
    while high >= first:
        low = max(first, high - _BATCH + 1)
        rows = connection.execute(
            select(JournalRow.tbl, JournalRow.op, JournalRow.row_id, JournalRow.old)
            .where(JournalRow.seq.between(low, high))
            .order_by(JournalRow.seq.desc())
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
        connection.execute(insert(bare), [old for _, old in rows])
    else:
        values: dict[str, Any] = {f: bindparam(f"old_{f}") for f in fields}
        connection.execute(
            update(bare).where(here).values(values),
            [
                {"row_key": k} | {f"old_{f}": old[f] for f in fields}
                for k, (_, old) in zip(keys, rows, strict=True)
            ],
        )


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
        select(JournalRow.__table__, ActionRow.name, ActionRow.at.label("acted_at"))
        .outerjoin(ActionRow, ActionRow.n == JournalRow.action_n)
        .where(JournalRow.tbl == name, JournalRow.row_id == row_id)
        .where(_INDEXED)
        .order_by(JournalRow.seq.desc())
    ).all()
    tbl = Base.metadata.tables[name]
    bare = table(name, *(column(c.name) for c in tbl.columns))
    current = (
        connection.execute(select(bare).where(bare.c[key_of(name)] == row_id)).mappings().first()
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
        at = row.acted_at or instant(row.at)
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
        select(JournalRow.tbl, JournalRow.row_id, JournalRow.op, JournalRow.old)
        .outerjoin(ActionRow, ActionRow.n == JournalRow.action_n)
        .where(JournalRow.seq > acknowledged)
        .where((ActionRow.origin == "local") | JournalRow.action_n.is_(None))
        .order_by(JournalRow.seq)
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
