"""The window over a real book: what a person does, with the keyboard."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import AccountSheet, DismissSheet
from csdesk.desk.first_start import FirstStartPage
from csdesk.domain.changes import Changes
from csdesk.services import aside, morning
from tests.desk.conftest import settle
from tests.desk.keys import ALT, CONTROL, press, write
from tests.desks import Clock

Windows = Callable[[], Desk]


def names(desk: Desk) -> list[str]:
    return [line.account.name for line in desk.today_page().list.lines.lines]


def test_first_start_offers_three_ways(open_window: Windows, qtbot: QtBot) -> None:
    desk = open_window()
    page = desk.window.pages.currentWidget()
    assert isinstance(page, FirstStartPage)
    assert page.import_button.isVisible()
    assert page.demo_button.isVisible()
    press(desk.window, Qt.Key.Key_N, CONTROL)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    write(sheet.fields["name"], "Nordlys Energi")
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "account"):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.footer.last_words() == "Added an account, Nordlys Energi"


def test_an_account_needs_a_name(open_window: Windows, qtbot: QtBot) -> None:
    desk = open_window()
    desk.act("new_account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.note.text()


def test_today_shows_the_lines_of_the_book(desk: Desk) -> None:
    assert set(names(desk)) >= {"Tamarind Foods", "Nordlys Energi"}
    line = desk.today_page().selected_line()
    assert line is not None
    index = desk.today_page().list.currentIndex()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == line.sentence


def test_j_and_k_move_and_enter_opens(desk: Desk, qtbot: QtBot) -> None:
    listed = desk.today_page().list
    listed.setFocus()
    second = names(desk)[1]
    press(listed, Qt.Key.Key_J)
    line = desk.today_page().selected_line()
    assert line is not None
    assert line.account.name == second
    press(listed, Qt.Key.Key_K)
    press(listed, Qt.Key.Key_J)
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "account"):
        press(listed, Qt.Key.Key_Return)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert page is not None
    assert page.accessibleName() == f"Account {second}"
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "today"):
        press(desk.window, Qt.Key.Key_Left, ALT)


def test_snooze_until_tomorrow_takes_the_line_away_and_undo_brings_it_back(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.today_page()
    first = names(desk)[0]
    assert page.list.buttons.isVisible()
    menu = page.list.buttons.snooze_menu
    with qtbot.waitSignal(desk.bus.changed):
        menu.actions()[0].trigger()
    settle(qtbot, desk)
    assert first not in names(desk)
    assert desk.window.footer.last_words().startswith("Snoozed until Fri 27 Nov")
    assert desk.frame is not None
    with qtbot.waitSignal(desk.frame.undone):
        press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert first in names(desk)


def test_evidence_opens_from_the_keyboard_and_a_reason_is_dismissed(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.today_page()
    page.list.setFocus()
    press(page.list, Qt.Key.Key_Right)
    press(page.list, Qt.Key.Key_Return)
    assert page.side.currentWidget() is page.evidence
    account_id, kind = page.list.open_reason() or ("", "")
    page.evidence.dismiss_button.click()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, DismissSheet)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "why" in sheet.note.text()
    write(sheet.reason, "They told me so")
    with qtbot.waitSignal(desk.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.context is not None
    why = morning.explain(desk.context.services, account_id)
    assert kind not in {reason.signal.kind for reason in why.reasons}


def test_a_task_is_done_with_its_check_box(desk: Desk, qtbot: QtBot) -> None:
    from csdesk.desk.widgets.buttons import CheckBox

    boxes = desk.today_page().day.findChildren(CheckBox)
    late = next(box for box in boxes if box.text() == "Send price sheet")
    assert "2 days late" in late.accessibleName()
    with qtbot.waitSignal(desk.bus.changed):
        late.click()
    settle(qtbot, desk)
    assert desk.window.footer.last_words() == "Completed a task, Tamarind Foods"


def test_search_finds_and_opens(desk: Desk, qtbot: QtBot) -> None:
    press(desk.window, Qt.Key.Key_F, CONTROL)
    bar = desk.window.topbar
    assert bar.search.hasFocus()
    assert desk.frame is not None
    with qtbot.waitSignal(desk.frame.found):
        write(bar.search, "sao ferr")
        write(bar.search, "\b" * 8)
        bar.search.clear()
        write(bar.search, "ferr")
    assert bar.results.isVisible()
    assert bar.results.item(0).text().startswith("Ana Ferreira, Tamarind Foods")
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "account"):
        press(bar.search, Qt.Key.Key_Return)


def test_accounts_are_narrowed_and_opened(desk: Desk, qtbot: QtBot) -> None:
    from csdesk.desk.accounts.page import AccountsPage
    from csdesk.desk.accounts.presenter import AccountsPresenter

    press(desk.window, Qt.Key.Key_2, CONTROL)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, AccountsPage)
    assert page.names() == ["Havgard Shipping", "Nordlys Energi", "Tamarind Foods"]
    presenter = page.findChild(AccountsPresenter)
    assert presenter is not None
    with qtbot.waitSignal(presenter.listed, check_params_cb=lambda count: count == 1):
        write(page.search_box, "nord")
    assert page.names() == ["Nordlys Energi"]
    press(page.search_box, Qt.Key.Key_Down)
    with qtbot.waitSignal(desk.page_shown, check_params_cb=lambda name: name == "account"):
        press(page.table, Qt.Key.Key_Return)


def test_selection_and_scroll_survive_a_reload(desk: Desk, qtbot: QtBot) -> None:
    page = desk.today_page()
    press(page.list, Qt.Key.Key_J)
    kept = page.list.current_account()
    desk.bus.publish(Changes(1, "something", {"account": frozenset({kept})}))
    settle(qtbot, desk)
    assert page.list.current_account() == kept


def test_a_hidden_page_reloads_when_it_comes_back(desk: Desk, qtbot: QtBot, clock: Clock) -> None:
    assert desk.context is not None
    first = desk.today_page().list.current_account()
    desk.show("accounts")
    settle(qtbot, desk)
    changes = aside.snooze(desk.context.services, first, until=clock().date() + timedelta(days=3))
    desk.bus.publish(changes)
    settle(qtbot, desk)
    desk.show("today")
    settle(qtbot, desk)
    assert desk.today_page().list.lines.row_of(first) is None


def test_everything_that_takes_the_focus_has_a_name(desk: Desk, qtbot: QtBot) -> None:
    def nameless(root: QWidget) -> list[str]:
        return [
            f"{type(w).__name__} in {type(w.parentWidget()).__name__}"
            for w in root.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not w.accessibleName()
            and w.isVisible()
        ]

    assert nameless(desk.window) == []
    desk.show("accounts")
    settle(qtbot, desk)
    assert nameless(desk.window) == []
    desk.show_account(desk.account_in_view())
    settle(qtbot, desk)
    assert nameless(desk.window) == []
    for action in ("log", "invite", "new_account"):
        desk.act(action)
        settle(qtbot, desk)
        assert nameless(desk.window) == []
        sheet = desk.window.scrim.sheet
        assert sheet is not None
        sheet.reject()


def test_narrow_window_folds_rail_and_side(desk: Desk, qtbot: QtBot) -> None:
    page = desk.today_page()
    desk.window.resize(1024, 700)
    assert desk.window.rail.width() == 56
    assert page.day_row.isVisible()
    assert not page.side.isVisible()
    press(desk.window, Qt.Key.Key_Period, CONTROL)
    assert page.side.isVisible()
    desk.window.resize(1440, 900)
    assert page.side.isVisible()
    assert not page.day_row.isVisible()


def test_a_damaged_book_is_said_in_a_sentence(
    open_window: Windows, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.csdesk"
    broken.write_text("this is a letter, not a book" * 10, encoding="utf-8")
    desk.open(broken)
    settle(qtbot, desk)
    assert desk.window.pages.currentWidget() is desk.opening
    assert desk.opening.words.action_button.isVisible()


def test_tab_stays_inside_a_sheet(desk: Desk, qtbot: QtBot) -> None:
    desk.act("log")
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert sheet is not None
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        press(focused, Qt.Key.Key_Tab)
    press(sheet, Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is None
