"""Keeps the frame true: name of the book, last backup, last action, search results; and undoes."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from csdesk.book.search import Hit
from csdesk.desk.frame.footer import backup_words
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context, changes_only
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.errors import UserError
from csdesk.services import books, doings, searching, undoing
from csdesk.services.books import BookSummary
from csdesk.services.doings import Doing
from csdesk.services.outbox_counts import OutboxCounts, outbox_counts

_AFTER_PAINTING_MS = 1  # a timer runs after what is to be painted; one of 0 ms would run before


@dataclass(frozen=True, slots=True)
class _Frame:
    summary: BookSummary
    last: Doing | None
    counts: dict[str, int]  # pages of the rail: how many wait there
    post: OutboxCounts | None = None  # what waits in the outbox; None: not counted yet


class FramePresenter(QObject):
    """Between the frame of the window and the services."""

    shown = Signal(int)  # accounts in the book
    found = Signal(int)  # results of a search
    undone = Signal(str)  # name of the action that was taken back; also said in the banner

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._last: Doing | None = None  # what the footer names
        self._counts_wanted = False  # the rail's counts wait until the first page is there
        self.demo = False
        self.accounts = 0  # in the book, as of the last read
        context.bus.changed.connect(self._changed)
        context.bus.changed_elsewhere.connect(self.reload)
        window.topbar.search_changed.connect(self.search)

    def reload(self) -> None:
        """Read what the frame says."""
        self._context.lane.run(
            self._read,
            self._show,
            failed=self._window.banner.show_error,
            receiver=self,
            key="frame",
        )

    def count_waiting(self) -> None:
        """The first page has its lines: once they are painted, count what waits on the others."""
        if not self._counts_wanted:
            self._counts_wanted = True
            QTimer.singleShot(_AFTER_PAINTING_MS, self, self.reload)

    def search(self, typed: str) -> None:
        """Look for what was typed."""

        def show(hits: list[Hit]) -> None:
            self._window.topbar.show_hits(hits, typed)
            self.found.emit(len(hits))

        self._context.lane.run(
            partial(searching.search, self._context.services, typed, most=10),
            show,
            failed=self._window.banner.show_error,
            receiver=self,
            key="search",
        )

    def undo(self) -> None:
        """Take back the action that the footer names, and no other."""
        last = self._last
        if last is None:
            return
        # Named by nothing until the frame was read again: a second press must not ask for the same.
        self._name_last(None)

        def done(_: Changes) -> None:
            self._window.banner.say(tr("Took back: {doing}.", doing=last.words), "good")
            self.undone.emit(last.action.name)

        def failed(error: UserError) -> None:
            self._window.banner.show_error(error)
            self.reload()

        self._context.write(
            self,
            partial(undoing.undo_action, self._context.services, last.action.number),
            done,
            failed=failed,
            changes=changes_only,
        )

    @property
    def can_undo(self) -> bool:
        """Whether the footer names an action."""
        return self._last is not None

    def back_up_today(self) -> None:
        """Make the backup of the day, unless it is there."""
        self._context.lane.run(
            partial(books.daily_backup, self._context.services),
            lambda _: self.reload(),
            failed=lambda error: self._window.footer.show_backup(error.title, failed=True),
            receiver=self,
        )

    def detach(self) -> None:
        """Another book is opened: stop listening for this one."""
        self._context.bus.changed.disconnect(self._changed)
        self._context.bus.changed_elsewhere.disconnect(self.reload)
        self._window.topbar.search_changed.disconnect(self.search)
        self.deleteLater()

    def _read(self) -> _Frame:
        services = self._context.services
        summary = books.book_summary(services)
        counts = self._waiting(summary.accounts)
        post = outbox_counts(services) if self._counts_wanted else None
        return _Frame(summary, doings.last_doing(services), counts, post)

    def _waiting(self, accounts: int) -> dict[str, int]:
        """Open renewals and what the calendar has today. They are imported after Today is painted."""
        if not accounts or not self._counts_wanted:
            return {}
        from csdesk.services.calendar import today_count
        from csdesk.services.renewals import open_count

        services = self._context.services
        counted = {"renewals": open_count, "calendar": today_count}
        shown = self._window.rail.names()
        return {name: count(services) for name, count in counted.items() if name in shown}

    def _show(self, frame: _Frame) -> None:
        summary, window = frame.summary, self._window
        today = self._context.services.today()
        count = plural("{n} account", "{n} accounts", summary.accounts)
        second = count if summary.accounts else tr("new, empty")
        window.rail.show_book(tr("Demo book") if summary.demo else tr("Account book"), second)
        window.rail.set_count("accounts", summary.accounts or None)
        for name, waiting in frame.counts.items():
            window.rail.set_count(name, waiting or None)
        if frame.post is not None:
            if "outbox" in window.rail.names():
                window.rail.set_count("outbox", frame.post.total or None)
            window.footer.show_post(frame.post.mails, frame.post.proposals)
        window.footer.show_backup(backup_words(summary.last_backup, today))
        self._name_last(frame.last)
        self.accounts, self.demo = summary.accounts, summary.demo
        self.shown.emit(summary.accounts)

    def _name_last(self, last: Doing | None) -> None:
        self._last = last
        self._window.footer.show_action(last.words if last is not None else "")

    def _changed(self, _: Changes) -> None:
        self.reload()
