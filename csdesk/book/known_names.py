"""Reading every name of the book that somebody may type."""

from sqlalchemy import Connection, text

from csdesk.domain.known_names import Known

_ACCOUNTS = text("SELECT id, name FROM account ORDER BY n")
_PEOPLE = """
    SELECT c.id, c.account_id, c.name, a.name AS account, coalesce(nullif(c.title, ''), c.role, '') AS detail,
           c.left_on IS NOT NULL AND c.left_on <= :today AS gone, {last} AS last
    FROM contact c JOIN account a ON a.id = c.account_id {talks}
    ORDER BY c.n
"""
_TALKS = """
    LEFT JOIN (SELECT tc.contact_id, max(t.at) AS last FROM touchpoint_contact tc
               JOIN touchpoint t ON t.id = tc.touchpoint_id GROUP BY tc.contact_id) t ON t.contact_id = c.id
"""
_NAMES_ALONE = text(_PEOPLE.format(last="''", talks=""))
_WITH_TALKS = text(_PEOPLE.format(last="t.last", talks=_TALKS))


def known_names(connection: Connection, today: str, *, talks: bool = True) -> list[Known]:
    """Accounts, then people with the time they last took part in a contact. `today` is an ISO day.

    Without `talks` nobody has such a time; in a book of half a million contacts finding it takes seconds.
    """
    found = [Known("", r.id, r.name, r.name) for r in connection.execute(_ACCOUNTS)]
    found += [
        Known(r.id, r.account_id, r.name, r.account, r.detail, bool(r.gone), r.last or "")
        for r in connection.execute(_WITH_TALKS if talks else _NAMES_ALONE, {"today": today})
    ]
    return found
