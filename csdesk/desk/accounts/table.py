"""The table of accounts: selection, keys, order of rows and columns, typing over a cell."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from csdesk.desk.accounts.cell_editor import CellEditor, CellProblem
from csdesk.desk.accounts.cells import STAGE_WORDS, STATUS_WORDS
from csdesk.desk.accounts.delegate import AccountDelegate
from csdesk.desk.accounts.model import LINE, NAMES, AccountsModel
from csdesk.desk.accounts.widths import Widths, widths_for
from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.theme import Theme
from csdesk.domain.account_table import BY_NAME
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.filter_words import FilterWords
from csdesk.domain.language import said, tr
from csdesk.domain.lines import AccountLine
from csdesk.errors import UserError

ROW = 40
_INDEX = QModelIndex()
_FROM_WORDS = {
    "owner": "owner",
    "tier": "tier",
    "country": "country",
    "city": "city",
    "tags": "tag",
}


class AccountsTable(QTableView):
    """The table; J and K move, Enter opens, F2 types over a cell, arrows go from cell to cell."""

    opened = Signal(str)  # account id
    step_asked = Signal(str)  # account id: what is to be done next
    edit_given = Signal(str, str, str)  # account id, stored field, text as typed
    selected = Signal(int)  # how many accounts
    sort_asked = Signal(str)  # column: the next click on its head
    menu_asked = Signal(QPoint)  # on the screen
    sort_menu_asked = Signal()
    filter_asked = Signal()
    columns_moved = Signal(list)  # names from left to right

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # First of all, because Qt calls the functions below while the table is being set up.
        self.editor: CellEditor | None = None
        self.columns: tuple[str, ...] = tuple(n for n in NAMES if BY_NAME[n].at_first)
        self.words = FilterWords({})
        self._quiet = self._arranging = False
        self.lines = AccountsModel(self)
        self.painter_of_cells = AccountDelegate(theme, self)
        self.problem = CellProblem(self.viewport(), theme)
        self.setAccessibleName(tr("Accounts"))
        self.setModel(self.lines)
        self.setItemDelegate(self.painter_of_cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        mode = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setVerticalScrollMode(mode)
        self.setHorizontalScrollMode(mode)
        self.verticalScrollBar().setSingleStep(ROW)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setFont(font(12, MEDIUM))
        head.setFixedHeight(32)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(24)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(True)
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setAccessibleName(tr("Columns of the accounts"))
        head.sectionClicked.connect(lambda section: self.sort_asked.emit(NAMES[section]))
        head.sectionMoved.connect(self._head_moved)
        self.show_columns(self.columns)

    def show_lines(self, lines: Sequence[AccountLine], at: Standpoint) -> None:
        """Show other lines. Selected accounts, the current cell and the scroll position stay."""
        kept, current = frozenset(self.selected_ids()), self.current_account()
        column, row = max(self.currentIndex().column(), 0), self.currentIndex().row()
        scroll = self.verticalScrollBar().value()
        if self.lines.replace(lines, at):
            self._quiet = True
            self._select_again(kept, current, row, column)
            self._quiet = False
        self.verticalScrollBar().setValue(scroll)
        self._tell_selection()
        self._place_editor()

    def show_columns(self, names: Sequence[str]) -> None:
        """Show these columns, in this order; the account always stands first."""
        self.columns = ("account", *(n for n in names if n in BY_NAME and n != "account"))
        head = self.horizontalHeader()
        self._arranging = True
        for place, name in enumerate(self.columns):
            head.moveSection(head.visualIndex(NAMES.index(name)), place)
        self._arranging = False
        self.arrange()

    def arrange(self) -> None:
        """Give each column its width; in a narrow table city, Use and the stage word give way."""
        found: Widths = widths_for(
            self.columns, self.viewport().width(), several_currencies=not self.lines.currency
        )
        self.painter_of_cells.with_city = found.with_city
        self.painter_of_cells.stage_word = found.stage_word
        head = self.horizontalHeader()
        for number, name in enumerate(NAMES):
            hidden = name not in found.by_column
            if self.isColumnHidden(number) != hidden:
                self.setColumnHidden(number, hidden)
            if not hidden and head.sectionSize(number) != found.by_column[name]:
                head.resizeSection(number, found.by_column[name])
        self.viewport().update()
        self._place_editor()

    def selected_ids(self) -> list[str]:
        """Ids of the selected accounts, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.lines.lines[row].id for row in rows if row < len(self.lines.lines)]

    def current_account(self) -> str:
        """Id of the account of the current row, empty when there is none."""
        line = self.currentIndex().data(LINE)
        return line.id if isinstance(line, AccountLine) else ""

    def current_column(self) -> str:
        """Name of the column that the cell cursor is in."""
        return NAMES[max(self.currentIndex().column(), 0)]

    def select_row(self, row: int) -> None:
        """Make one account the selected one."""
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row, max(self.currentIndex().column(), 0)))

    def edit_cell(self) -> bool:
        """Type over the current cell; says whether it can be."""
        index, name = self.currentIndex(), self.current_column()
        line = index.data(LINE)
        if not isinstance(line, AccountLine):
            return False
        if name == "next":
            self.step_asked.emit(line.id)
            return True
        field = BY_NAME[name].field
        if not field:
            return False
        self.close_editor()
        self.scrollTo(index)
        made = CellEditor(
            self.viewport(),
            said(BY_NAME[name].head),
            account_id=line.id,
            field=field,
            text=_stored(line, name),
            choices=self._choices(name),
            several=name == "tags",
        )
        made.given.connect(self.edit_given)
        made.left.connect(self.close_editor)
        self.editor = made
        made.begin(self.visualRect(index))
        return True

    def close_editor(self) -> None:
        """Take the field away; the table has the keyboard again."""
        self.problem.hide()
        if self.editor is not None:
            had = self.window().focusWidget() is self.editor
            gone, self.editor = self.editor, None
            gone.finish()
            if had:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse_edit(self, error: UserError) -> None:
        """What was typed over a cell cannot be stored: say why beside it."""
        if self.editor is not None:
            self.editor.refuse()
            self.problem.say(error, self.editor.geometry())

    def move_column_left(self) -> None:
        """Let the column of the cell cursor change places with its left neighbour."""
        self._move_column(-1)

    def move_column_right(self) -> None:
        """Let the column of the cell cursor change places with its right neighbour."""
        self._move_column(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K, Enter, F2, the keys of the table of actions."""
        keys, key = Qt.Key, event.key()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        doing: dict[int, Callable[[], object]] = {
            keys.Key_J: lambda: self._step(1),
            keys.Key_K: lambda: self._step(-1),
            keys.Key_F2: self.edit_cell,
            keys.Key_Return: self._enter,
            keys.Key_Enter: self._enter,
            keys.Key_S: self.sort_menu_asked.emit,
            keys.Key_Slash: self.filter_asked.emit,
        }
        chosen = doing.get(key) if plain else None
        if key == keys.Key_Slash and event.text() == "/":
            chosen = self.filter_asked.emit  # with Shift on many a keyboard
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if chosen is not None:
            chosen()
        elif event.modifiers() == both and key in {keys.Key_Left, keys.Key_Right}:
            (self.move_column_right if key == keys.Key_Right else self.move_column_left)()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks type over a cell; on a name or what is computed they open the account."""
        if not self.indexAt(event.position().toPoint()).isValid():
            return
        if self.current_column() == "account" or not self.edit_cell():
            self.opened.emit(self.current_account())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on `Set a next step` asks for one."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = index.data(LINE)
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if (
            alone
            and event.button() == Qt.MouseButton.LeftButton
            and isinstance(line, AccountLine)
            and NAMES[index.column()] == "next"
            and line.next_step is None
            and line.status != "churned"
        ):
            self.step_asked.emit(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected accounts, by the pointer or below the current row."""
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns give way in a narrow table."""
        super().resizeEvent(event)
        self.arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The field over a cell goes along."""
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell how many accounts are selected."""
        super().selectionChanged(selected, deselected)
        self._tell_selection()

    def _tell_selection(self) -> None:
        if not self._quiet:
            self.selected.emit(len(self.selectionModel().selectedRows()))

    def _select_again(self, kept: frozenset[str], current: str, row: int, column: int) -> None:
        lines = self.lines.lines
        if not lines:
            return
        rows = [number for number, line in enumerate(lines) if line.id in kept]
        here = self.lines.row_of(current) if current else None
        if here is None:
            here = rows[0] if rows else min(max(row, 0), len(lines) - 1)
        flags = QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for number in rows or [here]:
            chosen.select(self.lines.index(number, 0), self.lines.index(number, len(NAMES) - 1))
        model = self.selectionModel()
        model.setCurrentIndex(self.lines.index(here, column), flags.NoUpdate)
        model.select(chosen, flags.ClearAndSelect)

    def _step(self, step: int) -> None:
        self.select_row(min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1))

    def _enter(self) -> None:
        if self.current_column() != "account" and self.edit_cell():
            return
        if self.current_account():
            self.opened.emit(self.current_account())

    def _hover(self, row: int) -> None:
        before, self.painter_of_cells.hovered = self.painter_of_cells.hovered, row
        if before != row:
            for each in (before, row):
                if 0 <= each < self.lines.rowCount():
                    y = self.rowViewportPosition(each)
                    self.viewport().update(QRect(0, y, self.viewport().width(), ROW))

    def _head_moved(self, *_: int) -> None:
        if self._arranging:
            return
        head = self.horizontalHeader()
        shown = [NAMES[head.logicalIndex(place)] for place in range(head.count())]
        self._keep_order([name for name in shown if name in self.columns])

    def _move_column(self, step: int) -> None:
        name = self.current_column()
        order = list(self.columns)
        place = order.index(name) if name in order else 0
        target = place + step
        if place > 0 and 0 < target < len(order):
            order.insert(target, order.pop(place))
            self._keep_order(order)

    def _keep_order(self, order: list[str]) -> None:
        self.show_columns(order)
        self.columns_moved.emit(list(self.columns))

    def _choices(self, name: str) -> list[str]:
        if name == "stage":
            return list(STAGE_WORDS)
        if name == "status":
            return list(STATUS_WORDS)
        return [value for value, _ in self.words.by_field.get(_FROM_WORDS.get(name, ""), ())]

    def _place_editor(self) -> None:
        if self.editor is None:
            return
        row = self.lines.row_of(self.editor.account_id)
        column = next(n for n in NAMES if BY_NAME[n].field == self.editor.field)
        if row is None or self.isColumnHidden(NAMES.index(column)):
            self.close_editor()
            return
        self.editor.place(self.visualRect(self.lines.index(row, NAMES.index(column))))
        if self.problem.isVisible():
            self.problem.move(self.editor.x(), self.editor.geometry().bottom() + 4)


def _stored(line: AccountLine, name: str) -> str:
    """The value of a field as it is typed."""
    found: dict[str, str] = {
        "account": line.name,
        "tags": ", ".join(line.tags),
        "cadence": str(line.cadence_days) if line.cadence_days else "",
    }
    return found[name] if name in found else str(getattr(line, name))
