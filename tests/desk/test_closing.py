"""Closing with words in a dialog, on a page, or in the middle of an import: asked once, nothing lost."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.accounts.sheets import TextSheet
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import AccountSheet, DismissSheet, PersonSheet
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.frame.asking import QuestionSheet
from csdesk.desk.frame.sheets import Panel, Sheet
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.paths import data_folder
from csdesk.services import books
from csdesk.services.accounts import list_accounts
from tests.desk.accounts import open_accounts
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desk.test_dialogs import open_import, open_log, write_csv
from tests.desks import Clock

WORDS = "They want a second price sheet before the board meets in May"


def question(desk: Desk) -> QuestionSheet | None:
    shown = desk.window.asking.scrim.sheet
    return shown if isinstance(shown, QuestionSheet) else None


def sheet_of(desk: Desk, kind: type[Sheet]) -> Sheet:
    found = desk.window.scrim.sheet
    assert isinstance(found, kind)
    return found


def text_fields(sheet: Panel) -> list[Field]:
    return [
        each
        for each in sheet.findChildren(Field)
        if each.isVisible() and each.isEnabled() and not isinstance(each, DayField)
    ]


def on_account(action: str) -> Callable[[Desk, QtBot, dict[str, str]], None]:
    def go(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
        desk.show_account(accounts["Tamarind Foods"])
        settle(qtbot, desk)
        desk.act(action)
        settle(qtbot, desk)

    return go


def new_account(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    desk.act("new_account")


def new_person(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    assert desk.dialogs is not None
    desk.dialogs.new_person(accounts["Tamarind Foods"])


def dismissal(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    assert desk.dialogs is not None
    desk.dialogs.ask_dismissal(accounts["Tamarind Foods"], "silence", "now")


def checkin(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    assert desk.dialogs is not None
    desk.dialogs.invite(accounts["Tamarind Foods"])
    settle(qtbot, desk)


def saved_view(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    open_accounts(desk, qtbot).save_view_asked.emit()
    settle(qtbot, desk)


OPENERS = {
    "new account": new_account,
    "new person": new_person,
    "dismissal": dismissal,
    "check-in": checkin,
    "saved view": saved_view,
    "account edit": on_account("edit_account"),
}


@pytest.mark.parametrize("name", list(OPENERS))
def test_closing_the_window_asks_once_before_words_are_lost(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], name: str
) -> None:
    OPENERS[name](desk, qtbot, accounts)
    sheet = sheet_of(desk, Sheet)
    field = text_fields(sheet)[-1]
    field.setFocus()
    field.setCursorPosition(len(field.text()))
    write(field, "Hi")
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    assert desk.window.isVisible()
    press(asked, Qt.Key.Key_Escape)  # keep writing
    assert question(desk) is None
    assert desk.window.scrim.sheet is sheet
    assert field.text().endswith("Hi")
    assert field.hasFocus()
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    asked.leave_button.click()
    assert not desk.window.isVisible()
    assert desk.context is None


@pytest.mark.parametrize("name", list(OPENERS))
def test_escape_asks_when_more_than_a_few_words_are_typed(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], name: str
) -> None:
    OPENERS[name](desk, qtbot, accounts)
    sheet = sheet_of(desk, Sheet)
    field = text_fields(sheet)[-1]
    write(field, WORDS)
    press(sheet, Qt.Key.Key_Escape)
    asked = question(desk)
    assert asked is not None
    press(asked, Qt.Key.Key_Return, CONTROL)  # the primary button keeps writing
    assert desk.window.scrim.sheet is sheet
    press(sheet, Qt.Key.Key_Escape)
    asked = question(desk)
    assert asked is not None
    asked.leave_button.click()
    assert desk.window.scrim.sheet is None


def test_escape_takes_a_word_or_two_without_a_question(desk: Desk, qtbot: QtBot) -> None:
    desk.act("new_account")
    sheet = sheet_of(desk, AccountSheet)
    write(sheet.first_field(), "Lumen Works")
    press(sheet, Qt.Key.Key_Escape)
    assert question(desk) is None
    assert desk.window.scrim.sheet is None


def test_a_dialog_that_comes_late_does_not_push_words_aside(desk: Desk, qtbot: QtBot) -> None:
    desk.act("new_account")
    first = sheet_of(desk, AccountSheet)
    write(first.first_field(), WORDS)
    assert desk.dialogs is not None
    desk.dialogs.ask_dismissal("an account", "silence", "now")
    asked = question(desk)
    assert asked is not None
    press(asked, Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is first
    desk.dialogs.ask_dismissal("an account", "silence", "now")
    asked = question(desk)
    assert asked is not None
    asked.leave_button.click()
    assert isinstance(desk.window.scrim.sheet, DismissSheet)


def test_a_log_comes_back_without_a_question(
    desk: Desk, qtbot: QtBot, open_window: Callable[[], Desk]
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.said, WORDS)
    desk.window.close()
    assert question(desk) is None
    assert not desk.window.isVisible()
    again = open_log(open_window(), qtbot)
    assert again.said.text() == WORDS


def test_a_log_whose_draft_cannot_be_kept_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    data_folder().mkdir(parents=True, exist_ok=True)
    drafts = data_folder() / "drafts"
    if drafts.exists():
        drafts.rename(data_folder() / "elsewhere")
    drafts.write_text("no folder", encoding="utf-8")
    write(sheet.said, WORDS)
    press(sheet, Qt.Key.Key_Escape)
    assert question(desk) is not None
    assert desk.window.scrim.sheet is sheet
    assert "cannot be written to the disk" in sheet.note.text()


def test_what_is_typed_on_a_page_and_waits_for_a_button_is_asked_for(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    desk.show_account(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    page.choose("tasks")
    settle(qtbot, desk)
    field = next(f for f in page.tab().findChildren(Field) if f.accessibleName() == "New task")
    write(field, "Send the map")
    desk.show("today")
    settle(qtbot, desk)
    desk.window.close()
    assert question(desk) is not None


def test_a_setting_that_is_being_typed_is_stored_by_closing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    desk.show("settings")
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert page is not None
    field = next(f for f in page.findChildren(Field) if f.accessibleName() == "Your name")
    field.setFocus()
    write(field, "Noor van Dam")
    desk.window.close()
    assert question(desk) is None
    again = books.open_services(tmp_path / BOOK, clock=clock)
    try:
        with again.book.read() as connection:
            stored = connection.exec_driver_sql("SELECT value FROM setting").all()
    finally:
        books.close(again)
    assert any("Noor van Dam" in str(row[0]) for row in stored)


def test_closing_during_an_import_asks_stops_it_and_says_so_at_the_next_start(
    desk: Desk,
    qtbot: QtBot,
    tmp_path: Path,
    open_window: Callable[[], Desk],
) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 6000))
    assert isinstance(sheet, ImportSheet)
    sheet.save_button.click()
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    asked.leave_button.click()
    again = open_window()
    assert again.context is not None
    count = len(list_accounts(again.context.services))
    assert count in {3, 6003}
    said = again.window.banner.words()
    assert ("Nothing of it was written" in said) == (count == 3)
    assert books.check(again.context.services) == []


def test_an_import_that_ends_under_the_question_is_kept(
    desk: Desk, qtbot: QtBot, tmp_path: Path, open_window: Callable[[], Desk]
) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 50))
    sheet.save_button.click()
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    settle(qtbot, desk)
    asked.leave_button.click()
    again = open_window()
    assert again.context is not None
    assert len(list_accounts(again.context.services)) == 53
    assert again.window.banner.words() == ""


def test_a_question_is_reached_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    assert desk.dialogs is not None
    desk.dialogs.new_person("nobody")
    write(sheet_of(desk, PersonSheet).first_field(), "Ana")
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    assert asked.save_button.hasFocus()
    reached: set[QWidget | None] = set()
    for _ in range(4):
        press(asked.focusWidget() or asked, Qt.Key.Key_Tab)
        reached.add(asked.focusWidget())
    assert asked.leave_button in reached
    assert all(isinstance(each, QWidget) and asked.isAncestorOf(each) for each in reached)


def test_a_checkin_that_is_typed_is_still_there_after_staying(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    checkin(desk, qtbot, accounts)
    sheet = sheet_of(desk, CheckinSheet)
    assert isinstance(sheet, CheckinSheet)
    sheet.place.setFocus()
    write(sheet.place, WORDS)
    desk.window.close()
    asked = question(desk)
    assert asked is not None
    asked.save_button.click()
    assert sheet.place.text() == WORDS


def test_the_name_of_a_view_is_given_by_enter_and_not_asked_for_again(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    saved_view(desk, qtbot, accounts)
    sheet = sheet_of(desk, TextSheet)
    assert isinstance(sheet, TextSheet)
    sheet.field.selectAll()
    write(sheet.field, "Accounts that renew before the summer holidays")
    press(sheet.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    assert question(desk) is None


_TYPE_FOREVER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from csdesk.desk.app import make_desk
from csdesk.desk.dialogs.log_presenter import LogPresenter

app = QApplication([])
desk = make_desk(app)

def begin():
    desk.act("log")
    sheet = desk.window.scrim.sheet
    sheet.findChild(LogPresenter).kept.connect(lambda: print("kept", flush=True))
    timer = QTimer(sheet)
    timer.timeout.connect(lambda: QTest.keyClicks(sheet.said, "word "))
    timer.start(20)

desk.opened.connect(begin)
desk.window.show()
desk.open(Path(sys.argv[1]))
app.exec()
"""


