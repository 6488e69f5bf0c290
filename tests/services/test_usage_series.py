"""Series of use: gaps are no zeros, weeks begin on Monday, the age of the data is said."""

from datetime import date, timedelta

import pytest

from csdesk.book.tables import FeatureRow, UsageRow
from csdesk.domain.usage_series import DAY, WEEK, filled
from csdesk.errors import Gone
from csdesk.services import usage_series
from csdesk.services.context import Services
from csdesk.services.usage import UsageDraft, add_usage
from tests.desks import THURSDAY, account

TODAY = THURSDAY.date()


def use(desk: Services, key: str, *values: float | None, metric: str = "logins") -> None:
    """The last value is of today; None records nothing."""
    for back, value in enumerate(reversed(values)):
        if value is not None:
            add_usage(desk, UsageDraft(key, TODAY - timedelta(days=back), metric, value))


def test_days_without_data_are_gaps_and_zero_is_zero(desk: Services) -> None:
    key = account(desk)
    use(desk, key, 5, None, 0, 3)
    overview = usage_series.read_usage(desk, key)
    assert [m.name for m in overview.metrics] == ["logins"]
    assert (overview.as_of, overview.source) == (TODAY, "by hand")
    found = usage_series.read_series(desk, overview, "logins", days=None)
    assert (found.step, [p.value for p in found.points]) == (DAY, [5, None, 0, 3])
    assert found.known == 3
    ninety = usage_series.read_series(desk, overview, "logins", days=90)
    assert (len(ninety.points), ninety.points[-1].day) == (90, TODAY)


def test_weeks_begin_on_monday(desk: Services) -> None:
    key = account(desk)
    use(desk, key, *([1.0] * 10))
    overview = usage_series.read_usage(desk, key)
    found = usage_series.read_series(desk, overview, "logins", days=None, step=WEEK)
    assert [(p.day, p.value) for p in found.points] == [
        (date(2026, 11, 16), 6.0),
        (date(2026, 11, 23), 4.0),
    ]
    year = usage_series.read_series(desk, overview, "logins", days=365)
    assert year.step == WEEK
    assert {p.day.weekday() for p in year.points} == {0}


def test_leap_days_and_an_empty_span() -> None:
    points = filled({date(2028, 2, 29): 2.0}, date(2028, 2, 28), date(2028, 3, 1), DAY)
    assert [p.value for p in points] == [None, 2.0, None]
    assert filled({}, date(2028, 3, 1), date(2028, 2, 28), DAY) == ()


def test_features_are_listed_the_unused_ones_too(desk: Services) -> None:
    key, other = account(desk), account(desk, "Other")
    with desk.book.write("fill") as unit:
        boards, reports = unit.add(FeatureRow(name="Boards")), unit.add(FeatureRow(name="Reports"))
        for back, value in ((1, 4.0), (2, 0.0), (89, 6.0), (200, 50.0)):
            unit.session.add(
                UsageRow(
                    account_id=key, feature_id=boards, day=TODAY - timedelta(days=back), metric="uses",
                    value=value, source="export",
                )
            )  # fmt: skip
        unit.session.add(
            UsageRow(account_id=other, day=TODAY, metric="uses", value=1, source="export")
        )
    overview = usage_series.read_usage(desk, key)
    assert overview.as_of == TODAY  # the export reported today, if not for this account
    first, second = overview.features
    assert (first.name, first.last_use, first.sum_90) == ("Boards", TODAY - timedelta(days=1), 10.0)
    assert (second.id, second.last_use, second.sum_90) == (reports, None, 0.0)
    found = usage_series.read_series(desk, overview, "uses", feature_id=boards, days=90, step=DAY)
    assert (found.feature, found.known, found.points[-1].value) == ("Boards", 3, None)


def test_nothing_recorded_and_an_account_that_is_gone(desk: Services) -> None:
    key = account(desk)
    overview = usage_series.read_usage(desk, key)
    assert (overview.metrics, overview.as_of) == ((), None)
    assert usage_series.read_series(desk, overview, "logins").points == ()
    with pytest.raises(Gone):
        usage_series.read_usage(desk, "nobody")
