"""Log, check-in and import, from the keyboard to the book."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.desk.dialogs.importing_presenter import ImportPresenter
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.dialogs.log_presenter import LogPresenter
from csdesk.desk.dialogs.log_words import parse_minutes
from csdesk.services import accounts as account_services
from csdesk.services import books, undoing
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desks import Clock


def open_log(desk: Desk, qtbot: QtBot) -> LogSheet:
    press(desk.window, Qt.Key.Key_L, CONTROL)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    return sheet


def test_a_call_is_logged_by_keyboard(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    desk.show_account(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    sheet = open_log(desk, qtbot)
    assert sheet.line.field.hasFocus()
    write(sheet.minutes, "1 h 20")
    write(sheet.said, "Budget is frozen until December.")
    write(sheet.next_step, "Send offer")
    write(sheet.next_due, "fri")
    with qtbot.waitSignal(desk.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    assert desk.window.footer.last_words() == "Logged a call with Ana Ferreira, Tamarind Foods"
    assert desk.context is not None
    page = account_services.show_account(desk.context.services, accounts["Tamarind Foods"])
    talk = page.timeline[0]
    assert (talk.kind, talk.minutes, talk.direction) == ("call", 80, "both")
    assert talk.title == "Budget is frozen until December."
    assert "Send offer" in {task.title for task in page.tasks}


def test_somebody_is_found_while_typing(desk: Desk, qtbot: QtBot) -> None:
    assert desk.dialogs is not None
    desk.dialogs.log()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    write(sheet.who, "ingrid")
    settle(qtbot, desk)
    press(sheet.who, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert sheet.head_second.text() == "Nordlys Energi"


def test_what_cannot_be_read_is_marked_and_nothing_is_written(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    assert desk.context is not None
    before = desk.context.services.book.version()
    write(sheet.next_step, "Send offer")
    write(sheet.next_due, "31 feb")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.next_due.property("error")
    assert "31 feb" in sheet.note.text()
    assert desk.context.services.book.version() == before


def test_a_note_survives_a_crash(desk: Desk, qtbot: QtBot, open_window: Callable[[], Desk]) -> None:
    sheet = open_log(desk, qtbot)
    presenter = sheet.findChild(LogPresenter)
    assert presenter is not None
    with qtbot.waitSignal(presenter.kept, timeout=5000):
        write(sheet.said, "The board wants one number per plant.")
    again = open_window()  # the first window is still open: it never got to save or close anything
    restored = open_log(again, qtbot)
    assert restored.said.toPlainText() == "The board wants one number per plant."
    assert "is back" in restored.note.text()


def test_minutes_as_people_write_them() -> None:
    assert parse_minutes("") is None
    assert parse_minutes("15") == 15
    assert parse_minutes("15 min") == 15
    assert parse_minutes("1 h") == 60
    assert parse_minutes("1 h 20") == 80


def open_checkin(desk: Desk, qtbot: QtBot, account_id: str) -> CheckinSheet:
    assert desk.dialogs is not None
    desk.dialogs.invite(account_id)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    return sheet


def test_a_checkin_is_planned_and_written_as_a_file(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path
) -> None:
    target = tmp_path / "invite.ics"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: target
    sheet = open_checkin(desk, qtbot, accounts["Tamarind Foods"])
    sheet.day.setText("mon")
    sheet.time.setText("14:00")
    assert sheet.clocks() == (
        "Mon 30 Nov, 14:00 to 14:30 in Berlin  •  10:00 to 10:30 in São Paulo"
    )
    with qtbot.waitSignal(desk.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    text = target.read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in text
    assert "Tamarind Foods" in text.replace("\r\n ", "")
    assert "planned" in desk.window.banner.words()


def test_a_checkin_without_a_chosen_file_is_not_planned(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    assert desk.dialogs is not None
    assert desk.context is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: None
    before = desk.context.services.book.version()
    sheet = open_checkin(desk, qtbot, accounts["Tamarind Foods"])
    sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert desk.context.services.book.version() == before


def test_an_hour_that_a_clock_leaves_out_is_said(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_checkin(desk, qtbot, accounts["Nordlys Energi"])
    sheet.day.setText("2027-03-28")
    sheet.time.setText("02:30")
    assert sheet.warning()
    sheet.time.setText("03:30")
    assert not sheet.warning()


def write_csv(folder: Path, rows: int) -> Path:
    file = folder / "accounts.csv"
    lines = ["account_id,account_name,country,signup_date"]
    lines += [f"X-{n},Invented Company {n},DE,2025-01-11" for n in range(rows)]
    lines += ["X-9999,Broken Dates Ltd,GB,31-02-2024"]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def open_import(desk: Desk, qtbot: QtBot, file: Path) -> ImportSheet:
    assert desk.dialogs is not None
    desk.dialogs.import_files([file])
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, ImportSheet)
    return sheet


def test_an_import_shows_every_row_then_writes(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 20))
    assert [b.text() for b in sheet.tabs.buttons().values()] == [
        "New 20",
        "Changed 0",
        "Same 0",
        "Error 1",
    ]
    assert sheet.rows.rowCount() == 20
    sheet.tabs.buttons()["error"].click()
    assert sheet.rows.rowCount() == 1
    assert "31-02-2024" in sheet.rows.index(0, 4).data()
    errors = tmp_path / "errors.csv"
    presenter = sheet.findChild(ImportPresenter)
    assert presenter is not None
    presenter._choose_target = lambda parent, words, suggested: errors
    sheet.errors_button.click()
    settle(qtbot, desk)
    assert "31-02-2024" in errors.read_text(encoding="utf-8-sig")
    with qtbot.waitSignal(desk.bus.changed):
        sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.context is not None
    assert len(account_services.list_accounts(desk.context.services)) == 23
    assert desk.window.banner.words().startswith("Imported: 20 new")
    again = open_import(desk, qtbot, tmp_path / "accounts.csv")
    assert not again.save_button.isEnabled()
    assert again.tabs.buttons()["same"].text() == "Same 20"


def test_closing_during_an_import_loses_nothing(
    desk: Desk, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    sheet = open_import(desk, qtbot, write_csv(tmp_path, 3000))
    sheet.save_button.click()
    desk.window.discard_and_close()
    again = books.open_services(tmp_path / BOOK, clock=clock)
    try:
        assert books.check(again) == []
        count = len(account_services.list_accounts(again))
        assert count in {3, 3003}
        action = undoing.last_action(again)
        assert action is not None
    finally:
        books.close(again)
