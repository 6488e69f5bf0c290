"""What an answer means for a check-in, as the book knows it (RFC 5546 3.2): pure rules.

SEQUENCE is compared first, then DTSTAMP (RFC 5546 2.1.5). Of a file only the guest's state and comment are
ever taken; every time in it is at most a proposal.
"""

from datetime import datetime, timedelta

from csdesk.domain.answer_proposals import proposed
from csdesk.domain.answer_terms import (
    KnownGuest,
    KnownMeeting,
    Onlooker,
    Verdict,
    beyond_answering,
    ignored,
    meeting_words,
    not_one,
    not_ours,
    other_time,
    person_words,
    stranger,
)
from csdesk.domain.answers import AnswerKind, Offer, ReadEvent, ReadPerson
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import mark, said, tr

_AHEAD = timedelta(days=1)  # what a clock that is only a zone off can be ahead


def judge_reply(
    event: ReadEvent, meeting: KnownMeeting, who: Onlooker, *, read_before: bool = False
) -> Verdict:
    """What a REPLY comes to. `read_before`: this very file was read already."""
    if len(event.attendees) != 1:
        return ignored(not_one(event.attendees, meeting, who))
    person = event.attendees[0]
    guest = meeting.guest_with(person.email)
    early = beyond_answering(meeting, who, person, guest)
    if early is not None:
        return early
    assert guest is not None
    name, words = person_words(person, guest), meeting_words(meeting, who)
    stamp = answered_at(event, who)
    other = other_time(event, meeting)
    sequence = _sequence(event, meeting, other=other)
    if sequence is None or not _is_current(sequence, event, meeting, guest, other=other):
        return ignored(
            tr("{guest} answered an earlier version of {meeting}; that says nothing about this one.",
               guest=name, meeting=words),
            Offer.SEND_AGAIN, guest=guest, person=person,
        )  # fmt: skip
    state = person.partstat
    if state in (None, PartStat.NEEDS_ACTION):
        return ignored(
            tr("{guest} answered about {meeting} without saying yes or no.",
               guest=name, meeting=words),
            guest=guest, person=person,
        )  # fmt: skip
    if guest.replied_at is not None:
        before = (guest.replied_sequence or 0, guest.replied_at)
        if (sequence, stamp.replace(microsecond=0)) < before:
            return ignored(
                tr("{guest} has answered about {meeting} again since; the later answer stays.",
                   guest=name, meeting=words),
                guest=guest, person=person,
            )  # fmt: skip
        again = before == (sequence, stamp.replace(microsecond=0))
        if stamp != event.stamp:  # without a usable DTSTAMP only the file itself can tell
            again = read_before and sequence == before[0]
        if again and (read_before or guest.partstat == state):
            text = _state_words(state, person, guest, meeting, who)
            return Verdict(AnswerKind.REPLY, text, (), guest, person, same=True)
    if other and state is not PartStat.DECLINED:
        return _names_other_time(event, meeting, who, person, guest)
    text = _state_words(state, person, guest, meeting, who)
    offers = (Offer.ADD_GUEST,) if state is PartStat.DELEGATED and person.delegated_to else ()
    if state is PartStat.DECLINED:
        offers = (Offer.PROPOSE_AGAIN,)
    return Verdict(AnswerKind.REPLY, text, offers, guest, person, state, sequence)


def answered_at(event: ReadEvent, who: Onlooker) -> datetime:
    """When an answer was given: its DTSTAMP, or now where it has none.

    Also now where that is more than a day ahead: a wrong clock would make each later answer an older one.
    """
    if event.stamp is None or event.stamp > who.now + _AHEAD:
        return who.now
    return event.stamp


def judge_refresh(event: ReadEvent, meeting: KnownMeeting, who: Onlooker) -> Verdict:
    """A guest asks how the meeting stands (RFC 5546 3.2.6)."""
    person = event.attendees[0] if event.attendees else None
    guest = meeting.guest_with(person.email) if person is not None else None
    if meeting.organizer:
        return ignored(not_ours(person, meeting, who), person=person)
    if guest is None or guest.removed:
        return stranger(person, meeting, who)
    text = tr(
        "{guest} asks for the newest version of {meeting}.",
        guest=person_words(person, guest),
        meeting=meeting_words(meeting, who),
    )
    return Verdict(AnswerKind.REFRESH, text, (Offer.SEND_AGAIN,), guest, person)


def _sequence(event: ReadEvent, meeting: KnownMeeting, *, other: bool) -> int | None:
    """Which version is answered; None for one that the book does not know.

    A file that does not say is about the present one where it names the present time.
    """
    if event.sequence is None:
        return meeting.sequence if event.starts is not None and not other else 0
    if event.sequence <= meeting.sequence:
        return event.sequence
    return meeting.sequence if event.starts is not None and not other else None


def _is_current(
    sequence: int, event: ReadEvent, meeting: KnownMeeting, guest: KnownGuest, *, other: bool
) -> bool:
    """Whether an answer to version `sequence` is one to the meeting as it is.

    SEQUENCE grows with other guests too, of which this one hears with the next update: an answer to the
    newest version that the guest was told counts where it names the time that the meeting has.
    """
    if sequence == meeting.sequence:
        return True
    told = guest.told_sequence
    return told is not None and told <= sequence and event.starts is not None and not other


_DONE = {
    PartStat.ACCEPTED: mark("{guest} accepted {meeting}."),
    PartStat.DECLINED: mark("{guest} declined {meeting}."),
    PartStat.TENTATIVE: mark("{guest} may come to {meeting}."),
    PartStat.DELEGATED: mark("{guest} sends somebody else to {meeting}."),
}


def _state_words(
    state: PartStat | None,
    person: ReadPerson,
    guest: KnownGuest,
    meeting: KnownMeeting,
    who: Onlooker,
) -> str:
    name, words = person_words(person, guest), meeting_words(meeting, who)
    if state is PartStat.DELEGATED and person.delegated_to:
        return tr(
            "{guest} sends {other} to {meeting}.",
            guest=name,
            other=person.delegated_to,
            meeting=words,
        )
    assert state is not None
    return said(_DONE[state]).format(guest=name, meeting=words)


def _names_other_time(
    event: ReadEvent,
    meeting: KnownMeeting,
    who: Onlooker,
    person: ReadPerson,
    guest: KnownGuest,
) -> Verdict:
    """A yes to a time that the meeting does not have is none: it is a wish for that time."""
    if not isinstance(event.starts, datetime):
        return ignored(
            tr("{guest} answers about another day than {meeting} has.",
               guest=person_words(person, guest), meeting=meeting_words(meeting, who)),
            Offer.SEND_AGAIN, guest=guest, person=person,
        )  # fmt: skip
    return proposed(
        event,
        meeting,
        who,
        (person, guest),
        mark("{guest} answers about {meeting}, but for {time}."),
    )
