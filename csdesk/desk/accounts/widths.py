"""How wide the columns of the accounts table are, and what gives way where there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST_REST = 136  # of the column that takes the rest
_FULL = {
    "account": 232,
    "stage": 122,
    "mrr": 84,
    "use": 90,
    "renewal": 148,
    "last": 106,
    "next": 214,
    "health": 82,
    "status": 84,
    "tier": 56,
    "country": 72,
    "city": 112,
    "industry": 124,
    "owner": 116,
    "tags": 148,
    "playbook": 124,
    "cadence": 84,
}
_WITH_CODE = 112  # MRR in several currencies
_WITHOUT_CITY = 184
_STEPS_ALONE = 66


@dataclass(frozen=True, slots=True)
class Widths:
    """Width of each column that has room, by name."""

    by_column: dict[str, int]
    with_city: bool
    stage_word: bool


def widths_for(columns: Sequence[str], room: int, *, several_currencies: bool) -> Widths:
    """Widths in `room` pixels. The next step takes the rest, without it the account does.

    First the city gives way, then Use, then the word of the stage; what still has no room is scrolled to.
    """
    found = {name: _FULL[name] for name in columns}
    if several_currencies and "mrr" in found:
        found["mrr"] = _WITH_CODE
    rest = "next" if "next" in found else "account"
    least = LEAST_REST if rest == "next" else _WITHOUT_CITY
    with_city = stage_word = True

    def left() -> int:
        return room - sum(width for name, width in found.items() if name != rest)

    if left() < least and rest == "next":
        found["account"], with_city = _WITHOUT_CITY, False
    if left() < least:
        with_city = False
        found.pop("use", None)
    if left() < least and "stage" in found:
        found["stage"], stage_word = _STEPS_ALONE, False
    if rest == "next" and not with_city:
        # Names are cut last of all: the next step gives first.
        found["account"] += min(max(left() - least, 0), _FULL["account"] - found["account"])
    found[rest] = max(left(), least)
    return Widths(found, with_city, stage_word)
