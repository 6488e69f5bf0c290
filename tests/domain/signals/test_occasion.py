"""Holidays, birthdays and years as a customer: when one greets, and when not."""

from datetime import date
from typing import Any

import pytest

from csdesk.domain.facts import AccountFacts
from csdesk.domain.signal import Part
from csdesk.domain.signals.occasion import RULES, anniversary, birthday, holiday
from csdesk.domain.terms import Occasion, Status
from tests.domain.builders import TODAY, account, ago, ahead, born, contact, country, policy

FRIDAY = date(2026, 6, 19)  # Midsummer Eve
SWEDEN = country("SE", "Sweden", holidays={FRIDAY: "Midsummer; Midsommarafton"})
US = country("US", "United States", holidays={TODAY: "Thanksgiving"})
RULES_OF = policy(countries={"SE": SWEDEN, "US": US})


def in_sweden(**changes: Any) -> AccountFacts:
    """A Swedish account with one contact."""
    return account(country="SE", contacts=(contact(**changes),))


@pytest.mark.parametrize(
    ("today", "urgency"),
    [
        (date(2026, 6, 15), None),  # Monday: four working days ahead
        (date(2026, 6, 16), 0.6),
        (date(2026, 6, 17), 0.8),
        (date(2026, 6, 18), 1.0),
        (date(2026, 6, 19), None),  # the day itself
        (date(2026, 6, 20), None),
    ],
)
def test_a_holiday_is_greeted_one_to_three_working_days_ahead(
    today: date, urgency: float | None
) -> None:
    found = holiday(in_sweden(), today, RULES_OF)
    assert (None if found is None else round(found.urgency, 3)) == urgency


def test_a_holiday_in_words() -> None:
    found = holiday(in_sweden(), date(2026, 6, 17), RULES_OF)
    assert found is not None
    assert found.clause == "Midsummer is on Friday in Sweden"
    assert found.chip == "Midsummer on Friday"
    assert (found.part, found.verb, found.lapses_on) == (Part.OPENER, "Greet", FRIDAY)
    found = holiday(account(country="US"), ago(1), RULES_OF)
    assert found is not None
    assert found.clause == "Thanksgiving is tomorrow in the United States"


def test_a_holiday_on_monday_or_on_a_weekend_is_greeted_on_friday() -> None:
    for day in (date(2026, 6, 20), date(2026, 6, 21), date(2026, 6, 22)):
        rules = policy(countries={"SE": country("SE", "Sweden", holidays={day: "Feast"})})
        assert holiday(in_sweden(), date(2026, 6, 19), rules) is not None
        assert holiday(in_sweden(), date(2026, 6, 20), rules) is None
        assert holiday(in_sweden(), date(2026, 6, 16), rules) is None


def test_working_days_are_those_of_both_sides() -> None:
    home = country("DE", "Germany", holidays={date(2026, 6, 17): "Closed"})
    rules = policy(countries={"SE": SWEDEN, "DE": home}, home_country="DE")
    assert holiday(in_sweden(), date(2026, 6, 15), RULES_OF) is None
    assert holiday(in_sweden(), date(2026, 6, 15), rules) is not None
    assert holiday(in_sweden(), date(2026, 6, 17), rules) is None  # nobody is greeted on a day off


def test_another_weekend_counts() -> None:
    emirates = country(
        "AE", "United Arab Emirates", weekend=frozenset({4, 5}), holidays={date(2026, 6, 19): "Eid"}
    )
    found = holiday(account(country="AE"), date(2026, 6, 18), policy(countries={"AE": emirates}))
    assert found is not None
    assert found.clause == "Eid is tomorrow in the United Arab Emirates"


def test_the_contacts_own_country_counts() -> None:
    elsewhere = account(country="US", contacts=(contact(country="SE"),))
    assert holiday(elsewhere, date(2026, 6, 18), RULES_OF) is not None
    assert holiday(elsewhere, ago(1), RULES_OF) is None


def test_the_most_important_contact_there_is_greeted() -> None:
    people = (
        contact(id="c1", country="US"),
        contact(id="c2", role="user", influence=1, country="SE"),
        contact(id="c3", role="champion", influence=2, country="SE"),
    )
    found = holiday(account(contacts=people), date(2026, 6, 18), RULES_OF)
    assert found is not None
    assert found.contact_id == "c3"


@pytest.mark.parametrize(
    "changes",
    [
        {"opted_out": frozenset({Occasion.HOLIDAY})},
        {"left_on": date(2026, 6, 1)},
        {"country": "XX"},
    ],
)
def test_whom_not_to_greet_for_a_holiday(changes: dict[str, Any]) -> None:
    assert holiday(in_sweden(**changes), date(2026, 6, 18), RULES_OF) is None


def test_opting_out_of_one_occasion_keeps_the_others() -> None:
    facts = in_sweden(opted_out=frozenset({Occasion.BIRTHDAY}), birthday=born(6, 18))
    assert holiday(facts, date(2026, 6, 18), RULES_OF) is not None
    assert birthday(facts, date(2026, 6, 18), RULES_OF) is None


def test_without_contacts_the_account_is_greeted_by_its_country() -> None:
    found = holiday(account(country="SE"), date(2026, 6, 18), RULES_OF)
    assert found is not None
    assert found.contact_id is None
    assert holiday(account(), date(2026, 6, 18), RULES_OF) is None
    assert holiday(account(country="SE"), date(2026, 6, 18), policy()) is None


