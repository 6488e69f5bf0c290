"""Reads the morning list and the day; writes what was snoozed, dismissed and done.

The services that write are imported when something is written: Today is painted without them.
"""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QTimer, Signal

from csdesk.desk.presenter import Context, Presenter
from csdesk.desk.today.page import TodayPage
from csdesk.domain.changes import Changes
from csdesk.domain.morning import Agenda
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

    def snooze(self, account_id: str, how: str) -> None:
        """Put an account aside: `tomorrow`, `next_week` or `until_change`."""
        from csdesk.services import aside

        services = self.context.services
        today = services.today()
        until = {"tomorrow": today + timedelta(days=1), "next_week": next_monday(today)}.get(how)
        self.write(
            partial(
                aside.snooze,
                services,
                account_id,
                until=until,
                until_change=how == "until_change",
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

    def _asked(self, what: str, account_id: str) -> None:
        if what in {"tomorrow", "next_week", "until_change"}:
            self.snooze(account_id, what)

    def _show(self, found: tuple[Agenda, DayStrip]) -> None:
        agenda, day = found
        now = self.context.services.clock()
        self._today_page.show_agenda(agenda, now)
        self._today_page.show_day(day.checkins, day.tasks, day.tomorrow, agenda.minutes, now)
        self.counted.emit(len(agenda.lines))
        self.shown.emit()

    def _tick(self) -> None:
        now = self.context.services.clock()
        if now.date() != self._day:
            self._day = now.date()
            self.reload()
        else:
            self._today_page.set_now(now)
