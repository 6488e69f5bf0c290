"""Renewals as lines: lanes, words, columns and sums."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.facts import AccountFacts, ContractFacts
from csdesk.domain.money import Money
from csdesk.domain.policy import Policy
from csdesk.domain.renewal_lines import (
    BOARD_COLUMNS,
    LANES,
    Lane,
    MoneyView,
    RenewalLine,
    account_renewals,
    board,
    by_month,
    chip_of,
    due_soon,
    notice_words,
    open_soon,
    runway,
    short_amount,
    tally,
    when_words,
)
from csdesk.domain.renewals import next_renewal, offer_in_term
from csdesk.domain.signals.renewal import no_offer
from csdesk.domain.terms import Status
from csdesk.domain.words import NBSP
from tests.domain.builders import TODAY, account, ago, ahead, contract
from tests.domain.strategies import contracts

POLICY = Policy()
EUR = MoneyView("EUR")


def lines_of(*made: ContractFacts, **changes: Any) -> list[RenewalLine]:
    return account_renewals(account(contracts=made, **changes), TODAY, POLICY)


def line_of(**changes: Any) -> RenewalLine:
    (found,) = lines_of(contract(**changes))
    return found


def following(first: dict[str, Any], mrr: int = 190_000) -> tuple[ContractFacts, ContractFacts]:
    """A contract that ends in 40 days, and the one that follows it."""
    return (
        contract(id="k1", ends_on=ahead(40), renewed_by="k2", **first),
        contract(id="k2", mrr=Money(mrr, "EUR"), starts_on=ahead(41), renews_on=ahead(60)),
    )


@pytest.mark.parametrize(
    ("lane", "words", "changes"),
    [
        (Lane.PREPARE, "Offer by 3 Feb", {"renews_on": ahead(122), "notice_days": 30}),
        (Lane.DUE, "Offer by 4 Dec", {"renews_on": ahead(61), "notice_days": 30}),
        (Lane.DUE, "No offer made", {"renews_on": ahead(40), "notice_days": 30}),
        (
            Lane.OUT,
            "Offer out, 3 days",
            {"renews_on": ahead(40), "notice_days": 30, "offer_made_on": ago(3)},
        ),
        (
            Lane.OUT,
            "Offer out today",
            {"renews_on": ahead(10), "notice_days": 30, "offer_made_on": TODAY},
        ),
        (Lane.PASSED, "No offer made", {"renews_on": ahead(10), "notice_days": 30}),
        (
            Lane.PASSED,
            "Renews itself",
            {"renews_on": ahead(10), "notice_days": 30, "auto_renew": True},
        ),
        (Lane.PASSED, "No offer made", {"renews_on": ago(4)}),
    ],
)
def test_lane_and_state(lane: Lane, words: str, changes: dict[str, Any]) -> None:
    found = line_of(**changes)
    assert found.lane is lane
    assert chip_of(found, TODAY).text == words


@pytest.mark.parametrize(
    ("mrr", "words"),
    [
        (197_600, f"Agreed, +4{NBSP}%"),
        (190_000, "Agreed, same price"),
        (171_000, f"Agreed, \u221210{NBSP}%"),
    ],
)
def test_an_agreed_renewal_says_the_change(mrr: int, words: str) -> None:
    (found,) = lines_of(*following({}, mrr))
    assert found.lane is Lane.AGREED
    assert found.settled
    assert found.on == ahead(41)
    assert chip_of(found, TODAY).text == words
    assert found.likelihood.share == 1


def test_a_contract_that_took_over_stands_for_itself() -> None:
    old = contract(id="k1", ends_on=ahead(5), renewed_by="k2")
    new = contract(id="k2", starts_on=ago(3), renews_on=ahead(300))
    assert [line.contract_id for line in lines_of(old, new)] == ["k2"]


def test_only_customers_have_renewals() -> None:
    for status in (Status.CHURNED, Status.PROSPECT):
        assert lines_of(contract(renews_on=ahead(30)), status=status) == []


def test_what_rolls_on_by_the_month_is_left_out_but_a_stated_day_is_not() -> None:
    assert lines_of(contract(billing_months=1)) == []
    assert len(lines_of(contract(billing_months=1, renews_on=ahead(30)))) == 1


def test_a_contract_that_ran_out_is_overdue() -> None:
    over = contract(ends_on=ago(9))
    (found,) = account_renewals(account(ended=(over,)), TODAY, POLICY)
    assert found.overdue
    assert when_words(found, TODAY) == "Tue 17 Nov, 9 days overdue"


def test_an_offer_counts_for_a_yearly_renewal_that_is_billed_by_the_month() -> None:
    made = contract(billing_months=1, renews_on=ahead(80), notice_days=60, offer_made_on=TODAY)
    renewal = next_renewal(made, TODAY)
    assert renewal is not None
    assert offer_in_term(made, renewal)
    assert (
        line_of(billing_months=1, renews_on=ahead(80), notice_days=60, offer_made_on=TODAY).lane
        is Lane.OUT
    )
    assert no_offer(account(contracts=(made,)), TODAY, POLICY) is None


def test_an_offer_of_last_year_does_not_count() -> None:
    found = line_of(renews_on=ahead(40), notice_days=30, offer_made_on=ago(330))
    assert found.offer_made_on is None
    assert found.lane is Lane.DUE


def test_words_of_the_notice() -> None:
    assert notice_words(line_of(renews_on=ahead(35), notice_days=30), TODAY) == (
        "notice 1 Dec, 5 days"
    )
    assert notice_words(line_of(renews_on=ahead(30), notice_days=30), TODAY) == (
        "notice 26 Nov, today"
    )
    assert notice_words(line_of(renews_on=ahead(18), notice_days=30), TODAY) == (
        "notice passed on 14 Nov"
    )
    assert notice_words(line_of(renews_on=ahead(18)), TODAY) == "no notice period"


def test_a_contract_without_amounts_is_shown_and_not_added() -> None:
    found = line_of(mrr=Money(0, "XXX"), renews_on=ahead(30))
    assert found.mrr is None
    sums = tally([found], EUR)
    assert (sums.count, sums.mrr, sums.rest) == (1, Money(0, "EUR"), ())


def test_currencies_are_never_added_without_a_rate() -> None:
    lines = [
        line_of(mrr=Money(100_00, "EUR"), renews_on=ahead(30)),
        line_of(mrr=Money(200_00, "USD"), renews_on=ahead(30)),
        line_of(mrr=Money(300_00, "SEK"), renews_on=ahead(30)),
    ]
    alone = tally(lines, EUR)
    assert alone.mrr == Money(100_00, "EUR")
    assert {money.currency for money in alone.rest} == {"USD", "SEK"}
    both = tally(lines, MoneyView("EUR", {"USD": Decimal("0.92")}))
    assert both.mrr == Money(284_00, "EUR")
    assert both.rest == (Money(300_00, "SEK"),)


def test_the_board_begins_where_something_renews_and_keeps_the_overdue_apart() -> None:
    late = line_of(renews_on=ago(4))
    soon = line_of(renews_on=date(2027, 1, 10), id="k2")
    assert board([soon], TODAY)[0].key == "2026-12"
    columns = board([late, soon], TODAY)
    assert len(columns) == BOARD_COLUMNS
    assert columns[0].key == "overdue"
    assert columns[0].lines == (late,)
    this_month = line_of(renews_on=date(2026, 11, 30), id="k3")
    assert board([this_month], TODAY)[0].key == "2026-11"


def test_settled_cards_stand_last() -> None:
    settled = line_of(renews_on=ahead(10), notice_days=30, auto_renew=True, id="k2")
    open_one = line_of(renews_on=ahead(30), notice_days=10)
    month = by_month([settled, open_one], TODAY, 1)[0]
    assert month.lines == (open_one, settled)


@given(st.lists(contracts, max_size=3, unique_by=lambda each: each.id))
def test_lanes_and_months_hold_the_same_renewals_once(made: list[ContractFacts]) -> None:
    lines = account_renewals(account(contracts=tuple(made)), TODAY, POLICY)
    in_months = [x.contract_id for column in board(lines, TODAY) for x in column.lines]
    lanes = runway(lines, TODAY)
    assert [column.key for column in lanes] == list(LANES)
    assert sorted(in_months) == sorted(x.contract_id for lane in lanes for x in lane.lines)
    assert len(set(in_months)) == len(in_months)
    for line in lines:
        assert 0 <= line.likelihood.share <= 1
        assert chip_of(line, TODAY).text
        assert line.settled == (chip_of(line, TODAY).tone == "good")


def _known(made: list[ContractFacts]) -> AccountFacts:
    running = tuple(c for c in made if c.ends_on is None or c.ends_on >= TODAY)
    ended = () if running else tuple(made)
    return account(contracts=running, ended=ended)


@given(st.lists(contracts, max_size=3, unique_by=lambda each: each.id))
def test_the_count_needs_only_the_contracts(made: list[ContractFacts]) -> None:
    lines = account_renewals(_known(made), TODAY, POLICY)
    followed = {c.renewed_by for c in made}
    unrenewed = [c for c in made if c.renewed_by is None and c.id not in followed]
    if len(unrenewed) == len(made):
        assert open_soon(unrenewed, TODAY, POLICY) == len(due_soon(lines, TODAY))


@pytest.mark.parametrize(
    ("minor", "words"),
    [
        (94_000, "940"),
        (960_000, f"9.6{NBSP}k"),
        (99_999, f"1.0{NBSP}k"),
        (123_456_789, f"1.2{NBSP}M"),
    ],
)
def test_amounts_on_bars_are_short(minor: int, words: str) -> None:
    assert short_amount(Money(minor, "EUR")) == words
