"""NRR and GRR of a period: how the start became the end, and the events it comes from."""

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
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.renewals.revenue_shown import Step, event_row, events_shown, period_words, steps
from csdesk.desk.renewals.rows import RowsList
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import DayField
from csdesk.desk.widgets.labels import Paragraph, label, rule, section_head
from csdesk.domain.language import plural, tr
from csdesk.domain.revenue import Retention, RevenueReport, last_year, this_quarter
from csdesk.errors import Invalid

STEP = int(Qt.ItemDataRole.UserRole)
_ROW, _RATE_ROW = 36, 46
_NAME = 196
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class StepsModel(QAbstractListModel):
    """Rates, start, movements, end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: tuple[Step, ...] = ()

    def replace(self, found: Sequence[Step]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.steps = tuple(found)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of lines."""
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a line; the line itself for the delegate."""
        if not index.isValid() or index.row() >= len(self.steps):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.steps[index.row()].words
        return self.steps[index.row()] if role == STEP else None


class StepDelegate(QStyledItemDelegate):
    """Name, bar from where the movement begins to where it ends, amount."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The rates are higher than the rest."""
        rate = index.data(STEP).kind == "rate"
        return QSize(200, _RATE_ROW if rate else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the line."""
        step: Step = index.data(STEP)
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            painter.fillRect(rect, QColor(tokens.select))
            painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), QColor(tokens.accent))
        line = QRectF(rect.x() + PAGE_EDGE, rect.bottom() - 1, rect.width() - PAGE_EDGE, 1)
        painter.fillRect(line, QColor(tokens.line))
        inside = rect.adjusted(PAGE_EDGE, 0, -12, 0)
        rate, total = step.kind == "rate", step.kind in {"rate", "total"}
        ink = {"rise": tokens.good, "fall": tokens.now, "aside": tokens.text2}
        weight, px = (STRONG if total else MEDIUM), (16 if rate else 13)
        taken = text_width(step.amount, px, weight)
        name_room = inside.width() - taken - 12 if rate else _NAME
        draw_text(
            painter,
            QRectF(inside.x(), rect.y(), name_room, rect.height()),
            step.name,
            tokens.text2 if step.kind == "aside" else tokens.text,
            weight=STRONG if total else 400,
            elide=True,
        )
        draw_text(
            painter,
            inside,
            step.amount,
            ink.get(step.kind, tokens.text),
            px=px,
            weight=weight,
            right=True,
        )
        room = inside.width() - _NAME - max(taken, 96) - 16
        if not rate and room > 40:
            self._draw_bar(painter, step, QRectF(inside.x() + _NAME + 4, rect.y(), room, _ROW))
        painter.restore()

    def _draw_bar(self, painter: QPainter, step: Step, room: QRectF) -> None:
        tokens = self._theme.tokens
        wide = max((step.end - step.begin) * room.width(), 2.0)
        bar = QRectF(room.x() + step.begin * room.width(), room.center().y() - 5, wide, 10)
        colour = {"rise": tokens.good, "fall": tokens.now}.get(step.kind, tokens.control)
        if step.kind == "aside":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.control), 1))
            bar.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
        painter.drawRoundedRect(bar, 2, 2)


class StepsList(QListView):
    """The lines; a click, Enter or Space opens the rows behind one."""

    behind_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines = StepsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(StepDelegate(theme, self))
        self.setAccessibleName(tr("From start to end"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda _: self._ask())

    def show_steps(self, found: Sequence[Step]) -> None:
        """Show these; the current line stays where it was."""
        row = max(self.currentIndex().row(), 0)
        self.lines.replace(found)
        if found:
            self.setCurrentIndex(self.lines.index(min(row, len(found) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter and Space."""
        keys = Qt.Key
        if event.key() in {keys.Key_J, keys.Key_K} and not event.modifiers():
            step = 1 if event.key() == keys.Key_J else -1
            row = min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row))
        elif event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        step = self.currentIndex().data(STEP)
        if isinstance(step, Step):
            self.behind_asked.emit(step.key)


