"""Dialogs about one person: all fields, the day they left, and choosing somebody or an account."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from csdesk.desk.account.field_sheet import Checks, FieldSheet, Notes
from csdesk.desk.account.people.words import CHANNELS, INFLUENCES, OCCASIONS, ROLES
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field
from csdesk.desk.widgets.labels import Paragraph
from csdesk.domain.language import said, tr
from csdesk.domain.person_lines import PersonLine
from csdesk.domain.texts import folded

_MOST = 10  # choices offered at once


class PersonSheet(FieldSheet):
    """All fields of a person, for a new one or for one who is there."""

    def __init__(
        self, theme: Theme, today: Callable[[], date], person: PersonLine | None = None
    ) -> None:
        title = tr("New person") if person is None else tr("Edit the person")
        super().__init__(theme, title, save=tr("Add") if person is None else tr("Save"), width=720)
        if person is not None:
            self.head_second.setText(person.name)
        none = ("", tr("None"), "")
        self.add_fields(
            tr("Name"),
            ("name", Field(tr("Name"), placeholder=tr("The name is enough"))),
            ("title", Field(tr("Title"), placeholder=tr("Title, such as CFO"))),
        )
        roles = Segments(tr("Role"), (none, *((v, said(w), "") for v, w in ROLES)))
        self.add_fields(tr("Role"), ("role", roles), stretch=False)
        influence = Segments(tr("Influence"), tuple((v, said(w), "") for v, w in INFLUENCES))
        self.add_fields(tr("Influence"), ("influence", influence), stretch=False)
        self.add_fields(
            tr("Mail"),
            ("emails", Field(tr("Mail"), placeholder=tr("Several with commas; the first is used"))),
        )
        self.add_fields(
            tr("Phone"),
            ("phones", Field(tr("Phone"), placeholder=tr("Several with commas"))),
        )
        channels = Segments(tr("Prefers"), (none, *((v, said(w), "") for v, w in CHANNELS)))
        self.add_fields(tr("Prefers"), ("channel", channels), stretch=False)
        self.add_fields(
            tr("Where"),
            ("country", Field(tr("Country"), placeholder=tr("Country, if not the account's"))),
            ("zone", Field(tr("Time zone"), placeholder="Europe/Lisbon")),
        )
        self.add_fields(
            tr("Birthday"),
            ("birthday", Field(tr("Birthday"), placeholder=tr("17 May, with or without a year"))),
            ("left_on", DayField(tr("Left on"), today, placeholder=tr("Left on; empty: is there"))),
        )
        greetings = Checks(theme, tr("No greeting for"), tuple((v, said(w)) for v, w in OCCASIONS))
        self.add_fields(tr("No greeting for"), ("opted_out", greetings), stretch=False)
        self.add_fields(tr("Notes"), ("notes", Notes(tr("Notes"))))
        if person is not None:
            self.fill(_values(person))
        else:
            self.fill({"role": "", "influence": "0", "channel": ""})


def _values(person: PersonLine) -> dict[str, str]:
    """The fields of a person as they would be typed."""
    return {
        "name": person.name,
        "title": person.title,
        "role": person.role,
        "influence": str(person.influence),
        "emails": ", ".join(person.emails),
        "phones": ", ".join(person.phones),
        "channel": person.channel,
        "country": person.country,
        "zone": person.zone,
        "birthday": person.birthday.removeprefix("--"),
        "left_on": person.left_on.isoformat() if person.left_on else "",
        "opted_out": ",".join(person.opted_out),
        "notes": person.notes,
    }


class DaySheet(FieldSheet):
    """One day, and a sentence about what it does."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        field: str,
        words: str,
        save: str,
        today: Callable[[], date],
        sentence: str = "",
    ) -> None:
        super().__init__(theme, title, save=save, width=460)
        self._field = field
        self.day = DayField(words, today, placeholder=tr("today"))
        self.add_fields(words, (field, self.day))
        self.day.set_day(today())
        if sentence:
            self.add_row("", Paragraph(theme, sentence, px=12, role="text2"), stretch=True)

    def chosen(self) -> str:
        """What stands in the field, as ISO 8601 where it is a day."""
        return self.typed()[self._field]


class PickSheet(FieldSheet):
    """One of many, found by typing a part of its name."""

    def __init__(
        self, theme: Theme, title: str, *, words: str, save: str, sentence: str = ""
    ) -> None:
        super().__init__(theme, title, save=save, width=560)
        self._choices: tuple[Choice, ...] = ()
        self._folded: tuple[str, ...] = ()
        self.picked_id = ""
        self.search = _PickField(words, placeholder=tr("Type a part of the name"))
        self.search.typed.connect(self._offer)
        self.search.chosen.connect(self.pick)
        self.add_fields(words, ("pick", self.search))
        if sentence:
            self.add_row("", Paragraph(theme, sentence, px=12, role="text2"), stretch=True)
        self.save_button.setEnabled(False)

    def offer_from(self, choices: Sequence[Choice]) -> None:
        """What can be chosen."""
        self._choices = tuple(choices)
        self._folded = tuple(folded(choice.words) for choice in choices)
        self._offer(self.search.text().strip())

    def pick(self, choice_id: str) -> None:
        """Choose one."""
        self.picked_id = choice_id
        words = next((c.words for c in self._choices if c.id == choice_id), "")
        self.search.setText(words)
        self.save_button.setEnabled(bool(choice_id))
        self.say("")

    def _offer(self, typed: str) -> None:
        parts = folded(typed).split()
        found = [
            choice
            for choice, name in zip(self._choices, self._folded, strict=True)
            if parts and all(part in name for part in parts)
        ]
        if self.picked_id and typed:
            self.picked_id = ""
            self.save_button.setEnabled(False)
        self.search.offer(found[:_MOST])
        if parts and not found:
            self.say(tr("Nothing has these words in its name."), "text2")
        else:
            self.say("")

    def first_field(self) -> QWidget:
        """The search."""
        return self.search


class _PickField(ChoiceField):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is the dialog's."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        super().keyPressEvent(event)
