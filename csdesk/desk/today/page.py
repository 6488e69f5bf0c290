"""The Today page."""

from collections.abc import Sequence
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
from csdesk.desk.widgets.buttons import button, spread
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, label, title
from csdesk.domain.free_time import Busy
from csdesk.domain.language import plural, tr
from csdesk.domain.lines import CheckinLine, TaskLine
from csdesk.domain.money import Money, totals
from csdesk.domain.morning import Agenda, AgendaLine, Done
from csdesk.domain.words import long_date, minutes

_SUMS_BELOW = 960  # window width under which the header has no room for the sums


def stakes_of(agenda: Agenda) -> tuple[Money, ...]:
    """What is at stake today, one sum a currency."""
    return totals(line.stake for line in agenda.lines if line.stake is not None)


def sums_words(agenda: Agenda) -> str:
    """`7 people fit into 3 h 20 min` and what is at stake, one sum a currency."""
    if not agenda.lines:
        return ""
    at_stake, _ = sums_shown(stakes_of(agenda))
    lead = plural(
        "{n} person fits into {room}",
        "{n} people fit into {room}",
        len(agenda.lines),
        room=minutes(agenda.minutes),
    )
    return tr("{lead}  •  {sums} at stake", lead=lead, sums=at_stake) if at_stake else lead


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
        self.late = label(tone="now", weight=600)
        across.addLayout(spread(self.tasks, self.late, spacing=4))
        self.open_button = button(tr("Your day"), tip=with_key("your_day"))
        across.addWidget(self.open_button)


class TodayPage(Page):
    """The morning list; the day or the evidence of a reason at its right."""

    open_account = Signal(str)
    asked = Signal(str, str)  # log, invite, a snooze .., account id
    dismissed = Signal(str, str, str)  # account id, kind, episode
    task_done = Signal(str)
    checkin_log = Signal(str, str)  # account id, check-in id
    checkin_guests = Signal(str)  # check-in id
    checkin_tell = Signal(str, str)  # check-in id, title
    missing_asked = Signal()  # somebody is not on the list: why?
    weight_asked = Signal(str)  # kind of reason

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Today"))
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
        place.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 8)
        place.addWidget(self.day_row)
        self._day_row_place.hide()
        rows.addWidget(self._day_row_place)
        self.list = TodayList(theme)
        self.empty = EmptyPage(
            theme,
            icon="check",
            head=tr("Nobody waits for you today"),
            words=tr("No account gives a reason to make contact. Log a contact when one happens."),
            action=tr("Log a contact"),
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
        # The word of the ghost button, not its edge, ends where the money of the list does.
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE - 11, 0)
        across.setSpacing(10)
        self.title = title(tr("Today"))
        across.addWidget(self.title)
        self._date = label(tone="text2")
        self._date.setContentsMargins(0, 3, 0, 0)
        across.addWidget(self._date)
        self._sums = Elided(self.theme, px=12, role="text2", right=True)
        room = self._sums.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # title and date stay together at the left
        self._sums.setSizePolicy(room)
        across.addWidget(self._sums, 1)
        self.missing_button = button(
            tr("Someone missing?"), kind="ghost", tip=tr("Why is somebody not on the list?")
        )
        self.missing_button.clicked.connect(self.missing_asked)
        across.addWidget(self.missing_button)
        return self._head

    def _connect(self) -> None:
        self.list.opened.connect(self.open_account)
        self.list.asked.connect(self.asked)
        self.list.dismiss_asked.connect(self.dismissed)
        self.list.reason_opened.connect(self.show_reason)
        self.list.reason_closed.connect(self.close_reason)
        self.list.chosen.connect(self._follow_selection)
        self.fold.toggled.connect(self._show_lines)
        self.fold.opened.connect(self.open_account)
        self.evidence.closed.connect(self.close_reason)
        self.evidence.dismissed.connect(self.dismissed)
        self.evidence.weight_asked.connect(self.weight_asked)
        self.day.task_done.connect(self.task_done)
        self.day.checkin_log.connect(self.checkin_log)
        self.day.checkin_guests.connect(self.checkin_guests)
        self.day.checkin_tell.connect(self.checkin_tell)
        self.day.opened.connect(self.open_account)
        self.day_row.open_button.clicked.connect(self.toggle_day)

    def show_agenda(self, agenda: Agenda, now: datetime, done: Sequence[Done] = ()) -> None:
        """Show the list of a day. Selection, scroll position and an open reason stay."""
        self._agenda, self._now = agenda, now
        self._date.setText(long_date(agenda.day))
        self._sums.set_words(sums_words(agenda))
        self._sums.setToolTip(sums_shown(stakes_of(agenda))[1])
        self.fold.show_agenda(agenda, done, now)
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
        busy: tuple[Busy, ...] = (),
    ) -> None:
        """Show the day beside the list."""
        self.day.show_day(checkins, tasks, tomorrow, free, now, busy)
        row = self.day_row
        row.bar.show_day(spans_of(checkins, now, busy), now.hour * 60 + now.minute)
        ahead = [c for c in checkins if c.starts_at > now][:2]
        times = [f"{c.starts_at.astimezone(now.tzinfo):%H:%M} {c.account.name}" for c in ahead]
        row.next.set_words(", ".join(times) or tr("No check-in ahead today"))
        late = sum(t.due_on is not None and t.due_on < now.date() for t in tasks)
        count = plural("{n} task", "{n} tasks", len(tasks))
        row.tasks.setText(f"{count}," if late else count)
        row.late.setText(plural("{n} late", "{n} late", late) if late else "")
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

    def reason_words(self, account_id: str, kind: str) -> str:
        """The words of a reason's chip and whose it is; empty when it is not on the list."""
        if self._agenda is None:
            return ""
        for line in self._agenda.lines + self._agenda.folded:
            for reason in line.reasons if line.account.id == account_id else ():
                if reason.signal.kind == kind:
                    chip, name = reason.signal.chip, line.account.name[:60]
                    return tr("{reason}, {account}", reason=chip, account=name)
        return ""

    @property
    def is_narrow(self) -> bool:
        """Whether the day is folded into a row."""
        return self._narrow

    def list_day(self) -> date:
        """The day that the list is of. Raises ValueError before one was shown."""
        if self._agenda is None:
            raise ValueError("no list was shown yet")
        return self._agenda.day

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

    def offer_snooze(self) -> bool:
        """Open the menu of snoozes of the selected line."""
        if self.list.buttons.isVisible():
            self.list.buttons.snooze.click()
        return True

    def selected_line(self) -> AgendaLine | None:
        """The selected line."""
        return self.list.current_line()

    def adapt(self, width: int, height: int) -> None:
        """Under 1100 the side column becomes a row; a low window has a lower header."""
        self._head.setFixedHeight(HEADER_HEIGHT - (4 if height < LOW_BELOW else 0))
        self._sums.setVisible(width >= _SUMS_BELOW)
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
