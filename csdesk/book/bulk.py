"""Many rows at once: reading what an import is compared with, writing what it brings.

Values go to and from the driver as they are stored, past the types of the tables: a file of 100,000
rows must not pay for an object or a conversion per row. The journal's triggers see every row.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, groupby

from sqlalchemy import Connection

from csdesk.book.tables import Base
from csdesk.domain.imports import (
    USAGE_FIELDS,
    Insert,
    Row,
    Stored,
    StoredUsage,
    Update,
    UsageWanted,
    Value,
    Writes,
)
from csdesk.domain.job import Job

_BATCH = 20_000  # rows between two looks at whether the person cancelled
_TOGETHER = 100  # rows of one statement; of the widest table fewer values than SQLite takes
DEFAULT_CURRENCY = "USD"


def read_stored(connection: Connection) -> Stored:
    """Everything an import is compared with, but the uses: see `read_usage`."""
    lines: defaultdict[str, list[Row]] = defaultdict(list)
    for row in _rows(connection, "contract_line"):
        lines[str(row["contract_id"])].append(row)
    refs = connection.exec_driver_sql(
        "SELECT kind, source, value, row_id FROM external_ref ORDER BY n"
    )
    return Stored(
        version=_version(connection),
        currency=_currency(connection),
        accounts=_by_id(_rows(connection, "account")),
        contacts=_by_id(_rows(connection, "contact")),
        contracts=_by_id(_rows(connection, "contract")),
        lines=lines,
        revenue_events=_by_id(_rows(connection, "revenue_event")),
        tickets=_by_id(_rows(connection, "ticket")),
        features={str(row["name"]): str(row["id"]) for row in _rows(connection, "feature")},
        refs=[(str(kind), str(source), str(value), str(row)) for kind, source, value, row in refs],
    )


def has_usage(connection: Connection, source: str) -> bool:
    """Whether any use of this source is stored."""
    some = connection.exec_driver_sql("SELECT 1 FROM usage WHERE source = ? LIMIT 1", (source,))
    return some.first() is not None


def read_usage(connection: Connection, wanted: UsageWanted | None, source: str) -> StoredUsage:
    """The stored uses that a plan must see."""
    if wanted is None:
        return StoredUsage()
    columns = ", ".join(("n", *USAGE_FIELDS))
    by_id: dict[str, tuple[Value, ...]] = {}
    without: list[tuple[Value, ...]] = []
    if wanted.external_ids:
        # One parameter for all ids: SQLite makes a table of them and goes once over the uses.
        found = connection.exec_driver_sql(
            f"SELECT external_id, {columns} FROM usage WHERE source = ? "
            "AND external_id IN (SELECT value FROM json_each(?))",
            (source, json.dumps(wanted.external_ids)),
        )
        by_id = {row[0]: row[1:] for row in found.fetchall()}
    if wanted.first_day:
        found = connection.exec_driver_sql(
            f"SELECT {columns} FROM usage WHERE source = ? AND external_id IS NULL "
            "AND day BETWEEN ? AND ?",
            (source, wanted.first_day, wanted.last_day),
        )
        without = [row[:] for row in found.fetchall()]
    return StoredUsage(by_id, without)


def write(connection: Connection, writes: Writes, job: Job) -> None:
    """Write everything, within the unit of `connection`. Raises Cancelled when the job says so."""
    total = sum(len(insert.rows) for insert in writes.inserts) + len(writes.updates)
    done = 0
    for insert in writes.inserts:
        for start in range(0, len(insert.rows), _BATCH):
            job.check()
            job.progress(done, total, "Writing")
            batch = insert.rows[start : start + _BATCH]
            _insert(connection, insert, batch)
            done += len(batch)
    job.check()
    _update(connection, writes.updates)
    job.progress(total, total, "Writing")


def _insert(connection: Connection, insert: Insert, rows: Sequence[tuple[Value, ...]]) -> None:
    """Many rows a statement: what a statement with triggers and counters costs is paid once for them."""
    known = Base.metadata.tables[insert.table].columns
    names = ", ".join(f'"{known[name].name}"' for name in insert.columns)
    marks = "(" + ", ".join("?" * len(insert.columns)) + ")"
    start = f'INSERT INTO "{insert.table}" ({names}) VALUES '
    whole = len(rows) - len(rows) % _TOGETHER
    if whole:
        groups = range(0, whole, _TOGETHER)
        many = [tuple(chain.from_iterable(rows[at : at + _TOGETHER])) for at in groups]
        connection.exec_driver_sql(start + ", ".join([marks] * _TOGETHER), many)
    if whole < len(rows):
        connection.exec_driver_sql(start + marks, list(rows[whole:]))


def _update(connection: Connection, updates: Iterable[Update]) -> None:
    """Equal sets of fields share a statement."""

    def shape(update: Update) -> tuple[str, tuple[str, ...]]:
        return update.table, tuple(sorted(update.fields))

    for (table, names), group in groupby(sorted(updates, key=shape), key=shape):
        known = Base.metadata.tables[table].columns
        settings = ", ".join(f'"{known[name].name}" = ?' for name in names)
        key = "id" if "id" in known else "n"
        values = [(*(update.fields[name] for name in names), update.key) for update in group]
        connection.exec_driver_sql(f'UPDATE "{table}" SET {settings} WHERE "{key}" = ?', values)


def _rows(connection: Connection, table: str) -> Sequence[Row]:
    found = connection.exec_driver_sql(f'SELECT * FROM "{table}" ORDER BY n')
    names = tuple(found.keys())
    return [dict(zip(names, row, strict=True)) for row in found]


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    return {str(row["id"]): row for row in rows}


def _version(connection: Connection) -> int:
    found = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM journal").scalar()
    return int(found or 0)


def is_unchanged(connection: Connection, version: int) -> bool:
    """Whether nothing was written since `read_stored` gave this version."""
    return _version(connection) == version


def _currency(connection: Connection) -> str:
    """The book's own currency; the setting is JSON."""
    found = connection.exec_driver_sql("SELECT value FROM setting WHERE id = 'currency'").scalar()
    return str(json.loads(found)) if found else DEFAULT_CURRENCY
