"""What other calendars call busy, written as the difference."""

from collections.abc import Iterable

from sqlalchemy import delete, select

from csdesk.book.ids import new_id
from csdesk.book.store import Unit
from csdesk.book.tables import BusyTimeRow, CalendarSourceRow
from csdesk.domain.calendar import BusyTime


def replace_times(unit: Unit, source_id: str, wanted: Iterable[BusyTime]) -> tuple[int, int]:
    """Make the times of a calendar be `wanted`; returns how many were added and how many taken away.

    A time that is there already keeps its row; one that is given twice is stored once.
    """
    stored: dict[BusyTime, str] = {}
    for row in unit.session.scalars(select(BusyTimeRow).where(BusyTimeRow.source_id == source_id)):
        time = BusyTime(
            row.uid,
            row.sequence,
            row.title,
            row.starts_at,
            row.ends_at,
            row.all_day,
            tuple(row.people),
            row.instance,
        )
        stored[time] = row.id
    fresh = dict.fromkeys(wanted)
    gone = [row_id for time, row_id in stored.items() if time not in fresh]
    for at in range(0, len(gone), 500):
        unit.session.execute(delete(BusyTimeRow).where(BusyTimeRow.id.in_(gone[at : at + 500])))
    added = [time for time in fresh if time not in stored]
    unit.session.add_all(
        BusyTimeRow(
            id=new_id(),
            source_id=source_id,
            uid=time.uid,
            sequence=time.sequence,
            title=time.title,
            starts_at=time.starts_at,
            ends_at=time.ends_at,
            all_day=time.all_day,
            people=list(time.people),
            instance=time.instance,
        )
        for time in added
    )
    unit.session.flush()
    return len(added), len(gone)


def remove_source(unit: Unit, row: CalendarSourceRow) -> None:
    """Take a calendar out, with its times."""
    unit.session.execute(delete(BusyTimeRow).where(BusyTimeRow.source_id == row.id))
    unit.session.execute(delete(CalendarSourceRow).where(CalendarSourceRow.id == row.id))
