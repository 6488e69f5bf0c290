"""What the person changed in the calendar that the agenda is kept in, filed as proposals."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, text

from csdesk.book.proposal_rows import OPEN, OVER, close_proposal, file_proposal, open_proposals
from csdesk.book.store import Unit
from csdesk.book.tables import ProposalRow
from csdesk.domain.answers import ProposalDraft

SOURCE = "calendar"


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open proposal of the other calendar, and what it is about."""

    proposal_id: str
    uid: str  # of the check-in; empty for a task
    task_id: str  # empty for a check-in


def waiting_wishes(connection: Connection) -> list[Waiting]:
    """What is not decided yet. A proposal whose meeting was moved here meanwhile does not wait any more."""
    lines = [line for line in open_proposals(connection) if line.source == SOURCE]
    uids = {
        row.id: row.uid
        for row in connection.execute(
            text(
                "SELECT p.id, coalesce(k.uid, '') AS uid FROM proposal p "
                "LEFT JOIN checkin k ON k.id = p.checkin_id WHERE p.status = 'open'"
            )
        )
    }
    return [Waiting(line.id, uids.get(line.id, ""), line.task_id or "") for line in lines]


def file_wishes(
    unit: Unit, drafts: Iterable[ProposalDraft], *, checkin_id: str | None, task_id: str | None
) -> None:
    """Make `drafts` the open proposals about one check-in or task; others of this calendar are over."""
    kept = {file_proposal(unit, draft)[0] for draft in drafts}
    about = {"checkin_id": checkin_id, "task_id": task_id}
    for row in unit.where(ProposalRow, source=SOURCE, status=OPEN, **about):
        if row.id not in kept:
            close_proposal(unit, row, OVER)
