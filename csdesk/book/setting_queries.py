"""What the settings ask the book for."""

from sqlalchemy import Connection, text


def currencies_in_use(connection: Connection) -> tuple[str, ...]:
    """Currencies of contract lines, the most common first."""
    rows = connection.execute(
        text(
            "SELECT currency FROM contract_line GROUP BY currency ORDER BY count(*) DESC, currency"
        )
    )
    return tuple(row[0] for row in rows if row[0])


def countries_in_use(connection: Connection) -> tuple[str, ...]:
    """ISO 3166-1 codes of accounts and people, in their order."""
    rows = connection.execute(
        text("SELECT country FROM account UNION SELECT country FROM contact ORDER BY 1")
    )
    return tuple(row[0] for row in rows if row[0])


def tags_in_use(connection: Connection) -> tuple[str, ...]:
    """Tags of the accounts as they are written; one that is written in several ways comes several times."""
    rows = connection.execute(
        text("SELECT DISTINCT tag.value FROM account, json_each(account.tags) AS tag ORDER BY 1")
    )
    return tuple(row[0] for row in rows if row[0])
