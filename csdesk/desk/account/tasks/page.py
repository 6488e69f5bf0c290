"""The Tasks tab: a line to add one, then the open ones, or those that were kept."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.account.tasks.view import TaskList
from csdesk.desk.icons import refresh_icons
from csdesk.desk.page import Page
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import NARROW_BELOW, PAGE_EDGE
from csdesk.desk.widgets.buttons import Segments, button, tool_button
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import label, set_tone
from csdesk.domain.language import tr
from csdesk.domain.lines import TaskLine
from csdesk.errors import Invalid, UserError


class _Line(Field):
    """A field in which Enter adds, and Down goes to the list."""

    entered = Signal()
    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class TasksPage(Page):
    """What is promised to an account and by it."""

    add_asked = Signal(str, object, str)  # title, due day or None, side
    tick_asked = Signal(str, bool)  # task id, done
    edit_asked = Signal(object)  # TaskLine
    delete_asked = Signal(str)
    part_changed = Signal(bool)  # whether the done ones are wanted
    more_wanted = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Tasks"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._adding(today))
        rows.addWidget(self._bar())
        self.list = TaskList(theme)
        self.list.acted.connect(self._do)
        self.list.chosen.connect(self._chosen)
        self.list.tasks.more_wanted.connect(self.more_wanted)
        rows.addWidget(self.list, 1)
        self._chosen()
        refresh_icons(self, theme.tokens)

    def _adding(self, today: Callable[[], date]) -> QWidget:
        bar = QWidget()
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(PAGE_EDGE, 12, PAGE_EDGE, 0)
        rows.setSpacing(2)
        across = QHBoxLayout()
        across.setSpacing(8)
        self.what = _Line(tr("New task"), placeholder=tr("What is promised"))
        self.what.textEdited.connect(lambda _: self.say(""))
        self.due = DayField(tr("Due"), today, placeholder=tr("by fri, 4 dec"))
        self.due.setFixedWidth(170)
        self.side = Segments(tr("Whose turn"), (("us", tr("we"), ""), ("them", tr("they"), "")))
        self.side.set_value("us")
        self.add_button = button(tr("Add"), icon="plus")
        self.add_button.clicked.connect(self._add)
        self.what.entered.connect(self._add)
        self.what.left_down.connect(self.take_focus)
        self.due.returnPressed.connect(self._add)
        across.addWidget(self.what, 1)
        for made in (self.due, self.side, self.add_button):
            across.addWidget(made)
        rows.addLayout(across)
        self._said = label(px=12, tone="now")
        self._said.hide()
        rows.addWidget(self._said)
        return bar

    def _bar(self) -> QWidget:
        bar = QWidget()
        across = QHBoxLayout(bar)
        across.setContentsMargins(PAGE_EDGE, 10, PAGE_EDGE, 6)
        across.setSpacing(8)
        self.part = Segments(tr("Tasks"), (("open", tr("Open"), ""), ("done", tr("Done"), "")))
        self.part.set_value("open")
        self.part.changed.connect(lambda value: self.part_changed.emit(value == "done"))
        across.addWidget(self.part)
        across.addStretch(1)
        self.tick_button = button(tr("Done"), icon="check", tip=tr("Done (Space)"))
        self.tick_button.clicked.connect(lambda: self._do("tick"))
        self.edit_button = button(tr("Change …"), icon="pencil", tip=tr("Change (E)"))
        self.edit_button.clicked.connect(lambda: self._do("edit"))
        self.delete_button = tool_button(
            "", icon="trash", name=tr("Delete this task …"), tip=tr("Delete this task … (Delete)")
        )
        self.delete_button.clicked.connect(lambda: self._do("delete"))
        for made in (self.tick_button, self.edit_button, self.delete_button):
            across.addWidget(made)
        return bar

    def say(self, words: str) -> None:
        """Say under the field what cannot be used; empty takes it away."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        set_tone(self._said, "now")
        self.what.mark(wrong=False)

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used, and keep what was typed."""
        self.say(str(error))
        if isinstance(error, Invalid):
            (self.what if error.field == "title" else self.due).mark(wrong=True)

    def added(self) -> None:
        """The task stands in the book: make room for the next one."""
        self.say("")
        self.what.clear()
        self.due.clear()
        self.side.set_value("us")

    def show_tasks(self, tasks: Sequence[TaskLine], now: datetime, *, more: bool) -> None:
        """Show the tasks of the chosen part from the beginning."""
        done = self.part.value() == "done"
        self.list.say_nothing(
            tr("Nothing was kept yet.")
            if done
            else tr("Nothing is promised. Write above what you or they will do.")
        )
        self.list.tasks.set_now(now)
        self.list.show_items(tasks, more=more)
        self._chosen()

    def append_tasks(self, tasks: Sequence[TaskLine], *, more: bool) -> None:
        """Add what comes after."""
        self.list.tasks.append(tasks, more=more)

    def take_focus(self) -> None:
        """Give the keyboard to the list, or to the field while there is nothing."""
        if not self.list.tasks.rowCount():
            self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.tasks.index(0))

    def adapt(self, width: int, height: int) -> None:
        """In a narrow window the field of the day is smaller."""
        self.due.setFixedWidth(130 if width < NARROW_BELOW else 170)

    def _add(self) -> None:
        try:
            due = self.due.day()
        except UserError as error:
            self.refuse(error)
            return
        self.add_asked.emit(self.what.text(), due, self.side.value())

    def _chosen(self) -> None:
        task = self.list.current()
        for made in (self.tick_button, self.edit_button, self.delete_button):
            made.setEnabled(task is not None)
        done = isinstance(task, TaskLine) and task.done
        words = tr("Open again") if done else tr("Done")
        self.tick_button.setText(f"\u2009{words}")
        self.tick_button.setAccessibleName(words)

    def _do(self, what: str) -> None:
        task = self.list.current()
        if what == "new":
            self.what.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not isinstance(task, TaskLine):
            return
        elif what == "tick":
            self.tick_asked.emit(task.id, not task.done)
        elif what == "edit":
            self.edit_asked.emit(task)
        else:
            self.delete_asked.emit(task.id)
