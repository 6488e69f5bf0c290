"""The desk: one open book, its pages, and what each action does. Pages and dialogs load when needed."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from csdesk.desk.actions import ON_ACCOUNT_PAGE
from csdesk.desk.bus import ChangeBus
from csdesk.desk.correspondence import Correspondence
from csdesk.desk.device import DeviceSettings
from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.presenter import FramePresenter
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import PageHost
from csdesk.desk.lost_book import LostBook
from csdesk.desk.opening import OpeningPage
from csdesk.desk.page import Page
from csdesk.desk.pages import MAKERS, NEEDS_ACCOUNTS, SHOWN_AS
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import BookLane, DeskJob, NetworkLane
from csdesk.desk.theme import Theme
from csdesk.desk.today.make import make_today
from csdesk.desk.today.page import TodayPage
from csdesk.desk.today.presenter import TodayPresenter
from csdesk.desk.watcher import BookWatcher
from csdesk.domain.language import tr
from csdesk.errors import UserError
from csdesk.paths import demo_book
from csdesk.services import books
from csdesk.services.context import Services

Clock = Callable[[], datetime]
_ABOUT_ONE = ON_ACCOUNT_PAGE | {"snooze"}
_NEEDS_ACCOUNTS = frozenset({"log", "invite", "snooze", "search", "export"}) | NEEDS_ACCOUNTS
_STOPPED_IMPORT = "stopped_import"  # on this device: the book whose import the last close stopped


class Desk(QObject):
    """Holds one book at a time and wires pages to presenters."""

    opened = Signal()  # a book is open and its first page is shown
    page_shown = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        lane: BookLane,
        *,
        clock: Clock | None = None,
        device: DeviceSettings | None = None,
    ) -> None:
        super().__init__(window)
        self.window, self.theme, self.lane, self._clock = window, theme, lane, clock
        self.network = NetworkLane(window)
        self.device = device or DeviceSettings(parent=self)
        self.context: Context | None = None
        self.bus = ChangeBus(self)
        self.today: TodayPresenter | None = None
        self.frame: FramePresenter | None = None
        self.dialogs: DialogHost | None = None
        self.watcher: BookWatcher | None = None
        self.lost: LostBook | None = None
        self.post: Correspondence | None = None
        self.bus.failed.connect(window.banner.show_error)
        self._pages: dict[str, Page] = {}
        self._trail: list[tuple[str, str]] = []  # pages behind the present one: name, account id
        self._here = ("", "")
        self.opening = OpeningPage(theme)
        self.opening.demo_asked.connect(lambda: self.open(demo_book(), demo=True))
        self.opening.book_chosen.connect(self.open)
        window.acted.connect(self.act)
        window.topbar.search_picked.connect(self.show_account)
        window.topbar.log_typed.connect(self._log_typed)
        window.files_dropped.connect(self.receive)
        window.closing.connect(self.close)

    def open(self, path: Path, *, demo: bool = False) -> None:
        """Open a book, or make it where there is none; the demo book is made anew each day."""
        job = DeskJob(self)
        job.reported.connect(self.opening.show_progress, Qt.ConnectionType.QueuedConnection)
        if demo:
            self.opening.say_making_demo()
            self.window.show_page(self.opening, "")
            work: Callable[[], Services] = partial(
                books.open_demo, path, clock=self._clock, job=job
            )
        else:
            work = partial(books.open_or_create, path, clock=self._clock)
        self.lane.run(work, self.use, failed=self._cannot_open, job=job)

    def use(self, services: Services) -> None:
        """Work with this book from now on."""
        self._leave()
        self.context = Context(services, self.lane, self.bus, self.network)
        self.watcher = BookWatcher(self.window, self.context)
        self.watcher.start()  # first on the lane: what the pages read is no older
        self.frame = FramePresenter(self.window, self.context)
        self.dialogs = DialogHost(self.window, self.theme, self.context, self, device=self.device)
        self.post = Correspondence(
            self.window, self.theme, self.context, self.dialogs, self.device, self.show
        )
        self.lost = LostBook(self.window, self.context, self.watcher, self.dialogs.choose_target)
        self.lost.open_asked.connect(self.open)
        self.dialogs.usable = self.usable
        self.dialogs.account_asked.connect(self.show_account)
        self.dialogs.action_asked.connect(self.act)
        self.dialogs.page_asked.connect(self.show)
        self.dialogs.account_added.connect(self.show_account)
        self._pages["today"], self.today = make_today(
            self.window,
            self.context,
            self.frame,
            self.dialogs,
            show=self.show,
            act=self.act,
            asked=self._asked,
        )
        self.frame.shown.connect(self._arrived)
        self.frame.reload()
        self.today.reload_ahead()

    def daily_backup(self) -> None:
        """Make the backup of the day, unless it is there; the demo book needs none."""
        if self.frame is not None and not self.frame.demo:
            self.frame.back_up_today()

    def close(self) -> None:
        """Finish what is being written, then close the book. An import is stopped, not finished."""
        importing = None
        if self.dialogs is not None:
            self.dialogs.keep_drafts()
            importing = self.dialogs.writing_import()
        self._stop_watching()
        if self.post is not None:
            self.post.finish()
        self.network.shutdown()  # it may write the book
        self.lane.shutdown()
        if self.context is not None:
            if importing is not None and importing.was_stopped:
                self.device.set(_STOPPED_IMPORT, str(self.context.services.book.path))
            books.close(self.context.services)
            self.context = None

    def show(self, name: str, account_id: str = "", *, remember: bool = True) -> None:
        """Bring a page into view: today, accounts, account, or first (nothing in the book yet)."""
        if remember and self._here[0] and self._here != (name, account_id):
            self._trail.append(self._here)
        if self._here != (name, account_id):
            self.window.banner.clear_problem()  # it was about the page that is left
        self._here = (name, account_id)
        page = self._page(name)
        if account_id:
            page.open(account_id)
        inside = self.window.topbar.search.hasFocus() or self.window.scrim.sheet is not None
        self.window.show_page(page, SHOWN_AS.get(name, name))
        if not inside:
            page.take_focus()
        self.page_shown.emit(name)

    def show_account(self, account_id: str) -> None:
        """Open the page of one account."""
        self.show("account", account_id)

    def act(self, name: str) -> None:
        """Do an action of the table."""
        if self.context is None or self.dialogs is None or self.frame is None:
            if name == "quit":
                self.window.close()
            return
        here = self.window.pages.currentWidget()
        if isinstance(here, Page) and here.act(name):
            return
        if self.post is not None and self.post.act(name):
            return
        if name in ON_ACCOUNT_PAGE:
            self._act_on_account(name)
            return
        if name in MAKERS:
            # Help opens at what is in view.
            self.show(name, self._here[0] if name == "help" and self._here[0] != name else "")
            return
        doing: dict[str, Callable[[], None]] = {
            "today": self._show_today,
            "search": self._focus_search,
            "palette": self.dialogs.open_palette,
            "why": partial(self.dialogs.open_palette, "why"),
            "log": lambda: self._asked("log", self.account_in_view()),
            "invite": lambda: self._asked("invite", self.account_in_view()),
            "snooze": self._snooze,
            "undo": self.frame.undo,
            "new_account": self.dialogs.new_account,
            "import": self.dialogs.import_files,
            "export": partial(
                self.dialogs.export_calendar, self._here[1] if self._here[0] == "account" else ""
            ),
            "backup": self.dialogs.back_up,
            "trash": self.dialogs.trash,
            "your_day": self._toggle_day,
            "back": self._back,
            "leave": self._leave_page,
            "quit": self._quit,
        }
        if name in doing:  # else it means something on another page only
            doing[name]()

    def usable(self, name: str) -> bool:
        """Whether an action of the table can do something now; what cannot is not offered."""
        if not self.window.is_usable(name):
            return False
        if name == "why":
            return self._filled()
        if name == "undo":
            return self.frame is not None and self.frame.can_undo
        if name == "your_day":
            return self._here[0] == "today" and self.today_page().is_narrow
        return name not in _ABOUT_ONE or bool(self.account_in_view())

    def _act_on_account(self, name: str) -> None:
        """Open the page of the selected account, and do it there."""
        account_id = self.account_in_view()
        if account_id and self._here[0] != "account":
            self.show_account(account_id)
            self._page("account").act(name)

    def account_in_view(self) -> str:
        """Id of the account that an action is about: the open one, else the selected line's."""
        page = self.window.pages.currentWidget()
        return page.account_in_view() if isinstance(page, Page) else ""

    def _log_typed(self, text: str) -> None:
        """The quick log of the top bar goes on in the dialog."""
        if self.dialogs is not None:
            self.dialogs.log(self.account_in_view(), line=text)

    def _asked(self, what: str, account_id: str) -> None:
        if self.dialogs is None or self.today is None:
            return
        if what == "log":
            self.dialogs.log(account_id)
        elif what == "invite":
            self.dialogs.invite(account_id)
        elif what == "copy":
            line = self.today_page().selected_line()
            if line is not None:
                QApplication.clipboard().setText(line.sentence)

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            self._pages[name] = self._make_page(name)
        return self._pages[name]

    def _make_page(self, name: str) -> Page:
        assert self.context is not None
        assert self.dialogs is not None
        assert self.today is not None
        assert self.post is not None
        return MAKERS[name](
            PageHost(
                self.theme,
                self.context,
                self.window,
                self.dialogs,
                self.today,
                self.show,
                self.act,
                self._asked,
                lambda: self.open(demo_book(), demo=True),
                self.device,
                self.open,
                self.post,
            )
        )

    def _quit(self) -> None:
        self.window.close()

    def _show_today(self) -> None:
        self.show("today" if self._filled() else "first")

    def _filled(self) -> bool:
        return self.frame is not None and self.frame.accounts > 0

    def _arrived(self, accounts: int) -> None:
        """The frame was read: leave the first start for Today, or the other way round after an undo."""
        self.window.set_usable(_NEEDS_ACCOUNTS, usable=accounts > 0)

        name = self._here[0]
        if not name or (accounts == 0) != (name == "first"):
            self._trail.clear()
            self.show("today" if accounts else "first", remember=False)
            if not name:
                self._tell_stopped_import()
                self.opened.emit()
                if self.post is not None:
                    self.post.start()

    def _tell_stopped_import(self) -> None:
        assert self.context is not None
        if self.device.get(_STOPPED_IMPORT, "") == str(self.context.services.book.path):
            self.device.set(_STOPPED_IMPORT, None)
            self.window.banner.say(
                tr(
                    "The import was stopped when the window closed. Nothing of it was written; "
                    "import the files again."
                )
            )

    def _back(self) -> None:
        bar = self.window.topbar
        if bar.search.hasFocus() and bar.search.text():
            bar.search.clear()
            bar.results.hide()
        elif self.window.banner.isVisible():
            self.window.banner.hide()
        elif self._here[0] == "today" and self.today_page().list.open_reason() is not None:
            self.today_page().close_reason()
        elif bar.search.hasFocus():
            self._focus_page()
        elif self._trail:
            self._leave_page()

    def _leave_page(self) -> None:
        """Go back to the page before, to Today where there is none."""
        name, account_id = self._trail.pop() if self._trail else ("", "")
        if name:
            self.show(name, account_id, remember=False)
        else:
            self._show_today()

    def _focus_page(self) -> None:
        page = self.window.pages.currentWidget()
        if isinstance(page, Page):
            page.take_focus()

    def today_page(self) -> TodayPage:
        """The page of the morning list."""
        page = self._pages["today"]
        assert isinstance(page, TodayPage)
        return page

    def _focus_search(self) -> None:
        self.window.topbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window.topbar.search.selectAll()

    def _snooze(self) -> None:
        page = self.window.pages.currentWidget()
        if not isinstance(page, Page) or page.offer_snooze() or self.dialogs is None:
            return
        if page.account_in_view():
            self.dialogs.open_palette("snooze", page.account_in_view())

    def _toggle_day(self) -> None:
        if self._here[0] == "today":
            self.today_page().toggle_day()

    def receive(self, paths: list[Path]) -> None:
        """Files that were dropped on the window, opened with csdesk, or handed over by a second start."""
        if self.window.scrim.sheet is not None:
            self.window.banner.say(
                tr("Close the open dialog first, then drop or open the files again.")
            )
        elif self.post is not None:
            self.post.receive(paths)

    def _cannot_open(self, error: UserError) -> None:
        self.opening.say_problem(error)
        self.window.show_page(self.opening, "")

    def _stop_watching(self) -> None:
        if self.lost is not None:
            self.lost.detach()
            self.lost = None
        if self.watcher is not None:
            self.watcher.stop()
            self.watcher = None

    def _leave(self) -> None:
        self._stop_watching()
        if self.frame is not None:
            self.frame.detach()
        if self.post is not None:
            self.network.drop()
            self.post.detach()
            self.post = None
        if self.dialogs is not None:
            self.dialogs.deleteLater()
        for page in self._pages.values():
            self.window.pages.removeWidget(page)
            page.deleteLater()
        self._pages, self._trail, self._here = {}, [], ("", "")
        if self.context is not None:
            old = self.context.services
            self.lane.run(partial(books.close, old), lambda _: None, failed=lambda _: None)
            self.context = None
