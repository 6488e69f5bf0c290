"""Which accounts the journal says were touched since it was last looked at."""

import json
from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, text

MOST_ROWS = 2000  # journal rows that are looked at one by one; above, everything counts as touched

# Tables with the account on the row itself.
_DIRECT = frozenset(
    {"contact", "contract", "touchpoint", "checkin", "task", "ticket", "snooze", "playbook_run"}
)
# Tables whose account is that of a parent: column that names it, and the parent's table.
_THROUGH = {
    "contract_line": ("contract_id", "contract"),
    "touchpoint_contact": ("touchpoint_id", "touchpoint"),
    "checkin_attendee": ("checkin_id", "checkin"),
}
# Tables that no fact is read from.
_OUTSIDE = frozenset(
    {
        "answer",
        "busy_time",
        "calendar_source",
        "external_ref",
        "feature_use",
        "meeting_choice",
        "outgoing_mail",
        "proposal",
        "publication",
        "published_object",
        "revenue_event",
        "saved_view",
        "setting",
        "text_template",
    }
)


def version(connection: Connection) -> int:
    """Number of the newest journal row; 0 for a book in which nothing was done."""
    return int(connection.scalar(text("SELECT coalesce(max(seq), 0) FROM journal")) or 0)


def touched_since(connection: Connection, seq: int) -> frozenset[str] | None:
    """Ids of accounts whose facts journal rows after `seq` may have changed; None: all of them.

    Rows of use, features and playbooks touch everything.
    """
    rows = connection.execute(
        text("SELECT tbl, row_id, old FROM journal WHERE seq > :seq ORDER BY seq LIMIT :most"),
        {"seq": seq, "most": MOST_ROWS + 1},
    ).all()
    if len(rows) > MOST_ROWS:
        return None
    accounts: set[str] = set()
    to_find: dict[str, set[str]] = defaultdict(set)
    for table, row_id, old in rows:
        before = json.loads(old) if old else {}
        if table == "account":
            accounts.add(row_id)
        elif table in _DIRECT:
            to_find[table].add(row_id)
            if before.get("account_id"):  # where it was before it moved, or before it was deleted
                accounts.add(before["account_id"])
        elif table in _THROUGH:
            column, parent = _THROUGH[table]
            to_find[table].add(row_id)
            if before.get(column):
                to_find[parent].add(before[column])
        elif table not in _OUTSIDE:
            return None
    for table, ids in to_find.items():
        accounts |= _accounts_of(connection, table, ids)
    return frozenset(accounts)


def _accounts_of(connection: Connection, table: str, ids: Iterable[str]) -> set[str]:
    if table in _THROUGH:
        column, parent = _THROUGH[table]
        query = (
            f"SELECT DISTINCT p.account_id FROM {table} r JOIN {parent} p ON p.id = r.{column} "
            "WHERE r.id IN (SELECT value FROM json_each(:ids))"
        )
    else:
        query = (
            f"SELECT DISTINCT account_id FROM {table} "
            "WHERE id IN (SELECT value FROM json_each(:ids))"
        )
    return set(connection.scalars(text(query), {"ids": json.dumps(sorted(ids))}))
