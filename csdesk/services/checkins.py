"""Planning check-ins: once, or again and again. `checkin_changes` moves, changes and cancels them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from csdesk.book import queries
from csdesk.book.checkin_rows import StoredCheckin, stored_checkin, whole_meeting
from csdesk.book.ids import new_id
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, CheckinAttendeeRow, CheckinRow, ContactRow
from csdesk.domain.addresses import address
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, tr
from csdesk.domain.lines import CheckinLine
from csdesk.domain.recurrence import Recurrence, fits, parse_rule, rule_text
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.ical import events, zones
from csdesk.ical.files import write_file
from csdesk.services.context import Services
from csdesk.services.meetings import whole_meeting_of

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
    rrule: str = ""  # see `domain.recurrence`; empty: once


def clock_warnings(starts_local: datetime, zone: str) -> list[str]:
    """What is odd about a time on the clock of `zone` (a missing or doubled hour), as sentences."""
    return zones.clock_problems(starts_local, zone)


def zone_of(name: str) -> ZoneInfo:
    """The time zone of an IANA name. Raises Invalid with close matches."""
    return zones.zone_info(name)


def plan_checkin(desk: Services, draft: CheckinDraft) -> tuple[CheckinLine, Changes]:
    """Plan a meeting, or a series of them. Raises Invalid or Gone; then nothing is written."""
    zone = zones.known_zone(draft.zone)
    check_time(draft.starts_local, draft.minutes)
    rrule = checked_rule(draft.rrule, draft.starts_local)
    emails = [address(email) for email in draft.emails]
    with desk.book.write(mark("plan check-in")) as unit:
        account = unit.get(AccountRow, draft.account_id)
        if account is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        row = CheckinRow(
            account_id=account.id,
            title=clean_line(draft.title) or tr("Check-in with {account}", account=account.name),
            starts_local=draft.starts_local.isoformat(timespec="minutes"),
            zone=zone,
            minutes=draft.minutes,
            agenda=clean_text(draft.agenda),
            place=clean_line(draft.place),
            rrule=rrule,
            uid=new_uid(),
            changed_at=unit.at,
        )
        key = unit.add(row)
        known = [invite_contact(unit, row, each) for each in dict.fromkeys(draft.contact_ids)]
        invite_addresses(unit, row, emails, {guest.email for guest in known})
    with desk.book.read() as connection:
        line = queries.checkin(connection, key)
    assert line is not None
    return line, unit.changes


def new_uid() -> str:
    """A UID for life (RFC 7986 5.3)."""
    return f"ci-{new_id()}@csdesk"


def invite_contact(unit: Unit, row: CheckinRow, contact_id: str) -> CheckinAttendeeRow:
    """Make a person of the account a guest. Raises Gone for one who is not there."""
    person = unit.get(ContactRow, contact_id)
    if person is None or person.account_id != row.account_id:
        raise Gone(tr("One of these people is not at this account any more."), tr("Choose again."))
    guest = CheckinAttendeeRow(
        checkin_id=row.id,
        contact_id=contact_id,
        email=person.emails[0] if person.emails else "",
        name=person.name,
    )
    unit.add(guest)
    return guest


def invite_addresses(
    unit: Unit, row: CheckinRow, emails: Iterable[str], known: Iterable[str]
) -> None:
    """Make addresses guests, each once, known people of the account under their names."""
    taken = {email.casefold() for email in known}
    people = {e: c for c in unit.where(ContactRow, account_id=row.account_id) for e in c.emails}
    for email in emails:
        if email.casefold() in taken:
            continue
        taken.add(email.casefold())
        person = people.get(email.casefold())
        unit.add(
            CheckinAttendeeRow(
                checkin_id=row.id,
                contact_id=person.id if person else None,
                email=email,
                name=person.name if person else "",
            )
        )


@dataclass(frozen=True, slots=True)
class CheckinDetails:
    """A stored check-in, and the ids of the contacts that are its guests."""

    stored: StoredCheckin
    contact_ids: tuple[str, ...]


def read_checkin(desk: Services, checkin_id: str) -> CheckinDetails:
    """One check-in, series or occurrence with everything that can be changed of it. Raises Gone."""
    with desk.book.read() as connection:
        found = stored_checkin(connection, checkin_id)
    if found is None:
        raise checkin_gone()
    people = tuple(guest.contact_id for guest in found.present if guest.contact_id is not None)
    return CheckinDetails(found, people)


def next_checkins(desk: Services, account_id: str | None = None) -> list[CheckinLine]:
    """What is planned from now on, the earliest first; of a series its next meeting."""
    now = desk.clock()
    with desk.book.read() as connection:
        lines = queries.planned_checkins(connection, now.date(), account_id)
    found: list[CheckinLine] = []
    seen: set[str] = set()
    for line in lines:
        if line.starts_at < now or (line.rrule and line.series_id in seen):
            continue
        seen.add(line.series_id)
        found.append(line)
    return found


def checkin_gone() -> Gone:
    """What is said of a check-in that was deleted meanwhile."""
    return Gone(tr("This check-in is not in the book any more."), tr("Plan it again."))


def check_time(starts_local: datetime | None, minutes: int | None) -> None:
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


def checked_rule(rrule: str, starts_local: datetime) -> str:
    """The rule as the book keeps it, empty for none. Raises Invalid for one that calendars disagree on."""
    if not rrule:
        return ""
    try:
        rule: Recurrence | None = parse_rule(rrule)
    except ValueError:
        rule = None
    if rule is None:
        raise Invalid(
            "rrule",
            tr("Calendars do not all understand this repetition."),
            tr("Choose one of those offered."),
        )
    if not fits(rule, starts_local.date()):
        raise Invalid(
            "rrule",
            tr("The first meeting is not on a day of this repetition."),
            tr("Choose the repetition again, or another day."),
        )
    return rule_text(rule)


def write_copies(desk: Services, checkin_ids: Iterable[str], path: Path) -> int:
    """Write the person's own copies of some check-ins as one .ics; returns how many there are.

    Of a series all is written, whichever of its meetings is named: calendars take a UID as a whole. Raises
    Gone where none of them is left, or Unwritable.
    """
    with desk.book.read() as connection:
        every = [whole_meeting(connection, key) for key in dict.fromkeys(checkin_ids)]
    found = {each.main.uid: whole_meeting_of(each, None) for each in every if each is not None}
    if not found:
        raise checkin_gone()
    write_file(path, events.agenda(found.values(), [], [], "csdesk"))
    return len(found)
