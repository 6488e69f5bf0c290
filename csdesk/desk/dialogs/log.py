"""The log dialog: who, how, when, what was said, what comes next, which reasons it answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from csdesk.desk.dialogs.form import Form, Tokens
from csdesk.desk.fonts import font
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox, Segments
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field, MomentField
from csdesk.desk.widgets.labels import label

_DRAFT_MS = 2000
CHANNELS = (
    ("call", "Call", "phone"),
    ("email", "Mail", "mail"),
    ("meeting", "Meeting", "video"),
    ("message", "Message", "speech"),
    ("event", "Visit", "people"),
)
DIRECTIONS = (("in", "They", ""), ("out", "We", ""), ("both", "Both talked", ""))
MOODS = (("-1", "− Worse", ""), ("0", "= Same", ""), ("1", "+ Better", ""))
SIDES = (("us", "we", ""), ("them", "they", ""))


@dataclass(frozen=True, slots=True)
class Answerable:
    """A reason that this contact may settle. `usual`: whether it is ticked before anybody decides."""

    kind: str
    episode: str
    chip: str
    usual: Callable[[str, str], bool]  # channel, direction


class Said(QPlainTextEdit):
    """What was said; Tab leaves the field, Ctrl+Enter belongs to the sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setAccessibleName("What was said")
        self.setPlaceholderText("What was said. The first line becomes the summary.")
        self.setFixedHeight(84)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Ctrl+Enter on."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class LogSheet(Sheet):
    """The dialog of Ctrl+L."""

    who_typed = Signal(str)  # to look for accounts and people
    who_chosen = Signal(str)  # "account id|contact id", contact id may be empty
    person_removed = Signal(str)
    draft_due = Signal()  # two seconds after the last change

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "Log a contact", width=656, save="Save")
        self._clock = clock
        self._reasons: list[tuple[Answerable, CheckBox]] = []
        self._touched: set[tuple[str, str]] = set()
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 0, 0, 0)
        self._form = Form()
        rows.addLayout(self._form)
        rows.addStretch(1)
        self._build()
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(_DRAFT_MS)
        self._draft_timer.timeout.connect(self.draft_due)
        for changed in (
            self.said.textChanged,
            self.next_step.textChanged,
            self.minutes.textChanged,
            self.when.textChanged,
            self.next_due.textChanged,
            self.how.changed,
            self.direction.changed,
            self.mood.changed,
            self.side.changed,
        ):
            changed.connect(self._changed)

    def _build(self) -> None:
        form, theme = self._form, self.theme
        self.people = Tokens(theme)
        self.people.hide()
        self.people.removed.connect(self.person_removed)
        self.who = ChoiceField("With whom", placeholder="Name of a person or an account")
        self.who.typed.connect(self.who_typed)
        self.who.chosen.connect(self.who_chosen)
        form.add("With", self.people, self.who, stretch=1)
        self.how = Segments("How", CHANNELS)
        self.how.set_value("call")
        self.direction = Segments("Who spoke", DIRECTIONS)
        self.direction.set_value("both")
        form.add("How", self.how)
        form.add("Who spoke", self.direction)
        self.minutes = Field("Minutes", placeholder="minutes")
        self.minutes.setFixedWidth(84)
        self.when = MomentField("When", self._clock)
        self.when.setFixedWidth(180)
        self._guess = label("minutes are guessed", px=12, tone="text3")
        form.add("When", self.minutes, self.when, self._guess)
        self.said = Said()
        form.add("Said", self.said, stretch=0, top=True)
        self._kept = label("", px=11, tone="text3")
        self._kept.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.mood = Segments("Mood", MOODS)
        form.add("Mood", self.mood, _gap(), self._kept, stretch=1)
        self.next_step = Field("Next step", placeholder="What comes next")
        self.next_due = DayField(
            "Next step due", lambda: self._clock().date(), placeholder="by fri, 4 dec"
        )
        self.next_due.setFixedWidth(150)
        self.side = Segments("Whose turn", SIDES)
        self.side.set_value("us")
        form.add("Next step", self.next_step, self.next_due, self.side, stretch=0)
        self._answers = QWidget()
        self._answer_grid = QGridLayout(self._answers)
        self._answer_grid.setContentsMargins(0, 4, 0, 0)
        self._answer_grid.setVerticalSpacing(2)
        self._answer_row = form.add("Answers", self._answers, stretch=0, top=True)
        self._show_answers_row(shown=False)
        self.minutes.textChanged.connect(self._say_minutes)
        self.how.changed.connect(self._tick_usual)
        self.direction.changed.connect(self._tick_usual)

    def first_field(self) -> QWidget:
        """Who, while nobody is chosen; else what was said."""
        return self.said if self.head_second.text() else self.who

    def offer(self, choices: Sequence[Choice]) -> None:
        """Who may be meant by what was typed."""
        self.who.offer(choices)

    def show_account(self, name: str, people: list[tuple[str, str, str]]) -> None:
        """Show the account and those who took part: (id, name, detail)."""
        self.head_second.setText(name)
        self.people.show_people(people)
        words = "Add a person" if name else "Name of a person or an account"
        self.who.setPlaceholderText(words)

    def show_reasons(self, reasons: Sequence[Answerable]) -> None:
        """Offer the reasons of the account; what was ticked by hand stays."""
        for _, box in self._reasons:
            self._answer_grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._reasons = []
        for number, reason in enumerate(reasons):
            box = CheckBox(reason.chip, self.theme)
            box.clicked.connect(
                lambda _=False, key=(reason.kind, reason.episode): self._touched.add(key)
            )
            self._answer_grid.addWidget(box, number // 2, number % 2)
            self._reasons.append((reason, box))
        self._show_answers_row(shown=bool(reasons))
        self._tick_usual()

    def answered(self) -> tuple[tuple[str, str], ...]:
        """The reasons that are ticked."""
        return tuple((r.kind, r.episode) for r, box in self._reasons if box.isChecked())

    def answer_boxes(self) -> dict[str, CheckBox]:
        """The check boxes by kind of reason."""
        return {reason.kind: box for reason, box in self._reasons}

    def fields(self) -> dict[str, Any]:
        """Everything typed, as it stands in a draft."""
        return {
            "how": self.how.value(),
            "direction": self.direction.value(),
            "minutes": self.minutes.text(),
            "when": self.when.text(),
            "said": self.said.toPlainText(),
            "mood": self.mood.value(),
            "next_step": self.next_step.text(),
            "next_due": self.next_due.text(),
            "side": self.side.value(),
        }

    def fill(self, fields: dict[str, Any]) -> None:
        """Put back what a draft has."""
        self.how.set_value(str(fields.get("how", "call")))
        self.direction.set_value(str(fields.get("direction", "both")))
        self.minutes.setText(str(fields.get("minutes", "")))
        self.when.setText(str(fields.get("when", "")))
        self.said.setPlainText(str(fields.get("said", "")))
        self.said.moveCursor(QTextCursor.MoveOperation.End)
        self.mood.set_value(str(fields.get("mood", "")))
        self.next_step.setText(str(fields.get("next_step", "")))
        self.next_due.setText(str(fields.get("next_due", "")))
        self.side.set_value(str(fields.get("side", "us")))
        self._draft_timer.stop()
        self._tick_usual()

    def add_note(self, fields: dict[str, Any]) -> None:
        """Put the words of a draft below what is typed; a next step only where there is none."""
        parts = [self.said.toPlainText().rstrip(), str(fields.get("said", "")).strip()]
        step, due = str(fields.get("next_step", "")).strip(), str(fields.get("next_due", ""))
        if not self.next_step.text().strip():
            self.next_step.setText(step)
            self.next_due.setText(due)
        elif step and step != self.next_step.text().strip():
            parts.append(f"Next step: {step} {due}".strip())
        self.said.setPlainText("\n\n".join(part for part in parts if part))
        self.said.moveCursor(QTextCursor.MoveOperation.End)

    def has_words(self) -> bool:
        """Whether something was typed that would be a pity to lose."""
        return bool(self.said.toPlainText().strip() or self.next_step.text().strip())

    def say_kept(self, words: str) -> None:
        """Say beside the note that it is on the disk."""
        self._kept.setText(words)

    def due(self) -> date | None:
        """The day of the next step. Raises Invalid."""
        return self.next_due.day()

    def _changed(self) -> None:
        # Not restarted while it runs: a note is kept every two seconds of typing, not after it.
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def _say_minutes(self, typed: str) -> None:
        self.minutes.mark(wrong=False)
        self._guess.setText("minutes as given" if typed.strip() else "minutes are guessed")

    def _tick_usual(self) -> None:
        for reason, box in self._reasons:
            if (reason.kind, reason.episode) not in self._touched:
                box.setChecked(reason.usual(self.how.value(), self.direction.value()))

    def _show_answers_row(self, *, shown: bool) -> None:
        self._answer_row.setVisible(shown)
        head = self._form.itemAtPosition(self._form.rowCount() - 1, 0)
        widget = head.widget() if head is not None else None
        if widget is not None:
            widget.setVisible(shown)


def _gap() -> QWidget:
    return QWidget()
