"""The field of a time zone, which completes the names that there are."""

from zoneinfo import available_timezones

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QListView

from csdesk.desk.widgets.fields import Field
from csdesk.domain.language import tr


class ZoneField(Field):
    """Offers the names from its first focus on: making the list takes time that opening a dialog has not."""

    def __init__(self) -> None:
        super().__init__(tr("Time zone"), placeholder="Europe/Berlin")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the list, once."""
        if self.completer() is None:
            self._offer()
        super().focusInEvent(event)

    def _offer(self) -> None:
        completer = QCompleter(QStringListModel(sorted(available_timezones()), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setObjectName("popup")
        completer.setPopup(popup)
        self.setCompleter(completer)
