"""Meetings of other calendars with people of the book: offered as contacts when over, else as check-ins.

Each is known by its UID and, in a series, by where the series puts it: what was decided once is not offered
again, however often its calendar is read.
"""

from collections import Counter
from datetime import datetime, timedelta

from csdesk.book import busy_queries, proposal_rows
from csdesk.book.answer_rows import people_at
from csdesk.book.busy_queries import MeetingRow
from csdesk.book.checkin_rows import checkins_between
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, BusyTimeRow, CheckinRow
from csdesk.domain.answers import FoundMeeting, ProposalDraft, ReadPerson
from csdesk.domain.changes import Changes
from csdesk.domain.clocks import instant_of, zone_name
from csdesk.domain.language import mark, tr
from csdesk.domain.morning import Ref
from csdesk.domain.terms import Channel, Direction
from csdesk.domain.texts import clean_line
from csdesk.errors import Gone, Invalid
from csdesk.services.answer_offers import invite_people, remember
from csdesk.services.answers import onlooker
from csdesk.services.context import Services
from csdesk.services.touchpoints import TouchpointDraft, prepare, record

BACK, AHEAD = timedelta(days=28), timedelta(days=60)
MOST_OFFERED = 100
_LONGEST = timedelta(hours=12)  # what is longer is a trip or a conference, no check-in


def found_meetings(desk: Services) -> list[FoundMeeting]:
    """Meetings with people of the book that nothing was decided about, the earliest first.

    Four weeks back and two months ahead; of a series that comes only its next meeting. Left out: whole days,
    check-ins of the book, and what was logged already.
    """
    return _found(desk, "")[:MOST_OFFERED]


def _found(desk: Services, row_id: str) -> list[FoundMeeting]:
    who = onlooker(desk)
    with desk.book.read() as connection:
        rows = busy_queries.meetings_with_people(
            connection, who.now - BACK, who.now + AHEAD, row_id
        )
        emails = {email for row in rows for email in row.people if email != who.email}
        known: dict[str, list[tuple[Ref, Ref]]] = {}
        for person, account, email in people_at(connection, sorted(emails)):
            known.setdefault(email, []).append((person, account))
        planned = {
            (each.account_id, instant_of(each.starts_local, each.zone))
            for each in checkins_between(
                connection, (who.now - BACK).date(), (who.now + AHEAD).date() + timedelta(days=1)
            )
        }
        offered: list[FoundMeeting] = []
        coming: set[str] = set()
        for row in rows:
            found = _meeting(row, known, who.email, who.now)
            if found is None or (found.account.id, found.starts_at) in planned:
                continue
            if not found.past and found.instance:
                if found.uid in coming:
                    continue
                coming.add(found.uid)
            if found.past and busy_queries.is_logged(
                connection, found.account.id, found.starts_at, found.ends_at
            ):
                continue
            offered.append(found)
    return offered


def _meeting(
    row: MeetingRow, known: dict[str, list[tuple[Ref, Ref]]], own: str, now: datetime
) -> FoundMeeting | None:
    """A meeting with the account that most of its people are of; None where nobody is known."""
    matches = [match for email in row.people for match in known.get(email, ())]
    if not matches or row.ends_at - row.starts_at > _LONGEST:
        return None
    (account, _), *_ = Counter(account for _, account in matches).most_common()
    people = dict.fromkeys(person for person, of in matches if of == account)
    theirs = {email for email in row.people if any(of == account for _, of in known.get(email, ()))}
    others = tuple(each for each in row.people if each not in theirs and each != own)
    return FoundMeeting(
        row.id,
        row.uid,
        row.instance,
        row.sequence,
        row.title,
        row.starts_at,
        row.ends_at,
        row.calendar,
        account,
        tuple(people),
        others,
        row.people[0],
        row.ends_at <= now,
    )


def _one(desk: Services, meeting_id: str) -> FoundMeeting:
    found = _found(desk, meeting_id)
    if not found:
        raise Gone(
            tr(
                "This meeting is not offered any more: it was decided, or its calendar has changed."
            ),
            tr("The list was read again."),
        )
    return found[0]


