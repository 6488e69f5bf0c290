"""The Timeline tab: parts, filters, search, opening, correcting, deleting."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk.account.deletion import DeletionSheet
from csdesk.desk.account.timeline.correct import CorrectSheet
from csdesk.desk.account.timeline.model import DAY, TimelineModel
from csdesk.desk.account.timeline.page import TimelinePage
from csdesk.desk.account.timeline.presenter import PART, TimelinePresenter
from csdesk.desk.desk import Desk
from csdesk.domain.account_lines import TimelineFilter
from csdesk.domain.lines import Happening
from csdesk.services import timeline, touchpoints
from tests.desk.account.opened import open_account, services_of, sheet_of, tab_of
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press, write
from tests.desks import THURSDAY


@pytest.fixture
def told(desk: Desk, accounts: dict[str, str]) -> str:
    """The account with 250 contacts, the last one with a long text."""
    services, key = services_of(desk), accounts["Tamarind Foods"]
    ana = timeline.read_people(services, key)[0].id
    with services.book.write("import") as unit:
        from csdesk.book.tables import TouchpointContactRow, TouchpointRow

        for n in range(250):
            row = unit.add(
                TouchpointRow(
                    account_id=key, at=THURSDAY - timedelta(hours=8 * (250 - n)), channel="call",
                    direction=("both", "out")[n % 2], summary=f"Talk {n}", body="short",
                )
            )  # fmt: skip
            unit.add(TouchpointContactRow(touchpoint_id=row, contact_id=ana))
    words = "a long line of words " * 60
    draft = touchpoints.TouchpointDraft(
        key, "meeting", "both", at=THURSDAY - timedelta(hours=1), body=words, contact_ids=(ana,)
    )
    touchpoints.log_touchpoint(services, draft)
    return key


def presenter_of(page: TimelinePage) -> TimelinePresenter:
    found = page.findChild(TimelinePresenter)
    assert isinstance(found, TimelinePresenter)
    return found


def test_it_is_read_in_parts(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    assert page.list.happenings.rowCount() == PART
    assert page.list.happenings.index(0).data(DAY) == "Today, Thu 26 Nov"
    headings = [page.list.happenings.index(n).data(DAY) for n in range(4)]
    assert headings == ["Today, Thu 26 Nov", "", "Yesterday, Wed 25 Nov", ""]
    for _ in range(6):
        press(page.list, Qt.Key.Key_End)
        settle(qtbot, desk)
    assert page.list.happenings.rowCount() == 252
    assert not page.list.happenings.canFetchMore(page.list.rootIndex())
    assert page.list.happenings.items[-1].kind == "revenue"


def test_filters_and_search_run_in_the_book(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    press(desk.window, Qt.Key.Key_F, CONTROL)
    assert page.search.hasFocus()
    with qtbot.waitSignal(presenter_of(page).shown):
        write(page.search, "talk 24")
    assert [h.title for h in page.list.happenings.items][:2] == ["Talk 249", "Talk 248"]
    assert page.list.happenings.rowCount() == 11
    page.direction.menu().actions()[3].trigger()
    settle(qtbot, desk)
    assert [h.title for h in page.list.happenings.items] == [
        f"Talk {n}" for n in (249, 247, 245, 243, 241)
    ]
    page.channel.menu().actions()[3].trigger()
    settle(qtbot, desk)
    assert page.list.happenings.rowCount() == 0
    assert "fits" in page.list.accessibleDescription()
    page.clear_button.click()
    settle(qtbot, desk)
    assert page.wanted() == TimelineFilter()
    assert page.list.happenings.rowCount() == PART


def test_typing_on_drops_the_question_before(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    page.filter_changed.emit(TimelineFilter(text="talk"))
    page.filter_changed.emit(TimelineFilter(text="talk 249"))
    settle(qtbot, desk)
    assert [h.title for h in page.list.happenings.items] == ["Talk 249"]


def test_a_text_is_opened_and_closed(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    page.take_focus()
    first = page.list.happenings.index(0)
    closed = page.list.visualRect(first).height()
    press(page.list, Qt.Key.Key_Space)
    page.list.executeDelayedItemsLayout()
    assert page.list.visualRect(first).height() > closed
    page.open_button.click()
    page.list.executeDelayedItemsLayout()
    assert page.list.visualRect(first).height() == closed


def test_a_contact_is_corrected(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    page.take_focus()
    press(page.list, Qt.Key.Key_J)
    press(page.list, Qt.Key.Key_E)
    settle(qtbot, desk)
    sheet = sheet_of(desk, CorrectSheet)
    assert sheet.summary.text() == "Talk 249"
    sheet.minutes.setText("many")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "many" in sheet.note.text()
    sheet.minutes.setText("35")
    sheet.summary.setText("Budget talk")
    sheet.when.setText("tomorrow 10:00")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert sheet.note.text()
    sheet.when.setText("2026-11-25 10:00")
    next(iter(sheet.boxes.values())).setChecked(False)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    changed = next(h for h in page.list.happenings.items if h.title == "Budget talk")
    assert (changed.minutes, changed.people) == (35, ())
    current = page.list.current()
    assert isinstance(current, Happening)
    assert current.id == changed.id


def test_a_contact_is_deleted_and_undone(desk: Desk, told: str, qtbot: QtBot) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    page.take_focus()
    press(page.list, Qt.Key.Key_Delete)
    settle(qtbot, desk)
    press(sheet_of(desk, DeletionSheet), Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert page.list.happenings.items[0].title == "Talk 249"
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert page.list.happenings.items[0].kind == "meeting"


def test_a_change_of_revenue_cannot_be_corrected_here(
    desk: Desk, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = tab_of(open_account(qtbot, desk, accounts["Nordlys Energi"], "timeline"), TimelinePage)
    page.take_focus()
    assert page.list.happenings.items[0].kind == "revenue"
    assert not page.edit_button.isEnabled()
    press(page.list, Qt.Key.Key_E)
    press(page.list, Qt.Key.Key_Delete)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None


def test_another_account_starts_anew(
    desk: Desk, told: str, accounts: dict[str, str], qtbot: QtBot
) -> None:
    page = tab_of(open_account(qtbot, desk, told, "timeline"), TimelinePage)
    page.search.setText("talk 24")
    settle(qtbot, desk)
    open_account(qtbot, desk, accounts["Havgard Shipping"])
    assert page.wanted() == TimelineFilter()
    assert "Log the first contact" in page.list.accessibleDescription()


def test_a_text_of_one_endless_word(desk: Desk, accounts: dict[str, str], qtbot: QtBot) -> None:
    services, key = services_of(desk), accounts["Tamarind Foods"]
    words = "🙂" * 30_000 + "ע" * 70_000
    touchpoints.log_touchpoint(
        services, touchpoints.TouchpointDraft(key, "call", "both", body=words)
    )
    page = tab_of(open_account(qtbot, desk, key, "timeline"), TimelinePage)
    page.take_focus()
    press(page.list, Qt.Key.Key_Space)
    desk.window.grab()
    press(page.list, Qt.Key.Key_E)
    settle(qtbot, desk)
    sheet = sheet_of(desk, CorrectSheet)
    assert "100,000 characters" in sheet.note.text()
    sheet.minutes.setText("5")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    found = page.list.happenings.items[0]
    view = timeline.read_touchpoint(services, found.id)
    assert (view.minutes, view.body) == (5, words)


def test_model(qtmodeltester: ModelTester) -> None:
    model = TimelineModel()
    model.set_now(THURSDAY)
    asked: list[int] = []
    model.more_wanted.connect(lambda: asked.append(1))
    entries = [
        Happening(str(n), THURSDAY - timedelta(hours=n), "call", "x", direction="both")
        for n in range(3)
    ]
    model.replace(entries[:2], more=True)
    model.fetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert asked == [1]
    model.append(entries[2:], more=False)
    check: Callable[[TimelineModel], None] = qtmodeltester.check
    check(model)
    assert model.rowCount() == 3
    assert model.row_of(("call", "2")) == 2
