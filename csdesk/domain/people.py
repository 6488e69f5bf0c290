"""Who is at an account, and whom to talk to where no reason names a person."""

from datetime import date

from csdesk.domain.facts import AccountFacts, ContactFacts
from csdesk.domain.terms import Role

_DECIDES = frozenset({Role.DECISION_MAKER.value, Role.CHAMPION.value})


def has_left(contact: ContactFacts, today: date) -> bool:
    """Whether the contact is gone; one who leaves later is still there."""
    return contact.left_on is not None and contact.left_on <= today


def active_contacts(facts: AccountFacts, today: date) -> list[ContactFacts]:
    """The contacts who have not left."""
    return [each for each in facts.contacts if each.left_on is None or each.left_on > today]


def by_importance(contact: ContactFacts) -> tuple[bool, int, int, str, str]:
    """Sort key for greetings: who decides first, then influence, then the last to talk with us."""
    talked = contact.last_two_way.toordinal() if contact.last_two_way is not None else 0
    return (contact.role not in _DECIDES, -contact.influence, -talked, contact.name, contact.id)


def whom_to_contact(
    facts: AccountFacts, today: date, *, named: str | None = None
) -> ContactFacts | None:
    """The contact to talk to; None where nobody is left.

    The one a reason names, else the decision maker or champion with most influence, else whoever
    talked with us last, else the most influential. Never someone who left.
    """
    best: ContactFacts | None = None
    best_key: tuple[bool, int, int, str, str] | None = None
    for contact in facts.contacts:
        if contact.left_on is not None and contact.left_on <= today:
            continue
        if contact.id == named:
            return contact
        key = by_choice(contact)
        if best_key is None or key < best_key:
            best, best_key = contact, key
    return best


def by_choice(contact: ContactFacts) -> tuple[bool, int, int, str, str]:
    """Sort key: those who decide or champion by influence, then the others by their last talk."""
    talked = contact.last_two_way.toordinal() if contact.last_two_way is not None else 0
    if contact.role in _DECIDES:
        return (False, -contact.influence, -talked, contact.name, contact.id)
    return (True, -talked, -contact.influence, contact.name, contact.id)


def short_name(contact: ContactFacts, facts: AccountFacts) -> str:
    """The first name, without a title; the whole name where two at the account share it."""
    first = _first_name(contact.name)
    for other in facts.contacts:
        if first in other.name and other.id != contact.id and _first_name(other.name) == first:
            return contact.name
    return first


def _first_name(name: str) -> str:
    words = name.split()
    return next((word for word in words if not word.endswith(".")), name.strip())
