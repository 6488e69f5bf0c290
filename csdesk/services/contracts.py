"""Contracts and what they change in the revenue."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, ContractLineRow, ContractRow, RevenueEventRow
from csdesk.domain.changes import Changes
from csdesk.domain.money import Money, is_currency, monthly_minor, parse_plain, to_minor
from csdesk.domain.terms import RevenueReason
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.fields import read_fields
from csdesk.services.policies import default_currency

_MOST_MRR = 10**12  # whole units a month, also in currencies of small units
_MOST_SEATS = 10**9


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """A new contract. `mrr` is a plain number a month; `fields` as they were typed."""

    account_id: str
    mrr: str
    currency: str = ""  # ISO 4217; empty: the book's own
    product: str = ""
    seats: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)


def add_contract(desk: Services, draft: ContractDraft) -> tuple[str, Changes]:
    """Add a contract with one line, and the revenue event it means. Returns the contract's id.

    Raises Invalid or Gone; then nothing is written.
    """
    today = desk.today()
    values = read_fields("contract", draft.fields, today)
    values.setdefault("starts_on", today)
    _check_days(values)
    currency = read_currency(draft.currency or default_currency(desk))
    monthly = read_mrr(draft.mrr, currency)
    _check_seats(draft.seats)
    months = values.setdefault("billing_months", 12)
    with desk.book.write("add contract") as unit:
        if unit.get(AccountRow, draft.account_id) is None:
            raise Gone("This account is not in the book any more.", "Choose another account.")
        first = not unit.where(ContractRow, account_id=draft.account_id)
        key = unit.add(ContractRow(account_id=draft.account_id, **values))
        unit.add(
            ContractLineRow(
                contract_id=key,
                product=draft.product,
                seats=draft.seats,
                amount_minor=monthly * months,
                currency=currency,
                billing_months=months,
            )
        )
        if monthly:
            unit.add(
                RevenueEventRow(
                    account_id=draft.account_id,
                    contract_id=key,
                    day=values["starts_on"],
                    reason=RevenueReason.NEW if first else RevenueReason.EXPANSION,
                    mrr_delta_minor=monthly,
                    currency=currency,
                )
            )
    return key, unit.changes


def correct_line(unit: Unit, contract_id: str, typed: Mapping[str, str]) -> None:
    """Correct `mrr`, `currency` or `seats` of a contract with one line. Raises Invalid.

    A correction is no change of revenue: no revenue event is written.
    """
    lines = unit.where(ContractLineRow, contract_id=contract_id)
    if len(lines) != 1:
        raise Invalid(
            "mrr",
            f"This contract has {len(lines)} lines, so it is not clear which one is meant.",
            "Import it again with the right amounts.",
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
                "seats", f"'{typed['seats']}' is not a number of seats.", "Write 0 or more."
            )
        _check_seats(int(typed["seats"]))
        line.seats = int(typed["seats"])


def read_currency(typed: str) -> str:
    """An ISO 4217 code in upper case. Raises Invalid."""
    code = typed.strip().upper()
    if not is_currency(code):
        raise Invalid(
            "currency", f"'{typed}' is not a currency.", "Write an ISO 4217 code such as EUR."
        )
    return code


def read_mrr(typed: str, currency: str) -> int:
    """A monthly amount in minor units. Raises Invalid for what is none, negative or beyond all bounds."""
    try:
        amount = parse_plain(typed)
    except ValueError:
        raise Invalid(
            "mrr", f"'{typed}' is not an amount.", "Write it like 1900 or 1900.50."
        ) from None
    if amount < 0:
        raise Invalid("mrr", "The MRR of a contract cannot be negative.", "Write 0 or more.")
    if amount > _MOST_MRR:
        raise Invalid("mrr", f"An MRR of {typed} cannot be.", "Check the number of digits.")
    return to_minor(amount, currency)


def _check_seats(seats: int | None) -> None:
    if seats is not None and not 0 <= seats <= _MOST_SEATS:
        raise Invalid("seats", f"{seats} seats cannot be.", f"Write 0 to {_MOST_SEATS}.")


def _check_days(values: Mapping[str, object]) -> None:
    starts = values["starts_on"]
    for name, words in (("ends_on", "end"), ("renews_on", "renew")):
        later = values.get(name)
        if later is not None and str(later) < str(starts):
            raise Invalid(
                name,
                f"A contract cannot {words} on {later}, before it starts on {starts}.",
                "Check the two dates.",
            )
