"""Keeps the agenda in other calendars up to date: the feed file, and an online calendar when asked to."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from csdesk.desk.device import DeviceSettings
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.outbox.sending import touched
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import DeskJob
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import UserError

if TYPE_CHECKING:
    from csdesk.services.caldav import PublishReport
    from csdesk.services.feed import FeedWritten

AUTOMATIC = "publish_after_changes"  # on this device: books of which changes are published unasked
_FEED_AFTER_MS = 1500  # after the last change
_PUBLISH_AFTER_MS = 20_000
# What is written while publishing, sending and reading answers; none of it stands in a calendar.
_BESIDE = frozenset({"proposal", "publication", "published_object", "outgoing_mail", "answer"})


class FeedKeeper(QObject):
    """Writes the feed a moment after each change, and when the window closes."""

    written = Signal(object)  # FeedWritten

    def __init__(self, window: MainWindow, context: Context, show: Show) -> None:
        super().__init__(window)
        self._window, self._context, self._show = window, context, show
        self._said = ""  # the problem that was shown last
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_FEED_AFTER_MS)
        self._soon.timeout.connect(self.write)
        context.bus.changed.connect(self._changed)

    def start(self) -> None:
        """Bring the feed up to date: days have passed, or another computer wrote the book."""
        self._soon.start()

    def finish(self) -> None:
        """The window closes: what was changed last is written, too."""
        if self._soon.isActive():
            self.write()

    def write(self) -> None:
        """Write the feed where there is one."""
        self._soon.stop()
        self._context.network.run(
            partial(_write_feed, self._context),
            self._done,
            failed=self._window.banner.show_error,
            receiver=self,
            key="feed",
        )

    def _changed(self, _: Changes) -> None:
        self._soon.start()

    def _done(self, done: "FeedWritten") -> None:
        problem = done.problem
        if problem and problem != self._said:
            words = tr("The feed was not written: {problem}", problem=problem)
            show = partial(self._show, "settings", "calendar")
            self._window.banner.say(words, "soon", ((tr("Settings of the feed"), show),))
        self._said = problem
        self.written.emit(done)


class CalendarPublisher(QObject):
    """Publishes the agenda to the online calendar: when asked, or after changes where that is wished."""

    began = Signal()
    ended = Signal()

    def __init__(
        self, window: MainWindow, context: Context, device: DeviceSettings, show: Show
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._device, self._show = window, context, device, show
        self._book = str(context.services.book.path)
        self._job: DeskJob | None = None
        self._again = False
        self._said = ""
        self.password = ""  # given where there is no keyring; forgotten when the window closes
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PUBLISH_AFTER_MS)
        self._soon.timeout.connect(partial(self.publish, quiet=True))
        context.bus.changed.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether the server is being asked."""
        return self._job is not None

    @property
    def waits(self) -> bool:
        """Whether changes are to be published in a moment."""
        return self._soon.isActive()

    @property
    def automatic(self) -> bool:
        """Whether changes are published without being asked for."""
        return self._book in self._device.get(AUTOMATIC, [])

    def set_automatic(self, *, on: bool) -> None:
        """Publish after changes from now on, or only when asked."""
        known: list[str] = self._device.get(AUTOMATIC, [])
        others = [each for each in known if each != self._book]
        self._device.set(AUTOMATIC, [*others, self._book] if on else others or None)
        if on:
            self._soon.start()
        else:
            self._soon.stop()

    def publish(self, *, quiet: bool = False, refill: bool = False) -> None:
        """Publish now. `quiet`: say only what is new and needs somebody; nobody asked."""
        if self._job is not None:
            self._again = True
            return
        job = self._job = DeskJob(self)
        self._context.write(
            self,
            partial(_publish, self._context, job, self.password, refill=refill),
            partial(self._done, quiet),
            failed=partial(self._failed, quiet),
            changes=_beside,
            stopped=self._end,
            job=job,
            slow=True,
        )
        self.began.emit()

    def stop(self) -> None:
        """Stop after the objects that are on their way."""
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        if self._again:
            self._again = False
            self._soon.start()

    def _done(self, quiet: bool, report: "PublishReport") -> None:
        self._said = ""
        self._end()
        asks = report.proposals > 0 or report.conflicts > 0
        if quiet and not asks:
            return
        offers = []
        if report.proposals or report.waiting:
            offers.append((tr("Show the outbox"), partial(self._show, "outbox", "")))
        if report.conflicts:
            offers.append((tr("Look at them"), partial(self._show, "settings", "online")))
        words = " ".join((report.sentence, *report.problems[:2]))
        self._window.banner.say(words, "soon" if report.conflicts else "good", offers)

    def _failed(self, quiet: bool, error: UserError) -> None:
        self._context.bus.publish(touched("publication"))
        self._end()
        if quiet and str(error) == self._said:
            return
        self._said = str(error)
        from csdesk.services.caldav import CollectionEmptied

        if isinstance(error, CollectionEmptied):
            offer = (tr("Put them back"), partial(self.publish, refill=True))
        else:
            offer = (tr("Online calendar"), partial(self._show, "settings", "online"))
        self._window.banner.say(str(error), "soon", (offer,))

    def _changed(self, changes: Changes) -> None:
        if self.automatic and set(changes.rows) - _BESIDE:
            self._soon.start()


def _write_feed(context: Context) -> "FeedWritten":
    # Imported only here: what writes calendars is not needed to show the morning.
    from csdesk.services.feed import write_feed

    return write_feed(context.services)


def _publish(context: Context, job: DeskJob, password: str, *, refill: bool) -> "PublishReport":
    # Imported only here: most books are published nowhere.
    from csdesk.services.caldav import publish

    return publish(context.services, job, password=password, refill=refill)


def _beside(_: "PublishReport") -> Changes:
    return touched("proposal", "publication", "published_object")
