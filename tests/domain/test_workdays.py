"""Working days of one side, of both, and yearly days."""

from datetime import date

import pytest

from csdesk.domain import workdays
from tests.domain.builders import TODAY, ahead, country, policy

US = country("US", "United States", holidays={TODAY: "Thanksgiving; Day off"})
RULES = policy(countries={"US": US})


def test_a_holiday_has_one_name() -> None:
    assert workdays.holiday_name(RULES, "US", TODAY) == "Thanksgiving"
    assert workdays.holiday_name(RULES, "US", ahead(1)) is None
    assert workdays.holiday_name(RULES, "SE", TODAY) is None
    assert workdays.holiday_name(RULES, "", TODAY) is None


def test_open_days() -> None:
    assert not workdays.is_open(RULES, "US", TODAY)
    assert workdays.is_open(RULES, "SE", TODAY)
    assert not workdays.is_open(RULES, "", ahead(2))
    assert workdays.next_open(RULES, "US", TODAY) == ahead(1)
    assert workdays.next_open(RULES, "US", ahead(1)) == ahead(4)


def test_a_country_that_never_opens_does_not_hang() -> None:
    closed = country("ZZ", "Nowhere", weekend=frozenset(range(7)))
    rules = policy(countries={"ZZ": closed})
    assert workdays.next_open(rules, "ZZ", TODAY) == ahead(1)
    assert workdays.last_shared(rules, "ZZ", TODAY) == TODAY


def test_our_days_are_our_week_less_our_holidays() -> None:
    home = policy(countries={"US": US}, home_country="US", work_days=frozenset({3, 5}))
    assert not workdays.is_ours(home, TODAY)
    assert workdays.is_ours(home, ahead(2))
    assert not workdays.is_ours(home, ahead(1))
    assert workdays.ours_after(RULES, TODAY, ahead(5), limit=9) == 3
    assert workdays.ours_after(RULES, TODAY, ahead(5), limit=2) == 2


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 2, 28), date(2027, 2, 28)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_a_yearly_leap_day(today: date, expected: date) -> None:
    assert workdays.next_yearly(today, 2, 29) == expected


@pytest.mark.parametrize(("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 5), (6, 0)])
def test_what_is_never_a_day(month: int, day: int) -> None:
    assert workdays.in_year(2028, month, day) is None
    assert workdays.next_yearly(TODAY, month, day) is None
