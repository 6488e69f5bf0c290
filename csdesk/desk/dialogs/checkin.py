"""The check-in dialog: who, when in two clocks, how long, where, and the agenda that guests read."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.dialogs.checkin_day import MonthPicker
from csdesk.desk.dialogs.checkin_repeat import RepeatRow
from csdesk.desk.dialogs.checkin_slots import Cities, SlotGrid, TwoDays
from csdesk.desk.dialogs.checkin_telling import WAY_WORDS, Way
from csdesk.desk.dialogs.checkin_texts import Agenda, TextNotes, Texts, TextsButton
from csdesk.desk.dialogs.checkin_zone import ZoneField
from csdesk.desk.dialogs.form import Form, Tokens
from csdesk.desk.fonts import STRONG, typeset
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments, tool_button
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field
from csdesk.desk.widgets.labels import Paragraph, label, set_tone
from csdesk.domain.free_time import SlotDay
from csdesk.domain.language import mark, said, tr
from csdesk.domain.when import parse_moment
from csdesk.errors import Invalid


def lengths() -> tuple[tuple[str, str, str], ...]:
    """The lengths that are offered, in minutes."""
    return (("15", "15", ""), ("30", tr("30 min"), ""), ("45", "45", ""), ("60", "60", ""))


_DAY_WIDTH = 168  # of "Wed 25 Nov, tomorrow" and its German

_SAVE_WORDS = {
    Way.FILE: mark("Save .ics …"),
    Way.DRAFT: mark("Plan and open the draft"),
    Way.OUTBOX: mark("Plan and put into the outbox"),
    Way.NONE: mark("Plan"),
}
_CHANGE_WORDS = {
    Way.FILE: mark("Save .ics …"),
    Way.DRAFT: mark("Save and open the draft"),
    Way.OUTBOX: mark("Save and put into the outbox"),
    Way.NONE: mark("Save"),
}


class CheckinSheet(Sheet):
    """The dialog of Ctrl+I: who, free starts in two clocks, any other time, how often, what about."""

    who_typed = Signal(str)
    who_chosen = Signal(str)  # "account id|contact id"
    person_removed = Signal(str)
    time_changed = Signal()
    length_changed = Signal()
    way_changed = Signal(str)  # the person chose how guests are told
    text_chosen = Signal(str)  # id of a template, or empty: from the reasons
    slot_chosen = Signal(object)  # aware datetime on the person's clock

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, tr("Plan a check-in"), width=776, save=tr("Save .ics …"))
        self._clock = clock
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._form = Form()
        rows.addLayout(self._form)
        rows.addStretch(1)
        self._build_who()
        self._build_when()
        self._build_what()
        self._build_way()
        self._changes = False
        self.say(tr("Nothing is mailed by itself."), "text2")

    def _build_who(self) -> None:
        form = self._form
        self.people = Tokens(self.theme)
        self.people.hide()
        self.people.removed.connect(self.person_removed)
        self.who = ChoiceField(tr("With whom"), placeholder=tr("Name of a person or an account"))
        self.who.typed.connect(self.who_typed)
        self.who.chosen.connect(self.who_chosen)
        form.add(tr("With"), self.people, self.who, stretch=1)
        self.length = Segments(tr("Length"), lengths())
        self.length.set_value("30")
        self.length.changed.connect(lambda _: self.time_changed.emit())
        self.length.changed.connect(lambda _: self.length_changed.emit())
        self.place = Field(tr("Place or link"), placeholder=tr("Place or link"))
        form.add(tr("Length"), self.length, self.place, stretch=1)

    def _build_when(self) -> None:
        form, theme = self._form, self.theme
        self.slots = SlotGrid(theme)
        self.slots.chosen.connect(self.slot_chosen)
        self._slots_row = form.add(tr("Free slots"), self.slots, stretch=0, top=True)
        self.bars = TwoDays(theme)
        self.cities = Cities()
        self._bars_row = form.add("", self.bars, stretch=0, head=self.cities)
        today = self._today
        hint = tr("tomorrow, fri, 4 dec")
        self.day = DayField(tr("Day"), today, placeholder=hint)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day_button = tool_button("", icon="calendar", name=tr("Choose the day"))
        self.day_button.clicked.connect(self.open_month)
        self.month = MonthPicker(theme, self)
        self.month.picked.connect(self._take_day)
        self.time = Field(tr("Time"), placeholder="10:00")
        self.time.setFixedWidth(80)
        self.zone = ZoneField()
        form.add(tr("When"), self.day, self.day_button, self.time, self.zone, stretch=3)
        for field in (self.day, self.time, self.zone):
            field.textChanged.connect(lambda _: self.time_changed.emit())
        self.repeat = RepeatRow(today)
        self.day.textChanged.connect(lambda _: self._repeat_from())
        self.repeat.changed.connect(self.time_changed)
        form.add(tr("Repeats"), self.repeat, stretch=0)
        self._clocks = label("", weight=STRONG)
        self._clocks.setWordWrap(True)
        self._warning = Paragraph(theme, "", role="now")
        self._advice = Paragraph(theme, "", role="soon")
        so = QWidget()
        rows = QVBoxLayout(so)
        rows.setContentsMargins(0, 5, 0, 0)
        rows.setSpacing(2)
        for widget in (self._clocks, self._warning, self._advice):
            rows.addWidget(widget)
        form.add(tr("So that is"), so, stretch=0, top=True)
        for hidden in (self._warning, self._advice):
            hidden.hide()
        for row in (self._slots_row, self._bars_row):
            form.show_row(row, shown=False)

    def _build_what(self) -> None:
        form = self._form
        self.title = Field(tr("Title"), placeholder=tr("Check-in with the account"))
        self.texts_button = TextsButton()
        self.texts_button.chosen.connect(self.text_chosen)
        form.add(tr("Title"), self.title, self.texts_button, stretch=0)
        self.agenda = Agenda()
        row = form.add(tr("Agenda"), self.agenda, stretch=0, top=True)
        row.setToolTip(tr("Guests see this"))
        self.notes = TextNotes(self.theme)
        form.add("", self.notes, stretch=0)
        self.texts = Texts(self.title, self.agenda, self.notes)

    def _build_way(self) -> None:
        form = self._form
        self.ways = Segments(
            tr("Invite"), [(way.value, said(words), "") for way, words in WAY_WORDS.items()]
        )
        self.ways.set_value(Way.FILE)
        self.ways.changed.connect(self._way_chosen)
        self._reach = Paragraph(self.theme, "", px=12, role="text2")
        self._reach.hide()
        both = QWidget()
        rows = QVBoxLayout(both)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for widget in (self.ways, self._reach):
            rows.addWidget(widget)
        form.add(tr("Invite"), both, stretch=0, top=True)

    def _way_chosen(self, way: str) -> None:
        self._name_saving()
        self.way_changed.emit(way)

    def _name_saving(self) -> None:
        words = _CHANGE_WORDS if self._changes else _SAVE_WORDS
        self.set_save_words(said(words[self.way()]))

    def way(self) -> Way:
        """How the guests are told when this is saved."""
        return Way(self.ways.value())

    def set_way(self, way: Way) -> None:
        """Show how the guests are told."""
        self.ways.set_value(way)
        self._name_saving()

    def show_reach(self, words: str) -> None:
        """Say who of the guests is reached, and who is not."""
        self._reach.set_words(words)
        self._reach.setVisible(bool(words))

    def reach(self) -> str:
        """What is said of who is reached."""
        return self._reach.words() if not self._reach.isHidden() else ""

    def _repeat_from(self) -> None:
        try:
            day = self.day.day()
        except Invalid:
            return
        if day is not None:
            self.repeat.show_day(day)

    def _today(self) -> date:
        return self._clock().date()

    def first_field(self) -> QWidget:
        """Who, while nobody is chosen; else the day."""
        return self.day if self.head_second.text() else self.who

    def be_about_changing(self) -> None:
        """The check-in is planned already: the words are those of a change, and telling comes after it."""
        self._changes = True
        self.ways.set_words(Way.NONE, tr("Only save"))
        self.set_way(Way.NONE)
        self.head_title.setText(tr("Change the check-in"))
        self.setAccessibleName(tr("Change the check-in"))

    def offer(self, choices: Sequence[Choice]) -> None:
        """Who may be meant by what was typed."""
        self.who.offer(choices)

    def offer_slots(self, days: tuple[SlotDay, ...], place: str) -> None:
        """Starts that fit both working days, `place` being where the guest's other clock is."""
        self._form.show_row(self._slots_row, shown=True)
        self.slots.show_slots(days, place)

    def show_bars(self) -> None:
        """Show the working days as bars, which were told what to draw, and whose they are."""
        self.cities.show_cities(self.bars.cities())
        self._form.show_row(self._bars_row, shown=True)

    def show_account(self, name: str, people: list[tuple[str, str, str]]) -> None:
        """Show the account and its guests: (id, name, detail)."""
        self.head_second.setText(name)
        self.people.show_people(people)
        self.who.setPlaceholderText(
            tr("Add a person") if name else tr("Name of a person or an account")
        )
        self.title.setPlaceholderText(
            typeset(tr("Check-in with {account}", account=name)) if name else tr("Title")
        )

    def show_agenda(self, text: str, written_from: Sequence[str]) -> None:
        """Fill the agenda in, and say which reasons it was written from."""
        reasons = ", ".join(written_from)
        source = tr("written from: {reasons}", reasons=reasons) if reasons else ""
        self.texts.fill(self.title.text(), text, source)

    def propose(self, day: date, at: time, zone: str) -> None:
        """Fill in a first proposal."""
        self.day.set_day(day)
        self.time.setText(f"{at:%H:%M}")
        self.zone.setText(zone)

    def open_month(self) -> None:
        """Open the small month under the field of the day."""
        try:
            day = self.day.day() or self._today()
        except Invalid:
            day = self._today()
        below = self.day.mapToGlobal(self.day.rect().bottomLeft() + QPoint(0, 4))
        self.month.open_at(below, day, self._today())

    def _take_day(self, day: date) -> None:
        self.day.mark(wrong=False)
        self.day.set_day(day)
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def starts_local(self) -> datetime:
        """Start on the clock of the chosen zone, naive. Raises Invalid."""
        day = self.day.day()
        if day is None:
            raise Invalid("day", tr("The day is missing."), tr("Write tomorrow, fri or 4 dec."))
        typed = self.time.text().strip()
        if not typed:
            raise Invalid("time", tr("The time is missing."), tr("Write 10:00."))
        # Read in UTC, which has every hour: whether the meeting's own zone has it is said apart.
        at = parse_moment(f"{day.isoformat()} {typed}", datetime.combine(day, time(0), UTC))
        return at.replace(tzinfo=None)

    def minutes(self) -> int:
        """The length."""
        return int(self.length.value() or self._other_length)

    _other_length = 30  # of a check-in whose length is none of those offered

    def set_minutes(self, minutes: int) -> None:
        """Show a length, also one that is not offered."""
        self.length.set_value(str(minutes))
        self._other_length = minutes

    def show_clocks(self, words: str, warnings: Sequence[str], advice: Sequence[str] = ()) -> None:
        """Show both clocks, what is odd about the hour, and what speaks against it on the guest's side."""
        self._clocks.setText(words)
        set_tone(self._clocks, "now" if warnings else "")
        for paragraph, found in ((self._warning, warnings), (self._advice, advice)):
            paragraph.set_words(" ".join(found))
            paragraph.setVisible(bool(found))

    def clocks(self) -> str:
        """What is said of both clocks."""
        return self._clocks.text()

    def warning(self) -> str:
        """What is said of the hour, empty when nothing is odd."""
        return self._warning.words() if not self._warning.isHidden() else ""

    def advice(self) -> str:
        """What is said of the guest's side, empty when nothing speaks against the time."""
        return self._advice.words() if not self._advice.isHidden() else ""
