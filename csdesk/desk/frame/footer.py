"""The footer: where the book is kept, the last backup, the last action and its undo."""

from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from csdesk.desk import fonts
from csdesk.desk.actions import shown_key
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import FOOT_HEIGHT, NARROW_BELOW
from csdesk.desk.widgets.buttons import button, key_hint
from csdesk.desk.widgets.labels import Elided
from csdesk.domain.language import plural, tr
from csdesk.domain.words import day_words


class _State(QWidget):
    """An icon and a few words."""

    def __init__(self, theme: Theme, icon: str, words: str) -> None:
        super().__init__()
        self._theme, self._icon, self._words, self._role = theme, icon, words, "text2"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def say(self, words: str, role: str = "text2") -> None:
        """Show other words."""
        self._words, self._role = words, role
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, 6, the words."""
        return QSize(24 + round(text_width(self._words, 12)), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both."""
        tokens = self._theme.tokens
        ink = tokens.colour(self._role)
        painter = QPainter(self)
        draw_icon(painter, self._icon, 0, 2, 16, ink)
        draw_text(painter, QRectF(22, 0, self.width() - 22, 20), self._words, ink, px=12)
        painter.end()


def backup_words(last: datetime | None, today: date) -> str:
    """`Backup today 08:31`, or that there is none yet."""
    if last is None:
        return tr("No backup yet")
    local = last.astimezone()
    return tr("Backup {day} {time}", day=day_words(local.date(), today), time=f"{local:%H:%M}")


def post_words(mails: int, answers: int, *, brief: bool = False) -> str:
    """`2 mails wait, 1 answer to decide`; empty for none. `brief`: `3 in the outbox`."""
    if not mails and not answers:
        return ""
    if brief:
        return plural("{n} in the outbox", "{n} in the outbox", mails + answers)
    wait = plural("{n} mail waits", "{n} mails wait", mails)
    decide = plural("{n} answer to decide", "{n} answers to decide", answers)
    if not answers:
        return wait
    return tr("{wait}, {decide}", wait=wait, decide=decide) if mails else decide


class Footer(QFrame):
    """One line that is always there. Nothing floats over the window instead."""

    undo_asked = Signal()
    news_asked = Signal()
    post_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.setFixedHeight(FOOT_HEIGHT)
        across = QHBoxLayout(self)
        across.setContentsMargins(18, 1, 18, 0)
        across.setSpacing(16)
        self._place = _State(theme, "lock", tr("On this computer only"))
        self._backup = _State(theme, "archive", tr("No backup yet"))
        across.addWidget(self._place)
        across.addWidget(self._backup)
        self.news_button = button(tr("csdesk was updated: what is new"), kind="link")
        self.news_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.news_button.setFont(fonts.font(12, fonts.MEDIUM))
        self.news_button.clicked.connect(self.news_asked)
        self.news_button.clicked.connect(self.news_button.hide)
        self.news_button.hide()
        across.addWidget(self.news_button)
        self.post_button = button("", kind="link", name=tr("Outbox"))
        self.post_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.post_button.setFont(fonts.font(12, fonts.MEDIUM))
        self.post_button.clicked.connect(self.post_asked)
        self.post_button.hide()
        across.addWidget(self.post_button)
        self._waiting = (0, 0)  # mails, answers to decide
        self._last = Elided(theme, px=12, role="text2")
        self._last.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        across.addStretch(1)
        across.addWidget(self._last)
        self.undo_button = button(tr("Undo"), kind="link", name=tr("Undo the last action"))
        self.undo_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        font = self.undo_button.font()
        font.setPixelSize(12)
        self.undo_button.setFont(font)
        self.undo_button.clicked.connect(self.undo_asked)
        self._key = key_hint(shown_key("undo"))
        across.addWidget(self.undo_button)
        across.addWidget(self._key)
        across.setSpacing(10)
        self.show_action("")

    def show_backup(self, words: str, *, failed: bool = False) -> None:
        """Say when the book was last copied."""
        self._backup.say(words, "now" if failed else "text2")

    def show_news(self) -> None:
        """Offer to read what is new, quietly, until it was read or csdesk is closed."""
        self.news_button.show()

    def show_post(self, mails: int, answers: int) -> None:
        """Say what waits in the outbox; nothing where nothing does."""
        self._waiting = (mails, answers)
        self._fit_post()

    def _fit_post(self) -> None:
        mails, answers = self._waiting
        words = post_words(mails, answers, brief=self.width() < NARROW_BELOW)
        self.post_button.setText(words)
        self.post_button.setAccessibleName(post_words(mails, answers))
        self.post_button.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in a narrow window."""
        super().resizeEvent(event)
        self._fit_post()

    def show_action(self, words: str) -> None:
        """Say what was done last; empty: nothing that can be undone."""
        self._last.set_words(words[:1].upper() + words[1:])
        self._last.setVisible(bool(words))
        self.undo_button.setVisible(bool(words))
        self._key.setVisible(bool(words))

    def last_words(self) -> str:
        """What the footer says was done last."""
        return self._last.words()
