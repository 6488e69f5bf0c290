"""An account opened in the window, one of its tabs chosen."""

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.desk import Desk
from csdesk.desk.frame.sheets import Sheet
from csdesk.services.context import Services
from tests.desk.conftest import settle

S = TypeVar("S", bound=Sheet)
W = TypeVar("W", bound=QWidget)


def open_account(qtbot: QtBot, desk: Desk, account_id: str, tab: str = "") -> OneAccountPage:
    """Show an account, in a tab."""
    desk.show_account(account_id)
    page = shown(desk)
    if tab:
        desk.act(f"tab_{tab}")
    settle(qtbot, desk)
    return page


def shown(desk: Desk) -> OneAccountPage:
    """The page of the account in the window."""
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    return page


def tab_of(page: OneAccountPage, kind: type[W]) -> W:
    """The chosen tab."""
    found = page.tab()
    assert isinstance(found, kind)
    return found


def sheet_of(desk: Desk, kind: type[S]) -> S:
    """The open dialog."""
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, kind)
    return sheet


def services_of(desk: Desk) -> Services:
    """The services of the open book."""
    assert desk.context is not None
    return desk.context.services
