"""The row pinned under the list: what did not fit the day, who is held back, and how many are done."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from csdesk.desk.fonts import REGULAR, STRONG, font
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal, plain_tip
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.morning import DONE, Agenda, Done, Held
from csdesk.domain.terms import Channel
from csdesk.domain.words import day_words, minutes

_HEIGHT = 40
_PADDING = 11  # of a button, border included
_HOW = {
    Channel.CALL: mark("called"),
    Channel.EMAIL: mark("wrote"),
    Channel.MEETING: mark("met"),
    Channel.MESSAGE: mark("sent a message"),
    Channel.EVENT: mark("met at an event"),
    DONE: mark("marked done"),
}


def fold_words(agenda: Agenda) -> tuple[str, str, str]:
    """What did not fit, the first names, and who is held back; each may be empty."""
    count = len(agenda.folded)
    lead = ""
    if count:
        room = minutes(agenda.minutes)
        lead = plural(
            "{n} more did not fit {room}", "{n} more did not fit {room}", count, room=room
        )
    names = ", ".join(line.account.name for line in agenda.folded[:2])
    held = ""
    if agenda.held:
        first = agenda.held[0]
        held = plural(
            "{n} held back until {day}, {why}",
            "{n} held back until {day}, {why}",
            len(agenda.held),
            day=day_words(first.until, agenda.day),
            why=first.why,
        )
    return lead, tr("first {names}", names=names) if names else "", held


class _Lead(QAbstractButton):
    """Arrow, how many did not fit, the first names. Opens and closes the folded lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words, self._names = "", ""
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT - 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str, names: str) -> None:
        """Show what did not fit, and whom it begins with."""
        self._words, self._names = words, names
        self.setAccessibleName(f"{words}, {names}" if names else words)
        self.setEnabled(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """The words; the names take what is left."""
        return QSize(PAGE_EDGE + 32 + round(text_width(self._words, 13, STRONG)), _HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        """As the words need it: they are not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrow and words."""
        if not self._words:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(tokens.hover))
        arrow = "chevron-down" if self.isChecked() else "chevron-right"
        draw_icon(painter, arrow, PAGE_EDGE, 12, 16, tokens.text2)
        x = PAGE_EDGE + 24.0
        room = QRectF(x, 0, self.width() - x, self.height())
        x += 8 + draw_text(painter, room, self._words, tokens.text, weight=STRONG)
        if self.width() - x > 60:
            names = QRectF(x, 0, self.width() - x - 12, self.height())
            draw_text(painter, names, self._names, tokens.text3, elide=True)
        painter.end()


class Fold(QFrame):
    """What did not fit at the left; at the right who is held back and how many are done."""

    toggled = Signal(bool)  # the folded lines are to be shown
    opened = Signal(str)  # account id, chosen from one of the lists

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("fold")
        self.setFixedHeight(_HEIGHT)
        self.lead = _Lead(theme)
        self.lead.toggled.connect(self.toggled)
        self.held_button = _quiet_button()
        self.done_button = _quiet_button()
        self.held_menu, self.done_menu = QMenu(self), QMenu(self)
        for made, menu in (
            (self.held_button, self.held_menu),
            (self.done_button, self.done_menu),
        ):
            made.clicked.connect(lambda _=False, m=menu, b=made: _pop_up(m, b))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 1, PAGE_EDGE - 10, 0)
        across.setSpacing(0)
        across.addWidget(self.lead, 1)
        across.addWidget(self.held_button)
        across.addWidget(self.done_button)
        self._held = ("", "")

    def isChecked(self) -> bool:
        """Whether the folded lines are shown."""
        return self.lead.isChecked()

    def show_agenda(self, agenda: Agenda, done: Sequence[Done], now: datetime) -> None:
        """Say how many are folded, held back and done; with none of them the row is hidden."""
        lead, names, held = fold_words(agenda)
        self.lead.say(lead, names)
        self._held = (held, plural("{n} held back", "{n} held back", len(agenda.held)))
        self.held_button.setVisible(bool(held))
        self.held_button.setAccessibleName(held)
        self.done_button.setVisible(bool(done))
        self.done_button.setText(plural("{n} done today", "{n} done today", len(done)))
        self._fill(self.held_menu, [(h.account.id, held_words(h, agenda.day)) for h in agenda.held])
        self._fill(self.done_menu, [(d.account.id, done_words(d, now)) for d in done])
        self.setVisible(bool(lead or held or done))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less about who is held back where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole, short = self._held
        done = self.done_button.sizeHint().width() if not self.done_button.isHidden() else 0
        room = self.width() - self.lead.sizeHint().width() - done - PAGE_EDGE
        words = whole if text_width(whole) + 2 * _PADDING <= room else short
        if self.held_button.text() != literal(words):
            self.held_button.setText(literal(words))
            self.held_button.setToolTip("" if words == whole else plain_tip(whole))

    def _fill(self, menu: QMenu, entries: list[tuple[str, str]]) -> None:
        menu.clear()
        for account_id, words in entries:
            # An ampersand in a name is no mnemonic.
            menu.addAction(words.replace("&", "&&"), partial(self.opened.emit, account_id))


def held_words(held: Held, today: date) -> str:
    """`Oakmere Housing: Thanksgiving in the US, until Friday`."""
    return tr(
        "{account}: {why}, until {day}",
        account=held.account.name,
        why=held.why,
        day=day_words(held.until, today),
    )


def done_words(done: Done, now: datetime) -> str:
    """`10:40 Oakmere Housing, called`, on the person's own clock."""
    return tr(
        "{time} {account}, {how}",
        time=f"{done.at.astimezone(now.tzinfo):%H:%M}",
        account=done.account.name,
        how=said(_HOW.get(done.how, done.how)),
    )


def _quiet_button() -> QPushButton:
    made = button("", kind="ghost")
    made.setFont(font(13, REGULAR))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.hide()
    return made


def _pop_up(menu: QMenu, over: QWidget) -> None:
    """Open above the button: the row lies at the lower edge of the window."""
    menu.popup(over.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
    actions = menu.actions()
    if actions:
        menu.setActiveAction(actions[0])
