"""An open book for these tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csdesk.services.context import Services
from tests.desks import Clock, new_desk


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    made = new_desk(tmp_path, clock)
    yield made
    made.book.close()
