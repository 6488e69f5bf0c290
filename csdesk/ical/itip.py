"""What goes to guests and back to organizers: iTIP messages (RFC 5546), each the calendar part of a mail.

One METHOD and one UID a message. None has an alarm: Outlook would let the sender's go before the guest's own.
`stamp` is the time the message is made (aware); it has to be later in every message about the same thing,
because readers order messages of one SEQUENCE by it (RFC 5546 2.1.5).
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from csdesk.domain.invitations import PartStat
from csdesk.domain.language import tr
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical.bulk import (
    Spanned,
    calendar,
    event_lines,
    with_overrides,
    zones_needed,
)
from csdesk.ical.clean import address, common_name, one_line
from csdesk.ical.content_lines import text_line, utc_text
from csdesk.ical.entries import Guest, Meeting
from csdesk.ical.spans import recurrence_id_lines, span_of, utc_span

_CARET = re.compile(r"\^(?=[n'^])")  # what RFC 6868 would read as something else


def request(meeting: Meeting, guests: Iterable[Guest] | None = None, *, stamp: datetime) -> bytes:
    """An invite, an update or either once more: METHOD:REQUEST (RFC 5546 3.2.2).

    Of a series with all its exceptions, or of one occurrence where the meeting has a `recurrence_id`.
    `guests` are those to be listed, None all of them; each address once, the organizer's never. What is known
    of their answers is said, so that a guest who accepted does not have to again.

    Raises Invalid for an organizer or guest without a usable address, where nobody is left to invite, and for
    a meeting that is cancelled: a REQUEST would bring it back.
    """
    if meeting.status is CheckinStatus.CANCELLED:
        raise Invalid(
            "status",
            tr(
                "“{title}” is cancelled, so there is no invite for it.",
                title=one_line(meeting.title),
            ),
            tr("Plan a new check-in."),
        )
    organizer = _organizer(meeting)
    chosen = meeting.guests if guests is None else tuple(guests)
    invited = _listed(chosen, organizer)
    if not invited:
        raise _nobody(meeting)
    wanted = None if guests is None else {_key(guest) for guest in invited}
    components = []
    found = with_overrides(meeting)
    for each, span in found:
        if each is meeting:
            listed = invited
        else:  # an occurrence among the exceptions of its series has guests of its own
            own = _listed(each.guests, organizer)
            listed = [guest for guest in own if wanted is None or _key(guest) in wanted]
        people = [_organizer_line(organizer), *map(_attendee_line, listed)]
        components.append(event_lines(each, span, stamp=stamp, people=people))
    return calendar(zones_needed(found), components, method="REQUEST")


def cancel(meeting: Meeting, guests: Iterable[Guest] | None = None, *, stamp: datetime) -> bytes:
    """That a meeting is off for some guests (None: for all): METHOD:CANCEL (RFC 5546 3.2.5).

    Of a series as a whole, or of one occurrence where the meeting has a `recurrence_id`. For a guest who was
    taken off, the guest alone is given; the meeting goes on for the others. STATUS:CANCELLED stands in all of
    these: RFC 5546 leaves it out for one guest, but calendars then keep the entry as if nothing were.

    The meeting's SEQUENCE has to be higher than the one the guests know. Raises Invalid as `request` does.
    """
    organizer = _organizer(meeting)
    told = _listed(meeting.guests if guests is None else guests, organizer)
    if not told:
        raise _nobody(meeting)
    off = replace(meeting, status=CheckinStatus.CANCELLED, overrides=(), exdates=_off(meeting))
    spanned: Spanned = (off, span_of(off))
    people = [_organizer_line(organizer), *map(_attendee_line, told)]
    component = event_lines(*spanned, stamp=stamp, people=people)
    return calendar(zones_needed([spanned]), [component], method="CANCEL")


def reply(meeting: Meeting, guest: Guest, *, stamp: datetime, comment: str = "") -> bytes:
    """What one guest answers, `guest.partstat`: METHOD:REPLY (RFC 5546 3.2.3).

    `meeting` is as the organizer sent it, with its SEQUENCE. Exactly one ATTENDEE. Raises Invalid for an
    organizer or a guest without a usable address.
    """
    organizer = _organizer(meeting)
    told = replace(meeting, overrides=(), exdates=(), recurrence=None)
    spanned: Spanned = (told, span_of(told))
    who = _person_line("ATTENDEE", guest, f";PARTSTAT={PartStat(guest.partstat).value}")
    people = [_person_line("ORGANIZER", organizer), who, *_comment(comment)]
    component = event_lines(*spanned, stamp=stamp, people=people)
    return calendar(zones_needed([spanned]), [component], method="REPLY")


def decline_counter(meeting: Meeting, *, stamp: datetime, comment: str = "") -> bytes:
    """That the time a guest proposed does not suit, METHOD:DECLINECOUNTER: the meeting stays as it is.

    It names the meeting and nothing else (RFC 5546 3.2.8); who proposed is whom the mail goes to. Raises
    Invalid for an organizer without a usable address.
    """
    lines = ["BEGIN:VEVENT", text_line("UID", meeting.uid), f"DTSTAMP:{utc_text(stamp)}"]
    lines += recurrence_id_lines(meeting)
    lines += [_organizer_line(_organizer(meeting)), *_comment(comment), "END:VEVENT"]
    named: Spanned = (meeting, utc_span(stamp, stamp))  # no time of its own, so no zone for one
    return calendar(zones_needed([named]), [lines], method="DECLINECOUNTER")


def _off(meeting: Meeting) -> tuple[datetime, ...]:
    """The exceptions that a series is cancelled with: those that were off before stay so."""
    gone = (each for each in meeting.overrides if each.status is CheckinStatus.CANCELLED)
    return (*meeting.exdates, *(each.recurrence_id for each in gone if each.recurrence_id))


def _organizer(meeting: Meeting) -> Guest:
    organizer = meeting.organizer
    if organizer is None or not organizer.email.strip():
        raise Invalid(
            "organizer",
            tr("Who invites has no e-mail address."),
            tr("Set your own address in the settings."),
        )
    address(organizer.email, field="organizer")
    return organizer


def _organizer_line(organizer: Guest) -> str:
    """Who invites; calendars take changes from the address that invited first, whoever writes them now."""
    sender = f';SENT-BY="mailto:{address(organizer.sent_by)}"' if organizer.sent_by else ""
    return _person_line("ORGANIZER", organizer, sender)


def _nobody(meeting: Meeting) -> Invalid:
    return Invalid(
        "guests",
        tr("Nobody else is invited to “{title}”.", title=one_line(meeting.title)),
        tr("Add a guest with an e-mail address."),
    )


def _listed(guests: Iterable[Guest], organizer: Guest) -> list[Guest]:
    """The guests of a message, each address once and never the organizer's own.

    Raises Invalid for a wrong or a missing address.
    """
    taken = {address(organizer.email, field="organizer").casefold()}
    listed = []
    for guest in guests:
        if not guest.email.strip():
            who = one_line(guest.name) or tr("A guest")
            raise Invalid(
                "guests",
                tr("{who} has no e-mail address and cannot be invited.", who=who),
                tr("Add an address to the contact, or leave this guest out."),
            )
        key = _key(guest)
        if key not in taken:
            taken.add(key)
            listed.append(guest)
    return listed


def _key(guest: Guest) -> str:
    return address(guest.email, field="guests").casefold()


def _attendee_line(guest: Guest) -> str:
    """A guest who can answer: without RSVP clients show no buttons."""
    state = PartStat(guest.partstat).value
    return _person_line(
        "ATTENDEE", guest, f";CUTYPE=INDIVIDUAL;PARTSTAT={state};ROLE=REQ-PARTICIPANT;RSVP=TRUE"
    )


def _person_line(name: str, person: Guest, parameters: str = "") -> str:
    """ORGANIZER or ATTENDEE; CN only where there is a name. Raises Invalid for a wrong address."""
    shown = _CARET.sub("^^", common_name(person.name))
    common = f';CN="{shown}"' if shown else ""
    return f"{name}{common}{parameters}:mailto:{address(person.email)}"


def _comment(comment: str) -> list[str]:
    line = text_line("COMMENT", comment)
    return [line] if line != "COMMENT:" else []
