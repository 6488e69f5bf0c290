"""One check-in of the day: a click opens its account; one that has passed offers to be logged.

How its guests have answered stands under it; who has not heard of it as it is can be told from here.
"""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from csdesk.desk.calendar.marks import Sign, reply_sign
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.invitations import owed
from csdesk.domain.language import plural, tr
from csdesk.domain.lines import CheckinLine
from csdesk.domain.owed_words import standing_words
from csdesk.domain.words import minutes, short_date

_TIME_WIDTH = 52
_MOST_NAMES = 2  # more people are counted


class _Who(QAbstractButton):
    """Time, account, and under it who takes part, how they answered, or what is left to do."""

    def __init__(
        self,
        theme: Theme,
        time: str,
        account: str,
        second: str,
        *,
        late: bool,
        sign: Sign | None = None,
        repeats: bool = False,
    ) -> None:
        super().__init__()
        self._theme, self._time, self._account = theme, time, account
        self._second, self._late, self._sign, self._repeats = second, late, sign, repeats
        more = tr("repeats") if repeats else ""
        self.setAccessibleName(", ".join(w for w in (f"{time} {account}", more, second) if w))
        self.setToolTip(plain_tip(", ".join(w for w in (account, more, second) if w)))
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
        head = QRectF(left, 0, wide - (18 if self._repeats else 0), 20)
        used = draw_text(painter, head, self._account, tokens.text, elide=True)
        if self._repeats:
            draw_icon(painter, "repeat", left + used + 5, 4, 13, tokens.text2)
        ink = tokens.soon if self._late else tokens.text3
        below = QRectF(left, 19, wide, 16)
        if self._sign is not None:
            icon, role = self._sign
            draw_icon(painter, icon, left, 20, 13, tokens.colour(role))
            below.setLeft(left + 17)
        draw_text(painter, below, self._second, ink, px=12, elide=True)
        painter.end()


class MeetingRow(QWidget):
    """A check-in with what can be done with it."""

    opened = Signal(str)  # account id
    log_asked = Signal(str, str)  # account id, check-in id
    guests_asked = Signal(str)  # check-in id
    tell_asked = Signal(str, str)  # check-in id, title

    def __init__(self, theme: Theme, line: CheckinLine, now: datetime) -> None:
        super().__init__()
        local = line.starts_at.astimezone(now.tzinfo)
        today = local.date() == now.date()
        time = f"{local:%H:%M}" if today else short_date(local.date())
        passed = line.starts_at <= now and not line.logged
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        ahead = not passed and not line.logged and not line.organizer
        self.who = _Who(
            theme,
            time,
            line.account.name,
            _second(line, passed=passed),
            late=passed,
            sign=reply_sign(line.guests) if ahead else None,
            repeats=bool(line.series_id),
        )
        self.who.clicked.connect(lambda: self.opened.emit(line.account.id))
        across.addWidget(self.who, 1)
        title = line.title or line.account.name
        if ahead and owed(line.status, line.guests):
            tell = tool_button(
                "", icon="mail", fit="line", name=tr("Tell the guests of {title}", title=title)
            )
            tell.clicked.connect(lambda: self.tell_asked.emit(line.id, title))
            across.addWidget(tell, 0, Qt.AlignmentFlag.AlignTop)
        if ahead and line.guests:
            guests = tool_button(
                "", icon="people", fit="line", name=tr("Guests of {title}", title=title)
            )
            guests.clicked.connect(lambda: self.guests_asked.emit(line.id))
            across.addWidget(guests, 0, Qt.AlignmentFlag.AlignTop)
        if passed:
            name = tr("Log {title}", title=title)
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
    standing = "" if line.organizer else standing_words(line.guests)
    parts = (people, minutes(line.minutes), standing)
    if owed(line.status, line.guests):
        parts = (standing, *parts[:2])  # what is to be done stays in view
    return ", ".join(part for part in parts if part)
