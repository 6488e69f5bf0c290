"""Who spoke last and when: cadence, never, tries, unanswered messages."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from csdesk.domain.signal import Tone
from csdesk.domain.signals.silence import RULES, cadence, never, outbound_only, unanswered
from csdesk.domain.terms import Stage, Status
from tests.domain.builders import TODAY, account, ago, ahead, at, country, policy


@pytest.mark.parametrize(
    ("stage", "tier", "override", "ideal"),
    [
        (Stage.NEW, "B", None, 10),
        (Stage.NEW, "", None, 10),
        (Stage.INTERMEDIATE, "C", None, 45),
        (Stage.ADVOCATE, "unheard of", None, 30),
        (Stage.INTERMEDIATE, "A", 120, 60),
        (Stage.INTERMEDIATE, "", 14, 7),
    ],
)
def test_silence_begins_the_day_after_the_ideal(
    stage: Stage, tier: str, override: int | None, ideal: int
) -> None:
    def facts(silent: int) -> object:
        told = account(stage=stage, tier=tier, cadence_days=override, last_two_way=at(ago(silent)))
        return cadence(told, TODAY, policy())

    assert facts(ideal) is None
    assert facts(ideal + 1) is not None


def test_silence_is_full_at_the_maximum() -> None:
    def silent(days: int) -> tuple[float, Tone]:
        found = cadence(account(last_two_way=at(ago(days))), TODAY, policy())
        assert found is not None
        return round(found.urgency, 3), found.tone

    assert silent(41) == (0.683, Tone.SOON)
    assert silent(60) == (1.0, Tone.SOON)
    assert silent(61) == (1.0, Tone.NOW)
    assert silent(4000) == (1.0, Tone.NOW)


def test_silence_in_words() -> None:
    found = cadence(account(last_two_way=at(ago(41))), TODAY, policy())
    assert found is not None
    assert found.clause == "last real talk 41 days ago"
    assert found.chip == "Silent 41 days"
    assert found.evidence[0].value == ago(41)
    assert found.episode == ago(41).isoformat()


def test_days_are_those_of_the_persons_zone() -> None:
    late_evening = datetime(2026, 10, 26, 23, 30, tzinfo=UTC)  # the 27th in Tokyo
    tokyo = policy(zone=timezone(timedelta(hours=9)))
    assert cadence(account(last_two_way=late_evening), TODAY, policy()) is not None
    assert cadence(account(last_two_way=late_evening), TODAY, tokyo) is None


def test_a_talk_dated_in_the_future_says_nothing() -> None:
    future = account(last_two_way=at(ahead(5)), last_in=at(ahead(5)), tries_since=9)
    assert [rule(future, TODAY, policy()) for rule in RULES] == [None] * len(RULES)


def test_never_is_judged_by_the_age_of_the_relation() -> None:
    def told(**changes: object) -> object:
        return never(account(last_two_way=None, **changes), TODAY, policy())

    assert told(customer_since=ago(30)) is None
    assert told(customer_since=ago(31)) is not None
    assert told(stage_since=ago(30)) is None
    assert told(stage_since=ago(31)) is not None
    assert told(customer_since=ago(30), stage_since=ago(90)) is None
    assert told(customer_since=ahead(3)) is None


def test_never_with_nothing_known_counts_half() -> None:
    found = never(account(last_two_way=None), TODAY, policy())
    assert found is not None
    assert (found.urgency, found.clause) == (0.5, "no real talk yet")


def test_one_talk_is_enough_against_never() -> None:
    assert never(account(customer_since=ago(900)), TODAY, policy()) is None


@pytest.mark.parametrize(("tries", "urgency"), [(2, None), (3, 0.6), (5, 0.8), (50, 1.0)])
def test_tries_without_an_answer(tries: int, urgency: float | None) -> None:
    found = outbound_only(account(tries_since=tries, last_out=at(ago(1))), TODAY, policy())
    assert (None if found is None else round(found.urgency, 3)) == urgency


def test_tries_before_anybody_was_ever_heard() -> None:
    found = outbound_only(account(tries_since=3, last_two_way=None), TODAY, policy())
    assert found is not None
    assert found.episode == "never"


@pytest.mark.parametrize(
    ("wrote", "today", "holds"),
    [
        (date(2026, 11, 25), date(2026, 11, 26), False),
        (date(2026, 11, 25), date(2026, 11, 27), True),
        (date(2026, 11, 20), date(2026, 11, 23), False),  # Friday to Monday: one working day
        (date(2026, 11, 20), date(2026, 11, 24), True),
        (date(2026, 11, 26), date(2026, 11, 26), False),
    ],
)
def test_an_unanswered_message_waits_in_working_days(
    *, wrote: date, today: date, holds: bool
) -> None:
    facts = account(last_two_way=at(ago(20)), last_in=at(wrote))
    assert (unanswered(facts, today, policy()) is not None) is holds


def test_our_holidays_are_no_waiting_days() -> None:
    facts = account(last_two_way=None, last_in=at(ago(2)))
    assert unanswered(facts, TODAY, policy()) is not None
    home = country("DE", "Germany", holidays={ago(1): "Closed"})
    rules = policy(countries={"DE": home}, home_country="DE")
    assert unanswered(facts, TODAY, rules) is None


def test_whoever_answered_owes_nothing() -> None:
    wrote = at(ago(9))
    assert unanswered(account(last_in=wrote, last_two_way=wrote), TODAY, policy()) is None
    answered = account(last_two_way=None, last_in=wrote, last_out=at(ago(8)))
    assert unanswered(answered, TODAY, policy()) is None
    tried_before = account(last_two_way=None, last_in=wrote, last_out=at(ago(10)))
    found = unanswered(tried_before, TODAY, policy())
    assert found is not None
    assert found.clause == "their message of Tue 17 Nov waits for an answer"
    assert found.chip == "Message waits 9 days"


def test_prospects_can_be_silent_and_former_customers_not() -> None:
    silent = {"last_two_way": None, "last_in": at(ago(9)), "tries_since": 4}
    prospect = account(status=Status.PROSPECT, **silent)
    former = account(status=Status.CHURNED, **silent)
    assert sum(rule(prospect, TODAY, policy()) is not None for rule in RULES) == 3
    assert not any(rule(former, TODAY, policy()) for rule in RULES)
    assert (
        cadence(account(status=Status.CHURNED, last_two_way=at(ago(99))), TODAY, policy()) is None
    )
