"""Use of the product as of the day the data ends; old data never alarms about the present."""

from typing import Any

import pytest

from csdesk.domain.facts import AccountFacts
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Part, Signal, Tone
from csdesk.domain.signals.usage import RULES, falling, lapsed, plateau, surging
from csdesk.domain.terms import Stage, Status
from tests.domain.builders import TODAY, account, ago, ahead, policy, usage

NBSP = "\u00a0"


def using(**changes: Any) -> AccountFacts:
    """An account with usage."""
    return account(usage=usage(**changes))


def all_of(facts: AccountFacts, rules: Policy | None = None) -> list[Signal]:
    """Every usage reason that holds."""
    found = (rule(facts, TODAY, rules or policy()) for rule in RULES)
    return [signal for signal in found if signal is not None]


def test_no_data_no_reason() -> None:
    assert all_of(account()) == []
    assert all_of(using()) == []


@pytest.mark.parametrize(("unused", "holds"), [(20, False), (21, True), (22, True)])
def test_a_lapse_counts_to_the_day_the_data_ends(*, unused: int, holds: bool) -> None:
    facts = using(as_of=ago(1), last_use=ago(1 + unused))
    assert (lapsed(facts, TODAY, policy()) is not None) is holds


def test_a_lapse_in_words() -> None:
    found = lapsed(using(last_use=ago(23), last_28=0.0, previous_28=46.0), TODAY, policy())
    assert found is not None
    assert found.clause == "no log-in for 22 days (as of yesterday)"
    assert found.chip == "No log-in, 22 days"
    assert (found.part, found.tone) == (Part.TOPIC, Tone.NOW)
    assert found.evidence[0].value == ago(23)
    assert {item.as_of for item in found.evidence[:2]} == {ago(1)}
    assert found.evidence[0].source == "november.csv"


def test_the_age_of_the_data_is_said_unless_it_is_of_today() -> None:
    def clause(age: int) -> str:
        found = lapsed(using(as_of=ago(age), last_use=ago(40), metric="uses"), TODAY, policy())
        assert found is not None
        return found.clause

    assert clause(0) == "no use for 40 days"
    assert clause(5) == "no use for 35 days (as of Sat 21 Nov)"


def test_stale_data_is_said_to_be_old_and_counts_less() -> None:
    fresh = lapsed(using(as_of=ago(7), last_use=ago(40)), TODAY, policy())
    stale = lapsed(using(as_of=ago(8), last_use=ago(41)), TODAY, policy())
    assert fresh is not None
    assert stale is not None
    assert "the data is" not in fresh.clause
    assert stale.clause.endswith("but the data is 8 days old")
    assert stale.tone is Tone.CALM
    assert stale.urgency == pytest.approx(fresh.urgency * 0.4)


def test_stale_data_does_not_turn_its_own_age_into_a_lapse() -> None:
    assert all_of(using(as_of=ago(50), last_use=ago(50))) == []


def test_stale_change_is_worded_calmly() -> None:
    found = falling(using(as_of=ago(12), last_use=ago(12), last_28=27.0), TODAY, policy())
    assert found is not None
    assert found.clause == f"use seemed down 32{NBSP}%, but the data is 12 days old"
    assert found.chip == f"Use down 32{NBSP}%, data 12 days old"
    assert found.tone is Tone.CALM
    rising = surging(using(as_of=ago(12), last_use=ago(12), last_28=80.0), TODAY, policy())
    assert rising is not None
    assert rising.clause.startswith("use seemed up")
    assert rising.tone is Tone.CALM


def test_data_that_is_too_old_is_forgotten() -> None:
    assert all_of(using(as_of=ago(90), last_use=ago(200)))
    assert all_of(using(as_of=ago(91), last_use=ago(200))) == []


def test_use_dated_in_the_future_raises_nothing() -> None:
    assert all_of(using(as_of=ahead(30), last_use=ahead(30))) == []
    assert all_of(using(as_of=ahead(30), last_use=ahead(10), first_use=ahead(1))) == []


def test_never_used_counts_from_the_first_day_as_a_customer() -> None:
    nothing = usage(last_use=None, last_28=0.0, previous_28=0.0, first_use=None)
    assert all_of(account(usage=nothing)) == []
    assert all_of(account(usage=nothing, customer_since=ago(21))) == []
    [found] = all_of(account(usage=nothing, customer_since=ago(22)))
    assert found.kind == "usage.lapsed"


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (30.1, None),
        (30.0, "usage.falling"),
        (0.0, "usage.falling"),
        (49.9, None),
        (50.0, "usage.surging"),
    ],
)
def test_a_change_counts_from_a_quarter(last: float, kind: str | None) -> None:
    found = all_of(using(last_28=last))
    assert [signal.kind for signal in found] == ([kind] if kind else [])


def test_a_change_of_very_little_use_says_nothing() -> None:
    assert all_of(using(previous_28=9.9, last_28=0.0)) == []
    assert all_of(using(previous_28=0.0, last_28=40.0), policy(usage_floor=0.0)) == []
    assert all_of(using(previous_28=10.0, last_28=5.0)) != []


def test_a_lapse_is_not_told_twice() -> None:
    [found] = all_of(using(last_use=ago(30), last_28=0.0))
    assert found.kind == "usage.lapsed"


def test_a_new_customer_does_not_surge() -> None:
    assert surging(using(last_28=90.0, first_use=ago(55)), TODAY, policy()) is None
    grown = surging(using(last_28=90.0, first_use=ago(56)), TODAY, policy())
    assert grown is not None
    assert (grown.part, grown.tone) == (Part.OFFER, Tone.GOOD)
    assert grown.clause == f"use up 125{NBSP}% in 28 days (as of yesterday)"


def test_a_plateau_needs_as_much_history_as_it_speaks_of() -> None:
    flat = {"features_90": 4, "features_before": 4}
    assert plateau(using(**flat, first_use=ago(90)), TODAY, policy()) is None
    found = plateau(using(**flat, first_use=ago(91)), TODAY, policy())
    assert found is not None
    assert found.clause == "still 4 features in use after 90 days, one more to teach"
    assert plateau(using(**flat, first_use=None), TODAY, policy()) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"features_90": 5},
        {"features_90": 0},
        {"as_of": ago(8), "last_use": ago(8)},
        {"last_use": ago(40)},
    ],
)
def test_no_plateau(changes: dict[str, Any]) -> None:
    facts = using(**{"features_90": 4, "features_before": 4} | changes)
    assert plateau(facts, TODAY, policy()) is None


def test_newcomers_are_in_onboarding_not_on_a_plateau() -> None:
    facts = account(stage=Stage.NEW, usage=usage(features_90=4, features_before=4))
    assert plateau(facts, TODAY, policy()) is None


@pytest.mark.parametrize("status", [Status.CHURNED, Status.PROSPECT])
def test_only_customers_use(status: Status) -> None:
    assert all_of(account(status=status, usage=usage(last_use=ago(60), last_28=0.0))) == []


def test_a_trend_keeps_its_episode_for_the_month() -> None:
    first = falling(using(last_28=1.0), TODAY, policy())
    later = falling(using(last_28=2.0, as_of=ahead(3), last_use=ahead(3)), ahead(4), policy())
    assert first is not None
    assert later is not None
    assert first.episode == later.episode == "~2026-11"
