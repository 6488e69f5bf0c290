"""Background work: the one module that knows threads.

The book has one lane: what is asked first is done first, and two writes never meet. What waits for others
(servers, or the process that reads a foreign file) has a lane of its own with a few threads, so that no page
waits for it. Results come back on the GUI thread. A `UserError` goes to the caller's `failed`; any other
exception is raised there, on the GUI thread, where the crash hook sees it with its own traceback.
"""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from csdesk.domain.job import Cancelled, Job
from csdesk.errors import UserError

T = TypeVar("T")


class DeskJob(QObject, Job):
    """A job that can be watched and stopped. `reported` is emitted on the thread that works."""

    reported = Signal(int, int, str)  # done, total, what

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def progress(self, done: int, total: int, what: str) -> None:
        """Tell the watchers; called by the work."""
        self.reported.emit(done, total, what)

    def check(self) -> None:
        """Raise `Cancelled` if `cancel` was called; called by the work between batches."""
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Ask the work to stop at the next check."""
        self._stop.set()


@dataclass(eq=False, slots=True)
class Ticket:
    """One piece of work. `forget` keeps its result from being delivered.

    `done` and `failed` belong to `receiver` and are not called once it is gone; `written`, `missed` and
    `stopped` do not touch it and are called all the same.
    """

    done: Callable[[Any], None]
    failed: Callable[[UserError], None]
    stopped: Callable[[], None]
    written: "Callable[[Any], None] | None" = None
    missed: "Callable[[UserError], None] | None" = None
    receiver: QObject | None = None
    job: DeskJob | None = None
    forgotten: bool = False
    future: "Future[Any] | None" = field(default=None, repr=False)

    @property
    def reachable(self) -> bool:
        """Whether whoever asked is still there: a dialog may be closed before its answer comes."""
        return self.receiver is None or shiboken6.isValid(self.receiver)

    @property
    def was_stopped(self) -> bool:
        """Whether the work has ended without doing what it was to do, because it was asked to stop."""
        future = self.future
        if future is None or not future.done():
            return False
        return future.cancelled() or isinstance(future.exception(), Cancelled)

    def forget(self) -> None:
        """Nobody waits for the result any more; work that has not begun is not begun."""
        self.forgotten = True
        if self.future is not None:
            self.future.cancel()


def _ignore() -> None:
    """The work was stopped and the caller has nothing to show for it."""


class Lane(QObject):
    """Does work on threads of its own. Lives on the GUI thread."""

    idle = Signal()  # nothing waits and nothing runs
    _finished = Signal(object)

    def __init__(self, parent: QObject | None, name: str, threads: int) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=threads, thread_name_prefix=name)
        self._open: set[Ticket] = set()
        self._latest: dict[str, Ticket] = {}
        self._ended = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether anything waits, runs or is still to be delivered."""
        return bool(self._open)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[UserError], None],
        stopped: Callable[[], None] = _ignore,
        written: Callable[[T], None] | None = None,
        missed: Callable[[UserError], None] | None = None,
        receiver: QObject | None = None,
        key: str | None = None,
        job: DeskJob | None = None,
    ) -> Ticket:
        """Do `work` on the lane, then call `done`, `failed` or `stopped` on the GUI thread.

        Neither `done` nor `failed` is called when `receiver` is deleted by then. `written` is called
        before `done` in any case, and `missed` in place of a `failed` that cannot be. A later call with
        the same `key` makes an earlier one pointless: its result is not delivered.
        """
        ticket = Ticket(done, failed, stopped, written, missed, receiver, job)
        if self._ended:  # a timer of a window that is closing: nobody waits for the answer
            ticket.forgotten = True
            return ticket
        if key is not None:
            earlier = self._latest.get(key)
            if earlier is not None:
                earlier.forget()
            self._latest[key] = ticket
        self._open.add(ticket)
        ticket.future = self._executor.submit(work)
        ticket.future.add_done_callback(lambda _: self._finished.emit(ticket))
        return ticket

    def shutdown(self) -> None:
        """Stop long work at its next check, finish the rest, end the thread. Nothing is delivered after."""
        self._ended = True
        for ticket in self._open:
            ticket.forgotten = True
            if ticket.job is not None:
                ticket.job.cancel()
        self._executor.shutdown(wait=True)

    @Slot(object)
    def _deliver(self, ticket: Ticket) -> None:
        self._open.discard(ticket)
        try:
            if not ticket.forgotten and ticket.future is not None:
                self._hand_over(ticket, ticket.future)
        finally:
            if not self._open:
                self.idle.emit()

    def _hand_over(self, ticket: Ticket, future: "Future[Any]") -> None:
        try:
            result = future.result()
        except (Cancelled, CancelledError):
            ticket.stopped()
        except UserError as error:
            if ticket.reachable:
                ticket.failed(error)
            elif ticket.missed is not None:
                ticket.missed(error)
        else:
            if ticket.written is not None:
                ticket.written(result)
            if ticket.reachable:
                ticket.done(result)


class BookLane(Lane):
    """One thread for the book."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, "book", 1)


class NetworkLane(Lane):
    """A few threads for what waits for a server or for another process. They may use the book as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, "network", 3)

    def drop(self) -> None:
        """Another book is opened: stop what can be stopped, and deliver nothing of the old one."""
        for ticket in self._open:
            ticket.forgotten = True
            if ticket.job is not None:
                ticket.job.cancel()
