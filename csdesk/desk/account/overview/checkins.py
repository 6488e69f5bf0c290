"""The planned check-ins of an account: when, and how each guest has answered."""

from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from csdesk.desk.calendar.guest_words import GuestWords
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_hover, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.invitations import Owe, owed
from csdesk.domain.language import tr
from csdesk.domain.lines import CheckinLine
from csdesk.domain.words import day_words, short_date

_MOST_GUESTS = 6  # of one check-in; its own dialog has all of them
_LETTERS = 300


def upcoming(lines: tuple[CheckinLine, ...], now: datetime, most: int) -> list[CheckinLine]:
    """The next check-ins, the one that runs now among them; of a series only the next one."""
    found: list[CheckinLine] = []
    series: set[str] = set()
    for line in sorted(lines, key=lambda each: each.starts_at):
        passed = (now - line.starts_at).total_seconds() >= line.minutes * 60
        if passed or line.logged or line.series_id in series:
            continue
        if line.series_id:
            series.add(line.series_id)
        found.append(line)
    return found[:most]


class _When(QAbstractButton):
    """Day, hour and title; a click opens the check-in."""

    def __init__(self, theme: Theme, line: CheckinLine, now: datetime) -> None:
        super().__init__()
        self._theme = theme
        local = line.starts_at.astimezone(now.tzinfo)
        day = _day(local.date(), now.date())
        self._when = tr("{day}, {time}", day=day, time=f"{local:%H:%M}")
        self._title = " ".join(line.title[:_LETTERS].split())
        self._repeats = bool(line.series_id or line.rrule)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(26)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        repeats = tr("repeats") if self._repeats else ""
        words = ", ".join(part for part in (self._when, self._title, repeats) if part)
        self.setAccessibleName(tr("Change {checkin}", checkin=words))
        self.setToolTip(plain_tip(words))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(220, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day, the sign of a series, the title."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            draw_hover(painter, QRectF(self.rect()).adjusted(-6, 0, 6, 0), tokens)
        room = QRectF(0, 2, self.width(), 22)
        x = draw_text(painter, room, self._when, tokens.text, weight=MEDIUM, elide=True) + 8
        if self._repeats:
            draw_icon(painter, "repeat", x, 6, 14, tokens.text2)
            x += 20
        room.setLeft(x)
        draw_text(painter, room, self._title, tokens.text2, elide=True)
        painter.end()


def _day(day: date, today: date) -> str:
    return day_words(day, today) if abs((day - today).days) <= 1 else short_date(day)


class CheckinRow(QWidget):
    """A check-in with its guests, and what can be done about them."""

    opened = Signal(str)  # check-in id
    guests_asked = Signal(str)  # check-in id
    tell_asked = Signal(str, str)  # check-in id, title

    def __init__(self, theme: Theme, line: CheckinLine, now: datetime) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 6)
        rows.setSpacing(0)
        across = QHBoxLayout()
        across.setSpacing(4)
        self.when = _When(theme, line, now)
        self.when.clicked.connect(lambda: self.opened.emit(line.id))
        across.addWidget(self.when, 1)
        kinds = [each.kind for each in owed(line.status, line.guests)]
        title = line.title or line.account.name
        if kinds and not line.organizer:
            update = Owe.INVITE not in kinds
            self.tell_button = tool_button(
                "",
                icon="mail",
                fit="line",
                name=tr("Send the update of {title}", title=title)
                if update
                else tr("Invite to {title}", title=title),
            )
            self.tell_button.clicked.connect(lambda: self.tell_asked.emit(line.id, title))
            across.addWidget(self.tell_button)
        if line.guests:
            self.guests_button = tool_button(
                "", icon="people", fit="line", name=tr("Guests of {title}", title=title)
            )
            self.guests_button.clicked.connect(lambda: self.guests_asked.emit(line.id))
            across.addWidget(self.guests_button)
        rows.addLayout(across)
        for guest in line.guests[:_MOST_GUESTS]:
            rows.addWidget(GuestWords(theme, guest, now, calm=bool(line.organizer)))
