"""One guest in two lines: the answer with its sign, and under it what they wrote or what is known of them."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from csdesk.desk.calendar.marks import guest_sign
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.domain.invitations import GuestLine, Told, state_words
from csdesk.domain.language import tr
from csdesk.domain.words import date_words

_MOST = 300  # letters of a name or a comment that are laid out
_LEFT = 24  # px of the sign and its gap


def second_words(guest: GuestLine, now: datetime) -> str:
    """What a guest wrote, and else when they answered or were told, or that they have no address."""
    if guest.comment:
        return tr("“{words}”", words=" ".join(guest.comment[:_MOST].split()))
    if not guest.email:
        return tr("no mail address")
    if guest.replied_at is not None:
        return tr("answered {day}", day=_day(guest.replied_at, now))
    if guest.told_at is not None and guest.told is not Told.NEVER:
        return tr("was told {day}", day=_day(guest.told_at, now))
    return guest.email


def _day(at: datetime, now: datetime) -> str:
    return date_words(at.astimezone(now.tzinfo).date(), now.date())


class GuestWords(QWidget):
    """Painted; read as one sentence."""

    def __init__(
        self, theme: Theme, guest: GuestLine, now: datetime, *, calm: bool = False
    ) -> None:
        """`calm`: the meeting is over or somebody else's, so that nothing is to be done."""
        super().__init__()
        self._theme = theme
        self._name = " ".join(guest.shown_name[:_MOST].split())
        self._state = tr("no guest any more") if guest.removed else state_words(guest)
        self._second = second_words(guest, now)
        self._icon, self._role = guest_sign(guest)
        if calm:
            self._role = "text3"
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = tr("{name}: {state}", name=self._name, state=self._state)
        self.setAccessibleName(f"{words}, {self._second}" if self._second else words)
        self.setToolTip(plain_tip(guest.comment or guest.email))

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(240, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw sign, name and state, and the second line."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_icon(painter, self._icon, 0, 3, 16, tokens.colour(self._role))
        whole = self.width() - _LEFT
        state = min(text_width(self._state, 12) + 8, whole / 2)  # a long name leaves room for it
        named = QRectF(_LEFT, 1, whole - state, 20)
        used = draw_text(painter, named, self._name, tokens.text, weight=MEDIUM, elide=True)
        room = QRectF(_LEFT + used + 8, 1, whole - used - 8, 20)
        ink = tokens.colour(self._role if self._role in {"now", "soon"} else "text2")
        draw_text(painter, room, self._state, ink, px=12, elide=True)
        below = QRectF(_LEFT, 20, self.width() - _LEFT, 16)
        draw_text(painter, below, self._second, tokens.text3, px=12, elide=True)
        painter.end()
