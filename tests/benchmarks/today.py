"""Today recomputed: facts read, signals, ranking, words; against the same SQL on the bare driver.

The first list of a day reads the facts of every account. After a log only those of its account are read
again; the logs of this measurement are taken back, so that the book stays as it was.
"""

import statistics
from dataclasses import replace
from pathlib import Path

from csdesk.book.facts_memory import FactsMemory
from csdesk.book.store import Book
from csdesk.services.books import close, open_services
from csdesk.services.context import Services
from csdesk.services.morning import read_today
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from csdesk.services.undoing import undo_last
from tests.benchmarks.figures import Figure, alternate, spent
from tests.benchmarks.moment import clock
from tests.benchmarks.replay import Statement, bare, statements_of
from tests.benchmarks.sample_books import kept_book

_HEAVY_MS = 50.0
_STRESS_RATIO = 3.0


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of the heavy and the stress book: the first list of a day, and the list after one log."""
    return [figure for size in ("heavy", "stress") for figure in _figures(folder, size, runs)]


def _figures(folder: Path, size: str, runs: int) -> list[Figure]:
    desk = open_services(kept_book(folder, size), clock=clock)
    try:
        account = read_today(desk).lines[0].account.id  # imports, holidays and page cache are warm
        statements = statements_of(lambda: _first_of_the_day(desk))

        def floor() -> float:
            with bare(desk.book) as run:
                return spent(lambda: run(statements))

        value, least, logged = alternate(
            runs,
            lambda: spent(lambda: _first_of_the_day(desk)),
            floor,
            lambda: _after_one_log(desk, account),
        )
        parts = [_alone(desk.book, statement, runs) for statement in statements]
    finally:
        close(desk)
    slowest, words = max(parts)
    note = f"{len(statements)} statements; slowest {slowest:.1f} ms: {words}"
    if size == "heavy":
        return [
            Figure("Today, heavy book, first of the day", value, least, "ms", note=note),
            Figure("Today, heavy book, after one log", logged, None, "ms", f"{_HEAVY_MS:.0f} ms",
                   logged <= _HEAVY_MS),
        ]  # fmt: skip
    met = value <= _STRESS_RATIO * least
    return [
        Figure(
            "Today, stress book, first of the day", value, least, "ms", "3 x its SQL", met, note
        ),
        Figure("Today, stress book, after one log", logged, None, "ms"),
    ]


def _first_of_the_day(desk: Services) -> None:
    read_today(replace(desk, memory=FactsMemory()))  # nothing is known yet


def _after_one_log(desk: Services, account_id: str) -> float:
    """Milliseconds of the list after a log, which is taken back."""
    draft = TouchpointDraft(account_id, "call", "both", minutes=10, summary="Short call")
    log_touchpoint(desk, draft)
    took = spent(lambda: read_today(desk))
    undo_last(desk)
    read_today(desk)
    return took


def _alone(book: Book, statement: Statement, runs: int) -> tuple[float, str]:
    """Milliseconds of one statement, and its first words."""
    with bare(book) as run:
        took = statistics.median(spent(lambda: run([statement])) for _ in range(runs))
    return took, " ".join(statement[0].split())[:40]
