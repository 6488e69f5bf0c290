"""Points of use and features in words."""

from collections.abc import Mapping
from datetime import date, timedelta

from csdesk.domain.language import decimal, mark, number, said, tr
from csdesk.domain.usage_series import WEEK, FeatureLine, UsageOverview, UsagePoint, UsageSeries
from csdesk.domain.words import date_words, day_words, days

STALE_DAYS = 7  # older data is said in days


_METRICS: Mapping[str, str] = {
    "uses": mark("uses"),
    "logins": mark("logins"),
    "sessions": mark("sessions"),
    "seats": mark("seats"),
    "minutes": mark("minutes"),
}


def metric_words(metric: str) -> str:
    """A metric that csdesk knows in the language in use; another as it was imported."""
    known = _METRICS.get(metric)
    return said(known) if known else metric


def value_words(value: float | None) -> str:
    """A value with its decimals, if it has any; `no data` for a gap."""
    if value is None:
        return tr("no data")
    return number(round(value)) if value == round(value) else decimal(value, 1)


def point_words(point: UsagePoint, series: UsageSeries, today: date) -> str:
    """`Fri 20 Nov: 34 uses`, `week of Mon 16 Nov: no data`."""
    day = date_words(point.day, today)
    when = tr("week of {day}", day=day) if series.step == WEEK else day
    if point.value is None:
        return tr("{when}: no data", when=when)
    return tr(
        "{when}: {value} {metric}",
        when=when,
        value=value_words(point.value),
        metric=metric_words(series.metric),
    )


def age_words(overview: UsageOverview, today: date) -> str:
    """How old the data is: `as of yesterday`, `as of Sat 14 Nov, 12 days old`."""
    if overview.as_of is None:
        return ""
    old = (today - overview.as_of).days
    if old > STALE_DAYS:
        return tr("as of {day}, {days} old", day=date_words(overview.as_of, today), days=days(old))
    return tr("as of {day}", day=day_words(overview.as_of, today))


def last_use_words(feature: FeatureLine, as_of: date | None, today: date) -> str:
    """When a feature was last used, or that it never was."""
    if feature.last_use is None:
        return tr("never used")
    if as_of is not None and feature.last_use <= as_of - timedelta(days=90):
        return tr("{day}, not lately", day=date_words(feature.last_use, today))
    return day_words(feature.last_use, today)


def known_words(feature: FeatureLine, today: date) -> str:
    """What was said about it: `told Fri 4 Sep`, `declined Mon 2 Nov`; empty for nothing."""
    if feature.declined_on is not None:
        return tr("declined {day}", day=date_words(feature.declined_on, today))
    if feature.told_on is not None:
        return tr("told {day}", day=date_words(feature.told_on, today))
    return ""


def is_unused(feature: FeatureLine) -> bool:
    """Whether nobody used it in the last 90 days."""
    return feature.sum_90 <= 0
