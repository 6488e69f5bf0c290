"""What is asked of another calendar, and what it answers."""

from dataclasses import dataclass
from datetime import date

from csdesk.domain.calendar import BusyTime


@dataclass(frozen=True, slots=True)
class Window:
    """The days that count, both included, and the person's own zone: that of times that name none."""

    first: date
    last: date
    zone: str  # IANA name


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """The busy times of one calendar file, and what was not taken.

    `events`: entries of the file. `free`: those marked as free, or cancelled. `refused`: those that cannot be
    read. `notes`: sentences about both, and about what is doubtful.
    """

    name: str  # the calendar's own, may be empty
    times: tuple[BusyTime, ...]
    events: int = 0
    free: int = 0
    refused: int = 0
    notes: tuple[str, ...] = ()
