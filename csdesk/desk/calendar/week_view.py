"""Seven days side by side: a row for what has no hour, and the hours below."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen

from csdesk.desk.calendar.boxes import Box, Drag
from csdesk.desk.calendar.painting import STRIP_HEIGHT, colours, draw_block, draw_strip
from csdesk.desk.calendar.view import CalendarView
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_ring, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.domain.calendar import (
    DAY,
    SNAP,
    Move,
    Occurrence,
    listed,
    piece_of,
    side_by_side,
    snapped,
)
from csdesk.domain.language import said, tr
from csdesk.domain.words import SHORT_WEEKDAYS

HOUR = 48  # px
GUTTER = 56
_NAMES = 44  # height of the names of the days
_GAP = 2
_ROWS = 3  # strips of a day before the rest is a number
_MOST_ROWS = 8


class WeekView(CalendarView):
    """The week. Blocks that overlap stand side by side; the working day is light."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Week"))
        self._rows = 1
        self._more: list[tuple[QRectF, date]] = []
        self._open = False  # all strips are shown
        self.verticalScrollBar().setSingleStep(HOUR // 2)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())
        self._scrolled = False

    def sizeHint(self) -> QSize:
        """A week with some hours."""
        return QSize(900, 600)

    def head_height(self) -> int:
        """Names of the days and the strips."""
        return _NAMES + self._rows * (STRIP_HEIGHT + _GAP) + 6

    def column(self, number: int) -> QRectF:
        """The stretch of a day, over the whole height."""
        width = (self.viewport().width() - GUTTER) / max(len(self.days), 1)
        left = round(GUTTER + number * width)
        return QRectF(
            left, 0, round(GUTTER + (number + 1) * width) - left, self.viewport().height()
        )

    def place(self) -> None:
        """Find the place of every strip and block."""
        if self.range is None:
            return
        self.boxes, self._more = [], []
        by_day = [self.range.of_day(day) for day in self.days]
        strips = [[o for o in items if o.all_day] for items in by_day]
        most = max((len(found) for found in strips), default=0)
        self._rows = min(max(most, 1), _MOST_ROWS if self._open else _ROWS)
        for number, day in enumerate(self.days):
            self._place_strips(number, day, strips[number])
        for number, day in enumerate(self.days):
            timed = [(o, piece) for o in by_day[number] if (piece := piece_of(o, day)) is not None]
            column = self.column(number).adjusted(1, 0, -7, 0)
            for (item, piece), place in zip(
                timed, side_by_side([piece for _, piece in timed]), strict=True
            ):
                width = column.width() / place.columns
                rect = QRectF(
                    column.x() + place.column * width,
                    piece.start * HOUR / 60 + 0.5,
                    width - _GAP,
                    (piece.end - piece.start) * HOUR / 60 - 1,
                )
                self.boxes.append(Box(rect, item, day, scrolls=True))
        room = self.viewport().height() - self.head_height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(24 * HOUR - room, 0))
        bar.setPageStep(max(room, 1))
        if not self._scrolled and room > HOUR:
            self._scrolled = True
            first = self.range.work_from.hour * 60 + self.range.work_from.minute
            bar.setValue(round((first - 45) * HOUR / 60))

    def _place_strips(self, number: int, day: date, items: list[Occurrence]) -> None:
        column = self.column(number).adjusted(2, 0, -4, 0)
        shown, left = listed(items, self._rows)
        y = float(_NAMES)
        for item in shown:
            self.boxes.append(Box(QRectF(column.x(), y, column.width(), STRIP_HEIGHT), item, day))
            y += STRIP_HEIGHT + _GAP
        if left:
            self._more.append((QRectF(column.x(), y, column.width(), STRIP_HEIGHT), day))

    def to_boxes(self, at: QPointF, *, scrolls: bool) -> QPointF:
        """Blocks count from midnight; strips from the top of the view."""
        if not scrolls:
            return at
        return QPointF(at.x(), at.y() - self.head_height() + self.verticalScrollBar().value())

    def visible_at(self, at: QPointF, box: Box) -> bool:
        """Blocks end below the head."""
        return (at.y() >= self.head_height()) == box.scrolls

    def spot(self, at: QPointF) -> tuple[date, int | None] | None:
        """The day and the half hour under a place."""
        number = self._column_at(at.x())
        if number is None:
            return None
        if at.y() < self.head_height():
            return self.days[number], None
        minute = int(self.to_boxes(at, scrolls=True).y() / HOUR * 60)
        return self.days[number], min(max(minute // 30 * 30, 0), DAY - 30)

    def _column_at(self, x: float) -> int | None:
        for number in range(len(self.days)):
            column = self.column(number)
            if column.left() <= x < column.right():
                return number
        return None

    def target(self, drag: Drag, at: QPointF) -> Move | None:
        """The quarter of an hour that the upper edge is at, or the lower edge where that is dragged."""
        item = drag.box.item
        if drag.stretches:
            inside = self.to_boxes(at, scrolls=True)
            assert item.starts is not None
            start = item.starts.hour * 60 + item.starts.minute
            end = snapped(inside.y() / HOUR * 60, last=DAY)
            return Move(item, item.first_day, start, max(end - start, SNAP))
        number = self._column_at(min(max(at.x(), GUTTER), self.viewport().width() - 1))
        if number is None:
            return None
        if not drag.box.scrolls or item.starts is None:
            return Move(item, self.days[number])
        top = self.to_boxes(at, scrolls=True).y() - (drag.grabbed.y() - drag.box.rect.y())
        return Move(item, self.days[number], snapped(top / HOUR * 60))

    def reveal(self, box: Box) -> None:
        """Scroll a block into view."""
        if not box.scrolls:
            return
        bar = self.verticalScrollBar()
        room = self.viewport().height() - self.head_height()
        if box.rect.top() < bar.value():
            bar.setValue(round(box.rect.top()) - 8)
        elif box.rect.bottom() > bar.value() + room:
            bar.setValue(round(min(box.rect.bottom() - room + 8, box.rect.top() - 8)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the strips at their number; the rest as everywhere."""
        for rect, _ in self._more:
            if rect.contains(event.position()):
                self._open = True
                self.place()
                self.viewport().update()
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw hours, blocks, what is dragged, the head, strips."""
        if self.range is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.theme.tokens
        head = self.head_height()
        painter.save()
        painter.setClipRect(
            QRectF(0, head, self.viewport().width(), self.viewport().height() - head)
        )
        painter.translate(0, head - self.verticalScrollBar().value())
        self._paint_hours(painter)
        here = self._current if self.hasFocus() else ""
        drag = self.dragged()
        for box in self.boxes:
            if box.scrolls:
                draw_block(
                    painter,
                    box.rect,
                    tokens,
                    box.item,
                    current=box.item.key == here,
                    picked=box.item.key in self.picked,
                    ghost=drag is not None and drag.box.item is box.item,
                )
        if not self._current and self.hasFocus() and self.focus_day in self.days:
            column = self.column(self.days.index(self.focus_day))
            top = self.focus_minute * HOUR / 60
            cell = QRectF(column.x() + 2, top + 2, column.width() - 8, HOUR / 2 - 4)
            draw_ring(painter, cell, tokens, 5)
        self._paint_now(painter)
        if drag is not None and drag.move is not None and drag.box.scrolls:
            self._paint_drag(painter, drag)
        painter.restore()
        self._paint_hidden(painter)
        self._paint_head(painter)
        for box in self.boxes:
            if not box.scrolls:
                current, picked = box.item.key == here, box.item.key in self.picked
                draw_strip(painter, box.rect, tokens, box.item, current=current, picked=picked)
        for rect, day in self._more:
            count = len([o for o in self.range.of_day(day) if o.all_day]) - (self._rows - 1)
            words = tr("+{count} more", count=count)
            draw_text(painter, rect.adjusted(4, 0, 0, 0), words, tokens.text2, px=12, weight=MEDIUM)
        if drag is not None and drag.move is not None and not drag.box.scrolls:
            self._paint_strip_drag(painter, drag)
        if drag is not None and drag.words:
            self.paint_words(painter, drag)
        painter.end()

    def _paint_hours(self, painter: QPainter) -> None:
        assert self.range is not None
        tokens = self.theme.tokens
        width = self.viewport().width()
        painter.fillRect(QRectF(GUTTER, 0, width - GUTTER, 24 * HOUR), QColor(tokens.sunken))
        first, last = (
            (clock.hour + clock.minute / 60) * HOUR
            for clock in (self.range.work_from, self.range.work_to)
        )
        for number, day in enumerate(self.days):
            column = self.column(number)
            if day not in self.range.days_off:
                area = QRectF(column.x(), first, column.width(), last - first)
                painter.fillRect(area, QColor(tokens.base))
        painter.setPen(QPen(QColor(tokens.line), 1))
        for hour in range(24):
            y = hour * HOUR + 0.5
            painter.drawLine(QPointF(GUTTER - 6, y), QPointF(width, y))
        for number in range(len(self.days)):
            x = self.column(number).x() + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, 24 * HOUR))
        for hour in range(1, 24):
            room = QRectF(0, hour * HOUR - 8, GUTTER - 12, 16)
            draw_text(
                painter, room, f"{hour:02}:00", tokens.text3, px=11, weight=MEDIUM, right=True
            )

    def _paint_now(self, painter: QPainter) -> None:
        if self.now.date() not in self.days:
            return
        column = self.column(self.days.index(self.now.date()))
        y = (self.now.hour * 60 + self.now.minute) * HOUR / 60
        ink = QColor(self.theme.tokens.now)
        painter.fillRect(QRectF(column.x(), y - 1, column.width(), 2), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(column.x() + 1, y), 4, 4)

    def hidden(self, day: date) -> tuple[int, int]:
        """How many blocks of a day lie above and below what is in view."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height() - self.head_height()
        blocks = [box.rect for box in self.boxes if box.scrolls and box.day == day]
        above = sum(rect.bottom() <= top + 4 for rect in blocks)
        return above, sum(rect.top() >= bottom - 4 for rect in blocks)

    def _paint_hidden(self, painter: QPainter) -> None:
        """Draw how many blocks are out of view, in the colours of a hint."""
        tokens = self.theme.tokens
        for number, day in enumerate(self.days):
            column = self.column(number)
            above, below = self.hidden(day)
            for count, icon, y in (
                (above, "chevron-up", self.head_height() + 3),
                (below, "chevron-down", self.viewport().height() - 21),
            ):
                if count:
                    words = tr("{count} more", count=count)
                    wide = text_width(words, 11, MEDIUM) + 26
                    room = QRectF(column.x() + 4, y, wide, 18)
                    painter.setPen(QPen(QColor(tokens.edge), 1))
                    painter.setBrush(QColor(tokens.raised))
                    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
                    draw_icon(painter, icon, room.x() + 4, room.y() + 3, 12, tokens.text2)
                    room.setLeft(room.left() + 19)
                    draw_text(painter, room, words, tokens.text2, px=11, weight=MEDIUM)

    def _paint_drag(self, painter: QPainter, drag: Drag) -> None:
        move = drag.move
        assert move is not None
        if move.day not in self.days:
            return
        column = self.column(self.days.index(move.day)).adjusted(1, 0, -7, 0)
        minute = move.minute if move.minute is not None else 0
        length = move.minutes or move.item.minutes
        rect = QRectF(column.x(), minute * HOUR / 60, column.width() - _GAP, length * HOUR / 60)
        tokens = self.theme.tokens
        fill, _, ink = colours(move.item, tokens)
        painter.setPen(QPen(QColor(tokens.soon if drag.warnings else tokens.accent), 2))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)
        first = QRectF(rect.x() + 8, rect.y() + 2, rect.width() - 12, min(rect.height() - 2, 18))
        draw_text(painter, first, move.item.title, ink, px=12, weight=STRONG, elide=True)

    def _paint_strip_drag(self, painter: QPainter, drag: Drag) -> None:
        move = drag.move
        assert move is not None
        if move.day not in self.days:
            return
        column = self.column(self.days.index(move.day)).adjusted(2, 0, -4, 0)
        rect = QRectF(column.x(), _NAMES, column.width(), STRIP_HEIGHT)
        painter.fillRect(rect, QColor(self.theme.tokens.base))
        draw_strip(painter, rect, self.theme.tokens, move.item, current=True)

    def paint_words(self, painter: QPainter, drag: Drag) -> None:
        """Draw both clocks, and what is odd about the hour, beside the pointer."""
        draw_drag_words(
            painter, drag, self.theme, self.viewport().rect().width(), self.head_height()
        )

    def _paint_head(self, painter: QPainter) -> None:
        assert self.range is not None
        tokens = self.theme.tokens
        width, height = self.viewport().width(), self.head_height()
        painter.fillRect(QRectF(0, 0, width, height), QColor(tokens.base))
        for number, day in enumerate(self.days):
            column = self.column(number)
            today = day == self.now.date()
            off = day in self.range.days_off
            name = said(SHORT_WEEKDAYS[day.weekday()])
            room = QRectF(column.x() + 8, 8, column.width() - 8, 24)
            ink = tokens.accent if today else tokens.text3 if off else tokens.text2
            used = draw_text(painter, room, name, ink, px=12, weight=STRONG if today else MEDIUM)
            number_ink = tokens.accent if today else tokens.text3 if off else tokens.text
            room.setLeft(room.left() + used + 6)
            shown = str(day.day)
            draw_text(painter, room, shown, number_ink, px=16, weight=STRONG)
            if today:
                under = text_width(shown, 16, STRONG) + used + 6
                painter.fillRect(QRectF(column.x() + 8, 32, under, 2), QColor(tokens.accent))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(QPointF(0, height - 0.5), QPointF(width, height - 0.5))


def draw_drag_words(painter: QPainter, drag: Drag, theme: Theme, width: int, top: float) -> None:
    """Draw the words of what is dragged in a box near the pointer, inside the view."""
    assert drag.at is not None
    tokens = theme.tokens
    rows = [drag.words, *drag.warnings]
    wide = max(text_width(row, 12, STRONG if n == 0 else 400) for n, row in enumerate(rows))
    wide = min(wide + 16, width - 16)
    box = QRectF(drag.at.x() + 14, drag.at.y() - 36, wide, 8 + 18 * len(rows))
    box.moveLeft(min(max(box.left(), 8), width - wide - 8))
    box.moveTop(max(box.top(), top + 4))
    painter.setPen(QPen(QColor(tokens.edge), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(box, 6, 6)
    for number, row in enumerate(rows):
        room = QRectF(box.x() + 8, box.y() + 4 + 18 * number, box.width() - 16, 18)
        ink = tokens.text if number == 0 else tokens.soon
        draw_text(painter, room, row, ink, px=12, weight=STRONG if number == 0 else 400, elide=True)
