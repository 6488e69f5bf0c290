"""The Timeline tab with its presenter."""

from csdesk.desk.account.tab import wire
from csdesk.desk.account.timeline.page import TimelinePage
from csdesk.desk.account.timeline.presenter import TimelinePresenter
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = TimelinePage(host.theme)
    presenter = TimelinePresenter(page, host.context)
    page.edit_asked.connect(lambda key: _correct(host, key))
    page.delete_asked.connect(lambda key: _delete(host, key))
    return wire(host, page, presenter)


def _correct(host: PageHost, touchpoint_id: str) -> None:
    from csdesk.desk.account.timeline.correct import open_correction

    open_correction(host, touchpoint_id)


def _delete(host: PageHost, touchpoint_id: str) -> None:
    from csdesk.desk.account.deletion import ask_deletion

    ask_deletion(host, "touchpoint", touchpoint_id)
