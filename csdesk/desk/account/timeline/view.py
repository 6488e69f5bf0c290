"""How a timeline is drawn: with headings of days in its tab, with dates on the overview."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from csdesk.desk.account.listing import ITEM, Index, Listing, draw_row_state
from csdesk.desk.account.timeline.model import BEGINS, DAY, OPEN, TimelineModel
from csdesk.desk.account.timeline.words import head_words, note_words, short_day, text_of
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import wrapped
from csdesk.domain.language import number, tr
from csdesk.domain.lines import Happening

_CLOSED_ROWS = 4  # of a text that is not opened
_NARROW_LETTER = 4.5  # px; more letters than fit cannot be seen, so they are not laid out
_HEADING = 36
_KEPT = 4000  # laid out texts that are remembered


class TimelineDelegate(QStyledItemDelegate):
    """Icon in a circle on a thread, head, note, words; a date or the heading of a day."""

    def __init__(self, theme: Theme, view: QListView, *, dates: bool) -> None:
        super().__init__(view)
        self._theme, self._view, self._dates = theme, view, dates
        self._left = 76 if dates else 28  # of the circle
        self._rows: OrderedDict[tuple[Happening, int, bool], tuple[list[str], bool]] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One row for the head, one a row of the words."""
        rows, more = self._text(index)
        count = len(rows) + (1 if more else 0)
        height = 28 + count * 18 + (12 if count else 8)
        heading = not self._dates and bool(index.data(BEGINS))
        return QSize(self._view.viewport().width(), height + (_HEADING if heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        tokens = self._theme.tokens
        found: Happening = index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = self._heading(index)
        if heading:
            room = QRectF(24, rect.y() + 10, rect.width() - 48, 20)
            draw_text(painter, room, heading, tokens.text2, px=12, weight=STRONG)
            rect.setTop(rect.top() + _HEADING)
        if not self._dates:
            draw_row_state(painter, self._theme, self._view, option, rect.adjusted(12, 0, -12, -2))
        painter.translate(rect.topLeft())
        middle = self._left + 12
        painter.fillRect(QRectF(middle - 0.5, 0, 1, rect.height()), QColor(tokens.line))
        model = index.model()
        if self._dates and isinstance(model, TimelineModel):
            day = short_day(model.day_of(found), model.today)
            draw_text(painter, QRectF(8, 0, 56, 24), day, tokens.text2, px=12, right=True)
        top = 0.0 if self._dates else 3.0
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawEllipse(QRectF(middle - 11.5, top + 0.5, 23, 23))
        icon = CHANNEL_ICONS.get(found.kind, "history")
        draw_icon(painter, icon, middle - 7, round(top) + 5, 14, tokens.text2)
        self._paint_words(painter, index, rect.width(), top)
        painter.restore()

    def _paint_words(self, painter: QPainter, index: Index, total: float, top: float) -> None:
        tokens = self._theme.tokens
        found: Happening = index.data(ITEM)
        left, width = self._left + 36, total - self._left - 36 - 24
        head = QRectF(left, top, width, 24)
        used = draw_text(painter, head, head_words(found), tokens.text, weight=MEDIUM, elide=True)
        note = QRectF(left + used + 8, top, width - used - 8, 24)
        if note.width() > 40:
            draw_text(painter, note, note_words(found), tokens.text2, px=12, elide=True)
        rows, more = self._text(index)
        for at, words in enumerate(rows):
            row = QRectF(left, top + 24 + at * 18, width, 18)
            draw_text(painter, row, words, tokens.text2, elide=True)
        if more:
            row = QRectF(left, top + 24 + len(rows) * 18, width, 18)
            draw_text(painter, row, _more_words(found, index), tokens.accent, px=12, elide=True)

    def _heading(self, index: Index) -> str:
        return "" if self._dates else str(index.data(DAY) or "")

    def _text(self, index: Index) -> tuple[list[str], bool]:
        """Rows of the words, and whether a row about the rest follows."""
        found: Happening = index.data(ITEM)
        opened = not self._dates and bool(index.data(OPEN))
        key = (found, self._view.viewport().width(), opened)
        if key in self._rows:
            self._rows.move_to_end(key)
            return self._rows[key]
        made = self._laid_out(found, opened=opened)
        self._rows[key] = made
        if len(self._rows) > _KEPT:
            self._rows.popitem(last=False)
        return made

    def _laid_out(self, found: Happening, *, opened: bool) -> tuple[list[str], bool]:
        text = text_of(found)
        if not text:
            return [], False
        width = self._view.viewport().width() - self._left - 36 - 24
        if opened:
            return wrapped(text, width), found.length > len(found.body)
        most = max(int(width / _NARROW_LETTER), 20) * _CLOSED_ROWS
        rows = wrapped(text[:most], width)
        if len(rows) <= _CLOSED_ROWS and len(text) <= most:
            return rows, False
        shown = rows[:_CLOSED_ROWS]
        if self._dates:
            shown[-1] += " …"
        return shown, not self._dates


def _more_words(found: Happening, index: Index) -> str:
    if not index.data(OPEN):
        return tr("Show all of it (Space)")
    return tr("The whole text has {count} characters: open it with E", count=number(found.length))


class TimelineList(Listing):
    """The list of the tab: Space opens a text, E corrects, Delete deletes."""

    def __init__(self, theme: Theme) -> None:
        self.happenings = TimelineModel()
        super().__init__(theme, tr("Timeline"), self.happenings)
        self.setItemDelegate(TimelineDelegate(theme, self, dates=False))
        none = Qt.KeyboardModifier.NoModifier
        self.keys = {
            (Qt.Key.Key_Space, none): "expand",
            (Qt.Key.Key_E, none): "edit",
            (Qt.Key.Key_Return, none): "edit",
            (Qt.Key.Key_Enter, none): "edit",
            (Qt.Key.Key_Delete, none): "delete",
        }
        self.clicked.connect(self._clicked)
        self._was_current = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the chosen row opens it; the first click chooses it."""
        index = self.indexAt(event.position().toPoint())
        self._was_current = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if self._was_current:
            self.toggle(index.row())

    def toggle(self, row: int) -> None:
        """Open or close the text of a row."""
        if 0 <= row < self.happenings.rowCount():
            self.happenings.toggle(row)
            self.scheduleDelayedItemsLayout()


class Timeline(Listing):
    """The newest entries on the overview; it can be scrolled, Enter opens the tab."""

    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        self.happenings = TimelineModel()
        super().__init__(theme, tr("Timeline"), self.happenings)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setItemDelegate(TimelineDelegate(theme, self, dates=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks for the tab; arrows scroll."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A double click asks for the tab too."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.all_wanted.emit()
        return super().viewportEvent(event)
