"""Reasons that come from who is, and who is no longer, at the account."""

from datetime import date, timedelta

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.people import active_contacts, by_importance, has_left, whom_to_contact
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Channel, Role, Status
from csdesk.domain.words import days, distance

_SOURCE = mark("people")


def champion_left(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """A champion left at most `policy.left_days` days ago. Less urgent where another one stays."""
    if facts.status != Status.ACTIVE:
        return None
    gone = [
        contact
        for contact in facts.contacts
        if contact.left_on is not None
        and contact.role == Role.CHAMPION
        and 0 <= (today - contact.left_on).days <= policy.left_days
    ]
    if not gone:
        return None
    gone.sort(key=lambda contact: (-(contact.left_on or today).toordinal(), contact.id))
    by_episode = {f"{contact.id}:{contact.left_on}": contact for contact in gone}
    free = open_episodes(facts, "people.champion_left", list(by_episode), today)
    champion = by_episode[free[0]]
    left_on = champion.left_on or today
    another = any(
        contact.role == Role.CHAMPION and not has_left(contact, today) for contact in facts.contacts
    )
    passed = (today - left_on).days
    fading = 1.0 - 0.4 * passed / max(policy.left_days, 1)
    whom = whom_to_contact(facts, today)
    if another:
        clause = tr("champion {name} left {ago}", name=champion.name, ago=distance(-passed))
    else:
        clause = tr(
            "champion {name} left {ago}, no other champion known",
            name=champion.name,
            ago=distance(-passed),
        )
    source = said(_SOURCE)
    return Signal(
        "people.champion_left",
        fading * 0.5 if another else fading,
        Part.TOPIC,
        Tone.SOON if another else Tone.NOW,
        clause,
        tr("Champion left"),
        (
            Evidence(tr("Champion"), champion.name, source),
            Evidence(tr("Left on"), left_on, source),
            Evidence(tr("Another champion"), tr("yes") if another else tr("none known"), source),
        ),
        JOINT.join(sorted(free)),
        contact_id=whom.id if whom is not None else None,
        lapses_on=left_on + timedelta(days=policy.left_days + 1),
    )


def single(facts: AccountFacts, today: date, _policy: Policy) -> Signal | None:
    """An active account hangs on one person; more urgent where we knew others who are gone."""
    if facts.status != Status.ACTIVE or not facts.contacts:
        return None
    people = active_contacts(facts, today)
    if len(people) != 1:
        return None
    lost = max(facts.known_contacts, len(facts.contacts)) - 1
    return Signal(
        "people.single",
        1.0 if lost > 0 else 0.6,
        Part.ASK,
        Tone.CALM,
        tr("the account hangs on one person, ask who else to know"),
        tr("Hangs on one person"),
        (
            Evidence(tr("Active contacts"), 1, said(_SOURCE)),
            Evidence(tr("Others who left"), max(lost, 0), said(_SOURCE)),
        ),
        people[0].id,
        contact_id=people[0].id,
    )


def sponsor_unmet(facts: AccountFacts, today: date, policy: Policy) -> Signal | None:
    """No two-way contact with a sponsor for more than `policy.sponsor_days` days, or never.

    "Never" counts from `customer_since`; where that is not known it is a reason.
    """
    if facts.status != Status.ACTIVE or not facts.contacts:
        return None
    unmet = []
    for contact in facts.contacts:
        if contact.role != Role.SPONSOR or has_left(contact, today):
            continue
        since = contact.last_two_way or facts.customer_since
        if since is None or (today - since).days > policy.sponsor_days:
            unmet.append(contact)
    if not unmet:
        return None
    unmet.sort(key=by_importance)
    by_episode = {f"{item.id}:{item.last_two_way or 'never'}": item for item in unmet}
    free = open_episodes(facts, "people.sponsor_unmet", list(by_episode), today)
    sponsor = by_episode[free[0]]
    met = sponsor.last_two_way
    name = sponsor.name
    if met is None:
        clause, chip = tr("sponsor {name} never met", name=name), tr("Sponsor never met")
    else:
        count = (today - met).days
        clause = plural(
            "sponsor {name} not met for {n} day",
            "sponsor {name} not met for {n} days",
            count,
            name=name,
        )
        chip = plural("Sponsor not met for {n} day", "Sponsor not met for {n} days", count)
    return Signal(
        "people.sponsor_unmet",
        0.8,
        Part.ASK,
        Tone.CALM,
        clause,
        chip,
        (
            Evidence(tr("Sponsor"), name, said(_SOURCE)),
            Evidence(
                tr("Last two-way contact"),
                met if met is not None else tr("never"),
                tr("touchpoints"),
            ),
            Evidence(tr("Your limit"), days(policy.sponsor_days), tr("your rules")),
        ),
        JOINT.join(sorted(free)),
        contact_id=sponsor.id,
        channel=Channel.MEETING,
    )


RULES = (champion_left, single, sponsor_unmet)
