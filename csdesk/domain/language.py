"""The language that texts for people are in: English as it is written here, or what a translation says.

A process speaks one language, as it has one locale. The desk chooses it once, before any text is made
(`use`); the terminal and tests keep English. Texts are looked up by their English words, so a text that
has no translation is shown in English.
"""

from collections.abc import Callable
from dataclasses import dataclass


def _as_written(text: str, _count: int | None) -> str:
    return text


def _as_named(name: str) -> str:
    return name


@dataclass(frozen=True, slots=True)
class Language:
    """A language. `lookup` is given the English text, and a count where the text has one.

    For a text with a count the English given is the form for many; `lookup` answers with the form that
    the language has for that count. `country` is given the English name of a country (ISO 3166-1).
    """

    code: str = "en"  # ISO 639-1
    grouping: str = ","
    point: str = "."
    lookup: Callable[[str, int | None], str] = _as_written
    country: Callable[[str], str] = _as_named


ENGLISH = Language()
_spoken = [ENGLISH]


def use(language: Language) -> None:
    """Speak this language from now on; texts that were made before keep theirs."""
    _spoken[0] = language


def spoken() -> Language:
    """The language in use."""
    return _spoken[0]


def tr(text: str, /, **values: object) -> str:
    """`text` in the language in use, with `{name}` filled by `values` (as `str.format` does).

    `text` is a literal, so that it can be found for translation. Raises KeyError for a missing value.
    """
    language = _spoken[0]
    found = language.lookup(text, None)
    if not values:
        return found
    filled = found.format(**values)
    return filled if language is ENGLISH else _one_stop(filled)


def _one_stop(text: str) -> str:
    """`text` with one full stop where a value brought its own: `bis Fr. 4. Dez.`."""
    if ".." not in text or "..." in text:
        return text
    return text.replace(".. ", ". ").removesuffix("..") + ("." if text.endswith("..") else "")


def plural(one: str, many: str, count: int, /, **values: object) -> str:
    """The form for `count`: `plural("{n} day", "{n} days", 3)` is `3 days`; `{n}` is grouped."""
    language = _spoken[0]
    english = one if count == 1 else many
    found = english if language is ENGLISH else language.lookup(many, count)
    if found == many:  # without a translation it is the English form for this count
        found = english
    filled = found.format(n=number(count), **values)
    return filled if language is ENGLISH else _one_stop(filled)


def mark_plural(one: str, many: str, /) -> tuple[str, str]:
    """Both forms, marked for translation: a table of constants shows them later by `said_plural`."""
    return one, many


def said_plural(forms: tuple[str, str], count: int, /, **values: object) -> str:
    """Marked forms in the language in use, as `plural` says them."""
    return plural(*forms, count, **values)


def mark(text: str, /) -> str:
    """`text` itself, marked for translation: a table of constants shows it later by `said`."""
    return text


def said(text: str, /) -> str:
    """A marked text in the language in use; a text that was never marked comes back as it is."""
    return _spoken[0].lookup(text, None) if text else text


def number(value: int) -> str:
    """A whole number with the grouping of the language: `1,900`."""
    shown = f"{value:,}"
    grouping = _spoken[0].grouping
    return shown if grouping == "," else shown.replace(",", grouping)


def decimal(value: float, digits: int = 1) -> str:
    """A number with `digits` after the point, in the signs of the language: `1,234.5`."""
    language = _spoken[0]
    shown = f"{value:,.{digits}f}"
    if language.grouping == "," and language.point == ".":
        return shown
    return shown.translate({ord(","): language.grouping, ord("."): language.point})
