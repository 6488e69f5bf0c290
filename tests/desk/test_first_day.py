"""The first day in the real window: nothing there, a file with one bad row, its preview, and back again."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.desk.first_start import FirstStartPage
from csdesk.desk.palette.view import Palette
from csdesk.services.context import Services
from tests.desk.hand import Hand, stored
from tests.desk.test_a_morning import counted

_ROWS = (
    "account_id,account_name,industry,country,signup_date,status",
    "A-1,Nordlys Energi,Energy,NO,16-10-2024,active",
    "A-2,Tamarind Foods,Food,BR,17-08-2023,active",
    "A-3,Havgard Shipping,Shipping,NO,31-02-2024,active",
    "A-4,Kestrel Foods,Food,GB,20-11-2023,active",
)


def write_csv(folder: Path) -> Path:
    """Three accounts, and one with a day that no calendar has."""
    file = folder / "accounts.csv"
    file.write_text("\n".join((*_ROWS, "")), encoding="utf-8")
    return file


def services(desk: Desk) -> Services:
    assert desk.context is not None
    return desk.context.services


def preview(desk: Desk, hand: Hand, file: Path) -> ImportSheet:
    assert desk.dialogs is not None
    desk.dialogs.choose_files = lambda parent: [file]  # the system's dialog
    hand.press("Ctrl+O")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, ImportSheet)
    return sheet


def shown(sheet: ImportSheet) -> list[str]:
    rows = sheet.rows
    return [str(rows.index(n, 3).data()) for n in range(rows.rowCount())]


def test_the_first_day(open_window: Callable[[], Desk], qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_window()
    hand = Hand(desk, qtbot)
    first = desk.window.pages.currentWidget()
    assert isinstance(first, FirstStartPage)
    begun = stored(services(desk))

    hand.press("Ctrl+L")  # there is nobody to log with
    hand.press("Ctrl+F")
    assert desk.window.scrim.isHidden()
    assert not desk.window.topbar.search.isEnabled()
    hand.press("Ctrl+K")
    palette = desk.window.scrim.sheet
    assert isinstance(palette, Palette)
    titles = palette.titles()
    assert "Import" in titles
    assert not {"Accounts", "Log a contact", "Snooze", "Undo", "Edit the account"} & set(titles)
    hand.press("Esc")

    sheet = preview(desk, hand, write_csv(tmp_path))
    assert shown(sheet) == ["Nordlys Energi", "Tamarind Foods", "Kestrel Foods"]
    assert sheet.table.height() > 200  # rows can be looked at, without a second scroll bar
    hand.tab_to("Rows: New 3")
    hand.press("Right", "Right", "Right")
    assert hand.holds().accessibleName() == "Rows: Error 1"
    assert len(shown(sheet)) == 1
    assert "31-02-2024" in str(sheet.rows.index(0, 4).data())
    hand.press("Ctrl+Return")
    assert desk.window.scrim.sheet is None
    assert desk.window.banner.words() == "Imported: 3 new, 0 changed, 0 the same, 1 left out."

    assert desk.window.pages.currentWidget() is desk.today_page()
    assert desk.today_page().list.hasFocus()
    listed = desk.today_page().list.lines.lines
    assert listed
    assert counted(desk, "Today") == str(len(listed))
    assert desk.window.topbar.search.isEnabled()

    again = preview(desk, hand, tmp_path / "accounts.csv")
    assert again.tabs.value() == "same"
    assert not again.save_button.isEnabled()
    hand.press("Esc")

    hand.press("Ctrl+Z")
    hand.wait(lambda: counted(desk, "Today") == "")
    assert desk.window.pages.currentWidget() is first
    assert first.import_button.hasFocus()
    assert stored(services(desk)) == begun
    assert not desk.window.topbar.log_field.isEnabled()
