"""Menus of the accounts table: which columns, in which order, and by which one it is ordered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from csdesk.desk.accounts.table import AccountsTable
from csdesk.domain.account_table import BY_NAME, COLUMNS
from csdesk.domain.language import said, tr

AT_FIRST = tuple(column.name for column in COLUMNS if column.at_first)


class StayingMenu(QMenu):
    """A menu that stays open while things are switched on and off in it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a switch does not close the menu."""
        chosen = self.activeAction()
        if isinstance(chosen, QAction) and chosen.isCheckable() and chosen.isEnabled():
            chosen.trigger()
        else:
            super().mouseReleaseEvent(event)


def columns_menu(parent: QWidget, table: AccountsTable, show: Callable[[list[str]], None]) -> QMenu:
    """Switches for the columns, and ways to move the one that the cell cursor is in."""
    menu = StayingMenu(tr("Columns"), parent)
    menu.aboutToHide.connect(menu.deleteLater)
    order = list(table.columns)

    def switch(name: str, on: bool) -> None:
        if on and name not in order:
            order.append(name)
        elif not on and name in order:
            order.remove(name)
        show(list(order))

    for column in COLUMNS[1:]:
        made = menu.addAction(said(column.head))
        made.setCheckable(True)
        made.setChecked(column.name in order)
        made.toggled.connect(partial(switch, column.name))
    menu.addSeparator()
    here = table.current_column()
    place = order.index(here) if here in order else 0
    name = said(BY_NAME[here].head)
    left = menu.addAction(tr("Move “{column}” to the left", column=name), table.move_column_left)
    left.setEnabled(place > 1)
    right = menu.addAction(tr("Move “{column}” to the right", column=name), table.move_column_right)
    right.setEnabled(0 < place < len(order) - 1)
    menu.addAction(tr("Columns as at first"), lambda: show(list(AT_FIRST)))
    return menu


def sort_menu(parent: QWidget, table: AccountsTable, sort: Callable[[str, bool], None]) -> QMenu:
    """The columns to order by, and both directions."""
    menu = QMenu(tr("Order by"), parent)
    menu.aboutToHide.connect(menu.deleteLater)
    model = table.lines
    for name in table.columns:
        column = BY_NAME[name]
        made = menu.addAction(said(column.head))
        made.setCheckable(True)
        made.setChecked(name == model.sorted_by)
        made.triggered.connect(partial(_sort_by, sort, name, not column.upwards))
    menu.addSeparator()
    for words, descending in ((tr("Upwards"), False), (tr("Downwards"), True)):
        made = menu.addAction(words)
        made.setCheckable(True)
        made.setChecked(model.descending == descending)
        made.triggered.connect(partial(_sort_by, sort, model.sorted_by, descending))
    return menu


def _sort_by(sort: Callable[[str, bool], None], name: str, descending: bool, *_: bool) -> None:
    sort(name, descending)
