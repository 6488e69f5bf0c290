"""Merging two people, or two accounts, that are one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from csdesk.book import people_queries
from csdesk.book.backup import back_up_before
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, ContactRow
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.merging import ACCOUNT_FIELDS, CONTACT_FIELDS, Candidate, find_duplicates, merged
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services

_KINDS: Mapping[str, tuple[type[ContactRow] | type[AccountRow], tuple[str, ...]]] = {
    "contact": (ContactRow, CONTACT_FIELDS),
    "account": (AccountRow, ACCOUNT_FIELDS),
}


@dataclass(frozen=True, slots=True)
class Record:
    """One of two rows to be merged: stored values by field, and what refers to it by table."""

    id: str
    values: Mapping[str, Any]
    references: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MergePair:
    """Two rows side by side. `names`: of accounts that fields of either row refer to, by id."""

    table: str  # contact or account
    kept: Record
    other: Record
    names: Mapping[str, str]


def find_candidates(desk: Services, account_id: str) -> list[Candidate]:
    """People of an account who may be in the book twice, there or at another account."""
    with desk.book.read() as connection:
        people = people_queries.everybody(connection)
    return find_duplicates(account_id, people, _near)


def read_pair(desk: Services, table: str, kept_id: str, other_id: str) -> MergePair:
    """Two contacts or accounts with all their fields. Raises Gone, or Invalid for one and the same."""
    _, fields = _KINDS[table]
    _check_two(kept_id, other_id)
    with desk.book.read() as connection:
        records = []
        for key in (kept_id, other_id):
            values = people_queries.stored_values(connection, table, key, fields)
            if values is None:
                raise _gone()
            references = people_queries.count_references(connection, table, key)
            records.append(Record(key, values, references))
        names = {each.id: each.name for each in people_queries.account_names(connection)}
    wanted = {
        str(record.values[name])
        for record in records
        for name in ("account_id", "parent_id")
        if record.values.get(name)
    }
    return MergePair(
        table, records[0], records[1], {key: names[key] for key in wanted if key in names}
    )


def merge_contacts(
    desk: Services, kept_id: str, other_id: str, choices: Mapping[str, str]
) -> Changes:
    """Make two people one: `kept_id` stays, with the chosen values and everything of the other.

    `choices`: see `domain.merging.merged`. A backup is made first; it is one action. Raises Gone, or
    Invalid for one and the same person; then nothing is written.
    """
    return _merge(desk, "contact", kept_id, other_id, choices)


def merge_accounts(
    desk: Services, kept_id: str, other_id: str, choices: Mapping[str, str]
) -> Changes:
    """Make two accounts one, with people, contracts, history and use of both. See `merge_contacts`."""
    return _merge(desk, "account", kept_id, other_id, choices)


def _merge(
    desk: Services, table: str, kept_id: str, other_id: str, choices: Mapping[str, str]
) -> Changes:
    kind, fields = _KINDS[table]
    _check_two(kept_id, other_id)
    read_pair(desk, table, kept_id, other_id)  # both are there: else no backup is needed
    back_up_before(desk.book, "merge", desk.clock())
    with desk.book.write(f"merge {table}s") as unit:
        kept, other = _row(unit, kind, kept_id), _row(unit, kind, other_id)
        values = merged(
            {name: getattr(kept, name) for name in fields},
            {name: getattr(other, name) for name in fields},
            choices,
        )
        if _leads_to(unit, values.get("parent_id"), frozenset({kept_id, other_id})):
            values["parent_id"] = None  # no account is its own parent
        for name, value in values.items():
            setattr(kept, name, value)
        unit.session.flush()
        people_queries.move_references(unit.connection, table, kept=kept_id, other=other_id)
        unit.session.expire(other)
        unit.session.delete(other)
    return unit.changes


def _row(
    unit: Unit, kind: type[ContactRow] | type[AccountRow], row_id: str
) -> ContactRow | AccountRow:
    row: ContactRow | AccountRow | None = unit.get(kind, row_id)
    if row is None:
        raise _gone()
    return row


def _gone() -> Gone:
    return Gone(tr("One of the two is not in the book any more."), tr("Look at the list again."))


def _leads_to(unit: Unit, parent_id: str | None, ids: frozenset[str]) -> bool:
    """Whether one of these accounts is the given one or above it."""
    seen: set[str] = set()
    while parent_id is not None and parent_id not in seen:
        if parent_id in ids:
            return True
        seen.add(parent_id)
        above = unit.get(AccountRow, parent_id)
        parent_id = above.parent_id if above is not None else None
    return False


def _check_two(kept_id: str, other_id: str) -> None:
    if kept_id == other_id:
        raise Invalid("other", tr("Nothing can be merged with itself."), tr("Choose another one."))


def _near(name: str, names: Sequence[str], least: float) -> Iterable[tuple[int, float]]:
    # Imported only here: it is needed when duplicates are looked for, not to show the morning.
    from rapidfuzz import fuzz, process

    found = process.extract(
        name, names, scorer=fuzz.token_sort_ratio, score_cutoff=least, limit=None
    )
    return [(place, score) for _, score, place in found]
