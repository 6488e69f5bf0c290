"""What a wish for another time, an update or a cancellation comes to: a proposal, and nothing more."""

from dataclasses import replace
from datetime import datetime

from csdesk.domain.answer_terms import (
    KnownGuest,
    KnownMeeting,
    Onlooker,
    Verdict,
    beyond_answering,
    ignored,
    local_moment,
    meeting_words,
    not_one,
    other_time,
    over_words,
    person_words,
    when_words,
)
from csdesk.domain.answers import AnswerKind, Offer, ProposalDraft, ReadEvent, ReadPerson
from csdesk.domain.clocks import instant_of
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import mark, said, tr
from csdesk.domain.terms import CheckinStatus

_MOST_MINUTES = 24 * 60  # of a check-in


def judge_counter(event: ReadEvent, meeting: KnownMeeting, who: Onlooker, sender: str) -> Verdict:
    """What a COUNTER comes to: at most a proposal. `sender`: who sent the mail, where that is known."""
    person = _who_counters(event.attendees, sender)
    if person is None:
        return ignored(not_one(event.attendees, meeting, who))
    guest = meeting.guest_with(person.email)
    early = beyond_answering(meeting, who, person, guest)
    if early is not None:
        return early
    assert guest is not None
    name, words = person_words(person, guest), meeting_words(meeting, who)
    told = guest.told_sequence
    sequence = meeting.sequence if event.sequence is None else event.sequence
    if sequence < meeting.sequence and (told is None or told > sequence):
        return ignored(
            tr("{guest} proposes a change of an earlier version of {meeting}.",
               guest=name, meeting=words),
            Offer.SEND_AGAIN, guest=guest, person=person,
        )  # fmt: skip
    if not isinstance(event.starts, datetime) or not other_time(event, meeting):
        return ignored(
            tr("{guest} wishes a change of {meeting}, but names no other time.",
               guest=name, meeting=words),
            Offer.PROPOSE_AGAIN, guest=guest, person=person,
        )  # fmt: skip
    return proposed(
        event,
        meeting,
        who,
        (person, guest),
        mark("{guest} proposes {time} for {meeting}."),
    )


def judge_update(event: ReadEvent, meeting: KnownMeeting, who: Onlooker) -> Verdict:
    """Another REQUEST for, or the CANCEL of, a meeting of the book. Only its organizer may send them."""
    person = event.organizer
    words, sender = meeting_words(meeting, who), person_words(person)
    cancels = event.method == "CANCEL" or event.status == "CANCELLED"
    if not meeting.organizer:
        if not cancels and person is not None and person.email == who.email:
            return ignored(tr("This is your own invite for {meeting}.", meeting=words))
        return ignored(
            tr("{meeting} is your own check-in; nobody else can change or cancel it by a file.",
               meeting=words),
            person=person,
        )  # fmt: skip
    if person is None or person.email != meeting.organizer:
        return ignored(
            tr("{meeting} is a meeting of {organizer}; a file of {sender} does not change it.",
               meeting=words, organizer=meeting.organizer, sender=sender),
            person=person,
        )  # fmt: skip
    if meeting.status != CheckinStatus.PLANNED:
        return ignored(over_words(meeting, who), person=person)
    sequence = event.sequence or 0
    if sequence < meeting.sequence:
        return ignored(tr("This is an earlier version of {meeting}.", meeting=words), person=person)
    if cancels:
        draft = draft_of(event, meeting, person, "cancel")
        text = tr("{sender} cancels {meeting}.", sender=sender, meeting=words)
        offers = (Offer.ACCEPT, Offer.DECLINE)
        return Verdict(AnswerKind.PROPOSAL, text, offers, None, person, proposal=draft)
    if not isinstance(event.starts, datetime) or not other_time(event, meeting):
        text = tr("{meeting} is in the book as {sender} has it.", meeting=words, sender=sender)
        return ignored(text, *([Offer.ANSWER] if event.method == "REQUEST" else ()), person=person)
    return proposed(event, meeting, who, (person, None), mark("{guest} moves {meeting} to {time}."))


def _who_counters(people: tuple[ReadPerson, ...], sender: str) -> ReadPerson | None:
    """Whose COUNTER it is; one may list all guests (RFC 5546 3.2.7)."""
    if len(people) == 1:
        return people[0]
    sent = [person for person in people if sender and sender in {person.email, person.sent_by}]
    spoken = [person for person in people if person.partstat not in (None, PartStat.NEEDS_ACTION)]
    found = sent or spoken
    return found[0] if len(found) == 1 else None


def proposed(
    event: ReadEvent,
    meeting: KnownMeeting,
    who: Onlooker,
    people: tuple[ReadPerson, KnownGuest | None],
    text: str,
) -> Verdict:
    person, guest = people
    draft = draft_of(event, meeting, person, "move")
    assert draft.starts_at is not None
    name = person_words(person, guest)
    values = {
        "guest": name,
        "meeting": meeting_words(meeting, who),
        "time": when_words(draft.starts_at, who),
    }
    sentence = said(text).format(**values)
    if draft.starts_at <= who.now:
        past = tr("{sentence} That time has passed.", sentence=sentence)
        return ignored(past, Offer.PROPOSE_AGAIN, guest=guest, person=person)
    draft = replace(draft, name=name, email=guest.emails[0] if guest else person.email)
    again = (Offer.PROPOSE_AGAIN,) if guest is not None else ()
    offers = (Offer.ACCEPT, Offer.DECLINE, *again)
    return Verdict(AnswerKind.PROPOSAL, sentence, offers, guest, person, proposal=draft)


def draft_of(
    event: ReadEvent, meeting: KnownMeeting, person: ReadPerson, kind: str
) -> ProposalDraft:
    starts: datetime | None = None
    minutes = None
    if kind == "move" and isinstance(event.starts, datetime):
        local = local_moment(event.starts, meeting.zone, meeting.starts_local)
        starts = instant_of(local, meeting.zone)
        minutes = min(event.minutes, _MOST_MINUTES) if event.minutes else None
    return ProposalDraft(
        source="guest",
        kind=kind,
        checkin_id=meeting.row_id,
        recurrence_id=meeting.recurrence_id,
        name=person.name or person.email,
        email=person.email,
        starts_at=starts,
        minutes=minutes,
        comment=event.comment,
        stamp=event.stamp,
        sequence=event.sequence or 0 if meeting.organizer else meeting.sequence,
        meant_at=meeting.starts_at,
    )
