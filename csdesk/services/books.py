"""Opening, making, copying and checking account books."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import tzlocal

from csdesk.book import backup as backups
from csdesk.book.backup import BackupPlan
from csdesk.book.queries import counts
from csdesk.book.store import Book
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.errors import BookError, Unwritable
from csdesk.services.context import Services
from csdesk.services.policies import all_settings

Clock = Callable[[], datetime]


def local_clock() -> datetime:
    """Now, in the time zone of this computer."""
    return datetime.now(tzlocal.get_localzone())


def open_services(path: Path, *, clock: Clock | None = None) -> Services:
    """Open an existing book. Raises a BookError that says what is wrong with it."""
    tell = clock or local_clock
    return Services(Book.open(path, clock=tell), tell)


def create_services(path: Path, *, clock: Clock | None = None) -> Services:
    """Make a new, empty book and open it."""
    tell = clock or local_clock
    return Services(Book.create(path, clock=tell), tell)


def open_or_create(path: Path, *, clock: Clock | None = None) -> Services:
    """Open the book, or make it when there is no such file."""
    return (open_services if path.exists() else create_services)(path, clock=clock)


def open_demo(path: Path, *, clock: Clock | None = None, job: Job | None = None) -> Services:
    """Open the demo book; where it is missing, or not from today, it is made anew.

    The demo's dates are relative to the day it was made, so yesterday's shows the wrong morning. One that
    somebody worked in is kept beside it, under the day it was made for.
    """
    tell = clock or local_clock
    if path.exists():
        desk = open_services(path, clock=tell)
        with desk.book.read() as connection:
            made = counts(connection).demo_day
        if made == tell().date() or made is None:
            return desk
        worked_in = desk.book.version() > 0
        close(desk)
        if worked_in:
            path.rename(path.with_name(f"{path.stem}-of-{made.isoformat()}{path.suffix}"))
        else:
            path.unlink()
    make_demo_book(path, size="typical", seed=1, clock=tell, job=job)
    return open_services(path, clock=tell)


def make_demo_book(
    path: Path, *, size: str, seed: int, clock: Clock | None = None, job: Job | None = None
) -> None:
    """Write a demo book of a size (typical, heavy, stress) to a new file."""
    # Imported only here: nobody waits at each start for the words of invented people.
    from csdesk.book.demo import make_demo

    make_demo(path, size=size, seed=seed, today=(clock or local_clock)().date(), job=job)


def close(desk: Services) -> None:
    """Close the book."""
    desk.book.close()


def backup(desk: Services, target: Path) -> Path:
    """Copy the book to `target` and verify the copy. Raises Unwritable where something is there already."""
    if target.exists():
        raise Unwritable(tr("{target} exists already.", target=target), tr("Choose another name."))
    return backups.back_up(desk.book, target)


def backup_plan(desk: Services) -> BackupPlan:
    """Where the backups of this book go and how many stay, as the settings say."""
    chosen = all_settings(desk)
    usual = BackupPlan()
    folder = chosen.get("backup_folder")
    return BackupPlan(
        Path(str(folder)) if folder else None,
        int(chosen.get("backups_daily", usual.daily)),
        int(chosen.get("backups_weekly", usual.weekly)),
        int(chosen.get("backups_monthly", usual.monthly)),
    )


def daily_backup(desk: Services) -> Path | None:
    """Make the backup of the day, unless it is there. A demo book, or one without work in it, needs none.

    Raises Unwritable or a BookError where it cannot be made; the book itself is as it was.
    """
    if desk.book.version() == 0:
        return None
    with desk.book.read() as connection:
        if counts(connection).demo_day is not None:
            return None
    return backups.back_up_daily(desk.book, desk.today(), backup_plan(desk))


def check(desk: Services) -> list[str]:
    """Problems of the book as sentences; none for a sound one."""
    return desk.book.check()


def is_same_book(desk: Services, path: Path) -> bool:
    """Whether the file at `path` holds the open book with everything that was written to it."""
    try:
        other = Book.open(path, clock=desk.clock)
    except BookError:
        return False
    try:
        return other.device == desk.book.device and other.version() == desk.book.version()
    finally:
        other.close()


@dataclass(frozen=True, slots=True)
class BookSummary:
    """What the frame of the window says of the book."""

    path: Path
    accounts: int
    touchpoints: int
    demo: bool
    last_backup: datetime | None


def book_summary(desk: Services) -> BookSummary:
    """Counts and the newest backup."""
    plan = backup_plan(desk)
    with desk.book.read() as connection:
        found = counts(connection)
    return BookSummary(
        desk.book.path,
        found.accounts,
        found.touchpoints,
        found.demo_day is not None,
        backups.last_backup(desk.book.path, plan),
    )