def test_a_note_survives_kill_while_it_is_typed(
    qtbot: QtBot, accounts: dict[str, str], open_window: Callable[[], Desk], tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _TYPE_FOREVER, str(tmp_path / BOOK)],
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        process.kill()
    desk = open_window()
    assert desk.dialogs is not None
    desk.dialogs.log()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    assert sheet.said.text().startswith("word word")
    assert "It is back" in sheet.note.text()
    assert desk.context is not None
    assert books.check(desk.context.services) == []


def test_undo_in_one_window_leaves_the_dialog_of_the_other(
    qtbot: QtBot, desk: Desk, open_window: Callable[[], Desk]
) -> None:
    other = open_window()
    desk.act("new_account")
    sheet = sheet_of(desk, AccountSheet)
    write(sheet.first_field(), WORDS)
    other.act("undo")
    settle(qtbot, other)
    assert desk.watcher is not None
    desk.watcher.look()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.context is not None
    assert WORDS in {line.name for line in list_accounts(desk.context.services)}


def test_ctrl_q_asks_too_while_a_dialog_is_open(desk: Desk, qtbot: QtBot) -> None:
    desk.act("new_account")
    sheet = sheet_of(desk, AccountSheet)
    press(sheet, Qt.Key.Key_Q, CONTROL)
    assert question(desk) is None
    assert not desk.window.isVisible()
