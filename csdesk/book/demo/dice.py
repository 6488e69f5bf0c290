"""The one source of chance of a demo book."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TypeVar

T = TypeVar("T")
_MARKS = 7 << 76 | 0b10 << 62  # version and variant
_LOW = (1 << 62) - 1


class Dice(Random):
    """A seeded random source with the draws a demo book needs. Same seed, same draws.

    The often used draws rest on `random()` alone: it is quick, and the numbers of a seed stay the same
    in all versions of Python.
    """

    def pick(self, seq: Sequence[T]) -> T:
        """One of the parts of `seq`. Raises IndexError where there are none."""
        return seq[int(self.random() * len(seq))]

    def randint(self, a: int, b: int) -> int:
        """A whole number from `a` to `b`, both included."""
        return a + int(self.random() * (b - a + 1))

    def chance(self, probability: float) -> bool:
        """True in `probability` (0..1) of the draws."""
        return self.random() < probability

    def weighted(self, pairs: Sequence[tuple[T, float]]) -> T:
        """One of the first parts, each as often as its second part says."""
        spot = self.random() * sum(weight for _, weight in pairs)
        for part, weight in pairs:
            spot -= weight
            if spot < 0:
                return part
        return pairs[-1][0]

    def row_id(self, at: datetime) -> str:
        """An id in the layout of UUIDv7 (RFC 9562 section 5.7) that carries the time `at`."""
        milliseconds = int((at.timestamp() + self.random()) * 1000)
        bits = self.getrandbits(74)
        text = "%032x" % (milliseconds << 80 | bits >> 62 << 64 | bits & _LOW | _MARKS)
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def day_id(self, day: date) -> str:
        """An id made at some working hour (UTC) of `day`."""
        return self.row_id(at_noon(day) + timedelta(seconds=self.randint(-14_000, 14_000)))

    def day_between(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included; `first` where they are the wrong way round."""
        return first + timedelta(days=self.randint(0, max(0, (last - first).days)))


def at_noon(day: date) -> datetime:
    """Noon UTC of a day."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def workday(day: date, *, back: bool = True) -> date:
    """`day`, or the nearest Monday to Friday before (or, not `back`, after) it."""
    step = timedelta(days=-1 if back else 1)
    while day.weekday() >= 5:
        day += step
    return day


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or the month's last day where there is none."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(last, day.day))
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")
