"""The language that a kept agenda is in: that of the window, also where the terminal writes it.

The terminal speaks English and cannot read the translations of the window. If each wrote a feed in its own
language, every entry would change with whoever wrote last. So the window notes its words, and the terminal
says them again.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from csdesk.book.setting_queries import countries_in_use
from csdesk.domain.language import ENGLISH, Language, mark, said, spoken, use
from csdesk.domain.words import country_name
from csdesk.services.context import Services
from csdesk.services.public_holidays import country_days

# Every text that entries of an agenda are made of; a test holds this and the export together.
AGENDA_TEXTS = (
    mark("With: {names}"),
    mark("Renewal: {account}"),
    mark("Notice until {day}."),
    mark("Derived from start and billing period."),
    mark("Notice deadline: {account}"),
    mark("Renews on {day}."),
    mark("{account}: {task}"),
    mark("Birthday: {name}"),
    mark("Customer since {year}: {account}"),
    mark("{holiday}, {country}"),
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a language says for each text and country of an agenda. Empty: English."""

    code: str = ENGLISH.code  # ISO 639-1
    grouping: str = ENGLISH.grouping
    point: str = ENGLISH.point
    texts: Mapping[str, str] = field(default_factory=dict)  # by the English text
    countries: Mapping[str, str] = field(default_factory=dict)  # by the English name

    def as_json(self) -> dict[str, Any]:
        """A plain form, to be kept."""
        return {
            "code": self.code,
            "grouping": self.grouping,
            "point": self.point,
            "texts": dict(self.texts),
            "countries": dict(self.countries),
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Phrases":
        """What `as_json` gave. Raises KeyError or TypeError for anything else."""
        return cls(
            str(stored["code"]),
            str(stored["grouping"]),
            str(stored["point"]),
            dict(stored["texts"]),
            dict(stored["countries"]),
        )


def own_phrases(desk: Services) -> Phrases:
    """What the language in use says for all that the agenda of this book may need."""
    own = spoken()
    if own.code == ENGLISH.code:
        return Phrases()
    with desk.book.read() as connection:
        codes = countries_in_use(connection)
    days = country_days(codes, date(desk.today().year, 12, 31))
    return Phrases(
        own.code,
        own.grouping,
        own.point,
        {text: said(text) for text in AGENDA_TEXTS},
        {each.name: country_name(each.name) for each in days.values()},
    )


@contextmanager
def speaking(phrases: Phrases) -> Iterator[None]:
    """Speak the noted language meanwhile; what was never noted is English.

    The language is that of the whole process: not for the window, whose other threads make texts too.
    """
    before = spoken()
    if phrases.code == before.code:
        yield
        return
    known = {**phrases.countries, **phrases.texts}
    use(
        Language(
            phrases.code,
            phrases.grouping,
            phrases.point,
            lambda text, _count: known.get(text, text),
            lambda name: phrases.countries.get(name, name),
        )
        if phrases.code != ENGLISH.code
        else ENGLISH
    )
    try:
        yield
    finally:
        use(before)
