"""Reasons that come from who is, and who is no longer, at the account."""

from datetime import date, timedelta

from csdesk.domain.aside import JOINT, open_episodes
from csdesk.domain.facts import AccountFacts
from csdesk.domain.people import active_contacts, by_importance, has_left, whom_to_contact
from csdesk.domain.policy import Policy
from csdesk.domain.signal import Evidence, Part, Signal, Tone
from csdesk.domain.terms import Channel, Role, Status
from csdesk.domain.words import days, distance

_SOURCE = "people"


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
    rest = "" if another else ", no other champion known"
    return Signal(
        "people.champion_left",
        fading * 0.5 if another else fading,
        Part.TOPIC,
        Tone.SOON if another else Tone.NOW,
        f"champion {champion.name} left {distance(-passed)}{rest}",
        "Champion left",
        (
            Evidence("Champion", champion.name, _SOURCE),
            Evidence("Left on", left_on, _SOURCE),
            Evidence("Another champion", "yes" if another else "none known", _SOURCE),
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
        "the account hangs on one person, ask who else to know",
        "Hangs on one person",
        (
            Evidence("Active contacts", 1, _SOURCE),
            Evidence("Others who left", max(lost, 0), _SOURCE),
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
    ago = "never met" if met is None else f"not met for {days((today - met).days)}"
    return Signal(
        "people.sponsor_unmet",
        0.8,
        Part.ASK,
        Tone.CALM,
        f"sponsor {sponsor.name} {ago}",
        f"Sponsor {ago}",
        (
            Evidence("Sponsor", sponsor.name, _SOURCE),
            Evidence("Last two-way contact", met if met is not None else "never", "touchpoints"),
            Evidence("Your limit", days(policy.sponsor_days), "your rules"),
        ),
        JOINT.join(sorted(free)),
        contact_id=sponsor.id,
        channel=Channel.MEETING,
    )


RULES = (champion_left, single, sponsor_unmet)
