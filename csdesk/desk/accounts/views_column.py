"""The views at the left of the accounts: built-in ones, saved ones, and the book by stage."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.accounts.cells import STAGE_WORDS
from csdesk.desk.fonts import REGULAR, STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.painting import draw_bar, draw_ring, draw_stage_steps, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.desk.widgets.labels import rule, section_head
from csdesk.domain.language import number, plural, said, tr
from csdesk.domain.views import BUILT_IN, View

WIDTH = 196
_ROW, _STAGE_ROW = 28, 26
_EDGE = 8
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ITEM = int(Qt.ItemDataRole.UserRole)
STAGES = tuple(
    View(f"stage-{stage}", words, f"stage:{stage}", built_in=True)
    for stage, words in STAGE_WORDS.items()
)


@dataclass(frozen=True, slots=True)
class ViewItem:
    """One view as it is listed. `count`: accounts in it, None where its filter cannot be read."""

    view: View
    count: int | None
    share: float = 0.0  # of the largest, for the bars


def view_name(view: View) -> str:
    """The name of a view as it is read."""
    return said(view.name) if view.built_in else view.name


class ViewsModel(QAbstractListModel):
    """Views in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[ViewItem, ...] = ()

    @property
    def items(self) -> tuple[ViewItem, ...]:
        """What is listed."""
        return self._items

    def replace(self, items: Sequence[ViewItem]) -> None:
        """List other views; the same ones keep their indexes."""
        new = tuple(items)
        if [each.view.id for each in new] == [each.view.id for each in self._items]:
            self._items = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._items = new
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of views."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The name; for a screen reader with the count; the item itself for the delegate."""
        if not index.isValid() or index.row() >= len(self._items):
            return None
        item = self._items[index.row()]
        name = view_name(item.view)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            count = plural("{n} account", "{n} accounts", item.count or 0)
            return tr("{view}, {count}", view=name, count=count)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(item.view.query or name)
        return item if role == _ITEM else None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: "ViewsList") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(80, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, item = self._theme.tokens, index.data(_ITEM)
        rect = QRectF(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        on = item.view.id == self._view.chosen_id
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = index.row() == self._view.hovered
        if on or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selectrail if on else tokens.hover))
            painter.drawRoundedRect(rect, 6, 6)
        ringed = self._view.ringed and index == self._view.currentIndex()
        if ringed or (on and tokens.high_contrast):
            draw_ring(painter, rect.adjusted(3, 3, -3, -3), tokens, 5)
        ink, weight = (tokens.text, STRONG) if on else (tokens.text2, REGULAR)
        shown = "?" if item.count is None else number(item.count)
        taken = text_width(shown, 12, weight) + 16
        room = rect.adjusted(10, 0, -taken, 0)
        if self._view.with_bars:
            stage = item.view.query.partition(":")[2]
            draw_stage_steps(painter, room.x(), rect.y() + 7, tokens, stage)
            bar = QRectF(rect.right() - 60, rect.y() + (rect.height() - 8) / 2, 26, 8)
            draw_bar(painter, bar, tokens, item.share)
            room = rect.adjusted(32, 0, -64, 0)
        draw_text(painter, room, view_name(item.view), ink, weight=weight, elide=True)
        count = QRectF(rect.right() - 50, rect.y(), 40, rect.height())
        draw_text(
            painter, count, shown, ink if on else tokens.text3, px=12, weight=weight, right=True
        )
        painter.restore()