def take_as_touchpoint(desk: Services, meeting_id: str) -> tuple[str, Changes]:
    """Log a meeting that is over as a contact with the people of its account; returns the contact's id.

    Raises Gone, or Invalid for one that is not over; then nothing is written.
    """
    found = _one(desk, meeting_id)
    if not found.past:
        raise Invalid(
            "at", tr("This meeting is not over yet."), tr("Take it as a check-in instead.")
        )
    draft = TouchpointDraft(
        account_id=found.account.id,
        channel=Channel.MEETING,
        direction=Direction.BOTH,
        minutes=found.minutes,
        at=found.starts_at,
        contact_ids=tuple(person.id for person in found.people),
        summary=found.title,
    )
    prepared = prepare(desk, draft)
    with desk.book.write(mark("log meeting")) as unit:
        key = record(desk, unit, prepared)
        remember(unit, found.uid, found.instance, found.sequence, ("touchpoint", key))
    return key, unit.changes


def take_as_checkin(desk: Services, meeting_id: str) -> tuple[str, Changes]:
    """Take a meeting that comes over as a check-in on the own clock; returns the check-in's id.

    It stays the meeting of who invites: no invite of ours goes out, and when it moves in its calendar the
    move is proposed. Raises Gone, or Invalid for one that is over; then nothing is written.
    """
    found = _one(desk, meeting_id)
    if found.past:
        raise Invalid("at", tr("This meeting is over."), tr("Log it as a contact instead."))
    who = onlooker(desk)
    with desk.book.write(mark("take meeting")) as unit:
        if unit.get(AccountRow, found.account.id) is None:
            raise Gone(
                tr("This account is not in the book any more."), tr("Choose another account.")
            )
        local = found.starts_at.astimezone(who.own).replace(tzinfo=None)
        row = CheckinRow(
            account_id=found.account.id,
            title=clean_line(found.title) or tr("Meeting"),
            starts_local=f"{local:%Y-%m-%dT%H:%M}",
            zone=zone_name(who.own),
            minutes=max(found.minutes, 1),
            uid=f"{found.uid}/{found.instance}" if found.instance else found.uid,
            sequence=found.sequence,
            organizer=found.organizer,
            changed_at=unit.at,
        )
        key = unit.add(row)
        busy = unit.get(BusyTimeRow, found.id)
        people = [ReadPerson(email) for email in (busy.people if busy is not None else ())]
        invite_people(unit, row, people, who.email)
        remember(unit, found.uid, found.instance, found.sequence, ("checkin", key))
    return key, unit.changes


def dismiss_meeting(desk: Services, meeting_id: str, *, series: bool = False) -> Changes:
    """Do not offer a meeting again; with `series` none of the same series. Raises Gone."""
    found = _one(desk, meeting_id)
    with desk.book.write(mark("ignore meeting")) as unit:
        instance = "" if series else found.instance
        remember(unit, found.uid, instance, found.sequence, ("dismissed", ""))
    return unit.changes


class Takeovers:
    """Check-ins that were taken over from a calendar which is being read again, inside a unit of work."""

    def __init__(self, unit: Unit, source_id: str, now: datetime) -> None:
        self._unit, self._source, self._now = unit, source_id, now
        self._taken = busy_queries.taken_over(unit.connection)
        self._before = {key for key in self._taken if self._times(key)}

    def _times(self, key: tuple[str, str]) -> list[MeetingRow]:
        return busy_queries.times_of(self._unit.connection, self._source, *key)

    def propose(self, calendar: str) -> int:
        """File a proposal for each that has moved there or is gone; returns how many are new."""
        count = 0
        for key, checkin_id in self._taken.items():
            row = self._unit.get(CheckinRow, checkin_id)
            if row is None:
                continue
            start = instant_of(datetime.fromisoformat(row.starts_local), row.zone)
            times = self._times(key)
            if start <= self._now or (not times and key not in self._before):
                continue
            draft = ProposalDraft(
                "calendar",
                "cancel",
                checkin_id,
                name=calendar,
                sequence=row.sequence,
                meant_at=start,
            )
            if times:
                now = times[0]
                minutes = round((now.ends_at - now.starts_at).total_seconds() / 60)
                same = (now.starts_at, minutes) == (start, row.minutes)
                if same or now.sequence < row.sequence:
                    continue
                draft = ProposalDraft(
                    "calendar",
                    "move",
                    checkin_id,
                    name=calendar,
                    starts_at=now.starts_at,
                    minutes=max(minutes, 1),
                    sequence=now.sequence,
                    meant_at=start,
                    etag=f"{now.sequence} {now.starts_at:%Y%m%dT%H%M%SZ} {minutes}",
                )
            count += proposal_rows.file_proposal(self._unit, draft)[1]
        return count
