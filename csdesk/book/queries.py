"""Reading rows as frozen lines. Counts of queries do not grow with the size of the book."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, select, text

from csdesk.book.facts import TWO_WAY
from csdesk.book.tables import (
    AccountRow,
    ContactRow,
    ContractLineRow,
    ContractRow,
    MetaRow,
    TaskRow,
)
from csdesk.domain.clocks import instant_of
from csdesk.domain.lines import (
    CheckinLine,
    ContactLine,
    Happening,
    TaskLine,
    UsageWeek,
)
from csdesk.domain.money import Money, monthly_minor
from csdesk.domain.morning import Ref
from csdesk.domain.terms import is_two_way


@dataclass(frozen=True, slots=True)
class Counts:
    """Sizes of the book. `demo_day`: the day a demo book was made for; None for a real one."""

    accounts: int
    touchpoints: int
    demo_day: date | None


def counts(connection: Connection) -> Counts:
    """Count what the frame of the window shows."""
    accounts, touchpoints = connection.execute(
        text("SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM touchpoint)")
    ).one()
    demo = connection.scalar(select(MetaRow.value).where(MetaRow.key == "demo"))
    return Counts(accounts, touchpoints, date.fromisoformat(demo) if demo else None)


def settings(connection: Connection) -> dict[str, str]:
    """Every setting of the book: name to JSON text."""
    return {row[0]: row[1] for row in connection.execute(text("SELECT id, value FROM setting"))}


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


def open_tasks(connection: Connection, account_id: str | None = None) -> list[TaskLine]:
    """Open promises, the earliest due first; of one account, or of all."""
    query = (
        select(
            TaskRow.id,
            TaskRow.account_id,
            AccountRow.name,
            TaskRow.contact_id,
            ContactRow.name.label("contact"),
            TaskRow.title,
            TaskRow.kind,
            TaskRow.side,
            TaskRow.due_on,
        )
        .join(AccountRow, AccountRow.id == TaskRow.account_id)
        .outerjoin(ContactRow, ContactRow.id == TaskRow.contact_id)
        .where(TaskRow.done_at.is_(None))
        .order_by(TaskRow.due_on.is_(None), TaskRow.due_on, TaskRow.position, TaskRow.id)
    )
    if account_id is not None:
        query = query.where(TaskRow.account_id == account_id)
    return [
        TaskLine(
            r.id,
            Ref(r.account_id, r.name),
            Ref(r.contact_id, r.contact) if r.contact_id else None,
            r.title,
            r.kind,
            r.side,
            r.due_on,
        )
        for r in connection.execute(query)
    ]


_CHECKINS = """
    SELECT k.id, k.account_id, a.name, k.title, k.starts_local, k.zone, k.minutes, k.status,
           EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id) AS logged
    FROM checkin k JOIN account a ON a.id = k.account_id
"""


def planned_checkins(connection: Connection, account_id: str | None = None) -> list[CheckinLine]:
    """Planned meetings, the earliest first; of one account, or of all."""
    where = "WHERE k.status = 'planned'" + (" AND k.account_id = :key" if account_id else "")
    return _checkins(connection, where, {"key": account_id} if account_id else {})


def checkin(connection: Connection, checkin_id: str) -> CheckinLine | None:
    """One meeting; None where it is not there."""
    found = _checkins(connection, "WHERE k.id = :key", {"key": checkin_id})
    return found[0] if found else None


def _checkins(connection: Connection, where: str, values: dict[str, Any]) -> list[CheckinLine]:
    rows = connection.execute(
        text(f"{_CHECKINS} {where} ORDER BY k.starts_local, k.id"), values
    ).all()
    guests: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, name, email in connection.execute(
        text(
            "SELECT g.checkin_id, coalesce(nullif(g.name, ''), c.name, g.email), g.email "
            "FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
            f"LEFT JOIN contact c ON c.id = g.contact_id {where} ORDER BY g.n"
        ),
        values,
    ):
        guests[key].append((name, email))
    found = []
    for r in rows:
        local = datetime.fromisoformat(r.starts_local)
        found.append(
            CheckinLine(
                r.id,
                Ref(r.account_id, r.name),
                r.title,
                instant_of(local, r.zone),
                local,
                r.zone,
                r.minutes,
                r.status,
                tuple(name for name, _ in guests[r.id]),
                tuple(email for _, email in guests[r.id] if email),
                bool(r.logged),
            )
        )
    return found


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
