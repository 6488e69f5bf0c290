"""Reads and writes the playbook runs of an account."""

from functools import partial
from typing import ClassVar

from csdesk.desk.account.checklist.page import ChecklistPage
from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.presenter import Context
from csdesk.domain.playbooks import PlaybookLine, RunLine
from csdesk.services import playbooks, tasks


class ChecklistPresenter(TabPresenter):
    """Between the Checklist tab and the services."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {"task", "playbook", "playbook_step", "playbook_run", "contact", "account"}
    )

    def __init__(self, page: ChecklistPage, context: Context) -> None:
        super().__init__(page, context)
        self._checklist = page
        page.start_asked.connect(self.start)
        page.end_asked.connect(self.end)
        page.tick_asked.connect(self.tick)
        page.move_asked.connect(self.move)

    def reload(self) -> None:
        """Read runs, and what can be started."""
        services, account_id = self.context.services, self.account_id

        def work() -> tuple[list[RunLine], list[PlaybookLine]]:
            return playbooks.read_runs(services, account_id), playbooks.list_playbooks(services)

        self.read(work, self._show, key="checklist")

    def start(self, playbook_id: str) -> None:
        """Start a playbook for this account."""
        services = self.context.services
        self.write(partial(playbooks.start_playbook, services, playbook_id, [self.account_id]))

    def end(self, run_id: str) -> None:
        """End a run."""
        self.write(partial(playbooks.end_run, self.context.services, run_id))

    def tick(self, task_id: str, done: bool) -> None:
        """Mark a step as done, or as open again."""
        verb = tasks.complete_task if done else tasks.reopen_task
        self.write(partial(verb, self.context.services, task_id))

    def move(self, task_id: str, by: int) -> None:
        """Move a step by one place."""
        self.write(partial(playbooks.move_step, self.context.services, task_id, by))

    def _show(self, found: tuple[list[RunLine], list[PlaybookLine]]) -> None:
        runs, startable = found
        self._checklist.show_playbooks(startable)
        self._checklist.show_runs(runs, self.context.services.clock())
        self.shown.emit()
