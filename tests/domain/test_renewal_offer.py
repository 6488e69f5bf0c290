"""Renewals: the split of a change by its reason, and the price cap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.money import Money
from csdesk.domain.renewal_offer import (
    Delta,
    LineChange,
    LineTerms,
    breaches,
    deltas,
    for_seats,
    mrr_of,
    paired,
    percent_bp,
    price_change,
    uplifted,
)
from csdesk.domain.terms import RevenueReason

CURRENCIES = st.sampled_from(["EUR", "JPY", "KWD"])
SEATS = st.none() | st.integers(0, 5000)
AMOUNTS = st.integers(0, 10**9)
MONTHS = st.sampled_from([1, 3, 12, 24])


@st.composite
def changes(draw: st.DrawFn) -> list[LineChange]:
    found = []
    for number in range(draw(st.integers(0, 5))):
        currency = draw(CURRENCIES)
        sides = [
            LineTerms("Core", draw(SEATS), draw(AMOUNTS), currency, draw(MONTHS), str(number))
            if draw(st.booleans()) or side == 0
            else None
            for side in (0, 1)
        ]
        found.append(LineChange(*(sides if draw(st.booleans()) else reversed(sides))))
    return found


def line(seats: int | None, amount: int, *, months: int = 12, currency: str = "EUR") -> LineTerms:
    return LineTerms("Core", seats, amount, currency, months, "a")


@given(made=changes(), first=st.booleans())
def test_the_events_add_up_to_the_change_of_mrr(*, made: list[LineChange], first: bool) -> None:
    before = mrr_of(c.old for c in made if c.old)
    after = mrr_of(c.new for c in made if c.new)
    found = deltas(made, first=first)
    for currency in before.keys() | after.keys():
        total = sum(d.amount.minor for d in found if d.amount.currency == currency)
        assert total == after.get(currency, 0) - before.get(currency, 0)
    assert all(d.amount.minor for d in found)
    assert len({(d.reason, d.amount.currency) for d in found}) == len(found)
    for delta in found:
        if delta.reason in {RevenueReason.EXPANSION, RevenueReason.NEW}:
            assert delta.amount.minor > 0
        if delta.reason == RevenueReason.SHRINK:
            assert delta.amount.minor < 0


def test_more_seats_at_a_higher_price_is_expansion_and_price() -> None:
    found = deltas([LineChange(line(100, 1_200_00), line(120, 1_512_00))])
    assert found == [
        Delta(RevenueReason.EXPANSION, Money(20_00, "EUR")),
        Delta(RevenueReason.PRICE, Money(6_00, "EUR")),
    ]


def test_fewer_seats_and_a_higher_price_are_told_apart() -> None:
    found = deltas([LineChange(line(100, 1_200_00), line(50, 660_00))])
    assert found == [
        Delta(RevenueReason.PRICE, Money(5_00, "EUR")),
        Delta(RevenueReason.SHRINK, Money(-50_00, "EUR")),
    ]


def test_without_seats_a_change_is_price_and_products_come_and_go() -> None:
    raised = LineChange(line(None, 1_200_00), line(None, 1_260_00))
    assert [d.reason for d in deltas([raised])] == [RevenueReason.PRICE]
    assert [d.reason for d in deltas([LineChange(None, line(None, 12_00))])] == [
        RevenueReason.EXPANSION
    ]
    assert [d.reason for d in deltas([LineChange(line(None, 12_00), None)])] == [
        RevenueReason.SHRINK
    ]
    trial = LineChange(line(5, 0), line(5, 600_00))
    assert [d.reason for d in deltas([trial], first=True)] == [RevenueReason.NEW]
    assert deltas([LineChange(line(5, 600_00), line(5, 600_00))]) == []


def test_a_line_does_not_change_its_currency() -> None:
    with pytest.raises(ValueError, match="currency"):
        LineChange(line(1, 100), line(1, 100, currency="SEK"))


@given(st.integers(1, 10**8), st.integers(1, 500), st.integers(0, 500), st.integers(0, 2000))
def test_the_capped_price_is_within_the_cap_and_one_more_is_not(
    amount: int, seats: int, more: int, cap: int
) -> None:
    old = line(seats, amount)
    new_seats = seats + more
    allowed = breaches([LineChange(old, line(new_seats, 10**14))], cap)[0].allowed_minor
    assert breaches([LineChange(old, line(new_seats, allowed))], cap) == []
    assert breaches([LineChange(old, line(new_seats, allowed + 1))], cap)
    same_seats = line(seats, uplifted(amount, cap))
    assert breaches([LineChange(old, same_seats)], cap) == []


def test_no_cap_a_free_line_and_a_new_one_breach_nothing() -> None:
    assert breaches([LineChange(line(1, 100), line(1, 10_000))], None) == []
    assert breaches([LineChange(line(1, 0), line(1, 10_000))], 300) == []
    assert breaches([LineChange(None, line(1, 10_000))], 300) == []
    assert price_change(LineChange(line(None, 100), line(5, 100))) is None
    assert price_change(LineChange(line(10, 1200), line(20, 2520, months=12))) == pytest.approx(
        0.05
    )


def test_seats_at_the_old_price() -> None:
    assert for_seats(line(3, 100), 2) == 67
    assert for_seats(line(None, 100), 2) == 100
    assert for_seats(line(0, 100), 2) == 100


def test_lines_are_paired_by_their_id() -> None:
    old = [LineTerms("A", 1, 100, "EUR", 12, "a"), LineTerms("B", 1, 100, "EUR", 12, "b")]
    new = [LineTerms("C", 1, 50, "EUR"), LineTerms("B", 2, 200, "EUR", 12, "b")]
    assert [(c.old, c.new) for c in paired(old, new)] == [
        (old[0], None),
        (old[1], new[1]),
        (None, new[0]),
    ]


@pytest.mark.parametrize(
    ("typed", "bp"),
    [("5", 500), ("-2.5", -250), ("3,25 %", 325), ("+4", 400), ("0", 0), ("−7 %", -700)],
)
def test_percentages_as_they_are_typed(typed: str, bp: int) -> None:
    assert percent_bp(typed) == bp


@pytest.mark.parametrize("typed", ["", "five", "1e9", "nan", "inf"])
def test_what_is_no_percentage(typed: str) -> None:
    with pytest.raises(ValueError, match="percentage"):
        percent_bp(typed)
