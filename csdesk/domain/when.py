"""Days and moments as a person types them: `tomorrow`, `fri`, `26 nov`, `in 3 days`, `fri 14:00`.

Numbers stand day first, as in 26/11/2026, unless the year stands first (ISO 8601). A date without a
year is the nearest one that fits: from today on, or with `prefer="past"` up to today.
"""

import re
from collections.abc import Iterator
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from typing import Literal

from csdesk.domain.language import mark, said, tr
from csdesk.domain.renewals import add_months
from csdesk.domain.typed_words import in_english
from csdesk.domain.words import WEEKDAYS
from csdesk.errors import Invalid

Prefer = Literal["future", "past"]

_DAY_HELP = mark(
    "Write it like 2026-11-26, 26.11.2026, 26 nov, tomorrow, fri, next week, "
    "in 3 days or 2 weeks ago."
)
_TIME_HELP = mark("Write it like 2026-12-01 10:00, today 9:30, fri 14:00, 10:00 or 2 hours ago.")
_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WORDS = {"today": 0, "tomorrow": 1, "yesterday": -1}
_LEAP_REACH = 8  # years without a 29 February in a row, at most (around 2100)

_YEARS = range(1900, 2200)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4}|\d{2})?)?", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? ?([a-z]{3,})\.?(?: (\d{4}))?", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", re.ASCII)
_DISTANCE = re.compile(
    r"(in |\+|-)?(\d{1,5}|an?|one) ?(d|days?|w|weeks?|mo|months?|y|years?)( ago)?", re.ASCII
)
_HOURS = re.compile(
    r"(in |\+|-)?(\d{1,4}|an?|one) ?(m|min|mins|minutes?|h|hours?)( ago)?", re.ASCII
)
_CLOCK = re.compile(
    r"(?:(?P<day>.+?)(?:,? (?:at )?|t))??"
    r"(?:at )?(?P<hour>\d{1,2})(?:[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
    r"(?: ?(?P<half>am|pm))?",
    re.ASCII,
)


def parse_day(text: str, today: date, *, prefer: Prefer = "future") -> date:
    """The day that `text` means on `today`.

    A week day is the next one after today, or with `prefer="past"` the last one before it; "next
    week" is its Monday. Raises Invalid, with what is understood, for anything else and for days
    that do not exist.
    """
    words = _plain(text)
    try:
        found = _word(words, today, prefer) or _distance(words, today, prefer)
        return _plausible(found or _calendar_day(words, text, today, prefer), text)
    except OverflowError:
        raise _no_such_day(text) from None


