"""What beside check-ins has a day in calendars, with the time each thing last changed."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, text

from csdesk.domain.facts import ContractFacts
from csdesk.domain.money import NO_MONEY


def changed_at(connection: Connection, table: str) -> dict[str, datetime]:
    """When each row of a table was last written, by id; rows of before the journal are left out."""
    return {
        row[0]: datetime.fromisoformat(row[1])
        for row in connection.execute(
            text(
                "SELECT j.row_id, max(coalesce(a.at, j.at)) "
                "FROM journal j LEFT JOIN action a ON a.n = j.action_n "
                "WHERE j.tbl = :table AND j.tbl <> 'usage' GROUP BY j.row_id"
            ),
            {"table": table},
        )
    }


def start_of(day: date) -> datetime:
    """The first instant of a day in UTC: a stamp for what nobody changed since."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task with a due day. `done`: it is kept."""

    id: str
    account_id: str
    account_name: str
    title: str
    side: str
    due_on: date
    done: bool


def tasks_between(connection: Connection, first: date, last: date) -> list[DueTask]:
    """Tasks that are due on the days from `first` to `last`, open ones before those that are done."""
    rows = connection.execute(
        text(
            "SELECT t.id, t.account_id, a.name, t.title, t.side, t.due_on, t.done_at IS NOT NULL AS done "
            "FROM task t JOIN account a ON a.id = t.account_id "
            "WHERE t.due_on BETWEEN :first AND :last ORDER BY t.due_on, done, t.position, t.id"
        ),
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [
        DueTask(
            r.id, r.account_id, r.name, r.title, r.side, date.fromisoformat(r.due_on), bool(r.done)
        )
        for r in rows
    ]


@dataclass(frozen=True, slots=True)
class Renewing:
    """A contract that may renew, with the account it is of. Its MRR is not read."""

    account_id: str
    account_name: str
    contract: ContractFacts


def renewing_contracts(connection: Connection, day: date) -> list[Renewing]:
    """Contracts that did not end before `day`, of accounts that are still customers or may become one."""
    rows = connection.execute(
        text(
            "SELECT c.id, c.account_id, a.name AS account_name, c.name, c.starts_on, c.ends_on, c.renews_on, "
            "c.notice_days, c.auto_renew, c.is_trial, c.billing_months "
            "FROM contract c JOIN account a ON a.id = c.account_id "
            "WHERE a.status <> 'churned' AND (c.ends_on IS NULL OR c.ends_on >= :day) "
            "AND NOT EXISTS (SELECT 1 FROM contract r WHERE r.renews_id = c.id)"
        ),
        {"day": day.isoformat()},
    )
    return [
        Renewing(
            r.account_id,
            r.account_name,
            ContractFacts(
                r.id,
                r.name,
                NO_MONEY,
                date.fromisoformat(r.starts_on),
                _day(r.ends_on),
                _day(r.renews_on),
                r.billing_months,
                r.notice_days,
                bool(r.auto_renew),
                bool(r.is_trial),
            ),
        )
        for r in rows
    ]


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None


@dataclass(frozen=True, slots=True)
class Greetable:
    """Somebody of an account who has not left: a birthday (as stored, or empty) and a country."""

    contact_id: str
    name: str
    birthday: str
    country: str  # the account's where the person has none
    opted_out: frozenset[str]
    account_id: str
    account_name: str


def greetable_people(connection: Connection, day: date) -> list[Greetable]:
    """People of accounts that are not lost who are there on `day`, by account and name."""
    rows = connection.execute(
        text(
            "SELECT c.id, c.name, coalesce(c.birthday, '') AS birthday, "
            "coalesce(nullif(c.country, ''), a.country) AS country, c.opted_out, c.account_id, "
            "a.name AS account_name FROM contact c JOIN account a ON a.id = c.account_id "
            "WHERE a.status <> 'churned' AND (c.left_on IS NULL OR c.left_on > :day) "
            "ORDER BY a.name, c.name, c.id"
        ),
        {"day": day.isoformat()},
    )
    return [
        Greetable(
            r.id,
            r.name,
            r.birthday,
            r.country,
            frozenset(json.loads(r.opted_out)) if r.opted_out else frozenset(),
            r.account_id,
            r.account_name,
        )
        for r in rows
    ]


def countries_without_people(connection: Connection) -> list[tuple[str, str]]:
    """Country and id of accounts that nobody is known at."""
    rows = connection.execute(
        text(
            "SELECT a.country, a.id FROM account a WHERE a.status <> 'churned' AND a.country <> '' "
            "AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.account_id = a.id)"
        )
    )
    return [(r[0], r[1]) for r in rows]
