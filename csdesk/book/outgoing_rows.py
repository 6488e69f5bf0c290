"""The outbox as it is stored."""

import json
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, text

from csdesk.book.instants import instant
from csdesk.domain.invitations import OutgoingLine
from csdesk.domain.outbox import cut_off

OPEN = ("waiting", "sending", "failed")
_LINES = """
SELECT o.id, o.checkin_id, k.account_id, a.name AS account_name, k.title, k.starts_local, k.zone, o.status,
       o.queued_at, o.tried_at, o.sent_at, o.what, o.recipients, o.problem, o.note, o.attendee_id, o.again
FROM outgoing_mail o JOIN checkin k ON k.id = o.checkin_id JOIN account a ON a.id = k.account_id
"""


def open_lines(connection: Connection) -> list[OutgoingLine]:
    """Mails that wait, were refused or were cut off, in the order they were put there."""
    return _lines(connection, "WHERE o.status IN ('waiting', 'sending', 'failed') ORDER BY o.n", {})


def closed_lines(connection: Connection, most: int) -> list[OutgoingLine]:
    """The last mails that were sent or withdrawn, the newest first."""
    return _lines(
        connection,
        "WHERE o.status IN ('sent', 'withdrawn') "
        "ORDER BY coalesce(o.sent_at, o.tried_at, o.queued_at) DESC, o.n DESC LIMIT :most",
        {"most": most},
    )


def line_of(connection: Connection, mail_id: str) -> OutgoingLine | None:
    """One mail in any state; None where it is not there."""
    found = _lines(connection, "WHERE o.id = :id", {"id": mail_id})
    return found[0] if found else None


def _lines(connection: Connection, where: str, values: dict[str, str | int]) -> list[OutgoingLine]:
    return [
        OutgoingLine(
            id=row.id,
            checkin_id=row.checkin_id,
            account_id=row.account_id,
            account_name=row.account_name,
            title=row.title,
            starts_local=datetime.fromisoformat(row.starts_local),
            zone=row.zone,
            status=row.status,
            queued_at=instant(row.queued_at),
            sent_at=instant(row.sent_at) if row.sent_at else None,
            what=row.what,
            recipients=tuple(json.loads(row.recipients)),
            problem=row.problem,
            note=row.note,
            attendee_id=row.attendee_id,
            again=bool(row.again),
        )
        for row in connection.execute(text(_LINES + where), values)
    ]


def tried_at(connection: Connection, mail_id: str) -> datetime | None:
    """When a mail was last begun to be sent; None for one that never was."""
    found = connection.scalar(
        text("SELECT tried_at FROM outgoing_mail WHERE id = :id"), {"id": mail_id}
    )
    return instant(found) if found else None


def on_its_way(connection: Connection, mail_id: str, now: datetime) -> str:
    """Whether another mail about the same UID was begun and not ended: `sending`, `unsure`, or empty.

    A mail that was cut off may have told its guests; a second one now could tell them twice.
    """
    rows = connection.execute(
        text(
            "SELECT o.tried_at, o.problem FROM outgoing_mail o JOIN checkin k ON k.id = o.checkin_id "
            "WHERE o.status = 'sending' AND o.id <> :id AND k.uid = ("
            "SELECT own.uid FROM checkin own JOIN outgoing_mail mine ON mine.checkin_id = own.id "
            "WHERE mine.id = :id)"
        ),
        {"id": mail_id},
    ).all()
    if not rows:
        return ""
    over = all(
        cut_off(instant(row.tried_at) if row.tried_at else None, row.problem, now) for row in rows
    )
    return "unsure" if over else "sending"


def addresses(connection: Connection, attendee_ids: Collection[str]) -> dict[str, str]:
    """Mail addresses of guests, by id; also of those who are no guests any more."""
    rows = connection.execute(
        text(
            "SELECT id, trim(email) FROM checkin_attendee "
            "WHERE id IN (SELECT value FROM json_each(:ids))"
        ),
        {"ids": json.dumps(list(attendee_ids))},
    )
    return {row[0]: row[1] for row in rows}


def same_wish(connection: Connection, checkin_id: str, attendee_id: str | None) -> str | None:
    """Id of the mail that waits for the same guests of a check-in; None where none does."""
    found = connection.scalar(
        text(
            "SELECT id FROM outgoing_mail WHERE checkin_id = :checkin AND attendee_id IS :attendee "
            "AND status = 'waiting' ORDER BY n LIMIT 1"
        ),
        {"checkin": checkin_id, "attendee": attendee_id},
    )
    return None if found is None else str(found)


def open_counts(connection: Connection) -> tuple[int, int]:
    """How many mails wait to go out or were refused, and how many proposals are not decided yet."""
    row = connection.execute(
        text(
            "SELECT (SELECT count(*) FROM outgoing_mail "
            "WHERE status IN ('waiting', 'sending', 'failed')) AS mails, "
            "(SELECT count(*) FROM proposal WHERE status = 'open') AS proposals"
        )
    ).one()
    return int(row.mails), int(row.proposals)
