"""The history as a list: what was done and when, and each field with its old and its new value."""

from collections.abc import Callable, Hashable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.history.rows import HistoryRow, change_words
from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.language import tr
from csdesk.domain.words import day_words

_HEAD, _FIELD = 44, 30
_NAME = 150  # width of the column of field names


class HistoryModel(PagedModel[HistoryRow]):
    """Heads and fields."""

    def __init__(self) -> None:
        super().__init__()
        self.said: Callable[[str], str] = str  # how the name of an action reads
        self.today = date.min
        self.zone: tzinfo | None = None

    def set_now(self, now: datetime) -> None:
        """The day and the zone that the words are for."""
        self.today, self.zone = now.date(), now.tzinfo

    def key(self, item: HistoryRow) -> Hashable:
        """The action, or the field of a change."""
        return item.key

    def words(self, row: int) -> str:
        """A head or a field for a screen reader."""
        item = self.items[row]
        if item.change is None:
            return ", ".join(part for part in (*self.head(item), item.note) if part)
        name, old, new = change_words(item, self.today, self.zone)
        about = f"{item.about}, " if item.about else ""
        return about + tr("{name}: {old}, then {new}", name=name, old=old, new=new)

    def head(self, item: HistoryRow) -> tuple[str, str, str]:
        """What was done, to what, and when and by whom."""
        entry = item.entry
        local = entry.at.astimezone(self.zone)
        day = day_words(local.date(), self.today)
        when = tr("{day}, {time}", day=day, time=f"{local:%H:%M}")
        who = tr("you") if entry.own else tr("another device")
        return self.said(entry.name), item.about, tr("{when}, {who}", when=when, who=who)


class HistoryDelegate(QStyledItemDelegate):
    """A head with what was done, or a field with an arrow between its values."""

    def __init__(self, theme: Theme, view: QListView, model: HistoryModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A head with a note has two lines."""
        row: HistoryRow = index.data(ITEM)
        if row.change is not None:
            return QSize(200, _FIELD)
        return QSize(200, _HEAD + (18 if row.note else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: HistoryRow = index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 10 if row.change is None else 1
        around = rect.adjusted(12, top, -12, -1)
        draw_row_state(painter, self._theme, self._view, option, around)
        room = rect.adjusted(PAGE_EDGE, 0, -PAGE_EDGE, 0)
        if row.change is None:
            self._paint_head(painter, room, row)
        else:
            self._paint_field(painter, room, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRectF, row: HistoryRow) -> None:
        tokens = self._theme.tokens
        what, about, when = self._model.head(row)
        width = text_width(when, 12)
        y = room.y() + 17
        draw_icon(painter, "history", room.x(), room.y() + 19, 16, tokens.text2)
        upper = QRectF(room.x() + 26, y, room.width() - width - 42, 20)
        used = draw_text(painter, upper, what, tokens.text, weight=MEDIUM, elide=True)
        if about:
            upper.setLeft(room.x() + 26 + used + 8)
            draw_text(painter, upper, about, tokens.text2, elide=True)
        right = QRectF(room.right() - width - 2, y, width + 2, 20)
        draw_text(painter, right, when, tokens.text2, px=12)
        if row.note:
            lower = QRectF(room.x() + 26, y + 20, room.width() - 30, 18)
            draw_text(painter, lower, row.note, tokens.text2, px=12, elide=True)

    def _paint_field(self, painter: QPainter, room: QRectF, row: HistoryRow) -> None:
        tokens = self._theme.tokens
        name, old, new = change_words(row, self._model.today, self._model.zone)
        several = bool(row.about) and len({line.row_id for line in row.entry.lines}) > 1
        label = tr("{name} of {what}", name=name, what=row.about) if several else name
        left = room.x() + 26
        first = QRectF(left, room.y() + 5, _NAME, 20)
        draw_text(painter, first, label, tokens.text2, px=12, elide=True)
        left += _NAME + 12
        half = (room.right() - left - 28) / 2
        before = QRectF(left, room.y() + 5, half, 20)
        used = draw_text(painter, before, old, tokens.text2, elide=True)
        draw_icon(painter, "chevron-right", left + used + 6, room.y() + 8, 14, tokens.text2)
        after = QRectF(left + used + 28, room.y() + 5, room.right() - left - used - 28, 20)
        draw_text(painter, after, new, tokens.text, elide=True)


class HistoryList(Listing):
    """R restores a field, U takes a whole action back."""

    def __init__(self, theme: Theme) -> None:
        self.history = HistoryModel()
        super().__init__(theme, tr("History"), self.history)
        self.setItemDelegate(HistoryDelegate(theme, self, self.history))
        none = Qt.KeyboardModifier.NoModifier
        self.keys = {(Qt.Key.Key_R, none): "restore", (Qt.Key.Key_U, none): "undo"}
