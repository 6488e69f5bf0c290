"""The Overview tab: figures with health, runway, promises, playbook."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.account.overview.page import OverviewPage
from csdesk.desk.account.overview.runway import marks_of, place
from csdesk.desk.account.tasks.sheet import TaskSheet
from csdesk.desk.desk import Desk
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox
from csdesk.domain.runway import Runway
from csdesk.services import playbooks, tasks
from tests.desk.account.opened import open_account, services_of, sheet_of, tab_of
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press, write

WAY = Runway(
    today=date(2026, 11, 26),
    renews_on=date(2027, 3, 3),
    deadline=date(2027, 1, 2),
    has_notice=True,
    offer_by=date(2026, 12, 10),
    offer_made_on=None,
    closed=((date(2026, 12, 24), date(2027, 1, 2)),),
    by_itself=True,
    term_months=12,
)


def test_health_opens_with_space_and_closes(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = open_account(qtbot, desk, accounts["Tamarind Foods"])
    figures = tab_of(page, OverviewPage).figures
    assert "Contact: " in figures.accessibleDescription()
    figures.setFocus(Qt.FocusReason.TabFocusReason)
    press(figures, Qt.Key.Key_Space)
    assert figures.card.isVisible()
    inside = desk.window.rect()
    assert inside.contains(figures.card.geometry())
    press(figures, Qt.Key.Key_Escape)
    assert figures.card.isHidden()
    press(figures, Qt.Key.Key_Space)
    desk.act("today")
    assert figures.card.isHidden()


@pytest.mark.usefixtures("theme")
def test_the_runway_says_everything_where_there_is_room() -> None:
    placed = place(marks_of(WAY, 24, 1192))
    assert [each.head for each in placed] == [
        "Today",
        "Offer out by Thu 10 Dec",
        "Notice deadline Sat 2 Jan 2027",
        "Renewal Wed 3 Mar 2027",
    ]
    assert all(each.second for each in placed)
    assert placed[0].note == "prepare the offer"
    assert placed[2].note == "without notice it renews by itself for 12 months"


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("width", [1192, 900, 796, 500, 300])
@pytest.mark.parametrize("ahead", [0, 1, 3, 14, 30])
def test_words_of_two_marks_never_meet(width: int, ahead: int) -> None:
    from csdesk.desk.painting import text_width

    way = replace(WAY, offer_by=date.fromordinal(WAY.today.toordinal() + ahead))
    placed = place(marks_of(way, 24, width))
    for line, weight in (("head", 600), ("second", 400), ("note", 400)):
        end = 0.0
        for each in placed:
            words = getattr(each, line)
            if not words:
                continue
            wide = text_width(words, 12, weight)
            begin = each.mark.x - 10 - wide if each.mark.last else each.mark.x + 8
            assert begin >= end
            end = begin + wide


def test_a_promise_is_added_and_a_step_ticked(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    key, services = accounts["Tamarind Foods"], services_of(desk)
    playbooks.start_playbook(services, "template:renewal", [key])
    page = open_account(qtbot, desk, key)
    overview = tab_of(page, OverviewPage)
    overview.add_task.click()
    sheet = sheet_of(desk, TaskSheet)
    write(sheet.what, "Price for the second plant")
    sheet.due.setText("never ever")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert sheet.note.text()
    sheet.due.setText("fri")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    titles = [task.title for task in tasks.read_open_tasks(services, key)]
    assert "Price for the second plant" in titles
    box = overview.playbook.findChildren(CheckBox)[0]
    box.click()
    settle(qtbot, desk)
    assert playbooks.read_runs(services, key)[0].done == 1


def test_a_new_account_shows_what_to_do(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot, theme: Theme
) -> None:
    page = open_account(qtbot, desk, accounts["Havgard Shipping"])
    overview = tab_of(page, OverviewPage)
    assert overview.runway.isHidden()
    assert overview.playbook.isHidden()
    assert overview.figures.accessibleDescription().startswith("MRR:  none, no running contract")
    for size in ((900, 520), (1024, 700), (1440, 900)):
        desk.window.resize(*size)
        desk.window.grab()
