"""Reads the use of an account, then the series that is looked at."""

from functools import partial
from importlib import import_module

from PySide6.QtCore import Signal

from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.account.usage.page import UsagePage
from csdesk.desk.presenter import Context
from csdesk.domain.usage_series import UsageOverview, UsageSeries
from csdesk.services import usage_series
from csdesk.services.context import Services

_DAYS = dict(usage_series.SPANS)


def _read(services: Services, account_id: str) -> UsageOverview:
    found = usage_series.read_usage(services, account_id)
    if found.metrics:
        # The chart needs it next; loaded here, on the lane, the window does not wait for it.
        import_module("numpy")
    return found


class UsagePresenter(TabPresenter):
    """Between the Usage tab and the services."""

    tables = frozenset({"account", "usage", "feature", "feature_use"})
    drawn = Signal()  # a series is shown

    def __init__(self, page: UsagePage, context: Context) -> None:
        super().__init__(page, context)
        self._usage_page = page
        self._overview: UsageOverview | None = None
        page.series_asked.connect(self.read_series)

    def reload(self) -> None:
        """Read what is known of the use."""
        work = partial(_read, self.context.services, self.account_id)
        self.read(work, self._show, key="usage")

    def read_series(self, metric: str, feature_id: str, span: str, step: str) -> None:
        """Read a series; of two asked for in a row only the last is shown."""
        if self._overview is None:
            return
        work = partial(
            usage_series.read_series,
            self.context.services,
            self._overview,
            metric,
            feature_id=feature_id,
            days=_DAYS[span],
            step=step,
        )
        self.read(work, self._draw, key="series")

    def _show(self, overview: UsageOverview) -> None:
        self._overview = overview
        self._usage_page.show_overview(overview)
        self.shown.emit()

    def _draw(self, series: UsageSeries) -> None:
        self._usage_page.show_series(series)
        self.drawn.emit()
