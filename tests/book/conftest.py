"""Books for these tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from csdesk.book.store import Book
from tests.desks import Clock

# Limits and rights of this kind exist on POSIX systems only.
collect_ignore = ["test_posix_limits.py"] if os.name == "nt" else []


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    made = Book.create(tmp_path / "book.csdesk", clock=clock)
    yield made
    made.close()
