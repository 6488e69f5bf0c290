"""Backups as the person sees them: a list, a check of each, and going back to one."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csdesk.book import backup as backups
from csdesk.book.backup import BackupFile
from csdesk.book.store import Book
from csdesk.domain.language import tr
from csdesk.errors import BookBusy, Unwritable
from csdesk.paths import backup_folder
from csdesk.services.books import backup_plan
from csdesk.services.context import Services


def list_backups(desk: Services) -> list[BackupFile]:
    """The backups of the open book, the newest first."""
    return backups.list_backups(desk.book.path, backup_plan(desk))


def back_up_now(desk: Services) -> Path:
    """Make a backup in the folder of the settings, whatever was made today."""
    return backups.back_up_before(desk.book, "asked", desk.clock(), backup_plan(desk))


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What a sound backup holds."""

    accounts: int
    touchpoints: int


def check_backup(copy: Path) -> BackupContent:
    """Open a backup and count what is in it. Raises a BookError where it is not sound."""
    backups.verify(copy)
    return BackupContent(*backups.content_of(copy))


def restore(desk: Services, copy: Path, *, at: datetime | None = None) -> Path:
    """Put a backup in the place of the open book, which is closed by that; open the path again after it.

    The present book is kept beside, under the name that is returned. The backup is brought up to date
    and opened first, so a backup that cannot be used changes nothing. Raises a BookError, BookBusy where
    another csdesk has the book open, or Unwritable.
    """
    path = desk.book.path
    moment = at or desk.clock()
    kept = path.with_name(f"{path.stem}-before-restore-{moment:%Y-%m-%dT%H%M%S}{path.suffix}")
    fresh = path.with_name(f"{path.name}.restoring")
    backups.verify(copy)
    try:
        _drop(fresh)
        shutil.copyfile(copy, fresh)
        Book.open(fresh).close()
        backups.back_up(desk.book, kept)
        desk.book.close()
        _require_alone(path)
        fresh.replace(path)
    except OSError as error:
        kept.unlink(missing_ok=True)
        raise Unwritable(
            tr("The backup cannot be put in place: {problem}.", problem=error.strerror or error),
            tr("Free some space, or check that you may write beside the account book."),
        ) from None
    except BookBusy:
        kept.unlink(missing_ok=True)
        raise
    finally:
        _drop(fresh)
    return kept


def _require_alone(path: Path) -> None:
    """Raise BookBusy where a write-ahead log is left: whoever closes last folds it in and removes it."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size > 0:
        raise BookBusy(
            tr("The account book {path} is open in another csdesk.", path=path),
            tr("Close it there, then restore again."),
        )


def _drop(fresh: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        fresh.with_name(f"{fresh.name}{ending}").unlink(missing_ok=True)
    shutil.rmtree(backup_folder(fresh), ignore_errors=True)  # made where an old backup was migrated
