"""The calendar as it is shown: one kind of line for all that has a day, and where each line is put.

Days and hours are those of the person's own clock. Minutes of a day run from 0 to 1440 on that clock, also
on the two days of a year that have an hour more or less.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.invitations import GuestLine
from csdesk.domain.morning import Ref

DAY = 24 * 60  # minutes
SNAP = 15  # minutes
_SHORTEST_SHOWN = 20  # minutes; what is shorter is drawn so long, to be seen and hit


class Kind(StrEnum):
    """What an occurrence is; the order is that in which a day lists them."""

    HOLIDAY = "holiday"
    RENEWAL = "renewal"
    NOTICE = "notice"
    BIRTHDAY = "birthday"
    TASK = "task"
    CHECKIN = "check-in"
    BUSY = "busy"


_ORDER = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One line of the calendar. `starts` and `ends` are aware, in the person's zone; None: the whole day.

    `id` is that of the row behind it, or of an occurrence of a series (`recurrence.occurrence_id`). A meeting
    has its own clock besides: `starts_local` (naive) in `zone`.
    """

    kind: Kind
    id: str
    title: str
    first_day: date
    last_day: date  # inclusive
    starts: datetime | None = None
    ends: datetime | None = None
    detail: str = ""  # who takes part, how much, which calendar
    account: Ref | None = None
    starts_local: datetime | None = None
    zone: str = ""  # IANA name
    guest_zone: str = ""  # of the first guest, else of the account; empty where not known
    guest_place: str = ""  # their city, where it is known
    done: bool = False  # logged, held or completed
    late: bool = False  # a task that is overdue, a check-in that passed and nobody logged
    guests: tuple[GuestLine, ...] = ()
    series_id: str = ""  # of a meeting that comes again
    organizer: str = ""  # address of who invites; empty: we

    @property
    def key(self) -> str:
        """Tells it from all others of the same range."""
        return f"{self.kind}|{self.id}|{self.starts or self.first_day}"

    @property
    def all_day(self) -> bool:
        """Whether it takes no time of its own."""
        return self.starts is None

    @property
    def minutes(self) -> int:
        """How long it lasts; 0 for what has no time."""
        if self.starts is None or self.ends is None:
            return 0
        return max(round((self.ends.timestamp() - self.starts.timestamp()) / 60), 0)

    @property
    def movable(self) -> bool:
        """Whether the person may put it elsewhere: their own check-ins and tasks that are not done."""
        return self.kind in {Kind.CHECKIN, Kind.TASK} and not self.done


@dataclass(frozen=True, slots=True)
class CalendarRange:
    """All occurrences that touch the days from `first` to `last`, in the order in which they are read."""

    first: date
    last: date
    occurrences: tuple[Occurrence, ...]
    work_from: time = time(9)
    work_to: time = time(17, 30)
    days_off: frozenset[date] = field(default_factory=frozenset)  # the person's own
    other_calendars: int = 0  # that busy times were read from

    def of_day(self, day: date) -> tuple[Occurrence, ...]:
        """What touches a day, in order."""
        return tuple(each for each in self.occurrences if each.first_day <= day <= each.last_day)


@dataclass(frozen=True, slots=True)
class BusyTime:
    """A stretch that another calendar calls busy. Of whole days both ends are midnights in UTC."""

    uid: str  # of the meeting there (RFC 5545 3.8.4.7)
    sequence: int
    title: str
    starts_at: datetime  # aware UTC
    ends_at: datetime  # aware UTC; of whole days the midnight after the last
    all_day: bool = False
    people: tuple[str, ...] = ()  # addresses in lower case, the organizer first
    instance: str = ""  # of a series: where it puts this one, an instant as the book stores it

    def span(self, own: tzinfo) -> tuple[datetime, datetime]:
        """Both ends on the person's clock: whole days run from midnight to midnight there."""
        if not self.all_day:
            return self.starts_at.astimezone(own), self.ends_at.astimezone(own)
        return (
            datetime.combine(self.starts_at.date(), time(), own),
            datetime.combine(self.ends_at.date(), time(), own),
        )


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """Another calendar that was read from a file, and how many busy times are known from it."""

    id: str
    name: str
    path: str
    read_at: datetime  # aware UTC
    times: int


def by_time(item: Occurrence) -> tuple[date, bool, float, bool, int, str, str]:
    """Sort key: by day, what takes the whole day first, then by start; what is done after the rest."""
    at = item.starts.timestamp() if item.starts is not None else 0.0
    return (
        item.first_day,
        not item.all_day,
        at,
        item.done,
        _ORDER[item.kind],
        item.title,
        item.id,
    )


def week_of(day: date, first_weekday: int) -> tuple[date, ...]:
    """The seven days of the week that `day` is in; `first_weekday` is 0 for Monday."""
    back = (day.weekday() - first_weekday) % 7
    start = max(day.toordinal() - back, 1)
    return tuple(date.fromordinal(min(start + n, date.max.toordinal())) for n in range(7))


