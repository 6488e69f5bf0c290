"""Opens dialogs and hands their results to services. Every dialog is imported when it is first asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.services import books

ChooseFiles = Callable[[QWidget], list[Path]]
ChooseTarget = Callable[[QWidget, str, str], Path | None]


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for files to import with the system's dialog."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, "Import files", "", "Tables (*.csv *.tsv *.txt);;All files (*)"
    )
    return [Path(name) for name in chosen]


def choose_target(parent: QWidget, words: str, suggested: str) -> Path | None:
    """Ask where to write a file with the system's dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, words, suggested)
    return Path(chosen) if chosen else None


class DialogHost(QObject):
    """All dialogs of one open book."""

    dismissal_given = Signal(str, str, str, str)  # account id, kind, episode, why
    account_added = Signal(str)

    def __init__(
        self, window: MainWindow, theme: Theme, context: Context, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._theme, self._context = window, theme, context
        self.choose_files: ChooseFiles = choose_files
        self.choose_target: ChooseTarget = choose_target
        self.contact_named: Callable[[str], str] = lambda _: ""  # account id: contact id or empty
        self._keep: Callable[[], None] | None = None

    def log(self, account_id: str = "", checkin_id: str = "") -> None:
        """The log dialog, for an account or for whoever is typed."""
        from csdesk.desk.dialogs.log import LogSheet
        from csdesk.desk.dialogs.log_presenter import LogPresenter

        sheet = LogSheet(self._theme, self._context.services.clock)
        presenter = LogPresenter(sheet, self._context, self.contact_named)
        self._keep = presenter.keep_draft
        sheet.finished.connect(lambda _: setattr(self, "_keep", None))
        presenter.start(account_id, checkin_id)
        self._window.open_sheet(sheet)

    def log_checkin(self, account_id: str, checkin_id: str) -> None:
        """The log dialog for a check-in that took place."""
        self.log(account_id, checkin_id)

    def invite(self, account_id: str = "") -> None:
        """The check-in dialog."""
        from csdesk.desk.dialogs.checkin import CheckinSheet
        from csdesk.desk.dialogs.checkin_presenter import CheckinPresenter

        sheet = CheckinSheet(self._theme, self._context.services.clock)
        presenter = CheckinPresenter(sheet, self._context, self.choose_target, self.contact_named)
        presenter.said.connect(lambda words: self._window.banner.say(words, "good"))
        presenter.start(account_id)
        self._window.open_sheet(sheet)

    def import_files(self, paths: list[Path] | None = None) -> None:
        """The import dialog; without files it asks for them first."""
        from csdesk.desk.dialogs.importing import ImportSheet
        from csdesk.desk.dialogs.importing_presenter import ImportPresenter

        chosen = paths or self.choose_files(self._window)
        if not chosen:
            return
        sheet = ImportSheet(self._theme)
        banner = self._window.banner
        presenter = ImportPresenter(
            sheet, self._context, self.choose_target, partial(banner.say, tone="good")
        )
        presenter.plan(chosen)
        self._window.open_sheet(sheet)

    def new_account(self) -> None:
        """A new account: a name is enough."""
        from csdesk.desk.dialogs.adding import AccountSheet, add_account

        sheet = AccountSheet(self._theme)
        add_account(sheet, self._context, self.account_added.emit)
        self._window.open_sheet(sheet)

    def new_person(self, account_id: str) -> None:
        """A new person at an account."""
        from csdesk.desk.dialogs.adding import PersonSheet, add_person

        sheet = PersonSheet(self._theme)
        add_person(sheet, self._context, account_id)
        self._window.open_sheet(sheet)

    def ask_dismissal(self, account_id: str, kind: str, episode: str) -> None:
        """Ask why a reason does not apply."""
        from csdesk.desk.dialogs.adding import DismissSheet

        sheet = DismissSheet(self._theme)

        def give() -> None:
            if not sheet.why():
                sheet.say("Say in a few words why this does not apply.")
                return
            self.dismissal_given.emit(account_id, kind, episode, sheet.why())
            sheet.accept()

        sheet.save_asked.connect(give)
        self._window.open_sheet(sheet)

    def export_calendar(self) -> None:
        """Write the whole agenda to a file for any calendar."""
        target = self.choose_target(self._window, "Export the calendar", "csdesk.ics")
        if target is None:
            return
        # Imported only here: writing calendars is not needed to show the morning.
        from csdesk.services.checkins import Exported, export_agenda

        def done(exported: Exported) -> None:
            count = f"{exported.total:,} entr{'y' if exported.total == 1 else 'ies'}"
            self._window.banner.say(f"{count} written to {target}.", "good")

        self._context.lane.run(
            partial(export_agenda, self._context.services, target),
            done,
            failed=self._window.banner.show_error,
        )

    def back_up(self) -> None:
        """Copy the book to a file of the person's choice."""
        target = self.choose_target(self._window, "Back up the book", "account-book-backup.csdesk")
        if target is None:
            return
        self._context.lane.run(
            partial(books.backup, self._context.services, target),
            lambda path: self._window.banner.say(f"The book was copied to {path}.", "good"),
            failed=self._window.banner.show_error,
        )

    def keep_drafts(self) -> None:
        """Write what is being typed to disk now: the window closes."""
        if self._keep is not None:
            self._keep()
