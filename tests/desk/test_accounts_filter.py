"""The filter and the views of the accounts page, mostly by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.accounts.sheets import TextSheet
from csdesk.desk.desk import Desk
from csdesk.services.views import list_views
from tests.desk.accounts import (
    NAMES_IN_BOOK,
    open_accounts,
    presenter_of,
    token_words,
    trigger,
)
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press, write


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return open_accounts(desk, qtbot)


def test_typing_is_a_hint_that_escape_takes_back(page: AccountsPage, qtbot: QtBot) -> None:
    presenter, edit = presenter_of(page), page.filter.edit
    edit.setFocus()
    with qtbot.waitSignal(presenter.listed, check_params_cb=lambda count: count == 1):
        write(edit, "nord")
    assert token_words(page) == []
    press(edit, Qt.Key.Key_Escape)
    assert page.names() == NAMES_IN_BOOK


def test_completion_by_keyboard(page: AccountsPage) -> None:
    edit, below = page.filter.edit, page.filter.list
    edit.setFocus()
    write(edit, "cou")
    assert below.is_open()
    press(edit, Qt.Key.Key_Down)
    press(edit, Qt.Key.Key_Return)
    assert edit.text() == "country:"
    write(edit, "braz")
    press(edit, Qt.Key.Key_Down)
    press(edit, Qt.Key.Key_Return)
    assert token_words(page) == ["country:BR"]
    assert not below.isVisible()
    assert page.names() == ["Tamarind Foods"]


def test_what_is_not_understood_is_said_under_the_field(page: AccountsPage) -> None:
    edit = page.filter.edit
    edit.setFocus()
    write(edit, "stgae:new")
    press(edit, Qt.Key.Key_Return)
    assert "Did you mean stage:new?" in page.filter.list.problem()
    assert edit.text() == "stgae:new"
    press(edit, Qt.Key.Key_Escape)
    assert page.filter.list.problem() == ""
    assert page.names() == NAMES_IN_BOOK


def test_tokens_are_reached_and_removed_by_keyboard_and_pointer(page: AccountsPage) -> None:
    edit = page.filter.edit
    edit.setFocus()
    write(edit, "-tag:emea mrr>1 status:active")
    press(edit, Qt.Key.Key_Return)
    press(edit, Qt.Key.Key_Left)
    press(page.filter.tokens()[2], Qt.Key.Key_Left)
    middle = page.filter.tokens()[1]
    assert middle.hasFocus()
    press(middle, Qt.Key.Key_Delete)
    assert token_words(page) == ["-tag:emea", "status:active"]
    first = page.filter.tokens()[0]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(first.width() - 8, 10))
    assert token_words(page) == ["status:active"]
    only = page.filter.tokens()[0]
    QTest.mouseClick(only, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert (token_words(page), edit.text()) == ([], "status:active")


def test_a_filter_that_nothing_fits_says_so(page: AccountsPage) -> None:
    edit = page.filter.edit
    edit.setFocus()
    write(edit, "mrr>900000")
    press(edit, Qt.Key.Key_Return)
    assert page.empty.isVisible()
    page.empty.action_button.click()
    assert page.names() == NAMES_IN_BOOK
    assert page.table.isVisible()


def test_views_count_and_open(page: AccountsPage, desk: Desk, qtbot: QtBot) -> None:
    counts = {item.view.id: item.count for item in page.views.built_in.lines.items}
    assert counts["all"] == 3
    assert counts["no-next-step"] == 1
    assert counts["renews"] == 2
    views = page.views.built_in
    views.setFocus()
    press(views, Qt.Key.Key_Down)
    press(views, Qt.Key.Key_Return)
    assert page.title.accessibleName() == "No next step"
    assert page.names() == ["Havgard Shipping"]
    assert token_words(page) == ["next:none", "-status:churned"]
    stages = page.views.stages
    assert [item.count for item in stages.lines.items] == [3, 0, 0, 0]
    stages.setFocus()
    press(stages, Qt.Key.Key_Return)
    assert (page.title.accessibleName(), page.names()) == ("New", NAMES_IN_BOOK)


def test_a_view_is_saved_renamed_moved_deleted_and_taken_back(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    assert desk.context is not None
    services = desk.context.services
    for query, name in (("country:NO", "Nordic trip"), ("mrr>1000", "Large")):
        page.filter.edit.setFocus()
        press(page.filter.edit, Qt.Key.Key_Backspace)
        write(page.filter.edit, query)
        press(page.filter.edit, Qt.Key.Key_Return)
        page.views.save_button.click()
        sheet = desk.window.scrim.sheet
        assert isinstance(sheet, TextSheet)
        write(sheet.field, name)
        press(sheet.field, Qt.Key.Key_Return)
        settle(qtbot, desk)
        assert desk.window.scrim.sheet is None
        assert page.title.accessibleName() == name
    saved = page.views.saved
    assert [(i.view.name, i.count) for i in saved.lines.items] == [("Nordic trip", 1), ("Large", 2)]
    saved.setFocus()
    assert saved.current_view() == list_views(services)[1].id
    press(saved, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, desk)
    assert [view.name for view in list_views(services)] == ["Large", "Nordic trip"]
    press(saved, Qt.Key.Key_F2)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, TextSheet)
    sheet.field.setText("Nordic trip")
    press(sheet.field, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert "already" in sheet.note.text()
    sheet.field.setText("Largest")
    press(sheet.field, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert page.title.accessibleName() == "Largest"
    press(saved, Qt.Key.Key_Delete)
    settle(qtbot, desk)
    assert [item.view.name for item in saved.lines.items] == ["Nordic trip"]
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert [item.view.name for item in saved.lines.items] == ["Largest", "Nordic trip"]


def test_a_narrow_window_folds_the_views_behind_a_button(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    assert page.views.isVisible()
    assert not page.views_button.isVisible()
    desk.window.resize(900, 520)
    assert not page.views.isVisible()
    page.views_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    trigger(menu, "No next step\t1")
    menu.close()
    assert page.names() == ["Havgard Shipping"]
    assert page.table.viewport().width() >= page.table.horizontalHeader().length() - 1


def test_nobody_is_me_before_the_settings_have_a_name(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.filter.edit.setFocus()
    write(page.filter.edit, "owner:me")
    press(page.filter.edit, Qt.Key.Key_Return)
    assert "settings" in page.filter.list.problem()
    assert page.empty.isVisible()


def test_another_page_opens_a_list(page: AccountsPage, desk: Desk, qtbot: QtBot) -> None:
    desk.show("today")
    desk.show("accounts", "stage:new country:NO")
    settle(qtbot, desk)
    assert token_words(page) == ["stage:new", "country:NO"]
    assert page.names() == ["Nordlys Energi"]
