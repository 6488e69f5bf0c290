"""A sentence at the top of the page: an error and what to do, or what was done; until it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import tool_button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.errors import UserError


class Banner(QFrame):
    """Hidden while there is nothing to say."""

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
        across.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        refresh_icons(self, theme.tokens)
        self.hide()

    def show_error(self, error: UserError) -> None:
        """Show what happened and what to do."""
        self.say(f"{error.title} {error.remedy}".strip(), "soon")

    def say(self, words: str, tone: str = "soon") -> None:
        """Show a sentence; `tone` is now, soon or good."""
        self._head.setText(words)
        self.setAccessibleDescription(words)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def clear_problem(self) -> None:
        """Hide a problem that was said; what was done stays, and so does a failure of csdesk itself."""
        if self.property("tone") == "soon":
            self.hide()

    def words(self) -> str:
        """What is said, empty when the banner is hidden."""
        return self._head.text() if not self.isHidden() else ""
