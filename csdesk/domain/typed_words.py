"""Words of days and times as people type them in the language in use, turned into the English ones.

`when` understands English; what somebody types in another language is put into its words first, so
that a date that was shown can be typed back.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from csdesk.domain.language import Language, mark, said, spoken, tr
from csdesk.domain.words import MONTH_NAMES, MONTHS, SHORT_WEEKDAYS, WEEKDAYS

# English: what people type for it, several words with spaces between them.
_TYPED: Mapping[str, str] = {
    "today": mark("today typed"),
    "tomorrow": mark("tomorrow typed"),
    "yesterday": mark("yesterday typed"),
    "now": mark("now typed"),
    "in": mark("in typed"),
    "ago": mark("ago typed"),
    "next": mark("next typed"),
    "last": mark("last typed"),
    "day": mark("day days typed"),
    "week": mark("week weeks typed"),
    "month": mark("month months typed"),
    "year": mark("year years typed"),
    "hour": mark("hour hours typed"),
    "minute": mark("minute minutes typed"),
    "one": mark("a an one typed"),
    "at": mark("at typed"),
    "on": mark("on typed"),
}
_SHORTEST = 3  # letters of the beginning of a name that say which one is meant


def typed_day(day: date) -> str:
    """A day as it stands in a field: `2026-11-26`, in German `26.11.2026`; `parse_day` reads it back."""
    return tr(
        "{year}-{month}-{day}", year=f"{day.year:04}", month=f"{day.month:02}", day=f"{day.day:02}"
    )


def typed_moment(moment: datetime, today: date) -> str:
    """A moment on its own clock: `yesterday 14:30`, `2026-11-13 15:30`; `parse_moment` reads it back."""
    ago = (today - moment.date()).days
    shown = {0: tr("today"), 1: tr("yesterday")}.get(ago) or typed_day(moment.date())
    return f"{shown} {moment:%H:%M}"


def in_english(words: str) -> str:
    """`words`, in lower case and with single spaces, with every known word replaced by the English one.

    A word that says "ago" stands before the number in some languages; it is moved behind the unit.
    """
    language = spoken()
    if language.code == "en":
        return words
    known = _words_of(language)
    found = [_english(word, known) for word in words.split(" ")]
    if found[0] == "ago":
        found = [*found[1:], "ago"]
    return " ".join(found)


def _english(word: str, known: Mapping[str, str]) -> str:
    bare = word.rstrip(".")
    if not bare or bare.isdigit():
        return word
    if bare in known:
        return known[bare]
    if len(bare) >= _SHORTEST:
        return next((english for name, english in known.items() if name.startswith(bare)), word)
    return word


def is_exact(word: str) -> bool:
    """Whether `word` is not just the beginning of a name of the language, such as `mit` of `mittwoch`.

    True for a word that is none of its names, and for every word of English.
    """
    language = spoken()
    if language.code == "en":
        return True
    bare = word.casefold().rstrip(".")
    known = _words_of(language)
    return bare in known or _english(bare, known) == bare


@lru_cache(maxsize=2)
def _words_of(language: Language) -> Mapping[str, str]:
    """The words of `language` in lower case, without a full stop at the end."""
    found: dict[str, str] = {}
    for names in (WEEKDAYS, SHORT_WEEKDAYS, MONTH_NAMES, MONTHS):
        for name in names:
            shown = language.lookup(name, None).casefold().rstrip(".")
            found.setdefault(shown, name.casefold()[:3])
    for english, typed in _TYPED.items():
        for word in said(typed).casefold().split():
            found.setdefault(word, english)
    return found
