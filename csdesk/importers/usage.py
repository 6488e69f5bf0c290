"""Planning usage files: many rows, so they stay the tuples that the driver writes."""

from collections.abc import Mapping, Sequence
from itertools import repeat
from operator import itemgetter

from csdesk.domain.imports import USAGE_FIELDS, Insert, StoredUsage, Update, Value
from csdesk.domain.language import tr
from csdesk.importers.accounts import Timeline
from csdesk.importers.cells import Cells
from csdesk.importers.drafts import SOURCE, Outcome, differs, shown
from csdesk.importers.plan import CHANGED, NEW, SAME, Counts, PreviewRow
from csdesk.importers.usage_columns import Known, usage_columns
from csdesk.importers.values import quoted

_PREVIEWED = 500  # rows of each outcome that a preview can show
_NATURAL = tuple(
    USAGE_FIELDS.index(name)
    for name in ("account_id", "contract_id", "feature_id", "day", "metric")
)
_DAY, _FEATURE = USAGE_FIELDS.index("day"), USAGE_FIELDS.index("feature_id")
_STATED = len(USAGE_FIELDS)
_COLUMNS = (*USAGE_FIELDS, "source", "external_id")

Use = tuple[Value, ...]  # the values of _COLUMNS
Change = Mapping[str, tuple[Value, Value]]


def natural_key(use: Use) -> Use:
    """What tells uses without an id apart: account, contract, feature, day and metric."""
    return tuple(use[at] for at in _NATURAL)


