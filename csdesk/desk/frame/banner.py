"""A sentence at the top of the page: an error and what to do, or what was done; until it is closed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.errors import UserError

Offer = tuple[str, Callable[[], None]]  # words of a button, and what it does


class Banner(QFrame):
    """Hidden while there is nothing to say. What it offers stands as buttons behind the sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("banner")
        self.setAccessibleName(tr("Message"))
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 6, 16, 6)
        across.setSpacing(8)
        self._head = label(weight=STRONG, wrap=True)
        self._head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        across.addWidget(self._head, 1)
        self.close_button = tool_button(
            "", icon="cross", kind="ghost", name=tr("Close the message")
        )
        self.close_button.clicked.connect(self.hide)
        self.offers: list[QPushButton] = []
        beside = QWidget()  # at the top where the sentence has several lines, on one line in itself
        self._beside = QHBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(8)
        self._beside.addWidget(self.close_button)
        across.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        refresh_icons(self, theme.tokens)
        self.hide()

    def show_error(self, error: UserError) -> None:
        """Show what happened and what to do."""
        self.say(f"{error.title} {error.remedy}".strip(), "soon")

    def say(self, words: str, tone: str = "soon", offers: Sequence[Offer] = ()) -> None:
        """Show a sentence; `tone` is now, soon or good. A button of `offers` closes the banner and acts."""
        self._head.setText(words)
        self._offer(offers)
        self.setAccessibleDescription(words)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def _offer(self, offers: Sequence[Offer]) -> None:
        for made in self.offers:
            made.hide()
            made.deleteLater()
        self.offers = []
        for number, (words, act) in enumerate(offers):
            made = button(words, fit="line")
            made.clicked.connect(self.hide)
            made.clicked.connect(lambda _=False, act=act: act())
            self._beside.insertWidget(number, made)
            self.offers.append(made)

    def clear_problem(self) -> None:
        """Hide a problem that was said; what was done stays, and so does a failure of csdesk itself."""
        if self.property("tone") == "soon":
            self.hide()

    def words(self) -> str:
        """What is said, empty when the banner is hidden."""
        return self._head.text() if not self.isHidden() else ""
