"""The dialog of one task or step: words, day, whose turn."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.presenter import changes_only
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.lines import TaskLine
from csdesk.errors import Invalid, UserError
from csdesk.services import playbooks, tasks

Write = Callable[[str, date | None, str], Changes]  # title, due, side


class TaskSheet(Sheet):
    """What is to be done, until when, and whose turn it is."""

    def __init__(self, theme: Theme, head: str, save: str, today: Callable[[], date]) -> None:
        super().__init__(theme, head, width=520, save=save)
        self.form = Form()
        self.body.setLayout(self.form)
        self.what = Field(tr("What is to be done"), placeholder=tr("What is to be done"))
        self.what.textEdited.connect(lambda _: self.what.mark(wrong=False))
        self.form.add(tr("What"), self.what, stretch=0)
        self.due = DayField(tr("Due"), today, placeholder=tr("by fri, 4 dec"))
        self.due.setFixedWidth(190)
        self.form.add(tr("Due"), self.due)
        self.side = Segments(tr("Whose turn"), (("us", tr("we"), ""), ("them", tr("they"), "")))
        self.side.set_value("us")
        self.form.add(tr("Whose turn"), self.side)

    def fill(self, task: TaskLine) -> None:
        """Show what a task holds now."""
        self.what.setText(task.title)
        self.due.set_day(task.due_on)
        self.side.set_value(task.side)

    def first_field(self) -> QWidget:
        """The words."""
        return self.what

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used and mark its field."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        if isinstance(error, Invalid):
            field = self.what if error.field == "title" else self.due
            field.mark(wrong=True)
            field.setFocus()


def _open(host: PageHost, sheet: TaskSheet, write: Write) -> TaskSheet:
    def save() -> None:
        try:
            due = sheet.due.day()
        except UserError as error:
            sheet.refuse(error)
            return
        sheet.save_button.setEnabled(False)
        host.context.write(
            sheet,
            partial(write, sheet.what.text(), due, sheet.side.value()),
            lambda _: sheet.accept(),
            failed=sheet.refuse,
            changes=changes_only,
        )

    sheet.save_asked.connect(save)
    host.window.open_sheet(sheet)
    return sheet


def open_new_task(host: PageHost, account_id: str) -> TaskSheet:
    """Ask for a task of an account."""
    services = host.context.services

    def write(title: str, due: date | None, side: str) -> Changes:
        return tasks.add_task(services, account_id, title, due=due, side=side)

    return _open(host, TaskSheet(host.theme, tr("New task"), tr("Add"), services.today), write)


def open_task(host: PageHost, task: TaskLine) -> TaskSheet:
    """Change a task or a step."""
    services = host.context.services

    def write(title: str, due: date | None, side: str) -> Changes:
        return tasks.edit_task(services, task.id, title, due=due, side=side)

    head = tr("Change the step") if task.kind == "step" else tr("Change the task")
    sheet = TaskSheet(host.theme, head, tr("Save"), services.today)
    sheet.fill(task)
    return _open(host, sheet, write)


def open_new_step(host: PageHost, run_id: str) -> TaskSheet:
    """Ask for one more step of a run."""
    services = host.context.services

    def write(title: str, due: date | None, side: str) -> Changes:
        return playbooks.add_step(services, run_id, title, due=due, side=side)

    return _open(host, TaskSheet(host.theme, tr("New step"), tr("Add"), services.today), write)
