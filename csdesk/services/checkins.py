"""Planned meetings, and the files that calendars take."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from csdesk.book import queries
from csdesk.book.calendar_rows import StoredCheckin, guest_contacts, stored_checkins
from csdesk.book.ids import new_id
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, CheckinAttendeeRow, CheckinRow, ContactRow
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, tr
from csdesk.domain.lines import CheckinLine
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.ical import events, zones
from csdesk.ical.clean import address
from csdesk.ical.files import write_file
from csdesk.services.agenda_export import Exported, export_agenda
from csdesk.services.context import Services
from csdesk.services.meetings import meeting_of
from csdesk.services.policies import organizer

__all__ = [
    "CheckinDetails",
    "CheckinDraft",
    "CheckinEdit",
    "Exported",
    "cancel_checkin",
    "clock_warnings",
    "edit_checkin",
    "export_agenda",
    "move_checkin",
    "plan_checkin",
    "read_checkin",
    "write_copies",
    "write_invite",
    "zone_of",
]

_YEARS = range(1971, 2200)  # what calendars take; beyond lies a typing error


@dataclass(frozen=True, slots=True)
class CheckinDraft:
    """A meeting to plan, on the clock of its own zone."""

    account_id: str
    starts_local: datetime  # naive
    zone: str  # IANA name
    minutes: int = 30
    title: str = ""  # empty: "Check-in with ACCOUNT"
    contact_ids: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    agenda: str = ""
    place: str = ""


def clock_warnings(starts_local: datetime, zone: str) -> list[str]:
    """What is odd about a time on the clock of `zone` (a missing or doubled hour), as sentences."""
    return zones.clock_problems(starts_local, zone)


def zone_of(name: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises Invalid with close matches."""
    return zones.zone_info(name)


def plan_checkin(desk: Services, draft: CheckinDraft) -> tuple[CheckinLine, Changes]:
    """Plan a meeting. Raises Invalid or Gone; then nothing is written."""
    zone = zones.known_zone(draft.zone)
    _check_time(draft.starts_local, draft.minutes)
    emails = [address(email) for email in draft.emails]
    with desk.book.write(mark("plan check-in")) as unit:
        account = unit.get(AccountRow, draft.account_id)
        if account is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        key = unit.add(
            CheckinRow(
                account_id=account.id,
                title=clean_line(draft.title)
                or tr("Check-in with {account}", account=account.name),
                starts_local=draft.starts_local.isoformat(timespec="minutes"),
                zone=zone,
                minutes=draft.minutes,
                agenda=clean_text(draft.agenda),
                place=clean_line(draft.place),
                uid=f"ci-{new_id()}@csdesk",
                changed_at=unit.at,
            )
        )
        known: set[str] = set()
        for contact_id in dict.fromkeys(draft.contact_ids):
            person = unit.get(ContactRow, contact_id)
            if person is None or person.account_id != account.id:
                raise Gone(
                    tr("One of these people is not at this account any more."), tr("Choose again.")
                )
            email = person.emails[0] if person.emails else ""
            known.add(email)
            unit.add(
                CheckinAttendeeRow(
                    checkin_id=key, contact_id=contact_id, email=email, name=person.name
                )
            )
        people = {e: c for c in unit.where(ContactRow, account_id=account.id) for e in c.emails}
        for email in dict.fromkeys(emails):
            if email in known:
                continue
            person = people.get(email.casefold())
            unit.add(
                CheckinAttendeeRow(
                    checkin_id=key,
                    contact_id=person.id if person else None,
                    email=email,
                    name=person.name if person else "",
                )
            )
    with desk.book.read() as connection:
        line = queries.checkin(connection, key)
    assert line is not None
    return line, unit.changes


def move_checkin(
    desk: Services,
    checkin_id: str,
    starts_local: datetime,
    zone: str | None = None,
    minutes: int | None = None,
) -> Changes:
    """Put a meeting at another time, on the clock of `zone` (None: of its own, as before).

    SEQUENCE grows by one and the UID stays (RFC 5546 2.1.4), so that calendars which have it move it. The
    same time again writes nothing. Raises Gone or Invalid; then nothing is written.
    """
    known = zones.known_zone(zone) if zone is not None else None
    _check_time(starts_local, minutes)
    with desk.book.write(mark("move check-in")) as unit:
        row = _planned(unit, checkin_id)
        wanted = (
            starts_local.isoformat(timespec="minutes"),
            known or row.zone,
            minutes or row.minutes,
        )
        if wanted != (row.starts_local, row.zone, row.minutes):
            row.starts_local, row.zone, row.minutes = wanted
            row.sequence += 1
            row.changed_at = unit.at
    return unit.changes


@dataclass(frozen=True, slots=True)
class CheckinEdit:
    """What a check-in is to say from now on; None leaves a field as it is."""

    title: str | None = None
    agenda: str | None = None
    place: str | None = None
    contact_ids: tuple[str, ...] | None = None  # guests that are only an address stay
    starts_local: datetime | None = None  # naive, on the clock of the meeting's zone
    zone: str | None = None
    minutes: int | None = None


