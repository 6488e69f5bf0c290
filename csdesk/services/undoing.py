"""Taking back, and reading what was done."""

from csdesk.book import journal
from csdesk.book.journal import Action, Step
from csdesk.book.names import account_rows
from csdesk.domain.changes import Changes
from csdesk.services.context import Services


def last_action(desk: Services) -> Action | None:
    """The action that Undo would take back; None when there is none."""
    with desk.book.read() as connection:
        return journal.undoable(connection)


def undo_last(desk: Services) -> Changes:
    """Take back the last action. Raises NothingToUndo, or UndoClash when later work builds on it."""
    return desk.book.undo()


def undo_action(desk: Services, number: int) -> Changes:
    """Take back the action with this number: the one that was named to the person.

    Raises NothingToUndo when it was taken back meanwhile, or UndoClash when later work builds on it.
    """
    return desk.book.undo(number)


def account_history(desk: Services, account_id: str, *, most: int = 500) -> list[Step]:
    """Changes of an account and everything that hangs on it, the newest first, at most `most`.

    Samples of use are not listed one by one.
    """
    with desk.book.read() as connection:
        steps: list[Step] = []
        for table, row_id in account_rows(connection, account_id):
            steps.extend(journal.history(connection, table, row_id))
    steps.sort(key=lambda step: step.seq, reverse=True)
    return steps[:most]
