"""Opens dialogs and hands their results to services. Every dialog is imported when it is first asked for."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from csdesk.desk.device import DeviceSettings
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import Ticket
from csdesk.desk.theme import Theme
from csdesk.domain.language import tr
from csdesk.services import books

if TYPE_CHECKING:
    from csdesk.desk.calendar.sheets import CalendarsSheet
    from csdesk.desk.dialogs.checkin_presenter import CheckinPresenter
    from csdesk.desk.dialogs.checkin_telling import Telling
    from csdesk.desk.dialogs.importing_presenter import ImportPresenter
    from csdesk.desk.dialogs.name_book import NameBook
    from csdesk.desk.palette.presenter import Findings

ChooseFiles = Callable[[QWidget], list[Path]]
ChooseTarget = Callable[[QWidget, str, str], Path | None]


def choose_files(parent: QWidget) -> list[Path]:
    """Ask for files to import with the system's dialog."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, tr("Import files"), "", tr("Tables (*.csv *.tsv *.txt);;All files (*)")
    )
    return [Path(name) for name in chosen]


def choose_calendar(parent: QWidget) -> Path | None:
    """Ask for the file of another calendar with the system's dialog."""
    chosen, _ = QFileDialog.getOpenFileName(
        parent, tr("Read a calendar"), "", tr("Calendars (*.ics *.ical);;All files (*)")
    )
    return Path(chosen) if chosen else None


def choose_target(parent: QWidget, words: str, suggested: str) -> Path | None:
    """Ask where to write a file with the system's dialog."""
    chosen, _ = QFileDialog.getSaveFileName(parent, words, suggested)
    return Path(chosen) if chosen else None


