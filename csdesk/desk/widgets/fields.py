"""Fields: search, completion over a list of names, days and moments as people type them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPlainTextEdit, QToolTip, QWidget

from csdesk.desk.fonts import font, reading_font, typeset
from csdesk.desk.icons import draw_icon
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.domain.language import plural, tr
from csdesk.domain.when import parse_day, parse_moment
from csdesk.domain.words import date_words, day_words
from csdesk.errors import Invalid

MOST_ASKED = 300  # letters of what is looked for; more finds nothing and takes seconds


class Field(QLineEdit):
    """A field of a dialog, 28 px high. `mark` shows an error border.

    It holds 32,767 letters, as every line edit of Qt does. That a paste had more is said beside it.
    """

    def __init__(self, name: str, *, placeholder: str = "", fit: str = "dialog") -> None:
        super().__init__()
        self.setFont(reading_font(13))
        self.setAccessibleName(name)
        self.setPlaceholderText(typeset(placeholder))
        self.setProperty("fit", fit)
        self.inputRejected.connect(self._say_full)

    def _say_full(self) -> None:
        if len(self.text()) < self.maxLength():
            return
        words = plural(
            "This field holds {n} letter: the rest was left out.",
            "This field holds {n} letters: the rest was left out.",
            self.maxLength(),
        )
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), words, self)

    def mark(self, *, wrong: bool) -> None:
        """Show, or take away, that the text cannot be used."""
        if bool(self.property("error")) != wrong:
            self.setProperty("error", wrong)
            self.style().unpolish(self)
            self.style().polish(self)


class SearchField(Field):
    """A field with a magnifying glass. Down leaves it for the list below."""

    down_pressed = Signal()

    def __init__(self, theme: Theme, placeholder: str) -> None:
        super().__init__(placeholder, placeholder=placeholder, fit="bar")
        self.setMaxLength(MOST_ASKED)
        self._theme = theme
        self.setTextMargins(26, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw field and icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        draw_icon(painter, "filter", 10, (self.height() - 16) / 2, 16, self._theme.tokens.text3)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list; Esc clears."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen in a completing field."""

    id: str
    words: str


class ChoiceField(Field):
    """Asks for choices while somebody types, and shows them under the field. `chosen` carries the id."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, *, placeholder: str = "") -> None:
        super().__init__(name, placeholder=placeholder)
        self.setMaxLength(MOST_ASKED)
        self._choices: dict[str, str] = {}
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        # What fits was decided by whoever offers it: accents folded, words in any order.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        popup = QListView()
        popup.setObjectName("popup")
        popup.setFont(font(13))
        completer.setPopup(popup)
        self._popup = popup
        completer.setWidget(self)
        self._completer = completer
        completer.activated.connect(self._picked)
        self.textEdited.connect(lambda text: self.typed.emit(text.strip()))

    def offer(self, choices: Sequence[Choice]) -> None:
        """What can be chosen for what is typed; of two with the same words the first."""
        self._choices = {}
        for choice in choices:
            self._choices.setdefault(choice.words, choice.id)
        self._model.setStringList(list(self._choices))
        if self._choices and self.text().strip() and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def pick_first(self) -> bool:
        """Choose the highlighted one, else the first one offered; says whether there was one."""
        index = self._popup.currentIndex()
        words = str(index.data()) if index.isValid() else next(iter(self._choices), "")
        if not self.text().strip() or words not in self._choices:
            return False
        self._picked(words)
        return True

    def _picked(self, words: str) -> None:
        if words in self._choices:
            chosen = self._choices[words]
            self._popup.hide()
            self.clear()
            self.chosen.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first one offered. So does Ctrl+Enter, which saves only when none waits."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (self.pick_first() or plain):
            return
        super().keyPressEvent(event)


class DayField(Field):
    """A day as people type it: `tomorrow`, `fri`, `4 dec`. Up and Down move it by a day."""

    def __init__(self, name: str, today: Callable[[], date], *, placeholder: str = "") -> None:
        super().__init__(name, placeholder=placeholder)
        self._today = today
        self._set: tuple[str, date] | None = None  # what is shown for a day, and the day
        self.editingFinished.connect(self._tidy)
        self.textEdited.connect(lambda _: self.mark(wrong=False))

    def day(self) -> date | None:
        """The day, None when the field is empty. Raises Invalid for anything that is no day."""
        if self._set is not None and self.text() == self._set[0]:
            return self._set[1]  # read again, a day that is past would be one of the next year
        typed = self.text().split(",")[0].strip()
        return parse_day(typed, self._today()) if typed else None

    def set_day(self, day: date | None) -> None:
        """Show a day: `tomorrow, Fri 27 Nov`."""
        self._set = None if day is None else (self._shown(day), day)
        self.setText(self._set[0] if self._set is not None else "")

    def _shown(self, day: date) -> str:
        today = self._today()
        exact = date_words(day, today)
        return f"{exact}, {day_words(day, today)}" if abs((day - today).days) <= 1 else exact

    def _tidy(self) -> None:
        typed = self.isModified()
        try:
            self.set_day(self.day())
            self.setModified(typed)  # a tidied day is still one that somebody typed
        except Invalid as error:
            self.mark(wrong=True)
            self.setToolTip(plain_tip(str(error)))
        else:
            self.mark(wrong=False)
            self.setToolTip("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the day."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            day = self.day() or self._today()
        except Invalid:
            return
        moved = day.toordinal() + step
        if 1 <= moved <= date.max.toordinal():
            self.set_day(date.fromordinal(moved))


class MomentField(Field):
    """A past moment as people type it: `now`, `today 9:30`, `2 hours ago`."""

    def __init__(self, name: str, now: Callable[[], datetime]) -> None:
        super().__init__(name, placeholder=tr("now"))
        self._now = now
        self.textEdited.connect(lambda _: self.mark(wrong=False))

    def moment(self) -> datetime | None:
        """The moment, None when the field is empty. Raises Invalid for anything else."""
        typed = self.text().strip()
        return parse_moment(typed, self._now(), prefer="past") if typed else None


def typed_in(root: QWidget) -> list[str]:
    """The texts in the fields under `root` that somebody typed and nobody has taken yet.

    A field that looks for something holds a question and no text of its own, so it is left out.
    """
    found = []
    for field in root.findChildren(QWidget):
        if isinstance(field, SearchField | ChoiceField) or field.isHidden():
            continue
        if isinstance(field, Field) and field.isModified():
            found.append(field.text().strip())
        elif isinstance(field, QPlainTextEdit) and field.document().isModified():
            found.append(field.toPlainText().strip())
    return [text for text in found if text]


def finish_typing(root: QWidget) -> None:
    """Tell the fields under `root` that they are left, also in a window that is not the active one."""
    for field in root.findChildren(Field):
        if field.isModified():
            field.editingFinished.emit()
    focus = root.focusWidget()
    if focus is not None:
        focus.clearFocus()
