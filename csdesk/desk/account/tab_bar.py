"""The bar of tabs: one line of words, the chosen one strong and underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy

from csdesk.desk.account.tab import Tab
from csdesk.desk.actions import with_key
from csdesk.desk.fonts import REGULAR, STRONG
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.language import said

BAR_HEIGHT = 36
_SIDE = 10  # left and right of the words


class TabButton(QAbstractButton):
    """One tab of the bar."""

    def __init__(self, theme: Theme, tab: Tab) -> None:
        super().__init__()
        self._theme = theme
        self.setText(said(tab.words))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.text())
        self.setToolTip(with_key(f"tab_{tab.name}", self.text()))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words in the strong weight, so that choosing moves nothing."""
        return QSize(round(text_width(self.text(), 13, STRONG)) + 2 * _SIDE, BAR_HEIGHT - 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the line under the chosen one."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() and not self.isChecked():
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -4), 6, 6)
        weight = STRONG if self.isChecked() else REGULAR
        width = text_width(self.text(), 13, weight)
        ink = tokens.text if self.isChecked() else tokens.text2
        room = QRectF((self.width() - width) / 2, 0, width + 2, self.height() - 3)
        draw_text(painter, room, self.text(), ink, weight=weight)
        if self.isChecked():
            line = QRectF(_SIDE, self.height() - 3, self.width() - 2 * _SIDE, 3)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(line, 1.5, 1.5)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer left."""
        self.update()


class TabBar(QFrame):
    """The tabs side by side; arrows choose the neighbour. `chosen` carries the name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: Sequence[Tab], name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(BAR_HEIGHT)
        self.setAccessibleName(name)
        across = QHBoxLayout(self)
        across.setContentsMargins(PAGE_EDGE - _SIDE, 5, PAGE_EDGE, 1)
        across.setSpacing(2)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, TabButton] = {}
        for tab in tabs:
            made = TabButton(theme, tab)
            made.installEventFilter(self)
            made.clicked.connect(lambda _=False, name=tab.name: self.chosen.emit(name))
            self._group.addButton(made)
            self.buttons[tab.name] = made
            across.addWidget(made)
        across.addStretch(1)

    def show_chosen(self, name: str) -> None:
        """Mark a tab as the chosen one, without telling anybody."""
        self.buttons[name].setChecked(True)
        for each, made in self.buttons.items():
            focus = Qt.FocusPolicy.TabFocus if each == name else Qt.FocusPolicy.NoFocus
            made.setFocusPolicy(focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right choose the neighbour."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            made = list(self.buttons.values())
            here = next((n for n, each in enumerate(made) if each is watched), None)
            if step and here is not None and 0 <= here + step < len(made):
                made[here + step].click()
                made[here + step].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline below."""
        painter = QPainter(self)
        line = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()
