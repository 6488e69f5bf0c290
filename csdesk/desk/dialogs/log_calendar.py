"""A small calendar under a field, to choose a day with the mouse or the arrow keys."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidgetAction

from csdesk.desk.fonts import font
from csdesk.desk.icons import refresh_icon, set_icon
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.language import tr

_WIDTH, _HEIGHT = 312, 248


def day_button(
    theme: Theme,
    name: str,
    *,
    shown: Callable[[], date],
    chosen: Callable[[date], None],
    latest: Callable[[], date] | None = None,
) -> QToolButton:
    """A button that opens a calendar on the day `shown`; `latest`: no day after it can be chosen."""
    made = tool_button("", icon="calendar", kind="button", name=name)

    def offer() -> None:
        menu = QMenu(made)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = month(theme, shown(), latest() if latest is not None else None)

        def take(day: QDate) -> None:
            menu.close()
            chosen(date(day.year(), day.month(), day.day()))

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(made.mapToGlobal(QPoint(0, made.height() + 2)))
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    made.clicked.connect(offer)
    return made


def month(theme: Theme, day: date, latest: date | None) -> QCalendarWidget:
    """The calendar itself, in the colours of the theme."""
    tokens = theme.tokens
    made = QCalendarWidget()
    made.setAccessibleName(tr("Choose a day"))
    made.setFont(font(12))
    made.setGridVisible(False)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setFirstDayOfWeek(QLocale().firstDayOfWeek())
    made.setSelectedDate(QDate(day.year, day.month, day.day))
    if latest is not None:
        made.setMaximumDate(QDate(latest.year, latest.month, latest.day))
    head = QTextCharFormat()
    head.setForeground(QColor(tokens.text2))
    head.setBackground(QColor(tokens.raised))
    made.setHeaderTextFormat(head)
    plain = QTextCharFormat()
    plain.setForeground(QColor(tokens.text))
    for number in range(1, 8):
        made.setWeekdayTextFormat(Qt.DayOfWeek(number), plain)
    for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
        arrow = made.findChild(QToolButton, f"qt_calendar_{name}")
        if isinstance(arrow, QToolButton):
            arrow.setProperty("kind", "ghost")
            set_icon(arrow, icon, 16)
            refresh_icon(arrow, tokens)
    made.setFixedSize(_WIDTH, _HEIGHT)
    return made
