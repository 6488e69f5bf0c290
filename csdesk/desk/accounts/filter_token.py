"""One condition of the filter field: a token that can be taken out or typed again."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.domain.filters import Condition, format_condition
from csdesk.domain.language import tr

HEIGHT = 22
_CROSS = 22  # width of the part that takes the token out
_MOST = 260


class FilterToken(QAbstractButton):
    """One condition. The cross, Delete or Backspace take it out; a click or Enter types it again."""

    removed = Signal()
    walked = Signal(int)  # -1 to the left, 1 to the right

    def __init__(self, theme: Theme, condition: Condition) -> None:
        super().__init__()
        self._theme, self.condition = theme, condition
        words = format_condition(condition)
        self.setText(words)
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(tr("Condition {words}, Delete takes it out", words=words))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._parts = _parts(condition)
        wide = sum(ceil(text_width(part)) + 5 for part, _ in self._parts)
        self.setFixedSize(min(wide + 6 + _CROSS, _MOST), HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as its words, at most 260."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, operator, value and cross."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.hasFocus() or tokens.high_contrast
        painter.setPen(
            QPen(self._theme.colour("accent"), 2 if self.hasFocus() else 1)
            if marked
            else Qt.PenStyle.NoPen
        )
        painter.setBrush(self._theme.colour("select"))
        inset = 1.0 if marked else 0.0
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, 4, 4)
        x, end = 8.0, float(self.width() - _CROSS)
        for words, role in self._parts:
            room = QRectF(x, 0, max(end - x, 0), HEIGHT)
            x += draw_text(painter, room, words, tokens.colour(role), elide=True) + 4
        draw_icon(painter, "cross", self.width() - 18, 5, 12, tokens.text2)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On the cross it goes, elsewhere it is typed again."""
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.position().x() >= self.width() - _CROSS:
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it out, arrows walk, Enter types it again."""
        keys = Qt.Key
        if event.key() in {keys.Key_Delete, keys.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {keys.Key_Left, keys.Key_Right}:
            self.walked.emit(-1 if event.key() == keys.Key_Left else 1)
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self.click()
        elif event.key() == keys.Key_Escape:
            self.walked.emit(1)
        else:
            super().keyPressEvent(event)


def _parts(condition: Condition) -> list[tuple[str, str]]:
    minus = [("−", "text2")] if condition.negated else []
    if not condition.field:
        return [*minus, (condition.value, "text")]
    operator = {"<=": "≤", ">=": "≥", "!=": "≠", ":": "is"}.get(
        condition.operator, condition.operator
    )
    shown = tr("is") if operator == "is" else operator
    return [*minus, (condition.field, "text"), (shown, "text2"), (condition.value, "text")]
