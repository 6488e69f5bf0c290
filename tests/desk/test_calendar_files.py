"""Files of other calendars, export, and the dialog that plans a check-in, in the real window."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.sheets import CalendarsPresenter, CalendarsSheet
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.domain.calendar import Kind
from tests.desk.calendars import (
    LEFT,
    box_of,
    open_calendar,
    plan,
)
from tests.desk.conftest import settle
from tests.desk.keys import press


def write_ics(folder: Path) -> Path:
    file = folder / "team.ics"
    rows = [
        "BEGIN:VCALENDAR",
        "X-WR-CALNAME:Team",
        "BEGIN:VEVENT",
        "UID:1@team",
        "SUMMARY:Stand-up",
    ]
    rows += ["DTSTART;TZID=Europe/Berlin:20261123T093000", "DURATION:PT15M"]
    rows += ["RRULE:FREQ=DAILY;COUNT=5", "END:VEVENT", "END:VCALENDAR", ""]
    file.write_text("\r\n".join(rows), encoding="utf-8")
    return file


def test_another_calendar_is_read_shown_and_removed(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_calendar(desk, qtbot)
    assert desk.dialogs is not None
    desk.dialogs.choose_calendar = lambda parent: write_ics(tmp_path)
    page.calendars_button.click()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CalendarsSheet)
    presenter = sheet.findChild(CalendarsPresenter)
    assert presenter is not None
    sheet.save_button.click()
    settle(qtbot, desk)
    assert sheet.note.text() == "Team: 5 busy times are known."
    assert len(sheet.shown_rows) == 1
    busy = [b.item for b in page.week.boxes if b.item.kind is Kind.BUSY]
    assert [item.title for item in busy] == ["Stand-up"] * 5
    assert not busy[0].movable
    sheet.shown_rows[0].again_button.click()
    settle(qtbot, desk)
    assert "Nothing has changed" in sheet.note.text()
    sheet.shown_rows[0].remove_button.click()
    settle(qtbot, desk)
    assert not [b for b in page.week.boxes if b.item.kind is Kind.BUSY]


def test_calendar_files_dropped_on_any_page_are_read(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_ics(tmp_path)))])
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    assert desk.post is not None
    with qtbot.waitSignal(desk.post.reader.read_out, timeout=30_000):
        desk.window.dropEvent(event)
    [as_calendar] = desk.window.banner.offers
    with qtbot.waitSignal(desk.bus.changed, timeout=20_000):
        as_calendar.click()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CalendarsSheet)
    assert sheet.note.text() == "Team: 5 busy times are known."
    assert len(sheet.shown_rows) == 1
    press(sheet, Qt.Key.Key_Escape)
    page = open_calendar(desk, qtbot)
    assert [b.item.title for b in page.week.boxes if b.item.kind is Kind.BUSY] == ["Stand-up"] * 5


def test_tables_dropped_with_a_calendar_are_imported_beside_it(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "accounts.csv"
    table.write_text("account_name\nFjordlys\n", encoding="utf-8")
    broken = tmp_path / "broken.ical"
    broken.write_text("a letter", encoding="utf-8")
    assert desk.post is not None
    with qtbot.waitSignal(desk.post.reader.read_out, timeout=30_000):
        desk.window.files_dropped.emit([table, broken])
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, ImportSheet)
    assert desk.window.banner.words().startswith("broken.ical: ")
    sheet.reject()
    [as_calendar] = desk.window.banner.offers
    as_calendar.click()
    settle(qtbot, desk)
    calendars = desk.window.scrim.sheet
    assert isinstance(calendars, CalendarsSheet)
    assert calendars.note.text()
    assert calendars.shown_rows == []


def test_picked_checkins_are_exported(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path
) -> None:
    ids = [plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, d, 14)) for d in (26, 27)]
    page = open_calendar(desk, qtbot)
    assert page.picked_checkins() == []
    for one in ids:
        page.week.choose(box_of(page.week, one).item)
        press(page.week, Qt.Key.Key_Space)
    assert page.picked_checkins() == ids
    target = tmp_path / "two.ics"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: target
    page.export_asked.emit(page.picked_checkins())
    settle(qtbot, desk)
    assert target.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 2
    assert desk.window.banner.words().startswith("2 check\u2010ins written to")


def test_the_dialog_offers_starts_that_fit_both(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    plan(desk, accounts["Nordlys Energi"], datetime(2026, 11, 27, 13), minutes=60)
    assert desk.dialogs is not None
    desk.dialogs.invite(accounts["Tamarind Foods"])
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    slots = [slot for day in sheet.slots.days() for slot in day.slots]
    assert all(slot.there.hour >= 9 for slot in slots)
    assert all((s.starts.day, s.starts.hour) != (27, 13) for s in slots)
    assert sheet.clocks().startswith("Fri 27 Nov, 14:00 to 14:30 in Berlin")
    sheet.slots.setFocus()
    press(sheet.slots, Qt.Key.Key_Right)
    press(sheet.slots, Qt.Key.Key_Space)
    assert sheet.clocks().startswith("Mon 30 Nov, 13:00 to 13:30 in Berlin")
    assert "09:00" in sheet.slots.accessibleDescription()
    assert sheet.agenda.toPlainText().startswith("1. ")
    assert "risk" not in sheet.agenda.toPlainText()
    sheet.time.setText("03:00")
    assert "at night" in sheet.advice()


def test_the_small_month_chooses_the_day(desk: Desk, qtbot: QtBot) -> None:
    assert desk.dialogs is not None
    desk.dialogs.invite()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    sheet.day_button.click()
    assert sheet.month.isVisible()
    press(sheet.month, Qt.Key.Key_Down)
    press(sheet.month, Qt.Key.Key_Return)
    assert not sheet.month.isVisible()
    assert sheet.day.day() == date(2026, 12, 4)
