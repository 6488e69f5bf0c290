"""Whether what waits in the outbox is still true: what would go out now, or why nothing would."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from csdesk.book import outgoing_rows
from csdesk.book.checkin_rows import StoredCheckin, StoredMeeting, whole_meeting
from csdesk.domain.clocks import instant_of
from csdesk.domain.invitations import OutgoingLine, Owe
from csdesk.domain.language import tr
from csdesk.domain.outbox import OutgoingCheck, PlannedMail, Verdict, cut_off
from csdesk.domain.recurrence import last_start, parse_rule
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.words import date_words
from csdesk.errors import Invalid
from csdesk.services import invites
from csdesk.services.context import Services
from csdesk.services.invites import Invitation
from csdesk.services.policies import organizer


def check(desk: Services) -> tuple[OutgoingCheck, ...]:
    """Every mail that waits, was refused or was cut off, with its verdict, the oldest first."""
    with desk.book.read() as connection:
        lines = outgoing_rows.open_lines(connection)
    return tuple(check_line(desk, line)[0] for line in lines)


def check_line(desk: Services, line: OutgoingLine) -> tuple[OutgoingCheck, tuple[Invitation, ...]]:
    """One mail's verdict, and what would go out if the verdict, or the person, allows it."""
    now = desk.clock()
    with desk.book.read() as connection:
        meeting = whole_meeting(connection, line.checkin_id)
        tried = outgoing_rows.tried_at(connection, line.id)
        other = outgoing_rows.on_its_way(connection, line.id, now)
    if line.status == "sending":
        return _begun(line, tried, now), ()
    if organizer(desk) is None:
        words = tr("Your own mail address is not set, so nobody could answer.")
        return OutgoingCheck(line, Verdict.NO_SENDER, words), ()
    if meeting is None:
        return OutgoingCheck(line, Verdict.MOOT, tr("The check-in was deleted.")), ()
    try:
        found = invites.invitations(
            desk, line.checkin_id, again=line.again, attendee_id=line.attendee_id, at=now
        )
    except Invalid as error:  # such as an address from a file that is none
        return OutgoingCheck(line, Verdict.NO_ADDRESS, str(error)), ()
    if not found:
        return _nothing(desk, line, meeting), ()
    verdict, words = _verdict(line, meeting, found, other, now)
    return OutgoingCheck(line, verdict, words, planned(found)), found


def planned(invitations: Sequence[Invitation]) -> tuple[PlannedMail, ...]:
    """Invitations as a list of mails for a person to look at."""
    return tuple(
        PlannedMail(
            each.what,
            tuple(name or address for name, address in each.recipients),
            each.subject,
        )
        for each in invitations
    )


def unreachable(desk: Services, checkin_id: str, attendee_id: str | None = None) -> tuple[str, ...]:
    """Names of guests who have to hear something and have no address. Raises Gone."""
    with desk.book.read() as connection:
        meeting = whole_meeting(connection, checkin_id)
    every = (meeting.main, *meeting.occurrences) if meeting is not None else ()
    # A guest of a series is one row in each meeting of it that is a row of its own.
    people = {
        guest.contact_id
        for each in every
        for guest in each.guests
        if guest.attendee_id == attendee_id
    }
    return tuple(
        dict.fromkeys(
            guest.shown_name
            for each in invites.owed(desk, checkin_id)
            for guest in each.guests
            if not guest.email and (attendee_id is None or guest.contact_id in people)
        )
    )


def _begun(line: OutgoingLine, tried: datetime | None, now: datetime) -> OutgoingCheck:
    if not cut_off(tried, line.problem, now):
        return OutgoingCheck(line, Verdict.SENDING, tr("It is being sent."))
    names = ", ".join(line.recipients)
    words = (
        tr("It was cut off while it was sent, and may have gone out to {names}.", names=names)
        if names
        else tr("It was cut off before anything was sent.")
    )
    return OutgoingCheck(line, Verdict.UNSURE, words)


def _nothing(desk: Services, line: OutgoingLine, meeting: StoredMeeting) -> OutgoingCheck:
    """Nobody is owed anything, or nobody of them has an address."""
    row = _row_of(meeting, line.checkin_id)
    lost = unreachable(desk, line.checkin_id, line.attendee_id)
    if lost:
        words = tr("No mail address is known of {names}.", names=", ".join(lost))
        return OutgoingCheck(line, Verdict.NO_ADDRESS, words)
    if row.status == CheckinStatus.CANCELLED:
        words = tr("It was cancelled, and nobody has to hear it any more.")
    elif row.status == CheckinStatus.HELD:
        words = tr("It was held already.")
    elif not row.present:
        words = tr("It has no guests any more.")
    else:
        words = tr("The guests know it already.")
    return OutgoingCheck(line, Verdict.MOOT, words)


def _verdict(
    line: OutgoingLine,
    meeting: StoredMeeting,
    found: Sequence[Invitation],
    other: str,
    now: datetime,
) -> tuple[Verdict, str]:
    if other == "unsure":
        return Verdict.BLOCKED, tr(
            "Another mail about this check-in may have gone out. Decide about that one first."
        )
    if other:
        return Verdict.BLOCKED, tr("Another mail about this check-in is being sent.")
    if line.status == "failed":
        return Verdict.FAILED, line.problem
    row = _row_of(meeting, line.checkin_id)
    when = _when(row, now)
    if _over(meeting, row, now):
        return Verdict.PASSED, tr("The meeting was {when} and is over.", when=when)
    if not _changed(meeting, row, line.queued_at):
        return Verdict.READY, line.problem
    if all(each.what is Owe.CANCEL for each in found):
        return Verdict.CHANGED, tr("It was cancelled since: the guests will hear that.")
    return Verdict.CHANGED, tr("It was changed since and is {when} now.", when=when)


def _row_of(meeting: StoredMeeting, checkin_id: str) -> StoredCheckin:
    return next((each for each in meeting.occurrences if each.id == checkin_id), meeting.main)


def _changed(meeting: StoredMeeting, row: StoredCheckin, since: datetime) -> bool:
    rows = (row, *meeting.occurrences) if row is meeting.main else (row,)
    return any(each.changed_at > since for each in rows)


def _over(meeting: StoredMeeting, row: StoredCheckin, now: datetime) -> bool:
    """Whether a meeting, or the last of a series, has ended."""
    rows = (row, *meeting.occurrences) if row is meeting.main else (row,)
    for each in rows:
        starts: datetime | None = each.starts_local
        if each.rrule:
            starts = last_start(each.starts_local, parse_rule(each.rrule))
        if starts is None or instant_of(starts, each.zone) + timedelta(minutes=each.minutes) > now:
            return False
    return True


def _when(row: StoredCheckin, now: datetime) -> str:
    """`Tue 1 Dec at 10:00`, on the check-in's own clock, which is named where it is another."""
    day = date_words(row.starts_local.date(), now.date())
    clock = f"{row.starts_local:%H:%M}"
    if row.zone == str(now.tzinfo):
        return tr("{day} at {clock}", day=day, clock=clock)
    return tr("{day} at {clock} ({zone})", day=day, clock=clock, zone=row.zone)
