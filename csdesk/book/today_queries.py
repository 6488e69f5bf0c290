"""What a day has seen so far: accounts that were contacted or marked done. Statements are texts."""

from datetime import datetime

from sqlalchemy import Connection, text

from csdesk.book.instants import instant, instant_text
from csdesk.domain.morning import DONE, Done, Ref

# CROSS JOIN keeps the order: a short range of the index of each account, never the whole history.
_CONTACTED = """
    SELECT a.id, a.name, t.at, t.channel FROM account a CROSS JOIN touchpoint t
    WHERE t.account_id = a.id AND t.at >= :begins AND t.at < :ends AND t.direction <> 'in'
"""
_MARKED = """
    SELECT a.id, a.name, s.made_at, s.why FROM snooze s JOIN account a ON a.id = s.account_id
    WHERE s.until_change AND s.why = :done AND s.made_at >= :begins AND s.made_at < :ends
"""


def done_between(connection: Connection, begins: datetime, ends: datetime) -> tuple[Done, ...]:
    """Accounts that we contacted or marked done from `begins` up to `ends` (aware), the last first.

    Each account once, as it was done last.
    """
    values = {"begins": instant_text(begins), "ends": instant_text(ends), "done": DONE}
    latest: dict[str, Done] = {}
    for query in (_CONTACTED, _MARKED):
        for row in connection.execute(text(query), values):
            found = Done(Ref(row[0], row[1]), instant(row[2]), row[3])
            if row[0] not in latest or latest[row[0]].at <= found.at:
                latest[row[0]] = found
    return tuple(
        sorted(latest.values(), key=lambda each: (each.at, each.account.name), reverse=True)
    )
