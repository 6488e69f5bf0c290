"""Amounts in the book's own currency: exact, half to even, never guessed."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.money import Money
from csdesk.domain.rates import convert
from csdesk.domain.retention import days_to_keep

RATES = {"USD": Decimal("0.92"), "JPY": Decimal("0.0061"), "KWD": Decimal("3.005")}


def test_minor_units_of_both_sides_count() -> None:
    assert convert(Money(1000, "USD"), "EUR", RATES) == Money(920, "EUR")
    assert convert(Money(1000, "JPY"), "EUR", RATES) == Money(610, "EUR")
    assert convert(Money(1000, "KWD"), "EUR", RATES) == Money(300, "EUR")  # 3.005, half to even
    assert convert(Money(3000, "KWD"), "EUR", RATES) == Money(902, "EUR")  # 9.015
    assert convert(Money(5, "EUR"), "EUR", {}) == Money(5, "EUR")
    assert convert(Money(5, "CHF"), "EUR", RATES) is None


@given(
    st.sets(st.dates(date(2020, 1, 1), date(2026, 12, 31)), min_size=1),
    st.integers(1, 20),
    st.integers(0, 10),
    st.integers(0, 10),
)
def test_backups_are_thinned_out_and_never_all_dropped(
    days: set[date], daily: int, weekly: int, monthly: int
) -> None:
    kept = days_to_keep(days, daily=daily, weekly=weekly, monthly=monthly)
    assert max(days) in kept
    assert set(sorted(days)[-daily:]) <= kept <= days
    assert len(kept) <= daily + weekly + monthly
    assert days_to_keep(kept, daily=daily, weekly=weekly, monthly=monthly) == kept


def test_a_year_of_days_leaves_days_weeks_and_months() -> None:
    kept: frozenset[date] = frozenset()
    for day in range(400):
        today = date(2026, 1, 1) + timedelta(days=day)
        kept = days_to_keep({*kept, today}, daily=7, weekly=4, monthly=12)
    assert len({(day.year, day.month) for day in kept}) == 12
    assert len(kept) >= 7 + 1 + 10  # some days stand for their week and month too
