"""How the own agenda is kept in another calendar: a pure list of actions.

Three states of each UID are compared: what the book says now, what was last put there, and what the
server has. A change of one side is carried over or proposed; a change of both is a conflict that stays
until a person decides. Nothing is done to what was not ours: objects whose UID is neither in the agenda
nor was ever put there are not even looked at.

What was last put there (`Known`) also keeps two states in between. Before a PUT its row says what will be
there (`digest` empty, the entity tag still the old one), so that a run that was ended in the middle can be
told from a change by somebody else. After a proposal it says what the person made of the object (`digest`
empty as well): once the proposal is decided, ours goes there again, whichever way it was decided.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from enum import StrEnum

from csdesk.domain.calendar_objects import Said, Wish, WishKind

LEAST_EMPTIED = 2  # objects; of a single one the person is asked by a proposal anyway
UNREAD = "?"  # an entity tag that no server gives: the copy there is not the noted one and is read each time


class Act(StrEnum):
    """What to do about one UID."""

    PUT = "put"  # ours goes there; without an entity tag only where nothing is yet
    DELETE = "delete"
    ADOPT = "adopt"  # what is there says what ours says: only note it
    FORGET = "forget"  # neither side has it any more
    PROPOSE = "propose"  # the person changed it there: ask
    CONFLICT = "conflict"  # both sides changed it, or the change cannot be proposed
    WAIT = "wait"  # a proposal about it is not decided yet
    KEEP = "keep"  # only its words were changed there: they stay until ours changes
    SAME = "same"


class Reason(StrEnum):
    """Why something is a conflict."""

    BOTH_CHANGED = "both changed"
    DELETED_THERE = "deleted there"
    CHANGED_THERE = "changed there"  # in a way that cannot be proposed
    NO_LONGER_OURS = "no longer ours"  # changed there, and out of the agenda here


@dataclass(frozen=True, slots=True)
class Ours:
    """One object of the agenda as the book has it now."""

    uid: str
    digest: str  # SHA-256 of its bytes
    said: Said
    sequence: int = 0
    is_over: bool = False  # cancelled: it is not put where it is not yet
    can_change: bool = False  # a check-in or a task: a change of it can be proposed


@dataclass(frozen=True, slots=True)
class Known:
    """What was last put there, or seen there."""

    uid: str
    href: str
    etag: str  # empty: not there, as far as is known; or `UNREAD`
    digest: str  # of our bytes; empty: ours is not what is there
    said: Said | None  # None: known not to be there
    problem: str = ""


@dataclass(frozen=True, slots=True)
class There:
    """One of our objects as the server has it.

    `wishes`: what `calendar_objects.wishes` finds between ours and it; None also where it was not read.
    """

    uid: str
    href: str
    etag: str
    said: Said
    sequence: int = 0
    is_over: bool = False
    wishes: tuple[Wish, ...] | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """What to do about one UID. `etag` guards the write; empty: nothing may be there."""

    act: Act
    uid: str
    href: str = ""
    etag: str = ""
    wishes: tuple[Wish, ...] = ()
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What one publication does, in the order of the UIDs.

    `moot`: UIDs whose open proposals ask for nothing any more. `emptied`: everything of ours is gone at once,
    which is no decision about each; then there are no actions.
    """

    actions: tuple[Action, ...] = ()
    moot: frozenset[str] = frozenset()
    emptied: int = 0


def plan(
    ours: Mapping[str, Ours],
    known: Mapping[str, Known],
    there: Mapping[str, There],
    held: Set[str],
) -> Plan:
    """Compare the three states by UID. `held`: UIDs with a proposal that is not decided yet."""
    put_there = [uid for uid, each in known.items() if each.etag]
    if len(put_there) >= LEAST_EMPTIED and not any(uid in there for uid in put_there):
        return Plan(emptied=len(put_there))
    moot = frozenset(uid for uid in held if _is_moot(ours.get(uid), there.get(uid)))
    actions = (
        _decide(ours.get(uid), known.get(uid), there.get(uid), held=uid in held - moot)
        for uid in sorted(ours.keys() | known.keys())
    )
    return Plan(tuple(each for each in actions if each is not None), moot)


