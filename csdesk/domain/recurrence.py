"""Meetings that come again: the few rules that every calendar takes, on the clock of the meeting.

A rule is kept as RFC 5545 RECUR, but for UNTIL: there the last day on the meeting's own clock stands, because
the instant that a file needs (RFC 5545 3.3.10) follows from it. Rules that Outlook refuses (several days of a
month, lists of ordinals, dates without a rule) are none of ours.
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.words import WEEKDAYS, date_words, short_date

MOST_STARTS = 1000  # of one series that are looked at or shown at once
MOST_COUNT = 999
MOST_INTERVAL = 99
LAST = -1  # of BYMONTHDAY and of ordinals: counted from the end of the month

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FORM = "%Y-%m-%dT%H:%M"


class Freq(StrEnum):
    """How often; RFC 5545 3.3.10."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """When a meeting comes again. At most one of `count` and `until`; neither: without end.

    `weekdays` (0 is Monday) belong to WEEKLY; MONTHLY has either `month_day` (1..28, or -1: the last day) or
    `nth` with one weekday: 1..4, or -1 for the last. YEARLY comes on the day of the first start, and on the
    28 February where the 29th is missing.
    """

    freq: Freq
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    nth: int | None = None
    month_day: int | None = None
    count: int | None = None  # starts in all, the first included
    until: date | None = None  # the last day a start may be on, on the meeting's clock

    def __post_init__(self) -> None:
        """Refuse what no calendar takes. Raises ValueError."""
        whole = 1 <= self.interval <= MOST_INTERVAL and (
            self.count is None or 1 <= self.count <= MOST_COUNT
        )
        ends_once = self.count is None or self.until is None
        if not whole or not ends_once or not _has_its_parts(self):
            raise ValueError(f"not a rule for meetings: {self!r}")


def _has_its_parts(rule: Recurrence) -> bool:
    days = len(set(rule.weekdays)) == len(rule.weekdays) and all(0 <= d <= 6 for d in rule.weekdays)
    by_date = rule.month_day is not None and rule.nth is None and not rule.weekdays
    by_weekday = rule.month_day is None and rule.nth is not None and len(rule.weekdays) == 1
    in_month = (rule.month_day in {LAST, *range(1, 29)}) if by_date else by_weekday
    if rule.freq is Freq.WEEKLY:
        return days and bool(rule.weekdays) and rule.nth is None and rule.month_day is None
    if rule.freq is Freq.MONTHLY:
        return days and in_month and (rule.nth is None or rule.nth in {LAST, 1, 2, 3, 4})
    return not rule.weekdays and rule.nth is None and rule.month_day is None


def rule_text(rule: Recurrence) -> str:
    """The rule as the book keeps it: RECUR with UNTIL as a day, `FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101`."""
    parts = [f"FREQ={rule.freq}"]
    if rule.interval > 1:
        parts.append(f"INTERVAL={rule.interval}")
    if rule.weekdays:
        ordinal = "" if rule.nth is None else str(rule.nth)
        parts.append("BYDAY=" + ",".join(ordinal + _CODES[d] for d in sorted(rule.weekdays)))
    if rule.month_day is not None:
        parts.append(f"BYMONTHDAY={rule.month_day}")
    if rule.count is not None:
        parts.append(f"COUNT={rule.count}")
    if rule.until is not None:
        parts.append(f"UNTIL={rule.until:%Y%m%d}")
    return ";".join(parts)


def parse_rule(text: str) -> Recurrence:
    """What `rule_text` wrote, or an equal rule of another program. Raises ValueError for any other."""
    parts: dict[str, str] = {}
    for part in text.strip().upper().split(";"):
        name, _, value = part.partition("=")
        if not value or name in parts:
            raise ValueError(f"not a rule for meetings: {text[:80]}")
        parts[name] = value
    freq = Freq(parts.pop("FREQ", ""))
    parts.pop("WKST", None)  # says something only where weeks are skipped; ours begin on Monday
    days = [_weekday(each) for each in parts.pop("BYDAY", "").split(",") if each]
    ordinals = {nth for nth, _ in days}
    if len(ordinals) > 1:
        raise ValueError(f"not a rule for meetings: {text[:80]}")
    month_day = parts.pop("BYMONTHDAY", None)
    count, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    interval = int(parts.pop("INTERVAL", "1"))
    if parts:
        raise ValueError(f"not a rule for meetings: {text[:80]}")
    return Recurrence(
        freq,
        interval,
        tuple(sorted(day for _, day in days)),
        ordinals.pop() if ordinals else None,
        int(month_day) if month_day is not None else None,
        int(count) if count is not None else None,
        date.fromisoformat(until[:8]) if until else None,
    )


def _weekday(code: str) -> tuple[int | None, int]:
    name = code[-2:]
    if name not in _CODES:
        raise ValueError(f"not a day of the week: {code[:20]}")
    return (int(code[:-2]) if code[:-2] else None), _CODES.index(name)


def starts(
    first_start: datetime, rule: Recurrence, first: date, last: date, *, most: int = MOST_STARTS
) -> Iterator[datetime]:
    """The starts on the days from `first` to `last`, in order, at most `most` of them.

    All are naive, on the clock of the meeting. The first start of the series counts as one even where the
    rule does not name its day (RFC 5545 3.8.5.3).
    """
    given = 0
    for number, day in enumerate(_days(first_start.date(), rule, first), start=1):
        if day > last or (rule.count is not None and number > rule.count) or given >= most:
            return
        if day >= first:
            given += 1
            yield datetime.combine(day, first_start.time())


def _days(start: date, rule: Recurrence, wanted: date) -> Iterator[date]:
    """The days of a series from its start on; without COUNT they may begin shortly before `wanted`."""
    skipped = _periods_before(start, rule, wanted) if rule.count is None else 0
    if not skipped:
        yield start
    for period in _periods(start, rule, skipped):
        for day in period:
            if rule.until is not None and day > rule.until:
                return
            if day > start:
                yield day


def _periods_before(start: date, rule: Recurrence, wanted: date) -> int:
    """How many whole periods lie surely before `wanted`: a series of many years is not counted through."""
    days = (wanted - start).days
    longest = {Freq.DAILY: 1, Freq.WEEKLY: 7, Freq.MONTHLY: 31, Freq.YEARLY: 366}[rule.freq]
    return max(days // (longest * rule.interval) - 1, 0)


def _periods(start: date, rule: Recurrence, skipped: int) -> Iterator[list[date]]:
    number = skipped * rule.interval
    monday = start - timedelta(days=start.weekday())
    while True:
        try:
            if rule.freq is Freq.DAILY:
                yield [start + timedelta(days=number)]
            elif rule.freq is Freq.WEEKLY:
                week = monday + timedelta(weeks=number)
                yield [week + timedelta(days=d) for d in sorted(rule.weekdays)]
            elif rule.freq is Freq.MONTHLY:
                year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
                yield [_in_month(rule, year, month + 1)]
            else:
                last = calendar.monthrange(start.year + number, start.month)[1]
                yield [date(start.year + number, start.month, min(start.day, last))]
        except (OverflowError, ValueError, calendar.IllegalMonthError):
            return  # past the last day that a calendar has
        number += rule.interval


def _in_month(rule: Recurrence, year: int, month: int) -> date:
    length = calendar.monthrange(year, month)[1]
    if rule.month_day is not None:
        return date(year, month, length if rule.month_day == LAST else rule.month_day)
    assert rule.nth is not None
    weekday = rule.weekdays[0]
    if rule.nth == LAST:
        back = (date(year, month, length).weekday() - weekday) % 7
        return date(year, month, length - back)
    ahead = (weekday - date(year, month, 1).weekday()) % 7
    return date(year, month, 1 + ahead + 7 * (rule.nth - 1))


def is_start(first_start: datetime, rule: Recurrence, at: datetime) -> bool:
    """Whether the series has a start at this time of its own clock."""
    return at.time() == first_start.time() and any(
        True for _ in starts(first_start, rule, at.date(), at.date())
    )


def fits(rule: Recurrence, day: date) -> bool:
    """Whether the rule itself names this day as one of a series that begins on it.

    Calendars disagree on a series whose rule does not name its first start, so none is planned.
    """
    if rule.until is not None and rule.until < day:
        return False
    if rule.freq is Freq.WEEKLY:
        return day.weekday() in rule.weekdays
    return rule.freq is not Freq.MONTHLY or _in_month(rule, day.year, day.month) == day


def last_start(first_start: datetime, rule: Recurrence) -> datetime | None:
    """The last start of a series that ends; None for one without end. UNTIL before the start: the start."""
    if rule.count is None and rule.until is None:
        return None
    last = rule.until or date.max
    found = starts(first_start, rule, first_start.date(), last, most=10 * MOST_STARTS)
    return max(found, default=first_start)


def ending_before(first_start: datetime, rule: Recurrence, at: datetime) -> Recurrence | None:
    """The rule with its starts before `at` alone; None where there is none."""
    before = at.date() - timedelta(days=1)
    if before < first_start.date():
        return None
    return replace(rule, count=None, until=before)


def continuing_at(first_start: datetime, rule: Recurrence, at: datetime) -> Recurrence:
    """The rule of what is left of a series from its start at `at` on."""
    if rule.count is None:
        return rule
    gone = sum(1 for _ in starts(first_start, rule, first_start.date(), at.date() - timedelta(1)))
    return replace(rule, count=max(rule.count - gone, 1))


def shifted(rule: Recurrence, before: date, after: date) -> Recurrence:
    """The rule of a series whose start moves from the day `before` to `after`: it keeps its manner.

    Weekly on Monday becomes weekly on Tuesday; the first Monday becomes the weekday and week of the new day;
    a day of the month from the 29th on becomes the last weekday or day of the month. UNTIL moves along.
    """
    move = (after - before).days
    until = rule.until + timedelta(days=move) if rule.until is not None else None
    rule = replace(rule, until=until)
    if rule.freq is Freq.WEEKLY:
        return replace(rule, weekdays=tuple(sorted((d + move) % 7 for d in rule.weekdays)))
    if rule.freq is not Freq.MONTHLY:
        return rule
    if rule.nth is None and after.day <= 28:
        return replace(rule, month_day=after.day)
    if rule.nth is None and after.day == calendar.monthrange(after.year, after.month)[1]:
        return replace(rule, month_day=LAST)
    return replace(rule, nth=_ordinal(after), weekdays=(after.weekday(),), month_day=None)


def _ordinal(day: date) -> int:
    return (day.day - 1) // 7 + 1 if day.day <= 28 else LAST


def choices_for(start: date) -> tuple[Recurrence, ...]:
    """What a meeting that first is on `start` may be: the cadences that people plan in.

    Weekly, every two and four weeks, monthly by weekday and by day, every three and six months, yearly. A day
    from the 29th on is offered by its weekday alone, or as the last day of the month where it is.
    """
    weekday, nth = (start.weekday(),), _ordinal(start)
    ends_month = start.day == calendar.monthrange(start.year, start.month)[1]
    month_day = LAST if ends_month and start.day > 28 else start.day
    found = [Recurrence(Freq.WEEKLY, n, weekday) for n in (1, 2, 4)]
    found.append(Recurrence(Freq.MONTHLY, 1, weekday, nth))
    if month_day <= 28:
        found.append(Recurrence(Freq.MONTHLY, 1, month_day=month_day))
    found += [Recurrence(Freq.MONTHLY, n, weekday, nth) for n in (3, 6)]
    found.append(Recurrence(Freq.YEARLY))
    return tuple(found)


_NTH = {
    1: mark("first"),
    2: mark("second"),
    3: mark("third"),
    4: mark("fourth"),
    LAST: mark("last"),
}


def rule_words(rule: Recurrence, start: date, today: date) -> str:
    """A rule as people say it: `Every 2 weeks on Monday, 8 times`. `start` is the day of the first start."""
    words = _how_often(rule, start)
    if rule.count is not None:
        times = plural("{n} time", "{n} times", rule.count)
        return tr("{often}, {times}", often=words, times=times)
    if rule.until is not None:
        return tr("{often}, until {day}", often=words, day=date_words(rule.until, today))
    return words


def _how_often(rule: Recurrence, start: date) -> str:
    n = rule.interval
    if rule.freq is Freq.DAILY:
        return plural("Every day", "Every {n} days", n)
    if rule.freq is Freq.WEEKLY:
        days = ", ".join(said(WEEKDAYS[d]) for d in rule.weekdays)
        return plural("Every week on {days}", "Every {n} weeks on {days}", n, days=days)
    if rule.freq is Freq.YEARLY:
        return plural("Every year on {day}", "Every {n} years on {day}", n, day=short_date(start))
    if rule.nth is not None:
        day = tr(
            "{nth} {weekday}", nth=said(_NTH[rule.nth]), weekday=said(WEEKDAYS[rule.weekdays[0]])
        )
        return plural("Every month on the {day}", "Every {n} months on the {day}", n, day=day)
    if rule.month_day == LAST:
        return plural("Every month on its last day", "Every {n} months on the last day", n)
    return plural(
        "Every month on day {day}", "Every {n} months on day {day}", n, day=rule.month_day
    )


def moment_text(at: datetime) -> str:
    """A time on a meeting's clock as ids and the book keep it: `2026-11-02T09:00`."""
    return at.strftime(_FORM) if at.year >= 1000 else at.isoformat(timespec="minutes")


def occurrence_id(series_id: str, at: datetime) -> str:
    """The id of an occurrence that is no row yet; `at` is where the series puts it, on its clock."""
    return f"{series_id}@{moment_text(at)}"


def split_id(checkin_id: str) -> tuple[str, datetime | None]:
    """The row that an id names, and the occurrence of it; None where the row itself is meant."""
    row_id, _, moment = checkin_id.partition("@")
    if not moment:
        return row_id, None
    try:
        return row_id, datetime.fromisoformat(moment).replace(tzinfo=None)
    except ValueError:
        return checkin_id, None  # an id that nothing has
