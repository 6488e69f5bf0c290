"""Tasks as a list: a box to tick, the words, whose turn and until when."""

from collections.abc import Hashable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.painting import draw_check_box, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.language import tr
from csdesk.domain.lines import TaskLine
from csdesk.domain.words import day_words, late

ROW = 46
BOX = PAGE_EDGE  # left edge of the box
_MOST = 300


def turn_words(task: TaskLine) -> str:
    """`our turn`, `their turn`."""
    return tr("our turn") if task.side == "us" else tr("their turn")


def is_late(task: TaskLine, today: date) -> bool:
    """Whether an open task is past its day."""
    return not task.done and task.due_on is not None and task.due_on < today


def when_words(task: TaskLine, today: date, zone: tzinfo | None) -> str:
    """`2 days late`, `due Friday`, `no day set`, `done on Tue 3 Nov`."""
    if task.done and task.done_at is not None:
        return tr("done {day}", day=day_words(task.done_at.astimezone(zone).date(), today))
    if task.done:
        return tr("done")
    if task.due_on is None:
        return tr("no day set")
    if is_late(task, today):
        return late((today - task.due_on).days)
    return tr("due {day}", day=day_words(task.due_on, today))


def title_words(task: TaskLine) -> str:
    """The words of a task on one line, as many as can be seen."""
    return " ".join(task.title[:_MOST].split())


class TaskModel(PagedModel[TaskLine]):
    """Tasks in the order they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.zone: tzinfo | None = None

    def set_now(self, now: datetime) -> None:
        """The day and the zone that the words are for."""
        self.today, self.zone = now.date(), now.tzinfo

    def key(self, item: TaskLine) -> Hashable:
        """The task."""
        return item.id

    def words(self, row: int) -> str:
        """Words, whose turn, until when."""
        task = self.items[row]
        state = tr("done") if task.done else tr("open")
        return ", ".join((state, title_words(task), *self.note(task)))

    def note(self, task: TaskLine) -> tuple[str, ...]:
        """When, whose turn, and for whom."""
        parts = [when_words(task, self.today, self.zone), turn_words(task)]
        if task.contact is not None:
            parts.append(task.contact.name[:80])
        if task.kind == "step":
            parts.append(tr("step of a playbook"))
        return tuple(parts)


def paint_task(
    painter: QPainter,
    theme: Theme,
    room: QRectF,
    task: TaskLine,
    note: tuple[str, ...],
    *,
    late: bool,
) -> None:
    """Draw a task in `room`, 46 high: box, words, the note below; a late one says so in red."""
    tokens = theme.tokens
    draw_check_box(painter, room.x(), room.y() + 7, tokens, checked=task.done)
    left = room.x() + 26
    upper = QRectF(left, room.y() + 4, room.right() - left, 20)
    ink = tokens.text3 if task.done else tokens.text
    width = draw_text(painter, upper, title_words(task), ink, weight=MEDIUM, elide=True)
    if task.done:
        painter.fillRect(QRectF(left, room.y() + 14, width, 1), QColor(tokens.text3))
    lower = QRectF(left, room.y() + 24, room.right() - left, 16)
    tone, weight = (tokens.now, STRONG) if late else (tokens.text2, 400)
    used = draw_text(painter, lower, note[0], tone, px=12, weight=weight, elide=True)
    rest = ", ".join(note[1:])
    if rest:
        lower.setLeft(left + used)
        draw_text(painter, lower, f", {rest}", tokens.text2, px=12, elide=True)


class TaskDelegate(QStyledItemDelegate):
    """One task a row."""

    def __init__(self, theme: Theme, view: QListView, model: TaskModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one task."""
        task: TaskLine = index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(12, 1, -12, -1))
        late = is_late(task, self._model.today)
        room = rect.adjusted(BOX, 0, -PAGE_EDGE, 0)
        paint_task(painter, self._theme, room, task, self._model.note(task), late=late)
        painter.restore()


class TickingList(Listing):
    """A list whose boxes can be clicked."""

    ticked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks it."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and self.on_box(at.x()):
            self.ticked.emit()

    def on_box(self, x: int) -> bool:
        """Whether this is where the boxes stand."""
        return BOX - 6 <= x <= BOX + 22


class TaskList(TickingList):
    """Space ticks, E changes, Delete deletes."""

    def __init__(self, theme: Theme) -> None:
        self.tasks = TaskModel()
        super().__init__(theme, tr("Tasks"), self.tasks)
        self.setItemDelegate(TaskDelegate(theme, self, self.tasks))
        none = Qt.KeyboardModifier.NoModifier
        self.keys = {
            (Qt.Key.Key_Space, none): "tick",
            (Qt.Key.Key_E, none): "edit",
            (Qt.Key.Key_Return, none): "edit",
            (Qt.Key.Key_Enter, none): "edit",
            (Qt.Key.Key_Delete, none): "delete",
            (Qt.Key.Key_N, none): "new",
        }
        self.ticked.connect(lambda: self.acted.emit("tick"))
