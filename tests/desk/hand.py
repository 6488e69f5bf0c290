"""A hand on the keyboard: keys go where the focus is, as a person's do."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from csdesk.book.triggers import journaled_tables
from csdesk.desk.desk import Desk
from csdesk.services.context import Services
from tests.desk.conftest import settle

_MOST_TABS = 120


class Hand:
    """Presses keys on the widget with the focus, and waits until the desk has answered."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self._desk, self._qtbot = desk, qtbot

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each as in `Ctrl+K`."""
        for key in keys:
            QTest.keySequence(self._under(), QKeySequence(key))
            settle(self._qtbot, self._desk)
            self._return_to_window()

    def write(self, words: str) -> None:
        """Type words."""
        QTest.keyClicks(self._under(), words)
        settle(self._qtbot, self._desk)

    def tab_to(self, name: str, *, back: bool = False) -> None:
        """Press Tab until something whose accessible name begins so has the focus."""
        for _ in range(_MOST_TABS):
            if self.holds().accessibleName().startswith(name):
                return
            self.press("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab does not come to {name}")

    def holds(self) -> QWidget:
        """The widget with the focus."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    def wait(self, until: Callable[[], Any]) -> None:
        """Return when something holds that a timer or an animation brings about."""
        self._qtbot.waitUntil(lambda: bool(until()), timeout=10_000)
        settle(self._qtbot, self._desk)

    def _return_to_window(self) -> None:
        # Without a desktop nobody makes the window active again when a menu has closed.
        window = self._desk.window
        if QApplication.activePopupWidget() or QApplication.focusWidget() or window.isHidden():
            return
        window.activateWindow()
        held = window.focusWidget()
        if held is not None:
            self._qtbot.waitUntil(lambda: window.isActiveWindow())
            held.setFocus()

    def _under(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self._desk.window


def stored(services: Services) -> dict[str, list[str]]:
    """Every row of the book that a person can change, by table."""
    with services.book.read() as connection:
        return {
            table.name: sorted(
                repr(tuple(row))
                for row in connection.execute(text(f'SELECT * FROM "{table.name}"'))
            )
            for table in journaled_tables()
        }
