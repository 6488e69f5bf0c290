"""The Calendar page: head, and one of three arrangements of the same occurrences."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.actions import with_key
from csdesk.desk.calendar.list_view import OccurrenceList
from csdesk.desk.calendar.month_view import MonthView
from csdesk.desk.calendar.view import CalendarView, Tell
from csdesk.desk.calendar.week_view import WeekView
from csdesk.desk.calendar.wording import range_title
from csdesk.desk.fonts import typeset
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import HEADER_HEIGHT, LOW_BELOW, MEDIUM_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments, button, tool_button
from csdesk.desk.widgets.labels import Elided, title
from csdesk.domain.calendar import CalendarRange, Kind, Occurrence, month_of, week_of
from csdesk.domain.language import plural, tr

ARRANGEMENTS = ("week", "month", "list")


def first_weekday() -> int:
    """The first day of the week where the person lives, 0 for Monday."""
    return QLocale().firstDayOfWeek().value - 1


class CalendarPage(Page):
    """Week, month and list of everything that has a day."""

    range_asked = Signal(object, object)  # first and last day
    opened = Signal(object)  # Occurrence
    moved = Signal(object)  # Move
    plan_asked = Signal(object)  # naive datetime on the person's clock, or None
    cancel_asked = Signal(object)  # Occurrence
    guests_asked = Signal(object)  # Occurrence
    tell_asked = Signal(object)  # Occurrence: its guests have to hear something
    menu_asked = Signal(object, object)  # Occurrence, place of the screen
    calendars_asked = Signal()
    export_all_asked = Signal()
    export_asked = Signal(list)  # of check-in ids

    def __init__(self, theme: Theme, clock: Callable[[], datetime]) -> None:
        super().__init__(theme, tr("Calendar"))
        self._clock = clock
        self.anchor = clock().date()  # a day of what is shown
        self.arrangement = "week"
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._head = self._header()
        rows.addWidget(self._head)
        self.week = WeekView(theme)
        self.month = MonthView(theme)
        self.list = OccurrenceList(theme)
        self._middle = QStackedWidget()
        for view in (self.week, self.month, self.list):
            self._middle.addWidget(view)
            view.opened.connect(self.opened)
            view.cancel_asked.connect(self.cancel_asked)
            view.guests_asked.connect(self.guests_asked)
            view.tell_asked.connect(self.tell_asked)
            view.menu_asked.connect(self.menu_asked)
            view.plan_asked.connect(self.plan_asked)
            view.turned.connect(self.turn)
            view.picked_changed.connect(self._count_picked)
        for view in (self.week, self.month):
            view.moved.connect(self.moved)
            view.day_asked.connect(self._show_week_of)
            view.stepped_out.connect(self.show_day)
        rows.addWidget(self._middle, 1)
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(8)
        across.addWidget(title(tr("Calendar")))
        self._range = Elided(self.theme, "", role="text2")
        self._range.setMinimumWidth(150)
        across.addSpacing(2)
        across.addWidget(self._range, 1)
        self.back_button = tool_button("", icon="chevron-left", kind="ghost", name=tr("Earlier"))
        self.back_button.clicked.connect(lambda: self.turn(-1))
        self.today_button = button(tr("Today"), tip=tr("Today (T)"))
        self.today_button.clicked.connect(self.go_today)
        self.next_button = tool_button("", icon="chevron-right", kind="ghost", name=tr("Later"))
        self.next_button.clicked.connect(lambda: self.turn(1))
        for made in (self.back_button, self.today_button, self.next_button):
            across.addWidget(made)
        self.arrangements = Segments(
            tr("Arrangement"),
            (("week", tr("Week"), ""), ("month", tr("Month"), ""), ("list", tr("List"), "")),
        )
        self.arrangements.set_value("week")
        self.arrangements.changed.connect(self.arrange)
        across.addSpacing(8)
        across.addWidget(self.arrangements)
        across.addSpacing(8)
        self.calendars_button = tool_button("", icon="download", kind="ghost", name=tr("Calendars"))
        self._words(self.calendars_button, tr("Read a calendar"))
        self.calendars_button.clicked.connect(self.calendars_asked)
        self.export_button = tool_button("", icon="file", kind="ghost", name=tr("Export"))
        self._words(self.export_button, tr("Export"))
        self._menu = QMenu(self)
        self._menu.setAccessibleName(tr("Export"))
        self._export_picked = QAction(self)
        self._menu.addAction(self._export_picked)
        self._export_picked.triggered.connect(self._export_selection)
        everything = self._menu.addAction(tr("Export everything …"))
        everything.triggered.connect(self.export_all_asked)
        self.export_button.clicked.connect(self._offer_export)
        self.plan_button = tool_button("", icon="calendar-plus", kind="button", name=tr("Plan"))
        self._words(self.plan_button, tr("Plan a check-in"))
        self.plan_button.setToolTip(with_key("invite", tr("Plan a check-in")))
        self.plan_button.clicked.connect(lambda: self.plan_asked.emit(None))
        for made in (self.calendars_button, self.export_button, self.plan_button):
            across.addWidget(made)
        return head

    def _words(self, made: QWidget, words: str) -> None:
        made.setProperty("whole", words)
        made.setAccessibleName(words)
        made.setToolTip(words)

    def set_tell(self, tell: Tell) -> None:
        """What both clocks and the warnings of a move are asked of."""
        self.week.tell = self.month.tell = tell

    def days(self) -> tuple[date, ...]:
        """The days that are shown."""
        first = first_weekday()
        return (
            week_of(self.anchor, first)
            if self.arrangement == "week"
            else month_of(self.anchor, first)
        )

    def show_range(self, shown: CalendarRange, now: datetime) -> None:
        """Show what the asked days hold; an answer to an earlier question is passed over."""
        days = self.days()
        if (shown.first, shown.last) != (days[0], days[-1]):
            return
        self._range.set_words(range_title(days[0], days[-1], self.arrangement, self.anchor))
        name = tr("Read a calendar") if not shown.other_calendars else tr("Other calendars")
        self._words(self.calendars_button, name)
        self._fit_words()
        if self.arrangement == "week":
            self.week.show_range(shown, days, now)
        elif self.arrangement == "month":
            self.month.month = self.anchor.month
            self.month.show_range(shown, days, now)
        else:
            self.list.show_range(shown, now)
        self._count_picked()

    def arrange(self, name: str) -> None:
        """Show week, month or list; what is current stays."""
        if name == self.arrangement or name not in ARRANGEMENTS:
            return
        here = self._current()
        focused = self.view().hasFocus()
        if here is not None and self.arrangement != "week":
            self.anchor = here.first_day
        self.arrangement = name
        self.arrangements.set_value(name)
        view = self.view()
        self._middle.setCurrentWidget(view)
        if focused:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(view, CalendarView):
            view.focus_day = self.anchor
        self.ask()

    def view(self) -> CalendarView | OccurrenceList:
        """The arrangement that is shown."""
        if self.arrangement == "list":
            return self.list
        return self.week if self.arrangement == "week" else self.month

    def ask(self) -> None:
        """Ask for what the days hold."""
        days = self.days()
        self.range_asked.emit(days[0], days[-1])

    def turn(self, steps: int) -> None:
        """Go some weeks or months on, or back."""
        if self.arrangement == "week":
            self.show_day(self.anchor + timedelta(days=7 * steps))
            return
        month = self.anchor.year * 12 + self.anchor.month - 1 + steps
        self.show_day(date(month // 12, month % 12 + 1, 1))

    def go_today(self) -> None:
        """Show today."""
        self.show_day(self._clock().date())

    def show_day(self, day: date) -> None:
        """Show the week or month of a day."""
        self.anchor = day
        view = self.view()
        if isinstance(view, CalendarView):
            view.focus_day = day
        self.ask()

    def open(self, key: str) -> None:
        """Show the day written `2026-11-26`."""
        if key:
            self.show_day(date.fromisoformat(key))

    def _show_week_of(self, day: date) -> None:
        self.anchor = day
        self.arrange("week")

    def _current(self) -> Occurrence | None:
        return self.view().current()

    def follow(self, landed: Occurrence) -> None:
        """Keep the keyboard on what is being put elsewhere."""
        for view in (self.week, self.month):
            view.follow(landed)

    def account_in_view(self) -> str:
        """The account of what is current."""
        here = self._current()
        return here.account.id if here is not None and here.account is not None else ""

    def take_focus(self) -> None:
        """Give the keyboard to what is shown."""
        self.view().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def adapt(self, width: int, height: int) -> None:
        """Buttons keep only their icons in a narrow window."""
        self._head.setFixedHeight(HEADER_HEIGHT if height >= LOW_BELOW else HEADER_HEIGHT - 4)
        self._narrow, self._medium = width < NARROW_BELOW, width < MEDIUM_BELOW
        self._fit_words()

    _narrow = False
    _medium = False

    def _fit_words(self) -> None:
        styles = Qt.ToolButtonStyle
        for made in (self.calendars_button, self.export_button, self.plan_button):
            alone = self._narrow or (self._medium and made is not self.plan_button)
            made.setText("" if alone else typeset(f"\u2009{made.property('whole')}"))
            made.setProperty("only", "icon" if alone else None)
            made.setToolButtonStyle(
                styles.ToolButtonIconOnly if alone else styles.ToolButtonTextBesideIcon
            )
            made.style().unpolish(made)
            made.style().polish(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """W, M and L arrange; T is today; Page keys turn."""
        keys = Qt.Key
        names = {keys.Key_W: "week", keys.Key_M: "month", keys.Key_L: "list"}
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key(event.key()) in names:
            self.arrange(names[Qt.Key(event.key())])
        elif event.key() == keys.Key_T:
            self.go_today()
        elif event.key() in {keys.Key_PageDown, keys.Key_PageUp}:
            self.turn(1 if event.key() == keys.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def picked_checkins(self) -> list[str]:
        """Ids of the check-ins that are picked, or of the current one."""
        return [item.id for item in self.view().selection() if item.kind is Kind.CHECKIN]

    def _count_picked(self) -> None:
        count = len(self.picked_checkins())
        self._export_picked.setEnabled(count > 0)
        self._export_picked.setText(
            plural("Export {n} check-in …", "Export {n} check-ins …", count)
            if count
            else tr("Export the selection …")
        )

    def _offer_export(self) -> None:
        self._count_picked()
        below = self.export_button.mapToGlobal(self.export_button.rect().bottomLeft())
        self._menu.popup(below)

    def _export_selection(self) -> None:
        self.export_asked.emit(self.picked_checkins())
