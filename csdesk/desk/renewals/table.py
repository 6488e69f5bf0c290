"""All renewals as a table that can be sorted by any column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from csdesk.desk.fonts import MEDIUM, REGULAR, font, typeset
from csdesk.desk.marks import draw_health
from csdesk.desk.painting import CHIP_HEIGHT, chip_width, draw_chip, draw_text
from csdesk.desk.renewals.card import card_words, state_chip
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import MEDIUM_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.domain.language import mark, number, said, tr
from csdesk.domain.renewal_lines import RenewalLine, chip_of
from csdesk.domain.texts import folded
from csdesk.domain.words import date_words, days, money, percent

LINE = int(Qt.ItemDataRole.UserRole)
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: head (marked), width (0: the rest), text, sort key."""

    name: str
    head: str
    width: int
    text: Callable[[RenewalLine, date], str]
    key: Callable[[RenewalLine], Any]
    right: bool = False


def _day(line: RenewalLine, today: date) -> str:
    shown = date_words(line.on, today)
    return tr("{day}, derived", day=shown) if line.derived else shown


def _days_left(line: RenewalLine, today: date) -> str:
    left = (line.on - today).days
    return number(left) if left >= 0 else f"\u2212{number(-left)}"


def _notice(line: RenewalLine, today: date) -> str:
    if line.notice_on is None:
        return ""
    left = (line.notice_on - today).days
    return tr("passed") if left < 0 else days(left)


COLUMNS = (
    Column("account", mark("Account"), 0, lambda x, _: x.account.name, lambda x: folded(x.account.name)),
    Column("day", mark("Renewal"), 168, _day, lambda x: x.on),
    Column("left", mark("Days"), 64, _days_left, lambda x: x.on, right=True),
    Column("notice", mark("Notice"), 92, _notice, lambda x: x.deadline),
    Column("state", mark("State"), 196, lambda x, t: chip_of(x, t).text, lambda x: (x.lane, x.offer_due)),
    Column(
        "health",
        mark("Health"),
        96,
        lambda x, _: tr("no data") if x.health.score is None else str(x.health.score),
        lambda x: -1 if x.health.score is None else x.health.score,
    ),
    Column(
        "mrr",
        mark("MRR"),
        116,
        lambda x, _: money(x.mrr) if x.mrr else "",
        lambda x: (x.mrr.currency, x.mrr.amount) if x.mrr else ("", 0),
        right=True,
    ),
    Column(
        "likely",
        mark("Likely"),
        84,
        lambda x, _: percent(x.likelihood.share),
        lambda x: x.likelihood.share,
        right=True,
    ),
)  # fmt: skip
_OUT_BELOW = {"left": MEDIUM_BELOW, "notice": NARROW_BELOW, "likely": 960}


class RenewalsModel(QAbstractTableModel):
    """Lines in the order the person asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RenewalLine] = []
        self._today = date.min
        self._sorted = (1, Qt.SortOrder.AscendingOrder)

    @property
    def lines(self) -> Sequence[RenewalLine]:
        """What the table shows."""
        return self._lines

    @property
    def today(self) -> date:
        """The day of the table."""
        return self._today

    def replace(self, lines: Sequence[RenewalLine], today: date) -> None:
        """Show other lines, in the present order of sorting."""
        self.beginResetModel()
        self._lines, self._today = list(lines), today
        self._order()
        self.endResetModel()

    def row_of(self, contract_id: str) -> int | None:
        """The row of a contract; None when it is not shown."""
        return next((n for n, x in enumerate(self._lines) if x.contract_id == contract_id), None)

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of renewals."""
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
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(card_words(line, self._today))
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
            up = self._sorted[1] == Qt.SortOrder.AscendingOrder
            arrow = (" ▴" if up else " ▾") if section == self._sorted[0] else ""
            return typeset(said(COLUMNS[section].head)) + arrow
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
        before = {line.contract_id: row for row, line in enumerate(self._lines)}
        self._sorted = (column, order)
        self._order()
        moved = {before[line.contract_id]: row for row, line in enumerate(self._lines)}
        for index in self.persistentIndexList():
            self.changePersistentIndex(index, self.index(moved[index.row()], index.column()))
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _order(self) -> None:
        column, order = self._sorted
        self._lines.sort(key=lambda line: folded(line.account.name))
        self._lines.sort(key=COLUMNS[column].key, reverse=order == Qt.SortOrder.DescendingOrder)


