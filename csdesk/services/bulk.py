"""Several accounts changed at once: one action, so that one Undo takes all of it back."""

from collections.abc import Mapping, Sequence

from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.domain.texts import clean_line, folded
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.fields import read_fields


def set_accounts(desk: Services, account_ids: Sequence[str], fields: Mapping[str, str]) -> Changes:
    """Set the same fields of several accounts; those that have the values already do not change.

    Accounts that were deleted meanwhile are left out. Raises Invalid for a value that cannot be stored,
    Gone when none of the accounts is there; then nothing is written.
    """
    today = desk.today()
    values = read_fields("account", fields, today)
    name = plural("change {n} account", "change {n} accounts", len(account_ids))
    with desk.book.write(name) as unit:
        for row in _rows(unit, account_ids):
            if values.get("stage") not in (None, row.stage) and "stage_since" not in values:
                row.stage_since = today
            for field, value in values.items():
                setattr(row, field, value)
    return unit.changes


def tag_accounts(desk: Services, account_ids: Sequence[str], typed: str) -> Changes:
    """Add tags, several parted by commas; an account that has one already keeps it as it is written.

    Raises Invalid without a tag, Gone when none of the accounts is there.
    """
    wanted = _tags(typed)
    name = plural("tag {n} account", "tag {n} accounts", len(account_ids))
    with desk.book.write(name) as unit:
        for row in _rows(unit, account_ids):
            has = {_key(tag) for tag in row.tags}
            new = [tag for tag in wanted if _key(tag) not in has]
            if new:
                row.tags = [*row.tags, *new]
    return unit.changes


def untag_accounts(desk: Services, account_ids: Sequence[str], typed: str) -> Changes:
    """Take tags away, however they are written; accounts without them do not change.

    Raises Invalid without a tag, Gone when none of the accounts is there.
    """
    gone = {_key(tag) for tag in _tags(typed)}
    name = plural("untag {n} account", "untag {n} accounts", len(account_ids))
    with desk.book.write(name) as unit:
        for row in _rows(unit, account_ids):
            left = [tag for tag in row.tags if _key(tag) not in gone]
            if len(left) < len(row.tags):
                row.tags = left
    return unit.changes


def _rows(unit: Unit, account_ids: Sequence[str]) -> list[AccountRow]:
    wanted = frozenset(account_ids)
    if len(wanted) == 1:
        row = unit.get(AccountRow, next(iter(wanted)))
        found = [row] if row is not None else []
    else:
        found = [row for row in unit.where(AccountRow) if row.id in wanted]
    if not found:
        raise Gone(
            tr("These accounts are not in the book any more."), tr("Choose others, then try again.")
        )
    return found


def _tags(typed: str) -> list[str]:
    found = {_key(tag): tag for part in typed.split(",") if (tag := clean_line(part))}
    if not found:
        raise Invalid("tags", tr("A tag needs a word."), tr("Write one, or several with commas."))
    return list(found.values())


def _key(tag: str) -> str:
    return folded(tag) or tag
