"""The calendar in the real window: what it shows, dragged by mouse, walked by keys."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.list_view import OccurrencesModel
from csdesk.desk.calendar.presenter import CalendarPresenter
from csdesk.desk.calendar.sheets import CancelSheet
from csdesk.desk.calendar.view import CalendarView
from csdesk.desk.calendar.week_view import HOUR
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.domain.calendar import Kind, Occurrence
from csdesk.services import checkins, tasks
from csdesk.services.checkins import CheckinDraft
from tests.desk.calendars import (
    LEFT,
    box_of,
    drag,
    drop,
    in_view,
    open_calendar,
    plan,
    services,
    stored,
)
from tests.desk.conftest import settle
from tests.desk.keys import ALT, CONTROL, press

FRIDAY = date(2026, 11, 27)


def test_dragging_moves_a_checkin_and_undo_brings_it_back(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    one = plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14), "Europe/Berlin")
    view = open_calendar(desk, qtbot).week
    start = in_view(view, box_of(view, one))
    end = QPoint(round(view.column(0).center().x()), start.y() - round(HOUR * 1.3))
    drag(view, start, end)
    held = view.dragged()
    assert held is not None
    assert held.words == ("Mon 23 Nov, 12:45 to 13:15  •  08:45 to 09:15 in São Paulo")
    with qtbot.waitSignal(desk.bus.changed):
        drop(view, end)
    settle(qtbot, desk)
    assert stored(desk, one) == (datetime(2026, 11, 23, 12, 45), 30, 1)
    assert box_of(view, one).day == date(2026, 11, 23)
    assert "12:45 to 13:15" in desk.window.banner.words()
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert stored(desk, one) == (datetime(2026, 11, 27, 14), 30, 0)
    assert box_of(view, one).day == FRIDAY


def test_the_lower_edge_changes_the_length(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    one = plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    view = open_calendar(desk, qtbot).week
    box = box_of(view, one)
    start = in_view(view, box, down=0.96)
    assert view.on_edge(QPointF(start), box)
    end = start + QPoint(0, round(HOUR * 0.52))
    drag(view, start, end)
    with qtbot.waitSignal(desk.bus.changed):
        drop(view, end)
    settle(qtbot, desk)
    assert stored(desk, one) == (datetime(2026, 11, 27, 14), 60, 1)


def test_escape_puts_it_back_and_a_click_moves_nothing(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    one = plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    view = open_calendar(desk, qtbot).week
    version = services(desk).book.version()
    start = in_view(view, box_of(view, one))
    drag(view, start, start + QPoint(0, 100))
    press(view, Qt.Key.Key_Escape)
    assert view.dragged() is None
    drop(view, start + QPoint(0, 100))
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    settle(qtbot, desk)
    assert services(desk).book.version() == version
    current = view.current()
    assert current is not None
    assert current.id == one
    assert view.accessibleDescription().startswith("Check-in, Fri 27 Nov, 14:00 to 14:30")


def test_a_task_is_dragged_to_another_day(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    view = open_calendar(desk, qtbot).week
    box = next(b for b in view.boxes if b.item.title == "Get discount approved")
    end = QPoint(round(view.column(4).center().x()), round(view.head_height() - 12))
    drag(view, in_view(view, box), end)
    with qtbot.waitSignal(desk.bus.changed):
        drop(view, end)
    settle(qtbot, desk)
    found = tasks.read_open_tasks(services(desk), accounts["Nordlys Energi"])
    assert [task.due_on for task in found] == [FRIDAY]


def test_another_day_of_the_month_keeps_the_clock_of_the_meeting(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    one = plan(desk, accounts["Nordlys Energi"], datetime(2027, 3, 10, 9), "America/New_York")
    page = open_calendar(desk, qtbot, "month")
    page.show_day(date(2027, 3, 1))
    settle(qtbot, desk)
    view = page.month
    item = box_of(view, one).item
    assert item.starts is not None
    assert item.starts.hour == 15
    # The US changed on 14 March, Europe does on the 28th: 9:00 in New York is 14:00 in between.
    end = view.cell(view.days.index(date(2027, 3, 17))).center().toPoint()
    drag(view, in_view(view, box_of(view, one)), end)
    held = view.dragged()
    assert held is not None
    assert "Wed 17 Mar, 14:00 to 14:30" in held.words
    assert "09:00 to 09:30 in New York" in held.words
    with qtbot.waitSignal(desk.bus.changed):
        drop(view, end)
    settle(qtbot, desk)
    assert stored(desk, one)[0] == datetime(2027, 3, 17, 9)


def test_a_missing_hour_is_said_while_dragging(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    one = plan(desk, accounts["Nordlys Energi"], datetime(2027, 3, 27, 2, 30))
    page = open_calendar(desk, qtbot)
    page.show_day(date(2027, 3, 27))
    settle(qtbot, desk)
    start = in_view(page.week, box_of(page.week, one))
    end = QPoint(round(page.week.column(6).center().x()), start.y())
    drag(page.week, start, end)
    held = page.week.dragged()
    assert held is not None
    assert held.warnings[0].startswith("There is no 02:30 in Berlin on")
    drop(page.week, end)
    settle(qtbot, desk)
    assert "There is no 02:30" in desk.window.banner.words()


def test_keys_walk_move_and_open(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    one = plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    view = open_calendar(desk, qtbot).week
    assert view.hasFocus()
    seen = []
    for _ in range(len(view.items())):
        press(view, Qt.Key.Key_Down)
        current = view.current()
        assert current is not None
        seen.append(current.id)
    assert one in seen
    while (current := view.current()) is not None and current.id != one:
        press(view, Qt.Key.Key_Up)
    for key, wanted in (
        (Qt.Key.Key_Down, datetime(2026, 11, 27, 14, 15)),
        (Qt.Key.Key_Left, datetime(2026, 11, 26, 14, 15)),
        (Qt.Key.Key_Up, datetime(2026, 11, 26, 14)),
    ):
        with qtbot.waitSignal(desk.bus.changed):
            press(view, key, ALT)
        settle(qtbot, desk)
        assert stored(desk, one)[0] == wanted
        current = view.current()
        assert current is not None
        assert current.id == one
    press(view, Qt.Key.Key_Return)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    assert sheet.head_title.text() == "Change the check\u2010in"
    assert sheet.time.text() == "14:00"
    sheet.length.buttons()["60"].click()
    sheet.save_button.click()
    settle(qtbot, desk)
    assert stored(desk, one)[1] == 60


def test_n_plans_at_the_focused_time(desk: Desk, qtbot: QtBot) -> None:
    view = open_calendar(desk, qtbot).week
    press(view, Qt.Key.Key_Right, CONTROL)
    press(view, Qt.Key.Key_Down, CONTROL)
    press(view, Qt.Key.Key_N)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    assert (sheet.day.day(), sheet.time.text()) == (FRIDAY, "09:30")


def test_delete_asks_before_it_cancels(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    one = plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    view = open_calendar(desk, qtbot).week
    view.choose(box_of(view, one).item)
    press(view, Qt.Key.Key_Delete)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CancelSheet)
    assert sheet.cancel_button.hasFocus()
    with qtbot.waitSignal(desk.bus.changed):
        sheet.save_button.click()
    settle(qtbot, desk)
    assert not [b for b in view.boxes if b.item.id == one]
    assert "ancel" in desk.window.footer.last_words()


def test_letters_arrange_and_turn(desk: Desk, qtbot: QtBot) -> None:
    page = open_calendar(desk, qtbot)
    for key, name in ((Qt.Key.Key_M, "month"), (Qt.Key.Key_L, "list"), (Qt.Key.Key_W, "week")):
        press(page.view(), key)
        settle(qtbot, desk)
        assert page.arrangement == name
        assert page.view().hasFocus()
    press(page.view(), Qt.Key.Key_PageDown)
    settle(qtbot, desk)
    assert page.week.days[0] == date(2026, 11, 30)
    press(page.view(), Qt.Key.Key_T)
    settle(qtbot, desk)
    assert page.week.days[0] == date(2026, 11, 23)


def test_the_list_is_the_same_and_a_sound_model(
    desk: Desk, qtbot: QtBot, qtmodeltester: ModelTester, accounts: dict[str, str]
) -> None:
    plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    page = open_calendar(desk, qtbot, "list")
    model = page.list.lines
    assert isinstance(model, OccurrencesModel)
    check: Callable[[OccurrencesModel], None] = qtmodeltester.check
    check(model)
    words = [str(model.index(row).data()) for row in range(model.rowCount())]
    assert any(w.startswith("Check-in, Fri 27 Nov, 14:00 to 14:30: Check-in with") for w in words)
    assert any(w.startswith("Task, Tue 24 Nov, all day: Send price sheet") for w in words)


def test_what_overlaps_stands_side_by_side(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    ids = [
        plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14, minute), minutes=45)
        for minute in (0, 15, 30)
    ]
    view = open_calendar(desk, qtbot).week
    rects = [box_of(view, one).rect for one in ids]
    for number, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:number])
        assert view.column(4).contains(rect.center().x(), 10)


def test_a_hidden_page_reads_only_when_it_comes_back(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_calendar(desk, qtbot)
    presenter = page.findChild(CalendarPresenter)
    assert presenter is not None
    desk.show("today")
    settle(qtbot, desk)
    _, changes = checkins.plan_checkin(
        services(desk),
        CheckinDraft(accounts["Tamarind Foods"], datetime(2026, 11, 27, 14), "Europe/Berlin"),
    )
    desk.bus.publish(changes)
    assert not [b for b in page.week.boxes if b.item.kind is Kind.CHECKIN]
    with qtbot.waitSignal(presenter.shown):
        desk.show("calendar")
    assert [b for b in page.week.boxes if b.item.kind is Kind.CHECKIN]


@pytest.mark.parametrize("size", [(900, 520), (1024, 700), (1440, 900)])
def test_nothing_is_outside_at_any_size(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], size: tuple[int, int]
) -> None:
    plan(desk, accounts["Tamarind Foods"], datetime(2026, 11, 27, 14))
    page = open_calendar(desk, qtbot)
    desk.window.resize(*size)
    for name in ("month", "week"):
        page.arrange(name)
        settle(qtbot, desk)
        view = page.view()
        assert isinstance(view, CalendarView)
        port = view.viewport().rect()
        for box in view.boxes:
            assert port.left() <= box.rect.left() <= box.rect.right() <= port.right() + 1
            if not box.scrolls:
                assert box.rect.bottom() <= port.bottom() + 1
    for made in (page.calendars_button, page.export_button, page.plan_button, page.today_button):
        right = made.mapTo(page, made.rect().topRight()).x()
        assert right < page.width()
    assert isinstance(page.week.items()[0], Occurrence)
