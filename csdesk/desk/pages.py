"""The pages of the window: how each is made. A page is imported when it is first shown.

`RAIL` are those of the rail, in its order, the last one alone at the bottom. A page that does not exist is
not here. A maker wires page and presenter to the host and hands back the page.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.page import Page
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.today.presenter import TodayPresenter

RAIL = ("today", "accounts")
RAIL_FOOT: tuple[str, ...] = ()
NEEDS_ACCOUNTS = frozenset({"accounts"})  # pages that have nothing to show in an empty book
SHOWN_AS: Mapping[str, str] = {"account": "accounts", "first": "today"}  # item of the rail


@dataclass(frozen=True, slots=True)
class PageHost:
    """What a page is given by the desk. Nothing of it is to be called while the page is being made."""

    theme: Theme
    context: Context
    window: MainWindow
    dialogs: DialogHost
    today: TodayPresenter
    show: Callable[
        [str, str], None
    ]  # page, and what it is about: an account id, a section, or empty
    act: Callable[[str], None]  # name of an action
    asked: Callable[[str, str], None]  # log, invite or copy; account id
    open_demo: Callable[[], None]


Maker = Callable[[PageHost], Page]


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


def _account(host: PageHost) -> Page:
    from csdesk.desk.account.make import make_page

    return make_page(host)


MAKERS: Mapping[str, Maker] = {"first": _first, "accounts": _accounts, "account": _account}
