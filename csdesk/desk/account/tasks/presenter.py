"""Reads and writes the tasks of an account."""

from datetime import date
from functools import partial
from typing import ClassVar

from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.account.tasks.page import TasksPage
from csdesk.desk.presenter import Context, changes_only
from csdesk.domain.account_lines import TaskPart
from csdesk.domain.changes import Changes
from csdesk.domain.lines import TaskLine
from csdesk.services import tasks

PART = 100
_MOST_AGAIN = 400


class TasksPresenter(TabPresenter):
    """Between the Tasks tab and the services."""

    tables: ClassVar[frozenset[str]] = frozenset({"task", "contact", "account"})

    def __init__(self, page: TasksPage, context: Context) -> None:
        super().__init__(page, context)
        self._tasks_page = page
        self._done = False
        self._after: tuple[str, int] | None = None
        page.add_asked.connect(self.add)
        page.tick_asked.connect(self.tick)
        page.part_changed.connect(self.choose)
        page.more_wanted.connect(self.read_more)

    def choose(self, done: bool) -> None:
        """Show the done ones, or the open ones."""
        self._done = done
        self._tasks_page.list.tasks.replace([], more=False)
        if self.account_id:
            self.reload()

    def reload(self) -> None:
        """Read the chosen part from the beginning."""
        services, account_id = self.context.services, self.account_id
        if not self._done:
            work = partial(tasks.read_open_tasks, services, account_id)
            self.read(work, self._show_open, key="tasks")
            return
        shown = len(self._tasks_page.list.tasks.items)
        most = min(max(PART, shown), _MOST_AGAIN)
        done = partial(tasks.read_done_tasks, services, account_id, most=most)
        self.read(done, self._show_done, key="tasks")

    def read_more(self) -> None:
        """Read the next part of those that are done."""
        if self._after is not None:
            work = partial(
                tasks.read_done_tasks,
                self.context.services,
                self.account_id,
                after=self._after,
                most=PART,
            )
            self.read(work, self._append, key="tasks")

    def add(self, title: str, due: date | None, side: str) -> None:
        """Add a task; what cannot be used is said at the field."""

        def done(_: Changes) -> None:
            self._tasks_page.added()

        self.context.write(
            self,
            partial(
                tasks.add_task, self.context.services, self.account_id, title, due=due, side=side
            ),
            done,
            failed=self._tasks_page.refuse,
            changes=changes_only,
        )

    def tick(self, task_id: str, done: bool) -> None:
        """Mark as done, or as open again."""
        verb = tasks.complete_task if done else tasks.reopen_task
        self.write(partial(verb, self.context.services, task_id))

    def _show_open(self, found: list[TaskLine]) -> None:
        self._after = None
        self._tasks_page.show_tasks(found, self.context.services.clock(), more=False)
        self.shown.emit()

    def _show_done(self, part: TaskPart) -> None:
        self._after = part.after
        now = self.context.services.clock()
        self._tasks_page.show_tasks(part.tasks, now, more=part.after is not None)
        self.shown.emit()

    def _append(self, part: TaskPart) -> None:
        self._after = part.after
        self._tasks_page.append_tasks(part.tasks, more=part.after is not None)
        self.shown.emit()
