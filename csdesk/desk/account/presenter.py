"""Reads the head of one account, and how it went when it is not there any more."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.account_lines import AccountHead, TrashLine
from csdesk.errors import Gone
from csdesk.services import accounts, deleting


@dataclass(frozen=True, slots=True)
class _Found:
    head: AccountHead | None
    deletion: TrashLine | None


class OneAccountPresenter(Presenter):
    """Between the page of an account and the services. The tabs have presenters of their own."""

    tables: ClassVar[frozenset[str]] = frozenset({"account"})
    taken_back = Signal()  # adding the account that is in view was undone

    def __init__(self, page: OneAccountPage, context: Context) -> None:
        super().__init__(page, context)
        self._account_page = page
        self._account_id = ""
        self.head: AccountHead | None = None  # of the account that the page shows

    def open(self, account_id: str) -> None:
        """Show another account."""
        self._account_id = account_id
        self.head = None
        self._stale = False
        self.reload()

    def reload(self) -> None:
        """Read the head; the page says so when the account is not there any more."""
        if self._account_id:
            self.read(partial(self._find, self._account_id), self._show, key="account")

    def restore(self, number: int) -> None:
        """Take back the deletion of the account."""
        self.write(partial(deleting.restore, self.context.services, number))

    def _find(self, account_id: str) -> _Found:
        services = self.context.services
        try:
            return _Found(accounts.read_head(services, account_id), None)
        except Gone:
            return _Found(None, deleting.find_deletion(services, account_id))

    def _show(self, found: _Found) -> None:
        undone = found.deletion is not None and not found.deletion.restorable
        if self.head is not None and found.head is None and undone and self._page.isVisible():
            self.taken_back.emit()
        self.head = found.head
        now = self.context.services.clock()
        if found.head is None:
            self._account_page.show_gone(found.deletion, now)
        else:
            self._account_page.show_head(found.head, now)
        self.shown.emit()
