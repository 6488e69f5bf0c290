"""The clock of the guests of check-ins: their own zone, else that of the account."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, text


def guest_clocks(connection: Connection, checkin_ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Zone and place of the first guest whose zone is known, else of the account, by id of the row.

    The place is empty where only the zone names one.
    """
    ids = sorted(set(checkin_ids))
    if not ids:
        return {}
    rows = connection.execute(
        text(
            "SELECT k.id, a.zone AS account_zone, a.city, "
            "(SELECT c.zone FROM checkin_attendee g JOIN contact c ON c.id = g.contact_id "
            "WHERE g.checkin_id = k.id AND g.removed_sequence IS NULL AND c.zone <> '' "
            "ORDER BY g.n LIMIT 1) AS own_zone "
            "FROM checkin k JOIN account a ON a.id = k.account_id WHERE k.id IN :ids"
        ).bindparams(bindparam("ids", expanding=True)),
        {"ids": ids},
    )
    return {
        row.id: (
            row.own_zone or row.account_zone or "",
            "" if row.own_zone and row.own_zone != row.account_zone else row.city or "",
        )
        for row in rows
    }


def guest_zones(connection: Connection, uid: str) -> dict[str, str]:
    """IANA names by attendee id, for every row of one UID: the person's own zone, else the account's.

    Guests of whom neither is known are left out.
    """
    rows = connection.execute(
        text(
            "SELECT g.id, coalesce(nullif(c.zone, ''), a.zone) AS zone "
            "FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
            "JOIN account a ON a.id = k.account_id LEFT JOIN contact c ON c.id = g.contact_id "
            "WHERE k.uid = :uid"
        ),
        {"uid": uid},
    )
    return {row.id: row.zone for row in rows if row.zone}
