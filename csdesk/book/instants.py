"""Instants as the book stores them: `2026-11-26T11:05:00Z`, sortable text of whole seconds."""

from datetime import UTC, datetime


def instant_text(value: datetime) -> str:
    """The stored form of an aware time. Raises ValueError for a naive one."""
    if value.tzinfo is None:
        raise ValueError("a stored instant needs a time zone")
    return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def instant(text: str) -> datetime:
    """The time of a stored instant."""
    return datetime.fromisoformat(text)
