"""Search: folded, by prefix, names first, newest texts first."""

from datetime import timedelta

import pytest

from csdesk.book.search import find, match_expression
from csdesk.book.store import Book
from csdesk.book.tables import AccountRow, CheckinRow, ContactRow, TaskRow, TouchpointRow
from tests.desks import THURSDAY


def titles(book: Book, typed: str, most: int = 20) -> list[str]:
    with book.read() as connection:
        return [hit.title for hit in find(connection, typed, most=most)]


def add_account(book: Book, name: str, notes: str = "") -> str:
    with book.write("add") as unit:
        return unit.add(AccountRow(name=name, notes=notes))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Łódź Ørsted Café", "lodz"),
        ("Łódź Ørsted Café", "orst caf"),
        ("Straße & Söhne", "strasse sohne"),
        ("Æther Ðunor Þing", "aether dunor thing"),
        ('O\'Hara "Q" AG', "o'hara \"q"),
        ("Zoë 🎉 計画", "計画"),
        ("NEAR AND OR NOT", "and or not near"),
    ],
)
def test_accents_case_and_signs_do_not_matter(book: Book, name: str, typed: str) -> None:
    add_account(book, name)
    add_account(book, "Another one")
    assert titles(book, typed) == [name]


@pytest.mark.parametrize("typed", ["", "   ", "--", '"', "*", "'", "()", "^ :", "\0"])
def test_nothing_but_signs_finds_nothing(book: Book, typed: str) -> None:
    add_account(book, "Nordlys")
    assert match_expression(typed) == ""
    assert titles(book, typed) == []


def test_every_word_must_match(book: Book) -> None:
    add_account(book, "Nordlys Energi")
    assert titles(book, "nord ener") == ["Nordlys Energi"]
    assert titles(book, "nord water") == []


def test_names_stand_before_texts_and_the_beginning_before_the_middle(book: Book) -> None:
    key = add_account(book, "Pellworm Solar", notes="asked about nord")
    add_account(book, "Nordlys")
    with book.write("log") as unit:
        unit.add(ContactRow(account_id=key, name="Ingrid Nordby"))
        unit.add(
            TouchpointRow(
                account_id=key, at=THURSDAY, channel="call", direction="both", summary="Nord plan"
            )
        )
    assert titles(book, "nord") == ["Nordlys", "Ingrid Nordby", "Pellworm Solar", "Nord plan"]


def test_texts_come_newest_first_however_they_were_entered(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("log") as unit:
        for back in (5, 1, 9, 3):
            unit.add(
                TouchpointRow(
                    account_id=key,
                    at=THURSDAY - timedelta(days=back),
                    channel="call",
                    direction="both",
                    summary=f"budget {back}",
                )
            )
    assert titles(book, "bud") == ["budget 1", "budget 3", "budget 5", "budget 9"]
    assert titles(book, "bud", most=2) == ["budget 1", "budget 3"]


def test_tasks_and_checkins_are_found(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("plan") as unit:
        unit.add(TaskRow(account_id=key, title="Send price sheet", since=THURSDAY.date()))
        unit.add(
            CheckinRow(
                account_id=key,
                title="Quarterly review",
                starts_local="2026-12-01T10:00",
                zone="Europe/Oslo",
                uid="ci-1@csdesk",
                changed_at=THURSDAY,
            )
        )
    assert titles(book, "price") == ["Send price sheet"]
    assert titles(book, "quart rev") == ["Quarterly review"]


def test_the_index_follows_changes_deletes_and_undo(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("rename") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.name = "Sørlys"
    assert (titles(book, "nord"), titles(book, "sorl")) == ([], ["Sørlys"])
    book.undo()
    assert (titles(book, "nord"), titles(book, "sorl")) == (["Nordlys"], [])
    with book.write("delete") as unit:
        unit.session.delete(unit.get(AccountRow, key))
    assert titles(book, "nord") == []
    book.undo()
    assert titles(book, "nord") == ["Nordlys"]


def test_a_touchpoint_that_moves_in_time_is_found_once(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("log") as unit:
        talk = unit.add(
            TouchpointRow(
                account_id=key, at=THURSDAY, channel="call", direction="both", summary="budget"
            )
        )
    with book.write("correct") as unit:
        row = unit.get(TouchpointRow, talk)
        assert row is not None
        row.at = THURSDAY - timedelta(days=400)
    assert titles(book, "budget") == ["budget"]
