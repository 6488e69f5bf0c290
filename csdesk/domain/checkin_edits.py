"""What can be changed of a check-in, and of how many meetings of a series at once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Scope(StrEnum):
    """Which meetings of a series a change is about; of a single one all three mean the same."""

    ONE = "one"
    FOLLOWING = "following"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CheckinEdit:
    """What a check-in is to say from now on; None leaves a field as it is."""

    title: str | None = None
    agenda: str | None = None
    place: str | None = None
    contact_ids: tuple[str, ...] | None = None  # guests that are only an address stay
    without: tuple[str, ...] = ()  # addresses of guests that are taken out, in any case of letters
    starts_local: datetime | None = None  # naive, on the clock of the meeting's zone
    zone: str | None = None
    minutes: int | None = None
    rrule: str | None = None  # of a series or a single one; empty: it does not come again
