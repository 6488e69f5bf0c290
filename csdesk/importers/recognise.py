"""Which kind of rows a file has, which column means what, and which columns hold ids of other files."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from csdesk.domain.language import mark, said, tr
from csdesk.domain.money import is_currency
from csdesk.errors import Unreadable
from csdesk.importers.days import looks_like_date
from csdesk.importers.sheets import Sheet
from csdesk.importers.values import plain
from csdesk.importers.words import FILE_NAMES, MARKS, NAMES, NEEDS, Kind, phrases

_ENOUGH = 0.8  # share of a column's distinct cells that must be known ids for it to be a reference
_PROBE = 2_000  # distinct cells of a column that are compared with known ids
_PERSON = frozenset(["name", "first", "last", "email"])
_FILLER = frozenset(["flag", "is", "has", "the", "of", "utc", "gmt"])


@dataclass(slots=True, eq=False)
class Recognised:
    """A sheet whose columns have meanings. `fields` is field -> column number."""

    sheet: Sheet
    kind: Kind
    fields: dict[str, int]
    currencies: dict[int, str] = field(default_factory=dict)  # column -> code in its header

    def column(self, name: str) -> Sequence[str] | None:
        """The cells of a field; None where the file does not have it."""
        number = self.fields.get(name)
        return None if number is None else self.sheet.columns[number]

    def unmapped(self) -> list[int]:
        """Columns without a meaning, in the order of the file."""
        mapped = set(self.fields.values())
        return [n for n in range(len(self.sheet.header)) if n not in mapped]


def recognise(sheet: Sheet) -> Recognised:
    """Find kind and meanings from the header. Raises Unreadable that names what is missing.

    Relations that no header names are found later, by `relate`.
    """
    words = [header_words(header) for header in sheet.header]
    currencies = {n: code for n, (_, code) in enumerate(words) if code}
    candidates: list[tuple[float, int, Kind, dict[str, int]]] = []
    for order, kind in enumerate(Kind):
        fields = _match([text for text, _ in words], kind)
        score = _score(sheet.name, kind, fields, [text for text, _ in words])
        candidates.append((score, -order, kind, fields))
    candidates.sort(key=lambda found: found[:2], reverse=True)
    for score, _, kind, fields in candidates:
        if score >= 3 and not _missing(kind, fields):
            return Recognised(sheet, kind, fields, currencies)
    score, _, kind, fields = candidates[0]
    if score >= 5:
        # A reference may be hidden under an unknown header; `relate` decides once all files are read.
        gaps = _missing(kind, fields)
        if all("account" in gap for gap in gaps):
            return Recognised(sheet, kind, fields, currencies)
        raise _missing_columns(sheet.name, kind, fields)
    plain_list = _plain_accounts(sheet, candidates)
    if plain_list is not None:
        header = sheet.header[plain_list["name"]]
        sheet.notes.append(
            tr(
                '{name}: its rows were taken for accounts, named in "{header}".',
                name=sheet.name,
                header=header,
            )
        )
        return Recognised(sheet, Kind.ACCOUNT, plain_list, currencies)
    listed = ", ".join(f'"{header}"' for header in sheet.header[:8])
    raise Unreadable(
        tr(
            "{name}: it is not clear what its rows are; the columns are {listed}.",
            name=sheet.name,
            listed=listed,
        ),
        tr("csdesk imports accounts, contacts, contracts, usage, tickets and churn events."),
    )


def _plain_accounts(
    sheet: Sheet, candidates: Sequence[tuple[float, int, Kind, dict[str, int]]]
) -> dict[str, int] | None:
    """The meanings of a bare list of accounts: a column of names, and nothing that says otherwise."""
    by_kind = {kind: (score, fields) for score, _, kind, fields in candidates}
    own, fields = by_kind.pop(Kind.ACCOUNT)
    if not _PERSON & by_kind[Kind.CONTACT][1].keys() and not _hinted(sheet.name, Kind.CONTACT):
        del by_kind[Kind.CONTACT]  # a telephone number without a person is that of the company
    if "name" not in fields or any(score > own for score, _ in by_kind.values()):
        return None
    names = list(filter(None, map(str.strip, sheet.columns[fields["name"]])))
    texts = sum(
        any(c.isalpha() for c in n) and "@" not in n and not looks_like_date(n) for n in names
    )
    if not names or texts < len(names) or len(set(names)) < _ENOUGH * len(names):
        return None
    return fields


def check_needs(found: Recognised) -> None:
    """Raise Unreadable, naming what is missing, unless every needed column was found."""
    if _missing(found.kind, found.fields):
        raise _missing_columns(found.sheet.name, found.kind, found.fields)


def _missing_columns(name: str, kind: Kind, fields: Mapping[str, int]) -> Unreadable:
    gaps = tr(" and ").join(said(_GAPS.get(gap[0], gap[0])) for gap in _missing(kind, fields))
    return Unreadable(
        tr(
            "{name} looks like {names}, but has no column for {gaps}.",
            name=name,
            names=said(NAMES[kind]),
            gaps=gaps,
        ),
        tr("Export it with that column, or rename the header."),
    )


_GAPS = {
    "name": mark("the name"),
    "account": mark("the account"),
    "contract": mark("the account or subscription"),
    "starts_on": mark("the start date"),
    "day": mark("the date"),
    "opened_at": mark("the opening date"),
    "value": mark("what was counted"),
}


def header_words(header: str) -> tuple[str, str]:
    """A header as plain words without a currency at its end, and that currency or ""."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", header)
    words = plain(spaced.replace("€", " EUR ").replace("$", " USD ").replace("£", " GBP ")).split()
    if len(words) > 1 and is_currency(words[-1].upper()):
        named = words[:-2] if words[-2] == "in" and len(words) > 2 else words[:-1]  # "MRR in EUR"
        return " ".join(named), words[-1].upper()
    return " ".join(words), ""


