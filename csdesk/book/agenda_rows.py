"""What an export of the agenda reads, and when each thing last changed in what it shows."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, text

from csdesk.book.calendar_rows import (
    Greetable,
    Renewing,
    countries_without_people,
    greetable_people,
    renewing_contracts,
)
from csdesk.book.checkin_rows import StoredMeeting, whole_meetings
from csdesk.book.instants import instant
from csdesk.book.queries import settings
from csdesk.domain.money import Money, monthly_minor

# By table, the fields that an entry of an agenda depends on. A change of any other is none of the entry.
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "account": ("name", "status", "customer_since"),
    "contact": ("name", "birthday", "opted_out", "left_on", "account_id"),
    "contract": (
        "name",
        "starts_on",
        "ends_on",
        "renews_on",
        "billing_months",
        "notice_days",
        "auto_renew",
        "is_trial",
        "account_id",
    ),
    "setting": ("value",),
    "task": ("title", "due_on", "side", "done_at", "account_id"),
}


def _shown_changed_at(
    connection: Connection, table: str, fields: Iterable[str]
) -> dict[str, datetime]:
    """When one of these fields of each row was last written, by id; made, deleted and restored count.

    Rows of before the journal are left out: nobody wrote to them since.
    """
    named = " OR ".join(f"json_type(j.old, '$.{field}') IS NOT NULL" for field in fields)
    rows = connection.execute(
        text(
            "SELECT j.row_id, max(coalesce(a.at, j.at)) "
            "FROM journal j LEFT JOIN action a ON a.n = j.action_n "
            f"WHERE j.tbl = :table AND j.tbl <> 'usage' AND (j.op <> 'U' OR {named}) "
            "GROUP BY j.row_id"
        ),
        {"table": table},
    )
    return {row[0]: instant(row[1]) for row in rows}


def _lines_changed_at(connection: Connection) -> dict[str, datetime]:
    """When a line of each contract was last written, by id of the contract; deleted lines count."""
    rows = connection.execute(
        text(
            "SELECT coalesce(l.contract_id, json_extract(j.old, '$.contract_id')) AS contract_id, "
            "max(coalesce(a.at, j.at)) "
            "FROM journal j LEFT JOIN action a ON a.n = j.action_n "
            "LEFT JOIN contract_line l ON l.id = j.row_id "
            "WHERE j.tbl = 'contract_line' AND j.tbl <> 'usage' GROUP BY contract_id"
        )
    )
    return {row[0]: instant(row[1]) for row in rows if row[0]}


@dataclass(frozen=True, slots=True)
class AgendaAccount:
    """What an agenda says of an account."""

    id: str
    name: str
    status: str
    tags: tuple[str, ...]
    customer_since: date | None


def _accounts(connection: Connection) -> list[AgendaAccount]:
    """Every account, in the order of the ids."""
    rows = connection.execute(
        text("SELECT id, name, status, tags, customer_since FROM account ORDER BY id")
    )
    return [
        AgendaAccount(
            r.id,
            r.name,
            r.status,
            tuple(json.loads(r.tags)) if r.tags != "[]" else (),
            date.fromisoformat(r.customer_since) if r.customer_since else None,
        )
        for r in rows
    ]


@dataclass(frozen=True, slots=True)
class AgendaTask:
    """A promise of ours that is not kept yet. `since`: the day it became our turn."""

    id: str
    account_id: str
    account_name: str
    title: str
    due_on: date | None
    since: date


def _own_tasks(connection: Connection) -> list[AgendaTask]:
    """Open promises of ours, in the order of their ids."""
    rows = connection.execute(
        text(
            "SELECT t.id, t.account_id, a.name, t.title, t.due_on, t.since "
            "FROM task t JOIN account a ON a.id = t.account_id "
            "WHERE t.done_at IS NULL AND t.side = 'us' ORDER BY t.id"
        )
    )
    return [
        AgendaTask(
            r.id,
            r.account_id,
            r.name,
            r.title,
            date.fromisoformat(r.due_on) if r.due_on else None,
            date.fromisoformat(r.since),
        )
        for r in rows
    ]


def _contract_mrr(connection: Connection) -> dict[str, Money]:
    """MRR of each contract that has lines, by its id. Lines of one contract are in one currency."""
    found: dict[str, Money] = {}
    for key, amount, currency, months in connection.execute(
        text(
            "SELECT contract_id, amount_minor, currency, billing_months FROM contract_line ORDER BY n"
        )
    ):
        before = found.get(key)
        minor = monthly_minor(amount, months)
        found[key] = Money(minor + (before.minor if before else 0), currency)
    return found


@dataclass(frozen=True, slots=True)
class AgendaRows:
    """All that an agenda is made of, as of one moment of the book."""

    settings: Mapping[str, str]  # name to JSON
    accounts: tuple[AgendaAccount, ...]
    meetings: tuple[StoredMeeting, ...]
    renewing: tuple[Renewing, ...]
    mrr: Mapping[str, Money]  # by contract
    tasks: tuple[AgendaTask, ...]
    people: tuple[Greetable, ...]
    empty: tuple[tuple[str, str], ...]  # country and id of accounts that nobody is known at
    changed: Mapping[str, Mapping[str, datetime]]  # by table and id: when what is shown changed

    def changed_at(self, table: str, row_id: str) -> datetime | None:
        """When a row last changed in what an entry shows of it; None: not since the journal began."""
        return self.changed[table].get(row_id)


_TABLES = (*_SHOWN, "contract_line", "checkin", "checkin_attendee")


def anything_shown_since(connection: Connection, version: int) -> bool:
    """Whether a row that an agenda may show was written since this version of the book."""
    names = ", ".join(f"'{table}'" for table in _TABLES)
    found = connection.scalar(
        text(f"SELECT 1 FROM journal WHERE seq > :version AND tbl IN ({names}) LIMIT 1"),
        {"version": version},
    )
    return found is not None


def agenda_rows(connection: Connection, today: date) -> AgendaRows:
    """Read everything; `today` says which contracts and people are over."""
    changed = {
        table: _shown_changed_at(connection, table, fields) for table, fields in _SHOWN.items()
    }
    return AgendaRows(
        settings(connection),
        tuple(_accounts(connection)),
        tuple(whole_meetings(connection)),
        tuple(renewing_contracts(connection, today)),
        _contract_mrr(connection),
        tuple(_own_tasks(connection)),
        tuple(greetable_people(connection, today)),
        tuple(countries_without_people(connection)),
        {**changed, "contract_line": _lines_changed_at(connection)},
    )


def meta(connection: Connection, key: str) -> str | None:
    """A fact of this file that is neither journaled nor taken along by sync; None where there is none."""
    found: str | None = connection.scalar(
        text("SELECT value FROM book_meta WHERE key = :key"), {"key": key}
    )
    return found


def keep_meta(connection: Connection, key: str, value: str | None) -> None:
    """Write such a fact, inside a write of the book; None takes it away."""
    if value is None:
        connection.execute(text("DELETE FROM book_meta WHERE key = :key"), {"key": key})
        return
    connection.execute(
        text(
            "INSERT INTO book_meta (key, value) VALUES (:key, :value) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        ),
        {"key": key, "value": value},
    )
