"""What every presenter is: it calls services on the book lane and shows what they answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal

from csdesk.desk.bus import ChangeBus
from csdesk.desk.page import Page
from csdesk.desk.tasks import BookLane, DeskJob, Lane, NetworkLane, Ticket
from csdesk.domain.changes import Changes
from csdesk.errors import UserError
from csdesk.services.context import Services

T = TypeVar("T")


def changes_only(changes: Changes) -> Changes:
    """The changes of a write that answers with nothing else."""
    return changes


@dataclass(frozen=True, slots=True)
class Context:
    """What presenters work with: the open book, its lane, the bus, and the lane of what takes its time."""

    services: Services
    lane: BookLane
    bus: ChangeBus
    network: NetworkLane

    def write(
        self,
        receiver: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[UserError], None],
        changes: Callable[[T], Changes],
        written: Callable[[T], None] | None = None,
        stopped: Callable[[], None] | None = None,
        job: DeskJob | None = None,
        slow: bool = False,
    ) -> Ticket:
        """Write on the lane; publish what changed, even when the dialog that asked is closed by then.

        `slow`: on the lane of what waits for servers and other processes. `changes` finds them in the
        answer of `work`. `done` and `failed` are only called while
        `receiver` is there; `written` and `stopped` always, so they must not touch it.
        """

        def publish(result: T) -> None:
            if written is not None:
                written(result)
            self.bus.publish(changes(result))

        lane: Lane = self.network if slow else self.lane
        return lane.run(
            work,
            done,
            failed=failed,
            stopped=stopped or _nothing_to_say,
            written=publish,
            missed=self.bus.failed.emit,
            receiver=receiver,
            job=job,
        )


def _nothing_to_say() -> None:
    """The work was stopped by whoever asked for it."""


class Presenter(QObject):
    """Reloads its page when what it shows changed: at once when it is in view, else when it comes back."""

    failed = Signal(object)  # UserError, for the banner of the window
    shown = Signal()  # the page shows what the book says
    wrote = Signal(object)  # Changes of a write of this page

    tables: ClassVar[frozenset[str]] = frozenset()  # what the page shows; empty: everything

    def __init__(self, page: Page, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self.context = context
        self._stale = True
        page.came_into_view.connect(self._refresh)
        context.bus.changed.connect(self._note)
        context.bus.changed_elsewhere.connect(self._overtaken)

    def reload(self) -> None:
        """Read everything the page shows."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether the page shows something of `changes`."""
        return not self.tables or any(changes.touches(table) for table in self.tables)

    def read(self, work: Callable[[], T], show: Callable[[T], None], *, key: str) -> None:
        """Read on the lane and show; an answer that came too late is not shown."""
        self.context.lane.run(
            work, show, failed=self._unread, receiver=self, key=f"{id(self)} {key}"
        )

    def write(
        self, work: Callable[[], Changes], then: Callable[[Changes], None] | None = None
    ) -> None:
        """Write on the lane and publish what changed."""

        def published(changes: Changes) -> None:
            self.wrote.emit(changes)
            if then is not None:
                then(changes)

        self.context.write(self, work, published, failed=self.failed.emit, changes=changes_only)

    def _note(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._stale = True
            if self._page.isVisible():
                self._refresh()

    def _overtaken(self) -> None:
        self._stale = True
        if self._page.isVisible():
            self._refresh()

    def _unread(self, error: UserError) -> None:
        # What a hidden page could not read is nobody's concern; it is read again when it comes back.
        if self._page.isVisible():
            self.failed.emit(error)
        else:
            self._stale = True

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            self.reload()
