"""The import dialog: progress, a preview of every row, and what came of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.question import Question
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import Segments, button
from csdesk.desk.widgets.labels import Paragraph, label
from csdesk.domain.language import mark, number, plural, said, tr

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
HEADS = (mark("File"), mark("Row"), mark("Kind"), mark("What"), mark("Outcome"))
_WIDTHS = (190, 70, 100, 0, 0)
OUTCOMES = ("new", "changed", "same", "error")
_OUTCOME_WORDS = {
    "new": mark("new"),
    "changed": mark("changed"),
    "same": mark("same"),
    "error": mark("error"),
}
_TAB_WORDS = {
    "new": mark("New {count}"),
    "changed": mark("Changed {count}"),
    "same": mark("Same {count}"),
    "error": mark("Error {count}"),
}


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One row of a file as the preview shows it."""

    file: str
    row: int
    kind: str
    name: str
    outcome: str
    detail: str


class ImportModel(QAbstractTableModel):
    """Rows of the preview."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ImportRow] = ()

    def replace(self, rows: Sequence[ImportRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The text of a cell; the whole of a long one as tooltip."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        outcome = said(_OUTCOME_WORDS[row.outcome])
        if row.detail:
            outcome = tr("{outcome}: {detail}", outcome=outcome, detail=row.detail)
        texts = (row.file, number(row.row) if row.row else "", row.kind, row.name, outcome)
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(texts[index.column()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(HEADS):
            return None
        if role == Qt.ItemDataRole.FontRole:
            return font(12, MEDIUM)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return said(HEADS[section]) if role == Qt.ItemDataRole.DisplayRole else None


class ImportSheet(Sheet):
    """Reading, then the preview, then writing. Cancel stops each of them."""

    save_errors_asked = Signal()
    outcome_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Import"), width=980, save=tr("Import"))
        self.body.setMinimumHeight(440)
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 0, 0, 0)
        self._steps = QStackedWidget()
        self._steps.addWidget(self._waiting())
        self._steps.addWidget(self._preview())
        rows.addWidget(self._steps)
        self.errors_button = button(tr("Save error rows …"), fit="foot")
        self.errors_button.clicked.connect(self.save_errors_asked)
        self.errors_button.hide()
        self.foot_row.insertWidget(1, self.errors_button)
        self.save_button.setEnabled(False)
        self.writing = False  # rows are being written to the book

    def _waiting(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(20, 20, 20, 20)
        rows.addStretch(1)
        self._doing = label(tr("Reading the files"), tone="text2")
        self._doing.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rows.addWidget(self._doing)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(360)
        self.bar.setAccessibleName(tr("Progress of the import"))
        rows.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        rows.addStretch(1)
        return page

    def _preview(self) -> QWidget:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(20, 12, 20, 0)
        rows.setSpacing(8)
        self.tabs = Segments(
            tr("Rows"), tuple((o, said(_TAB_WORDS[o]).format(count=0), "") for o in OUTCOMES)
        )
        self.tabs.changed.connect(self.outcome_chosen)
        self._tab_row = QHBoxLayout()
        self._tab_row.addWidget(self.tabs)
        self._tab_row.addStretch(1)
        self._kinds = label(px=12, tone="text2")
        self._tab_row.addWidget(self._kinds)
        rows.addLayout(self._tab_row)
        self._notes = Paragraph(self.theme, "", px=12, role="text2")
        rows.addWidget(self._notes)
        self.table = QTableView()
        self.table.setObjectName("preview")
        self.table.setAccessibleName(tr("Rows of the files"))
        self.rows = ImportModel(self)
        self.table.setModel(self.rows)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        head = self.table.horizontalHeader()
        head.setFixedHeight(30)
        head.setHighlightSections(False)
        head.setAccessibleName(tr("Columns of the preview"))
        for column, width in enumerate(_WIDTHS):
            if width:
                head.resizeSection(column, width)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        rows.addWidget(self.table, 1)
        return page

    def question(self) -> Question | None:
        """While rows are being written, whether to stop that."""
        if not self.writing:
            return None
        return Question(
            tr("Stop the import?"),
            tr("The rows are still being written. Nothing of this import is kept when it stops."),
            stay=tr("Keep importing"),
            leave=tr("Stop and close"),
        )

    def first_field(self) -> QWidget:
        """Cancel, until there is something to import."""
        return self.cancel_button

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Show how far the work is."""
        self._steps.setCurrentIndex(0)
        self.bar.setRange(0, max(total, 0))
        self.bar.setValue(done)
        if total > 0:
            what = tr(
                "{what}, {done} of {total}", what=what, done=number(done), total=number(total)
            )
        self._doing.setText(what)

    def show_plan(
        self, files: Sequence[str], counts: Mapping[str, int], kinds: str, notes: Sequence[str]
    ) -> None:
        """Show what the import would do."""
        named = files[0] if len(files) == 1 else plural("{n} file", "{n} files", len(files))
        self.head_second.setText(named)
        self._count_tabs(counts)
        self._kinds.setText(kinds)
        self._notes.set_words("\n".join(notes[:4]))
        self._notes.setVisible(bool(notes))
        self._notes.setToolTip(plain_tip("\n".join(notes)))
        self.errors_button.setVisible(counts["error"] > 0)
        self._steps.setCurrentIndex(1)

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """Show the rows of one outcome."""
        self.rows.replace(rows)

    def _count_tabs(self, counts: Mapping[str, int]) -> None:
        for outcome in OUTCOMES:
            count = number(counts[outcome])
            self.tabs.set_words(outcome, said(_TAB_WORDS[outcome]).format(count=count))
