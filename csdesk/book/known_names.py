"""Reading every name of the book that somebody may type."""

from sqlalchemy import Connection, text

from csdesk.domain.known_names import Known

_ACCOUNTS = text("SELECT id, name FROM account ORDER BY n")
_PEOPLE = text(
    """
    SELECT c.id, c.account_id, c.name, a.name AS account, coalesce(nullif(c.title, ''), c.role, '') AS detail,
           c.left_on IS NOT NULL AND c.left_on <= :today AS gone, t.last
    FROM contact c JOIN account a ON a.id = c.account_id
    LEFT JOIN (SELECT tc.contact_id, max(t.at) AS last FROM touchpoint_contact tc
               JOIN touchpoint t ON t.id = tc.touchpoint_id GROUP BY tc.contact_id) t ON t.contact_id = c.id
    ORDER BY c.n
    """
)


def known_names(connection: Connection, today: str) -> list[Known]:
    """Accounts, then people with the time they last took part in a contact. `today` is an ISO day."""
    found = [Known("", r.id, r.name, r.name) for r in connection.execute(_ACCOUNTS)]
    found += [
        Known(r.id, r.account_id, r.name, r.account, r.detail, bool(r.gone), r.last or "")
        for r in connection.execute(_PEOPLE, {"today": today})
    ]
    return found
