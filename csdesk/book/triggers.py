"""The triggers that write the journal, generated from the tables as they are defined now.

For each journaled table there are three. In the transaction of any insert, update or delete they add
one row to `journal`: the table, the row's id, the operation, and the previous values (JSON: nothing for
an insert, the changed fields for an update, the whole row for a delete).
"""

from sqlalchemy import Connection, Table

from csdesk.book.journal import key_of
from csdesk.book.tables import ActionRow, Base, JournalNowRow, JournalRow, MetaRow

_OWN = {
    ActionRow.__tablename__,
    JournalRow.__tablename__,
    JournalNowRow.__tablename__,
    MetaRow.__tablename__,
}


def journaled_tables() -> list[Table]:
    """Every table of the book but the journal's own, parents before children."""
    return [t for t in Base.metadata.sorted_tables if t.name not in _OWN]


def trigger_names(name: str) -> tuple[str, str, str]:
    """Names of the three triggers of a table."""
    return (f"journal_{name}_insert", f"journal_{name}_update", f"journal_{name}_delete")


def trigger_statements(tbl: Table) -> list[str]:
    """SQL that creates the triggers of one table."""
    key = key_of(tbl.name)
    names = [c.name for c in tbl.columns]
    whole = ", ".join(f"'{c}', OLD.\"{c}\"" for c in names)
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in names)
    # json_remove ignores a path that is not there: unchanged fields are removed, '$."-"' never exists.
    kept = ", ".join(
        f'CASE WHEN OLD."{c}" IS NEW."{c}" THEN \'$.{c}\' ELSE \'$."-"\' END' for c in names
    )
    on_insert, on_update, on_delete = trigger_names(tbl.name)

    def write(op: str, row: str, old: str) -> str:
        return (
            "INSERT INTO journal (action_n, tbl, row_id, op, old, at) "
            f"SELECT now.action_n, '{tbl.name}', {row}.\"{key}\", '{op}', {old}, "
            "CASE WHEN now.action_n IS NULL THEN strftime('%Y-%m-%dT%H:%M:%SZ', 'now') END "
            "FROM (SELECT 1) LEFT JOIN journal_now now"
        )

    changes = f"json_remove(json_object({whole}), {kept})"
    inserted, updated, deleted = (
        write("I", "NEW", "NULL"),
        write("U", "OLD", changes),
        write("D", "OLD", f"json_object({whole})"),
    )
    start = "CREATE TRIGGER"
    return [
        f'{start} {on_insert} AFTER INSERT ON "{tbl.name}" BEGIN {inserted}; END',
        f'{start} {on_update} AFTER UPDATE ON "{tbl.name}" WHEN {changed} BEGIN {updated}; END',
        f'{start} {on_delete} AFTER DELETE ON "{tbl.name}" BEGIN {deleted}; END',
    ]


def install_triggers(connection: Connection) -> None:
    """Make the triggers anew from the tables as they are defined now."""
    for tbl in journaled_tables():
        for name in trigger_names(tbl.name):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        for statement in trigger_statements(tbl):
            connection.exec_driver_sql(statement)
