"""Renewing a contract with other seats or prices, and the revenue events of an account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from csdesk.book import contract_queries
from csdesk.book.tables import AccountRow, ContractRow, RevenueEventRow
from csdesk.domain.changes import Changes
from csdesk.domain.contract_terms import ContractTerms, RevenueLine, with_renewal
from csdesk.domain.language import plural, tr
from csdesk.domain.money import Money, is_currency
from csdesk.domain.renewal_offer import LineTerms, breaches, deltas, paired
from csdesk.domain.renewals import add_months
from csdesk.domain.terms import RevenueReason
from csdesk.domain.texts import clean_line, clean_text
from csdesk.domain.words import money
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.contracts import (
    check_currencies,
    check_lines,
    contract_row,
    stored_lines,
    write_events,
    write_lines,
)
from csdesk.services.morning import account_gone

MOST_MONTHS = 120
MOST_NOTICE = 3650


@dataclass(frozen=True, slots=True)
class RenewalDraft:
    """The next term of a contract. A line with the id of an old one follows it; others are new."""

    contract_id: str
    starts_on: date
    months: int
    notice_days: int
    auto_renew: bool
    lines: tuple[LineTerms, ...]
    beyond_cap: bool = False  # both sides agreed to go beyond the price cap


def start_of_renewal(terms: ContractTerms, today: date) -> date:
    """The day the next term would begin: the renewal, else the day after the end, else today."""
    known = with_renewal(terms, today)
    if known.renews_on is not None and known.renews_on > terms.starts_on:
        # A stated end is the last day of service; a renewal on that very day begins the day after.
        same = terms.stated_renewal is None and known.renews_on == terms.ends_on
        return known.renews_on + timedelta(days=1) if same else known.renews_on
    if terms.ends_on is not None:
        return terms.ends_on + timedelta(days=1)
    return max(today, terms.starts_on + timedelta(days=1))


def last_day_of(terms: ContractTerms, today: date) -> date:
    """The day a contract would end on: the day before its renewal, its stated end, else today."""
    if terms.renews_on is not None and terms.renews_on > max(today, terms.starts_on):
        return terms.renews_on - timedelta(days=1)
    if terms.ends_on is not None and terms.ends_on >= today:
        return terms.ends_on
    return max(today, terms.starts_on)


def read_contract(desk: Services, contract_id: str) -> ContractTerms:
    """One contract with its lines and next renewal. Raises Gone."""
    with desk.book.read() as connection:
        found = contract_queries.contract(connection, contract_id)
    if found is None:
        raise Gone(tr("This contract is not in the book any more."), tr("Look at the list again."))
    return with_renewal(found, desk.today())


def renew_contract(desk: Services, draft: RenewalDraft) -> tuple[str, Changes]:
    """Write the next term, end the present one the day before, and the revenue events at its start.

    Returns the id of the new contract; all of it is one action. Raises Gone, or Invalid: for a contract
    that was renewed already, a start that is not after the old one's, a term without lines, and a price
    beyond the cap unless both sides agreed to it.
    """
    check_lines(draft.lines)
    _check_term(draft)
    with desk.book.write("renew contract") as unit:
        old = contract_row(unit, draft.contract_id)
        _check_not_renewed(unit.where(ContractRow, renews_id=old.id))
        if draft.starts_on <= old.starts_on:
            raise Invalid(
                "starts_on",
                tr(
                    "The next term has to start after {day}, the start of this one.",
                    day=old.starts_on.isoformat(),
                ),
                tr("Choose a later day."),
            )
        before = stored_lines(unit, old.id)
        check_currencies(before, draft.lines)
        changes = paired(before, draft.lines)
        beyond = breaches(changes, old.price_cap_bp)
        if beyond and not draft.beyond_cap:
            raise Invalid(
                "price_cap",
                tr(
                    "{product} may cost {amount} at most: the price cap of the contract.",
                    product=beyond[0].product or tr("The line"),
                    amount=money(Money(beyond[0].allowed_minor, beyond[0].currency)),
                ),
                tr("Lower the amount, or say that both sides agreed to more."),
            )
        renews_on = add_months(draft.starts_on, draft.months)
        key = unit.add(
            ContractRow(
                account_id=old.account_id,
                name=old.name,
                starts_on=draft.starts_on,
                renews_on=renews_on,
                billing_months=old.billing_months,
                notice_days=draft.notice_days,
                auto_renew=draft.auto_renew,
                price_cap_bp=old.price_cap_bp,
                renews_id=old.id,
            )
        )
        write_lines(unit, key, draft.lines)
        day_before = draft.starts_on - timedelta(days=1)
        if old.ends_on is None or old.ends_on > day_before:
            old.ends_on = day_before
        changed = deltas(changes, first=old.is_trial)
        write_events(unit, old.account_id, key, draft.starts_on, changed)
    return key, unit.changes


def _check_term(draft: RenewalDraft) -> None:
    if not draft.lines:
        raise Invalid(
            "lines",
            tr("A renewal needs a product."),
            tr("Keep a line, or end the contract instead."),
        )
    if not 1 <= draft.months <= MOST_MONTHS:
        raise Invalid(
            "months",
            tr("A term has 1 to {most} months.", most=MOST_MONTHS),
            tr("Check the number of months."),
        )
    if not 0 <= draft.notice_days <= MOST_NOTICE:
        raise Invalid(
            "notice_days",
            plural(
                "A notice period has 0 to {n} day.",
                "A notice period has 0 to {n} days.",
                MOST_NOTICE,
            ),
            tr("Check the number of days."),
        )


def _check_not_renewed(followers: Sequence[ContractRow]) -> None:
    if followers:
        raise Invalid(
            "contract",
            tr(
                "This contract was renewed already: the next term starts on {day}.",
                day=followers[0].starts_on.isoformat(),
            ),
            tr("Renew that one, or undo the renewal first."),
        )


@dataclass(frozen=True, slots=True)
class RevenueDraft:
    """A revenue event. `delta_minor` None: it is not known how much."""

    day: date
    reason: str  # a `terms.RevenueReason`
    delta_minor: int | None
    currency: str
    contract_id: str | None = None
    cause: str = ""
    note: str = ""


def list_revenue(desk: Services, account_id: str) -> list[RevenueLine]:
    """Every revenue event of an account, the newest first."""
    with desk.book.read() as connection:
        return contract_queries.revenue_events(connection, account_id)


def add_revenue_event(desk: Services, account_id: str, draft: RevenueDraft) -> Changes:
    """Record a change of MRR that no contract of the book explains. Raises Invalid or Gone."""
    _check_event(draft)
    with desk.book.write("add revenue event") as unit:
        if unit.get(AccountRow, account_id) is None:
            raise account_gone()
        row = RevenueEventRow(account_id=account_id)
        _fill(row, draft)
        unit.add(row)
    return unit.changes


def correct_revenue_event(desk: Services, event_id: str, draft: RevenueDraft) -> Changes:
    """Correct a revenue event; what it said before stays in the history. Raises Invalid or Gone."""
    _check_event(draft)
    with desk.book.write("correct revenue event") as unit:
        row = unit.get(RevenueEventRow, event_id)
        if row is None:
            raise _event_gone()
        _fill(row, draft)
    return unit.changes


def delete_revenue_event(desk: Services, event_id: str) -> Changes:
    """Delete a revenue event that never was. Raises Gone."""
    with desk.book.write("delete revenue event") as unit:
        row = unit.get(RevenueEventRow, event_id)
        if row is None:
            raise _event_gone()
        unit.session.delete(row)
    return unit.changes


def _fill(row: RevenueEventRow, draft: RevenueDraft) -> None:
    row.day, row.reason, row.contract_id = draft.day, draft.reason, draft.contract_id
    row.mrr_delta_minor, row.currency = draft.delta_minor, draft.currency
    row.cause, row.note = clean_line(draft.cause), clean_text(draft.note)


def _check_event(draft: RevenueDraft) -> None:
    if draft.reason not in {reason.value for reason in RevenueReason}:
        raise Invalid(
            "reason", tr("'{word}' is no reason.", word=draft.reason), tr("Choose one of the list.")
        )
    if not is_currency(draft.currency):
        raise Invalid(
            "currency",
            tr("'{code}' is not a currency.", code=draft.currency),
            tr("Write an ISO 4217 code such as EUR."),
        )
    if draft.delta_minor is None:
        return
    gains = {RevenueReason.NEW, RevenueReason.EXPANSION, RevenueReason.REACTIVATION}
    losses = {RevenueReason.SHRINK, RevenueReason.CHURN}
    wrong = (draft.reason in gains and draft.delta_minor < 0) or (
        draft.reason in losses and draft.delta_minor > 0
    )
    if wrong:
        raise Invalid(
            "delta",
            tr("This reason and the sign of the amount do not agree."),
            tr("Write a loss with a minus, or choose another reason."),
        )


def _event_gone() -> Gone:
    return Gone(
        tr("This revenue event is not in the book any more."), tr("Look at the list again.")
    )
