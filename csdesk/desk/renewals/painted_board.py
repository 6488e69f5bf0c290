"""What the board shows: columns of cards, painted over plain lines, with one current card; no widget a card.

The heads stay at the top while the cards scroll.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from csdesk.desk.fonts import STRONG
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.renewals.card import CARD_GAP, CARD_HEIGHT, CARD_LEAST, card_words, draw_card
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.language import number as figure
from csdesk.domain.language import tr
from csdesk.domain.renewal_lines import Lane, RenewalLine

HEAD = 44
TOP = 12
HEAD_ROW = -1
CARD_MOST = 320
_COLUMN_GAP = 12


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column with the words of its head. `lane` where a card may be dropped, else empty."""

    key: str
    title: str
    sums: str
    note: str  # all of the sums, for tooltip and screen reader
    lines: tuple[RenewalLine, ...]
    lane: str = ""


class PaintedBoard(QAbstractScrollArea):
    """Shows columns and keeps a current card; `show_columns` gives them."""

    moved = Signal()  # another card is the current one

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[ShownColumn, ...] = ()
        self._today = date.min
        self._at = (0, 0)  # column, row; row -1 is the head
        self._name = ""
        self._with_year = False
        self._drag: QPoint | None = None  # where the dragged card is held, in the viewport
        self.setProperty("ring", "own")  # the current card shows it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(HEAD + 40)
        self.viewport().setMouseTracking(False)
        self.viewport().setAutoFillBackground(False)
        theme.changed.connect(self.viewport().update)

    def show_columns(
        self, columns: Sequence[ShownColumn], today: date, name: str, *, with_year: bool
    ) -> None:
        """Show these; the current card stays the current one where it is still there."""
        kept, place = self.current(), self._at
        same = [c.key for c in columns] == [c.key for c in self._columns]
        self._columns, self._today, self._name = tuple(columns), today, name
        self._with_year = with_year
        found = self._find(kept.contract_id) if kept is not None else None
        if found is not None:
            self._at = found
        elif same and columns:
            column = min(place[0], len(columns) - 1)
            self._at = (column, min(place[1], len(columns[column].lines) - 1))
        else:
            self._at = next(((n, 0) for n, c in enumerate(columns) if c.lines), (0, HEAD_ROW))
        self._fit()
        self._tell()

    def columns(self) -> tuple[ShownColumn, ...]:
        """What is shown."""
        return self._columns

    def current(self) -> RenewalLine | None:
        """The current card; None on a head, or where there is none."""
        column, row = self._at
        if not 0 <= column < len(self._columns) or row < 0:
            return None
        lines = self._columns[column].lines
        return lines[row] if row < len(lines) else None

    def _find(self, contract_id: str) -> tuple[int, int] | None:
        for number, column in enumerate(self._columns):
            for row, line in enumerate(column.lines):
                if line.contract_id == contract_id:
                    return number, row
        return None

    # geometry, in coordinates of the viewport

    def _column_width(self) -> int:
        """Width of a column before the last pixels are shared out; never below that of a card."""
        count = max(len(self._columns), 1)
        room = self.width() - 2 * PAGE_EDGE - (count - 1) * _COLUMN_GAP
        return max(CARD_LEAST, min(room // count, CARD_MOST))

    def _left(self, column: int) -> int:
        count, width = max(len(self._columns), 1), self._column_width()
        spare = self.width() - 2 * PAGE_EDGE - (count - 1) * _COLUMN_GAP - count * width
        shared = round(column * spare / count) if 0 < spare < count else 0
        step = width + _COLUMN_GAP
        return PAGE_EDGE + column * step + shared - self.horizontalScrollBar().value()

    def _width_of(self, column: int) -> int:
        return self._left(column + 1) - _COLUMN_GAP - self._left(column)

    def head_rect(self, column: int) -> QRectF:
        """Where the head of a column is."""
        return QRectF(self._left(column), TOP, self._width_of(column), HEAD)

    def card_rect(self, column: int, row: int) -> QRectF:
        """Where a card is."""
        top = TOP + HEAD + row * (CARD_HEIGHT + CARD_GAP) - self.verticalScrollBar().value()
        return QRectF(self._left(column), top, self._width_of(column), CARD_HEIGHT)

    def _column_at(self, where: QPoint) -> int | None:
        width = self._column_width()
        for column in range(len(self._columns)):
            if self._left(column) <= where.x() < self._left(column) + width:
                return column
        return None

    def _hit(self, where: QPoint) -> tuple[int, int] | None:
        column = self._column_at(where)
        if column is None:
            return None
        if where.y() < TOP + HEAD:
            return column, HEAD_ROW
        for row in range(len(self._columns[column].lines)):
            if self.card_rect(column, row).contains(QPointF(where)):
                return column, row
        return None

    def _fit(self) -> None:
        most = max((len(c.lines) for c in self._columns), default=0)
        high = TOP + HEAD + most * (CARD_HEIGHT + CARD_GAP) + 8
        count = len(self._columns)
        wide = 2 * PAGE_EDGE + count * self._column_width() + max(count - 1, 0) * _COLUMN_GAP
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, high - self.viewport().height()))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(24)
        across.setRange(0, max(0, wide - self.width()))
        across.setPageStep(self.viewport().width())
        across.setSingleStep(24)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bars."""
        super().resizeEvent(event)
        self._fit()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards, then the heads over them, then the card that is dragged."""
        tokens = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), QColor(tokens.sunken))
        active = self.hasFocus()
        target = self._drop_column()
        seen = QRectF(self.viewport().rect())
        for number, column in enumerate(self._columns):
            if number == target:
                self._draw_target(painter, number)
            for row, line in enumerate(column.lines):
                rect = self.card_rect(number, row)
                if not rect.intersects(seen):
                    continue
                chosen = self._at == (number, row)
                painter.setOpacity(0.4 if chosen and self._drag is not None else 1.0)
                draw_card(
                    painter,
                    rect,
                    tokens,
                    line,
                    self._today,
                    chosen=chosen,
                    active=active,
                    year=self._with_year,
                )
                painter.setOpacity(1.0)
        top = QRectF(0, 0, self.viewport().width(), TOP + HEAD - 4)
        painter.fillRect(top, QColor(tokens.sunken))
        for number in range(len(self._columns)):
            self._draw_head(painter, number, chosen=active and self._at == (number, HEAD_ROW))
        line_held = self.current()
        if self._drag is not None and line_held is not None:
            held = QRectF(0, 0, self._column_width(), CARD_HEIGHT)
            held.moveCenter(QPointF(self._drag))
            draw_card(
                painter, held, tokens, line_held, self._today, chosen=True, active=True, year=True
            )
        painter.end()

    def _draw_head(self, painter: QPainter, number: int, *, chosen: bool) -> None:
        tokens, column = self._theme.tokens, self._columns[number]
        rect = self.head_rect(number)
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(rect.adjusted(-5, -3, 5, -4), 6, 6)
        count = figure(len(column.lines))
        wide = text_width(count)
        room = QRectF(rect.x(), rect.y(), rect.width() - wide - 8, 20)
        draw_text(painter, room, column.title, tokens.text, weight=STRONG, elide=True)
        draw_text(
            painter, QRectF(rect.x(), rect.y(), rect.width(), 20), count, tokens.text2, right=True
        )
        below = QRectF(rect.x(), rect.y() + 19, rect.width(), 16)
        draw_text(painter, below, column.sums, tokens.text2, px=12, elide=True)
        if not column.lines:
            empty = QRectF(rect.x(), rect.bottom() + 6, rect.width(), 17)
            draw_text(painter, empty, tr("Nothing here"), tokens.text3, px=12)

    def _draw_target(self, painter: QPainter, number: int) -> None:
        tokens = self._theme.tokens
        room = QRectF(
            self._left(number) - 4,
            TOP + HEAD - 4,
            self._column_width() + 8,
            self.viewport().height() - TOP - HEAD,
        )
        painter.setBrush(QColor(tokens.select))
        painter.setPen(QPen(QColor(tokens.accent), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(room, 10, 10)

    def _drop_column(self) -> int | None:
        """Where the dragged card would be dropped: to "offer out", or from there to any open lane."""
        line = self.current()
        if self._drag is None or line is None:
            return None
        column = self._column_at(self._drag)
        if column is None:
            return None
        out = self._columns[column].lane == Lane.OUT
        if out == (line.offer_made_on is not None):
            return None
        return column if out or self._columns[column].lane in {Lane.PREPARE, Lane.DUE} else None

    def _tell(self) -> None:
        self.setAccessibleName(tr("{board}: {words}", board=self._name, words=self.words()))
        self.viewport().update()
        self.moved.emit()

    def words(self) -> str:
        """What is current, as it is read aloud."""
        line = self.current()
        if line is not None:
            return card_words(line, self._today)
        if not self._columns:
            return tr("nothing renews")
        column = self._columns[self._at[0]]
        return f"{column.title}; {column.note}"

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who has the keyboard."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that somebody else has the keyboard."""
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip of a card or a head says all that it stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._hit(event.pos())
            words = ""
            if found is not None:
                column = self._columns[found[0]]
                whole = found[1] == HEAD_ROW
                words = column.note if whole else card_words(column.lines[found[1]], self._today)
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return bool(super().viewportEvent(event))
