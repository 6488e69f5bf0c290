"""The Accounts page: views at the left, filter, table, and what can be done with several accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from csdesk.desk.accounts.bulk import BulkBar, BulkMenus
from csdesk.desk.accounts.column_menus import columns_menu, sort_menu
from csdesk.desk.accounts.filter_field import FilterField
from csdesk.desk.accounts.model import LINE
from csdesk.desk.accounts.table import AccountsTable
from csdesk.desk.accounts.views_column import STAGES, ViewsColumn, view_name
from csdesk.desk.actions import with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.sums import sums_shown
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import HEADER_HEIGHT, LOW_BELOW, NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.empty import EmptyPage
from csdesk.desk.widgets.labels import Elided, title
from csdesk.domain.account_table import BY_NAME
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.filter_words import FilterWords
from csdesk.domain.filters import Condition
from csdesk.domain.language import number, plural, tr
from csdesk.domain.lines import AccountLine
from csdesk.domain.money import totals
from csdesk.domain.views import BUILT_IN, View


@dataclass(frozen=True, slots=True)
class BookShown:
    """What the page knows of the whole book. `counts`: accounts by view id, None: filter unreadable."""

    total: int
    words: FilterWords
    saved: tuple[View, ...]
    counts: Mapping[str, int | None]
    playbooks: tuple[tuple[str, str], ...] = ()  # id, name


class AccountsPage(Page):
    """Views, filter and table of accounts."""

    open_requested = Signal(str)  # account id
    filter_changed = Signal(tuple)  # conditions in force
    typing = Signal(tuple)  # conditions of what is being typed
    view_chosen = Signal(str)  # view id
    sort_asked = Signal(str, bool)  # column, downwards
    columns_chosen = Signal(list)  # names, from left to right
    edit_given = Signal(str, str, str)  # account id, stored field, text
    step_asked = Signal(str)  # account id
    set_asked = Signal(list, str, str)  # account ids, stored field, value
    tag_asked = Signal(list, str)
    untag_asked = Signal(list, str)
    typing_asked = Signal(list, str)  # account ids, tag or owner
    playbook_asked = Signal(list, str)  # account ids, playbook id
    save_view_asked = Signal()
    keep_view_asked = Signal(str)  # let a saved view have the present filter and order
    rename_view_asked = Signal(str)
    delete_view_asked = Signal(str)
    move_view_asked = Signal(str, int)
    export_asked = Signal(str)  # csv or xlsx
    import_asked = Signal()
    new_asked = Signal()
    asked = Signal(str, str)  # log or invite, account id

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Accounts"))
        self._book = BookShown(0, FilterWords({}), (), {})
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        self.views = ViewsColumn(theme)
        across.addWidget(self.views)
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        across.addWidget(column, 1)
        self.table = AccountsTable(theme)
        self.menus = BulkMenus(self, self.selected_lines)
        rows.addWidget(self._header())
        rows.addLayout(self._filter_row())
        self.empty = EmptyPage(
            theme,
            icon="search",
            head=tr("No account fits this filter"),
            words=tr("Take a condition away, or clear the filter."),
            action=tr("Clear the filter"),
        )
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self.empty)
        rows.addWidget(self._middle, 1)
        self._connect()
        refresh_icons(self, theme.tokens)

    def _header(self) -> QWidget:
        self._head = QWidget()
        self._head.setFixedHeight(HEADER_HEIGHT)
        across = QHBoxLayout(self._head)
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 0)
        across.setSpacing(10)
        self.views_button = button(tr("Views"), icon="chevron-down", fit="foot")
        self.views_button.hide()
        self.title = title(tr("All accounts"))
        across.addWidget(self.title)
        self._count = Elided(self.theme, role="text2")
        self._count.setContentsMargins(0, 3, 0, 0)
        across.addWidget(self._count, 1)
        self.bulk = BulkBar(self.theme, self.menus)
        self.bulk.hide()
        across.addWidget(self.bulk)
        self._usual = QWidget()
        usual = QHBoxLayout(self._usual)
        usual.setContentsMargins(0, 0, 0, 0)
        usual.setSpacing(8)
        self.export_button = button(tr("Export"), kind="ghost", icon="file")
        self.import_button = button(
            tr("Import"), kind="ghost", icon="download", tip=with_key("import")
        )
        self.new_button = button(tr("New account"), icon="plus", tip=with_key("new_account"))
        for made in (self.export_button, self.import_button, self.new_button):
            usual.addWidget(made)
        across.addWidget(self._usual)
        return self._head

    def _filter_row(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setContentsMargins(PAGE_EDGE, 0, PAGE_EDGE, 12)
        across.setSpacing(8)
        across.addWidget(self.views_button)
        self.filter = FilterField(self.theme)
        self.search_box = self.filter.edit
        across.addWidget(self.filter, 1)
        self.columns_button = button(tr("Columns"), fit="foot")
        across.addWidget(self.columns_button)
        return across

    def _connect(self) -> None:
        table, menus = self.table, self.menus
        table.opened.connect(self.open_requested)
        table.edit_given.connect(self.edit_given)
        table.step_asked.connect(self.step_asked)
        table.selected.connect(self._show_selection)
        table.sort_asked.connect(self._sort_by_head)
        table.menu_asked.connect(lambda place: self.account_menu().popup(place))
        table.sort_menu_asked.connect(self._pop_up_sort)
        table.filter_asked.connect(lambda: self.filter.edit.setFocus(_SHORTCUT))
        table.columns_moved.connect(self.columns_chosen)
        self.filter.changed.connect(self.filter_changed)
        self.filter.typing.connect(self.typing)
        self.filter.down_pressed.connect(lambda: table.setFocus(_SHORTCUT))
        self.views.chosen.connect(self.view_chosen)
        self.views.save_asked.connect(self.save_view_asked)
        saved = self.views.saved
        saved.rename_asked.connect(self.rename_view_asked)
        saved.delete_asked.connect(self.delete_view_asked)
        saved.move_asked.connect(self.move_view_asked)
        saved.menu_asked.connect(lambda key, place: self.view_menu(key).popup(place))
        menus.set_asked.connect(lambda field, value: self.set_asked.emit(self._ids(), field, value))
        menus.tag_asked.connect(lambda tag: self.tag_asked.emit(self._ids(), tag))
        menus.untag_asked.connect(lambda tag: self.untag_asked.emit(self._ids(), tag))
        menus.typing_asked.connect(lambda what: self.typing_asked.emit(self._ids(), what))
        menus.playbook_asked.connect(lambda key: self.playbook_asked.emit(self._ids(), key))
        self.bulk.cleared.connect(self._select_current)
        self.views_button.clicked.connect(lambda: self._under(self.views_button, self.views_menu()))
        self.columns_button.clicked.connect(
            lambda: self._under(
                self.columns_button, columns_menu(self, table, self.columns_chosen.emit)
            )
        )
        self.export_button.clicked.connect(
            lambda: self._under(self.export_button, self.export_menu())
        )
        self.import_button.clicked.connect(self.import_asked)
        self.new_button.clicked.connect(self.new_asked)
        self.empty.acted.connect(self._clear)

    def show_book(self, book: BookShown, view_id: str) -> None:
        """Show what there is to choose: views with their counts, values, playbooks."""
        self._book = book
        self.filter.set_words(book.words)
        self.table.words = self.menus.words = book.words
        self.menus.playbooks = book.playbooks
        self.show_view(view_id)

    def show_view(self, view_id: str) -> None:
        """Mark the view in force; empty: the filter is none of them."""
        self.views.show_views(self._book.saved, self._book.counts, view_id)
        found = next((view for view in self._all_views() if view.id == view_id), None)
        self.title.setText(view_name(found) if found is not None else tr("Accounts"))

    def show_accounts(self, lines: Sequence[AccountLine], at: Standpoint) -> None:
        """Show these accounts; the selected ones and the scroll position stay."""
        self.table.show_lines(lines, at)
        self.table.arrange()
        if lines and not self.table.currentIndex().isValid():
            self.table.select_row(0)
        sums, all_sums = sums_shown(
            totals(
                each for line in lines for each in (line.mrr, *line.more_mrr) if each is not None
            )
        )
        total = self._book.total
        words = plural("{n} account", "{n} accounts", total)
        if len(lines) != total:
            words = tr("{shown} of {accounts}", shown=number(len(lines)), accounts=words)
        both = tr("{accounts}, {sums}", accounts=words, sums=sums) if sums else words
        self._count.set_words(both, shorter=words)
        self._count.setToolTip(plain_tip(all_sums))
        self._middle.setCurrentWidget(self.table if lines else self.empty)

    def show_filter(self, conditions: Sequence[Condition]) -> None:
        """Show the conditions in force as tokens."""
        self.filter.set_conditions(conditions)

    def show_order(self, column: str, *, descending: bool) -> None:
        """Order the table."""
        self.table.lines.order_by(column or "account", descending=descending)

    def names(self) -> list[str]:
        """Names in the order of the table."""
        return [line.name for line in self.table.lines.lines]

    def selected_lines(self) -> list[AccountLine]:
        """The selected accounts, from top to bottom."""
        chosen = frozenset(self.table.selected_ids())
        return [line for line in self.table.lines.lines if line.id in chosen]

    def account_in_view(self) -> str:
        """The selected account."""
        return self.table.current_account()

    def take_focus(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus(_SHORTCUT)

    def adapt(self, width: int, height: int) -> None:
        """In a narrow window the views fold away behind a button; a low one has a lower header."""
        self._head.setFixedHeight(HEADER_HEIGHT - (4 if height < LOW_BELOW else 0))
        narrow = width < NARROW_BELOW
        self.views.setVisible(not narrow)
        self.views_button.setVisible(narrow)

    def act(self, name: str) -> bool:
        """Back: out of a cell, out of the filter, from several accounts to one, before out of the page."""
        if name != "back":
            return False
        if self.table.editor is not None:
            self.table.close_editor()
            return True
        inside = self.filter.isAncestorOf(self.focusWidget() or self)
        if inside and not self.filter.escape():
            self.take_focus()
        elif not inside and len(self._ids()) > 1:
            self._select_current()
        else:
            return inside
        return True

    def account_menu(self) -> QMenu:
        """What can be done with the selected accounts."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        line = self.table.currentIndex().data(LINE)
        if isinstance(line, AccountLine) and len(self.table.selected_ids()) <= 1:
            menu.addAction(tr("Open the account"), partial(self.open_requested.emit, line.id))
            menu.addAction(tr("Log a contact …"), partial(self.asked.emit, "log", line.id))
            menu.addAction(tr("Plan a check-in …"), partial(self.asked.emit, "invite", line.id))
            menu.addAction(tr("Set a next step …"), partial(self.step_asked.emit, line.id))
            menu.addAction(tr("Type over this cell"), self.table.edit_cell)
            menu.addSeparator()
        for made in (
            self.menus.stage(),
            self.menus.status(),
            self.menus.owner(),
            self.menus.tag(),
            self.menus.playbook(),
        ):
            made.aboutToHide.disconnect(made.deleteLater)  # it goes with the menu it is part of
            made.setParent(menu, made.windowFlags())
            menu.addMenu(made)
        menu.addSeparator()
        menu.addAction(tr("Order by …"), self._pop_up_sort)
        menu.addAction(tr("Select all"), self.table.selectAll)
        return menu

    def view_menu(self, view_id: str) -> QMenu:
        """What can be done with a saved view."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("Open the view"), partial(self.view_chosen.emit, view_id))
        menu.addAction(tr("Rename …"), partial(self.rename_view_asked.emit, view_id))
        menu.addAction(
            tr("Keep the present filter and order"), partial(self.keep_view_asked.emit, view_id)
        )
        menu.addAction(tr("Move up"), partial(self.move_view_asked.emit, view_id, -1))
        menu.addAction(tr("Move down"), partial(self.move_view_asked.emit, view_id, 1))
        menu.addSeparator()
        menu.addAction(tr("Delete"), partial(self.delete_view_asked.emit, view_id))
        return menu

    def views_menu(self) -> QMenu:
        """All views with their counts, for a window that has no room for the column."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for group in (BUILT_IN, self._book.saved, STAGES):
            for view in group:
                count = self._book.counts.get(view.id)
                shown = "?" if count is None else number(count)
                words = view_name(view).replace("&", "&&")
                menu.addAction(f"{words}\t{shown}", partial(self.view_chosen.emit, view.id))
            menu.addSeparator()
        menu.addAction(tr("Save this as a view …"), self.save_view_asked.emit)
        return menu

    def export_menu(self) -> QMenu:
        """The formats that the table can be written in."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("What is shown, as CSV …"), partial(self.export_asked.emit, "csv"))
        menu.addAction(tr("What is shown, as XLSX …"), partial(self.export_asked.emit, "xlsx"))
        return menu

    def _all_views(self) -> tuple[View, ...]:
        return (*BUILT_IN, *self._book.saved, *STAGES)

    def _ids(self) -> list[str]:
        return self.table.selected_ids()

    def _show_selection(self, count: int) -> None:
        several = count > 1
        self.bulk.show_count(count)
        self.bulk.setVisible(several)
        self._usual.setVisible(not several)

    def _select_current(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.select_row(max(self.table.currentIndex().row(), 0))
        self.table.selectRow(max(self.table.currentIndex().row(), 0))

    def _sort_by_head(self, name: str) -> None:
        model = self.table.lines
        same = name == model.sorted_by
        self.sort_asked.emit(name, not model.descending if same else not BY_NAME[name].upwards)

    def _pop_up_sort(self) -> None:
        menu = sort_menu(self, self.table, self.sort_asked.emit)
        menu.popup(self.table.mapToGlobal(QPoint(PAGE_EDGE, 34)))

    def _under(self, widget: QWidget, menu: QMenu) -> None:
        menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))

    def _clear(self) -> None:
        self.filter.set_conditions(())
        self.filter_changed.emit(())
        self.filter.edit.setFocus(Qt.FocusReason.OtherFocusReason)


_SHORTCUT = Qt.FocusReason.ShortcutFocusReason