class ViewsList(QListView):
    """Views one below the other; arrows walk and Enter opens. As high as its rows."""

    chosen = Signal(str)  # view id
    rename_asked = Signal(str)
    delete_asked = Signal(str)
    move_asked = Signal(str, int)  # view id, places down
    menu_asked = Signal(str, QPoint)  # view id, place on the screen

    def __init__(self, theme: Theme, name: str, *, with_bars: bool = False) -> None:
        super().__init__()
        self.with_bars, self.row_height = with_bars, _STAGE_ROW if with_bars else _ROW
        self.chosen_id, self.hovered, self.ringed = "", -1, False
        self.lines = ViewsModel(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("background: transparent;")
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.lines)
        self.setItemDelegate(_Painter(theme, self))
        self.clicked.connect(self._choose)
        self.entered.connect(self._hover)
        self.setFixedHeight(0)

    def show_views(self, items: Sequence[ViewItem], chosen_id: str) -> None:
        """Show these views; the one in force is marked."""
        kept = self.currentIndex().data(_ITEM)
        self.chosen_id = chosen_id
        self.lines.replace(items)
        ids = [item.view.id for item in items]
        wanted = chosen_id if chosen_id in ids else kept.view.id if kept is not None else ""
        if ids:
            self.setCurrentIndex(self.lines.index(ids.index(wanted) if wanted in ids else 0))
        self.setFixedHeight(len(items) * self.row_height)
        self.viewport().update()

    def current_view(self) -> str:
        """Id of the view that the arrows stand on, empty when there is none."""
        item = self.currentIndex().data(_ITEM)
        return item.view.id if isinstance(item, ViewItem) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; F2, Delete and Alt with an arrow change a saved view."""
        keys, key = Qt.Key, event.key()
        view_id = self.current_view()
        if not view_id:
            super().keyPressEvent(event)
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.chosen.emit(view_id)
        elif key == keys.Key_F2:
            self.rename_asked.emit(view_id)
        elif key == keys.Key_Delete:
            self.delete_asked.emit(view_id)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in {
            keys.Key_Up,
            keys.Key_Down,
        }:
            self.move_asked.emit(view_id, 1 if key == keys.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a view."""
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        item = index.data(_ITEM)
        if isinstance(item, ViewItem):
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_asked.emit(item.view.id, below if keyboard else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring after Tab or a shortcut."""
        reasons = Qt.FocusReason
        self.ringed = event.reason() != reasons.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        self.ringed = False
        super().focusOutEvent(event)

    def leaveEvent(self, event: object) -> None:
        """No view is under the pointer any more."""
        self.hovered = -1
        self.viewport().update()

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = index.row()
        self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        item = index.data(_ITEM)
        if isinstance(item, ViewItem):
            self.chosen.emit(item.view.id)


class ViewsColumn(QWidget):
    """Views, saved views, book by stage; all of it scrolls where the window is low."""

    chosen = Signal(str)  # view id
    save_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("views")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 12)
        rows.setSpacing(0)
        self.built_in = ViewsList(theme, tr("Views"))
        self.saved = ViewsList(theme, tr("Views saved by you"))
        self.stages = ViewsList(theme, tr("Book by stage"), with_bars=True)
        self.save_button = tool_button(
            "", icon="plus", kind="ghost", name=tr("Save this as a view")
        )
        self.save_button.setFixedSize(26, 26)
        self.save_button.clicked.connect(self.save_asked)
        rows.addLayout(_head(tr("Views"), top=16))
        rows.addWidget(self.built_in)
        rows.addLayout(_head(tr("Saved by you"), self.save_button, top=8))
        rows.addWidget(self.saved)
        rows.addSpacing(16)
        rows.addStretch(1)
        rows.addWidget(rule())
        rows.addLayout(_head(tr("Book by stage"), top=6))
        rows.addWidget(self.stages)
        for each in self._lists():
            each.chosen.connect(self.chosen)
        self._scroll.setWidget(inner)
        refresh_icons(self, theme.tokens)

    def show_views(
        self, saved: Sequence[View], counts: Mapping[str, int | None], chosen_id: str
    ) -> None:
        """Show the views with their counts; `chosen_id` is the one in force, empty: none."""
        self.built_in.show_views([ViewItem(v, counts.get(v.id)) for v in BUILT_IN], chosen_id)
        self.saved.show_views([ViewItem(v, counts.get(v.id)) for v in saved], chosen_id)
        most = max((counts.get(v.id) or 0 for v in STAGES), default=0) or 1
        self.stages.show_views(
            [ViewItem(v, counts.get(v.id), (counts.get(v.id) or 0) / most) for v in STAGES],
            chosen_id,
        )

    def take_focus(self) -> None:
        """Give the keyboard to the views."""
        self.built_in.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lists(self) -> tuple[ViewsList, ...]:
        return self.built_in, self.saved, self.stages


def _head(words: str, *beside: QWidget, top: int) -> QHBoxLayout:
    across = QHBoxLayout()
    across.setContentsMargins(18, top, 10, 2)
    made = section_head(words)
    made.setFixedHeight(26)
    across.addWidget(made, 1)
    for widget in beside:
        across.addWidget(widget)
    return across
