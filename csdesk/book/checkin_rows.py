"""Check-ins as they are stored, their guests, and the occurrences of a series that are no rows yet."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, text

from csdesk.book.instants import instant
from csdesk.domain.invitations import GuestLine, partstat_of, told
from csdesk.domain.recurrence import (
    is_start,
    moment_text,
    occurrence_id,
    parse_rule,
    split_id,
    starts,
)

BACK = timedelta(days=35)  # occurrences that passed and nobody logged are remembered so long
AHEAD = timedelta(days=120)
_NEXT = timedelta(days=800)  # within which the next occurrence of a rare series is looked for


def unfolded(
    start: datetime, rrule: str, taken: Collection[str], first: date, last: date
) -> list[datetime]:
    """The starts of a series on the days from `first` to `last` that are no rows of their own.

    `start` is that of the series, `taken` what its rows say they stand for (`recurrence_id`).
    """
    found = starts(start, parse_rule(rrule), first, last)
    return [at for at in found if moment_text(at) not in taken]


def unfolded_around(
    start: datetime, rrule: str, taken: Collection[str], day: date, ahead: timedelta = AHEAD
) -> list[datetime]:
    """The starts from a few weeks before `day` to some months after it, and the next one in any case."""
    found = unfolded(start, rrule, taken, day - BACK, day + ahead)
    if not any(at.date() >= day for at in found):
        far = max(day, start.date()) + _NEXT
        found += unfolded(start, rrule, taken, day + ahead + timedelta(days=1), far)[:1]
    return found


def taken_moments(connection: Connection, account_id: str | None = None) -> dict[str, set[str]]:
    """What the rows of each series stand for, by the id of the series."""
    where = "WHERE series_id IS NOT NULL" + (" AND account_id = :key" if account_id else "")
    found: dict[str, set[str]] = {}
    for series_id, moment in connection.execute(
        text(f"SELECT series_id, recurrence_id FROM checkin {where}"),
        {"key": account_id} if account_id else {},
    ):
        found.setdefault(series_id, set()).add(moment)
    return found


def guests_by_checkin(
    connection: Connection, where: str, values: dict[str, Any], *, removed: bool = False
) -> dict[str, list[GuestLine]]:
    """The guests of the check-ins `k` that `where` names, in the order they were added.

    `removed`: also those who are no guests any more.
    """
    found: dict[str, list[GuestLine]] = {}
    more = "" if removed else "AND g.removed_sequence IS NULL"
    for row in connection.execute(
        text(
            "SELECT g.checkin_id, g.id, coalesce(nullif(g.name, ''), c.name, '') AS name, g.email, "
            "g.contact_id, g.partstat, g.comment, g.replied_at, g.told_sequence, g.told_at, "
            "g.removed_sequence, k.sequence "
            "FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
            f"LEFT JOIN contact c ON c.id = g.contact_id WHERE {where} {more} ORDER BY g.n"
        ),
        values,
    ):
        sequence = row.sequence if row.removed_sequence is None else row.removed_sequence
        found.setdefault(row.checkin_id, []).append(
            GuestLine(
                row.id,
                row.name,
                row.email,
                row.contact_id,
                partstat_of(row.partstat),
                row.comment,
                instant(row.replied_at) if row.replied_at else None,
                told(sequence, row.told_sequence),
                instant(row.told_at) if row.told_at else None,
                row.removed_sequence is not None,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class StoredCheckin:
    """A check-in with everything an invite says. An occurrence that is no row yet has the id of one."""

    id: str
    account_id: str
    account_name: str
    title: str
    starts_local: datetime  # naive, on the clock of `zone`
    zone: str
    minutes: int
    agenda: str
    place: str
    uid: str
    sequence: int
    status: str
    changed_at: datetime  # aware UTC
    guests: tuple[GuestLine, ...]  # also those who are no guests any more
    rrule: str = ""  # of a series
    series_id: str = ""  # of an occurrence
    recurrence_id: str = ""  # of an occurrence: where the series puts it, on the series' clock
    organizer: str = ""  # address of who invites; empty: we
    invited_as: str = (
        ""  # our address that guests know as the organizer's; empty: none were invited
    )

    @property
    def present(self) -> tuple[GuestLine, ...]:
        """Those who are guests."""
        return tuple(guest for guest in self.guests if not guest.removed)


@dataclass(frozen=True, slots=True)
class StoredMeeting:
    """A check-in as one UID has it: the single one or the series, and the rows of its occurrences.

    `occurrences` are those that differ from what the series says, those held and those cancelled among them.
    """

    main: StoredCheckin
    occurrences: tuple[StoredCheckin, ...] = ()


def stored_checkins(connection: Connection) -> list[StoredCheckin]:
    """Check-ins and series that are planned or were held, with rows of occurrences, by uid and occurrence.

    Cancelled occurrences are among them: their series must leave them out.
    """
    return _stored(connection, "(k.status <> 'cancelled' OR k.series_id IS NOT NULL)", {})


def stored_checkin(connection: Connection, checkin_id: str) -> StoredCheckin | None:
    """One check-in, series or occurrence, cancelled or not; None where nothing has this id."""
    row_id, moment = split_id(checkin_id)
    rows = _stored(connection, "k.id = :key", {"key": row_id})
    if moment is None or not rows:
        return rows[0] if rows else None
    wanted = {"key": row_id, "moment": moment_text(moment)}
    own = _stored(connection, "k.series_id = :key AND k.recurrence_id = :moment", wanted)
    if own:
        return own[0]
    series = rows[0]
    if not series.rrule or not is_start(series.starts_local, parse_rule(series.rrule), moment):
        return None
    return replace(
        series,
        id=checkin_id,
        starts_local=moment,
        rrule="",
        series_id=series.id,
        recurrence_id=moment_text(moment),
    )


def whole_meeting(connection: Connection, checkin_id: str) -> StoredMeeting | None:
    """The check-in that has the same UID as this one, whole; None where nothing has this id."""
    found = stored_checkin(connection, checkin_id)
    if found is None:
        return None
    if found.series_id:
        series = _stored(connection, "k.id = :key", {"key": found.series_id})
        if not series:
            return None
        found = series[0]
    # One that comes again no more may still have rows: of meetings that are off and not all know.
    rows = _stored(connection, "k.series_id = :key", {"key": found.id})
    return StoredMeeting(found, tuple(rows))


def whole_meetings(connection: Connection) -> list[StoredMeeting]:
    """Every check-in that is not cancelled, whole, in the order of their UIDs."""
    mains: dict[str, StoredCheckin] = {}
    parts: dict[str, list[StoredCheckin]] = {}
    for each in stored_checkins(connection):
        if each.series_id:
            parts.setdefault(each.series_id, []).append(each)
        else:
            mains[each.id] = each
    return [StoredMeeting(each, tuple(parts.get(key, ()))) for key, each in mains.items()]


def _stored(connection: Connection, where: str, values: dict[str, Any]) -> list[StoredCheckin]:
    guests = guests_by_checkin(connection, where, values, removed=True)
    rows = connection.execute(
        text(
            "SELECT k.id, k.account_id, a.name AS account_name, k.title, k.starts_local, k.zone, "
            "k.minutes, k.agenda, k.place, k.uid, k.sequence, k.status, k.changed_at, k.rrule, "
            "coalesce(k.series_id, '') AS series_id, k.recurrence_id, k.organizer, k.invited_as "
            "FROM checkin k JOIN account a ON a.id = k.account_id "
            f"WHERE {where} ORDER BY k.uid, k.recurrence_id"
        ),
        values,
    ).mappings()
    return [
        StoredCheckin(
            **{
                **row,
                "starts_local": datetime.fromisoformat(row["starts_local"]),
                "changed_at": instant(row["changed_at"]),
                "guests": tuple(guests.get(row["id"], ())),
            }
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True)
class PlannedCheckin:
    """A check-in as the calendar shows it; cancelled ones are none, of a series each occurrence is one."""

    id: str
    account_id: str
    account_name: str
    title: str
    starts_local: datetime  # naive, on the clock of `zone`
    zone: str
    minutes: int
    status: str
    logged: bool
    guests: tuple[GuestLine, ...]
    guest_zone: str
    guest_place: str
    series_id: str = ""
    organizer: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """Names of the guests."""
        return tuple(guest.shown_name for guest in self.guests)


def checkins_between(connection: Connection, first: date, last: date) -> list[PlannedCheckin]:
    """Check-ins that start on the days from `first` to `last` of their own clocks, the earliest first."""
    values = {"first": first.isoformat(), "last": f"{last.isoformat()}~"}
    where = (
        "k.status <> 'cancelled' AND k.starts_local < :last "
        "AND (k.rrule <> '' OR k.starts_local >= :first)"
    )
    guests = guests_by_checkin(connection, where, values)
    zones = {
        row.checkin_id: row.zone
        for row in connection.execute(
            text(
                "SELECT g.checkin_id, c.zone FROM checkin_attendee g JOIN checkin k ON k.id = g.checkin_id "
                f"JOIN contact c ON c.id = g.contact_id WHERE {where} AND c.zone <> '' "
                "AND g.removed_sequence IS NULL ORDER BY g.n DESC"
            ),
            values,
        )
    }
    found = []
    taken = taken_moments(connection)
    for row in connection.execute(
        text(
            "SELECT k.id, k.account_id, a.name, k.title, k.starts_local, k.zone, k.minutes, k.status, "
            "k.rrule, coalesce(k.series_id, '') AS series_id, k.organizer, a.zone AS account_zone, a.city, "
            "EXISTS (SELECT 1 FROM touchpoint t WHERE t.checkin_id = k.id) AS logged "
            f"FROM checkin k JOIN account a ON a.id = k.account_id WHERE {where} "
            "ORDER BY k.starts_local, k.id"
        ),
        values,
    ):
        own_zone = zones.get(row.id, "")
        planned = PlannedCheckin(
            row.id,
            row.account_id,
            row.name,
            row.title,
            datetime.fromisoformat(row.starts_local),
            row.zone,
            row.minutes,
            row.status,
            bool(row.logged),
            tuple(guests.get(row.id, ())),
            own_zone or row.account_zone,
            "" if own_zone and own_zone != row.account_zone else row.city,
            row.series_id,
            row.organizer,
        )
        if not row.rrule:
            found.append(planned)
            continue
        found += [
            replace(
                planned,
                id=occurrence_id(row.id, at),
                starts_local=at,
                series_id=row.id,
                logged=False,
            )
            for at in unfolded(planned.starts_local, row.rrule, taken.get(row.id, ()), first, last)
        ]
    return sorted(found, key=lambda each: (each.starts_local, each.id))
