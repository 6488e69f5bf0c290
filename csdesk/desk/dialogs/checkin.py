"""The check-in dialog: who, when in two clocks, how long, where, and the agenda that guests read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from csdesk.desk.dialogs.form import Form, Tokens
from csdesk.desk.fonts import STRONG, font, typeset
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments, button
from csdesk.desk.widgets.fields import Choice, ChoiceField, DayField, Field
from csdesk.desk.widgets.labels import Paragraph, label, set_tone
from csdesk.domain.when import parse_moment
from csdesk.domain.words import date_words
from csdesk.errors import Invalid

LENGTHS = (("15", "15", ""), ("30", "30 min", ""), ("45", "45", ""), ("60", "60", ""))


@dataclass(frozen=True, slots=True)
class Guest:
    """Where the guests are: a city or country, and the zone of their clock (IANA or empty)."""

    place: str
    zone: str


def zone_city(zone: str) -> str:
    """`São Paulo` is not known from a zone; `America/Sao_Paulo` reads `Sao Paulo`."""
    return zone.rpartition("/")[2].replace("_", " ")


def two_clocks(starts: datetime, minutes: int, zone: str, guest: Guest) -> str:
    """`Mon 30 Nov, 14:00 to 14:30 in Berlin`, and the same on the guests' clock where it differs."""
    ends = starts + timedelta(minutes=minutes)
    day = date_words(starts.date(), starts.date())
    own = f"{day}, {starts:%H:%M} to {ends:%H:%M} in {zone_city(zone)}"
    if not guest.zone or guest.zone == zone:
        return own
    try:
        there = starts.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(guest.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return own
    if there.replace(tzinfo=None) == starts:
        return own
    until = there + timedelta(minutes=minutes)
    other = "" if there.date() == starts.date() else f"{date_words(there.date(), starts.date())}, "
    place = guest.place or zone_city(guest.zone)
    return f"{own}  •  {other}{there:%H:%M} to {until:%H:%M} in {place}"


class Agenda(QPlainTextEdit):
    """What the meeting is about; guests read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(13))
        self.setTabChangesFocus(True)
        self.setAccessibleName("Agenda")
        self.setPlaceholderText("What to talk about")
        self.setFixedHeight(96)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand Ctrl+Enter on."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)


class CheckinSheet(Sheet):
    """The dialog of Ctrl+I."""

    who_typed = Signal(str)
    who_chosen = Signal(str)  # "account id|contact id"
    person_removed = Signal(str)
    time_changed = Signal()
    plan_asked = Signal()  # without a file

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, "Plan a check-in", width=776, save="Save .ics …")
        self._clock = clock
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._form = Form()
        rows.addLayout(self._form)
        rows.addStretch(1)
        self._build()
        self.say("Nothing is mailed: you hand the file on yourself.", "text2")
        self.plan_button = button("Save without a file", fit="foot")
        self.plan_button.clicked.connect(self.plan_asked)
        self.foot_row.insertWidget(2, self.plan_button)

    def _build(self) -> None:
        form, theme = self._form, self.theme
        self.people = Tokens(theme)
        self.people.hide()
        self.people.removed.connect(self.person_removed)
        self.who = ChoiceField("With whom", placeholder="Name of a person or an account")
        self.who.typed.connect(self.who_typed)
        self.who.chosen.connect(self.who_chosen)
        form.add("With", self.people, self.who, stretch=1)
        self.day = DayField("Day", lambda: self._clock().date(), placeholder="tomorrow, fri, 4 dec")
        self.day.setFixedWidth(190)
        self.time = Field("Time", placeholder="10:00")
        self.time.setFixedWidth(80)
        self.zone = Field("Time zone", placeholder="Europe/Berlin")
        form.add("When", self.day, self.time, self.zone, stretch=2)
        self.length = Segments("Length", LENGTHS)
        self.length.set_value("30")
        self.place = Field("Place or link", placeholder="Place or link")
        form.add("Length", self.length, self.place, stretch=1)
        self.title = Field("Title", placeholder="Check-in with the account")
        form.add("Title", self.title, stretch=0)
        self.agenda = Agenda()
        agenda = form.add("Agenda", self.agenda, stretch=0, top=True)
        agenda.setToolTip("Guests see this")
        self._note = label("guests see this", px=12, tone="soon")
        self._clocks = label("", weight=STRONG)
        self._warning = Paragraph(theme, "", role="now")
        self._warning.hide()
        form.add("", self._note)
        form.add("So that is", self._clocks)
        form.add("", self._warning, stretch=0)
        for field in (self.day, self.time, self.zone):
            field.textChanged.connect(lambda _: self.time_changed.emit())
        self.length.changed.connect(lambda _: self.time_changed.emit())

    def first_field(self) -> QWidget:
        """Who, while nobody is chosen; else the day."""
        return self.day if self.head_second.text() else self.who

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

    def show_account(self, name: str, people: list[tuple[str, str, str]]) -> None:
        """Show the account and its guests: (id, name, detail)."""
        self.head_second.setText(name)
        self.people.show_people(people)
        self.who.setPlaceholderText("Add a person" if name else "Name of a person or an account")
        self.title.setPlaceholderText(typeset(f"Check-in with {name}") if name else "Title")

    def propose(self, day: date, at: time, zone: str) -> None:
        """Fill in a first proposal."""
        self.day.set_day(day)
        self.time.setText(f"{at:%H:%M}")
        self.zone.setText(zone)

    def starts_local(self) -> datetime:
        """Start on the clock of the chosen zone, naive. Raises Invalid."""
        day = self.day.day()
        if day is None:
            raise Invalid("day", "The day is missing.", "Write tomorrow, fri or 4 dec.")
        typed = self.time.text().strip()
        if not typed:
            raise Invalid("time", "The time is missing.", "Write 10:00.")
        # Read in UTC, which has every hour: whether the meeting's own zone has it is said apart.
        at = parse_moment(f"{day.isoformat()} {typed}", datetime.combine(day, time(0), UTC))
        return at.replace(tzinfo=None)

    def minutes(self) -> int:
        """The length."""
        return int(self.length.value() or 30)

    def show_clocks(self, words: str, warnings: Sequence[str]) -> None:
        """Show both clocks, and what is odd about the hour."""
        self._clocks.setText(words)
        set_tone(self._clocks, "now" if warnings else "")
        self._warning.set_words(" ".join(warnings))
        self._warning.setVisible(bool(warnings))

    def clocks(self) -> str:
        """What is said of both clocks."""
        return self._clocks.text()

    def warning(self) -> str:
        """What is said of the hour, empty when nothing is odd."""
        return self._warning.words() if not self._warning.isHidden() else ""
