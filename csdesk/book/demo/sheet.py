"""Rows on their way into a demo book, written in batches so that memory stays bounded."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert

from csdesk.book.tables import Base

# The tables with many rows are written as tuples of stored values, in this order of columns.
BULK: dict[str, tuple[str, ...]] = {
    "touchpoint": (
        "id", "account_id", "at", "channel", "direction", "minutes", "minutes_guessed", "summary", "body",
        "sentiment", "answered", "checkin_id", "source", "external_id",
    ),
    "touchpoint_contact": ("id", "touchpoint_id", "contact_id"),
    "usage": (
        "account_id", "contract_id", "feature_id", "day", "metric", "value", "seconds", "errors", "is_beta",
        "source", "external_id",
    ),
}  # fmt: skip
_ENOUGH = 40_000  # rows held before they are written


class Sheet:
    """Collects rows and writes them, parents before children."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {}
        self._tuples: dict[str, list[tuple[Any, ...]]] = {name: [] for name in BULK}
        self._held = 0

    def put(self, table: str, **values: Any) -> None:
        """Add one row; columns that are left out take their default."""
        self._rows.setdefault(table, []).append(values)
        self._held += 1

    def put_many(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows of a table of `BULK`, each a tuple of stored values in its order."""
        self._tuples[table] += rows
        self._held += len(rows)

    @property
    def full(self) -> bool:
        """Whether enough rows are held to be written."""
        return self._held >= _ENOUGH

    def write(self, connection: Connection) -> None:
        """Write what is held. All rows that these refer to must be held or written."""
        for table in Base.metadata.sorted_tables:
            rows = self._rows.pop(table.name, None)
            if rows:
                connection.execute(insert(table), rows)
            many = self._tuples.get(table.name)
            if many:
                columns = BULK[table.name]
                connection.exec_driver_sql(
                    f"INSERT INTO {table.name} ({', '.join(columns)}) "
                    f"VALUES ({', '.join('?' * len(columns))})",
                    many,
                )
                self._tuples[table.name] = []
        self._held = 0
