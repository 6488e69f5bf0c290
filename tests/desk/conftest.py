"""A window over a real book."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.app import make_desk
from csdesk.desk.desk import Desk
from csdesk.desk.theme import Theme
from csdesk.services import books
from tests.desk.books import fill
from tests.desks import Clock, new_desk

BOOK = "book.csdesk"


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def accounts(tmp_path: Path, clock: Clock) -> dict[str, str]:
    """A book with three accounts is on the disk; their ids by name."""
    made = new_desk(tmp_path, clock, BOOK)
    ids = fill(made)
    books.close(made)
    return ids


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, theme: Theme, clock: Clock, tmp_path: Path
) -> Iterator[Callable[[], Desk]]:
    """Opens windows on the book of the test; all of them are closed at its end."""
    opened: list[Desk] = []

    def open_one() -> Desk:
        desk = make_desk(qapp, clock=clock, theme=theme)
        qtbot.addWidget(desk.window)
        opened.append(desk)
        desk.window.resize(1440, 900)
        with qtbot.waitActive(desk.window):
            desk.window.show()
            desk.window.activateWindow()
        with qtbot.waitSignal(desk.opened, timeout=20_000):
            desk.open(tmp_path / BOOK)
        settle(qtbot, desk)
        return desk

    yield open_one
    for desk in opened:
        desk.window.discard_and_close()


@pytest.fixture
def desk(accounts: dict[str, str], open_window: Callable[[], Desk]) -> Desk:
    """A window on the book of three accounts."""
    return open_window()


def settle(qtbot: QtBot, desk: Desk) -> None:
    """Return when the lane has delivered everything."""
    while desk.lane.busy:
        with qtbot.waitSignal(desk.lane.idle, timeout=60_000):
            pass
