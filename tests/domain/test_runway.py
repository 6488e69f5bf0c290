"""The way to a renewal."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.facts import AccountFacts, ContractFacts, CountryDays
from csdesk.domain.money import Money
from csdesk.domain.policy import Policy
from csdesk.domain.runway import account_runway, closed_stretches
from csdesk.domain.terms import Status

TODAY = date(2026, 11, 26)
BRAZIL = CountryDays(
    "BR", "Brazil", holidays={date(2026, 12, 25): "Natal", date(2027, 1, 1): "Ano Novo"}
)
POLICY = Policy(countries={"BR": BRAZIL})
CONTRACT = ContractFacts(
    "c",
    "Plan",
    Money(190_000, "EUR"),
    date(2025, 11, 26),
    renews_on=date(2027, 3, 3),
    notice_days=60,
)
FACTS = AccountFacts("a", "Tamarind Foods", country="BR", contracts=(CONTRACT,))


def test_counted_back_from_the_notice_deadline() -> None:
    way = account_runway(FACTS, TODAY, POLICY)
    assert way is not None
    assert (way.renews_on, way.deadline, way.offer_by) == (
        date(2027, 3, 3),
        date(2027, 1, 2),
        date(2026, 12, 10),
    )
    assert way.closed == (
        (date(2026, 12, 25), date(2026, 12, 27)),
        (date(2027, 1, 1), date(2027, 1, 2)),
    )


def test_an_offer_that_was_made_is_not_asked_for() -> None:
    made = replace(CONTRACT, offer_made_on=date(2026, 11, 20))
    way = account_runway(replace(FACTS, contracts=(made,)), TODAY, POLICY)
    assert way is not None
    assert (way.offer_by, way.offer_made_on) == (None, date(2026, 11, 20))


def test_a_deadline_that_passed_leaves_the_renewal() -> None:
    way = account_runway(FACTS, date(2027, 2, 1), POLICY)
    assert way is not None
    assert (way.deadline, way.offer_by, way.closed) == (None, None, ())


def test_nothing_ahead() -> None:
    assert account_runway(replace(FACTS, contracts=()), TODAY, POLICY) is None
    assert account_runway(FACTS, date(2027, 3, 3), POLICY) is None
    assert account_runway(replace(FACTS, status=Status.CHURNED), TODAY, POLICY) is None


def test_an_overdue_renewal_does_not_hide_the_one_ahead() -> None:
    overdue = replace(CONTRACT, id="d", renews_on=date(2026, 11, 1))
    way = account_runway(replace(FACTS, contracts=(overdue, CONTRACT)), TODAY, POLICY)
    assert way is not None
    assert way.renews_on == date(2027, 3, 3)


def test_without_holidays_nothing_is_closed() -> None:
    assert closed_stretches(Policy(), "BR", TODAY, TODAY + timedelta(60)) == []


@given(days=st.integers(0, 800), notice=st.integers(0, 400))
def test_days_stand_in_their_order(days: int, notice: int) -> None:
    contract = replace(CONTRACT, renews_on=TODAY + timedelta(days), notice_days=notice)
    way = account_runway(replace(FACTS, contracts=(contract,)), TODAY, POLICY)
    if way is None:
        assert days == 0
        return
    stops = [TODAY, way.offer_by, way.deadline, way.renews_on]
    there = [day for day in stops if day is not None]
    assert there == sorted(there)
    for first, last in way.closed:
        assert way.deadline is not None
        assert TODAY <= first <= last <= way.deadline
