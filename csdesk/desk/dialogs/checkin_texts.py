"""The words of a check-in: the agenda, and the texts that it can begin with."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QWidget

from csdesk.desk.fonts import font
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import Elided, label
from csdesk.domain.language import said, tr
from csdesk.domain.text_templates import PLACEHOLDERS, Filled, TextTemplate

REASONS = ""  # stands for the topics that the account's reasons give


class Agenda(QPlainTextEdit):
    """What the meeting is about; guests read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Agenda"))
        self.setPlaceholderText(tr("What to talk about"))
        self.setFixedHeight(96)

    def write(self, text: str) -> None:
        """Put other words here; Ctrl+Z in the field brings the former ones back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Ctrl+Enter on."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class TextsButton(QWidget):
    """Opens the menu of texts. `chosen` carries the id of a template, or `REASONS`."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        self.button = tool_button(tr("Text"), icon="file", name=tr("Choose a text"))
        self.button.clicked.connect(self.open)
        across.addWidget(self.button)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(tr("Texts"))
        self.offer(())

    def offer(self, templates: Sequence[TextTemplate]) -> None:
        """Offer these texts after the one from the reasons."""
        self.menu.clear()
        for key, words in ((REASONS, tr("From the reasons")), *((t.id, t.name) for t in templates)):
            action = self.menu.addAction(literal(words))
            action.setData(key)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(key))
            if key == REASONS and templates:
                self.menu.addSeparator()

    def words_of(self, template_id: str) -> str:
        """Name of a template that is offered; empty for one that is not."""
        found = (each for each in self.menu.actions() if each.data() == template_id)
        action = next(found, None)
        return action.text().replace("&&", "&") if action is not None else ""

    def open(self) -> None:
        """Show the texts under the button."""
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))


class TextNotes(QWidget):
    """What is said under the agenda: who reads it, where it came from, and the way back to the own words."""

    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(label(tr("guests see this"), px=12, tone="soon"))
        self.source = Elided(theme, "", px=12, role="text3")
        across.addWidget(self.source, 1)
        self.back_button = button(tr("Bring my words back"), kind="link")
        self.back_button.clicked.connect(self.back_asked)
        self.back_button.hide()
        across.addWidget(self.back_button)

    def say(self, words: str) -> None:
        """Say where the words came from."""
        self.source.set_words(words)


class Texts:
    """Fills title and agenda in, and keeps what somebody typed there for one way back."""

    def __init__(self, title: Field, agenda: Agenda, notes: TextNotes) -> None:
        self._title, self._agenda, self._notes = title, agenda, notes
        self._filled = ("", "")  # what was filled in last
        self._typed: tuple[str, str] | None = None  # what that replaced
        notes.back_asked.connect(self.bring_back)

    def untouched(self) -> bool:
        """Whether both fields are as they were filled in."""
        return (self._title.text(), self._agenda.toPlainText()) == self._filled

    def agenda_untouched(self) -> bool:
        """Whether the agenda is as it was filled in."""
        return self._agenda.toPlainText() == self._filled[1]

    def fill(self, title: str, agenda: str, source: str) -> None:
        """Fill both in; what somebody typed there can be brought back."""
        before = (self._title.text(), self._agenda.toPlainText())
        self._typed = None if self.untouched() or not any(before) else before
        self._write(title, agenda)
        self._filled = (title, agenda)
        self._notes.say(source)
        self._notes.back_button.setVisible(self._typed is not None)

    def bring_back(self) -> None:
        """Show the words again that were replaced."""
        if self._typed is None:
            return
        self._write(*self._typed)
        self._agenda.document().setModified(True)
        self._typed = None
        self._notes.say("")
        self._notes.back_button.hide()
        self._agenda.setFocus()

    def _write(self, title: str, agenda: str) -> None:
        self._title.setText(title)
        self._agenda.write(agenda)
        self._agenda.document().setModified(False)


def source_words(name: str, filled: Filled) -> str:
    """Where a text came from, and what nobody knows of this account."""
    words = tr("text: {name}", name=name)
    if filled.missing:
        left = ", ".join(said(PLACEHOLDERS[name]) for name in filled.missing)
        words = tr("{text}; nothing known for {left}", text=words, left=left)
    return words
