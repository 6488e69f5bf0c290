"""What hangs under the filter field: completions to choose from, or why it is not understood."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from csdesk.desk.icons import pixmap
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import label
from csdesk.domain.filter_words import Suggestion
from csdesk.domain.language import tr
from csdesk.errors import UserError

_ROW, _WIDTH = 28, 380
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SUGGESTION = int(Qt.ItemDataRole.UserRole)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._offered: tuple[Suggestion, ...] = ()

    def replace(self, offered: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self._offered = tuple(offered)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._offered)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        each = self._offered[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{each.text}, {each.note}" if each.note else each.text
        return each if role == _SUGGESTION else None


class _Rows(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        each: Suggestion = index.data(_SUGGESTION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent if tokens.high_contrast else tokens.select))
            painter.drawRoundedRect(rect, 4, 4)
        ink = tokens.text
        if tokens.high_contrast and option.state & QStyle.StateFlag.State_Selected:
            ink = tokens.onaccent
        room = rect.adjusted(8, 0, -8, 0)
        width = draw_text(painter, room, each.text, ink, elide=True)
        beside = room.adjusted(min(width, text_width(each.text)) + 16, 0, 0, 0)
        if beside.width() > 30:
            note = ink if tokens.high_contrast else tokens.text2
            draw_text(painter, beside, each.note, note, px=12, right=True, elide=True)
        painter.restore()


class Completions(QFrame):
    """A list, or a sentence, laid over the window under the field. It never takes the focus."""

    picked = Signal(object)  # Suggestion

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView(self)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(tr("Completions"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setStyleSheet("background: transparent;")
        self._model = _Model(self)
        self.view.setModel(self._model)
        self.view.setItemDelegate(_Rows(theme, self.view))
        self.view.clicked.connect(lambda index: self.picked.emit(index.data(_SUGGESTION)))
        self._problem = QWidget(self)
        across = QHBoxLayout(self._problem)
        across.setContentsMargins(8, 6, 8, 6)
        across.setSpacing(8)
        self._icon = QLabel()
        self._icon.setFixedSize(16, 16)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(wrap=True)
        across.addWidget(self._words, 1)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(4, 4, 4, 4)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._problem)
        self.hide()

    def is_open(self) -> bool:
        """Whether there is something to choose."""
        return self.isVisible() and self._stack.currentWidget() is self.view

    def current(self) -> Suggestion | None:
        """The completion that is marked."""
        found = self.view.currentIndex().data(_SUGGESTION)
        return found if isinstance(found, Suggestion) else None

    def problem(self) -> str:
        """What is said to be wrong, empty while nothing is."""
        shown = self.isVisible() and self._stack.currentWidget() is self._problem
        return self._words.text() if shown else ""

    def move_by(self, step: int) -> None:
        """Mark the next or the previous completion; before the first one none is marked."""
        row = self.view.currentIndex().row() + step
        last = self._model.rowCount() - 1
        self.view.setCurrentIndex(self._model.index(min(row, last)) if row >= 0 else QModelIndex())

    def offer(self, offered: Sequence[Suggestion], field: QWidget) -> None:
        """Show completions under a field; none hides the list. None is marked before Down."""
        if not offered:
            self.hide()
            return
        self._model.replace(offered)
        self._stack.setCurrentWidget(self.view)
        self._place(field, len(offered) * _ROW + 10)

    def say(self, error: UserError, field: QWidget) -> None:
        """Show why what was typed is not understood, and what may have been meant."""
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap("warning", 16, self._theme.tokens.now, ratio))
        self._words.setText(str(error))
        self._words.setAccessibleName(str(error))
        self._stack.setCurrentWidget(self._problem)
        layout = self._problem.layout()
        height = layout.totalHeightForWidth(_WIDTH - 10) if layout is not None else 40
        self._place(field, max(height, 32) + 10)

    def _place(self, field: QWidget, height: int) -> None:
        window = field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = field.mapTo(window, QPoint(0, field.height() + 4))
        width = min(_WIDTH, field.width())
        self.setGeometry(
            corner.x(), corner.y(), width, min(height, window.height() - corner.y() - 8)
        )
        self.show()
        self.raise_()
