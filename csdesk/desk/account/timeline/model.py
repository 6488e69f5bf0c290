"""Entries of a timeline, filled in parts; which ones are opened, and which begin a day."""

from collections.abc import Hashable, Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Qt

from csdesk.desk.account.listing import Index, PagedModel
from csdesk.desk.account.timeline.words import day_heading, head_words, note_words, text_of
from csdesk.domain.lines import Happening

DAY = int(Qt.ItemDataRole.UserRole) + 1  # heading of a day, empty within one
BEGINS = int(Qt.ItemDataRole.UserRole) + 3  # whether it is the first of its day
OPEN = int(Qt.ItemDataRole.UserRole) + 2  # whether the whole text is shown
_MOST_READ = 600  # letters of a text that a screen reader is given


class TimelineModel(PagedModel[Happening]):
    """Happenings, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = date.min
        self._zone: tzinfo | None = None
        self._open: set[str] = set()

    def set_now(self, now: datetime) -> None:
        """The day and the zone that the words are for."""
        self.today, self._zone = now.date(), now.tzinfo

    def key(self, item: Happening) -> Hashable:
        """Kind and id."""
        return (item.kind, item.id)

    def day_of(self, item: Happening) -> date:
        """The person's day of an entry; changes of revenue have a day of their own."""
        return (item.at if item.kind == "revenue" else item.at.astimezone(self._zone)).date()

    def words(self, row: int) -> str:
        """Day, head, note and the beginning of the text."""
        found = self.items[row]
        text = text_of(found)[:_MOST_READ]
        parts = (self.day_of(found).isoformat(), head_words(found), note_words(found), text)
        return ". ".join(part for part in parts if part)

    def toggle(self, row: int) -> None:
        """Open or close the text of a row."""
        self._open ^= {self.items[row].id}
        self.dataChanged.emit(self.index(row), self.index(row), [OPEN])

    def forget_open(self) -> None:
        """Another account: everything is closed."""
        self._open = set()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Also the heading of the day, and whether the row is open."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        if role == OPEN:
            return self.items[index.row()].id in self._open
        if role == BEGINS:
            return self._begins(index.row())
        if role == DAY:
            day = self.day_of(self.items[index.row()])
            return day_heading(day, self.today) if self._begins(index.row()) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return head_words(self.items[index.row()])
        return super().data(index, role)

    def _begins(self, row: int) -> bool:
        return not row or self.day_of(self.items[row - 1]) != self.day_of(self.items[row])

    def happenings(self) -> Sequence[Happening]:
        """What was read so far."""
        return self.items
