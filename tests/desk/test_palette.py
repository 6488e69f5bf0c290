"""The palette: everything is found and done from the keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.palette.matching import Index, Item, hit_spans
from csdesk.desk.palette.presenter import MOST, PalettePresenter
from csdesk.desk.palette.view import Palette, Row, Rows
from csdesk.desk.palette.why import WhySheet
from csdesk.services import books
from csdesk.services.accounts import AccountDraft, add_account, show_account
from csdesk.services.views import ViewDraft, save_view
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desk.test_models import check
from tests.desks import Clock, account, contact

KINDS = frozenset({"account", "person", "action", "setting", "page", "help", "view"})


def open_palette(desk: Desk, qtbot: QtBot) -> Palette:
    press(desk.window, Qt.Key.Key_K, CONTROL)
    settle(qtbot, desk)
    palette = desk.window.scrim.sheet
    assert isinstance(palette, Palette)
    assert palette.input.hasFocus()
    return palette


def find(desk: Desk, qtbot: QtBot, typed: str) -> Palette:
    palette = open_palette(desk, qtbot)
    write(palette.input, typed)
    settle(qtbot, desk)
    return palette


def test_an_account_is_found_and_opened(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    palette = find(desk, qtbot, "tam")
    item = palette.chosen()
    assert item is not None
    assert (item.kind, item.title) == ("account", "Tamarind Foods")
    assert len(palette.titles()) <= MOST
    assert "Log a contact" in palette.titles()
    assert desk.dialogs is not None
    with qtbot.waitSignal(desk.dialogs.account_asked) as asked:
        desk.dialogs.account_asked.disconnect(desk.show_account)
        press(palette.input, Qt.Key.Key_Return)
    assert asked.args == [accounts["Tamarind Foods"]]
    assert desk.window.scrim.sheet is None


def test_a_name_with_wrong_letters_is_found(desk: Desk, qtbot: QtBot) -> None:
    assert find(desk, qtbot, "tamrind").titles()[0] == "Tamarind Foods"


def test_a_person_is_found_by_the_account(desk: Desk, qtbot: QtBot) -> None:
    titles = find(desk, qtbot, "ingrid nordl").titles()
    assert titles[0] == "Ingrid Dahl"


def test_actions_settings_pages_and_help_are_found(desk: Desk, qtbot: QtBot) -> None:
    palette = open_palette(desk, qtbot)
    for typed, kind, title in (
        ("back up", "action", "Back up"),
        ("accounts", "page", "Accounts"),
        ("log, inv", "help", "Log, invite, snooze"),
    ):
        palette.input.clear()
        write(palette.input, typed)
        row = palette.chosen()
        assert row is not None
        assert (row.kind, row.title) == (kind, title)
    palette.input.clear()
    write(palette.input, "curren")
    kinds = {row.item.kind for row in palette.rows.rows if row.item is not None}
    assert "setting" in kinds


def test_a_saved_view_is_found_and_shown(desk: Desk, qtbot: QtBot) -> None:
    assert desk.context is not None
    saved, changes = save_view(
        desk.context.services, ViewDraft("Quiet prospects", "status:prospect")
    )
    desk.bus.publish(changes)
    settle(qtbot, desk)
    palette = find(desk, qtbot, "quiet pro")
    item = palette.chosen()
    assert item is not None
    assert (item.kind, item.id) == ("view", saved)
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, AccountsPage)
    assert page.title.accessibleName() == "Quiet prospects"


def test_what_was_used_lately_stands_first(desk: Desk, qtbot: QtBot) -> None:
    palette = find(desk, qtbot, "today")
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert open_palette(desk, qtbot).titles()[0] == "Today"


def test_tab_offers_what_can_be_done_with_an_account(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    palette = find(desk, qtbot, "nord")
    press(palette.input, Qt.Key.Key_Tab)
    assert palette.titles()[:3] == ["Open the account", "Log a contact", "Plan a check-in"]
    press(palette.input, Qt.Key.Key_Down)
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    assert sheet.head_second.text() == "Nordlys Energi"


def test_control_enter_offers_it_too_and_backspace_goes_back(desk: Desk, qtbot: QtBot) -> None:
    palette = find(desk, qtbot, "nord")
    press(palette.input, Qt.Key.Key_Return, CONTROL)
    write(palette.input, "check")
    assert palette.titles()[0] == "Plan a check-in"
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert isinstance(desk.window.scrim.sheet, CheckinSheet)
    desk.window.scrim.sheet.reject()
    palette = find(desk, qtbot, "nord")
    press(palette.input, Qt.Key.Key_Tab)
    press(palette.input, Qt.Key.Key_Backspace)
    assert "Nordlys Energi" in palette.titles()


def test_an_account_is_snoozed_to_a_typed_day(desk: Desk, qtbot: QtBot) -> None:
    palette = find(desk, qtbot, "nord")
    press(palette.input, Qt.Key.Key_Tab)
    write(palette.input, "snooze")
    press(palette.input, Qt.Key.Key_Return)
    write(palette.input, "4 dec")
    assert palette.titles()[0] == "Snooze until Fri 4 Dec"
    with qtbot.waitSignal(desk.bus.changed):
        press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    names = [line.account.name for line in desk.today_page().list.lines.lines]
    assert "Nordlys Energi" not in names


def test_a_playbook_is_run(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    palette = find(desk, qtbot, "nord")
    press(palette.input, Qt.Key.Key_Tab)
    write(palette.input, "playbook")
    press(palette.input, Qt.Key.Key_Return)
    assert palette.titles()
    with qtbot.waitSignal(desk.bus.changed):
        press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert desk.context is not None
    page = show_account(desk.context.services, accounts["Nordlys Energi"])
    assert len(page.tasks) > 1


def test_why_somebody_is_not_here_is_said(desk: Desk, qtbot: QtBot) -> None:
    assert desk.dialogs is not None
    desk.dialogs.open_palette("why")
    settle(qtbot, desk)
    palette = desk.window.scrim.sheet
    assert isinstance(palette, Palette)
    write(palette.input, "havg")
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, WhySheet)
    words = " ".join(sheet.words())
    assert "Havgard Shipping is not on today’s list: no reason holds today." in words
    assert "What would be a reason" in words
    press(sheet, Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is None


def test_a_note_is_found_in_the_history(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    palette = open_palette(desk, qtbot)
    presenter = palette.findChild(PalettePresenter)
    assert presenter is not None
    write(palette.input, "price sheet")
    with qtbot.waitSignal(presenter.shown):  # the notes come a moment after the last key
        pass
    assert any("Send price sheet" in title for title in palette.titles())


def test_the_list_is_made_anew_when_a_name_changes(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], clock: Clock
) -> None:
    palette = find(desk, qtbot, "lumen")
    assert "Lumen Works" not in palette.titles()
    press(palette.input, Qt.Key.Key_Escape)
    assert desk.context is not None
    desk.bus.publish(add_account(desk.context.services, AccountDraft("Lumen Works", {}))[1])
    settle(qtbot, desk)
    assert find(desk, qtbot, "lumen").titles()[0] == "Lumen Works"


def test_nothing_found_is_said(desk: Desk, qtbot: QtBot) -> None:
    palette = find(desk, qtbot, "qqqqqqqq")
    assert palette.chosen() is None
    assert palette.rows.rows[0].words == "Nothing is called “qqqqqqqq”."
    press(palette.input, Qt.Key.Key_Return)
    press(palette.input, Qt.Key.Key_Tab)
    assert desk.window.scrim.sheet is palette


def test_the_focus_goes_back_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.today_page().list.setFocus()
    palette = open_palette(desk, qtbot)
    press(palette.input, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.today_page().list


def test_the_button_of_the_top_bar_opens_it(desk: Desk, qtbot: QtBot) -> None:
    desk.window.topbar.commands.click()
    assert isinstance(desk.window.scrim.sheet, Palette)


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = Rows()
    item = Item("account", "1", "Tamarind Foods")
    model.replace((Row("Accounts and people"), Row(item.title, item)), "tam")
    check(qtmodeltester, model)


@pytest.mark.parametrize(
    ("text", "typed", "spans"),
    [
        ("Tamarind Foods", "tam fo", [(0, 3), (9, 2)]),
        ("Zoë Łukasik", "luk", [(4, 3)]),
        ("Ægir", "ae", [(0, 1)]),
        ("Tamarind", "x", []),
        ("", "a", []),
    ],
)
def test_hit_letters(text: str, typed: str, spans: list[tuple[int, int]]) -> None:
    assert hit_spans(text, typed) == spans


def test_beginnings_come_before_parts() -> None:
    items = [Item("account", n, n) for n in ("Banana", "Diana Works", "Ana Foods")]
    found = Index(items).search("ana", {}, kinds=KINDS, most=10)
    assert [item.title for item in found] == ["Ana Foods", "Banana", "Diana Works"]


def test_any_text_is_searched() -> None:
    index = Index([Item("account", "1", "Tamarind Foods"), Item("account", "2", "😀")])
    for typed in ("", " ", "\0", "😀", "'\"*", "שלום", "a" * 100_000, "(" * 1000):
        index.search(typed, {}, kinds=KINDS, most=10)


def test_device_keeps_what_was_used(
    accounts: dict[str, str], open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    first = open_window()
    palette = find(first, qtbot, "renewals")
    press(palette.input, Qt.Key.Key_Return)
    settle(qtbot, first)
    second = open_window()
    assert open_palette(second, qtbot).titles()[0] == "Renewals"


def test_keys_are_pressed_on_the_window_without_a_palette_in_an_empty_book(
    open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk = open_window()
    palette = find(desk, qtbot, "import")
    assert palette.titles()[0] == "Import"
    QTest.keyClick(palette.input, Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is None


def test_people_of_many_accounts(
    tmp_path: Path, clock: Clock, open_window: Callable[[], Desk], qtbot: QtBot
) -> None:
    made = books.create_services(tmp_path / BOOK, clock=clock)
    for name in ("North Mill", "South Mill"):
        contact(made, account(made, name), "Ana Ferreira")
    books.close(made)
    palette = find(open_window(), qtbot, "ana south")
    item = palette.chosen()
    assert item is not None
    assert item.detail == "South Mill"