def _match(headers: Sequence[str], kind: Kind) -> dict[str, int]:
    """Each field's best header; a header serves one field only."""
    table = phrases(kind)
    offers: list[tuple[int, int, str]] = []
    for number, text in enumerate(headers):
        bare = " ".join(word for word in text.split() if word not in _FILLER)
        for penalty, phrase in ((0, text), (1, bare)):
            offers.extend((rank + penalty, number, name) for name, rank in table.get(phrase, ()))
    fields: dict[str, int] = {}
    taken: set[int] = set()
    for _, number, name in sorted(offers):
        if name not in fields and number not in taken:
            fields[name] = number
            taken.add(number)
    return fields


def _score(name: str, kind: Kind, fields: Mapping[str, int], headers: Sequence[str]) -> float:
    score = sum(3.0 if found in MARKS[kind] else 1.0 for found in fields)
    own = headers[fields["id"]].split() if "id" in fields else []
    if len(own) > 1:  # "usage id" says what the rows are, a bare "id" does not
        score += 2.0
    if _hinted(name, kind):
        score += 2.0
    return score


def _hinted(name: str, kind: Kind) -> bool:
    return any(hint in plain(name) for hint in FILE_NAMES[kind])


def _missing(kind: Kind, fields: Mapping[str, int]) -> list[tuple[str, ...]]:
    return [group for group in NEEDS[kind] if not any(name in fields for name in group)]


def relate(
    files: Sequence[Recognised], accounts: Iterable[str], contracts: Iterable[str]
) -> list[str]:
    """Find references by their values where headers do not name them. Returns notes.

    `accounts` and `contracts` are the external ids in the book. A column refers to what its distinct
    cells are contained in, whatever it is called; a header that promises ids which nothing has gives
    way to a column whose cells are known.
    """
    notes: list[str] = []
    known = {"account": set(accounts), "contract": set(contracts)}
    for found in files:
        name = _OWN.get(found.kind)
        if name:
            _own_id(found, files)
            if "id" in found.fields:
                known[name].update(found.sheet.texts(found.fields["id"]))
    for found in files:
        for name in _REFERS[found.kind]:
            current = found.fields.get(name)
            if current is not None and _share(found.sheet.columns[current], known[name]) > 0:
                continue
            if current is None and name == "account" and "account_name" in found.fields:
                continue
            best = max(
                ((_share(found.sheet.columns[n], known[name]), -n) for n in found.unmapped()),
                default=(0.0, 0),
            )
            if best[0] >= _ENOUGH:
                number = -best[1]
                found.fields[name] = number
                notes.append(
                    tr(
                        '{name}: column "{header}" holds the ids of {kind}.',
                        name=found.sheet.name,
                        header=found.sheet.header[number],
                        kind=said(NAMES[Kind(name)]),
                    )
                )
    return notes


_OWN = {Kind.ACCOUNT: "account", Kind.CONTRACT: "contract"}
_REFERS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ACCOUNT: (),
    Kind.CONTACT: ("account",),
    Kind.CONTRACT: ("account",),
    Kind.USAGE: ("contract", "account"),
    Kind.TICKET: ("account",),
    Kind.REVENUE_EVENT: ("account",),
}


def _share(cells: Sequence[str], known: set[str]) -> float:
    if not known:
        return 0.0
    probe = list(filter(None, {cell.strip() for cell in cells[: _PROBE * 5]}))[:_PROBE]
    return sum(text in known for text in probe) / len(probe) if probe else 0.0


def _own_id(found: Recognised, files: Sequence[Recognised]) -> None:
    """Where no header names the id: the column without repeats that another file's column refers to."""
    if "id" in found.fields:
        return
    for number in found.unmapped():
        own = set(found.sheet.texts(number))
        if len(own) != len(found.sheet.rows) or len(own) < 2:
            continue
        for other in files:
            if other is not found and any(
                _share(other.sheet.columns[n], own) >= _ENOUGH
                for n in [*other.unmapped(), other.fields.get("account", -1)]
                if n >= 0
            ):
                found.fields["id"] = number
                return
