"""Migrations: real Alembic, a backup first, and the same tables as the typed ones."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from csdesk.book.migrate import SCRIPTS, bring_up_to_date, run_migrations
from csdesk.book.revision import APPLICATION_ID, HEAD
from csdesk.book.search import find
from csdesk.book.store import Book, book_engine
from csdesk.book.tables import AccountRow, Base
from csdesk.book.triggers import trigger_names
from csdesk.paths import backup_folder

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.add_column("account", sa.Column("nickname", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE account SET nickname = substr(name, 1, 4)")
    {more}
"""


def next_version(folder: Path, more: str = "") -> Path:
    """The package's migrations and one more, as a later version would have them."""
    scripts = folder / "migrations"
    (scripts / "versions").mkdir(parents=True)
    for file in SCRIPTS.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts:
            (scripts / file.relative_to(SCRIPTS)).write_bytes(file.read_bytes())
    (scripts / "versions" / "r0004_nickname.py").write_text(_NEXT.format(more=more))
    return scripts


def test_the_newest_revision_is_the_one_the_book_asks_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_migrated_tables_equal_the_typed_ones() -> None:
    engine = create_engine("sqlite://", module=driver)
    with engine.connect() as connection:
        run_migrations(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_a_new_book_has_the_same_tables_as_a_migrated_one(book: Book) -> None:
    engine = create_engine("sqlite://", module=driver)
    query = text(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') "
        "AND name NOT LIKE 'search%' AND name NOT LIKE 'alembic%' ORDER BY name"
    )
    with engine.connect() as migrated, book.read() as made:
        run_migrations(migrated)
        assert _without_space(made.execute(query).all()) == _without_space(
            migrated.execute(query).all()
        )
    engine.dispose()


def _without_space(rows: Sequence[Any]) -> dict[str, str]:
    return {name: "".join(sql.split()) for name, sql in rows}


def test_an_earlier_book_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    book = Book.create(path)
    with book.write("add") as unit:
        unit.add(AccountRow(name="Nordlys"))
    book.close()
    engine = book_engine(path)
    bring_up_to_date(engine, path, "0003", scripts=next_version(tmp_path))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT nickname FROM account")) == "Nord"
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0004"
        triggers = set(
            connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        )
    assert set(trigger_names("account")) <= triggers
    engine.dispose()
    (saved,) = backup_folder(path).iterdir()
    assert "migration-from-0003" in saved.name
    before = Book.open(saved)
    with before.read() as connection:
        assert connection.scalar(text("SELECT name FROM account")) == "Nordlys"
    before.close()


def test_a_migration_that_fails_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    book = Book.create(path)
    with book.write("add") as unit:
        unit.add(AccountRow(name="Nordlys"))
    book.close()
    engine = book_engine(path)
    with pytest.raises(OperationalError):
        bring_up_to_date(
            engine,
            path,
            "0003",
            scripts=next_version(tmp_path, 'op.execute("SELECT nothing FROM nowhere")'),
        )
    engine.dispose()
    again = Book.open(path)
    with again.write("rename") as unit:
        (row,) = unit.where(AccountRow)
        row.name = "Sørlys"
    assert again.undo().name == "undo: rename"
    again.close()


def test_a_book_of_revision_0002_keeps_its_checkins(tmp_path: Path) -> None:
    """Tables that 0003 makes anew keep every row, and what refers to them still does."""
    path = tmp_path / "old.csdesk"
    scripts = tmp_path / "migrations"
    for file in SCRIPTS.rglob("*"):
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith("r0003"):
            (scripts / file.relative_to(SCRIPTS)).parent.mkdir(parents=True, exist_ok=True)
            (scripts / file.relative_to(SCRIPTS)).write_bytes(file.read_bytes())
    engine = create_engine(f"sqlite:///{path}", module=driver)
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        run_migrations(connection, scripts)
        for statement in _OLD_ROWS.split(";\n"):
            connection.exec_driver_sql(statement)
        connection.commit()
    engine.dispose()
    book = Book.open(path)
    assert book.check() == []
    with book.read() as connection:
        (row,) = connection.execute(text("SELECT * FROM checkin")).mappings()
        assert (row["uid"], row["sequence"], row["series_id"], row["recurrence_id"]) == (
            "ci-1@csdesk",
            3,
            None,
            "",
        )
        (guest,) = connection.execute(text("SELECT * FROM checkin_attendee")).mappings()
        assert (guest["partstat"], guest["told_sequence"]) == ("ACCEPTED", None)
        assert connection.scalar(text("SELECT checkin_id FROM touchpoint")) == "k1"
        assert connection.scalar(text("SELECT people FROM busy_time")) == "[]"
        assert [row.id for row in find(connection, "kickoff")] == ["k1"]
    book.close()


_OLD_ROWS = """
INSERT INTO book_meta VALUES ('device', 'd'), ('book', 'b');
INSERT INTO account VALUES (1, 'a1', 'Tamarind', '', '', '', '', '', '', 'active', 'new', NULL,
    '', NULL, NULL, NULL, '[]', '', '{}');
INSERT INTO checkin VALUES (1, 'k1', 'a1', 'Kickoff', '2026-12-01T10:00', 'Europe/Berlin', 30,
    '', '', '', 'ci-1@csdesk', 3, 'planned', '2026-11-01T00:00:00Z');
INSERT INTO checkin_attendee VALUES (1, 'g1', 'k1', NULL, 'ana@tamarind.example', 'Ana', 'ACCEPTED');
INSERT INTO touchpoint VALUES (1, 't1', 'a1', '2026-11-01T00:00:00Z', 'call', 'both', NULL, 0, '', '',
    NULL, '[]', 'k1', '', NULL);
INSERT INTO calendar_source VALUES (1, 's1', 'Home', '', '2026-11-01T00:00:00Z');
INSERT INTO busy_time VALUES (1, 'b1', 's1', 'u', 0, 'Dentist', '2026-11-01T00:00:00Z',
    '2026-11-01T01:00:00Z', 0)"""
