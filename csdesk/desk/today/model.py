"""The morning list as an item model: lines, and after the fold is opened the folded ones."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from csdesk.domain.morning import AgendaLine

LINE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class TodayModel(QAbstractListModel):
    """Agenda lines, in the order of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[AgendaLine, ...] = ()
        self.day: date | None = None

    @property
    def lines(self) -> tuple[AgendaLine, ...]:
        """What the list shows."""
        return self._lines

    def replace(self, lines: Sequence[AgendaLine]) -> None:
        """Show other lines. The same accounts in the same order keep every index."""
        new = tuple(lines)
        if [n.account.id for n in new] == [o.account.id for o in self._lines]:
            self._lines = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._lines = new
        self.endResetModel()

    def row_of(self, account_id: str) -> int | None:
        """The row of an account; None when it is not shown."""
        ids = [line.account.id for line in self._lines]
        return ids.index(account_id) if account_id in ids else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of lines; a line has no lines under it."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The account's name, the whole sentence for a screen reader, the line itself for the delegate."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.account.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return line.sentence
        return None
