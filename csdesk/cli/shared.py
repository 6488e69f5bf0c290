"""What every command shares: its options, the open book, and how things are printed."""

import argparse
import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from csdesk.domain.job import Job
from csdesk.domain.money import Money
from csdesk.domain.when import parse_day
from csdesk.errors import BookError, BookMissing, UserError
from csdesk.paths import own_book
from csdesk.services import books
from csdesk.services.context import Services

DAYS_HELP = (
    "Days: 2026-12-01, 1 dec, 1.12., tomorrow, fri, next week, in 3 days; "
    "without a year the nearest."
)

Run = Callable[[argparse.Namespace], int]


@dataclass(frozen=True, slots=True)
class Commands:
    """The place where each family of commands adds its own."""

    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]"

    def add(
        self, name: str, run: Run, summary: str, *, epilog: str = ""
    ) -> argparse.ArgumentParser:
        """Add one command with the options that all have."""
        return add_command(self.subparsers, name, run, summary, epilog=epilog)


def add_command(
    where: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Run,
    summary: str,
    *,
    epilog: str = "",
) -> argparse.ArgumentParser:
    """Add a command to a parser's list, with `--book`."""
    parser = where.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        "--book",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="FILE",
        help="account book (default: your own)",
    )
    parser.set_defaults(run=run)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add `--json`."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of text")


def add_day(parser: argparse.ArgumentParser) -> None:
    """Add `--date`."""
    parser.add_argument("--date", metavar="D", help="the day to look at (default: today)")


def book_path(args: argparse.Namespace) -> Path:
    """The book that was named, or the person's own."""
    return Path(getattr(args, "book", None) or own_book())


@contextmanager
def opened(args: argparse.Namespace, *, make: bool = False) -> Iterator[Services]:
    """The open book. With `make` a missing one is made; else the person is told how to make one."""
    path = book_path(args)
    if make:
        desk = books.open_or_create(path)
    else:
        if not path.exists():
            raise BookMissing(
                f"There is no account book {path} yet.",
                "Make one with `csdesk import FILE…`, `csdesk account add NAME` or `csdesk demo`.",
            )
        desk = books.open_services(path)
    try:
        before = desk.book.version()
        try:
            books.daily_backup(desk)
        except UserError as error:
            say(f"csdesk: there is no backup of today: {error}")
        try:
            yield desk
        finally:
            _write_feed(desk, before)
    finally:
        books.close(desk)


def _write_feed(desk: Services, before: int) -> None:
    """Bring the feed up to date after a command that wrote to the book; a problem is said, no more."""
    try:
        if desk.book.version() == before:
            return
    except BookError:
        return  # the book is gone: the command itself has said so
    # Imported only here: most commands only look.
    from csdesk.services.feed import FeedResult, write_feed

    done = write_feed(desk, kept_words=True)
    if done.result is FeedResult.FAILED:
        say(f"csdesk: the feed is not up to date: {done.problem}")


def day_of(args: argparse.Namespace, desk: Services) -> date | None:
    """The day of `--date`; None for today."""
    return parse_day(args.date, desk.today()) if args.date else None


def print_json(value: Any) -> None:
    """Print a value as JSON, in UTF-8, one stable form."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def _plain(value: object) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, frozenset | set):
        return sorted(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def money_json(money: Money | None, currency: str) -> dict[str, str]:
    """An amount as JSON has it everywhere; nothing is 0 in the book's currency."""
    shown = money or Money(0, currency)
    return {"amount": shown.plain(), "currency": shown.currency}


def print_wrapped(text: str, indent: str = "") -> None:
    """Print a paragraph as wide as the terminal, at most 100 columns."""
    width = max(40, min(100, shutil.get_terminal_size().columns))
    print(
        textwrap.fill(
            text,
            width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )


def print_table(
    heads: Iterable[str], rows: Iterable[Iterable[str]], right: Iterable[int] = ()
) -> None:
    """Print columns; those numbered in `right` are aligned to the right. No rows print the heads alone."""
    table = [list(heads), *(list(row) for row in rows)]
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    to_right = set(right)
    for row in table:
        cells = (
            cell.rjust(width) if i in to_right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(cells).rstrip())


def say(text: str) -> None:
    """Print a remark that is not the answer itself: to standard error, so that pipes stay clean."""
    print(text, file=sys.stderr)


class BarJob(Job):
    """Progress as a bar on a terminal; nothing in a pipe."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._what = ""

    def progress(self, done: int, total: int, what: str) -> None:
        """Show how far `what` is."""
        if not sys.stderr.isatty():
            return
        if self._bar is None or what != self._what:
            from tqdm import tqdm

            self.close()
            self._bar = tqdm(total=total, desc=what, unit="", leave=False, file=sys.stderr)
            self._what = what
        self._bar.total = total
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None
