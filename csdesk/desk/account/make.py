"""The page of an account with its presenter."""

from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.account.presenter import OneAccountPresenter
from csdesk.desk.page import Page
from csdesk.desk.pages import PageHost


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = OneAccountPage(host.theme)
    presenter = OneAccountPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    page.key_given.connect(presenter.open)
    page.back_asked.connect(lambda: host.act("back"))
    page.asked.connect(host.asked)
    page.snooze_asked.connect(host.today.snooze)
    page.person_asked.connect(host.dialogs.new_person)
    return page
