"""What the person answers to others: yes, no or perhaps to their invitations, no to a time they propose.

An answer is written as a calendar file or as the draft of a mail; nothing is sent. What was answered is kept
among the answers that were read, with the SHA-256 of its calendar part, so that it is not taken for an answer
of somebody else where it comes back.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from csdesk.book import answer_rows
from csdesk.book.checkin_rows import StoredCheckin, stored_checkin
from csdesk.book.guest_clocks import guest_zones
from csdesk.book.tables import AnswerRow
from csdesk.domain.addresses import address
from csdesk.domain.answer_terms import invitation_start, when_words
from csdesk.domain.answers import AnswerReading, ReadEvent
from csdesk.domain.changes import Changes
from csdesk.domain.clocks import instant_of, zone_name, zone_named
from csdesk.domain.invitations import PartStat, ProposalLine
from csdesk.domain.language import mark, tr
from csdesk.domain.recurrence import split_id
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Invalid
from csdesk.ical import itip
from csdesk.ical.entries import Guest, Meeting
from csdesk.ical.files import write_file
from csdesk.ical.tzif import zone_names
from csdesk.mail.message import InviteMail, Mailbox, draft, new_message_id
from csdesk.services.answers import onlooker
from csdesk.services.checkins import checkin_gone
from csdesk.services.context import Services
from csdesk.services.invitation_words import known_clocks
from csdesk.services.meetings import meeting_of
from csdesk.services.policies import organizer
from csdesk.services.reply_words import (
    ANSWERS,
    Written,
    decline_body,
    decline_subject,
    reply_body,
    reply_kept,
    reply_subject,
)

__all__ = [
    "ANSWERS",
    "Letter",
    "decline_letter",
    "is_theirs",
    "reply_letter",
    "reply_to_file",
    "write_draft",
    "write_ics",
]

_MINUTES = 30  # of an invitation that does not say how long it lasts
_UTC = "Etc/UTC"
_LONGEST_NAME = 200  # characters, of a file


@dataclass(frozen=True, slots=True)
class Letter:
    """One answer, ready to be written: a mail to one person and its calendar part."""

    sender: Mailbox
    recipient: Mailbox
    subject: str
    text: str
    ics: bytes  # METHOD:REPLY or METHOD:DECLINECOUNTER
    sentence: str  # what the person said, as it is kept
    at: datetime  # aware: DTSTAMP
    row_id: str = ""  # of the check-in, or its series; empty: it is in no book
    remark: str = ""  # what the person should know of it; empty: nothing


def is_theirs(desk: Services, checkin_id: str) -> bool:
    """Whether somebody else invites to a check-in, who can be answered; False for one that is gone."""
    with desk.book.read() as connection:
        stored = stored_checkin(connection, checkin_id)
    if stored is None or not stored.organizer:
        return False
    return stored.organizer.lower() != onlooker(desk).email


def reply_to_file(
    desk: Services, reading: AnswerReading, state: PartStat, comment: str = ""
) -> Letter:
    """The answer to an invitation as it was read from a file, taken over or not.

    It has the UID, the SEQUENCE and the RECURRENCE-ID of the file. Of a file with a series and exceptions it
    answers the series. Raises Invalid for a file without an invitation of somebody else, for one of whole
    days, for one that was called off, and where the person has no address.
    """
    own = _own(desk)
    event = _invitation_in(reading)
    inviting = event.organizer
    if inviting is None or not inviting.email:
        raise Invalid(
            "organizer",
            tr("This invitation does not say who invites."),
            tr("Answer by a mail of your own."),
        )
    who = onlooker(desk)
    if inviting.email == who.email:
        raise Invalid(
            "organizer", tr("This is your own invite."), tr("There is nothing to answer.")
        )
    start = invitation_start(event, zone_name(who.own))
    if start is None:
        raise _whole_days()
    local, zone = start
    meeting = Meeting(
        uid=event.uid,
        title=clean_line(event.title) or tr("Meeting"),
        starts_local=local,
        zone=zone,
        minutes=event.minutes or _MINUTES,
        sequence=event.sequence or 0,
        changed_at=event.stamp or who.now,
        organizer=Guest(inviting.name, inviting.email),
    )
    meeting = _placed(meeting, event)
    named = {each.email for each in event.attendees}
    remark = ""
    if named and who.email not in named:
        remark = tr(
            "The invitation does not name {address}: {organizer} may not see who answers.",
            address=own[1],
            organizer=inviting.name or inviting.email,
        )
    row_id = split_id(reading.checkin_id)[0] if reading.checkin_id else ""
    letter = _reply(desk, meeting, own, state, comment, repeats=bool(event.rule))
    return replace(letter, row_id=row_id, remark=remark)


def reply_letter(desk: Services, checkin_id: str, state: PartStat, comment: str = "") -> Letter:
    """The answer to an invitation that is a check-in by now: of a single one, a series or an occurrence.

    Raises Gone; Invalid for a check-in of one's own, for anything but a no to one that was cancelled, and
    where the person has no address.
    """
    own = _own(desk)
    with desk.book.read() as connection:
        stored = stored_checkin(connection, checkin_id)
        if stored is None:
            raise checkin_gone()
        series = stored_checkin(connection, stored.series_id) if stored.series_id else None
        place = answer_rows.place_in_series(connection, stored.id)
    if stored.organizer.lower() in {"", own[1].lower()}:
        raise Invalid(
            "organizer",
            tr("“{title}” is your own check-in.", title=stored.title),
            tr("Only the invitation of somebody else is answered."),
        )
    if stored.status == CheckinStatus.CANCELLED and state is not PartStat.DECLINED:
        raise Invalid(
            "status",
            tr("“{title}” is cancelled in your book.", title=stored.title),
            tr("Decline the invitation, or plan the check-in again."),
        )
    inviting = stored.organizer.lower()
    name = next((g.name for g in stored.present if g.email.lower() == inviting), "")
    # What the person wrote about the account is in the agenda, and no business of who invites.
    meeting = replace(
        meeting_of(stored, None, series),
        organizer=Guest(name, stored.organizer),
        guests=(),
        description="",
        location="",
        alarm_minutes=None,
        status=CheckinStatus.PLANNED,
    )
    if place is not None:
        uid, instant = place
        moment = instant.astimezone(UTC).replace(tzinfo=None)
        meeting = replace(meeting, uid=uid, recurrence_id=moment, master_zone=_UTC)
    letter = _reply(desk, meeting, own, state, comment, repeats=bool(stored.rrule))
    return replace(letter, row_id=_row_id(stored))


def decline_letter(desk: Services, proposal: ProposalLine, comment: str = "") -> Letter:
    """Tells a guest that the time they proposed does not suit: METHOD:DECLINECOUNTER.

    The proposal itself is not decided by this. Raises Gone; Invalid for a wish that no guest sent, for one
    about a meeting of somebody else, and where one of the two has no address.
    """
    wanted = proposal.wanted_at
    if proposal.source != "guest" or proposal.checkin_id is None or wanted is None:
        raise Invalid(
            "source",
            tr("No guest has sent this wish, so there is nobody to tell."),
            tr("Decline it without a mail."),
        )
    own = _own(desk)
    with desk.book.read() as connection:
        stored = stored_checkin(connection, proposal.checkin_id)
        if stored is None:
            raise checkin_gone()
        series = stored_checkin(connection, stored.series_id) if stored.series_id else None
        zones = guest_zones(connection, stored.uid)
    if stored.organizer:
        raise Invalid(
            "organizer",
            tr("{address} invites to “{title}”.", address=stored.organizer, title=stored.title),
            tr("Answer the invitation instead."),
        )
    now = desk.clock()
    ics = itip.decline_counter(meeting_of(stored, own, series), stamp=now, comment=comment)
    theirs = [
        zones.get(guest.attendee_id, "")
        for guest in stored.present
        if guest.email.casefold() == proposal.email.casefold()
    ]
    start = instant_of(stored.starts_local, stored.zone)
    about = Written(
        stored.title,
        start,
        stored.minutes,
        _clocks([*theirs, stored.zone, str(now.tzinfo)]),
        own[0] or own[1],
        comment,
    )
    guest = proposal.name or proposal.email
    return Letter(
        Mailbox(*own),
        Mailbox("" if proposal.name == proposal.email else proposal.name, address(proposal.email)),
        decline_subject(stored.title),
        decline_body(about, (wanted, proposal.wanted_minutes or stored.minutes)),
        ics,
        tr(
            "You told {guest} that {when} does not suit for “{title}”.",
            guest=guest,
            when=when_words(wanted, onlooker(desk)),
            title=stored.title,
        ),
        now,
        _row_id(stored),
    )


def write_ics(desk: Services, letter: Letter, path: Path) -> tuple[Path, Changes]:
    """Write the calendar part of an answer, and keep what was answered. Raises Unwritable."""
    return _write(desk, letter, path, ".ics", lambda: letter.ics)


def write_draft(desk: Services, letter: Letter, path: Path) -> tuple[Path, Changes]:
    """Write an answer as a draft that opens in the mail program, and keep what was answered.

    Returns where it is: the name gets the ending .eml where it has another. Raises Unwritable.
    """
    mail = InviteMail(
        sender=letter.sender,
        recipients=(letter.recipient,),
        subject=letter.subject,
        text=letter.text,
        calendar=letter.ics,
        message_id=new_message_id(),
        at=letter.at,
    )
    return _write(desk, letter, path, ".eml", lambda: draft(mail))


def _write(
    desk: Services, letter: Letter, path: Path, ending: str, made: Callable[[], bytes]
) -> tuple[Path, Changes]:
    place = path if path.suffix.casefold() == ending else path.with_name(path.name + ending)
    write_file(place, made())
    digest = hashlib.sha256(letter.ics).hexdigest()
    with desk.book.write(mark("write answer"), undoable=False) as unit:
        row = answer_rows.answer_with(unit, digest)  # the same answer as a file and as a draft
        if row is None:
            row = AnswerRow(digest=digest)
            row.read_at = unit.at
            unit.add(row)
        row.name, row.read_at, row.sentence = place.name[:_LONGEST_NAME], unit.at, letter.sentence
        row.checkin_id = letter.row_id or None
    return place, unit.changes


def _reply(
    desk: Services,
    meeting: Meeting,
    own: tuple[str, str],
    state: PartStat,
    comment: str,
    *,
    repeats: bool,
) -> Letter:
    if state not in ANSWERS:
        raise ValueError(f"{state} answers no invitation")
    inviting = meeting.organizer
    assert inviting is not None
    now = desk.clock()
    words = clean_text(comment)
    ics = itip.reply(meeting, Guest(own[0], own[1], state), stamp=now, comment=words)
    start = instant_of(meeting.starts_local, meeting.zone)
    about = Written(
        meeting.title,
        start,
        meeting.minutes,
        _clocks([meeting.zone, str(now.tzinfo)]),
        own[0] or own[1],
        words,
        repeats,
    )
    return Letter(
        Mailbox(*own),
        Mailbox(inviting.name, address(inviting.email)),
        reply_subject(state, meeting.title),
        reply_body(state, about),
        ics,
        reply_kept(
            state,
            meeting.title,
            when_words(start, onlooker(desk)),
            inviting.name or inviting.email,
        ),
        now,
    )


def _invitation_in(reading: AnswerReading) -> ReadEvent:
    """The series or single meeting that a file invites to, else its first meeting of a series."""
    found = [event for event in reading.events if event.method == "REQUEST"]
    open_ = [event for event in found if event.status != "CANCELLED"]
    if found and not open_:
        raise Invalid(
            "status", tr("This meeting was called off."), tr("There is nothing to answer.")
        )
    if not open_:
        raise Invalid(
            "method",
            tr("This file is no invitation of somebody else."),
            tr("Choose the file that came with the invitation."),
        )
    return next((event for event in open_ if event.recurrence is None), open_[0])


def _placed(meeting: Meeting, event: ReadEvent) -> Meeting:
    """The meeting with the RECURRENCE-ID of the file, on the file's clock where that can say it."""
    moment = event.recurrence
    if moment is None:
        return meeting
    if not isinstance(moment, datetime):
        raise _whole_days()
    if moment.tzinfo is None:
        return replace(meeting, recurrence_id=moment, master_zone=meeting.zone)
    zone = event.zone or _UTC
    local = moment.astimezone(zone_named(zone)).replace(tzinfo=None)
    if instant_of(local, zone) != moment:  # the second of two hours that a clock shows alike
        zone, local = _UTC, moment.astimezone(UTC).replace(tzinfo=None)
    return replace(meeting, recurrence_id=local, master_zone=zone)


def _clocks(zones: list[str]) -> tuple[str, ...]:
    return known_clocks(zones, zone_names()) or (_UTC,)


def _own(desk: Services) -> tuple[str, str]:
    own = organizer(desk)
    if own is None:
        raise Invalid(
            "email",
            tr("Your own mail address is not set, so nobody would know who answers."),
            tr("Set it under You in the settings."),
        )
    return own


def _row_id(stored: StoredCheckin) -> str:
    """The row that an answer is noted at; an occurrence that is no row yet is noted at its series."""
    return split_id(stored.id)[0]


def _whole_days() -> Invalid:
    return Invalid(
        "starts",
        tr("This invitation is for whole days, which csdesk does not answer."),
        tr("Answer it in your calendar."),
    )
