"""Two rows that are the same person or company: who might be, and what one of them would have.

A record is a mapping of field names to stored values: texts, numbers, days, lists of texts. The one that
is kept wins unless its value is empty; lists and notes are united, so that nothing is lost.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from csdesk.domain.texts import folded

KEEP, OTHER = "keep", "other"

# Fields that are united instead of chosen.
UNITED = frozenset({"emails", "phones", "opted_out", "tags", "notes", "extra"})
CONTACT_FIELDS = (
    "name", "account_id", "title", "role", "influence", "emails", "phones", "channel", "birthday",
    "country", "zone", "left_on", "opted_out", "notes", "extra",
)  # fmt: skip
ACCOUNT_FIELDS = (
    "name", "domain", "industry", "country", "city", "zone", "tier", "status", "stage",
    "stage_since", "owner", "parent_id", "customer_since", "cadence_days", "tags", "notes", "extra",
)  # fmt: skip
# A field that goes with another: the day of a stage belongs to the stage.
FOLLOWS: Mapping[str, str] = {"stage_since": "stage"}

# Names within one account are alike from here on, 0..100; in two accounts only nearly equal ones are.
NEAR_WITHIN, NEAR_ACROSS = 84.0, 94.0

Near = Callable[[str, Sequence[str], float], Iterable[tuple[int, float]]]
"""(name, names, least) gives place and likeness 0..100 of the names that are alike at least so much."""


class Likeness(StrEnum):
    """Why two people may be one, the surest first."""

    SAME_MAIL = "same mail"
    SAME_NAME = "same name"
    SIMILAR_NAME = "similar name"


@dataclass(frozen=True, slots=True)
class Person:
    """What telling people apart needs."""

    id: str
    account_id: str
    account_name: str
    name: str
    emails: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two people who may be one. `one` is at the account that was asked about."""

    one: Person
    other: Person
    why: Likeness
    score: float  # 0..100


_ORDER = tuple(Likeness)
_folded = lru_cache(maxsize=32_768)(folded)  # the same names are compared again and again


def find_duplicates(account_id: str, people: Sequence[Person], near: Near) -> list[Candidate]:
    """Pairs with at least one person at the account, the surest first; each pair once.

    Within the account names may differ a little; somebody elsewhere must share a mail address or have
    nearly the same name.
    """
    names = [_folded(person.name) for person in people]
    by_mail: dict[str, list[int]] = {}
    for place, person in enumerate(people):
        for mail in person.emails:
            by_mail.setdefault(mail.casefold(), []).append(place)
    found: dict[tuple[int, int], tuple[Likeness, float]] = {}

    def note(one: int, other: int, why: Likeness, score: float) -> None:
        # The person at the account stands first; of two there, the one who was in the book first.
        here = people[other].account_id == account_id
        pair = (one, other) if not here or one < other else (other, one)
        before = found.get(pair)
        if before is None or (_ORDER.index(why), -score) < (_ORDER.index(before[0]), -before[1]):
            found[pair] = (why, score)

    for one, person in enumerate(people):
        if person.account_id != account_id:
            continue
        for mail in person.emails:
            for other in by_mail[mail.casefold()]:
                if other != one:
                    note(one, other, Likeness.SAME_MAIL, 100.0)
        if not names[one]:
            continue
        for other, score in near(names[one], names, NEAR_WITHIN):
            if other == one:
                continue
            if names[other] == names[one]:
                note(one, other, Likeness.SAME_NAME, 100.0)
            elif people[other].account_id == account_id or score >= NEAR_ACROSS:
                note(one, other, Likeness.SIMILAR_NAME, score)
    pairs = [Candidate(people[a], people[b], why, score) for (a, b), (why, score) in found.items()]
    return sorted(
        pairs, key=lambda c: (_ORDER.index(c.why), -c.score, c.one.name, c.one.id, c.other.id)
    )


def default_choice(kept: Any, other: Any) -> str:
    """Which of two values is taken unless somebody chooses: the kept one, where it says anything."""
    return OTHER if _empty(kept) and not _empty(other) else KEEP


def united_texts(kept: Sequence[str], other: Sequence[str]) -> list[str]:
    """Both lists, the kept one first; texts that differ only in case are the same."""
    seen: set[str] = set()
    found: list[str] = []
    for text in (*kept, *other):
        if text.casefold() not in seen:
            seen.add(text.casefold())
            found.append(text)
    return found


def united_notes(kept: str, other: str) -> str:
    """Both notes with an empty line between; one that contains the other says everything."""
    if not other.strip() or other.strip() in kept:
        return kept
    if not kept.strip() or kept.strip() in other:
        return other
    return f"{kept.rstrip()}\n\n{other.lstrip()}"


def merged(
    kept: Mapping[str, Any], other: Mapping[str, Any], choices: Mapping[str, str]
) -> dict[str, Any]:
    """The values that the kept row gets: only those that change.

    `choices`: field to `KEEP` or `OTHER`; a field that is not there gets its default. Raises ValueError
    for a choice that is neither.
    """
    found: dict[str, Any] = {}
    for name, value in kept.items():
        theirs = other[name]
        if name in UNITED:
            new: Any
            if name == "notes":
                new = united_notes(value, theirs)
            elif name == "extra":
                new = {**theirs, **value}
            else:
                new = united_texts(value, theirs)
        else:
            leader = FOLLOWS.get(name, name)
            choice = choices.get(leader) or default_choice(kept[leader], other[leader])
            if choice not in {KEEP, OTHER}:
                raise ValueError(f"not a choice for {name}: {choice!r}")
            new = theirs if choice == OTHER else value
        if new != value:
            found[name] = new
    return found


def _empty(value: Any) -> bool:
    # An influence of 0 is "unknown"; a False would be a value, but no field of these is a flag.
    return value is None or value in ("", 0) or value == []
