"""The SQL of a piece of work, caught as it goes through SQLAlchemy, and run again on the bare driver."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine

from csdesk.book.store import Book

Statement = tuple[str, Any]


@contextmanager
def _listening(seen: list[Statement]) -> Iterator[None]:
    def catch(**told: Any) -> None:
        sql = told["statement"]
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            seen.append((sql, told["parameters"]))

    event.listen(Engine, "before_cursor_execute", catch, named=True)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", catch)


def statements_of(work: Callable[[], object]) -> list[Statement]:
    """The reading statements that `work` runs, in order, with their values."""
    seen: list[Statement] = []
    with _listening(seen):
        work()
    return seen


@contextmanager
def bare(book: Book) -> Iterator[Callable[[list[Statement]], int]]:
    """A function that runs statements on the book's own driver connection and counts the rows.

    The same connection settings and page cache as the book has, without SQLAlchemy and without objects.
    """
    with book.read() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None

        def run(statements: list[Statement]) -> int:
            return sum(len(raw.execute(sql, values).fetchall()) for sql, values in statements)

        yield run
