"""Cells that name an account, a contract or a person."""

from collections.abc import Callable, Mapping, Sequence

from csdesk.domain.language import tr
from csdesk.importers.cells import Cells
from csdesk.importers.matching import Directory
from csdesk.importers.values import quoted


def read_accounts(cells: Cells, known: Directory, *, needed: bool = True) -> list[str | None]:
    """Row ids of the accounts that the entries refer to: by the id column, where empty by the name's."""
    by_id = cells.read("account", known.find) if cells.has("account") else None
    by_name = cells.read("account_name", known.find) if by_id is None else None
    found: Sequence[str | None] = by_id if by_id is not None else by_name or []
    if by_id is not None and cells.has("account_name") and None in by_id:
        found = _filled(cells, by_id, known.find)
    elif by_id is not None and cells.has("account_name"):
        found = by_id
    if needed and None in found:
        field = "account" if cells.has("account") else "account_name"
        for entry, row_id in enumerate(found):
            if row_id is None:
                cells.reject_field(entry, field, tr("It does not say which account it belongs to."))
    return list(found)


def _filled(
    cells: Cells, by_id: Sequence[str | None], find: Callable[[str], str]
) -> list[str | None]:
    names = cells.texts("account_name")
    result = list(by_id)
    for entry, row_id in enumerate(by_id):
        name = names[entry]
        if row_id is None and name and entry not in cells.problems:
            try:
                result[entry] = find(name)
            except ValueError as error:
                cells.reject_field(entry, "account_name", str(error))
    return result


def contract_finder(by_ref: Mapping[str, str]) -> Callable[[str], str]:
    """A reader of cells that name a contract. It raises ValueError with a sentence."""

    def find(text: str) -> str:
        found = by_ref.get(text)
        if found is None:
            raise ValueError(
                tr(
                    "There is no subscription {text} in the files or in the book.",
                    text=quoted(text),
                )
            )
        return found

    return find
