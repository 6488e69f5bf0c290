"""Contracts and revenue events in words."""

from datetime import date

from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.language import decimal, mark, plural, said, tr
from csdesk.domain.money import Money
from csdesk.domain.money_input import exact, signed
from csdesk.domain.renewal_offer import LineTerms
from csdesk.domain.words import NBSP, date_words, days, mrr

REASONS: tuple[tuple[str, str], ...] = (
    ("new", mark("New")),
    ("expansion", mark("Expansion")),
    ("price", mark("Price")),
    ("shrink", mark("Shrink")),
    ("churn", mark("Churn")),
    ("reactivation", mark("Back again")),
)
_REASONS = dict(REASONS)


def reason_word(reason: str) -> str:
    """A reason as people read it; a source's own word comes back as it is."""
    return said(_REASONS.get(reason, reason))


def name_of(terms: ContractTerms) -> str:
    """Its own name, or what it is."""
    return terms.name or (tr("Trial") if terms.is_trial else tr("Contract"))


def state_chip(terms: ContractTerms, today: date) -> tuple[str, str]:
    """Words and tone (good, soon, calm) of the state."""
    state = terms.state(today)
    if state == "ended":
        assert terms.ends_on is not None
        return tr("Ended {day}", day=date_words(terms.ends_on, today)), "calm"
    if state == "ahead":
        return tr("Starts {day}", day=date_words(terms.starts_on, today)), "calm"
    if terms.renewed_by is not None:
        return tr("Renewed"), "good"
    if terms.is_trial:
        return tr("Trial"), "soon"
    return tr("Running"), "good"


def offer_chip(terms: ContractTerms, today: date) -> str:
    """`Offer made Fri 20 Nov`, or empty."""
    if terms.offer_made_on is None:
        return ""
    return tr("Offer made {day}", day=date_words(terms.offer_made_on, today))


def term_words(terms: ContractTerms, today: date) -> str:
    """Start, renewal or end, notice, how it renews, and the price cap."""
    parts = [tr("from {day}", day=date_words(terms.starts_on, today))]
    if terms.ends_on is not None:
        parts.append(tr("to {day}", day=date_words(terms.ends_on, today)))
    if terms.renews_on is not None and terms.renews_on != terms.ends_on:
        day = date_words(terms.renews_on, today)
        parts.append(
            tr("renews {day}, derived", day=day)
            if terms.renewal_derived
            else tr("renews {day}", day=day)
        )
    if terms.notice_days:
        notice = tr("notice {days}", days=days(terms.notice_days))
        if terms.notice_on is not None:
            notice = tr(
                "notice {days}, by {day}",
                days=days(terms.notice_days),
                day=date_words(terms.notice_on, today),
            )
        parts.append(notice)
    if terms.auto_renew and terms.state(today) != "ended":
        parts.append(tr("renews by itself"))
    if terms.price_cap_bp is not None:
        parts.append(tr("price cap {share}", share=percent_words(terms.price_cap_bp)))
    return ", ".join(parts)


def runway_words(terms: ContractTerms, today: date) -> tuple[str, str]:
    """Days to the renewal, and days to the notice deadline; empty where there is none."""
    if terms.renews_on is None:
        return "", ""
    left = (terms.renews_on - today).days
    renewal = days(left) if left >= 0 else tr("{days} overdue", days=days(-left))
    if terms.notice_on is None:
        return renewal, ""
    notice = (terms.notice_on - today).days
    if notice < 0:
        return renewal, tr("notice passed")
    return renewal, tr("notice {n}", n=notice)


def line_words(line: LineTerms) -> tuple[str, str, str]:
    """Product, seats, and what is billed how often."""
    seats = "" if line.seats is None else plural("{n} seat", "{n} seats", line.seats)
    billed = exact(Money(line.amount_minor, line.currency))
    return line.product or tr("No product named"), seats, f"{billed} {period_words(line)}"


def period_words(line: LineTerms) -> str:
    """`a month`, `a quarter`, `a year`, `every 5 months`."""
    known = {1: tr("a month"), 3: tr("a quarter"), 12: tr("a year")}
    return known.get(line.billing_months) or plural(
        "every {n} month", "every {n} months", line.billing_months
    )


def mrr_words(terms: ContractTerms) -> str:
    """All sums of the contract; a sentence where there are none."""
    if not terms.lines:
        return tr("no amount")
    return ", ".join(mrr(each) for each in terms.mrr)


def percent_words(basis_points: int) -> str:
    """`5 %`, `2.5 %`."""
    digits = 0 if basis_points % 100 == 0 else 1 if basis_points % 10 == 0 else 2
    return f"{decimal(basis_points / 100, digits)}{NBSP}%"


def delta_words(event: RevenueLine) -> str:
    """The change with its sign; `amount not known` where the source does not say."""
    return tr("amount not known") if event.delta is None else signed(event.delta)
