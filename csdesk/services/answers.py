"""Answers of guests and invitations of others, read from files: what came of them, and what can be done.

A file never changes a check-in: it sets what a guest answered, or files a proposal.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from csdesk.book import answer_rows, proposal_rows
from csdesk.book.checkin_writing import checkin_row
from csdesk.book.store import Unit
from csdesk.book.tables import AnswerRow
from csdesk.domain.answer_proposals import judge_counter, judge_update
from csdesk.domain.answer_rules import answered_at, judge_refresh, judge_reply
from csdesk.domain.answer_terms import (
    KnownMeeting,
    Onlooker,
    Verdict,
    ignored,
    invitation_start,
    is_past,
    person_words,
    when_words,
    with_comment,
)
from csdesk.domain.answers import (
    AnswerKind,
    AnswerLine,
    AnswerReading,
    Offer,
    ReadAnswer,
    ReadEvent,
)
from csdesk.domain.changes import Changes
from csdesk.domain.clocks import instant_of, zone_name
from csdesk.domain.invitations import ProposalLine
from csdesk.domain.job import Job
from csdesk.domain.language import mark, plural, tr
from csdesk.domain.morning import Ref
from csdesk.domain.words import quoted
from csdesk.errors import Unreadable
from csdesk.services.answer_files import bytes_of, read_file
from csdesk.services.context import Services
from csdesk.services.policies import organizer
from csdesk.services.proposals import accept_proposal, decline_proposal, open_proposals

__all__ = [
    "ProposalLine",
    "accept_proposal",
    "decline_proposal",
    "note_answer",
    "open_proposals",
    "read_answer",
    "recent_answers",
]

_MOST_RECENT = 30
_LONGEST_NAME = 200
_MOST_SENTENCES = 5  # of one file
_ANSWERS = frozenset({"REPLY", "COUNTER", "REFRESH", "REQUEST", "CANCEL", "DECLINECOUNTER", "ADD"})

Reader = Callable[..., ReadAnswer]


def read_answer(
    desk: Services,
    source: Path | bytes,
    name: str = "",
    *,
    job: Job | None = None,
    reader: Reader = read_file,
) -> tuple[AnswerReading, Changes]:
    """Read an answer out of an .ics or .eml file, and note what a guest says.

    `name` is how the file is called. The same file again says so and writes nothing. Raises Unreadable for
    what is no answer as a whole; then nothing is written.
    """
    if isinstance(source, Path):
        name = name or source.name
        source = bytes_of(source)
    return note_answer(desk, reader(source, name, job=job), name)


def note_answer(desk: Services, found: ReadAnswer, name: str) -> tuple[AnswerReading, Changes]:
    """What comes of an answer that was read. Raises Unreadable for a file without a meeting."""
    if not found.events:
        raise _nothing_in(found)
    if not any(event.method in _ANSWERS for event in found.events):
        return _plain_calendar(found, name), Changes()
    who = onlooker(desk)
    with desk.book.write(mark("read answer")) as unit:
        proposal_rows.close_over(unit)
        before = answer_rows.answer_with(unit, found.digest)
        clerk = _Clerk(unit, who, found.sender, read_before=before is not None)
        readings = [clerk.take(event) for event in found.events if event.method in _ANSWERS]
        reading = _together(readings, found, name[:_LONGEST_NAME])
        if before is not None and not clerk.wrote:
            reading = _repeated(reading, before, who)
        elif before is not None:
            before.sentence, before.checkin_id = reading.sentence, clerk.row_id
            before.read_at, before.name = unit.at, reading.name
        else:
            unit.add(
                AnswerRow(
                    digest=found.digest,
                    name=reading.name,
                    read_at=unit.at,
                    sentence=reading.sentence,
                    checkin_id=clerk.row_id,
                )
            )
    return reading, unit.changes


def recent_answers(desk: Services, most: int = _MOST_RECENT) -> list[AnswerLine]:
    """Answers that were read lately, the newest first."""
    with desk.book.read() as connection:
        return answer_rows.recent_answers(connection, most)


def onlooker(desk: Services) -> Onlooker:
    """Whose clock and address answers are read with."""
    now, own = desk.clock(), organizer(desk)
    assert now.tzinfo is not None
    return Onlooker(now.tzinfo, now, own[1].lower() if own else "")


class _Clerk:
    """Notes the events of one answer, inside a unit of work. `read_before`: this very file was read."""

    def __init__(self, unit: Unit, who: Onlooker, sender: str, *, read_before: bool) -> None:
        self._unit, self._who, self._sender = unit, who, sender
        self._read_before = read_before
        self.wrote = False
        self.row_id: str | None = None  # of the check-in it is about

    def take(self, event: ReadEvent) -> AnswerReading:
        """Note one event, and say what came of it."""
        connection = self._unit.connection
        meeting = answer_rows.meeting_of_uid(connection, event.uid, event.recurrence)
        verdict = self._unknown(event) if meeting is None else self._judged(event, meeting)
        verdict = with_comment(verdict, event)
        reading = AnswerReading(
            verdict.kind,
            verdict.sentence,
            guest=person_words(verdict.person, verdict.guest) if verdict.person else "",
            partstat=verdict.person.partstat if verdict.person else None,
            offers=verdict.offers,
            email=verdict.person.email if verdict.person else "",
            attendee_id=verdict.guest.attendee_id if verdict.guest else "",
        )
        if meeting is None:
            return replace(reading, account=self._account_of(event))
        self.row_id = self.row_id or meeting.row_id
        reading = replace(reading, checkin_id=meeting.checkin_id, account=meeting.account)
        if verdict.state is not None:
            return self._set_state(reading, verdict, event, meeting)
        return self._file(reading, verdict) if verdict.proposal is not None else reading

    def _judged(self, event: ReadEvent, meeting: KnownMeeting) -> Verdict:
        who = self._who
        if event.method == "REPLY":
            return judge_reply(event, meeting, who, read_before=self._read_before)
        if event.method == "COUNTER":
            return judge_counter(event, meeting, who, self._sender)
        if event.method == "REFRESH":
            return judge_refresh(event, meeting, who)
        if event.method == "DECLINECOUNTER":
            name = person_words(event.organizer)
            text = tr("{guest} keeps “{title}” as it is.", guest=name, title=meeting.title)
            return ignored(text, person=event.organizer)
        return judge_update(event, meeting, who)

    def _unknown(self, event: ReadEvent) -> Verdict:
        """What a file about a meeting that the book does not have comes to."""
        title = quoted(event.title or event.uid)
        if event.recurrence is not None and answer_rows.has_uid(self._unit.connection, event.uid):
            text = tr(
                "{title} has no meeting any more at the time that this file is about.", title=title
            )
            return ignored(text)
        invited = event.method in {"REQUEST", "ADD"} and event.status != "CANCELLED"
        sender = event.organizer
        if invited and sender is not None and sender.email != self._who.email:
            return self._invitation(event)
        person = sender if event.method in {"REQUEST", "ADD", "CANCEL", "DECLINECOUNTER"} else None
        person = person or next(iter(event.attendees), None)
        text = tr(
            "{guest} writes about {title}, a meeting that is not in this book.",
            guest=person_words(person),
            title=title,
        )
        return Verdict(AnswerKind.FOREIGN, text, (), None, person)

    def _invitation(self, event: ReadEvent) -> Verdict:
        who, sender = self._who, event.organizer
        name, title = person_words(sender), quoted(event.title or event.uid)
        start = invitation_start(event, zone_name(who.own))
        if start is None:
            text = tr("{guest} invites you to {title}, for whole days.", guest=name, title=title)
            return Verdict(AnswerKind.INVITATION, text, (), None, sender)
        text = tr(
            "{guest} invites you to {title} ({when}).",
            guest=name,
            title=title,
            when=when_words(instant_of(*start), who),
        )
        if is_past(event, who.now, zone_name(who.own)):
            over = tr("{sentence} That time has passed.", sentence=text)
            return Verdict(AnswerKind.INVITATION, over, (), None, sender)
        offers = (Offer.TAKE, Offer.ANSWER) if event.method == "REQUEST" else (Offer.TAKE,)
        return Verdict(AnswerKind.INVITATION, text, offers, None, sender)

    def _account_of(self, event: ReadEvent) -> Ref | None:
        """The account of the first person of the meeting who is known."""
        people = [event.organizer, *event.attendees]
        emails = [person.email for person in people if person is not None]
        found = answer_rows.people_at(self._unit.connection, emails)
        return found[0][1] if found else None

    def _set_state(
        self, reading: AnswerReading, verdict: Verdict, event: ReadEvent, meeting: KnownMeeting
    ) -> AnswerReading:
        assert verdict.guest is not None
        assert verdict.state is not None
        row = checkin_row(self._unit, meeting.checkin_id)
        assert row is not None  # it was read in this very unit
        guest = answer_rows.guest_row(
            self._unit, row, verdict.guest.attendee_id, verdict.guest.emails
        )
        assert guest is not None
        guest.partstat, guest.comment = verdict.state.value, event.comment
        guest.replied_at = answered_at(event, self._who)
        guest.replied_sequence = verdict.sequence
        if guest.told_sequence is None or guest.told_sequence < verdict.sequence:
            # Who answers has seen what is answered, however it came to them.
            guest.told_sequence, guest.told_at = verdict.sequence, self._unit.at
        self.wrote = True
        return replace(reading, attendee_id=guest.id)

    def _file(self, reading: AnswerReading, verdict: Verdict) -> AnswerReading:
        assert verdict.proposal is not None
        key, new = proposal_rows.file_proposal(self._unit, verdict.proposal)
        self.wrote = self.wrote or new
        self._unit.session.flush()
        if proposal_rows.proposal_line(self._unit.connection, key) is None:
            return replace(reading, offers=())  # this wish was decided already
        return replace(reading, proposal_id=key)


def _together(readings: list[AnswerReading], found: ReadAnswer, name: str) -> AnswerReading:
    """One reading for all events of a file: the first that came to something, with the sentences of all."""
    idle = (AnswerKind.IGNORED, AnswerKind.FOREIGN)
    main = next((each for each in readings if each.kind not in idle), readings[0])
    sentences = list(dict.fromkeys(each.sentence for each in readings))
    shown = sentences[:_MOST_SENTENCES]
    if len(sentences) > len(shown):
        more = len(sentences) - len(shown)
        shown.append(plural("{n} more of the same kind.", "{n} more of the same kind.", more))
    if found.refused:
        shown.append(
            plural(
                "{n} entry could not be read and was left out.",
                "{n} entries could not be read and were left out.",
                found.refused,
            )
        )
    events = tuple(event for event in found.events if event.method in _ANSWERS)
    return replace(main, sentence=" ".join(shown), name=name, events=events)


def _repeated(reading: AnswerReading, before: AnswerRow, who: Onlooker) -> AnswerReading:
    when = when_words(before.read_at, who)
    text = tr("This was read before ({when}): {sentence}", when=when, sentence=before.sentence)
    return replace(reading, kind=AnswerKind.REPEATED, sentence=text)


def _plain_calendar(found: ReadAnswer, name: str) -> AnswerReading:
    text = plural(
        "This is a calendar with {n} entry, not an answer. It can be read as another calendar.",
        "This is a calendar with {n} entries, not an answer. It can be read as another calendar.",
        len(found.events),
    )
    return AnswerReading(
        AnswerKind.CALENDAR, text, offers=(Offer.READ_AS_CALENDAR,), name=name[:_LONGEST_NAME]
    )


def _nothing_in(found: ReadAnswer) -> Unreadable:
    if found.refused:
        return Unreadable(
            tr("The meeting in this file cannot be read: it is cut short or damaged."),
            tr("Save the answer again, or set it by hand."),
        )
    if "VTODO" in found.others:
        return Unreadable(
            tr("This file is about a task, not about a meeting."), tr("Add the task by hand.")
        )
    if "VFREEBUSY" in found.others:
        return Unreadable(
            tr("This file says when somebody is busy; it answers no invite."),
            tr("Read it as another calendar."),
        )
    return Unreadable(
        tr("There is no meeting in this file."), tr("Choose the file that the guest has sent.")
    )
