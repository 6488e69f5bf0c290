"""The file of the book: every way it can be wrong is a sentence, and nothing is half written."""

import os
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from csdesk.book.store import Book
from csdesk.book.tables import AccountRow
from csdesk.errors import (
    BookBusy,
    BookDamaged,
    BookError,
    BookMissing,
    BookNewer,
    DiskFull,
    NotABook,
)


def fill(book: Book, accounts: int = 50) -> None:
    with book.write("fill") as unit:
        for i in range(accounts):
            unit.add(AccountRow(name=f"Account {i}", notes="note " * 50))


def names(book: Book) -> list[str]:
    with book.read() as connection:
        return list(connection.scalars(text("SELECT name FROM account ORDER BY n")))


def test_what_was_committed_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "a folder" / "book.csdesk"
    book = Book.create(path)
    fill(book, 3)
    book.close()
    again = Book.open(path)
    assert names(again) == ["Account 0", "Account 1", "Account 2"]
    assert again.device == book.device
    again.close()


def test_a_book_is_not_made_over_another_file(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    path.write_text("mine")
    with pytest.raises(BookError, match="exists already"):
        Book.create(path)
    assert path.read_text() == "mine"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BookMissing, match="no account book"):
        Book.open(tmp_path / "none.csdesk")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\0" * 5000, b"SQLite format 3\0", os.urandom(9000)]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "book.csdesk"
    path.write_bytes(content)
    with pytest.raises((NotABook, BookDamaged), match=r"book\.csdesk"):
        Book.open(path)
    assert path.read_bytes() == content


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotABook, match="folder"):
        Book.open(tmp_path)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = driver.connect(str(path))
    other.execute("CREATE TABLE account (id)")
    other.commit()
    other.close()
    with pytest.raises(NotABook, match="another program"):
        Book.open(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_cut_short_is_said_to_be_damaged(tmp_path: Path, share: float) -> None:
    path = tmp_path / "book.csdesk"
    book = Book.create(path)
    fill(book)
    book.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BookDamaged, match="cut short"):
        Book.open(path)


def test_pages_overwritten_inside_are_a_sentence_not_a_traceback(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    book = Book.create(path)
    fill(book, 400)
    book.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(path.stat().st_size - 8192))
    with pytest.raises(BookDamaged):
        _open_and_check(path)


def _open_and_check(path: Path) -> None:
    book = Book.open(path)
    try:
        names(book)
        problems = book.check()
    finally:
        book.close()
    if problems:
        raise BookDamaged(problems[0])


def test_a_book_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    Book.create(path).close()
    raw = driver.connect(str(path))
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(BookNewer, match="newer csdesk"):
        Book.open(path)
    assert path.read_bytes() == before


def test_a_book_that_another_process_writes_is_said_to_be_busy(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    Book.create(path).close()
    other = driver.connect(str(path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    book = Book.open(path, wait=0.05)
    with pytest.raises(BookBusy, match="another csdesk"), book.write("add"):
        raise AssertionError("the lock was given twice")
    assert names(book) == []  # reading goes on meanwhile
    other.execute("ROLLBACK")
    fill(book, 1)
    assert names(book) == ["Account 0"]
    book.close()
    other.close()


def test_a_book_that_another_program_locks_whole_is_said_to_be_busy(tmp_path: Path) -> None:
    path = tmp_path / "book.csdesk"
    Book.create(path).close()
    other = driver.connect(str(path), isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("UPDATE book_meta SET value = value")
    with pytest.raises(BookBusy):
        Book.open(path, wait=0.05)
    other.execute("ROLLBACK")
    other.close()


def test_two_open_books_see_each_others_work(tmp_path: Path) -> None:
    first = Book.create(tmp_path / "book.csdesk")
    second = Book.open(tmp_path / "book.csdesk")
    before = second.version()
    fill(first, 1)
    assert names(second) == ["Account 0"]
    assert second.version() > before
    first.close()
    second.close()


def test_a_full_disk_is_a_sentence_and_nothing_is_half_written(book: Book) -> None:
    fill(book, 5)
    with book.read() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))

    def write_too_much() -> None:
        with book.write("too much") as unit:
            unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
            for i in range(2000):
                unit.add(AccountRow(name=f"More {i}", notes="x" * 2000))

    with pytest.raises(DiskFull, match="no room"):
        write_too_much()
    assert len(names(book)) == 5
    assert book.check() == []


def test_a_copy_is_whole_while_the_book_is_in_use(book: Book, tmp_path: Path) -> None:
    fill(book, 20)
    with book.write("more") as unit:
        unit.add(AccountRow(name="not committed yet"))
        unit.session.flush()
        book.copy_to(tmp_path / "copy.csdesk")
    copy = Book.open(tmp_path / "copy.csdesk")
    assert len(names(copy)) == 20
    assert copy.check() == []
    copy.close()


def test_a_copy_of_the_file_alone_opens_after_closing(book: Book, tmp_path: Path) -> None:
    fill(book, 20)
    book.close()
    shutil.copy(book.path, tmp_path / "moved.csdesk")
    moved = Book.open(tmp_path / "moved.csdesk")
    assert len(names(moved)) == 20
    moved.close()