def month_of(day: date, first_weekday: int) -> tuple[date, ...]:
    """Whole weeks that cover the month of `day`: 28 to 42 days."""
    days: list[date] = []
    current = day.replace(day=1)
    while True:
        week = week_of(current, first_weekday)
        days.extend(week)
        current = week[-1] + timedelta(days=1)
        if (current.year, current.month) != (day.year, day.month):
            return tuple(days)


@dataclass(frozen=True, slots=True)
class Piece:
    """What of an occurrence lies in one day: minutes of that day, `start` < `end`."""

    start: int
    end: int


def piece_of(item: Occurrence, day: date) -> Piece | None:
    """The part of a timed occurrence that is drawn in `day`; None where it has none there.

    On a day whose clock goes back the end may read earlier than the start; then the length counts. What is
    very short is drawn 20 minutes long, before midnight.
    """
    if item.starts is None or item.ends is None or not item.first_day <= day <= item.last_day:
        return None
    start = _minute(item.starts) if item.starts.date() == day else 0
    end = DAY
    if item.ends.date() == day:
        end = _minute(item.ends)
        if item.starts.date() == day and end <= start:
            end = start + item.minutes
    end = min(max(end, start + _SHORTEST_SHOWN), DAY)
    return Piece(min(start, DAY - _SHORTEST_SHOWN), end)


def _minute(at: datetime) -> int:
    return at.hour * 60 + at.minute


@dataclass(frozen=True, slots=True)
class Place:
    """Column `column` of `columns` side by side."""

    column: int
    columns: int


def side_by_side(pieces: Sequence[Piece]) -> list[Place]:
    """Columns for the pieces of one day, in their order: two that overlap never share one.

    Each goes into the first column that is free; those that hang together by overlaps get equal widths.
    """
    order = sorted(range(len(pieces)), key=lambda n: (pieces[n].start, -pieces[n].end))
    found: list[Place] = [Place(0, 1)] * len(pieces)
    group: list[tuple[int, int]] = []  # number of the piece, its column
    ends: list[int] = []  # by column

    def close() -> None:
        for number, column in group:
            found[number] = Place(column, len(ends))
        group.clear()
        ends.clear()

    for number in order:
        piece = pieces[number]
        if ends and piece.start >= max(ends):
            close()
        free = next((n for n, end in enumerate(ends) if end <= piece.start), len(ends))
        if free == len(ends):
            ends.append(piece.end)
        else:
            ends[free] = piece.end
        group.append((number, free))
    close()
    return found


def snapped(minute: float, *, last: int = DAY - SNAP) -> int:
    """The nearest quarter of an hour within the day."""
    return min(max(round(minute / SNAP) * SNAP, 0), last)


def clock_of(day: date, minute: int, own: tzinfo, zone: str) -> datetime:
    """What a clock of `zone` shows (naive) when the person's own shows `minute` of `day`.

    In the person's own zone that is the same time, even one that its clock leaves out that day; whoever
    stores it says so.
    """
    at = datetime.combine(day, time()) + timedelta(minutes=minute)
    if getattr(own, "key", "") == zone:
        return at
    instant = at.replace(tzinfo=own).timestamp()
    return datetime.fromtimestamp(instant, zone_named(zone)).replace(tzinfo=None, fold=0)


def on_own_clock(starts_local: datetime, zone: str, own: tzinfo) -> datetime:
    """The aware time on the person's clock at which a clock of `zone` shows `starts_local`."""
    return instant_of(starts_local, zone).astimezone(own)


def on_another_day(item: Occurrence, days: int) -> datetime:
    """Where a meeting starts when it is moved by whole days: its own clock shows the same time.

    Raises ValueError for an occurrence without a clock and for a day that no calendar has.
    """
    if item.starts_local is None:
        raise ValueError("only a meeting has a clock")
    try:
        return item.starts_local + timedelta(days=days)
    except OverflowError as error:
        raise ValueError("no calendar has this day") from error


def listed(items: Iterable[Occurrence], room: int) -> tuple[tuple[Occurrence, ...], int]:
    """What of a day fits into `room` rows, and how many are left; the last row says how many those are."""
    found = tuple(items)
    if len(found) <= room:
        return found, 0
    fit = max(room - 1, 0)
    return found[:fit], len(found) - fit


@dataclass(frozen=True, slots=True)
class Move:
    """An occurrence put elsewhere, on the person's own clock.

    `minute` of `day`; None: the clock of the meeting shows the same time as before. `minutes`: a new length.
    """

    item: Occurrence
    day: date
    minute: int | None = None
    minutes: int | None = None

    def lands(self, own: tzinfo) -> datetime:
        """Where the meeting starts on its own clock, naive. Raises ValueError for what has no clock."""
        item = self.item
        days = (self.day - item.first_day).days
        if self.minute is None or item.starts is None:
            return on_another_day(item, days)
        if not days and self.minute == _minute(item.starts) and item.starts_local is not None:
            return item.starts_local  # only the length changes: nothing is converted there and back
        return clock_of(self.day, self.minute, own, item.zone)
