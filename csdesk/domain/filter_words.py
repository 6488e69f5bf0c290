"""Completion of a filter while it is typed: names of conditions, then the values that the book has."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from csdesk.domain.filter_typed import english_name, own_name, own_value
from csdesk.domain.filters import (
    FIELDS,
    ME,
    NONE,
    Condition,
    FilterField,
    format_condition,
    read_number,
)
from csdesk.domain.language import said, tr
from csdesk.domain.lines import AccountLine
from csdesk.domain.texts import folded
from csdesk.domain.words import country_name

_MOST = 10
_BEGUN = re.compile(r'(-?)([^\W\d_]+)\s*(<=|>=|!=|[:=<>])\s*"?(.*)', re.DOTALL)
_NUMBERS = {
    "mrr": ("1000", "5000", "10000"),
    "silent": ("21", "30", "60"),
    "renews": ("30", "90", "120"),
    "notice": ("14", "45", "90"),
    "health": ("50", "70"),
    "people": ("1", "3"),
    "next": ("7", "30"),
}


@dataclass(frozen=True, slots=True)
class FilterWords:
    """The values of the book by field, each list without doubles and in the order of the alphabet."""

    by_field: dict[str, tuple[tuple[str, str], ...]]  # value, what to say beside it


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One completion. `text` takes the place of what is being typed; `note` says what it means.

    `complete`: it is a whole condition, else a value is still to come.
    """

    text: str
    note: str
    complete: bool


def words_of(lines: Iterable[AccountLine]) -> FilterWords:
    """The values that can be asked for in a book of these accounts."""
    found: dict[str, dict[str, str]] = {name: {} for name, field in FIELDS.items() if field.free}
    for line in lines:
        for tag in line.tags:
            found["tag"][tag] = ""
        for name in line.playbooks + line.occasions:
            found["playbook"].setdefault(name.casefold(), "")
        for money in (line.mrr, *line.more_mrr):
            if money is not None:
                found["currency"][money.currency] = ""
        for field, value, note in (
            ("owner", line.owner, ""),
            ("country", line.country, country_name(line.country_name)),
            ("city", line.city, country_name(line.country_name)),
            ("tier", line.tier, ""),
            ("industry", line.industry, ""),
        ):
            if value:
                found[field].setdefault(value, note)
    return FilterWords(
        {
            name: tuple(sorted(values.items(), key=lambda item: folded(item[1] or item[0])))
            for name, values in found.items()
        }
    )


def split_last(typed: str) -> tuple[str, str]:
    """What is typed, parted before the condition that is still being typed."""
    inside, start = False, 0
    for place, sign in enumerate(typed):
        if sign == '"' and typed[place - 1 : place] != "\\":
            inside = not inside
        elif sign.isspace() and not inside:
            start = place + 1
    return typed[:start], typed[start:]


def suggest(typed: str, words: FilterWords) -> list[Suggestion]:
    """Completions of the last condition in `typed`, at most ten; nothing typed offers the names."""
    _, last = split_last(typed)
    match = _BEGUN.fullmatch(last)
    if match is None:
        return _names(last)[:_MOST]
    minus, name, operator, begun = match.groups()
    field = FIELDS.get(english_name(name))
    if field is None:
        return []
    shown = ":" if operator == "=" else operator
    wanted = folded(begun.rstrip('"'))
    made: list[tuple[bool, Suggestion]] = []
    for value, note in _values(field, shown, words):
        near = folded(value)
        if wanted and wanted not in near and wanted not in folded(note):
            continue
        text = format_condition(Condition(field.name, shown, value, bool(minus)))
        made.append((not near.startswith(wanted), Suggestion(text, note, complete=True)))
    made.sort(key=lambda each: each[0])  # what begins with it stands first, else as they were
    return [each for _, each in made][:_MOST]


def _names(begun: str) -> list[Suggestion]:
    minus = "-" if begun.startswith("-") else ""
    wanted = begun.removeprefix("-").casefold()
    return [
        Suggestion(f"{minus}{field.name}{_operator(field)}", _meaning(field), complete=False)
        for field in FIELDS.values()
        if field.name.startswith(wanted) or folded(own_name(field.name)).startswith(folded(wanted))
    ]


def _meaning(field: FilterField) -> str:
    own, meaning = own_name(field.name), said(field.meaning)
    if own in {field.name, meaning.casefold()}:
        return meaning
    return tr("{name}: {value}", name=own, value=meaning)


def _operator(field: FilterField) -> str:
    return field.example[len(field.name)]


def _values(field: FilterField, operator: str, words: FilterWords) -> list[tuple[str, str]]:
    if field.numbers:
        numbers = [(value, "") for value in _NUMBERS[field.name] if read_number(value) is not None]
        if operator in (":", "!="):
            return [*((word, _about(word)) for word in field.words), *numbers]
        return numbers
    if not field.free:
        return [(word, _about(word)) for word in field.words]
    rest = [(word, _about(word)) for word in field.words]
    known = list(words.by_field.get(field.name, ()))
    return [*rest[:-1], *known, *rest[-1:]]


def _about(word: str) -> str:
    return {ME: tr("you, as named in the settings"), NONE: tr("not known, or there is none")}.get(
        word, own_value(word)
    )
