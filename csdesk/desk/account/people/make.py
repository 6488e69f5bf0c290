"""The People tab with its presenter and its dialogs."""

from csdesk.desk.account.people.dialogs import PeopleDialogs
from csdesk.desk.account.people.page import PeoplePage
from csdesk.desk.account.people.presenter import PeoplePresenter
from csdesk.desk.account.tab import wire
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.domain.person_lines import PersonLine


def make_tab(host: PageHost) -> Page:
    """Make the tab and wire it."""
    page = PeoplePage(host.theme, host.context.services.clock)
    presenter = PeoplePresenter(page, host.context)
    dialogs = PeopleDialogs(host.window, host.theme, host.context, page)
    dialogs.failed.connect(host.window.banner.show_error)

    def do(name: str, person: PersonLine | None) -> None:
        account_id = presenter.account_id
        if name == "person_add":
            dialogs.add(account_id)
        elif name == "duplicates":
            dialogs.show_candidates(account_id)
        elif name == "merge_account":
            dialogs.merge_account(account_id)
        elif person is None:
            return
        elif name == "person_edit":
            dialogs.edit(person)
        elif name == "person_left":
            dialogs.toggle_left(person)
        elif name == "person_move":
            dialogs.move(person, account_id)
        elif name == "person_merge":
            dialogs.merge_with(person)

    page.asked.connect(do)
    return wire(host, page, presenter)
