"""The log dialog: a typed line, and fields for who, how, when, what was said, what comes next."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.dialogs.form import Form, Tokens
from csdesk.desk.dialogs.log_calendar import day_button
from csdesk.desk.dialogs.log_line import LogLine, Said, usual_direction
from csdesk.desk.dialogs.log_words import Answerable, Kept, effect_words, length_words
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.tips import literal
from csdesk.desk.widgets.buttons import CheckBox, Segments, button, key_hint
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field, MomentField
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import mark, said, tr
from csdesk.domain.quick_reading import Part
from csdesk.domain.typed_words import typed_day
from csdesk.errors import Invalid

_DRAFT_MS = 2000
_LATE = timedelta(days=2)  # what happened before cannot answer what is asked today
CHANNELS = (
    ("call", mark("Call"), "phone"),
    ("email", mark("Mail"), "mail"),
    ("meeting", mark("Video"), "video"),
    ("message", mark("Message"), "speech"),
    ("event", mark("Visit"), "people"),
)
DIRECTIONS = (("in", mark("They"), ""), ("out", mark("We"), ""), ("both", mark("Both talked"), ""))
MOODS = (("-1", mark("− Worse"), ""), ("0", mark("= Same"), ""), ("1", mark("+ Better"), ""))
SIDES = (("us", mark("we"), ""), ("them", mark("they"), ""))


def _shown(choices: Sequence[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    return [(value, said(words), icon) for value, words, icon in choices]


class LogSheet(Sheet):
    """The dialog of Ctrl+L."""

    line_typed = Signal(str)
    field_edited = Signal(str)  # a `Part`: the person changed its field
    candidate_asked = Signal(int)  # 1: the second of those who may be meant
    who_typed = Signal(str)  # to look for accounts and people
    who_chosen = Signal(str)  # "account id|contact id", contact id may be empty
    person_removed = Signal(str)
    draft_due = Signal()  # at most two seconds after a change

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, tr("Log a contact"), width=656, save=tr("Save"))
        self._clock = clock
        self._reasons: list[tuple[Answerable, CheckBox]] = []
        self._touched: set[tuple[str, str]] = set()
        self._attention = False  # the foot says something that must be read first
        self._on_disk = True  # whether the draft could be written when it was last tried
        self.line = LogLine(theme)
        self.above.addWidget(self.line)
        self.line.typed.connect(self.line_typed)
        self.line.overflowed.connect(self._go_on_in_note)
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
            self.line.field.textChanged,
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
        self._tell_edits()
        for child in self.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)

    def _build(self) -> None:
        self._build_who()
        form = self._form
        self.how = Segments(tr("How"), _shown(CHANNELS))
        self.how.set_value("call")
        self.direction = Segments(tr("Who spoke"), _shown(DIRECTIONS))
        self.direction.set_value("both")
        form.add(tr("How"), self.how)
        form.add(tr("Who spoke"), self.direction)
        self.minutes = Field(tr("Minutes"), placeholder=tr("minutes"))
        self.minutes.setFixedWidth(84)
        self.when = MomentField(tr("When"), self._clock)
        self.when.setFixedWidth(150)
        self._guess = label(tr("minutes are guessed"), px=12, tone="text3")
        when_day = day_button(
            self.theme,
            tr("Choose the day it happened"),
            shown=self._day_of_when,
            chosen=self._choose_when,
            latest=lambda: self._clock().date(),
        )
        form.add(tr("When"), self.minutes, self.when, when_day, self._guess)
        self.said = Said()
        self.said.explained.connect(self._explain)
        form.add(tr("Said"), self.said, stretch=0, top=True)
        self._kept = Kept(self)
        self.mood = Segments(tr("Mood"), _shown(MOODS))
        form.add(tr("Mood"), self.mood, QWidget(), self._kept, stretch=1)
        self.next_step = Field(tr("Next step"), placeholder=tr("What comes next"))
        self.next_due = DayField(
            tr("Next step due"), lambda: self._clock().date(), placeholder=tr("by fri, 4 dec")
        )
        self.next_due.setFixedWidth(158)
        due_day = day_button(
            self.theme,
            tr("Choose the day the next step is due"),
            shown=self._day_of_due,
            chosen=self._choose_due,
        )
        self.side = Segments(tr("Whose turn"), _shown(SIDES))
        self.side.set_value("us")
        form.add(tr("Next step"), self.next_step, self.next_due, due_day, self.side, stretch=0)
        self._answers = QWidget()
        self._answer_grid = QGridLayout(self._answers)
        self._answer_grid.setContentsMargins(0, 4, 0, 0)
        self._answer_grid.setVerticalSpacing(2)
        self._answer_row = form.add(tr("Answers"), self._answers, stretch=0, top=True)
        self._show_answers_row(shown=False)
        self.minutes.textChanged.connect(self._say_minutes)
        self.when.textChanged.connect(self._say_minutes)
        self.how.changed.connect(self._tick_usual)
        self.direction.changed.connect(self._tick_usual)

    def _build_who(self) -> None:
        self.people = Tokens(self.theme)
        self.people.hide()
        self.people.removed.connect(self.person_removed)
        self.who = ChoiceField(tr("With whom"), placeholder=tr("Name of a person or an account"))
        self.who.typed.connect(self.who_typed)
        self.who.chosen.connect(self.who_chosen)
        self._form.add(tr("With"), self.people, self.who, stretch=1)
        self.other = button("", kind="link")
        self.other.clicked.connect(lambda: self.candidate_asked.emit(1))
        self._other_row = QWidget()
        across = QHBoxLayout(self._other_row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.other)
        across.addWidget(key_hint("Alt+2"))
        across.addStretch(1)
        self._form.addWidget(self._other_row, self._form.rowCount(), 1)
        self._other_row.hide()

    def _tell_edits(self) -> None:
        """Say which part of the line a field belongs to, when the person changes it."""
        edits = (
            (self.how.changed, Part.HOW),
            (self.direction.changed, Part.DIRECTION),
            (self.mood.changed, Part.MOOD),
            (self.side.changed, Part.SIDE),
            (self.minutes.textEdited, Part.MINUTES),
            (self.when.textEdited, Part.WHEN),
            (self.next_step.textEdited, Part.STEP),
            (self.next_due.textEdited, Part.DUE),
        )
        for signal, part in edits:
            signal.connect(lambda _="", part=part: self.field_edited.emit(part.value))

    def first_field(self) -> QWidget:
        """The line: everything can be typed there."""
        return self.line.field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+2 chooses the second of those who may be meant, whatever has the focus."""
        if isinstance(event, QKeyEvent) and event.type() in {
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        }:
            number = event.key() - Qt.Key.Key_1.value
            if event.modifiers() == Qt.KeyboardModifier.AltModifier and 0 <= number <= 8:
                if event.type() == QEvent.Type.KeyPress:
                    self.candidate_asked.emit(number)
                event.accept()
                return True
        return False

    def offer(self, choices: Sequence[Choice]) -> None:
        """Who may be meant by what was typed."""
        self.who.offer(choices)

    def offer_other(self, words: str) -> None:
        """Name the second of those who may be meant; empty: there is none."""
        self.other.setText(literal(words))
        self.other.setAccessibleName(words)
        self._other_row.setVisible(bool(words))

    def show_account(self, name: str, people: list[tuple[str, str, str]]) -> None:
        """Show the account and those who took part: (id, name, detail)."""
        self.head_second.setText(name)
        self.people.show_people(people)
        words = tr("Add a person") if name else tr("Name of a person or an account")
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
                lambda _=False, key=(reason.kind, reason.episode): self._ticked(key)
            )
            box.installEventFilter(self)
            self._answer_grid.addWidget(box, number // 2, number % 2)
            self._reasons.append((reason, box))
        self._show_answers_row(shown=bool(reasons))
        self._tick_usual()

    def answered(self) -> tuple[tuple[str, str], ...]:
        """The reasons that are ticked."""
        return tuple((r.kind, r.episode) for r, box in self._reasons if box.isChecked())

    def fields(self) -> dict[str, Any]:
        """Everything typed, as it stands in a draft."""
        return {
            "line": self.line.field.text(),
            "how": self.how.value(),
            "direction": self.direction.value(),
            "minutes": self.minutes.text(),
            "when": self.when.text(),
            "said": self.said.text(),
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
        self.show_said(str(fields.get("said", "")))
        self.line.set_text(str(fields.get("line", "")))
        self.mood.set_value(str(fields.get("mood", "")))
        self.next_step.setText(str(fields.get("next_step", "")))
        self.next_due.setText(str(fields.get("next_due", "")))
        self.side.set_value(str(fields.get("side", "us")))
        self._draft_timer.stop()
        self._tick_usual()

    def show_said(self, words: str) -> None:
        """Put words into the note, the cursor behind them."""
        self.said.set_text(words)
        self.said.moveCursor(QTextCursor.MoveOperation.End)

    def _go_on_in_note(self, words: str) -> None:
        self.show_said("\n\n".join(part for part in (self.said.text().rstrip(), words) if part))
        self.said.document().setModified(True)
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(tr("The line is full, so writing goes on in the note."), "soon")

    def _explain(self, words: str) -> None:
        if words:
            self.say(words, "soon")

    def show_how(self, channel: str, direction: str) -> None:
        """Show how it happened and who spoke."""
        self.how.set_value(channel)
        self.direction.set_value(direction or usual_direction(channel))
        self._tick_usual()

    def add_note(self, fields: dict[str, Any]) -> None:
        """Put the words of a draft below what is typed; a next step only where there is none."""
        parts = [self.said.text().rstrip(), str(fields.get("said", "")).strip()]
        step, due = str(fields.get("next_step", "")).strip(), str(fields.get("next_due", ""))
        if not self.next_step.text().strip():
            self.next_step.setText(step)
            self.next_due.setText(due)
        elif step and step != self.next_step.text().strip():
            parts.append(tr("Next step: {step}", step=f"{step} {due}".strip()))
        self.show_said("\n\n".join(part for part in parts if part))

    def has_words(self) -> bool:
        """Whether something was typed that would be a pity to lose."""
        fields = (self.said.text(), self.next_step.text(), self.line.field.text())
        return any(text.strip() for text in fields)

    def say_kept(self, *, on_disk: bool) -> None:
        """Say beside the note that it is on the disk, and since when; or in the foot that it is not."""
        self._on_disk = on_disk
        if on_disk:
            self._kept.begin()
        else:
            self.say(tr("The draft of this note cannot be written to the disk: save it soon."))

    def unsaved(self) -> list[str]:
        """Nothing where the draft is on the disk: it comes back with the next log."""
        self.draft_due.emit()
        return [] if self._on_disk else super().unsaved()

    def say(self, words: str, tone: str = "now") -> None:
        """Show a sentence in the foot until something is changed."""
        super().say(words, tone)
        self._attention = bool(words)

    def due(self) -> date | None:
        """The day of the next step. Raises Invalid."""
        return self.next_due.day()

    def _changed(self) -> None:
        # Not restarted while it runs: a note is kept every two seconds of typing, not after it.
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self._attention = False
        self._say_effect()

    def _say_minutes(self, _: str = "") -> None:
        self.minutes.mark(wrong=False)
        self._guess.setText(length_words(self.minutes.text(), self.when, self._clock()))
        self._tick_usual()

    def _ticked(self, key: tuple[str, str]) -> None:
        self._touched.add(key)
        self._changed()

    def _tick_usual(self, _: str = "") -> None:
        try:
            at = self.when.moment()
        except Invalid:
            at = None
        late = at is not None and at < self._clock() - _LATE
        for reason, box in self._reasons:
            if (reason.kind, reason.episode) not in self._touched:
                usual = reason.usual(self.how.value(), self.direction.value())
                box.setChecked(usual and not late)
        self._say_effect()

    def _say_effect(self) -> None:
        if self._attention:
            return
        stays = [reason.chip for reason, box in self._reasons if not box.isChecked()]
        known = bool(self.head_second.text())
        words = effect_words(self.how.value(), self.direction.value(), stays) if known else ""
        super().say(words, "text2")

    def _day_of_when(self) -> date:
        try:
            return (self.when.moment() or self._clock()).date()
        except Invalid:
            return self._clock().date()

    def _choose_when(self, day: date) -> None:
        today = self._clock().date()
        self.when.setText("" if day == today else typed_day(day))
        self.field_edited.emit(Part.WHEN.value)

    def _day_of_due(self) -> date:
        try:
            return self.due() or self._clock().date()
        except Invalid:
            return self._clock().date()

    def _choose_due(self, day: date) -> None:
        self.next_due.set_day(day)
        self.next_due.mark(wrong=False)
        self.field_edited.emit(Part.DUE.value)

    def _show_answers_row(self, *, shown: bool) -> None:
        self._answer_row.setVisible(shown)
        head = self._form.itemAtPosition(self._form.rowCount() - 1, 0)
        widget = head.widget() if head is not None else None
        if widget is not None:
            widget.setVisible(shown)
