"""What the journal says of one account, in pages, and what was deleted lately."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql import column, table

from csdesk.book import journal
from csdesk.book.instants import instant, instant_text
from csdesk.book.names import account_rows_sql
from csdesk.domain.account_lines import (
    FieldChange,
    HistoryEntry,
    HistoryLine,
    HistoryPart,
    TrashLine,
)
from csdesk.domain.language import tr
from csdesk.errors import Gone, Invalid

# Actions by which something is thrown away, and the table it stood in.
DELETIONS: Mapping[str, str] = {
    "delete account": "account",
    "delete contact": "contact",
    "delete contract": "contract",
    "delete touchpoint": "touchpoint",
    "delete task": "task",
    "delete check-in": "checkin",
}
LINES = 24  # changes of one action that are listed
_OUTSIDE = "edit outside csdesk"
_NAMES = {
    "account": "name",
    "contact": "name",
    "contract": "name",
    "touchpoint": "summary",
    "task": "title",
    "checkin": "title",
    "ticket": "subject",
    "contract_line": "product",
}
# Changes of an account and of what hangs on it, by the newest actions: the first changes of each, and one
# of each table and kind for the counts. An edit outside csdesk is an action of its own.
_CHANGES_OF_PAGE = text(
    f"""
    WITH mine(tbl, row_id) AS (
        {account_rows_sql()}
        UNION ALL SELECT value ->> 0, value ->> 1 FROM json_each(:deleted)
    ), hits AS MATERIALIZED (
        SELECT j.seq, j.tbl, j.row_id, j.op, coalesce(j.action_n, -j.seq) AS act
        FROM mine CROSS JOIN journal j
          ON j.tbl = mine.tbl AND j.row_id = mine.row_id AND j.tbl <> 'usage'
        WHERE j.seq < :before AND j.tbl <> 'snooze'
    ), tops AS (
        SELECT act, max(seq) AS top, min(seq) AS low FROM hits GROUP BY act ORDER BY top DESC LIMIT :most
    )
    SELECT seq, tbl, row_id, op, act, top, low, rows, place FROM (
        SELECT hits.*, tops.top, tops.low,
               row_number() OVER (PARTITION BY hits.act ORDER BY op <> 'U', seq DESC) AS place,
               row_number() OVER (PARTITION BY hits.act, tbl, op ORDER BY seq DESC) AS nth,
               count(*) OVER (PARTITION BY hits.act, tbl, op) AS rows
        FROM tops JOIN hits ON hits.act = tops.act)
    WHERE place <= :lines OR nth = 1 ORDER BY top DESC, seq DESC
    """
)
# What was deleted stands in no table: it is looked for in the journal of the actions that delete something
# of an account that stays. What came back stands in its table again.
_DELETED_OF_ACCOUNT = text(
    """
    SELECT DISTINCT j.tbl, j.row_id FROM action a JOIN journal j ON j.seq BETWEEN a.first_seq AND a.last_seq
    WHERE (a.name LIKE 'delete %' OR a.name LIKE 'undo: add %' OR a.name LIKE 'undo: log %'
           OR a.name LIKE 'merge %' OR a.name = 'end playbook')
      AND a.name NOT IN ('delete account', 'undo: add account')
      AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.n)
      AND j.op = 'D' AND j.tbl <> 'usage' AND j.old ->> 'account_id' = :account
    """
)


def account_part(
    connection: Connection, account_id: str, *, before: int | None = None, most: int = 30
) -> HistoryPart:
    """What was done to an account and to what hangs on it, the newest first, at most `most` actions.

    Samples of use are not listed one by one; of an action with many changes the first `LINES` are.
    """
    deleted = [
        (r.tbl, r.row_id) for r in connection.execute(_DELETED_OF_ACCOUNT, {"account": account_id})
    ]
    wanted = {
        "account": account_id,
        "deleted": json.dumps(deleted),
        "before": before or 1 << 62,
        "most": most + 1,
        "lines": LINES,
    }
    grouped: dict[int, list[Any]] = {}
    for row in connection.execute(_CHANGES_OF_PAGE, wanted):
        grouped.setdefault(row.act, []).append(row)
    acts = list(grouped)[:most]
    after = grouped[acts[-1]][0].low if len(grouped) > most else None
    listed = [row for act in acts for row in grouped[act] if row.place <= LINES]
    lines = dict(zip([row.seq for row in listed], _lines(connection, listed), strict=True))
    facts = _actions(connection, acts)
    entries = []
    for act in acts:
        own = [lines[row.seq] for row in grouped[act] if row.seq in lines]
        entries.append(_entry(facts.get(act), grouped[act], own))
    return HistoryPart(tuple(entries), after)


def _entry(action: Any, rows: list[Any], lines: list[tuple[datetime, HistoryLine]]) -> HistoryEntry:
    def counted(op: str) -> dict[str, int]:
        return {row.tbl: row.rows for row in rows if row.op == op}

    return HistoryEntry(
        seq=rows[0].top,
        at=instant(action.at) if action is not None else lines[0][0],
        action=action.n if action is not None else None,
        name=action.name if action is not None else _OUTSIDE,
        own=action is None or bool(action.own),
        undoable=action is not None and bool(action.undoable),
        came=counted("I"),
        went=counted("D"),
        lines=tuple(line for _, line in lines),
    )


def _lines(connection: Connection, page: Sequence[Any]) -> list[tuple[datetime, HistoryLine]]:
    """Each change with its time, in the order of `page`."""
    wanted = {row.seq for row in page}
    steps: dict[int, journal.Step] = {}
    names: dict[tuple[str, str], str] = {}
    for tbl, row_id in dict.fromkeys((row.tbl, row.row_id) for row in page):
        history = journal.history(connection, tbl, row_id)
        steps |= {step.seq: step for step in history if step.seq in wanted}
        names[tbl, row_id] = _name(connection, tbl, row_id, history)
    found = []
    for row in page:
        step = steps[row.seq]
        changes = tuple(FieldChange(*change) for change in step.fields)
        name = names[row.tbl, row.row_id]
        found.append((step.at, HistoryLine(row.seq, row.tbl, row.row_id, name, row.op, changes)))
    return found


def _name(connection: Connection, tbl: str, row_id: str, history: list[journal.Step]) -> str:
    field = _NAMES.get(tbl)
    if field is None:
        return ""
    present = connection.scalar(
        text(f'SELECT substr("{field}", 1, 200) FROM "{tbl}" WHERE id = :key'), {"key": row_id}
    )
    if present is not None:
        return str(present)
    for step in history:  # deleted: the name it had last
        for name, old, _ in step.fields:
            if name == field and old:
                return str(old)[:200]
    return ""


def _actions(connection: Connection, numbers: list[int]) -> dict[int, Any]:
    rows = connection.execute(
        text(
            "SELECT n, name, at, origin <> 'remote' AS own, undoes IS NULL AND origin = 'local' "
            "AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.n) AS undoable "
            "FROM action a WHERE n IN (SELECT value FROM json_each(:numbers))"
        ),
        {"numbers": json.dumps(numbers)},
    )
    return {row.n: row for row in rows}


def old_values(connection: Connection, seq: int) -> tuple[str, str, dict[str, Any]] | None:
    """Table, row and previous stored values of a change at that place of the journal; None: none is there."""
    row = connection.execute(
        text("SELECT tbl, row_id, op, old FROM journal WHERE seq = :seq"), {"seq": seq}
    ).first()
    if row is None or row.op != "U":
        return None
    return row.tbl, row.row_id, json.loads(row.old)


def write_back(connection: Connection, name: str, row_id: str, values: Mapping[str, Any]) -> None:
    """Store these values in one row, as they were stored before. Raises Gone or Invalid."""
    key = journal.key_of(name)
    bare = table(name, column(key), *(column(field) for field in values))
    change = update(bare).where(bare.c[key] == bindparam("row_key"))
    try:
        done = connection.execute(
            change.values({field: bindparam(f"old_{field}") for field in values}),
            {"row_key": row_id} | {f"old_{field}": value for field, value in values.items()},
        )
        broken = connection.exec_driver_sql(f'PRAGMA foreign_key_check("{name}")').first()
    except IntegrityError as error:
        raise _no_longer_valid(values) from error
    if not done.rowcount:
        raise Gone(
            tr("What this value belonged to is not in the book any more."),
            tr("Restore it from the trash first."),
        )
    if broken is not None:
        raise _no_longer_valid(values)


def _no_longer_valid(values: Mapping[str, Any]) -> Invalid:
    return Invalid(
        next(iter(values), ""),
        tr("The old value does not fit what the book holds now."),
        tr("Set the value by hand, or change what it depends on first."),
    )


_TRASH = text(
    """
    SELECT a.n, a.name, a.at, j.tbl, j.row_id, j.old FROM action a
    JOIN journal j ON j.seq BETWEEN a.first_seq AND a.last_seq AND j.op = 'D'
      AND j.tbl = (SELECT value FROM json_each(:tables) WHERE key = a.name)
    WHERE a.at >= :since AND a.origin = 'local' AND a.undoes IS NULL
      AND a.name IN (SELECT key FROM json_each(:tables))
      AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.n)
    ORDER BY a.n DESC, j.seq
    """
)


def trash(connection: Connection, since: datetime) -> list[TrashLine]:
    """What was deleted since then and can be restored, the newest first."""
    values = {"tables": json.dumps(dict(DELETIONS)), "since": instant_text(since)}
    found: dict[int, TrashLine] = {}
    for row in connection.execute(_TRASH, values).all():
        if row.n not in found:
            found[row.n] = _trash_line(connection, row)
    return list(found.values())


def _trash_line(connection: Connection, row: Any, *, restorable: bool = True) -> TrashLine:
    old = json.loads(row.old)
    counts = {
        r[0]: r[1]
        for r in connection.execute(
            text(
                "SELECT j.tbl, count(*) FROM action a JOIN journal j "
                "ON j.seq BETWEEN a.first_seq AND a.last_seq AND j.op = 'D' "
                "WHERE a.n = :n GROUP BY j.tbl"
            ),
            {"n": row.n},
        )
    }
    account = ""
    if row.tbl != "account":
        account = str(
            connection.scalar(
                text("SELECT name FROM account WHERE id = :key"), {"key": old.get("account_id")}
            )
            or ""
        )
    return TrashLine(
        number=row.n,
        table=row.tbl,
        row_id=row.row_id,
        name=str(old.get(_NAMES[row.tbl]) or ""),
        account=account,
        at=instant(row.at),
        rows=counts,
        restorable=restorable,
    )


_DELETED_ACCOUNT = text(
    """
    SELECT a.n, a.name, a.at, j.tbl, j.row_id, j.old,
           a.undoes IS NULL AND a.origin = 'local'
           AND NOT EXISTS (SELECT 1 FROM action u WHERE u.undoes = a.n) AS restorable
    FROM journal j JOIN action a ON a.n = j.action_n
    WHERE j.tbl = 'account' AND j.row_id = :account AND j.op = 'D' AND j.tbl <> 'usage'
    ORDER BY j.seq DESC LIMIT 1
    """
)


def deletion_of(connection: Connection, account_id: str) -> TrashLine | None:
    """How an account that is not there was deleted; None where the journal does not know it."""
    row = connection.execute(_DELETED_ACCOUNT, {"account": account_id}).first()
    return None if row is None else _trash_line(connection, row, restorable=bool(row.restorable))
