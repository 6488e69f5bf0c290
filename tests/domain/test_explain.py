"""Why an account is, or is not, on the list."""

from datetime import date, timedelta

import pytest

from csdesk.domain.agenda import explain
from csdesk.domain.facts import AccountFacts
from csdesk.domain.morning import Why
from csdesk.domain.policy import Policy
from csdesk.domain.terms import Status
from csdesk.errors import NotFound
from tests.domain.builders import (
    NOW,
    TODAY,
    account,
    ago,
    ahead,
    always,
    at,
    checkin,
    contact,
    contract,
    country,
    policy,
    signal,
    snooze,
    task,
    usage,
)


def why(facts: AccountFacts, rules: Policy | None = None) -> Why:
    """Why this one account."""
    return explain(facts.id, [facts], NOW, rules or policy())


def misses(facts: AccountFacts) -> dict[str, str]:
    """Near misses by kind."""
    return {miss.kind: miss.what_would_trigger for miss in why(facts).near_misses}


def test_an_unknown_account_is_said() -> None:
    with pytest.raises(NotFound, match="no-such-id"):
        explain("no-such-id", [account()], NOW, policy())


def test_an_account_on_the_list_has_its_rank_line_and_reasons() -> None:
    first, second = account(id="1", tasks=(task(due_on=ago(9)),)), account(id="2", tasks=(task(),))
    found = explain("2", [first, second], NOW, policy())
    assert (found.on_list, found.rank) == (True, 2)
    assert found.line is not None
    assert found.line.reasons == found.reasons
    assert [reason.signal.kind for reason in found.reasons] == ["promises.task"]


def test_a_folded_account_is_on_the_list_and_told_that_time_is_short() -> None:
    first, second = account(id="1", tasks=(task(due_on=ago(9)),)), account(id="2", tasks=(task(),))
    found = explain("2", [first, second], NOW, policy(), minutes=30)
    assert (found.on_list, found.rank) == (True, 2)
    [time] = [miss for miss in found.near_misses if miss.kind == "time"]
    assert time.what_would_trigger == "Time: it is number 2, and 30\u00a0min are enough for 1."


def test_silence_ahead_is_dated() -> None:
    assert misses(account(last_two_way=at(ago(24))))["silence.cadence"] == (
        "Silence: on Thu 3 Dec, in 7 days, if nobody talks until then."
    )


def test_the_first_day_of_each_reason_ahead() -> None:
    facts = account(
        contracts=(contract(renews_on=ahead(100), notice_days=30),),
        usage=usage(last_use=ago(10)),
        customer_since=date(2024, 12, 26),
        tasks=(task(due_on=ahead(3)),),
        checkins=(checkin(starts_at=at(ahead(2))),),
    )
    found = misses(facts)
    assert found["renewal.window"] == (
        "Renewal: on Sun 6 Dec, in 10 days, when its runway to the notice deadline begins."
    )
    assert found["usage.lapsed"].startswith("Usage: on Tue 8 Dec, in 12 days, if nobody uses it")
    assert found["promises.task"] == (
        "Promises: on Sun 29 Nov, in 3 days, if it is not done until then."
    )
    assert found["promises.checkin_today"].startswith("Promises: on Sat 28 Nov, in 2 days")
    assert found["promises.checkin_unlogged"].startswith("Promises: on Sun 29 Nov, in 3 days")
    assert found["occasion.anniversary"].startswith("Occasion: on Wed 23 Dec, in 27 days")


def test_what_holds_today_is_no_near_miss() -> None:
    found = misses(account(tasks=(task(),), last_two_way=at(ago(41))))
    assert "promises.task" not in found
    assert "silence.cadence" not in found


def test_a_check_in_later_today_is_not_yet_unlogged() -> None:
    found = misses(account(checkins=(checkin(),)))
    assert found["promises.checkin_unlogged"].startswith("Promises: on Fri 27 Nov, tomorrow")


def test_what_is_not_known_is_said() -> None:
    found = misses(account())
    assert found["usage"] == "Usage: no usage data was imported for this account."
    assert {"renewal", "people", "onboarding", "support", "promises", "occasion"} <= set(found)


def test_old_usage_is_said() -> None:
    assert misses(account(usage=usage(as_of=ago(12), last_use=ago(12))))["usage"] == (
        "Usage: the data ends on Sat 14 Nov, 12 days ago, so it says nothing about today."
    )


def test_former_customers_and_prospects_are_told_what_counts() -> None:
    assert misses(account(status=Status.CHURNED))["status"] == (
        "Status: the account is a former customer, so only promises count."
    )
    assert "a prospect" in misses(account(status=Status.PROSPECT))["status"]
    assert "status" not in misses(account())


def test_a_priority_below_the_threshold_is_said() -> None:
    rules = always(signal("x.y", 0.2))
    found = explain("a1", [account()], NOW, policy(weights={"x.y": 0.1}), rules=rules)
    assert (found.on_list, found.rank, found.line) == (False, None, None)
    assert [reason.signal.kind for reason in found.reasons] == ["x.y"]
    assert found.near_misses[0].what_would_trigger == ("Priority: 1 of 100, the list begins at 5.")


def test_what_was_put_aside_is_said_with_its_end() -> None:
    late = {"tasks": (task(due_on=ago(2)),), "last_two_way": at(ago(41))}
    aside = (
        snooze("promises.task", episode="t1", until=ahead(4)),
        snooze("silence.cadence", episode=ago(41).isoformat()),
    )
    found = why(account(**late, snoozes=aside))
    assert found.put_aside == (
        "Silent 41 days: dismissed.",
        "Promise 2 days late: snoozed until Monday.",
    )
    assert (found.on_list, found.reasons) == (False, ())
    known = frozenset({("promises.task", "t1"), ("silence.cadence", ago(41).isoformat())})
    found = why(account(**late, snoozes=(snooze(None, known=known, until=ahead(20)),)))
    assert found.put_aside[1] == (
        "Promise 2 days late: snoozed until Wed 16 Dec or until something changes."
    )


def test_an_account_held_back_is_said() -> None:
    us = country("US", "United States", holidays={TODAY: "Thanksgiving"})
    found = why(account(country="US", tasks=(task(),)), policy(countries={"US": us}))
    assert found.put_aside == ("Held back until tomorrow: Thanksgiving in the United States.",)
    assert not found.on_list
    assert found.reasons


def test_a_holiday_ahead_is_named() -> None:
    sweden = country("SE", "Sweden", holidays={TODAY + timedelta(days=20): "Lucia"})
    facts = account(country="SE", contacts=(contact(),))
    found = explain("a1", [facts], NOW, policy(countries={"SE": sweden}))
    told = {miss.kind: miss.what_would_trigger for miss in found.near_misses}
    assert told["occasion.holiday"] == "Occasion: on Fri 11 Dec, in 15 days, for Lucia."
