"""Sending what waits in the outbox.

A mail is claimed by writing `sending` in a transaction of its own, which only one process can do; then it
is made anew, handed to the server outside any transaction, and noted. What is found in `sending` later was
cut off: it is shown as "may have gone out" and never sent again by itself.
"""

import ssl
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from csdesk.book import outgoing_rows
from csdesk.book.store import Unit
from csdesk.book.tables import OutgoingMailRow
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import OutgoingLine
from csdesk.domain.job import Cancelled, Job
from csdesk.domain.language import mark, tr
from csdesk.domain.outbox import SENDABLE, OutgoingCheck, SendReport, SentMail, Verdict
from csdesk.errors import Gone, Invalid
from csdesk.mail.failures import MailFailure, NotSent, PerhapsSent
from csdesk.mail.message import compose, new_message_id
from csdesk.mail.smtp import TIMEOUT, Connection, Refusal
from csdesk.services import invites
from csdesk.services.context import Services
from csdesk.services.invites import Invitation
from csdesk.services.mail_account import MailAccount, connection, required_account
from csdesk.services.outbox_checking import check, check_line
from csdesk.services.outbox_drafts import mail_of

_NAME = mark("send mail")


@dataclass(slots=True)
class _Course:
    """What has come of sending so far."""

    sent: list[SentMail] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    held: list[OutgoingCheck] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)


def send(
    desk: Services,
    ids: Collection[str] | None = None,
    job: Job | None = None,
    *,
    also_past: bool = False,
    password: str | None = None,
    context: ssl.SSLContext | None = None,
    timeout: float = TIMEOUT,
) -> SendReport:
    """Send what waits in the outbox, or these mails of it, each only as its verdict allows.

    `also_past`: also about meetings that are over. `password`: instead of the one in the keyring. Mails that
    nobody needs any more are withdrawn; the others that do not go out stay, and the report says why.
    Cancelling `job` stops before the next mail.

    Raises Gone where one of `ids` does not wait any more, and Invalid, NoKeyring or MailFailure where no
    connection comes about; then nothing was sent and everything still waits.
    """
    job = job or Job()
    checks = _chosen(desk, ids)
    course = _Course()
    going = [each for each in checks if _may_go(each, also_past=also_past)]
    for each in checks:
        if each.verdict is Verdict.MOOT:
            course.changes.append(_drop(desk, each))
            course.dropped.append(_named(each.line, each.words))
        elif each not in going:
            course.held.append(each)
    problem, stopped = "", False
    if going:
        account = required_account(desk)
        with connection(account, password, context, timeout) as made:
            try:
                for done, each in enumerate(going):
                    job.check()
                    job.progress(done, len(going), tr("Sending"))
                    _send_line(desk, each.line, account, made, course, also_past=also_past)
                job.progress(len(going), len(going), tr("Sending"))
            except Cancelled:
                stopped = True
            except MailFailure as error:
                problem = str(error)
    return SendReport(
        tuple(course.sent),
        tuple(course.refused),
        tuple(course.failed),
        tuple(course.unsure),
        tuple(course.dropped),
        tuple(course.held),
        problem,
        stopped,
        together(course.changes),
    )


def _chosen(desk: Services, ids: Collection[str] | None) -> list[OutgoingCheck]:
    found = list(check(desk))
    if ids is None:
        return found
    if not set(ids) <= {each.line.id for each in found}:
        raise Gone(tr("This mail does not wait any more."), tr("Look at the outbox again."))
    return [each for each in found if each.line.id in ids]


def _may_go(each: OutgoingCheck, *, also_past: bool) -> bool:
    return each.verdict in SENDABLE or (also_past and each.verdict is Verdict.PASSED)


def _send_line(
    desk: Services,
    line: OutgoingLine,
    account: MailAccount,
    made: Connection,
    course: _Course,
    *,
    also_past: bool,
) -> None:
    """Claim one mail of the outbox and send all that it stands for.

    Raises MailFailure where the connection is of no more use.
    """
    if not _claim(desk, line, course):
        return
    # Looked at again now that nobody else can: an earlier mail may have told the same guests.
    try:
        now, invitations = check_line(desk, replace(line, status="waiting"))
        mails = [_ready(desk, each, account, line) for each in invitations]
    except Invalid as error:
        course.failed.append(_named(line, str(error)))
        _note(desk, line, course, status="failed", problem=str(error))
        return
    except BaseException:
        _put_back(desk, line, course)
        raise
    if now.verdict is Verdict.MOOT:
        course.changes.append(_drop(desk, now))
        course.dropped.append(_named(line, now.words))
        return
    if not _may_go(now, also_past=also_past):
        _put_back(desk, line, course)
        course.held.append(now)
        return
    gone: list[SentMail] = []
    later: list[str] = []  # guests whom the server may take later
    problems: list[str] = []
    for each in mails:
        try:
            refused = _hand_in(desk, line, each, account, made, gone, course)
        except PerhapsSent as error:
            course.unsure.append(_named(line, str(error)))
            _note(desk, line, course, problem=str(error))
            raise
        except NotSent as error:
            course.failed.append(_named(line, str(error)))
            status = "waiting" if error.temporary else "failed"
            _note(desk, line, course, status=status, problem=str(error), partly=bool(gone))
            return
        except MailFailure as error:
            _note(desk, line, course, status="waiting", problem=str(error), partly=bool(gone))
            raise
        problems += [one.reason for one in refused]
        course.refused += [_named(line, one.reason) for one in refused]
        later += each.guests({one.address for one in refused if one.temporary})
    _close(desk, line, problems, later, course)


