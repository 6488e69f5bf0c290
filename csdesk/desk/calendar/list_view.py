"""The same occurrences as a list: the arrangement for reading, and for screen readers."""

from collections.abc import Sequence
from datetime import date, datetime

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
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from csdesk.desk.calendar.boxes import same_again
from csdesk.desk.calendar.marks import SIDE, invitation_words, signs_of
from csdesk.desk.calendar.painting import colours
from csdesk.desk.calendar.wording import ICONS, second_line, sentence_of, times_of
from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_selection, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.calendar import CalendarRange, Kind, Occurrence
from csdesk.domain.language import tr
from csdesk.domain.words import date_words, day_words

_Index = QModelIndex | QPersistentModelIndex
OCCURRENCE = Qt.ItemDataRole.UserRole + 1
FIRST_OF_DAY = Qt.ItemDataRole.UserRole + 2
_ROW, _HEAD = 40, 30
_WIDE = 420  # px of title and people, under which answers are signs alone
_NO_INDEX = QModelIndex()


class OccurrencesModel(QAbstractListModel):
    """Occurrences in reading order; what a screen reader says of each is its sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Occurrence, ...] = ()
        self.today = date.min

    def replace(self, lines: Sequence[Occurrence], today: date) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines, self.today = tuple(lines), today
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sentence, the occurrence, or whether a day begins with it."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return sentence_of(line, self.today)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(sentence_of(line, self.today))
        if role == OCCURRENCE:
            return line
        if role == FIRST_OF_DAY:
            row = index.row()
            return row == 0 or self.lines[row - 1].first_day != line.first_day
        return None


class _Delegate(QStyledItemDelegate):
    """Hour, icon, title, who; a head where a day begins."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Rows of 40, with a head of 30 over the first of a day."""
        return QSize(200, _ROW + (_HEAD if index.data(FIRST_OF_DAY) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        tokens = self._theme.tokens
        line: Occurrence = index.data(OCCURRENCE)
        whole = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(FIRST_OF_DAY):
            model = index.model()
            assert isinstance(model, OccurrencesModel)
            exact = date_words(line.first_day, model.today)
            near = day_words(line.first_day, model.today)
            words = (
                exact
                if abs((line.first_day - model.today).days) > 1
                else tr("{exact}, {near}", exact=exact, near=near)
            )
            room = QRectF(whole.x() + PAGE_EDGE, whole.y() + 6, whole.width(), 20)
            draw_text(painter, room, words, tokens.text2, px=12, weight=STRONG)
            whole.setTop(whole.top() + _HEAD)
        if option.state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus()
            draw_selection(painter, whole.adjusted(12, 1, -12, -1), tokens, active=active)
        _, mark, ink = colours(line, tokens)
        x = whole.x() + PAGE_EDGE
        hours = QRectF(x, whole.y(), 104, whole.height())
        draw_text(painter, hours, times_of(line), tokens.text2, px=12)
        draw_icon(painter, ICONS[line.kind], x + 112, whole.y() + 12, 16, mark)
        rest = QRectF(x + 138, whole.y(), whole.width() - x - 138 - PAGE_EDGE, whole.height())
        rest.setRight(rest.right() - self._answers(painter, rest, line))
        weight = REGULAR if line.done or line.kind is Kind.BUSY else MEDIUM
        used = draw_text(painter, rest, line.title, ink, weight=weight, elide=True)
        rest.setLeft(rest.left() + used + 12)
        if rest.width() > 60:
            draw_text(painter, rest, second_line(line), tokens.text3, px=12, elide=True)
        painter.fillRect(
            QRectF(x, whole.bottom() - 1, whole.width() - 2 * PAGE_EDGE, 1), QColor(tokens.line)
        )
        painter.restore()

    def _answers(self, painter: QPainter, room: QRectF, line: Occurrence) -> float:
        """Draw signs and words of the answers at the right; returns the width they take."""
        tokens = self._theme.tokens
        words, signs = invitation_words(line), signs_of(line)
        wide = min(text_width(words, 12), room.width() / 3) if room.width() > _WIDE else 0.0
        left = room.right() - wide
        if wide:
            draw_text(
                painter,
                QRectF(left, room.y(), wide, room.height()),
                words,
                tokens.text2,
                px=12,
                elide=True,
            )
        for icon, role in reversed(signs):
            left -= SIDE + 5
            y = room.y() + (room.height() - SIDE) / 2
            draw_icon(painter, icon, left, y, SIDE, tokens.colour(role))
        return room.right() - left + 16 if words or signs else 0.0


class OccurrenceList(QListView):
    """The list. J and K move, Enter opens, Space picks, Delete cancels, G shows guests, I tells them."""

    opened = Signal(object)
    cancel_asked = Signal(object)
    guests_asked = Signal(object)
    tell_asked = Signal(object)
    menu_asked = Signal(object, object)  # Occurrence, place of the screen
    plan_asked = Signal(object)
    turned = Signal(int)
    picked_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("List"))
        self.lines = OccurrencesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_Delegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _: self._open())
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked_changed.emit())
        theme.changed.connect(self.viewport().update)

    def show_range(self, shown: CalendarRange, now: datetime) -> None:
        """Show the occurrences; the chosen one and the scroll position stay."""
        here = self.current()
        scroll = self.verticalScrollBar().value()
        self.lines.replace(shown.occurrences, now.date())
        keys = [line.key for line in self.lines.lines]
        if here is not None and here.key not in keys:
            here = same_again(here, shown.occurrences)
        if here is not None and here.key in keys:
            row = keys.index(here.key)
            self.setCurrentIndex(self.lines.index(row))
            self.verticalScrollBar().setValue(scroll)
        elif keys:
            ahead = (n for n, o in enumerate(self.lines.lines) if o.last_day >= now.date())
            self.setCurrentIndex(self.lines.index(next(ahead, 0)))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def current(self) -> Occurrence | None:
        """The row the keyboard is on."""
        found = self.currentIndex().data(OCCURRENCE)
        return found if isinstance(found, Occurrence) else None

    def selection(self) -> list[Occurrence]:
        """The chosen rows, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.lines.lines[row] for row in rows]

    def choose(self, item: Occurrence | None) -> None:
        """Put the keyboard on an occurrence."""
        keys = [line.key for line in self.lines.lines]
        if item is not None and item.key in keys:
            self.setCurrentIndex(self.lines.index(keys.index(item.key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter, N, Delete, PgUp and PgDn."""
        keys = Qt.Key
        here = self.current()
        if event.key() in {keys.Key_J, keys.Key_K} and not event.modifiers():
            step = 1 if event.key() == keys.Key_J else -1
            row = min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row))
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self._open()
        elif event.key() == keys.Key_N and not event.modifiers():
            self.plan_asked.emit(None)
        elif event.key() in {keys.Key_Delete, keys.Key_Backspace} and here is not None:
            self.cancel_asked.emit(here)
        elif event.key() == keys.Key_G and not event.modifiers() and here is not None:
            self.guests_asked.emit(here)
        elif event.key() == keys.Key_I and not event.modifiers() and here is not None:
            self.tell_asked.emit(here)
        elif event.key() in {keys.Key_PageDown, keys.Key_PageUp}:
            self.turned.emit(1 if event.key() == keys.Key_PageDown else -1)
        elif event.key() in {keys.Key_M, keys.Key_W, keys.Key_T, keys.Key_L}:
            event.ignore()  # the page's own; a list would search for them
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row, by the right button or the menu key."""
        here = self.current()
        below = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).bottomLeft() + QPoint(PAGE_EDGE, 0)
            below = self.viewport().mapToGlobal(at)
        if here is not None:
            self.menu_asked.emit(here, below)

    def _open(self) -> None:
        here = self.current()
        if here is not None:
            self.opened.emit(here)
