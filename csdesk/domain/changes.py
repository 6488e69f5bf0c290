"""What a write changed: the only thing that makes a page reload."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

MANY = 1000  # ids of one table that are still listed one by one


@dataclass(frozen=True, slots=True)
class Changes:
    """One action's effect. `rows` has the ids by table; None stands for more than `MANY` of them.

    An action that wrote nothing has number None and is false.
    """

    action: int | None = None
    name: str = ""
    rows: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything was written."""
        return bool(self.rows)

    def touches(self, table: str, row_id: str | None = None) -> bool:
        """Whether rows of `table`, or the one with `row_id`, changed."""
        if table not in self.rows:
            return False
        ids = self.rows[table]
        return row_id is None or ids is None or row_id in ids


def together(every: Iterable[Changes]) -> Changes:
    """Several writes as a page takes them: number and name of the last that wrote anything, rows of all."""
    found = Changes()
    for each in every:
        if not each:
            continue
        rows = dict(found.rows)
        for table, ids in each.rows.items():
            known = rows.get(table, frozenset())
            rows[table] = None if known is None or ids is None else known | ids
        found = Changes(each.action, each.name, rows)
    return found
