"""Reads the renewals and periods, and records offers."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal

from csdesk.desk.presenter import Context, Presenter
from csdesk.desk.renewals.page import RenewalsPage
from csdesk.domain.revenue import RevenueReport
from csdesk.errors import UserError
from csdesk.services import renewals, revenue
from csdesk.services.renewals import RenewalBook


class RenewalsPresenter(Presenter):
    """Between the Renewals page and the services. Health weighs in, so any change may concern it."""

    reported = Signal()  # the page shows a period

    def __init__(self, page: RenewalsPage, context: Context) -> None:
        super().__init__(page, context)
        self._renewals_page = page
        page.offer_asked.connect(self.record_offer)
        page.period_asked.connect(self.read_period)

    def reload(self) -> None:
        """Read all renewals, then the period where one is in view."""
        work = partial(renewals.read_renewals, self.context.services)
        self.read(work, self._show, key="renewals")

    def _show(self, book: RenewalBook) -> None:
        self._renewals_page.show_book(book)
        self.shown.emit()
        if self._renewals_page.shows_retention:
            self._renewals_page.ask_period()

    def read_period(self, first: date, last: date) -> None:
        """Read NRR and GRR of a period; one that cannot be is said in its place."""
        self.context.lane.run(
            partial(revenue.read_revenue, self.context.services, first, last),
            self._show_report,
            failed=self._no_report,
            receiver=self,
            key=f"{id(self)} period",
        )

    def _show_report(self, report: RevenueReport) -> None:
        self._renewals_page.show_report(report)
        self.reported.emit()

    def _no_report(self, error: UserError) -> None:
        self._renewals_page.say_no_report(error)

    def record_offer(self, contract_id: str, made: bool) -> None:
        """The offer went out today, or none did."""
        # Imported here: the page is painted without the services that write.
        from csdesk.services.contracts import set_offer_made

        services = self.context.services
        day = services.today() if made else None
        self.write(partial(set_offer_made, services, contract_id, day))
