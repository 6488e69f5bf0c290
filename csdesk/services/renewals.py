"""Renewals: all of them as lines, how many are open, and whether an offer is made."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from csdesk.book.revenue_queries import unrenewed_contracts
from csdesk.domain.facts import ContractFacts
from csdesk.domain.money import Money, totals
from csdesk.domain.policy import Policy
from csdesk.domain.renewal_lines import (
    MoneyView,
    RenewalLine,
    account_renewals,
    in_order,
    open_soon,
    rolls_on,
)
from csdesk.domain.renewals import next_renewal
from csdesk.domain.terms import Status
from csdesk.services.context import Services
from csdesk.services.morning import moment_of, read_facts_and_policy
from csdesk.services.policies import default_currency, exchange_rates


@dataclass(frozen=True, slots=True)
class RenewalBook:
    """Every renewal of the book on a day, by notice deadline, the settled ones last."""

    day: date
    lines: tuple[RenewalLine, ...]
    rolling: int  # contracts that roll on every month or two; they are not among the lines
    currency: str  # the book's own
    rates: Mapping[str, Decimal]  # units of it for one unit of each currency
    currencies: tuple[str, ...]  # of the lines, that of most of them first

    def view(self, currency: str = "", *, converted: bool = False) -> MoneyView:
        """In which money to add up; without a currency that of most lines, else the book's own."""
        if converted:
            return MoneyView(self.currency, self.rates)
        usual = self.currencies[0] if self.currencies else self.currency
        return MoneyView(currency if currency in self.currencies else usual)

    @property
    def convertible(self) -> bool:
        """Whether some currency of the lines has a rate to the book's own."""
        return any(code != self.currency and code in self.rates for code in self.currencies)


def currency_and_rates(desk: Services) -> tuple[str, dict[str, Decimal]]:
    """The book's own currency, and what one unit of each other currency is worth in it."""
    return default_currency(desk), exchange_rates(desk)


def read_renewals(desk: Services, *, day: date | None = None) -> RenewalBook:
    """The next renewal of each contract of each customer. An empty book gives no lines."""
    moment = moment_of(desk, day)
    today = moment.date()
    facts, policy = read_facts_and_policy(desk, moment)
    lines = [line for each in facts for line in account_renewals(each, today, policy)]
    rolling = 0
    for each in facts:
        for contract in each.contracts if each.status == Status.ACTIVE else ():
            renewal = next_renewal(contract, today)
            rolling += renewal is not None and rolls_on(contract, renewal, policy)
    currency, rates = currency_and_rates(desk)
    amounts: list[Money] = [line.mrr for line in lines if line.mrr is not None]
    return RenewalBook(
        today,
        tuple(in_order(lines)),
        rolling,
        currency,
        rates,
        tuple(money.currency for money in totals(amounts)),
    )


def open_count(desk: Services) -> int:
    """How many renewals of the next `renewal_lines.OPEN_DAYS` days are open, overdue ones with them.

    The same as `len(due_soon(read_renewals(desk).lines, today))`, from the contracts alone.
    """
    today, policy = desk.today(), Policy()
    by_account: dict[str, list[ContractFacts]] = defaultdict(list)
    with desk.book.read() as connection:
        for account_id, contract in unrenewed_contracts(connection, today):
            by_account[account_id].append(contract)
    return sum(open_soon(contracts, today, policy) for contracts in by_account.values())
