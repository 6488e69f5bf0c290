"""The Checklist tab with its presenter."""

from csdesk.desk.account.checklist.page import ChecklistPage
from csdesk.desk.account.checklist.presenter import ChecklistPresenter
from csdesk.desk.account.tab import wire
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.lines import TaskLine


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = ChecklistPage(host.theme)
    presenter = ChecklistPresenter(page, host.context)
    page.write_asked.connect(lambda: _write(host))
    page.step_asked.connect(lambda run_id: _add_step(host, run_id))
    page.edit_asked.connect(lambda task: _edit(host, task))
    page.delete_asked.connect(lambda key: _delete(host, key))
    return wire(host, page, presenter)


def _write(host: PageHost) -> None:
    from csdesk.desk.account.checklist.sheet import open_playbook

    open_playbook(host)


def _add_step(host: PageHost, run_id: str) -> None:
    from csdesk.desk.account.tasks.sheet import open_new_step

    open_new_step(host, run_id)


def _edit(host: PageHost, task: TaskLine) -> None:
    from csdesk.desk.account.tasks.sheet import open_task

    open_task(host, task)


def _delete(host: PageHost, task_id: str) -> None:
    from csdesk.desk.account.deletion import ask_deletion

    ask_deletion(host, "task", task_id)
