"""What the table of all accounts shows beside the facts, read with one statement each for all accounts."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, text

from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.instants import instant_text
from csdesk.domain.views import View

WEEKS = 12


@dataclass(frozen=True, slots=True)
class AccountExtras:
    """Fields of an account that no reason needs. `last_channel`: of the last two-way contact."""

    industry: str
    tags: tuple[str, ...]
    last_channel: str


_EXTRAS = text(
    f"""
    SELECT a.id, a.industry, a.tags,
        (SELECT t.channel FROM touchpoint t WHERE t.account_id = a.id AND t.at < :end AND {TWO_WAY}
         ORDER BY t.at DESC LIMIT 1)
    FROM account a
    """
)
_PLAYBOOKS = text(
    """
    SELECT r.account_id, p.name, p.occasion
    FROM playbook_run r JOIN playbook p ON p.id = r.playbook_id
    WHERE r.ended_on IS NULL ORDER BY r.n
    """
)
_VIEWS = text("SELECT id, name, query, sort, descending FROM saved_view ORDER BY position, n")
# One walk over the index (account, day, metric, value) for each account, over 84 days.
_WEEKS = text(
    f"""
    WITH wanted AS MATERIALIZED (
        SELECT value ->> 0 AS account_id, value ->> 1 AS metric, value ->> 2 AS as_of,
               date(value ->> 2, '-{7 * WEEKS} days') AS since, julianday(value ->> 2) AS ends
        FROM json_each(:wanted)
    )
    SELECT w.account_id, CAST((w.ends - julianday(u.day)) / 7 AS INTEGER) AS back, total(u.value)
    FROM wanted w JOIN usage u
    ON u.account_id = w.account_id AND u.day > w.since AND u.day <= w.as_of AND u.metric = w.metric
    GROUP BY w.account_id, back
    """
)


def account_extras(connection: Connection, day: date, zone: tzinfo) -> dict[str, AccountExtras]:
    """What only the table shows, by account id; nothing later than the end of `day` is seen."""
    end = instant_text(datetime.combine(day + timedelta(days=1), time(), zone))
    return {
        row[0]: AccountExtras(
            row[1], tuple(json.loads(row[2])) if row[2] != "[]" else (), row[3] or ""
        )
        for row in connection.execute(_EXTRAS, {"end": end}).all()
    }


def running_playbooks(connection: Connection) -> dict[str, list[tuple[str, str]]]:
    """Name and occasion of the playbooks at work, by account id, the first one started first."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for account_id, name, occasion in connection.execute(_PLAYBOOKS).all():
        found[account_id].append((name, occasion))
    return found


def use_weeks(
    connection: Connection, wanted: Iterable[tuple[str, str, date]]
) -> dict[str, tuple[float, ...]]:
    """Use of twelve weeks by account id, the oldest week first; a week without rows counts 0.

    `wanted`: account id, metric, and the day that the last week ends on.
    """
    asked = json.dumps([(key, metric, day.isoformat()) for key, metric, day in wanted])
    sums: dict[str, list[float]] = {}
    for account_id, back, value in connection.execute(_WEEKS, {"wanted": asked}).all():
        weeks = sums.setdefault(account_id, [0.0] * WEEKS)
        weeks[WEEKS - 1 - back] = value
    return {account_id: tuple(weeks) for account_id, weeks in sums.items()}


def saved_views(connection: Connection) -> list[View]:
    """The views that the person saved, in their order."""
    return [
        View(row[0], row[1], row[2], row[3], bool(row[4]))
        for row in connection.execute(_VIEWS).all()
    ]
