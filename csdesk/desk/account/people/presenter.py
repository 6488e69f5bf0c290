"""Reads the people of an account, and who may be in the book twice."""

from functools import partial

from PySide6.QtCore import Signal

from csdesk.desk.account.people.page import PeoplePage
from csdesk.desk.account.tab import TabPresenter
from csdesk.desk.presenter import Context
from csdesk.domain.merging import Candidate
from csdesk.domain.person_lines import PeopleOfAccount
from csdesk.services import merging, people


class PeoplePresenter(TabPresenter):
    """Between the People tab and the services."""

    tables = frozenset({"account", "contact", "touchpoint", "touchpoint_contact"})
    compared = Signal()  # the duplicates were looked for

    def __init__(self, page: PeoplePage, context: Context) -> None:
        super().__init__(page, context)
        self._people_page = page

    def reload(self) -> None:
        """Read the people first; looking for duplicates goes through the whole book."""
        services, account_id = self.context.services, self.account_id
        self.read(partial(people.list_people, services, account_id), self._show, key="people")
        self.read(
            partial(merging.find_candidates, services, account_id), self._note_pairs, key="pairs"
        )

    def _show(self, found: PeopleOfAccount) -> None:
        self._people_page.show_people(found)
        self.shown.emit()

    def _note_pairs(self, found: list[Candidate]) -> None:
        self._people_page.show_candidates(found)
        self.compared.emit()
