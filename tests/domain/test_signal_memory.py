"""Reasons kept in memory: the same list as without it, and rules asked only where they must be."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.agenda import build_agenda
from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Signal
from csdesk.domain.signal_memory import SignalMemory
from csdesk.domain.signals import RULES
from tests.domain.strategies import accounts

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 26)


@given(st.lists(accounts(), max_size=5, unique_by=lambda facts: facts.id), st.data())
def test_the_list_is_the_same_with_a_memory(books: list[AccountFacts], data: st.DataObject) -> None:
    memory = SignalMemory()
    for _ in range(3):
        now = datetime.combine(TODAY, data.draw(st.times()).replace(microsecond=0), BERLIN)
        policy = data.draw(st.sampled_from([Policy(), Policy(lapse_days=40)]))
        assert build_agenda(books, now, policy, memory=memory) == build_agenda(books, now, policy)
        if books:
            place = data.draw(st.integers(0, len(books) - 1))
            books[place] = replace(books[place], last_two_way=now)


def test_rules_are_asked_again_only_for_what_is_new() -> None:
    asked: list[str] = []

    def rule(facts: AccountFacts, _today: date, _policy: Policy) -> Signal | None:
        asked.append(facts.id)
        return None

    one, other = AccountFacts("a", "Nordlys"), AccountFacts("b", "Tamarind")
    memory = SignalMemory()
    noon = datetime.combine(TODAY, time(12), BERLIN)
    build_agenda([one, other], noon, Policy(), rules=[rule], memory=memory)
    build_agenda([one, other], noon.replace(hour=15), Policy(), rules=[rule], memory=memory)
    assert asked == ["a", "b"]
    build_agenda([replace(one), other], noon, Policy(), rules=[rule], memory=memory)
    assert asked == ["a", "b", "a"]
    build_agenda([one, other], noon, Policy(lapse_days=5), rules=[rule], memory=memory)
    build_agenda([one, other], noon.replace(day=27), Policy(), rules=[rule, *RULES], memory=memory)
    assert asked == ["a", "b", "a", "a", "b", "a", "b"]
