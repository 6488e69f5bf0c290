"""Setting fields of what is in the book."""

from collections.abc import Mapping

from csdesk.book.tables import AccountRow, ContactRow, ContractRow, Numbered
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, said, tr
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.contracts import correct_line
from csdesk.services.fields import has_field, read_fields
from csdesk.services.targets import Target, resolve

_ROWS: Mapping[str, type[Numbered]] = {
    "account": AccountRow,
    "contact": ContactRow,
    "contract": ContractRow,
}
_LINE_FIELDS = frozenset({"mrr", "currency", "seats"})  # they stand on the contract's line


def _settable(table: str, name: str) -> bool:
    return has_field(table, name) or (table == "contract" and name in _LINE_FIELDS)


def set_fields(desk: Services, typed: str, fields: Mapping[str, str]) -> tuple[Target, Changes]:
    """Set fields of the account, contact or contract that `typed` names.

    Only kinds that have all the fields are looked at, so `left_on` with a name means a person. Raises
    NotFound, Ambiguous or Invalid; then nothing is written. Fields that have the value already do not change.
    """
    tables = tuple(t for t in _ROWS if all(_settable(t, name) for name in fields))
    target = resolve(desk, typed, tables or tuple(_ROWS))
    of_line = {n: v for n, v in fields.items() if target.table == "contract" and n in _LINE_FIELDS}
    values = read_fields(
        target.table, {n: v for n, v in fields.items() if n not in of_line}, desk.today()
    )
    if target.table == "account" and "stage" in values:
        values.setdefault("stage_since", desk.today())
    with desk.book.write(f"change {target.table}") as unit:
        row = unit.get(_ROWS[target.table], target.id)
        if row is None:
            raise Gone(
                tr("This {table} is not in the book any more.", table=target.table),
                tr("Look it up again."),
            )
        if isinstance(row, AccountRow) and row.stage == values.get("stage"):
            values.pop("stage_since", None)
        if isinstance(row, ContractRow):
            _check_days(row, values)
        for name, value in values.items():
            setattr(row, name, value)
        if of_line:
            correct_line(unit, target.id, of_line)
    return target, unit.changes


_BEFORE_START = {
    "ends_on": mark("A contract cannot end on {later}, before it starts on {starts}."),
    "renews_on": mark("A contract cannot renew on {later}, before it starts on {starts}."),
}


def _check_days(row: ContractRow, values: Mapping[str, object]) -> None:
    starts = values.get("starts_on", row.starts_on)
    for name, refused in _BEFORE_START.items():
        later = values.get(name, getattr(row, name))
        if later is not None and str(later) < str(starts):
            raise Invalid(
                name,
                said(refused).format(later=later, starts=starts),
                tr("Check the dates."),
            )
