"""What the book knows of a check-in that an answer is about, what is made of it, and the words for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from csdesk.domain.answers import AnswerKind, Moment, Offer, ProposalDraft, ReadEvent, ReadPerson
from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.invitations import PartStat
from csdesk.domain.language import tr
from csdesk.domain.morning import Ref
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.words import date_words, quoted

_LONGEST_COMMENT = 200  # characters of a comment that are shown


@dataclass(frozen=True, slots=True)
class KnownGuest:
    """A guest of a check-in. `emails`: the address invited, then others of the contact, in lower case."""

    attendee_id: str
    name: str
    emails: tuple[str, ...]
    partstat: PartStat
    replied_at: datetime | None  # aware UTC
    replied_sequence: int | None
    told_sequence: int | None
    removed: bool


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """The check-in that UID and RECURRENCE-ID name. `row_id` and `recurrence_id` are those of a proposal."""

    checkin_id: str
    row_id: str
    recurrence_id: str
    title: str
    account: Ref
    starts_local: datetime  # naive, on the clock of `zone`
    zone: str
    minutes: int
    sequence: int
    status: str
    organizer: str  # address of who invites; empty: we
    repeats: bool  # a whole series
    guests: tuple[KnownGuest, ...]

    @property
    def starts_at(self) -> datetime:
        """The start, in UTC."""
        return instant_of(self.starts_local, self.zone)

    def guest_with(self, email: str) -> KnownGuest | None:
        """The guest who has this address; one who was invited at it first, one taken off last."""
        found = [guest for guest in self.guests if email and email in guest.emails]
        found.sort(key=lambda guest: (guest.removed, guest.emails[0] != email))
        return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Who reads: the own clock and addresses, and the present day."""

    own: tzinfo
    now: datetime  # aware
    email: str = ""  # own address in lower case; empty: none is set


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one event of an answer comes to. Empty `state` and `proposal`: nothing is written.

    `same`: the book has it already.
    """

    kind: AnswerKind
    sentence: str
    offers: tuple[Offer, ...] = ()
    guest: KnownGuest | None = None
    person: ReadPerson | None = None
    state: PartStat | None = None
    sequence: int = 0
    proposal: ProposalDraft | None = None
    same: bool = False


def local_moment(moment: Moment, zone: str, at: datetime) -> datetime:
    """A moment on the clock of `zone`, naive; a day as the time that `at` has on it."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, at.time())
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(zone_named(zone)).replace(tzinfo=None)


def when_words(at: datetime, who: Onlooker) -> str:
    """`Thu 26 Nov, 10:00` on the own clock."""
    local = at.astimezone(who.own)
    day = date_words(local.date(), who.now.astimezone(who.own).date())
    return tr("{day}, {time}", day=day, time=f"{local:%H:%M}")


def meeting_words(meeting: KnownMeeting, who: Onlooker) -> str:
    """`“Check-in with Tamarind Foods” (Thu 26 Nov, 10:00)`."""
    when = when_words(meeting.starts_at, who)
    return tr("“{title}” ({when})", title=meeting.title, when=when)


def person_words(person: ReadPerson | None, guest: KnownGuest | None = None) -> str:
    """A name, else the address; `Somebody` where neither is known."""
    if guest is not None and (guest.name or guest.emails):
        return guest.name or guest.emails[0]
    return (person.name or person.email) if person is not None else tr("Somebody")


def with_comment(verdict: Verdict, event: ReadEvent) -> Verdict:
    """The verdict with what the guest wrote and what is doubtful about the file."""
    more = []
    if verdict.person is not None and verdict.person.sent_by:
        more.append(tr("Sent by {email}.", email=verdict.person.sent_by))
    if event.comment:
        more.append(tr("They write: {comment}", comment=quoted(event.comment, _LONGEST_COMMENT)))
    if event.unknown_zones:
        names = ", ".join(f"“{name}”" for name in event.unknown_zones)
        more.append(
            tr("The time zone {names} is not known: times were taken as those of the meeting.",
               names=names)
        )  # fmt: skip
    return replace(verdict, sentence=" ".join((verdict.sentence, *more)))


def ignored(text: str, *offers: Offer, **found: object) -> Verdict:
    """Nothing is done, and why."""
    guest, person = found.get("guest"), found.get("person")
    assert guest is None or isinstance(guest, KnownGuest)
    assert person is None or isinstance(person, ReadPerson)
    return Verdict(AnswerKind.IGNORED, text, offers, guest, person)


