"""The likelihood of a renewal: a share, monotone in health, explained step by step."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.forecast import AT_BEST, AT_WORST, UNKNOWN_HEALTH, expected, likelihood

known = st.fixed_dictionaries(
    {
        name: st.booleans()
        for name in ("auto_renew", "agreed", "notice_passed", "offer_made", "overdue")
    }
)


@given(st.none() | st.integers(-20, 130), known)
def test_it_is_a_share_and_the_last_step_says_it(score: int | None, seen: dict[str, Any]) -> None:
    found = likelihood(score, **seen)
    assert 0 <= found.share <= 1
    assert found.steps[-1].share == found.share
    assert all(0 <= step.share <= 1 and step.words for step in found.steps)


@given(st.integers(0, 100), st.integers(0, 100), known)
def test_better_health_is_never_less_likely(one: int, other: int, seen: dict[str, Any]) -> None:
    low, high = sorted((one, other))
    assert likelihood(low, **seen).share <= likelihood(high, **seen).share


@given(st.none() | st.integers(0, 100), known)
def test_agreement_is_certain_and_an_offer_helps(score: int | None, seen: dict[str, bool]) -> None:
    assert likelihood(score, **(seen | {"agreed": True})).share == 1
    without = likelihood(score, **(seen | {"offer_made": False}))
    assert likelihood(score, **(seen | {"offer_made": True})).share >= without.share


@given(st.none() | st.integers(0, 100), known)
def test_being_overdue_never_helps(score: int | None, seen: dict[str, bool]) -> None:
    on_time = likelihood(score, **(seen | {"overdue": False}))
    assert likelihood(score, **(seen | {"overdue": True})).share <= on_time.share


def test_the_ends_of_the_scale_are_those_that_are_stated() -> None:
    assert likelihood(0).share == pytest.approx(AT_WORST)
    assert likelihood(100).share == pytest.approx(AT_BEST)
    assert likelihood(None).share == likelihood(UNKNOWN_HEALTH).share
    assert "not known" in likelihood(None).steps[0].words


@given(st.integers(0, 10**12), st.floats(0, 1))
def test_what_is_expected_is_never_more_than_all(minor: int, share: float) -> None:
    assert 0 <= expected(minor, share) <= minor
