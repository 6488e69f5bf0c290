"""Promises: added, changed and kept."""

from datetime import date

from csdesk.book import queries, timeline_queries
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, PlaybookRunRow, TaskRow
from csdesk.domain.account_lines import TaskPart
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, tr
from csdesk.domain.lines import TaskLine
from csdesk.domain.terms import Side
from csdesk.domain.texts import clean_line
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.morning import account_gone


def read_open_tasks(desk: Services, account_id: str) -> list[TaskLine]:
    """Open promises of an account, the earliest due first. Raises Gone."""
    with desk.book.read() as connection:
        if not timeline_queries.has_account(connection, account_id):
            raise account_gone()
        return queries.open_tasks(connection, account_id)


def read_done_tasks(
    desk: Services, account_id: str, *, after: tuple[str, int] | None = None, most: int = 100
) -> TaskPart:
    """Promises that were kept, the last one first, `most` at a time."""
    with desk.book.read() as connection:
        return timeline_queries.done_tasks(connection, account_id, after=after, most=most)


def add_task(
    desk: Services, account_id: str, title: str, *, due: date | None = None, side: str = Side.US
) -> Changes:
    """Promise something to an account, or note what they promised. Raises Invalid or Gone."""
    words = read_title(title)
    with desk.book.write("add task") as unit:
        if unit.get(AccountRow, account_id) is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        unit.add(
            TaskRow(account_id=account_id, title=words, due_on=due, side=side, since=desk.today())
        )
    return unit.changes


def edit_task(desk: Services, task_id: str, title: str, *, due: date | None, side: str) -> Changes:
    """Change words, day and side of a promise. Raises Invalid or Gone.

    When it becomes the other side's turn, the waiting begins anew today.
    """
    words = read_title(title)
    with desk.book.write("change task") as unit:
        task = unit.get(TaskRow, task_id)
        if task is None:
            raise _gone()
        if task.side != side:
            task.side, task.since = side, desk.today()
        task.title, task.due_on = words, due
    return unit.changes


def complete_task(desk: Services, task_id: str) -> Changes:
    """Mark a promise as kept, now; with the last step its playbook run ends.

    One that is done already stays as it is. Raises Gone.
    """
    with desk.book.write("complete task") as unit:
        task = unit.get(TaskRow, task_id)
        if task is None:
            raise _gone()
        finish(desk, unit, task)
    return unit.changes


def finish(desk: Services, unit: Unit, task: TaskRow) -> None:
    """Mark a promise as kept inside a unit of work; one that is done already stays as it is."""
    if task.done_at is None:
        task.done_at = unit.at
        _end_finished_run(desk, unit, task)


def _end_finished_run(desk: Services, unit: Unit, task: TaskRow) -> None:
    """With its last step a playbook run is over."""
    run = unit.get(PlaybookRunRow, task.run_id) if task.run_id is not None else None
    if run is not None and run.ended_on is None:
        steps = unit.where(TaskRow, run_id=run.id)
        if all(step.done_at is not None for step in steps):
            run.ended_on = desk.today()


def reopen_task(desk: Services, task_id: str) -> Changes:
    """Mark a promise as not kept yet; a run that it is a step of goes on.

    One that is open stays as it is. Raises Gone.
    """
    with desk.book.write("reopen task") as unit:
        task = unit.get(TaskRow, task_id)
        if task is None:
            raise _gone()
        if task.done_at is not None:
            task.done_at = None
            run = unit.get(PlaybookRunRow, task.run_id) if task.run_id is not None else None
            if run is not None:
                run.ended_on = None
    return unit.changes


def read_title(typed: str) -> str:
    """The words of a task on one line. Raises Invalid where there are none."""
    words = clean_line(typed)
    if not words:
        raise Invalid("title", tr("A task needs words."), tr("Say what is to be done."))
    return words


def _gone() -> Gone:
    return Gone(tr("This task is not in the book any more."), tr("The list was read again."))


def move_task(desk: Services, task_id: str, due: date) -> Changes:
    """Give a promise another day; the same day again writes nothing. Raises Gone or Invalid."""
    with desk.book.write(mark("move task")) as unit:
        task = unit.get(TaskRow, task_id)
        if task is None:
            raise _gone()
        if task.done_at is not None:
            raise Invalid(
                "due", tr("“{title}” is done.", title=task.title), tr("Open it again to move it.")
            )
        task.due_on = due
    return unit.changes
