"""What every presenter is: it calls services on the book lane and shows what they answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, Signal

from csdesk.desk.bus import ChangeBus
from csdesk.desk.page import Page
from csdesk.desk.tasks import BookLane
from csdesk.domain.changes import Changes
from csdesk.services.context import Services

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """What presenters work with: the open book, its lane, the bus."""

    services: Services
    lane: BookLane
    bus: ChangeBus


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

    def reload(self) -> None:
        """Read everything the page shows."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether the page shows something of `changes`."""
        return not self.tables or any(changes.touches(table) for table in self.tables)

    def read(self, work: Callable[[], T], show: Callable[[T], None], *, key: str) -> None:
        """Read on the lane and show; an answer that came too late is not shown."""
        self.context.lane.run(work, show, failed=self.failed.emit, key=f"{id(self)} {key}")

    def write(
        self, work: Callable[[], Changes], then: Callable[[Changes], None] | None = None
    ) -> None:
        """Write on the lane and publish what changed."""

        def published(changes: Changes) -> None:
            self.context.bus.publish(changes)
            self.wrote.emit(changes)
            if then is not None:
                then(changes)

        self.context.lane.run(work, published, failed=self.failed.emit)

    def _note(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._stale = True
            if self._page.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        if self._stale:
            self._stale = False
            self.reload()
