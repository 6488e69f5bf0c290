"""The People tab over a real book: add, edit, leave, move, merge and undo, by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.account.people.candidates_sheet import CandidatesSheet
from csdesk.desk.account.people.merge_sheet import MergeSheet
from csdesk.desk.account.people.page import PeoplePage
from csdesk.desk.account.people.sheets import DaySheet, PersonSheet, PickSheet
from csdesk.desk.desk import Desk
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.widgets.fields import Field
from csdesk.services import books, people
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desks import Clock, contact
from tests.services.test_merging import dump, fill


@pytest.fixture
def crowded(tmp_path: Path, clock: Clock, accounts: dict[str, str]) -> dict[str, str]:
    """Ana is at Tamarind Foods twice, and somebody left; ids by name."""
    desk = books.open_services(tmp_path / BOOK, clock=clock)
    tamarind = accounts["Tamarind Foods"]
    ids = {each.name: each.id for each in people.list_people(desk, tamarind).people}
    ids["A. Ferreira"] = contact(
        desk, tamarind, "A. Ferreira", email="ana@tamarind.example", phone="+55 11", role="user"
    )
    ids["Rui"] = contact(desk, tamarind, "Rui Prado", left="2026-05-04", channel="call")
    fill(desk, tamarind, ids["Ana Ferreira"], ids["A. Ferreira"])
    books.close(desk)
    return ids


@pytest.fixture
def window(crowded: dict[str, str], open_window: Callable[[], Desk]) -> Desk:
    return open_window()


def open_people(desk: Desk, qtbot: QtBot, account_id: str) -> PeoplePage:
    desk.show_account(account_id)
    settle(qtbot, desk)
    desk.act("tab_people")
    settle(qtbot, desk)
    (page,) = desk.window.findChildren(PeoplePage)
    return page


def open_sheet(desk: Desk) -> Sheet | None:
    found = desk.window.scrim.sheet
    assert found is None or isinstance(found, Sheet)
    return found


def choose(page: PeoplePage, name: str) -> None:
    row = next(n for n, item in enumerate(page.people.items) if getattr(item, "name", "") == name)
    page.list.setCurrentIndex(page.people.index(row))


def test_people_are_listed_and_those_who_left_are_folded(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    assert page.names() == ["Ana Ferreira", "A. Ferreira"]
    assert page.count.text() == "3 people, 1 left"
    assert page.list.hasFocus()
    words = page.people.words(0)
    assert words.startswith("Ana Ferreira, CFO, Decides")
    assert "07:05, early there" in words
    assert page.duplicates_button.text() == "1 may be here twice"
    press(page.list, Qt.Key.Key_End)
    press(page.list, Qt.Key.Key_Return)
    assert page.names() == ["Ana Ferreira", "A. Ferreira", "Rui Prado"]
    assert "left Mon 4 May" in page.people.words(3)


def test_duplicates_are_merged_by_keyboard_and_undone(
    window: Desk, qtbot: QtBot, accounts: dict[str, str], crowded: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    assert window.context is not None
    services = window.context.services
    before = dump(services)
    press(page.list, Qt.Key.Key_D)
    settle(qtbot, window)
    found = open_sheet(window)
    assert isinstance(found, CandidatesSheet)
    assert found.pairs.words(0).endswith("same mail address")
    press(found.list, Qt.Key.Key_Return)
    settle(qtbot, window)
    sheet = open_sheet(window)
    assert isinstance(sheet, MergeSheet)
    assert sheet.choices()["name"] == "keep"
    assert sheet.choices()["role"] == "keep"
    focused = sheet.pairs["name"].sides["keep"]
    assert focused.hasFocus()
    press(focused, Qt.Key.Key_Right)
    assert sheet.choices()["name"] == "other"
    with qtbot.waitSignal(window.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert open_sheet(window) is None
    assert page.names() == ["A. Ferreira"]
    (merged, _) = people.list_people(services, accounts["Tamarind Foods"]).people
    assert (merged.id, merged.phones) == (crowded["Ana Ferreira"], ("+55 11",))
    assert not page.duplicates_button.isVisible()
    window.act("undo")
    settle(qtbot, window)
    assert dump(services) == before
    assert page.names() == ["Ana Ferreira", "A. Ferreira"]


def test_two_accounts_are_merged_from_the_palette(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    window.act("merge_account")
    settle(qtbot, window)
    pick = open_sheet(window)
    assert isinstance(pick, PickSheet)
    write(pick.search, "nordlys")
    press(pick.search, Qt.Key.Key_Return)
    assert pick.picked_id == accounts["Nordlys Energi"]
    press(pick.search, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    sheet = open_sheet(window)
    assert isinstance(sheet, MergeSheet)
    with qtbot.waitSignal(window.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "Ingrid Dahl" in page.names()
    window.act("undo")
    settle(qtbot, window)
    assert "Ingrid Dahl" not in page.names()


def test_a_person_is_added_and_wrong_fields_say_why(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    press(page.list, Qt.Key.Key_A)
    sheet = open_sheet(window)
    assert isinstance(sheet, PersonSheet)
    write(sheet.widget("name"), "Beatriz Lima")
    write(sheet.widget("emails"), "not a mail")
    write(sheet.widget("country"), "Narnia")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert set(sheet.wrong()) == {"emails", "country"}
    assert "mail address" in sheet.wrong()["emails"]
    assert sheet.widget("emails").hasFocus()
    sheet.fill({"emails": "bea@t.example", "country": "PT", "zone": "Europe/Lisbon"})
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert open_sheet(window) is None
    assert "Beatriz Lima" in page.names()
    row = next(n for n, each in enumerate(page.names()) if each == "Beatriz Lima")
    assert "10:05 there" in page.people.words(row)


def test_only_changed_fields_are_written(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    assert window.context is not None
    version = window.context.services.book.version()
    press(page.list, Qt.Key.Key_Return)
    sheet = open_sheet(window)
    assert isinstance(sheet, PersonSheet)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert open_sheet(window) is None
    assert window.context.services.book.version() == version
    press(page.list, Qt.Key.Key_Return)
    sheet = open_sheet(window)
    assert isinstance(sheet, PersonSheet)
    title = sheet.widget("title")
    assert isinstance(title, Field)
    title.clear()
    write(title, "Chief of finance")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.people.words(0).startswith("Ana Ferreira, Chief of finance")
    assert window.context.services.book.version() == version + 1


def test_somebody_leaves_and_comes_back(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    choose(page, "A. Ferreira")
    press(page.list, Qt.Key.Key_X)
    sheet = open_sheet(window)
    assert isinstance(sheet, DaySheet)
    sheet.day.setText("1 jan 2030")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "not come yet" in sheet.wrong()["left_on"]
    sheet.day.setText("yesterday")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.names() == ["Ana Ferreira"]
    press(page.list, Qt.Key.Key_End)
    press(page.list, Qt.Key.Key_Return)
    choose(page, "A. Ferreira")
    press(page.list, Qt.Key.Key_X)
    settle(qtbot, window)
    assert page.count.text() == "3 people, 1 left"


def test_somebody_moves_to_another_account(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    choose(page, "A. Ferreira")
    press(page.list, Qt.Key.Key_V)
    settle(qtbot, window)
    sheet = open_sheet(window)
    assert isinstance(sheet, PickSheet)
    write(sheet.search, "zzz")
    assert "Nothing has these words" in sheet.note.text()
    sheet.search.clear()
    write(sheet.search, "hav")
    press(sheet.search, Qt.Key.Key_Return)
    press(sheet.search, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.names() == ["Ana Ferreira"]
    page = open_people(window, qtbot, accounts["Havgard Shipping"])
    assert page.names() == ["A. Ferreira"]


def test_an_empty_list_says_what_to_do(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Havgard Shipping"])
    assert page.empty.isVisible()
    assert page.empty.action_button.hasFocus()
    page.empty.action_button.click()
    assert isinstance(open_sheet(window), PersonSheet)


def test_everything_in_the_menu_has_its_key(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_people(window, qtbot, accounts["Tamarind Foods"])
    entries = [entry.text() for entry in page.make_menu().actions() if entry.text()]
    assert "Mark as left, or as back\tX" in entries
    assert "Merge the account with another" in entries
