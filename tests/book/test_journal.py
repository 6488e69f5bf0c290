"""The journal: nothing is written that cannot be taken back, and nothing is forgotten."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from csdesk.book import journal
from csdesk.book.ids import new_id
from csdesk.book.store import Book
from csdesk.book.tables import AccountRow, Base, ContactRow, ContractRow, UsageRow
from csdesk.book.triggers import journaled_tables, trigger_names
from csdesk.domain.changes import MANY
from csdesk.errors import NothingToUndo, UndoClash
from tests.desks import THURSDAY, Clock


def content(book: Book) -> dict[str, Sequence[Any]]:
    """Every row of every journaled table."""
    with book.read() as connection:
        return {
            t.name: connection.execute(text(f'SELECT * FROM "{t.name}" ORDER BY n')).all()
            for t in journaled_tables()
        }


def add_account(book: Book, name: str, **fields: Any) -> str:
    with book.write("add account") as unit:
        return unit.add(AccountRow(name=name, **fields))


def test_every_table_but_its_own_is_journaled(book: Book) -> None:
    with book.read() as connection:
        triggers = set(
            connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        )
    own = {"action", "journal", "journal_now", "book_meta"}
    for name in Base.metadata.tables.keys() - own:
        assert journal.key_of(name) == ("id" if "id" in Base.metadata.tables[name].c else "n")
        assert set(trigger_names(name)) <= triggers


def test_an_update_keeps_only_what_changed(book: Book) -> None:
    key = add_account(book, "Nordlys", tier="A")
    with book.write("change") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.tier = "B"
    with book.read() as connection:
        old = connection.scalar(text("SELECT old FROM journal WHERE op = 'U'"))
    assert json.loads(str(old)) == {"tier": "A"}


def test_a_delete_keeps_the_whole_row(book: Book) -> None:
    key = add_account(book, "Nordlys", tier="A", tags=["emea"])
    with book.write("delete") as unit:
        unit.session.delete(unit.get(AccountRow, key))
    with book.read() as connection:
        old = json.loads(str(connection.scalar(text("SELECT old FROM journal WHERE op = 'D'"))))
    assert old["name"] == "Nordlys"
    assert old["tags"] == '["emea"]'
    assert set(old) == {c.name for c in AccountRow.__table__.columns}


def test_changes_name_what_was_written(book: Book) -> None:
    with book.write("two things") as unit:
        account = unit.add(AccountRow(name="Nordlys"))
        person = unit.add(ContactRow(account_id=account, name="Ingrid"))
    assert unit.changes.rows == {
        "account": frozenset({account}),
        "contact": frozenset({person}),
    }
    assert unit.changes.touches("contact", person)
    assert not unit.changes.touches("contact", account)
    assert not unit.changes.touches("task")


def test_many_rows_are_not_named_one_by_one(book: Book) -> None:
    with book.write("import") as unit:
        for i in range(MANY + 1):
            unit.session.add(AccountRow(id=new_id(), name=f"A{i}"))
    assert unit.changes.rows == {"account": None}
    assert unit.changes.touches("account", "any")


def test_a_unit_that_changes_nothing_leaves_no_action(book: Book) -> None:
    add_account(book, "Nordlys")
    with book.write("nothing") as unit:
        unit.where(AccountRow, name="Nordlys")
    assert not unit.changes
    with book.read() as connection:
        last = journal.undoable(connection)
    assert last is not None
    assert last.name == "add account"


def test_a_unit_that_fails_writes_nothing(book: Book) -> None:
    def fail() -> None:
        with book.write("fail") as unit:
            unit.add(AccountRow(name="Nordlys"))
            raise ZeroDivisionError

    before = content(book)
    with pytest.raises(ZeroDivisionError):
        fail()
    assert content(book) == before
    with pytest.raises(NothingToUndo):
        book.undo()


def test_undo_goes_back_step_by_step(book: Book) -> None:
    empty = content(book)
    key = add_account(book, "Nordlys")
    one = content(book)
    with book.write("change") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.name, row.cadence_days, row.tags = "Sørlys", 20, ["a", "b"]
    assert book.undo().name == "undo: change"
    assert content(book) == one
    assert book.undo().name == "undo: add account"
    assert content(book) == empty
    with pytest.raises(NothingToUndo):
        book.undo()


def test_undo_of_samples_of_use(book: Book) -> None:
    key = add_account(book, "Nordlys")
    before = content(book)
    with book.write("usage") as unit:
        for day in range(1, 4):
            unit.session.add(
                UsageRow(
                    account_id=key, day=THURSDAY.date().replace(day=day), metric="uses", value=0.1
                )
            )
    book.undo()
    assert content(book) == before


def test_undo_is_refused_while_later_work_builds_on_it(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("change name") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.name = "Sørlys"
    with book.read() as connection:
        first = connection.scalar(text("SELECT min(n) FROM action"))
    before = content(book)
    with pytest.raises(UndoClash, match="change name"):
        book.undo(first)
    assert content(book) == before


def test_undo_is_refused_while_later_rows_refer_to_it(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("add contact") as unit:
        unit.add(ContactRow(account_id=key, name="Ingrid"))
    with book.read() as connection:
        first = connection.scalar(text("SELECT min(n) FROM action"))
    before = content(book)
    with pytest.raises(UndoClash):
        book.undo(first)
    assert content(book) == before


def test_an_undone_later_action_does_not_stand_in_the_way(book: Book) -> None:
    key = add_account(book, "Nordlys")
    with book.write("change name") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.name = "Sørlys"
    book.undo()
    book.undo()
    assert content(book)["account"] == []


def test_writing_past_csdesk_is_journaled_too(book: Book, tmp_path: Path) -> None:
    key = add_account(book, "Nordlys")
    raw = driver.connect(str(tmp_path / "book.csdesk"), isolation_level=None)
    raw.execute("UPDATE account SET name = 'Sørlys'")
    raw.close()
    with book.read() as connection:
        newest = journal.history(connection, "account", key)[0]
    assert newest.action == "edit outside csdesk"
    assert newest.fields == (("name", "Nordlys", "Sørlys"),)


def test_history_tells_old_and_new_of_each_change(book: Book, clock: Clock) -> None:
    key = add_account(book, "One", tier="A")
    for name in ("Two", "Three"):
        clock.move(hours=1)
        with book.write(f"rename to {name}") as unit:
            row = unit.get(AccountRow, key)
            assert row is not None
            row.name = name
    with book.read() as connection:
        steps = journal.history(connection, "account", key)
    assert [s.action for s in steps] == ["rename to Three", "rename to Two", "add account"]
    assert [s.fields for s in steps[:2]] == [(("name", "Two", "Three"),), (("name", "One", "Two"),)]
    assert {n: new for n, _, new in steps[2].fields}["name"] == "One"
    assert (steps[0].at - steps[2].at).total_seconds() == 7200


def test_the_outbox_has_the_first_value_of_each_field(book: Book) -> None:
    key = add_account(book, "One", tier="A")
    acknowledged = book.version()
    for name, tier in (("Two", "A"), ("Three", "B")):
        with book.write("change") as unit:
            row = unit.get(AccountRow, key)
            assert row is not None
            row.name, row.tier = name, tier
    with book.read() as connection:
        assert list(journal.outbox(connection, acknowledged)) == [
            journal.Pending("account", key, "name", "One"),
            journal.Pending("account", key, "tier", "A"),
        ]
        assert list(journal.outbox(connection, book.version())) == []


def test_the_outbox_forgets_what_was_made_and_deleted(book: Book) -> None:
    key = add_account(book, "One")
    acknowledged = book.version()
    with book.write("add and delete") as unit:
        person = unit.add(ContactRow(account_id=key, name="Ingrid"))
        unit.session.delete(unit.get(ContactRow, person))
    with book.read() as connection:
        assert list(journal.outbox(connection, acknowledged)) == []
        assert list(journal.outbox(connection, 0)) == [journal.Pending("account", key, "", None)]


def test_the_outbox_keeps_the_base_row_of_a_delete(book: Book) -> None:
    key = add_account(book, "One")
    acknowledged = book.version()
    with book.write("rename") as unit:
        row = unit.get(AccountRow, key)
        assert row is not None
        row.name = "Two"
    with book.write("delete") as unit:
        unit.session.delete(unit.get(AccountRow, key))
    with book.read() as connection:
        (gone,) = journal.outbox(connection, acknowledged)
    assert (gone.table, gone.row_id, gone.field) == ("account", key, "")
    assert gone.base["name"] == "One"


def test_what_came_from_the_backend_is_not_sent_back(book: Book) -> None:
    with book.write("pull") as unit:
        unit.add(AccountRow(name="Theirs"))
        unit.connection.execute(text("UPDATE action SET origin = 'remote'"))
    with book.read() as connection:
        assert list(journal.outbox(connection, 0)) == []
    with pytest.raises(NothingToUndo):
        book.undo()


_NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "delete", "people"]),
        st.integers(0, 5),
        _NAMES,
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_STEPS)
def test_any_work_undone_leaves_the_book_as_it_was(tmp_path: Path, steps: list[Any]) -> None:
    """Law: undoing every action, the last first, walks back through exactly the states there were."""
    book = Book.create(tmp_path / f"{new_id()}.csdesk", clock=Clock())
    states = [content(book)]
    keys: list[str] = []
    for kind, which, words, both in steps:
        with book.write(kind) as unit:
            row = unit.get(AccountRow, keys[which % len(keys)]) if keys else None
            if kind == "add" or row is None:
                keys.append(unit.add(AccountRow(name=words, cadence_days=which or None)))
            elif kind == "change":
                row.name, row.notes = words, words if both else row.notes
                row.tags = [words]
            elif kind == "people":
                unit.add(ContactRow(account_id=row.id, name=words))
                unit.add(ContractRow(account_id=row.id, starts_on=THURSDAY.date()))
            else:
                for held in (ContactRow, ContractRow):
                    for child in unit.where(held, account_id=row.id):
                        unit.session.delete(child)
                unit.session.flush()
                unit.session.delete(row)
                keys.remove(row.id)
        if unit.changes:
            states.append(content(book))
    while len(states) > 1:
        assert content(book) == states.pop()
        book.undo()
    assert content(book) == states[0]
    assert book.check() == []
    book.close()
