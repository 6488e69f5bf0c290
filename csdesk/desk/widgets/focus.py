"""The focus ring: shown after Tab or a shortcut, not after a click, never cut off by a parent."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from csdesk.desk.painting import draw_ring
from csdesk.desk.theme import Theme

# Fields show their own border; lists draw the ring inside the selected line. What is painted as a whole says
# by its property `ring` that it draws its `own` around the part that has the keyboard.
_THEMSELVES = (QLineEdit, QPlainTextEdit, QAbstractItemView, QScrollArea)
_MOVED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}


class FocusRing(QWidget):
    """Lies over the window and follows the widget that has the focus."""

    def __init__(self, window: QWidget, theme: Theme, app: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the target when it, or anything around it, moves."""
        if event.type() in _MOVED:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._theme.tokens, 8)
        painter.end()

    def _follow(self, _: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        window = self._window
        by_keyboard = window.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        inside = new is not None and window.isAncestorOf(new)
        themselves = isinstance(new, _THEMSELVES) or (new and new.property("ring") == "own")
        self._target = new if inside and by_keyboard and not themselves else None
        walker = self._target
        while walker is not None and walker is not window:
            walker.installEventFilter(self)
            walker.destroyed.connect(self._forget)
            self._watched.append(walker)
            walker = walker.parentWidget()
        self._place()

    def _forget(self) -> None:
        self._target, self._watched = None, []
        self.hide()

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-3, -3, 3, 3))
        self.raise_()
        self.show()
