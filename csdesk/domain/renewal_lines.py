"""The renewals of the book as lines: which lane each is in, in what words, and how lines add up.

One line a contract: its next renewal. Not among them: what an account that is no customer still has, a
contract that only begins when another one ends (that one's line says "agreed"), and contracts that roll on
every month or two with no stated day, which would stand on the board every month of the year.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from csdesk.domain.facts import AccountFacts, ContractFacts
from csdesk.domain.forecast import Likelihood, expected, likelihood
from csdesk.domain.health import Health, health
from csdesk.domain.language import decimal, mark, number, plural, tr
from csdesk.domain.money import NO_CURRENCY, Money, totals
from csdesk.domain.morning import Ref
from csdesk.domain.policy import Policy
from csdesk.domain.rates import convert
from csdesk.domain.renewals import (
    Renewal,
    add_months,
    next_renewal,
    notice_deadline,
    offer_in_term,
)
from csdesk.domain.signals.renewal import offer_due
from csdesk.domain.terms import Status
from csdesk.domain.words import NBSP, date_words, days, percent, short_date

OPEN_DAYS = 120  # how far ahead an open renewal is counted in the rail and in the head of the page
BOARD_COLUMNS = 5
SHOWN_MONTHS = 12
_OFFER_SOON = 14  # days before an offer is due


class Lane(StrEnum):
    """Where a renewal stands on its way."""

    PREPARE = "prepare"
    DUE = "due"
    OUT = "out"
    PASSED = "passed"
    AGREED = "agreed"


LANES: Mapping[Lane, str] = {
    Lane.PREPARE: mark("Prepare the offer"),
    Lane.DUE: mark("Offer due"),
    Lane.OUT: mark("Offer out"),
    Lane.PASSED: mark("Notice passed"),
    Lane.AGREED: mark("Agreed"),
}


@dataclass(frozen=True, slots=True)
class RenewalLine:
    """One renewal. `mrr` is that of the term that ends; None where the contract has no amount."""

    contract_id: str
    account: Ref
    contract: str  # name, may be empty
    on: date
    derived: bool  # no source states the day
    notice_on: date | None  # last day to give notice; None without a notice period
    auto_renew: bool
    offer_made_on: date | None  # in this term
    offer_due: date
    agreed: bool
    uplift: float | None  # of an agreed one: 0.04 for 4 % more
    overdue: bool
    passed: bool  # the notice deadline is over
    mrr: Money | None
    health: Health
    likelihood: Likelihood
    lane: Lane

    @property
    def settled(self) -> bool:
        """Nothing is left to do: agreed, or renewing by itself with the notice deadline over."""
        return self.agreed or (self.auto_renew and self.passed and not self.overdue)

    @property
    def deadline(self) -> date:
        """The day that orders the cards: the notice deadline, else the renewal."""
        return self.notice_on or self.on


@dataclass(frozen=True, slots=True)
class Chip:
    """The state of a renewal in two to four words. `tone` as in `domain.signal.Tone`."""

    kind: str  # agreed, itself, out, late, due
    text: str
    tone: str


def account_renewals(facts: AccountFacts, today: date, policy: Policy) -> list[RenewalLine]:
    """The next renewal of each contract of an account; none where it is no customer."""
    if facts.status != Status.ACTIVE:
        return []
    score = health(facts, today, policy)
    by_id = {contract.id: contract for contract in facts.contracts}
    to_come = {
        c.renewed_by
        for c in facts.contracts
        if c.renewed_by in by_id and by_id[c.renewed_by].starts_on > today
    }
    found = []
    for contract in facts.contracts:
        if contract.id in to_come:
            continue
        successor = by_id.get(contract.renewed_by or "")
        if successor is not None and successor.id in to_come:
            on = successor.starts_on
            renewal = _stated(contract, on)
            found.append(_line(facts, contract, renewal, score, today, policy, successor))
            continue
        renewal_found = next_renewal(contract, today)
        if renewal_found is not None and not rolls_on(contract, renewal_found, policy):
            found.append(_line(facts, contract, renewal_found, score, today, policy))
    ran_out = [c for c in facts.ended if c.ends_on is not None and c.renewed_by is None]
    if ran_out and not facts.contracts:
        contract = max(ran_out, key=lambda c: (c.ends_on or date.min, c.id))
        on = contract.ends_on or today
        found.append(_line(facts, contract, _stated(contract, on), score, today, policy))
    return found


def _stated(contract: ContractFacts, on: date) -> Renewal:
    deadline = notice_deadline(contract, on)
    return Renewal(
        on=on, derived=False, notice_deadline=deadline, term_months=contract.billing_months
    )


def rolls_on(contract: ContractFacts, renewal: Renewal, policy: Policy) -> bool:
    """Whether it renews every month or two with no stated day: that is no event for anybody."""
    return renewal.derived and contract.billing_months <= policy.short_term_months


def _line(
    facts: AccountFacts,
    contract: ContractFacts,
    renewal: Renewal,
    score: Health,
    today: date,
    policy: Policy,
    successor: ContractFacts | None = None,
) -> RenewalLine:
    made = contract.offer_made_on if offer_in_term(contract, renewal) else None
    overdue = successor is None and renewal.on < today
    passed = renewal.notice_deadline < today
    mrr = contract.mrr if contract.mrr.currency != NO_CURRENCY else None
    uplift = None
    if successor is not None and mrr is not None and mrr.minor > 0:
        same = successor.mrr.currency == mrr.currency
        uplift = successor.mrr.minor / mrr.minor - 1 if same else None
    left = (renewal.notice_deadline - today).days
    if successor is not None:
        lane = Lane.AGREED
    elif contract.auto_renew and passed and not overdue:
        lane = Lane.PASSED
    elif made is not None:
        lane = Lane.OUT
    elif passed or overdue:
        lane = Lane.PASSED
    else:
        lane = Lane.DUE if left <= policy.offer_lead else Lane.PREPARE
    return RenewalLine(
        contract_id=contract.id,
        account=Ref(facts.id, facts.name),
        contract=contract.name,
        on=renewal.on,
        derived=renewal.derived,
        notice_on=renewal.notice_deadline if contract.notice_days > 0 else None,
        auto_renew=contract.auto_renew,
        offer_made_on=made,
        offer_due=offer_due(facts, renewal, policy),
        agreed=successor is not None,
        uplift=uplift,
        overdue=overdue,
        passed=passed,
        mrr=mrr,
        health=score,
        likelihood=likelihood(
            score.score,
            auto_renew=contract.auto_renew,
            agreed=successor is not None,
            notice_passed=passed,
            offer_made=made is not None,
            overdue=overdue,
        ),
        lane=lane,
    )


def chip_of(line: RenewalLine, today: date) -> Chip:
    """The state of a renewal in words: `Offer by 9 Dec`, `Agreed, +4 %`."""
    if line.agreed:
        if line.uplift is None:
            return Chip("agreed", tr("Agreed"), "good")
        if round(line.uplift * 100) == 0:
            return Chip("agreed", tr("Agreed, same price"), "good")
        sign = "+" if line.uplift > 0 else "\u2212"
        return Chip(
            "agreed", tr("Agreed, {change}", change=f"{sign}{percent(line.uplift)}"), "good"
        )
    if line.settled:
        return Chip("itself", tr("Renews itself"), "good")
    if line.offer_made_on is not None:
        out = (today - line.offer_made_on).days
        if out <= 0:
            return Chip("out", tr("Offer out today"), "soon")
        return Chip("out", plural("Offer out, {n} day", "Offer out, {n} days", out), "soon")
    left = (line.offer_due - today).days
    if line.overdue or left < 0:
        by_itself = line.auto_renew and not line.overdue
        return Chip("late", tr("No offer made"), "soon" if by_itself else "now")
    tone = "soon" if left <= _OFFER_SOON else "calm"
    return Chip("due", tr("Offer by {day}", day=short_date(line.offer_due)), tone)


def when_words(line: RenewalLine, today: date, *, year: bool = False) -> str:
    """The day and how far it is: `Thu 31 Dec, 35 days`; the year only where it is asked for."""
    shown = date_words(line.on, today if year else line.on)
    ahead = (line.on - today).days
    if line.overdue:
        return plural("{day}, {n} day overdue", "{day}, {n} days overdue", -ahead, day=shown)
    if ahead == 0:
        return tr("{day}, today", day=shown)
    return tr("{day}, {days}", day=shown, days=days(ahead))


def notice_words(line: RenewalLine, today: date) -> str:
    """`notice 1 Dec, 5 days`, `notice passed on 14 Nov`, `no notice period`."""
    if line.notice_on is None:
        return tr("no notice period")
    left = (line.notice_on - today).days
    if left < 0:
        return tr("notice passed on {day}", day=short_date(line.notice_on))
    if left == 0:
        return tr("notice {day}, today", day=short_date(line.notice_on))
    return tr("notice {day}, {days}", day=short_date(line.notice_on), days=days(left))


def in_order(lines: Iterable[RenewalLine]) -> list[RenewalLine]:
    """By notice deadline, the settled ones last."""
    return sorted(lines, key=lambda x: (x.settled, x.deadline, x.on, x.account.name, x.contract_id))


@dataclass(frozen=True, slots=True)
class MoneyView:
    """In which money lines are added up: one currency, or with `rates` all that convert to it."""

    currency: str
    rates: Mapping[str, Decimal] | None = None

    def of(self, amount: Money | None) -> Money | None:
        """The amount in this view; None for another currency, or one without a rate."""
        if amount is None:
            return None
        return convert(amount, self.currency, self.rates or {})


@dataclass(frozen=True, slots=True)
class Tally:
    """Lines added up. `rest`: amounts in other currencies, or without a rate; they are not in `mrr`."""

    count: int
    mrr: Money
    likely: Money
    rest: tuple[Money, ...]


def tally(lines: Sequence[RenewalLine], view: MoneyView) -> Tally:
    """Count, MRR and health-weighted MRR of lines. No lines give zero in the currency of the view."""
    total = likely = 0
    rest: list[Money] = []
    for line in lines:
        seen = view.of(line.mrr)
        if seen is not None:
            total += seen.minor
            likely += expected(seen.minor, line.likelihood.share)
        elif line.mrr is not None:
            rest.append(line.mrr)
    return Tally(
        len(lines), Money(total, view.currency), Money(likely, view.currency), totals(rest)
    )


def month_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)


def months_from(first: date, count: int) -> list[date]:
    """The first days of `count` months; fewer at the end of the calendar."""
    found = (add_months(first, step) for step in range(count))
    return [month for month in found if month is not None]


def first_month(lines: Iterable[RenewalLine], today: date) -> date:
    """The present month, or the next one where nothing renews in the rest of this one."""
    this = month_of(today)
    if any(not line.overdue and month_of(line.on) == this for line in lines):
        return this
    return add_months(this, 1) or this


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board. `key` is a month (`2027-01`), `overdue`, or a `Lane`."""

    key: str
    month: date | None
    lines: tuple[RenewalLine, ...]


