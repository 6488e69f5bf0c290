"""Typing over one cell of the accounts table: a field laid over it, with what the book knows to choose."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QListView, QWidget

from csdesk.desk.fonts import font
from csdesk.desk.icons import pixmap
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.texts import folded
from csdesk.errors import UserError

_LEAST_WIDTH = 148
_MOST_ROWS = 8


class CellEditor(Field):
    """A field over one cell. Enter gives what was typed, Esc goes back; an error keeps it open.

    `several`: the value is a list with commas, and a choice completes its last word.
    """

    given = Signal(str, str, str)  # account id, stored field, text as typed
    left = Signal()  # closed without a word

    def __init__(
        self,
        parent: QWidget,
        name: str,
        *,
        account_id: str,
        field: str,
        text: str,
        choices: Sequence[str] = (),
        several: bool = False,
    ) -> None:
        super().__init__(name)
        self.setParent(parent)
        self.account_id, self.field = account_id, field
        self._before, self._choices, self._several = text, tuple(choices), several
        self._waiting = self._chosen = False
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_ROWS)
        self._popup = QListView()
        self._popup.setObjectName("popup")
        self._popup.setFont(font(13))
        self._popup.setAccessibleName(name)
        completer.setPopup(self._popup)
        completer.setWidget(self)
        completer.activated.connect(self._take)
        self._completer = completer
        self.setText(text)
        self.textEdited.connect(self._typed)

    def begin(self, place: QRect) -> None:
        """Lie over the cell, hold the whole text selected, and offer what there is to choose."""
        self.place(place)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        if self._choices:
            self._offer(self._choices)

    def place(self, cell: QRect) -> None:
        """Move to where the cell is now."""
        width = max(cell.width() - 4, _LEAST_WIDTH)
        self.setGeometry(cell.x() + 2, cell.y() + (cell.height() - 28) // 2, width, 28)

    def refuse(self) -> None:
        """What was typed cannot be stored: stay open and marked."""
        self._waiting = False
        self.mark(wrong=True)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Go away and give nothing, whatever was typed."""
        self._waiting = True
        self._popup.hide()
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the text, or takes what is marked in the list; Esc leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # The completer makes the first one current; only arrows select one.
            marked = self._popup.selectionModel().selectedIndexes()
            if self._popup.isVisible() and marked:
                self._take(str(marked[0].data()))
            else:
                self._give()
        elif event.key() == Qt.Key.Key_Escape:
            if self._popup.isVisible() and not self._several:
                self._popup.hide()
            self._leave()
        elif event.key() == Qt.Key.Key_Down and self._choices and not self._popup.isVisible():
            self._offer(self._choices)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the cell keeps what was typed there, as in a spreadsheet."""
        super().focusOutEvent(event)
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() in stays or self._popup.isVisible():
            return
        if self.text() == self._before:
            self._leave()
        else:
            self._give()

    def _give(self) -> None:
        if self._waiting:
            return
        self._popup.hide()
        if self.text() == self._before:
            self._leave()
            return
        self._waiting = True
        self.given.emit(self.account_id, self.field, self.text())

    def _leave(self) -> None:
        if not self._waiting:
            self._waiting = True
            self.left.emit()

    def _take(self, words: str) -> None:
        self._popup.hide()
        if self._several:
            kept, comma, _ = self.text().rpartition(",")
            self.setText(f"{kept}{comma} {words}".strip() if comma else words)
            return
        self.setText(words)
        self._give()

    def _typed(self, text: str) -> None:
        self.mark(wrong=False)
        wanted = folded(text.rpartition(",")[2] if self._several else text)
        near = [each for each in self._choices if wanted in folded(each)]
        near.sort(key=lambda each: not folded(each).startswith(wanted))
        self._offer(near)

    def _offer(self, choices: Sequence[str]) -> None:
        self._model.setStringList(list(choices))
        if choices:
            self._completer.complete()
        else:
            self._popup.hide()


class CellProblem(QWidget):
    """Why a cell cannot be stored: a sentence under it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(self)
        across.setContentsMargins(10, 6, 12, 6)
        across.setSpacing(6)
        self._theme = theme
        self._icon = QLabel()
        self._icon.setFixedSize(16, 16)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = label(tone="now", wrap=True)
        across.addWidget(self._words, 1)
        self.hide()

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, error: UserError, under: QRect) -> None:
        """Show the sentence of an error below, or where there is no room above, a rectangle."""
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap("warning", 16, self._theme.tokens.now, ratio))
        self._words.setText(str(error))
        self.setAccessibleName(str(error))
        parent = self.parentWidget()
        room = parent.width() if parent is not None else 400
        self.setFixedWidth(min(420, room - 16))
        self.setFixedHeight(self.sizeHint().expandedTo(self.minimumSizeHint()).height())
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))
        x = max(8, min(under.x(), room - self.width() - 8))
        y = under.bottom() + 4
        if parent is not None and y + self.height() > parent.height():
            y = under.y() - self.height() - 4
        self.move(QPoint(x, y))
        self.show()
        self.raise_()