class RenewalDelegate(QStyledItemDelegate):
    """One cell: the name strong, the state as a chip, health as a ring, the rest as text."""

    def __init__(self, theme: Theme, view: "RenewalsTable") -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell, its part of the row's selection and of the hairline."""
        tokens, rect = self._theme.tokens, QRectF(option.rect)
        line: RenewalLine = index.data(LINE)
        column = COLUMNS[index.column()]
        first = index.column() == 0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus()
            painter.fillRect(rect, QColor(tokens.select if active else tokens.hover))
            if first:
                bar = QColor(tokens.accent if active else tokens.control)
                painter.fillRect(QRectF(0, rect.y(), 3, rect.height()), bar)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(tokens.line))
        room = rect.adjusted(PAGE_EDGE if first else 8, 0, -8, 0)
        if column.name == "state":
            chip = state_chip(line, self._view.today)
            wide = min(chip_width(chip), room.width())
            draw_chip(painter, QRectF(room.x() - 5, rect.y() + 10, wide, CHIP_HEIGHT), tokens, chip)
            painter.restore()
            return
        if column.name == "health":
            draw_health(painter, room.x(), rect.y() + 11, tokens, line.health.score)
            room.setLeft(room.left() + 24)
        ink = tokens.text if first or column.name == "mrr" else tokens.text2
        if line.overdue and column.name in {"day", "left"}:
            ink = tokens.now
        weight = MEDIUM if first else REGULAR
        wide = draw_text(
            painter, room, str(index.data()), ink, weight=weight, right=column.right, elide=True
        )
        if first and line.contract and room.width() - wide > 60:
            beside = room.adjusted(wide + 10, 1, 0, 0)
            draw_text(painter, beside, line.contract, tokens.text3, px=12, elide=True)
        painter.restore()


class RenewalsTable(QTableView):
    """The table; J and K move, Enter opens, Space shows the evidence, O the offer, R renews."""

    opened = Signal(str)
    evidence_asked = Signal(str)
    offer_toggled = Signal(str)
    renew_asked = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Renewals"))
        self.lines = RenewalsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(RenewalDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(40)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setFont(font(12, MEDIUM))
        head.setFixedHeight(32)
        head.setHighlightSections(False)
        head.setAccessibleName(tr("Columns of the renewals"))
        for place, column in enumerate(COLUMNS):
            if column.width:
                head.resizeSection(place, column.width)
            else:
                head.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self._ask(Qt.Key.Key_Return))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())

    def show_lines(self, lines: Sequence[RenewalLine], today: date) -> None:
        """Show these; the selected one and the scroll position stay."""
        kept, scroll = self.current(), self.verticalScrollBar().value()
        self.lines.replace(lines, today)
        row = self.lines.row_of(kept.contract_id) if kept is not None else None
        if lines:
            self.setCurrentIndex(self.lines.index(row or 0, 0))
        self.verticalScrollBar().setValue(scroll)

    def current(self) -> RenewalLine | None:
        """The selected renewal."""
        line = self.currentIndex().data(LINE)
        return line if isinstance(line, RenewalLine) else None

    @property
    def today(self) -> date:
        """The day of the table."""
        return self.lines.today

    def adapt(self, width: int) -> None:
        """Columns give way in a narrow window."""
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, width < _OUT_BELOW.get(column.name, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter, Space, O and R."""
        keys = Qt.Key
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in {keys.Key_J, keys.Key_K}:
            step = 1 if event.key() == keys.Key_J else -1
            row = min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row, 0))
        elif not self._ask(keys(event.key())):
            super().keyPressEvent(event)

    def _ask(self, key: Qt.Key) -> bool:
        line = self.current()
        if line is None:
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(line.account.id)
            return True
        asked = {
            Qt.Key.Key_Space: self.evidence_asked,
            Qt.Key.Key_O: self.offer_toggled,
            Qt.Key.Key_R: self.renew_asked,
        }
        if key in asked:
            asked[key].emit(line.contract_id)
        return key in asked
