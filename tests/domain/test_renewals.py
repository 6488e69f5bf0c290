"""Renewal days: stated, rolled on, derived, clamped at month ends; and the notice deadline."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.renewals import Renewal, account_renewal, add_months, next_renewal
from tests.domain.builders import TODAY, ago, ahead, contract


def coming(today: date = TODAY, **changes: Any) -> Renewal:
    """The next renewal of a contract, which must have one."""
    renewal = next_renewal(contract(**changes), today)
    assert renewal is not None
    return renewal


def test_a_stated_day_is_not_derived_and_notice_counts_back_from_it() -> None:
    renewal = coming(renews_on=date(2027, 3, 3), notice_days=60)
    assert (renewal.on, renewal.derived) == (date(2027, 3, 3), False)
    assert renewal.notice_deadline == date(2027, 1, 2)
    assert renewal.term_start == date(2026, 3, 3)


def test_a_stated_end_ahead_counts_as_stated() -> None:
    renewal = coming(ends_on=ahead(10))
    assert (renewal.on, renewal.derived) == (ahead(10), False)


def test_a_renewal_day_stands_before_an_end() -> None:
    renewal = coming(renews_on=ahead(11), ends_on=ahead(10))
    assert renewal.on == ahead(11)


@pytest.mark.parametrize("days", [1, 400])
def test_a_passed_stated_day_stays_without_auto_renewal(days: int) -> None:
    renewal = coming(renews_on=ago(days))
    assert (renewal.on, renewal.derived) == (ago(days), False)


def test_a_passed_stated_day_rolls_on_with_auto_renewal_and_is_derived() -> None:
    renewal = coming(renews_on=date(2025, 11, 25), auto_renew=True)
    assert (renewal.on, renewal.derived) == (date(2027, 11, 25), True)


def test_rolling_on_stops_at_a_stated_end() -> None:
    found = next_renewal(contract(renews_on=ago(1), auto_renew=True, ends_on=ahead(30)), TODAY)
    assert found is not None
    assert (found.on, found.derived) == (ahead(30), False)


def test_today_is_still_ahead() -> None:
    for changes in ({"renews_on": TODAY}, {"ends_on": TODAY}, {"starts_on": date(2025, 11, 26)}):
        renewal = next_renewal(contract(**changes), TODAY)
        assert renewal is not None
        assert renewal.on == TODAY


def test_the_start_itself_is_no_renewal() -> None:
    assert coming(starts_on=TODAY).on == date(2027, 11, 26)
    assert coming(starts_on=ahead(40), billing_months=1).on == date(2027, 2, 5)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2026, 2, 28), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2026, 4, 30)),
        (date(2028, 2, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2028, 3, 31)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 31)),
    ],
)
def test_month_ends_are_clamped_and_never_drift(today: date, expected: date) -> None:
    assert coming(today, starts_on=date(2025, 12, 31), billing_months=1).on == expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 2, 28), date(2025, 2, 28)),
        (date(2025, 3, 1), date(2026, 2, 28)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_a_contract_of_a_leap_day(today: date, expected: date) -> None:
    assert coming(today, starts_on=date(2024, 2, 29)).on == expected


@pytest.mark.parametrize(
    "changes",
    [
        {"ends_on": ago(1)},
        {"renews_on": ago(3), "ends_on": ago(1)},
        {"renewed_by": "k2", "renews_on": ahead(5)},
        {"is_trial": True},
        {"billing_months": 0},
        {"starts_on": date(9999, 6, 1)},
    ],
)
def test_what_does_not_renew(changes: dict[str, Any]) -> None:
    assert next_renewal(contract(**changes), TODAY) is None


def test_a_trial_with_an_end_has_a_day_to_decide() -> None:
    assert coming(is_trial=True, ends_on=ahead(9)).on == ahead(9)


def test_the_account_renews_with_its_earliest_contract() -> None:
    contracts = [
        contract(id="late", renews_on=ahead(90)),
        contract(id="gone", ends_on=ago(2)),
        contract(id="soon", renews_on=ahead(9)),
    ]
    assert account_renewal(contracts, TODAY) == coming(renews_on=ahead(9))
    overdue = contract(id="overdue", renews_on=ago(5))
    assert account_renewal([*contracts, overdue], TODAY) == coming(renews_on=ago(5))
    assert account_renewal([], TODAY) is None
    assert account_renewal([contract(is_trial=True)], TODAY) is None


def test_months_outside_the_calendar_are_none() -> None:
    assert add_months(date(9999, 12, 1), 1) is None
    assert add_months(date(1, 1, 1), -1) is None


days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@settings(deadline=None)
@given(
    starts=days,
    stated=st.none() | days,
    ends=st.none() | days,
    months=st.integers(1, 60),
    auto=st.booleans(),
    today=days,
    notice=st.integers(0, 400),
)
def test_a_renewal_lies_before_today_only_when_overdue(
    *,
    starts: date,
    stated: date | None,
    ends: date | None,
    months: int,
    auto: bool,
    today: date,
    notice: int,
) -> None:
    facts = contract(
        starts_on=starts,
        renews_on=stated,
        ends_on=ends,
        billing_months=months,
        auto_renew=auto,
        notice_days=notice,
    )
    renewal = next_renewal(facts, today)
    if renewal is None:
        assert ends is not None
        assert ends < today
        return
    if renewal.on < today:
        assert renewal.on == stated
        assert not auto
        assert not renewal.derived
    assert (renewal.on - renewal.notice_deadline).days == notice


@settings(deadline=None)
@given(starts=days, months=st.integers(1, 36), today=days)
def test_a_derived_day_is_a_whole_number_of_periods_after_the_start(
    starts: date, months: int, today: date
) -> None:
    renewal = next_renewal(contract(starts_on=starts, billing_months=months), today)
    assert renewal is not None
    assert renewal.derived
    candidates = (add_months(starts, months * periods) for periods in range(1, 1300))
    assert renewal.on == next(day for day in candidates if day is not None and day >= today)
