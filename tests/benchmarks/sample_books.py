"""The books that are measured: demo books of a fixed day, made once and kept in a folder."""

import tempfile
import time
import zlib
from pathlib import Path

from csdesk.book.demo import make_demo
from csdesk.book.store import Book
from tests.benchmarks.moment import MOMENT

_SEED = 1


def kept_book(folder: Path, size: str) -> Path:
    """The demo book of a size; made where `folder` has none with the tables and indexes of today."""
    path = folder / f"{size}-{_SEED}-{MOMENT:%Y-%m-%d}-{_schema():08x}.csdesk"
    if not path.exists():
        begun = time.perf_counter()
        make_demo(path, size=size, seed=_SEED, today=MOMENT.date())
        print(f"made the {size} book in {time.perf_counter() - begun:.1f} s")
    return path


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
