"""Check-ins as rows to be changed: an occurrence of a series becomes a row when it is first touched."""

from datetime import datetime

from csdesk.book.store import Unit
from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.recurrence import is_start, moment_text, parse_rule, split_id


def checkin_row(unit: Unit, checkin_id: str) -> CheckinRow | None:
    """The row of a check-in, a series or an occurrence; None where nothing has this id.

    An occurrence that is no row yet becomes one, with the guests of its series and what they know.
    """
    row_id, moment = split_id(checkin_id)
    row = unit.get(CheckinRow, row_id)
    if row is None or moment is None:
        return row
    known = unit.where(CheckinRow, series_id=row_id, recurrence_id=moment_text(moment))
    if known:
        return known[0]
    start = local_start(row)
    if not row.rrule or not is_start(start, parse_rule(row.rrule), moment):
        return None
    found = CheckinRow(
        account_id=row.account_id,
        title=row.title,
        starts_local=moment_text(moment),
        zone=row.zone,
        minutes=row.minutes,
        agenda=row.agenda,
        place=row.place,
        uid=row.uid,
        sequence=row.sequence,
        status=row.status,
        changed_at=row.changed_at,
        series_id=row.id,
        recurrence_id=moment_text(moment),
        organizer=row.organizer,
    )
    unit.add(found)
    for guest in guests(unit, row):
        unit.add(copied_guest(guest, found.id))
    return found


def copied_guest(guest: CheckinAttendeeRow, checkin_id: str) -> CheckinAttendeeRow:
    """A guest of a series as a guest of one of its occurrences."""
    return CheckinAttendeeRow(
        checkin_id=checkin_id,
        contact_id=guest.contact_id,
        email=guest.email,
        name=guest.name,
        partstat=guest.partstat,
        comment=guest.comment,
        replied_at=guest.replied_at,
        replied_sequence=guest.replied_sequence,
        told_sequence=guest.told_sequence,
        told_at=guest.told_at,
    )


def guests(unit: Unit, row: CheckinRow) -> list[CheckinAttendeeRow]:
    """Those who are guests, in the order they were added."""
    return [
        guest
        for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id)
        if guest.removed_sequence is None
    ]


def series_of(unit: Unit, row: CheckinRow) -> CheckinRow:
    """The series of an occurrence; a row that is none is given back."""
    found = unit.get(CheckinRow, row.series_id) if row.series_id else None
    return found or row


def occurrence_rows(unit: Unit, series: CheckinRow) -> list[CheckinRow]:
    """The rows of a series' occurrences, in the order of where the series puts them."""
    rows = unit.where(CheckinRow, series_id=series.id)
    return sorted(rows, key=lambda row: row.recurrence_id)


def local_start(row: CheckinRow) -> datetime:
    """When a check-in starts, naive, on the clock of its zone."""
    return datetime.fromisoformat(row.starts_local)
