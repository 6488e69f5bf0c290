"""A page or column with nothing to show yet: what to do, and one button that does it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import pixmap
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr


class EmptyPage(QWidget):
    """Icon, title, one sentence, one button."""

    acted = Signal()

    def __init__(self, theme: Theme, *, icon: str, head: str, words: str, action: str = "") -> None:
        super().__init__()
        self._theme, self._icon_name = theme, icon
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        self._icon = QLabel()
        self._icon.setFixedSize(QSize(24, 24))
        outer.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._head = label(head, px=14, weight=STRONG)
        self._head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words = label(words, tone="text2", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setMaximumWidth(520)
        self._words.setMinimumWidth(320)
        outer.addSpacing(6)
        outer.addWidget(self._head)
        # Between stretches, not aligned: what is aligned gets the height of its words on one long row.
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self._words, 100)
        centred.addStretch(1)
        outer.addLayout(centred)
        outer.addSpacing(8)
        self.action_button = button(action or tr("Go on"), fit="foot")
        if not action:
            self.action_button.hide()
        self.action_button.clicked.connect(self.acted)
        row = self._buttons = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.action_button)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(3)
        theme.changed.connect(self._draw)
        self._draw()

    def add_button(self, made: QPushButton) -> None:
        """Put one more button beside the first."""
        self._buttons.insertWidget(self._buttons.count() - 1, made)

    def say(self, head: str, words: str) -> None:
        """Show another title and sentence."""
        self._head.setText(head)
        self._words.setText(words)

    def _draw(self) -> None:
        tokens = self._theme.tokens
        self._icon.setPixmap(pixmap(self._icon_name, 24, tokens.text2, self.devicePixelRatioF()))
