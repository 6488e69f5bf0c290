"""What a calendar object says, told apart from how it is written, and what a change of it asks for.

Servers and phones write an object anew: another order of lines, other stamps, UTC for a zone. Two copies are
compared by what they say. Times are instants in UTC, or days where an object has no hour.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

Moment = datetime | date  # aware UTC, or a day


class WishKind(StrEnum):
    """What the person did to one of our objects in another calendar."""

    MOVE = "move"
    CANCEL = "cancel"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Wish:
    """One change of ours that another calendar asks for. `occurrence`: of which start of a series."""

    kind: WishKind
    occurrence: Moment | None = None
    starts: Moment | None = None  # of a move; of a task: the day it is due
    minutes: int | None = None  # of a move of something with an hour


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT or VTODO of an object: all of it, or one occurrence of a series."""

    starts: Moment | None  # of a task: when it is due
    ends: Moment | None = None
    occurrence: Moment | None = None  # RECURRENCE-ID; none: the whole object
    cancelled: bool = False
    done: bool = False
    rule: str = ""  # RRULE, its parts in one fixed order
    left_out: frozenset[Moment] = frozenset()  # EXDATE
    words: tuple[str, str, str] = ("", "", "")  # title, description, place

    @property
    def minutes(self) -> int | None:
        """Length; None for days, tasks and objects without an end."""
        if isinstance(self.starts, datetime) and isinstance(self.ends, datetime):
            return int((self.ends - self.starts) / timedelta(minutes=1))
        return None


@dataclass(frozen=True, slots=True)
class Said:
    """What an object says, as two digests: when it takes place or is due, and its words."""

    when: str
    words: str

    def stored(self) -> str:
        """The form in the book."""
        return f"{self.when}.{self.words}"


def said_of(stored: str) -> Said | None:
    """The stored form read back; None for an empty one: the object is known not to be there."""
    when, _, words = stored.partition(".")
    return Said(when, words) if stored else None


@dataclass(frozen=True, slots=True)
class CalendarObject:
    """Everything of one UID: the whole, and the occurrences of a series that differ."""

    uid: str
    is_task: bool
    main: Entry
    others: tuple[Entry, ...] = ()
    sequence: int = 0  # RFC 5545 3.8.7.4

    @property
    def is_over(self) -> bool:
        """Whether it says that nothing is left to do: cancelled or done."""
        return self.main.cancelled or self.main.done

    def said(self) -> Said:
        """What it says, for comparing with another copy."""
        parts = sorted((self.main, *self.others), key=lambda each: _text(each.occurrence))
        when = [
            (
                _text(each.occurrence),
                _text(each.starts),
                _text(each.ends),
                each.cancelled,
                each.done,
                each.rule,
                sorted(map(_text, each.left_out)),
            )
            for each in parts
        ]
        return Said(
            _digest((self.is_task, when)),
            _digest([(_text(each.occurrence), each.words) for each in parts]),
        )


def _text(moment: Moment | None) -> str:
    return moment.isoformat() if moment is not None else ""


def _digest(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def wishes(ours: CalendarObject, theirs: CalendarObject) -> tuple[Wish, ...] | None:
    """What has to be done to ours so that it takes place as theirs does; nothing where only words differ.

    None: the difference cannot be said as moves and cancellations: another rule of a series, an hour where
    there was a day, an occurrence that came back.
    """
    if ours.is_task != theirs.is_task:
        return None
    if theirs.is_over and not ours.is_over:
        done = theirs.is_task and theirs.main.done
        return (Wish(WishKind.DONE if done else WishKind.CANCEL),)
    if ours.is_over and not theirs.is_over:
        return None
    mine, other = ours.main, theirs.main
    if mine.rule != other.rule or not _same_kind(mine, other):
        return None
    if (mine.starts, mine.minutes) == (other.starts, other.minutes):
        return _occurrence_wishes(ours, theirs)
    if _differing(ours) != _differing(theirs):
        return None
    return (Wish(WishKind.MOVE, None, other.starts, other.minutes),)


def _same_kind(mine: Entry, other: Entry) -> bool:
    """Whether both have an hour, or both a day, or neither a time at all."""
    return type(mine.starts) is type(other.starts)


def _differing(item: CalendarObject) -> tuple[frozenset[Moment], Mapping[Moment, Entry]]:
    others = {each.occurrence: each for each in item.others if each.occurrence is not None}
    return item.main.left_out, others


def _occurrence_wishes(ours: CalendarObject, theirs: CalendarObject) -> tuple[Wish, ...] | None:
    """What differs between single occurrences of two series with the same start and rule."""
    (_, mine), (_, others) = _differing(ours), _differing(theirs)
    off, wanted_off = _left_out(ours), _left_out(theirs)
    if off - wanted_off:
        return None
    found = [Wish(WishKind.CANCEL, at) for at in wanted_off - off]
    length = ours.main.minutes
    for at in (mine.keys() | others.keys()) - wanted_off:
        is_now, becomes = mine.get(at), others.get(at)
        now = (is_now.starts, is_now.minutes) if is_now else (at, length)
        wanted = (becomes.starts, becomes.minutes) if becomes else (at, length)
        if becomes is not None and type(becomes.starts) is not type(at):
            return None
        if now != wanted:
            found.append(Wish(WishKind.MOVE, at, *wanted))
    return tuple(sorted(found, key=lambda wish: (_text(wish.occurrence), wish.kind)))


def _left_out(item: CalendarObject) -> frozenset[Moment]:
    """Occurrences that do not take place, whether left out or cancelled one by one."""
    cancelled = {each.occurrence for each in item.others if each.cancelled and each.occurrence}
    return item.main.left_out | cancelled
