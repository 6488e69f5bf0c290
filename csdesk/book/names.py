"""Names by which accounts, contacts and contracts are called."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class Named:
    """One row that can be called by name, id, external id or mail address."""

    table: str
    id: str
    name: str
    account_id: str
    account_name: str
    emails: tuple[str, ...] = ()
    external_id: str = ""

    @property
    def described(self) -> str:
        """The name with enough beside it to tell it from others of the same name."""
        if self.table == "account":
            return f"{self.name} ({self.id})"
        return f"{self.name}, {self.account_name} ({self.id})"


_NAMES = {
    "account": (
        "SELECT a.id, a.name, a.id, a.name, '[]', coalesce((SELECT e.value FROM external_ref e "
        "WHERE e.row_id = a.id AND e.kind = 'account' LIMIT 1), '') FROM account a ORDER BY a.n"
    ),
    "contact": (
        "SELECT c.id, c.name, a.id, a.name, c.emails, '' FROM contact c "
        "JOIN account a ON a.id = c.account_id ORDER BY c.n"
    ),
    "contract": (
        "SELECT c.id, c.name, a.id, a.name, '[]', coalesce(c.external_id, '') FROM contract c "
        "JOIN account a ON a.id = c.account_id ORDER BY c.n"
    ),
}


def named(connection: Connection, tables: tuple[str, ...]) -> list[Named]:
    """Every row of these tables (account, contact, contract), in their order, the oldest first."""
    return [
        Named(table, row[0], row[1], row[2], row[3], tuple(json.loads(row[4])), row[5])
        for table in tables
        for row in connection.execute(text(_NAMES[table]))
    ]


_HANGING_ON = {
    "account": "id = :account",
    "contact": "account_id = :account",
    "contract": "account_id = :account",
    "contract_line": "contract_id IN (SELECT id FROM contract WHERE account_id = :account)",
    "revenue_event": "account_id = :account",
    "touchpoint": "account_id = :account",
    "checkin": "account_id = :account",
    "task": "account_id = :account",
    "ticket": "account_id = :account",
    "playbook_run": "account_id = :account",
    "snooze": "account_id = :account",
}


def account_rows_sql() -> str:
    """A query of (tbl, row_id) with the rows of `account_rows` for the account `:account`."""
    return " UNION ALL ".join(
        f"SELECT '{table}' AS tbl, id AS row_id FROM {table} WHERE {where}"
        for table, where in _HANGING_ON.items()
    )


def account_rows(connection: Connection, account_id: str) -> list[tuple[str, str]]:
    """(table, id) of an account and of every row that hangs on it, samples of use left out."""
    return [
        (table, row[0])
        for table, where in _HANGING_ON.items()
        for row in connection.execute(
            text(f"SELECT id FROM {table} WHERE {where}"), {"account": account_id}
        )
    ]


def _reader(sql: str) -> Callable[[Connection, str], str | None]:
    statement = text(sql)

    def read(connection: Connection, row_id: str) -> str | None:
        found = connection.scalar(statement, {"key": row_id})
        return None if found is None else str(found)

    return read


# By table: what a row with this id is called (it may be empty); None where it is not there.
NAMED_BY: Mapping[str, Callable[[Connection, str], str | None]] = {
    "account": _reader("SELECT name FROM account WHERE id = :key"),
    "contact": _reader("SELECT name FROM contact WHERE id = :key"),
    "contract": _reader("SELECT name FROM contract WHERE id = :key"),
    "touchpoint": _reader(
        "SELECT CASE summary WHEN '' THEN substr(body, 1, 80) ELSE summary END "
        "FROM touchpoint WHERE id = :key"
    ),
    "task": _reader("SELECT title FROM task WHERE id = :key"),
    "checkin": _reader("SELECT title FROM checkin WHERE id = :key"),
}
