"""What holds on every page, tab and dialog: names for assistive technology, reading order, nothing cut."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.account.tabs import TABS
from csdesk.desk.desk import Desk
from csdesk.desk.pages import RAIL, RAIL_FOOT
from csdesk.desk.widgets.labels import Elided
from tests.desk.conftest import settle

SIZES = ((900, 520), (1024, 700), (1440, 900))
PAGES = (*RAIL, *RAIL_FOOT, "help", *(f"account/{tab.name}" for tab in TABS))
DIALOGS = ("log", "invite", "new_account", "palette", "why", "export")
_FOCUS = Qt.FocusPolicy.TabFocus


def go(qtbot: QtBot, desk: Desk, accounts: dict[str, str], name: str) -> QWidget:
    """Show a page, a tab of the account page, or a dialog; returns what is then in view."""
    if name in DIALOGS:
        desk.show("today")
        settle(qtbot, desk)
        desk.act(name)
        settle(qtbot, desk)
        sheet = desk.window.scrim.sheet or QApplication.activePopupWidget()
        if isinstance(sheet, QWidget):
            return sheet
        return desk.window
    page, _, tab = name.partition("/")
    desk.show(page, next(iter(accounts.values())) if tab else "")
    settle(qtbot, desk)
    shown = desk.window.pages.currentWidget()
    assert isinstance(shown, QWidget)
    if isinstance(shown, OneAccountPage):
        shown.choose(tab)
        settle(qtbot, desk)
    return shown


def leave(desk: Desk) -> None:
    sheet = desk.window.scrim.sheet
    if sheet is not None:
        sheet.reject()


def inside(root: QWidget) -> Iterator[QWidget]:
    for each in [root, *root.findChildren(QWidget)]:
        if each.isVisible() and each.window() is root.window():
            yield each


def focusable(root: QWidget) -> list[QWidget]:
    return [w for w in inside(root) if w.focusPolicy() & _FOCUS and w.isEnabled()]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else widget.accessibleName()


def place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def scrolled(widget: QWidget, root: QWidget) -> bool:
    """Whether it lies in something that scrolls, so that a part may be out of view."""
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


@pytest.mark.parametrize("name", [*PAGES, *DIALOGS])
def test_all_that_takes_focus_has_a_name(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], name: str
) -> None:
    root = go(qtbot, desk, accounts, name)
    nameless = [
        f"{type(w).__name__} {w.objectName()} in {type(w.parentWidget()).__name__}"
        for w in focusable(root)
        if not spoken(w).strip()
    ]
    leave(desk)
    assert nameless == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_leaves_the_window(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    wrong: list[str] = []
    for name in (*PAGES, *DIALOGS):
        root = go(qtbot, desk, accounts, name)
        QApplication.processEvents()
        window = desk.window
        for widget in inside(root):
            if widget is root or scrolled(widget, root):
                continue
            here = place(widget, window)
            if not window.rect().contains(here) and not here.isEmpty():
                wrong.append(f"{name}: {type(widget).__name__} {spoken(widget)!r} at {here}")
            if _cut(widget):
                wrong.append(
                    f"{name}: {type(widget).__name__} {widget.property('text')!r} has "
                    f"{widget.width()} of {widget.sizeHint().width()} px"
                )
        leave(desk)
    assert wrong == []


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, Elided) or widget.sizePolicy().horizontalPolicy().name == "Ignored":
        return False
    if isinstance(widget, QLabel):
        if not widget.text() or widget.wordWrap() or not widget.pixmap().isNull():
            return False
        return widget.width() < widget.sizeHint().width() - 1
    if isinstance(widget, QPushButton | QAbstractButton) and widget.text():
        return widget.width() < min(widget.sizeHint().width(), widget.maximumWidth()) - 1
    return False


@pytest.mark.parametrize("name", PAGES)
def test_siblings_do_not_overlap(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], name: str
) -> None:
    wrong: list[str] = []
    for size in SIZES:
        desk.window.resize(*size)
        root = go(qtbot, desk, accounts, name)
        QApplication.processEvents()
        for parent in inside(root):
            layout = parent.layout()
            if layout is None:
                continue
            placed = [
                w
                for w in parent.findChildren(
                    QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
                )
                if w.isVisible() and layout.indexOf(w) >= 0
            ]
            for number, one in enumerate(placed):
                for other in placed[number + 1 :]:
                    shared = one.geometry() & other.geometry()
                    if shared.width() > 1 and shared.height() > 1:
                        wrong.append(
                            f"{size}: {type(one).__name__} {spoken(one)!r} and "
                            f"{type(other).__name__} {spoken(other)!r} share {shared}"
                        )
    assert wrong == []


@pytest.mark.parametrize("name", PAGES)
def test_tab_order_follows_reading_order(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], name: str
) -> None:
    """Tab never goes back to something that stands above and to the left."""
    root = go(qtbot, desk, accounts, name)
    stops = {id(w) for w in focusable(root)}
    chain: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if id(widget) in stops:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    wrong = []
    for one, other in pairwise(chain):
        a, b = place(one, root), place(other, root)
        if b.bottom() < a.top() and b.right() <= a.left() + 4:
            wrong.append(f"from {spoken(one)!r} at {a} back to {spoken(other)!r} at {b}")
    assert wrong == []


def test_the_book_is_not_touched_by_looking(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str]
) -> None:
    assert desk.context is not None
    before = desk.context.services.book.version()
    for name in (*PAGES, *DIALOGS):
        go(qtbot, desk, accounts, name)
        leave(desk)
    assert desk.context.services.book.version() == before


def test_every_page_stands_an_empty_book(
    qtbot: QtBot, open_window: Callable[[], Desk], tmp_path: Path
) -> None:
    desk = open_window()
    for name in (*RAIL, *RAIL_FOOT, "help"):
        go(qtbot, desk, {}, name)
    assert not any(isinstance(w, QLineEdit) and w.hasFocus() for w in inside(desk.window.rail))
