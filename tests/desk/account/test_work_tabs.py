"""The tabs Checklist, Tasks and History."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from csdesk.desk.account.checklist.page import ChecklistPage
from csdesk.desk.account.checklist.sheet import PlaybookSheet
from csdesk.desk.account.deletion import DeletionSheet
from csdesk.desk.account.history.page import HistoryPage
from csdesk.desk.account.tasks.page import TasksPage
from csdesk.desk.account.tasks.sheet import TaskSheet
from csdesk.desk.desk import Desk
from csdesk.services import accounts as account_services
from csdesk.services import editing, playbooks, tasks
from tests.desk.account.opened import open_account, services_of, sheet_of, tab_of
from tests.desk.conftest import settle
from tests.desk.keys import ALT, CONTROL, press, write
from tests.desks import THURSDAY


@pytest.fixture
def key(accounts: dict[str, str]) -> str:
    return accounts["Tamarind Foods"]


def test_a_playbook_is_started_worked_and_ended(desk: Desk, key: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, key, "checklist"), ChecklistPage)
    assert "No playbook" in page.list.accessibleDescription()
    assert page.start_button.hasFocus()
    page.menu().actions()[1].trigger()
    settle(qtbot, desk)
    assert page.list.checklist.rowCount() == 6
    page.take_focus()
    press(page.list, Qt.Key.Key_J)
    press(page.list, Qt.Key.Key_Space)
    settle(qtbot, desk)
    run = playbooks.read_runs(services_of(desk), key)[0]
    assert run.steps[0].done
    assert page.list.checklist.index(1).data().startswith("done, Sum up")
    press(page.list, Qt.Key.Key_Down, ALT)
    settle(qtbot, desk)
    assert page.list.currentIndex().row() == 2
    press(page.list, Qt.Key.Key_N)
    sheet = sheet_of(desk, TaskSheet)
    write(sheet.what, "One more step")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert page.list.checklist.rowCount() == 7
    press(page.list, Qt.Key.Key_E)
    sheet = sheet_of(desk, TaskSheet)
    sheet.side.buttons()["them"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert playbooks.read_runs(services_of(desk), key)[0].steps[1].side == "them"
    press(page.list, Qt.Key.Key_Delete)
    settle(qtbot, desk)
    press(sheet_of(desk, DeletionSheet), Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert page.list.checklist.rowCount() == 6
    page.end_button.click()
    settle(qtbot, desk)
    assert page.list.checklist.rowCount() == 1
    assert not page.end_button.isEnabled()
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert page.list.checklist.rowCount() == 6


def test_a_playbook_of_ones_own(desk: Desk, key: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, key, "checklist"), ChecklistPage)
    page.menu().actions()[-1].trigger()
    sheet = sheet_of(desk, PlaybookSheet)
    sheet.steps.setPlainText("+3 they:")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "no words" in sheet.note.text()
    sheet.steps.setPlainText("Call\n+3 they: answer")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert "name" in sheet.note.text()
    write(sheet.name, "Quarter talk")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert (
        page.menu().actions()[0].text() == "Quarter talk, 2\u00a0steps"
        or page.menu().actions()[0].text() == "Quarter talk, 2 steps"
    )


def test_tasks_by_keyboard(desk: Desk, key: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, key, "tasks"), TasksPage)
    assert page.list.tasks.index(0).data().startswith("open, Send price sheet, 2")
    assert "late" in page.list.tasks.index(0).data()
    press(page.list, Qt.Key.Key_N)
    assert page.what.hasFocus()
    press(page.what, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.what.property("error")
    write(page.what, "Shift list of Campinas")
    write(page.due, "fri")
    page.side.buttons()["them"].click()
    press(page.what, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert page.what.text() == ""
    assert page.list.tasks.items[1].title == "Shift list of Campinas"
    assert (page.list.tasks.items[1].due_on, page.list.tasks.items[1].side) == (
        THURSDAY.date() + timedelta(days=1),
        "them",
    )
    press(page.what, Qt.Key.Key_Down)
    press(page.list, Qt.Key.Key_Space)
    settle(qtbot, desk)
    assert [task.title for task in page.list.tasks.items] == ["Shift list of Campinas"]
    page.part.buttons()["done"].click()
    settle(qtbot, desk)
    assert [task.title for task in page.list.tasks.items] == ["Send price sheet"]
    page.take_focus()
    press(page.list, Qt.Key.Key_Space)
    settle(qtbot, desk)
    assert page.list.tasks.rowCount() == 0
    assert len(tasks.read_open_tasks(services_of(desk), key)) == 2


def test_a_click_on_the_box_ticks(desk: Desk, key: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, key, "tasks"), TasksPage)
    place = page.list.visualRect(page.list.tasks.index(0)).topLeft() + QPoint(32, 16)
    QTest.mouseClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    settle(qtbot, desk)
    assert page.list.tasks.rowCount() == 0


def test_done_tasks_come_in_parts(desk: Desk, key: str, qtbot: QtBot) -> None:
    services = services_of(desk)
    with services.book.write("import") as unit:
        from csdesk.book.tables import TaskRow

        for n in range(230):
            unit.add(
                TaskRow(
                    account_id=key, title=f"Task {n}", since=THURSDAY.date(),
                    done_at=THURSDAY - timedelta(hours=n // 3),
                )
            )  # fmt: skip
    page = tab_of(open_account(qtbot, desk, key, "tasks"), TasksPage)
    page.part.buttons()["done"].click()
    settle(qtbot, desk)
    page.take_focus()
    for _ in range(3):
        press(page.list, Qt.Key.Key_End)
        settle(qtbot, desk)
    assert len({task.id for task in page.list.tasks.items}) == 230


def test_a_field_is_restored_and_an_action_taken_back(desk: Desk, key: str, qtbot: QtBot) -> None:
    services = services_of(desk)
    editing.set_fields(services, key, {"tier": "A", "owner": "Mira"})
    editing.set_fields(services, key, {"tier": "B"})
    page = tab_of(open_account(qtbot, desk, key, "history"), HistoryPage)
    words = [page.list.history.index(n).data() for n in range(5)]
    assert words[0].startswith("Changed an account, today, 11:05, you")
    assert words[1] == "Tier: A, then B"
    assert words[3:] == ["Tier: nothing, then A", "Owner: nothing, then Mira"]
    assert not page.restore_button.isEnabled()
    press(page.list, Qt.Key.Key_J)
    press(page.list, Qt.Key.Key_R)
    settle(qtbot, desk)
    assert account_services.read_head(services, key).tier == "A"
    assert page.list.history.index(0).data().startswith("Restored a field")
    row = page.list.history.row_of(page.list.history.items[5].key)
    assert row == 5
    page.list.setCurrentIndex(page.list.history.index(5))
    press(page.list, Qt.Key.Key_U)
    settle(qtbot, desk)
    assert "changed the same things later" in desk.window.banner.words()
    page.list.setCurrentIndex(page.list.history.index(0))
    page.undo_button.click()
    settle(qtbot, desk)
    assert account_services.read_head(services, key).tier == "B"


def test_many_rows_of_one_action_are_counted(desk: Desk, key: str, qtbot: QtBot) -> None:
    playbooks.start_playbook(services_of(desk), "template:onboarding", [key])
    page = tab_of(open_account(qtbot, desk, key, "history"), HistoryPage)
    assert "added: 8" in page.list.history.index(0).data()
    assert "1 run of a playbook" in page.list.history.index(0).data().replace("\u00a0", " ")
    for _ in range(4):
        press(page.list, Qt.Key.Key_End)
        settle(qtbot, desk)
    assert "Added an account" in page.list.history.index(page.list.history.rowCount() - 1).data()
