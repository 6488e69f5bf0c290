"""The check-in dialog: who, when in two clocks, how long, where, and the agenda that guests read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from csdesk.desk.dialogs.checkin_day import MonthPicker
from csdesk.desk.dialogs.checkin_slots import SlotGrid, TwoDays, zone_city
from csdesk.desk.dialogs.form import Form, Tokens
from csdesk.desk.fonts import STRONG, font, typeset
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments, button, tool_button
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field
from csdesk.desk.widgets.labels import Elided, Paragraph, label, set_tone
from csdesk.domain.free_time import SlotDay
from csdesk.domain.language import tr
from csdesk.domain.when import parse_moment
from csdesk.domain.words import date_words
from csdesk.errors import Invalid


def lengths() -> tuple[tuple[str, str, str], ...]:
    """The lengths that are offered, in minutes."""
    return (("15", "15", ""), ("30", tr("30 min"), ""), ("45", "45", ""), ("60", "60", ""))


@dataclass(frozen=True, slots=True)
class Guest:
    """Where the guests are: a city or country, and the zone of their clock (IANA or empty)."""

    place: str
    zone: str


def two_clocks(starts: datetime, minutes: int, zone: str, guest: Guest) -> str:
    """`Mon 30 Nov, 14:00 to 14:30 in Berlin`, and the same on the guests' clock where it differs."""
    own = tr(
        "{day}, {times} in {place}",
        day=date_words(starts.date(), starts.date()),
        times=_stretch(starts, minutes),
        place=zone_city(zone),
    )
    if not guest.zone or guest.zone == zone:
        return own
    try:
        there = starts.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(guest.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return own
    if there.replace(tzinfo=None) == starts:
        return own
    times = _stretch(there.replace(tzinfo=None), minutes)
    if there.date() != starts.date():
        day = date_words(there.date(), starts.date())
        times = tr("{day}, {times}", day=day, times=times)
    place = guest.place or zone_city(guest.zone)
    return f"{own}  •  " + tr("{times} in {place}", times=times, place=place)


def _stretch(starts: datetime, minutes: int) -> str:
    ends = starts + timedelta(minutes=minutes)
    return tr("{start} to {end}", start=f"{starts:%H:%M}", end=f"{ends:%H:%M}")


class Agenda(QPlainTextEdit):
    """What the meeting is about; guests read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setAccessibleName(tr("Agenda"))
        self.setPlaceholderText(tr("What to talk about"))
        self.setFixedHeight(96)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Ctrl+Enter on."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class CheckinSheet(Sheet):
    """The dialog of Ctrl+I: who, free starts in two clocks, any other time, what about."""

    who_typed = Signal(str)
    who_chosen = Signal(str)  # "account id|contact id"
    person_removed = Signal(str)
    time_changed = Signal()
    length_changed = Signal()
    plan_asked = Signal()  # without a file
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
        self.say(tr("Nothing is mailed: you hand the file on yourself."), "text2")
        self.plan_button = button(tr("Save without a file"), fit="foot")
        self.plan_button.clicked.connect(self.plan_asked)
        self.foot_row.insertWidget(2, self.plan_button)

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
        form.add("", self.bars, stretch=0)
        today = self._today
        hint = tr("tomorrow, fri, 4 dec")
        self.day = DayField(tr("Day"), today, placeholder=hint)
        self.day.setFixedWidth(150)
        self.day_button = tool_button("", icon="calendar", name=tr("Choose the day"))
        self.day_button.clicked.connect(self.open_month)
        self.month = MonthPicker(theme, self)
        self.month.picked.connect(self._take_day)
        self.time = Field(tr("Time"), placeholder="10:00")
        self.time.setFixedWidth(80)
        self.zone = Field(tr("Time zone"), placeholder="Europe/Berlin")
        form.add(tr("When"), self.day, self.day_button, self.time, self.zone, stretch=3)
        for field in (self.day, self.time, self.zone):
            field.textChanged.connect(lambda _: self.time_changed.emit())
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
        for hidden in (self._warning, self._advice, self.bars, self._slots_row):
            hidden.hide()

    def _build_what(self) -> None:
        form = self._form
        self.title = Field(tr("Title"), placeholder=tr("Check-in with the account"))
        form.add(tr("Title"), self.title, stretch=0)
        self.agenda = Agenda()
        row = form.add(tr("Agenda"), self.agenda, stretch=0, top=True)
        row.setToolTip(tr("Guests see this"))
        self._note = label(tr("guests see this"), px=12, tone="soon")
        self._from = Elided(self.theme, "", px=12, role="text3")
        form.add("", self._note, self._from, stretch=1)

    def _today(self) -> date:
        return self._clock().date()

    def first_field(self) -> QWidget:
        """Who, while nobody is chosen; else the day."""
        return self.day if self.head_second.text() else self.who

    def be_about_changing(self) -> None:
        """The check-in is planned already: the words are those of a change."""
        self.head_title.setText(tr("Change the check-in"))
        self.setAccessibleName(tr("Change the check-in"))

    def offer(self, choices: Sequence[Choice]) -> None:
        """Who may be meant by what was typed."""
        self.who.offer(choices)

    def offer_zones(self, zones: Sequence[str]) -> None:
        """Names of time zones to complete from."""
        completer = QCompleter(QStringListModel(list(zones), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("popup")
        completer.setPopup(popup)
        self.zone.setCompleter(completer)

    def offer_slots(self, days: tuple[SlotDay, ...], place: str) -> None:
        """Starts that fit both working days, `place` being where the guest's other clock is."""
        self._slots_row.show()
        self.slots.show_slots(days, place)

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
        self.agenda.setPlainText(text)
        reasons = ", ".join(written_from)
        self._from.set_words(tr("written from: {reasons}", reasons=reasons) if reasons else "")

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
