"""The own agenda put into the chosen calendar: only what changed, and nothing over the person's own changes.

No transaction of the book is open while the network is used. What a batch is about to put is noted before it
is sent and confirmed afterwards, so a run that was stopped anywhere is completed by the next one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from csdesk.book.calendar_wishes import file_wishes
from csdesk.book.publication_rows import write_known
from csdesk.book.store import Unit
from csdesk.book.tables import PublicationRow
from csdesk.domain.answers import ProposalDraft
from csdesk.domain.job import Job
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.publishing import UNREAD, Act, Action, Known, Plan, Reason, There, plan
from csdesk.domain.words import quoted
from csdesk.errors import UserError
from csdesk.ical.dav import Copy, Server, object_path
from csdesk.ical.dav_errors import Changed, Locked, Refused, ServerError, UidTaken
from csdesk.services.caldav_looking import look, seen
from csdesk.services.caldav_state import State, read_state
from csdesk.services.context import Services

NOTED = mark("publish agenda")
_BATCH = 25  # writes that are noted together
_ROUNDS = 3  # how often a calendar that changes meanwhile is looked at again

_REASONS = {
    Reason.BOTH_CHANGED: mark("“{title}” was changed here and in {calendar}."),
    Reason.DELETED_THERE: mark("“{title}” was deleted in {calendar}; csdesk still has it."),
    Reason.CHANGED_THERE: mark(
        "“{title}” was changed in {calendar} in a way that csdesk cannot take over."
    ),
    Reason.NO_LONGER_OURS: mark("“{title}” was changed in {calendar}; csdesk has it no more."),
}


class CollectionEmptied(UserError):
    """Everything that was published is gone at once; `count` objects."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(
            plural(
                "The {n} entry that csdesk put into {name} is gone, so nothing was changed.",
                "All {n} entries that csdesk put into {name} are gone, so nothing was changed.",
                count,
                name=name,
            ),
            tr("Put them back, or sign out of this calendar."),
        )
        self.count = count


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What a publication did. `problems`: sentences about single objects, conflicts among them."""

    calendar: str
    new: int = 0
    changed: int = 0
    removed: int = 0
    same: int = 0
    conflicts: int = 0
    proposals: int = 0
    waiting: int = 0  # not touched before a proposal about them is decided
    problems: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What happened, for the banner."""
        parts = [
            plural("{n} new", "{n} new", self.new) if self.new else "",
            plural("{n} changed", "{n} changed", self.changed) if self.changed else "",
            plural("{n} removed", "{n} removed", self.removed) if self.removed else "",
        ]
        done = ", ".join(part for part in parts if part)
        if done:
            head = tr(
                "{calendar} is up to date: {done}.", calendar=quoted(self.calendar), done=done
            )
        else:
            head = tr("{calendar} was up to date already.", calendar=quoted(self.calendar))
        asked = plural(
            "{n} change made there waits for your decision.",
            "{n} changes made there wait for your decision.",
            self.proposals + self.waiting,
        )
        return f"{head} {asked}" if self.proposals + self.waiting else head


