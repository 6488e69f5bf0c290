"""Reading one account's own page as frozen lines."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, text

from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.tables import AccountRow, ContactRow, ContractLineRow, ContractRow
from csdesk.domain.account_lines import AccountHead
from csdesk.domain.lines import ContactLine, UsageWeek
from csdesk.domain.money import Money, monthly_minor


@dataclass(frozen=True, slots=True)
class AccountDetails:
    """The fields of an account that only its own page shows."""

    industry: str
    domain: str
    tags: tuple[str, ...]
    notes: str
    extra: dict[str, Any]


def account_details(connection: Connection, account_id: str) -> AccountDetails | None:
    """One account's own fields; None where it is not there."""
    row = connection.execute(
        select(
            AccountRow.industry,
            AccountRow.domain,
            AccountRow.tags,
            AccountRow.notes,
            AccountRow.extra,
        ).where(AccountRow.id == account_id)
    ).first()
    if row is None:
        return None
    return AccountDetails(row.industry, row.domain, tuple(row.tags), row.notes, row.extra)


def account_head(connection: Connection, account_id: str) -> AccountHead | None:
    """What stands above the tabs of an account; None where it is not there."""
    row = connection.execute(
        select(AccountRow.__table__).where(AccountRow.id == account_id)
    ).first()
    if row is None:
        return None
    return AccountHead(
        id=row.id,
        name=row.name,
        status=row.status,
        stage=row.stage,
        stage_since=row.stage_since,
        tier=row.tier,
        owner=row.owner,
        tags=tuple(row.tags),
        notes=row.notes,
        cadence_days=row.cadence_days,
        industry=row.industry,
        domain=row.domain,
        country=row.country,
        city=row.city,
        zone=row.zone,
        customer_since=row.customer_since,
    )


# Most people were met lately: a walk back over the newest contacts finds them without reading all.
_MET_LATELY = text(
    f"""
    SELECT tc.contact_id, max(t.at) FROM (
        SELECT t.id, t.at FROM touchpoint t WHERE t.account_id = :account AND {TWO_WAY}
        ORDER BY t.at DESC LIMIT 400) t
    JOIN touchpoint_contact tc ON tc.touchpoint_id = t.id GROUP BY tc.contact_id
    """
)
_MET_EVER = text(
    f"""
    SELECT c.value, (SELECT max(t.at) FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
                     WHERE tc.contact_id = c.value AND {TWO_WAY}) AS at
    FROM json_each(:contacts) c WHERE at IS NOT NULL
    """
)


def contacts(connection: Connection, account_id: str) -> list[ContactLine]:
    """The people of an account, those who left last."""
    met = {
        row[0]: datetime.fromisoformat(row[1])
        for row in connection.execute(_MET_LATELY, {"account": account_id})
    }
    ids = connection.scalars(select(ContactRow.id).where(ContactRow.account_id == account_id)).all()
    unmet = json.dumps([key for key in ids if key not in met])
    met |= {
        row[0]: datetime.fromisoformat(row[1])
        for row in connection.execute(_MET_EVER, {"contacts": unmet})
    }
    rows = connection.execute(
        select(ContactRow.__table__)
        .where(ContactRow.account_id == account_id)
        .order_by(ContactRow.left_on.is_not(None), ContactRow.influence.desc(), ContactRow.name)
    )
    return [
        ContactLine(
            r.id,
            r.name,
            r.title,
            r.role,
            tuple(r.emails),
            tuple(r.phones),
            r.birthday or "",
            r.country,
            r.zone,
            r.channel,
            r.left_on,
            met.get(r.id),
        )
        for r in rows
    ]


@dataclass(frozen=True, slots=True)
class StoredContract:
    """One contract as it is stored, its lines summed up."""

    id: str
    name: str
    mrr: Money | None
    seats: int | None
    starts_on: date
    ends_on: date | None
    renews_on: date | None
    billing_months: int
    notice_days: int
    auto_renew: bool
    is_trial: bool
    offer_made_on: date | None


