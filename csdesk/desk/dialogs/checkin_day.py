"""A small month to choose a day from, under the field it is for."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_ring, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.domain.calendar import month_of
from csdesk.domain.language import said, tr
from csdesk.domain.words import MONTH_NAMES, SHORT_WEEKDAYS, date_words

_SIDE, _EDGE, _HEAD, _NAMES = 32, 10, 34, 22


class MonthPicker(QWidget):
    """A month as a popup. Arrows walk, PgUp and PgDn turn, Enter takes, Esc closes."""

    picked = Signal(object)  # date

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._today = self._day = date.min.replace(year=2000)
        self.setObjectName("popup")
        self.setAccessibleName(tr("Choose a day"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(QSize(7 * _SIDE + 2 * _EDGE, _HEAD + _NAMES + 6 * _SIDE + _EDGE))

    def open_at(self, below: QPoint, day: date, today: date) -> None:
        """Show the month of `day` with its upper left corner at a place of the screen."""
        self._day, self._today = day, today
        self._tell()
        self.move(below)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def day(self) -> date:
        """The day that the keyboard is on."""
        return self._day

    def days(self) -> tuple[date, ...]:
        """The days that are shown."""
        return month_of(self._day, QLocale().firstDayOfWeek().value - 1)

    def cell(self, number: int) -> QRectF:
        """Where a day is drawn."""
        row, column = divmod(number, 7)
        return QRectF(_EDGE + column * _SIDE, _HEAD + _NAMES + row * _SIDE, _SIDE, _SIDE)

    def _tell(self) -> None:
        self.setAccessibleDescription(date_words(self._day, self._today))
        self.update()

    def _go(self, day: date) -> None:
        self._day = day
        self._tell()

    def _turn(self, months: int) -> None:
        index = self._day.year * 12 + self._day.month - 1 + months
        first = date(index // 12, index % 12 + 1, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        self._go(first.replace(day=min(self._day.day, last.day)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, turn, take."""
        keys = Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -7, keys.Key_Down: 7}
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self._day + timedelta(days=steps[key]))
        elif key in {keys.Key_PageUp, keys.Key_PageDown}:
            self._turn(-1 if key == keys.Key_PageUp else 1)
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self._take(self._day)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the month."""
        self._turn(-1 if event.angleDelta().y() > 0 else 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a day, or turn by the arrows at the top; beside it the popup closes."""
        at = event.position()
        if not self.rect().contains(at.toPoint()):
            self.close()
            return
        if at.y() < _HEAD:
            if at.x() > self.width() - 2 * _SIDE - _EDGE:
                self._turn(1 if at.x() > self.width() - _SIDE - _EDGE else -1)
            return
        for number, day in enumerate(self.days()):
            if self.cell(number).contains(at):
                self._take(day)
                return

    def _take(self, day: date) -> None:
        self.close()
        self.picked.emit(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, arrows, days."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.raised))
        painter.setPen(QColor(tokens.edge))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        month = said(MONTH_NAMES[self._day.month - 1])
        words = tr("{month_name} {year}", month_name=month, year=self._day.year)
        draw_text(painter, QRectF(_EDGE + 8, 0, 170, _HEAD), words, tokens.text, weight=STRONG)
        right = self.width() - _EDGE
        draw_icon(painter, "chevron-left", right - 2 * _SIDE + 8, 9, 16, tokens.text2)
        draw_icon(painter, "chevron-right", right - _SIDE + 8, 9, 16, tokens.text2)
        days = self.days()
        for number, day in enumerate(days):
            cell = self.cell(number)
            if number < 7:
                name = said(SHORT_WEEKDAYS[day.weekday()])
                room = cell.translated(0, -_NAMES).adjusted(0, 0, 0, _NAMES - _SIDE)
                self._middle(painter, room, name, tokens.text3, 11, MEDIUM)
            outside = day.month != self._day.month
            here = day == self._day
            ink = tokens.text3 if outside else tokens.text
            if day == self._today:
                ink = tokens.accent
            if here:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.select))
                painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4)
                draw_ring(painter, cell.adjusted(4, 4, -4, -4), tokens, 4)
            weight = STRONG if here or day == self._today else REGULAR
            self._middle(painter, cell, str(day.day), ink, 13, weight)
        painter.end()

    def _middle(
        self, painter: QPainter, room: QRectF, words: str, ink: str, px: int, weight: int
    ) -> None:
        wide = text_width(words, px, weight)
        left = room.x() + (room.width() - wide) / 2
        draw_text(
            painter, QRectF(left, room.y(), wide, room.height()), words, ink, px=px, weight=weight
        )
