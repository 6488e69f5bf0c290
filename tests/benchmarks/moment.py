"""The morning that every measured book is made for."""

from datetime import datetime
from zoneinfo import ZoneInfo

MOMENT = datetime(2026, 11, 26, 8, 30, tzinfo=ZoneInfo("Europe/Berlin"))


def clock() -> datetime:
    """A clock that stands still on that morning."""
    return MOMENT
