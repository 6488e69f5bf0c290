"""Changes that somebody else wishes: filed once, listed while there is something to decide."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, RowMapping, text

from csdesk.book.checkin_rows import stored_checkin
from csdesk.book.instants import instant
from csdesk.book.store import Unit
from csdesk.book.tables import CheckinRow, ProposalRow
from csdesk.domain.answer_terms import is_over
from csdesk.domain.answers import ProposalDraft
from csdesk.domain.clocks import instant_of
from csdesk.domain.invitations import ProposalLine
from csdesk.domain.morning import Ref

OPEN, ACCEPTED, DECLINED, OVER = "open", "accepted", "declined", "over"


def file_proposal(unit: Unit, draft: ProposalDraft) -> tuple[str, bool]:
    """File a proposal that is open; returns its id and whether it is new.

    An equal one is not filed again: an open one, or one that was decided and came from the very same answer
    or version of an object. Another wish of the same source for the same thing takes the place of an open
    one, but where it is older.
    """
    row_of = unit.get(CheckinRow, draft.checkin_id) if draft.checkin_id else None
    if row_of is not None and row_of.series_id:
        draft = replace(draft, checkin_id=row_of.series_id, recurrence_id=row_of.recurrence_id)
    about = {
        "checkin_id": draft.checkin_id,
        "task_id": draft.task_id,
        "recurrence_id": draft.recurrence_id,
        "source": draft.source,
        "email": draft.email,
    }
    for row in unit.where(ProposalRow, **about):
        equal = (row.kind, row.starts_at, row.minutes) == (
            draft.kind,
            _whole(draft.starts_at),
            draft.minutes,
        )
        if row.status == OPEN and equal:
            row.etag, row.sequence = draft.etag, draft.sequence
            return row.id, False
        if equal and _same_origin(row, draft):
            return row.id, False
        if row.status != OPEN:
            continue
        stamp = _whole(draft.stamp)
        if row.stamp is not None and stamp is not None and stamp < row.stamp:
            return row.id, False
        row.status, row.decided_at = OVER, unit.at
    values = {name: getattr(draft, name) for name in _FIELDS}
    return unit.add(ProposalRow(**values, received_at=unit.at)), True


_FIELDS = (
    "source", "kind", "checkin_id", "task_id", "recurrence_id", "name", "email", "starts_at", "minutes",
    "comment", "stamp", "sequence", "etag", "meant_at",
)  # fmt: skip


def _whole(at: datetime | None) -> datetime | None:
    return at.replace(microsecond=0) if at is not None else None


def _same_origin(row: ProposalRow, draft: ProposalDraft) -> bool:
    if draft.etag:
        return row.etag == draft.etag
    return draft.stamp is not None and row.stamp == _whole(draft.stamp)


def close_proposal(unit: Unit, row: ProposalRow, status: str) -> None:
    """Note what became of a proposal."""
    row.status, row.decided_at = status, unit.at


def close_over(unit: Unit) -> None:
    """Close the open proposals that nothing is left to decide of."""
    live = {line.id for line in open_proposals(unit.connection)}
    for row in unit.where(ProposalRow, status=OPEN):
        if row.id not in live:
            close_proposal(unit, row, OVER)


def open_proposals(connection: Connection) -> list[ProposalLine]:
    """Proposals to decide, the oldest first; those whose meeting moved or ended meanwhile are left out."""
    return _lines(connection, "", {})


def proposal_line(connection: Connection, proposal_id: str) -> ProposalLine | None:
    """One proposal that is open; None where it is not there, was decided or is over."""
    return next(iter(_lines(connection, "AND p.id = :key", {"key": proposal_id})), None)


def _lines(connection: Connection, more: str, values: dict[str, str]) -> list[ProposalLine]:
    rows = connection.execute(
        text(
            "SELECT p.*, t.title, t.done_at, t.due_on, t.account_id, a.name AS account_name "
            "FROM proposal p LEFT JOIN task t ON t.id = p.task_id "
            f"LEFT JOIN account a ON a.id = t.account_id WHERE p.status = 'open' {more} "
            "ORDER BY p.received_at, p.n"
        ),
        values,
    ).mappings()
    found = (_of_task(row) if row["task_id"] else _of_checkin(connection, row) for row in rows)
    return [line for line in found if line is not None]


def _of_task(row: RowMapping) -> ProposalLine | None:
    if row["done_at"] is not None:
        return None
    due = datetime.fromisoformat(row["due_on"]) if row["due_on"] else None
    account = Ref(row["account_id"], row["account_name"])
    return _line(row, None, row["title"], account, _Now(due, "", 0))


def _of_checkin(connection: Connection, row: RowMapping) -> ProposalLine | None:
    moment = row["recurrence_id"]
    checkin_id = f"{row['checkin_id']}@{moment}" if moment else str(row["checkin_id"])
    found = stored_checkin(connection, checkin_id)
    if found is None:
        return None
    meant_at = instant(row["meant_at"]) if row["meant_at"] else None
    if is_over(meant_at, instant_of(found.starts_local, found.zone), found.status):
        return None
    account = Ref(found.account_id, found.account_name)
    now = _Now(found.starts_local, found.zone, found.minutes)
    return _line(row, found.id, found.title, account, now)


@dataclass(frozen=True, slots=True)
class _Now:
    """When a thing is in the book."""

    starts_local: datetime | None
    zone: str
    minutes: int


def _line(
    row: RowMapping, checkin_id: str | None, title: str, account: Ref, now: _Now
) -> ProposalLine:
    return ProposalLine(
        id=row["id"],
        source=row["source"],
        kind=row["kind"],
        checkin_id=checkin_id,
        task_id=row["task_id"],
        title=title,
        account_id=account.id,
        account_name=account.name,
        name=row["name"],
        email=row["email"],
        starts_local=now.starts_local,
        zone=now.zone,
        minutes=now.minutes,
        wanted_at=instant(row["starts_at"]) if row["starts_at"] else None,
        wanted_minutes=row["minutes"],
        comment=row["comment"],
        received_at=instant(row["received_at"]),
    )
