"""Views of the accounts table that the person saves: kept, renamed, moved, deleted."""

from dataclasses import dataclass
from datetime import date

from csdesk.book import table_queries
from csdesk.book.store import Unit
from csdesk.book.tables import SavedViewRow
from csdesk.domain.account_table import BY_NAME
from csdesk.domain.changes import Changes
from csdesk.domain.filter_match import Standpoint
from csdesk.domain.filters import format_filter, parse_filter
from csdesk.domain.language import tr
from csdesk.domain.texts import clean_line, folded
from csdesk.domain.views import View
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.policies import all_settings

_MOST_LETTERS = 80


@dataclass(frozen=True, slots=True)
class ViewDraft:
    """A view to be saved: its name, its filter as typed, the column it is ordered by."""

    name: str
    query: str
    sort: str = ""  # name of a column; empty: by account
    descending: bool = False


def list_views(desk: Services) -> list[View]:
    """The saved views in their order."""
    with desk.book.read() as connection:
        return table_queries.saved_views(connection)


def save_view(desk: Services, draft: ViewDraft) -> tuple[str, Changes]:
    """Save a view as the last one. Returns its id. Raises Invalid; then nothing is written."""
    query = _query(draft.query)
    _check_sort(draft.sort)
    with desk.book.write(tr("save view")) as unit:
        name = _free_name(unit, draft.name)
        last = max((row.position for row in unit.where(SavedViewRow)), default=-1)
        key = unit.add(
            SavedViewRow(
                name=name,
                query=query,
                sort=draft.sort,
                descending=draft.descending,
                position=last + 1,
            )
        )
    return key, unit.changes


def change_view(
    desk: Services, view_id: str, query: str, *, sort: str = "", descending: bool = False
) -> Changes:
    """Let a saved view have another filter and order. Raises Invalid or Gone."""
    typed = _query(query)
    _check_sort(sort)
    with desk.book.write(tr("change view")) as unit:
        row = _row(unit, view_id)
        row.query, row.sort, row.descending = typed, sort, descending
    return unit.changes


def rename_view(desk: Services, view_id: str, name: str) -> Changes:
    """Give a saved view another name. Raises Invalid or Gone."""
    with desk.book.write(tr("rename view")) as unit:
        row = _row(unit, view_id)
        row.name = _free_name(unit, name, view_id)
    return unit.changes


def delete_view(desk: Services, view_id: str) -> Changes:
    """Delete a saved view; Undo brings it back. Raises Gone."""
    with desk.book.write(tr("delete view")) as unit:
        unit.session.delete(_row(unit, view_id))
    return unit.changes


def move_view(desk: Services, view_id: str, step: int) -> Changes:
    """Move a saved view by `step` places, down where it is positive; beyond the ends it stays there.

    Raises Gone.
    """
    with desk.book.write(tr("move view")) as unit:
        moved = _row(unit, view_id)
        rows = sorted(unit.where(SavedViewRow), key=lambda row: (row.position, row.n))
        place = rows.index(moved)
        rows.insert(min(max(place + step, 0), len(rows) - 1), rows.pop(place))
        for number, row in enumerate(rows):
            row.position = number
    return unit.changes


def _row(unit: Unit, view_id: str) -> SavedViewRow:
    row = unit.get(SavedViewRow, view_id)
    if row is None:
        raise Gone(tr("This view is not in the book any more."), tr("Choose another view."))
    return row


def _query(typed: str) -> str:
    return format_filter(parse_filter(typed))


def _check_sort(sort: str) -> None:
    if sort and sort not in BY_NAME:
        raise Invalid("sort", tr("There is no column “{name}”.", name=sort))


def _free_name(unit: Unit, typed: str, view_id: str = "") -> str:
    name = clean_line(typed)
    if not name:
        raise Invalid("name", tr("A view needs a name."), tr("Give it one or two words."))
    if len(name) > _MOST_LETTERS:
        raise Invalid("name", tr("This name is too long for a view."), tr("Shorten it."))
    plain = folded(name) or name
    taken = {folded(row.name) or row.name for row in unit.where(SavedViewRow) if row.id != view_id}
    if plain in taken:
        raise Invalid(
            "name", tr("There is a view “{name}” already.", name=name), tr("Choose another name.")
        )
    return name


def standpoint(desk: Services, *, day: date | None = None) -> Standpoint:
    """From where a filter is seen: today unless a day is named, the person's zone and own name."""
    zone = desk.clock().tzinfo
    assert zone is not None
    return Standpoint(day or desk.today(), zone, str(all_settings(desk).get("name", "")))
