"""The account page: tabs, head, what is said of an account that is gone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.account.deletion import DeletionSheet
from csdesk.desk.account.edit import EditSheet
from csdesk.desk.account.overview.page import OverviewPage
from csdesk.desk.account.tabs import TABS
from csdesk.desk.account.trash import TrashSheet
from csdesk.desk.actions import action
from csdesk.desk.desk import Desk
from csdesk.services import accounts as account_services
from csdesk.services import books, deleting, editing
from tests.desk.account.opened import (
    open_account,
    services_of,
    sheet_of,
    shown,
    tab_of,
)
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import ALT, CONTROL, press, write
from tests.desks import Clock

SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_gone(desk: Desk) -> bool:
    return shown(desk).is_gone


def test_every_tab_has_its_key_in_the_order_of_the_bar() -> None:
    keys = [action(f"tab_{tab.name}").keys[0] for tab in TABS]
    assert keys == sorted(keys)
    assert keys[0] == "Alt+1"


def test_tabs_by_keys_and_the_last_one_stays(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = open_account(qtbot, desk, accounts["Tamarind Foods"])
    assert page.tab_name == "overview"
    press(desk.window, Qt.Key.Key_2, ALT)
    assert page.tab_name == "timeline"
    press(desk.window, Qt.Key.Key_Tab, CONTROL)
    assert page.tab_name == TABS[2].name
    press(desk.window, Qt.Key.Key_Tab, CONTROL | SHIFT)
    press(desk.window, Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert page.tab_name == "overview"
    press(desk.window, Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert page.tab_name == "history"
    settle(qtbot, desk)
    page = open_account(qtbot, desk, accounts["Nordlys Energi"])
    assert page.tab_name == "history"
    assert page.header.name.accessibleName() == "Nordlys Energi"


def test_arrows_choose_the_neighbour(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    page = open_account(qtbot, desk, accounts["Tamarind Foods"])
    press(page.bar.buttons["overview"], Qt.Key.Key_Right)
    assert page.tab_name == "timeline"
    press(page.bar.buttons["timeline"], Qt.Key.Key_Left)
    press(page.bar.buttons["overview"], Qt.Key.Key_Left)
    assert page.tab_name == "overview"


def test_a_hidden_tab_reads_when_it_comes_into_view(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = open_account(qtbot, desk, accounts["Tamarind Foods"])
    overview = tab_of(page, OverviewPage)
    open_account(qtbot, desk, accounts["Tamarind Foods"], "history")
    open_account(qtbot, desk, accounts["Nordlys Energi"])
    assert overview.account_id == accounts["Tamarind Foods"]
    desk.act("tab_overview")
    settle(qtbot, desk)
    assert overview.account_id == accounts["Nordlys Energi"]


def test_elsewhere_an_action_is_about_the_selected_account(desk: Desk, qtbot: QtBot) -> None:
    selected = desk.account_in_view()
    press(desk.window, Qt.Key.Key_8, ALT)
    assert shown(desk).account_in_view() == selected
    assert shown(desk).tab_name == "history"
    press(desk.window, Qt.Key.Key_Left, ALT)
    press(desk.window, Qt.Key.Key_E, CONTROL)
    settle(qtbot, desk)
    assert sheet_of(desk, EditSheet).fields["name"].text() == shown(desk).header.name.text()


def test_without_an_account_nothing_is_offered(desk: Desk, qtbot: QtBot) -> None:
    assert desk.usable("edit_account")
    desk.act("help")
    settle(qtbot, desk)
    assert not desk.usable("edit_account")
    desk.act("edit_account")
    desk.act("tab_history")
    assert desk.window.pages.currentWidget() is not desk.today_page()
    assert desk.window.scrim.sheet is None


def test_fields_are_edited(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    key = accounts["Tamarind Foods"]
    page = open_account(qtbot, desk, key)
    press(desk.window, Qt.Key.Key_E, CONTROL)
    sheet = sheet_of(desk, EditSheet)
    sheet.fields["tags"].clear()
    write(sheet.fields["tags"], "emea, north")
    write(sheet.fields["tier"], "A")
    sheet.fields["cadence_days"].setText("soon")
    sheet.stage.buttons()["advanced"].click()
    sheet.notes.setPlainText("Two sites")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert "soon" in sheet.note.text()
    assert sheet.fields["cadence_days"].property("error")
    sheet.fields["cadence_days"].setText("20")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    head = account_services.read_head(services_of(desk), key)
    assert (head.tags, head.tier, head.cadence_days, head.stage, head.notes) == (
        ("emea", "north"), "A", 20, "advanced", "Two sites",
    )  # fmt: skip
    assert "#emea" in page.header.second.words()
    assert desk.window.scrim.sheet is None


def test_nothing_changed_writes_nothing(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    open_account(qtbot, desk, accounts["Tamarind Foods"])
    version = services_of(desk).book.version()
    desk.act("edit_account")
    press(sheet_of(desk, EditSheet), Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert services_of(desk).book.version() == version
    assert desk.window.scrim.sheet is None


def test_deleting_asks_and_the_page_offers_the_way_back(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    key = accounts["Tamarind Foods"]
    page = open_account(qtbot, desk, key)
    desk.act("delete_account")
    settle(qtbot, desk)
    sheet = sheet_of(desk, DeletionSheet)
    assert sheet.along[:2] == ("1 person", "1 contract")
    press(sheet, Qt.Key.Key_Escape)
    assert not is_gone(desk)
    desk.act("delete_account")
    settle(qtbot, desk)
    press(sheet_of(desk, DeletionSheet), Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert is_gone(desk)
    assert desk.account_in_view() == ""
    assert page.gone.head.text().startswith("Tamarind Foods is not in the book")
    assert "1 person" in page.gone.words.text()
    assert not desk.window.banner.isVisible()
    page.gone.restore_button.click()
    settle(qtbot, desk)
    assert not is_gone(desk)
    assert page.header.name.accessibleName() == "Tamarind Foods"
    assert tab_of(page, OverviewPage).account_id == key


def test_undo_brings_a_deleted_account_back(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = open_account(qtbot, desk, accounts["Nordlys Energi"], "tasks")
    assert desk.context is not None
    desk.context.bus.publish(
        deleting.delete(services_of(desk), "account", accounts["Nordlys Energi"])
    )
    settle(qtbot, desk)
    assert is_gone(desk)
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert not is_gone(desk)
    assert page.tab_name == "tasks"


def test_undoing_an_addition_goes_back(desk: Desk, qtbot: QtBot) -> None:
    key, changes = account_services.add_account(
        services_of(desk), account_services.AccountDraft("Fjordlys")
    )
    assert desk.context is not None
    desk.context.bus.publish(changes)
    settle(qtbot, desk)
    page = open_account(qtbot, desk, key)
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert desk.window.pages.currentWidget() is desk.today_page()
    assert desk.window.banner.isVisible()  # it says what was taken back
    desk.show_account(key)  # as from a note that still names it
    settle(qtbot, desk)
    assert is_gone(desk)
    assert page.gone.restore_button.isHidden()
    page.gone.back_button.click()
    assert desk.window.pages.currentWidget() is desk.today_page()


def test_deleted_by_another_process(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot, clock: Clock
) -> None:
    open_account(qtbot, desk, accounts["Nordlys Energi"], "timeline")
    other = books.open_services(services_of(desk).book.path, clock=clock)
    deleting.delete(other, "account", accounts["Nordlys Energi"])
    books.close(other)
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    assert is_gone(desk)
    assert services_of(desk).book.path.name == BOOK


def test_an_account_that_never_was(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    page = open_account(qtbot, desk, "nobody")
    assert is_gone(desk)
    assert page.gone.restore_button.isHidden()
    open_account(qtbot, desk, accounts["Tamarind Foods"])
    assert not is_gone(desk)


def test_the_trash_restores_one_after_the_other(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    services = services_of(desk)
    for name in ("Tamarind Foods", "Nordlys Energi"):
        deleting.delete(services, "account", accounts[name])
    desk.act("trash")
    settle(qtbot, desk)
    sheet = sheet_of(desk, TrashSheet)
    assert [line.name for line in sheet.list.paged.items] == ["Nordlys Energi", "Tamarind Foods"]
    assert sheet.list.hasFocus()
    press(sheet.list, Qt.Key.Key_J)
    press(sheet.list, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "Tamarind Foods is back" in sheet.note.text()
    assert [line.name for line in sheet.list.paged.items] == ["Nordlys Energi"]
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert not sheet.save_button.isEnabled()
    assert "trash is empty" in sheet.list.accessibleDescription()


def test_what_cannot_come_back_says_why(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    services = services_of(desk)
    key = accounts["Tamarind Foods"]
    person = account_services.show_account(services, key).contacts[0].id
    deleting.delete(services, "contact", person)
    deleting.delete(services, "account", key)
    desk.act("trash")
    settle(qtbot, desk)
    sheet = sheet_of(desk, TrashSheet)
    press(sheet.list, Qt.Key.Key_J)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert "what it belonged to was deleted later" in sheet.note.text()


def test_odd_names_and_long_texts_do_not_break_the_page(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    key = accounts["Havgard Shipping"]
    services = services_of(desk)
    notes = "x" * 100_000
    editing.set_fields(
        services, key, {"name": "שלום 🚢 " + "n" * 5000, "notes": notes, "tags": "🙂"}
    )
    page = open_account(qtbot, desk, key)
    for name in [tab.name for tab in TABS]:
        desk.act(f"tab_{name}")
        settle(qtbot, desk)
        desk.window.grab()
    desk.act("edit_account")
    sheet = sheet_of(desk, EditSheet)
    assert "100,000 characters" in sheet.note.text()
    assert sheet.notes.text() == notes
    sheet.fields["tier"].setText("B")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    head = account_services.read_head(services, key)
    assert (head.tier, head.notes) == ("B", notes)
    desk.act("delete_account")
    settle(qtbot, desk)
    press(sheet_of(desk, DeletionSheet), Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert shown(desk).is_gone
    desk.window.grab()
    assert page.gone.isVisible()
