"""Promises: added and kept."""

from datetime import date

from csdesk.book.tables import AccountRow, TaskRow
from csdesk.domain.changes import Changes
from csdesk.domain.terms import Side
from csdesk.domain.texts import clean_line
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services


def add_task(
    desk: Services, account_id: str, title: str, *, due: date | None = None, side: str = Side.US
) -> Changes:
    """Promise something to an account, or note what they promised. Raises Invalid or Gone."""
    words = clean_line(title)
    if not words:
        raise Invalid("title", "A task needs words.", "Say what is to be done.")
    with desk.book.write("add task") as unit:
        if unit.get(AccountRow, account_id) is None:
            raise Gone("This account is not in the book any more.", "Choose another account.")
        unit.add(
            TaskRow(account_id=account_id, title=words, due_on=due, side=side, since=desk.today())
        )
    return unit.changes


def complete_task(desk: Services, task_id: str) -> Changes:
    """Mark a promise as kept, now. One that is done already stays as it is. Raises Gone."""
    with desk.book.write("complete task") as unit:
        task = unit.get(TaskRow, task_id)
        if task is None:
            raise Gone("This task is not in the book any more.", "The list was read again.")
        if task.done_at is None:
            task.done_at = unit.at
    return unit.changes
