"""The words of the filter in the language in use; what is stored and shown is always English.

A view that was saved in one language opens in every other, and so does a filter in a command.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from csdesk.domain.language import Language, mark, spoken
from csdesk.domain.texts import folded

# English: what people type for it; a translation may have several with commas, the usual one first.
_NAMES: Mapping[str, str] = {
    "stage": mark("filter: stage"),
    "mrr": mark("filter: mrr"),
    "silent": mark("filter: silent"),
    "renews": mark("filter: renews"),
    "notice": mark("filter: notice"),
    "health": mark("filter: health"),
    "people": mark("filter: people"),
    "use": mark("filter: use"),
    "next": mark("filter: next"),
    "status": mark("filter: status"),
    "tag": mark("filter: tag"),
    "owner": mark("filter: owner"),
    "country": mark("filter: country"),
    "city": mark("filter: city"),
    "tier": mark("filter: tier"),
    "industry": mark("filter: industry"),
    "currency": mark("filter: currency"),
    "playbook": mark("filter: playbook"),
}
_VALUES: Mapping[str, str] = {
    "new": mark("filter value: new"),
    "intermediate": mark("filter value: intermediate"),
    "advanced": mark("filter value: advanced"),
    "advocate": mark("filter value: advocate"),
    "prospect": mark("filter value: prospect"),
    "active": mark("filter value: active"),
    "churned": mark("filter value: churned"),
    "rising": mark("filter value: rising"),
    "steady": mark("filter value: steady"),
    "falling": mark("filter value: falling"),
    "stopped": mark("filter value: stopped"),
    "never": mark("filter value: never"),
    "none": mark("filter value: none"),
    "some": mark("filter value: some"),
    "today": mark("filter value: today"),
    "late": mark("filter value: late"),
    "me": mark("filter value: me"),
}
_DECIMALS = 3  # digits after a sign that may group thousands as well


def english_name(typed: str) -> str:
    """The English name of a condition, in lower case; `typed` itself where it is none of the language."""
    return _typed(spoken())[0].get(folded(typed), typed.casefold())


def english_value(typed: str, words: tuple[str, ...]) -> str:
    """The one of `words` that `typed` is in the language in use; `typed` itself where it is none."""
    english = _typed(spoken())[1].get(folded(typed), typed)
    return english if english in words else typed


def own_name(name: str) -> str:
    """What people usually type for a condition in the language in use; the name itself in English."""
    return _first(spoken(), _NAMES[name]) or name


def own_value(value: str) -> str:
    """What people usually type for a value in the language in use; empty in English."""
    marked = _VALUES.get(value)
    return _first(spoken(), marked) if marked else ""


def plain_number(typed: str) -> str:
    """A number with the signs of the language as it is stored: `1.500` and `1,5k` of German.

    A number with three decimals gets a fourth, so that it is never read as grouped.
    """
    language = spoken()
    if language.point == ".":
        return typed
    grouping, point = re.escape(language.grouping), re.escape(language.point)
    if re.fullmatch(rf"-?\d{{1,3}}(?:{grouping}\d{{3}})+(?:{point}\d+)?k?", typed, re.IGNORECASE):
        typed = typed.replace(language.grouping, "")
    match = re.fullmatch(rf"(-?\d+){point}(\d+)(k?)", typed, re.IGNORECASE)
    if match is None:
        return typed
    decimals = match[2] + "0" if len(match[2]) == _DECIMALS else match[2]
    return f"{match[1]}.{decimals}{match[3]}"


def _first(language: Language, marked: str) -> str:
    found = language.lookup(marked, None)
    return "" if found == marked else found.partition(",")[0].strip()


@lru_cache(maxsize=2)
def _typed(language: Language) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """English by the folded words of the language: names of conditions, and values."""
    tables: list[dict[str, str]] = []
    for table in (_NAMES, _VALUES):
        found: dict[str, str] = {}
        for english, marked in table.items():
            said = language.lookup(marked, None)
            if said != marked:
                for word in said.split(","):
                    found.setdefault(folded(word.strip()), english)
        tables.append(found)
    return tables[0], tables[1]
