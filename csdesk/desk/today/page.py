"""The Today page."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.actions import with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.sums import sums_shown
from csdesk.desk.theme import Theme
from csdesk.desk.today.evidence import EvidencePanel
from csdesk.desk.today.fold import Fold
from csdesk.desk.today.list_view import TodayList
from csdesk.desk.today.side import DayBar, DaySide, spans_of
from csdesk.desk.tokens import HEADER_HEIGHT, LOW_BELOW, NARROW_BELOW, PAGE_EDGE, SIDE_WIDTH
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, label, title
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.money import Money, totals
from csdesk.domain.morning import Agenda, AgendaLine
from csdesk.domain.words import WEEKDAYS, minutes

_FULL_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day_title(day: date) -> str:
    """`Thursday 26 November`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {_FULL_MONTHS[day.month - 1]}"


def stakes_of(agenda: Agenda) -> tuple[Money, ...]:
    """What is at stake today, one sum a currency."""
    return totals(line.stake for line in agenda.lines if line.stake is not None)


def sums_words(agenda: Agenda) -> str:
    """`7 people fit into 3 h 20 min` and what is at stake, one sum a currency."""
    count = len(agenda.lines)
    people = "person fits" if count == 1 else "people fit"
    stakes = stakes_of(agenda)
    at_stake, _ = sums_shown(stakes)
    lead = f"{count} {people} into {minutes(agenda.minutes)}"
    return f"{lead}  •  {at_stake} at stake" if at_stake else lead


