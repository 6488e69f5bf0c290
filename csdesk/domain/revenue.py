"""Revenue retention of the book: what the customers of one day still pay on a later day.

NRR and GRR as they are defined in public, for one fixed cohort: the accounts that paid something on the
day before the period begins (see "Net revenue retention", retentionlens.com/saas-metrics, which counts new
customers out and caps the gross figure at what each account paid at the start):

    NRR = (start + expansion + price up - price down - shrink - churn) / start
    GRR = sum over accounts of min(start, end) / start

Who did not pay at the start is not in the cohort, a customer who came back included. MRR on a day is that
of the contracts that run on it; the dated revenue events explain how it moved. Where the two disagree the
difference stands beside them as "unexplained", so that start, movements and end always add up. A cohort
that paid nothing has no figure. Amounts are minor units a month; currencies are never added, except where
the person gave rates.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from csdesk.domain.language import mark
from csdesk.domain.money import Money, totals
from csdesk.domain.morning import Ref
from csdesk.domain.rates import convert
from csdesk.domain.terms import RevenueReason


class Part(StrEnum):
    """A movement between start and end."""

    EXPANSION = "expansion"
    PRICE_UP = "price up"
    PRICE_DOWN = "price down"
    SHRINK = "shrink"
    CHURN = "churn"
    BACK = "back"
    OTHER = "other"
    UNEXPLAINED = "unexplained"


PARTS: Mapping[Part, str] = {
    Part.EXPANSION: mark("Expansion"),
    Part.PRICE_UP: mark("Price up"),
    Part.PRICE_DOWN: mark("Price down"),
    Part.SHRINK: mark("Shrink"),
    Part.CHURN: mark("Churn"),
    Part.BACK: mark("Came back"),
    Part.OTHER: mark("Other reasons"),
    Part.UNEXPLAINED: mark("Unexplained"),
}
REASONS: Mapping[str, str] = {
    RevenueReason.NEW: mark("New"),
    RevenueReason.EXPANSION: mark("Expansion"),
    RevenueReason.SHRINK: mark("Shrink"),
    RevenueReason.CHURN: mark("Churn"),
    RevenueReason.PRICE: mark("Price"),
    RevenueReason.REACTIVATION: mark("Came back"),
}


@dataclass(frozen=True, slots=True)
class PaidTerm:
    """When a contract was paid for, and how much a month, one amount a currency."""

    account_id: str
    starts_on: date
    ends_on: date | None  # last day; before the start where another contract took over at once
    mrr: tuple[Money, ...]


@dataclass(frozen=True, slots=True)
class RevenueEvent:
    """A dated change of MRR. `delta` None: the source does not say how much, or in what currency."""

    id: str
    account: Ref
    day: date
    reason: str  # a `terms.RevenueReason`, or a source's own word
    delta: Money | None
    cause: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """One account of a cohort, or one that is not in it (`start` 0): start, end, and what explains them."""

    account: Ref
    start: int
    end: int
    parts: Mapping[Part, int] = field(default_factory=dict)  # without `UNEXPLAINED`

    @property
    def unexplained(self) -> int:
        """What the events do not say of the way from start to end."""
        return self.end - self.start - sum(self.parts.values())

    @property
    def kept(self) -> int:
        """What is left of the start: the end, capped at the start."""
        return min(self.start, self.end)

    def part(self, part: Part) -> int:
        """One movement, the unexplained one included."""
        return self.unexplained if part is Part.UNEXPLAINED else self.parts.get(part, 0)


@dataclass(frozen=True, slots=True)
class Retention:
    """The cohort of one currency, or of all that convert to it, and those who came later."""

    currency: str
    cohort: tuple[Movement, ...]  # those that paid at the start, by name
    joined: tuple[Movement, ...]  # paid nothing at the start, and something at the end
    converted: bool = False
    without_rate: tuple[Money, ...] = ()  # MRR at the start, and else at the end, left out

    @property
    def start(self) -> int:
        """MRR of the cohort on the day before the period."""
        return sum(each.start for each in self.cohort)

    @property
    def end(self) -> int:
        """MRR of the same accounts on the last day of the period."""
        return sum(each.end for each in self.cohort)

    @property
    def new(self) -> int:
        """MRR at the end of accounts that are not in the cohort."""
        return sum(each.end for each in self.joined)

    def part(self, part: Part) -> int:
        """One movement of the whole cohort."""
        return sum(each.part(part) for each in self.cohort)

    @property
    def nrr(self) -> float | None:
        """Net revenue retention, 1.0 for all of it; None for a cohort that paid nothing."""
        return self.end / self.start if self.start > 0 else None

    @property
    def grr(self) -> float | None:
        """Gross revenue retention, at most 1.0; None for a cohort that paid nothing."""
        return sum(each.kept for each in self.cohort) / self.start if self.start > 0 else None


Amounts = Mapping[str, Mapping[str, int]]  # account id: currency: minor units


def mrr_on(terms: Iterable[PaidTerm], day: date) -> dict[str, dict[str, int]]:
    """MRR by account and currency on `day`, first and last days included; only who pays is there."""
    found: dict[str, dict[str, int]] = {}
    for term in terms:
        if term.starts_on <= day and (term.ends_on is None or day <= term.ends_on):
            sums = found.setdefault(term.account_id, {})
            for money in term.mrr:
                sums[money.currency] = sums.get(money.currency, 0) + money.minor
    return found


def part_of(reason: str, minor: int, *, paid: bool = True) -> Part:
    """Which movement an event is. A "new" contract of an account that pays is an expansion."""
    if reason == RevenueReason.PRICE:
        return Part.PRICE_UP if minor >= 0 else Part.PRICE_DOWN
    if reason == RevenueReason.NEW:
        return Part.EXPANSION if paid else Part.OTHER
    return {
        RevenueReason.EXPANSION.value: Part.EXPANSION,
        RevenueReason.SHRINK.value: Part.SHRINK,
        RevenueReason.CHURN.value: Part.CHURN,
        RevenueReason.REACTIVATION.value: Part.BACK,
    }.get(str(reason), Part.OTHER)


def retention(
    names: Mapping[str, str],
    start: Amounts,
    end: Amounts,
    events: Iterable[RevenueEvent],
    currency: str,
    rates: Mapping[str, Decimal] | None = None,
) -> Retention:
    """The cohort of `currency`; with `rates`, of every amount that converts to it.

    `names` are those of all accounts by id; `start` is the MRR of the day before the period, `end` that of
    its last day, `events` are those of the period. Amounts that do not convert are left out and listed.
    """

    def seen(amounts: Mapping[str, int]) -> int:
        shown = (
            convert(Money(minor, code), currency, rates or {}) for code, minor in amounts.items()
        )
        return sum(money.minor for money in shown if money is not None)

    begins = {key: seen(amounts) for key, amounts in start.items()}
    ends = {key: seen(amounts) for key, amounts in end.items()}
    parts: dict[str, dict[Part, int]] = {}
    for event in events:
        money = convert(event.delta, currency, rates or {}) if event.delta is not None else None
        if money is None or not money.minor:
            continue
        paid = begins.get(event.account.id, 0) > 0
        part = part_of(event.reason, money.minor, paid=paid)
        sums = parts.setdefault(event.account.id, {})
        sums[part] = sums.get(part, 0) + money.minor

    def movement(key: str) -> Movement:
        return Movement(
            Ref(key, names.get(key, "")), begins.get(key, 0), ends.get(key, 0), parts.get(key, {})
        )

    ordered = sorted({*begins, *ends}, key=lambda key: (names.get(key, "").casefold(), key))
    return Retention(
        currency,
        tuple(movement(key) for key in ordered if begins.get(key, 0) > 0),
        tuple(movement(key) for key in ordered if begins.get(key, 0) <= 0 and ends.get(key, 0) > 0),
        converted=rates is not None,
        without_rate=_without_rate(start, end, currency, rates),
    )


def _without_rate(
    start: Amounts, end: Amounts, currency: str, rates: Mapping[str, Decimal] | None
) -> tuple[Money, ...]:
    if rates is None:
        return ()
    unknown = {
        code
        for amounts in (*start.values(), *end.values())
        for code, minor in amounts.items()
        if minor and code != currency and code not in rates
    }
    found = []
    for code in unknown:
        sums = [sum(a.get(code, 0) for a in side.values()) for side in (start, end)]
        found.append(Money(sums[0] or sums[1], code))
    return totals(found)


def currencies(*sides: Amounts) -> tuple[str, ...]:
    """The currencies of all amounts, that of most accounts first."""
    seen = [
        Money(minor, code)
        for side in sides
        for amounts in side.values()
        for code, minor in amounts.items()
        if minor
    ]
    return tuple(money.currency for money in totals(seen))


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, the first and the last included."""

    first: date
    last: date

    @property
    def before(self) -> date:
        """The day whose end is the start of the period."""
        return self.first - timedelta(days=1) if self.first > date.min else self.first


