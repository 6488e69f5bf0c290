"""The side column of Today: the day with its bar, check-ins, tasks, and what tomorrow holds."""

from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.painting import Span, draw_day_bar, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.today.meeting import MeetingRow
from csdesk.desk.tokens import SIDE_EDGE
from csdesk.desk.widgets.buttons import CheckBox
from csdesk.desk.widgets.labels import Paragraph, label, rule, section_head
from csdesk.domain.free_time import Busy
from csdesk.domain.language import plural, tr
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.words import day_words, late, minutes

_FROM, _TO = 8 * 60, 18 * 60  # minutes since midnight that the bar spans


class DayBar(QWidget):
    """The working day as a bar with its hours under it."""

    def __init__(self, theme: Theme, *, hours: bool = True) -> None:
        super().__init__()
        self._theme, self._hours = theme, hours
        self._spans: tuple[Span, ...] = ()
        self._now: int | None = None
        self.setFixedHeight(36 if hours else 20)
        self.setMinimumWidth(160)
        self.setAccessibleName(tr("Your day from 8 to 18"))

    def show_day(self, spans: tuple[Span, ...], now: int | None) -> None:
        """Show busy spans and the time of day in minutes; None: another day."""
        self._spans, self._now = spans, now
        self.update()

    def sizeHint(self) -> QSize:
        """280 wide as in the look; takes what it is given."""
        return QSize(280, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar and hours."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_day_bar(painter, QRectF(0, 5, self.width(), 10), tokens, self._spans, now=self._now)
        for hour in range(8, 19, 2) if self._hours else ():
            x = (hour * 60 - _FROM) / (_TO - _FROM) * self.width()
            left = 0 if hour == 8 else self.width() - 30 if hour == 18 else x - 15
            room = QRectF(left, 20, 30, 16)
            words = f"{hour:02}"
            if hour in {8, 18}:
                draw_text(
                    painter, room, words, tokens.text3, px=11, weight=MEDIUM, right=hour == 18
                )
            else:
                painter.setPen(tokens.text3)
                draw_text(
                    painter, room.adjusted(8, 0, 0, 0), words, tokens.text3, px=11, weight=MEDIUM
                )
        painter.end()


def spans_of(
    checkins: tuple[CheckinLine, ...], now: datetime, busy: tuple[Busy, ...] = ()
) -> tuple[Span, ...]:
    """The day's busy times of other calendars, and check-ins over them, in minutes of the own clock."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    found = []
    for item in busy:
        start, end = (
            int(
                (
                    at.astimezone(now.tzinfo).replace(tzinfo=None) - midnight.replace(tzinfo=None)
                ).total_seconds()
                // 60
            )
            for at in (item.starts, item.ends)
        )
        found.append(Span(max(start, 0), min(end, 24 * 60), own=False))
    for line in checkins:
        local = line.starts_at.astimezone(now.tzinfo)
        if local.date() == now.date():
            start = local.hour * 60 + local.minute
            found.append(Span(start, start + line.minutes, own=True))
    return tuple(found)


class _Section(QWidget):
    """A head and rows under it, with a hairline below."""

    def __init__(self, head: str) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inner = QWidget()
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(SIDE_EDGE, 12, SIDE_EDGE, 14)
        self.rows.setSpacing(8)
        self.rows.addWidget(section_head(head))
        outer.addWidget(inner)
        outer.addWidget(rule())

    def replace(self, widgets: list[QWidget]) -> None:
        """Show these rows under the head; the keyboard stays at its place in the section."""
        held = self._place_of_focus()
        while self.rows.count() > 1:
            old = self.rows.takeAt(1)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.rows.addWidget(widget)
            widget.show()  # a layout does it later, and what is hidden does not take the focus
        stops = _stops(widgets)
        if held is not None and stops:
            stops[min(held, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_of_focus(self) -> int | None:
        """Which of the places that take the focus has it; None where it is elsewhere."""
        rows = [self.rows.itemAt(at) for at in range(1, self.rows.count())]
        shown = [row.widget() for row in rows if row is not None]
        stops = _stops([widget for widget in shown if widget is not None])
        return next((at for at, stop in enumerate(stops) if stop.hasFocus()), None)


def _stops(widgets: list[QWidget]) -> list[QWidget]:
    return [
        stop
        for widget in widgets
        for stop in (widget, *widget.findChildren(QWidget))
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isEnabled()
    ]


class DaySide(QFrame):
    """The day of the person."""

    task_done = Signal(str)  # task id
    checkin_log = Signal(str, str)  # account id, check-in id
    checkin_guests = Signal(str)  # check-in id
    checkin_tell = Signal(str, str)  # check-in id, title
    opened = Signal(str)  # account id

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("side")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head())
        rows.addWidget(rule())
        self._checkins = _Section(tr("Check-ins"))
        self._tasks = _Section(tr("Tasks"))
        rows.addWidget(self._checkins)
        rows.addWidget(self._tasks)
        self._tomorrow = Paragraph(self._theme, role="text2")
        tail = QVBoxLayout()
        tail.setContentsMargins(SIDE_EDGE, 12, SIDE_EDGE, 14)
        tail.setSpacing(6)
        tail.addWidget(section_head(tr("Tomorrow")))
        tail.addWidget(self._tomorrow)
        rows.addLayout(tail)
        rows.addStretch(1)
        area.setWidget(body)
        outer.addWidget(area)

    def _head(self) -> QWidget:
        head = QWidget()
        rows = QVBoxLayout(head)
        rows.setContentsMargins(SIDE_EDGE, 20, SIDE_EDGE, 6)
        rows.setSpacing(8)
        first = QHBoxLayout()
        first.addWidget(label(tr("Your day"), px=14, weight=STRONG))
        first.addStretch(1)
        self._free = label(px=12, tone="text2")
        first.addWidget(self._free)
        rows.addLayout(first)
        self.bar = DayBar(self._theme)
        rows.addWidget(self.bar)
        return head

    def show_day(
        self,
        checkins: tuple[CheckinLine, ...],
        tasks: tuple[TaskLine, ...],
        tomorrow: tuple[int, int],
        free: int,
        now: datetime,
        busy: tuple[Busy, ...] = (),
    ) -> None:
        """Show the check-ins and tasks of the day and how many minutes are free."""
        self._free.setText(tr("{time} free", time=minutes(free)) if free else tr("no time free"))
        self.bar.show_day(spans_of(checkins, now, busy), now.hour * 60 + now.minute)
        self._checkins.replace(
            [self._checkin(c, now) for c in checkins] or [label(tr("None today."), tone="text3")]
        )
        self._tasks.replace(
            [self._task(t, now.date()) for t in tasks]
            or [label(tr("Nothing is due today."), tone="text3")]
        )
        meetings, due = tomorrow
        words = [
            plural("{n} check-in", "{n} check-ins", meetings) if meetings else "",
            plural("{n} task", "{n} tasks", due) if due else "",
        ]
        self._tomorrow.set_words(", ".join(w for w in words if w) or tr("Nothing planned yet."))
        refresh_icons(self, self._theme.tokens)

    def _checkin(self, line: CheckinLine, now: datetime) -> QWidget:
        row = MeetingRow(self._theme, line, now)
        row.opened.connect(self.opened)
        row.log_asked.connect(self.checkin_log)
        row.guests_asked.connect(self.checkin_guests)
        row.tell_asked.connect(self.checkin_tell)
        return row

    def _task(self, line: TaskLine, today: date) -> QWidget:
        behind = (today - line.due_on).days if line.due_on is not None else 0
        when = late(behind) if behind > 0 else day_words(line.due_on, today) if line.due_on else ""
        second = f"{when}, {line.account.name}" if behind > 0 else f"{line.account.name}, {when}"
        box = CheckBox(
            line.title, self._theme, second=second, tone="now" if behind > 0 else "text3"
        )
        box.setChecked(line.done)
        box.setEnabled(not line.done)
        box.toggled.connect(lambda on: self.task_done.emit(line.id) if on else None)
        return box
