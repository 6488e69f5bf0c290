"""Texts, names, books and files as nobody should write them: shown literally, said, nothing lost."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from csdesk.book.store import Book
from csdesk.desk.account.edit import EditSheet
from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import AccountSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.dialogs.log_line import LONGEST_LINE
from csdesk.desk.drafts import Drafts
from csdesk.desk.widgets.buttons import CheckBox
from csdesk.desk.widgets.fields import MOST_ASKED
from csdesk.errors import Invalid
from csdesk.paths import data_folder
from csdesk.services import books, undoing
from csdesk.services.accounts import list_accounts
from csdesk.services.context import Services
from csdesk.services.deleting import delete
from csdesk.services.tasks import add_task
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desk.test_dialogs import open_import, open_log, write_csv
from tests.desks import Clock, account, contact, contract, new_desk

WORDS = "lorem ipsum " * 8334  # 100,000 letters
MARK = "<b>Q&A</b>"
NAMES = (
    f"{MARK}<img src=file:///etc/passwd>",
    "stage:new",
    "=1+1",
    "مرحبا بالعالم",
    "😀🎉",
    "\u202eevil",
    "e\u0301\u0302 x",
)


def paste(field: QLineEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    field.paste()


def odd_book(folder: Path, clock: Clock) -> str:
    """A book whose texts look like HTML, filters and formulas; the id of the first account."""
    made = new_desk(folder, clock, BOOK)
    ids = []
    for name in NAMES:
        key = account(made, name, owner=MARK, tags=MARK, industry=MARK, city=MARK, notes=MARK)
        person = contact(made, key, f"{MARK} Person", title=MARK, role="decision maker")
        contract(made, key, starts="2025-11-26", renews="2027-02-03", notice="60", name=MARK)
        add_task(made, key, f"{MARK} task", due=made.today())
        talk = TouchpointDraft(key, "call", "both", contact_ids=(person,), summary=MARK, body=MARK)
        log_touchpoint(made, talk)
        ids.append(key)
    books.close(made)
    return ids[0]


def not_literal() -> list[str]:
    """What Qt would read as HTML or as a key, among all widgets there are."""
    found = []
    for widget in QApplication.allWidgets():
        tips = [widget.toolTip()]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            rows = [model.index(row, column) for row in range(9) for column in range(12)]
            tips += [str(each.data(Qt.ItemDataRole.ToolTipRole) or "") for each in rows]
        found += [f"tooltip {tip}" for tip in tips if "Q&A" in tip and "<b>" in tip]
        texts = [action.text() for action in widget.actions()]
        if isinstance(widget, QLabel) and widget.textFormat() != Qt.TextFormat.PlainText:
            found += [f"label {widget.text()}"] if "Q&A" in widget.text() else []
        if isinstance(widget, QAbstractButton) and not isinstance(widget, CheckBox):
            texts.append(widget.text())
        if isinstance(widget, CheckBox) and not widget.shortcut().isEmpty():
            found.append(f"key {widget.text()}")
        found += [f"key {text}" for text in texts if "Q&A" in text.replace("&&", "")]
    return found


def test_names_that_look_like_html_are_shown_letter_for_letter_everywhere(
    qtbot: QtBot, open_window: Callable[[], Desk], tmp_path: Path, clock: Clock
) -> None:
    key = odd_book(tmp_path, clock)
    desk = open_window()
    for name in ("accounts", "renewals", "calendar", "settings"):
        desk.show(name)
        settle(qtbot, desk)
        assert not_literal() == []
    desk.show_account(key)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    for tab in ("timeline", "people", "contracts", "usage", "checklist", "tasks", "history"):
        page.choose(tab)
        settle(qtbot, desk)
    assert not_literal() == []
    for action in ("log", "invite", "edit_account", "palette"):
        desk.act(action)
        settle(qtbot, desk)
        panel = desk.window.scrim.sheet
        assert panel is not None
        if action == "log":
            write(panel.first_field(), "Q&A 5m")
            settle(qtbot, desk)
        assert not_literal() == [], action
        panel.discard()
    desk.act("search")
    assert desk.frame is not None
    with qtbot.waitSignal(desk.frame.found):
        write(desk.window.topbar.search, "person")
    assert not_literal() == []


def test_a_name_that_nobody_can_see_is_refused(tmp_path: Path, clock: Clock) -> None:
    made = new_desk(tmp_path, clock)
    try:
        for name in ("\u200b\u200d", "\u0301\u0302", "\x00\x07", "\ud800"):
            with pytest.raises(Invalid):
                account(made, name)
        assert account(made, "😀")
    finally:
        books.close(made)


def test_a_line_of_100000_letters_goes_into_the_note_and_blocks_no_key(
    desk: Desk, qtbot: QtBot
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "Ana 15m price")
    paste(sheet.line.field, WORDS)
    assert sheet.line.field.text() == "Ana 15m price"
    assert sheet.said.text().endswith(WORDS)
    assert sheet.minutes.text().startswith("15")
    begun = time.process_time()
    write(sheet.line.field, " now")
    assert time.process_time() - begun < 2, "four keys, on whatever machine"
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.context is not None
    with desk.context.services.book.read() as connection:
        body = connection.exec_driver_sql("SELECT body FROM touchpoint").scalar()
    assert WORDS.strip() in str(body)


def test_typing_beyond_a_full_line_loses_no_letter(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    full = "a" * LONGEST_LINE
    paste(sheet.line.field, full)
    sheet.line.field.setCursorPosition(5)
    write(sheet.line.field, "b")
    assert sheet.line.field.text() == full
    assert sheet.said.text().endswith("b")
    assert sheet.said.hasFocus()


def test_a_paste_into_the_quick_log_of_the_bar_arrives_whole(desk: Desk, qtbot: QtBot) -> None:
    paste(desk.window.topbar.log_field, WORDS)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    assert WORDS.strip() in sheet.said.text()


def test_what_looks_for_something_takes_a_few_words(desk: Desk, qtbot: QtBot) -> None:
    desk.act("search")
    paste(desk.window.topbar.search, WORDS)
    settle(qtbot, desk)
    assert len(desk.window.topbar.search.text()) <= MOST_ASKED
    desk.act("palette")
    settle(qtbot, desk)
    panel = desk.window.scrim.sheet
    assert panel is not None
    field = panel.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    paste(field, "a b\n" * 25_000)
    settle(qtbot, desk)
    assert len(field.text()) <= MOST_ASKED
    assert desk.window.banner.words() == ""


@pytest.mark.parametrize("typed", ["a\x00b\x07c\u2028d\ud800e", "two\nlines\there", NAMES[0]])
def test_a_pasted_name_is_stored_as_one_line(desk: Desk, qtbot: QtBot, typed: str) -> None:
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    paste(sheet.fields["name"], typed)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.context is not None
    names = {line.name for line in list_accounts(desk.context.services)}
    assert len(names) == 4
    assert all(name.isprintable() and "\n" not in name for name in names)


def is_gone(page: OneAccountPage) -> bool:
    """Whether the page says that its account is not in the book."""
    return page.is_gone


def elsewhere(tmp_path: Path, clock: Clock, work: Callable[[Services], object]) -> None:
    other = books.open_services(tmp_path / BOOK, clock=clock)
    try:
        work(other)
    finally:
        books.close(other)


def test_an_account_deleted_elsewhere_leaves_what_is_typed(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path, clock: Clock
) -> None:
    key = accounts["Tamarind Foods"]
    desk.show_account(key)
    settle(qtbot, desk)
    desk.act("edit_account")
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, EditSheet)
    write(sheet.first_field(), "Renamed ")
    elsewhere(tmp_path, clock, lambda other: delete(other, "account", key))
    sheet.save_asked.emit()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.note.text() == "This account is not in the book any more. Look it up again."
    sheet.discard()
    log = open_log(desk, qtbot)
    write(log.said, "They told us a lot.")
    assert desk.dialogs is not None
    log.discard()
    desk.dialogs.log(key)
    settle(qtbot, desk)
    again = desk.window.scrim.sheet
    assert again is not None
    press(again, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is again
    again.discard()
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    assert desk.watcher is not None
    desk.watcher.look()
    settle(qtbot, desk)
    assert is_gone(page)

    def take_back(other: Services) -> None:
        last = undoing.last_action(other)
        assert last is not None
        undoing.undo_action(other, last.number)

    elsewhere(tmp_path, clock, take_back)
    desk.watcher.look()
    settle(qtbot, desk)
    assert not is_gone(page)


def test_a_disk_that_goes_during_an_import_leaves_the_book_whole(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 2000))
    sheet.save_button.click()
    away = tmp_path / "away.csdesk"
    (tmp_path / BOOK).rename(away)
    settle(qtbot, desk)
    away.rename(tmp_path / BOOK)
    assert desk.watcher is not None
    desk.watcher.look()
    settle(qtbot, desk)
    assert desk.context is not None
    services = desk.context.services
    assert len(list_accounts(services)) in {3, 2003}
    assert books.check(services) == []


@pytest.mark.parametrize("harm", ["garbage", "empty", "folder"])
def test_a_book_that_is_spoilt_while_open_keeps_what_is_typed(
    desk: Desk, qtbot: QtBot, tmp_path: Path, harm: str
) -> None:
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    write(sheet.first_field(), "Typed before")
    path = tmp_path / BOOK
    if harm == "garbage":
        path.write_bytes(b"garbage" * 1000)
    elif harm == "empty":
        os.truncate(path, 0)
    else:
        path.unlink()
        path.mkdir()
    sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.fields["name"].text() == "Typed before"
    assert "damaged" in sheet.note.text() or "was replaced" in sheet.note.text()
    sheet.discard()
    for name in ("accounts", "renewals", "calendar", "settings"):
        desk.show(name)
        settle(qtbot, desk)
        assert harm == "folder" or "damaged" in desk.window.banner.words()


@pytest.mark.parametrize(
    "shape", [b"\xff\x00[[", b"[" * 100_000, b"[]", b'{"": 5}', b'{"": {"people": 7}}']
)
def test_drafts_that_cannot_be_read_are_set_aside_and_work_goes_on(
    desk: Desk, qtbot: QtBot, shape: bytes
) -> None:
    assert desk.context is not None
    drafts = Drafts(desk.context.services.book.path)
    drafts.write("", {"said": "A note."})
    folder = data_folder() / "drafts"
    file = next(folder.iterdir())
    file.write_bytes(shape)
    assert desk.dialogs is not None
    desk.dialogs.log()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert sheet is not None
    write(sheet.first_field(), "Ana 5m")
    sheet.discard()
    assert drafts.read("")["line"] == "Ana 5m"
    spoilt = [each for each in folder.iterdir() if each.suffixes[-2:] == [".broken", ".json"]]
    assert bool(spoilt) == (not shape.startswith(b"{"))


def test_an_account_of_50000_touchpoints_opens_is_deleted_and_comes_back(
    qtbot: QtBot, open_window: Callable[[], Desk], accounts: dict[str, str], tmp_path: Path
) -> None:
    key = accounts["Tamarind Foods"]
    book = Book.open(tmp_path / BOOK)
    with book.write("import") as unit:
        unit.connection.exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
            "INSERT INTO touchpoint (id, account_id, at, channel, direction, minutes, "
            "minutes_guessed, summary, body, answered, source) "
            "SELECT printf('00000000-0000-7000-8000-%012d', i), ?, "
            "datetime('2026-11-26', '-' || i || ' minutes'), 'call', 'both', 5, 0, "
            "'talk ' || i, '', '[]', '' FROM n",
            (key,),
        )
    book.close()
    desk = open_window()
    desk.show_account(key)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    page.choose("timeline")
    settle(qtbot, desk)
    search = next(
        f for f in page.tab().findChildren(QLineEdit) if f.accessibleName().startswith("Search")
    )
    write(search, "49999")
    settle(qtbot, desk)
    page.delete_asked.emit()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, QWidget)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert is_gone(page)
    desk.act("undo")
    settle(qtbot, desk)
    assert not is_gone(page)
    assert desk.context is not None
    with desk.context.services.book.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM touchpoint").scalar() == 50_000