class DayRow(QFrame):
    """The side column of a narrow window: one row of 44 px."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(44)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 0, 8, 0)
        across.setSpacing(16)
        self.bar = DayBar(theme, hours=False)
        self.bar.setFixedWidth(200)
        across.addWidget(self.bar)
        self.next = Elided(theme)
        across.addWidget(self.next, 1)
        self.tasks = label(tone="text2")
        across.addWidget(self.tasks)
        self.late = label(tone="now", weight=600)
        across.addWidget(self.late)
        self.open_button = button("Your day", tip=with_key("your_day"))
        across.addWidget(self.open_button)


class TodayPage(Page):
    """The morning list; the day or the evidence of a reason at its right."""

    open_account = Signal(str)
    asked = Signal(str, str)  # log, invite, a snooze .., account id
    dismissed = Signal(str, str, str)  # account id, kind, episode
    task_done = Signal(str)
    checkin_log = Signal(str, str)  # account id, check-in id

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Today")
        self._agenda: Agenda | None = None
        self._now: datetime | None = None
        self._narrow = False
        across = self._across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self._column = QWidget()
        rows = QVBoxLayout(self._column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        self.day_row = DayRow(theme)
        self._day_row_place = QWidget()
        place = QHBoxLayout(self._day_row_place)
        place.setContentsMargins(20, 0, 20, 8)
        place.addWidget(self.day_row)
        self._day_row_place.hide()
        rows.addWidget(self._day_row_place)
        self.list = TodayList(theme)
        self.empty = EmptyPage(
            theme,
            icon="check",
            head="Nobody waits for you today",
            words="No account gives a reason to make contact. Log a contact when one happens.",
            action="Log a contact",
        )
        self.empty.acted.connect(lambda: self.asked.emit("log", ""))
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.empty)
        rows.addWidget(self._middle, 1)
        self.fold = Fold(theme)
        self.fold.hide()
        rows.addWidget(self.fold)
        across.addWidget(self._column, 1)
        self.side = QStackedWidget()
        self.side.setFixedWidth(SIDE_WIDTH)
        self.day = DaySide(theme)
        self.evidence = EvidencePanel(theme)
        self.side.addWidget(self.day)
        self.side.addWidget(self.evidence)
        across.addWidget(self.side)
        self._connect()
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        self._head = QWidget()
        self._head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(self._head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(10)
        self.title = title("Today")
        across.addWidget(self.title)
        self._date = label(tone="text2")
        self._date.setContentsMargins(0, 3, 0, 0)
        across.addWidget(self._date)
        across.addStretch(1)
        self._sums = label(px=12, tone="text2")
        self._sums.setContentsMargins(0, 2, 0, 0)
        across.addWidget(self._sums)
        return self._head

    def _connect(self) -> None:
        self.list.opened.connect(self.open_account)
        self.list.asked.connect(self._ask)
        self.list.reason_opened.connect(self.show_reason)
        self.list.reason_closed.connect(self.close_reason)
        self.list.chosen.connect(self._follow_selection)
        self.fold.toggled.connect(self._show_lines)
        self.evidence.closed.connect(self.close_reason)
        self.evidence.dismissed.connect(self.dismissed)
        self.day.task_done.connect(self.task_done)
        self.day.checkin_log.connect(self.checkin_log)
        self.day_row.open_button.clicked.connect(self.toggle_day)

    def show_agenda(self, agenda: Agenda, now: datetime) -> None:
        """Show the list of a day. Selection, scroll position and an open reason stay."""
        self._agenda, self._now = agenda, now
        self._date.setText(day_title(agenda.day))
        self._sums.setText(sums_words(agenda))
        self._sums.setToolTip(sums_shown(stakes_of(agenda))[1])
        self.fold.show_agenda(agenda)
        self._show_lines()
        open_reason = self.list.open_reason()
        if open_reason is not None:
            self.show_reason(*open_reason)

    def show_day(
        self,
        checkins: tuple[CheckinLine, ...],
        tasks: tuple[TaskLine, ...],
        tomorrow: tuple[int, int],
        free: int,
        now: datetime,
    ) -> None:
        """Show the day beside the list."""
        self.day.show_day(checkins, tasks, tomorrow, free, now)
        row = self.day_row
        row.bar.show_day(spans_of(checkins, now), now.hour * 60 + now.minute)
        ahead = [c for c in checkins if c.starts_at > now][:2]
        times = [f"{c.starts_at.astimezone(now.tzinfo):%H:%M} {c.account.name}" for c in ahead]
        row.next.set_words(", ".join(times) or "No check-in ahead today")
        late = sum(t.due_on is not None and t.due_on < now.date() for t in tasks)
        count = f"{len(tasks)} task{'' if len(tasks) == 1 else 's'}"
        row.tasks.setText(f"{count}," if late else count)
        row.late.setText(f"{late} late" if late else "")
        row.late.setVisible(bool(late))

    def set_now(self, now: datetime) -> None:
        """A minute passed: the clocks of the lines move."""
        self._now = now
        self.list.set_now(now)

    def show_reason(self, account_id: str, kind: str) -> None:
        """Open the evidence of one reason; a reason that is gone closes the panel."""
        lines = self.list.lines.lines
        row = self.list.lines.row_of(account_id)
        if row is None or self._agenda is None:
            self.close_reason()
            return
        line = lines[row]
        if all(r.signal.kind != kind for r in line.reasons):
            self.close_reason()
            return
        above = lines[row - 1] if row else None
        below = lines[row + 1] if row + 1 < len(lines) else None
        self.evidence.show_reason(line, kind, self._agenda.day, above, below)
        self.list.mark_reason(account_id, kind)
        self.side.setCurrentWidget(self.evidence)
        if self._narrow:
            self._float_side()

    def close_reason(self) -> None:
        """Show the day again."""
        if self.evidence.isAncestorOf(self.focusWidget() or self):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.mark_reason("", "")
        self.side.setCurrentWidget(self.day)
        if self._narrow:
            self.side.hide()

    def toggle_day(self) -> None:
        """Open or close the day over the list of a narrow window."""
        if self._narrow:
            if self.side.isVisible():
                self.close_reason()
            else:
                self.side.setCurrentWidget(self.day)
                self._float_side()

    def account_in_view(self) -> str:
        """The account of the selected line."""
        return self.list.current_account()

    def contact_of(self, account_id: str) -> str:
        """Id of the contact that the list names for an account, folded lines too; empty: none."""
        if self._agenda is None:
            return ""
        lines = self._agenda.lines + self._agenda.folded
        contacts = (line.contact for line in lines if line.account.id == account_id)
        contact = next(contacts, None)
        return contact.id if contact is not None else ""

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def offer_snooze(self) -> None:
        """Open the menu of snoozes of the selected line."""
        if self.list.buttons.isVisible():
            self.list.buttons.snooze.click()

    def selected_line(self) -> AgendaLine | None:
        """The selected line."""
        return self.list.current_line()

    def adapt(self, width: int, height: int) -> None:
        """Under 1100 the side column becomes a row; a low window has a lower header."""
        self._head.setFixedHeight(HEADER_HEIGHT - (4 if height < LOW_BELOW else 0))
        narrow = width < NARROW_BELOW
        if narrow == self._narrow:
            if narrow and self.side.isVisible():
                self._float_side()
            return
        self._narrow = narrow
        self._day_row_place.setVisible(narrow)
        if narrow:
            self._across.removeWidget(self.side)
            self.side.setVisible(self.side.currentWidget() is self.evidence)
            if self.side.isVisible():
                self._float_side()
        else:
            self._across.addWidget(self.side)
            self.side.show()

    def _float_side(self) -> None:
        self.side.setGeometry(self.width() - SIDE_WIDTH, 0, SIDE_WIDTH, self.height())
        self.side.show()
        self.side.raise_()

    def _show_lines(self) -> None:
        if self._agenda is None or self._now is None:
            return
        folded = self._agenda.folded if self.fold.isChecked() else ()
        lines = self._agenda.lines + folded
        self._middle.setCurrentWidget(self.list if lines else self.empty)
        self.list.show_lines(lines, self._now)

    def _follow_selection(self, account_id: str) -> None:
        open_reason = self.list.open_reason()
        if open_reason is not None and open_reason[0] != account_id:
            self.close_reason()

    def _ask(self, what: str, account_id: str) -> None:
        line = self.list.current_line()
        if what == "open":
            self.open_account.emit(account_id)
        elif what == "why" and line is not None and line.reasons:
            self.show_reason(account_id, line.reasons[0].signal.kind)
        else:
            self.asked.emit(what, account_id)