class Usage:
    """The uses of one import, file by file."""

    def __init__(self, known: Known, stored: StoredUsage, notes: list[str]) -> None:
        self._known = known
        self._by_id = stored.by_external_id
        self._by_key = {natural_key(use[1:]): use for use in stored.without_id}
        self._notes = notes
        self._read: list[tuple[Cells, list[str | None], list[Use]]] = []
        self._used: set[Value] = set()
        self._new: list[Use] = []
        self._updates: list[Update] = []
        self._counts = Counts()
        self._rows: dict[str, list[PreviewRow]] = {CHANGED: [], NEW: [], SAME: []}

    def read(self, cells: Cells, timeline: Timeline) -> None:
        """Plan the rows of one file."""
        columns = usage_columns(cells, self._known)
        ids = _ids(cells)
        timeline.happened(str(day) for day in set(columns[_DAY]) if day)
        uses = list(zip(*columns, repeat(SOURCE), ids, strict=False))
        repeats = self._repeats(cells, ids, uses)
        self._read.append((cells, ids, uses))
        good: Sequence[int] = range(len(uses))
        if cells.problems or repeats:
            left_out = cells.problems.keys() | repeats
            good = [entry for entry in good if entry not in left_out]
            uses = [uses[entry] for entry in good]
            self._used.update(map(itemgetter(_FEATURE), uses))
        else:
            self._used.update(columns[_FEATURE])
        self._record(cells, SAME, sorted(repeats))
        if None not in ids and (not self._by_id or self._by_id.keys().isdisjoint(ids)):
            self._new.extend(uses)
            self._record(cells, NEW, good)
        else:
            self._compare(cells, uses, good)
        lost = [f'"{cells.found.sheet.header[number]}"' for number in cells.found.unmapped()]
        if lost:
            listed = ", ".join(lost)
            self._notes.append(
                tr(
                    "{name}: usage has no place for {listed}, which was left out.",
                    name=cells.name,
                    listed=listed,
                )
            )

    def _repeats(self, cells: Cells, ids: list[str | None], uses: list[Use]) -> set[int]:
        """Entries that say again what an earlier row said.

        A different row with an id, or of a natural key, that was there before is a problem.
        """
        if not self._read and None not in ids and len(set(ids)) == len(ids):
            return set()  # the usual file: nothing stands twice
        seen: dict[str | Use, tuple[Cells, int]] = {}
        for earlier, its_ids, its_uses in self._read:
            for entry, (ref, use) in enumerate(zip(its_ids, its_uses, strict=True)):
                if entry not in earlier.problems:
                    seen.setdefault(ref or natural_key(use), (earlier, entry))
        repeats: set[int] = set()
        for entry, (ref, use) in enumerate(zip(ids, uses, strict=True)):
            if entry in cells.problems:
                continue
            there, first = seen.setdefault(ref or natural_key(use), (cells, entry))
            if there is cells and first == entry:
                continue
            if there.found.sheet.cells(first) == cells.found.sheet.cells(entry):
                repeats.add(entry)
                continue
            what = tr("The id {ref}", ref=quoted(ref)) if ref else tr("This use of this day")
            cells.reject_field(entry, "id", differs(what, there, first, cells))
        return repeats

    def _compare(self, cells: Cells, uses: list[Use], entries: Sequence[int]) -> None:
        new: list[int] = []
        same: list[int] = []
        changed: list[int] = []
        changes: list[Change] = []
        for entry, use in zip(entries, uses, strict=True):
            ref = use[-1]
            before = self._by_id.get(str(ref)) if ref else self._by_key.get(natural_key(use))
            if before is None:
                self._new.append(use)
                new.append(entry)
            elif before[1:] == use[:_STATED] or not (change := _change(before[1:], use)):
                same.append(entry)
            else:
                fields = {name: value for name, (_, value) in change.items()}
                self._updates.append(Update("usage", int(before[0] or 0), fields))
                changed.append(entry)
                changes.append(change)
        self._record(cells, NEW, new)
        self._record(cells, SAME, same)
        self._record(cells, CHANGED, changed, changes)

    def _record(
        self, cells: Cells, outcome: str, entries: Sequence[int], changes: Sequence[Change] = ()
    ) -> None:
        """Count the entries and keep the first of them for the preview."""
        setattr(self._counts, outcome, getattr(self._counts, outcome) + len(entries))
        rows = self._rows[outcome]
        for at, entry in enumerate(entries[: _PREVIEWED - len(rows)]):
            listed = changes[at].items() if changes else ()
            fields = tuple((name, shown(old), shown(new)) for name, (old, new) in listed)
            rows.append(
                PreviewRow(cells.name, cells.row(entry), outcome, _name(cells, entry), fields)
            )

    def settle(self) -> Outcome:
        """Everything that the files contribute. The features they name come first, see `features`."""
        inserts = []
        if self._new:
            # By account, as the table's index is ordered: SQLite then finds each place in a page it has.
            self._new.sort(key=itemgetter(USAGE_FIELDS.index("account_id")))
            inserts.append(Insert("usage", _COLUMNS, self._new))
        rows = [row for listed in self._rows.values() for row in listed]
        return Outcome(self._counts, rows, inserts, self._updates)

    def features(self) -> Outcome:
        """The features that good rows name: new ones are made."""
        made = {n: i for n, i in self._known.features.made.items() if i in self._used}
        same = len(self._used - {None}) - len(made)
        rows: list[Use] = [(row_id, name, "") for name, row_id in made.items()]
        inserts = [Insert("feature", ("id", "name", "description"), rows)] if rows else []
        shown_rows = [
            PreviewRow(cells.name, 0, NEW, name) for cells, *_ in self._read[:1] for name in made
        ]
        return Outcome(Counts(new=len(made), same=same), shown_rows, inserts)


def _ids(cells: Cells) -> list[str | None]:
    column = cells.found.column("id")
    if column is None:
        return [None] * len(cells)
    ids: list[str | None] = list(map(str.strip, column))
    return [text or None for text in ids] if "" in ids else ids


def _change(before: Use, use: Use) -> dict[str, tuple[Value, Value]]:
    """Fields that the row states differently; an empty cell states nothing."""
    return {
        name: (old, new)
        for name, old, new in zip(USAGE_FIELDS, before, use[:_STATED], strict=True)
        if new is not None and new != old
    }


def _name(cells: Cells, entry: int) -> str:
    column = cells.found.column("id") or cells.found.column("day")
    return column[entry].strip() if column is not None else ""
