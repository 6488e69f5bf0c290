"""Removing a row of the book with everything that cannot be without it; the journal keeps it all.

What belongs to a row is read from the foreign keys of the tables: a row that must name it goes with it, a
row that may name it stays and forgets it.
"""

import json
from collections.abc import Mapping
from functools import lru_cache

from sqlalchemy import Connection, Table, text

from csdesk.book.journal import key_of
from csdesk.book.tables import Base

_BATCH = 5000
# Ids from elsewhere name their row without a foreign key, because they name rows of several tables.
_REFERRED = frozenset({"account", "contact"})


_GO_ALONG = frozenset(
    {
        ("task", "run_id"),
        ("checkin", "series_id"),
        ("outgoing_mail", "attendee_id"),  # without it the mail would be for everybody
        ("proposal", "checkin_id"),
        ("proposal", "task_id"),
    }
)


@lru_cache(maxsize=1)
def _links() -> tuple[tuple[str, str, str, bool], ...]:
    """(child table, column, parent table, whether the child cannot be without) of every foreign key."""
    found = []
    for tbl in Base.metadata.sorted_tables:
        for key in tbl.foreign_keys:
            if key.column.name == "id":
                must = not key.parent.nullable or _owned(tbl, key.parent.name)
                found.append((tbl.name, key.parent.name, key.column.table.name, must))
    return tuple(found)


def _owned(tbl: Table, column: str) -> bool:
    """Whether a row goes with a parent it may be without: the steps of a run, the meetings of a series."""
    return (tbl.name, column) in _GO_ALONG


def belongings(connection: Connection, name: str, row_id: str) -> dict[str, list[str]]:
    """Keys by table of a row and all that goes with it; the row itself comes first."""
    found: dict[str, dict[str, None]] = {name: {row_id: None}}
    waiting = [(name, [row_id])]
    while waiting:
        parent, ids = waiting.pop()
        for child, column, table, must in _links():
            if table != parent or not must:
                continue
            mine = found.setdefault(child, {})
            fresh = [key for key in _children(connection, child, column, ids) if key not in mine]
            if fresh:
                mine.update(dict.fromkeys(fresh))
                waiting.append((child, fresh))
        if parent in _REFERRED:
            refs = found.setdefault("external_ref", {})
            refs.update(dict.fromkeys(_references(connection, parent, ids)))
    return {table: list(keys) for table, keys in found.items() if keys}


def _children(connection: Connection, child: str, column: str, ids: list[str]) -> list[str]:
    key = key_of(child)
    statement = text(
        f'SELECT "{key}" FROM "{child}" WHERE "{column}" IN (SELECT value FROM json_each(:ids))'
    )
    return [str(row[0]) for row in connection.execute(statement, {"ids": json.dumps(ids)})]


def _references(connection: Connection, kind: str, ids: list[str]) -> list[str]:
    statement = text(
        "SELECT id FROM external_ref WHERE kind = :kind "
        "AND row_id IN (SELECT value FROM json_each(:ids))"
    )
    return list(connection.scalars(statement, {"kind": kind, "ids": json.dumps(ids)}))


def remove(connection: Connection, rows: Mapping[str, list[str]]) -> None:
    """Delete these rows; rows that stay and may name one of them forget it.

    The journal is written by triggers, so the action that this happens in can be taken back.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for child, column, parent, must in _links():
        if parent in rows and not must:
            _forget(connection, child, column, rows[parent], rows.get(child, []))
    for name, keys in rows.items():
        key = key_of(name)
        wanted = [int(k) for k in keys] if key == "n" else keys
        for start in range(0, len(wanted), _BATCH):
            connection.execute(
                text(f'DELETE FROM "{name}" WHERE "{key}" IN (SELECT value FROM json_each(:keys))'),
                {"keys": json.dumps(wanted[start : start + _BATCH])},
            )


def _forget(
    connection: Connection, child: str, column: str, gone: list[str], going: list[str]
) -> None:
    # Rows that go themselves are left as they are: the journal then has them whole.
    key = key_of(child)
    statement = text(
        f'UPDATE "{child}" SET "{column}" = NULL '
        f'WHERE "{column}" IN (SELECT value FROM json_each(:gone)) '
        f'AND "{key}" NOT IN (SELECT value FROM json_each(:going))'
    )
    mine = [int(k) for k in going] if key == "n" else going
    connection.execute(statement, {"gone": json.dumps(gone), "going": json.dumps(mine)})
