"""Measure and print the table: `python -m tests.benchmarks [--books DIR] [--runs N] [--only NAME]`."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import calendars, importing, pages, searching, start, today
from tests.benchmarks.figures import Figure, table

_ALL = {
    "start": start.measure,
    "today": today.measure,
    "pages": pages.measure,
    "search": searching.measure,
    "import": importing.measure,
    "calendars": calendars.measure,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmarks that are asked for. Exit code 1 where a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "--books",
        type=Path,
        default=Path(tempfile.gettempdir()) / "csdesk-benchmark-books",
        help="folder where the demo books are kept (default: %(default)s)",
    )
    parser.add_argument("--runs", type=int, default=7, help="runs behind each median")
    parser.add_argument("--only", choices=sorted(_ALL), action="append", help="may be repeated")
    chosen = parser.parse_args(arguments)
    chosen.books.mkdir(parents=True, exist_ok=True)
    figures: list[Figure] = []
    for name in chosen.only or _ALL:
        figures += _ALL[name](chosen.books, chosen.runs)
    print(table(figures))
    return int(any(figure.met is False for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
