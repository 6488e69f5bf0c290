"""The books that are measured: demo books of a fixed day, made once and kept in a folder."""

import sqlite3
import tempfile
import time
import zlib
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from csdesk.book.demo import make_demo
from csdesk.book.store import Book
from tests.benchmarks.moment import MOMENT

_SEED = 1
_LONG = 50_000  # touchpoints of the account with the longest history
_LENGTHEN = """
INSERT INTO touchpoint (id, account_id, at, channel, direction, minutes, minutes_guessed, summary, body,
                        sentiment, answered, source)
SELECT lower(hex(randomblob(16))), :account, at, channel, direction, minutes, minutes_guessed, summary, body,
       sentiment, answered, source
  FROM touchpoint WHERE account_id <> :account ORDER BY n LIMIT :most
"""


def kept_book(folder: Path, size: str) -> Path:
    """The demo book of a size; made where `folder` has none with the tables and indexes of today."""
    path = folder / f"{size}-{_SEED}-{MOMENT:%Y-%m-%d}-{_schema():08x}.csdesk"
    if not path.exists():
        begun = time.perf_counter()
        make_demo(path, size=size, seed=_SEED, today=MOMENT.date())
        print(f"made the {size} book in {time.perf_counter() - begun:.1f} s")
    return path


def long_history(folder: Path) -> tuple[Path, str]:
    """The heavy book with 50,000 touchpoints more at one account, and the id of that account."""
    heavy = kept_book(folder, "heavy")
    path = heavy.with_name(heavy.name.replace("heavy", "long"))
    made = path.exists()
    if not made:
        with closing(sqlite3.connect(heavy)) as source, closing(sqlite3.connect(path)) as copy:
            source.backup(copy)
    book = Book.open(path)
    try:
        with book.read() as connection:
            account = str(connection.scalar(text("SELECT id FROM account ORDER BY n LIMIT 1")))
        if not made:
            with book.write("long history") as unit:
                values = {"account": account, "most": _LONG}
                unit.connection.execute(text(_LENGTHEN), values)
    finally:
        book.close()
    return path, account


def _schema() -> int:
    """A number that changes with any table, index or trigger of a new book."""
    with tempfile.TemporaryDirectory(prefix="csdesk-schema-") as folder:
        book = Book.create(Path(folder) / "empty.csdesk")
        try:
            with book.read() as connection:
                found = connection.exec_driver_sql(
                    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
                ).scalars()
                return zlib.crc32("\n".join(found).encode())
        finally:
            book.close()