def contracts(connection: Connection, account_id: str) -> list[StoredContract]:
    """Every contract of an account, ended ones included, the newest first."""
    mrr: dict[str, Money] = {}
    seats: dict[str, int] = {}
    lines = connection.execute(
        select(ContractLineRow.__table__)
        .join(ContractRow, ContractRow.id == ContractLineRow.contract_id)
        .where(ContractRow.account_id == account_id)
    )
    for line in lines:
        minor = monthly_minor(line.amount_minor, line.billing_months)
        before = mrr.get(line.contract_id)
        mrr[line.contract_id] = Money(minor + (before.minor if before else 0), line.currency)
        if line.seats is not None:
            seats[line.contract_id] = seats.get(line.contract_id, 0) + line.seats
    rows = connection.execute(
        select(ContractRow.__table__)
        .where(ContractRow.account_id == account_id)
        .order_by(ContractRow.starts_on.desc(), ContractRow.id)
    )
    return [
        StoredContract(
            r.id,
            r.name,
            mrr.get(r.id),
            seats.get(r.id),
            r.starts_on,
            r.ends_on,
            r.renews_on,
            r.billing_months,
            r.notice_days,
            r.auto_renew,
            r.is_trial,
            r.offer_made_on,
        )
        for r in rows
    ]


_RUNS = text(
    """
    SELECT r.id, p.name, p.occasion, r.started_on, r.ended_on FROM playbook_run r
    JOIN playbook p ON p.id = r.playbook_id WHERE r.account_id = :account
    ORDER BY r.ended_on IS NOT NULL, r.started_on DESC, r.n DESC
    """
)


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A playbook run without its steps."""

    id: str
    name: str
    occasion: str
    started_on: date
    ended_on: date | None


def runs(connection: Connection, account_id: str) -> list[StoredRun]:
    """Playbooks at work for an account first, then those that ended; the newest first."""
    return [
        StoredRun(
            r.id,
            r.name,
            r.occasion,
            date.fromisoformat(r.started_on),
            date.fromisoformat(r.ended_on) if r.ended_on else None,
        )
        for r in connection.execute(_RUNS, {"account": account_id})
    ]


_PROOF = text(
    """
    SELECT (SELECT max(r.ended_on) FROM playbook_run r JOIN playbook p ON p.id = r.playbook_id
            WHERE r.account_id = :account AND p.occasion = 'onboarding') AS onboarded,
           (SELECT count(*) FROM task t JOIN playbook_run r ON r.id = t.run_id
            JOIN playbook p ON p.id = r.playbook_id WHERE t.account_id = :account
            AND t.done_at IS NULL AND r.ended_on IS NULL AND p.occasion = 'onboarding') AS steps,
           (SELECT count(DISTINCT u.feature_id) FROM usage u WHERE u.account_id = :account
            AND u.day > :since AND u.day <= :day AND u.value > 0) AS used,
           (SELECT count(*) FROM feature) AS known
    """
)


@dataclass(frozen=True, slots=True)
class StoredProof:
    """What the book says for a stage; see `lines.StageProof`."""

    onboarded_on: date | None
    steps_left: int
    features: int
    features_known: int


def stage_proof(connection: Connection, account_id: str, day: date) -> StoredProof:
    """Onboarding and breadth of use as of `day`."""
    row = connection.execute(
        _PROOF,
        {
            "account": account_id,
            "day": day.isoformat(),
            "since": date.fromordinal(day.toordinal() - 90).isoformat(),
        },
    ).one()
    onboarded = date.fromisoformat(row.onboarded) if row.onboarded else None
    return StoredProof(onboarded, row.steps, row.used, row.known)


_WEEKS = text(
    """
    SELECT CAST((julianday(:day) - julianday(day)) / 7 AS INTEGER) AS back, sum(value) FROM usage
    WHERE account_id = :account AND metric = :metric AND day <= :day AND day > :since
    GROUP BY back
    """
)


def usage_weeks(
    connection: Connection, account_id: str, metric: str, last: date, *, weeks: int = 26
) -> list[UsageWeek]:
    """Use by week, the oldest first, the last week ending on `last`; a week without rows counts 0."""
    since = date.fromordinal(last.toordinal() - 7 * weeks)
    sums = {
        row[0]: row[1]
        for row in connection.execute(
            _WEEKS,
            {
                "account": account_id,
                "metric": metric,
                "day": last.isoformat(),
                "since": since.isoformat(),
            },
        )
    }
    return [
        UsageWeek(date.fromordinal(last.toordinal() - 7 * back), float(sums.get(back, 0.0)))
        for back in range(weeks - 1, -1, -1)
    ]
