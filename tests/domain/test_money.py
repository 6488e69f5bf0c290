"""Money: exact, in its own currency, never added across."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.money import (
    Money,
    exponent,
    is_currency,
    monthly_minor,
    parse_plain,
    to_minor,
    totals,
)


@pytest.mark.parametrize(
    ("currency", "minor", "plain"),
    [
        ("EUR", 190050, "1900.50"),
        ("JPY", 1900, "1900"),
        ("KWD", 1234567, "1234.567"),
        ("EUR", -5, "-0.05"),
    ],
)
def test_plain_has_every_decimal_of_the_currency(currency: str, minor: int, plain: str) -> None:
    assert Money(minor, currency).plain() == plain
    assert to_minor(Decimal(plain), currency) == minor


@given(st.integers(-(10**12), 10**12), st.sampled_from(["EUR", "JPY", "KWD", "CLF"]))
def test_minor_units_survive_a_round_trip(minor: int, currency: str) -> None:
    assert to_minor(Money(minor, currency).amount, currency) == minor
    assert to_minor(parse_plain(Money(minor, currency).plain()), currency) == minor


def test_halves_go_to_even() -> None:
    assert [to_minor(Decimal(text), "EUR") for text in ("0.005", "0.015", "0.025")] == [0, 2, 2]


@pytest.mark.parametrize("text", ["", "abc", "NaN", "Infinity", "1,5"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_plain(text)


@pytest.mark.parametrize("code", ["eur", "EURO", "E1R", ""])
def test_what_cannot_be_a_code_is_refused(code: str) -> None:
    assert not is_currency(code)
    with pytest.raises(ValueError, match="not a currency code"):
        Money(1, code)


def test_decimals_follow_iso_4217() -> None:
    assert (exponent("EUR"), exponent("JPY"), exponent("KWD")) == (2, 0, 3)


def test_mrr_of_a_yearly_amount() -> None:
    assert monthly_minor(120_000, 12) == 10_000
    assert monthly_minor(100, 12) == 8
    assert monthly_minor(150, 12) == 12  # 12.5 goes to even
    assert monthly_minor(500, 0) == 0  # paid once


def test_sums_stay_in_their_currencies_the_usual_one_first() -> None:
    assert totals([]) == ()
    found = totals([Money(5, "EUR"), Money(9_000_000, "JPY"), Money(7, "EUR")])
    assert found == (Money(12, "EUR"), Money(9_000_000, "JPY"))
