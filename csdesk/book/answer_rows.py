"""Check-ins as answers name them, answers that were read, and people by address."""

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select, text

from csdesk.book.checkin_rows import StoredCheckin, stored_checkin
from csdesk.book.instants import instant, instant_text
from csdesk.book.store import Unit
from csdesk.book.tables import AnswerRow, CheckinAttendeeRow, CheckinRow
from csdesk.domain.answer_terms import KnownGuest, KnownMeeting, local_moment
from csdesk.domain.answers import AnswerLine, Moment
from csdesk.domain.invitations import partstat_of
from csdesk.domain.morning import Ref
from csdesk.domain.recurrence import occurrence_id


def meeting_of_uid(
    connection: Connection, uid: str, recurrence: Moment | None = None
) -> KnownMeeting | None:
    """The check-in with this UID, or the occurrence of it that starts at `recurrence` by its series.

    None where the book has no such UID, or its series no such occurrence. A single check-in is its own only
    occurrence; one that was taken over out of a series of somebody else is found by that choice.
    """
    row_id = connection.scalar(
        text("SELECT id FROM checkin WHERE uid = :uid AND series_id IS NULL"), {"uid": uid}
    )
    if row_id is None and isinstance(recurrence, datetime) and recurrence.tzinfo is not None:
        row_id = connection.scalar(
            text(
                "SELECT row_id FROM meeting_choice "
                "WHERE uid = :uid AND starts_at = :at AND choice = 'checkin'"
            ),
            {"uid": uid, "at": instant_text(recurrence)},
        )
        recurrence = None
    main = stored_checkin(connection, row_id) if row_id else None
    if main is None or recurrence is None:
        return _known(connection, main) if main is not None else None
    at = local_moment(recurrence, main.zone, main.starts_local)
    if not main.rrule:
        return _known(connection, main) if at == main.starts_local else None
    found = stored_checkin(connection, occurrence_id(main.id, at))
    return _known(connection, found) if found is not None else None


def has_uid(connection: Connection, uid: str) -> bool:
    """Whether a check-in of the book has this UID."""
    return bool(
        connection.scalar(
            text("SELECT EXISTS (SELECT 1 FROM checkin WHERE uid = :uid)"), {"uid": uid}
        )
    )


def place_in_series(connection: Connection, row_id: str) -> tuple[str, datetime] | None:
    """UID of somebody else's series that a check-in was taken out of, and where that puts it (aware UTC).

    None for every other check-in.
    """
    found = connection.execute(
        text(
            "SELECT uid, starts_at FROM meeting_choice "
            "WHERE row_id = :key AND choice = 'checkin' AND starts_at <> '' ORDER BY n LIMIT 1"
        ),
        {"key": row_id},
    ).first()
    return (found.uid, instant(found.starts_at)) if found is not None else None


def _known(connection: Connection, found: StoredCheckin) -> KnownMeeting:
    # An occurrence that is no row yet has the guests of its series.
    guests_of = found.series_id if "@" in found.id else found.id
    return KnownMeeting(
        checkin_id=found.id,
        row_id=found.series_id or found.id,
        recurrence_id=found.recurrence_id,
        title=found.title,
        account=Ref(found.account_id, found.account_name),
        starts_local=found.starts_local,
        zone=found.zone,
        minutes=found.minutes,
        sequence=found.sequence,
        status=found.status,
        organizer=found.organizer.lower(),
        repeats=bool(found.rrule),
        guests=_guests(connection, guests_of),
    )


def _guests(connection: Connection, row_id: str) -> tuple[KnownGuest, ...]:
    rows = connection.execute(
        text(
            "SELECT g.id, coalesce(nullif(g.name, ''), c.name, '') AS name, g.email, c.emails, g.partstat, "
            "g.replied_at, g.replied_sequence, g.told_sequence, g.removed_sequence "
            "FROM checkin_attendee g LEFT JOIN contact c ON c.id = g.contact_id "
            "WHERE g.checkin_id = :key ORDER BY g.n"
        ),
        {"key": row_id},
    )
    return tuple(
        KnownGuest(
            r.id,
            r.name,
            tuple(dict.fromkeys(each.lower() for each in (r.email, *_list(r.emails)) if each))
            or ("",),
            partstat_of(r.partstat),
            instant(r.replied_at) if r.replied_at else None,
            r.replied_sequence,
            r.told_sequence,
            r.removed_sequence is not None,
        )
        for r in rows
    )


def _list(stored: str | None) -> list[str]:
    return list(json.loads(stored)) if stored else []


def guest_row(
    unit: Unit, row: CheckinRow, attendee_id: str, emails: Iterable[str]
) -> CheckinAttendeeRow | None:
    """The guest of a check-in with this id; of an occurrence that has just become a row the one alike."""
    guests = unit.where(CheckinAttendeeRow, checkin_id=row.id)
    same = [guest for guest in guests if guest.id == attendee_id]
    known = set(emails)
    return next(iter(same or [guest for guest in guests if guest.email.lower() in known]), None)


def answer_with(unit: Unit, digest: str) -> AnswerRow | None:
    """The answer that was read from a calendar part with this SHA-256."""
    return unit.session.scalars(select(AnswerRow).where(AnswerRow.digest == digest)).first()


def known_digests(connection: Connection) -> set[str]:
    """The SHA-256 of every calendar part and file that was read."""
    return set(connection.scalars(text("SELECT digest FROM answer")))


def recent_answers(connection: Connection, most: int) -> list[AnswerLine]:
    """Answers that were read, the newest first."""
    rows = connection.execute(
        text(
            "SELECT id, name, read_at, sentence, coalesce(checkin_id, '') AS checkin_id FROM answer "
            "ORDER BY read_at DESC, n DESC LIMIT :most"
        ),
        {"most": most},
    )
    return [AnswerLine(r.id, r.name, instant(r.read_at), r.sentence, r.checkin_id) for r in rows]


def people_at(connection: Connection, emails: Iterable[str]) -> list[tuple[Ref, Ref, str]]:
    """Contacts who have one of these addresses and have not left: person, account, address in lower case.

    In the order of the addresses; a person with several of them once for each.
    """
    wanted = list(dict.fromkeys(each.lower() for each in emails if each))
    if not wanted:
        return []
    rows = connection.execute(
        text(
            "SELECT c.id, c.name, a.id AS account_id, a.name AS account_name, lower(e.value) AS email "
            "FROM contact c JOIN account a ON a.id = c.account_id, json_each(c.emails) e "
            "WHERE c.left_on IS NULL AND lower(e.value) IN (SELECT value FROM json_each(:emails)) "
            "ORDER BY c.n"
        ),
        {"emails": json.dumps(wanted)},
    ).all()
    place = {email: number for number, email in enumerate(wanted)}
    found = [(Ref(r.id, r.name), Ref(r.account_id, r.account_name), r.email) for r in rows]
    return sorted(found, key=lambda each: place.get(each[2], len(place)))
