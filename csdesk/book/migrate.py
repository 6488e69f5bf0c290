"""Bring a book of an earlier version up to date: backup, Alembic, triggers, all or nothing.

Alembic is imported only here, and this module only when a book is behind.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine

from csdesk.book.backup import back_up_before
from csdesk.book.copying import copy_database
from csdesk.book.search import install_search
from csdesk.book.triggers import install_triggers

SCRIPTS = Path(__file__).with_name("migrations")


@dataclass
class _Behind:
    """A book that is not open yet."""

    path: Path
    engine: Engine

    def copy_to(self, target: Path) -> None:
        copy_database(self.engine, target)


def bring_up_to_date(engine: Engine, path: Path, revision: str, *, scripts: Path = SCRIPTS) -> None:
    """Migrate the book behind `engine` from `revision` to the newest, in one transaction.

    A verified backup is made first. Raises what the backup or a migration raises; the book is as it was then.
    `scripts` is a folder of migrations in Alembic's form.
    """
    back_up_before(_Behind(path, engine), f"migration-from-{revision}", datetime.now(UTC))
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")  # tables are rebuilt in place
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _drop_triggers(connection)
        run_migrations(connection, scripts)
        install_search(connection)
        install_triggers(connection)
        connection.commit()
        connection.exec_driver_sql("PRAGMA foreign_keys = ON")


def run_migrations(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run every missing migration on `connection`, inside the transaction it is in."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def rehearse() -> str:
    """Run every migration on an empty database in memory. Returns the revision it ends at."""
    engine = create_engine("sqlite://", module=driver)
    try:
        with engine.connect() as connection:
            run_migrations(connection)
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            return str(found.scalar_one())
    finally:
        engine.dispose()


def _drop_triggers(connection: Connection) -> None:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).all()
    for (name,) in names:
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
