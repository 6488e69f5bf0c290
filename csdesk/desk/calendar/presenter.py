"""Reads the days of the calendar, moves and cancels, reads and writes calendar files."""

from collections.abc import Callable
from datetime import date, tzinfo
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Signal

from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.wording import both_clocks
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.calendar import CalendarRange, Kind, Move, Occurrence
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.services import calendar
from csdesk.services.tasks import move_task


class CalendarPresenter(Presenter):
    """Between the Calendar page and the services."""

    tables = frozenset(
        {"checkin", "checkin_attendee", "task", "contract", "contact", "account", "touchpoint",
         "busy_time", "calendar_source", "setting"}
    )  # fmt: skip
    said = Signal(str)  # what was done, for the banner
    listed = Signal(object)  # the range that the page shows

    def __init__(self, page: CalendarPage, context: Context) -> None:
        super().__init__(page, context)
        self._calendar = page
        self._warm = False
        page.range_asked.connect(self._read)
        page.moved.connect(self.move)
        page.set_tell(self.tell)

    @property
    def _own(self) -> tzinfo:
        zone = self.context.services.clock().tzinfo
        assert zone is not None
        return zone

    def reload(self) -> None:
        """Read the days that the page shows."""
        days = self._calendar.days()
        self._read(days[0], days[-1])

    def _read(self, first: date, last: date) -> None:
        work = partial(calendar.read_range, self.context.services, first, last)
        self.read(work, self._show, key="calendar")

    def _show(self, shown: CalendarRange) -> None:
        self._calendar.show_range(shown, self.context.services.clock())
        self.listed.emit(shown)
        self.shown.emit()
        if not self._warm:
            # What says that an hour is missing loads slowly; a drag must not wait for it.
            self._warm = True
            self.context.lane.run(
                _load, lambda _: None, failed=self.failed.emit, receiver=self, key="calendar warm"
            )

    def tell(self, move: Move) -> tuple[str, list[str]]:
        """Both clocks of a move, and what is odd about its hour."""
        if move.item.kind is not Kind.CHECKIN:
            return both_clocks(move, self._own), []
        from csdesk.services.checkins import clock_warnings

        landed = move.lands(self._own)
        return both_clocks(move, self._own), clock_warnings(landed, move.item.zone)

    def move(self, move: Move) -> None:
        """Write where something was put: one action, which undo takes back."""
        desk = self.context.services
        if move.item.kind is Kind.TASK:
            self._write(partial(move_task, desk, move.item.id, move.day), move, [])
            return
        from csdesk.services.checkins import clock_warnings, move_checkin

        try:
            landed = move.lands(self._own)
        except ValueError:
            return  # no calendar has that day
        minutes = move.minutes if move.minutes != move.item.minutes else None
        work = partial(move_checkin, desk, move.item.id, landed, None, minutes)
        self._write(work, move, clock_warnings(landed, move.item.zone))

    def _write(self, work: Callable[[], Changes], move: Move, warnings: list[str]) -> None:
        def told(changes: Changes) -> None:
            if changes and move.item.kind is Kind.CHECKIN:
                words = tr(
                    "{title} is now {when}.",
                    title=move.item.title,
                    when=both_clocks(move, self._own),
                )
                self.said.emit(" ".join((words, *warnings)))

        self.write(work, told)

    def cancel(self, item: Occurrence) -> None:
        """Call a check-in off."""
        from csdesk.services.checkins import cancel_checkin

        work = partial(cancel_checkin, self.context.services, item.id)
        self.write(work, lambda _: self.said.emit(tr("{title} is cancelled.", title=item.title)))

    def export(self, checkin_ids: list[str], path: Path) -> None:
        """Write some check-ins to a file."""
        from csdesk.services.checkins import write_copies

        def done(count: int) -> None:
            self.said.emit(
                plural(
                    "{n} check-in written to {file}.",
                    "{n} check-ins written to {file}.",
                    count,
                    file=path,
                )
            )

        self.context.lane.run(
            partial(write_copies, self.context.services, checkin_ids, path),
            done,
            failed=self.failed.emit,
            receiver=self,
        )


def _load() -> None:
    """Import what is needed when something is dragged, away from the GUI thread."""
    import_module("csdesk.services.checkins")
