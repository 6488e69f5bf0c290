"""The people of an account with all their fields, as they leave the book for their own page."""

from dataclasses import dataclass
from datetime import date, datetime

from csdesk.domain.morning import Ref


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person. `clock_zone` is the zone they live in as far as it is known, else empty."""

    id: str
    name: str
    title: str
    role: str  # a `terms.Role`, or empty
    influence: int  # 0 unknown, 1 little .. 3 much
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    birthday: str  # 1980-05-17, --05-17, or empty
    country: str  # ISO 3166-1 alpha-2, or empty: the account's
    zone: str  # IANA name, or empty: the account's
    channel: str  # preferred `terms.Channel`, or empty
    left_on: date | None
    opted_out: tuple[str, ...]  # of `terms.Occasion`
    notes: str
    last_two_way: datetime | None
    clock_zone: str = ""
    city: str = ""  # where the clock stands; empty where it is another place than the account's

    def has_left(self, today: date) -> bool:
        """Whether they are gone; one who leaves later is still there."""
        return self.left_on is not None and self.left_on <= today


@dataclass(frozen=True, slots=True)
class PeopleOfAccount:
    """Everybody at an account, the most important first, those who left last."""

    account: Ref
    people: tuple[PersonLine, ...]
