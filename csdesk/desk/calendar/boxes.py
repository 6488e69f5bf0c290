"""Where occurrences stand in a view, what is being dragged, and which one is next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from csdesk.domain.calendar import DAY, Move, Occurrence


@dataclass(frozen=True, slots=True)
class Box:
    """Where an occurrence stands in one day. Boxes of the hours scroll; the others stay."""

    rect: QRectF
    item: Occurrence
    day: date
    scrolls: bool = False


@dataclass(slots=True)
class Drag:
    """What is being dragged: by its middle, or (`stretches`) by its lower edge."""

    box: Box
    grabbed: QPointF  # where, in the coordinates of the boxes
    stretches: bool
    begun: bool = False
    move: Move | None = None
    words: str = ""
    warnings: tuple[str, ...] = ()
    at: QPointF | None = None


def puts_elsewhere(move: Move) -> bool:
    """Whether a move puts anything elsewhere."""
    item = move.item
    if move.minutes is not None and move.minutes != item.minutes:
        return True
    at = item.starts.hour * 60 + item.starts.minute if item.starts is not None else None
    return move.day != item.first_day or (move.minute is not None and move.minute != at)


def same_again(was: Occurrence | None, found: Sequence[Occurrence]) -> Occurrence | None:
    """What an occurrence has become, where its key is not there any more.

    It was moved, so that its row says which it is; or it got another id with its series: then it is what
    begins where it was put, or else the nearest meeting of the series.
    """
    if was is None:
        return None
    alike = [each for each in found if each.kind is was.kind and each.account == was.account]
    for same in (
        [each for each in alike if each.id == was.id],
        [each for each in alike if was.starts is not None and each.starts == was.starts],
    ):
        if same:
            return same[0]
    series = [each for each in alike if each.series_id and each.series_id == was.series_id]
    return min(series, key=lambda each: _distance(each, was), default=None)


def _distance(one: Occurrence, other: Occurrence) -> float:
    """How far two occurrences are from each other, in seconds."""
    if one.starts is None or other.starts is None:
        return abs((one.first_day - other.first_day).total_seconds())
    return abs(one.starts.timestamp() - other.starts.timestamp())


def _apart(one: Occurrence, other: Occurrence) -> float:
    """How far two occurrences are from each other on the clock, in minutes; what has none is far."""
    if one.starts is None or other.starts is None:
        return 0.0 if one.starts is other.starts else float(DAY)
    return abs((one.starts.hour - other.starts.hour) * 60 + one.starts.minute - other.starts.minute)


def neighbour(
    found: Sequence[Occurrence],
    here: Occurrence | None,
    focus: date,
    *,
    back: bool,
    by_day: bool,
) -> Occurrence:
    """The occurrence that a key leads to: of `found` (in reading order, not empty), from `here`.

    By days it is the one nearest in the hours on the next day that has any; with no one to go to, `here`.
    """
    if here is None:
        ahead = [o for o in found if (o.first_day <= focus if back else o.last_day >= focus)]
        return (ahead or list(found))[-1 if back else 0]
    if not by_day:
        at = [o.key for o in found].index(here.key) + (-1 if back else 1)
        return found[min(max(at, 0), len(found) - 1)]
    others = [
        o for o in found if (o.first_day < here.first_day if back else o.first_day > here.first_day)
    ]
    if not others:
        return here
    day = others[-1].first_day if back else others[0].first_day
    return min((o for o in others if o.first_day == day), key=lambda o: _apart(o, here))
