"""Making a demo book: the rows of each account, the bulk load, the file put in its place."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, insert

from csdesk.book import search, triggers
from csdesk.book.demo.contracts import make_contracts
from csdesk.book.demo.dice import Dice
from csdesk.book.demo.people import make_customer
from csdesk.book.demo.plots import draw_plots
from csdesk.book.demo.product import (
    draw_adoption,
    make_feature_use,
    make_features,
    make_tickets,
    make_usage,
    usage_capacity,
)
from csdesk.book.demo.promises import Promises, make_playbooks
from csdesk.book.demo.sheet import Sheet
from csdesk.book.demo.sizes import SIZES, Size, deal
from csdesk.book.demo.talks import Setting, Talks, density
from csdesk.book.store import Book
from csdesk.book.tables import MetaRow
from csdesk.domain.job import Job
from csdesk.errors import BookError

DEMO_KEY = "demo"  # in book_meta; its value is the day the book was made for
_NAME = "make demo book"
_OWNER = "Robin Falk"
_CACHE_KIB = 128_000  # keeps the indexes of ids in memory while they are filled
_TIER_SIZE = {"A": 1.7, "B": 1.0, "C": 0.75}


def make_demo(path: Path, *, size: str, seed: int, today: date, job: Job | None = None) -> None:
    """Make a new demo book at `path`, of a size named in `SIZES`, as if it were `today`.

    Same size, seed and day give the same rows, ids included; only the book's own id and its device differ.
    The book is made beside `path` and put in place at the end, so an interrupted run leaves nothing. Its
    history starts empty: nothing in it can be undone. Raises BookError where `path` is taken or cannot be
    written, ValueError for an unknown size, and what `job.check` raises.
    """
    if size not in SIZES:
        raise ValueError(f"unknown size: {size!r}")
    _refuse_taken(path)
    with _folder_beside(path) as folder:
        book = Book.create(folder / path.name)
        try:
            _fill(book, SIZES[size], Dice(seed), today, job or Job())
        finally:
            book.close()
        _refuse_taken(path)
        book.path.rename(path)


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise BookError(f"{path} exists already.", "Choose another name, or open it.")


@contextmanager
def _folder_beside(path: Path) -> Iterator[Path]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        holder = tempfile.TemporaryDirectory(prefix=".demo-", dir=path.parent)
    except OSError as error:
        raise BookError(
            f"The demo book cannot be made in {path.parent}: {error.strerror}.",
            "Choose a folder where you may write.",
        ) from None
    with holder as folder:
        yield Path(folder)


def _fill(book: Book, size: Size, dice: Dice, today: date, job: Job) -> None:
    with book.write(_NAME) as unit:
        unit.connection.exec_driver_sql(f"PRAGMA cache_size = -{_CACHE_KIB}")
        indexes = _put_aside(unit.connection)
    sheet = Sheet()
    for done in _accounts(sheet, size, dice, today):
        if sheet.full or done == size.accounts:
            job.check()
            with book.write(_NAME) as unit:
                sheet.write(unit.connection)
            job.progress(done, size.accounts, "accounts")
    with book.write(_NAME) as unit:
        for statement in indexes:
            unit.connection.exec_driver_sql(statement)
        job.check()
        search.install_search(unit.connection)
        unit.connection.execute(insert(MetaRow), {"key": DEMO_KEY, "value": today.isoformat()})
        triggers.install_triggers(unit.connection)


def _put_aside(connection: Connection) -> list[str]:
    """Drop triggers and indexes, so that the bulk load is not journaled and not sorted row by row.

    Returns the statements that make the indexes again.
    """
    found = connection.exec_driver_sql(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
    ).all()
    for kind, name, _ in found:
        connection.exec_driver_sql(f'DROP {kind} "{name}"')
    return [sql for kind, _, sql in found if kind == "index"]


def _accounts(sheet: Sheet, size: Size, dice: Dice, today: date) -> Iterator[int]:
    """Put the rows of one account after the other on the sheet; yields how many are there."""
    plots = draw_plots(dice, size.accounts, today)
    features = make_features(dice, sheet, today)
    playbooks = make_playbooks(dice, sheet, today)
    adopted = [draw_adoption(dice, plot, features, today) for plot in plots]
    people = deal(
        size.contacts, [_TIER_SIZE[p.tier] * dice.uniform(0.7, 1.3) for p in plots], least=3
    )
    talks = deal(
        size.touchpoints,
        [density(p) * _TIER_SIZE[p.tier] * dice.uniform(0.7, 1.3) for p in plots],
        least=2,
        most=[2 if p.has("never") else size.touchpoints for p in plots],
    )
    room = [usage_capacity(plot, use) for plot, use in zip(plots, adopted, strict=True)]
    usage = deal(size.usage, [float(r) ** 0.5 for r in room], most=room)
    setting = Setting(features, today)
    taken: set[str] = set()
    for index, plot in enumerate(plots):
        customer = make_customer(
            dice, sheet, plot, people=people[index], taken=taken, owner=_OWNER, today=today
        )
        contract = make_contracts(dice, sheet, customer, today)
        history = Talks(dice, sheet, customer, setting)
        history.write(talks[index])
        Promises(dice, sheet, customer, history, playbooks, today).write()
        use = adopted[index]
        make_usage(dice, sheet, customer, use, rows=usage[index], contract_id=contract, today=today)
        make_feature_use(dice, sheet, customer, use, features, _OWNER, today)
        make_tickets(dice, sheet, customer, today)
        yield index + 1
