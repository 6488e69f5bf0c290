"""How large demo books are, and how a total is dealt out to accounts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

SizeName = Literal["typical", "heavy", "stress"]


@dataclass(frozen=True, slots=True)
class Size:
    """Rows of a demo book. The first three are met exactly, `usage` to within a few percent."""

    accounts: int
    contacts: int
    touchpoints: int
    usage: int


SIZES: dict[str, Size] = {
    "typical": Size(60, 400, 10_000, 20_000),
    "heavy": Size(300, 3_000, 60_000, 100_000),
    "stress": Size(2_000, 20_000, 500_000, 1_000_000),
}


def deal(
    total: int, weights: Sequence[float], *, least: int = 0, most: Sequence[int] | None = None
) -> list[int]:
    """Split `total` in proportion to `weights`, whole numbers, each within `least` and `most`.

    The sum is exactly `total` unless the limits forbid it; then it is as near as they allow.
    """
    count = len(weights)
    limits = list(most) if most is not None else [max(total, least)] * count
    given = [min(least, limit) for limit in limits]
    open_to = [i for i in range(count) if given[i] < limits[i] and weights[i] > 0]
    left = total - sum(given)
    while left > 0 and open_to:
        whole = sum(weights[i] for i in open_to)
        dealt = 0
        for i in open_to:
            share = min(int(left * weights[i] / whole), limits[i] - given[i])
            given[i] += share
            dealt += share
        left -= dealt
        open_to = [i for i in open_to if given[i] < limits[i]]
        if dealt == 0:
            for i in open_to[:left]:
                given[i] += 1
            left -= len(open_to[:left])
    return given
