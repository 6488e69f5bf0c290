"""Account lines as a table; columns are data."""

from collections.abc import Sequence
from datetime import UTC, date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from csdesk.desk.accounts.cells import cell_words, tip_words
from csdesk.desk.fonts import MEDIUM, STRONG, font, typeset
from csdesk.desk.tips import plain_tip
from csdesk.domain.account_table import COLUMNS, in_order
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.language import said, tr
from csdesk.domain.lines import AccountLine

LINE = int(Qt.ItemDataRole.UserRole)
NAMES = tuple(column.name for column in COLUMNS)
RIGHT_ALIGNED = frozenset({"mrr"})
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ARROWS = {False: " ▴", True: " ▾"}


class AccountsModel(QAbstractTableModel):
    """Lines in the order the person asked for. `currency` is the one of all amounts, else empty."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[AccountLine] = []
        self.at = Standpoint(date.min, UTC)
        self.currency = ""
        self.sorted_by, self.descending = NAMES[0], False

    @property
    def lines(self) -> Sequence[AccountLine]:
        """What the table shows."""
        return self._lines

    def replace(self, lines: Sequence[AccountLine], at: Standpoint) -> bool:
        """Show other lines, in the present order. Says whether indexes were lost.

        The same accounts keep their indexes, wherever they stand now.
        """
        new = in_order(lines, self.sorted_by, descending=self.descending)
        before = [line.id for line in self._lines]
        after = [line.id for line in new]
        self.at = at
        self.currency = _only_currency(new)
        reset = sorted(before) != sorted(after)
        if reset:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()
        elif before == after:
            self._lines = new
            if new:
                last = self.index(len(new) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self._move_to(new)
        self._heads_changed()
        return reset

    def order_by(self, name: str, *, descending: bool) -> None:
        """Order by the column of this name. Selected rows stay selected."""
        self.sorted_by, self.descending = name, descending
        self._move_to(in_order(self._lines, name, descending=descending))
        self._heads_changed()

    def row_of(self, account_id: str) -> int | None:
        """The row of an account; None when it is not shown."""
        return next((n for n, line in enumerate(self._lines) if line.id == account_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of accounts."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Number of columns, those that are not shown too."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The words of a cell; the line itself for the delegate."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        if role == LINE:
            return self._lines[index.row()]
        name = NAMES[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell_words(self._lines[index.row()], name, self.at)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(tip_words(self._lines[index.row()], name, self.at))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if name in RIGHT_ALIGNED else _LEFT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The head of a column, with an arrow on the one that orders the table."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        ordering = column.name == self.sorted_by
        if role == Qt.ItemDataRole.DisplayRole:
            head = said(column.head)
            if column.name == "mrr" and self.currency:
                head = f"{head}, {self.currency}"
            return typeset(head) + (_ARROWS[self.descending] if ordering else "")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.name in RIGHT_ALIGNED else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("Use of the last 12 weeks") if column.name == "use" else said(column.head)
        if role == Qt.ItemDataRole.FontRole:
            return font(12, STRONG if ordering else MEDIUM)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column by its number."""
        if 0 <= column < len(COLUMNS):
            self.order_by(NAMES[column], descending=order == Qt.SortOrder.DescendingOrder)

    def _move_to(self, new: list[AccountLine]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = [line.id for line in self._lines]
        rows = {line.id: row for row, line in enumerate(new)}
        self._lines = new
        held = self.persistentIndexList()
        moved = [self.index(rows[before[index.row()]], index.column()) for index in held]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _heads_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)


def _only_currency(lines: Sequence[AccountLine]) -> str:
    codes = {m.currency for line in lines for m in (line.mrr, *line.more_mrr) if m is not None}
    return codes.pop() if len(codes) == 1 else ""
