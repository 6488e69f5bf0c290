"""Dialogs as sheets in the window: on a scrim, rounded, without a shadow."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, key_hint, tool_button
from csdesk.desk.widgets.labels import label, set_tone

_EDGE = 20


class Sheet(QDialog):
    """Head with a title, body, foot with Cancel and one primary button."""

    save_asked = Signal()

    def __init__(self, theme: Theme, title: str, *, width: int, save: str) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.theme = theme
        self.wanted_width = width
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self._make_head(title))
        self.body = QWidget()
        self.body.setObjectName("sheetBody")
        self.body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rows.addWidget(self.body, 1)
        rows.addWidget(self._make_foot(save))

    def _make_head(self, title: str) -> QWidget:
        head = QWidget()
        head.setFixedHeight(48)
        across = QHBoxLayout(head)
        across.setContentsMargins(_EDGE, 0, 12, 0)
        self.head_title = label(title, px=14, weight=STRONG)
        self.head_second = label(tone="text2")
        across.addWidget(self.head_title)
        across.addSpacing(8)
        across.addWidget(self.head_second)
        across.addStretch(1)
        self.close_button = tool_button("", icon="cross", kind="ghost", name="Close")
        self.close_button.clicked.connect(self.reject)
        across.addWidget(self.close_button)
        return head

    def _make_foot(self, save: str) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(56)
        across = self.foot_row = QHBoxLayout(foot)
        across.setContentsMargins(_EDGE, 0, _EDGE, 0)
        across.setSpacing(8)
        self.note = label(px=12, tone="text2", wrap=True)
        across.addWidget(self.note, 1)
        self.cancel_button = button("Cancel", fit="foot")
        self.cancel_button.clicked.connect(self.reject)
        across.addWidget(self.cancel_button)
        self.save_button = button("", kind="primary", fit="foot", name=f"{save} (Ctrl+Enter)")
        inside = QHBoxLayout(self.save_button)
        inside.setContentsMargins(14, 0, 10, 0)
        inside.setSpacing(8)
        self._save_words = label(save, weight=500, tone="onaccent")
        inside.addWidget(self._save_words)
        inside.addWidget(key_hint("Ctrl+Enter", on_accent=True))
        for child in self.save_button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.save_button.setMinimumWidth(inside.sizeHint().width())
        self.save_button.clicked.connect(self.save_asked)
        across.addWidget(self.save_button)
        return foot

    def set_save_words(self, words: str) -> None:
        """Change what the primary button says."""
        self._save_words.setText(words)
        self.save_button.setAccessibleName(f"{words} (Ctrl+Enter)")
        layout = self.save_button.layout()
        if layout is not None:
            self.save_button.setMinimumWidth(layout.sizeHint().width())

    def say(self, words: str, tone: str = "now") -> None:
        """Show a sentence in the foot, in a tone (now, soon, text2)."""
        self.note.setText(words)
        set_tone(self.note, tone)

    def first_field(self) -> QWidget:
        """What gets the focus when the sheet opens."""
        return self.save_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves; Esc closes; Enter alone does not save."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if (
                event.modifiers() & Qt.KeyboardModifier.ControlModifier
                and self.save_button.isEnabled()
            ):
                self.save_asked.emit()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, *forward: bool) -> bool:
        """Keep Tab inside the sheet, in the order of the screen."""
        chain = [
            w
            for w in self.findChildren(QWidget)
            if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not chain:
            return False
        chain = in_focus_order(self, chain)
        here = self.focusWidget()
        place = chain.index(here) if here in chain else -1
        reason = Qt.FocusReason.TabFocusReason if forward[0] else Qt.FocusReason.BacktabFocusReason
        chain[(place + (1 if forward[0] else -1)) % len(chain)].setFocus(reason)
        return True


def in_focus_order(root: QWidget, wanted: list[QWidget]) -> list[QWidget]:
    """`wanted` in the order of the window's focus chain."""
    found, walker = [], root.nextInFocusChain()
    while walker is not None and walker is not root:
        if walker in wanted:
            found.append(walker)
        walker = walker.nextInFocusChain()
    return found


class Scrim(QWidget):
    """Dims the window under a sheet and keeps the sheet in its middle."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._sheet: Sheet | None = None
        self._before: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that is open."""
        return self._sheet

    def open(self, sheet: Sheet) -> None:
        """Show a sheet; one that is open already is closed first."""
        if self._sheet is not None:
            self._sheet.reject()
        self._before = QApplication.focusWidget()
        self._sheet = sheet
        sheet.setParent(self)
        sheet.finished.connect(lambda _: self._closed(sheet))
        refresh_icons(sheet, self._theme.tokens)
        self._place()
        self.show()
        self.raise_()
        sheet.show()
        sheet.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole window, whatever its size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest} and self._sheet:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.scrim))
        painter.end()

    def event(self, event: QEvent) -> bool:
        """A sheet that asks for another height gets it."""
        if event.type() == QEvent.Type.LayoutRequest and self._sheet is not None:
            self._place()
        return bool(super().event(event))

    def mousePressEvent(self, event: object) -> None:
        """A click beside the sheet does nothing: what was typed is not thrown away by a slip."""

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        sheet = self._sheet
        if sheet is None:
            return
        width = min(sheet.wanted_width, self.width() - 24)
        layout = sheet.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else -1
        height = min(max(wanted, sheet.sizeHint().height()), self.height() - 24)
        top = max(12, (self.height() - height) // 3)
        sheet.setGeometry((self.width() - width) // 2, top, width, height)

    def _closed(self, sheet: Sheet) -> None:
        if self._sheet is not sheet:
            return  # closed twice: by Esc, then by the answer it waited for
        self._sheet = None
        self.hide()
        sheet.deleteLater()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
