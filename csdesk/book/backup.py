"""Backups: whole copies of the book beside it, each verified by opening it."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import sqlcipher3.dbapi2 as driver

from csdesk.book.failures import sentence_for
from csdesk.domain.language import tr
from csdesk.domain.retention import days_to_keep
from csdesk.errors import BookDamaged, BookError, Unwritable
from csdesk.paths import backup_folder

KEPT_BEFORE = 10  # backups before an import, merge, restore or migration that stay
_ENDING = ".csdesk"
_DAILY, _BEFORE = "daily-", "before-"


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go and how many stay. `folder` None: beside the book."""

    folder: Path | None = None
    daily: int = 14
    weekly: int = 8
    monthly: int = 12

    def folder_for(self, book: Path) -> Path:
        """The folder of one book's backups; several books may share the chosen folder."""
        beside = backup_folder(book)
        return beside if self.folder is None else self.folder / beside.name


BESIDE = BackupPlan()


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup on the disk. `kind`: daily, or what it was made before (import, migration …)."""

    path: Path
    kind: str
    made: datetime  # local time
    size: int  # bytes


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
            tr("There is no folder {folder}.", folder=target.parent),
            tr("Choose another folder, or make it."),
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
            tr(
                "The backup {target} cannot be written: {problem}.",
                target=target,
                problem=error.strerror or error,
            ),
            tr("Choose another folder, or free some space."),
        ) from None
    except driver.DatabaseError as error:
        raise sentence_for(error, target) or BookError(
            tr("The backup {target} cannot be written: {problem}.", target=target, problem=error),
            tr("Choose another folder."),
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
        raise BookDamaged(
            tr(
                "The backup {copy} is not sound: {problem}.",
                copy=copy,
                problem=answer[0] if isinstance(answer, tuple) else answer,
            ),
            tr("Take another one."),
        )


def content_of(copy: Path) -> tuple[int, int]:
    """How many accounts and touchpoints a backup holds. Raises BookDamaged where that cannot be read."""
    connection = driver.connect(f"file:{copy.as_posix()}?mode=ro&immutable=1", uri=True)
    try:
        accounts, touchpoints = connection.execute(
            "SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM touchpoint)"
        ).fetchone()
    except driver.DatabaseError as error:
        raise BookDamaged(
            tr("The backup {copy} is not sound: {problem}.", copy=copy, problem=error),
            tr("Take another one."),
        ) from None
    finally:
        connection.close()
    return int(accounts), int(touchpoints)


def back_up_daily(book: Copied, today: date, plan: BackupPlan = BESIDE) -> Path | None:
    """Make the backup of the day, unless it is there, and drop those that the plan keeps no longer."""
    folder = _folder(book.path, plan)
    target = folder / f"{_DAILY}{today.isoformat()}{_ENDING}"
    if target.exists():
        return None
    back_up(book, target)
    _thin_out(folder, plan)
    return target


def back_up_before(book: Copied, what: str, at: datetime, plan: BackupPlan = BESIDE) -> Path:
    """Make a backup before something that changes much (`what`: import, merge, restore, migration)."""
    folder = _folder(book.path, plan)
    target = folder / f"{_BEFORE}{at.strftime('%Y-%m-%dT%H%M%S%f')}-{what}{_ENDING}"
    back_up(book, target)
    for old in sorted(folder.glob(f"{_BEFORE}*{_ENDING}"))[:-KEPT_BEFORE]:
        old.unlink()
    return target


def list_backups(path: Path, plan: BackupPlan = BESIDE) -> list[BackupFile]:
    """The backups of the book at `path`, the newest first; those beside it too where the plan has a folder.

    A folder that is not there, an unplugged disk for example, has none.
    """
    found: list[BackupFile] = []
    for folder in {plan.folder_for(path), backup_folder(path)}:
        for file in folder.glob(f"*{_ENDING}"):
            try:
                facts = file.stat()
            except OSError:
                continue  # dropped by another csdesk meanwhile
            made = datetime.fromtimestamp(facts.st_mtime).astimezone()
            found.append(BackupFile(file, _kind(file), made, facts.st_size))
    return sorted(found, key=lambda each: (each.made, each.path.name), reverse=True)


def last_backup(path: Path, plan: BackupPlan = BESIDE) -> datetime | None:
    """When the newest backup of the book at `path` was made (local time); None: never."""
    found = list_backups(path, plan)
    return found[0].made if found else None


def _kind(file: Path) -> str:
    if file.name.startswith(_BEFORE):
        return file.stem.split("-", 4)[-1]  # before, year, month, day and time, what
    return "daily" if file.name.startswith(_DAILY) else ""


def _folder(path: Path, plan: BackupPlan) -> Path:
    folder = plan.folder_for(path)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise Unwritable(
            tr(
                "The folder for backups {folder} cannot be made: {problem}.",
                folder=folder,
                problem=error.strerror,
            ),
            tr("Check that its disk is connected and that you may write there."),
        ) from None
    return folder


def _thin_out(folder: Path, plan: BackupPlan) -> None:
    files: dict[date, Path] = {}
    for file in folder.glob(f"{_DAILY}*{_ENDING}"):
        try:
            files[date.fromisoformat(file.stem.removeprefix(_DAILY))] = file
        except ValueError:
            continue  # named by somebody else, and theirs to drop
    kept = days_to_keep(files, daily=plan.daily, weekly=plan.weekly, monthly=plan.monthly)
    for day, file in files.items():
        if day not in kept:
            file.unlink(missing_ok=True)
