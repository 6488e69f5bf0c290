"""What an import exchanges with the book: what is stored already, and what should be written.

Values are in the form the book stores them: days as `2026-11-26`, instants as `2026-11-26T11:05:00Z`,
flags as 0 and 1, lists and maps as JSON text. So a file of 100,000 rows is compared and written
without making an object for each of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = str | int | float | None
Row: TypeAlias = Mapping[str, Value]  # column -> stored value

# What of a stored use is compared with a row of a file, in this order; the row number `n` stands first.
USAGE_FIELDS = (
    "account_id",
    "contract_id",
    "feature_id",
    "day",
    "metric",
    "value",
    "seconds",
    "errors",
    "is_beta",
)


@dataclass(frozen=True, slots=True)
class Stored:
    """What the book holds of the kinds that files bring. Keys of the mappings are row ids."""

    version: int = 0  # last entry of the journal: whether the book changed since
    currency: str = "USD"  # the book's own setting
    accounts: Mapping[str, Row] = field(default_factory=dict)
    contacts: Mapping[str, Row] = field(default_factory=dict)
    contracts: Mapping[str, Row] = field(default_factory=dict)
    lines: Mapping[str, Sequence[Row]] = field(default_factory=dict)  # by contract id
    revenue_events: Mapping[str, Row] = field(default_factory=dict)
    tickets: Mapping[str, Row] = field(default_factory=dict)
    features: Mapping[str, str] = field(default_factory=dict)  # name -> id
    refs: Sequence[tuple[str, str, str, str]] = ()  # kind, source, value, row id


@dataclass(frozen=True, slots=True)
class UsageWanted:
    """Which stored uses a plan must see: those with these ids, or those of these days without an id."""

    external_ids: Sequence[str] = ()
    first_day: str = ""
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class StoredUsage:
    """Stored uses as tuples: `n`, then `USAGE_FIELDS`."""

    by_external_id: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    without_id: Sequence[tuple[Value, ...]] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """New rows of one table; each tuple has a value for each of `columns`."""

    table: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Update:
    """New values of some fields of one row; `key` is its id, of a use its number."""

    table: str
    key: str | int
    fields: Row


@dataclass(frozen=True, slots=True)
class Writes:
    """All that one import writes, in an order in which no row comes before the one it refers to."""

    inserts: Sequence[Insert] = ()
    updates: Sequence[Update] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be written."""
        return bool(self.updates) or any(insert.rows for insert in self.inserts)
