"""Pictures of the account page: its tabs, dialogs and states."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from csdesk.desk.account.page import OneAccountPage
    from tests.shots import Scene, Studio


def scenes() -> Iterator["Scene"]:
    """Every picture of this page."""
    from tests.shots import Scene

    yield Scene("account", open_overview)
    yield Scene("account-1024", open_overview, 1024, 700)
    yield Scene("account-900", open_overview, 900, 520)
    yield Scene("account-health", open_health)
    yield Scene("account-timeline", open_timeline)
    yield Scene("account-timeline-1024", open_timeline, 1024, 700)
    yield Scene("account-timeline-900", open_timeline, 900, 520)
    yield Scene("account-timeline-found", search_timeline)
    yield Scene("account-correct", correct)
    yield Scene("account-checklist", open_checklist)
    yield Scene("account-checklist-900", open_checklist, 900, 520)
    yield Scene("account-playbook", write_playbook)
    yield Scene("account-tasks", open_tasks)
    yield Scene("account-tasks-900", open_tasks, 900, 520)
    yield Scene("account-history", open_history)
    yield Scene("account-history-1024", open_history, 1024, 700)
    yield Scene("account-edit", edit)
    yield Scene("account-edit-900", edit, 900, 520)
    yield Scene("account-delete", ask_to_delete)
    yield Scene("account-trash", open_trash)
    yield Scene("account-gone", open_deleted)


def open_tab(studio: "Studio", name: str) -> "OneAccountPage":
    """Open an account of the morning list that has much to show, in a tab."""
    from csdesk.desk.account.page import OneAccountPage
    from csdesk.desk.account.timeline.page import TimelinePage

    lines = studio.desk.today_page().list.lines.lines
    chosen = max(lines, key=lambda line: len(line.reasons))
    studio.desk.show_account(chosen.account.id)
    page = studio.desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    page.choose(name)
    tab = page.tab()
    if isinstance(tab, TimelinePage):
        tab.clear()
    studio.settle()
    page.take_focus()
    return page


def open_overview(studio: "Studio") -> None:
    """The account on one screen."""
    open_tab(studio, "overview")


def part(page: "OneAccountPage", name: str) -> QWidget:
    """A widget of the chosen tab by its attribute."""
    found = getattr(page.tab(), name)
    assert isinstance(found, QWidget)
    return found


def open_health(studio: "Studio") -> None:
    """Open what is behind the health."""
    from PySide6.QtCore import Qt

    page = open_tab(studio, "overview")
    figures = part(page, "figures")
    figures.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(figures, Qt.Key.Key_Space)


def open_timeline(studio: "Studio") -> None:
    """The timeline with one entry opened."""
    from PySide6.QtCore import Qt

    page = open_tab(studio, "timeline")
    QTest.keyClick(part(page, "list"), Qt.Key.Key_J)
    QTest.keyClick(part(page, "list"), Qt.Key.Key_Space)


def search_timeline(studio: "Studio") -> None:
    """Words that nothing has, beside a filter."""
    page = open_tab(studio, "timeline")
    QTest.keyClicks(part(page, "search"), "budget")
    QTest.qWait(200)
    studio.settle()


def correct(studio: "Studio") -> None:
    """The dialog of a contact."""
    from PySide6.QtCore import Qt

    page = open_tab(studio, "timeline")
    QTest.keyClick(part(page, "list"), Qt.Key.Key_E)
    studio.settle()


def open_checklist(studio: "Studio") -> None:
    """A playbook at work."""
    from functools import partial

    from csdesk.services import playbooks

    page = open_tab(studio, "checklist")
    context = studio.desk.context
    assert context is not None
    services = context.services
    runs = playbooks.read_runs(services, page.account_id)
    if all(run.ended_on is not None for run in runs):
        line = playbooks.list_playbooks(services)[0]
        studio.desk.context = context
        context.write(
            page,
            partial(playbooks.start_playbook, services, line.id, [page.account_id]),
            lambda _: None,
            failed=studio.desk.window.banner.show_error,
            changes=lambda changes: changes,
        )
    studio.settle()
    page.take_focus()


def write_playbook(studio: "Studio") -> None:
    """The dialog of a playbook."""
    from csdesk.desk.account.checklist.page import ChecklistPage

    tab = open_tab(studio, "checklist").tab()
    assert isinstance(tab, ChecklistPage)
    tab.write_asked.emit()


def open_tasks(studio: "Studio") -> None:
    """Tasks, the open ones."""
    open_tab(studio, "tasks")


def open_history(studio: "Studio") -> None:
    """The history after a few changes."""
    from csdesk.services import editing

    page = open_tab(studio, "overview")
    assert studio.desk.context is not None
    services = studio.desk.context.services
    editing.set_fields(services, page.account_id, {"tier": "A", "owner": "Mira Holm"})
    editing.set_fields(services, page.account_id, {"tier": "B", "tags": "emea, renewal 2027"})
    page.choose("history")
    studio.settle()
    page.take_focus()
    from PySide6.QtCore import Qt

    QTest.keyClick(part(page, "list"), Qt.Key.Key_J)


def edit(studio: "Studio") -> None:
    """The dialog of the account's fields."""
    open_tab(studio, "overview")
    studio.desk.act("edit_account")


def ask_to_delete(studio: "Studio") -> None:
    """What goes with an account."""
    open_tab(studio, "overview")
    studio.desk.act("delete_account")
    studio.settle()


def open_trash(studio: "Studio") -> None:
    """The trash with an account and a task in it."""
    from csdesk.services import deleting, tasks

    page = open_tab(studio, "overview")
    assert studio.desk.context is not None
    services = studio.desk.context.services
    if not deleting.read_trash(services):
        tasks.add_task(services, page.account_id, "Send the price sheet")
        last = tasks.read_open_tasks(services, page.account_id)[-1]
        deleting.delete(services, "task", last.id)
    studio.desk.act("trash")
    studio.settle()


def open_deleted(studio: "Studio") -> None:
    """The page of an account that was deleted."""
    from csdesk.services import deleting
    from tests.desks import account, contact, contract

    assert studio.desk.context is not None
    services = studio.desk.context.services
    key = account(services, "Fjordlys Rederi")
    contact(services, key)
    contract(services, key)
    deleting.delete(services, "account", key)
    studio.desk.show_account(key)
    studio.settle()
