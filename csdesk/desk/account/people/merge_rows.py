"""What a merge sheet shows of two records: a row a field, what is the same said once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from csdesk.desk.account.people.words import FIELDS, choice_word, influence_word
from csdesk.domain.language import mark_plural, said, said_plural
from csdesk.domain.merging import FOLLOWS, UNITED, default_choice, merged
from csdesk.domain.words import date_words
from csdesk.services.merging import MergePair, Record

_HIDDEN = frozenset({"extra", *FOLLOWS})


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One field: both values in words. `choice` empty: there is nothing to choose, `result` is kept."""

    field: str
    words: str
    kept: str
    other: str
    choice: str
    result: str = ""


def rows_of(pair: MergePair, today: date) -> list[MergeRow]:
    """The fields in which either record says something."""
    kept, other = pair.kept.values, pair.other.values
    united = merged(kept, other, {})
    found = []
    for field, value in kept.items():
        theirs = other[field]
        words = (
            _words(pair, field, value, kept, today),
            _words(pair, field, theirs, other, today),
        )
        if field in _HIDDEN or not any(words):
            continue
        name = said(FIELDS[field])
        if field in UNITED:
            result = _words(pair, field, united.get(field, value), kept, today)
            found.append(MergeRow(field, name, *words, "", result))
        elif value == theirs:
            found.append(MergeRow(field, name, *words, "", words[0]))
        else:
            found.append(MergeRow(field, name, *words, default_choice(value, theirs)))
    return found


def moves_along(record: Record) -> str:
    """What refers to a record: `12 talks, 2 tasks`; empty for nothing."""
    refers = record.references
    counted = (
        _count(refers, "contact", mark_plural("{n} person", "{n} people")),
        _count(refers, "contract", mark_plural("{n} contract", "{n} contracts")),
        _count(refers, ("touchpoint", "touchpoint_contact"), mark_plural("{n} talk", "{n} talks")),
        _count(
            refers, ("checkin", "checkin_attendee"), mark_plural("{n} check-in", "{n} check-ins")
        ),
        _count(refers, "task", mark_plural("{n} task", "{n} tasks")),
        _count(refers, "ticket", mark_plural("{n} ticket", "{n} tickets")),
        _count(refers, "usage", mark_plural("{n} sample of use", "{n} samples of use")),
    )
    return ", ".join(words for words in counted if words)


def _count(refers: Mapping[str, int], tables: str | tuple[str, ...], forms: tuple[str, str]) -> str:
    names = (tables,) if isinstance(tables, str) else tables
    count = max(refers.get(name, 0) for name in names)
    return said_plural(forms, count) if count else ""


def _words(pair: MergePair, field: str, value: Any, record: Mapping[str, Any], today: date) -> str:
    if value is None or value in ("", []):
        return ""
    if field == "influence":
        return influence_word(value) if value else ""
    if field in {"account_id", "parent_id"}:
        return pair.names.get(str(value), "")
    if field in {"role", "channel"}:
        return choice_word(value)
    if field == "birthday":
        return str(value).removeprefix("--")
    if isinstance(value, date):
        return date_words(value, today)
    if isinstance(value, list):
        each = [choice_word(v) if field == "opted_out" else v for v in value]
        return ", ".join(each)
    if field == "stage" and isinstance(record.get("stage_since"), date):
        return f"{value}, {date_words(record['stage_since'], today)}"
    return " ".join(str(value).split())
