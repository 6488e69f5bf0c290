"""The Accounts page with its presenter."""

from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.accounts.presenter import AccountsPresenter
from csdesk.desk.page import Page
from csdesk.desk.pages import PageHost


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = AccountsPage(host.theme)
    presenter = AccountsPresenter(page, host.context)
    presenter.failed.connect(host.window.banner.show_error)
    page.open_requested.connect(lambda account_id: host.show("account", account_id))
    page.import_asked.connect(host.dialogs.import_files)
    page.new_asked.connect(host.dialogs.new_account)
    return page
