"""Ways into the calendar of a window: planning, opening, dragging."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.boxes import Box
from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.view import CalendarView
from csdesk.desk.desk import Desk
from csdesk.services import checkins
from csdesk.services.checkins import CheckinDraft
from csdesk.services.context import Services
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press

LEFT = Qt.MouseButton.LeftButton


def services(desk: Desk) -> Services:
    assert desk.context is not None
    return desk.context.services


def plan(
    desk: Desk, account_id: str, starts: datetime, zone: str = "Europe/Berlin", minutes: int = 30
) -> str:
    line, _ = checkins.plan_checkin(services(desk), CheckinDraft(account_id, starts, zone, minutes))
    return line.id


def open_calendar(desk: Desk, qtbot: QtBot, arrangement: str = "week") -> CalendarPage:
    press(desk.window, Qt.Key.Key_4, CONTROL)
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, CalendarPage)
    if arrangement != "week":
        page.arrange(arrangement)
        settle(qtbot, desk)
    return page


def box_of(view: CalendarView, row_id: str, day: date | None = None) -> Box:
    return next(b for b in view.boxes if b.item.id == row_id and day in (None, b.day))


def in_view(view: CalendarView, box: Box, down: float = 0.5) -> QPoint:
    """A place of the viewport inside a box."""
    view.reveal(box)
    y = box.rect.y() + box.rect.height() * down
    if box.scrolls:
        y += view.head_height() - view.verticalScrollBar().value()
    return QPointF(box.rect.center().x(), y).toPoint()


def drag(view: QAbstractScrollArea, start: QPoint, end: QPoint) -> None:
    port = view.viewport()
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(port, start + QPoint(0, 12))
    QTest.mouseMove(port, end)


def drop(view: QAbstractScrollArea, at: QPoint) -> None:
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)


def stored(desk: Desk, row_id: str) -> tuple[datetime, int, int]:
    found = checkins.read_checkin(services(desk), row_id).stored
    return found.starts_local, found.minutes, found.sequence
