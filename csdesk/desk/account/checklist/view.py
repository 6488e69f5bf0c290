"""Playbook runs as a list: a head for each, its steps below."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.listing import ITEM, Index, PagedModel, draw_row_state
from csdesk.desk.account.tasks.view import (
    ROW,
    TickingList,
    is_late,
    paint_task,
    title_words,
    turn_words,
    when_words,
)
from csdesk.desk.fonts import STRONG
from csdesk.desk.painting import draw_bar, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.language import tr
from csdesk.domain.lines import TaskLine
from csdesk.domain.playbooks import RunLine
from csdesk.domain.words import date_words

_HEAD = 52


@dataclass(frozen=True, slots=True)
class Row:
    """A run's head, or one of its steps."""

    run: RunLine
    step: TaskLine | None


def rows_of(runs: Sequence[RunLine]) -> list[Row]:
    """Heads and steps in their order; of a run that ended only the head."""
    found: list[Row] = []
    for run in runs:
        found.append(Row(run, None))
        if run.ended_on is None:
            found += [Row(run, step) for step in run.steps]
    return found


class ChecklistModel(PagedModel[Row]):
    """Heads and steps."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date.min
        self.zone: tzinfo | None = None

    def set_now(self, now: datetime) -> None:
        """The day and the zone that the words are for."""
        self.today, self.zone = now.date(), now.tzinfo

    def key(self, item: Row) -> Hashable:
        """The step, or the run of a head."""
        return item.step.id if item.step is not None else item.run.id

    def words(self, row: int) -> str:
        """A head or a step for a screen reader."""
        item = self.items[row]
        if item.step is None:
            return ", ".join((item.run.name, self.head_note(item.run)))
        state = tr("done") if item.step.done else tr("open")
        return ", ".join((state, title_words(item.step), *self.note(item.step)))

    def head_note(self, run: RunLine) -> str:
        """`3 of 8 done, since Tue 3 Nov`; of one that ended also when."""
        count = tr("{done} of {all} done", done=run.done, all=len(run.steps))
        begun = date_words(run.started_on, self.today)
        if run.ended_on is None:
            return tr("{count}, since {day}", count=count, day=begun)
        ended = date_words(run.ended_on, self.today)
        return tr("{count}, {first} to {last}", count=count, first=begun, last=ended)

    def note(self, step: TaskLine) -> tuple[str, ...]:
        """When and whose turn."""
        parts = [when_words(step, self.today, self.zone), turn_words(step)]
        if step.contact is not None:
            parts.append(step.contact.name[:80])
        return tuple(parts)


class ChecklistDelegate(QStyledItemDelegate):
    """A head with a bar of what is done, or a step."""

    def __init__(self, theme: Theme, view: QListView, model: ChecklistModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are a little higher."""
        row: Row = index.data(ITEM)
        return QSize(200, ROW if row.step is not None else _HEAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: Row = index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(PAGE_EDGE, 0, -PAGE_EDGE, 0)
        if row.step is None:
            around = rect.adjusted(12, 7, -12, -1)
            draw_row_state(painter, self._theme, self._view, option, around)
            self._paint_head(painter, room, row.run)
        else:
            around = rect.adjusted(12, 1, -12, -1)
            draw_row_state(painter, self._theme, self._view, option, around)
            late = is_late(row.step, self._model.today)
            paint_task(painter, self._theme, room, row.step, self._model.note(row.step), late=late)
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRectF, run: RunLine) -> None:
        tokens = self._theme.tokens
        ended = run.ended_on is not None
        name = " ".join(run.name[:200].split())
        ink = tokens.text2 if ended else tokens.text
        upper = QRectF(room.x(), room.y() + 10, room.width() - 200, 20)
        draw_text(painter, upper, name, ink, px=14, weight=STRONG, elide=True)
        lower = QRectF(room.x(), room.y() + 30, room.width() - 200, 16)
        note = self._model.head_note(run)
        if ended:
            note = tr("ended; {note}", note=note)
        draw_text(painter, lower, note, tokens.text2, px=12, elide=True)
        if run.steps and not ended:
            bar = QRectF(room.right() - 160, room.y() + 24, 160, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(bar, 3, 3)
            if run.done:
                draw_bar(painter, bar, tokens, run.done / len(run.steps), strong=True)


class ChecklistList(TickingList):
    """Space ticks a step, E changes it, Alt+Up and Alt+Down move it, Delete deletes it."""

    def __init__(self, theme: Theme) -> None:
        self.checklist = ChecklistModel()
        super().__init__(theme, tr("Checklist"), self.checklist)
        self.setItemDelegate(ChecklistDelegate(theme, self, self.checklist))
        none, alt = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
        self.keys = {
            (Qt.Key.Key_Space, none): "tick",
            (Qt.Key.Key_E, none): "edit",
            (Qt.Key.Key_Return, none): "edit",
            (Qt.Key.Key_Enter, none): "edit",
            (Qt.Key.Key_Delete, none): "delete",
            (Qt.Key.Key_N, none): "new",
            (Qt.Key.Key_Up, alt): "up",
            (Qt.Key.Key_Down, alt): "down",
        }
        self.ticked.connect(lambda: self.acted.emit("tick"))
