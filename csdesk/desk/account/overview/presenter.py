"""Reads one account for its overview."""

from functools import partial

from csdesk.desk.account.overview.page import OverviewPage
from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.presenter import Context
from csdesk.domain.lines import AccountPage
from csdesk.domain.playbooks import RunLine
from csdesk.services import accounts, playbooks, tasks

_ENTRIES = 30  # of the timeline; its tab has all of them
_LETTERS = 1200  # of a text; more is never seen here


class OverviewPresenter(TabPresenter):
    """Between the Overview tab and the services."""

    def __init__(self, page: OverviewPage, context: Context) -> None:
        super().__init__(page, context)
        self._overview = page
        page.step_ticked.connect(self.tick)

    def reload(self) -> None:
        """Read the account and its playbooks."""
        services, account_id = self.context.services, self.account_id

        def work() -> tuple[AccountPage, list[RunLine]]:
            found = accounts.show_account(services, account_id, most=_ENTRIES, letters=_LETTERS)
            return found, playbooks.read_runs(services, account_id)

        self.read(work, self._show, key="overview")

    def tick(self, task_id: str, done: bool) -> None:
        """Mark a step as done, or as open again."""
        verb = tasks.complete_task if done else tasks.reopen_task
        self.write(partial(verb, self.context.services, task_id))

    def _show(self, found: tuple[AccountPage, list[RunLine]]) -> None:
        self._overview.show_account(*found, self.context.services.clock())
        self.shown.emit()
