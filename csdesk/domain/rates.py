"""Exchange rates that the person gives: what one unit of a currency is worth in the book's own.

There is no source of rates in csdesk. An amount without a rate is never guessed at and never added: it
stands by itself.
"""

from collections.abc import Mapping
from decimal import Decimal

from csdesk.domain.money import Money, to_minor


def convert(amount: Money, to: str, rates: Mapping[str, Decimal]) -> Money | None:
    """`amount` in the currency `to`, half to even; None where its rate is not known.

    `rates`: units of `to` for one unit of each currency. An amount in `to` comes back as it is.
    """
    if amount.currency == to:
        return amount
    rate = rates.get(amount.currency)
    return None if rate is None else Money(to_minor(amount.amount * rate, to), to)
