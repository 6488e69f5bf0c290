"""Reads the contracts and revenue events of an account."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal

from csdesk.desk.account.contracts.page import ContractsPage
from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.presenter import Context
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.services import contracts, renewing
from csdesk.services.context import Services
from csdesk.services.policies import default_currency


@dataclass(frozen=True, slots=True)
class Found:
    """What the tab shows, and the currency of the book for new lines."""

    contracts: list[ContractTerms]
    events: list[RevenueLine]
    currency: str


def read_all(services: Services, account_id: str) -> Found:
    """Everything of the tab. Raises Gone."""
    return Found(
        contracts.list_contracts(services, account_id),
        renewing.list_revenue(services, account_id),
        default_currency(services),
    )


class ContractsPresenter(TabPresenter):
    """Between the Contracts tab and the services."""

    tables = frozenset({"account", "contract", "contract_line", "revenue_event", "setting"})
    currency_known = Signal(str)

    def __init__(self, page: ContractsPage, context: Context) -> None:
        super().__init__(page, context)
        self._contracts_page = page

    def reload(self) -> None:
        """Read contracts and events."""
        work = partial(read_all, self.context.services, self.account_id)
        self.read(work, self._show, key="contracts")

    def _show(self, found: Found) -> None:
        self._contracts_page.show_contracts(found.contracts, found.events)
        known = next((line.currency for each in found.contracts for line in each.lines), "")
        self.currency_known.emit(known or found.currency)
        self.shown.emit()
