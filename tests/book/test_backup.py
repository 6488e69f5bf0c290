"""Backups: whole, verified, rotated, and made before anything that changes much."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from csdesk.book import backup
from csdesk.book.store import Book
from csdesk.book.tables import AccountRow
from csdesk.errors import BookDamaged, Unwritable
from csdesk.paths import backup_folder
from tests.desks import THURSDAY


def add(book: Book, name: str) -> None:
    with book.write("add") as unit:
        unit.add(AccountRow(name=name))


def test_a_backup_opens_as_a_book_with_the_same_content(book: Book, tmp_path: Path) -> None:
    add(book, "Nordlys")
    target = backup.back_up(book, tmp_path / "copy.csdesk")
    copy = Book.open(target)
    with copy.read() as connection:
        assert connection.scalar(text("SELECT name FROM account")) == "Nordlys"
    copy.close()
    assert not list(tmp_path.glob("*partial*"))


def test_a_damaged_copy_is_not_taken_for_a_backup(book: Book, tmp_path: Path) -> None:
    add(book, "Nordlys")
    target = backup.back_up(book, tmp_path / "copy.csdesk")
    content = bytearray(target.read_bytes())
    for at in range(4096, len(content), 4096):
        content[at : at + 200] = b"\xff" * 200
    target.write_bytes(content)
    with pytest.raises(BookDamaged):
        backup.verify(target)


def test_a_backup_that_cannot_be_written_is_a_sentence(book: Book, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unwritable, match="no folder"):
        backup.back_up(book, tmp_path / "file" / "copy.csdesk")


def test_one_daily_backup_a_day_and_as_many_as_the_plan_keeps(book: Book) -> None:
    first = date(2026, 11, 1)  # a Sunday
    plan = backup.BackupPlan(daily=4, weekly=3, monthly=0)
    for day in range(12):
        assert backup.back_up_daily(book, first + timedelta(days=day), plan) is not None
        assert backup.back_up_daily(book, first + timedelta(days=day), plan) is None
    kept = sorted(p.name for p in backup_folder(book.path).iterdir())
    days = ("01", "08", "09", "10", "11", "12")
    assert kept == [f"daily-2026-11-{day}.csdesk" for day in days]


def test_a_chosen_folder_holds_the_backups_of_several_books(book: Book, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "book.csdesk-backups").mkdir()
    (stick / "book.csdesk-backups" / "daily-by-hand.csdesk").write_text("mine")
    plan = backup.BackupPlan(folder=stick, daily=1, weekly=0, monthly=0)
    for day in (1, 2):
        backup.back_up_daily(book, date(2026, 11, day), plan)
    backup.back_up_before(book, "import", THURSDAY)
    found = backup.list_backups(book.path, plan)
    assert {each.kind for each in found} == {"daily", "import"}
    assert (stick / f"{book.path.name}-backups" / "daily-2026-11-02.csdesk").exists()
    assert not (stick / f"{book.path.name}-backups" / "daily-2026-11-01.csdesk").exists()
    gone = backup.BackupPlan(folder=tmp_path / "unplugged")
    with pytest.raises(Unwritable, match="cannot be made"):
        backup.back_up_daily(book, date(2026, 11, 3), gone)
    assert backup.list_backups(book.path, gone)


def test_backups_before_something_big_are_kept_apart(book: Book) -> None:
    backup.back_up_daily(book, THURSDAY.date())
    for minute in range(backup.KEPT_BEFORE + 2):
        backup.back_up_before(book, "import", THURSDAY + timedelta(minutes=minute))
    kept = sorted(p.name for p in backup_folder(book.path).iterdir())
    assert len(kept) == backup.KEPT_BEFORE + 1
    assert "daily-2026-11-26.csdesk" in kept


def test_the_newest_backup_is_known(book: Book) -> None:
    assert backup.last_backup(book.path) is None
    backup.back_up_daily(book, THURSDAY.date())
    found = backup.last_backup(book.path)
    assert found is not None
    assert found.tzinfo is not None
