"""Text templates as they are stored, and what the book knows to fill them in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text

from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.instants import instant, instant_text


@dataclass(frozen=True, slots=True)
class StoredTemplate:
    """A row of the table. With the id of a built-in one and no name it only says where that one stands.

    `position` -1: it is hidden.
    """

    id: str
    name: str
    title: str
    agenda: str
    minutes: int | None
    position: int


def stored_templates(connection: Connection) -> list[StoredTemplate]:
    """Every row, in the order in which the person put them."""
    rows = connection.execute(
        text(
            "SELECT id, name, title, agenda, minutes, position FROM text_template "
            "ORDER BY position, n"
        )
    )
    return [StoredTemplate(*row) for row in rows]


@dataclass(frozen=True, slots=True)
class FillValues:
    """What the book knows of an account for a template."""

    account: str
    names: tuple[str, ...]  # of the guests that were asked for, in that order
    products: tuple[str, ...]  # of contracts that run, each once
    last_talk: datetime | None  # the last time both sides spoke


def fill_values(
    connection: Connection, account_id: str, contact_ids: tuple[str, ...], now: datetime
) -> FillValues | None:
    """What can be filled in for a check-in with these people; None where there is no such account."""
    key = {"key": account_id}
    name = connection.scalar(text("SELECT name FROM account WHERE id = :key"), key)
    if name is None:
        return None
    people = {
        row[0]: str(row[1])
        for row in connection.execute(
            text("SELECT id, name FROM contact WHERE account_id = :key"), key
        )
    }
    products = connection.execute(
        text(
            "SELECT DISTINCT l.product FROM contract_line l JOIN contract c ON c.id = l.contract_id "
            "WHERE c.account_id = :key AND l.product <> '' AND c.starts_on <= :day "
            "AND (c.ends_on IS NULL OR c.ends_on >= :day) ORDER BY l.product"
        ),
        {**key, "day": now.date().isoformat()},
    )
    last = connection.scalar(
        text(
            f"SELECT max(t.at) FROM touchpoint t WHERE t.account_id = :key AND t.at < :now AND {TWO_WAY}"
        ),
        {**key, "now": instant_text(now)},
    )
    return FillValues(
        str(name),
        tuple(people[each] for each in contact_ids if each in people),
        tuple(row[0] for row in products),
        instant(last) if last else None,
    )
