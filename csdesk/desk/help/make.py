"""The Help page."""

from csdesk.desk.help.page import HelpPage
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page


def make_page(host: PageHost) -> Page:
    """Make the page; it asks for nothing."""
    return HelpPage(host.theme, host.context.services.book.path)
