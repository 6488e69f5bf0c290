"""The people of an account, and moving everything that refers to one row over to another."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select, text

from csdesk.book.facts_sql import TWO_WAY
from csdesk.book.tables import Base
from csdesk.book.triggers import journaled_tables
from csdesk.domain.merging import Person
from csdesk.domain.morning import Ref
from csdesk.domain.person_lines import PeopleOfAccount, PersonLine

_PEOPLE = text(
    f"""
    SELECT c.*, (
        SELECT max(t.at) FROM touchpoint_contact tc JOIN touchpoint t ON t.id = tc.touchpoint_id
        WHERE tc.contact_id = c.id AND {TWO_WAY}
    ) AS last_two_way
    FROM contact c WHERE c.account_id = :account
    ORDER BY c.left_on IS NOT NULL, c.role NOT IN ('decision maker', 'champion'),
             c.influence DESC, c.name, c.n
    """
)


def people_of(connection: Connection, account_id: str) -> PeopleOfAccount | None:
    """Everybody at an account; None where the account is not there."""
    account = connection.execute(
        text("SELECT id, name, country, zone, city FROM account WHERE id = :id"),
        {"id": account_id},
    ).first()
    if account is None:
        return None
    found = []
    for r in connection.execute(_PEOPLE, {"account": account_id}):
        # Somebody in another country is on another clock, which only their own zone tells.
        same_place = r.zone in ("", account.zone) and r.country in ("", account.country)
        found.append(
            PersonLine(
                id=r.id,
                name=r.name,
                title=r.title,
                role=r.role,
                influence=r.influence,
                emails=tuple(json.loads(r.emails)),
                phones=tuple(json.loads(r.phones)),
                birthday=r.birthday or "",
                country=r.country,
                zone=r.zone,
                channel=r.channel,
                left_on=date.fromisoformat(r.left_on) if r.left_on else None,
                opted_out=tuple(json.loads(r.opted_out)),
                notes=r.notes,
                last_two_way=datetime.fromisoformat(r.last_two_way) if r.last_two_way else None,
                clock_zone=account.zone if same_place else r.zone,
                city=account.city if same_place else "",
            )
        )
    return PeopleOfAccount(Ref(account.id, account.name), tuple(found))


def everybody(connection: Connection) -> list[Person]:
    """What telling people apart needs of every person in the book, the oldest first."""
    rows = connection.execute(
        text(
            "SELECT c.id, c.account_id, a.name AS account_name, c.name, c.emails, c.title "
            "FROM contact c JOIN account a ON a.id = c.account_id ORDER BY c.n"
        )
    )
    return [
        Person(r.id, r.account_id, r.account_name, r.name, tuple(json.loads(r.emails)), r.title)
        for r in rows
    ]


def account_names(connection: Connection) -> list[Ref]:
    """Every account by name."""
    rows = connection.execute(text("SELECT id, name FROM account ORDER BY name, n"))
    return [Ref(r.id, r.name) for r in rows]


def stored_values(
    connection: Connection, table: str, row_id: str, fields: Sequence[str]
) -> dict[str, Any] | None:
    """Fields of one row as they are typed; None where it is not there."""
    defined = Base.metadata.tables[table]
    row = connection.execute(
        select(*(defined.c[name] for name in fields)).where(defined.c.id == row_id)
    ).first()
    return None if row is None else dict(zip(fields, row, strict=True))


def references_to(table: str) -> list[tuple[str, str]]:
    """(table, column) of every column that refers to a row of `table`, by the table definitions."""
    return [
        (each.name, key.parent.name)
        for each in journaled_tables()
        for key in each.foreign_keys
        if key.column.table.name == table
    ]


def count_references(connection: Connection, table: str, row_id: str) -> dict[str, int]:
    """How many rows of each table refer to a row; tables without any are left out."""
    found: dict[str, int] = {}
    for name, column in references_to(table):
        count = connection.scalar(
            text(f'SELECT count(*) FROM "{name}" WHERE "{column}" = :id'), {"id": row_id}
        )
        if count:
            found[name] = found.get(name, 0) + int(count)
    return found


def move_references(connection: Connection, table: str, *, kept: str, other: str) -> None:
    """Let everything that refers to `other` refer to `kept`; what both have is there once.

    `table` is contact or account. The row of `other` itself stays, with nothing that refers to it.
    """
    both = {"kept": kept, "other": other}
    if table == "contact":
        _drop_twin_links(connection, both)
        _unite_feature_use(connection, "contact_id", "account_id", both)
    else:
        _unite_feature_use(connection, "account_id", "contact_id", both)
        # Put aside as a whole was the other account, not the one that is kept.
        connection.execute(
            text("DELETE FROM snooze WHERE account_id = :other AND kind IS NULL"), both
        )
        connection.execute(
            text("UPDATE account SET parent_id = NULL WHERE id = :kept AND parent_id = :other"),
            both,
        )
    for name, column in references_to(table):
        connection.execute(
            text(f'UPDATE "{name}" SET "{column}" = :kept WHERE "{column}" = :other'), both
        )
    named: dict[str, Any] = {**both, "kind": table}
    connection.execute(
        text(
            "DELETE FROM external_ref WHERE kind = :kind AND row_id = :other AND EXISTS ("
            "SELECT 1 FROM external_ref e WHERE e.kind = :kind AND e.row_id = :kept "
            "AND e.source = external_ref.source AND e.value = external_ref.value)"
        ),
        named,
    )
    connection.execute(
        text("UPDATE external_ref SET row_id = :kept WHERE kind = :kind AND row_id = :other"),
        named,
    )


def _drop_twin_links(connection: Connection, both: dict[str, str]) -> None:
    """Of a touchpoint or meeting that both took part in, keep one link, with the reply that was given.

    Who was sent the meeting at another address stays its guest by that address: it has to hear of changes.
    """
    connection.execute(
        text(
            """
            UPDATE checkin_attendee SET contact_id = NULL
            WHERE contact_id = :other AND told_sequence IS NOT NULL AND email <> '' AND EXISTS (
                SELECT 1 FROM checkin_attendee k
                WHERE k.checkin_id = checkin_attendee.checkin_id AND k.contact_id = :kept
                  AND lower(k.email) <> lower(checkin_attendee.email))
            """
        ),
        both,
    )
    connection.execute(
        text(
            """
            UPDATE checkin_attendee SET partstat = (
                SELECT o.partstat FROM checkin_attendee o
                WHERE o.checkin_id = checkin_attendee.checkin_id AND o.contact_id = :other
                  AND o.partstat <> 'NEEDS-ACTION' LIMIT 1)
            WHERE contact_id = :kept AND partstat = 'NEEDS-ACTION' AND EXISTS (
                SELECT 1 FROM checkin_attendee o
                WHERE o.checkin_id = checkin_attendee.checkin_id AND o.contact_id = :other
                  AND o.partstat <> 'NEEDS-ACTION')
            """
        ),
        both,
    )
    connection.execute(
        text(
            """
            UPDATE checkin_attendee SET removed_sequence = NULL
            WHERE contact_id = :kept AND removed_sequence IS NOT NULL AND EXISTS (
                SELECT 1 FROM checkin_attendee o
                WHERE o.checkin_id = checkin_attendee.checkin_id AND o.contact_id = :other
                  AND o.removed_sequence IS NULL)
            """
        ),
        both,
    )
    connection.execute(
        text(
            """
            UPDATE outgoing_mail SET attendee_id = (
                SELECT k.id FROM checkin_attendee o
                JOIN checkin_attendee k ON k.checkin_id = o.checkin_id AND k.contact_id = :kept
                WHERE o.id = outgoing_mail.attendee_id LIMIT 1)
            WHERE EXISTS (
                SELECT 1 FROM checkin_attendee o
                JOIN checkin_attendee k ON k.checkin_id = o.checkin_id AND k.contact_id = :kept
                WHERE o.id = outgoing_mail.attendee_id AND o.contact_id = :other)
            """
        ),
        both,
    )
    for name, column in (
        ("touchpoint_contact", "touchpoint_id"),
        ("checkin_attendee", "checkin_id"),
    ):
        connection.execute(
            text(
                f"DELETE FROM {name} WHERE contact_id = :other AND EXISTS (SELECT 1 FROM {name} k "
                f"WHERE k.{column} = {name}.{column} AND k.contact_id = :kept)"
            ),
            both,
        )


def _unite_feature_use(
    connection: Connection, moved: str, stays: str, both: dict[str, str]
) -> None:
    """One row a feature: first and told the earlier day, last and declined the later one."""
    pairs = connection.execute(
        text(
            f"SELECT min(k.n) AS kept_n, o.n AS other_n FROM feature_use o JOIN feature_use k "
            f"ON k.{moved} = :kept AND k.feature_id = o.feature_id AND k.{stays} IS o.{stays} "
            f"WHERE o.{moved} = :other GROUP BY o.n ORDER BY o.n"
        ),
        both,
    ).all()
    for pair in pairs:
        connection.execute(
            text(
                """
                UPDATE feature_use SET
                    first_on = min(coalesce(feature_use.first_on, o.first_on),
                                   coalesce(o.first_on, feature_use.first_on)),
                    last_on = max(coalesce(feature_use.last_on, o.last_on),
                                  coalesce(o.last_on, feature_use.last_on)),
                    told_by = CASE WHEN feature_use.told_on IS NULL OR o.told_on < feature_use.told_on
                              THEN o.told_by ELSE feature_use.told_by END,
                    told_on = min(coalesce(feature_use.told_on, o.told_on),
                                  coalesce(o.told_on, feature_use.told_on)),
                    declined_on = max(coalesce(feature_use.declined_on, o.declined_on),
                                      coalesce(o.declined_on, feature_use.declined_on))
                FROM feature_use o WHERE feature_use.n = :kept_n AND o.n = :other_n
                """
            ),
            {"kept_n": pair.kept_n, "other_n": pair.other_n},
        )
        connection.execute(text("DELETE FROM feature_use WHERE n = :n"), {"n": pair.other_n})
