"""The dialog that corrects a contact: the whole text, who took part, when, how long."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from csdesk.desk.account.long_text import LongText
from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.presenter import changes_only
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox, Segments
from csdesk.desk.widgets.fields import Field, MomentField
from csdesk.desk.widgets.labels import label
from csdesk.domain.account_lines import TouchpointView
from csdesk.domain.language import tr
from csdesk.domain.morning import Ref
from csdesk.domain.typed_words import typed_day
from csdesk.errors import Invalid, UserError
from csdesk.services import timeline
from csdesk.services.timeline import Correction

_MOST_PEOPLE_ROWS = 3


class CorrectSheet(Sheet):
    """A contact with what it holds now."""

    def __init__(
        self,
        theme: Theme,
        view: TouchpointView,
        people: Sequence[Ref],
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(theme, tr("Correct a contact"), width=656, save=tr("Save"))
        self._view, self._clock = view, clock
        self.form = Form()
        self.body.setLayout(self.form)
        self.how = Segments(
            tr("How"),
            (
                ("call", tr("Call"), "phone"),
                ("email", tr("Mail"), "mail"),
                ("meeting", tr("Meeting"), "video"),
                ("message", tr("Message"), "speech"),
                ("event", tr("Visit"), "people"),
            ),
        )
        self.direction = Segments(
            tr("Who spoke"),
            (("in", tr("They"), ""), ("out", tr("We"), ""), ("both", tr("Both talked"), "")),
        )
        self.form.add(tr("How"), self.how)
        self.form.add(tr("Who spoke"), self.direction)
        self.minutes = Field(tr("Minutes"), placeholder=tr("minutes"))
        self.minutes.setFixedWidth(84)
        self.when = MomentField(tr("When"), clock)
        self.when.setFixedWidth(180)
        guess = tr("minutes were guessed") if view.minutes_guessed else ""
        self.form.add(tr("When"), self.minutes, self.when, label(guess, px=12, tone="text3"))
        self.boxes: dict[str, CheckBox] = {}
        if people:
            self.form.add(tr("With"), self._people(people), stretch=0, top=True)
        self.summary = Field(tr("Summary"))
        self.form.add(tr("Summary"), self.summary, stretch=0)
        self.body_text = LongText(tr("What was said"), height=150)
        self.body_text.explained.connect(lambda words: self.say(words, "text2"))
        self.form.add(tr("Said"), self.body_text, stretch=0, top=True)
        self.mood = Segments(
            tr("Mood"),
            (
                ("", tr("Not said"), ""),
                ("-1", tr("Worse"), ""),
                ("0", tr("Same"), ""),
                ("1", tr("Better"), ""),
            ),
        )
        self.form.add(tr("Mood"), self.mood)
        self._fill()

    def _people(self, people: Sequence[Ref]) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setVerticalSpacing(2)
        took_part = {key for key, _ in self._view.people}
        ordered = sorted(people, key=lambda person: person.id not in took_part)
        for place, person in enumerate(ordered):
            box = CheckBox(" ".join(person.name[:60].split()), self.theme)
            self.boxes[person.id] = box
            grid.addWidget(box, place // 2, place % 2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(tr("Who took part"))
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        rows = min((len(people) + 1) // 2, _MOST_PEOPLE_ROWS)
        area.setFixedHeight(4 + 24 * rows)  # whole rows
        return area

    def _fill(self) -> None:
        view = self._view
        self.how.set_value(view.channel)
        self.direction.set_value(view.direction)
        self.minutes.setText("" if view.minutes is None else str(view.minutes))
        at = view.at.astimezone(self._clock().tzinfo)
        self._shown_when = f"{typed_day(at.date())} {at:%H:%M}"
        self.when.setText(self._shown_when)
        self.summary.setText(view.summary)
        self.summary.setCursorPosition(0)
        self._shown_summary = self.summary.text()  # a field shows no more than 32,767 letters
        self.body_text.set_text(view.body)
        self.mood.set_value("" if view.sentiment is None else str(view.sentiment))
        for key, _ in view.people:
            if key in self.boxes:
                self.boxes[key].setChecked(True)

    def first_field(self) -> QWidget:
        """What was said."""
        return self.body_text

    def correction(self) -> Correction:
        """What was typed. Raises Invalid."""
        view = self._view
        typed = self.minutes.text().strip()
        if typed and not (typed.isascii() and typed.isdecimal()):
            raise Invalid(
                "minutes", tr("'{typed}' is not a number of minutes.", typed=typed[:40]),
                tr("Give 0 to 1440 minutes."),
            )  # fmt: skip
        wanted = int(typed) if typed else None
        at = self.when.moment() if self.when.text() != self._shown_when else view.at
        here = [key for key, box in self.boxes.items() if box.isChecked()]
        mood = self.mood.value()
        return Correction(
            at=at or view.at,
            channel=self.how.value(),
            direction=self.direction.value(),
            summary=view.summary
            if self.summary.text() == self._shown_summary
            else self.summary.text(),
            body=self.body_text.text(),
            sentiment=int(mood) if mood else None,
            contact_ids=tuple(here),
            minutes=wanted,
        )

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used and mark its field."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        field = {"minutes": self.minutes, "at": self.when, "when": self.when}.get(
            error.field if isinstance(error, Invalid) else ""
        )
        if field is not None:
            field.mark(wrong=True)
            field.setFocus()


def open_correction(host: PageHost, touchpoint_id: str) -> None:
    """Read the contact and open its dialog; it writes the correction."""
    services = host.context.services

    def work() -> tuple[TouchpointView, list[Ref]]:
        view = timeline.read_touchpoint(services, touchpoint_id)
        return view, timeline.read_people(services, view.account_id)

    def show(found: tuple[TouchpointView, list[Ref]]) -> None:
        sheet = CorrectSheet(host.theme, *found, services.clock)

        def save() -> None:
            try:
                wanted = sheet.correction()
            except UserError as error:
                sheet.refuse(error)
                return
            sheet.save_button.setEnabled(False)
            host.context.write(
                sheet,
                partial(timeline.correct_touchpoint, services, touchpoint_id, wanted),
                lambda _: sheet.accept(),
                failed=sheet.refuse,
                changes=changes_only,
            )

        sheet.save_asked.connect(save)
        host.window.open_sheet(sheet)

    host.context.lane.run(
        work,
        show,
        failed=host.window.banner.show_error,
        receiver=host.window,
        key="correct",
    )
