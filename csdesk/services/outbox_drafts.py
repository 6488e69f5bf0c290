"""Mails as drafts: .eml files that the mail program opens, so that the person sends them there."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from csdesk.domain.changes import Changes, together
from csdesk.domain.language import tr
from csdesk.domain.texts import clean_text
from csdesk.errors import Invalid
from csdesk.ical.files import write_file
from csdesk.mail.message import InviteMail, Mailbox, draft, new_message_id
from csdesk.services import invites
from csdesk.services.context import Services
from csdesk.services.invites import Invitation
from csdesk.services.policies import organizer

_SUFFIX = ".eml"


@dataclass(frozen=True, slots=True)
class Drafts:
    """The files that were written, and what that changed: their guests are noted as told."""

    paths: tuple[Path, ...]
    changes: Changes


def write_draft(
    desk: Services,
    checkin_id: str,
    path: Path,
    *,
    attendee_id: str | None = None,
    again: bool = False,
    note: str = "",
) -> Drafts:
    """Write what guests have to hear about a check-in as drafts; each opens in the mail program.

    One file is written to `path`. Where some get an update and others a cancellation, each gets a file
    whose name says which, beside it; files that are there already are left alone. Raises Gone, Invalid
    where nobody has to hear anything, or Unwritable: then the files written before that stay, and only
    their guests are noted as told.
    """
    own = organizer(desk)
    if own is None:
        raise Invalid(
            "email",
            tr("Your own mail address is not set."),
            tr("Set it under You in the settings: it is the sender and the organizer of invites."),
        )
    found = invites.invitations(
        desk, checkin_id, again=again, attendee_id=attendee_id, at=desk.clock()
    )
    if not found:
        raise Invalid(
            "guests",
            tr("No guest with a mail address has to hear anything about this check-in."),
            tr("Give a guest an address, or send it again to those who know it."),
        )
    paths = _paths(path, found)
    changes = []
    for each, place in zip(found, paths, strict=True):
        mail = mail_of(each, Mailbox(*own), clean_text(note), new_message_id(), desk.clock())
        write_file(place, draft(mail))
        changes.append(invites.mark_told(desk, each))
    return Drafts(paths, together(changes))


def mail_of(
    invitation: Invitation, sender: Mailbox, note: str, message_id: str, at: datetime
) -> InviteMail:
    """An invitation as a mail, with the person's own words above the facts."""
    return InviteMail(
        sender=sender,
        recipients=tuple(Mailbox(*each) for each in invitation.recipients),
        subject=invitation.subject,
        text="\n\n".join(part for part in (note, invitation.text) if part),
        calendar=invitation.ics,
        message_id=message_id,
        at=at,
    )


def _paths(path: Path, invitations: tuple[Invitation, ...]) -> tuple[Path, ...]:
    """`x.eml`; for several `x-update.eml`, `x-cancel.eml`, numbered where that is taken."""
    whole = path if path.suffix.casefold() == _SUFFIX else path.with_name(path.name + _SUFFIX)
    if len(invitations) == 1:
        return (whole,)
    found: list[Path] = []
    for each in invitations:
        name, number = f"{whole.stem}-{each.what.value}", 1
        place = whole.with_name(name + _SUFFIX)
        while place in found or place.exists():
            number += 1
            place = whole.with_name(f"{name}-{number}{_SUFFIX}")
        found.append(place)
    return tuple(found)