class RetentionView(QWidget):
    """The period, the way through it, and its events."""

    period_asked = Signal(object, object)  # first day, last day
    behind_asked = Signal(str)  # key of a line
    opened = Signal(str)  # account id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._today = date.min
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._choices())
        self._words = Paragraph(theme, px=12, role="text2")
        around = QVBoxLayout()
        around.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 10)
        around.addWidget(self._words)
        rows.addLayout(around)
        rows.addWidget(rule())
        self.steps = StepsList(theme)
        self.steps.behind_asked.connect(self.behind_asked)
        self.events = RowsList(theme, tr("Events of the period"), 16)
        self.events.opened.connect(self.opened)
        self._events_head = section_head("")
        self._events_head.setContentsMargins(16, 14, 16, 6)
        events = QVBoxLayout()
        events.setSpacing(0)
        events.addWidget(self._events_head)
        events.addWidget(self.events, 1)
        between = QFrame()
        between.setObjectName("rule")
        between.setFixedWidth(1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.steps, 11)
        across.addWidget(between)
        across.addLayout(events, 9)
        rows.addLayout(across, 1)

    def _choices(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 10)
        across.setSpacing(8)
        self.choice = Segments(
            tr("Period"),
            (
                ("year", tr("Last 12 months"), ""),
                ("quarter", tr("This quarter"), ""),
                ("own", tr("From … to"), ""),
            ),
        )
        self.choice.set_value("year")
        self.choice.changed.connect(self._chosen)
        self.first = DayField(tr("First day"), lambda: self._today)
        self.last = DayField(tr("Last day"), lambda: self._today)
        self._own = QWidget()
        own = QHBoxLayout(self._own)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(8)
        for words, made in ((tr("from"), self.first), (tr("to"), self.last)):
            own.addWidget(label(words, tone="text2"))
            made.setFixedWidth(132)
            made.editingFinished.connect(self._own_given)
            own.addWidget(made)
        self._own.hide()
        across.addWidget(self.choice)
        across.addWidget(self._own)
        across.addStretch(1)
        return across

    def set_today(self, today: date) -> None:
        """The day that the periods end with."""
        self._today = today

    def period(self) -> tuple[date, date] | None:
        """First and last day that are asked for; None while a day cannot be read."""
        if self.choice.value() != "own":
            found = (
                this_quarter(self._today)
                if self.choice.value() == "quarter"
                else last_year(self._today)
            )
            return found.first, found.last
        try:
            first, last = self.first.day(), self.last.day()
        except Invalid:
            return None
        return (first, last) if first is not None and last is not None else None

    def show_report(self, report: RevenueReport, found: Retention | None, today: date) -> None:
        """Show a period in the money that is chosen."""
        self._words.set_words(period_words(report, found, today))
        self.steps.show_steps(steps(found) if found is not None else [])
        events = events_shown(report, found)
        words = plural("{n} event in the period", "{n} events in the period", len(events))
        self._events_head.setText(words if events else tr("No event in the period"))
        self.events.show_rows([event_row(event, today) for event in events])

    def words(self) -> str:
        """What is said of the period."""
        return self._words.words()

    def say(self, words: str) -> None:
        """Say why there is nothing to show."""
        self._words.set_words(words)
        self.steps.show_steps([])
        self.events.show_rows([])
        self._events_head.setText("")

    def _chosen(self, value: str) -> None:
        before = last_year(self._today)
        self._own.setVisible(value == "own")
        if value == "own" and not self.first.text():
            self.first.set_day(before.first)
            self.last.set_day(before.last)
        self._ask()

    def _own_given(self) -> None:
        if self.choice.value() == "own":
            self._ask()

    def _ask(self) -> None:
        found = self.period()
        if found is not None:
            self.period_asked.emit(*found)
