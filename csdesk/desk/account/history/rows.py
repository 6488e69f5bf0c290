"""Changes of an account as rows: a head for each action, a row for each field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo

from csdesk.domain.account_lines import FieldChange, HistoryEntry, HistoryLine, counted_words
from csdesk.domain.history_words import field_words, table_words, value_words
from csdesk.domain.language import plural, tr

_MOST = 400  # letters of a value that are laid out
_SHOWN = 12  # fields of one action that are listed one by one


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """The head of an action (`change` None), or one field of a change.

    `about`: what it is about, where that is not the account itself; `note` says what came or went.
    """

    key: str
    entry: HistoryEntry
    line: HistoryLine | None
    change: FieldChange | None
    about: str
    note: str

    @property
    def restorable(self) -> bool:
        """Whether the old value of the field can be written back."""
        return self.change is not None


def rows_of(entries: Sequence[HistoryEntry]) -> list[HistoryRow]:
    """Heads and fields, the newest action first. Fields that only the app needs are left out."""
    return [row for entry in entries for row in _action_rows(entry)]


def _action_rows(entry: HistoryEntry) -> Iterator[HistoryRow]:
    fields = [
        HistoryRow(f"{line.seq} {change.name}", entry, line, change, _row_name(line), "")
        for line in entry.lines
        if line.op == "U"
        for change in line.fields
        if field_words(change.name) is not None
    ]
    notes = [_note(entry)]
    if len(fields) > _SHOWN:
        rest = len(fields) - _SHOWN
        notes.append(plural("and {n} more field", "and {n} more fields", rest))
    note = "; ".join(part for part in notes if part)
    yield HistoryRow(f"a{entry.seq}", entry, None, None, _about(entry), note)
    yield from fields[:_SHOWN]


def _about(entry: HistoryEntry) -> str:
    """The one thing that an action was about; empty where it is the account, or several."""
    names = dict.fromkeys(_row_name(line) for line in entry.lines if line.table != "account")
    named = [name for name in names if name]
    return named[0] if len(named) == 1 else ""


def _row_name(line: HistoryLine) -> str:
    if line.table == "account":
        return ""
    name = " ".join(line.row_name[:_MOST].split())
    return name or table_words(line.table)


def _note(entry: HistoryEntry) -> str:
    parts = []
    if came := ", ".join(counted_words(entry.came)):
        parts.append(tr("added: {what}", what=came))
    if went := ", ".join(counted_words(entry.went)):
        parts.append(tr("deleted: {what}", what=went))
    return "; ".join(parts)


def change_words(row: HistoryRow, today: date, zone: tzinfo | None) -> tuple[str, str, str]:
    """Name of the field, old value, new value, each on one line and as long as can be seen."""
    change = row.change
    assert change is not None
    name = field_words(change.name) or change.name

    def shown(stored: object) -> str:
        cut = stored[:_MOST] if isinstance(stored, str) and not stored.startswith("[") else stored
        return " ".join(value_words(change.name, cut, today, zone)[:_MOST].split())

    return name, shown(change.old), shown(change.new)
