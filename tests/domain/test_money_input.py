"""Amounts as people type them."""

import pytest

from csdesk.domain.language import ENGLISH, Language, use
from csdesk.domain.money import Money
from csdesk.domain.money_input import exact, parse_amount, signed
from csdesk.errors import Invalid


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("1900", "EUR", 190_000),
        ("1,900", "EUR", 190_000),
        ("1,900.50", "EUR", 190_050),
        ("1.900,50", "EUR", 190_050),
        ("1 900,5", "EUR", 190_050),
        ("1'900", "CHF", 190_000),
        ("EUR 12", "EUR", 1200),
        ("12 eur", "EUR", 1200),
        ("-150", "EUR", -15_000),
        ("\u2212150", "EUR", -15_000),
        ("1,900,000", "JPY", 1_900_000),
        ("1.234", "KWD", 1234),
        ("0", "EUR", 0),
    ],
)
def test_amounts_are_read(typed: str, currency: str, minor: int) -> None:
    assert parse_amount(typed, currency) == minor


@pytest.mark.parametrize("typed", ["", "many", "1e", "nan", "12..5"])
def test_what_is_no_amount(typed: str) -> None:
    with pytest.raises(Invalid, match="not an amount") as refused:
        parse_amount(typed, "EUR", field="delta")
    assert refused.value.field == "delta"


def test_more_decimals_than_the_currency_has_are_refused() -> None:
    with pytest.raises(Invalid, match="JPY has 0 decimals"):
        parse_amount("19.5", "JPY")
    with pytest.raises(Invalid, match="EUR has 2 decimals"):
        parse_amount("1.999", "EUR")


def test_the_signs_of_the_language_are_understood() -> None:
    try:
        use(Language("de", grouping=".", point=","))
        assert parse_amount("1.900", "EUR") == 190_000
        assert parse_amount("1,5", "EUR") == 150
        assert exact(Money(190_050, "EUR")) == "EUR\u00a01.900,50"
    finally:
        use(ENGLISH)


def test_changes_have_their_sign() -> None:
    assert signed(Money(59_400, "EUR")) == "+EUR\u00a0594"
    assert signed(Money(-2050, "EUR")) == "\u2212EUR\u00a020.50"
    assert exact(Money(-300, "JPY")) == "JPY\u00a0-300"
