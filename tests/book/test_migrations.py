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
from csdesk.book.revision import HEAD
from csdesk.book.store import Book, book_engine
from csdesk.book.tables import AccountRow, Base
from csdesk.book.triggers import trigger_names
from csdesk.paths import backup_folder

_NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


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
    (scripts / "versions" / "r0003_nickname.py").write_text(_NEXT.format(more=more))
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
    bring_up_to_date(engine, path, "0002", scripts=next_version(tmp_path))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT nickname FROM account")) == "Nord"
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "0003"
        triggers = set(
            connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        )
    assert set(trigger_names("account")) <= triggers
    engine.dispose()
    (saved,) = backup_folder(path).iterdir()
    assert "migration-from-0002" in saved.name
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
            "0002",
            scripts=next_version(tmp_path, 'op.execute("SELECT nothing FROM nowhere")'),
        )
    engine.dispose()
    again = Book.open(path)
    with again.write("rename") as unit:
        (row,) = unit.where(AccountRow)
        row.name = "Sørlys"
    assert again.undo().name == "undo: rename"
    again.close()
