"""Copying a whole database while it is in use, by SQLite's online backup."""

import sqlite3
from pathlib import Path
from typing import cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine


def copy_database(engine: Engine, target: Path) -> None:
    """Copy the database behind `engine`, as of now, into the new file `target`."""
    copy = driver.connect(str(target))
    try:
        with engine.connect() as connection:
            raw = cast("sqlite3.Connection", connection.connection.driver_connection)
            raw.backup(copy)
    finally:
        copy.close()
