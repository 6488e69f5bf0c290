"""Usage files as columns of stored values. Each distinct cell is read once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from csdesk.domain.imports import UsageWanted, Value
from csdesk.domain.language import tr
from csdesk.importers.cells import Cells, read_together
from csdesk.importers.days import read_day
from csdesk.importers.figures import read_count, read_measure
from csdesk.importers.matching import Directory
from csdesk.importers.recognise import Recognised
from csdesk.importers.references import contract_finder, read_accounts
from csdesk.importers.values import read_flag
from csdesk.importers.words import Kind

DEFAULT_METRIC = "uses"


def wanted(files: Sequence[Recognised]) -> UsageWanted | None:
    """Which stored uses must be known to plan these files; None where no file has uses.

    Of rows with an id the same ids; of rows without one those of the same days.
    """
    usage = [found for found in files if found.kind is Kind.USAGE]
    if not usage:
        return None
    ids: set[str] = set()
    for found in usage:
        column = found.column("id")
        ids.update(map(str.strip, column) if column is not None else [""])
    days: list[str] = []
    if "" in ids:
        for cells in read_together(files)[0]:
            if cells.found.kind is Kind.USAGE:
                days.extend(day for day in set(cells.dated("day", read_day)) if day)
    return UsageWanted(list(ids - {""}), min(days, default=""), max(days, default=""))


@dataclass(slots=True)
class Features:
    """Features by name; names that are new get an id when they are first met."""

    stored: Mapping[str, str]
    new_id: Callable[[], str]
    made: dict[str, str] = field(default_factory=dict)  # name -> id
    _folded: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the stored names without regard to case."""
        for name, row_id in self.stored.items():
            self._folded.setdefault(name.casefold(), row_id)

    def find(self, name: str) -> str:
        """The id of a feature."""
        key = name.casefold()
        if key not in self._folded:
            self._folded[key] = self.made[name] = self.new_id()
        return self._folded[key]


@dataclass(frozen=True, slots=True)
class Known:
    """What rows of a usage file may refer to."""

    accounts: Directory
    contracts: Mapping[str, str]  # external id -> row id
    account_of: Mapping[str, str]  # contract -> account
    features: Features


def usage_columns(cells: Cells, known: Known) -> list[Sequence[Value]]:
    """The columns of `domain.imports.USAGE_FIELDS`; what cannot be read is noted in `cells`."""
    contract = cells.read("contract", contract_finder(known.contracts))
    account = _accounts(cells, contract, known)
    day = cells.dated("day", read_day, tr("The day of use is missing."))
    value: Sequence[Value] = [1.0] * len(cells)  # without a column each row is one use
    if cells.has("value"):
        value = cells.counted("value", read_measure, tr("The value is missing."))
    metric: Sequence[Value] = [DEFAULT_METRIC] * len(cells)
    if cells.has("metric"):
        metric = [text or DEFAULT_METRIC for text in cells.texts("metric")]
    feature = cells.read("feature", known.features.find)
    seconds = cells.counted("seconds", read_count)
    if cells.has("minutes") and not cells.has("seconds"):
        seconds = [None if m is None else m * 60 for m in cells.counted("minutes", read_count)]
    errors = cells.counted("errors", read_count)
    beta = cells.read("is_beta", read_flag)
    return [account, contract, feature, day, metric, value, seconds, errors, beta]


def _accounts(cells: Cells, contract: Sequence[str | None], known: Known) -> Sequence[str | None]:
    """The account of each use: its contract's, else the one that the row names."""
    if not cells.has("contract"):
        return read_accounts(cells, known.accounts)
    owner = {c: known.account_of[c] if c else None for c in set(contract)}
    account: list[str | None] = [owner[c] for c in contract]
    named = cells.has("account") or cells.has("account_name")
    if named:
        stated = read_accounts(cells, known.accounts, needed=False)
        for entry, (mine, other) in enumerate(zip(account, stated, strict=True)):
            if mine is None:
                account[entry] = other
            elif other is not None and other != mine:
                cells.reject_field(
                    entry, "account", tr("The subscription belongs to another account.")
                )
    if None in account:
        for entry, row_id in enumerate(account):
            if row_id is None:
                cells.reject_field(
                    entry, "contract", tr("It does not say which subscription was used.")
                )
    return account
