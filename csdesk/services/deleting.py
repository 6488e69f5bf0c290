"""Deleting, the trash, and restoring. A deletion is one action: Undo takes it back, and so does the trash."""

from datetime import timedelta

from csdesk.book import history_queries, removing
from csdesk.book.names import NAMED_BY
from csdesk.domain.account_lines import Deletion, TrashLine
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import Gone, NothingToUndo, UndoClash
from csdesk.services.context import Services

TRASH_DAYS = 30
_ACTIONS = {table: name for name, table in history_queries.DELETIONS.items()}


def what_goes(desk: Services, table: str, row_id: str) -> Deletion:
    """What deleting a row would take along. Raises Gone for a row that is not there.

    `table`: account, contact, contract, touchpoint, task or checkin.
    """
    with desk.book.read() as connection:
        name = NAMED_BY[table](connection, row_id)
        if name is None:
            raise _gone()
        rows = removing.belongings(connection, table, row_id)
    return Deletion(table, row_id, name, {t: len(keys) for t, keys in rows.items()})


def delete(desk: Services, table: str, row_id: str) -> Changes:
    """Delete a row with everything that cannot be without it; see `what_goes`. Raises Gone.

    What may be without it stays: the tasks of a deleted person, the revenue of a deleted contract.
    """
    with desk.book.write(_ACTIONS[table]) as unit:
        if NAMED_BY[table](unit.connection, row_id) is None:
            raise _gone()
        removing.remove(unit.connection, removing.belongings(unit.connection, table, row_id))
    return unit.changes


def read_trash(desk: Services) -> list[TrashLine]:
    """What was deleted in the last `TRASH_DAYS` days and can be restored, the newest first."""
    with desk.book.read() as connection:
        return history_queries.trash(connection, desk.clock() - timedelta(days=TRASH_DAYS))


def find_deletion(desk: Services, account_id: str) -> TrashLine | None:
    """How an account that is not in the book was deleted; None where nothing is known of it."""
    with desk.book.read() as connection:
        return history_queries.deletion_of(connection, account_id)


def restore(desk: Services, number: int) -> Changes:
    """Take back the deletion with this number. Raises NothingToUndo or UndoClash with what to do."""
    try:
        return desk.book.undo(number)
    except NothingToUndo:
        raise NothingToUndo(
            tr("This was restored already, or is no deletion."), tr("Look at the trash again.")
        ) from None
    except UndoClash as clash:
        if clash.__cause__ is None:
            raise
        # The book refused: what it belonged to is not there.
        raise UndoClash(
            tr("It cannot come back alone: what it belonged to was deleted later."),
            tr("Restore that first; it stands above it in the trash."),
        ) from clash


def _gone() -> Gone:
    return Gone(tr("This is not in the book any more."), tr("The list was read again."))
