"""Names that somebody may type: people and accounts, found by words and beginnings of words.

The index is made once from all names of the book and asked at every key, so it holds what folding a
name costs: the folded words of each, and every word in order, for beginnings.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from csdesk.domain.texts import folded

_MOST_LOOKED_AT = 120  # names that a single letter may begin; the rest is not ranked
_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Known:
    """A person, or an account where `contact_id` is empty. `last_talk`: ISO 8601, empty for never."""

    contact_id: str
    account_id: str
    name: str
    account: str  # name of the account
    detail: str = ""  # title or role of a person
    left: bool = False
    last_talk: str = ""

    @property
    def is_person(self) -> bool:
        """Whether this is a person."""
        return bool(self.contact_id)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line. `open`: it may be the beginning of a name that is still being typed."""

    text: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Who may be meant by the first `words` words, the most likely first; never empty."""

    words: int
    who: tuple[Known, ...]


def key_of(text: str) -> str:
    """A text as names are compared; signs stand for themselves where nothing else is in it."""
    return folded(text) or " ".join(text.casefold().split())


class Names:
    """All names of a book. Not to be changed after it is made, so it may be read on any thread."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.known = tuple(known)
        accounts: dict[str, tuple[str, ...]] = {}
        self._own: list[tuple[str, ...]] = []
        self._places: dict[str, list[int]] = defaultdict(list)
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._at_account: dict[str, list[int]] = defaultdict(list)
        self._account: dict[str, int] = {}
        self._contact: dict[str, int] = {}
        for place, each in enumerate(self.known):
            words = tuple(key_of(each.name).split())
            self._own.append(words)
            self._whole[each.name].append(place)
            self._at_account[each.account_id].append(place)
            for word in dict.fromkeys(words):
                self._places[word].append(place)
            if each.is_person:
                self._contact[each.contact_id] = place
            else:
                accounts[each.account_id] = words
                self._account[each.account_id] = place
        self._of_account = [accounts.get(each.account_id, ()) for each in self.known]
        self._words = sorted(self._places)
        by_talk = sorted(range(len(self.known)), key=lambda place: self.known[place].name)
        by_talk.sort(key=lambda place: self.known[place].last_talk, reverse=True)
        self._rank = [0] * len(by_talk)  # 0: talked with last
        for rank, place in enumerate(by_talk):
            self._rank[place] = rank

    def account(self, account_id: str) -> Known | None:
        """The account with this id."""
        place = self._account.get(account_id)
        return None if place is None else self.known[place]

    def person(self, contact_id: str) -> Known | None:
        """The person with this id."""
        place = self._contact.get(contact_id)
        return None if place is None else self.known[place]

    def whole(self, name: str, *, account_id: str = "") -> tuple[Known, ...]:
        """Those called exactly so, at one account where one is given; accounts first."""
        found = [self.known[place] for place in self._whole.get(name, ())]
        if account_id:
            found = [each for each in found if each.account_id == account_id]
        return tuple(sorted(found, key=lambda each: each.is_person))

    def match(
        self,
        words: Sequence[Word],
        *,
        context: str = "",
        only: str = "",
        people: bool = True,
        accounts: bool = True,
    ) -> Match | None:
        """Who is meant by the beginning of `words`; the longest match wins.

        `context` is an account whose people come first, `only` one whose people alone are asked. A
        person may be followed by words of the account: `Ana Tamarind`. None: nobody is called so.
        """
        if not words:
            return None
        keys = [key_of(word.text).split() for word in words]
        if not keys[0]:
            return None
        scored: list[tuple[int, tuple[int, ...], Known]] = []
        best = 0
        for place in self._beginning(keys[0][0], prefix=words[0].open, context=context or only):
            each = self.known[place]
            if (only and each.account_id != only) or not (people if each.is_person else accounts):
                continue
            taken, exact, first = self._taken(place, words, keys)
            if taken and taken >= best:
                best = taken
                order = (
                    each.account_id != context,
                    each.left,
                    -exact,
                    not each.is_person and not exact,
                    not first,
                    len(self._own[place]) if not each.is_person else 0,
                    self._rank[place],
                )
                scored.append((taken, order, each))
        found = (
            sorted((order, each) for taken, order, each in scored if taken == best) if best else []
        )
        if not found:
            return None
        return Match(best, tuple(each for _, each in found[:_CANDIDATES]))

    def _beginning(self, word: str, *, prefix: bool, context: str) -> list[int]:
        """Places of names that have `word`, or with `prefix` a word that begins so."""
        near = self._at_account.get(context, ()) if prefix else ()
        found = dict.fromkeys(
            place for place in near if any(own.startswith(word) for own in self._own[place])
        )
        found.update(dict.fromkeys(self._places.get(word, ())))
        if prefix:
            at = bisect_left(self._words, word)
            while (
                len(found) < _MOST_LOOKED_AT
                and at < len(self._words)
                and self._words[at].startswith(word)
            ):
                found.update(dict.fromkeys(self._places[self._words[at]]))
                at += 1
        return list(found)[:_MOST_LOOKED_AT]

    def _taken(
        self, place: int, words: Sequence[Word], keys: Sequence[Sequence[str]]
    ) -> tuple[int, int, bool]:
        """How many typed words a name takes, how many of them exactly, and if its first word begins."""
        if len(words) == 1 and len(keys[0]) == 1:  # as at every key of the first name
            mine, part = self._own[place], keys[0][0]
            begins = any(word.startswith(part) for word in mine) if words[0].open else part in mine
            return int(begins), int(part in mine), mine[0].startswith(part)
        own, around = list(self._own[place]), list(self._of_account[place])
        if not self.known[place].is_person:
            around = []
        taken = exact = 0
        first = bool(own) and own[0].startswith(keys[0][0])
        for word, parts in zip(words, keys, strict=True):
            if not parts:
                break
            hits = 0
            for part in parts:
                pool = own if _has(own, part, open_=word.open) else around if taken else []
                found = _find(pool, part, open_=word.open)
                if found is None:
                    break
                exact += pool.pop(found) == part
                hits += 1
            if hits < len(parts):
                break
            taken += 1
        return taken, exact, first


def _find(pool: Sequence[str], part: str, *, open_: bool) -> int | None:
    if part in pool:
        return list(pool).index(part)
    if open_:
        return next((n for n, word in enumerate(pool) if word.startswith(part)), None)
    return None


def _has(pool: Sequence[str], part: str, *, open_: bool) -> bool:
    return _find(pool, part, open_=open_) is not None
