"""What a tab of an account page is, and what its presenter has in common with the others."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.desk.presenter import Context, Presenter
from csdesk.errors import Gone, UserError


class TabPresenter(Presenter):
    """A presenter of one tab: it knows its account and reads it when the tab is in view."""

    account_gone = Signal()  # the account was not there when the tab was read

    def __init__(self, page: Page, context: Context) -> None:
        super().__init__(page, context)
        self.account_id = ""
        page.key_given.connect(self.open)

    def open(self, account_id: str) -> None:
        """Be about this account: read it now when the tab is in view, else when it comes into view."""
        self.account_id = account_id
        self._stale = True
        if self._page.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self.account_id:
            super()._refresh()

    def _unread(self, error: UserError) -> None:
        # The page around the tab says that the account is gone, in the place of the tab.
        if isinstance(error, Gone):
            self._stale = True
            self.account_gone.emit()
        else:
            super()._unread(error)


def wire(host: PageHost, page: Page, presenter: Presenter) -> Page:
    """Connect what every tab has in common: its errors go to the banner of the window."""
    presenter.failed.connect(host.window.banner.show_error)
    return page


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab. `words` are marked for translation; its key is that of the action `tab_NAME`."""

    name: str
    words: str
    icon: str
    make: Callable[[PageHost], Page]