@dataclass(slots=True)
class Publication:
    """One run: the state it started from, and what came of it."""

    desk: Services
    server: Server
    job: Job
    state: State
    refill: bool = False
    there: dict[str, There] = field(default_factory=dict)
    acts: Counter[Act] = field(default_factory=Counter)  # of the last look
    sent: Counter[str] = field(default_factory=Counter)  # new, changed, removed: of all looks
    proposed: set[str] = field(default_factory=set)  # UIDs
    problems: dict[str, str] = field(default_factory=dict)  # by UID
    failed: set[str] = field(default_factory=set)  # UIDs that the server does not take
    again: set[str] = field(default_factory=set)  # UIDs that changed while they were written
    elsewhere: dict[str, Copy] = field(default_factory=dict)  # ours at addresses of others

    def run(self) -> PublishReport:
        """Look, plan and do, until a look finds nothing to do. Raises UserError and Cancelled.

        After something was sent all is listed: a sync token of before would not tell of what was put and
        deleted again in between, and where tokens follow from the contents, nor of what was changed back.
        """
        url, token = self.state.publication.url, self.state.publication.sync_token
        settled = ""
        for _ in range(_ROUNDS):
            listing = self.server.listing(url, token)
            copies = self.elsewhere.values()
            self.there = look(self.server, self.state, listing, copies, self.job)
            found = plan(self.state.ours, self.state.known, self.there, self.state.held)
            self.acts = Counter(each.act for each in found.actions)
            token = ""
            if found.emptied:
                self._start_anew(found.emptied)
            elif not self._do(found):
                settled = listing.token
                break
            self.state = read_state(self.desk)
        for uid in self.again:
            self.problems[uid] = tr(
                "“{title}” could not be published: it keeps changing there.", title=self._title(uid)
            )
        self._finish(settled)
        return self._report()

    def _start_anew(self, count: int) -> None:
        if not self.refill:
            raise CollectionEmptied(self.state.publication.name, count)
        self._note(dict.fromkeys(self.state.known))

    def _do(self, found: Plan) -> bool:
        """Do the actions: first what is only noted, then what is sent. Says whether anything was sent."""
        self.again, self.problems = set(), {uid: self.problems[uid] for uid in self.failed}
        self._note_unsent(found)
        writes = [each for each in found.actions if each.act in (Act.PUT, Act.DELETE)]
        sent = [each for each in writes if each.uid not in self.failed]
        results: dict[str, Known | None] = {}
        try:
            for at in range(0, len(sent), _BATCH):
                batch = sent[at : at + _BATCH]
                self._note({**results, **self._intentions(batch)})
                results = {}
                for done, action in enumerate(batch, at):
                    self.job.check()
                    self.job.progress(done, len(sent), tr("Publishing the agenda"))
                    results[action.uid] = self._send(action)
                results |= self._read_back(results)
        finally:
            self._note(results)
        if sent:
            self.job.progress(len(sent), len(sent), tr("Publishing the agenda"))
        return bool(sent)

    def _note_unsent(self, found: Plan) -> None:
        """Write what is only noted: copies that are as ours, proposals, conflicts."""
        noted: dict[str, Known | None] = {}
        proposed = [each for each in found.actions if each.act is Act.PROPOSE]
        self.proposed |= {each.uid for each in proposed}
        for each in found.actions:
            known = self.state.known.get(each.uid)
            if each.act is Act.FORGET:
                noted[each.uid] = None
            elif each.act is Act.ADOPT:
                ours, there = self.state.ours[each.uid], self.there[each.uid]
                noted[each.uid] = Known(each.uid, there.href, there.etag, ours.digest, there.said)
            elif each.act is Act.CONFLICT:
                noted[each.uid] = self._conflict(each, known)
            elif each.act is Act.KEEP and known is not None:
                noted[each.uid] = replace(known, etag=UNREAD, problem="")
            elif each.act in (Act.SAME, Act.WAIT) and known is not None and known.problem:
                noted[each.uid] = replace(known, problem="")
            elif each.act is Act.PROPOSE:
                there_now = self.there.get(each.uid)
                said_there = there_now.said if there_now is not None else None
                noted[each.uid] = Known(each.uid, each.href, each.etag, "", said_there)
        if not (noted or found.moot):
            return
        with self.desk.book.write(NOTED, undoable=False) as unit:
            for uid in sorted(found.moot):
                self._propose(unit, uid, ())
            for action in proposed:
                drafts = [self.state.draft(action.uid, w, action.etag) for w in action.wishes]
                self._propose(unit, action.uid, drafts)
            write_known(unit, self.state.publication.id, noted)

    def _propose(self, unit: Unit, uid: str, drafts: Iterable[ProposalDraft]) -> None:
        checkin_id, task_id = self.state.target(uid)
        file_wishes(unit, drafts, checkin_id=checkin_id, task_id=task_id)

    def _conflict(self, action: Action, known: Known | None) -> Known:
        assert action.reason is not None
        problem = said(_REASONS[action.reason]).format(
            title=self._title(action.uid), calendar=quoted(self.state.publication.name)
        )
        self.problems[action.uid] = problem
        if known is None:
            return Known(action.uid, action.href, UNREAD, "", None, problem)
        return replace(known, etag=UNREAD, problem=problem)

    def _intentions(self, batch: list[Action]) -> dict[str, Known | None]:
        return {
            each.uid: Known(
                each.uid, self._path(each), each.etag, "", self.state.ours[each.uid].said
            )
            for each in batch
            if each.act is Act.PUT
        }

    def _send(self, action: Action) -> Known | None:
        """One request. Returns what is known of the object from now on; None: nothing is there."""
        url, before = self.state.publication.url, self.state.known.get(action.uid)
        try:
            if action.act is Act.DELETE:
                self.server.delete(url, action.href, action.etag)
                self.sent["removed"] += 1
                return None
            ours, path = self.state.ours[action.uid], self._path(action)
            etag = self.server.put(url, path, self.state.data[action.uid], action.etag)
            self.sent["changed" if action.etag else "new"] += 1
            return Known(action.uid, path, etag or UNREAD, ours.digest, ours.said)
        except UidTaken as error:
            found = self.server.find_uid(url, action.uid)
            if found is None:
                return self._failed(action, before, error)
            self.elsewhere[action.uid] = found
        except Changed:
            pass
        except (Locked, Refused) as error:
            return self._failed(action, before, error)
        self.again.add(action.uid)
        return before

    def _failed(self, action: Action, before: Known | None, error: ServerError) -> Known:
        problem = tr(
            "“{title}” could not be published: {why}",
            title=self._title(action.uid),
            why=error.title,
        )
        self.problems[action.uid] = problem
        self.failed.add(action.uid)
        if before is None:
            return Known(action.uid, self._path(action), "", "", None, problem)
        return replace(before, problem=problem)

    def _read_back(self, results: Mapping[str, Known | None]) -> dict[str, Known | None]:
        """The copies of a server that does not say under which entity tag it keeps what it was sent.

        It may have written them anew; that is taken as it is, but for another time.
        """
        silent = {each.href: each for each in results.values() if each and each.etag == UNREAD}
        sure: dict[str, Known | None] = {}
        for batch in self.server.fetch(self.state.publication.url, silent):
            for copy in batch:
                known = silent.get(copy.href)
                if known is None or known.said is None or known.digest == "":
                    continue
                there = seen(self.state, known.uid, copy)
                if there.said.when == known.said.when:
                    sure[known.uid] = replace(known, etag=copy.etag, said=there.said)
        return sure

    def _path(self, action: Action) -> str:
        return action.href or object_path(self.state.publication.url, action.uid)

    def _title(self, uid: str) -> str:
        return self.state.title(uid) or tr("An entry")

    def _note(self, objects: Mapping[str, Known | None]) -> None:
        if objects:
            with self.desk.book.write(NOTED, undoable=False) as unit:
                write_known(unit, self.state.publication.id, objects)

    def _finish(self, token: str) -> None:
        with self.desk.book.write(NOTED, undoable=False) as unit:
            row = unit.get(PublicationRow, self.state.publication.id)
            if row is not None:
                row.sync_token, row.published_at, row.problem = token, unit.at, ""

    def _report(self) -> PublishReport:
        touched = self.sent["new"] + self.sent["changed"] + len(self.problems)
        waiting = self.acts[Act.WAIT]
        return PublishReport(
            calendar=self.state.publication.name,
            new=self.sent["new"],
            changed=self.sent["changed"],
            removed=self.sent["removed"],
            same=max(0, len(self.state.ours) - touched - max(waiting, len(self.proposed))),
            conflicts=self.acts[Act.CONFLICT],
            proposals=len(self.proposed),
            waiting=max(0, waiting - len(self.proposed)),
            problems=tuple(self.problems[uid] for uid in sorted(self.problems)),
        )
