"""The board with keyboard and mouse: arrows move between cards and columns, the heads among them.

In the arrangement by runway a card can be dragged to "offer out" and back.
"""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from csdesk.desk.renewals.card import CARD_GAP, CARD_HEIGHT
from csdesk.desk.renewals.painted_board import HEAD, HEAD_ROW, TOP, PaintedBoard, ShownColumn
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.renewal_lines import Lane


class BoardView(PaintedBoard):
    """Asks by signals; what it shows is given to `show_columns`."""

    opened = Signal(str)  # account id
    evidence_asked = Signal(str)  # contract id
    offer_toggled = Signal(str)
    offer_moved = Signal(str, bool)  # contract id; True: to "offer out"
    renew_asked = Signal(str)
    behind_asked = Signal(str)  # key of a column

    _pressed: QPoint | None = None

    def show_columns(
        self, columns: Sequence[ShownColumn], today: date, name: str, *, with_year: bool
    ) -> None:
        """Show these; a card that is being dragged is let go, for it may stand elsewhere now."""
        self._end_drag()
        super().show_columns(columns, today, name, with_year=with_year)

    def choose(self, contract_id: str) -> bool:
        """Make a card the current one; says whether it is there."""
        found = self._find(contract_id)
        if found is not None:
            self._go(*found)
        return found is not None

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; Enter opens, Space shows the evidence, O the offer, R renews."""
        keys = Qt.Key
        column, row = self._at
        step = {
            keys.Key_Down: (0, 1),
            keys.Key_J: (0, 1),
            keys.Key_Up: (0, -1),
            keys.Key_K: (0, -1),
            keys.Key_Right: (1, 0),
            keys.Key_Left: (-1, 0),
        }.get(keys(event.key()))
        if event.key() == keys.Key_Escape and self._drag is not None:
            self._end_drag()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif step is not None:
            self._step(*step)
        elif event.key() == keys.Key_Home:
            self._go(column, 0)
        elif event.key() == keys.Key_End and self._columns:
            self._go(column, len(self._columns[column].lines) - 1)
        elif event.key() in {keys.Key_PageDown, keys.Key_PageUp}:
            rows = max(1, self.viewport().height() // (CARD_HEIGHT + CARD_GAP) - 1)
            self._go(column, max(0, row + (rows if event.key() == keys.Key_PageDown else -rows)))
        elif not self._ask(keys(event.key())):
            super().keyPressEvent(event)

    def _ask(self, key: Qt.Key) -> bool:
        line = self.current()
        opens = key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if line is None:
            if (opens or key == Qt.Key.Key_Space) and self._columns:
                self.behind_asked.emit(self._columns[self._at[0]].key)
                return True
            return False
        if opens:
            self.opened.emit(line.account.id)
            return True
        asked: dict[Qt.Key, Callable[[str], None]] = {
            Qt.Key.Key_Space: self.evidence_asked.emit,
            Qt.Key.Key_O: self.offer_toggled.emit,
            Qt.Key.Key_R: self.renew_asked.emit,
        }
        if key in asked:
            asked[key](line.contract_id)
        return key in asked

    def _step(self, across: int, down: int) -> None:
        column, row = self._at
        if down:
            self._go(column, row + down)
        else:
            self._go(column + across, row)

    def _go(self, column: int, row: int) -> None:
        if not self._columns:
            return
        column = min(max(column, 0), len(self._columns) - 1)
        row = min(max(row, HEAD_ROW), len(self._columns[column].lines) - 1)
        self._at = (column, row)
        self._show_current()
        self._tell()

    def _show_current(self) -> None:
        column, row = self._at
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        left, width = self._left(column), self._width_of(column)
        if left < PAGE_EDGE:
            across.setValue(across.value() + left - PAGE_EDGE)
        elif left + width > self.viewport().width() - PAGE_EDGE:
            across.setValue(across.value() + left + width - self.viewport().width() + PAGE_EDGE)
        if row >= 0:
            rect = self.card_rect(column, row)
            if rect.y() < TOP + HEAD:
                down.setValue(down.value() + round(rect.y()) - TOP - HEAD)
            elif rect.bottom() > self.viewport().height() - 8:
                down.setValue(down.value() + round(rect.bottom()) - self.viewport().height() + 8)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card; a head opens the list behind its figures."""
        where = event.position().toPoint()
        found = self._hit(where)
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        self._go(*found)
        if found[1] == HEAD_ROW:
            self.behind_asked.emit(self._columns[found[0]].key)
        else:
            self._pressed = where

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the card along once it was moved far enough; only where it can be dropped."""
        where = event.position().toPoint()
        if self._pressed is None or not self._can_move():
            return
        far = (where - self._pressed).manhattanLength()
        if self._drag is not None or far >= QApplication.startDragDistance():
            self._drag = where
            self._scroll_along(where)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def _scroll_along(self, where: QPoint) -> None:
        """Bring the next lane into view when a card is dragged to the edge."""
        bar, wide = self.horizontalScrollBar(), self.viewport().width()
        if where.x() > wide - PAGE_EDGE:
            bar.setValue(bar.value() + bar.singleStep())
        elif where.x() < PAGE_EDGE:
            bar.setValue(bar.value() - bar.singleStep())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the card."""
        line, target = self.current(), self._drop_column()
        self._end_drag()
        if line is not None and target is not None:
            self.offer_moved.emit(line.contract_id, self._columns[target].lane == Lane.OUT)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the account of a card."""
        found = self._hit(event.position().toPoint())
        line = self.current()
        if found is not None and found == self._at and line is not None:
            self._end_drag()
            self.opened.emit(line.account.id)

    def _can_move(self) -> bool:
        line = self.current()
        return line is not None and not line.settled and any(c.lane for c in self._columns)

    def _end_drag(self) -> None:
        self._drag = self._pressed = None
        self.viewport().unsetCursor()
        self.viewport().update()
