"""The way to a renewal, counted back from the notice deadline: our part, their part, days they are closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from csdesk.domain import workdays
from csdesk.domain.facts import AccountFacts, ContractFacts
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import Renewal, next_renewal
from csdesk.domain.signals.renewal import offer_due
from csdesk.domain.terms import Status

_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Runway:
    """Days of one renewal that lies ahead. `deadline` is the renewal itself without a notice period.

    `offer_by`: the last useful day to send the offer; None once it was made or that day has passed.
    `closed`: stretches (first and last day) between the offer and the deadline in which a public
    holiday of their country closes them.
    """

    today: date
    renews_on: date
    deadline: date | None  # None: it has passed
    has_notice: bool
    offer_by: date | None
    offer_made_on: date | None
    closed: tuple[tuple[date, date], ...]
    by_itself: bool  # renews without anybody doing anything
    term_months: int


def account_runway(facts: AccountFacts, today: date, policy: Policy) -> Runway | None:
    """The way to the account's earliest renewal ahead; None where nothing renews after today."""
    if facts.status == Status.CHURNED:
        return None
    found = _first_ahead(facts.contracts, today)
    if found is None:
        return None
    contract, renewal = found
    deadline = renewal.notice_deadline if renewal.notice_deadline >= today else None
    offer_by: date | None = None
    if contract.offer_made_on is None and deadline is not None:
        due = offer_due(facts, renewal, policy)
        offer_by = due if due >= today else None
    closed: tuple[tuple[date, date], ...] = ()
    if deadline is not None:
        closed = tuple(closed_stretches(policy, facts.country, offer_by or today, deadline))
    return Runway(
        today=today,
        renews_on=renewal.on,
        deadline=deadline,
        has_notice=contract.notice_days > 0,
        offer_by=offer_by,
        offer_made_on=contract.offer_made_on,
        closed=closed,
        by_itself=contract.auto_renew,
        term_months=renewal.term_months,
    )


def _first_ahead(
    contracts: Iterable[ContractFacts], today: date
) -> tuple[ContractFacts, Renewal] | None:
    ahead = [
        (contract, renewal)
        for contract in contracts
        if (renewal := next_renewal(contract, today)) is not None and renewal.on > today
    ]
    return min(ahead, key=lambda pair: (pair[1].on, pair[1].notice_deadline), default=None)


def closed_stretches(
    policy: Policy, country: str, first: date, last: date
) -> list[tuple[date, date]]:
    """Runs of closed days of `country` from `first` to `last` in which a public holiday lies."""
    found: list[tuple[date, date]] = []
    day = first
    while day <= last:
        if workdays.is_open(policy, country, day):
            day += _ONE
            continue
        begin, holiday = day, False
        while day <= last and not workdays.is_open(policy, country, day):
            holiday = holiday or workdays.holiday_name(policy, country, day) is not None
            day += _ONE
        if holiday:
            found.append((begin, day - _ONE))
    return found
