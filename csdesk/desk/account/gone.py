"""What the page says when its account is not in the book: deleted here, taken back, or by another process."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import pixmap, refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label
from csdesk.domain.account_lines import TrashLine, counted_words
from csdesk.domain.language import tr
from csdesk.domain.words import on_day

_MOST_NAME = 80  # letters of a name in the title
_WIDTH = 460


class GonePage(QWidget):
    """A title, what happened, and the ways on: restore, back, trash."""

    back_asked = Signal()
    restore_asked = Signal(int)
    trash_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._icon = QLabel()
        self._icon.setFixedSize(24, 24)
        self.head = label(px=14, weight=STRONG, wrap=True)
        self.words = label(tone="text2", wrap=True)
        for each in (self.head, self.words):
            each.setFixedWidth(_WIDTH)
            each.setAlignment(middle)
        self.restore_button = button(tr("Restore"), kind="primary", fit="foot")
        self.restore_button.clicked.connect(self._restore)
        self.back_button = button(tr("Back"), fit="foot", icon="chevron-left")
        self.back_button.clicked.connect(self.back_asked)
        self.trash_button = button(tr("Trash …"), fit="foot")
        self.trash_button.clicked.connect(self.trash_asked)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addStretch(1)
        for made in (self.restore_button, self.back_button, self.trash_button):
            across.addWidget(made)
        across.addStretch(1)
        rows.addStretch(2)
        rows.addWidget(self._icon, 0, middle)
        for part in (self.head, self.words):
            centred = QHBoxLayout()
            centred.addStretch(1)
            centred.addWidget(part)
            centred.addStretch(1)
            rows.addLayout(centred)
        rows.addSpacing(8)
        rows.addLayout(across)
        rows.addStretch(3)
        theme.changed.connect(self._draw)
        self._draw()
        self._number: int | None = None
        refresh_icons(self, theme.tokens)

    def show_deletion(self, deletion: TrashLine | None, now: datetime) -> None:
        """Say what is known of it: when it was deleted, and what went with it."""
        restorable = deletion is not None and deletion.restorable
        self._number = deletion.number if deletion is not None and restorable else None
        self.restore_button.setVisible(restorable)
        if deletion is None:
            self._say(
                tr("This account is not in the book any more"),
                tr("It was deleted, and the history of this book does not say how."),
            )
            return
        name = (
            deletion.name if len(deletion.name) <= _MOST_NAME else deletion.name[:_MOST_NAME] + "…"
        )
        day = on_day(deletion.at.astimezone(now.tzinfo).date(), now.date())
        along = ", ".join(counted_words(deletion.rows, without="account"))
        if not restorable:
            words = tr("Adding it was taken back {day}. Add it again if you need it.", day=day)
        elif along:
            words = tr("It was deleted {day}, with {along}.", day=day, along=along)
        else:
            words = tr("It was deleted {day}.", day=day)
        self._say(tr("{name} is not in the book any more", name=name), words)

    def take_focus(self) -> None:
        """Give the keyboard to the first way on."""
        first = self.restore_button if self._number is not None else self.back_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, head: str, words: str) -> None:
        self.head.setText(head)
        self.words.setText(words)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap("trash", 24, self._theme.tokens.text2, ratio))

    def _restore(self) -> None:
        if self._number is not None:
            self.restore_asked.emit(self._number)
