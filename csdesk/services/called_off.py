"""Meetings that go out of their series or stand for others in it, and those who heard of them alone.

A guest of a series hears with it that it ends or moved. Who was invited to one meeting only, or was taken
off it and not told yet, knows it by the time that the series had for it (RECURRENCE-ID). When that time is
no more theirs, they have to hear that it is off.
"""

from dataclasses import dataclass
from datetime import datetime

from csdesk.book.checkin_writing import checkin_row, copied_guest, guests, local_start
from csdesk.book.store import Unit
from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.recurrence import is_start, moment_text, occurrence_id, parse_rule
from csdesk.domain.terms import CheckinStatus


@dataclass(frozen=True, slots=True)
class ToldAlone:
    """A meeting of a series as those know it who hear nothing of the series."""

    at: datetime  # the instant that RECURRENCE-ID names, in UTC
    sequence: int
    meeting: dict[str, object]  # title, time and the like of the row
    guests: tuple[CheckinAttendeeRow, ...]  # copies, for another row


_COPIED = ("account_id", "title", "starts_local", "zone", "minutes", "agenda", "place")


def told_alone(unit: Unit, series: CheckinRow, row: CheckinRow) -> ToldAlone:
    """What has to be known of an occurrence before it is changed; see `leave_off`."""
    hear = {guest.email.casefold() for guest in guests(unit, series)}
    off = row.status == CheckinStatus.CANCELLED
    found = []
    for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id):
        told, gone = guest.told_sequence, guest.removed_sequence
        until = row.sequence if gone is None and off else gone
        if told is None or guest.email.casefold() in hear:
            continue
        if until is None or told < until:
            found.append(copied_guest(guest, ""))
    return ToldAlone(
        instant_of(datetime.fromisoformat(row.recurrence_id), series.zone),
        row.sequence,
        {name: getattr(row, name) for name in _COPIED},
        tuple(found),
    )


def leave_off(unit: Unit, series: CheckinRow, told: ToldAlone) -> None:
    """Let the guests of a meeting that is not there any more hear so.

    Where the series has no meeting at that time it is kept as cancelled; where it has one, they are noted as
    taken off that. Nothing happens where the occurrence still stands for the same time.
    """
    if not told.guests:
        return
    moment = told.at.astimezone(zone_named(series.zone)).replace(tzinfo=None)
    here = unit.where(CheckinRow, series_id=series.id, recurrence_id=moment_text(moment))
    again = series.rrule and is_start(local_start(series), parse_rule(series.rrule), moment)
    row = checkin_row(unit, occurrence_id(series.id, moment)) if again else next(iter(here), None)
    if row is None:
        row = CheckinRow(
            **told.meeting,
            uid=series.uid,
            sequence=told.sequence + 1,
            status=CheckinStatus.CANCELLED,
            changed_at=unit.at,
            series_id=series.id,
            recurrence_id=moment_text(moment),
        )
        unit.add(row)
    known = {each.email.casefold() for each in unit.where(CheckinAttendeeRow, checkin_id=row.id)}
    left = [guest for guest in told.guests if guest.email.casefold() not in known]
    if left:
        row.sequence = max(row.sequence, told.sequence + 1)
    for guest in left:
        guest.checkin_id = row.id
        if row.status != CheckinStatus.CANCELLED:
            guest.removed_sequence = row.sequence
        unit.add(guest)
