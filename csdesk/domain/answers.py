"""What comes back about check-ins: answers as they were read, what is made of them, meetings found elsewhere.

A file never changes a check-in. It sets what a guest answered, or files a proposal that the person decides.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from csdesk.domain.invitations import PartStat
from csdesk.domain.morning import Ref

Moment = datetime | date
"""Aware UTC; naive for the clock of whoever reads it (RFC 5545 3.3.5, form 1); a date for a whole day."""


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """ORGANIZER or ATTENDEE of a file. Addresses are in lower case, empty where there is none."""

    email: str
    name: str = ""
    partstat: PartStat | None = None  # None: the file does not say
    sent_by: str = ""  # who wrote for this person
    delegated_to: str = ""
    delegated_from: str = ""


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """One VEVENT of an answer; of its texts only what a person is shown."""

    uid: str
    method: str = ""  # in capitals; empty: none
    sequence: int | None = None  # None: the file does not say
    stamp: datetime | None = None  # DTSTAMP, aware UTC
    recurrence: Moment | None = None  # RECURRENCE-ID
    starts: Moment | None = None
    minutes: int | None = None  # None: the file does not say
    zone: str = ""  # IANA name of the clock that the start is on
    title: str = ""
    place: str = ""
    text: str = ""  # DESCRIPTION
    comment: str = ""
    rule: str = ""  # RRULE; UNTIL as a day on the clock of `zone`
    more_dates: bool = False  # RDATE or EXDATE: the rule alone does not say when
    status: str = ""  # in capitals
    organizer: ReadPerson | None = None
    attendees: tuple[ReadPerson, ...] = ()
    unknown_zones: tuple[
        str, ...
    ] = ()  # TZIDs that nothing explains: their times are without a zone


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """A file that was read: its meetings, and what else stood in it.

    `digest` is the SHA-256 of the calendar part, in hexadecimal. `sender` is the address that a mail came
    from, in lower case. `others` are components that are no meetings: VTODO, VFREEBUSY, VJOURNAL.
    """

    digest: str
    events: tuple[ReadEvent, ...] = ()
    others: tuple[str, ...] = ()
    sender: str = ""
    refused: int = 0  # entries that could not be read


class AnswerKind(StrEnum):
    """What became of a file."""

    REPLY = "reply"  # what a guest answered was noted
    PROPOSAL = "proposal"  # somebody wishes another time, or calls their meeting off: to be decided
    REFRESH = "refresh"  # a guest asks how it stands
    INVITATION = "invitation"  # somebody invites us
    STRANGER = "stranger"  # an answer of somebody who is no guest
    IGNORED = "ignored"  # too old, or about what is over; explained
    FOREIGN = "foreign"  # about a meeting that the book does not have
    REPEATED = "repeated"  # this was read before
    CALENDAR = "calendar"  # a calendar, not an answer
    UNREADABLE = "unreadable"  # of a watched folder: a file that is no answer


class Offer(StrEnum):
    """What the person can do about it with one click."""

    ACCEPT = "accept"  # the proposal
    DECLINE = "decline"  # the proposal
    PROPOSE_AGAIN = "propose again"  # plan another time
    ADD_GUEST = "add guest"
    SEND_AGAIN = "send again"  # the newest invite, or its cancellation
    TAKE = "take"  # the invitation, as a check-in
    ANSWER = "answer"  # the invitation of somebody else, by a mail
    READ_AS_CALENDAR = "read as calendar"


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """What came of a file, as a sentence a person understands, and what can be done about it.

    `checkin_id` is that of an occurrence where one is meant, empty where no check-in is. `proposal_id` is set
    while the proposal is open.
    """

    kind: AnswerKind
    sentence: str
    checkin_id: str = ""
    account: Ref | None = None
    guest: str = ""  # name, else address, of who answers or invites
    partstat: PartStat | None = None
    proposal_id: str = ""
    offers: tuple[Offer, ...] = ()
    name: str = ""  # of the file
    email: str = ""  # of `guest`, in lower case
    attendee_id: str = ""
    events: tuple[ReadEvent, ...] = field(default=(), repr=False)  # what the offers need


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer that was read lately."""

    id: str
    name: str  # of the file
    read_at: datetime  # aware UTC
    sentence: str
    checkin_id: str  # empty: none


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """A change that somebody else wishes. `source`: guest or calendar; `kind`: move, cancel, done.

    Of an occurrence `checkin_id` is the row of its series, `recurrence_id` where the series puts it
    (`2026-11-02T09:00`). Of a task that moves `starts_at` is the start of its new day on the own clock.
    """

    source: str
    kind: str
    checkin_id: str | None = None
    task_id: str | None = None
    recurrence_id: str = ""
    name: str = ""  # of the guest, or of the calendar
    email: str = ""
    starts_at: datetime | None = None  # aware: of a move
    minutes: int | None = None
    comment: str = ""
    stamp: datetime | None = None  # aware: DTSTAMP of the answer
    sequence: int = 0  # of ours, that it is about
    etag: str = ""  # of the object in the other calendar
    meant_at: datetime | None = None  # aware: when the meeting is in the book as this is filed


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A meeting of another calendar in which somebody of the book takes part.

    `past`: it is over, so it is offered as a touchpoint; else as a check-in.
    """

    id: str  # of the busy time behind it
    uid: str
    instance: (
        str  # of a repeated meeting where its series puts this one (instant as stored); else empty
    )
    sequence: int
    title: str
    starts_at: datetime  # aware UTC
    ends_at: datetime  # aware UTC
    calendar: str  # the name of where it was found
    account: Ref
    people: tuple[Ref, ...]  # contacts of the account
    others: tuple[str, ...]  # addresses that nobody of the account has
    organizer: str  # address; empty: the file does not say
    past: bool

    @property
    def minutes(self) -> int:
        """How long it lasts, in whole minutes."""
        return round((self.ends_at - self.starts_at).total_seconds() / 60)
