"""Wording of days, distances, shares and money."""

from datetime import date

import pytest

from csdesk.domain import words
from csdesk.domain.money import Money
from tests.domain.builders import TODAY, ago, ahead

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TODAY, "today"),
        (ahead(1), "tomorrow"),
        (ago(1), "yesterday"),
        (ahead(2), "Saturday"),
        (ahead(6), "Wednesday"),
        (ahead(7), "Thu 3 Dec"),
        (ago(6), "Friday"),
        (ago(7), "Thu 19 Nov"),
        (date(2027, 1, 1), "Fri 1 Jan 2027"),
        (date(2025, 11, 26), "Wed 26 Nov 2025"),
    ],
)
def test_days(day: date, expected: str) -> None:
    assert words.day_words(day, TODAY) == expected
    short = expected in ("today", "tomorrow", "yesterday")
    assert words.on_day(day, TODAY) == (expected if short else f"on {expected}")


def test_a_day_with_its_distance() -> None:
    assert words.day_and_distance(ahead(6), TODAY) == "on Wednesday, in 6 days"
    assert words.day_and_distance(ago(2), TODAY) == "on Tuesday, 2 days ago"
    assert words.day_and_distance(TODAY, TODAY) == "today"


def test_distances() -> None:
    assert [words.distance(n) for n in (97, 2, 1, 0, -1, -2, -1041)] == [
        "in 97 days",
        "in 2 days",
        "tomorrow",
        "today",
        "yesterday",
        "2 days ago",
        "1,041 days ago",
    ]


def test_lateness_says_by_how_much() -> None:
    assert [words.late(n) for n in (0, 1, 2)] == ["due today", "1 day late", "2 days late"]


def test_numbers_are_tied_to_their_units() -> None:
    assert words.percent(-0.184) == f"18{NBSP}%"
    assert words.minutes(200) == f"3{NBSP}h{NBSP}20{NBSP}min"
    assert words.minutes(180) == f"3{NBSP}h"
    assert words.minutes(25) == f"25{NBSP}min"
    assert words.minutes(0) == words.minutes(-5) == f"0{NBSP}min"
    assert words.mrr(Money(190_000, "EUR")) == f"EUR{NBSP}1,900{NBSP}MRR"


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (Money(190_050, "EUR"), "1,900"),
        (Money(190_150, "EUR"), "1,902"),
        (Money(190_051, "EUR"), "1,901"),
        (Money(1900, "JPY"), "1,900"),
        (Money(1_900_499, "KWD"), "1,900"),
        (Money(-150, "EUR"), "-2"),
        (Money(-149, "EUR"), "-1"),
        (Money(0, "EUR"), "0"),
    ],
)
def test_money_in_whole_units_half_to_even(amount: Money, expected: str) -> None:
    assert words.money(amount) == f"{amount.currency}{NBSP}{expected}"


def test_small_numbers_are_words() -> None:
    assert [words.number_word(n) for n in (0, 3, 12, 13)] == ["no", "three", "twelve", "13"]


def test_countries_take_their_article() -> None:
    assert words.in_country("Sweden") == "in Sweden"
    assert words.in_country("Netherlands") == "in the Netherlands"


def test_own_words_are_quoted_on_one_line_and_cut() -> None:
    assert words.quoted(" one  page\nper plant ") == "“one page per plant”"
    assert words.quoted("a" * 70) == f"“{'a' * 60} …”"
    assert words.quoted("short words, " * 9, limit=20) == "“short words, short …”"
