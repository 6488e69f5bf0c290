"""The Accounts page with its presenter, its small dialogs, and the columns kept on this device."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from csdesk.desk.accounts.column_menus import AT_FIRST
from csdesk.desk.accounts.page import AccountsPage
from csdesk.desk.accounts.presenter import AccountsPresenter
from csdesk.desk.accounts.sheets import NextStepSheet, TextSheet
from csdesk.desk.host import PageHost
from csdesk.desk.page import Page
from csdesk.desk.presenter import changes_only
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.errors import UserError
from csdesk.services import bulk, views
from csdesk.services.tasks import add_task

_COLUMNS = "accounts.columns"  # names from left to right


def make_page(host: PageHost) -> Page:
    """Make the page and wire it."""
    page = AccountsPage(host.theme)
    presenter = AccountsPresenter(page, host.context)
    asking = _Asking(host, page, presenter)
    page.table.show_columns(host.device.get(_COLUMNS, list(AT_FIRST)))
    presenter.failed.connect(host.window.banner.show_error)
    presenter.exported.connect(asking.say_exported)
    page.open_requested.connect(lambda account_id: host.show("account", account_id))
    page.import_asked.connect(host.dialogs.import_files)
    page.new_asked.connect(host.dialogs.new_account)
    page.asked.connect(host.asked)
    page.columns_chosen.connect(asking.keep_columns)
    page.export_asked.connect(asking.export)
    page.step_asked.connect(asking.next_step)
    page.typing_asked.connect(asking.value)
    page.save_view_asked.connect(asking.view_to_save)
    page.rename_view_asked.connect(asking.view_to_rename)
    page.key_given.connect(partial(_show_view, presenter))
    return page


def _show_view(presenter: AccountsPresenter, view_id: str) -> None:
    """Show a view that was asked for by its id; on a new page once the views are known."""
    if presenter.view_of(view_id) is not None:
        presenter.choose_view(view_id)
    else:
        choose = partial(presenter.choose_view, view_id)
        presenter.shown.connect(choose, Qt.ConnectionType.SingleShotConnection)


class _Asking(QObject):
    """What is asked in a small dialog before something is written."""

    def __init__(self, host: PageHost, page: AccountsPage, presenter: AccountsPresenter) -> None:
        super().__init__(page)
        self._host, self._page, self._presenter = host, page, presenter

    def keep_columns(self, names: list[str]) -> None:
        """Show these columns, also after the next start on this device."""
        self._page.table.show_columns(names)
        self._host.device.set(_COLUMNS, list(self._page.table.columns))

    def export(self, ending: str) -> None:
        """Ask where to, then write the table."""
        name = tr("accounts")
        target = self._host.dialogs.choose_target(
            self._host.window, tr("Export the accounts"), f"{name}.{ending}"
        )
        if target is not None:
            target = target if target.suffix else target.with_name(f"{target.name}.{ending}")
            self._presenter.export(target, self._page.table.columns)

    def say_exported(self, target: Path) -> None:
        """Say how many accounts stand in the file."""
        count = self._page.table.lines.rowCount()
        words = plural("{n} account written to {file}.", "{n} accounts written to {file}.", count,
                       file=target)  # fmt: skip
        self._host.window.banner.say(words, "good")

    def next_step(self, account_id: str) -> None:
        """Ask what is to be done next, and by when."""
        context = self._host.context
        row = self._page.table.lines.row_of(account_id)
        if row is None:
            return
        name = self._page.table.lines.lines[row].name
        sheet = NextStepSheet(self._host.theme, name, context.services.today)

        def give() -> None:
            try:
                due = sheet.due.day()
            except UserError as error:
                sheet.refuse(error)
                return
            title = sheet.what.text()
            sheet.save_button.setEnabled(False)
            context.write(
                sheet,
                partial(add_task, context.services, account_id, title, due=due),
                lambda _: sheet.accept(),
                failed=sheet.refuse,
                changes=changes_only,
            )

        sheet.save_asked.connect(give)
        self._host.window.open_sheet(sheet)

    def value(self, account_ids: list[str], what: str) -> None:
        """Ask for a tag or an owner that is not in the menu."""
        services = self._host.context.services
        if what == "tag":
            sheet = TextSheet(
                self._host.theme,
                tr("Add a tag"),
                words=tr("Tag"),
                save=tr("Add"),
                hint=tr("One, or several with commas"),
            )
            self._ask(sheet, lambda typed: bulk.tag_accounts(services, account_ids, typed))
        else:
            sheet = TextSheet(self._host.theme, tr("Owner"), words=tr("Name"), save=tr("Set"))
            self._ask(
                sheet, lambda typed: bulk.set_accounts(services, account_ids, {"owner": typed})
            )

    def view_to_save(self) -> None:
        """Ask for the name of a view with the present filter and order."""
        context = self._host.context
        sheet = TextSheet(
            self._host.theme,
            tr("Save this as a view"),
            words=tr("Name"),
            save=tr("Save"),
            hint=tr("Large and quiet"),
        )

        def saved(made: tuple[str, Changes]) -> None:
            self._presenter.adopt(made[0])
            sheet.accept()

        sheet.given.connect(
            lambda name: context.write(
                sheet,
                partial(views.save_view, context.services, self._presenter.draft(name)),
                saved,
                failed=sheet.refuse,
                changes=lambda made: made[1],
            )
        )
        self._host.window.open_sheet(sheet)

    def view_to_rename(self, view_id: str) -> None:
        """Ask for another name of a saved view."""
        services = self._host.context.services
        view = self._presenter.view_of(view_id)
        if view is None or view.built_in:
            return
        sheet = TextSheet(
            self._host.theme,
            tr("Rename the view"),
            words=tr("Name"),
            save=tr("Rename"),
            text=view.name,
        )
        self._ask(sheet, lambda typed: views.rename_view(services, view_id, typed))

    def _ask(self, sheet: TextSheet, work: Callable[[str], Changes]) -> None:
        sheet.given.connect(
            lambda typed: self._host.context.write(
                sheet,
                partial(work, typed),
                lambda _: sheet.accept(),
                failed=sheet.refuse,
                changes=changes_only,
            )
        )
        self._host.window.open_sheet(sheet)
