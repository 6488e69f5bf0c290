"""The numbers of the chart as a table, and the features as a list."""

from collections.abc import Hashable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from csdesk.desk.account.listing import PagedModel
from csdesk.desk.account.usage.words import (
    known_words,
    last_use_words,
    metric_words,
    value_words,
)
from csdesk.desk.fonts import MEDIUM, font
from csdesk.domain.language import tr
from csdesk.domain.usage_series import DAY, WEEK, FeatureLine, UsagePoint, UsageSeries
from csdesk.domain.words import date_words

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SeriesModel(QAbstractTableModel):
    """Day or week, and value; the newest first. Steps without data are there, and say so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[UsagePoint, ...] = ()
        self._series = UsageSeries("", "", DAY, ())
        self._today = date.min

    def show_series(self, series: UsageSeries, today: date) -> None:
        """Show a series."""
        self.beginResetModel()
        self._series, self._today = series, today
        self._points = tuple(reversed(series.points))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of steps."""
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """When, and how much."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The text of a cell and its side."""
        if not index.isValid() or index.row() >= len(self._points):
            return None
        point = self._points[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            day = date_words(point.day, self._today)
            return value_words(point.value) if index.column() else day
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal or section not in {0, 1}:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if section:
                return metric_words(self._series.metric) or tr("Value")
            return tr("Week from") if self._series.step == WEEK else tr("Day")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return font(12, MEDIUM) if role == Qt.ItemDataRole.FontRole else None


class FeaturesModel(PagedModel[FeatureLine]):
    """Features of the product, the most used first."""

    today = date.min
    as_of: date | None = None

    def key(self, item: FeatureLine) -> Hashable:
        """The id; empty for all of them together."""
        return item.id

    def words(self, row: int) -> str:
        """Name, last use, sum, and what was said about it."""
        item = self.items[row]
        if not item.id:
            return item.name
        parts = (
            item.name,
            last_use_words(item, self.as_of, self.today),
            tr("{value} in 90 days", value=value_words(item.sum_90)) if item.sum_90 else "",
            known_words(item, self.today),
        )
        return ", ".join(part for part in parts if part)
