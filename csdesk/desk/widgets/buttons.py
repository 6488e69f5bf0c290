"""Buttons, segments, check boxes and key hints."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG, font, typeset
from csdesk.desk.icons import set_icon
from csdesk.desk.painting import draw_check_box, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip


def button(
    words: str, *, kind: str = "", fit: str = "", icon: str = "", name: str = "", tip: str = ""
) -> QPushButton:
    """A push button. `kind`: primary, ghost, link or plain; `fit`: foot, line or usual."""
    made = QPushButton(_beside(words, icon))
    made.setFont(font(13, REGULAR if kind == "ghost" else MEDIUM))
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if fit:
        made.setProperty("fit", fit)
    if icon:
        set_icon(made, icon, 14, "onaccent" if kind == "primary" else "text2")
    made.setAccessibleName(name or words)
    if tip:
        made.setToolTip(plain_tip(tip))
    return made


def tool_button(
    words: str,
    *,
    icon: str = "",
    kind: str = "button",
    fit: str = "",
    name: str = "",
    tip: str = "",
) -> QToolButton:
    """A tool button: with words beside its icon, or the icon alone."""
    made = _Tool()
    made.setFont(font(13, MEDIUM))
    made.setText(_beside(words, icon))
    made.setProperty("kind", kind)
    if fit:
        made.setProperty("fit", fit)
    if icon:
        set_icon(made, icon, 14 if fit == "line" else 16, _ink(kind))
    style = Qt.ToolButtonStyle
    made.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
    if not words:
        made.setProperty("only", "icon")
    elif fit == "line":
        # Qt adds room for a menu arrow that is not there.
        made.setFixedWidth(round(text_width(words, 13, MEDIUM)) + (14 + 7 if icon else 0) + 16)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(name or words)
    made.setToolTip(plain_tip(tip or ("" if words else name)))
    return made


class _Tool(QToolButton):
    """A tool button as wide as what it shows: Qt adds two blanks, which stand at the right of the words."""

    def sizeHint(self) -> QSize:
        """Without the blanks where words stand beside an icon."""
        hint = super().sizeHint()
        beside = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if beside and self.text() and not self.icon().isNull():
            hint.setWidth(hint.width() - 2 * self.fontMetrics().horizontalAdvance(" "))
        return hint


def _beside(words: str, icon: str) -> str:
    # Qt leaves 4 px between icon and words; the look wants 6 to 10.
    return f"\u2009{typeset(words)}" if icon and words else typeset(words)


def _ink(kind: str) -> str:
    return "onaccent" if kind == "primary" else "text2"


def key_hint(keys: str, *, on_accent: bool = False) -> QLabel:
    """A key in its box. Nothing for screen readers: the button it stands by says the key."""
    made = QLabel(keys)
    made.setObjectName("key")
    made.setIndent(0)  # Qt adds half a letter at each end to a label that has a border
    made.setFont(font(11, MEDIUM))
    made.setFixedHeight(18)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    if on_accent:
        made.setProperty("on", "accent")
    return made


class Segments(QFrame):
    """A few exclusive choices side by side. `changed` carries the value chosen by the person."""

    changed = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]]) -> None:
        """`choices`: value, word, icon name or empty."""
        super().__init__()
        self._name = name
        self._icons = {value: icon for value, _, icon in choices}
        self.setObjectName("segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for number, (value, words, icon) in enumerate(choices):
            made = tool_button(words, icon=icon, kind="segment", name=f"{name}: {words}")
            made.setCheckable(True)
            made.setFont(font(13))
            made.toggled.connect(
                lambda on, made=made: made.setFont(font(13, STRONG if on else REGULAR))
            )
            made.toggled.connect(self._place_focus)
            made.installEventFilter(self)
            if icon:
                made.setIconSize(QSize(14, 14))
            ends = {0: "first", len(choices) - 1: "last"}
            made.setProperty("place", ends.get(number, "middle"))
            _fit(made, words, icon)
            self._group.addButton(made)
            self._buttons[value] = made
            row.addWidget(made)
        self._group.buttonClicked.connect(self._tell)
        self._place_focus()

    def value(self) -> str:
        """The chosen value, empty when none is."""
        return next((v for v, made in self._buttons.items() if made.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without telling anybody. An unknown or empty value chooses none."""
        self._group.setExclusive(False)
        for each, made in self._buttons.items():
            made.setChecked(each == value)
        self._group.setExclusive(True)

    def set_words(self, value: str, words: str) -> None:
        """Change the word of one choice."""
        made, icon = self._buttons[value], self._icons[value]
        made.setText(_beside(words, icon))
        made.setAccessibleName(f"{self._name}: {words}")
        _fit(made, words, icon)

    def buttons(self) -> dict[str, QToolButton]:
        """The buttons by value."""
        return dict(self._buttons)

    def _place_focus(self) -> None:
        """Let Tab land on the chosen one, or the first where none is; arrows move on from there."""
        chosen = self._group.checkedButton() or next(iter(self._buttons.values()), None)
        focus = Qt.FocusPolicy
        for made in self._buttons.values():
            made.setFocusPolicy(focus.TabFocus if made is chosen else focus.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose the neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            made = list(self._buttons.values())
            here = next((n for n, each in enumerate(made) if each is watched), None)
            if step and here is not None:
                target = made[min(max(here + step, 0), len(made) - 1)]
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                if not target.isChecked():
                    target.click()
                return True
        return False

    def _tell(self, _: QAbstractButton) -> None:
        self.changed.emit(self.value())


def _fit(made: QToolButton, words: str, icon: str) -> None:
    """Wide enough for the strong weight, so that choosing moves nothing."""
    made.setFixedWidth(round(text_width(words, 13, 600)) + (18 if icon else 0) + 26)


class CheckBox(QCheckBox):
    """A check box of 16 px with its words 26 px from its left edge, painted from the tokens."""

    def __init__(self, words: str, theme: Theme, *, second: str = "", tone: str = "text2") -> None:
        super().__init__()
        self._words = words  # kept from Qt, which makes a key of a letter behind an `&`
        self._theme = theme
        self._second = second
        self._tone = tone
        self.setFont(font(13))
        self.setAccessibleName(f"{words}, {second}" if second else words)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed)

    def text(self) -> str:
        """The words."""
        return self._words

    def sizeHint(self) -> QSize:
        """Room for the words, on one or two lines."""
        widest = max(text_width(self.text()), text_width(self._second, 12))
        return QSize(28 + round(widest), 38 if self._second else 22)

    def minimumSizeHint(self) -> QSize:
        """The box and a few letters; longer words are elided."""
        return QSize(80, self.sizeHint().height())

    def hitButton(self, pos: object) -> bool:
        """The whole line can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and second line."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_check_box(painter, 0, 3, tokens, checked=self.isChecked(), enabled=self.isEnabled())
        ink = tokens.text if self.isEnabled() else tokens.disabled
        done = self.isChecked() and bool(self._second)
        room = QRectF(26, 1, self.width() - 26, 20)
        width = draw_text(painter, room, self.text(), tokens.text3 if done else ink, elide=True)
        if done:
            painter.fillRect(QRectF(26, 11, width, 1), QColor(tokens.text3))
        if self._second:
            late = self._tone == "now" and not done
            below = QRectF(26, 20, self.width() - 26, 16)
            first, _, rest = self._second.partition(", ")
            colour = tokens.now if late else tokens.text3
            x = draw_text(
                painter, below, first, colour, px=12, weight=600 if late else 400, elide=True
            )
            if rest:
                below.setLeft(26 + x)
                draw_text(painter, below, f", {rest}", tokens.text3, px=12, elide=True)
        painter.end()


def spread(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """A row of widgets, left-aligned."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
