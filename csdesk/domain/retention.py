"""Which backups stay: the newest days, then one a week, then one a month."""

from collections.abc import Iterable
from datetime import date


def days_to_keep(days: Iterable[date], *, daily: int, weekly: int, monthly: int) -> frozenset[date]:
    """The days whose backup stays, of those that there is one of.

    The newest `daily` days; the newest day of each of the newest `weekly` ISO weeks; the newest day of
    each of the newest `monthly` months. A finished week keeps the same day from then on, so a backup
    that was kept for its week is not lost to the next one. The newest of all stays in any case.
    """
    newest_first = sorted(set(days), reverse=True)
    weeks: dict[tuple[int, int], date] = {}
    months: dict[tuple[int, int], date] = {}
    for day in newest_first:
        year, week, _ = day.isocalendar()
        weeks.setdefault((year, week), day)
        months.setdefault((day.year, day.month), day)
    return frozenset(
        (
            *newest_first[: max(daily, 1)],
            *list(weeks.values())[: max(weekly, 0)],
            *list(months.values())[: max(monthly, 0)],
        )
    )
