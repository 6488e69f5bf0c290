"""Recorded use as a series: days or weeks, what was not recorded is a gap and never zero."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

DAY, WEEK = "day", "week"
MOST_DAYS = 100  # a longer span is shown by week


@dataclass(frozen=True, slots=True)
class UsagePoint:
    """One day, or the week that begins on its Monday. `value` None: nothing was recorded."""

    day: date
    value: float | None


@dataclass(frozen=True, slots=True)
class UsageSeries:
    """A series without holes: each step of its span has a point, the oldest first."""

    metric: str
    feature: str  # name; empty for all of the account
    step: str  # DAY or WEEK
    points: tuple[UsagePoint, ...]

    @property
    def known(self) -> int:
        """How many points have a value."""
        return sum(point.value is not None for point in self.points)


@dataclass(frozen=True, slots=True)
class MetricLine:
    """A metric of an account, with its first and last recorded day."""

    name: str
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class FeatureLine:
    """A feature and its use by the account. `sum_90`: over the 90 days that end as of the data."""

    id: str
    name: str
    released_on: date | None
    last_use: date | None
    sum_90: float
    told_on: date | None = None
    declined_on: date | None = None


@dataclass(frozen=True, slots=True)
class UsageOverview:
    """What is known of the use of an account. Without samples `metrics` is empty and `as_of` None."""

    account_id: str
    metrics: tuple[MetricLine, ...]
    features: tuple[FeatureLine, ...]
    source: str  # of the newest sample
    as_of: date | None  # the last day that source reported, for any account


def monday_of(day: date) -> date:
    """The first day of the ISO week of `day`."""
    return day - timedelta(days=day.weekday())


def filled(
    values: Mapping[date, float], first: date, last: date, step: str
) -> tuple[UsagePoint, ...]:
    """A point for every step from `first` to `last`; those that have no value are gaps.

    With weeks, days stand for their Mondays. Nothing for a span that ends before it begins.
    """
    day, width = (first, 1) if step == DAY else (monday_of(first), 7)
    found = []
    while day <= last:
        found.append(UsagePoint(day, values.get(day)))
        day += timedelta(days=width)
    return tuple(found)
