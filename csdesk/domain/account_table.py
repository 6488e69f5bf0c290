"""Columns of the table of accounts: how each is ordered, and what it is in a file.

Lines without a value stand last, upwards and downwards; equal ones stand by name.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from csdesk.domain.filter_match import Standpoint, days_silent
from csdesk.domain.language import mark
from csdesk.domain.lines import AccountLine
from csdesk.domain.terms import Stage
from csdesk.domain.texts import folded

FileValue = str | int | Decimal | date | None
_STAGES = tuple(stage.value for stage in Stage)
_plain = lru_cache(maxsize=16_384)(folded)


@dataclass(frozen=True, slots=True)
class FileColumn:
    """One column of a file. `head` is a marked text."""

    head: str
    value: Callable[[AccountLine, Standpoint], FileValue]


@dataclass(frozen=True, slots=True)
class AccountColumn:
    """One column of the table. `key` gives what it is ordered by, None for a line without a value.

    `field`: the stored field that can be typed over in place, empty for what is computed. `upwards`:
    whether the first click orders upwards.
    """

    name: str
    head: str  # a marked text
    key: Callable[[AccountLine], Any]
    in_file: tuple[FileColumn, ...]
    field: str = ""
    upwards: bool = True
    at_first: bool = True  # shown until the person says otherwise


def _text(read: Callable[[AccountLine], str]) -> Callable[[AccountLine], Any]:
    return lambda line: _plain(read(line)) or read(line) or None


def _plain_column(
    name: str, head: str, read: Callable[[AccountLine], str], field: str = ""
) -> AccountColumn:
    values = (FileColumn(head, lambda line, _: read(line)),)
    return AccountColumn(name, head, _text(read), values, field, at_first=False)


def _use_change(line: AccountLine) -> float | None:
    """The last four weeks against the four before; without any before, endless growth."""
    if line.use is None:
        return None
    last, before = sum(line.use.weeks[-4:]), sum(line.use.weeks[-8:-4])
    if before <= 0:
        return float("inf") if last > 0 else -1.0
    return last / before - 1


def _renews_in(line: AccountLine, at: Standpoint) -> int | None:
    return None if line.renews_on is None else (line.renews_on - at.today).days


def _last_day(line: AccountLine, at: Standpoint) -> date | None:
    return None if line.last_two_way is None else line.last_two_way.astimezone(at.zone).date()


def _rounded(value: float) -> Decimal:
    return Decimal(str(round(value, 2)))


COLUMNS = (
    AccountColumn(
        "account",
        mark("Account"),
        _text(lambda line: line.name),
        (FileColumn(mark("Account"), lambda line, _: line.name),),
        field="name",
    ),
    AccountColumn(
        "stage",
        mark("Stage"),
        lambda line: _STAGES.index(line.stage) if line.stage in _STAGES else None,
        (FileColumn(mark("Stage"), lambda line, _: line.stage),),
        field="stage",
    ),
    AccountColumn(
        "mrr",
        mark("MRR"),
        lambda line: line.mrr.amount if line.mrr else None,
        (
            FileColumn(mark("MRR"), lambda line, _: line.mrr.amount if line.mrr else None),
            FileColumn(mark("Currency"), lambda line, _: line.mrr.currency if line.mrr else ""),
            FileColumn(
                mark("MRR in other currencies"),
                lambda line, _: ", ".join(f"{m.currency} {m.plain()}" for m in line.more_mrr),
            ),
        ),
        upwards=False,
    ),
    AccountColumn(
        "use",
        mark("Use"),
        _use_change,
        (
            FileColumn(mark("Use"), lambda line, _: line.use.trend if line.use else ""),
            FileColumn(
                mark("Use of the last 4 weeks"),
                lambda line, _: _rounded(sum(line.use.weeks[-4:])) if line.use else None,
            ),
            FileColumn(
                mark("Use of the 4 weeks before"),
                lambda line, _: _rounded(sum(line.use.weeks[-8:-4])) if line.use else None,
            ),
            FileColumn(mark("Use as of"), lambda line, _: line.use.as_of if line.use else None),
        ),
    ),
    AccountColumn(
        "renewal",
        mark("Renewal"),
        lambda line: line.renews_on,
        (
            FileColumn(mark("Renews on"), lambda line, _: line.renews_on),
            FileColumn(mark("Days to the renewal"), _renews_in),
            FileColumn(mark("Notice until"), lambda line, _: line.notice_on),
        ),
    ),
    AccountColumn(
        "last",
        mark("Last two-way"),
        lambda line: -line.last_two_way.timestamp() if line.last_two_way else None,
        (
            FileColumn(mark("Last two-way contact"), _last_day),
            FileColumn(mark("Days since"), days_silent),
            FileColumn(mark("Channel"), lambda line, _: line.last_channel),
        ),
        upwards=False,
    ),
    AccountColumn(
        "next",
        mark("Next step"),
        lambda line: (line.next_step.due_on or date.max) if line.next_step else None,
        (
            FileColumn(
                mark("Next step"), lambda line, _: line.next_step.title if line.next_step else ""
            ),
            FileColumn(
                mark("Due on"), lambda line, _: line.next_step.due_on if line.next_step else None
            ),
        ),
    ),
    AccountColumn(
        "health",
        mark("Health"),
        lambda line: line.health,
        (FileColumn(mark("Health"), lambda line, _: line.health),),
    ),
    _plain_column("status", mark("Status"), lambda line: line.status, "status"),
    _plain_column("tier", mark("Tier"), lambda line: line.tier, "tier"),
    _plain_column("country", mark("Country"), lambda line: line.country, "country"),
    _plain_column("city", mark("City"), lambda line: line.city, "city"),
    _plain_column("industry", mark("Industry"), lambda line: line.industry, "industry"),
    _plain_column("owner", mark("Owner"), lambda line: line.owner, "owner"),
    _plain_column("tags", mark("Tags"), lambda line: ", ".join(line.tags), "tags"),
    _plain_column("playbook", mark("Playbook"), lambda line: ", ".join(line.playbooks)),
    AccountColumn(
        "cadence",
        mark("Cadence"),
        lambda line: line.cadence_days,
        (FileColumn(mark("Days between talks"), lambda line, _: line.cadence_days),),
        field="cadence_days",
        at_first=False,
    ),
)
BY_NAME: Mapping[str, AccountColumn] = {column.name: column for column in COLUMNS}


def in_order(
    lines: Iterable[AccountLine], column: str, *, descending: bool = False
) -> list[AccountLine]:
    """The lines ordered by a column; an unknown or empty name orders by account.

    Money of several currencies is ordered within each of them, the currency of most accounts first in
    both directions: 300 yen are neither more nor less than 200 euros.
    """
    chosen = BY_NAME.get(column, COLUMNS[0])
    found = sorted(lines, key=lambda line: (_plain(line.name), line.name, line.id))
    keyed = [(chosen.key(line), line) for line in found]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    ordered = [line for _, line in known]
    if chosen.name == "mrr":
        counts = Counter(line.mrr.currency for line in ordered if line.mrr)
        ordered.sort(
            key=lambda line: (
                (-counts[line.mrr.currency], line.mrr.currency) if line.mrr else (0, "")
            )
        )
    return ordered + [line for key, line in keyed if key is None]


def for_file(
    lines: Iterable[AccountLine], columns: Sequence[str], at: Standpoint
) -> tuple[tuple[str, ...], list[tuple[FileValue, ...]]]:
    """Heads (marked texts) and rows of the columns with these names, in their order."""
    chosen = [each for name in columns for each in BY_NAME[name].in_file]
    rows = [tuple(each.value(line, at) for each in chosen) for line in lines]
    return tuple(each.head for each in chosen), rows
