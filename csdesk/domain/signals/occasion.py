"""Occasions to greet: public holidays of their country, birthdays, years as a customer.

Nobody is greeted who opted out of that occasion or who left. On a public holiday of theirs nobody
is called: `agenda` holds the line back.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from csdesk.domain import workdays
from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts, ContactFacts, CountryDays
from csdesk.domain.language import mark, plural, tr
from csdesk.domain.people import active_contacts, by_importance
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Occasion, Status
from csdesk.domain.words import (
    and_more,
    country_name,
    day_words,
    in_country,
    number_word,
    on_day,
)

_AHEAD = 3  # shared working days before a holiday or anniversary within which one greets
_REACH = 10  # calendar days that are searched for it
_ROUND = 5  # every fifth year counts fully
_GREET = mark("Greet")


def _greetable(facts: AccountFacts, today: date, occasion: Occasion) -> list[ContactFacts]:
    """Active contacts that did not opt out, the most important first."""
    people = [
        contact for contact in active_contacts(facts, today) if occasion not in contact.opted_out
    ]
    return sorted(people, key=by_importance) if len(people) > 1 else people


def _next_holiday(policy: Policy, code: str, today: date) -> tuple[date, str, int] | None:
    """The next holiday of a country, its name and the shared working days before it, 1 to `_AHEAD`.

    None on a day that is not a working day of both: nobody is greeted then.
    """
    country = workdays.country_of(policy, code)
    if country is None or not country.holidays:
        return None
    ours = workdays.country_of(policy, policy.home_country)
    return _search_holiday(country, ours, policy.work_days, today)


@lru_cache(maxsize=256)  # many accounts share a country
def _search_holiday(
    theirs: CountryDays, ours: CountryDays | None, work_days: frozenset[int], today: date
) -> tuple[date, str, int] | None:
    working = 0
    for ahead in range(_REACH + 1):
        day = today + timedelta(days=ahead)
        if ahead > 0 and day in theirs.holidays:
            return day, workdays.first_name(theirs.holidays[day]), working
        working += workdays.is_both(theirs, ours, work_days, day)
        if working > _AHEAD or working == 0:
            return None
    return None


def holiday(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A public holiday of a contact's own country is 1 to 3 working days ahead, of theirs and ours.

    Without any contact the account's country counts; several countries: the first holiday.
    """
    if facts.status == Status.CHURNED or not policy.countries:
        return None
    people: Iterable[ContactFacts | None] = facts.contacts or (None,)
    home = facts.country
    codes = {(person.country or home) if person is not None else home for person in people}
    found = [
        (upcoming, code)
        for code in codes
        if (upcoming := _next_holiday(policy, code, today)) is not None
    ]
    if not found:
        return None
    greetable = _greetable(facts, today, Occasion.HOLIDAY) if facts.contacts else []
    for (day, name, working), code in sorted(found):
        person = next((each for each in greetable if (each.country or facts.country) == code), None)
        if person is None and facts.contacts:
            continue
        country = policy.countries[code]
        source = tr("public holidays of {country}", country=country_name(country.name))
        when = on_day(day, today)
        return Signal(
            "occasion.holiday",
            1.0 - 0.2 * (working - 1),
            Part.OPENER,
            Tone.CALM,
            tr("{name} is {when} {where}", name=name, when=when, where=in_country(country.name)),
            tr("{occasion} {when}", occasion=name, when=when),
            (Evidence(tr("Holiday"), name, source), Evidence(tr("On"), day, source)),
            f"{code} {day.isoformat()}",
            contact_id=person.id if person else None,
            verb=_GREET,
            lapses_on=day,
        )
    return None


def birthday(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A contact's birthday is today, or falls on days off that begin tomorrow.

    29 February is kept on 28 in common years. The age is never said.
    """
    if facts.status == Status.CHURNED or not facts.contacts:
        return None
    found: dict[str, tuple[ContactFacts, date]] = {}
    for contact in facts.contacts:
        born = contact.birthday
        if born is None or not _is_near(today, born.month, born.day):
            continue
        if Occasion.BIRTHDAY in contact.opted_out or contact.left_on is not None:
            continue
        day = workdays.next_yearly(today, born.month, born.day)
        if day is not None and _greeted_on(policy, contact.country or facts.country, today, day):
            found[f"{contact.id}:{day.year}"] = (contact, day)
    if not found:
        return None
    ordered = sorted(found, key=lambda key: (found[key][1], by_importance(found[key][0])))
    free = open_episodes(facts, "occasion.birthday", ordered, today)
    contact, day = found[free[0]]
    when, source = on_day(day, today), tr("contact")
    clause = tr("birthday of {name} {when}", name=contact.name, when=when)
    return Signal(
        "occasion.birthday",
        1.0,
        Part.OPENER,
        Tone.CALM,
        and_more(clause, len(free) - 1),
        tr("Birthday {when}", when=when),
        (Evidence(tr("Birthday"), day, source), Evidence(tr("Of"), contact.name, source)),
        JOINT.join(sorted(free)),
        contact_id=contact.id,
        verb=_GREET,
        lapses_on=day + timedelta(days=1),
    )


def _is_near(today: date, month: int, day: int) -> bool:
    """A cheap first look: whether the yearly day can lie within the next days at all.

    Months count 31 days here, which is up to 3 more than they have.
    """
    return 0 <= (month - today.month) % 12 * 31 + day - today.day <= _REACH + 3


def _greeted_on(policy: Policy, code: str, today: date, day: date) -> bool:
    """Whether `today` is the day itself, or the last shared working day before days off."""
    ahead = (day - today).days
    if ahead == 0:
        return True
    if ahead > _REACH or not workdays.is_shared(policy, code, today):
        return False
    days = (today + timedelta(days=step) for step in range(1, ahead + 1))
    return not any(workdays.is_shared(policy, code, each) for each in days)


def anniversary(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """They complete a year as our customer, today or at most 3 working days ahead.

    29 February is kept on 28 in common years. With contacts who all opted out: nothing.
    """
    since = facts.customer_since
    if since is None or facts.status != Status.ACTIVE or since >= today:
        return None
    if not _is_near(today, since.month, since.day):
        return None
    day = workdays.next_yearly(today, since.month, since.day)
    if day is None:
        return None
    years, ahead = day.year - since.year, (day - today).days
    if years < 1 or ahead > _REACH:
        return None
    if ahead > 0:
        working = workdays.shared_before(policy, facts.country, today, day)
        if working > _AHEAD or not workdays.is_shared(policy, facts.country, today):
            return None
    people = _greetable(facts, today, Occasion.ANNIVERSARY)
    if facts.contacts and not people:
        return None
    when, source = on_day(day, today), tr("account")
    return Signal(
        "occasion.anniversary",
        1.0 if years == 1 or years % _ROUND == 0 else 0.6,
        Part.OPENER,
        Tone.CALM,
        plural(
            "{count} year a customer {when}",
            "{count} years a customer {when}",
            years,
            count=number_word(years),
            when=when,
        ),
        plural("{n} year {when}", "{n} years {when}", years, when=when),
        (
            Evidence(tr("Customer since"), since, source),
            Evidence(tr("Years"), years, source),
            Evidence(tr("On"), day_words(day, today), source),
        ),
        str(day.year),
        contact_id=people[0].id if people else None,
        verb=_GREET,
        lapses_on=day + timedelta(days=1),
    )


RULES = (holiday, birthday, anniversary)
