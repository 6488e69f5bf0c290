"""Amounts of money as people type them, and as they are shown to the last minor unit."""

import re
from decimal import Decimal

from csdesk.domain.language import decimal, spoken, tr
from csdesk.domain.money import Money, exponent, parse_plain, to_minor
from csdesk.domain.words import NBSP
from csdesk.errors import Invalid

_GROUPED = re.compile(r"-?\d{1,3}(?:(,)\d{3}(?:,\d{3})*|(\.)\d{3}(?:\.\d{3})*)")


def parse_amount(typed: str, currency: str, *, field: str = "amount") -> int:
    """Minor units of `1900`, `1,900.50`, `1 900,50` or `EUR 1.900`, with the currency's decimals.

    A single sign before three last digits groups thousands where the language groups with it. Raises
    Invalid for `field`: no number, or more decimals than the currency has.
    """
    plain = re.sub(r"[\s\u00a0\u202f']", "", typed.upper().removeprefix(currency))
    plain = plain.removesuffix(currency).replace("\u2212", "-").lstrip("+")
    try:
        value = parse_plain(_without_grouping(plain))
    except ValueError:
        raise Invalid(
            field,
            tr("'{typed}' is not an amount.", typed=typed),
            tr("Write it like 1900 or 1900.50."),
        ) from None
    if value != value.quantize(Decimal(1).scaleb(-exponent(currency))):
        raise Invalid(
            field,
            tr("{currency} has {n} decimals.", currency=currency, n=exponent(currency)),
            tr("Write the amount with fewer decimals."),
        )
    return to_minor(value, currency)


def parse_number(typed: str) -> Decimal:
    """`1234.5`, `1,234.5` or `1.234,5`, grouped as in `parse_amount`. Raises ValueError otherwise."""
    plain = re.sub(r"[\s\u00a0\u202f']", "", typed).replace("\u2212", "-").lstrip("+")
    return parse_plain(_without_grouping(plain))


def _without_grouping(plain: str) -> str:
    if "," in plain and "." in plain:
        # Both signs: the last one is the decimal point.
        grouping = "," if plain.rindex(".") > plain.rindex(",") else "."
        return plain.replace(grouping, "").replace(",", ".")
    grouped = _GROUPED.fullmatch(plain)
    if grouped:
        sign = grouped.group(1) or grouped.group(2)
        if plain.count(sign) > 1 or sign == spoken().grouping:
            return plain.replace(sign, "")
    return plain.replace(",", ".")


def written(amount: Money) -> str:
    """`1900.50`, as it stands in a field: every decimal, no grouping, the point of the language."""
    return amount.plain().replace(".", spoken().point)


def exact(amount: Money) -> str:
    """`EUR 1,900`, or `EUR 1,900.50` where there are minor units."""
    digits = exponent(amount.currency) if amount.amount % 1 else 0
    return f"{amount.currency}{NBSP}{decimal(float(amount.amount), digits)}"


def signed(amount: Money) -> str:
    """`+EUR 594`, `−EUR 20.50`: a change with its sign (U+2212)."""
    sign = "\u2212" if amount.minor < 0 else "+"
    return f"{sign}{exact(Money(abs(amount.minor), amount.currency))}"
