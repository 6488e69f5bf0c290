"""The rows behind a figure: who, what, how much. One list for the panel and for the events of a period."""

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

from csdesk.desk.fonts import MEDIUM
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.domain.language import tr

ROW = int(Qt.ItemDataRole.UserRole)
HEIGHT = 46
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure. `amount` is worded; `tone` its colour role."""

    account_id: str
    name: str
    second: str
    amount: str
    tone: str = "text"

    @property
    def words(self) -> str:
        """The row as it is read aloud."""
        return "; ".join(part for part in (self.name, self.second, self.amount) if part)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the rows it is made of."""

    title: str
    value: str
    note: str
    rows: tuple[FigureRow, ...]


class RowsModel(QAbstractListModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FigureRow, ...] = ()

    def replace(self, rows: Sequence[FigureRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a row; the row itself for the delegate."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.words)
        return row if role == ROW else None


class RowDelegate(QStyledItemDelegate):
    """Name over the second line, the amount at the right."""

    def __init__(self, theme: Theme, view: QListView, edge: int) -> None:
        super().__init__(view)
        self._theme, self._view, self._edge = theme, view, edge

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are of one height."""
        return QSize(120, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row: FigureRow = index.data(ROW)
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(rect, QColor(tokens.select))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), QColor(tokens.accent))
        line = QRectF(rect.x() + self._edge, rect.bottom() - 1, rect.width() - self._edge, 1)
        painter.fillRect(line, QColor(tokens.line))
        inside = rect.adjusted(self._edge, 0, -self._edge, 0)
        taken = text_width(row.amount, 13, MEDIUM)
        room = QRectF(inside.x(), rect.y() + 4, inside.width() - taken - 10, 20)
        draw_text(painter, room, row.name, tokens.text, weight=MEDIUM, elide=True)
        below = QRectF(inside.x(), rect.y() + 23, inside.width(), 17)
        draw_text(painter, below, row.second, tokens.text2, px=12, elide=True)
        draw_text(
            painter,
            QRectF(inside.x(), rect.y() + 4, inside.width(), 20),
            row.amount,
            tokens.colour(row.tone),
            weight=MEDIUM,
            right=True,
        )
        painter.restore()


class RowsList(QListView):
    """The rows; J and K move, Enter opens the account."""

    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, edge: int = 20) -> None:
        super().__init__()
        self.lines = RowsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(RowDelegate(theme, self, edge))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self._open())

    def show_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these, the first one chosen."""
        self.lines.replace(rows)
        if rows:
            self.setCurrentIndex(self.lines.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K and Enter."""
        keys = Qt.Key
        if event.key() in {keys.Key_J, keys.Key_K} and not event.modifiers():
            step = 1 if event.key() == keys.Key_J else -1
            row = min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row))
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        row = self.currentIndex().data(ROW)
        if isinstance(row, FigureRow) and row.account_id:
            self.opened.emit(row.account_id)


def count_words(figure: Figure) -> str:
    """What a figure is, for screen readers."""
    return tr("{title}: {value}", title=figure.title, value=figure.value)
