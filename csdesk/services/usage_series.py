"""The recorded use of one account: what is known, and series of it."""

from collections.abc import Mapping
from datetime import date, timedelta

from csdesk.book import contract_queries, usage_queries
from csdesk.domain.language import tr
from csdesk.domain.usage_series import DAY, MOST_DAYS, WEEK, UsageOverview, UsageSeries, filled
from csdesk.errors import Gone
from csdesk.services.context import Services

SPANS: tuple[tuple[str, int | None], ...] = (("90", 90), ("year", 365), ("all", None))
_BREADTH_DAYS = 90
_DENSE = 0.6  # share of days with data from which a series is shown by day


def read_usage(desk: Services, account_id: str) -> UsageOverview:
    """Metrics, features and the age of the data. Raises Gone for an account that is not there."""
    today = desk.today()
    with desk.book.read() as connection:
        if not contract_queries.has_account(connection, account_id):
            raise Gone(tr("This account is not in the book any more."), tr("Go back to the list."))
        found = usage_queries.metrics(connection, account_id, today)
        source, as_of = usage_queries.data_age(connection, account_id, today)
        since = (as_of or today) - timedelta(days=_BREADTH_DAYS)
        features = usage_queries.features(connection, account_id, since, today)
    return UsageOverview(account_id, tuple(found), tuple(features), source, as_of)


def read_series(
    desk: Services,
    overview: UsageOverview,
    metric: str,
    *,
    feature_id: str = "",
    days: int | None = 90,
    step: str = "",
) -> UsageSeries:
    """A metric by day or week, up to the day the data is from; `days` None: from the first sample on.

    Without a `step` it is by day for spans of up to `MOST_DAYS` in which most days were recorded, else by
    week. A metric that was never recorded gives a series without points.
    """
    line = next((each for each in overview.metrics if each.name == metric), None)
    name = next((each.name for each in overview.features if each.id == feature_id), "")
    if line is None or overview.as_of is None:
        return UsageSeries(metric, name, step or DAY, ())
    last = max(line.last_on, overview.as_of)
    first = line.first_on if days is None else _earlier(last, days - 1)
    width = (last - first).days

    def read(start: date, by: str) -> dict[date, float]:
        with desk.book.read() as connection:
            return usage_queries.series(
                connection, overview.account_id, metric, start, last, step=by, feature_id=feature_id
            )

    values: dict[date, float] | None = None
    if not step and width <= MOST_DAYS:
        values = read(first, DAY)
        step = DAY if _is_daily(values) else WEEK
    step = step or WEEK
    if step == WEEK:
        first = _earlier(first, first.weekday())
        values = None
    if values is None:
        values = read(first, step)
    return UsageSeries(metric, name, step, filled(values, first, last, step))


def _is_daily(values: Mapping[date, float]) -> bool:
    """Whether most days between the first and the last have a value: five of seven are enough."""
    if not values:
        return True
    return len(values) >= _DENSE * ((max(values) - min(values)).days + 1)


def _earlier(day: date, days: int) -> date:
    return date.fromordinal(max(day.toordinal() - days, 1))
