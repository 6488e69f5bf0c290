"""The change bus: what a write changed reaches every page that shows it, and nothing else does."""

from PySide6.QtCore import QObject, Signal

from csdesk.domain.changes import Changes


class ChangeBus(QObject):
    """Publishes `Changes` on the GUI thread."""

    changed = Signal(object)  # Changes
    changed_elsewhere = Signal()  # by another process: nobody knows what
    failed = Signal(object)  # UserError of a write whose dialog is closed already

    def publish(self, changes: Changes) -> None:
        """Tell everybody; an action that wrote nothing is not worth telling."""
        if changes:
            self.changed.emit(changes)
