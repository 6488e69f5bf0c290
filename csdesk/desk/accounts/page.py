"""The Accounts page: search box, table."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.accounts.model import COLUMNS, LINE, AccountsModel
from csdesk.desk.actions import with_key
from csdesk.desk.fonts import MEDIUM, REGULAR, font
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.painting import draw_stage_steps, draw_text
from csdesk.desk.sums import sums_shown
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import HEADER_HEIGHT, MEDIUM_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.fields import SearchField
from csdesk.desk.widgets.labels import label, title
from csdesk.domain.lines import AccountLine
from csdesk.domain.money import totals

_TYPING_MS = 150
_Index = QModelIndex | QPersistentModelIndex
_OUT_FIRST = ("Status", "Country", "Tier", "Notice")  # what gives way in a narrow window


class AccountDelegate(QStyledItemDelegate):
    """One cell: the name strong, the stage with its steps, the rest as text."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell, its part of the row's selection and of the hairline."""
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            active = self._view.window().isActiveWindow()
            painter.fillRect(rect, QColor(tokens.select if active else tokens.hover))
            if index.column() == 0:
                bar = QColor(tokens.accent if active else tokens.control)
                painter.fillRect(QRectF(0, rect.y(), 3, rect.height()), bar)
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(tokens.line))
        line: AccountLine = index.data(LINE)
        first = index.column() == 0
        room = rect.adjusted(PAGE_EDGE if first else 8, 0, -8, 0)
        text = str(index.data())
        ink = tokens.text if first or COLUMNS[index.column()].right else tokens.text2
        if COLUMNS[index.column()].head == "Stage":
            draw_stage_steps(painter, room.x(), rect.y() + 13, tokens, line.stage)
            room.setLeft(room.left() + 22)
        draw_text(
            painter,
            room,
            text,
            ink,
            weight=MEDIUM if first else REGULAR,
            right=COLUMNS[index.column()].right,
            elide=True,
        )
        painter.restore()


class AccountsTable(QTableView):
    """The table; J and K move, Enter opens."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Accounts")
        self.lines = AccountsModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(AccountDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
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
        head.setAccessibleName("Columns of the accounts")
        for number, column in enumerate(COLUMNS):
            if column.width:
                head.resizeSection(number, column.width)
            else:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.opened.emit(self.current_account()))

    def current_account(self) -> str:
        """Id of the selected account, empty when there is none."""
        line = self.currentIndex().data(LINE)
        return line.id if isinstance(line, AccountLine) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K and Enter."""
        keys = Qt.Key
        if event.key() in {keys.Key_J, keys.Key_K} and not event.modifiers():
            step = 1 if event.key() == keys.Key_J else -1
            row = min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1)
            self.setCurrentIndex(self.lines.index(row, 0))
        elif event.key() in {keys.Key_Return, keys.Key_Enter} and self.current_account():
            self.opened.emit(self.current_account())
        else:
            super().keyPressEvent(event)


class AccountsPage(Page):
    """Search box and table of accounts."""

    search_changed = Signal(str)  # text as typed, 150 ms after the last key
    open_requested = Signal(str)  # account id
    import_asked = Signal()
    new_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Accounts")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._header())
        search = QHBoxLayout()
        search.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 12)
        self.search_box = SearchField(theme, "Narrow by name, industry, country, stage or tier")
        search.addWidget(self.search_box)
        rows.addLayout(search)
        self.table = AccountsTable(theme)
        self.table.opened.connect(self.open_requested)
        self.empty = EmptyPage(
            theme,
            icon="search",
            head="No account has these words",
            words="Shorten what you typed, or clear the field to see all accounts.",
            action="Clear the field",
        )
        self.empty.acted.connect(self._clear)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        rows.addWidget(self._middle, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(lambda: self.search_changed.emit(self.search_box.text()))
        self.search_box.textChanged.connect(lambda _: self._typing.start())
        self.search_box.down_pressed.connect(self._to_table)
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(10)
        across.addWidget(title("Accounts"))
        self._count = label(tone="text2")
        self._count.setContentsMargins(0, 3, 0, 0)
        across.addWidget(self._count)
        across.addStretch(1)
        self.import_button = button("Import", kind="ghost", icon="download", tip=with_key("import"))
        self.import_button.clicked.connect(self.import_asked)
        self.new_button = button("New account", icon="plus", tip=with_key("new_account"))
        self.new_button.clicked.connect(self.new_asked)
        across.addWidget(self.import_button)
        across.addWidget(self.new_button)
        return head

    def show_accounts(self, lines: Sequence[AccountLine], now: datetime, total: int) -> None:
        """Show these of `total` accounts; the selected one and the scroll position stay."""
        kept = self.table.current_account()
        scroll = self.table.verticalScrollBar().value()
        self.table.lines.replace(lines, now)
        row = self.table.lines.row_of(kept) if kept else None
        if lines:
            self.table.setCurrentIndex(self.table.lines.index(row or 0, 0))
        self.table.verticalScrollBar().setValue(scroll)
        sums, all_sums = sums_shown(
            totals(
                each for line in lines for each in (line.mrr, *line.more_mrr) if each is not None
            )
        )
        words = f"{len(lines)} of {total}" if len(lines) != total else f"{total}"
        noun = f"account{'' if total == 1 else 's'}"
        self._count.setText(f"{words} {noun}, {sums}" if sums else f"{words} {noun}")
        self._count.setToolTip(all_sums)
        self._middle.setCurrentWidget(self.table if lines else self.empty)

    def names(self) -> list[str]:
        """Names in the order of the table."""
        return [line.name for line in self.table.lines.lines]

    def account_in_view(self) -> str:
        """The selected account."""
        return self.table.current_account()

    def take_focus(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def adapt(self, width: int, height: int) -> None:
        """Columns give way in a narrow window."""
        for number, column in enumerate(COLUMNS):
            out = column.head in _OUT_FIRST[:2] if width < MEDIUM_BELOW else False
            out = out or (width < NARROW_BELOW and column.head in _OUT_FIRST)
            self.table.setColumnHidden(number, out)

    def _clear(self) -> None:
        self.search_box.clear()
        self.search_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
