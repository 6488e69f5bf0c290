"""Other calendars: read from files, read again, taken out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from csdesk.book.busy_queries import calendar_sources
from csdesk.book.busy_rows import remove_source, replace_times
from csdesk.book.tables import CalendarSourceRow
from csdesk.domain.calendar import CalendarSource
from csdesk.domain.changes import Changes
from csdesk.domain.clocks import zone_name
from csdesk.domain.job import Job
from csdesk.domain.language import mark, plural, tr
from csdesk.domain.texts import clean_line
from csdesk.errors import Gone, Unreadable
from csdesk.ical.confined import read_confined
from csdesk.ical.sieve import MOST_BYTES
from csdesk.ical.window import CalendarRead, Window
from csdesk.services.context import Services
from csdesk.services.found_meetings import Takeovers

_BACK, _AHEAD = timedelta(days=400), timedelta(days=400)
_LONGEST_NAME = 80

Reader = Callable[[bytes, Window, Job | None], CalendarRead]


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What came of reading a calendar. `notes` are sentences on what was left out and what is doubtful."""

    source_id: str
    name: str
    times: int  # busy times known now
    added: int
    gone: int
    free: int  # entries that take no time: marked as free, or cancelled
    refused: int  # entries that could not be read
    notes: tuple[str, ...]
    proposed: int = (
        0  # moves and cancellations of meetings that were taken over from it, to be decided
    )

    @property
    def sentence(self) -> str:
        """What happened, for the banner."""
        said = [
            plural(
                "{name}: {n} busy time is known.",
                "{name}: {n} busy times are known.",
                self.times,
                name=self.name,
            )
        ]
        if not self.added and not self.gone:
            said.append(tr("Nothing has changed since the last time."))
        if self.proposed:
            said.append(
                plural(
                    "{n} meeting taken from it has changed: decide it in the outbox.",
                    "{n} meetings taken from it have changed: decide them in the outbox.",
                    self.proposed,
                )
            )
        return " ".join((*said, *self.notes))


def read_calendar(
    desk: Services, path: Path, *, job: Job | None = None, reader: Reader = read_confined
) -> tuple[CalendarReading, Changes]:
    """Read the busy times of an .ics file, 400 days back and ahead.

    A calendar that was read from this path before, or has the same name inside, is replaced: what is the
    same stays, so reading a file twice writes nothing the second time. Raises Unreadable; then nothing is
    written.
    """
    now = desk.clock()
    today = now.date()
    zone = zone_name(now.tzinfo)
    found = reader(_bytes_of(path), Window(today - _BACK, today + _AHEAD, zone), job)
    own_name = clean_line(found.name)[:_LONGEST_NAME]
    where = str(path.absolute())
    with desk.book.write(mark("read calendar")) as unit:
        row = next(iter(unit.where(CalendarSourceRow, path=where)), None)
        if row is None and own_name:
            row = next(iter(unit.where(CalendarSourceRow, name=own_name)), None)
        if row is None:
            row = CalendarSourceRow(
                name=own_name or path.stem[:_LONGEST_NAME], path=where, read_at=unit.at
            )
            unit.add(row)
        takeovers = Takeovers(unit, row.id, now)
        added, gone = replace_times(unit, row.id, found.times)
        proposed = takeovers.propose(row.name) if added or gone else 0
        moved = row.path != where or (own_name and row.name != own_name)
        if added or gone or moved:
            row.path, row.name, row.read_at = where, own_name or row.name, unit.at
        result = CalendarReading(
            row.id,
            row.name,
            len(set(found.times)),
            added,
            gone,
            found.free,
            found.refused,
            found.notes,
            proposed,
        )
    return result, unit.changes


def read_again(
    desk: Services, source_id: str, *, job: Job | None = None, reader: Reader = read_confined
) -> tuple[CalendarReading, Changes]:
    """Read a calendar from the file it came from. Raises Gone or Unreadable; then nothing is written."""
    source = next((each for each in sources(desk) if each.id == source_id), None)
    if source is None:
        raise _gone()
    return read_calendar(desk, Path(source.path), job=job, reader=reader)


def remove_calendar(desk: Services, source_id: str) -> Changes:
    """Take a calendar and its busy times out of the book; the file stays. Raises Gone."""
    with desk.book.write(mark("remove calendar")) as unit:
        row = unit.get(CalendarSourceRow, source_id)
        if row is None:
            raise _gone()
        remove_source(unit, row)
    return unit.changes


def sources(desk: Services) -> list[CalendarSource]:
    """The calendars whose busy times are known, by name."""
    with desk.book.read() as connection:
        return calendar_sources(connection)


def _gone() -> Gone:
    return Gone(tr("This calendar is not in the book any more."), tr("The list was read again."))


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable(
            tr("The file {path} is not there.", path=path),
            tr("Export the calendar again, or remove it from the list."),
        ) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Unreadable(
            tr("The file {path} cannot be read: {reason}.", path=path, reason=reason),
            tr("Choose another file."),
        ) from None
    if len(data) > MOST_BYTES:
        raise Unreadable(
            tr("The file {path} is larger than 20 MB.", path=path),
            tr("Export fewer years of the calendar, then read it again."),
        )
    return data
