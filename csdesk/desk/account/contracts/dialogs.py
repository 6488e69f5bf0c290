"""Opens the dialogs of the Contracts tab and hands what they say to services."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.desk.account.contracts.renew_sheet import RenewSheet
from csdesk.desk.account.contracts.sheets import ContractSheet, EndSheet, RevenueSheet
from csdesk.desk.account.field_sheet import FieldSheet
from csdesk.desk.account.people.sheets import DaySheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.theme import Theme
from csdesk.domain.changes import Changes
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.language import tr
from csdesk.errors import Invalid
from csdesk.services import contracts, renewing
from csdesk.services.contracts import ContractDraft


def _of_pair(result: tuple[str, Changes]) -> Changes:
    return result[1]


class ContractDialogs(QObject):
    """Adding, editing, renewing and ending. `currency` is that of a new line."""

    failed = Signal(object)  # UserError

    def __init__(
        self, window: MainWindow, theme: Theme, context: Context, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._theme, self._context = window, theme, context
        self.currency = "USD"

    def add(self, account_id: str) -> None:
        """A new contract."""
        services = self._context.services
        sheet = ContractSheet(self._theme, services.today, self.currency)

        def work() -> Callable[[], tuple[str, Changes]]:
            draft = ContractDraft(
                account_id,
                fields={n: v for n, v in sheet.fields_for_service().items() if v},
                lines=tuple(sheet.read_lines()),
                price_cap_bp=sheet.price_cap(),
            )
            return partial(contracts.add_contract, services, draft)

        self._open_pair(sheet, work)

    def edit(self, terms: ContractTerms) -> None:
        """Terms and lines of a contract."""
        services = self._context.services
        sheet = ContractSheet(self._theme, services.today, self.currency, terms)

        def work() -> Callable[[], Changes]:
            return partial(
                contracts.edit_contract,
                services,
                terms.id,
                sheet.fields_for_service(),
                sheet.read_lines(),
                price_cap_bp=sheet.price_cap(),
                changed_on=sheet.change_day(services.today()),
            )

        self._open(sheet, work)

    def renew(self, terms: ContractTerms) -> None:
        """The next term; a contract that was renewed already says so instead."""
        services = self._context.services
        if terms.renewed_by is not None:
            self.failed.emit(
                Invalid(
                    "contract",
                    tr("This contract was renewed already."),
                    tr("Renew the one that follows it."),
                )
            )
            return
        start = renewing.start_of_renewal(terms, services.today())
        sheet = RenewSheet(self._theme, services.today, terms, start, self.currency)

        def work() -> Callable[[], tuple[str, Changes]]:
            return partial(renewing.renew_contract, services, sheet.draft())

        self._open_pair(sheet, work)

    def end(self, terms: ContractTerms) -> None:
        """The last day of a contract."""
        services = self._context.services
        last = renewing.last_day_of(terms, services.today())
        sheet = EndSheet(self._theme, services.today, last)
        sheet.head_second.setText(terms.name)

        def work() -> Callable[[], Changes]:
            typed = sheet.typed()
            try:
                day = sheet.day.day() or last
            except Invalid as error:
                raise Invalid("ends_on", error.title, error.remedy) from None
            return partial(
                contracts.end_contract,
                services,
                terms.id,
                day,
                cause=typed["cause"],
                note=typed["note"],
            )

        self._open(sheet, work)

    def toggle_offer(self, terms: ContractTerms) -> None:
        """An offer was made today, or none was."""
        services = self._context.services
        day = None if terms.offer_made_on is not None else services.today()
        self._context.write(
            self,
            partial(contracts.set_offer_made, services, terms.id, day),
            lambda _: None,
            failed=self.failed.emit,
            changes=changes_only,
        )

    def offer_day(self, terms: ContractTerms) -> None:
        """Ask for the day an offer was made."""
        services = self._context.services
        sheet = DaySheet(
            self._theme,
            tr("Offer made"),
            field="offer_made_on",
            words=tr("Made on"),
            save=tr("Save"),
            today=services.today,
        )
        sheet.head_second.setText(terms.name)

        def work() -> Callable[[], Changes]:
            try:
                day = sheet.day.day() or services.today()
            except Invalid as error:
                raise Invalid("offer_made_on", error.title, error.remedy) from None
            return partial(contracts.set_offer_made, services, terms.id, day)

        self._open(sheet, work)

    def add_revenue(self, account_id: str) -> None:
        """A new revenue event."""
        services = self._context.services
        sheet = RevenueSheet(self._theme, services.today, self.currency)
        self._open(
            sheet,
            lambda: partial(renewing.add_revenue_event, services, account_id, sheet.draft()),
        )

    def correct_revenue(self, event: RevenueLine) -> None:
        """Correct a revenue event."""
        services = self._context.services
        sheet = RevenueSheet(self._theme, services.today, self.currency, event)
        self._open(
            sheet,
            lambda: partial(renewing.correct_revenue_event, services, event.id, sheet.draft()),
        )

    def delete_revenue(self, event: RevenueLine) -> None:
        """Delete a revenue event; Undo brings it back."""
        self._context.write(
            self,
            partial(renewing.delete_revenue_event, self._context.services, event.id),
            lambda _: None,
            failed=self.failed.emit,
            changes=changes_only,
        )

    def _open(self, sheet: FieldSheet, work: Callable[[], Callable[[], Changes]]) -> None:
        def save() -> None:
            try:
                doing = work()
            except Invalid as error:
                sheet.refuse(error)
                return
            sheet.save_button.setEnabled(False)
            self._context.write(
                sheet, doing, lambda _: sheet.accept(), failed=sheet.refuse, changes=changes_only
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)

    def _open_pair(
        self, sheet: FieldSheet, work: Callable[[], Callable[[], tuple[str, Changes]]]
    ) -> None:
        def save() -> None:
            try:
                doing = work()
            except Invalid as error:
                sheet.refuse(error)
                return
            sheet.save_button.setEnabled(False)
            self._context.write(
                sheet, doing, lambda _: sheet.accept(), failed=sheet.refuse, changes=_of_pair
            )

        sheet.save_asked.connect(save)
        self._window.open_sheet(sheet)
