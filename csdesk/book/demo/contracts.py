"""Demo contracts with their lines, earlier terms and the revenue events that add up to today's MRR."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from csdesk.book.demo.dice import Dice, add_months
from csdesk.book.demo.people import Customer
from csdesk.book.demo.plots import Plot
from csdesk.book.demo.sheet import Sheet
from csdesk.domain.money import monthly_minor, to_minor
from csdesk.domain.terms import RevenueReason, Stage, Status

# Rough prices of one euro, only to make amounts look right in each currency.
_RATES = {
    "EUR": 1.0, "SEK": 11.0, "DKK": 7.5, "NOK": 11.5, "GBP": 0.85, "CHF": 0.95, "PLN": 4.3, "CZK": 25.0,
    "USD": 1.1, "CAD": 1.5, "BRL": 6.0, "JPY": 165.0, "AUD": 1.65,
}  # fmt: skip
_MRR = {"A": (3200, 15_000), "B": (900, 3200), "C": (160, 900)}  # euro a month
_PLANS = ("Team", "Business", "Enterprise")
_ADD_ONS = ("Analytics", "Supplier portal", "Premium support", "API package", "Extra site")
_CAUSES = (
    ("budget", "Budget was cut; they go back to spreadsheets for now."),
    ("competitor", "Group decided on one tool for all companies."),
    ("adoption", "Only one team really used it."),
    ("business closed", "The business unit was closed."),
    ("product", "The offline mode came too late for their sites."),
)
_OFFER_LEAD = 70  # days before the notice deadline from which a renewal is work


@dataclass(frozen=True, slots=True)
class _Term:
    """One period of a contract, its price as lines of (product, seats, minor units a month)."""

    name: str
    starts_on: date
    renews_on: date
    lines: tuple[tuple[str, int | None, int], ...]
    billing_months: int = 12
    notice_days: int = 30
    auto_renew: bool = False
    price_cap_bp: int | None = None
    is_trial: bool = False


def make_contracts(dice: Dice, sheet: Sheet, customer: Customer, today: date) -> str | None:
    """Write the contracts and revenue history; the id of the main contract that runs, or ran last.

    Prospects have none.
    """
    plot = customer.plot
    if plot.status == Status.PROSPECT:
        return None
    currency = customer.country.currency if dice.chance(0.55) else "EUR"
    term = _current_term(dice, plot, currency, today)
    main = _write_chain(dice, sheet, customer, currency, term, today)
    extra = dice.weighted(((0, 5.0), (1, 4.0), (2, 1.5))) if plot.days > 250 else 0
    for _ in range(extra if plot.status == Status.ACTIVE else 0):
        _write_add_on(dice, sheet, customer, currency, today)
    return main


def _price(dice: Dice, euros: float, currency: str) -> int:
    """Minor units a month, in round figures of the currency."""
    step = 1000 if currency == "JPY" else 50 if _RATES[currency] > 5 else 5
    whole = max(step, round(euros * _RATES[currency] * dice.uniform(0.9, 1.1) / step) * step)
    return to_minor(Decimal(whole), currency)


def _current_term(dice: Dice, plot: Plot, currency: str, today: date) -> _Term:
    low, high = _MRR[plot.tier]
    seats = max(5, round(low * dice.uniform(0.9, 2.2) / 22))
    lines: list[tuple[str, int | None, int]] = [
        ("Core platform", seats, _price(dice, dice.uniform(low, high) * 0.8, currency))
    ]
    lines += [
        (product, None, _price(dice, low * dice.uniform(0.1, 0.4), currency))
        for product in dice.sample(_ADD_ONS, dice.weighted(((0, 3.0), (1, 4.0), (2, 2.0))))
    ]
    notice = dice.weighted(((30, 4.0), (60, 3.0), (90, 3.0)))
    months = 24 if plot.days > 900 and dice.chance(0.12) else 12
    auto = plot.has("auto_renew") or (
        not plot.has("notice_near", "renewal_window", "renewal_overdue", "offer_made")
        and dice.chance(0.35)
    )
    renews = _renewal_day(dice, plot, notice, months, today)
    starts = add_months(renews, -months)
    if plot.status == Status.CHURNED:
        starts, renews = add_months(plot.until, -months), plot.until
    billing = dice.weighted(((12, 6.0), (3, 2.0), (1, 2.0)))
    # Monthly prices were drawn; what is billed is a whole number of them.
    return _Term(
        name=_PLANS["CBA".index(plot.tier)],
        starts_on=max(starts, plot.since),
        renews_on=renews,
        lines=tuple(lines),
        billing_months=billing,
        notice_days=notice,
        auto_renew=auto,
        price_cap_bp=dice.pick((300, 500, 700)) if dice.chance(0.3) else None,
    )


def _renewal_day(dice: Dice, plot: Plot, notice: int, months: int, today: date) -> date:
    if plot.has("notice_near"):
        ahead = notice + dice.randint(4, 11)
    elif plot.has("renewal_overdue"):
        ahead = -dice.randint(4, 12)
    elif plot.has("auto_renew"):
        ahead = dice.randint(6, notice - 5)  # past its notice day: it renews by itself
    elif plot.has("renewal_window", "offer_made"):
        ahead = notice + dice.randint(18, 45)
    elif plot.stage == Stage.NEW:
        return add_months(plot.since, months)
    else:
        # Quiet until the work on it begins; spread over the rest of the year.
        ahead = dice.randint(notice + _OFFER_LEAD, max(notice + _OFFER_LEAD + 60, months * 30))
    return today + timedelta(days=ahead)


def _write_chain(
    dice: Dice, sheet: Sheet, customer: Customer, currency: str, term: _Term, today: date
) -> str:
    """Earlier terms back to the day they became a customer, then the current one."""
    plot = customer.plot
    terms = [term]
    while (terms[0].starts_on - plot.since).days > 45:
        first = terms[0]
        starts = max(plot.since, add_months(first.starts_on, -12))
        if (starts - plot.since).days < 120:
            starts = plot.since  # the first term was an odd one
        terms.insert(
            0,
            replace(
                first, starts_on=starts, renews_on=first.starts_on, lines=_earlier(dice, first)
            ),
        )
    trial = terms[0].starts_on > plot.since
    if trial:
        free = replace(terms[0], name="Trial", starts_on=plot.since, renews_on=terms[0].starts_on)
        terms.insert(
            0, replace(free, lines=(("Core platform", 5, 0),), is_trial=True, notice_days=0)
        )
    before: str | None = None
    mrr = 0
    for number, each in enumerate(terms):
        last = number == len(terms) - 1
        contract_id = _write_term(
            dice, sheet, customer, currency, each, before, last=last, today=today
        )
        monthly = _monthly(each)
        reason = RevenueReason.NEW if mrr == 0 else _reason(terms[number - 1], each)
        if monthly != mrr:
            _write_event(
                dice, sheet, customer, contract_id, each.starts_on, reason, monthly - mrr, currency
            )
        mrr, before = monthly, contract_id
    assert before is not None
    if plot.status == Status.CHURNED:
        cause, note = dice.pick(_CAUSES)
        _write_event(
            dice,
            sheet,
            customer,
            before,
            plot.until,
            RevenueReason.CHURN,
            -mrr,
            currency,
            cause,
            note,
        )
    return before


def _monthly(term: _Term) -> int:
    return sum(
        monthly_minor(m * term.billing_months, term.billing_months) for _, _, m in term.lines
    )


def _earlier(dice: Dice, term: _Term) -> tuple[tuple[str, int | None, int], ...]:
    """The lines of the term before: a price step, fewer seats, or (seldom) more of them."""
    kind = dice.weighted((("price", 4.0), ("expansion", 4.0), ("same", 2.0), ("shrink", 1.0)))
    product, seats, minor = term.lines[0]
    assert seats is not None
    if kind == "price":
        main = (product, seats, round(minor * dice.pick((0.95, 0.97)) / 100) * 100)
    elif kind == "expansion":
        share = dice.uniform(0.6, 0.9)
        main = (product, max(3, round(seats * share)), round(minor * share / 100) * 100)
    elif kind == "shrink":
        share = dice.uniform(1.05, 1.2)
        main = (product, round(seats * share), round(minor * share / 100) * 100)
    else:
        main = (product, seats, minor)
    rest = term.lines[1:-1] if kind == "expansion" else term.lines[1:]
    return (main, *rest)


def _reason(before: _Term, after: _Term) -> RevenueReason:
    seats_before, seats_after = before.lines[0][1] or 0, after.lines[0][1] or 0
    if seats_after == seats_before and len(before.lines) == len(after.lines):
        return RevenueReason.PRICE
    return RevenueReason.EXPANSION if _monthly(after) > _monthly(before) else RevenueReason.SHRINK


def _write_term(
    dice: Dice,
    sheet: Sheet,
    customer: Customer,
    currency: str,
    term: _Term,
    before: str | None,
    *,
    last: bool,
    today: date,
) -> str:
    plot = customer.plot
    contract_id = dice.day_id(term.starts_on)
    ended = plot.status == Status.CHURNED or not last
    sheet.put(
        "contract",
        id=contract_id,
        account_id=customer.id,
        name=term.name,
        starts_on=term.starts_on,
        ends_on=max(term.starts_on, term.renews_on - timedelta(days=1)) if ended else None,
        renews_on=term.renews_on,
        billing_months=term.billing_months,
        notice_days=term.notice_days,
        auto_renew=term.auto_renew,
        price_cap_bp=term.price_cap_bp,
        is_trial=term.is_trial,
        offer_made_on=_offer_day(dice, plot, today) if last else None,
        renews_id=before,
    )
    for product, seats, minor in term.lines:
        sheet.put(
            "contract_line",
            id=dice.day_id(term.starts_on),
            contract_id=contract_id,
            product=product,
            seats=seats,
            amount_minor=minor * term.billing_months,
            currency=currency,
            billing_months=term.billing_months,
        )
    return contract_id


def _offer_day(dice: Dice, plot: Plot, today: date) -> date | None:
    if plot.has("offer_made"):
        return today - timedelta(days=dice.randint(5, 12))
    return None


def _write_add_on(dice: Dice, sheet: Sheet, customer: Customer, currency: str, today: date) -> None:
    """A contract of its own for one more product, bought later: an expansion."""
    plot = customer.plot
    low, _ = _MRR[plot.tier]
    monthly = _price(dice, low * dice.uniform(0.12, 0.5), currency)
    starts = dice.day_between(
        max(plot.since, today - timedelta(days=250)), today - timedelta(days=15)
    )
    term = _Term(
        name=dice.pick(_ADD_ONS),
        starts_on=starts,
        renews_on=add_months(starts, 12),
        lines=((dice.pick(_ADD_ONS), None, monthly),),
        billing_months=dice.pick((12, 1)),
        auto_renew=True,
    )
    if (term.renews_on - today).days < _OFFER_LEAD + term.notice_days:
        term = replace(term, renews_on=add_months(starts, 24))
    term = replace(term, lines=((term.name, None, monthly),))
    contract_id = _write_term(
        dice,
        sheet,
        replace(customer, plot=_plain(plot)),
        currency,
        term,
        None,
        last=True,
        today=today,
    )
    _write_event(
        dice, sheet, customer, contract_id, starts, RevenueReason.EXPANSION, monthly, currency
    )


def _plain(plot: Plot) -> Plot:
    return replace(plot, troubles=frozenset())


def _write_event(
    dice: Dice,
    sheet: Sheet,
    customer: Customer,
    contract_id: str,
    day: date,
    reason: RevenueReason,
    delta: int,
    currency: str,
    cause: str = "",
    note: str = "",
) -> None:
    sheet.put(
        "revenue_event",
        id=dice.day_id(day),
        account_id=customer.id,
        contract_id=contract_id,
        day=day,
        reason=reason.value,
        mrr_delta_minor=delta,
        currency=currency,
        cause=cause,
        note=note,
    )
