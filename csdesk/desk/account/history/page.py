"""The History tab: who changed what when, and the way back."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.account.history.rows import HistoryRow
from csdesk.desk.account.history.view import HistoryList
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import Elided
from csdesk.domain.language import tr


class HistoryPage(Page):
    """Changes of an account and of everything that belongs to it."""

    restore_asked = Signal(int, str)  # place in the journal, field
    undo_asked = Signal(int)  # number of an action
    more_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("History"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(PAGE_EDGE, 12, PAGE_EDGE, 0)
        across.setSpacing(8)
        words = tr("Every change is kept. Restoring an old value is a change of its own.")
        across.addWidget(Elided(theme, words, px=12, role="text2"), 1)
        self.restore_button = button(
            tr("Restore this field"), icon="undo", tip=tr("Write the old value back (R)")
        )
        self.restore_button.clicked.connect(lambda: self._do("restore"))
        self.undo_button = button(
            tr("Take back this action"), tip=tr("Take back everything that it changed (U)")
        )
        self.undo_button.clicked.connect(lambda: self._do("undo"))
        across.addWidget(self.restore_button)
        across.addWidget(self.undo_button)
        rows.addWidget(bar)
        self.list = HistoryList(theme)
        self.list.acted.connect(self._do)
        self.list.chosen.connect(self._chosen)
        self.list.history.more_wanted.connect(self.more_wanted)
        rows.addWidget(self.list, 1)
        self._chosen()
        refresh_icons(self, theme.tokens)

    def show_rows(self, found: Sequence[HistoryRow], now: datetime, *, more: bool) -> None:
        """Show the newest changes."""
        self.list.say_nothing(tr("Nothing was changed yet."))
        self.list.history.set_now(now)
        self.list.show_items(found, more=more)
        self._chosen()

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid() and self.list.history.rowCount():
            self.list.setCurrentIndex(self.list.history.index(0))

    def _chosen(self) -> None:
        row = self.list.current()
        there = isinstance(row, HistoryRow)
        self.restore_button.setEnabled(there and row.restorable)
        self.undo_button.setEnabled(there and row.entry.undoable)

    def _do(self, what: str) -> None:
        row = self.list.current()
        if not isinstance(row, HistoryRow):
            return
        if what == "restore" and row.line is not None and row.change is not None:
            self.restore_asked.emit(row.line.seq, row.change.name)
        elif what == "undo" and row.entry.undoable and row.entry.action is not None:
            self.undo_asked.emit(row.entry.action)
