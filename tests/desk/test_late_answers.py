"""Dialogs that are closed before the book has answered, other writers, and undo of what is named."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import AccountSheet
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.drafts import Drafts
from csdesk.services import books
from csdesk.services.tasks import add_task
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desk.test_dialogs import open_import, open_log, write_csv
from tests.desks import Clock


def close_for_good(sheet: QWidget) -> None:
    """Close a sheet with Esc and delete it, before anything the lane found is delivered."""
    press(sheet, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(sheet, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(sheet)


def test_a_dialog_closed_at_once_gets_no_answer(desk: Desk, qtbot: QtBot) -> None:
    for action in ("log", "invite"):
        desk.act(action)
        sheet = desk.window.scrim.sheet
        assert sheet is not None
        close_for_good(sheet)
        settle(qtbot, desk)
    assert desk.window.banner.words() == ""


def test_a_log_closed_while_it_is_written_is_shown(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    desk.show_account(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    sheet = open_log(desk, qtbot)
    write(sheet.said, "They will sign.")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    close_for_good(sheet)
    settle(qtbot, desk)
    assert desk.window.footer.last_words() == "Logged a call with Ana Ferreira, Tamarind Foods"
    assert desk.context is not None
    assert Drafts(desk.context.services.book.path).read("") == {}


def test_a_new_account_closed_while_it_is_written_is_counted(desk: Desk, qtbot: QtBot) -> None:
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    write(sheet.first_field(), "Lumen Works")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    close_for_good(sheet)
    settle(qtbot, desk)
    assert desk.frame is not None
    assert desk.frame.accounts == 4
    assert desk.window.banner.words() == ""


def test_a_write_that_fails_after_its_dialog_closed_is_said(desk: Desk, qtbot: QtBot) -> None:
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    press(sheet, Qt.Key.Key_Return, CONTROL)  # without a name
    close_for_good(sheet)
    settle(qtbot, desk)
    assert "name" in desk.window.banner.words()


def test_an_import_that_was_cancelled_tells_what_became_of_it(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 400))
    sheet.save_button.click()
    press(sheet, Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert desk.context is not None
    count = books.book_summary(desk.context.services).accounts
    words = {3: "Import stopped; nothing was written.", 403: "Imported: 400 new"}[count]
    assert desk.window.banner.words().startswith(words)


def test_error_rows_that_cannot_be_saved_leave_the_preview(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: tmp_path / "no" / "errors.csv"
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 3))
    assert isinstance(sheet, ImportSheet)
    sheet.errors_button.click()
    settle(qtbot, desk)
    assert "cannot be written" in sheet.note.text()
    assert sheet.table.isVisible()


def test_files_dropped_on_an_open_dialog_are_refused(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_log(desk, qtbot)
    desk.window.files_dropped.emit([write_csv(tmp_path, 1)])
    assert desk.window.scrim.sheet is sheet
    assert "Close the open dialog" in desk.window.banner.words()


def choose(sheet: LogSheet, desk: Desk, qtbot: QtBot, typed: str) -> None:
    write(sheet.who, typed)
    settle(qtbot, desk)
    press(sheet.who, Qt.Key.Key_Return)
    settle(qtbot, desk)


def test_choosing_an_account_brings_its_note_back(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    assert desk.context is not None
    assert desk.dialogs is not None
    drafts = Drafts(desk.context.services.book.path)
    drafts.write(accounts["Nordlys Energi"], {"said": "A stored note."})
    desk.dialogs.log(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    choose(sheet, desk, qtbot, "nordlys")
    assert sheet.said.toPlainText() == "A stored note."
    assert sheet.said.textCursor().atEnd()
    sheet.said.clear()
    write(sheet.said, "Typed now.")
    choose(sheet, desk, qtbot, "havgard")
    assert sheet.said.toPlainText() == "Typed now."
    press(sheet, Qt.Key.Key_Escape)
    assert drafts.read(accounts["Havgard Shipping"])["said"] == "Typed now."
    assert drafts.read(accounts["Nordlys Energi"]) == {}


def test_words_typed_and_a_stored_note_are_both_kept(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    assert desk.context is not None
    assert desk.dialogs is not None
    drafts = Drafts(desk.context.services.book.path)
    drafts.write(accounts["Nordlys Energi"], {"said": "A stored note."})
    desk.dialogs.log(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    write(sheet.said, "Typed now.")
    choose(sheet, desk, qtbot, "nordlys")
    assert sheet.said.toPlainText() == "Typed now.\n\nA stored note."


def test_books_of_the_same_name_have_notes_of_their_own(tmp_path: Path) -> None:
    Drafts(tmp_path / "one" / BOOK).write("a", {"said": "one"})
    assert Drafts(tmp_path / "two" / BOOK).read("a") == {}


def test_the_log_dialog_names_whom_the_line_names(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = desk.today_page()
    line = page.selected_line()
    assert line is not None
    assert line.contact is not None
    assert page.contact_of(line.account.id) == line.contact.id
    sheet = open_log(desk, qtbot)
    shown = {child.accessibleName() for child in sheet.people.findChildren(QWidget)}
    assert any(line.contact.name in name for name in shown)


def test_enter_opens_only_what_was_found_for_the_words_in_the_field(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.act("search")
    bar = desk.window.topbar
    assert desk.frame is not None
    with qtbot.waitSignal(desk.frame.found):
        write(bar.search, "tamarind")
    bar.search.selectAll()
    write(bar.search, "nordlys")
    with qtbot.waitSignal(desk.page_shown):
        press(bar.search, Qt.Key.Key_Return)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert page is not None
    assert page.accessibleName() == "Account Nordlys Energi"
    assert page.isAncestorOf(QApplication.focusWidget() or desk.window)
    desk.act("search")
    press(bar.search, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.accessibleName() == "Account Nordlys Energi"


def test_what_another_process_writes_is_noticed_and_undo_takes_what_was_named(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path, clock: Clock
) -> None:
    account_id = accounts["Havgard Shipping"]
    other = books.open_services(tmp_path / BOOK, clock=clock)
    try:
        assert desk.context is not None
        desk.bus.publish(add_task(desk.context.services, accounts["Nordlys Energi"], "Call back"))
        settle(qtbot, desk)
        add_task(other, account_id, "Send map", due=clock().date())
    finally:
        books.close(other)
    assert desk.frame is not None
    with qtbot.waitSignal(desk.frame.undone) as undone:
        desk.act("undo")
    settle(qtbot, desk)
    assert undone.args == ["add task"]
    assert desk.window.banner.words() == "Took back: Added a task, Nordlys Energi."
    titles = open_titles(desk, account_id)
    assert titles == ["Send map"]
    assert open_titles(desk, accounts["Nordlys Energi"]) == ["Get discount approved"]


def open_titles(desk: Desk, account_id: str) -> list[str]:
    from csdesk.services.accounts import show_account

    assert desk.context is not None
    return [task.title for task in show_account(desk.context.services, account_id).tasks]


def test_pages_follow_what_another_process_writes(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path, clock: Clock
) -> None:
    other = books.open_services(tmp_path / BOOK, clock=clock)
    try:
        add_task(other, accounts["Havgard Shipping"], "Send map", due=clock().date())
    finally:
        books.close(other)
    assert desk.watcher is not None
    with qtbot.waitSignal(desk.bus.changed_elsewhere, timeout=8000):
        desk.watcher.look()
    settle(qtbot, desk)
    assert desk.window.footer.last_words() == "Added a task, Havgard Shipping"
    assert desk.today_page().contact_of(accounts["Havgard Shipping"]) == ""
    with qtbot.assertNotEmitted(desk.bus.changed_elsewhere):
        desk.watcher.look()
        settle(qtbot, desk)


def test_a_damaged_book_leaves_the_choice_of_another(
    desk: Desk, qtbot: QtBot, open_window: Callable[[], Desk], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.csdesk"
    broken.write_text("this is a letter, not a book" * 10, encoding="utf-8")
    desk.open(broken)
    settle(qtbot, desk)
    desk.opening.choose_file = lambda parent: tmp_path / BOOK
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.opening.other_button.click()
    settle(qtbot, desk)
    assert desk.window.pages.currentWidget() is desk.today_page()


def test_undo_of_the_first_account_leaves_no_complaint(
    qtbot: QtBot, open_window: Callable[[], Desk]
) -> None:
    desk = open_window()  # the book is new and empty
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    write(sheet.first_field(), "Lumen Works")
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "account"):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert desk.window.banner.words() == "Took back: Added an account, Lumen Works."
    page = desk.window.pages.currentWidget()
    assert page is not None
    assert page.accessibleName() == "First start"
