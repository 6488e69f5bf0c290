"""Planned meetings, and the files that calendars take."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from csdesk.book import queries
from csdesk.book.calendar_rows import StoredCheckin, changed_at, start_of, stored_checkins
from csdesk.book.ids import new_id
from csdesk.book.tables import AccountRow, CheckinAttendeeRow, CheckinRow, ContactRow
from csdesk.domain import words
from csdesk.domain.changes import Changes
from csdesk.domain.facts import AccountFacts
from csdesk.domain.lines import CheckinLine
from csdesk.domain.policy import Policy
from csdesk.domain.renewals import next_renewal
from csdesk.domain.terms import CheckinStatus, Status
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.ical import events, zones
from csdesk.ical.clean import address
from csdesk.ical.files import write_file
from csdesk.services.context import Services
from csdesk.services.morning import moment_of, read_facts_and_policy
from csdesk.services.policies import organizer

_ALARM_MINUTES = 15  # before a check-in, in the person's own copy
_RENEWAL_ALARMS = (90, 60, 30)  # days
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
    if not 1 <= draft.minutes <= 24 * 60:
        raise Invalid(
            "minutes", f"A check-in of {draft.minutes} minutes cannot be.", "Give 1 to 1440."
        )
    if draft.starts_local.year not in _YEARS:
        raise Invalid(
            "starts",
            f"A check-in in the year {draft.starts_local.year} cannot be.",
            "Check the date.",
        )
    emails = [address(email) for email in draft.emails]
    with desk.book.write("plan check-in") as unit:
        account = unit.get(AccountRow, draft.account_id)
        if account is None:
            raise Gone("This account is not in the book any more.", "Choose another account.")
        key = unit.add(
            CheckinRow(
                account_id=account.id,
                title=clean_line(draft.title) or f"Check-in with {account.name}",
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
                raise Gone("One of these people is not at this account any more.", "Choose again.")
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


def write_invite(desk: Services, checkin_id: str, path: Path) -> None:
    """Write one check-in as .ics: an invite where an organizer is set and a guest has an address.

    An invite goes to the guests whose address is known; the others are told by hand. Raises Gone, Invalid or
    Unwritable.
    """
    with desk.book.read() as connection:
        found = stored_checkins(connection, checkin_id)
    if not found:
        raise Gone("This check-in is not in the book any more.", "Plan it again.")
    meeting = _meeting(found[0], organizer(desk))
    reachable = tuple(guest for guest in meeting.guests if guest.email)
    if meeting.organizer is not None and reachable:
        meeting = replace(meeting, guests=reachable)
    write_file(path, events.invite(meeting))


@dataclass(frozen=True, slots=True)
class Exported:
    """How much an export of the agenda wrote. `left_out`: renewals that come by themselves each month."""

    checkins: int
    renewals: int
    tasks: int
    left_out: int

    @property
    def total(self) -> int:
        """Everything that was written."""
        return self.checkins + self.renewals + self.tasks


def export_agenda(desk: Services, path: Path, *, day: date | None = None) -> Exported:
    """Write the whole agenda as one .ics: check-ins, renewals as days, open tasks of ours.

    The same agenda gives the same bytes. Raises Unwritable.
    """
    moment = moment_of(desk, day)
    facts, policy = read_facts_and_policy(desk, moment)
    own = organizer(desk)
    with desk.book.read() as connection:
        meetings = [_meeting(c, own) for c in stored_checkins(connection)]
        stamps = changed_at(connection, "contract")
        task_stamps = changed_at(connection, "task")
        tasks = [t for t in queries.open_tasks(connection) if t.side == "us"]
    days, left_out = _renewal_days(facts, policy, moment.date(), stamps)
    since = {t.id: t.since for f in facts for t in f.tasks}
    todos = [
        events.Todo(
            uid=f"task-{t.id}@csdesk",
            title=f"{t.account.name}: {t.title}",
            due=t.due_on,
            changed_at=task_stamps.get(t.id) or start_of(since[t.id]),
        )
        for t in tasks
    ]
    write_file(path, events.agenda(meetings, days, todos, "csdesk"))
    return Exported(len(meetings), len(days), len(todos), left_out)


def _renewal_days(
    facts: Iterable[AccountFacts], policy: Policy, today: date, stamps: dict[str, datetime]
) -> tuple[list[events.AllDay], int]:
    found: list[events.AllDay] = []
    left_out = 0
    for account in facts:
        for contract in account.contracts:
            renewal = next_renewal(contract, today)
            if renewal is None or account.status is Status.CHURNED:
                continue
            if renewal.derived and contract.billing_months <= policy.short_term_months:
                left_out += 1
                continue
            notice = (
                f"Notice until {renewal.notice_deadline.isoformat()}."
                if contract.notice_days
                else ""
            )
            said = "Derived from start and billing period." if renewal.derived else ""
            found.append(
                events.AllDay(
                    uid=f"renewal-{contract.id}@csdesk",
                    title=f"Renewal: {account.name}"
                    + (f", {contract.name}" if contract.name else ""),
                    day=renewal.on,
                    changed_at=stamps.get(contract.id) or start_of(contract.starts_on),
                    description=" ".join(
                        part for part in (words.mrr(contract.mrr) + ".", notice, said) if part
                    ),
                    alarms_days=_RENEWAL_ALARMS,
                )
            )
    return found, left_out


def _meeting(stored: StoredCheckin, own: tuple[str, str] | None) -> events.Meeting:
    return events.Meeting(
        uid=stored.uid,
        title=stored.title,
        starts_local=stored.starts_local,
        zone=stored.zone,
        minutes=stored.minutes,
        sequence=stored.sequence,
        changed_at=stored.changed_at,
        organizer=events.Guest(*own) if own else None,
        guests=tuple(events.Guest(name, email) for name, email in stored.guests),
        description=stored.agenda,
        location=stored.place,
        alarm_minutes=_ALARM_MINUTES,
        status=CheckinStatus(stored.status),
    )
