"""A whole morning in the real window, by the keyboard alone; at its end everything is taken back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from csdesk.desk.account.edit import EditSheet
from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import DismissSheet
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.palette.view import Palette
from csdesk.desk.renewals.page import RenewalsPage
from csdesk.desk.settings.page import SettingsPage
from csdesk.desk.settings.rows import WeightEditor
from csdesk.services import accounts as account_services
from csdesk.services import books, policies
from csdesk.services.context import Services
from csdesk.services.tasks import add_task
from csdesk.services.undoing import last_action
from tests.desk.books import fill
from tests.desk.conftest import BOOK
from tests.desk.hand import Hand, stored
from tests.desks import THURSDAY, Clock, account, contact, contract, new_desk

TODAY = THURSDAY.date()


@pytest.fixture
def ids(tmp_path: Path, clock: Clock) -> dict[str, str]:
    """A book with a morning's work: six accounts that wait for somebody. Ids by name."""
    made = new_desk(tmp_path, clock, BOOK)
    found = fill(made)
    for late, name in enumerate(("Fjordlys", "Kestrel Foods", "Birken Analytik", "Alvor"), 3):
        key = found[name] = account(made, name, country="DE", zone="Europe/Berlin")
        contact(made, key, f"Robin {name}", title="CFO", email=f"robin@{name[:4]}.example".lower())
        contract(made, key, str(900 + late), starts="2025-02-01", renews="2027-02-15", notice="45")
        add_task(made, key, f"Answer {name}", due=TODAY - timedelta(days=late))
    books.close(made)
    return found


@pytest.fixture
def morning(ids: dict[str, str], open_window: Callable[[], Desk]) -> Desk:
    return open_window()


@pytest.fixture
def hand(morning: Desk, qtbot: QtBot) -> Hand:
    return Hand(morning, qtbot)


def services(desk: Desk) -> Services:
    assert desk.context is not None
    return desk.context.services


def names(desk: Desk) -> list[str]:
    return [line.account.name for line in desk.today_page().list.lines.lines]


def counted(desk: Desk, page: str) -> str:
    """What the rail says beside a page."""
    items = desk.window.rail.findChildren(QToolButton)
    return next(
        item.accessibleDescription() for item in items if item.accessibleName().startswith(page)
    )


def selected(desk: Desk) -> str:
    line = desk.today_page().selected_line()
    assert line is not None
    return line.account.name


def in_view(desk: Desk) -> bool:
    listed = desk.today_page().list
    return listed.viewport().rect().intersects(listed.visualRect(listed.currentIndex()))


def walk_the_list(desk: Desk, hand: Hand) -> None:
    page = desk.today_page()
    assert page.list.hasFocus()  # nothing is to be pressed before the first key of the day
    before = names(desk)
    assert len(before) >= 6
    hand.press("J", "J", "K")
    assert selected(desk) == before[1]
    hand.press("Space")
    first = page.list.open_reason()
    assert page.side.currentWidget() is page.evidence
    hand.press("Right")
    assert page.list.open_reason() != first  # the evidence follows the reasons
    hand.press("Space")
    assert page.side.currentWidget() is page.day


def log_with_a_next_step(desk: Desk, hand: Hand) -> None:
    account_id = desk.account_in_view()
    hand.press("L")
    assert isinstance(desk.window.scrim.sheet, LogSheet)
    hand.write("15m price question :: send offer fri")
    hand.press("Ctrl+Return")
    assert desk.today_page().list.hasFocus()
    page = account_services.show_account(services(desk), account_id)
    assert (page.timeline[0].title, page.timeline[0].minutes) == ("Price question", 15)
    assert ("Send offer", TODAY + timedelta(days=1)) in [(t.title, t.due_on) for t in page.tasks]


def snooze_and_finish(desk: Desk, hand: Hand) -> None:
    gone = selected(desk)
    hand.press("S", "Return")
    hand.wait(lambda: gone not in names(desk))
    assert in_view(desk)
    done = selected(desk)
    hand.press("D")
    hand.wait(lambda: done not in names(desk) and not desk.today_page().list.finishing.moving)
    assert desk.window.footer.last_words() == f"Marked as done, {done}"
    assert desk.today_page().list.hasFocus()


def dismiss_a_reason(desk: Desk, hand: Hand) -> None:
    line = desk.today_page().selected_line()
    assert line is not None
    kind, chip = line.reasons[0].signal.kind, line.reasons[0].signal.chip
    hand.press("X")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, DismissSheet)
    assert sheet.head_second.text() == f"{chip}, {line.account.name}"  # it says what is dismissed
    hand.write("they told me so")
    hand.press("Ctrl+Return")
    shown = desk.today_page().list.lines.lines
    left = [r.signal.kind for each in shown if each.account == line.account for r in each.reasons]
    assert kind not in left
    assert in_view(desk)


def plan_a_checkin(desk: Desk, hand: Hand, target: Path) -> None:
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: target  # the system's dialog
    account_id = desk.account_in_view()
    hand.press("Ctrl+I")
    assert isinstance(desk.window.scrim.sheet, CheckinSheet)
    hand.press("Ctrl+Return")
    assert "BEGIN:VEVENT" in target.read_text(encoding="utf-8")
    page = account_services.show_account(services(desk), account_id)
    assert len(page.checkins) == 1
    hand.press("Esc")  # the banner says where the file is


