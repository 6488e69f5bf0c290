"""NRR and GRR: properties that hold for every cohort, and the cases that people argue about."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.money import Money
from csdesk.domain.morning import Ref
from csdesk.domain.revenue import (
    Movement,
    PaidTerm,
    Part,
    Period,
    Retention,
    RevenueEvent,
    currencies,
    last_year,
    mrr_on,
    part_of,
    retention,
    rows_behind,
    this_quarter,
)

IDS = ("a", "b", "c", "d")
NAMES = {key: f"Account {key}" for key in IDS}
amounts = st.dictionaries(
    st.sampled_from(IDS),
    st.dictionaries(st.sampled_from(["EUR", "USD", "SEK"]), st.integers(0, 900_000), max_size=3),
)
reasons = st.sampled_from(["new", "expansion", "shrink", "churn", "price", "reactivation", "odd"])
events = st.lists(
    st.builds(
        lambda key, reason, minor, code: RevenueEvent(
            "e", Ref(key, NAMES[key]), date(2026, 5, 1), reason, Money(minor, code)
        ),
        st.sampled_from(IDS),
        reasons,
        st.integers(-500_000, 500_000),
        st.sampled_from(["EUR", "USD"]),
    ),
    max_size=8,
)
RATES = {"USD": Decimal("0.92")}


def event(key: str, reason: str, minor: int) -> RevenueEvent:
    return RevenueEvent("e", Ref(key, NAMES[key]), date(2026, 5, 1), reason, Money(minor, "EUR"))


def eur(start: Mapping[str, int], end: Mapping[str, int], *happened: RevenueEvent) -> Retention:
    def side(found: Mapping[str, int]) -> dict[str, dict[str, int]]:
        return {key: {"EUR": minor} for key, minor in found.items()}

    return retention(NAMES, side(start), side(end), happened, "EUR")


@given(amounts, amounts, events, st.sampled_from([None, RATES]))
def test_gross_is_at_most_one_and_at_most_net(
    start: dict[str, dict[str, int]],
    end: dict[str, dict[str, int]],
    happened: list[RevenueEvent],
    rates: dict[str, Decimal] | None,
) -> None:
    found = retention(NAMES, start, end, happened, "EUR", rates)
    if found.nrr is None or found.grr is None:
        assert found.start == 0
        assert not found.cohort
    else:
        assert 0 <= found.grr <= min(1, found.nrr) + 1e-12


@given(amounts, amounts, events)
def test_start_movements_and_end_add_up(
    start: dict[str, dict[str, int]], end: dict[str, dict[str, int]], happened: list[RevenueEvent]
) -> None:
    for code in currencies(start, end):
        found = retention(NAMES, start, end, happened, code)
        assert found.start + sum(found.part(part) for part in Part) == found.end
        for part in Part:
            assert sum(each.part(part) for each in rows_behind(found, part)) == found.part(part)


@given(amounts, amounts, events)
def test_the_book_is_the_sum_of_its_accounts(
    start: dict[str, dict[str, int]], end: dict[str, dict[str, int]], happened: list[RevenueEvent]
) -> None:
    whole = retention(NAMES, start, end, happened, "EUR")
    alone = [
        retention(
            NAMES,
            {k: v for k, v in start.items() if k == key},
            {k: v for k, v in end.items() if k == key},
            [e for e in happened if e.account.id == key],
            "EUR",
        )
        for key in IDS
    ]
    assert whole.start == sum(each.start for each in alone)
    assert whole.end == sum(each.end for each in alone)
    assert whole.new == sum(each.new for each in alone)
    for part in Part:
        assert whole.part(part) == sum(each.part(part) for each in alone)


@given(amounts, st.floats(0, 1))
def test_without_expansion_gross_is_net(start: dict[str, dict[str, int]], left: float) -> None:
    end = {k: {c: int(m * left) for c, m in sums.items()} for k, sums in start.items()}
    found = retention(NAMES, start, end, [], "EUR")
    assert found.grr == found.nrr


def test_one_year_of_one_book() -> None:
    found = eur(
        {"a": 100_000, "b": 50_000, "c": 30_000},
        {"a": 120_000, "b": 40_000, "d": 70_000},
        event("a", "expansion", 15_000),
        event("a", "price", 5_000),
        event("b", "shrink", -10_000),
        event("c", "churn", -30_000),
        event("d", "new", 70_000),
    )
    assert (found.start, found.end, found.new) == (180_000, 160_000, 70_000)
    assert found.nrr == pytest.approx(160 / 180)
    assert found.grr == pytest.approx(140 / 180)
    assert found.part(Part.EXPANSION) == 15_000
    assert found.part(Part.PRICE_UP) == 5_000
    assert found.part(Part.CHURN) == -30_000
    assert found.part(Part.UNEXPLAINED) == 0


def test_who_came_back_without_paying_at_the_start_is_not_in_the_cohort() -> None:
    found = eur({"a": 10_000}, {"a": 10_000, "b": 5_000}, event("b", "reactivation", 5_000))
    assert [each.account.id for each in found.cohort] == ["a"]
    assert (found.nrr, found.new) == (1.0, 5_000)


def test_who_left_and_came_back_within_the_period_stays_in_the_cohort() -> None:
    found = eur(
        {"a": 10_000},
        {"a": 8_000},
        event("a", "churn", -10_000),
        event("a", "reactivation", 8_000),
    )
    assert (found.part(Part.CHURN), found.part(Part.BACK)) == (-10_000, 8_000)
    assert found.nrr == found.grr == pytest.approx(0.8)


def test_events_that_disagree_with_the_contracts_are_said() -> None:
    found = eur({"a": 10_000}, {"a": 14_000}, event("a", "expansion", 3_000))
    assert found.part(Part.UNEXPLAINED) == 1_000
    assert found.nrr == pytest.approx(1.4)


def test_nobody_at_the_start_gives_no_figure() -> None:
    found = eur({}, {"a": 10_000}, event("a", "new", 10_000))
    assert (found.nrr, found.grr) == (None, None)
    assert found.new == 10_000


def test_a_change_of_currency_is_no_churn_when_it_is_converted() -> None:
    start, end = {"a": {"EUR": 9_200}}, {"a": {"USD": 10_000}}
    alone = retention(NAMES, start, end, [], "EUR")
    both = retention(NAMES, start, end, [], "EUR", RATES)
    assert alone.nrr == 0
    assert both.nrr == 1
    assert both.converted


def test_a_currency_without_a_rate_is_left_out_and_said() -> None:
    sides = {"a": {"EUR": 100, "SEK": 700}}
    found = retention(NAMES, sides, sides, [], "EUR", RATES)
    assert found.start == 100
    assert found.without_rate == (Money(700, "SEK"),)
    assert retention(NAMES, sides, sides, [], "EUR").without_rate == ()


def test_mrr_counts_the_first_and_the_last_day() -> None:
    term = PaidTerm("a", date(2026, 1, 1), date(2026, 3, 31), (Money(100, "EUR"),))
    paid = [bool(mrr_on([term], day)) for day in (date(2025, 12, 31), date(2026, 1, 1))]
    ended = [bool(mrr_on([term], day)) for day in (date(2026, 3, 31), date(2026, 4, 1))]
    assert (paid, ended) == ([False, True], [True, False])


def test_a_new_contract_of_a_customer_is_an_expansion() -> None:
    assert part_of("new", 5) is Part.EXPANSION
    assert part_of("new", 5, paid=False) is Part.OTHER
    assert part_of("price", -5) is Part.PRICE_DOWN
    assert part_of("written off", -5) is Part.OTHER


def test_periods_end_today() -> None:
    assert this_quarter(date(2026, 11, 26)) == Period(date(2026, 10, 1), date(2026, 11, 26))
    assert last_year(date(2026, 11, 26)) == Period(date(2025, 11, 27), date(2026, 11, 26))
    assert last_year(date(2024, 2, 29)).first == date(2023, 3, 1)
    assert Period(date(2026, 10, 1), date(2026, 11, 26)).before == date(2026, 9, 30)


def test_an_account_without_movement_has_none() -> None:
    still = Movement(Ref("a", "A"), 100, 100)
    assert (still.unexplained, still.kept) == (0, 100)
