"""What an import would do, row by row, before anything is written."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from csdesk.domain.imports import Writes

KINDS = ("account", "contact", "contract", "usage", "ticket", "revenue_event", "feature")
NEW, CHANGED, SAME, ERROR = "new", "changed", "same", "error"

_PLAIN_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*([eE][+-]?\d+)?")


@dataclass(frozen=True, slots=True)
class RowError:
    """Why one row, or with row 0 a whole file, is not imported.

    `row` counts as a spreadsheet does: the header is row 1. `column` is the header of the cell that is
    wrong, or empty. `cells` are the original cells, shortened where the row could not be read.
    """

    file: str
    row: int
    column: str
    reason: str
    cells: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of a file as a preview shows it. `changes` are (field, old, new) of a changed row."""

    file: str
    row: int
    outcome: str  # NEW, CHANGED or SAME
    name: str
    changes: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class Counts:
    """How many rows of one kind are new, changed and the same."""

    new: int = 0
    changed: int = 0
    same: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The outcome of planning. Nothing is written until it is applied.

    `notes` are sentences on what was assumed; `version` is the state of the book it was made against.
    """

    files: tuple[str, ...]
    by_kind: Mapping[str, Counts]
    errors: Sequence[RowError]
    notes: tuple[str, ...]
    writes: Writes
    version: int
    rows: Mapping[str, Sequence[PreviewRow]]  # per kind, in the order of the files
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # per file

    @property
    def name(self) -> str:
        """What Undo shows."""
        return (
            f"import {self.files[0]}" if len(self.files) == 1 else f"import {len(self.files)} files"
        )

    @property
    def counts(self) -> dict[str, int]:
        """Sums over all kinds, and the number of errors."""
        found = self.by_kind.values()
        return {
            NEW: sum(c.new for c in found),
            CHANGED: sum(c.changed for c in found),
            SAME: sum(c.same for c in found),
            ERROR: len(self.errors),
        }

    @property
    def total(self) -> int:
        """Rows that were judged, errors among them."""
        return sum(self.counts.values())

    @property
    def usable(self) -> bool:
        """Whether at least one row can be imported or is in the book already."""
        return any(c.new or c.changed or c.same for c in self.by_kind.values())

    def preview(self, kind: str, limit: int) -> list[PreviewRow]:
        """At most `limit` rows of a kind for a table: changed and new ones before the same."""
        order = {CHANGED: 0, NEW: 1, SAME: 2}
        return sorted(self.rows.get(kind, ()), key=lambda row: order[row.outcome])[:limit]

    def as_json(self) -> dict[str, Any]:
        """The shape that the command line prints."""
        counts = self.counts
        return {
            "files": list(self.files),
            "new": counts[NEW],
            "changed": counts[CHANGED],
            "same": counts[SAME],
            "errors": [
                {"file": e.file, "row": e.row, "column": e.column, "reason": e.reason}
                for e in self.errors
            ],
            "by_kind": {
                kind: {NEW: c.new, CHANGED: c.changed, SAME: c.same}
                for kind, c in self.by_kind.items()
            },
            "notes": list(self.notes),
        }

    def errors_csv(self) -> str:
        """The error rows as CSV text: file, row, column, reason, then the original cells.

        Cells of several files stand under the names of the columns of their own file. A cell that a
        spreadsheet would run as a formula gets an apostrophe in front.
        """
        headers = list(dict.fromkeys(h for e in self.errors for h in self._header(e)))
        out = StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(guarded(["file", "row", "column", "reason", *headers]))
        for error in self.errors:
            cells = dict(zip(self._header(error), error.cells, strict=False))
            start = [error.file, str(error.row), error.column, error.reason]
            writer.writerow(guarded([*start, *(cells.get(h, "") for h in headers)]))
        return out.getvalue()

    def _header(self, error: RowError) -> tuple[str, ...]:
        return self.headers.get(error.file, ())


def guarded(cells: Iterable[str]) -> list[str]:
    """Cells that no spreadsheet takes for a formula (OWASP, CSV injection); numbers stay as they are."""
    return [
        f"'{cell}"
        if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not _is_number(cell)
        else cell
        for cell in cells
    ]


def _is_number(cell: str) -> bool:
    return _PLAIN_NUMBER.fullmatch(cell) is not None
