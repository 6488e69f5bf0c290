"""The names of the open book, read once on the lane and again when a name changed."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes
from csdesk.domain.known_names import Names
from csdesk.errors import UserError
from csdesk.services import finding


class NameBook(QObject):
    """Names for typed lines. Until they are read, `names` knows nobody."""

    ready = Signal()
    outdated = Signal()  # a name changed: whoever shows names asks again

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._fresh = False
        self.known = False  # whether the names were read at least once
        self.names = Names(())
        context.bus.changed.connect(self._changed)
        context.bus.changed_elsewhere.connect(self._drop)

    def ask(self) -> None:
        """Read the names, unless they are as the book has them; `ready` follows when they were not."""
        if self._fresh:
            return
        self._fresh = True
        self._context.lane.run(
            partial(finding.read_names, self._context.services),
            self._arrived,
            failed=self._missed,
            receiver=self,
            key="names",
        )

    def _arrived(self, names: Names) -> None:
        self.names, self.known = names, True
        self.ready.emit()

    def _missed(self, error: UserError) -> None:
        self._fresh = False
        self._context.bus.failed.emit(error)

    def _changed(self, changes: Changes) -> None:
        if changes.touches("account") or changes.touches("contact"):
            self._drop()

    def _drop(self) -> None:
        self._fresh = False
        self.outdated.emit()
