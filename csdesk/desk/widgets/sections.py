"""The list at the left of a page with sections: one line each, 28 px high."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from csdesk.desk.fonts import REGULAR, STRONG
from csdesk.desk.painting import draw_ring, draw_text
from csdesk.desk.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
WIDTH = 196
_LINE, _HEAD = 28, 36


@dataclass(frozen=True, slots=True)
class SectionLine:
    """One line; `key` empty: a head that cannot be chosen."""

    key: str
    words: str
    note: str = ""  # at the right, such as a count


class SectionModel(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[SectionLine] = ()

    def replace(self, lines: Sequence[SectionLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a line."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.words}, {line.note}" if line.note else line.words
        return line.words if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        if not index.isValid() or self.lines[index.row()].key:
            return super().flags(index)
        return Qt.ItemFlag.NoItemFlags


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: "SectionList") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """28 px, 36 for a head."""
        return QSize(40, _LINE if self._view.model_.lines[index.row()].key else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        tokens = self._theme.tokens
        line = self._view.model_.lines[index.row()]
        rect = QRectF(option.rect).adjusted(8, 0, -8, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = QStyle.StateFlag
        chosen = bool(option.state & state.State_Selected)
        if not line.key:
            room = rect.adjusted(10, 12, -8, 0)
            draw_text(painter, room, line.words, tokens.text2, px=12, weight=STRONG, elide=True)
            painter.restore()
            return
        if chosen or option.state & state.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selectrail if chosen else tokens.hover))
            painter.drawRoundedRect(rect, 6, 6)
        if chosen:
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(rect.x(), rect.center().y() - 8, 3, 16), 1.5, 1.5)
            if tokens.high_contrast:
                draw_ring(painter, rect.adjusted(2, 2, -2, -2), tokens)
        right = 8.0
        if line.note:
            note = QRectF(rect.right() - 48, rect.y(), 40, rect.height())
            draw_text(painter, note, line.note, tokens.text3, px=12, right=True)
            right = 52.0
        room = rect.adjusted(10, 0, -right, 0)
        ink = tokens.text if chosen else tokens.text2
        weight = STRONG if chosen else REGULAR
        draw_text(painter, room, line.words, ink, weight=weight, elide=True)
        painter.restore()


class SectionList(QListView):
    """Sections of a page. `chosen` carries the key of the line that the person moved to."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._quiet = False  # the current line is moved by the page, not by the person
        self.model_ = SectionModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(theme, self))
        self.setFixedWidth(WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)

    def show_lines(self, lines: Sequence[SectionLine]) -> None:
        """Show these lines; the chosen one stays, else the first is chosen. Tells nobody."""
        if list(lines) == list(self.model_.lines):
            return
        kept = self.key()
        self._quiet = True
        self.model_.replace(tuple(lines))
        self._quiet = False
        self.choose(kept)
        if not self.key():
            self.choose(next((line.key for line in lines if line.key), ""))

    def choose(self, key: str) -> None:
        """Choose a line without telling anybody; an unknown key chooses nothing else."""
        for row, line in enumerate(self.model_.lines):
            if line.key == key and key:
                self._quiet = True
                self.setCurrentIndex(self.model_.index(row, 0))
                self._quiet = False
                return

    def key(self) -> str:
        """Key of the chosen line, empty where there is none."""
        row = self.currentIndex().row()
        return self.model_.lines[row].key if 0 <= row < len(self.model_.lines) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J and K move too."""
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if not step or event.modifiers():
            super().keyPressEvent(event)
            return
        keys = [line.key for line in self.model_.lines if line.key]
        here = keys.index(self.key()) if self.key() in keys else 0
        target = keys[min(max(here + step, 0), len(keys) - 1)] if keys else ""
        if target != self.key():
            self.choose(target)
            self.chosen.emit(target)

    def _moved(self, now: QModelIndex, _: QModelIndex) -> None:
        if now.isValid() and self.key() and not self._quiet:
            self.chosen.emit(self.key())