def _is_moot(ours: Ours | None, there: There | None) -> bool:
    """Whether both sides say the same time by now, or there is nothing left to change."""
    if ours is None or ours.is_over:
        return True
    return there is not None and there.wishes == ()


def _decide(
    ours: Ours | None, known: Known | None, there: There | None, *, held: bool
) -> Action | None:
    if ours is None:
        return _no_longer_ours(known, there) if known is not None else None
    if known is None:
        return _never_put(ours, there)
    if there is None:
        return _not_there(ours, known, held=held)
    if _is_unchanged(known, there):
        return _unchanged_there(ours, known, there, held=held)
    return _changed_there(ours, known, there, held=held)


def _is_unchanged(known: Known, there: There) -> bool:
    return (there.etag != "" and there.etag == known.etag) or there.said == known.said


def _never_put(ours: Ours, there: There | None) -> Action | None:
    """A second computer, a restored backup, or simply something new."""
    if there is None:
        return None if ours.is_over else Action(Act.PUT, ours.uid)
    if there.said == ours.said:
        return _on(Act.ADOPT, there)
    if there.wishes == () or ours.sequence > there.sequence:
        return _on(Act.PUT, there)
    return _propose(ours, there)


def _not_there(ours: Ours, known: Known, *, held: bool) -> Action:
    if ours.is_over:
        return Action(Act.FORGET, ours.uid)
    if known.etag == "":
        if held:
            return Action(Act.WAIT, ours.uid)
        agreed = known.said is None and known.digest == ours.digest
        return Action(Act.SAME if agreed else Act.PUT, ours.uid)
    alone = held or known.digest in ("", ours.digest)
    if alone and ours.can_change:
        return Action(Act.PROPOSE, ours.uid, known.href, "", (Wish(WishKind.CANCEL),))
    reason = Reason.DELETED_THERE if alone else Reason.BOTH_CHANGED
    return Action(Act.CONFLICT, ours.uid, known.href, "", (), reason)


def _unchanged_there(ours: Ours, known: Known, there: There, *, held: bool) -> Action:
    if held:
        return _on(Act.WAIT, there)
    interrupted = known.digest == "" and there.etag != known.etag and there.said == ours.said
    if not interrupted and ours.digest != known.digest:
        return _on(Act.PUT, there)
    as_noted = (there.href, there.etag, "") == (known.href, known.etag, known.problem)
    return _on(Act.SAME if as_noted and not interrupted else Act.ADOPT, there)


def _changed_there(ours: Ours, known: Known, there: There, *, held: bool) -> Action:
    changed_here = known.digest not in ("", ours.digest)
    if there.said == ours.said:
        return _on(Act.PUT if changed_here else Act.ADOPT, there)
    base = known.said.when if known.said is not None else ""
    moved = there.wishes != () and there.said.when != base
    if held or (moved and not changed_here):
        return _propose(ours, there)
    if moved or changed_here or known.digest == "":
        return _on(Act.CONFLICT, there, Reason.BOTH_CHANGED)
    return _on(Act.KEEP, there)


def _no_longer_ours(known: Known, there: There | None) -> Action:
    if there is None:
        return Action(Act.FORGET, known.uid)
    same_time = known.said is not None and there.said.when == known.said.when
    if same_time or there.is_over or _is_unchanged(known, there):
        return _on(Act.DELETE, there)
    return _on(Act.CONFLICT, there, Reason.NO_LONGER_OURS)


def _propose(ours: Ours, there: There) -> Action:
    if ours.can_change and there.wishes:
        return Action(Act.PROPOSE, there.uid, there.href, there.etag, there.wishes)
    return _on(Act.CONFLICT, there, Reason.CHANGED_THERE)


def _on(act: Act, there: There, reason: Reason | None = None) -> Action:
    return Action(act, there.uid, there.href, there.etag, (), reason)
