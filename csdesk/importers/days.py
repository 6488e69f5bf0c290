"""Dates and times of files: which order of day and month a column uses, and reading with it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum

from csdesk.domain.language import tr
from csdesk.importers.values import plain, quoted

_TIME = (
    r"(?:[T\s,]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<a>\d{1,2})[-/.](?P<b>\d{1,2})" + _TIME)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<a>\d{2})(?P<b>\d{2})" + _TIME)
_NUMBERS = re.compile(
    r"(?P<a>\d{1,2})\s?[-/.]\s?(?P<b>\d{1,2})\s?[-/.]\s?(?P<y>\d{4}|\d{2})" + _TIME
)
_WORDS = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?"  # the day of the week
    r"(?:(?P<a>\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]*(?:de\s+)?(?P<m>[^\W\d]{3,})\.?|"
    r"(?P<m2>[^\W\d]{3,})\.?\s*(?P<b>\d{1,2})(?:st|nd|rd|th)?)"
    r",?[\s-]*(?:de\s+)?(?P<y>\d{4}|\d{2})" + _TIME
)
_NAMES = (
    "jan january januar janvier enero ene janv", "feb february februar fevrier febrero fev fevr",
    "mar march marz mars marzo mrz", "apr april avril abril avr abr", "may mai mayo",
    "jun june juni juin junio", "jul july juli juillet julio juil", "aug august aout agosto ago",
    "sep sept september septembre septiembre set", "oct october oktober okt octobre octubre",
    "nov november novembre noviembre", "dec december dezember dez decembre diciembre dic",
)  # fmt: skip
_MONTH = {name: n for n, names in enumerate(_NAMES, 1) for name in names.split()}


class Order(Enum):
    """Whether 03-04-2025 is 3 April or 4 March."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class OrderVotes:
    """How many distinct dates of a column allow only one order, and how many allow both."""

    day_first: int = 0
    month_first: int = 0
    open: int = 0

    def __add__(self, other: "OrderVotes") -> "OrderVotes":
        """The votes of two columns together."""
        return OrderVotes(
            self.day_first + other.day_first,
            self.month_first + other.month_first,
            self.open + other.open,
        )

    @property
    def order(self) -> Order | None:
        """The order most dates ask for; None when none decides."""
        if self.day_first == self.month_first:
            return None
        return Order.DAY_FIRST if self.day_first > self.month_first else Order.MONTH_FIRST


def votes(texts: Iterable[str]) -> OrderVotes:
    """Look at every distinct date of a column: a number above 12 can only be the day."""
    first = second = both = 0
    for text in texts:
        found = _NUMBERS.fullmatch(text)
        if found:
            a, b = int(found["a"]), int(found["b"])
            first += a > 12 >= b
            second += b > 12 >= a
            both += a <= 12 and b <= 12 and a != b
    return OrderVotes(first, second, both)


def looks_like_date(text: str) -> bool:
    """Whether the text has the form of a date, right or wrong."""
    return any(p.fullmatch(text) for p in (_YEAR_FIRST, _NUMBERS, _WORDS, _COMPACT))


def read_day(text: str, order: Order) -> str:
    """The day, `2026-11-26`; a time behind it is dropped. Raises ValueError with a sentence."""
    return _parse(text, order)[0].isoformat()


def read_instant(text: str, order: Order) -> str:
    """The instant, `2026-11-26T11:05:00Z`; without a time midnight, without a zone UTC."""
    day, found = _parse(text, order)
    hour, minute, second = (int(found[k] or 0) for k in ("H", "M", "S"))
    half = (found["half"] or "").casefold()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        at = datetime(
            day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(found["zone"])
        )
        return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        raise ValueError(tr("{text} has a time that does not exist.", text=quoted(text))) from None


def has_time(text: str) -> bool:
    """Whether the text has a time without a zone behind the day."""
    found = _match(text)
    return found is not None and found["H"] is not None and found["zone"] is None


def _match(text: str) -> re.Match[str] | None:
    for pattern in (_NUMBERS, _YEAR_FIRST, _WORDS, _COMPACT):
        found = pattern.fullmatch(text)
        if found:
            return found
    return None


def _parse(text: str, order: Order) -> tuple[date, re.Match[str]]:
    found = _match(text)
    if found is None:
        raise ValueError(tr("{text} is not a date.", text=quoted(text)))
    groups = found.groupdict()
    year = int(found["y"])
    if len(found["y"]) == 2:
        year += 2000 if year <= 68 else 1900  # POSIX strptime %y
    if found.re is _WORDS:
        name = plain(found["m"] or found["m2"])
        month = _MONTH.get(name, 0)
        day = int(groups["a"] or groups["b"])
        if not month:
            raise ValueError(
                tr(
                    "{text} is not a date: no month is called {name}.",
                    text=quoted(text),
                    name=quoted(name),
                )
            )
    elif found.re is _NUMBERS:
        day, month = int(found["a"]), int(found["b"])
        if order is Order.MONTH_FIRST:
            day, month = month, day
    else:
        month, day = int(found["a"]), int(found["b"])
    try:
        return date(year, month, day), found
    except ValueError:
        raise ValueError(
            tr(
                "{text} is a day that does not exist{found}.",
                text=quoted(text),
                found=_hint(found, order),
            )
        ) from None


def _hint(found: re.Match[str], order: Order) -> str:
    if found.re is not _NUMBERS or max(int(found["a"]), int(found["b"])) <= 12:
        return ""
    if order == Order.DAY_FIRST:
        return tr(" (this column is read day first)")
    return tr(" (this column is read month first)")


def _zone(text: str | None) -> timezone:
    if text is None or text in ("Z", "UTC", "GMT"):
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)
