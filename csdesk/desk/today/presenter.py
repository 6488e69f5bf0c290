"""Reads the morning list and the day; writes what was snoozed, dismissed and done.

The services that write are imported when something is written: Today is painted without them.
"""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal

from csdesk.desk.presenter import Context, Presenter, changes_only
from csdesk.desk.today.page import TodayPage
from csdesk.domain.changes import Changes
from csdesk.domain.morning import Agenda
from csdesk.errors import UserError
from csdesk.services import morning
from csdesk.services.morning import DayStrip

_MINUTE = 60_000  # milliseconds


def next_monday(day: date) -> date:
    """The first Monday after `day`."""
    return day + timedelta(days=7 - day.weekday())


class TodayPresenter(Presenter):
    """Between the Today page and the services."""

    counted = Signal(int)  # lines of the list, for the rail

    def __init__(self, page: TodayPage, context: Context) -> None:
        super().__init__(page, context)
        self._today_page = page
        page.asked.connect(self._asked)
        page.task_done.connect(self.complete_task)
        self._day = context.services.today()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)
        self._clock.start(_MINUTE)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)

    def reload(self) -> None:
        """Read the list and the day together, so that they say the same."""
        self.read(self._read, self._show, key="today")

    def reload_ahead(self) -> None:
        """Read before the page is shown, so that it opens full."""
        self._stale = False
        self.reload()

    def _read(self) -> tuple[Agenda, DayStrip]:
        services = self.context.services
        return morning.read_today(services), morning.read_day(services)

    def snooze(self, account_id: str, how: str, until: date | None = None) -> None:
        """Put an account aside: `tomorrow`, `next_week`, `pick_day` (with `until`) or `until_change`."""
        from csdesk.services import aside

        services = self.context.services
        today = services.today()
        near = {"tomorrow": today + timedelta(days=1), "next_week": next_monday(today)}
        until = near.get(how, until)
        self.write(
            partial(
                aside.snooze,
                services,
                account_id,
                until=until,
                until_change=how == "until_change",
            )
        )

    def mark_done(self, account_id: str) -> None:
        """Keep the promises behind a line and put its account aside until something changes."""
        from csdesk.services import aside

        page = self._today_page
        page.list.finish(account_id)

        def refused(error: UserError) -> None:
            page.list.finishing.clear()
            self.failed.emit(error)

        self.context.write(
            self,
            partial(aside.mark_done, self.context.services, account_id),
            self.wrote.emit,
            failed=refused,
            changes=changes_only,
        )

    def pick_day(self, account_id: str) -> None:
        """Ask until which day, then snooze."""
        from csdesk.desk.frame.window import MainWindow
        from csdesk.desk.today.pick_day import PickDaySheet

        page = self._today_page
        window, line = page.window(), page.selected_line()
        if not isinstance(window, MainWindow) or line is None:
            return
        window.open_sheet(
            PickDaySheet(
                page.theme,
                line.account.name,
                self.context.services.today,
                partial(self.snooze, account_id, "pick_day"),
            )
        )

    def dismiss(self, account_id: str, kind: str, episode: str, why: str) -> None:
        """Dismiss one reason of an account."""
        from csdesk.services import aside

        self.write(partial(aside.dismiss, self.context.services, account_id, kind, episode, why))

    def complete_task(self, task_id: str) -> None:
        """Mark a promise as kept."""
        from csdesk.services import tasks

        self.write(partial(tasks.complete_task, self.context.services, task_id))

    def concerns(self, changes: Changes) -> bool:
        """Every table of the book can give a reason."""
        return True

    def _note(self, changes: Changes) -> None:
        super()._note(changes)
        if self._stale:
            # The rail counts the list while another page is in view; that page reads first.
            self._soon.start()

    def _catch_up(self) -> None:
        if self._stale:
            self.reload_ahead()

    def _asked(self, what: str, account_id: str) -> None:
        if what in {"tomorrow", "next_week", "until_change"}:
            self.snooze(account_id, what)
        elif what == "pick_day":
            self.pick_day(account_id)
        elif what == "done":
            self.mark_done(account_id)

    def _show(self, found: tuple[Agenda, DayStrip]) -> None:
        agenda, day = found
        now = self.context.services.clock()
        self._today_page.show_agenda(agenda, now, day.done)
        free = agenda.minutes
        self._today_page.show_day(day.checkins, day.tasks, day.tomorrow, free, now, day.busy)
        self.counted.emit(len(agenda.lines))
        self.shown.emit()

    def _tick(self) -> None:
        now = self.context.services.clock()
        if now.date() != self._day:
            self._day = now.date()
            self.reload()
        else:
            self._today_page.set_now(now)
