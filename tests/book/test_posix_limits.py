"""What a POSIX system can refuse: too large a file, a place without the right to write."""

import multiprocessing
import os
import resource
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdesk.book.store import Book
from csdesk.errors import BookError, BookMissing, BookReadOnly
from tests.book.test_store import fill, names

_FORKS = multiprocessing.get_context("forkserver")


def _write_with_a_limit(path: Path, limit: int) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    book = Book.open(path)
    try:
        fill(book, 500)
    except BookError:
        os._exit(42)
    os._exit(0)


def test_a_write_that_the_system_refuses_is_a_sentence(tmp_path: Path) -> None:
    """A limit on the size of files: the same refusal as a quota or a full disk gives."""
    path = tmp_path / "book.csdesk"
    book = Book.create(path)
    fill(book, 2)
    book.close()
    child = _FORKS.Process(target=_write_with_a_limit, args=(path, 64_000))
    child.start()
    child.join(30)
    assert child.exitcode == 42
    again = Book.open(path)
    assert names(again) == ["Account 0", "Account 1"]
    assert again.check() == []
    again.close()


def _as_nobody(folder: Path, action: str) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        if action == "create":
            Book.create(folder / "new" / "book.csdesk")
        else:
            book = Book.open(folder / "book.csdesk")
            fill(book, 1)
    except (BookReadOnly, BookMissing) as error:
        os._exit(42 if str(folder) in str(error) else 1)
    os._exit(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody can reach, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        yield made
        made.chmod(0o700)


@pytest.mark.parametrize("action", ["create", "write"])
def test_a_place_that_cannot_be_written_is_a_sentence(folder: Path, action: str) -> None:
    Book.create(folder / "book.csdesk").close()
    (folder / "book.csdesk").chmod(0o444)
    folder.chmod(0o555)
    child = _FORKS.Process(target=_as_nobody, args=(folder, action))
    child.start()
    child.join(30)
    assert child.exitcode == 42