@dataclass(frozen=True, slots=True)
class _Ready:
    """An invitation, and the mail that carries it."""

    invitation: Invitation
    message_id: str
    message: bytes

    @property
    def addresses(self) -> tuple[str, ...]:
        return tuple(address for _, address in self.invitation.recipients)

    def guests(self, addresses: Collection[str]) -> list[str]:
        """Ids of the guests with these addresses."""
        pairs = zip(self.invitation.recipients, self.invitation.attendee_ids, strict=True)
        return [key for (_, address), key in pairs if address in addresses]


def _ready(
    desk: Services, invitation: Invitation, account: MailAccount, line: OutgoingLine
) -> _Ready:
    message_id = new_message_id()
    mail = mail_of(invitation, account.sender, line.note, message_id, desk.clock())
    return _Ready(invitation, message_id, compose(mail))


def _hand_in(
    desk: Services,
    line: OutgoingLine,
    ready: _Ready,
    account: MailAccount,
    made: Connection,
    gone: list[SentMail],
    course: _Course,
) -> tuple[Refusal, ...]:
    """Send one mail and note its guests as told; returns those whom the server did not take."""
    what, addresses = ready.invitation.what, ready.addresses
    with desk.book.write(_NAME, undoable=False) as unit:
        row = _row(unit, line)
        row.what = ", ".join(dict.fromkeys([*(mail.what for mail in gone), what]))
        row.recipients = [*(address for mail in gone for address in mail.recipients), *addresses]
        row.message_id = ready.message_id
    course.changes.append(unit.changes)
    refused = made.send(account.sender.address, addresses, ready.message)
    away = {each.address for each in refused}
    taken = tuple(address for address in addresses if address not in away)
    course.changes.append(invites.mark_told(desk, only_to(desk, ready.invitation, taken)))
    gone.append(SentMail(line.title, what, taken))
    course.sent.append(gone[-1])
    return refused


def only_to(desk: Services, invitation: Invitation, addresses: Collection[str]) -> Invitation:
    """The invitation as it reached only these of its recipients."""
    if set(addresses) >= {address for _, address in invitation.recipients}:
        return invitation
    with desk.book.read() as connection:
        known = outgoing_rows.addresses(connection, [key for key, _ in invitation.marks])
    reached = {address.casefold() for address in addresses}
    pairs = [
        (who, key)
        for who, key in zip(invitation.recipients, invitation.attendee_ids, strict=True)
        if who[1] in addresses
    ]
    return replace(
        invitation,
        recipients=tuple(who for who, _ in pairs),
        attendee_ids=tuple(key for _, key in pairs),
        marks=tuple(
            (key, sequence)
            for key, sequence in invitation.marks
            if known.get(key, "").casefold() in reached
        ),
    )


def _claim(desk: Services, line: OutgoingLine, course: _Course) -> bool:
    """Take one mail for sending; False where another process has it, or one about the same meeting."""
    with desk.book.write(_NAME, undoable=False) as unit:
        row = unit.get(OutgoingMailRow, line.id)
        other = outgoing_rows.on_its_way(unit.connection, line.id, unit.at)
        free = row is not None and row.status == "waiting" and not other
        if row is not None and free:
            row.status, row.tried_at, row.problem = "sending", unit.at, ""
            row.what, row.recipients, row.message_id = "", [], ""
    course.changes.append(unit.changes)
    if not free:
        with desk.book.read() as connection:
            present = outgoing_rows.line_of(connection, line.id)
        if present is not None and present.status in outgoing_rows.OPEN:
            course.held.append(check_line(desk, present)[0])
    return free


def _row(unit: Unit, line: OutgoingLine) -> OutgoingMailRow:
    """The row of a claimed mail. Raises Gone where its check-in was deleted meanwhile."""
    row = unit.get(OutgoingMailRow, line.id)
    if row is None:
        raise Gone(tr("The check-in was deleted meanwhile."), tr("Look at the outbox again."))
    return row


def _note(
    desk: Services,
    line: OutgoingLine,
    course: _Course,
    *,
    status: str = "",
    problem: str = "",
    partly: bool = False,
) -> None:
    """Write down how a claimed mail stands; an empty status leaves it at `sending`.

    `partly`: some of its guests got it, who are not to get it once more when the others do.
    """
    with desk.book.write(_NAME, undoable=False) as unit:
        row = unit.get(OutgoingMailRow, line.id)
        if row is not None:
            row.status, row.problem = status or row.status, problem
            row.again = row.again and not partly
    course.changes.append(unit.changes)


def _put_back(desk: Services, line: OutgoingLine, course: _Course) -> None:
    _note(desk, line, course, status="waiting")


def _drop(desk: Services, each: OutgoingCheck) -> Changes:
    """Withdraw a mail that nobody needs, and say why."""
    with desk.book.write(_NAME, undoable=False) as unit:
        row = unit.get(OutgoingMailRow, each.line.id)
        if row is not None and row.status != "sent":
            row.status, row.problem = "withdrawn", each.words
    return unit.changes


def _close(
    desk: Services, line: OutgoingLine, problems: list[str], later: list[str], course: _Course
) -> None:
    """Note a mail as sent; guests whom the server may take later get a mail of their own that waits."""
    with desk.book.write(_NAME, undoable=False) as unit:
        row = unit.get(OutgoingMailRow, line.id)
        if row is not None:
            row.status, row.sent_at, row.problem = "sent", unit.at, " ".join(problems)
            for attendee_id in later:
                unit.add(
                    OutgoingMailRow(
                        checkin_id=row.checkin_id,
                        attendee_id=attendee_id,
                        again=row.again,
                        note=row.note,
                        queued_at=unit.at,
                        problem=" ".join(problems),
                    )
                )
    course.changes.append(unit.changes)


def _named(line: OutgoingLine, words: str) -> str:
    return tr("{title}: {words}", title=line.title, words=words)
