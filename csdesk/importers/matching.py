"""Finding the stored row that a row of a file is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from csdesk.domain.imports import Row, Stored
from csdesk.domain.language import mark, said
from csdesk.importers.drafts import SOURCE
from csdesk.importers.values import plain, quoted

_LEGAL_FORMS = (
    "inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag kg ug se ab "
    "as aps oy oyj sa sas sarl srl spa bv nv pty pte sl kft sro zoo"
)
_LEGAL = frozenset(_LEGAL_FORMS.split())


def name_key(name: str) -> str:
    """A company's name for comparing: without case, accents, signs and legal form."""
    words = plain(name).split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


# By what is looked up; each has the text of the file.
_SEVERAL = {
    "account": mark("{count} accounts are called {text}."),
    "contact": mark("{count} contacts are called {text}."),
    "contract": mark("{count} contracts are called {text}."),
}
_NONE = {
    "account": mark("There is no account {text} in the files or in the book."),
    "contact": mark("There is no contact {text} in the files or in the book."),
    "contract": mark("There is no contract {text} in the files or in the book."),
}


class Directory:
    """Rows of one kind by everything that a file may call them: id of a source, domain or mail, name."""

    def __init__(self, kind: str, stored: Stored, rows: Iterable[str]) -> None:
        """`rows`: ids of the stored rows; what a source called a row that is gone is forgotten."""
        there = set(rows)
        self._kind = kind
        self._ids: set[str] = set()
        self._own: dict[str, str] = {}  # ids of files like this one
        self._other: defaultdict[str, set[str]] = defaultdict(set)  # ids of other programs
        self._has_own: set[str] = set()
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._addresses: defaultdict[str, set[str]] = defaultdict(set)
        for ref_kind, source, value, row_id in stored.refs:
            if ref_kind != kind or row_id not in there:
                continue
            if source == SOURCE:
                self._own.setdefault(value, row_id)
                self._has_own.add(row_id)
            else:
                self._other[value].add(row_id)

    def add(
        self, row_id: str, *, ref: str | None, name: str, addresses: Iterable[str] = ()
    ) -> None:
        """Make a row known to those that come later."""
        self._ids.add(row_id)
        if ref:
            self._own.setdefault(ref, row_id)
            self._has_own.add(row_id)
        self._names[name].add(row_id)
        for address in addresses:
            if address:
                self._addresses[address].add(row_id)

    def refs(self) -> Iterable[str]:
        """Every external id."""
        return [*self._own, *self._other]

    def by_ref(self, ref: str | None) -> str | None:
        """The row with this external id; that of another program only when no other has it."""
        if not ref:
            return None
        return self._own.get(ref) or _only(self._other.get(ref))

    def match(self, ref: str | None, addresses: Iterable[str], name: str) -> str | None:
        """The stored row that a row of a file is about: by id, then address, then the name.

        With an id in the file, a row that has another id of such files is another row.
        """
        found = self.by_ref(ref)
        if found:
            return found
        for group in [*(self._addresses.get(a) for a in addresses), self._names.get(name)]:
            free = {row for row in group or () if not (ref and row in self._has_own)}
            if len(free) == 1:
                return free.pop()
        return None

    def find(self, text: str) -> str:
        """The account that a cell refers to, by id, domain or name. Raises ValueError: a sentence."""
        if text in self._ids:
            return text
        found = self.by_ref(text) or _only(self._addresses.get(text.casefold()))
        if found:
            return found
        named = self._names.get(name_key(text), set())
        if len(named) == 1:
            return next(iter(named))
        if named:
            raise ValueError(said(_SEVERAL[self._kind]).format(count=len(named), text=quoted(text)))
        raise ValueError(said(_NONE[self._kind]).format(text=quoted(text)))

    def at(self, address: str) -> str | None:
        """The only row with this domain or mail address."""
        return _only(self._addresses.get(address))


def _only(rows: set[str] | None) -> str | None:
    return next(iter(rows)) if rows and len(rows) == 1 else None


class Numbered:
    """Stored rows that carry their external id themselves, else found by what they say."""

    def __init__(self, rows: Mapping[str, Row], natural: tuple[str, ...]) -> None:
        self._rows = rows
        self._natural = natural
        self._by_ref = {
            str(row["external_id"]): row_id
            for row_id, row in rows.items()
            if row["source"] == SOURCE and row["external_id"] is not None
        }
        self._by_key: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
        for row_id, row in rows.items():
            self._by_key[self._key(row)].append(row_id)

    def refs(self) -> Iterable[str]:
        """Every external id."""
        return self._by_ref

    def match(self, ref: str | None, fields: Row) -> str | None:
        """By external id; without one, the only row with the same natural key."""
        if ref:
            return self._by_ref.get(ref)
        found = self._by_key.get(self._key(fields), [])
        return found[0] if len(found) == 1 else None

    def _key(self, row: Row) -> tuple[object, ...]:
        """The natural key; a text that is not stated is stored as an empty one."""
        return tuple(row.get(name) or "" for name in self._natural)
