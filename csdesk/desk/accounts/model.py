"""Account lines as a table; columns are data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from csdesk.desk.fonts import MEDIUM, font, typeset
from csdesk.domain.lines import AccountLine
from csdesk.domain.texts import folded
from csdesk.domain.words import distance, money

LINE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LAST = date.max


@dataclass(frozen=True, slots=True)
class Column:
    """One column: head, width (0: the rest), text, sort key. `today` is the day of the list."""

    head: str
    width: int
    text: Callable[[AccountLine, date], str]
    key: Callable[[AccountLine], Any]
    right: bool = False


def _renewal(line: AccountLine, today: date) -> str:
    if line.renews_on is None:
        return ""
    words = distance((line.renews_on - today).days)
    return f"{words}, derived" if line.renewal_derived else words


def _notice(line: AccountLine, today: date) -> str:
    if line.notice_on is None or line.notice_on == line.renews_on:
        return ""
    return distance((line.notice_on - today).days)


def _last(line: AccountLine, today: date) -> str:
    if line.last_two_way is None:
        return "never"
    return distance((line.last_two_way.astimezone().date() - today).days)


COLUMNS = (
    Column("Account", 0, lambda a, _: a.name, lambda a: folded(a.name)),
    Column("Stage", 124, lambda a, _: a.stage.capitalize(), lambda a: (_stage(a), folded(a.name))),
    Column("Status", 90, lambda a, _: a.status.capitalize(), lambda a: a.status),
    Column("Country", 84, lambda a, _: a.country, lambda a: a.country or "~"),
    Column("Tier", 64, lambda a, _: a.tier, lambda a: a.tier or "~"),
    Column(
        "MRR",
        124,
        lambda a, _: money(a.mrr) if a.mrr else "",
        lambda a: (a.mrr.currency, a.mrr.amount) if a.mrr else ("", 0),
        right=True,
    ),
    Column("Renewal", 158, _renewal, lambda a: a.renews_on or _LAST),
    Column("Notice", 108, _notice, lambda a: a.notice_on or _LAST),
    Column(
        "Last two-way",
        124,
        _last,
        lambda a: -a.last_two_way.timestamp() if a.last_two_way else float("inf"),
    ),
)
_STAGES = ("new", "intermediate", "advanced", "advocate")


def _stage(line: AccountLine) -> int:
    return _STAGES.index(line.stage) if line.stage in _STAGES else -1


class AccountsModel(QAbstractTableModel):
    """Lines in the order the person asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[AccountLine] = []
        self._today = date.min
        self._sorted = (0, Qt.SortOrder.AscendingOrder)

    @property
    def lines(self) -> Sequence[AccountLine]:
        """What the table shows."""
        return self._lines

    def replace(self, lines: Sequence[AccountLine], now: datetime) -> None:
        """Show other lines, in the present order of sorting."""
        self.beginResetModel()
        self._lines, self._today = list(lines), now.date()
        self._order()
        self.endResetModel()

    def row_of(self, account_id: str) -> int | None:
        """The row of an account; None when it is not shown."""
        ids = [line.id for line in self._lines]
        return ids.index(account_id) if account_id in ids else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of accounts."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Text and alignment of a cell; the line itself for the delegate."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line, column = self._lines[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line, self._today)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
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
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = {Qt.SortOrder.AscendingOrder: " ▴", Qt.SortOrder.DescendingOrder: " ▾"}
            mark = arrow[self._sorted[1]] if section == self._sorted[0] else ""
            return typeset(COLUMNS[section].head) + mark
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if COLUMNS[section].right else _LEFT
        if role == Qt.ItemDataRole.FontRole:
            return font(12, MEDIUM)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; equal ones by name. Selected rows stay selected."""
        if not 0 <= column < len(COLUMNS):
            return
        self.layoutAboutToBeChanged.emit()
        before = {line.id: row for row, line in enumerate(self._lines)}
        self._sorted = (column, order)
        self._order()
        moved = {before[line.id]: row for row, line in enumerate(self._lines)}
        for index in self.persistentIndexList():
            target = self.index(moved[index.row()], index.column())
            self.changePersistentIndex(index, target)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _order(self) -> None:
        column, order = self._sorted
        self._lines.sort(key=lambda line: folded(line.name))
        self._lines.sort(key=COLUMNS[column].key, reverse=order == Qt.SortOrder.DescendingOrder)
