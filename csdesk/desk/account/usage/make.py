"""The Usage tab with its presenter and its dialog."""

from csdesk.desk.account.tab import wire
from csdesk.desk.account.usage.adding import ask_usage
from csdesk.desk.account.usage.page import UsagePage
from csdesk.desk.account.usage.presenter import UsagePresenter
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = UsagePage(host.theme, host.context.services.today)
    presenter = UsagePresenter(page, host.context)

    def add() -> None:
        metrics = page.metric_names()
        ask_usage(host.window, host.theme, host.context, presenter.account_id, metrics)

    page.add_asked.connect(add)
    page.import_asked.connect(lambda: host.act("import"))
    return wire(host, page, presenter)
