"""Busy times out of VFREEBUSY blocks (RFC 5545 3.6.4): stretches that say when, and nothing of what."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from csdesk.ical.sieve import value_of

_PERIOD = re.compile(
    r"(\d{8}T\d{6})Z/(?:(\d{8}T\d{6})Z|P(?:(\d{1,5})W)?(?:(\d{1,5})D)?"
    r"(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?)",
    re.ASCII,
)
_FREE = re.compile(r';FBTYPE="?FREE"?[;:]', re.IGNORECASE)

Stretch = tuple[datetime, datetime]


def busy_stretches(lines: Iterable[str]) -> Iterator[Stretch | None]:
    """Both ends (aware UTC) of each period that is not free; None for one that cannot be read.

    Periods are in UTC with an end or a length (RFC 5545 3.3.9, 3.8.2.6).
    """
    for line in lines:
        value = value_of(line)
        if _FREE.search(line[: len(line) - len(value)]):
            continue
        for period in value.split(","):
            yield _stretch(period.strip().upper())


def _stretch(period: str) -> Stretch | None:
    match = _PERIOD.fullmatch(period)
    if match is None:
        return None
    try:
        start = datetime.fromisoformat(match[1]).replace(tzinfo=UTC)
        if match[2]:
            end = datetime.fromisoformat(match[2]).replace(tzinfo=UTC)
        else:
            weeks, days, hours, minutes, seconds = (int(match[n] or 0) for n in range(3, 8))
            end = start + timedelta(
                weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds
            )
    except (ValueError, OverflowError):
        return None
    return (start, end) if end > start else None
