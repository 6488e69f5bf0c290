"""The weeks of a month: a cell a day, with as many lines as fit and a number for the rest."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from csdesk.desk.calendar.boxes import Box, Drag
from csdesk.desk.calendar.painting import STRIP_HEIGHT, draw_strip
from csdesk.desk.calendar.view import CalendarView
from csdesk.desk.calendar.week_view import draw_drag_words
from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG
from csdesk.desk.painting import draw_ring, draw_text
from csdesk.desk.theme import Theme
from csdesk.domain.calendar import Move, listed
from csdesk.domain.language import said, tr
from csdesk.domain.words import SHORT_WEEKDAYS

_NAMES = 28
_NUMBER = 24  # height of the number of a day
_GAP = 1
_LOW = 76  # height of a cell under which its lines come closer


class MonthView(CalendarView):
    """The month. Dragging to another day keeps the clock time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Month"))
        self.month = 0
        self._more: list[tuple[QRectF, date, int]] = []

    def sizeHint(self) -> QSize:
        """Five weeks."""
        return QSize(900, 600)

    def head_height(self) -> int:
        """Names of the days of the week."""
        return _NAMES

    def cell(self, number: int) -> QRectF:
        """The cell of a day."""
        weeks = max(len(self.days) // 7, 1)
        width = self.viewport().width() / 7
        height = (self.viewport().height() - _NAMES) / weeks
        row, column = divmod(number, 7)
        left, top = round(column * width), round(_NAMES + row * height)
        return QRectF(
            left,
            top,
            round((column + 1) * width) - left,
            round(_NAMES + (row + 1) * height) - top,
        )

    def place(self) -> None:
        """Find the place of every line."""
        if self.range is None:
            return
        self.boxes, self._more = [], []
        for number, day in enumerate(self.days):
            cell = self.cell(number)
            low = cell.height() < _LOW
            strip = STRIP_HEIGHT - 3 if low else STRIP_HEIGHT
            cell.adjust(4, _NUMBER - 5 if low else _NUMBER, -4, -1)
            room = max(int((cell.height() + _GAP) // (strip + _GAP)), 1)
            items = sorted(self.range.of_day(day), key=lambda item: item.done)
            shown, left = listed(items, room)
            y = cell.y()
            for item in shown:
                rect = QRectF(cell.x(), y, cell.width(), strip)
                self.boxes.append(Box(rect, item, day))
                y += strip + _GAP
            if left:
                rect = QRectF(cell.x(), y, cell.width(), strip)
                self._more.append((rect, day, left))

    def to_boxes(self, at: QPointF, *, scrolls: bool) -> QPointF:
        """Nothing scrolls."""
        return at

    def spot(self, at: QPointF) -> tuple[date, int | None] | None:
        """The day under a place."""
        number = self._cell_at(at)
        return (self.days[number], None) if number is not None else None

    def _cell_at(self, at: QPointF) -> int | None:
        for number in range(len(self.days)):
            if self.cell(number).contains(at):
                return number
        return None

    def target(self, drag: Drag, at: QPointF) -> Move | None:
        """Another day at the same time."""
        number = self._cell_at(at)
        if number is None:
            return None
        days = self.days[number] - drag.box.day
        return Move(drag.box.item, drag.box.item.first_day + days)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the number of the rest shows the week."""
        for rect, day, _ in self._more:
            if rect.contains(event.position()):
                self.day_asked.emit(day)
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw cells, lines, what is dragged."""
        if self.range is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.theme.tokens
        drag = self.dragged()
        for number, day in enumerate(self.days):
            self._paint_cell(painter, number, day)
        over = drag.move.day if drag is not None and drag.move is not None else None
        if over is not None and over in self.days:
            cell = self.cell(self.days.index(over))
            painter.fillRect(cell.adjusted(1, 1, 0, 0), QColor(tokens.select))
        self._paint_lines(painter)
        here = self._current if self.hasFocus() else ""
        for box in self.boxes:
            held = drag is not None and drag.box.item is box.item
            painter.setOpacity(0.45 if held else 1.0)
            current, picked = box.item.key == here, box.item.key in self.picked
            draw_strip(painter, box.rect, tokens, box.item, current=current, picked=picked)
        painter.setOpacity(1.0)
        for rect, _, left in self._more:
            words = tr("+{count} more", count=left)
            draw_text(
                painter,
                rect.adjusted(4, 0, 0, 0),
                words,
                tokens.text2,
                px=12,
                weight=MEDIUM,
                elide=True,
            )
        if not self._current and self.hasFocus() and self.focus_day in self.days:
            cell = self.cell(self.days.index(self.focus_day))
            draw_ring(painter, cell.adjusted(4, 4, -3, -3), tokens, 6)
        if drag is not None and drag.words:
            draw_drag_words(painter, drag, self.theme, self.viewport().width(), _NAMES)
        painter.end()

    def _paint_cell(self, painter: QPainter, number: int, day: date) -> None:
        assert self.range is not None
        tokens = self.theme.tokens
        cell = self.cell(number)
        outside = day.month != self.month
        off = day in self.range.days_off
        painter.fillRect(cell, QColor(tokens.sunken if off or outside else tokens.base))
        today = day == self.now.date()
        room = QRectF(cell.x() + 8, cell.y() + 2, cell.width() - 12, _NUMBER - 4)
        ink = tokens.accent if today else tokens.text3 if outside or off else tokens.text
        weight = STRONG if today else REGULAR if outside else MEDIUM
        used = draw_text(painter, room, str(day.day), ink, px=12, weight=weight)
        if today:
            painter.fillRect(QRectF(room.x(), room.bottom() - 2, used, 2), QColor(tokens.accent))

    def _paint_lines(self, painter: QPainter) -> None:
        tokens = self.theme.tokens
        width, height = self.viewport().width(), self.viewport().height()
        painter.setPen(QPen(QColor(tokens.line), 1))
        for number in range(0, len(self.days), 7):
            y = self.cell(number).y() + 0.5
            painter.drawLine(QPointF(0, y), QPointF(width, y))
        for column in range(1, 7):
            x = self.cell(column).x() + 0.5
            painter.drawLine(QPointF(x, _NAMES), QPointF(x, height))
        for column, day in enumerate(self.days[:7]):
            cell = self.cell(column)
            room = QRectF(cell.x() + 8, 4, cell.width() - 8, _NAMES - 8)
            name = said(SHORT_WEEKDAYS[day.weekday()])
            draw_text(painter, room, name, tokens.text2, px=12, weight=MEDIUM)
