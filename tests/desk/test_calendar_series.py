"""Series in the calendar: what is asked, what moves, what stays chosen, and how guests are told."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.marks import reply_sign, signs_of
from csdesk.desk.calendar.menu import offered
from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.scope import ScopeSheet
from csdesk.desk.calendar.view import CalendarView
from csdesk.desk.calendar.week_view import HOUR
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin_guests import GuestsSheet
from csdesk.desk.dialogs.log import LogSheet
from csdesk.domain.invitations import PartStat
from csdesk.services import outbox
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin
from tests.desk.calendars import box_of, drag, drop, in_view, open_calendar, services
from tests.desk.conftest import settle
from tests.desk.invited import answer, be_somebody, note_told, plan_series
from tests.desk.keys import ALT, CONTROL, press
from tests.desks import Clock

DAILY = "FREQ=DAILY;COUNT=10"
START = datetime(2026, 11, 23, 14)


@pytest.fixture
def series(desk: Desk, accounts: dict[str, str]) -> str:
    """Ten meetings from Monday 23 November on, with Ana, who knows of them."""
    key = accounts["Tamarind Foods"]
    be_somebody(services(desk))
    made = plan_series(services(desk), key, START, DAILY, (person_of(desk, key),))
    note_told(services(desk), made)
    return made


def person_of(desk: Desk, account_id: str) -> str:
    with services(desk).book.read() as connection:
        return str(
            connection.exec_driver_sql(
                "SELECT id FROM contact WHERE account_id = ?", (account_id,)
            ).scalar_one()
        )


def asked(desk: Desk) -> ScopeSheet:
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, ScopeSheet)
    return sheet


def starts(page: CalendarPage) -> list[str]:
    """When the meetings of the shown week begin."""
    return [
        f"{item.starts:%d %H:%M}"
        for item in page.week.items()
        if item.series_id and item.starts is not None
    ]


def on(series: str, day: int) -> str:
    return f"{series}@2026-11-{day:02}T14:00"


def choose(view: CalendarView, checkin_id: str) -> None:
    view.choose(box_of(view, checkin_id).item)


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        (Qt.Key.Key_1, ["23 14:00", "24 14:00", "25 14:00", "26 14:00", "27 15:00", "28 14:00"]),
        (Qt.Key.Key_2, ["23 14:00", "24 14:00", "25 14:00", "26 14:00", "27 15:00", "28 15:00"]),
        (Qt.Key.Key_3, ["23 15:00", "24 15:00", "25 15:00", "26 15:00", "27 15:00", "28 15:00"]),
    ],
)
def test_dragging_one_of_a_series_asks_what_moves(
    desk: Desk, qtbot: QtBot, series: str, key: Qt.Key, wanted: list[str]
) -> None:
    page = open_calendar(desk, qtbot)
    view = page.week
    before = starts(page)
    start = in_view(view, box_of(view, on(series, 27)))
    drag(view, start, start + QPoint(0, HOUR))
    drop(view, start + QPoint(0, HOUR))
    assert starts(page) == before
    assert asked(desk).answers
    with qtbot.waitSignal(desk.bus.changed):
        press(asked(desk), key)
    settle(qtbot, desk)
    assert starts(page)[:6] == wanted
    current = view.current()
    assert current is not None
    assert current.starts is not None
    assert f"{current.starts:%d %H:%M}" == "27 15:00"
    assert "Ana Ferreira" in desk.window.banner.words()
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert starts(page) == before


def test_escape_moves_nothing(desk: Desk, qtbot: QtBot, series: str) -> None:
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 27))
    version = services(desk).book.version()
    press(page.week, Qt.Key.Key_Up, ALT)
    press(asked(desk), Qt.Key.Key_Escape)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    assert services(desk).book.version() == version
    assert page.week.hasFocus()


def test_the_question_is_walked_by_arrows_and_enter(desk: Desk, qtbot: QtBot, series: str) -> None:
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 27))
    press(page.week, Qt.Key.Key_Right, ALT)
    press(asked(desk), Qt.Key.Key_Down)
    press(asked(desk), Qt.Key.Key_Down)
    press(asked(desk), Qt.Key.Key_Up)
    with qtbot.waitSignal(desk.bus.changed):
        press(asked(desk), Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert [each[:2] for each in starts(page)] == ["23", "24", "25", "26", "28", "29"]


@pytest.mark.parametrize(
    ("key", "left"),
    [
        (Qt.Key.Key_1, ["23", "24", "25", "26", "28"]),
        (Qt.Key.Key_2, ["23", "24", "25", "26"]),
        (Qt.Key.Key_3, []),
    ],
)
def test_delete_asks_what_is_cancelled(
    desk: Desk, qtbot: QtBot, series: str, key: Qt.Key, left: list[str]
) -> None:
    page = open_calendar(desk, qtbot)
    before = starts(page)
    choose(page.week, on(series, 27))
    press(page.week, Qt.Key.Key_Delete)
    assert asked(desk).cancel_button.hasFocus()
    with qtbot.waitSignal(desk.bus.changed):
        press(asked(desk), key)
    settle(qtbot, desk)
    found = [each[:2] for each in starts(page)]
    assert found[: len(left)] == left
    assert "27" not in found
    assert desk.window.banner.offers
    desk.window.banner.offers[0].click()
    settle(qtbot, desk)
    assert len(outbox.waiting(services(desk))) == 1
    press(desk.window, Qt.Key.Key_Z, CONTROL)  # the mail that waits
    settle(qtbot, desk)
    press(desk.window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert starts(page) == before


def test_cancelling_what_nobody_knows_of_owes_nothing(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    line, _ = plan_checkin(
        services(desk), CheckinDraft(accounts["Nordlys Energi"], START, "Europe/Berlin")
    )
    page = open_calendar(desk, qtbot)
    choose(page.week, line.id)
    press(page.week, Qt.Key.Key_Delete)
    sheet = desk.window.scrim.sheet
    assert sheet is not None
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.banner.words().endswith("is cancelled.")
    assert desk.window.banner.offers == []


def test_a_series_and_its_answers_are_said(desk: Desk, qtbot: QtBot, series: str) -> None:
    answer(services(desk), series, PartStat.ACCEPTED)
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 27))
    assert page.week.accessibleDescription().endswith("Ana Ferreira; repeats; accepted")
    current = page.week.current()
    assert current is not None
    assert signs_of(current) == (("repeat", "text2"), ("check", "good"))
    page.arrange("list")
    settle(qtbot, desk)
    words = [str(page.list.lines.index(n).data()) for n in range(page.list.lines.rowCount())]
    assert any("repeats; accepted" in each for each in words)
    move_checkin(services(desk), on(series, 27), datetime(2026, 11, 27, 16))
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    found = [o for o in page.list.lines.lines if o.series_id and o.first_day.day == 27]
    assert reply_sign(found[0].guests) == ("mail", "soon")


def test_what_is_picked_and_current_stays_when_a_meeting_becomes_a_row(
    desk: Desk, qtbot: QtBot, series: str
) -> None:
    page = open_calendar(desk, qtbot, "list")
    line = next(o for o in page.list.lines.lines if o.id == on(series, 27))
    page.list.choose(line)
    move_checkin(services(desk), on(series, 27), datetime(2026, 11, 27, 16))
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    current = page.list.current()
    assert current is not None
    assert (current.series_id, current.first_day) == (series, date(2026, 11, 27))


def menu_of(view: CalendarView) -> QMenu:
    """The menu that the menu key opens."""
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5))
    )
    QApplication.sendEvent(view.viewport(), event)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_one_of_a_series_is_logged_from_its_menu(
    desk: Desk, qtbot: QtBot, series: str, clock: Clock
) -> None:
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 25))
    menu = menu_of(page.week)
    names = [action.data() for action in menu.actions()]
    assert names == ["open", "guests", "tell", "log", "cancel"]
    ahead = next(o for o in page.week.items() if o.id == on(series, 27))
    assert "log" not in offered(ahead, clock.now)
    menu.actions()[3].trigger()
    menu.close()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    with qtbot.waitSignal(desk.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    done = [o for o in page.week.items() if o.series_id and o.done]
    assert [o.first_day.day for o in done] == [25]


def test_keys_show_guests_and_tell_them(desk: Desk, qtbot: QtBot, series: str) -> None:
    assert desk.dialogs is not None
    desk.device.set("invite_way", "outbox")
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 27))
    press(page.week, Qt.Key.Key_I)
    settle(qtbot, desk)
    assert desk.window.banner.words() == "The guests know everything about this check‐in."
    move_checkin(services(desk), series, START.replace(hour=15))
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    current = page.week.current()
    assert current is not None
    press(page.week, Qt.Key.Key_I)
    settle(qtbot, desk)
    assert len(outbox.waiting(services(desk))) == 1
    press(page.week, Qt.Key.Key_G)
    settle(qtbot, desk)
    assert isinstance(desk.window.scrim.sheet, GuestsSheet)


def test_meetings_of_a_series_are_exported(
    desk: Desk, qtbot: QtBot, series: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.ics"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda *_: target
    page = open_calendar(desk, qtbot)
    choose(page.week, on(series, 27))
    page.export_asked.emit(page.picked_checkins())
    settle(qtbot, desk)
    assert target.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 1
