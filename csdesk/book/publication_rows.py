"""The calendar that the own agenda is kept in: where it is, and what was last put there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, text

from csdesk.book.instants import instant
from csdesk.book.store import Unit
from csdesk.book.tables import PublicationRow, PublishedObjectRow
from csdesk.domain.calendar_objects import said_of
from csdesk.domain.publishing import Known

_MOST_AT_ONCE = 500  # UIDs in one statement


@dataclass(frozen=True, slots=True)
class Publication:
    """A CalDAV collection that the agenda is kept in."""

    id: str
    url: str
    server: str  # as it was typed
    user: str
    name: str
    sync_token: str
    published_at: datetime | None  # aware UTC
    problem: str


@dataclass(frozen=True, slots=True)
class Troubled:
    """An object that was not published as it is, and why."""

    id: str
    uid: str
    problem: str


def publication(connection: Connection) -> Publication | None:
    """The calendar that the agenda is kept in; None where none was chosen."""
    row = connection.execute(
        text(
            "SELECT id, url, server, user, name, sync_token, published_at, problem FROM publication "
            "ORDER BY n DESC LIMIT 1"
        )
    ).first()
    if row is None:
        return None
    at = instant(row.published_at) if row.published_at else None
    return Publication(
        row.id, row.url, row.server, row.user, row.name, row.sync_token, at, row.problem
    )


def known_objects(connection: Connection, publication_id: str) -> dict[str, Known]:
    """What was last put into a collection, by UID."""
    rows = connection.execute(
        text(
            "SELECT uid, href, etag, digest, seen, problem FROM published_object "
            "WHERE publication_id = :key ORDER BY uid"
        ),
        {"key": publication_id},
    )
    return {r.uid: Known(r.uid, r.href, r.etag, r.digest, said_of(r.seen), r.problem) for r in rows}


def troubled_objects(connection: Connection, publication_id: str) -> list[Troubled]:
    """Objects with a problem that waits for a person, in the order in which they were first put."""
    rows = connection.execute(
        text(
            "SELECT id, uid, problem FROM published_object "
            "WHERE publication_id = :key AND problem <> '' ORDER BY n"
        ),
        {"key": publication_id},
    )
    return [Troubled(r.id, r.uid, r.problem) for r in rows]


def published_count(connection: Connection, publication_id: str) -> int:
    """How many objects of ours the collection has, as far as is known."""
    count = connection.scalar(
        text("SELECT count(*) FROM published_object WHERE publication_id = :key AND etag <> ''"),
        {"key": publication_id},
    )
    return int(count or 0)


@dataclass(frozen=True, slots=True)
class CheckinOfUid:
    """The check-in or series that a UID belongs to."""

    id: str
    zone: str  # IANA name


def checkins_by_uid(connection: Connection) -> dict[str, CheckinOfUid]:
    """Check-ins and series by UID; occurrences belong to their series."""
    rows = connection.execute(text("SELECT uid, id, zone FROM checkin WHERE series_id IS NULL"))
    return {r.uid: CheckinOfUid(r.id, r.zone) for r in rows}


def write_known(unit: Unit, publication_id: str, objects: Mapping[str, Known | None]) -> None:
    """Note what is in the collection now, by UID; None: nothing more is known of it."""
    rows = {row.uid: row for row in _rows(unit, publication_id, list(objects))}
    for uid, known in objects.items():
        row = rows.get(uid)
        if known is None:
            if row is not None:
                unit.session.delete(row)
            continue
        if row is None:
            row = PublishedObjectRow(
                publication_id=publication_id, uid=uid, href="", digest="", published_at=unit.at
            )
            _fill(row, known)
            unit.add(row)
        elif _fill(row, known):
            row.published_at = unit.at
    unit.session.flush()


def _rows(unit: Unit, publication_id: str, uids: list[str]) -> Iterator[PublishedObjectRow]:
    for at in range(0, len(uids), _MOST_AT_ONCE):
        part = PublishedObjectRow.uid.in_(uids[at : at + _MOST_AT_ONCE])
        yield from unit.session.scalars(
            select(PublishedObjectRow).where(
                PublishedObjectRow.publication_id == publication_id, part
            )
        )


def _fill(row: PublishedObjectRow, known: Known) -> bool:
    """Put the values into a row; says whether one is another than before."""
    seen = known.said.stored() if known.said is not None else ""
    wanted = (known.href, known.etag, known.digest, seen, known.problem)
    if wanted == (row.href, row.etag, row.digest, row.seen, row.problem):
        return False
    row.href, row.etag, row.digest, row.seen, row.problem = wanted
    return True


def remove_publications(unit: Unit, *, but_url: str = "") -> None:
    """Forget the collections, but for one, with everything that was noted of them."""
    gone: Iterable[PublicationRow] = [
        row for row in unit.where(PublicationRow) if row.url != but_url
    ]
    for row in gone:
        unit.session.execute(
            delete(PublishedObjectRow).where(PublishedObjectRow.publication_id == row.id)
        )
        unit.session.execute(delete(PublicationRow).where(PublicationRow.id == row.id))
    unit.session.flush()
