"""The History tab with its presenter."""

from csdesk.desk.account.history.page import HistoryPage
from csdesk.desk.account.history.presenter import HistoryPresenter
from csdesk.desk.account.tab import wire
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = HistoryPage(host.theme)
    presenter = HistoryPresenter(page, host.context)
    return wire(host, page, presenter)
