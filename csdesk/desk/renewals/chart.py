"""Twelve months as bars: agreed, open on the board, later. Arrow keys reach each, Enter opens its list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import Tokens
from csdesk.domain.language import tr

HEIGHT, LOW_HEIGHT = 104, 76
_LABEL = 20  # the names of the months
_ABOVE = 20  # the figures over the bars


@dataclass(frozen=True, slots=True)
class Bar:
    """One month. Shares are of the highest bar, 0..1; `words` say all of it."""

    key: str
    label: str
    figure: str  # empty for nothing
    settled: float
    unsettled: float
    on_board: bool
    words: str


def _draw_part(painter: QPainter, rect: QRectF, tokens: Tokens, kind: str) -> None:
    """A part of a bar; what is settled is hatched too, so that it is told without colour."""
    colour = {"settled": tokens.good, "open": tokens.accent}.get(kind, tokens.control)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, 2, 2)
    if kind == "settled" and rect.height() > 2:
        stripes = QColor(tokens.base)
        stripes.setAlphaF(0.45)
        painter.setBrush(QBrush(stripes, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(rect)


class MonthChart(QWidget):
    """The bars. `chosen` carries the key of a month."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._at = 0
        self._name = ""
        self.setProperty("ring", "own")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar], name: str) -> None:
        """Show these months; the current one stays."""
        kept = self._bars[self._at].key if self._bars else ""
        self._bars, self._name = tuple(bars), name
        keys = [bar.key for bar in bars]
        self._at = keys.index(kept) if kept in keys else 0
        self._tell()

    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    def sizeHint(self) -> QSize:
        """As high as the look says."""
        return QSize(600, self.height())

    def slot_rect(self, number: int) -> QRectF:
        """The place of a month, its figure and its name included."""
        wide = self.width() / max(len(self._bars), 1)
        return QRectF(number * wide, 0, wide, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the board's months, bars, figures, names."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on_board = [n for n, bar in enumerate(self._bars) if bar.on_board]
        if on_board:
            ground = self.slot_rect(on_board[0]).united(self.slot_rect(on_board[-1]))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(ground, 6, 6)
        foot = self.height() - _LABEL - 2
        for number, bar in enumerate(self._bars):
            self._draw_bar(painter, number, bar, foot)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawLine(QPointF(0, foot + 0.5), QPointF(self.width(), foot + 0.5))
        painter.end()

    def _draw_bar(self, painter: QPainter, number: int, bar: Bar, foot: int) -> None:
        tokens, slot = self._theme.tokens, self.slot_rect(number)
        most = foot - _ABOVE
        wide = min(slot.width() * 0.68, 72.0)
        left = slot.center().x() - wide / 2
        settled = round(bar.settled * most)
        unsettled = max(round(bar.unsettled * most), 2) if bar.unsettled > 0 else 0
        settled = max(settled, 3) if bar.settled > 0 else 0
        if unsettled:
            rect = QRectF(left, foot - settled - unsettled, wide, unsettled)
            _draw_part(painter, rect, tokens, "open" if bar.on_board else "later")
        if settled:
            _draw_part(painter, QRectF(left, foot - settled, wide, settled), tokens, "settled")
        if bar.figure:
            top = foot - settled - unsettled - 19
            self._centred(painter, slot, top, bar.figure, tokens.text2)
        here = self.hasFocus() and number == self._at
        ink = tokens.text if here else tokens.text2
        self._centred(painter, slot, foot + 3, bar.label, ink)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(slot.adjusted(3, 1, -3, -1), 6, 6)

    @staticmethod
    def _centred(painter: QPainter, slot: QRectF, top: float, words: str, ink: str) -> None:
        wide = text_width(words, 12)
        draw_text(painter, QRectF(slot.center().x() - wide / 2, top, wide, 18), words, ink, px=12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move, Enter and Space open the list behind."""
        keys, last = Qt.Key, len(self._bars) - 1
        target = {
            keys.Key_Left: self._at - 1,
            keys.Key_Right: self._at + 1,
            keys.Key_Home: 0,
            keys.Key_End: last,
        }.get(keys(event.key()))
        if target is not None and self._bars:
            self._at = min(max(target, 0), last)
            self._tell()
        elif event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space} and self._bars:
            self.chosen.emit(self._bars[self._at].key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A bar opens its list."""
        found = self._hit(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = found
            self._tell()
            self.chosen.emit(self._bars[found].key)

    def event(self, event: QEvent) -> bool:
        """The tooltip of a bar says what it stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._hit(QPointF(event.pos()))
            words = self._bars[found].words if found is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return bool(super().event(event))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the current bar."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _hit(self, where: QPointF) -> int | None:
        return next((n for n in range(len(self._bars)) if self.slot_rect(n).contains(where)), None)

    def _tell(self) -> None:
        words = self._bars[self._at].words if self._bars else tr("nothing renews")
        self.setAccessibleName(tr("{chart}: {words}", chart=self._name, words=words))
        self.update()


class Legend(QWidget):
    """What the parts of a bar mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items = (
            ("settled", tr("agreed or renewing by itself")),
            ("open", tr("open, on the board")),
            ("later", tr("later")),
        )
        self.setAccessibleName("; ".join(words for _, words in self._items))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Squares, words and what lies between."""
        wide = sum(16 + text_width(words, 12) + 16 for _, words in self._items)
        return QSize(round(wide), 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them in a row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 16.0
        for kind, words in self._items:
            _draw_part(painter, QRectF(x, 4, 10, 10), self._theme.tokens, kind)
            room = QRectF(x + 16, 0, 400, 18)
            wide = draw_text(painter, room, words, self._theme.tokens.text2, px=12)
            x += 16 + wide + 16
        painter.end()
