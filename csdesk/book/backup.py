"""Backups: whole copies of the book beside it, each verified by opening it."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import sqlcipher3.dbapi2 as driver

from csdesk.book.failures import sentence_for
from csdesk.errors import BookDamaged, BookError, Unwritable
from csdesk.paths import backup_folder

KEPT_DAYS = 14  # daily backups that stay
KEPT_BEFORE = 10  # backups before an import, merge, restore or migration that stay
_ENDING = ".csdesk"


class Copied(Protocol):
    """What can be backed up: an open book, or one that is about to be migrated."""

    path: Path

    def copy_to(self, target: Path) -> None:
        """Copy the whole book, as of now, into the new file `target`."""


def back_up(book: Copied, target: Path) -> Path:
    """Copy the whole book to `target` and verify the copy; a file there is replaced only at the end.

    Raises Unwritable or a BookError; then `target` is as it was.
    """
    if not target.parent.is_dir():
        raise Unwritable(
            f"There is no folder {target.parent}.", "Choose another folder, or make it."
        )
    partial = target.with_name(target.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        book.copy_to(partial)
        verify(partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
    except OSError as error:
        raise Unwritable(
            f"The backup {target} cannot be written: {error.strerror or error}.",
            "Choose another folder, or free some space.",
        ) from None
    except driver.DatabaseError as error:
        raise sentence_for(error, target) or BookError(
            f"The backup {target} cannot be written: {error}.", "Choose another folder."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return target


def verify(copy: Path) -> None:
    """Open a backup and let SQLite check it. Raises BookDamaged where it is not sound."""
    connection = driver.connect(f"file:{copy.as_posix()}?mode=ro&immutable=1", uri=True)
    answer: object
    try:
        answer = connection.execute("PRAGMA quick_check(1)").fetchone()
        count = connection.execute("SELECT count(*) FROM alembic_version").fetchone()
    except driver.DatabaseError as error:
        answer, count = error, None
    finally:
        connection.close()
    if answer != ("ok",) or count != (1,):
        raise BookDamaged(f"The backup {copy} is not sound: {answer}.", "Make another one.")


def back_up_daily(book: Copied, today: date) -> Path | None:
    """Make the backup of the day, unless it is there, and drop the oldest beyond `KEPT_DAYS`."""
    folder = _folder(book.path)
    target = folder / f"daily-{today.isoformat()}{_ENDING}"
    if target.exists():
        return None
    back_up(book, target)
    _rotate(folder, "daily-", KEPT_DAYS)
    return target


def back_up_before(book: Copied, what: str, at: datetime) -> Path:
    """Make a backup before something that changes much (`what`: import, merge, restore, migration)."""
    folder = _folder(book.path)
    target = folder / f"before-{at.strftime('%Y-%m-%dT%H%M%S%f')}-{what}{_ENDING}"
    back_up(book, target)
    _rotate(folder, "before-", KEPT_BEFORE)
    return target


def last_backup(path: Path) -> datetime | None:
    """When the newest backup of the book at `path` was made (local time); None: never."""
    times = [file.stat().st_mtime for file in backup_folder(path).glob(f"*{_ENDING}")]
    return datetime.fromtimestamp(max(times)).astimezone() if times else None


def _folder(path: Path) -> Path:
    folder = backup_folder(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Unwritable(
            f"The folder for backups {folder} cannot be made: {error.strerror}.",
            "Check that you may write beside the account book.",
        ) from None
    return folder


def _rotate(folder: Path, prefix: str, kept: int) -> None:
    for old in sorted(folder.glob(f"{prefix}*{_ENDING}"))[:-kept]:
        old.unlink()
