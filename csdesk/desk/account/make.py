"""The page of an account with its presenter and its tabs."""

from PySide6.QtCore import Qt

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.account.presenter import OneAccountPresenter
from csdesk.desk.account.tab import Tab, TabPresenter
from csdesk.desk.account.tabs import TABS
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_page(host: PageHost) -> Page:
    """Make the page and wire it. A tab is made when it is first chosen."""

    def make_tab(tab: Tab) -> Page:
        made = tab.make(host)
        for each in made.findChildren(TabPresenter):
            each.account_gone.connect(presenter.reload)
        return made

    page = OneAccountPage(host.theme, TABS, make_tab)
    presenter = OneAccountPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    page.key_given.connect(presenter.open)
    page.back_asked.connect(lambda: host.act("leave"))
    presenter.taken_back.connect(lambda: host.act("leave"))
    page.asked.connect(host.asked)
    page.snooze_asked.connect(host.today.snooze)
    page.edit_asked.connect(lambda: _edit(host, presenter))
    page.delete_asked.connect(lambda: _delete(host, page))
    page.trash_asked.connect(lambda: host.act("trash"))
    page.restore_asked.connect(presenter.restore)
    host.context.lane.idle.connect(page.draw)
    return page


def _edit(host: PageHost, presenter: OneAccountPresenter) -> None:
    from csdesk.desk.account.edit import open_edit

    def edit() -> None:
        if presenter.head is not None:
            open_edit(host, presenter.head)

    if presenter.head is not None:
        edit()
    else:  # the account was only just opened; one that is gone has no head
        presenter.shown.connect(edit, Qt.ConnectionType.SingleShotConnection)


def _delete(host: PageHost, page: OneAccountPage) -> None:
    from csdesk.desk.account.deletion import ask_deletion

    if page.account_in_view():
        ask_deletion(host, "account", page.account_in_view())
