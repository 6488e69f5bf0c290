"""Rows on their way from a file to the book: matched, compared, counted."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from csdesk.domain.imports import Insert, Row, Update, Value
from csdesk.domain.language import tr
from csdesk.importers.cells import Cells
from csdesk.importers.plan import CHANGED, NEW, SAME, Counts, PreviewRow

SOURCE = "csv"  # the source of ids in files that name no other program


@dataclass(slots=True)
class Draft:
    """One good row of a file and the row of the book that it is about.

    `fields` are the stated ones, in stored form; `first` those that only a new row gets.
    """

    cells: Cells
    entry: int
    id: str
    name: str
    fields: dict[str, Value]
    stored: Row | None = None
    first: dict[str, Value] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    also: list[tuple[str, str, str]] = field(
        default_factory=list
    )  # changes in rows that belong to it
    repeats: bool = False  # says what an earlier row of the import said

    def changes(self) -> dict[str, tuple[Value, Value]]:
        """Stated fields whose stored value differs: old and new. Empty for a new row."""
        if self.stored is None:
            return {}
        found: dict[str, tuple[Value, Value]] = {
            name: (self.stored.get(name), value)
            for name, value in self.fields.items()
            if value is not None and self.stored.get(name) != value
        }
        if self.extra:
            old = stored_extra(self.stored)
            new = old | self.extra
            if new != old:
                found["extra"] = (extra_text(old), extra_text(new))
        return found


def stored_extra(row: Row) -> dict[str, str]:
    """The map in the column `extra`."""
    found = json.loads(str(row.get("extra") or "{}"))
    return {str(key): str(value) for key, value in found.items()}


def extra_text(values: Mapping[str, str]) -> str:
    """The stored form of a map: JSON with sorted keys."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


@dataclass(slots=True)
class Seen:
    """Which entry of the import said something first, by key."""

    entries: dict[tuple[str, ...], tuple[Cells, int]] = field(default_factory=dict)

    def repeats(self, key: tuple[str, ...], cells: Cells, entry: int, what: str) -> bool:
        """Whether an earlier row is equal. A different one with this key makes the entry a problem.

        `what` begins the sentence: 'The id "A-1"'.
        """
        first = self.entries.setdefault(key, (cells, entry))
        there, row = first
        if there is cells and row == entry:
            return False
        if there.found.sheet.cells(row) == cells.found.sheet.cells(entry):
            return True
        cells.reject_field(entry, "id", differs(what, there, row, cells))
        return False


def differs(what: str, there: Cells, row: int, here: Cells) -> str:
    """The sentence on an entry that says something else than the one before it about the same thing."""
    if there is here:
        return tr("{what} stands in row {row} for a different row.", what=what, row=there.row(row))
    return tr(
        "{what} stands in row {row} of {name} for a different row; import that file first and this "
        "one after it to correct what it says.",
        what=what,
        row=there.row(row),
        name=there.name,
    )


@dataclass(slots=True)
class Outcome:
    """What one kind contributes to the plan."""

    counts: Counts = field(default_factory=Counts)
    rows: list[PreviewRow] = field(default_factory=list)
    inserts: list[Insert] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)


def settle(table: str, drafts: Sequence[Draft], defaults: Row) -> Outcome:
    """Compare drafts with the book: counts, preview, and what is to be written.

    `defaults` names every column of a new row; `id` comes first and `extra` as a map of its own.
    """
    result = Outcome()
    columns = ("id", *defaults)
    new: list[tuple[Value, ...]] = []
    for draft in drafts:
        changes = draft.changes()
        shown: tuple[tuple[str, str, str], ...] = ()
        if draft.repeats:
            outcome = SAME
            result.counts.same += 1
        elif draft.stored is None:
            outcome = NEW
            result.counts.new += 1
            stated = {name: v for name, v in draft.fields.items() if v is not None}
            whole = {**defaults, **draft.first, **stated, "id": draft.id}
            if "extra" in defaults:
                whole["extra"] = extra_text(draft.extra)
            new.append(tuple(whole[name] for name in columns))
        elif changes or draft.also:
            outcome = CHANGED
            result.counts.changed += 1
            shown = (*_shown(changes, draft), *draft.also)
            if changes:
                result.updates.append(
                    Update(table, draft.id, {name: value for name, (_, value) in changes.items()})
                )
        else:
            outcome = SAME
            result.counts.same += 1
        row = draft.cells.row(draft.entry)
        result.rows.append(PreviewRow(draft.cells.name, row, outcome, draft.name, shown))
    if new:
        result.inserts.append(Insert(table, columns, new))
    return result


def _shown(
    changes: Mapping[str, tuple[Value, Value]], draft: Draft
) -> Iterable[tuple[str, str, str]]:
    for name, (old, value) in changes.items():
        if name == "extra" and draft.stored is not None:
            before = stored_extra(draft.stored)
            for key, text in draft.extra.items():
                if before.get(key) != text:
                    yield key, before.get(key, ""), text
        else:
            yield name, shown(old), shown(value)


def shown(value: Value) -> str:
    """A stored value as a preview shows it."""
    return "" if value is None else str(value)
