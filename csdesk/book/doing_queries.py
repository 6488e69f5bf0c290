"""Whom an action was about: read from the rows that the journal signed with it."""

from dataclasses import dataclass

from sqlalchemy import Connection, text

_MOST = 40  # rows looked at; an action that wrote more is about many
_OF_ACCOUNT = ("contact", "contract", "touchpoint", "checkin", "task", "ticket", "snooze")
_ROWS = """
    SELECT j.tbl, j.row_id FROM journal j
    WHERE j.seq BETWEEN (SELECT first_seq FROM action WHERE n = :n)
                    AND (SELECT last_seq FROM action WHERE n = :n) LIMIT :most
"""
_PEOPLE = """
    SELECT c.name FROM touchpoint_contact tc JOIN contact c ON c.id = tc.contact_id
    WHERE tc.touchpoint_id = :row ORDER BY tc.n
"""


@dataclass(frozen=True, slots=True)
class About:
    """The only account that an action touched (empty: none, or several) and who took part."""

    account: str
    people: tuple[str, ...]


def about(connection: Connection, action: int) -> About:
    """Whom the action with this number was about."""
    rows = connection.execute(text(_ROWS), {"n": action, "most": _MOST + 1}).all()
    if len(rows) > _MOST:
        return About("", ())
    accounts: set[str] = set()
    people: dict[str, None] = {}
    for table, row_id in rows:
        if table == "account":
            query = "SELECT name FROM account WHERE id = :row"
        elif table in _OF_ACCOUNT:
            query = f"SELECT a.name FROM {table} t JOIN account a ON a.id = t.account_id WHERE t.id = :row"
        else:
            continue
        name = connection.scalar(text(query), {"row": row_id})
        if name is not None:
            accounts.add(str(name))
        if table == "touchpoint":
            people |= dict.fromkeys(connection.scalars(text(_PEOPLE), {"row": row_id}).all())
    return About(accounts.pop() if len(accounts) == 1 else "", tuple(people))
