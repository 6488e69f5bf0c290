"""Contracts and what they change in the revenue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from csdesk.book import contract_queries
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, ContractLineRow, ContractRow, RevenueEventRow
from csdesk.domain.changes import Changes
from csdesk.domain.contract_terms import ContractTerms, with_renewal
from csdesk.domain.language import mark, said, tr
from csdesk.domain.money import (
    Money,
    is_currency,
    monthly_minor,
    parse_plain,
    to_minor,
)
from csdesk.domain.renewal_offer import Delta, LineTerms, deltas, mrr_of, paired
from csdesk.domain.terms import RevenueReason
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.forms import read_form
from csdesk.services.morning import account_gone
from csdesk.services.policies import default_currency

_MOST_MRR = 10**12  # whole units a month, also in currencies of small units
_MOST_SEATS = 10**9


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """A new contract. `mrr` is a plain number a month; `fields` as they were typed.

    With `lines` these are its products, and `mrr`, `currency`, `product` and `seats` are not looked at.
    """

    account_id: str
    mrr: str = "0"
    currency: str = ""  # ISO 4217; empty: the book's own
    product: str = ""
    seats: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[LineTerms, ...] | None = None
    price_cap_bp: int | None = None


def list_contracts(desk: Services, account_id: str) -> list[ContractTerms]:
    """Every contract of an account with its next renewal, the newest first. Raises Gone."""
    today = desk.today()
    with desk.book.read() as connection:
        if not contract_queries.has_account(connection, account_id):
            raise account_gone()
        found = contract_queries.contracts_of(connection, account_id)
    return [with_renewal(each, today) for each in found]


def add_contract(desk: Services, draft: ContractDraft) -> tuple[str, Changes]:
    """Add a contract with its lines, and the revenue events they mean. Returns the contract's id.

    Raises Invalid or Gone; then nothing is written.
    """
    today = desk.today()
    values = read_form("contract", draft.fields, today)
    values.setdefault("starts_on", today)
    check_days(values)
    months = values.setdefault("billing_months", 12)
    lines = draft.lines if draft.lines is not None else (_one_line(desk, draft, months),)
    check_lines(lines)
    with desk.book.write("add contract") as unit:
        if unit.get(AccountRow, draft.account_id) is None:
            raise account_gone()
        first = not unit.where(ContractRow, account_id=draft.account_id)
        row = ContractRow(account_id=draft.account_id, price_cap_bp=draft.price_cap_bp, **values)
        key = unit.add(row)
        write_lines(unit, key, lines)
        gained = deltas(paired((), lines), first=first)
        write_events(unit, draft.account_id, key, values["starts_on"], gained)
    return key, unit.changes


def _one_line(desk: Services, draft: ContractDraft, months: int) -> LineTerms:
    currency = read_currency(draft.currency or default_currency(desk))
    monthly = read_mrr(draft.mrr, currency)
    return LineTerms(draft.product, draft.seats, monthly * months, currency, months)


def edit_contract(
    desk: Services,
    contract_id: str,
    fields: Mapping[str, str],
    lines: Sequence[LineTerms],
    *,
    price_cap_bp: int | None = None,
    changed_on: date | None = None,
) -> Changes:
    """Set fields and lines of a contract; lines are known by their id, others are new.

    Without `changed_on` what stood there was wrong, and no revenue event is written; with it the customer
    changed the contract on that day, and the events say how much the MRR changed. Raises Invalid or Gone.
    """
    values = read_form("contract", fields, desk.today())
    check_lines(lines)
    with desk.book.write("change contract") as unit:
        row = contract_row(unit, contract_id)
        known = {name: getattr(row, name) for name in ("starts_on", "ends_on", "renews_on")}
        check_days(known | values)
        for name, value in values.items():
            setattr(row, name, value)
        row.price_cap_bp = price_cap_bp
        before = stored_lines(unit, contract_id)
        rewrite_lines(unit, contract_id, lines)
        if changed_on is not None:
            check_currencies(before, lines)
            changed = deltas(paired(before, lines), first=row.is_trial)
            write_events(unit, row.account_id, contract_id, changed_on, changed)
    return unit.changes


def end_contract(
    desk: Services, contract_id: str, last_day: date, *, cause: str = "", note: str = ""
) -> Changes:
    """Let a contract end after `last_day`, and take its MRR away the day after.

    The event is churn where nothing else of the account runs on then, else shrink. Raises Gone, or
    Invalid for a day before the start, and for a contract that was renewed or has ended already.
    """
    with desk.book.write("end contract") as unit:
        row = contract_row(unit, contract_id)
        if last_day < row.starts_on:
            raise Invalid(
                "ends_on",
                tr("The contract starts on {day} only.", day=row.starts_on.isoformat()),
                tr("Choose that day or a later one."),
            )
        if unit.where(ContractRow, renews_id=contract_id):
            raise Invalid(
                "ends_on",
                tr("This contract was renewed already."),
                tr("End the one that follows it."),
            )
        if row.ends_on is not None and row.ends_on < desk.today():
            raise Invalid(
                "ends_on",
                tr("This contract ended on {day} already.", day=row.ends_on.isoformat()),
                tr("Edit it to correct the day."),
            )
        row.ends_on = last_day
        others = [
            each
            for each in unit.where(ContractRow, account_id=row.account_id)
            if each.id != contract_id
            and each.starts_on <= last_day + timedelta(days=1)
            and (each.ends_on is None or each.ends_on > last_day)
        ]
        reason = RevenueReason.SHRINK if others else RevenueReason.CHURN
        lost = [
            Delta(reason, Money(-minor, currency))
            for currency, minor in mrr_of(stored_lines(unit, contract_id)).items()
            if minor
        ]
        day = last_day + timedelta(days=1)
        write_events(unit, row.account_id, contract_id, day, lost, cause=cause, note=note)
    return unit.changes


def set_offer_made(desk: Services, contract_id: str, day: date | None) -> Changes:
    """Say on which day an offer was made, or with None that none was. Raises Invalid or Gone."""
    if day is not None and day > desk.today():
        raise Invalid(
            "offer_made_on",
            tr("{day} has not come yet.", day=day.isoformat()),
            tr("Choose today or an earlier day."),
        )
    with desk.book.write("offer made" if day else "no offer made") as unit:
        contract_row(unit, contract_id).offer_made_on = day
    return unit.changes


def contract_row(unit: Unit, contract_id: str) -> ContractRow:
    """The contract to be changed. Raises Gone."""
    row = unit.get(ContractRow, contract_id)
    if row is None:
        raise Gone(tr("This contract is not in the book any more."), tr("Look at the list again."))
    return row


def stored_lines(unit: Unit, contract_id: str) -> list[LineTerms]:
    """The lines of a contract, in the order they were made."""
    return [
        LineTerms(r.product, r.seats, r.amount_minor, r.currency, r.billing_months, r.id)
        for r in unit.where(ContractLineRow, contract_id=contract_id)
    ]


def write_lines(unit: Unit, contract_id: str, lines: Sequence[LineTerms]) -> None:
    """Add lines to a contract."""
    for line in lines:
        unit.add(
            ContractLineRow(
                contract_id=contract_id,
                product=line.product,
                seats=line.seats,
                amount_minor=line.amount_minor,
                currency=line.currency,
                billing_months=line.billing_months,
            )
        )


def rewrite_lines(unit: Unit, contract_id: str, lines: Sequence[LineTerms]) -> None:
    """Let a contract have these lines: known ones are changed, missing ones deleted, others added."""
    wanted = {line.id: line for line in lines if line.id}
    rows = unit.where(ContractLineRow, contract_id=contract_id)
    for row in rows:
        line = wanted.get(row.id)
        if line is None:
            unit.session.delete(row)
            continue
        row.product, row.seats, row.amount_minor = line.product, line.seats, line.amount_minor
        row.currency, row.billing_months = line.currency, line.billing_months
    known = {row.id for row in rows}
    write_lines(unit, contract_id, [line for line in lines if line.id not in known])


def write_events(
    unit: Unit,
    account_id: str,
    contract_id: str,
    day: date,
    changed: Sequence[Delta],
    *,
    cause: str = "",
    note: str = "",
) -> None:
    """Write one revenue event a change."""
    for delta in changed:
        unit.add(
            RevenueEventRow(
                account_id=account_id,
                contract_id=contract_id,
                day=day,
                reason=delta.reason,
                mrr_delta_minor=delta.amount.minor,
                currency=delta.amount.currency,
                cause=cause,
                note=note,
            )
        )


def check_lines(lines: Sequence[LineTerms]) -> None:
    """Raise Invalid for seats, amounts or periods that cannot be."""
    for line in lines:
        _check_seats(line.seats)
        if not is_currency(line.currency):
            raise Invalid(
                "currency",
                tr("'{code}' is not a currency.", code=line.currency),
                tr("Write an ISO 4217 code such as EUR."),
            )
        if line.billing_months < 1:
            raise Invalid("billing_months", tr("A line is billed every month or less often."), "")
        if line.amount_minor < 0:
            raise Invalid(
                "amount", tr("The amount of a line cannot be negative."), tr("Write 0 or more.")
            )
        if line.mrr.amount > _MOST_MRR:
            raise Invalid(
                "amount", tr("An amount of this size cannot be."), tr("Check the digits.")
            )


def check_currencies(before: Sequence[LineTerms], after: Sequence[LineTerms]) -> None:
    """Raise Invalid where a line changes its currency: that is no difference of money."""
    old = {line.id: line.currency for line in before}
    for line in after:
        if line.id in old and old[line.id] != line.currency:
            raise Invalid(
                "currency",
                tr("A line keeps its currency, {code}.", code=old[line.id]),
                tr("Take the line out and add one in the other currency."),
            )


def correct_line(unit: Unit, contract_id: str, typed: Mapping[str, str]) -> None:
    """Correct `mrr`, `currency` or `seats` of a contract with one line. Raises Invalid.

    A correction is no change of revenue: no revenue event is written.
    """
    lines = unit.where(ContractLineRow, contract_id=contract_id)
    if len(lines) != 1:
        raise Invalid(
            "mrr",
            tr("This contract has {n} lines, so it is not clear which one is meant.", n=len(lines)),
            tr("Edit its lines in the window, or import it again with the right amounts."),
        )
    (line,) = lines
    before = Money(monthly_minor(line.amount_minor, line.billing_months), line.currency)
    currency = read_currency(typed.get("currency", line.currency))
    monthly = read_mrr(typed.get("mrr", before.plain()), currency)
    if "mrr" in typed or "currency" in typed:
        line.currency, line.amount_minor = currency, monthly * line.billing_months
    if "seats" in typed:
        if not typed["seats"].strip().isdecimal():
            raise Invalid(
                "seats",
                tr("'{typed}' is not a number of seats.", typed=typed["seats"]),
                tr("Write 0 or more."),
            )
        _check_seats(int(typed["seats"]))
        line.seats = int(typed["seats"])


def read_currency(typed: str) -> str:
    """An ISO 4217 code in upper case. Raises Invalid."""
    code = typed.strip().upper()
    if not is_currency(code):
        raise Invalid(
            "currency",
            tr("'{code}' is not a currency.", code=typed),
            tr("Write an ISO 4217 code such as EUR."),
        )
    return code


def read_mrr(typed: str, currency: str) -> int:
    """A monthly amount in minor units. Raises Invalid for what is none, negative or beyond all bounds."""
    try:
        amount = parse_plain(typed)
    except ValueError:
        raise Invalid(
            "mrr",
            tr("'{typed}' is not an amount.", typed=typed),
            tr("Write it like 1900 or 1900.50."),
        ) from None
    if amount < 0:
        raise Invalid(
            "mrr", tr("The MRR of a contract cannot be negative."), tr("Write 0 or more.")
        )
    if amount > _MOST_MRR:
        raise Invalid(
            "mrr",
            tr("An MRR of {typed} cannot be.", typed=typed),
            tr("Check the number of digits."),
        )
    return to_minor(amount, currency)


def _check_seats(seats: int | None) -> None:
    if seats is not None and not 0 <= seats <= _MOST_SEATS:
        raise Invalid(
            "seats",
            tr("{n} seats cannot be.", n=seats),
            tr("Write 0 to {most}.", most=_MOST_SEATS),
        )


def check_days(values: Mapping[str, Any]) -> None:
    """Raise Invalid for a contract that ends or renews before it starts."""
    starts = values["starts_on"]
    sentences = {
        "ends_on": mark("A contract cannot end on {later}, before it starts on {starts}."),
        "renews_on": mark("A contract cannot renew on {later}, before it starts on {starts}."),
    }
    for name, sentence in sentences.items():
        later = values.get(name)
        if later is not None and str(later) < str(starts):
            raise Invalid(
                name,
                said(sentence).format(later=later, starts=starts),
                tr("Check the two dates."),
            )