class DialogHost(QObject):
    """All dialogs of one open book."""

    dismissal_given = Signal(str, str, str, str)  # account id, kind, episode, why
    account_added = Signal(str)
    account_asked = Signal(str)  # account id, to be opened
    action_asked = Signal(str)  # name of an action
    page_asked = Signal(str, str)  # page, and what it is to be about

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        context: Context,
        parent: QObject | None = None,
        *,
        device: DeviceSettings | None = None,
    ) -> None:
        super().__init__(parent)
        self._device = device
        self._window, self._theme, self._context = window, theme, context
        self.choose_files: ChooseFiles = choose_files
        self.choose_target: ChooseTarget = choose_target
        self.choose_calendar: Callable[[QWidget], Path | None] = choose_calendar
        self.contact_named: Callable[[str], str] = lambda _: ""  # account id: contact id or empty
        self.reason_named: Callable[[str, str], str] = lambda *_: ""  # account id, kind: words
        self.usable: Callable[[str], bool] = lambda _: True  # whether an action can do something
        self.open_draft: Callable[[Path], bool] | None = None  # None: the system's mail program
        self._telling: Telling | None = None
        self._keep: Callable[[], None] | None = None
        self._names: NameBook | None = None
        self._findings: Findings | None = None
        self._import: ImportPresenter | None = None

    def log(self, account_id: str = "", checkin_id: str = "", line: str = "") -> None:
        """The log dialog, for an account or for whoever is typed; `line` was typed already."""
        from csdesk.desk.dialogs.log import LogSheet
        from csdesk.desk.dialogs.log_presenter import LogPresenter
        from csdesk.desk.dialogs.name_book import NameBook

        if self._names is None:
            self._names = NameBook(self._context, self)
        sheet = LogSheet(self._theme, self._context.services.clock)
        presenter = LogPresenter(sheet, self._context, self.contact_named, self._names)
        self._keep = presenter.keep_draft
        sheet.finished.connect(lambda _: setattr(self, "_keep", None))
        presenter.start(account_id, checkin_id, line)
        self._window.open_sheet(sheet)

    def log_checkin(self, account_id: str, checkin_id: str) -> None:
        """The log dialog for a check-in that took place."""
        self.log(account_id, checkin_id)

    def open_palette(self, mode: str = "", about: str = "") -> None:
        """The palette. `mode` "why": choose an account, and see why it is not on today's list.

        "snooze": until when the account `about` is put aside.
        """
        from csdesk.desk.palette.presenter import Findings, open_palette

        if self._findings is None:
            self._findings = Findings(self._context, self, self._device)
        open_palette(self, self._window, self._theme, self._findings, mode, about)

    def explain(self, account_id: str) -> None:
        """Say in words why an account is, or is not, on today's list."""
        from csdesk.desk.palette.why import open_why

        open_why(self._window, self._theme, self._context, account_id, self.account_asked.emit)

    def invite(self, account_id: str = "", *, at: datetime | None = None) -> None:
        """The check-in dialog; `at` is a start on the person's own clock, naive."""
        self._checkin_presenter().start(account_id, at)

    def edit_checkin(self, checkin_id: str, *, at: datetime | None = None) -> None:
        """The check-in dialog for one that is planned; `at`: another start, on the person's own clock."""
        presenter = self._checkin_presenter()
        presenter.edit(checkin_id)
        if at is not None:
            presenter.filled.connect(
                partial(presenter.propose, at), Qt.ConnectionType.SingleShotConnection
            )

    def guests(self, checkin_id: str) -> None:
        """The guests of a check-in: what each answered, what they have to hear, and how they are told."""
        from csdesk.desk.dialogs.checkin_guests import open_guests

        open_guests(
            self._window,
            self._theme,
            self._context,
            self.telling(),
            checkin_id,
            self.edit_checkin,
        )

    def tell(self, checkin_id: str, title: str) -> None:
        """Tell the guests of a check-in what they have to hear, in the way that is usual here."""
        self.telling().tell_owed(checkin_id, title)

    def telling(self) -> "Telling":
        """How guests are told on this computer."""
        from csdesk.desk.dialogs.checkin_telling import Telling, open_file

        if self._telling is None:
            self._telling = Telling(
                self._context,
                self._window,
                self._device,
                lambda parent, words, name: self.choose_target(parent, words, name),
                lambda path: (self.open_draft or open_file)(path),
                lambda page: self.page_asked.emit(page, ""),
                self,
            )
        return self._telling

    def _checkin_presenter(self) -> "CheckinPresenter":
        from csdesk.desk.dialogs.checkin import CheckinSheet
        from csdesk.desk.dialogs.checkin_presenter import CheckinPresenter

        sheet = CheckinSheet(self._theme, self._context.services.clock)
        presenter = CheckinPresenter(sheet, self._context, self.telling(), self.contact_named)
        presenter.scope_asked.connect(self._window.asking.scrim.open)
        self._window.open_sheet(sheet)
        return presenter

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
        self._import = presenter
        presenter.plan(chosen)
        self._window.open_sheet(sheet)

    def writing_import(self) -> Ticket | None:
        """The import that is being written at this moment."""
        return self._import.writing() if self._import is not None else None

    def other_calendars(self, paths: Sequence[Path] = ()) -> "CalendarsSheet":
        """The other calendars whose busy times count; `paths` are read into them."""
        from csdesk.desk.calendar.sheets import CalendarsPresenter, CalendarsSheet

        sheet = CalendarsSheet(self._theme)
        presenter = CalendarsPresenter(sheet, self._context, self.choose_calendar)
        presenter.reload()
        self._window.open_sheet(sheet)
        presenter.read(paths)
        return sheet

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

    def trash(self) -> None:
        """What was deleted lately, and its way back."""
        from csdesk.desk.account.trash import open_trash

        open_trash(self._window, self._theme, self._context)

    def ask_dismissal(self, account_id: str, kind: str, episode: str) -> None:
        """Ask why a reason does not apply."""
        from csdesk.desk.dialogs.adding import DismissSheet

        sheet = DismissSheet(self._theme)
        sheet.head_second.setText(self.reason_named(account_id, kind))

        def give() -> None:
            if not sheet.why():
                sheet.say(tr("Say in a few words why this does not apply."))
                return
            self.dismissal_given.emit(account_id, kind, episode, sheet.why())
            sheet.accept()

        sheet.save_asked.connect(give)
        self._window.open_sheet(sheet)

    def export_calendar(self, account_id: str = "") -> None:
        """Choose what of the agenda, all of it or that of one account, goes into a file for any calendar."""
        from csdesk.desk.dialogs.exporting import ExportSheet
        from csdesk.desk.dialogs.exporting_presenter import ExportPresenter

        sheet = ExportSheet(self._theme, self._context.services.today)
        presenter = ExportPresenter(
            sheet,
            self._context,
            lambda parent, words, name: self.choose_target(parent, words, name),
            partial(self._window.banner.say, tone="good"),
        )
        presenter.start(account_id)
        self._window.open_sheet(sheet)

    def back_up(self) -> None:
        """Copy the book to a file of the person's choice."""
        target = self.choose_target(
            self._window, tr("Back up the book"), "account-book-backup.csdesk"
        )
        if target is None:
            return
        self._context.lane.run(
            partial(books.backup, self._context.services, target),
            lambda path: self._window.banner.say(
                tr("The book was copied to {file}.", file=path), "good"
            ),
            failed=self._window.banner.show_error,
        )

    def keep_drafts(self) -> None:
        """Write what is being typed to disk now: the window closes."""
        if self._keep is not None:
            self._keep()
