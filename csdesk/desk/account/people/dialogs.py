"""Opens the dialogs of the People tab and hands what they say to services."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.desk.account.people.candidates_sheet import CandidatesSheet
from csdesk.desk.account.people.merge_rows import moves_along, rows_of
from csdesk.desk.account.people.merge_sheet import MergeSheet
from csdesk.desk.account.people.sheets import DaySheet, PersonSheet, PickSheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import Choice
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.merging import Candidate, Person
from csdesk.domain.person_lines import PersonLine
from csdesk.errors import Invalid, UserError
from csdesk.services import merging, people
from csdesk.services.merging import MergePair
from csdesk.services.people import ContactDraft


def _of_pair(result: tuple[str, Changes]) -> Changes:
    return result[1]


class PeopleDialogs(QObject):
    """Adding, editing, leaving, moving and merging. `failed` carries what a closed dialog cannot show."""

    failed = Signal(object)  # UserError

    def __init__(
        self, window: MainWindow, theme: Theme, context: Context, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._theme, self._context = window, theme, context

    def add(self, account_id: str) -> None:
        """A new person."""
        sheet = PersonSheet(self._theme, self._context.services.today)

        def save() -> None:
            typed = sheet.typed(filled_only=True)
            name = typed.pop("name", "")
            sheet.save_button.setEnabled(False)
            work = partial(
                people.add_contact, self._context.services, ContactDraft(account_id, name, typed)
            )
            self._context.write(
                sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=_of_pair
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def edit(self, person: PersonLine) -> None:
        """All fields of a person; only what was changed is written."""
        sheet = PersonSheet(self._theme, self._context.services.today, person)

        def save() -> None:
            changed = sheet.changed()
            if not changed:
                sheet.accept()
                return
            sheet.save_button.setEnabled(False)
            work = partial(people.edit_contact, self._context.services, person.id, changed)
            self._context.write(
                sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=changes_only
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def toggle_left(self, person: PersonLine) -> None:
        """Ask for the day a person left; one who left is there again at once."""
        services = self._context.services
        if person.left_on is not None:
            self._context.write(
                self,
                partial(people.mark_left, services, person.id, None),
                lambda _: None,
                failed=self.failed.emit,
                changes=changes_only,
            )
            return
        sheet = DaySheet(
            self._theme,
            tr("Mark as left"),
            field="left_on",
            words=tr("Left on"),
            save=tr("Mark as left"),
            today=services.today,
            sentence=tr("Nobody is reminded of them any more. What they said stays."),
        )
        sheet.head_second.setText(person.name)

        def save() -> None:
            try:
                day = sheet.day.day()
            except Invalid as error:
                sheet.refuse(Invalid("left_on", error.title, error.remedy))
                return
            sheet.save_button.setEnabled(False)
            work = partial(people.mark_left, services, person.id, day or services.today())
            self._context.write(
                sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=changes_only
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def move(self, person: PersonLine, account_id: str) -> None:
        """Ask for the account that a person belongs to now."""
        sheet = PickSheet(
            self._theme,
            tr("Move to another account"),
            words=tr("Account"),
            save=tr("Move"),
            sentence=tr("What was said with them stays with the account where it was said."),
        )
        sheet.head_second.setText(person.name)
        self._offer_accounts(sheet, account_id)

        def save() -> None:
            sheet.save_button.setEnabled(False)
            work = partial(people.move_contact, self._context.services, person.id, sheet.picked_id)
            self._context.write(
                sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=changes_only
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def show_candidates(self, account_id: str) -> None:
        """List who may be in the book twice."""
        sheet = CandidatesSheet(self._theme)
        sheet.compare_asked.connect(self._compare_pair)
        self._context.lane.run(
            partial(merging.find_candidates, self._context.services, account_id),
            sheet.show_pairs,
            failed=self._beside(sheet),
            receiver=sheet,
        )
        self._window.open_sheet(sheet)

    def merge_with(self, person: PersonLine) -> None:
        """Ask whom to merge a person with."""
        sheet = PickSheet(
            self._theme,
            tr("Merge with another person"),
            words=tr("Other person"),
            save=tr("Compare"),
        )
        sheet.head_second.setText(person.name)

        def offer(everybody: list[Person]) -> None:
            sheet.offer_from(
                [
                    Choice(each.id, ", ".join(p for p in (each.name, each.account_name) if p))
                    for each in everybody
                    if each.id != person.id
                ]
            )

        self._context.lane.run(
            partial(people.list_everybody, self._context.services),
            offer,
            failed=self._beside(sheet),
            receiver=sheet,
        )
        sheet.save_asked.connect(lambda: self.compare("contact", person.id, sheet.picked_id))
        self._window.open_sheet(sheet)

    def merge_account(self, account_id: str) -> None:
        """Ask which other account is the same company."""
        sheet = PickSheet(
            self._theme,
            tr("Merge the account with another"),
            words=tr("Other account"),
            save=tr("Compare"),
            sentence=tr("Its people, contracts, history and use come here."),
        )
        self._offer_accounts(sheet, account_id)
        sheet.save_asked.connect(lambda: self.compare("account", account_id, sheet.picked_id))
        self._window.open_sheet(sheet)

    def _offer_accounts(self, sheet: PickSheet, without: str) -> None:
        self._context.lane.run(
            partial(people.list_account_names, self._context.services),
            lambda found: sheet.offer_from(
                [Choice(each.id, each.name) for each in found if each.id != without]
            ),
            failed=self._beside(sheet),
            receiver=sheet,
        )

    def _compare_pair(self, pair: Candidate) -> None:
        self.compare("contact", pair.one.id, pair.other.id)

    def compare(self, table: str, kept_id: str, other_id: str) -> None:
        """Show two contacts or two accounts side by side, to be merged."""
        if not other_id:
            return
        title = tr("Merge two people") if table == "contact" else tr("Merge two accounts")
        sheet = MergeSheet(self._theme, title)
        services = self._context.services

        def show(pair: MergePair) -> None:
            heads = []
            for record in (pair.kept, pair.other):
                at = pair.names.get(str(record.values.get("account_id")), "")
                heads.append(", ".join(p for p in (str(record.values["name"]), at) if p))
            counts = (moves_along(pair.kept), moves_along(pair.other))
            sheet.show_pair((heads[0], heads[1]), counts, rows_of(pair, services.today()))

        def save() -> None:
            sheet.save_button.setEnabled(False)
            sheet.say(tr("Making a backup, then merging …"), "text2")
            merge = merging.merge_contacts if table == "contact" else merging.merge_accounts
            work = partial(merge, services, kept_id, other_id, sheet.choices())
            self._context.write(
                sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=changes_only
            )

        self._context.lane.run(
            partial(merging.read_pair, services, table, kept_id, other_id),
            show,
            failed=self._beside(sheet),
            receiver=sheet,
        )
        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def _beside(self, sheet: CandidatesSheet | PickSheet | MergeSheet) -> "_Say":
        return _Say(sheet)


class _Say:
    """Shows an error in the foot of a sheet."""

    def __init__(self, sheet: CandidatesSheet | PickSheet | MergeSheet) -> None:
        self._sheet = sheet

    def __call__(self, error: UserError) -> None:
        """Say what went wrong."""
        self._sheet.say(str(error))
