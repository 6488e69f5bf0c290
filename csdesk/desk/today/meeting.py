"""One check-in of the day: a click opens its account; one that has passed offers to be logged."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.language import plural, tr
from csdesk.domain.lines import CheckinLine
from csdesk.domain.words import minutes, short_date

_TIME_WIDTH = 52
_MOST_NAMES = 2  # more people are counted


class _Who(QAbstractButton):
    """Time, account, and under it who takes part or what is left to do."""

    def __init__(self, theme: Theme, time: str, account: str, second: str, *, late: bool) -> None:
        super().__init__()
        self._theme, self._time, self._account = theme, time, account
        self._second, self._late = second, late
        self.setAccessibleName(f"{time} {account}, {second}")
        self.setToolTip(plain_tip(account))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(160, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the texts; the one under the pointer has a tint."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-4, 0, 0, 0), 4, 4)
        room = QRectF(0, 0, _TIME_WIDTH, 20)
        width = draw_text(painter, room, self._time, tokens.text2, px=12)
        left = max(_TIME_WIDTH, width + 8)  # a day instead of a time may be longer
        wide = self.width() - left
        draw_text(painter, QRectF(left, 0, wide, 20), self._account, tokens.text, elide=True)
        ink = tokens.soon if self._late else tokens.text3
        below = QRectF(left, 19, wide, 16)
        draw_text(painter, below, self._second, ink, px=12, elide=True)
        painter.end()


class MeetingRow(QWidget):
    """A check-in with what can be done with it."""

    opened = Signal(str)  # account id
    log_asked = Signal(str, str)  # account id, check-in id

    def __init__(self, theme: Theme, line: CheckinLine, now: datetime) -> None:
        super().__init__()
        local = line.starts_at.astimezone(now.tzinfo)
        today = local.date() == now.date()
        time = f"{local:%H:%M}" if today else short_date(local.date())
        passed = line.starts_at <= now and not line.logged
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        self.who = _Who(theme, time, line.account.name, _second(line, passed=passed), late=passed)
        self.who.clicked.connect(lambda: self.opened.emit(line.account.id))
        across.addWidget(self.who, 1)
        if passed:
            name = tr("Log {title}", title=line.title or line.account.name)
            log = tool_button(tr("Log"), icon="pencil", fit="line", name=name)
            log.clicked.connect(lambda: self.log_asked.emit(line.account.id, line.id))
            across.addWidget(log, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _second(line: CheckinLine, *, passed: bool) -> str:
    if passed:
        return tr("Passed, not logged")
    if line.logged:
        return tr("Logged")
    count = len(line.people)
    people = ", ".join(line.people)
    if count > _MOST_NAMES:
        people = plural("{n} person", "{n} people", count)
    return ", ".join(part for part in (people, minutes(line.minutes)) if part)
