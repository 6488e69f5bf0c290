"""The words of the quick log: how a line is cut into pieces, and which of them are times and days."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from csdesk.domain.language import tr
from csdesk.domain.quick_vocabulary import vocabulary
from csdesk.domain.typed_words import in_english, is_exact
from csdesk.domain.when import parse_day, parse_moment
from csdesk.errors import Invalid

# Words that a moment may begin with, so that a line is not tried word by word.
_BEGINS = re.compile(
    r"\d|now$|today|yesterday|last$|ago$|mon|tue|wed|thu|fri|sat|sun|an?$|one$|-\d", re.IGNORECASE
)
_MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,4}) ?(?:h|hours?)(?: ?(?P<rest>\d{1,4}) ?(?:m|min|mins|minutes?)?)?"
    r"|(?P<minutes>\d{1,5}) ?(?:m|min|mins|minutes?))",
    re.ASCII | re.IGNORECASE,
)
# `1.2` and `5-6` are versions and ranges more often than days.
_NO_DAY = re.compile(r"\d+[.-]\d+", re.ASCII)
_NO_SUCH_DAY = re.compile(
    r"\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{4}-\d{1,2}-\d{1,2}",
    re.ASCII | re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_LONGEST_WORD = 40  # letters of a word that can still be a mark
_SOON = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of the line, or what stands in quotes. `named`: quotes after an `@`."""

    text: str
    start: int
    end: int
    quoted: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """The day at the end of a next step: how many words it takes, 0 for none."""

    words: int
    day: date | None = None
    question: str = ""


def pieces_of(text: str) -> list[Piece]:
    """The words of a text; from a quote that nobody closes on, quotes are plain signs."""
    found: list[Piece] = []
    at, quotes = 0, True
    while (word := _WORD.search(text, at)) is not None:
        start, at = word.start(), word.end()
        named = word[0].startswith('@"')
        if quotes and (named or word[0].startswith('"')):
            end = _closing(text, start + 1 + named)
            if end is None:
                quotes = False
            else:
                inside = text[start + 1 + named : end].replace('""', '"')
                found.append(Piece(inside, start, end + 1, quoted=True, named=named))
                at = end + 1
                continue
        found.append(Piece(word[0], start, at))
    return found


def _closing(text: str, at: int) -> int | None:
    """Where the quote closes that was opened before `at`: alone, at the end of a word."""
    while (at := text.find('"', at)) >= 0:
        if text.startswith('"', at + 1):
            at += 2
        elif at + 1 == len(text) or text[at + 1].isspace():
            return at
        else:
            return None
    return None


def split_step(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces before `::` and those after it."""
    for place, piece in enumerate(pieces):
        if not piece.quoted and piece.text.startswith("::"):
            rest = list(pieces[place + 1 :])
            if len(piece.text) > 2:
                rest.insert(0, Piece(piece.text[2:], piece.start + 2, piece.end))
            return list(pieces[:place]), rest
    return list(pieces), []


def _joined(pieces: Sequence[Piece]) -> str:
    """The words as one text; empty where one is quoted or too long to be a mark."""
    if any(p.quoted or len(p.text) > _LONGEST_WORD for p in pieces):
        return ""
    return " ".join(p.text for p in pieces)


def english(words: str) -> str:
    """Words of days and times in English, in lower case."""
    return in_english(words.casefold()) if words else words


def _may_begin(word: str) -> bool:
    """Whether a moment may begin with this word; the first letters of a name are not enough."""
    if word.casefold() in vocabulary().no_days or not is_exact(word):
        return False
    return _BEGINS.match(english(word)) is not None


def minutes_at(pieces: Sequence[Piece], at: int, last: int) -> tuple[int, int] | None:
    """Minutes that are written from piece `at` on, before `last`, and how many pieces they take."""
    if at >= last or not pieces[at].text[:1].isdigit():
        return None
    for count in range(min(4, last - at), 0, -1):
        match = _MINUTES.fullmatch(english(_joined(pieces[at : at + count])))
        if match is not None:
            hours = int(match["hours"] or 0)
            return hours * 60 + int(match["rest"] or match["minutes"] or 0), count
    return None


def moment_at(
    pieces: Sequence[Piece], at: int, last: int, now: datetime
) -> tuple[datetime, int] | None:
    """A moment that has passed, written from piece `at` on, and how many pieces it takes.

    `15m` is a length unless `ago` follows. A moment to come is given too where a time of day is said.
    """
    if at >= last or not _may_begin(pieces[at].text):
        return None
    for count in range(min(4, last - at), 0, -1):
        words = _joined(pieces[at : at + count])
        if not words or _NO_DAY.fullmatch(words) or _MINUTES.fullmatch(english(words)):
            continue
        try:
            found = parse_moment(words, now, prefer="past")
        except Invalid:
            continue
        if found <= now + _SOON or ":" in words:
            return found, count
    return None


def due_at_end(pieces: Sequence[Piece], today: date) -> Due:
    """The day that the next step ends with; one that does not exist is asked about."""
    for count in range(min(4, len(pieces)), 0, -1):
        words = _joined(pieces[-count:])
        if not words or _NO_DAY.fullmatch(words) or (count == 1 and not is_exact(words)):
            continue
        if words.casefold() in vocabulary().no_days:
            continue
        try:
            return Due(count, parse_day(words, today))
        except Invalid:
            if _NO_SUCH_DAY.fullmatch(english(words)):
                return Due(count, None, tr("“{words}” is not a day of the calendar.", words=words))
    return Due(0)
