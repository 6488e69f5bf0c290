"""The runway before a notice deadline, at its edges."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from csdesk.domain.facts import AccountFacts
from csdesk.domain.renewals import next_renewal
from csdesk.domain.signal import Tone
from csdesk.domain.signals.renewal import RULES, auto, no_offer, notice, offer_due, overdue, window
from csdesk.domain.terms import Status
from tests.domain.builders import TODAY, account, ago, ahead, contract, country, policy, snooze


def renewing(**changes: Any) -> AccountFacts:
    """An account with one contract."""
    return account(contracts=(contract(**changes),))


def kinds(facts: AccountFacts, today: date = TODAY, **changes: Any) -> set[str]:
    """Kinds of the renewal reasons that hold."""
    found = (rule(facts, today, policy(**changes)) for rule in RULES)
    return {signal.kind for signal in found if signal is not None}


def test_the_window_opens_with_the_lead_before_the_notice_deadline() -> None:
    open_today = renewing(renews_on=ahead(60 + 90), notice_days=90)
    assert kinds(open_today) == {"renewal.window"}
    assert kinds(open_today, ago(1)) == set()


def test_the_window_tells_both_distances() -> None:
    found = window(renewing(renews_on=date(2027, 3, 3), notice_days=60), TODAY, policy())
    assert found is not None
    assert found.clause == "renewal in 97 days, notice in 37"
    assert found.chip == "Renewal in 97 days"
    assert found.tone is Tone.SOON
    assert [(item.name, item.value, item.source) for item in found.evidence] == [
        ("Renewal", date(2027, 3, 3), "contract"),
        ("Notice deadline", date(2027, 1, 2), "contract"),
        ("Contract", "Growth", "contract"),
    ]


@pytest.mark.parametrize(
    ("left", "notice_days", "clause"),
    [
        (30, 0, "renewal in 30 days"),
        (1, 0, "renewal tomorrow"),
        (0, 0, "renewal today"),
        (30, 30, "renewal in 30 days, notice today"),
        (31, 30, "renewal in 31 days, notice tomorrow"),
        (20, 30, "renewal in 20 days, notice deadline passed 10 days ago"),
        (29, 30, "renewal in 29 days, notice deadline passed yesterday"),
    ],
)
def test_the_window_words_its_last_days(left: int, notice_days: int, clause: str) -> None:
    found = window(renewing(renews_on=ahead(left), notice_days=notice_days), TODAY, policy())
    assert found is not None
    assert found.clause == clause


def test_the_window_closes_with_the_renewal_or_for_automatic_ones_with_the_deadline() -> None:
    by_hand = renewing(renews_on=TODAY, notice_days=30)
    assert "renewal.window" in kinds(by_hand)
    assert "renewal.window" not in kinds(by_hand, ahead(1))
    by_itself = renewing(renews_on=ahead(30), notice_days=30, auto_renew=True)
    assert "renewal.window" in kinds(by_itself)
    assert "renewal.window" not in kinds(by_itself, ahead(1))


def test_a_derived_day_says_so_in_its_evidence() -> None:
    found = window(renewing(starts_on=date(2025, 12, 26)), TODAY, policy())
    assert found is not None
    assert found.evidence[0].source == "derived from start and billing period"


@pytest.mark.parametrize("months", [1, 2])
def test_short_derived_terms_stay_quiet(months: int) -> None:
    monthly = {"starts_on": ago(20), "billing_months": months, "auto_renew": True}
    assert kinds(renewing(**monthly)) == set()
    assert kinds(renewing(**monthly | {"auto_renew": False})) == set()
    assert kinds(renewing(**monthly | {"renews_on": ahead(5)})) != set()
    rolled = monthly | {"renews_on": ago(5)}
    assert kinds(renewing(**rolled)) == set()


def test_a_term_that_has_not_begun_is_no_reason() -> None:
    assert kinds(renewing(starts_on=ahead(1), renews_on=ahead(30))) == set()
    assert kinds(renewing(starts_on=ago(0), renews_on=ahead(30))) != set()


def test_the_last_contract_that_ran_out_is_told_of_until_something_follows() -> None:
    over = contract(starts_on=ago(400), ends_on=ago(3))
    facts = account(ended=(over,))
    found = overdue(facts, TODAY, policy())
    assert found is not None
    assert found.clause == "the contract ended 3 days ago and none follows"
    assert overdue(account(ended=(over,), status=Status.CHURNED), TODAY, policy()) is None
    assert overdue(account(ended=(replace(over, renewed_by="next"),)), TODAY, policy()) is None
    running = contract(starts_on=ago(2), renews_on=ahead(300))
    assert overdue(account(ended=(over,), contracts=(running,)), TODAY, policy()) is None


def test_without_a_notice_period_the_renewal_by_itself_has_no_deadline() -> None:
    assert "renewal.notice" not in kinds(renewing(renews_on=ahead(5), auto_renew=True))
    assert "renewal.notice" in kinds(renewing(renews_on=ahead(5)))


def test_quarters_are_not_short() -> None:
    assert kinds(renewing(starts_on=ago(80), billing_months=3, auto_renew=True)) != set()


def test_no_offer_begins_two_weeks_before_the_offer_is_due() -> None:
    # Notice on Sat 2 Jan 2027; less 23 days to decide: Thu 10 Dec is the last useful day.
    facts = renewing(renews_on=date(2027, 3, 3), notice_days=60)
    assert "renewal.no_offer" not in kinds(facts, date(2026, 11, 26))
    assert "renewal.no_offer" in kinds(facts, date(2026, 11, 27))
    late = no_offer(facts, date(2026, 12, 10), policy())
    assert late is not None
    assert (late.urgency, late.tone) == (1.0, Tone.NOW)


def test_the_offer_is_due_on_a_day_both_sides_work() -> None:
    term = contract(renews_on=date(2027, 3, 3), notice_days=60)
    facts = account(country="SE", contracts=(term,))
    sweden = country("SE", "Sweden", holidays={date(2026, 12, 10): "Nobel Day"})
    home = country("DE", "Germany", holidays={date(2026, 12, 9): "Closed"})
    rules = policy(countries={"SE": sweden, "DE": home}, home_country="DE")
    found = next_renewal(term, TODAY)
    assert found is not None
    assert offer_due(facts, found, policy()) == date(2026, 12, 10)
    assert offer_due(facts, found, rules) == date(2026, 12, 8)
    # two days earlier due, so two days earlier a reason
    assert no_offer(facts, date(2026, 11, 24), policy()) is None
    assert no_offer(facts, date(2026, 11, 25), rules) is not None


def test_an_offer_of_this_term_silences_no_offer() -> None:
    near = {"renews_on": ahead(20), "notice_days": 0}
    assert "renewal.no_offer" in kinds(renewing(**near))
    assert "renewal.no_offer" not in kinds(renewing(**near, offer_made_on=ago(30)))
    term_start = date(2025, 12, 16)
    assert "renewal.no_offer" not in kinds(renewing(**near, offer_made_on=term_start))
    assert "renewal.no_offer" in kinds(renewing(**near, offer_made_on=date(2025, 12, 15)))


def test_an_offer_dated_in_the_future_raises_no_alarm() -> None:
    assert "renewal.no_offer" not in kinds(renewing(renews_on=ahead(20), offer_made_on=ahead(2)))


def test_a_missing_offer_counts_half_where_it_renews_by_itself() -> None:
    by_hand = no_offer(renewing(renews_on=ahead(20)), TODAY, policy())
    by_itself = no_offer(renewing(renews_on=ahead(20), auto_renew=True), TODAY, policy())
    assert by_hand is not None
    assert by_itself is not None
    assert by_itself.urgency == by_hand.urgency / 2


@pytest.mark.parametrize(("left", "holds"), [(15, False), (14, True), (0, True), (-1, False)])
def test_notice_is_near_for_two_weeks_and_the_day_itself(*, left: int, holds: bool) -> None:
    facts = renewing(renews_on=ahead(left + 30), notice_days=30)
    assert ("renewal.notice" in kinds(facts)) is holds


def test_notice_grows_more_urgent_and_names_the_day() -> None:
    facts = renewing(renews_on=ahead(36), notice_days=30)
    found, last = notice(facts, TODAY, policy()), notice(facts, ahead(6), policy())
    assert found is not None
    assert last is not None
    assert found.clause == "notice deadline on Wednesday, in 6 days"
    assert found.chip == "Notice in 6 days"
    assert found.urgency < last.urgency == 1.0
    assert last.clause == "notice deadline today"


def test_without_a_notice_period_the_renewal_itself_is_near() -> None:
    found = notice(renewing(renews_on=ahead(6)), TODAY, policy())
    assert found is not None
    assert found.clause == "renewal on Wednesday, in 6 days"
    assert found.chip == "Term ends in 6 days"


def test_automatic_renewal_is_told_from_the_near_deadline_to_the_day() -> None:
    facts = renewing(renews_on=ahead(44), notice_days=30, auto_renew=True)
    assert "renewal.auto" in kinds(facts)
    assert "renewal.auto" not in kinds(facts, ago(1))
    last = auto(facts, ahead(44), policy())
    assert last is not None
    assert last.clause == "renews by itself today for 12 months"
    assert "renewal.auto" not in kinds(facts, ahead(45))


def test_an_unsettled_renewal_is_overdue_from_the_day_after_and_stays() -> None:
    facts = renewing(renews_on=ago(1))
    assert kinds(facts, ago(1)) >= {"renewal.window"}
    assert "renewal.overdue" not in kinds(facts, ago(1))
    for day in (TODAY, ahead(500)):
        assert kinds(facts, day) == {"renewal.overdue"}
    found = overdue(facts, TODAY, policy())
    assert found is not None
    assert found.clause == "renewal 1 day overdue"


@pytest.mark.parametrize("settled", [{"renewed_by": "k2"}, {"ends_on": ago(1)}])
def test_a_settled_renewal_is_not_overdue(settled: dict[str, Any]) -> None:
    assert kinds(renewing(renews_on=ago(3), **settled)) == set()


def test_a_leap_day_renewal() -> None:
    facts = renewing(starts_on=date(2024, 2, 29), notice_days=0)
    found = window(facts, date(2027, 2, 28), policy())
    assert found is not None
    assert found.clause == "renewal today"
    assert found.episode == "k1:2027-02-28"


@pytest.mark.parametrize("status", [Status.CHURNED, Status.PROSPECT])
def test_only_customers_renew(status: Status) -> None:
    facts = account(status=status, contracts=(contract(renews_on=ahead(3)),))
    assert kinds(facts) == set()


def test_no_contract_no_reason() -> None:
    assert kinds(account()) == set()


def test_of_several_contracts_the_nearest_deadline_speaks_unless_it_is_put_aside() -> None:
    terms = (contract(id="k1", renews_on=ahead(50)), contract(id="k2", renews_on=ahead(20)))
    found = window(account(contracts=terms), TODAY, policy())
    assert found is not None
    assert found.clause == "renewal in 20 days"
    hidden = snooze("renewal.window", episode=f"k2:{ahead(20)}", until=ahead(9))
    found = window(account(contracts=terms, snoozes=(hidden,)), TODAY, policy())
    assert found is not None
    assert found.clause == "renewal in 50 days"
    assert found.episode == f"k1:{ahead(50)}"
