from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.importers.contacts import read_birthday
from csdesk.importers.days import Order, read_day, read_instant, votes
from csdesk.importers.figures import decimal_votes, read_count, read_currency, read_decimal
from csdesk.importers.values import (
    read_country,
    read_domain,
    read_email,
    read_flag,
    read_months,
)

DMY, MDY = Order.DAY_FIRST, Order.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2024-10-16", DMY, "2024-10-16"),
        ("2024/1/6", MDY, "2024-01-06"),
        ("20241016", DMY, "2024-10-16"),
        ("16-10-2024", DMY, "2024-10-16"),
        ("03/04/2024", DMY, "2024-04-03"),
        ("03/04/2024", MDY, "2024-03-04"),
        ("3.4.24", DMY, "2024-04-03"),
        ("29-02-2024", DMY, "2024-02-29"),
        ("16 Oct 2024", DMY, "2024-10-16"),
        ("Oct 16, 2024", DMY, "2024-10-16"),
        ("16. Dezember 2024", DMY, "2024-12-16"),
        ("1er août 2024", DMY, "2024-08-01"),
        ("16 de marzo de 2024", DMY, "2024-03-16"),
        ("Wed, 16 Oct 2024", DMY, "2024-10-16"),
        ("2024-10-16T23:30:00-05:00", DMY, "2024-10-16"),
        ("16-10-2024 03:00", DMY, "2024-10-16"),
    ],
)
def test_days(text: str, order: Order, day: str) -> None:
    assert read_day(text, order) == day


@pytest.mark.parametrize(
    "text",
    ["31-02-2024", "29-02-2023", "00-01-2024", "2024-13-01", "16 Foo 2024", "soon", "45567", "1/2"],
)
def test_what_is_no_day_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(ValueError, match=f'"{text}" is'):
        read_day(text, DMY)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("28-07-2023 03:00", "2023-07-28T03:00:00Z"),
        ("28-07-2023", "2023-07-28T00:00:00Z"),
        ("2023-07-28T03:00:15.250+02:00", "2023-07-28T01:00:15Z"),
        ("2023-07-28T03:00:00Z", "2023-07-28T03:00:00Z"),
        ("28/07/2023, 12:05 AM", "2023-07-28T00:05:00Z"),
        ("28/07/2023 1:05 pm", "2023-07-28T13:05:00Z"),
    ],
)
def test_instants(text: str, at: str) -> None:
    assert read_instant(text, DMY) == at


def test_an_hour_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="time that does not exist"):
        read_instant("28-07-2023 25:00", DMY)


def test_the_order_is_decided_over_the_whole_column() -> None:
    assert votes(["01-02-2024", "03-04-2024", "05-06-2024", "16-10-2024"]).order is DMY
    assert votes(["01-02-2024", "10-16-2024"]).order is MDY
    assert votes(["01-02-2024", "03-04-2024"]).order is None
    assert votes(["10-16-2024", "16-10-2024", "17-10-2024"]).order is DMY


@given(st.dates(), st.sampled_from([DMY, MDY]), st.sampled_from("-/."))
def test_a_written_day_is_read_back(day: object, order: Order, sign: str) -> None:
    year, month, number = str(day).split("-")
    parts = (number, month, year) if order is DMY else (month, number, year)
    assert read_day(sign.join(parts), order) == str(day)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1.5", "2"], (1, 0)),
        (["1,5", "2"], (0, 1)),
        (["1,234.5"], (1, 0)),
        (["1.234,5"], (0, 1)),
        (["1,234,567"], (1, 0)),
        (["1.234.567"], (0, 1)),
        (["1,234", "1.234"], (0, 0)),
        (["0,123", "12"], (0, 1)),
    ],
)
def test_the_decimal_sign_is_decided_over_the_whole_column(
    texts: list[str], expected: tuple[int, int]
) -> None:
    assert decimal_votes(texts) == expected


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("1,234.50", ".", "1234.50"),
        ("1.234,50 €", ",", "1234.50"),
        ("$ 12", ".", "12"),
        ("EUR 1 234,5", ",", "1234.5"),
        ("12,00,000", ".", "1200000"),
        ("1'234.5", ".", "1234.5"),
        ("(3.5)", ".", "-3.5"),
        ("-3", ".", "-3"),
        (".5", ".", "0.5"),
        ("1e3", ".", "1000"),
    ],
)
def test_numbers(text: str, sign: str, value: str) -> None:
    assert read_decimal(text, sign) == Decimal(value)


@pytest.mark.parametrize("text", ["1,23", "nan", "inf", "1.2.3", "twelve", "1e99", "-", "0x10"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a number|larger than any"):
        read_decimal(text, ".")


def test_counts_are_whole_and_not_negative() -> None:
    assert read_count("5.0", ".") == 5
    with pytest.raises(ValueError, match="not a whole number"):
        read_count("5.5", ".")
    with pytest.raises(ValueError, match="cannot be negative"):
        read_count("-1", ".")


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_written_amount_is_read_back_with_either_sign(value: Decimal) -> None:
    point = f"{value:,.2f}"
    assert read_decimal(point, ".") == value
    assert read_decimal(point.translate(str.maketrans(",.", ".,")), ",") == value


def test_currencies() -> None:
    assert (read_currency("eur"), read_currency("€")) == ("EUR", "EUR")
    with pytest.raises(ValueError, match='"XXX" is not a currency'):
        read_currency("XXX")


def test_flags() -> None:
    assert [read_flag(t) for t in ("TRUE", "yes", "1", "Ja", "oui")] == [1] * 5
    assert [read_flag(t) for t in ("False", "NO", "0", "nein", "non")] == [0] * 5
    with pytest.raises(ValueError, match="neither yes nor no"):
        read_flag("maybe")


def test_countries() -> None:
    written = [
        "us",
        "UK",
        "DEU",
        "Germany",
        "Deutschland",
        "Côte d'Ivoire",
        "United Kingdom",
        "Türkei",
        "Korea, Republic of",
    ]
    read = []
    for text in written:
        try:
            read.append(read_country(text))
        except ValueError:
            read.append("?")
    assert read == ["US", "GB", "DE", "DE", "DE", "CI", "GB", "?", "KR"]


def test_billing_periods() -> None:
    written = [
        "Monthly",
        "quarterly",
        "semi-annual",
        "ANNUAL",
        "6 months",
        "2 years",
        "jährlich",
        "3",
    ]
    assert [read_months(t) for t in written] == [1, 3, 6, 12, 6, 24, 12, 3]
    with pytest.raises(ValueError, match="not a billing period"):
        read_months("0 months")


def test_domains_and_addresses() -> None:
    assert read_domain("https://www.Nordlys.example/en?x=1") == "nordlys.example"
    assert read_email("Ana Lund <Ana@Nordlys.example>") == "ana@nordlys.example"
    with pytest.raises(ValueError, match="not a mail address"):
        read_email("ana at nordlys")
    with pytest.raises(ValueError, match="not a domain"):
        read_domain("nordlys")


def test_birthdays_may_lack_the_year() -> None:
    assert read_birthday("17.05.1980", DMY) == "1980-05-17"
    assert read_birthday("17.05.", DMY) == "--05-17"
    assert read_birthday("--02-29", DMY) == "--02-29"
    assert read_birthday("05/17", MDY) == "--05-17"
    with pytest.raises(ValueError, match="does not exist"):
        read_birthday("31.02.", DMY)
