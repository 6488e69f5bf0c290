"""Search while typing: every prefix of what people look for, on the stress book."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sqlalchemy import text

from csdesk.services.books import close, open_services
from csdesk.services.context import Services
from csdesk.services.searching import search
from tests.benchmarks.figures import Figure, percentile, spent
from tests.benchmarks.moment import clock
from tests.benchmarks.replay import bare, statements_of
from tests.benchmarks.sample_books import kept_book

_FRAME_MS = 16.0
_WORDS = (
    "voicemail", "approval flows", "offline mode", "quarterly review", "invoice", "renewal", "works council",
    "budget is tight", "müller", "muller invoice", "ømer", "spreadsheet", "capacity view trade fair",
    "sso", "no reply", "training night shift", "zzz", "katharina approval",
)  # fmt: skip


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of all prefixes, each as it is typed."""
    desk = open_services(kept_book(folder, "stress"), clock=clock)
    try:
        typed = [prefix for words in (*_WORDS, *_names(desk)) for prefix in _prefixes(words)]
        search(desk, "warm")
        took: list[tuple[float, str]] = []
        floor: list[float] = []
        for _ in range(max(1, runs // 3)):
            for prefix in typed:
                statements = statements_of(partial(search, desk, prefix))
                took.append((spent(partial(search, desk, prefix)), prefix))
                with bare(desk.book) as run:
                    floor.append(spent(partial(run, statements)))
    finally:
        close(desk)
    values = [each for each, _ in took]
    slow = sorted({prefix: each for each, prefix in sorted(took)}.items(), key=lambda p: -p[1])[:4]
    note = ", ".join(f"{prefix!r} {each:.0f} ms" for prefix, each in slow)
    high, low = percentile(values, 0.95), percentile(floor, 0.95)
    return [
        Figure("search, 95th percentile", high, low, "ms", "16 ms", high <= _FRAME_MS, f"slowest {note}"),
        Figure("search, median", percentile(values, 0.5), percentile(floor, 0.5), "ms",
               note=f"{len(typed)} prefixes"),
    ]  # fmt: skip


def _names(desk: Services) -> list[str]:
    """Names of accounts and people from all over the book."""
    with desk.book.read() as connection:
        found = [
            str(name)
            for table in ("account", "contact")
            for name in connection.scalars(
                text(f"SELECT name FROM {table} WHERE n % :step = 7 LIMIT 12"),
                {"step": 160 if table == "account" else 1600},
            )
        ]
    return [name.lower() for name in found]


def _prefixes(words: str) -> Iterator[str]:
    for length in range(1, len(words) + 1):
        if words[length - 1] != " ":
            yield words[:length]
