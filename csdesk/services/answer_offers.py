"""What a person does about an answer with one click: add the guest, take the invitation over."""

from collections.abc import Iterable
from datetime import datetime

from csdesk.book import answer_rows
from csdesk.book.checkin_writing import checkin_row, guests
from csdesk.book.instants import instant_text
from csdesk.book.store import Unit
from csdesk.book.tables import (
    AccountRow,
    CheckinAttendeeRow,
    CheckinRow,
    ContactRow,
    MeetingChoiceRow,
)
from csdesk.domain.addresses import address, is_address
from csdesk.domain.answer_terms import invitation_start
from csdesk.domain.answers import AnswerReading, ReadEvent, ReadPerson
from csdesk.domain.changes import Changes
from csdesk.domain.clocks import zone_name
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import mark, tr
from csdesk.domain.recurrence import fits, parse_rule, rule_text
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Gone, Invalid
from csdesk.services.answers import onlooker
from csdesk.services.checkins import check_time, checkin_gone
from csdesk.services.context import Services

_MINUTES = 30  # of a meeting that does not say how long it lasts


def add_guest(desk: Services, reading: AnswerReading) -> Changes:
    """Put who answered on the list of guests, with the answer; who was named to come instead, without one.

    SEQUENCE stays: nobody else has to hear of it. Somebody who stood on the list before is on it again.
    Raises Gone, or Invalid for an address that no mail can go to; then nothing is written.
    """
    event = reading.events[0] if reading.events else None
    person = event.attendees[0] if event is not None and event.attendees else None
    stands_in = person is not None and reading.partstat is PartStat.DELEGATED
    email = address(person.delegated_to if person is not None and stands_in else reading.email)
    name = "" if stands_in or person is None else person.name
    with desk.book.write(mark("add guest")) as unit:
        row = checkin_row(unit, reading.checkin_id)
        if row is None or row.status != CheckinStatus.PLANNED:
            raise checkin_gone()
        guest = _guest(unit, row, email, name)
        if not stands_in and event is not None and person is not None:
            if event.method == "REPLY" and person.partstat is not None:
                guest.partstat = person.partstat.value
                guest.comment = event.comment
                guest.replied_at = event.stamp or unit.at
                guest.replied_sequence = min(event.sequence or 0, row.sequence)
            guest.told_sequence = min(event.sequence or 0, row.sequence)
            guest.told_at = unit.at
    return unit.changes


def _guest(unit: Unit, row: CheckinRow, email: str, name: str) -> CheckinAttendeeRow:
    """The guest with this address; who is none yet, or no more, becomes one."""
    for guest in unit.where(CheckinAttendeeRow, checkin_id=row.id):
        if guest.email.lower() == email.lower():
            guest.removed_sequence = None
            return guest
    person = _contact(unit, row.account_id, email)
    guest = CheckinAttendeeRow(
        checkin_id=row.id,
        contact_id=person.id if person is not None else None,
        email=email,
        name=person.name if person is not None else name,
    )
    unit.add(guest)
    return guest


def _contact(unit: Unit, account_id: str, email: str) -> ContactRow | None:
    people = unit.where(ContactRow, account_id=account_id)
    return next((each for each in people if email.lower() in map(str.lower, each.emails)), None)


def take_invitation(
    desk: Services, reading: AnswerReading, account_id: str | None = None
) -> tuple[str, Changes]:
    """Make a check-in of an invitation, under the UID of who invites; returns its id.

    `account_id` None: that of the first person of the meeting who is known. A repetition that the book does
    not have is taken as its first meeting alone. The check-in is theirs: no invite of ours goes out, and a
    move of theirs comes as a proposal. Raises Invalid or Gone; then nothing is written.
    """
    account = account_id or (reading.account.id if reading.account is not None else "")
    if not account:
        raise Invalid(
            "account",
            tr("Nobody of this meeting is in the book."),
            tr("Choose the account that it belongs to."),
        )
    who = onlooker(desk)
    events = [event for event in reading.events if event.method in {"REQUEST", "ADD", "PUBLISH"}]
    event = next((each for each in events if each.recurrence is None), None) or next(
        iter(events), None
    )
    start = invitation_start(event, zone_name(who.own)) if event is not None else None
    if event is None or start is None:
        raise Invalid(
            "starts", tr("This invitation has no hour."), tr("Plan the check-in by hand.")
        )
    local, zone = start
    check_time(local, None)
    with desk.book.write(mark("take invitation")) as unit:
        if unit.get(AccountRow, account) is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        # One meeting of a series that is not in the book is named as `found_meetings` names those.
        alone = event.recurrence if isinstance(event.recurrence, datetime) else None
        instance = instant_text(alone) if alone is not None and alone.tzinfo is not None else ""
        uid = f"{event.uid}/{instance}" if instance else event.uid
        known = answer_rows.meeting_of_uid(unit.connection, event.uid, event.recurrence)
        if known is not None or answer_rows.has_uid(unit.connection, uid):
            raise Invalid(
                "uid", tr("This meeting is in the book already."), tr("Look at its account.")
            )
        row = CheckinRow(
            account_id=account,
            title=clean_line(event.title) or tr("Meeting"),
            starts_local=f"{local:%Y-%m-%dT%H:%M}",
            zone=zone,
            minutes=min(event.minutes or _MINUTES, 24 * 60),
            rrule=_rule(event, local),
            agenda=clean_text(event.text),
            place=clean_line(event.place),
            uid=uid,
            sequence=event.sequence or 0,
            organizer=event.organizer.email if event.organizer is not None else "",
            changed_at=event.stamp or unit.at,
        )
        key = unit.add(row)
        people = [each for each in (event.organizer, *event.attendees) if each is not None]
        invite_people(unit, row, people, who.email)
        remember(unit, event.uid, instance, event.sequence or 0, ("checkin", key))
    return key, unit.changes


def _rule(event: ReadEvent, local: datetime) -> str:
    """The repetition as the book keeps it; empty for one that it does not have."""
    if not event.rule or event.more_dates or event.recurrence is not None:
        return ""
    try:
        rule = parse_rule(event.rule)
    except ValueError:
        return ""
    return rule_text(rule) if fits(rule, local.date()) else ""


def invite_people(unit: Unit, row: CheckinRow, people: Iterable[ReadPerson], own: str) -> None:
    """The people of a meeting of somebody else as its guests, who know of it; not the own address `own`."""
    known = {guest.email.lower() for guest in guests(unit, row)}
    for person in people:
        if person.email in known or person.email == own or not is_address(person.email):
            continue
        known.add(person.email)
        contact = _contact(unit, row.account_id, person.email)
        state = person.partstat or PartStat.NEEDS_ACTION
        if person.email == row.organizer:
            state = PartStat.ACCEPTED
        unit.add(
            CheckinAttendeeRow(
                checkin_id=row.id,
                contact_id=contact.id if contact is not None else None,
                email=person.email,
                name=contact.name if contact is not None else person.name,
                partstat=state.value,
                told_sequence=row.sequence,
                told_at=unit.at,
            )
        )


def remember(unit: Unit, uid: str, instance: str, sequence: int, choice: tuple[str, str]) -> None:
    """Note what the person made of a meeting: what it became, and its row."""
    for row in unit.where(MeetingChoiceRow, uid=uid, starts_at=instance):
        row.sequence, (row.choice, row.row_id), row.decided_at = sequence, choice, unit.at
        return
    unit.add(
        MeetingChoiceRow(
            uid=uid,
            starts_at=instance,
            sequence=sequence,
            choice=choice[0],
            row_id=choice[1],
            decided_at=unit.at,
        )
    )
