"""Lists of an account page: a model that is filled in parts, and a view with keys and room for words."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem

from csdesk.desk.painting import draw_hover, draw_selection, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import wrapped

ITEM = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
T = TypeVar("T")
_NONE = Qt.KeyboardModifier.NoModifier


class PagedModel(QAbstractListModel, Generic[T]):
    """Items in the order they are shown; more are asked for when the view comes near the end."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[T] = []
        self._more = False
        self._waiting = False

    @property
    def items(self) -> Sequence[T]:
        """What was read so far."""
        return self._items

    def key(self, item: T) -> Hashable:
        """What an item is known by, so that it stays chosen when the list is read again."""
        raise NotImplementedError

    def words(self, row: int) -> str:
        """The item of a row for a screen reader."""
        raise NotImplementedError

    def replace(self, items: Sequence[T], *, more: bool) -> None:
        """Show other items; the same ones change nothing. `more`: there are more to fetch."""
        self._waiting, self._more = False, more
        if list(items) == self._items:
            return
        self.beginResetModel()
        self._items = list(items)
        self.endResetModel()

    def append(self, items: Sequence[T], *, more: bool) -> None:
        """Add the next part at the end."""
        self._waiting, self._more = False, more
        if items:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items.extend(items)
            self.endInsertRows()

    def row_of(self, key: Hashable) -> int | None:
        """Row of an item; None when it is not shown."""
        return next((n for n, item in enumerate(self._items) if self.key(item) == key), None)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more, and nobody asked for it yet."""
        return not parent.isValid() and self._more and not self._waiting

    def fetchMore(self, parent: Index) -> None:
        """Ask for more; it comes by `append`."""
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Number of items read so far."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Words for a screen reader, the item for the delegate."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        if role == ITEM:
            return self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(index.row())
        return None


class Listing(QListView):
    """A list that is worked with the keyboard: J and K, and keys of its own by `keys`."""

    acted = Signal(str)  # a name of `keys`
    chosen = Signal()  # another item is the current one, or none is

    def __init__(self, theme: Theme, name: str, model: PagedModel[Any]) -> None:
        super().__init__()
        self.theme, self.paged = theme, model
        self.keys: Mapping[tuple[Qt.Key, Qt.KeyboardModifier], str] = {}
        self._nothing = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        model.setParent(self)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        model.modelReset.connect(self.chosen)

    def say_nothing(self, words: str) -> None:
        """What stands in the middle while the list is empty."""
        self._nothing = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def current(self) -> Any:
        """The chosen item; None when there is none."""
        return self.currentIndex().data(ITEM)

    def show_items(self, items: Sequence[Any], *, more: bool) -> None:
        """Show items; what was chosen and where the list was scrolled to stays."""
        item = self.current()
        row, scroll = self.currentIndex().row(), self.verticalScrollBar().value()
        self.paged.replace(items, more=more)
        if item is not None and not self.currentIndex().isValid() and items:
            found = self.paged.row_of(self.paged.key(item))
            kept = found if found is not None else min(row, len(items) - 1)
            self.setCurrentIndex(self.paged.index(kept))
        elif items and self.hasFocus() and not self.currentIndex().isValid():
            self.setCurrentIndex(self.paged.index(0))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the list; arrows, Page Up and the like are Qt's."""
        name = self.keys.get((Qt.Key(event.key()), _plain(event)))
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()), 0)
        if name is not None:
            self.acted.emit(name)
        elif step and not event.modifiers():
            row = min(max(self.currentIndex().row() + step, 0), self.paged.rowCount() - 1)
            self.setCurrentIndex(self.paged.index(row))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the list, not a search in it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the list, or the words for an empty one."""
        super().paintEvent(event)
        if self.paged.rowCount() or not self._nothing:
            return
        painter = QPainter(self.viewport())
        tokens = self.theme.tokens
        width = min(520, self.viewport().width() - 48)
        for number, words in enumerate(wrapped(self._nothing, width)):
            left = (self.viewport().width() - text_width(words)) / 2
            draw_text(painter, QRectF(left, 32 + 20 * number, width, 20), words, tokens.text2)
        painter.end()


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return modifiers if modifiers else _NONE


def draw_row_state(
    painter: QPainter, theme: Theme, view: QListView, option: QStyleOptionViewItem, rect: QRectF
) -> None:
    """Paint that a row is chosen or under the pointer."""
    state = option.state
    if state & QStyle.StateFlag.State_Selected:
        draw_selection(painter, rect, theme.tokens, active=view.hasFocus())
    elif state & QStyle.StateFlag.State_MouseOver:
        draw_hover(painter, rect, theme.tokens)
