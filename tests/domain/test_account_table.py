"""The order of the table of accounts, what its lines say of the facts, and what stands in a file."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain import overview
from csdesk.domain.account_table import COLUMNS, AccountColumn, for_file, in_order
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.lines import AccountLine, NextStep, UseLine
from csdesk.domain.money import Money
from csdesk.domain.policy import Policy
from csdesk.domain.terms import Side, Stage, Status
from tests.domain import builders
from tests.domain.builders import TODAY, ago, ahead, at
from tests.domain.test_filters import BLANK, NORDLYS

HERE = Standpoint(TODAY, UTC)

amounts = st.none() | st.builds(
    Money, st.integers(0, 10**6), st.sampled_from(["EUR", "USD", "JPY"])
)
lines = st.lists(
    st.builds(
        replace,
        st.just(BLANK),
        id=st.uuids().map(str),
        name=st.sampled_from(["Alder", "Bélier", "beta", "", "🎉"]),
        mrr=amounts,
        health=st.none() | st.integers(0, 100),
        stage=st.sampled_from([stage.value for stage in Stage]),
        renews_on=st.none() | st.dates(date(2026, 1, 1), date(2028, 1, 1)),
        last_two_way=st.none() | st.integers(0, 500).map(lambda n: at(ago(n))),
        next_step=st.none()
        | st.builds(NextStep, st.just("Call"), st.none() | st.integers(-9, 90).map(ahead)),
        use=st.none()
        | st.builds(
            UseLine,
            st.lists(st.floats(0, 100), min_size=12, max_size=12).map(tuple),
            st.just(TODAY),
            st.just(0),
            st.just("steady"),
        ),
        tags=st.sampled_from([(), ("a",), ("b", "c")]),
    ),
    max_size=12,
)


@given(lines, st.sampled_from(COLUMNS))
def test_empty_values_stand_last_in_both_directions(
    found: list[AccountLine], column: AccountColumn
) -> None:
    for descending in (False, True):
        ordered = in_order(found, column.name, descending=descending)
        empty = [column.key(line) is None for line in ordered]
        assert empty == sorted(empty)
        assert sorted(line.id for line in ordered) == sorted(line.id for line in found)


@given(lines, st.sampled_from(COLUMNS))
def test_the_order_does_not_depend_on_the_order_before(
    found: list[AccountLine], column: AccountColumn
) -> None:
    for descending in (False, True):
        there = in_order(found, column.name, descending=descending)
        assert in_order(found[::-1], column.name, descending=descending) == there


def test_money_is_ordered_within_its_currency() -> None:
    found = [
        replace(BLANK, id=str(number), name=str(number), mrr=money)
        for number, money in enumerate(
            (Money(100, "EUR"), Money(90_000, "JPY"), Money(300, "EUR"), None)
        )
    ]
    assert [line.id for line in in_order(found, "mrr")] == ["0", "2", "1", "3"]
    assert [line.id for line in in_order(found, "mrr", descending=True)] == ["2", "0", "1", "3"]


def test_a_file_has_numbers_and_days() -> None:
    heads, rows = for_file([NORDLYS, BLANK], ["account", "mrr", "renewal", "last", "tags"], HERE)
    assert heads[:3] == ("Account", "MRR", "Currency")
    assert rows[0] == (
        "Nordlys Énergi",
        Decimal(6400),
        "EUR",
        "NOK 900.00",
        ahead(66),
        66,
        ahead(6),
        date(2026, 11, 14),
        12,
        "",
        "emea, price sensitive",
    )
    assert rows[1] == (BLANK.name, None, "", "", None, None, None, None, None, "", "")


def test_the_next_step_is_our_earliest_promise_or_a_meeting_ahead() -> None:
    policy = Policy()
    facts = builders.account(
        tasks=(
            builders.task(title="Theirs", side=Side.THEM, due_on=ago(9)),
            builders.task(id="t2", title="Some day", due_on=None),
            builders.task(id="t3", title="Send map", due_on=ahead(3)),
        ),
        checkins=(
            builders.checkin(title="Passed", starts_at=at(ago(1))),
            builders.checkin(id="k2", title="Check-in", starts_at=at(ahead(2), 13, 30)),
        ),
    )
    assert overview.next_step(facts, TODAY, policy) == NextStep("Check-in", ahead(2), "13:30")
    alone = replace(facts, checkins=(), tasks=facts.tasks[:2])
    assert overview.next_step(alone, TODAY, policy) == NextStep("Some day", None)
    assert overview.next_step(replace(facts, checkins=(), tasks=()), TODAY, policy) is None


@pytest.mark.parametrize(
    ("changes", "trend"),
    [
        ({"last_28": 50.0, "previous_28": 100.0}, "falling"),
        ({"last_28": 150.0, "previous_28": 100.0}, "rising"),
        ({"last_28": 90.0, "previous_28": 100.0}, "steady"),
        ({"last_28": 2.0, "previous_28": 8.0}, "steady"),
        ({"last_28": 0.0, "previous_28": 90.0, "last_use": ago(30)}, "stopped"),
        ({"last_28": 0.0, "previous_28": 0.0, "last_use": None}, "stopped"),
        ({"last_28": 90.0, "previous_28": 10.0, "first_use": ago(40)}, "steady"),
    ],
)
def test_the_trend_of_use(changes: dict[str, object], trend: str) -> None:
    usage = builders.usage(**{"as_of": TODAY, "last_use": TODAY, "first_use": ago(300), **changes})
    assert overview.use_trend(usage, TODAY, Policy()) == trend


def test_old_use_stops_before_today_and_very_old_use_is_not_shown() -> None:
    policy = Policy()
    usage = builders.usage(as_of=ago(23))
    ends = overview.use_ends(usage, TODAY, policy)
    assert ends == ago(23)
    assert overview.use_line(usage, (1.0,) * 12, ends, TODAY, policy).missing == 3
    assert overview.use_ends(builders.usage(as_of=ago(200)), TODAY, policy) is None
    assert overview.use_ends(None, TODAY, policy) is None


def test_silence_is_longer_than_the_cadence() -> None:
    policy = Policy()
    facts = builders.account(stage=Stage.INTERMEDIATE, last_two_way=at(ago(31)))
    assert overview.is_silent(facts, TODAY, policy)
    assert not overview.is_silent(replace(facts, last_two_way=at(ago(30))), TODAY, policy)
    assert not overview.is_silent(replace(facts, status=Status.CHURNED), TODAY, policy)
    never = replace(facts, last_two_way=None, customer_since=ago(5), stage_since=ago(5))
    assert not overview.is_silent(never, TODAY, policy)
    assert overview.is_silent(replace(never, customer_since=ago(99)), TODAY, policy)


def test_a_week_more_is_a_day_less() -> None:
    later = Standpoint(TODAY + timedelta(days=7), UTC)
    _, rows = for_file([NORDLYS], ["renewal"], later)
    assert rows[0][1] == 59
