"""Reads the accounts and narrows them."""

from functools import partial

from PySide6.QtCore import Signal

from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.lines import AccountLine
from csdesk.services import accounts


class AccountsPresenter(Presenter):
    """Between the Accounts page and the services."""

    tables = frozenset({"account", "contract", "contract_line", "touchpoint", "revenue_event"})
    counted = Signal(int)  # accounts of the book
    listed = Signal(int)  # accounts that the table shows

    def __init__(self, page: AccountsPage, context: Context) -> None:
        super().__init__(page, context)
        self._accounts_page = page
        self._search = ""
        self._total = 0
        page.search_changed.connect(self.search)

    def search(self, typed: str) -> None:
        """Narrow the table to what was typed."""
        self._search = typed
        self.reload()

    def reload(self) -> None:
        """Read the accounts that match."""
        work = partial(accounts.list_accounts, self.context.services, search=self._search)
        self.read(work, self._show, key="accounts")

    def _show(self, lines: list[AccountLine]) -> None:
        if not self._search:
            self._total = len(lines)
            self.counted.emit(self._total)
        self._accounts_page.show_accounts(lines, self.context.services.clock(), self._total)
        self.listed.emit(len(lines))
        self.shown.emit()
