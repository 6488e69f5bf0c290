"""Contracts with all their terms, and revenue events: how they leave the book for their own page."""

from dataclasses import dataclass
from datetime import date

from csdesk.domain.money import Money, totals
from csdesk.domain.renewal_offer import LineTerms


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
