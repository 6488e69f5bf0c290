"""A field for texts of any length: laying out one line of 100,000 letters would hold the window up."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from csdesk.desk.fonts import font
from csdesk.domain.language import number, tr

LONGEST_LINE = 10_000  # characters of one line that are laid out at once
_SHOWN = 2000


class LongText(QPlainTextEdit):
    """Text over several lines; Tab leaves the field, Ctrl+Enter belongs to the sheet around it.

    A text with a longer line than `LONGEST_LINE` is kept whole, and only its beginning is shown and cannot be
    edited; `explained` carries the sentence that says so, or nothing.
    """

    explained = Signal(str)

    def __init__(self, name: str, *, placeholder: str = "", height: int = 84) -> None:
        super().__init__()
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(height)
        self._whole: str | None = None

    def set_text(self, text: str) -> None:
        """Show a text, or the beginning of one that has too long a line."""
        long = max((len(line) for line in text.split("\n")), default=0) > LONGEST_LINE
        self._whole = text if long else None
        self.setReadOnly(long)
        self.setPlainText(f"{text[:_SHOWN]} …" if long else text)
        words = ""
        if long:
            words = tr(
                "This text has {count} characters, with a line too long to edit here: its beginning is "
                "shown, and the whole of it is kept. Delete empties the field.",
                count=number(len(text)),
            )
        self.explained.emit(words)

    def text(self) -> str:
        """The whole text."""
        return self.toPlainText() if self._whole is None else self._whole

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Ctrl+Enter on; Delete empties a field that cannot be edited."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        elif self._whole is not None and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.set_text("")
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; a text with too long a line is kept whole and shown in part."""
        pasted = source.text()
        if max((len(line) for line in pasted.split("\n")), default=0) <= LONGEST_LINE:
            super().insertFromMimeData(source)
            return
        cursor, present = self.textCursor(), self.toPlainText()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        self.set_text(f"{present[:first]}{pasted}{present[last:]}")
        self.document().setModified(True)
