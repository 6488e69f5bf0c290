"""Contracts and what they change in the revenue."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdesk.book.tables import AccountRow, ContractLineRow, ContractRow, RevenueEventRow
from csdesk.domain.changes import Changes
from csdesk.domain.money import is_currency, parse_plain, to_minor
from csdesk.domain.terms import RevenueReason
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.fields import read_fields
from csdesk.services.policies import default_currency


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
    currency = (draft.currency or default_currency(desk)).strip().upper()
    if not is_currency(currency):
        raise Invalid(
            "currency",
            f"'{draft.currency}' is not a currency.",
            "Write an ISO 4217 code such as EUR.",
        )
    try:
        monthly = to_minor(parse_plain(draft.mrr), currency)
    except ValueError:
        raise Invalid(
            "mrr", f"'{draft.mrr}' is not an amount.", "Write it like 1900 or 1900.50."
        ) from None
    if monthly < 0:
        raise Invalid("mrr", "The MRR of a contract cannot be negative.", "Write 0 or more.")
    if draft.seats is not None and draft.seats < 0:
        raise Invalid("seats", "Seats cannot be negative.", "Write 0 or more.")
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
