"""The accounts page in the window of a test."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from csdesk.desk.accounts.model import NAMES
from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.accounts.presenter import AccountsPresenter
from csdesk.desk.desk import Desk
from csdesk.domain.lines import AccountLine
from csdesk.services import accounts as account_services
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press

NAMES_IN_BOOK = ["Havgard Shipping", "Nordlys Energi", "Tamarind Foods"]


def open_accounts(desk: Desk, qtbot: QtBot) -> AccountsPage:
    """Bring the page into view."""
    press(desk.window, Qt.Key.Key_2, CONTROL)
    settle(qtbot, desk)
    shown = desk.window.pages.currentWidget()
    assert isinstance(shown, AccountsPage)
    assert shown.names() == NAMES_IN_BOOK
    return shown


def presenter_of(page: AccountsPage) -> AccountsPresenter:
    """The presenter of the page."""
    found = page.findChild(AccountsPresenter)
    assert isinstance(found, AccountsPresenter)
    return found


def line_of(desk: Desk, name: str) -> AccountLine:
    """What the book says of an account."""
    assert desk.context is not None
    found = account_services.list_accounts(desk.context.services)
    return next(line for line in found if line.name == name)


def go_to(page: AccountsPage, row: int, column: str) -> None:
    """Put the cell cursor somewhere."""
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.lines.index(row, NAMES.index(column)))


def is_editing(page: AccountsPage) -> bool:
    """Whether a cell is being typed over."""
    return page.table.editor is not None


def trigger(menu: QMenu, words: str) -> None:
    """Choose from a menu."""
    next(each for each in menu.actions() if each.text() == words).trigger()


def token_words(page: AccountsPage) -> list[str]:
    """The conditions of the filter."""
    return [token.text() for token in page.filter.tokens()]