def edit_checkin(desk: Services, checkin_id: str, edit: CheckinEdit) -> Changes:
    """Change what a check-in says, who comes, when and where, in one step.

    Another time, place or list of guests raises SEQUENCE by one; words alone do not, because nobody has to
    answer again. Raises Gone or Invalid; then nothing is written.
    """
    zone = zones.known_zone(edit.zone) if edit.zone is not None else None
    _check_time(edit.starts_local, edit.minutes)
    with desk.book.write(mark("change check-in")) as unit:
        row = _planned(unit, checkin_id)
        before = (row.starts_local, row.zone, row.minutes, row.place)
        words = (row.title, row.agenda)
        if edit.title is not None:
            row.title = clean_line(edit.title) or row.title
        if edit.agenda is not None:
            row.agenda = clean_text(edit.agenda)
        if edit.place is not None:
            row.place = clean_line(edit.place)
        if edit.starts_local is not None:
            row.starts_local = edit.starts_local.isoformat(timespec="minutes")
        row.zone, row.minutes = zone or row.zone, edit.minutes or row.minutes
        others = edit.contact_ids is not None and _invite_only(unit, row, edit.contact_ids)
        if others or before != (row.starts_local, row.zone, row.minutes, row.place):
            row.sequence += 1
            row.changed_at = unit.at
        elif words != (row.title, row.agenda):
            row.changed_at = unit.at
    return unit.changes


def cancel_checkin(desk: Services, checkin_id: str) -> Changes:
    """Call a meeting off. It stays in the book as cancelled, with SEQUENCE + 1 for the CANCEL that follows.

    Raises Gone, or Invalid for one that was held or cancelled before; then nothing is written.
    """
    with desk.book.write(mark("cancel check-in")) as unit:
        row = _planned(unit, checkin_id)
        row.status = CheckinStatus.CANCELLED
        row.sequence += 1
        row.changed_at = unit.at
    return unit.changes


@dataclass(frozen=True, slots=True)
class CheckinDetails:
    """A stored check-in, and the ids of the contacts that are its guests."""

    stored: StoredCheckin
    contact_ids: tuple[str, ...]


def read_checkin(desk: Services, checkin_id: str) -> CheckinDetails:
    """One check-in with everything that can be changed of it. Raises Gone."""
    with desk.book.read() as connection:
        found = stored_checkins(connection, checkin_id)
        if not found:
            raise _checkin_gone()
        people = guest_contacts(connection, checkin_id)
    return CheckinDetails(found[0], people)


def _planned(unit: Unit, checkin_id: str) -> CheckinRow:
    row = unit.get(CheckinRow, checkin_id)
    if row is None:
        raise _checkin_gone()
    if row.status != CheckinStatus.PLANNED:
        raise Invalid(
            "status",
            tr("“{title}” was cancelled.", title=row.title)
            if row.status == CheckinStatus.CANCELLED
            else tr("“{title}” was held already.", title=row.title),
            tr("Plan a new check-in."),
        )
    return row


def _checkin_gone() -> Gone:
    return Gone(tr("This check-in is not in the book any more."), tr("Plan it again."))


def _check_time(starts_local: datetime | None, minutes: int | None) -> None:
    """Raises Invalid for a time or a length that no calendar takes."""
    if minutes is not None and not 1 <= minutes <= 24 * 60:
        raise Invalid(
            "minutes",
            tr("A check-in of {minutes} minutes cannot be.", minutes=minutes),
            tr("Give 1 to 1440."),
        )
    if starts_local is not None and starts_local.year not in _YEARS:
        raise Invalid(
            "starts",
            tr("A check-in in the year {year} cannot be.", year=starts_local.year),
            tr("Check the date."),
        )


def _invite_only(unit: Unit, row: CheckinRow, contact_ids: tuple[str, ...]) -> bool:
    """Make these contacts the guests, beside those that are only an address; says whether any changed."""
    wanted = dict.fromkeys(contact_ids)
    changed = False
    for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id):
        if guest.contact_id is None:
            continue
        if guest.contact_id in wanted:
            del wanted[guest.contact_id]
        else:
            unit.session.delete(guest)
            changed = True
    for contact_id in wanted:
        person = unit.get(ContactRow, contact_id)
        if person is None or person.account_id != row.account_id:
            raise Gone(
                tr("One of these people is not at this account any more."), tr("Choose again.")
            )
        email = person.emails[0] if person.emails else ""
        unit.add(
            CheckinAttendeeRow(
                checkin_id=row.id, contact_id=contact_id, email=email, name=person.name
            )
        )
        changed = True
    return changed


def write_invite(desk: Services, checkin_id: str, path: Path) -> None:
    """Write one check-in as .ics: an invite where an organizer is set and a guest has an address.

    An invite goes to the guests whose address is known; the others are told by hand. Raises Gone, Invalid or
    Unwritable.
    """
    with desk.book.read() as connection:
        found = stored_checkins(connection, checkin_id)
    if not found:
        raise _checkin_gone()
    meeting = meeting_of(found[0], organizer(desk))
    reachable = tuple(guest for guest in meeting.guests if guest.email)
    if meeting.organizer is not None and reachable:
        meeting = replace(meeting, guests=reachable)
    write_file(path, events.invite(meeting))


def write_copies(desk: Services, checkin_ids: Iterable[str], path: Path) -> int:
    """Write the person's own copies of some check-ins as one .ics; returns how many there are.

    Raises Gone where none of them is left, or Unwritable.
    """
    own = organizer(desk)
    with desk.book.read() as connection:
        found = [
            each for key in dict.fromkeys(checkin_ids) for each in stored_checkins(connection, key)
        ]
    if not found:
        raise _checkin_gone()
    write_file(path, events.agenda([meeting_of(each, own) for each in found], [], [], "csdesk"))
    return len(found)