def is_over(meant_at: datetime | None, starts_at: datetime, status: str) -> bool:
    """Whether a proposal has nothing left to decide: its meeting was moved, held or cancelled meanwhile."""
    return status != CheckinStatus.PLANNED or (meant_at is not None and meant_at != starts_at)


def invitation_start(event: ReadEvent, own: str) -> tuple[datetime, str] | None:
    """Start (naive) and clock of a meeting of somebody else; None for one of whole days or without a start.

    Times in UTC, and those of a clock that nothing explains, are put on the clock `own`.
    """
    if not isinstance(event.starts, datetime):
        return None
    zone = event.zone if event.zone and event.zone != "Etc/UTC" else own
    if event.starts.tzinfo is None:
        return event.starts, own
    return event.starts.astimezone(zone_named(zone)).replace(tzinfo=None), zone


def is_past(event: ReadEvent, now: datetime, own: str) -> bool:
    """Whether a single meeting of somebody else is over."""
    found = invitation_start(event, own)
    if found is None or event.rule:
        return False
    end = instant_of(*found) + timedelta(minutes=event.minutes or 0)
    return end <= now.astimezone(UTC)


def other_time(event: ReadEvent, meeting: KnownMeeting) -> bool:
    """Whether an event names another time than the meeting has; times of unknown zones say nothing."""
    if event.starts is None:
        return False
    floating = isinstance(event.starts, datetime) and event.starts.tzinfo is None
    if floating and event.unknown_zones and event.method == "REPLY":
        return False
    if local_moment(event.starts, meeting.zone, meeting.starts_local) != meeting.starts_local:
        return True
    return not meeting.repeats and event.minutes not in (None, meeting.minutes)


def beyond_answering(
    meeting: KnownMeeting,
    who: Onlooker,
    person: ReadPerson,
    guest: KnownGuest | None,
) -> Verdict | None:
    """Why a guest's answer comes to nothing whatever it says; None where it counts."""
    if meeting.organizer:
        return ignored(not_ours(person, meeting, who), person=person)
    if meeting.status == CheckinStatus.HELD:
        return ignored(over_words(meeting, who), guest=guest, person=person)
    if guest is None:
        return stranger(person, meeting, who)
    if meeting.status != CheckinStatus.PLANNED:
        return ignored(over_words(meeting, who), Offer.SEND_AGAIN, guest=guest, person=person)
    if guest.removed:
        return ignored(
            tr("{guest} is not a guest of {meeting} any more.",
               guest=person_words(person, guest), meeting=meeting_words(meeting, who)),
            Offer.ADD_GUEST, guest=guest, person=person,
        )  # fmt: skip
    return None


def stranger(person: ReadPerson | None, meeting: KnownMeeting, who: Onlooker) -> Verdict:
    words = meeting_words(meeting, who)
    if person is None:
        return ignored(tr("Somebody answers about {meeting} without saying who.", meeting=words))
    standing_in = meeting.guest_with(person.delegated_from)
    text = (
        tr("{guest} answers for {other} about {meeting}, but is not on its list of guests.",
           guest=person_words(person), other=person_words(None, standing_in), meeting=words)
        if standing_in is not None
        else tr("{guest} answers about {meeting}, but is not on its list of guests.",
                guest=person_words(person), meeting=words)
    )  # fmt: skip
    return Verdict(AnswerKind.STRANGER, text, (Offer.ADD_GUEST,), None, person)


def not_ours(person: ReadPerson | None, meeting: KnownMeeting, who: Onlooker) -> str:
    return tr(
        "{guest} answers about {meeting}, to which {organizer} invites: only they collect answers.",
        guest=person_words(person),
        meeting=meeting_words(meeting, who),
        organizer=meeting.organizer,
    )


def over_words(meeting: KnownMeeting, who: Onlooker) -> str:
    words = meeting_words(meeting, who)
    if meeting.status == CheckinStatus.HELD:
        return tr("{meeting} was held already; the answer changes nothing.", meeting=words)
    return tr("{meeting} was cancelled; the answer changes nothing.", meeting=words)


def not_one(people: Iterable[ReadPerson], meeting: KnownMeeting, who: Onlooker) -> str:
    names = ", ".join(person_words(person) for person in people)
    words = meeting_words(meeting, who)
    if not names:
        return tr("This answer about {meeting} does not say whose it is.", meeting=words)
    return tr(
        "This answer about {meeting} names several people ({names}), so it says nothing about any.",
        meeting=words,
        names=names,
    )
