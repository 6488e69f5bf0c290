"""Clock times of demo customers as UTC."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo


@lru_cache(maxsize=200_000)
def _offset(zone: str, year: int, month: int, day: int) -> timedelta:
    offset = datetime(year, month, day, 12, tzinfo=ZoneInfo(zone)).utcoffset()
    assert offset is not None
    return offset


def to_utc(local: datetime, zone: str) -> datetime:
    """A naive working-hours time on the clock of `zone` as aware UTC (the offset at noon that day)."""
    shifted = local - _offset(zone, local.year, local.month, local.day)
    return shifted.replace(tzinfo=UTC)
