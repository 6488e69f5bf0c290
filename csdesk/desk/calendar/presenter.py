"""Reads the days of the calendar, moves and cancels, reads and writes calendar files."""

from dataclasses import replace
from datetime import date, tzinfo
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import Signal

from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.calendar.wording import both_clocks
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.calendar import CalendarRange, Kind, Move, Occurrence, on_own_clock
from csdesk.domain.changes import Changes
from csdesk.domain.checkin_edits import Scope
from csdesk.domain.language import plural, tr
from csdesk.domain.owed_words import invited_by
from csdesk.services import calendar
from csdesk.services.tasks import move_task


class CalendarPresenter(Presenter):
    """Between the Calendar page and the services."""

    tables = frozenset(
        {"checkin", "checkin_attendee", "task", "contract", "contact", "account", "touchpoint",
         "busy_time", "calendar_source", "setting"}
    )  # fmt: skip
    said = Signal(str)  # what was done, for the banner
    changed = Signal(str, object, object)  # what was done, Changes, the Occurrence it was done to
    scope_asked = Signal(object)  # Move of one meeting of a series
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
        """Write where something was put; of a meeting that comes again it is asked first what is meant."""
        if move.item.kind is Kind.TASK:
            desk = self.context.services
            self.write(partial(move_task, desk, move.item.id, move.day))
        elif move.item.series_id:
            self.scope_asked.emit(move)
        else:
            self.move_checkin(move)

    def move_checkin(self, move: Move, scope: Scope = Scope.ONE) -> None:
        """Put a check-in elsewhere, with those of its series that `scope` names: one action for undo."""
        from csdesk.services.checkin_changes import move_checkin
        from csdesk.services.checkins import clock_warnings

        try:
            landed = move.lands(self._own)
        except ValueError:
            return  # no calendar has that day
        minutes = move.minutes if move.minutes != move.item.minutes else None
        work = partial(
            move_checkin, self.context.services, move.item.id, landed, None, minutes, scope=scope
        )
        starts = on_own_clock(landed, move.item.zone, self._own)
        self._calendar.follow(replace(move.item, starts=starts, first_day=starts.date()))
        warnings = clock_warnings(landed, move.item.zone)

        def told(changes: Changes) -> None:
            if changes:
                others = (invited_by(move.item.organizer),) if move.item.organizer else ()
                words = " ".join((self._moved_words(move, scope), *warnings, *others))
                self.changed.emit(words, changes, move.item)

        self.write(work, told)

    def _moved_words(self, move: Move, scope: Scope) -> str:
        title, when = move.item.title, both_clocks(move, self._own)
        if scope is Scope.ONE:
            return tr("{title} is now {when}.", title=title, when=when)
        if scope is Scope.FOLLOWING:
            return tr("{title} and what follows are now {when}.", title=title, when=when)
        return tr(
            "The whole series “{title}” is moved: this one is now {when}.", title=title, when=when
        )

    def cancel(self, item: Occurrence, scope: Scope = Scope.ONE) -> None:
        """Call a check-in off, with those of its series that `scope` names."""
        from csdesk.services.checkin_changes import cancel_checkin

        words = {
            Scope.ONE: tr("{title} is cancelled.", title=item.title),
            Scope.FOLLOWING: tr("{title} and what follows are cancelled.", title=item.title),
            Scope.ALL: tr("The whole series “{title}” is cancelled.", title=item.title),
        }[scope]
        work = partial(cancel_checkin, self.context.services, item.id, scope=scope)
        self.write(work, lambda changes: self.changed.emit(words, changes, item))

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
    import_module("csdesk.services.checkin_changes")
