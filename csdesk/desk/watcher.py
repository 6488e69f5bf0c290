"""Notices what other processes write to the open book, and when its file goes away or is replaced."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from csdesk.book.place import Place
from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes
from csdesk.errors import UserError

_LOG = logging.getLogger("csdesk.watcher")
_EVERY_MS = 3000
_Seen = tuple[Place, int | None]  # where the file is, and the version where it could be read


class BookWatcher(QObject):
    """Asks the book for its version every three seconds, and when the window becomes active.

    The window's own writes are published and move the version too: after each of them it is read
    without telling anybody.
    """

    placed = Signal(object)  # Place of the file, when it is another one than at the last look
    looked = Signal()  # a look is done

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._version: int | None = None  # as of the last look
        self.place = Place.HERE
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Take the present state as known and begin to watch."""
        self._context.bus.changed.connect(self._wrote)
        self._window.installEventFilter(self)
        self._read(self._note)
        self._timer.start()

    def stop(self) -> None:
        """The book is closed or another one is opened."""
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._context.bus.changed.disconnect(self._wrote)
        self.deleteLater()

    def look(self) -> None:
        """Compare the version, unless a lane has work: a write of our own may be among it."""
        if not self._context.lane.busy and not self._context.network.busy:
            self._read(self._compare)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever comes back from another window sees what was done there."""
        if event.type() == QEvent.Type.WindowActivate:
            self.look()
        return False

    def _read(self, then: Callable[[int], None]) -> None:
        def show(seen: _Seen) -> None:
            place, version = seen
            if place != self.place:
                self.place = place
                self.placed.emit(place)
            if version is not None:
                then(version)
            self.looked.emit()

        self._context.lane.run(self._seen, show, failed=_unread, receiver=self)

    def _seen(self) -> _Seen:
        book = self._context.services.book
        place = book.place()
        return place, book.version() if place == Place.HERE else None

    def _wrote(self, _: Changes) -> None:
        self._read(self._note)

    def _note(self, version: int) -> None:
        self._version = version

    def _compare(self, version: int) -> None:
        if version != self._version:
            self._version = version
            self._context.bus.changed_elsewhere.emit()


def _unread(error: UserError) -> None:
    # The next read of a page says it where it can be seen.
    _LOG.warning("the version of the book cannot be read: %s", error)
