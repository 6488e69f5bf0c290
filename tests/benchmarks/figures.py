"""What a benchmark reports, and how it is measured and printed."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: `value` against `floor`, both in `unit`, and whether the goal is met.

    `goal` says what DESIGN wants; `met` is None where it wants nothing.
    """

    name: str
    value: float
    floor: float | None
    unit: str
    goal: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor; None without one."""
        return self.value / self.floor if self.floor else None


def spent(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes, by the wall clock, with nothing left to collect before."""
    gc.collect()
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def alternate(runs: int, *works: Callable[[], float]) -> list[float]:
    """Medians of what each of `works` returns, run in turns so that a busy moment meets all alike."""
    seen: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for values, work in zip(seen, works, strict=True):
            values.append(work())
    return [statistics.median(values) for values in seen]


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` (0..1) of `values` do not exceed. Raises IndexError for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    head = ("figure", "value", "floor", "ratio", "goal", "met", "note")
    rows = [head] + [
        (
            each.name,
            f"{each.value:,.1f} {each.unit}",
            f"{each.floor:,.1f} {each.unit}" if each.floor is not None else "",
            f"{each.ratio:.2f}" if each.ratio is not None else "",
            each.goal,
            "" if each.met is None else "yes" if each.met else "NO",
            each.note,
        )
        for each in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if 1 <= column <= 3 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )
