"""Recorded use of one account: metrics, features, and series grouped by the database."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, text

from csdesk.domain.usage_series import DAY, FeatureLine, MetricLine

# The index over account, day, metric, value and feature answers all of these without the table.
_METRICS = text(
    """
    SELECT metric, min(day) AS first_on, max(day) AS last_on, count(*) AS rows
    FROM usage WHERE account_id = :account AND day <= :today
    GROUP BY metric ORDER BY rows DESC, metric
    """
)
_SOURCE = text(
    "SELECT source FROM usage WHERE account_id = :account AND day <= :today "
    "ORDER BY day DESC LIMIT 1"
)
# The newest sample of every account, found by its index; of those with this source the latest day.
_AS_OF = text(
    """
    WITH newest AS MATERIALIZED (
        SELECT (SELECT u.n FROM usage u WHERE u.account_id = a.id AND u.day <= :today
                ORDER BY u.day DESC LIMIT 1) AS n
        FROM account a
    )
    SELECT max(u.day) FROM newest JOIN usage u ON u.n = newest.n WHERE u.source = :source
    """
)
_FEATURES = text(
    """
    WITH used AS MATERIALIZED (
        SELECT feature_id, max(CASE WHEN value > 0 THEN day END) AS last_use,
               total(CASE WHEN day > :since THEN value END) AS sum_90
        FROM usage WHERE account_id = :account AND day <= :today AND feature_id IS NOT NULL
        GROUP BY feature_id
    ), known AS MATERIALIZED (
        SELECT feature_id, max(last_on) AS last_on, min(told_on) AS told_on,
               max(declined_on) AS declined_on
        FROM feature_use WHERE account_id = :account GROUP BY feature_id
    )
    SELECT f.id, f.name, f.released_on, u.last_use, k.last_on, coalesce(u.sum_90, 0) AS sum_90,
           k.told_on, k.declined_on
    FROM feature f LEFT JOIN used u ON u.feature_id = f.id LEFT JOIN known k ON k.feature_id = f.id
    ORDER BY coalesce(u.sum_90, 0) DESC, coalesce(u.last_use, k.last_on, '') DESC, f.name
    """
)
_SERIES = """
    SELECT {step} AS step, sum(value) AS value FROM usage
    WHERE account_id = :account AND day BETWEEN :first AND :last AND metric = :metric {more}
    GROUP BY step
"""
_MONDAY = "date(day, 'weekday 0', '-6 days')"


def metrics(connection: Connection, account_id: str, today: date) -> list[MetricLine]:
    """Every metric recorded for an account, the one with most samples first."""
    rows = connection.execute(_METRICS, {"account": account_id, "today": today.isoformat()})
    return [
        MetricLine(r.metric, date.fromisoformat(r.first_on), date.fromisoformat(r.last_on))
        for r in rows
    ]


def data_age(connection: Connection, account_id: str, today: date) -> tuple[str, date | None]:
    """The source of the newest sample, and the last day on which it reported for any account."""
    values: dict[str, Any] = {"account": account_id, "today": today.isoformat()}
    source = connection.scalar(_SOURCE, values)
    if source is None:
        return "", None
    newest = connection.scalar(_AS_OF, {"today": today.isoformat(), "source": source})
    return str(source), date.fromisoformat(newest) if newest else None


def features(
    connection: Connection, account_id: str, since: date, today: date
) -> list[FeatureLine]:
    """Every feature of the product with its use, the most used first; sums after the day `since`."""
    rows = connection.execute(
        _FEATURES,
        {"account": account_id, "since": since.isoformat(), "today": today.isoformat()},
    )
    found = []
    for r in rows:
        days = [_day(d) for d in (r.last_use, r.last_on) if d]
        found.append(
            FeatureLine(
                r.id,
                r.name,
                _day(r.released_on),
                max((d for d in days if d is not None), default=None),
                float(r.sum_90),
                _day(r.told_on),
                _day(r.declined_on),
            )
        )
    return found


def series(
    connection: Connection,
    account_id: str,
    metric: str,
    first: date,
    last: date,
    *,
    step: str = DAY,
    feature_id: str = "",
) -> dict[date, float]:
    """Sums by day, or by week under its Monday; days and weeks without a sample are not there."""
    query = _SERIES.format(
        step="day" if step == DAY else _MONDAY,
        more="AND feature_id = :feature" if feature_id else "",
    )
    values = {
        "account": account_id,
        "metric": metric,
        "first": first.isoformat(),
        "last": last.isoformat(),
    }
    if feature_id:
        values["feature"] = feature_id
    return {
        date.fromisoformat(r.step): float(r.value) for r in connection.execute(text(query), values)
    }


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