def test_a_birthday_is_greeted_on_the_day() -> None:
    facts = account(contacts=(contact(birthday=born(11, 26, 1980)),))
    assert birthday(facts, ago(1), policy()) is None
    found = birthday(facts, TODAY, policy())
    assert found is not None
    assert found.clause == "birthday of Ana Ferreira today"
    assert (found.contact_id, found.verb) == ("c1", "Greet")
    assert "46" not in found.clause
    assert birthday(facts, ahead(1), policy()) is None


def test_a_birthday_on_a_weekend_is_told_on_the_last_day_before_and_on_the_day() -> None:
    facts = account(contacts=(contact(birthday=born(11, 29)),))  # a Sunday
    friday = birthday(facts, date(2026, 11, 27), policy())
    assert friday is not None
    assert friday.clause == "birthday of Ana Ferreira on Sunday"
    assert birthday(facts, date(2026, 11, 26), policy()) is None
    assert birthday(facts, date(2026, 11, 28), policy()) is None
    assert birthday(facts, date(2026, 11, 29), policy()) is not None


@pytest.mark.parametrize(
    ("today", "holds"),
    [
        (date(2027, 2, 28), True),  # a Sunday, and the day in a common year
        (date(2027, 3, 1), False),
        (date(2028, 2, 28), False),
        (date(2028, 2, 29), True),
    ],
)
def test_a_birthday_of_a_leap_day(*, today: date, holds: bool) -> None:
    facts = account(contacts=(contact(birthday=born(2, 29)),))
    assert (birthday(facts, today, policy()) is not None) is holds


def test_a_birthday_over_the_turn_of_the_year() -> None:
    facts = account(contacts=(contact(birthday=born(1, 1)),))
    germany = country("DE", "Germany", holidays={date(2027, 1, 1): "New Year"})
    rules = policy(countries={"DE": germany}, home_country="DE")
    found = birthday(facts, date(2026, 12, 31), rules)
    assert found is not None
    assert found.episode == "c1:2027"


@pytest.mark.parametrize(
    "changes",
    [
        {"opted_out": frozenset({Occasion.BIRTHDAY})},
        {"left_on": ago(10)},
        {"left_on": TODAY},
        {"birthday": None},
        {"birthday": born(11, 31)},
    ],
)
def test_whom_not_to_greet_for_a_birthday(changes: dict[str, Any]) -> None:
    facts = account(contacts=(contact(**{"birthday": born(11, 26)} | changes),))
    assert birthday(facts, TODAY, policy()) is None


def test_two_birthdays_are_one_reason() -> None:
    people = tuple(
        contact(id=f"c{number}", name=name, birthday=born(11, 26))
        for number, name in enumerate(("Ana", "Bo"))
    )
    found = birthday(account(contacts=people), TODAY, policy())
    assert found is not None
    assert found.clause == "birthday of Ana today, and 1 more"
    assert found.episode == "c0:2026+c1:2026"


@pytest.mark.parametrize(
    ("today", "clause"),
    [
        (date(2026, 11, 24), None),  # Tuesday: four working days before Saturday
        (date(2026, 11, 25), "three years a customer on Saturday"),
        (date(2026, 11, 27), "three years a customer tomorrow"),
        (date(2026, 11, 28), "three years a customer today"),
        (date(2026, 11, 29), None),
    ],
)
def test_years_as_a_customer(today: date, clause: str | None) -> None:
    facts = account(customer_since=date(2023, 11, 28))
    found = anniversary(facts, today, policy())
    assert (None if found is None else found.clause) == clause


def test_the_first_and_every_fifth_year_count_more() -> None:
    def urgency(years: int) -> float:
        since = date(2026 - years, 11, 26)
        found = anniversary(account(customer_since=since), TODAY, policy())
        assert found is not None
        return found.urgency

    assert urgency(1) == urgency(5) == urgency(20) == 1.0
    assert urgency(2) == urgency(11) == 0.6


def test_customer_since_a_leap_day() -> None:
    facts = account(customer_since=date(2024, 2, 29))
    found = anniversary(facts, date(2027, 2, 28), policy())
    assert found is not None
    assert found.clause == "three years a customer today"
    found = anniversary(facts, date(2028, 2, 29), policy())
    assert found is not None
    assert found.clause == "four years a customer today"


@pytest.mark.parametrize("since", [TODAY, ahead(3), ahead(400), None])
def test_no_year_is_complete_yet(since: date | None) -> None:
    assert anniversary(account(customer_since=since), TODAY, policy()) is None


def test_an_anniversary_needs_somebody_who_wants_it() -> None:
    no = frozenset({Occasion.ANNIVERSARY})
    people = (contact(id="c1", opted_out=no), contact(id="c2", role="user"))
    since = date(2023, 11, 26)
    found = anniversary(account(customer_since=since, contacts=people), TODAY, policy())
    assert found is not None
    assert found.contact_id == "c2"
    assert anniversary(account(customer_since=since, contacts=people[:1]), TODAY, policy()) is None


def test_former_customers_are_not_greeted_and_prospects_have_no_anniversary() -> None:
    facts = {
        "country": "SE",
        "customer_since": date(2023, 6, 18),
        "contacts": (contact(birthday=born(6, 18)),),
    }
    day = date(2026, 6, 18)
    assert all(rule(account(**facts), day, RULES_OF) for rule in RULES)
    assert not any(rule(account(status=Status.CHURNED, **facts), day, RULES_OF) for rule in RULES)
    prospect = account(status=Status.PROSPECT, **facts)
    assert [rule(prospect, day, RULES_OF) is not None for rule in RULES] == [True, True, False]