def parse_moment(text: str, now: datetime, *, prefer: Prefer = "future") -> datetime:
    """The moment that `text` means at `now`, in the zone of `now` (aware).

    A time alone is the nearest that fits `prefer`. A day alone is noon, but with `prefer="past"`
    never later than `now`. Raises Invalid for anything else, and for a time that the clocks leave
    out that day.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    words = _plain(text)
    if words == "now":
        return now
    try:
        found = _iso_moment(text, now) or _hours(words, now, prefer)
        found = found or _day_and_clock(words, text, now, prefer)
        _plausible(found.date(), text)
        return found
    except OverflowError:
        raise _no_such_day(text) from None


def _plain(text: str) -> str:
    words = in_english(" ".join(text.casefold().replace(",", " ").split()))
    return re.sub(r"^(?:on|by) ", "", words)


def _not_understood(text: str) -> Invalid:
    return Invalid(
        "day",
        tr("{text} is not a day that can be understood.", text=_shown(text)),
        said(_DAY_HELP),
    )


def _shown(text: str) -> str:
    return tr("“{text}”", text=" ".join(text.split())[:40])


def _plausible(day: date, text: str) -> date:
    """The day itself, unless its year is a typing error: 0026, 9999."""
    if day.year not in _YEARS:
        raise Invalid(
            "day",
            tr("{text} lies in the year {year}.", text=_shown(text), year=day.year),
            tr("Years from {first} to {last} are taken.", first=_YEARS[0], last=_YEARS[-1]),
        )
    return day


def _no_such_day(text: str) -> Invalid:
    return Invalid(
        "day", tr("{text} is not a day of the calendar.", text=_shown(text)), said(_DAY_HELP)
    )


def _weekday(word: str) -> int | None:
    """0 for `mon`, `monday` and what lies between; None if it is no week day."""
    if len(word) < 3:
        return None
    names = (name.casefold() for name in WEEKDAYS)
    return next((number for number, name in enumerate(names) if name.startswith(word)), None)


def _month(word: str) -> int | None:
    """1 for `jan`, `january` and what lies between, `sept` too; None if it is no month."""
    names = enumerate(_MONTH_NAMES, start=1)
    return next((number for number, name in names if name.startswith(word)), None)


def _word(words: str, today: date, prefer: Prefer) -> date | None:
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    if words in ("next week", "last week"):
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(days=7 if words == "next week" else -7)
    number = _weekday(words)
    if number is None:
        return None
    if prefer == "past":
        return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _signed(match: re.Match[str], prefer: Prefer) -> int:
    """The number of a distance; back in time for `-` and `ago`, or where only `prefer` says so."""
    sign, number, _unit, ago = match.groups()
    count = int(number) if number.isdigit() else 1
    back = ago is not None or sign == "-" or (sign is None and prefer == "past")
    return -count if back else count


def _distance(words: str, today: date, prefer: Prefer) -> date | None:
    match = _DISTANCE.fullmatch(words)
    if match is None or (match[4] is not None and match[1] is not None):
        return None
    count, unit = _signed(match, prefer), match[3]
    if unit.startswith("d"):
        return today + timedelta(days=count)
    if unit.startswith("w"):
        return today + timedelta(weeks=count)
    moved = add_months(today, count * (12 if unit.startswith("y") else 1))
    if moved is None:
        raise OverflowError
    return moved


def _parts(words: str) -> tuple[int, int, int | None] | None:
    """Day, month and year, if given, of a date in one of the written forms."""
    if match := _ISO.fullmatch(words):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _NUMBERS.fullmatch(words):
        year = match[4]
        if year is not None and len(year) == 2:
            year = f"20{year}"
        return int(match[1]), int(match[3]), int(year) if year else None
    for pattern, day_at, month_at in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        match = pattern.fullmatch(words)
        month = _month(match[month_at]) if match is not None else None
        if match is not None and month is not None:
            return int(match[day_at]), month, int(match[3]) if match[3] else None
    return None


def _calendar_day(words: str, text: str, today: date, prefer: Prefer) -> date:
    first, _space, rest = words.partition(" ")
    weekday = _weekday(first.rstrip("."))
    parts = _parts(rest if weekday is not None else words)
    if parts is None:
        raise _not_understood(text)
    day, month, year = parts
    years = _years(today, prefer) if year is None else iter((year,))
    for candidate in years:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year is None and (found > today if prefer == "past" else found < today):
            continue
        if weekday is not None and found.weekday() != weekday:
            raise Invalid(
                "day",
                tr(
                    "{day} is a {weekday}.",
                    day=f"{found:%Y-%m-%d}",
                    weekday=said(WEEKDAYS[found.weekday()]),
                ),
                tr("Change the week day or the date."),
            )
        return found
    raise _no_such_day(text)


def _years(today: date, prefer: Prefer) -> Iterator[int]:
    step = -1 if prefer == "past" else 1
    for ahead in range(_LEAP_REACH + 1):
        year = today.year + step * ahead
        if 1 <= year <= MAXYEAR:
            yield year


def _iso_moment(text: str, now: datetime) -> datetime | None:
    """A full ISO 8601 date and time with an offset; None if `text` is not one."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found.astimezone(now.tzinfo) if found.tzinfo is not None else None


def _hours(words: str, now: datetime, prefer: Prefer) -> datetime | None:
    match = _HOURS.fullmatch(words)
    if match is None or (match[4] is not None and match[1] is not None):
        return None
    count = _signed(match, prefer)
    length = timedelta(hours=count) if match[3].startswith("h") else timedelta(minutes=count)
    return (now.astimezone(UTC) + length).astimezone(now.tzinfo)


def _clock(match: re.Match[str], text: str) -> time:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if match["half"] is not None:
        if not 1 <= hour <= 12:
            raise _no_such_time(text)
        hour = hour % 12 + (12 if match["half"] == "pm" else 0)
    try:
        return time(hour, minute, int(match["second"] or 0))
    except ValueError:
        raise _no_such_time(text) from None


def _no_such_time(text: str) -> Invalid:
    return Invalid("time", tr("{text} is not a time of day.", text=_shown(text)), said(_TIME_HELP))


def _day_and_clock(words: str, text: str, now: datetime, prefer: Prefer) -> datetime:
    today = now.date()
    match = _CLOCK.fullmatch(words)
    if match is None or (match["minute"] is None and match["half"] is None):
        found = _at(parse_day(text, today, prefer=prefer), time(12), now, text)
        return now if prefer == "past" and found > now and found.date() == today else found
    clock = _clock(match, text)
    if match["day"] is not None:
        return _at(parse_day(match["day"], today, prefer=prefer), clock, now, text)
    found = _at(today, clock, now, text)
    if prefer == "past" and found > now:
        return _at(today - timedelta(days=1), clock, now, text)
    if prefer == "future" and found < now:
        return _at(today + timedelta(days=1), clock, now, text)
    return found


def _at(day: date, clock: time, now: datetime, text: str) -> datetime:
    found = datetime.combine(day, clock, now.tzinfo)
    there_and_back = found.astimezone(UTC).astimezone(now.tzinfo)
    if there_and_back.replace(tzinfo=None) != found.replace(tzinfo=None):
        raise Invalid(
            "time",
            tr("{text} does not exist there: the clocks are moved.", text=_shown(text)),
            tr("Take another hour."),
        )
    return found
