"""The timeline of an account: what happened, the newest first."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from csdesk.desk.fonts import MEDIUM
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import wrapped
from csdesk.domain.lines import Happening
from csdesk.domain.words import MONTHS, minutes

HAPPENING = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TALKS = frozenset({"call", "email", "meeting", "message", "event"})
_MOST_ROWS = 4  # of the body
_BODY_AT = 108


def is_talk(happening: Happening) -> bool:
    """Whether it was a contact, not a change of revenue or a ticket."""
    return happening.kind in _TALKS


def head_words(happening: Happening) -> str:
    """`Call with Ana`, `We wrote to Ana`, or the title of what was no contact."""
    if not is_talk(happening):
        return happening.title or happening.kind.capitalize()
    names = [person.split()[0] for person in happening.people if person]
    shown = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)
    who = shown or "them"
    noun = {"call": "Call", "meeting": "Meeting", "event": "Event"}.get(happening.kind)
    if noun is None:
        verb = "wrote" if happening.kind == "email" else "sent a message"
        if happening.direction == "in":
            return f"{shown or 'They'} {verb} to us"
        return f"We {verb} to {who}" if happening.direction == "out" else f"Exchange with {who}"
    if happening.direction == "out":
        return f"{noun} to {who}, not answered" if happening.kind == "call" else f"{noun} for {who}"
    return f"{noun} with {who}" if happening.direction == "both" else f"{noun} from {who}"


def note_words(happening: Happening) -> str:
    """Minutes, whether they are guessed, and whether it counts as contact."""
    parts = []
    if happening.minutes is not None:
        guessed = ", guessed" if happening.minutes_guessed else ""
        parts.append(f"{minutes(happening.minutes)}{guessed}")
    if is_talk(happening) and not happening.two_way:
        parts.append("does not count as contact")
    return ", ".join(parts)


def short_day(day: date, today: date) -> str:
    """`12 Nov`, with the year where it is another."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if day.year == today.year else f"{words} {day.year % 100:02}"


class TimelineModel(QAbstractListModel):
    """Happenings in the order they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Happening, ...] = ()

    def replace(self, found: Sequence[Happening]) -> None:
        """Show other happenings; the same ones change nothing."""
        if tuple(found) == self._found:
            return
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of happenings."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The head as text, everything for a screen reader, the happening for the delegate."""
        if not index.isValid() or index.row() >= len(self._found):
            return None
        found = self._found[index.row()]
        if role == HAPPENING:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return head_words(found)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            day = found.at.astimezone().date().isoformat()
            parts = (day, head_words(found), note_words(found), found.title, found.body)
            return ". ".join(part for part in parts if part)
        return None


class TimelineDelegate(QStyledItemDelegate):
    """Date, icon in a circle on a thread, head, note, words."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """One row for the head, one a row of the words."""
        rows = len(self._body(index.data(HAPPENING)))
        return QSize(self._view.viewport().width(), 22 + rows * 18 + (14 if rows else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one happening."""
        tokens = self._theme.tokens
        found: Happening = index.data(HAPPENING)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        middle = 20 + 52 + 12
        painter.fillRect(QRectF(middle - 0.5, 0, 1, rect.height()), QColor(tokens.line))
        day = short_day(found.at.astimezone().date(), self.today)
        area = QRectF(8, 0, 56, 24)
        draw_text(painter, area, day, tokens.text2, px=12, right=True)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.setBrush(QColor(tokens.base))
        painter.drawEllipse(QRectF(middle - 11.5, 0.5, 23, 23))
        icon = CHANNEL_ICONS.get(found.kind, "history")
        draw_icon(painter, icon, middle - 7, 5, 14, tokens.text2)
        width = rect.width() - _BODY_AT - 16
        head = QRectF(_BODY_AT, 0, width, 24)
        used = draw_text(painter, head, head_words(found), tokens.text, weight=MEDIUM, elide=True)
        note = QRectF(_BODY_AT + used + 8, 0, width - used - 8, 24)
        if note.width() > 40:
            draw_text(painter, note, note_words(found), tokens.text3, px=12, elide=True)
        for number, words in enumerate(self._body(found)):
            row = QRectF(_BODY_AT, 24 + number * 18, width, 18)
            draw_text(painter, row, words, tokens.text2, elide=True)
        painter.restore()

    def _body(self, found: Happening) -> list[str]:
        title = found.title if is_talk(found) else ""
        text = "\n".join(part for part in (title, found.body) if part)
        if not text:
            return []
        rows = wrapped(text, self._view.viewport().width() - _BODY_AT - 16)
        if len(rows) > _MOST_ROWS:
            rows = [*rows[: _MOST_ROWS - 1], rows[_MOST_ROWS - 1] + " …"]
        return rows


class Timeline(QListView):
    """The list of happenings; it can be scrolled with the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.happenings = TimelineModel(self)
        self.setModel(self.happenings)
        self._delegate = TimelineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._all: tuple[Happening, ...] = ()
        self._part = "all"

    def show_happenings(self, found: Sequence[Happening], today: date) -> None:
        """Show what happened; the scroll position stays."""
        scroll = self.verticalScrollBar().value()
        self._delegate.today = today
        self._all = tuple(found)
        self.narrow(self._part)
        self.verticalScrollBar().setValue(scroll)

    def narrow(self, part: str) -> None:
        """Show `all`, `talks`, or `other` (revenue and tickets)."""
        self._part = part
        talks = {"talks": True, "other": False}.get(part)
        self.happenings.replace([h for h in self._all if talks is None or is_talk(h) == talks])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
