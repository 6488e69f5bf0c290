"""Today recomputed: facts read, signals, ranking, words; against the same SQL on the bare driver."""

import statistics
from pathlib import Path

from csdesk.book.store import Book
from csdesk.services.books import close, open_services
from csdesk.services.morning import read_today
from tests.benchmarks.figures import Figure, alternate, spent
from tests.benchmarks.moment import clock
from tests.benchmarks.replay import Statement, bare, statements_of
from tests.benchmarks.sample_books import kept_book

_HEAVY_MS = 50.0
_STRESS_RATIO = 3.0


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of the heavy and the stress book."""
    return [_figure(kept_book(folder, size), size, runs) for size in ("heavy", "stress")]


def _figure(path: Path, size: str, runs: int) -> Figure:
    desk = open_services(path, clock=clock)
    try:
        read_today(desk)  # imports, holidays and page cache are warm from here on
        statements = statements_of(lambda: read_today(desk))

        def floor() -> float:
            with bare(desk.book) as run:
                return spent(lambda: run(statements))

        value, least = alternate(runs, lambda: spent(lambda: read_today(desk)), floor)
        parts = [_alone(desk.book, statement, runs) for statement in statements]
    finally:
        close(desk)
    slowest, words = max(parts)
    note = f"{len(statements)} statements; slowest {slowest:.1f} ms: {words}"
    if size == "heavy":
        return Figure("Today, heavy book", value, least, "ms", "50 ms", value <= _HEAVY_MS, note)
    met = value <= _STRESS_RATIO * least
    return Figure("Today, stress book", value, least, "ms", "3 x its SQL", met, note)


def _alone(book: Book, statement: Statement, runs: int) -> tuple[float, str]:
    """Milliseconds of one statement, and its first words."""
    with bare(book) as run:
        took = statistics.median(spent(lambda: run([statement])) for _ in range(runs))
    return took, " ".join(statement[0].split())[:40]
