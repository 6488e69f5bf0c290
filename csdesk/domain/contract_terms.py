"""Contracts with all their terms, and revenue events: how they leave the book for their own page."""

from dataclasses import dataclass, replace
from datetime import date

from csdesk.domain.facts import ContractFacts
from csdesk.domain.money import NO_MONEY, Money, totals
from csdesk.domain.renewal_offer import LineTerms
from csdesk.domain.renewals import next_renewal


@dataclass(frozen=True, slots=True)
class ContractTerms:
    """One contract with its lines and, where it renews, its next renewal."""

    id: str
    account_id: str
    name: str
    starts_on: date
    ends_on: date | None
    stated_renewal: date | None
    billing_months: int
    notice_days: int
    auto_renew: bool
    price_cap_bp: int | None  # hundredths of a percent
    is_trial: bool
    offer_made_on: date | None
    renews_id: str | None
    renewed_by: str | None
    lines: tuple[LineTerms, ...]
    renews_on: date | None = None
    renewal_derived: bool = False
    notice_on: date | None = None

    @property
    def mrr(self) -> tuple[Money, ...]:
        """One sum a currency; none without lines."""
        return totals(line.mrr for line in self.lines)

    def state(self, today: date) -> str:
        """`running`, `ahead` (starts later) or `ended`."""
        if self.ends_on is not None and self.ends_on < today:
            return "ended"
        return "ahead" if self.starts_on > today else "running"


@dataclass(frozen=True, slots=True)
class RevenueLine:
    """One dated change of MRR. `delta` None: the source does not say how much."""

    id: str
    day: date
    reason: str  # a `terms.RevenueReason`, or a source's own word
    delta: Money | None
    contract_id: str | None
    contract_name: str
    cause: str
    note: str


def with_renewal(terms: ContractTerms, today: date) -> ContractTerms:
    """The same contract with its next renewal, where it has one."""
    facts = ContractFacts(
        id=terms.id,
        name=terms.name,
        mrr=terms.mrr[0] if terms.mrr else NO_MONEY,
        starts_on=terms.starts_on,
        ends_on=terms.ends_on,
        renews_on=terms.stated_renewal,
        billing_months=terms.billing_months,
        notice_days=terms.notice_days,
        auto_renew=terms.auto_renew,
        is_trial=terms.is_trial,
        offer_made_on=terms.offer_made_on,
        renewed_by=terms.renewed_by,
    )
    renewal = next_renewal(facts, today)
    if renewal is None:
        return terms
    return replace(
        terms,
        renews_on=renewal.on,
        renewal_derived=renewal.derived,
        notice_on=renewal.notice_deadline if terms.notice_days else None,
    )
