"""Champions who left, accounts that hang on one person, sponsors nobody met."""

from typing import Any

import pytest

from csdesk.domain.signal import Tone
from csdesk.domain.signals.people import RULES, champion_left, single, sponsor_unmet
from csdesk.domain.terms import Status
from tests.domain.builders import TODAY, account, ago, ahead, contact, policy


def champion(**changes: Any) -> Any:
    """A champion, who left five days ago."""
    return contact(
        **{"id": "ch", "name": "Rafael Costa", "role": "champion", "left_on": ago(5)} | changes
    )


@pytest.mark.parametrize(
    ("left", "holds"), [(-1, False), (0, True), (60, True), (61, False), (None, False)]
)
def test_a_champions_leaving_counts_for_sixty_days(*, left: int | None, holds: bool) -> None:
    day = None if left is None else ago(left)
    facts = account(contacts=(champion(left_on=day),))
    assert (champion_left(facts, TODAY, policy()) is not None) is holds


def test_a_champions_leaving_in_words() -> None:
    found = champion_left(account(contacts=(champion(), contact())), TODAY, policy())
    assert found is not None
    assert found.clause == "champion Rafael Costa left 5 days ago, no other champion known"
    assert found.contact_id == "c1"  # never the one who left
    assert found.tone is Tone.NOW


def test_another_champion_calms_it() -> None:
    alone = champion_left(account(contacts=(champion(),)), TODAY, policy())
    other = champion(id="c2", left_on=None)
    two = champion_left(account(contacts=(champion(), other)), TODAY, policy())
    assert alone is not None
    assert two is not None
    assert two.urgency == alone.urgency / 2
    assert two.tone is Tone.SOON
    assert alone.contact_id is None


def test_others_may_leave() -> None:
    assert champion_left(account(contacts=(champion(role="user"),)), TODAY, policy()) is None


def test_one_person_left_is_a_reason_and_urgent_where_others_were_known() -> None:
    assert single(account(), TODAY, policy()) is None
    found = single(account(contacts=(contact(),)), TODAY, policy())
    assert found is not None
    assert (found.urgency, found.contact_id) == (0.6, "c1")
    lost = single(account(contacts=(contact(),), known_contacts=3), TODAY, policy())
    assert lost is not None
    assert lost.urgency == 1.0
    two = (contact(), contact(id="c2"))
    assert single(account(contacts=two), TODAY, policy()) is None
    leaving = (contact(), contact(id="c2", left_on=TODAY))
    assert single(account(contacts=leaving), TODAY, policy()) is not None
    assert single(account(contacts=leaving), ago(1), policy()) is None
    assert single(account(contacts=leaving[1:]), TODAY, policy()) is None


@pytest.mark.parametrize(("met", "holds"), [(365, False), (366, True), (-5, False)])
def test_a_sponsor_should_be_met_within_a_year(*, met: int, holds: bool) -> None:
    facts = account(contacts=(contact(role="sponsor", last_two_way=ago(met)),))
    assert (sponsor_unmet(facts, TODAY, policy()) is not None) is holds


def test_never_met_counts_from_the_first_day_as_a_customer() -> None:
    people = (contact(role="sponsor"),)
    assert sponsor_unmet(account(contacts=people), TODAY, policy()) is not None
    young = account(contacts=people, customer_since=ago(365))
    assert sponsor_unmet(young, TODAY, policy()) is None
    found = sponsor_unmet(account(contacts=people, customer_since=ago(366)), TODAY, policy())
    assert found is not None
    assert found.clause == "sponsor Ana Ferreira never met"


def test_a_sponsor_who_left_is_not_met() -> None:
    people = (contact(role="sponsor", left_on=ago(1)),)
    assert sponsor_unmet(account(contacts=people), TODAY, policy()) is None


@pytest.mark.parametrize("status", [Status.CHURNED, Status.PROSPECT])
def test_only_customers(status: Status) -> None:
    people = (champion(), contact(role="sponsor"))
    assert all(rule(account(contacts=people), TODAY, policy()) for rule in RULES)
    assert not any(rule(account(status=status, contacts=people), TODAY, policy()) for rule in RULES)
    assert not any(rule(account(), ahead(1), policy()) for rule in RULES)
