"""From what a person types to the one account, contact or contract that is meant."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from csdesk.book.names import Named, named
from csdesk.domain.language import tr
from csdesk.domain.morning import Ref
from csdesk.domain.texts import folded
from csdesk.errors import Ambiguous, Gone, NotFound
from csdesk.services.context import Services

_CANDIDATES = 12  # that an ambiguous name lists
_ID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_id(typed: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.fullmatch(typed.strip()) is not None


@dataclass(frozen=True, slots=True)
class Target:
    """One row: its table (account, contact, contract), id and name."""

    table: str
    id: str
    name: str


def resolve_account(desk: Services, typed: str) -> Ref:
    """The account with this id, name, or unique part of a name.

    A whole name wins over a beginning, a beginning over a part. Raises NotFound, or Ambiguous with the
    candidates.
    """
    found = resolve(desk, typed, ("account",))
    return Ref(found.id, found.name)


def resolve_contact(desk: Services, typed: str, account_id: str) -> Ref:
    """The person of this account with this id, mail address, name, or unique part of a name."""
    with desk.book.read() as connection:
        people = [n for n in named(connection, ("contact",)) if n.account_id == account_id]
    found = _pick(typed, people, "person at this account")
    return Ref(found.id, found.name)


def resolve(desk: Services, typed: str, tables: tuple[str, ...]) -> Target:
    """The row of one of these tables that is meant; accounts before contacts before contracts."""
    with desk.book.read() as connection:
        rows = named(connection, tables)
    what = " or ".join(tables)
    found = _pick(typed, rows, what)
    return Target(found.table, found.id, found.name)


def _pick(typed: str, rows: Iterable[Named], what: str) -> Named:
    wanted = typed.strip()
    plain = folded(wanted)
    exact: list[Named] = []
    begins: list[Named] = []
    inside: list[Named] = []
    for row in rows:
        if wanted in (row.id, row.external_id) and wanted:
            return row
        if wanted.casefold() in row.emails and wanted:
            exact.append(row)
            continue
        name = folded(row.name)
        if plain and name == plain:
            exact.append(row)
        elif plain and name.startswith(plain):
            begins.append(row)
        elif plain and plain in name:
            inside.append(row)
    for hits in (exact, begins, inside):
        if len(hits) == 1:
            return hits[0]
        first = [row for row in hits if row.table == hits[0].table]
        if hits is exact and len(first) == 1:
            return first[0]
        if hits:
            shown = [row.described for row in hits[:_CANDIDATES]]
            if len(hits) > _CANDIDATES:
                shown.append(f"{len(hits) - _CANDIDATES} more")
            raise Ambiguous(f"'{typed}' could be {len(hits)} different ones.", shown)
    if _ID.fullmatch(wanted):  # asked for by a window that still showed it
        first_kind = what.partition(" or ")[0]
        raise Gone(
            tr("This {table} is not in the book any more.", table=first_kind),
            tr("Look it up again."),
        )
    raise NotFound(f"There is no {what} '{typed}'.", "Try `csdesk search` with a part of the name.")
