"""The Checklist tab: playbooks at work, and what can be done with their steps."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from csdesk.desk.account.checklist.view import ChecklistList, Row, rows_of
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.domain.language import plural, tr
from csdesk.domain.playbooks import PlaybookLine, RunLine


class ChecklistPage(Page):
    """Runs and their steps."""

    start_asked = Signal(str)  # playbook id
    write_asked = Signal()  # a playbook of one's own
    end_asked = Signal(str)  # run id
    step_asked = Signal(str)  # run id
    tick_asked = Signal(str, bool)  # task id, done
    edit_asked = Signal(object)  # TaskLine
    delete_asked = Signal(str)
    move_asked = Signal(str, int)  # task id, -1 or 1

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Checklist"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar())
        self.list = ChecklistList(theme)
        self.list.acted.connect(self._do)
        self.list.chosen.connect(self._chosen)
        rows.addWidget(self.list, 1)
        self._chosen()
        refresh_icons(self, theme.tokens)

    def _bar(self) -> QWidget:
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(PAGE_EDGE, 12, PAGE_EDGE, 4)
        across.setSpacing(8)
        self.start_button = button(tr("Start a playbook"), icon="play")
        self.start_button.clicked.connect(self.offer_playbooks)
        self._playbooks = QMenu(self)
        across.addWidget(self.start_button)
        across.addStretch(1)
        self.step_button = button(tr("Add a step …"), icon="plus", tip=tr("Add a step … (N)"))
        self.tick_button = button(tr("Done"), icon="check", tip=tr("Done (Space)"))
        self.up_button = tool_button(
            "", icon="chevron-up", name=tr("Move up"), tip=tr("Move up (Alt+Up)")
        )
        self.down_button = tool_button(
            "", icon="chevron-down", name=tr("Move down"), tip=tr("Move down (Alt+Down)")
        )
        self.edit_button = button(tr("Change …"), icon="pencil", tip=tr("Change (E)"))
        self.delete_button = tool_button(
            "", icon="trash", name=tr("Delete this step …"), tip=tr("Delete this step … (Delete)")
        )
        self.end_button = button(
            tr("End the playbook"),
            tip=tr("End it today: its open steps are deleted, Undo brings them back"),
        )
        for made, what in (
            (self.tick_button, "tick"),
            (self.up_button, "up"),
            (self.down_button, "down"),
            (self.edit_button, "edit"),
            (self.delete_button, "delete"),
            (self.step_button, "new"),
            (self.end_button, "end"),
        ):
            made.clicked.connect(lambda _=False, what=what: self._do(what))
            across.addWidget(made)
        return bar

    def show_playbooks(self, playbooks: Sequence[PlaybookLine]) -> None:
        """Offer these playbooks."""
        self._playbooks.clear()
        for line in playbooks:
            steps = plural("{n} step", "{n} steps", len(line.steps))
            name = " ".join(line.name[:80].split()).replace("&", "&&")
            words = tr("{name}, {steps}", name=name, steps=steps)
            action = self._playbooks.addAction(words)
            action.triggered.connect(lambda _=False, key=line.id: self.start_asked.emit(key))
        self._playbooks.addSeparator()
        self._playbooks.addAction(tr("Write a playbook …"), self.write_asked.emit)

    def offer_playbooks(self) -> None:
        """Open the menu of playbooks."""
        under = self.start_button
        self._playbooks.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    def menu(self) -> QMenu:
        """The menu that `offer_playbooks` opens."""
        return self._playbooks

    def show_runs(self, runs: Sequence[RunLine], now: datetime) -> None:
        """Show runs and their steps."""
        self.list.say_nothing(
            tr("No playbook is at work. Start one: onboarding, renewal, win-back, or your own.")
        )
        self.list.checklist.set_now(now)
        self.list.show_items(rows_of(runs), more=False)
        self._chosen()

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the button while there is nothing."""
        if not self.list.checklist.rowCount():
            self.start_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.checklist.index(0))

    def adapt(self, width: int, height: int) -> None:
        """In a narrow window what the keys do has no buttons."""
        wide = width >= NARROW_BELOW
        for made in (self.tick_button, self.edit_button):
            made.setVisible(wide)

    def _row(self) -> Row | None:
        row = self.list.current()
        return row if isinstance(row, Row) else None

    def _chosen(self) -> None:
        row = self._row()
        step = row.step if row is not None else None
        for made in (
            self.tick_button,
            self.up_button,
            self.down_button,
            self.edit_button,
            self.delete_button,
        ):
            made.setEnabled(step is not None)
        running = row is not None and row.run.ended_on is None
        self.step_button.setEnabled(running)
        self.end_button.setEnabled(running)

    def _do(self, what: str) -> None:
        row = self._row()
        if row is None:
            return
        running = row.run.ended_on is None
        if what == "new" and running:
            self.step_asked.emit(row.run.id)
        elif what == "end" and running:
            self.end_asked.emit(row.run.id)
        elif row.step is None:
            return
        elif what == "tick":
            self.tick_asked.emit(row.step.id, not row.step.done)
        elif what == "edit":
            self.edit_asked.emit(row.step)
        elif what == "delete":
            self.delete_asked.emit(row.step.id)
        elif what in {"up", "down"}:
            self.move_asked.emit(row.step.id, -1 if what == "up" else 1)
