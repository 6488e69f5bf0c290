"""The current theme: chosen by the system, switched live, read by everything that paints."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from csdesk.desk.fonts import font
from csdesk.desk.stylesheet import style_sheet
from csdesk.desk.tokens import Tokens, tokens_for

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.Highlight: "select",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Shadow: "edge",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onaccent",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "base",
}
_DISABLED = (
    QPalette.ColorRole.Text,
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a theme."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(tokens.colour(name)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return made


SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark", "contrast")  # what a person can choose on this device


class Theme(QObject):
    """Holds the tokens in force. `changed` comes after palette and style sheet are set."""

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self.choice = choice if choice in CHOICES else SYSTEM
        app.setStyle("Fusion")
        app.setFont(font(13))
        self.tokens = self._wanted()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._apply()

    def use(self, tokens: Tokens) -> None:
        """Switch to a theme."""
        if tokens != self.tokens:
            self.tokens = tokens
            self._apply()

    def choose(self, choice: str) -> None:
        """Follow the system, or stay with one theme (light, dark, contrast), from now on."""
        self.choice = choice if choice in CHOICES else SYSTEM
        self._follow()

    def colour(self, role: str) -> QColor:
        """The colour of a role now."""
        return QColor(self.tokens.colour(role))

    def _wanted(self) -> Tokens:
        hints = self._app.styleHints()
        more = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if self.choice in {"light", "dark"}:
            dark = self.choice == "dark"
        return tokens_for(dark=dark, high_contrast=more or self.choice == "contrast")

    def _follow(self) -> None:
        self.use(self._wanted())

    def _apply(self) -> None:
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()
