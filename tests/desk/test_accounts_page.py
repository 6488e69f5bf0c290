"""The table of the accounts page in the real window over a real book, mostly by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from csdesk.desk.accounts.model import NAMES
from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.accounts.sheets import NextStepSheet, TextSheet
from csdesk.desk.desk import Desk
from csdesk.domain.lines import AccountLine
from csdesk.services import accounts as account_services
from tests.desk.accounts import (
    NAMES_IN_BOOK,
    go_to,
    is_editing,
    line_of,
    open_accounts,
    presenter_of,
    token_words,
    trigger,
)
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AccountsPage:
    return open_accounts(desk, qtbot)


def test_what_is_typed_counts_with_enter_and_goes_with_backspace(
    page: AccountsPage, qtbot: QtBot
) -> None:
    press(page.table, Qt.Key.Key_Slash)
    edit = page.filter.edit
    assert edit.hasFocus()
    write(edit, "mrr>1000")
    press(edit, Qt.Key.Key_Return)
    assert token_words(page) == ["mrr>1000"]
    assert page.names() == ["Nordlys Energi", "Tamarind Foods"]
    write(edit, "country:NO")
    press(edit, Qt.Key.Key_Return)
    assert page.names() == ["Nordlys Energi"]
    assert page.title.accessibleName() == "Accounts"
    press(edit, Qt.Key.Key_Backspace)
    press(edit, Qt.Key.Key_Backspace)
    assert token_words(page) == []
    assert page.names() == NAMES_IN_BOOK
    assert page.title.accessibleName() == "All accounts"


def test_a_cell_is_typed_over(page: AccountsPage, desk: Desk, qtbot: QtBot) -> None:
    go_to(page, 1, "stage")
    press(page.table, Qt.Key.Key_F2)
    editor = page.table.editor
    assert editor is not None
    editor.setText("veteran")
    press(editor, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "none of" in page.table.problem.words()
    assert page.table.problem.isVisible()
    assert page.table.editor is editor
    editor.setText("advanced")
    press(editor, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert not is_editing(page)
    assert not page.table.problem.isVisible()
    assert line_of(desk, "Nordlys Energi").stage == "advanced"
    assert page.table.current_account() == line_of(desk, "Nordlys Energi").id
    assert desk.window.focusWidget() is page.table


def test_escape_leaves_a_cell_as_it_was(page: AccountsPage, desk: Desk, qtbot: QtBot) -> None:
    page.columns_chosen.emit(["stage", "tier", "owner"])
    go_to(page, 0, "tier")
    press(page.table, Qt.Key.Key_Return)
    editor = page.table.editor
    assert editor is not None
    write(editor, "A")
    press(editor, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert not is_editing(page)
    assert line_of(desk, "Havgard Shipping").tier == ""
    assert page.names() == NAMES_IN_BOOK


@pytest.mark.parametrize(
    ("column", "typed", "read"),
    [
        ("account", "Havgard Lines", lambda line: line.name == "Havgard Lines"),
        ("status", "active", lambda line: line.status == "active"),
        ("tier", "B", lambda line: line.tier == "B"),
        ("country", "Norway", lambda line: line.country == "NO"),
        ("city", "Ålesund", lambda line: line.city == "Ålesund"),
        ("owner", "Robin Falk", lambda line: line.owner == "Robin Falk"),
        ("tags", "emea, sea", lambda line: line.tags == ("emea", "sea")),
        ("cadence", "45", lambda line: line.cadence_days == 45),
    ],
)
def test_every_plain_field_can_be_typed_over(
    page: AccountsPage,
    desk: Desk,
    qtbot: QtBot,
    column: str,
    typed: str,
    read: Callable[[AccountLine], bool],
) -> None:
    key = line_of(desk, "Havgard Shipping").id
    page.columns_chosen.emit([column])
    go_to(page, 0, column)
    press(page.table, Qt.Key.Key_F2)
    assert page.table.editor is not None
    page.table.editor.setText(typed)
    press(page.table.editor, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert desk.context is not None
    found = account_services.list_accounts(desk.context.services)
    assert read(next(line for line in found if line.id == key))


def test_several_accounts_at_once_are_one_undo(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    assert not page.bulk.isVisible()
    go_to(page, 0, "account")
    press(page.table, Qt.Key.Key_Down, SHIFT)
    assert page.bulk.isVisible()
    assert len(page.selected_lines()) == 2
    press(page.table, Qt.Key.Key_A, CONTROL)
    assert len(page.selected_lines()) == 3
    trigger(page.menus.stage(), "Advocate")
    settle(qtbot, desk)
    assert {line.stage for line in page.table.lines.lines} == {"advocate"}
    assert len(page.selected_lines()) == 3  # the selection stays
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert {line.stage for line in page.table.lines.lines} == {"new"}
    trigger(page.menus.tag(), "Add another tag …")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, TextSheet)
    write(sheet.field, "emea")
    press(sheet.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert {line.tags for line in page.table.lines.lines} == {("emea",)}
    trigger(page.menus.tag(), "Take “emea” away")
    settle(qtbot, desk)
    assert {line.tags for line in page.table.lines.lines} == {()}
    page.bulk.clear_button.click()
    assert len(page.selected_lines()) == 1


def test_a_playbook_is_started_for_the_selected(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    page.table.selectAll()
    menu = page.menus.playbook()
    first = menu.actions()[0]
    assert first.isEnabled()
    first.trigger()
    settle(qtbot, desk)
    assert all(line.playbooks for line in page.table.lines.lines)
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert not any(line.playbooks for line in page.table.lines.lines)


def test_a_next_step_is_set_where_none_is(page: AccountsPage, desk: Desk, qtbot: QtBot) -> None:
    go_to(page, 0, "next")
    press(page.table, Qt.Key.Key_Return)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, NextStepSheet)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert sheet.note.text()
    write(sheet.what, "Send the map")
    write(sheet.due, "4 dec")
    press(sheet.due, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    step = line_of(desk, "Havgard Shipping").next_step
    assert step is not None
    assert (step.title, step.due_on and step.due_on.isoformat()) == ("Send the map", "2026-12-04")


def test_order_by_head_and_by_menu(page: AccountsPage) -> None:
    page.table.sort_asked.emit("mrr")  # a click on the head
    assert page.names() == ["Nordlys Energi", "Tamarind Foods", "Havgard Shipping"]
    page.table.sort_asked.emit("mrr")
    assert page.names() == ["Tamarind Foods", "Nordlys Energi", "Havgard Shipping"]
    page.table.setFocus()
    press(page.table, Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    trigger(menu, "Account")
    menu.close()
    assert page.names() == NAMES_IN_BOOK


def test_columns_are_chosen_and_kept_on_the_device(page: AccountsPage, desk: Desk) -> None:
    page.columns_button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    trigger(menu, "Owner")
    trigger(menu, "Renewal")
    menu.close()
    assert page.table.columns[-1] == "owner"
    assert page.table.isColumnHidden(NAMES.index("renewal"))
    go_to(page, 0, "owner")
    press(page.table, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert page.table.columns[-2:] == ("owner", "health")
    kept: list[str] = desk.device.get("accounts.columns", [])
    assert tuple(kept) == page.table.columns
    head = page.table.horizontalHeader()
    assert head.visualIndex(NAMES.index("owner")) == len(kept) - 2


def test_what_is_shown_is_exported(
    page: AccountsPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "mine.csv"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda *_: target
    page.columns_chosen.emit(["owner", "mrr"])
    page.table.sort_asked.emit("mrr")
    page.filter.edit.setFocus()
    write(page.filter.edit, "mrr>1")
    press(page.filter.edit, Qt.Key.Key_Return)
    trigger(page.export_menu(), "What is shown, as CSV …")
    settle(qtbot, desk)
    rows = target.read_text("utf-8-sig").splitlines()
    assert rows[0] == "Account,Owner,MRR,Currency,MRR in other currencies"
    assert [row.split(",")[0] for row in rows[1:]] == ["Nordlys Energi", "Tamarind Foods"]
    target = tmp_path / "none" / "mine.xlsx"
    trigger(page.export_menu(), "What is shown, as XLSX …")
    settle(qtbot, desk)
    assert desk.window.banner.isVisible()


def test_an_account_that_went_while_its_cell_was_typed_over(
    page: AccountsPage, desk: Desk, qtbot: QtBot
) -> None:
    go_to(page, 0, "stage")
    press(page.table, Qt.Key.Key_F2)
    assert page.table.editor is not None
    presenter = presenter_of(page)
    presenter.choose_view("renews")  # the account is not among these
    assert not is_editing(page)
    assert page.names() == ["Nordlys Energi", "Tamarind Foods"]
