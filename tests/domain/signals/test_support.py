"""Tickets that ended badly and were closed without a call."""

from typing import Any

import pytest

from csdesk.domain.facts import AccountFacts
from csdesk.domain.signals.support import escalated, low_rating
from csdesk.domain.terms import Status
from tests.domain.builders import TODAY, account, ago, ahead, at, policy, ticket


def with_ticket(last_talk: int | None = 30, **changes: Any) -> AccountFacts:
    """An account with one ticket, talked with `last_talk` days ago."""
    talked = None if last_talk is None else at(ago(last_talk))
    return account(last_two_way=talked, tickets=(ticket(**changes),))


@pytest.mark.parametrize(
    ("closed", "holds"), [(-1, False), (0, True), (21, True), (22, False), (None, False)]
)
def test_a_call_is_owed_for_three_weeks(*, closed: int | None, holds: bool) -> None:
    facts = with_ticket(escalated=True, closed_on=None if closed is None else ago(closed))
    assert (escalated(facts, TODAY, policy()) is not None) is holds


@pytest.mark.parametrize(
    ("talked", "holds"), [(None, True), (3, True), (2, False), (1, False), (-4, False)]
)
def test_a_talk_since_the_closing_settles_it(*, talked: int | None, holds: bool) -> None:
    facts = with_ticket(talked, escalated=True, closed_on=ago(2))
    assert (escalated(facts, TODAY, policy()) is not None) is holds


@pytest.mark.parametrize(
    ("rating", "holds"), [(1, True), (2, True), (3, False), (5, False), (None, False)]
)
def test_two_of_five_and_less_is_a_low_rating(*, rating: int | None, holds: bool) -> None:
    facts = with_ticket(satisfaction=rating)
    assert (low_rating(facts, TODAY, policy()) is not None) is holds
    assert escalated(facts, TODAY, policy()) is None


def test_an_escalated_ticket_is_not_told_twice() -> None:
    facts = with_ticket(satisfaction=2, escalated=True, closed_on=ago(2), source="tickets.csv")
    assert low_rating(facts, TODAY, policy()) is None
    found = escalated(facts, TODAY, policy())
    assert found is not None
    assert found.clause == ("escalated ticket closed on Tuesday, rated 2 of 5, and no call since")
    assert found.chip == "Ticket rated 2 of 5"
    assert {item.source for item in found.evidence} == {"tickets.csv"}


def test_a_ticket_without_a_rating_in_words() -> None:
    found = escalated(with_ticket(escalated=True), TODAY, policy())
    assert found is not None
    assert found.clause == "escalated ticket closed yesterday and no call since"
    assert found.chip == "Escalated ticket closed"


def test_several_tickets_are_one_reason() -> None:
    tickets = (ticket(id="x1", satisfaction=1), ticket(id="x2", satisfaction=2, closed_on=ago(4)))
    found = low_rating(account(last_two_way=None, tickets=tickets), TODAY, policy())
    assert found is not None
    assert found.clause.endswith("(2 of them)")
    assert found.episode == "x1+x2"


@pytest.mark.parametrize("status", [Status.CHURNED, Status.PROSPECT])
def test_only_customers(status: Status) -> None:
    facts = account(
        status=status,
        last_two_way=None,
        tickets=(ticket(escalated=True), ticket(id="x2", satisfaction=1)),
    )
    assert escalated(facts, TODAY, policy()) is None
    assert low_rating(facts, ahead(1), policy()) is None
    assert escalated(account(), TODAY, policy()) is None
