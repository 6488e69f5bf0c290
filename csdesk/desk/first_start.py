"""The empty book: three ways to begin."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from csdesk.desk.actions import shown_key
from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import pixmap, refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, key_hint
from csdesk.desk.widgets.labels import Paragraph, label, title
from csdesk.domain.language import tr

_WIDTH, _CARD_HEIGHT = 960, 252


class _Card(QFrame):
    def __init__(self, theme: Theme, icon: str, head: str, words: str, action: QWidget) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setObjectName("card")
        self.setMinimumHeight(_CARD_HEIGHT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(4)
        self._tile = QLabel()
        self._tile.setObjectName("iconTile")
        self._tile.setFixedSize(QSize(40, 40))
        self._tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows.addWidget(self._tile)
        rows.addSpacing(16)
        rows.addWidget(label(head, px=14, weight=STRONG))
        rows.addWidget(Paragraph(theme, words, role="text2"))
        rows.addStretch(1)
        rows.addWidget(action)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._tile.setPixmap(pixmap(self._icon, 20, self._theme.tokens.accent, ratio))


class FirstStartPage(Page):
    """Import, add the first account, or look around in the demo book."""

    import_asked = Signal()
    new_account_asked = Signal()
    demo_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("First start"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(title(tr("Your account book is empty")))
        rows.addSpacing(6)
        rows.addWidget(
            Paragraph(
                theme,
                tr(
                    "Begin in one of three ways. You can undo each of them, and nothing leaves this computer."
                ),
                px=14,
                role="text2",
            )
        )
        rows.addSpacing(24)
        rows.addLayout(self._cards())
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(3)
        refresh_icons(self, theme.tokens)

    def take_focus(self) -> None:
        """Give the keyboard to the first way."""
        self.import_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cards(self) -> QHBoxLayout:
        self.import_button = button(tr("Choose files …"), kind="primary", fit="foot")
        self.import_button.clicked.connect(self.import_asked)
        self.new_button = button(tr("New account"), fit="foot")
        self.new_button.clicked.connect(self.new_account_asked)
        self.demo_button = button(tr("Open the demo book"), fit="foot")
        self.demo_button.clicked.connect(self.demo_asked)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for icon, head, words, action in (
            (
                "download",
                tr("Import your accounts"),
                tr("From CSV files of any system. You see every row before anything is written."),
                _row(self.import_button, label(tr("or drop them here"), tone="text3")),
            ),
            (
                "plus",
                tr("Add your first account"),
                tr("A name is enough. Add people on its page, and log a talk when one happens."),
                _row(self.new_button, key_hint(shown_key("new_account"))),
            ),
            (
                "box",
                tr("Look around first"),
                tr("Sixty invented accounts and two years of history, in a book apart from yours."),
                _row(self.demo_button),
            ),
        ):
            cards.addWidget(_Card(self.theme, icon, head, words, action), 1)
        return cards


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(10)
    for widget in widgets:
        across.addWidget(widget)
    across.addStretch(1)
    return row
