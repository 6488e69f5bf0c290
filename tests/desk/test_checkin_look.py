"""How the check-in dialog and the sentence above the page look: nothing is cut, no room is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.frame.banner import Banner
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import Paragraph
from tests.desk.test_checkin_series import choose, open_new, sheet_of


@pytest.fixture
def account_id(accounts: dict[str, str]) -> str:
    return accounts["Tamarind Foods"]


def heads(sheet: CheckinSheet) -> list[str]:
    """What stands in the label column, as far as it is seen."""
    found = sheet.body.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible() and each.text()]


def test_the_longest_day_is_not_cut(desk: Desk, qtbot: QtBot, account_id: str) -> None:
    sheet = open_new(desk, qtbot, account_id)
    sheet.day.setText("Wed 25 Nov, tomorrow")
    words = sheet.day.fontMetrics().horizontalAdvance(sheet.day.text())
    assert words + 2 * 10 <= sheet.day.width()  # padding and border of a field at both ends


def test_rows_without_anything_leave_no_label(desk: Desk, qtbot: QtBot, account_id: str) -> None:
    assert desk.dialogs is not None
    desk.show("calendar")  # where nobody is chosen yet
    desk.dialogs.invite("")
    sheet = sheet_of(desk)
    qtbot.waitUntil(sheet.isVisible)
    assert "Free slots" not in heads(sheet)
    sheet.discard()
    sheet = open_new(desk, qtbot, account_id)
    assert "Free slots" in heads(sheet)
    assert sheet.bars.cities()[0] in heads(sheet)


def test_the_end_of_a_series_is_shown_in_full(desk: Desk, qtbot: QtBot, account_id: str) -> None:
    sheet = open_new(desk, qtbot, account_id)
    choose(sheet.repeat, "weekly-1")
    qtbot.waitUntil(sheet.repeat.ends.isVisible)
    ends = sheet.repeat.ends
    assert ends.width() == ends.button.sizeHint().width()


def test_a_note_takes_the_height_of_its_rows(desk: Desk, qtbot: QtBot, account_id: str) -> None:
    sheet = open_new(desk, qtbot, account_id)
    sheet.show_reach("Nobody can answer yet. " * 4)
    note = next(each for each in sheet.findChildren(Paragraph) if each.words().startswith("Nobody"))
    qtbot.waitUntil(lambda: note.height() == note.heightForWidth(note.width()))


def test_zones_are_offered_from_the_first_focus_on(
    desk: Desk, qtbot: QtBot, account_id: str
) -> None:
    sheet = open_new(desk, qtbot, account_id)
    assert sheet.zone.completer() is None
    sheet.zone.setFocus(Qt.FocusReason.TabFocusReason)
    offered = sheet.zone.completer()
    assert offered is not None
    offered.setCompletionPrefix("paulo")
    assert offered.currentCompletion() == "America/Sao_Paulo"


def test_what_a_sentence_offers_stands_on_the_line_of_its_cross(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    banner = Banner(theme)
    banner.setParent(window)
    banner.resize(900, 60)
    banner.say("A sentence.", "good", [("Open the outbox", lambda: None)])
    window.show()
    cross, offer = (
        each.mapTo(window, each.rect().center()).y()
        for each in (banner.close_button, banner.offers[0])
    )
    assert abs(cross - offer) <= 1