def overdue_of(lines: Iterable[RenewalLine]) -> list[RenewalLine]:
    """Those whose day passed and that nobody settled."""
    return in_order(line for line in lines if line.overdue)


def by_month(lines: Sequence[RenewalLine], today: date, count: int) -> list[Column]:
    """A column a month from `first_month` on; overdue ones are in none of them."""
    found: dict[date, list[RenewalLine]] = {
        month: [] for month in months_from(first_month(lines, today), count)
    }
    for line in lines:
        if not line.overdue and month_of(line.on) in found:
            found[month_of(line.on)].append(line)
    return [Column(f"{month:%Y-%m}", month, tuple(in_order(each))) for month, each in found.items()]


def board(lines: Sequence[RenewalLine], today: date) -> list[Column]:
    """The columns of the board: its months, or the overdue ones and one month less, where there are any."""
    late = overdue_of(lines)
    if not late:
        return by_month(lines, today, BOARD_COLUMNS)
    return [
        Column("overdue", None, tuple(late)),
        *by_month(lines, today, BOARD_COLUMNS - 1),
    ]


def runway(lines: Sequence[RenewalLine], today: date) -> list[Column]:
    """The lanes, over the same renewals as the months of the board."""
    shown = [line for column in board(lines, today) for line in column.lines]
    return [
        Column(lane, None, tuple(in_order(line for line in shown if line.lane is lane)))
        for lane in LANES
    ]


