"""The Tasks tab with its presenter."""

from csdesk.desk.account.tab import wire
from csdesk.desk.account.tasks.page import TasksPage
from csdesk.desk.account.tasks.presenter import TasksPresenter
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.lines import TaskLine


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = TasksPage(host.theme, host.context.services.today)
    presenter = TasksPresenter(page, host.context)
    page.edit_asked.connect(lambda task: _edit(host, task))
    page.delete_asked.connect(lambda key: _delete(host, key))
    return wire(host, page, presenter)


def _edit(host: PageHost, task: TaskLine) -> None:
    from csdesk.desk.account.tasks.sheet import open_task

    open_task(host, task)


def _delete(host: PageHost, task_id: str) -> None:
    from csdesk.desk.account.deletion import ask_deletion

    ask_deletion(host, "task", task_id)
