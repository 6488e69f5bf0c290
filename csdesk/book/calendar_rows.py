"""What goes into calendars, with the time each thing last changed."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True)
class StoredCheckin:
    """A check-in with everything an invite says."""

    id: str
    account_id: str
    account_name: str
    title: str
    starts_local: datetime
    zone: str
    minutes: int
    agenda: str
    place: str
    uid: str
    sequence: int
    status: str
    changed_at: datetime
    guests: tuple[tuple[str, str], ...]  # name, address


def stored_checkins(connection: Connection, checkin_id: str | None = None) -> list[StoredCheckin]:
    """Check-ins that are planned or were held, or the one with this id, in the order of their uid."""
    where = "k.id = :key" if checkin_id else "k.status <> 'cancelled'"
    values = {"key": checkin_id} if checkin_id else {}
    guests: dict[str, list[tuple[str, str]]] = {}
    for key, name, email in connection.execute(
        text(
            "SELECT g.checkin_id, coalesce(nullif(g.name, ''), c.name, ''), g.email "
            "FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
            f"LEFT JOIN contact c ON c.id = g.contact_id WHERE {where} ORDER BY g.n"
        ),
        values,
    ):
        guests.setdefault(key, []).append((name, email))
    rows = connection.execute(
        text(
            "SELECT k.id, k.account_id, a.name AS account_name, k.title, k.starts_local, k.zone, "
            "k.minutes, k.agenda, k.place, k.uid, k.sequence, k.status, k.changed_at "
            "FROM checkin k JOIN account a ON a.id = k.account_id "
            f"WHERE {where} ORDER BY k.uid"
        ),
        values,
    ).mappings()
    return [
        StoredCheckin(
            **{
                **row,
                "starts_local": datetime.fromisoformat(row["starts_local"]),
                "changed_at": datetime.fromisoformat(row["changed_at"]),
                "guests": tuple(guests.get(row["id"], ())),
            }
        )
        for row in rows
    ]


def changed_at(connection: Connection, table: str) -> dict[str, datetime]:
    """When each row of a table was last written, by id; rows of before the journal are left out."""
    return {
        row[0]: datetime.fromisoformat(row[1])
        for row in connection.execute(
            text(
                "SELECT j.row_id, max(coalesce(a.at, j.at)) "
                "FROM journal j LEFT JOIN action a ON a.n = j.action_n "
                "WHERE j.tbl = :table AND j.tbl <> 'usage' GROUP BY j.row_id"
            ),
            {"table": table},
        )
    }


def start_of(day: date) -> datetime:
    """The first instant of a day in UTC: a stamp for what nobody changed since."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