def due_soon(lines: Iterable[RenewalLine], today: date) -> list[RenewalLine]:
    """Open renewals of the next `OPEN_DAYS` days, overdue ones with them."""
    last = today + timedelta(days=OPEN_DAYS)
    return in_order(line for line in lines if not line.settled and line.on <= last)


def open_soon(contracts: Iterable[ContractFacts], today: date, policy: Policy) -> int:
    """How many of one customer's contracts `due_soon` has, told from the contracts that nothing follows.

    Those that ended are only looked at where no other contract is left.
    """
    last = today + timedelta(days=OPEN_DAYS)
    known = list(contracts)
    running = [c for c in known if c.ends_on is None or c.ends_on >= today]
    if not running:
        return int(bool(known))
    count = 0
    for contract in running:
        renewal = next_renewal(contract, today)
        if renewal is None or rolls_on(contract, renewal, policy) or renewal.on > last:
            continue
        by_itself = contract.auto_renew and renewal.notice_deadline < today <= renewal.on
        count += not by_itself
    return count


def short_amount(amount: Money) -> str:
    """An amount as it stands on a bar: `9.6 k`, `940`; no currency."""
    whole = float(amount.amount)
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if abs(whole) >= size * 0.9995:
            return f"{decimal(whole / size)}{NBSP}{sign}"
    return number(round(whole))
