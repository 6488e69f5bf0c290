"""Keeping the agenda in another calendar: the plan, alone and over long histories of both sides."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from csdesk.domain.calendar_objects import Said, Wish, WishKind
from csdesk.domain.publishing import (
    UNREAD,
    Act,
    Action,
    Known,
    Ours,
    Plan,
    Reason,
    There,
    plan,
)

CHECKINS = ("ci-1", "ci-2", "ci-3")
RENEWAL = "renewal-1"  # nothing can be proposed of it
UIDS = (*CHECKINS, RENEWAL)
FOREIGN = "dentist"
QUIET = {Act.SAME, Act.WAIT, Act.KEEP, Act.CONFLICT}
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    """What an object says: when, and in which words."""

    when: int
    words: int = 0
    sequence: int = 0

    @property
    def said(self) -> Said:
        return Said(str(self.when), str(self.words))


def ours_of(uid: str, item: Item) -> Ours:
    return Ours(uid, repr(item), item.said, item.sequence, can_change=uid in CHECKINS)


def wishes_of(mine: Item | None, there: Item) -> tuple[Wish, ...] | None:
    if mine is None:
        return None
    if mine.when == there.when:
        return ()
    return (Wish(WishKind.MOVE, None, NEW_YEAR + timedelta(days=there.when), 30),)


def known(uid: str, item: Item | None, etag: str = "1", digest: str | None = None) -> Known:
    said = item.said if item is not None else None
    return Known(uid, f"/{uid}", etag, repr(item) if digest is None else digest, said)


def there(uid: str, mine: Item | None, item: Item, etag: str = "1") -> There:
    return There(uid, f"/{uid}", etag, item.said, item.sequence, wishes=wishes_of(mine, item))


def single(
    mine: Item | None,
    last: Known | None,
    now: There | None,
    uid: str = "ci-1",
    *,
    held: bool = False,
) -> Action | None:
    found = plan(
        {uid: ours_of(uid, mine)} if mine else {},
        {uid: last} if last else {},
        {uid: now} if now else {},
        {uid} if held else set(),
    )
    assert len(found.actions) <= 1
    return found.actions[0] if found.actions else None


NINE, TEN, ELEVEN = Item(9), Item(10), Item(11)


@pytest.mark.parametrize(
    ("mine", "last", "now", "act"),
    [
        (NINE, None, None, Act.PUT),
        (NINE, None, NINE, Act.ADOPT),  # a second computer
        (NINE, None, Item(9, 5), Act.PUT),
        (NINE, None, TEN, Act.PROPOSE),  # a restored backup, older than what is there
        (Item(9, 0, 2), None, Item(10, 0, 1), Act.PUT),
        (NINE, NINE, NINE, Act.SAME),
        (TEN, NINE, NINE, Act.PUT),
        (NINE, NINE, TEN, Act.PROPOSE),
        (NINE, NINE, None, Act.PROPOSE),
        (NINE, NINE, Item(9, 5), Act.KEEP),
        (TEN, NINE, ELEVEN, Act.CONFLICT),
        (TEN, NINE, Item(9, 5), Act.CONFLICT),
        (TEN, NINE, None, Act.CONFLICT),
        (TEN, NINE, TEN, Act.PUT),  # both moved to the same: ours also says its SEQUENCE
        (None, NINE, NINE, Act.DELETE),
        (None, NINE, Item(9, 5), Act.DELETE),
        (None, NINE, TEN, Act.CONFLICT),
        (None, NINE, None, Act.FORGET),
        (None, None, NINE, None),  # not ours
    ],
)
def test_what_is_done_about_one_object(
    mine: Item | None, last: Item | None, now: Item | None, act: Act | None
) -> None:
    etag = "1" if now == last else "2"
    found = single(
        mine,
        known("ci-1", last) if last else None,
        there("ci-1", mine, now, etag) if now else None,
    )
    assert (found.act if found else None) == act


def test_a_change_of_a_renewal_is_a_conflict_because_there_is_nothing_to_move() -> None:
    moved = single(NINE, known(RENEWAL, NINE), there(RENEWAL, NINE, TEN, "2"), RENEWAL)
    assert moved is not None
    assert (moved.act, moved.reason) == (Act.CONFLICT, Reason.CHANGED_THERE)
    deleted = single(NINE, known(RENEWAL, NINE), None, RENEWAL)
    assert deleted is not None
    assert (deleted.act, deleted.reason) == (Act.CONFLICT, Reason.DELETED_THERE)


def test_nothing_is_put_over_a_change_that_waits_for_a_decision() -> None:
    base = known("ci-1", TEN, "2", digest="")
    waiting = single(Item(9, 7), base, there("ci-1", NINE, TEN, "2"), held=True)
    assert waiting is not None
    assert waiting.act is Act.WAIT
    decided = single(NINE, base, there("ci-1", NINE, TEN, "2"))
    assert decided is not None
    assert (decided.act, decided.etag) == (Act.PUT, "2")


def test_all_gone_at_once_is_no_wish_to_cancel_everything() -> None:
    ours = {uid: ours_of(uid, NINE) for uid in CHECKINS}
    last = {uid: known(uid, NINE) for uid in CHECKINS}
    assert plan(ours, last, {}, set()) == Plan(emptied=3)
    one_left = {"ci-1": there("ci-1", NINE, NINE)}
    acts = [each.act for each in plan(ours, last, one_left, set()).actions]
    assert acts == [Act.SAME, Act.PROPOSE, Act.PROPOSE]


def test_a_write_that_was_stopped_is_told_from_a_change() -> None:
    before_the_put = Known("ci-1", "/ci-1", "1", "", TEN.said)
    not_sent = single(TEN, before_the_put, there("ci-1", TEN, NINE, "1"))
    assert not_sent is not None
    assert not_sent.act is Act.PUT
    sent = single(TEN, before_the_put, there("ci-1", TEN, TEN, "2"))
    assert sent is not None
    assert sent.act is Act.ADOPT
    changed_again = single(ELEVEN, before_the_put, there("ci-1", ELEVEN, TEN, "2"))
    assert changed_again is not None
    assert (changed_again.act, changed_again.etag) == (Act.PUT, "2")


class TwoCalendars(RuleBasedStateMachine):
    """The book and a server, each changed by its side, with publications that may stop anywhere."""

    def __init__(self) -> None:
        super().__init__()
        self.ours: dict[str, Item] = {}
        self.server: dict[str, tuple[Item, str]] = {}
        self.known: dict[str, Known] = {}
        self.held: dict[str, Item | None] = {}  # what the person wishes; None: that it is cancelled
        self.unseen: dict[str, Item | None] = {}  # changes of the person that nobody decided yet
        self.count = 0

    @initialize()
    def an_appointment_of_the_person(self) -> None:
        self.server[FOREIGN] = (Item(1), "f")

    def _etag(self) -> str:
        self.count += 1
        return f"e{self.count}"

    @rule(uid=st.sampled_from(UIDS), when=st.integers(0, 3), words=st.integers(0, 2))
    def book_changes(self, uid: str, when: int, words: int) -> None:
        before = self.ours.get(uid)
        sequence = 0 if before is None else before.sequence + (when != before.when)
        self.ours[uid] = Item(when, words, sequence)
        if before is not None and when != before.when:
            self.held.pop(uid, None)  # a proposal about another time is over
            self.unseen.pop(uid, None) if uid in self.known and not self.known[uid].digest else None

    @rule(uid=st.sampled_from(UIDS))
    def book_drops(self, uid: str) -> None:
        self.ours.pop(uid, None)
        self.held.pop(uid, None)

    @rule(uid=st.sampled_from(UIDS), when=st.integers(0, 3), words=st.integers(0, 2))
    def person_changes(self, uid: str, when: int, words: int) -> None:
        if uid in self.server:
            before, _ = self.server[uid]
            after = replace(before, when=when, words=words)
            self.server[uid] = (after, self._etag())
            if when != before.when:
                self.unseen[uid] = after

    @rule(uid=st.sampled_from(UIDS))
    def person_deletes(self, uid: str) -> None:
        if self.server.pop(uid, None) is not None:
            self.unseen[uid] = None

    @precondition(lambda self: self.held)
    @rule(data=st.data(), accept=st.booleans())
    def person_decides(self, data: st.DataObject, *, accept: bool) -> None:
        uid = data.draw(st.sampled_from(sorted(self.held)))
        wish = self.held.pop(uid)
        if self.unseen.get(uid, wish) == wish:
            self.unseen.pop(uid, None)
        if accept and wish is None:
            self.ours.pop(uid, None)
        elif accept and wish is not None:
            mine = self.ours[uid]
            self.ours[uid] = Item(wish.when, mine.words, mine.sequence + 1)

    @rule(stop=st.one_of(st.none(), st.integers(0, 6)))
    def publish(self, stop: int | None) -> None:
        found = self._plan()
        if found.emptied:
            self.known.clear()
            self.unseen.clear()
            return
        done = self._do(found, stop)
        if not done:
            return
        again = self._plan()
        assert not again.emptied or found.emptied or not self.server
        if not again.emptied:
            assert {each.act for each in again.actions} <= QUIET
        in_conflict = {each.uid for each in found.actions if each.act is Act.CONFLICT}
        for uid, wish in self.unseen.items():
            agreed = uid in self.ours and wish is not None and wish.when == self.ours[uid].when
            gone = uid not in self.ours and uid not in self.server
            assert uid in self.held or uid in in_conflict or agreed or gone, uid
        assert self.server[FOREIGN] == (Item(1), "f")

    def _plan(self) -> Plan:
        seen = {}
        for uid in self.ours.keys() | self.known.keys():
            if uid not in self.server:
                continue
            item, etag = self.server[uid]
            unread = uid in self.known and self.known[uid].etag == etag and uid not in self.held
            mine = self.ours.get(uid)
            found = there(uid, mine, item, etag)
            seen[uid] = (
                replace(found, wishes=None, said=self.known[uid].said or found.said)
                if unread
                else found
            )
        ours = {uid: ours_of(uid, item) for uid, item in self.ours.items()}
        found_plan = plan(ours, self.known, seen, self.held.keys())
        assert FOREIGN not in {each.uid for each in found_plan.actions}
        return found_plan

    def _do(self, found: Plan, stop: int | None) -> bool:
        for uid in found.moot:
            self.held.pop(uid)
            self.unseen.pop(uid, None)
        for each in found.actions:
            self._note(each)
        for step, each in enumerate(
            each for each in found.actions if each.act in (Act.PUT, Act.DELETE)
        ):
            self._check_guard(each)
            if each.act is Act.DELETE:
                if step == stop:
                    return False
                del self.server[each.uid]
                self.unseen.pop(each.uid, None)
                del self.known[each.uid]
                continue
            item, path = self.ours[each.uid], f"/{each.uid}"
            self.known[each.uid] = Known(each.uid, path, each.etag, "", item.said)
            if step == stop:
                return False
            etag = self._etag()
            self.server[each.uid] = (item, etag)
            if stop is not None and step + 1 == stop:
                return False
            self.known[each.uid] = Known(each.uid, path, etag, repr(item), item.said)
        return True

    def _check_guard(self, action: Action) -> None:
        """A write is meant for what is there, and there is no undecided change of the person in it."""
        present = self.server.get(action.uid)
        assert (present[1] if present else "") == action.etag
        assert action.uid not in self.held
        wish = self.unseen.get(action.uid, present[0] if present else None)
        last = self.known.get(action.uid)
        if last is not None and last.etag == "" and present is None:
            self.unseen.pop(action.uid, None)
            return  # nobody can know that a run, stopped before it noted that, had put it
        if action.uid in self.unseen and action.act is Act.PUT:
            assert wish is not None
            mine = self.ours[action.uid]
            # Both sides came to say the same time, or another computer's older copy is caught up.
            assert wish.when == mine.when or action.uid not in self.known

    def _note(self, action: Action) -> None:
        uid, before = action.uid, self.known.get(action.uid)
        present = self.server.get(uid)
        if action.act is Act.FORGET:
            del self.known[uid]
            self.unseen.pop(uid, None)
        elif action.act is Act.ADOPT:
            assert present is not None
            item, etag = present
            self.known[uid] = known(uid, item, etag, repr(self.ours[uid]))
            self.unseen.pop(uid, None)
        elif action.act is Act.KEEP:
            assert before is not None
            self.known[uid] = replace(before, etag=UNREAD)
        elif action.act is Act.CONFLICT:
            base = before or known(uid, None, "", "")
            self.known[uid] = replace(base, etag=UNREAD)
        elif action.act is Act.PROPOSE:
            self.held[uid] = present[0] if present else None
            self.known[uid] = Known(
                uid, action.href, action.etag, "", present[0].said if present else None
            )


TwoCalendars.TestCase.settings = settings(max_examples=300, stateful_step_count=25, deadline=None)
TestTwoCalendars = TwoCalendars.TestCase
