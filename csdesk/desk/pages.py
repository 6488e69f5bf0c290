"""The pages of the window: how each is made. A page is imported when it is first shown.

`RAIL` are those of the rail, in its order; those of `RAIL_FOOT` stand at its bottom. A page that does
not exist is not here. A maker wires page and presenter to the host and hands back the page.
"""

from collections.abc import Mapping

from csdesk.desk.host import Maker, PageHost
from csdesk.desk.page import Page

RAIL = ("today", "accounts", "renewals", "calendar")
RAIL_FOOT: tuple[str, ...] = ("outbox", "settings")
# Pages that have nothing to show in an empty book.
NEEDS_ACCOUNTS = frozenset({"accounts", "renewals", "calendar"})
SHOWN_AS: Mapping[str, str] = {"account": "accounts", "first": "today"}  # item of the rail


def _first(host: PageHost) -> Page:
    from csdesk.desk.first_start import FirstStartPage

    page = FirstStartPage(host.theme)
    page.import_asked.connect(host.dialogs.import_files)
    page.new_account_asked.connect(host.dialogs.new_account)
    page.demo_asked.connect(host.open_demo)
    return page


def _accounts(host: PageHost) -> Page:
    from csdesk.desk.accounts.make import make_page

    return make_page(host)


def _renewals(host: PageHost) -> Page:
    from csdesk.desk.renewals.make import make_page

    return make_page(host)


def _calendar(host: PageHost) -> Page:
    from csdesk.desk.calendar.make import make_page

    return make_page(host)


def _outbox(host: PageHost) -> Page:
    from csdesk.desk.outbox.make import make_page

    return make_page(host)


def _account(host: PageHost) -> Page:
    from csdesk.desk.account.make import make_page

    return make_page(host)


def _settings(host: PageHost) -> Page:
    from csdesk.desk.settings.make import make_page

    return make_page(host)


def _help(host: PageHost) -> Page:
    from csdesk.desk.help.make import make_page

    return make_page(host)


MAKERS: Mapping[str, Maker] = {
    "first": _first,
    "accounts": _accounts,
    "renewals": _renewals,
    "calendar": _calendar,
    "account": _account,
    "outbox": _outbox,
    "settings": _settings,
    "help": _help,
}
