"""Which items are meant by a few letters: beginnings of words first, then parts, then almost the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from csdesk.domain.texts import folded

_LIKE_ENOUGH = 72.0  # of 100: `tamri` is like `tamarind`
_SHORTEST = 3  # letters; fewer are like everything
_MOST_TYPED = 100


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be found. `kind` and `id` name it; `account_id`: what an account action is about."""

    kind: str
    id: str
    title: str
    detail: str = ""
    icon: str = ""
    key: str = ""
    account_id: str = ""
    more: str = ""  # further words that find it
    weight: int = 0  # the less, the earlier among equals

    @property
    def name(self) -> str:
        """What it is remembered by."""
        return f"{self.kind}:{self.id}"


class Index:
    """All items of the palette. Not to be changed after it is made, so it may be made on any thread."""

    def __init__(self, items: Iterable[Item]) -> None:
        # Imported here, on the lane: the first search must not wait for it.
        from rapidfuzz import fuzz, process

        self._scorer, self._extract = fuzz.ratio, process.extract
        self.items = tuple(items)
        self._titles = [folded(item.title) for item in self.items]
        self._spaced = [f" {title}" for title in self._titles]
        self._all = [
            f" {title} {folded(item.detail)} {folded(item.more)}"
            for item, title in zip(self.items, self._titles, strict=True)
        ]
        usual = sorted(
            range(len(self.items)),
            key=lambda n: (self.items[n].weight, len(self._titles[n]), self._titles[n]),
        )
        self._rank = [0] * len(usual)  # among equals
        for rank, place in enumerate(usual):
            self._rank[place] = rank
        self._names = [item.name for item in self.items]
        self._kinds = [item.kind for item in self.items]
        self._having: dict[str, set[int]] = defaultdict(set)
        for place, words in enumerate(self._all):
            for word in words.split():
                self._having[word].add(place)
        self._words = sorted(self._having)

    def search(
        self, typed: str, recent: Mapping[str, int], *, kinds: frozenset[str], most: int
    ) -> list[Item]:
        """The items that fit, the best first. `recent`: how long ago each was used, 0 the last one.

        Nothing typed finds what was used lately.
        """
        wanted = folded(typed[:_MOST_TYPED])
        found: dict[int, int] = {}
        if not wanted:
            found = {n: 0 for n, i in enumerate(self.items) if i.name in recent and i.kind in kinds}
        else:
            found = self._plain(wanted, kinds)
            if len(found) < most and len(wanted) >= _SHORTEST:
                for place in self._alike(wanted.split()):
                    if self._kinds[place] in kinds:
                        found.setdefault(place, 4)
        last = len(recent)
        order = nsmallest(
            most,
            found,
            key=lambda n: (
                max(found[n], 1),
                recent.get(self._names[n], last),
                found[n],
                self._rank[n],
            ),
        )
        return [self.items[n] for n in order]

    def _plain(self, wanted: str, kinds: frozenset[str]) -> dict[int, int]:
        """Places of items and how well they fit: 0 begins so, 1 its words do, 2 all words, 3 inside."""
        starts = [f" {word}" for word in wanted.split()]
        found: dict[int, int] = {}
        for place, words in enumerate(self._all):
            if starts[0] in words:
                if self._titles[place].startswith(wanted):
                    tier = 0
                elif all(start in self._spaced[place] for start in starts):
                    tier = 1
                elif len(starts) == 1 or all(start in words for start in starts):
                    tier = 2
                else:
                    continue
            elif len(wanted) >= 2 and wanted in self._titles[place]:
                tier = 3
            else:
                continue
            if self._kinds[place] in kinds:
                found[place] = tier
        return found

    def _alike(self, words: Sequence[str]) -> set[int]:
        """Places of items that have, for each word, one that begins so or is spelled almost so."""
        found: set[int] | None = None
        for word in words:
            near: set[int] = set()
            at = bisect_left(self._words, word)
            while at < len(self._words) and self._words[at].startswith(word):
                near |= self._having[self._words[at]]
                at += 1
            if len(word) >= _SHORTEST:
                for alike, _, _ in self._extract(
                    word, self._words, scorer=self._scorer, limit=12, score_cutoff=_LIKE_ENOUGH
                ):
                    near |= self._having[alike]
            found = near if found is None else found & near
            if not found:
                return set()
        return found or set()


def hit_spans(text: str, typed: str) -> list[tuple[int, int]]:
    """Where in a text the typed words stand at the beginning of words: (start, length), in order."""
    wanted = folded(typed[:_MOST_TYPED]).split()
    found: list[tuple[int, int]] = []
    at = 0
    for word in text.split(" "):
        plain = folded(word)
        best = max((w for w in wanted if plain.startswith(w)), key=len, default="")
        if best:
            length = 1
            while length < len(word) and len(folded(word[:length])) < len(best):
                length += 1
            found.append((at, length))
        at += len(word) + 1
    return found
