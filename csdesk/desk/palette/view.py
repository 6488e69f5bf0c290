"""The palette itself: a field, the found items by groups, and what the keys do."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.actions import key_words
from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG, font, typeset
from csdesk.desk.frame.sheets import Panel
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_selection, draw_text, text_width
from csdesk.desk.palette.matching import Item, hit_spans
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import key_hint
from csdesk.desk.widgets.labels import label, rule
from csdesk.domain.language import number, tr

WIDTH = 640
_TOP = 104
_INPUT, _HEAD, _ROW, _FOOT = 52, 30, 36, 36
_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_ASKED = 300  # letters; a longer text finds nothing and takes seconds
_MOST_DRAWN = 200  # letters of a title that can be in view
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Row:
    """A head (no item) or an item of the list."""

    words: str
    item: Item | None = None


class Rows(QAbstractListModel):
    """Heads and items."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.typed = ""

    def replace(self, rows: tuple[Row, ...], typed: str) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows, self.typed = rows, typed
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are; rows have no children."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _ROLE) -> object:
        """The row itself, its words, or its whole text for a screen reader."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole and row.item is not None:
            parts = (row.item.title, row.item.detail, row.item.key)
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        row = self.rows[index.row()] if index.isValid() else Row("")
        none = Qt.ItemFlag.NoItemFlags
        return (
            none if row.item is None else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )


class RowDelegate(QStyledItemDelegate):
    """Draws a head or an item: icon, title with its hit letters strong, detail, key at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are 30 high, items 36."""
        row = index.data(_ROLE)
        return QSize(200, _ROW if isinstance(row, Row) and row.item is not None else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(_ROLE)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.item is None:
            room = rect.adjusted(18, 8, -18, 0)
            draw_text(painter, room, row.words, tokens.text2, px=12, weight=STRONG, elide=True)
        else:
            view = self.parent()
            chosen = isinstance(view, QListView) and view.currentIndex() == index
            self._paint_item(painter, rect.adjusted(6, 0, -6, 0), row.item, index, chosen=chosen)
        painter.restore()

    def _paint_item(
        self, painter: QPainter, rect: QRectF, item: Item, index: Index, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        if chosen:
            draw_selection(painter, rect, tokens, active=True)
        ink = tokens.accent if chosen else tokens.text2
        if item.icon:
            draw_icon(painter, item.icon, rect.x() + 12, rect.y() + 9, 18, ink)
        right = rect.right() - 12
        key = key_words("Enter") if chosen and item.kind in {"account", "person"} else item.key
        if key:
            width = text_width(key, 11, MEDIUM) + 12
            box = QRectF(right - width + 0.5, rect.y() + 9.5, width - 1, 17)
            painter.setPen(QPen(QColor(tokens.edge), 1))
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(box, 4, 4)
            draw_text(painter, box.adjusted(5.5, 0, 0, 0), key, tokens.text2, px=11, weight=MEDIUM)
            right -= width + 12
        model = index.model()
        typed = model.typed if isinstance(model, Rows) else ""
        room = QRectF(rect.x() + 42, rect.y(), right - rect.x() - 42, rect.height())
        used = _draw_hits(painter, room, item.title, typed, tokens.text)
        room.setLeft(room.left() + used + 10)
        if room.width() > 24 and item.detail:
            _draw_hits(painter, room, item.detail, typed, tokens.text2, px=12)


def _draw_hits(
    painter: QPainter, room: QRectF, text: str, typed: str, colour: str, *, px: int = 13
) -> float:
    """Draw a text with the letters that were typed strong; cut where there is no room."""
    text = " ".join(text[:_MOST_DRAWN].split())
    x, at = room.x(), 0
    parts: list[tuple[str, int]] = []
    for start, length in hit_spans(text, typed) if typed else []:
        parts += [(text[at:start], REGULAR), (text[start : start + length], STRONG)]
        at = start + length
    parts.append((text[at:], REGULAR))
    for words, weight in parts:
        left = room.right() - x
        if not words or left <= 8:
            continue
        width = QFontMetricsF(font(px, weight)).horizontalAdvance(typeset(words))
        place = QRectF(x, room.y(), left, room.height())
        draw_text(painter, place, words, colour, px=px, weight=weight, elide=width > left)
        x += min(width, left)
    return x - room.x()


class PaletteInput(QLineEdit):
    """The field of the palette, 16 px, with a magnifying glass."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("paletteInput")
        self.setFont(font(16))
        self.setFixedHeight(_INPUT)
        self.setMaxLength(_MOST_ASKED)
        self.setTextMargins(38, 0, 4, 0)
        self.setAccessibleName(tr("Find an account, a person or a command"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and its icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "search", 18, (self.height() - 18) / 2, 18, self._theme.tokens.text3)
        painter.end()


class Palette(Panel):
    """Field, list and foot. The keyboard stays in the field; arrows choose."""

    typed = Signal(str)
    run_asked = Signal(object)  # Item, by Enter or a click
    more_asked = Signal(object)  # Item, by Tab or Ctrl+Enter: what can be done with it
    back_asked = Signal()  # Backspace in an empty field, or Esc

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Commands"), width=WIDTH)
        self.input = PaletteInput(theme)
        self.rows = Rows(self)
        self.list = QListView()
        self._build()
        self.input.textEdited.connect(self.typed)
        self.input.installEventFilter(self)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        top = QWidget()
        across = QHBoxLayout(top)
        across.setContentsMargins(0, 0, 18, 0)
        across.addWidget(self.input, 1)
        across.addWidget(key_hint(key_words("Esc")))
        rows.addWidget(top)
        rows.addWidget(rule())
        listed = self.list
        listed.setObjectName("paletteList")
        listed.setAccessibleName(tr("What was found"))
        listed.setFrameShape(QFrame.Shape.NoFrame)
        listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        listed.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setModel(self.rows)
        listed.setItemDelegate(RowDelegate(self.theme, listed))
        listed.setMouseTracking(True)
        listed.entered.connect(self._point)
        listed.clicked.connect(lambda _: self._run())
        rows.addWidget(listed, 1)
        rows.addWidget(rule())
        foot = QWidget()
        foot.setFixedHeight(_FOOT)
        keys = QHBoxLayout(foot)
        keys.setContentsMargins(18, 0, 18, 0)
        keys.setSpacing(6)
        for hints, words in (
            (("↑", "↓"), tr("choose")),
            ((key_words("Enter"),), tr("open it")),
            ((key_words("Tab"),), tr("actions")),
        ):
            for hint in hints:
                keys.addWidget(key_hint(hint))
            keys.addWidget(label(words, px=12, tone="text2"))
            keys.addSpacing(8)
        keys.addStretch(1)
        self.count = label(px=12, tone="text2")
        keys.addWidget(self.count)
        rows.addWidget(foot)

    def wanted_height(self, width: int) -> int:
        """As high as its rows."""
        inside = sum(_HEAD if row.item is None else _ROW for row in self.rows.rows)
        return 2 + _INPUT + 1 + max(inside + 6, _ROW) + 1 + _FOOT

    def wanted_top(self, height: int, room: int) -> int:
        """104 from the top; less where the window is low."""
        return _TOP if room >= height + _TOP + 12 else max(12, (room - height) // 3)

    def first_field(self) -> QWidget:
        """The field."""
        return self.input

    def ask(self, words: str) -> None:
        """Say in the empty field what is to be typed, and empty it."""
        self.input.setPlaceholderText(words)
        self.input.clear()

    def show_items(self, groups: list[tuple[str, list[Item]]], typed: str, total: int) -> None:
        """Show groups of items, the first one chosen; nothing found is said."""
        rows: list[Row] = []
        for head, items in groups:
            if head:
                rows.append(Row(head))
            rows += [Row(item.title, item) for item in items]
        if not rows:
            rows = [Row(tr("Nothing is called “{typed}”.", typed=typed[:40]))]
        self.rows.replace(tuple(rows), typed)
        shown = sum(len(items) for _, items in groups)
        self.count.setText(tr("{shown} of {total}", shown=number(shown), total=number(total)))
        self._choose(0, 1)
        self.updateGeometry()
        parent = self.parentWidget()
        if parent is not None:
            QApplication.postEvent(parent, QEvent(QEvent.Type.LayoutRequest))

    def chosen(self) -> Item | None:
        """The item that Enter runs."""
        row = self.list.currentIndex().data(_ROLE)
        return row.item if isinstance(row, Row) else None

    def choose(self, item: Item | None) -> None:
        """Choose an item again after more was found; nothing happens where it is gone."""
        for place, row in enumerate(self.rows.rows):
            if item is not None and row.item is not None and row.item.name == item.name:
                self._choose(place, 1)
                return

    def titles(self) -> list[str]:
        """The titles of the items, in order."""
        return [row.item.title for row in self.rows.rows if row.item is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows choose, Enter runs, Tab and Ctrl+Enter offer what can be done."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        keys, key = Qt.Key, event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in {keys.Key_Down, keys.Key_Up}:
            step = 1 if key == keys.Key_Down else -1
            self._choose(self.list.currentIndex().row() + step, step)
        elif key in {keys.Key_PageDown, keys.Key_PageUp}:
            self._choose(len(self.rows.rows) - 1 if key == keys.Key_PageDown else 0, 1)
        elif key in {keys.Key_Return, keys.Key_Enter} and not control:
            self._run()
        elif key == keys.Key_Tab or (key in {keys.Key_Return, keys.Key_Enter} and control):
            if (item := self.chosen()) is not None:
                self.more_asked.emit(item)
        elif key == keys.Key_Backtab or (key == keys.Key_Backspace and not self.input.text()):
            self.back_asked.emit()
        else:
            return False
        return True

    def focusNextPrevChild(self, *forward: bool) -> bool:
        """Tab does not leave the field."""
        return True

    def _choose(self, row: int, step: int) -> None:
        rows = self.rows.rows
        while 0 <= row < len(rows) and rows[row].item is None:
            row += step
        if 0 <= row < len(rows):
            self.list.setCurrentIndex(self.rows.index(row))
            self.input.setAccessibleDescription(rows[row].words)
            if row <= 1:
                self.list.scrollToTop()

    def _point(self, index: QModelIndex) -> None:
        self._choose(index.row(), 1)

    def _run(self) -> None:
        if (item := self.chosen()) is not None:
            self.run_asked.emit(item)
