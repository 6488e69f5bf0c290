"""Names by which accounts, contacts and contracts are called."""

import json
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
    "snooze": "account_id = :account",
}


def account_rows(connection: Connection, account_id: str) -> list[tuple[str, str]]:
    """(table, id) of an account and of every row that hangs on it, samples of use left out."""
    return [
        (table, row[0])
        for table, where in _HANGING_ON.items()
        for row in connection.execute(
            text(f"SELECT id FROM {table} WHERE {where}"), {"account": account_id}
        )
    ]
