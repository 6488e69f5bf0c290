"""Who has to be told what of a check-in, what they are sent, and that it went out.

Nothing here sends anything: `invitations` makes what a mail or a file says, and `mark_told` notes that it
left the machine. One message has one METHOD and one UID (RFC 5546 3.2): guests of a series hear of it as a
whole, with all that differs in it; one meeting of it is told alone to those who know the series.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from csdesk.book.checkin_rows import (
    StoredCheckin,
    StoredMeeting,
    stored_checkin,
    whole_meeting,
)
from csdesk.book.checkin_writing import series_of
from csdesk.book.guest_clocks import guest_zones
from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.changes import Changes
from csdesk.domain.invitations import GuestLine, Owe, Owed, Told
from csdesk.domain.invitations import owed as owed_about
from csdesk.domain.language import mark, tr
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical import events, itip
from csdesk.ical.bulk import own_copy
from csdesk.ical.files import write_file
from csdesk.ical.tzif import zone_names
from csdesk.services.checkins import checkin_gone
from csdesk.services.context import Services
from csdesk.services.invitation_words import Announced, body, known_clocks, subject
from csdesk.services.invited_guests import (
    SECOND,
    ends_at,
    guest_key,
    later_stamp,
    reachable,
)
from csdesk.services.meetings import meeting_of, whole_meeting_of
from csdesk.services.policies import organizer


@dataclass(frozen=True, slots=True)
class Invitation:
    """One message to some guests: the words of a mail and its calendar part, ready to go.

    `marks` are what the guests will know once it went out: attendee id and SEQUENCE, for each occurrence of a
    series that the file tells of.
    """

    what: Owe
    checkin_id: str  # of the check-in, the series or the occurrence that it is about
    recipients: tuple[tuple[str, str], ...]  # name, address
    attendee_ids: tuple[str, ...]
    method: str  # REQUEST or CANCEL, as in `ics`
    subject: str
    text: str
    ics: bytes
    sequence: int
    marks: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Message:
    """What has to be told to whom, before it is written."""

    what: Owe
    about: StoredCheckin
    guests: tuple[GuestLine, ...]
    without: frozenset[str] = (
        frozenset()
    )  # `recurrence_id`s of a series that these are no guests of


def guests_of(desk: Services, checkin_id: str) -> tuple[GuestLine, ...]:
    """The guests of a check-in, a series or an occurrence, and how the invitation stands. Raises Gone."""
    with desk.book.read() as connection:
        found = stored_checkin(connection, checkin_id)
    if found is None:
        raise checkin_gone()
    return found.present


def owed(desk: Services, checkin_id: str) -> tuple[Owed, ...]:
    """What has to go out about a check-in; of a series also about its occurrences. Raises Gone.

    Nothing where somebody else invites. Guests without an address are among them: they are told by hand. An
    occurrence owes what its series does as long as guests do not know that.
    """
    meeting, chosen = _read(desk, checkin_id)
    own = organizer(desk)
    mine = own[1].casefold() if own is not None else ""
    kinds: dict[Owe, dict[str, GuestLine]] = {}
    for message in _messages(meeting, chosen, desk.clock()):
        for guest in message.guests:
            if not mine or guest.email.strip().casefold() != mine:
                kinds.setdefault(message.what, {}).setdefault(guest_key(guest), guest)
    return tuple(Owed(kind, tuple(kinds[kind].values())) for kind in Owe if kind in kinds)


def invitations(
    desk: Services,
    checkin_id: str,
    *,
    again: bool = False,
    attendee_id: str | None = None,
    at: datetime,
) -> tuple[Invitation, ...]:
    """What has to go out now, as messages; none where everybody knows how it is.

    `again`: also to guests who know it already, with the same SEQUENCE. `attendee_id`: only to this guest.
    `at` (aware) is the DTSTAMP; where a guest was told of the check-in later than that, because the clock was
    set back, the DTSTAMP is just after.

    Guests without an address get none. Raises Gone, and Invalid where the person has no address of their own
    or a guest's is none.
    """
    meeting, chosen = _read(desk, checkin_id)
    messages = _messages(meeting, chosen, at, again=again, attendee_id=attendee_id)
    own = organizer(desk)
    if own is None and any(guest.email.strip() for each in messages for guest in each.guests):
        raise Invalid(
            "email",
            tr("You have no e-mail address here, so nobody can be invited."),
            tr("Set it under You in the settings."),
        )
    if own is None:
        return ()
    made = (_invitation(desk, meeting, each, own, later_stamp(meeting, at)) for each in messages)
    return tuple(each for each in made if each is not None)


def mark_told(desk: Services, invitation: Invitation) -> Changes:
    """Note that a message went out to its guests. Undo does not offer this: it has left the machine.

    Guests who were deleted meanwhile are left out; who was told of something later stays so.
    """
    own = organizer(desk)
    with desk.book.write(mark("send invites"), undoable=False) as unit:
        guests = [(unit.get(CheckinAttendeeRow, key), number) for key, number in invitation.marks]
        row = unit.get(CheckinRow, invitation.checkin_id)
        if row is not None and own is not None and any(guest for guest, _ in guests):
            row = series_of(unit, row)
            row.invited_as = row.invited_as or own[1]
        for guest, sequence in guests:
            if guest is None:
                continue
            guest.told_sequence = max(sequence, guest.told_sequence or 0)
            guest.told_at = max(unit.at, guest.told_at + SECOND) if guest.told_at else unit.at
    return unit.changes


def write_invite(desk: Services, checkin_id: str, path: Path) -> Changes:
    """Write a check-in as .ics to hand over, and note that its guests know of it.

    A REQUEST to all guests with an address, or their CANCEL where it was cancelled. The person's own copy,
    which tells nobody, where no own address is set, somebody else invites or no guest has an address.

    Raises Gone, Unwritable, and Invalid where a guest's address is none or nobody has heard of what is
    cancelled; then nothing is noted.
    """
    meeting, chosen = _read(desk, checkin_id)
    own = organizer(desk)
    message = _for_all(meeting, chosen)
    made = None
    if own is not None and not meeting.main.organizer:
        made = _invitation(desk, meeting, message, own, later_stamp(meeting, desk.clock()))
    if made is not None:
        write_file(path, made.ics)
        return mark_told(desk, made)
    if own is not None and message.what is Owe.CANCEL and not meeting.main.organizer:
        raise Invalid(
            "status",
            tr("Nobody was told of “{title}”, which is cancelled.", title=chosen.title),
            tr("There is nothing to send."),
        )
    whole = chosen is meeting.main
    written = whole_meeting_of(meeting, None) if whole else meeting_of(chosen, None, meeting.main)
    write_file(path, own_copy(written))
    return Changes()


def _read(desk: Services, checkin_id: str) -> tuple[StoredMeeting, StoredCheckin]:
    """The whole meeting, and what of it is meant: an occurrence only where it differs from its series."""
    with desk.book.read() as connection:
        meeting = whole_meeting(connection, checkin_id)
        chosen = stored_checkin(connection, checkin_id)
    if meeting is None or chosen is None:
        raise checkin_gone()
    rows = (each for each in meeting.occurrences if each.id == chosen.id)
    return meeting, next(rows, meeting.main)


def _messages(
    meeting: StoredMeeting,
    chosen: StoredCheckin,
    now: datetime,
    *,
    again: bool = False,
    attendee_id: str | None = None,
) -> list[_Message]:
    """Who is owed what: the series first, then occurrences for those it says nothing to.

    Occurrences that are over are not told of, unless one is asked for.
    """
    main = meeting.main
    if main.organizer:
        return []
    wanted = _wanted(meeting, attendee_id)
    found = _groups(main, wanted, again=again and chosen is main)
    if chosen is main:
        rows = [each for each in meeting.occurrences if ends_at(each) >= now]
    else:
        rows = [chosen]
        here = {guest_key(guest) for guest in chosen.guests}
        found = [
            replace(each, guests=kept)
            for each in found
            if (kept := tuple(g for g in each.guests if guest_key(g) in here))
        ]
    kinds = {guest_key(guest): each.what for each in found for guest in each.guests}
    found = [part for each in found for part in _by_meetings(meeting, each)]
    off = {key for key, kind in kinds.items() if kind is Owe.CANCEL}
    if off and chosen is not main:
        rows += [
            each for each in meeting.occurrences if each is not chosen and ends_at(each) >= now
        ]
    for row in rows:
        for message in _groups(row, wanted, again=again and row is chosen, anew=off):
            left = tuple(
                guest
                for guest in message.guests
                if (guest_key(guest) in off and message.what is not Owe.CANCEL)
                or (guest_key(guest) not in kinds and (row is chosen or chosen is main))
            )
            if left:
                found.append(replace(message, guests=left))
    return found


def _by_meetings(meeting: StoredMeeting, message: _Message) -> list[_Message]:
    """A message about a series, apart for guests of all its meetings and of some of them.

    Nobody is shown a meeting that they are no guest of: it is an exception for them (RFC 6638 3.2.6).
    """
    if message.what is Owe.CANCEL:
        return [message]
    rows = [each for each in meeting.occurrences if each.status != CheckinStatus.CANCELLED]
    here = {each.recurrence_id: {guest_key(guest) for guest in each.present} for each in rows}
    parts: dict[frozenset[str], list[GuestLine]] = {}
    for guest in message.guests:
        without = frozenset(at for at, keys in here.items() if guest_key(guest) not in keys)
        parts.setdefault(without, []).append(guest)
    return [
        replace(message, guests=tuple(guests), without=without) for without, guests in parts.items()
    ]


def _groups(
    about: StoredCheckin,
    wanted: set[str] | None,
    *,
    again: bool,
    anew: Collection[str] = frozenset(),
) -> list[_Message]:
    """Who is owed what of one meeting. `anew`: guests whose series is off, which took this one along."""
    guests = [each for each in about.guests if wanted is None or guest_key(each) in wanted]
    groups = {each.kind: list(each.guests) for each in owed_about(about.status, guests)}
    for guest in guests:
        if guest.told is Told.CURRENT and (again or guest_key(guest) in anew):
            kind = _once_more(about, guest, wanted)
            if kind is not None and (again or kind is not Owe.CANCEL):
                groups.setdefault(kind, []).append(guest)
    return [_Message(kind, about, tuple(groups[kind])) for kind in Owe if kind in groups]


def _once_more(about: StoredCheckin, guest: GuestLine, wanted: set[str] | None) -> Owe | None:
    """What a guest who knows everything is told again; one who was taken off only when asked for."""
    if guest.removed:
        return Owe.CANCEL if wanted is not None else None
    if about.status == CheckinStatus.CANCELLED:
        return Owe.CANCEL
    if about.status != CheckinStatus.PLANNED:
        return None
    return Owe.UPDATE if about.sequence else Owe.INVITE


def _wanted(meeting: StoredMeeting, attendee_id: str | None) -> set[str] | None:
    """The guest with this id, who has another in each occurrence; None: all are wanted."""
    if attendee_id is None:
        return None
    every = (guest for each in (meeting.main, *meeting.occurrences) for guest in each.guests)
    return {guest_key(guest) for guest in every if guest.attendee_id == attendee_id}


def _for_all(meeting: StoredMeeting, chosen: StoredCheckin) -> _Message:
    """A file for everybody: an occurrence alone only where everybody knows its series."""
    if chosen is not meeting.main and chosen.status != CheckinStatus.CANCELLED:
        here = {guest_key(guest) for guest in chosen.present}
        known = {guest_key(g) for g in meeting.main.present if g.told is not Told.NEVER}
        invited = {guest_key(g) for g in meeting.main.present}
        if here & (invited - known):
            chosen = meeting.main
    if chosen.status == CheckinStatus.CANCELLED:
        told = tuple(
            guest
            for guest in chosen.guests
            if guest.told is Told.BEHIND or (guest.told is Told.CURRENT and not guest.removed)
        )
        return _Message(Owe.CANCEL, chosen, told)
    return _Message(Owe.UPDATE if chosen.sequence else Owe.INVITE, chosen, chosen.present)


def _invitation(
    desk: Services,
    meeting: StoredMeeting,
    message: _Message,
    own: tuple[str, str],
    at: datetime,
) -> Invitation | None:
    """A message written; None where nobody of its guests has an address."""
    about, mine = message.about, own[1].casefold()
    told = reachable(message.guests, mine)
    if not told:
        return None
    whole = about is meeting.main
    if not whole:  # of a series, one that is off keeps its own while the others are counted up
        about = replace(about, sequence=max(about.sequence, meeting.main.sequence))
    theirs = [_as_known_to(each, message, meeting.main) for each in meeting.occurrences]
    shown = StoredMeeting(about, tuple(theirs))
    written = whole_meeting_of(shown, own) if whole else meeting_of(about, own, meeting.main)
    if message.what is Owe.CANCEL:
        ics = itip.cancel(
            written,
            [events.Guest(guest.name, guest.email, guest.partstat) for guest in told],
            stamp=at,
        )
    else:
        ics = itip.request(_listed(written), stamp=at)
    announced = Announced(
        message.what,
        about,
        own[0] or own[1],
        _clocks(desk, about, told),
        desk.today(),
        taken=frozenset(each.recurrence_id for each in meeting.occurrences),
        elsewhere=sum(each.status == CheckinStatus.PLANNED for each in theirs),
        taken_off=all(guest.removed for guest in told),
    )
    rows = (about, *meeting.occurrences) if whole else (about,)
    keys = {guest_key(guest) for guest in told}
    off = message.what is Owe.CANCEL
    return Invitation(
        message.what,
        about.id,
        tuple((guest.name, guest.email) for guest in told),
        tuple(guest.attendee_id for guest in told),
        "CANCEL" if off else "REQUEST",
        subject(announced),
        body(announced),
        ics,
        about.sequence,
        tuple(
            (guest.attendee_id, row.sequence)
            for row in rows
            for guest in row.guests
            if guest_key(guest) in keys
            and (not guest.removed or off or row.recurrence_id in message.without)
            and (not off or row is about or guest.removed or row.status == CheckinStatus.CANCELLED)
        ),
    )


def _as_known_to(row: StoredCheckin, message: _Message, series: StoredCheckin) -> StoredCheckin:
    """An occurrence as the guests of a message have it: not at all where they are no guests of it."""
    row = replace(row, sequence=max(row.sequence, series.sequence))
    if row.recurrence_id not in message.without:
        return row
    return replace(row, status=CheckinStatus.CANCELLED)


def _listed(meeting: events.Meeting) -> events.Meeting:
    """The meeting with the guests that a file can name."""
    guests = tuple(guest for guest in meeting.guests if guest.email.strip())
    return replace(meeting, guests=guests, overrides=tuple(map(_listed, meeting.overrides)))


def _clocks(desk: Services, about: StoredCheckin, told: Iterable[GuestLine]) -> tuple[str, ...]:
    """The clocks of those who are told, of the meeting, and our own."""
    with desk.book.read() as connection:
        zones = guest_zones(connection, about.uid)
    theirs = (zones.get(guest.attendee_id, "") for guest in told)
    own = str(desk.clock().tzinfo)
    return known_clocks([*theirs, about.zone, own], zone_names())
