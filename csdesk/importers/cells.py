"""Reading the columns of recognised files: one date order and decimal sign per column, bad cells kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from csdesk.domain.language import tr
from csdesk.importers.days import Order, OrderVotes, looks_like_date, votes
from csdesk.importers.figures import decimal_votes
from csdesk.importers.plan import RowError
from csdesk.importers.recognise import Recognised
from csdesk.importers.values import read_column

T = TypeVar("T")

_DATES = (
    "customer_since starts_on ends_on renews_on cancelled_on period_end day opened_at closed_at "
    "birthday left_on"
)
DATE_FIELDS = frozenset(_DATES.split())
_NUMBERS = (
    "mrr arr amount refund mrr_delta seats value seconds minutes errors satisfaction "
    "first_response_minutes notice_days"
)
NUMBER_FIELDS = frozenset(_NUMBERS.split())
_PROBE = 200


@dataclass(slots=True, eq=False)
class Cells:
    """One file being read. `problems` has the first thing wrong with each entry: column and sentence."""

    found: Recognised
    orders: Mapping[int, Order]
    signs: Mapping[int, str]
    problems: dict[int, tuple[int | None, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The file's name."""
        return self.found.sheet.name

    def __len__(self) -> int:
        """Number of entries."""
        return len(self.found.sheet.rows)

    def has(self, name: str) -> bool:
        """Whether the file has a column for this field."""
        return name in self.found.fields

    def read(self, name: str, reader: Callable[[str], T], missing: str = "") -> list[T | None]:
        """Values of a field, None where nothing is stated; cells that cannot be read are problems.

        With `missing`, a sentence, an empty cell is a problem too.
        """
        column = self.found.column(name)
        if column is None:
            return [None] * len(self)
        number = self.found.fields[name]
        values, bad = read_column(column, self.found.sheet.distinct(number), reader)
        if bad:
            for entry, cell in enumerate(column):
                if cell in bad:
                    self.reject(entry, number, bad[cell])
        if missing and None in values:
            for entry, value in enumerate(values):
                if value is None:
                    self.reject(entry, number, missing)
        return values

    def texts(self, name: str) -> list[str | None]:
        """Stripped texts of a field, None where empty. For columns whose cells mostly differ."""
        column = self.found.column(name)
        if column is None:
            return [None] * len(self)
        return [text or None for text in map(str.strip, column)]

    def dated(
        self, name: str, reader: Callable[[str, Order], str], missing: str = ""
    ) -> list[str | None]:
        """Days or instants of a field, read in the order of its column."""
        order = self.orders.get(self.found.fields.get(name, -1), Order.DAY_FIRST)
        return self.read(name, lambda text: reader(text, order), missing)

    def counted(
        self, name: str, reader: Callable[[str, str], T], missing: str = ""
    ) -> list[T | None]:
        """Numbers of a field, read with the decimal sign of its column."""
        sign = self.signs.get(self.found.fields.get(name, -1), ".")
        return self.read(name, lambda text: reader(text, sign), missing)

    def reject(self, entry: int, column: int | None, reason: str) -> None:
        """Note what is wrong with an entry; the first finding stands."""
        self.problems.setdefault(entry, (column, reason))

    def reject_field(self, entry: int, name: str, reason: str) -> None:
        """Note what is wrong with an entry's cell of a field."""
        self.reject(entry, self.found.fields.get(name), reason)

    def demote(self, name: str) -> None:
        """Take a column for one without a meaning after all; it then goes into `extra`."""
        self.found.fields.pop(name, None)

    def row(self, entry: int) -> int:
        """The spreadsheet row of an entry."""
        return self.found.sheet.rows[entry]

    def errors(self) -> list[RowError]:
        """The problems as errors with their place, by row."""
        return [
            self.found.sheet.error(entry, column, reason)
            for entry, (column, reason) in sorted(self.problems.items())
        ]

    def extras(self) -> list[dict[str, str]]:
        """Per entry the stated cells of the columns without a meaning, by header."""
        named = extra_names(self.found)
        columns = [(name, self.found.sheet.columns[number]) for number, name in named.items()]
        return [
            {name: text for name, column in columns if (text := column[entry].strip())}
            for entry in range(len(self))
        ]


def extra_names(found: Recognised) -> dict[int, str]:
    """Column number -> the name under which `extra` keeps it: the header, numbered where it repeats."""
    names: dict[int, str] = {}
    for number in found.unmapped():
        name = found.sheet.header[number] or f"column {number + 1}"
        if name in names.values():
            name = f"{name} ({number + 1})"
        names[number] = name
    return names


def read_together(files: Iterable[Recognised]) -> tuple[list[Cells], list[str]]:
    """Decide date orders and decimal signs: by the column, else its file, else all files. With notes."""
    listed = list(files)
    dates = [_date_votes(found) for found in listed]
    numbers = [_number_votes(found) for found in listed]
    every_date = sum((sum(per.values(), OrderVotes()) for per in dates), OrderVotes())
    every_number = _add(pair for per in numbers for pair in per.values())
    result: list[Cells] = []
    notes: list[str] = []
    for found, date_columns, number_columns in zip(listed, dates, numbers, strict=True):
        whole = sum(date_columns.values(), OrderVotes())
        shared = whole.order or every_date.order
        orders = {n: v.order or shared or Order.DAY_FIRST for n, v in date_columns.items()}
        open_dates = [n for n, v in date_columns.items() if v.order is None and v.open]
        if open_dates and shared is None:
            headers = ", ".join(f'"{found.sheet.header[n]}"' for n in open_dates)
            notes.append(
                tr(
                    "{name}: day and month of {headers} cannot be told apart; the day was taken "
                    "to stand first.",
                    name=found.sheet.name,
                    headers=headers,
                )
            )
        fallback = _sign(_add(number_columns.values())) or _sign(every_number)
        semicolon = "," if found.sheet.delimiter == ";" else "."
        signs = {n: _sign(pair) or fallback or semicolon for n, pair in number_columns.items()}
        result.append(Cells(found, orders, signs))
    return result, notes


def _date_votes(found: Recognised) -> dict[int, OrderVotes]:
    mapped = {n for name, n in found.fields.items() if name in DATE_FIELDS}
    result: dict[int, OrderVotes] = {}
    for number in sorted(mapped | set(found.unmapped())):
        if number not in mapped:
            probe = list(filter(None, map(str.strip, found.sheet.columns[number][:_PROBE])))
            if not probe or sum(map(looks_like_date, probe)) < 0.9 * len(probe):
                continue
        result[number] = votes(found.sheet.texts(number))
    return result


def _number_votes(found: Recognised) -> dict[int, tuple[int, int]]:
    return {
        number: decimal_votes(c for c in found.sheet.distinct(number) if "," in c or "." in c)
        for name, number in found.fields.items()
        if name in NUMBER_FIELDS
    }


def _add(pairs: Iterable[tuple[int, int]]) -> tuple[int, int]:
    listed: Sequence[tuple[int, int]] = list(pairs)
    return sum(p for p, _ in listed), sum(c for _, c in listed)


def _sign(pair: tuple[int, int]) -> str:
    point, comma = pair
    return "" if point == comma else "." if point > comma else ","
