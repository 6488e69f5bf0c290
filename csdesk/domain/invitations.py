"""Who was told what of a check-in, and what they answered.

A guest has been told when an invite, an update or a cancellation went out to them, by mail or as a file that
the person handed over. What is owed follows from the SEQUENCE they were told last (RFC 5546 2.1.4).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.terms import CheckinStatus


class PartStat(StrEnum):
    """What a guest answered; RFC 5545 3.2.12."""

    NEEDS_ACTION = "NEEDS-ACTION"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"
    DELEGATED = "DELEGATED"


class Told(StrEnum):
    """What a guest knows of a check-in."""

    NEVER = "never"
    CURRENT = "current"
    BEHIND = "behind"  # an earlier time, place or rule; or that it takes place, when it does not


class Owe(StrEnum):
    """What has to go out."""

    INVITE = "invite"
    UPDATE = "update"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A guest of a check-in, and how the invitation stands."""

    attendee_id: str
    name: str
    email: str  # empty: can only be told by hand
    contact_id: str | None = None
    partstat: PartStat = PartStat.NEEDS_ACTION
    comment: str = ""  # of their last reply
    replied_at: datetime | None = None  # aware UTC
    told: Told = Told.NEVER
    told_at: datetime | None = None  # aware UTC
    removed: bool = False  # no guest any more; a CANCEL may be owed

    @property
    def shown_name(self) -> str:
        """Name, or address where no name is known."""
        return self.name or self.email


@dataclass(frozen=True, slots=True)
class Owed:
    """What has to go out to whom; guests without an address are among them."""

    kind: Owe
    guests: tuple[GuestLine, ...]


def told(sequence: int, told_sequence: int | None) -> Told:
    """What a guest who was told `told_sequence` last knows of a check-in that is at `sequence`."""
    if told_sequence is None:
        return Told.NEVER
    return Told.CURRENT if told_sequence >= sequence else Told.BEHIND


def owed(status: str, guests: Iterable[GuestLine]) -> tuple[Owed, ...]:
    """What has to go out about one check-in; nothing for one that was held or whose guests know it all.

    Who never heard of a check-in does not have to hear that it is off.
    """
    kinds: dict[Owe, list[GuestLine]] = {}
    for guest in guests:
        kind = _owed_to(status, guest)
        if kind is not None:
            kinds.setdefault(kind, []).append(guest)
    return tuple(Owed(kind, tuple(kinds[kind])) for kind in Owe if kind in kinds)


def _owed_to(status: str, guest: GuestLine) -> Owe | None:
    if guest.removed or status == CheckinStatus.CANCELLED:
        return Owe.CANCEL if guest.told is Told.BEHIND else None
    if status != CheckinStatus.PLANNED or guest.told is Told.CURRENT:
        return None
    return Owe.INVITE if guest.told is Told.NEVER else Owe.UPDATE


_PARTSTAT_WORDS = {
    PartStat.NEEDS_ACTION: mark("no answer yet"),
    PartStat.ACCEPTED: mark("accepted"),
    PartStat.DECLINED: mark("declined"),
    PartStat.TENTATIVE: mark("tentative"),
    PartStat.DELEGATED: mark("sends somebody else"),
}


def partstat_of(stored: str) -> PartStat:
    """The state that a text means, in any case of letters; what is not known is no answer yet."""
    try:
        return PartStat(stored.strip().upper())
    except ValueError:
        return PartStat.NEEDS_ACTION


def state_words(guest: GuestLine) -> str:
    """How it stands with one guest: `accepted`, `not invited yet`, `knows an earlier version`."""
    if guest.told is Told.NEVER and guest.partstat is PartStat.NEEDS_ACTION:
        return tr("not invited yet")
    if guest.told is Told.BEHIND:
        return tr("not told of the change yet")
    return said(_PARTSTAT_WORDS[guest.partstat])


def replies_words(guests: Iterable[GuestLine]) -> str:
    """How the answers stand, for one line: `2 of 3 accepted, Ana declined`; empty without guests.

    Who has declined is named, because that is what has to be acted on.
    """
    known = [guest for guest in guests if not guest.removed]
    if not known:
        return ""
    if all(g.told is Told.NEVER and g.partstat is PartStat.NEEDS_ACTION for g in known):
        return tr("not invited yet")
    accepted = sum(guest.partstat is PartStat.ACCEPTED for guest in known)
    declined = [guest.shown_name for guest in known if guest.partstat is PartStat.DECLINED]
    if len(known) == 1:
        return state_words(known[0])
    words = plural("{m} of {n} accepted", "{m} of {n} accepted", len(known), m=accepted)
    if not declined:
        return words
    names = ", ".join(declined)
    return tr("{replies}, {names} declined", replies=words, names=names)


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A change that somebody else wishes. `source`: guest or calendar; `kind`: move, cancel or done."""

    id: str
    source: str
    kind: str
    checkin_id: str | None  # an occurrence has its own id
    task_id: str | None
    title: str
    account_id: str
    account_name: str
    name: str  # of the guest, or of the calendar
    email: str
    starts_local: datetime | None  # as it is now, naive, on the clock of `zone`
    zone: str
    minutes: int
    wanted_at: datetime | None  # aware UTC: the new start of a move
    wanted_minutes: int | None
    comment: str
    received_at: datetime  # aware UTC


@dataclass(frozen=True, slots=True)
class OutgoingLine:
    """A mail that waits, was sent or failed. `what`: invite, update or cancel; empty while it waits."""

    id: str
    checkin_id: str
    account_id: str
    account_name: str
    title: str
    starts_local: datetime  # naive, on the clock of `zone`
    zone: str
    status: str  # waiting, sending, sent, failed, withdrawn
    queued_at: datetime  # aware UTC
    sent_at: datetime | None
    what: str
    recipients: tuple[str, ...]
    problem: str
    note: str
    attendee_id: str | None = None
    again: bool = False
