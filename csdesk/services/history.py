"""The history of an account: who changed what when, and writing an old value back."""

from csdesk.book import history_queries
from csdesk.book.doing_queries import About
from csdesk.domain.account_lines import HistoryPart
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import Gone
from csdesk.services.context import Services
from csdesk.services.doings import done_words

# Fields that name a row or belong to the app itself are not written back by hand.
FIXED = frozenset(
    {"id", "n", "account_id", "uid", "sequence", "changed_at", "extra", "external_id"}
)


def read_history(
    desk: Services, account_id: str, *, before: int | None = None, most: int = 30
) -> HistoryPart:
    """What was done to an account and to all that hangs on it, the newest first, `most` actions at a time."""
    with desk.book.read() as connection:
        return history_queries.account_part(connection, account_id, before=before, most=most)


def action_words(desk: Services, name: str) -> str:
    """How a stored action reads in a list of what was done: `Changed an account`."""
    undone = name.removeprefix("undo: ")
    if undone != name:
        return tr("Took back: {action}", action=action_words(desk, undone))
    return done_words(name, About("", ()), desk.today())


def restore_field(desk: Services, seq: int, field: str = "") -> Changes:
    """Write back what a change overwrote: one field, or without a name all that it changed.

    `seq` is the place of the change in the journal. This is an action of its own and can be undone. Raises
    Gone when there is no such change or its row was deleted, Invalid when the old value does not fit
    any more; then nothing is written.
    """
    with desk.book.write("restore field") as unit:
        found = history_queries.old_values(unit.connection, seq)
        if found is None:
            raise Gone(tr("There is no old value to restore."), tr("Look at the history again."))
        table, row_id, old = found
        values = {
            name: value
            for name, value in old.items()
            if name not in FIXED and (not field or name == field)
        }
        if not values:
            raise Gone(tr("There is no old value to restore."), tr("Look at the history again."))
        history_queries.write_back(unit.connection, table, row_id, values)
    return unit.changes
