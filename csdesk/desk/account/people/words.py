"""How fields of people are called, and the choices they offer."""

from datetime import date

from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.person_lines import PersonLine
from csdesk.domain.words import date_words, distance

ROLES: tuple[tuple[str, str], ...] = (
    ("champion", mark("Champion")),
    ("decision maker", mark("Decides")),
    ("sponsor", mark("Sponsor")),
    ("user", mark("User")),
    ("billing", mark("Billing")),
)
INFLUENCES: tuple[tuple[str, str], ...] = (
    ("0", mark("Not known")),
    ("1", mark("Little")),
    ("2", mark("Some")),
    ("3", mark("Much")),
)
CHANNELS: tuple[tuple[str, str], ...] = (
    ("call", mark("Call")),
    ("email", mark("Mail")),
    ("meeting", mark("Meeting")),
    ("message", mark("Message")),
    ("event", mark("Event")),
)
OCCASIONS: tuple[tuple[str, str], ...] = (
    ("holiday", mark("Holidays")),
    ("birthday", mark("Birthday")),
    ("anniversary", mark("Anniversary")),
)
FIELDS = {
    "name": mark("Name"),
    "account_id": mark("Account"),
    "title": mark("Title"),
    "role": mark("Role"),
    "influence": mark("Influence"),
    "emails": mark("Mail"),
    "phones": mark("Phone"),
    "channel": mark("Prefers"),
    "birthday": mark("Birthday"),
    "country": mark("Country"),
    "zone": mark("Time zone"),
    "left_on": mark("Left on"),
    "opted_out": mark("No greeting for"),
    "notes": mark("Notes"),
    "domain": mark("Domain"),
    "industry": mark("Industry"),
    "city": mark("City"),
    "tier": mark("Tier"),
    "status": mark("Status"),
    "stage": mark("Stage"),
    "owner": mark("Owner"),
    "parent_id": mark("Belongs to"),
    "customer_since": mark("Customer since"),
    "cadence_days": mark("Days between talks"),
    "tags": mark("Tags"),
}
_SHOWN = dict((*ROLES, *CHANNELS, *OCCASIONS))
_INFLUENCE = dict(INFLUENCES)


def choice_word(value: str) -> str:
    """A role, channel or occasion as people read it; another word comes back as it is."""
    return said(_SHOWN.get(value, value))


def influence_word(influence: int) -> str:
    """`Much`, `Some`, `Little` or `Not known`."""
    return said(_INFLUENCE.get(str(influence), ""))


def last_talk(person: PersonLine, today: date) -> str:
    """When both last talked, or that they left."""
    if person.left_on is not None:
        return tr("left {day}", day=date_words(person.left_on, today))
    if person.last_two_way is None:
        return tr("never talked")
    return distance((person.last_two_way.astimezone().date() - today).days)


def count_words(here: int, left: int) -> str:
    """`6 people, 2 of them left`."""
    words = plural("{n} person", "{n} people", here + left)
    return f"{words}, {tr('{n} left', n=left)}" if left else words
