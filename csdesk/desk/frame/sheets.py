"""Dialogs as sheets in the window: on a scrim, rounded, without a shadow."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.actions import key_words
from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.question import Question, ask_to_discard
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, key_hint, tool_button
from csdesk.desk.widgets.labels import label, rule, set_tone
from csdesk.domain.language import tr

_EDGE = 20
_SAVE_KEY = "Ctrl+Enter"


def _save_name(words: str) -> str:
    return f"{words} ({key_words(_SAVE_KEY)})"


_FEW_WORDS, _FEW_LETTERS = 3, 40  # so much is typed again in no time


class Panel(QDialog):
    """What lies on the scrim: keeps Tab inside, says how large and how high it wants to be.

    One rule for what is typed in it: `unsaved` says what closing would lose. Closing the window asks
    whenever that is anything; closing the panel alone asks from a few words on.
    """

    leaving = Signal()  # closing would lose more than a few words: whoever shows the panel asks

    def __init__(self, theme: Theme, title: str, *, width: int) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.theme = theme
        self.wanted_width = width
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)

    def first_field(self) -> QWidget:
        """What gets the focus when the panel opens."""
        return self

    def unsaved(self) -> list[str]:
        """The texts that closing would lose; empty where nothing is, or where a draft keeps them."""
        return []

    def question(self) -> Question | None:
        """What is to be asked before the window closes, None where nothing would be lost."""
        return ask_to_discard(self.accessibleName()) if self.unsaved() else None

    def reject(self) -> None:
        """Close and give up what was typed; more than a few words only after a question."""
        words = " ".join(self.unsaved())
        if len(words) > _FEW_LETTERS or len(words.split()) > _FEW_WORDS:
            self.leaving.emit()
        else:
            self.discard()

    def discard(self) -> None:
        """Close and give up what was typed, without a question."""
        super().reject()

    def wanted_height(self, width: int) -> int:
        """Its height where there is room for all of it."""
        layout = self.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None else -1
        return max(wanted, self.sizeHint().height())

    def wanted_top(self, height: int, room: int) -> int:
        """Where its upper edge is to be in a window that is `room` high."""
        return max(12, (room - height) // 3)

    def reveal(self, widget: QWidget) -> None:
        """Scroll to a widget that got the focus; a panel that does not scroll has nothing to do."""

    def focusNextPrevChild(self, *forward: bool) -> bool:
        """Keep Tab inside the panel, in the order of the screen."""
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


class Sheet(Panel):
    """Head with a title, body, foot with Cancel and one primary button.

    The body scrolls where the window is too low; what stands in `above` stays in view.
    """

    save_asked = Signal()

    def __init__(self, theme: Theme, title: str, *, width: int, save: str) -> None:
        super().__init__(theme, title, width=width)
        self._sent = False  # what was typed is on its way into the book
        self.save_asked.connect(self._send)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        self._head = self._make_head(title)
        rows.addWidget(self._head)
        self.above = QVBoxLayout()
        self.above.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self.above)
        self.body = QWidget()
        self.body.setObjectName("sheetBody")
        self.body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("sheetScroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(0)
        self._scroll.setWidget(self.body)
        self.body.installEventFilter(self)
        rows.addWidget(rule())
        rows.addWidget(self._scroll, 1)
        rows.addWidget(rule())
        self._foot = self._make_foot(save)
        rows.addWidget(self._foot)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when rows of the body appear or go: the scroll area keeps it to itself."""
        if watched is self.body and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return False

    def wanted_height(self, width: int) -> int:
        """Head, all of the body, and foot."""
        inside = width - 2
        body = self.body.sizeHint().height()
        if self.body.hasHeightForWidth():
            # A scroll area gives its widget no less than its smallest height.
            body = max(self.body.heightForWidth(inside), self.body.minimumSizeHint().height())
        body = max(body, self.body.minimumHeight())
        above = max(self.above.sizeHint().height(), self.above.totalHeightForWidth(inside))
        return 4 + self._head.height() + above + body + self._foot.height()

    def reveal(self, widget: QWidget) -> None:
        """Scroll the body so far that a widget and its ring are seen."""
        if self.body.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, 12)

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
        self.close_button = tool_button("", icon="cross", kind="ghost", name=tr("Close"))
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
        self.cancel_button = button(tr("Cancel"), fit="foot")
        self.cancel_button.clicked.connect(self.reject)
        across.addWidget(self.cancel_button)
        self.save_button = button("", kind="primary", fit="foot", name=_save_name(save))
        inside = QHBoxLayout(self.save_button)
        inside.setContentsMargins(14, 0, 10, 0)
        inside.setSpacing(8)
        self._save_words = label(save, weight=500, tone="onaccent")
        inside.addWidget(self._save_words)
        inside.addWidget(key_hint(key_words(_SAVE_KEY), on_accent=True))
        for child in self.save_button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.save_button.setMinimumWidth(inside.sizeHint().width())
        self.save_button.clicked.connect(self.save_asked)
        across.addWidget(self.save_button)
        return foot

    def set_save_words(self, words: str) -> None:
        """Change what the primary button says."""
        self._save_words.setText(words)
        self.save_button.setAccessibleName(_save_name(words))
        layout = self.save_button.layout()
        if layout is not None:
            self.save_button.setMinimumWidth(layout.sizeHint().width())

    def say(self, words: str, tone: str = "now") -> None:
        """Show a sentence in the foot, in a tone (now, soon, text2)."""
        self.note.setText(words)
        set_tone(self.note, tone)
        self._sent = False  # an answer came, and the dialog is still open

    def unsaved(self) -> list[str]:
        """What stands in the fields as somebody typed it, unless it is being stored now."""
        # Imported only here: the fields bring the reading of days along, and the start needs none.
        from csdesk.desk.widgets.fields import typed_in

        in_flight = self._sent and not self.save_button.isEnabled()
        return [] if in_flight else typed_in(self)

    def _send(self) -> None:
        self._sent = True

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

    leaving = Signal(object)  # Panel: it holds words, and is to be closed

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        self._sheet: Panel | None = None
        self._before: QWidget | None = None
        self._waiting: Panel | None = None  # to be opened when the present one may close
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)
        self.hide()

    @property
    def sheet(self) -> Panel | None:
        """The sheet that is open."""
        return self._sheet

    def open(self, sheet: Panel) -> None:
        """Show a sheet; one that is open already is closed first, if need be after a question."""
        present = self._sheet
        if present is not None:
            self.forget_waiting()
            self._waiting = sheet
            present.reject()
            return  # opened when the present one has closed
        self._before = QApplication.focusWidget()
        self._sheet = sheet
        sheet.setParent(self)
        sheet.finished.connect(lambda _: self._closed(sheet))
        sheet.leaving.connect(lambda: self.leaving.emit(sheet))
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

    def _reveal(self, _: QWidget | None, new: QWidget | None) -> None:
        if self._sheet is not None and new is not None and self._sheet.isAncestorOf(new):
            self._sheet.reveal(new)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        sheet = self._sheet
        if sheet is None:
            return
        width = min(sheet.wanted_width, self.width() - 24)
        room = self.height()
        height = min(sheet.wanted_height(width), room - 24)
        top = min(sheet.wanted_top(height, room), room - height - 12)
        sheet.setGeometry((self.width() - width) // 2, top, width, height)

    def _closed(self, sheet: Panel) -> None:
        if self._sheet is not sheet:
            return  # closed twice: by Esc, then by the answer it waited for
        self._sheet = None
        self.hide()
        sheet.deleteLater()
        before, self._before = self._before, None
        # What had the focus may be gone by now: with a page that was read anew, or a row.
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open(waiting)

    def forget_waiting(self) -> None:
        """The present sheet stays: the one that was to take its place is not opened."""
        if self._waiting is not None:
            self._waiting.deleteLater()
            self._waiting = None
