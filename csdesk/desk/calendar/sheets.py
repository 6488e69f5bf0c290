"""Dialogs of the calendar: cancel a check-in, the other calendars that are read."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.calendar.wording import times_of
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.icons import refresh_icons
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.tasks import DeskJob
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.desk.widgets.labels import Elided, Paragraph, label, rule
from csdesk.domain.calendar import CalendarSource, Occurrence
from csdesk.domain.changes import Changes
from csdesk.domain.invitations import Told
from csdesk.domain.language import plural, tr
from csdesk.domain.owed_words import names_words
from csdesk.domain.words import date_words
from csdesk.errors import UserError
from csdesk.services.busy_times import (
    CalendarReading,
    read_again,
    read_calendar,
    remove_calendar,
    sources,
)


def cancel_words(item: Occurrence) -> str:
    """What cancelling does, and that guests who know of the meeting are to be told."""
    stays = tr("It leaves the calendar and stays in the history.")
    told = [guest.shown_name for guest in item.guests if guest.told is not Told.NEVER]
    if not told:
        return tr("{stays} Nobody was invited yet.", stays=stays) if item.guests else stays
    names = names_words(told)
    return tr(
        "{stays} Nothing is mailed by itself: you are asked how to tell {names}.",
        stays=stays,
        names=names,
    )


class CancelSheet(Sheet):
    """Asks before a check-in is called off."""

    def __init__(self, theme: Theme, item: Occurrence) -> None:
        super().__init__(
            theme, tr("Cancel this check-in"), width=480, save=tr("Cancel the check-in")
        )
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(6)
        rows.addWidget(Elided(theme, item.title, weight=600))
        when = tr(
            "{day}, {times}", day=date_words(item.first_day, item.first_day), times=times_of(item)
        )
        rows.addWidget(Elided(theme, when))
        if item.detail:
            rows.addWidget(Elided(theme, item.detail, role="text2"))
        rows.addSpacing(6)
        rows.addWidget(
            Paragraph(
                theme,
                cancel_words(item),
                role="text2",
            )
        )
        self.cancel_button.setText(tr("Keep it"))
        self.cancel_button.setAccessibleName(tr("Keep it"))

    def first_field(self) -> QWidget:
        """Keeping it is what Enter does first."""
        return self.cancel_button


class _SourceRow(QWidget):
    """One calendar: name, how much is known, read again, remove."""

    again_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme, source: CalendarSource, day: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 8, 20, 8)
        across.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(theme, source.name, weight=600))
        known = plural("{n} busy time", "{n} busy times", source.times)
        second = tr(
            "{known}, read {day}, {file}", known=known, day=day, file=Path(source.path).name
        )
        words.addWidget(Elided(theme, second, px=12, role="text2"))
        across.addLayout(words, 1)
        name = source.name
        self.again_button = tool_button(
            tr("Read again"), icon="renew", name=tr("Read {calendar} again", calendar=name)
        )
        self.again_button.clicked.connect(lambda: self.again_asked.emit(source.id))
        self.remove_button = tool_button(tr("Remove"), name=tr("Remove {calendar}", calendar=name))
        self.remove_button.clicked.connect(lambda: self.remove_asked.emit(source.id))
        across.addWidget(self.again_button)
        across.addWidget(self.remove_button)
        self.setToolTip(plain_tip(source.path))


class CalendarsSheet(Sheet):
    """The other calendars whose busy times count."""

    again_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Other calendars"), width=656, save=tr("Read a calendar …"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 12, 0, 12)
        rows.setSpacing(8)
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(20, 0, 20, 4)
        inner.addWidget(
            Paragraph(
                theme,
                tr(
                    "What they call busy is shown in the calendar and taken off your free minutes. "
                    "Export an .ics file from the other calendar and read it here; nothing is sent there."
                ),
                role="text2",
            )
        )
        rows.addWidget(head)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._list.setMinimumHeight(180)
        rows.addWidget(self._list, 1)
        self.cancel_button.setText(tr("Close"))
        self.cancel_button.setAccessibleName(tr("Close"))
        self._empty = label(tr("None is read yet."), tone="text3")
        self._empty.setContentsMargins(20, 8, 20, 8)
        self.shown_rows: list[_SourceRow] = []

    def show_sources(self, found: list[CalendarSource], days: list[str]) -> None:
        """Show these calendars, and on which day each was read."""
        while self._rows.count():
            old = self._rows.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                if widget is not self._empty:
                    widget.deleteLater()
        self.shown_rows = []
        for source, day in zip(found, days, strict=True):
            row = _SourceRow(self.theme, source, day)
            row.again_asked.connect(self.again_asked)
            row.remove_asked.connect(self.remove_asked)
            self._rows.addWidget(row)
            self._rows.addWidget(rule())
            self.shown_rows.append(row)
        if not found:
            self._rows.addWidget(self._empty)
            self._empty.show()
        self._rows.addStretch(1)
        refresh_icons(self, self.theme.tokens)


class CalendarsPresenter(QObject):
    """Between the dialog of other calendars and the services."""

    listed = Signal()

    def __init__(
        self, sheet: CalendarsSheet, context: Context, choose: Callable[[QWidget], Path | None]
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._context, self._choose = sheet, context, choose
        self._next: list[Path] = []  # to be read when the present one is
        sheet.save_asked.connect(self.read_new)
        sheet.again_asked.connect(self._again)
        sheet.remove_asked.connect(self._remove)
        context.bus.changed.connect(lambda _: self.reload())

    def reload(self) -> None:
        """Read the calendars that are known."""
        self._context.lane.run(
            partial(sources, self._context.services),
            self._show,
            failed=self._refuse,
            receiver=self,
            key="calendar sources",
        )

    def _show(self, found: list[CalendarSource]) -> None:
        now = self._context.services.clock()
        days = [
            date_words(source.read_at.astimezone(now.tzinfo).date(), now.date()) for source in found
        ]
        self._sheet.show_sources(found, days)
        self.listed.emit()

    def read_new(self) -> None:
        """Ask for a file and read it."""
        path = self._choose(self._sheet)
        if path is not None:
            self.read([path])

    def read(self, paths: Sequence[Path]) -> None:
        """Read files one after the other, up to one that cannot be read."""
        if not paths:
            return
        path, *self._next = paths
        self._work(lambda job: read_calendar(self._context.services, path, job=job))

    def _again(self, source_id: str) -> None:
        self._work(lambda job: read_again(self._context.services, source_id, job=job))

    def _work(self, work: Callable[[DeskJob], tuple[CalendarReading, Changes]]) -> None:
        job = DeskJob(self)
        self._sheet.save_button.setEnabled(False)
        self._sheet.say(tr("Reading the calendar …"), "text2")
        self._sheet.finished.connect(lambda _: job.cancel())
        self._context.write(
            self,
            partial(work, job),
            self._done,
            failed=self._refuse,
            changes=_changes_of,
            job=job,
        )

    def _done(self, result: tuple[CalendarReading, Changes]) -> None:
        reading, _ = result
        self._sheet.save_button.setEnabled(True)
        self._sheet.say(reading.sentence, "soon" if reading.notes else "text2")
        self.reload()
        self.read(self._next)

    def _remove(self, source_id: str) -> None:
        self._context.write(
            self,
            partial(remove_calendar, self._context.services, source_id),
            lambda _: self._sheet.say("", "text2"),
            failed=self._refuse,
            changes=changes_only,
        )

    def _refuse(self, error: UserError) -> None:
        self._next = []
        self._sheet.save_button.setEnabled(True)
        self._sheet.say(str(error))


def _changes_of(result: tuple[CalendarReading, Changes]) -> Changes:
    return result[1]
