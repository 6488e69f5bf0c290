"""What must hold for any facts: order does not matter, more reasons never hurt, points add up."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.agenda import build_agenda, explain
from csdesk.domain.aside import split
from csdesk.domain.facts import AccountFacts, SnoozeFacts
from csdesk.domain.priority import signals_for, weigh
from csdesk.domain.signal import Signal
from csdesk.domain.signals import RULES
from tests.domain.builders import NOW, TODAY, account, always, policy
from tests.domain.strategies import POLICY, account_lists, accounts, signals

# A busy machine is no failure, and lists of accounts are large to draw.
lists = settings(deadline=None, max_examples=40)
singles = settings(deadline=None, max_examples=80)


@lists
@given(st.data(), account_lists)
def test_the_list_does_not_depend_on_the_order_of_accounts_or_rules(
    data: st.DataObject, facts: tuple[AccountFacts, ...]
) -> None:
    agenda = build_agenda(facts, NOW, POLICY)
    shuffled = data.draw(st.permutations(facts))
    rules = data.draw(st.permutations(RULES))
    assert build_agenda(shuffled, NOW, POLICY, rules=rules) == agenda


@lists
@given(account_lists, st.integers(0, 200))
def test_every_account_stands_in_one_place_at_most(
    facts: tuple[AccountFacts, ...], minutes: int
) -> None:
    agenda = build_agenda(facts, NOW, POLICY, minutes=minutes)
    told = [line.account.id for line in (*agenda.lines, *agenda.folded)]
    told += [held.account.id for held in agenda.held]
    assert len(told) == len(set(told))
    priorities = [line.priority for line in (*agenda.lines, *agenda.folded)]
    assert priorities == sorted(priorities, reverse=True)
    assert bool(agenda.lines) or not agenda.folded
    if len(agenda.lines) > 1:
        assert sum(line.minutes for line in agenda.lines) <= minutes


@lists
@given(account_lists)
def test_points_add_up_to_the_priority(facts: tuple[AccountFacts, ...]) -> None:
    agenda = build_agenda(facts, NOW, POLICY)
    for line in (*agenda.lines, *agenda.folded):
        assert 0 < line.priority <= 100
        assert abs(sum(reason.points for reason in line.reasons) - line.priority) < 1e-6
        assert abs(100 * line.combined * line.money_factor - line.priority) < 1e-9
        points = [reason.points for reason in line.reasons]
        assert points == sorted(points, reverse=True)
        assert line.sentence.startswith(line.verb)
        assert line.sentence.endswith(".")


@singles
@given(st.lists(signals, max_size=6), signals)
def test_adding_a_signal_never_lowers_an_account(found: list[Signal], more: Signal) -> None:
    before, _reasons = weigh(found, policy(), 0.8)
    after, _reasons = weigh([*found, more], policy(), 0.8)
    assert after >= before - 1e-12


@lists
@given(account_lists, signals)
def test_adding_a_signal_never_lowers_a_rank(facts: tuple[AccountFacts, ...], more: Signal) -> None:
    facts = (*facts, account(id="mine"))

    def rank(*extra: Signal) -> int | None:
        only_mine = [
            lambda one, _today, _policy, signal=signal: signal if one.id == "mine" else None
            for signal in extra
        ]
        rules = (*RULES, *only_mine)
        return explain("mine", facts, NOW, POLICY, rules=rules).rank

    before, after = rank(), rank(more)
    assert before is None or (after is not None and after <= before)


@singles
@given(
    data=st.data(),
    facts=accounts(),
    until=st.integers(1, 60),
    later=st.integers(0, 59),
)
def test_a_snoozed_reason_does_not_come_back_before_its_day(
    data: st.DataObject, facts: AccountFacts, until: int, later: int
) -> None:
    found = signals_for(facts, TODAY, POLICY, RULES)
    if not found:
        return
    reason = data.draw(st.sampled_from(found))
    end = TODAY + timedelta(days=until)
    facts = replace(facts, snoozes=(SnoozeFacts(reason.kind, reason.episode, until=end),))
    day = TODAY + timedelta(days=later)
    if day < end:
        assert not _comes_back(facts, reason, day)


@singles
@given(data=st.data(), facts=accounts(), later=st.integers(0, 500))
def test_a_dismissed_reason_does_not_come_back(
    data: st.DataObject, facts: AccountFacts, later: int
) -> None:
    found = signals_for(facts, TODAY, POLICY, RULES)
    if not found:
        return
    reason = data.draw(st.sampled_from(found))
    facts = replace(facts, snoozes=(SnoozeFacts(reason.kind, reason.episode),))
    assert not _comes_back(facts, reason, TODAY + timedelta(days=later))


def _comes_back(facts: AccountFacts, reason: Signal, day: Any) -> bool:
    """Whether a shown reason of the same kind speaks of an occurrence that was put aside."""
    shown, _hidden = split(facts, signals_for(facts, day, POLICY, RULES), day)
    gone = set(reason.episode.split("+"))
    return any(
        signal.kind == reason.kind and gone & set(signal.episode.split("+")) for signal in shown
    )


@singles
@given(facts=accounts())
def test_an_account_put_aside_until_something_changes_is_quiet_today(facts: AccountFacts) -> None:
    known = frozenset(
        (signal.kind, signal.episode) for signal in signals_for(facts, TODAY, POLICY, RULES)
    )
    facts = replace(facts, snoozes=(SnoozeFacts(None, known=known),))
    agenda = build_agenda([facts], NOW, POLICY)
    assert (agenda.lines, agenda.folded, agenda.held) == ((), (), ())


@singles
@given(facts=accounts(), extra=st.lists(signals, max_size=3))
def test_why_agrees_with_the_list(facts: AccountFacts, extra: list[Signal]) -> None:
    rules = (*RULES, *always(*extra))
    agenda = build_agenda([facts], NOW, POLICY, rules=rules)
    why = explain(facts.id, [facts], NOW, POLICY, rules=rules)
    assert why.on_list == bool(agenda.lines)
    assert (why.line,) == (agenda.lines or (None,))
    held = any(sentence.startswith("Held back") for sentence in why.put_aside)
    assert held == bool(agenda.held)
    assert all(miss.what_would_trigger.endswith(".") for miss in why.near_misses)


@singles
@given(facts=accounts(), ahead=st.integers(-400, 400))
def test_any_facts_on_any_day_give_well_formed_reasons(facts: AccountFacts, ahead: int) -> None:
    day = TODAY + timedelta(days=ahead)
    found = signals_for(facts, day, POLICY, RULES)
    assert len({signal.kind for signal in found}) == len(found)
    for signal in found:
        assert signal.kind in POLICY.weights
        assert signal.clause
        assert signal.chip
        assert signal.evidence
        assert signal.episode
        assert signal.lapses_on is None or signal.lapses_on > day
        if signal.contact_id is not None and signal.family in ("occasion", "people"):
            who = next(one for one in facts.contacts if one.id == signal.contact_id)
            assert who.left_on is None or who.left_on > day
