"""Who may be in the book twice, and what a merged row has."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

import pytest

from csdesk.domain.merging import (
    KEEP,
    OTHER,
    Likeness,
    Person,
    find_duplicates,
    merged,
    united_notes,
    united_texts,
)


def near(name: str, names: Sequence[str], least: float) -> Iterable[tuple[int, float]]:
    for place, other in enumerate(names):
        score = 100 * SequenceMatcher(None, name, other).ratio()
        if score >= least:
            yield place, score


def person(key: str, name: str, *emails: str, at: str = "home") -> Person:
    return Person(key, at, at.capitalize(), name, emails)


def test_same_mail_then_same_name_then_similar_names() -> None:
    people = [
        person("1", "Ana Ferreira", "ana@t.example"),
        person("2", "A. Ferreira", "ANA@t.example"),
        person("3", "Rafael Costa"),
        person("4", "Raphael Costa"),
        person("5", "ANA FERREIRA", at="far"),
        person("6", "Rafael Kosta", at="far"),
        person("7", "Beatriz Lima"),
    ]
    found = find_duplicates("home", people, near)
    assert [(c.one.id, c.other.id, c.why) for c in found] == [
        ("1", "2", Likeness.SAME_MAIL),
        ("1", "5", Likeness.SAME_NAME),
        ("3", "4", Likeness.SIMILAR_NAME),
    ]


def test_two_elsewhere_are_not_asked_about() -> None:
    people = [person("1", "Ana", at="far"), person("2", "Ana", at="far"), person("3", "Bo")]
    assert find_duplicates("home", people, near) == []


def test_what_is_empty_is_filled_and_lists_are_united() -> None:
    kept = {
        "name": "Ana", "title": "", "role": "user", "emails": ["a@x.example"], "influence": 0,
        "notes": "Likes tea.", "left_on": None, "extra": {"a": 1},
    }  # fmt: skip
    other = {
        "name": "Ana Ferreira", "title": "CFO", "role": "sponsor", "emails": ["A@X.example", "b@x.example"],
        "influence": 2, "notes": "Plays chess.", "left_on": None, "extra": {"a": 2, "b": 3},
    }  # fmt: skip
    assert merged(kept, other, {"name": OTHER, "role": KEEP}) == {
        "name": "Ana Ferreira",
        "title": "CFO",
        "emails": ["a@x.example", "b@x.example"],
        "influence": 2,
        "notes": "Likes tea.\n\nPlays chess.",
        "extra": {"a": 1, "b": 3},
    }
    with pytest.raises(ValueError, match="choice"):
        merged(kept, other, {"name": "both"})


def test_the_day_of_a_stage_goes_with_the_stage() -> None:
    kept = {"stage": "new", "stage_since": "monday"}
    other = {"stage": "advanced", "stage_since": "friday"}
    assert merged(kept, other, {"stage": OTHER}) == other
    assert merged(kept, other, {}) == {}


def test_texts_and_notes_are_united_once() -> None:
    assert united_texts(["a", "B"], ["b", "c", "C"]) == ["a", "B", "c"]
    assert united_notes("", "x") == "x"
    assert united_notes("x y", "y") == "x y"
    assert united_notes("y", "x y") == "x y"
