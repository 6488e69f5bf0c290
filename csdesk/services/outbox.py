"""The outbox: mails about check-ins that wait until the person sends them. Nothing goes out by itself.

What a mail says is made when it is sent, by `invites.invitations`; until then only the wish is kept.
"""

from collections.abc import Iterable

from csdesk.book import outgoing_rows
from csdesk.book.checkin_rows import stored_checkin
from csdesk.book.store import Unit
from csdesk.book.tables import OutgoingMailRow
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import OutgoingLine
from csdesk.domain.language import mark, tr
from csdesk.domain.outbox import OutgoingCheck, SendReport, Verdict, cut_off
from csdesk.domain.texts import clean_text
from csdesk.errors import Gone, Invalid
from csdesk.services import invites
from csdesk.services.checkins import checkin_gone
from csdesk.services.context import Services
from csdesk.services.outbox_checking import check, unreachable
from csdesk.services.outbox_drafts import Drafts, write_draft
from csdesk.services.outbox_sending import only_to, send

__all__ = [
    "Drafts",
    "OutgoingCheck",
    "OutgoingLine",
    "SendReport",
    "Verdict",
    "check",
    "empty",
    "note_sent",
    "queue",
    "send",
    "sent",
    "try_again",
    "waiting",
    "withdraw",
    "write_draft",
]


def queue(
    desk: Services,
    checkin_id: str,
    *,
    attendee_id: str | None = None,
    again: bool = False,
    note: str = "",
) -> Changes:
    """Put a mail about a check-in into the outbox. Nothing is sent.

    `attendee_id`: only to this guest. `again`: also to guests who know it already. `note`: the person's
    own words above the facts. The same wish waits once: its note and `again` are renewed. Raises Gone, or
    Invalid where no guest has to hear anything or none has an address; then nothing is written.
    """
    with desk.book.read() as connection:
        stored = stored_checkin(connection, checkin_id)
    if stored is None:
        raise checkin_gone()
    # An occurrence that is no row yet is what its series says.
    key = stored.series_id if "@" in stored.id else stored.id
    _check_owed(desk, key, attendee_id, again=again)
    words = clean_text(note)
    with desk.book.write(mark("queue mail")) as unit:
        same = outgoing_rows.same_wish(unit.connection, key, attendee_id)
        row = unit.get(OutgoingMailRow, same) if same else None
        if row is not None:
            row.again, row.note, row.queued_at = row.again or again, words or row.note, unit.at
            row.problem = ""
        else:
            unit.add(
                OutgoingMailRow(
                    checkin_id=key,
                    attendee_id=attendee_id,
                    again=again,
                    note=words,
                    queued_at=unit.at,
                )
            )
    return unit.changes


def _check_owed(desk: Services, checkin_id: str, attendee_id: str | None, *, again: bool) -> None:
    """Raises Invalid where no mail could be made of the wish."""
    if invites.invitations(desk, checkin_id, again=again, attendee_id=attendee_id, at=desk.clock()):
        return
    if unreachable(desk, checkin_id, attendee_id):
        raise Invalid(
            "email",
            tr("No mail address of these guests is known."),
            tr("Add one to the person, or tell them by phone."),
        )
    raise Invalid(
        "guests",
        tr("No guest has to hear anything about this check-in."),
        tr("Send it again if somebody has lost it.")
        if invites.guests_of(desk, checkin_id)
        else tr("Invite a guest first."),
    )


def waiting(desk: Services) -> list[OutgoingLine]:
    """Mails that wait, were refused or were cut off, in the order they were put there."""
    with desk.book.read() as connection:
        return outgoing_rows.open_lines(connection)


def sent(desk: Services, most: int = 50) -> list[OutgoingLine]:
    """The last mails that were sent or withdrawn, the newest first."""
    with desk.book.read() as connection:
        return outgoing_rows.closed_lines(connection, most)


def withdraw(desk: Services, ids: Iterable[str]) -> Changes:
    """Take mails out of the outbox; they are not sent. Raises Gone, or Invalid for one on its way."""
    with desk.book.write(mark("withdraw mail")) as unit:
        for row in _open_rows(unit, ids):
            row.status = "withdrawn"
    return unit.changes


def empty(desk: Services) -> Changes:
    """Withdraw every mail that waits or was refused; those that may have gone out stay, to be decided."""
    with desk.book.write(mark("empty outbox")) as unit:
        for line in outgoing_rows.open_lines(unit.connection):
            row = unit.get(OutgoingMailRow, line.id)
            if row is not None and row.status != "sending":
                row.status = "withdrawn"
    return unit.changes


def try_again(desk: Services, ids: Iterable[str]) -> Changes:
    """Let refused mails, and those that were cut off, wait again; nothing is sent. Raises as `withdraw`."""
    with desk.book.write(mark("try mail again")) as unit:
        for row in _open_rows(unit, ids):
            row.status, row.problem, row.queued_at = "waiting", "", unit.at
    return unit.changes


def note_sent(desk: Services, mail_id: str) -> Changes:
    """Say of a mail that was cut off that it went out: its guests are noted as told. Raises as `withdraw`."""
    with desk.book.read() as connection:
        line = outgoing_rows.line_of(connection, mail_id)
    if line is None:
        raise _gone()
    with desk.book.write(mark("note mail as sent"), undoable=False) as unit:
        for row in _open_rows(unit, [mail_id]):
            row.status, row.problem, row.sent_at = "sent", "", row.tried_at or unit.at
    changes = [unit.changes]
    for each in invites.invitations(
        desk, line.checkin_id, again=False, attendee_id=line.attendee_id, at=desk.clock()
    ):
        reached = only_to(desk, each, line.recipients)
        if reached.attendee_ids:
            changes.append(invites.mark_told(desk, reached))
    return together(changes)


def _open_rows(unit: Unit, ids: Iterable[str]) -> list[OutgoingMailRow]:
    found = []
    for mail_id in dict.fromkeys(ids):
        row = unit.get(OutgoingMailRow, mail_id)
        if row is None or row.status not in outgoing_rows.OPEN:
            raise _gone()
        if row.status == "sending" and not cut_off(row.tried_at, row.problem, unit.at):
            raise Invalid(
                "status",
                tr("This mail is being sent right now."),
                tr("Look again in a few minutes."),
            )
        found.append(row)
    return found


def _gone() -> Gone:
    return Gone(tr("This mail does not wait any more."), tr("Look at the outbox again."))
