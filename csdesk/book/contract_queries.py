"""Contracts of an account with their lines, and its revenue events."""

from collections import defaultdict
from datetime import date

from sqlalchemy import Connection, text

from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.money import Money
from csdesk.domain.renewal_offer import LineTerms

_CONTRACTS = """
    SELECT c.*, (SELECT s.id FROM contract s WHERE s.renews_id = c.id ORDER BY s.n LIMIT 1) AS renewed_by
    FROM contract c WHERE {where} ORDER BY c.starts_on DESC, c.n DESC
"""
_LINES = """
    SELECT l.* FROM contract_line l JOIN contract c ON c.id = l.contract_id WHERE {where} ORDER BY l.n
"""
_EVENTS = text(
    """
    SELECT e.*, coalesce(c.name, '') AS contract_name FROM revenue_event e
    LEFT JOIN contract c ON c.id = e.contract_id
    WHERE e.account_id = :key ORDER BY e.day DESC, e.n DESC
    """
)


def has_account(connection: Connection, account_id: str) -> bool:
    """Whether the account is in the book."""
    found = connection.scalar(text("SELECT 1 FROM account WHERE id = :id"), {"id": account_id})
    return found is not None


def contracts_of(connection: Connection, account_id: str) -> list[ContractTerms]:
    """Every contract of an account with its lines, the newest first."""
    return _contracts(connection, "c.account_id = :key", account_id)


def contract(connection: Connection, contract_id: str) -> ContractTerms | None:
    """One contract with its lines; None where it is not there."""
    found = _contracts(connection, "c.id = :key", contract_id)
    return found[0] if found else None


def _contracts(connection: Connection, where: str, key: str) -> list[ContractTerms]:
    lines: dict[str, list[LineTerms]] = defaultdict(list)
    for r in connection.execute(text(_LINES.format(where=where)), {"key": key}):
        lines[r.contract_id].append(
            LineTerms(r.product, r.seats, r.amount_minor, r.currency, r.billing_months, r.id)
        )
    return [
        ContractTerms(
            id=r.id,
            account_id=r.account_id,
            name=r.name,
            starts_on=date.fromisoformat(r.starts_on),
            ends_on=_day(r.ends_on),
            stated_renewal=_day(r.renews_on),
            billing_months=r.billing_months,
            notice_days=r.notice_days,
            auto_renew=bool(r.auto_renew),
            price_cap_bp=r.price_cap_bp,
            is_trial=bool(r.is_trial),
            offer_made_on=_day(r.offer_made_on),
            renews_id=r.renews_id,
            renewed_by=r.renewed_by,
            lines=tuple(lines[r.id]),
        )
        for r in connection.execute(text(_CONTRACTS.format(where=where)), {"key": key})
    ]


def revenue_events(connection: Connection, account_id: str) -> list[RevenueLine]:
    """Every dated change of MRR of an account, the newest first."""
    return [
        RevenueLine(
            id=r.id,
            day=date.fromisoformat(r.day),
            reason=r.reason,
            delta=(
                Money(r.mrr_delta_minor, r.currency)
                if r.mrr_delta_minor is not None and r.currency
                else None
            ),
            contract_id=r.contract_id,
            contract_name=r.contract_name,
            cause=r.cause,
            note=r.note,
        )
        for r in connection.execute(_EVENTS, {"key": account_id})
    ]


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
