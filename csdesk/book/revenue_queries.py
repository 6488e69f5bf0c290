"""Reading what was paid and what changed: contracts of all times, revenue events, renewals to come."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection, text

from csdesk.book.facts import ENDED_DAYS
from csdesk.domain.facts import ContractFacts
from csdesk.domain.money import NO_MONEY, Money, monthly_minor, totals
from csdesk.domain.morning import Ref
from csdesk.domain.revenue import PaidTerm, RevenueEvent

# A contract ends at its stated end, or the day before the one that follows it begins.
_TERMS = text(
    """
    SELECT c.id, c.account_id, c.starts_on, c.ends_on,
           (SELECT min(s.starts_on) FROM contract s WHERE s.renews_id = c.id) AS followed_on
    FROM contract c
    """
)
_LINES = text("SELECT contract_id, amount_minor, currency, billing_months FROM contract_line")
_EVENTS = text(
    """
    SELECT e.id, e.account_id, a.name, e.day, e.reason, e.mrr_delta_minor,
           coalesce(e.currency, (SELECT min(l.currency) FROM contract_line l
                                 WHERE l.contract_id = e.contract_id)),
           e.cause, e.note
    FROM revenue_event e JOIN account a ON a.id = e.account_id
    WHERE e.day >= :first AND e.day <= :last ORDER BY e.day DESC, a.name, e.id
    """
)
_OPEN = text(
    """
    SELECT c.id, c.name, c.starts_on, c.ends_on, c.renews_on, c.billing_months, c.notice_days,
           c.auto_renew, c.is_trial, c.account_id
    FROM contract c JOIN account a ON a.id = c.account_id
    WHERE a.status = 'active' AND (c.ends_on IS NULL OR c.ends_on >= :since)
    AND NOT EXISTS (SELECT 1 FROM contract s WHERE s.renews_id = c.id)
    AND NOT (c.starts_on > :day AND EXISTS (
        SELECT 1 FROM contract p WHERE p.id = c.renews_id
        AND (p.ends_on IS NULL OR p.ends_on >= :day)))
    """
)


def account_names(connection: Connection) -> dict[str, str]:
    """Names of all accounts by id."""
    return {row[0]: row[1] for row in connection.execute(text("SELECT id, name FROM account"))}


def paid_terms(connection: Connection) -> list[PaidTerm]:
    """Every contract that has an amount, of all times; one that another follows ends before it begins."""
    lines: Mapping[str, list[Money]] = defaultdict(list)
    for contract, amount, currency, months in connection.execute(_LINES).all():
        lines[contract].append(Money(monthly_minor(amount, months), currency))
    found = []
    for key, account, starts, ends, followed in connection.execute(_TERMS).all():
        if key not in lines:
            continue
        last = _day(ends)
        if followed is not None:
            taken_over = date.fromisoformat(followed) - timedelta(days=1)
            last = taken_over if last is None else min(last, taken_over)
        found.append(PaidTerm(account, date.fromisoformat(starts), last, totals(lines[key])))
    return found


def revenue_events(connection: Connection, first: date, last: date) -> list[RevenueEvent]:
    """The events of a period, the newest first. One without an amount or a currency has no `delta`."""
    rows = connection.execute(_EVENTS, {"first": first.isoformat(), "last": last.isoformat()})
    return [
        RevenueEvent(
            key,
            Ref(account, name),
            date.fromisoformat(day),
            reason,
            Money(delta, currency) if delta is not None and currency else None,
            cause,
            note,
        )
        for key, account, name, day, reason, delta, currency, cause, note in rows.all()
    ]


def unrenewed_contracts(connection: Connection, day: date) -> list[tuple[str, ContractFacts]]:
    """Contracts of customers that nothing follows, by account id: what is to be renewed on `day`.

    Those that ended within `ENDED_DAYS` are there too. They carry no amounts: this is what a count needs,
    and it is read at every change of the book.
    """
    since = day - timedelta(days=ENDED_DAYS)
    return [
        (
            r.account_id,
            ContractFacts(
                id=r.id,
                name=r.name,
                mrr=NO_MONEY,
                starts_on=date.fromisoformat(r.starts_on),
                ends_on=_day(r.ends_on),
                renews_on=_day(r.renews_on),
                billing_months=r.billing_months,
                notice_days=r.notice_days,
                auto_renew=bool(r.auto_renew),
                is_trial=bool(r.is_trial),
            ),
        )
        for r in connection.execute(
            _OPEN, {"since": since.isoformat(), "day": day.isoformat()}
        ).all()
    ]


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
