"""Changes that somebody else wishes, decided by the person: another time, a change in another calendar."""

from dataclasses import dataclass
from datetime import datetime

from csdesk.book import proposal_rows, removing
from csdesk.book.checkin_rows import stored_checkin
from csdesk.book.checkin_writing import checkin_row
from csdesk.book.store import Unit
from csdesk.book.tables import CheckinRow, ProposalRow, TaskRow
from csdesk.domain.changes import Changes
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.clocks import zone_named
from csdesk.domain.invitations import Owed, ProposalLine, owed
from csdesk.domain.language import mark, tr
from csdesk.domain.recurrence import split_id
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.words import date_words
from csdesk.errors import Gone, Invalid
from csdesk.services.checkins import check_time, checkin_gone
from csdesk.services.context import Services
from csdesk.services.rescheduling import Rescheduling
from csdesk.services.tasks import finish


@dataclass(frozen=True, slots=True)
class Decided:
    """What an accepted proposal has changed, as a sentence, and what now has to go out to the guests.

    `owed` is empty for tasks, and for meetings that somebody else invites to.
    """

    sentence: str
    checkin_id: str = ""
    task_id: str = ""
    owed: tuple[Owed, ...] = ()


def open_proposals(desk: Services) -> list[ProposalLine]:
    """Proposals to decide, the oldest first; those whose meeting moved or ended meanwhile are left out."""
    with desk.book.read() as connection:
        return proposal_rows.open_proposals(connection)


def accept_proposal(desk: Services, proposal_id: str) -> tuple[Decided, Changes]:
    """Do what a proposal wishes, in one step; nothing goes out by itself.

    A move raises SEQUENCE by one and takes back the other guests' answers. Raises Gone for a proposal that is
    over or was decided, Invalid for a time that no calendar takes; then nothing is written.
    """
    with desk.book.write(mark("accept proposal")) as unit:
        line, row = _open(unit, proposal_id)
        if line.task_id is not None:
            _change_task(desk, unit, line, line.task_id)
        else:
            _change_checkin(unit, line, row)
        proposal_rows.close_proposal(unit, row, proposal_rows.ACCEPTED)
        unit.session.flush()
        proposal_rows.close_over(unit)
    return _decided(desk, line), unit.changes


def decline_proposal(desk: Services, proposal_id: str) -> tuple[ProposalLine, Changes]:
    """Leave everything as it is; returns what was declined, so that the guest can be told. Raises Gone."""
    with desk.book.write(mark("decline proposal")) as unit:
        line, row = _open(unit, proposal_id)
        proposal_rows.close_proposal(unit, row, proposal_rows.DECLINED)
    return line, unit.changes


def _open(unit: Unit, proposal_id: str) -> tuple[ProposalLine, ProposalRow]:
    line = proposal_rows.proposal_line(unit.connection, proposal_id)
    row = unit.get(ProposalRow, proposal_id)
    if line is None or row is None:
        raise Gone(
            tr("This proposal is over: it was decided, or its meeting has changed meanwhile."),
            tr("The list was read again."),
        )
    return line, row


def _change_checkin(unit: Unit, line: ProposalLine, proposal: ProposalRow) -> None:
    assert line.checkin_id is not None
    if line.kind == "done":
        row = checkin_row(unit, line.checkin_id)
        if row is None or row.rrule:
            raise checkin_gone()
        row.status = CheckinStatus.HELD
        return
    row_id, moment = split_id(line.checkin_id)
    before = unit.get(CheckinRow, row_id)
    scope = Scope.ALL if before is not None and before.rrule and moment is None else Scope.ONE
    change = Rescheduling(unit, line.checkin_id, scope)
    if line.kind == "cancel":
        change.cancel()
    else:
        starts = _wanted(line)
        check_time(starts, line.wanted_minutes)
        change.apply(CheckinEdit(starts_local=starts, minutes=line.wanted_minutes))
    row = checkin_row(unit, line.checkin_id)
    if row is not None and row.organizer:
        row.sequence = proposal.sequence  # counted by who invites, not by us


def _wanted(line: ProposalLine) -> datetime:
    """The new start on the clock of the meeting, naive."""
    assert line.wanted_at is not None
    return line.wanted_at.astimezone(zone_named(line.zone)).replace(tzinfo=None)


def _change_task(desk: Services, unit: Unit, line: ProposalLine, task_id: str) -> None:
    task = unit.get(TaskRow, task_id)
    if task is None or task.done_at is not None:
        raise Gone(tr("This task is not open any more."), tr("The list was read again."))
    if line.kind == "done":
        finish(desk, unit, task)
    elif line.kind == "cancel":
        unit.session.flush()
        # The proposal is of the task and would go with it: it stays in the journal.
        removing.remove(unit.connection, removing.belongings(unit.connection, "task", task_id))
        unit.session.expunge_all()
    elif line.wanted_at is not None:
        task.due_on = line.wanted_at.astimezone(desk.clock().tzinfo).date()
    else:
        raise Invalid("due", tr("This proposal names no day."), tr("Move the task by hand."))


def _decided(desk: Services, line: ProposalLine) -> Decided:
    sentence = _done_words(desk, line)
    if line.checkin_id is None:
        return Decided(sentence, task_id=line.task_id or "")
    with desk.book.read() as connection:
        found = stored_checkin(connection, line.checkin_id)
    if found is None:
        return Decided(sentence)
    due = () if found.organizer else owed(found.status, found.guests)
    return Decided(sentence, found.id, "", due)


def _done_words(desk: Services, line: ProposalLine) -> str:
    if line.kind == "done":
        return tr("“{title}” is done.", title=line.title)
    if line.kind == "cancel":
        return (
            tr("“{title}” was deleted.", title=line.title)
            if line.task_id
            else tr("“{title}” is cancelled.", title=line.title)
        )
    now = desk.clock()
    assert line.wanted_at is not None
    local = line.wanted_at.astimezone(now.tzinfo)
    day = date_words(local.date(), now.date())
    when = day if line.task_id else tr("{day}, {time}", day=day, time=f"{local:%H:%M}")
    return tr("“{title}” is now on {when}.", title=line.title, when=when)
