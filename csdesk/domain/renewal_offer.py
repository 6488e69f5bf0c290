"""Renewing a contract: new lines against old ones, the price cap, and the revenue events it means.

A change of MRR is split by its reason. What comes from more or fewer seats at the old price is expansion
or shrink; what comes from another price for a seat is price; a new product is expansion, one that goes is
shrink. The parts of a line add up to its change exactly, because the price takes what rounding leaves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

from csdesk.domain.money import Money, monthly_minor
from csdesk.domain.terms import RevenueReason

_ORDER = (
    RevenueReason.NEW,
    RevenueReason.EXPANSION,
    RevenueReason.PRICE,
    RevenueReason.SHRINK,
)
WHOLE_BP = 10_000  # hundredths of a percent in the whole


@dataclass(frozen=True, slots=True)
class LineTerms:
    """One product of a contract. `amount_minor` is billed every `billing_months` months."""

    product: str
    seats: int | None  # none: it is not sold by seats
    amount_minor: int
    currency: str  # ISO 4217
    billing_months: int = 12
    id: str = ""  # of the stored line; empty for one that is not stored

    @property
    def mrr(self) -> Money:
        """What the line brings a month."""
        return Money(monthly_minor(self.amount_minor, self.billing_months), self.currency)


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line before and after; None where there is none. Both have the same currency."""

    old: LineTerms | None
    new: LineTerms | None

    def __post_init__(self) -> None:
        """Refuse a change of currency: without a rate it is no difference of money."""
        if self.old and self.new and self.old.currency != self.new.currency:
            raise ValueError("a line does not change its currency")


@dataclass(frozen=True, slots=True)
class Delta:
    """A change of MRR with its reason; never zero."""

    reason: RevenueReason
    amount: Money


@dataclass(frozen=True, slots=True)
class Breach:
    """A line whose price for a seat rises beyond the cap. `allowed_minor` is the most it may cost."""

    product: str
    allowed_minor: int
    currency: str


def uplifted(amount_minor: int, basis_points: int) -> int:
    """An amount raised by hundredths of a percent (lowered where negative), half to even."""
    return _rounded(Fraction(amount_minor * (WHOLE_BP + basis_points), WHOLE_BP))


def for_seats(old: LineTerms, seats: int | None) -> int:
    """The amount of an old line for another number of seats at the same price for a seat."""
    if not old.seats or seats is None:
        return old.amount_minor
    return _rounded(Fraction(old.amount_minor * seats, old.seats))


def price_change(change: LineChange) -> Fraction | None:
    """How much the price for a seat and month rises, 0.05 for 5 %; None where it cannot be said.

    Lines that are not sold by seats compare as a whole. None: no old line or no new one, an old price
    of zero, no seats left.
    """
    prices = [_unit_price(line) for line in (change.old, change.new)]
    before, after = prices
    if before is None or after is None or before == 0:
        return None
    if (change.old and bool(change.old.seats)) != (change.new and bool(change.new.seats)):
        return None
    return after / before - 1


def breaches(changes: Iterable[LineChange], cap_bp: int | None) -> list[Breach]:
    """Lines beyond a price cap in hundredths of a percent; without a cap there are none.

    An amount that is the capped one rounded to a minor unit is within the cap.
    """
    if cap_bp is None:
        return []
    found = []
    for change in changes:
        old, new = change.old, change.new
        if price_change(change) is None or old is None or new is None:
            continue
        share = Fraction(new.seats or 1, old.seats or 1)
        months = Fraction(new.billing_months, old.billing_months)
        whole = Fraction(old.amount_minor) * share * months * (WHOLE_BP + cap_bp) / WHOLE_BP
        allowed = _rounded(whole)
        if new.amount_minor > allowed:
            found.append(Breach(new.product, allowed, new.currency))
    return found


def deltas(changes: Iterable[LineChange], *, first: bool = False) -> list[Delta]:
    """The revenue events of a change of lines: one a reason and currency, none of zero.

    Their sum is the new MRR less the old one, in every currency. `first`: nothing was paid before (a
    trial), so what comes is new. Raises ValueError for a line that changes its currency.
    """
    sums: dict[tuple[RevenueReason, str], int] = {}

    def add(reason: RevenueReason, minor: int, currency: str) -> None:
        if first and minor > 0:
            reason = RevenueReason.NEW
        sums[reason, currency] = sums.get((reason, currency), 0) + minor

    for change in changes:
        old, new = change.old, change.new
        known = old or new
        if known is None:
            continue
        currency = known.currency
        before = old.mrr.minor if old else 0
        after = new.mrr.minor if new else 0
        volume = _volume(change, before, after)
        add(
            RevenueReason.EXPANSION if volume > 0 else RevenueReason.SHRINK,
            volume,
            currency,
        )
        add(RevenueReason.PRICE, after - before - volume, currency)
    return [
        Delta(reason, Money(sums[reason, currency], currency))
        for reason, currency in sorted(sums, key=lambda key: (key[1], _ORDER.index(key[0])))
        if sums[reason, currency]
    ]


def _volume(change: LineChange, before: int, after: int) -> int:
    """The part of a line's change that comes from seats or from the product itself."""
    old, new = change.old, change.new
    if old is None:
        return after
    if new is None:
        return -before
    if old.seats is None or new.seats is None or old.seats == new.seats:
        return 0
    if old.seats == 0 or before == 0:
        return after - before  # there is no old price for a seat
    return _rounded(Fraction(before * (new.seats - old.seats), old.seats))


def mrr_of(lines: Iterable[LineTerms]) -> dict[str, int]:
    """MRR of lines by currency, in minor units; a currency without lines is not there."""
    sums: dict[str, int] = {}
    for line in lines:
        mrr = line.mrr
        sums[mrr.currency] = sums.get(mrr.currency, 0) + mrr.minor
    return sums


def paired(old: Sequence[LineTerms], new: Sequence[LineTerms]) -> list[LineChange]:
    """Old and new lines by the id of the old one, in the old order; lines without one are new."""
    after = {line.id: line for line in new if line.id}
    known = {line.id for line in old}
    found = [LineChange(line, after.get(line.id)) for line in old]
    return found + [LineChange(None, line) for line in new if line.id not in known]


def _unit_price(line: LineTerms | None) -> Fraction | None:
    if line is None or line.seats == 0:
        return None
    return Fraction(line.amount_minor, line.billing_months * (line.seats or 1))


def _rounded(value: Fraction) -> int:
    # `round` of a Fraction is half to even, and exact.
    return round(value)


def percent_bp(text: str) -> int:
    """Hundredths of a percent of `5`, `-2.5` or `3,25 %`. Raises ValueError for anything else."""
    plain = text.replace("%", "").replace("\u00a0", "").strip().replace(",", ".")
    plain = plain.replace("\u2212", "-").lstrip("+")
    try:
        value = Decimal(plain) * 100
    except ArithmeticError:
        raise ValueError(f"not a percentage: {text!r}") from None
    if not value.is_finite() or abs(value) > 100 * WHOLE_BP:
        raise ValueError(f"not a percentage: {text!r}")
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_EVEN))
