"""Reads one account."""

from functools import partial

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.lines import AccountPage
from csdesk.services import accounts


class OneAccountPresenter(Presenter):
    """Between the page of an account and the services."""

    def __init__(self, page: OneAccountPage, context: Context) -> None:
        super().__init__(page, context)
        self._account_page = page
        self._account_id = ""

    def open(self, account_id: str) -> None:
        """Show another account."""
        self._account_id = account_id
        self._stale = False
        self.reload()

    def reload(self) -> None:
        """Read the account; one that was deleted meanwhile is said in the banner."""
        if self._account_id:
            work = partial(accounts.show_account, self.context.services, self._account_id)
            self.read(work, self._show, key="account")

    def _show(self, page: AccountPage) -> None:
        self._account_page.show_account(page, self.context.services.clock())
        self.shown.emit()
