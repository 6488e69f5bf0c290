"""Pictures of the accounts page."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from csdesk.desk.accounts.page import AccountsPage
    from csdesk.desk.accounts.presenter import AccountsPresenter
    from tests.shots import Scene, Studio


def scenes() -> Iterator["Scene"]:
    """The page with a view, several accounts selected, a cell being typed over, a wrong filter."""
    from tests.shots import Scene

    yield Scene("accounts", _open)
    yield Scene("accounts-view", _view)
    yield Scene("accounts-several", _several)
    yield Scene("accounts-edit", _edit)
    yield Scene("accounts-typing", _typing)
    yield Scene("accounts-wrong", _wrong)
    yield Scene("accounts-empty", _empty)
    yield Scene("accounts-columns", _columns)
    yield Scene("accounts-1280", _view, 1280, 800)
    yield Scene("accounts-1024", _view, 1024, 700)
    yield Scene("accounts-900", _several, 900, 520)


def _page(studio: "Studio") -> "tuple[AccountsPage, AccountsPresenter]":
    from csdesk.desk.accounts.column_menus import AT_FIRST
    from csdesk.desk.accounts.page import AccountsPage
    from csdesk.desk.accounts.presenter import AccountsPresenter

    studio.desk.show("accounts")
    studio.settle()
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, AccountsPage)
    presenter = page.findChild(AccountsPresenter)
    assert isinstance(presenter, AccountsPresenter)
    page.table.close_editor()
    page.columns_chosen.emit(list(AT_FIRST))
    page.filter.list.hide()
    presenter.choose_view("all")
    page.table.clearSelection()
    page.table.select_row(0)
    page.table.scrollToTop()
    return page, presenter


def _open(studio: "Studio") -> None:
    _page(studio)


def _view(studio: "Studio") -> None:
    from csdesk.domain.filters import parse_filter

    page, presenter = _page(studio)
    conditions = parse_filter("mrr>1000 silent>10")
    page.show_filter(conditions)
    presenter.narrow(conditions)
    presenter.order("renewal", descending=False)
    page.table.select_row(3)


def _several(studio: "Studio") -> None:
    page, _ = _page(studio)
    page.table.select_row(1)
    for _ in range(3):
        QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def _edit(studio: "Studio") -> None:
    from csdesk.errors import Invalid

    page, _ = _page(studio)
    page.table.setCurrentIndex(page.table.lines.index(2, 1))
    page.table.edit_cell()
    assert page.table.editor is not None
    page.table.editor.setText("veteran")
    words = "'veteran' is none of: new, intermediate, advanced, advocate."
    page.table.refuse_edit(Invalid("stage", words))


def _typing(studio: "Studio") -> None:
    page, presenter = _page(studio)
    presenter.choose_view("silent")
    page.filter.edit.setFocus()
    QTest.keyClicks(page.filter.edit, "country:")
    QTest.keyClick(page.filter.edit, Qt.Key.Key_Down)


def _wrong(studio: "Studio") -> None:
    page, _ = _page(studio)
    page.filter.edit.setFocus()
    QTest.keyClicks(page.filter.edit, "stgae:new")
    QTest.keyClick(page.filter.edit, Qt.Key.Key_Return)


def _empty(studio: "Studio") -> None:
    page, _ = _page(studio)
    page.filter.edit.setFocus()
    QTest.keyClicks(page.filter.edit, "mrr>9000000")
    QTest.keyClick(page.filter.edit, Qt.Key.Key_Return)


def _columns(studio: "Studio") -> None:
    from csdesk.desk.accounts.column_menus import columns_menu

    page, _ = _page(studio)
    page.table.show_columns(["stage", "mrr", "renewal", "next", "health", "owner", "tags"])
    menu: QMenu = columns_menu(page, page.table, page.table.show_columns)
    # Drawn as a child of the window, so that it is on the picture.
    menu.setParent(studio.desk.window, Qt.WindowType.Widget)
    corner = page.columns_button.mapTo(studio.desk.window, QPoint(0, 34))
    menu.move(corner.x() - 160, corner.y())
    menu.resize(menu.sizeHint())
    menu.show()
    menu.raise_()
    studio.desk.page_shown.connect(menu.hide)
