"""Exchange rates that the person gives: what one unit of a currency is worth in the book's own.

There is no source of rates in csdesk. An amount without a rate is never guessed at and never added: it
stands by itself.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from csdesk.domain.money import Money, to_minor, totals


def convert(amount: Money, to: str, rates: Mapping[str, Decimal]) -> Money | None:
    """`amount` in the currency `to`, half to even; None where its rate is not known.

    `rates`: units of `to` for one unit of each currency. An amount in `to` comes back as it is.
    """
    if amount.currency == to:
        return amount
    rate = rates.get(amount.currency)
    return None if rate is None else Money(to_minor(amount.amount * rate, to), to)


def totals_in(amounts: Iterable[Money], to: str, rates: Mapping[str, Decimal]) -> tuple[Money, ...]:
    """The sum in `to` of all that can be converted, first; then one sum for each other currency.

    Each currency is summed before it is converted, so no rounding adds up. No amounts give no sums.
    """
    each = totals(amounts)
    converted = [found for money in each if (found := convert(money, to, rates)) is not None]
    rest = [money for money in each if money.currency != to and money.currency not in rates]
    return (*totals(converted), *rest)
