"""The Overview tab with its presenter."""

from csdesk.desk.account.overview.page import OverviewPage
from csdesk.desk.account.overview.presenter import OverviewPresenter
from csdesk.desk.account.tab import wire
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = OverviewPage(host.theme)
    presenter = OverviewPresenter(page, host.context)
    page.person_asked.connect(host.dialogs.new_person)
    page.tab_asked.connect(lambda name: host.act(f"tab_{name}"))
    page.invite_asked.connect(host.dialogs.invite)
    page.checkin_opened.connect(host.dialogs.edit_checkin)
    page.guests_asked.connect(host.dialogs.guests)
    page.tell_asked.connect(host.dialogs.tell)
    page.task_asked.connect(lambda account_id: _add_task(host, account_id))
    return wire(host, page, presenter)


def _add_task(host: PageHost, account_id: str) -> None:
    from csdesk.desk.account.tasks.sheet import open_new_task

    open_new_task(host, account_id)