def this_quarter(today: date) -> Period:
    """From the first day of the calendar quarter to today."""
    return Period(date(today.year, 3 * ((today.month - 1) // 3) + 1, 1), today)


def last_year(today: date) -> Period:
    """The twelve months that end today."""
    year = today.year - 1
    if year < 1:
        return Period(date.min, today)
    day = min(today.day, 28) if today.month == 2 else today.day
    return Period(date(year, today.month, day) + timedelta(days=1), today)


@dataclass(frozen=True, slots=True)
class RevenueReport:
    """A period with the cohort of each currency, and of all of them where there are rates."""

    period: Period
    by_currency: tuple[Retention, ...]
    converted: Retention | None
    events: tuple[RevenueEvent, ...]  # of the period, the newest first

    def shown(self, currency: str, *, converted: bool) -> Retention | None:
        """The one that is asked for, else the first; None for a book without MRR."""
        if converted and self.converted is not None:
            return self.converted
        found = (each for each in self.by_currency if each.currency == currency)
        return next(found, self.by_currency[0] if self.by_currency else None)


def rows_behind(found: Retention, part: Part) -> Sequence[Movement]:
    """The accounts that a movement is made of, the largest first."""
    behind = [each for each in found.cohort if each.part(part)]
    return sorted(behind, key=lambda each: (-abs(each.part(part)), each.account.name))