def tick_a_task(desk: Desk, hand: Hand) -> None:
    hand.press("Ctrl+1")
    hand.tab_to("Get discount approved")
    hand.press("Space")
    assert desk.window.footer.last_words() == "Completed a task, Nordlys Energi"


def look_at_another_account(desk: Desk, hand: Hand, account_id: str) -> None:
    hand.press("Ctrl+K")
    hand.write("havg")
    hand.press("Return")
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    assert page.account_in_view() == account_id
    for place, name in enumerate(page.bar.buttons, 1):
        hand.press(f"Alt+{place}")
        assert page.tab_name == name
        assert page.tab().isAncestorOf(hand.holds()) or page.tab() is hand.holds()
    hand.press("Alt+Left")
    assert desk.window.pages.currentWidget() is desk.today_page()


def note_an_offer(desk: Desk, hand: Hand) -> None:
    hand.press("Ctrl+3")
    page = desk.window.pages.currentWidget()
    assert isinstance(page, RenewalsPage)
    line = page.current()
    assert line is not None
    assert line.offer_made_on is None
    hand.press("O")
    noted = page.current()
    assert noted is not None
    assert (noted.contract_id, noted.offer_made_on) == (line.contract_id, TODAY)
    hand.press("Ctrl+L")  # is about the selected card
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    assert sheet.head_second.text() == line.account.name
    hand.press("Esc")
    assert page.current() == noted


def change_a_weight(desk: Desk, hand: Hand) -> None:
    before = names(desk)
    hand.press("Ctrl+,")
    page = desk.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    editor = page.row("weights.promises.task").editor
    assert isinstance(editor, WeightEditor)
    hand.write("task is due")
    hand.tab_to(editor.slider.accessibleName())
    hand.press("Home")
    hand.wait(page.bar.isVisible)
    hand.tab_to(page.bar.apply_button.accessibleName())
    hand.press("Space")
    assert policies.all_settings(services(desk))["weights"] == {"promises.task": 0.0}
    hand.press("Ctrl+1")
    assert names(desk) != before


def test_a_morning_by_the_keyboard(
    morning: Desk, hand: Hand, ids: dict[str, str], tmp_path: Path
) -> None:
    desk = morning
    begun, number = stored(services(desk)), last_number(desk)
    listed = names(desk)
    walk_the_list(desk, hand)
    log_with_a_next_step(desk, hand)
    snooze_and_finish(desk, hand)
    dismiss_a_reason(desk, hand)
    plan_a_checkin(desk, hand, tmp_path / "invite.ics")
    tick_a_task(desk, hand)
    look_at_another_account(desk, hand, ids["Havgard Shipping"])
    note_an_offer(desk, hand)
    change_a_weight(desk, hand)
    assert stored(services(desk)) != begun
    steps = 0
    while last_number(desk) > number:
        hand.press("Ctrl+Z")
        steps += 1
        assert steps < 20
    assert steps == 8
    assert stored(services(desk)) == begun
    assert names(desk) == listed
    hand.press("Ctrl+Q")
    assert not desk.window.isVisible()


def last_number(desk: Desk) -> int:
    last = last_action(services(desk))
    return last.number if last is not None else 0


def test_the_selected_line_does_not_sink_out_of_sight(morning: Desk, clock: Clock) -> None:
    desk = morning
    desk.window.resize(1000, 520)
    listed, first = desk.today_page().list, selected(desk)
    assert in_view(desk)
    listed.show_lines(tuple(reversed(listed.lines.lines)), clock())
    assert selected(desk) == first
    assert in_view(desk)


def test_snooze_elsewhere_asks_until_when(morning: Desk, hand: Hand) -> None:
    desk = morning
    for page in ("Ctrl+2", "Ctrl+3"):
        hand.press(page)
        account_id = desk.account_in_view()
        assert account_id
        hand.press("Ctrl+D")
        hand.wait(lambda: desk.window.scrim.sheet is not None)
        hand.press("Return")
        assert desk.window.scrim.sheet is None
        assert desk.window.footer.last_words().startswith("Snoozed until Fri 27 Nov")
        hand.press("Ctrl+Z")
    hand.press("Ctrl+1")
    assert len(names(desk)) >= 6


def test_the_rail_counts_the_list_while_another_page_is_in_view(morning: Desk, hand: Hand) -> None:
    desk = morning
    shown = len(names(desk))
    first = selected(desk)
    hand.press("Ctrl+2", "Ctrl+K")
    hand.write(first)
    hand.press("Tab")
    hand.write("snooze")
    hand.press("Return", "Return")
    hand.wait(lambda: counted(desk, "Today") == str(shown - 1))


def test_the_palette_offers_only_what_can_be_done(morning: Desk, hand: Hand) -> None:
    desk = morning
    hand.press("F1", "Ctrl+K")
    hand.write("edit the account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, Palette)
    assert "Edit the account" not in sheet.titles()
    hand.press("Esc", "Ctrl+1", "Ctrl+K")
    hand.write("edit the account")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, Palette)
    assert "Edit the account" in sheet.titles()
    hand.press("Return")
    hand.wait(lambda: isinstance(desk.window.scrim.sheet, EditSheet))
