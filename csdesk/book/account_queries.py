"""Reading one account's own page as frozen lines."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, select, text

from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.tables import AccountRow, ContactRow, ContractLineRow, ContractRow
from csdesk.domain.lines import ContactLine, Happening, UsageWeek
from csdesk.domain.money import Money, monthly_minor
from csdesk.domain.terms import is_two_way


@dataclass(frozen=True, slots=True)
class AccountDetails:
    """The fields of an account that only its own page shows."""

    industry: str
    domain: str
    tags: tuple[str, ...]
    notes: str
    extra: dict[str, Any]


def account_industries(connection: Connection) -> dict[str, str]:
    """Industry by account id."""
    return {
        row[0]: row[1] for row in connection.execute(select(AccountRow.id, AccountRow.industry))
    }


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


def contacts(connection: Connection, account_id: str) -> list[ContactLine]:
    """The people of an account, those who left last."""
    met = {
        row[0]: datetime.fromisoformat(row[1])
        for row in connection.execute(
            text(
                "SELECT tc.contact_id, max(t.at) FROM touchpoint t JOIN touchpoint_contact tc "
                f"ON tc.touchpoint_id = t.id WHERE t.account_id = :account AND {TWO_WAY} "
                "GROUP BY tc.contact_id"
            ),
            {"account": account_id},
        )
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


_TIMELINE = text(
    """
    SELECT t.id, t.at, t.channel, t.direction, t.minutes, t.minutes_guessed, t.summary, t.body,
           (SELECT json_group_array(c.name) FROM touchpoint_contact tc
            JOIN contact c ON c.id = tc.contact_id WHERE tc.touchpoint_id = t.id) AS people
    FROM touchpoint t WHERE t.account_id = :account ORDER BY t.at DESC, t.n DESC LIMIT :most
    """
)
_MONEY_EVENTS = text(
    """
    SELECT id, day, reason, cause, note FROM revenue_event WHERE account_id = :account
    ORDER BY day DESC, n DESC LIMIT :most
    """
)
_TICKET_EVENTS = text(
    """
    SELECT id, opened_at, subject, priority, satisfaction, escalated, closed_at FROM ticket
    WHERE account_id = :account ORDER BY opened_at DESC, n DESC LIMIT :most
    """
)


def timeline(connection: Connection, account_id: str, *, most: int = 200) -> list[Happening]:
    """What happened with an account, the newest first, at most `most` entries."""
    wanted = {"account": account_id, "most": most}
    found = [
        Happening(
            id=r.id,
            at=datetime.fromisoformat(r.at),
            kind=r.channel,
            title=r.summary,
            body=r.body,
            direction=r.direction,
            people=tuple(json.loads(r.people)),
            minutes=r.minutes,
            minutes_guessed=bool(r.minutes_guessed),
            two_way=is_two_way(r.channel, r.direction),
        )
        for r in connection.execute(_TIMELINE, wanted)
    ]
    for r in connection.execute(_MONEY_EVENTS, wanted):
        at = datetime.combine(date.fromisoformat(r.day), datetime.min.time(), UTC)
        title = r.reason.capitalize() + (f", {r.cause}" if r.cause else "")
        found.append(Happening(r.id, at, "revenue", title, r.note))
    for r in connection.execute(_TICKET_EVENTS, wanted):
        parts = [p for p in (r.priority, "escalated" if r.escalated else "") if p]
        if r.satisfaction is not None:
            parts.append(f"rated {r.satisfaction} of 5")
        parts.append("closed" if r.closed_at else "open")
        title = (r.subject or "Support ticket") + ": " + ", ".join(parts)
        found.append(Happening(r.id, datetime.fromisoformat(r.opened_at), "ticket", title))
    found.sort(key=lambda h: h.at, reverse=True)
    return found[:most]


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
