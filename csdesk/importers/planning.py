"""From files to a plan, in two steps: what the files are, then what they mean for a book."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from csdesk.domain.imports import Insert, Stored, StoredUsage, UsageWanted, Writes
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.errors import Unreadable
from csdesk.importers import contacts as people
from csdesk.importers.accounts import (
    Timeline,
    directory,
    draft_accounts,
    note_history,
    settle_accounts,
)
from csdesk.importers.cells import Cells, read_together
from csdesk.importers.contracts import Contracts
from csdesk.importers.drafts import Draft, Outcome, Seen, settle
from csdesk.importers.events import (
    EVENT_DEFAULTS,
    TICKET_DEFAULTS,
    Drafting,
    event_matcher,
    read_events,
    read_tickets,
    tell_events,
    ticket_matcher,
)
from csdesk.importers.plan import KINDS, ImportPlan, RowError
from csdesk.importers.recognise import Recognised, check_needs, recognise, relate
from csdesk.importers.sheets import read_sheet
from csdesk.importers.source import SourceFile
from csdesk.importers.usage import Usage
from csdesk.importers.usage_columns import Features, Known, wanted
from csdesk.importers.words import Kind


@dataclass(frozen=True, slots=True)
class Prepared:
    """The files of an import, read and recognised, before the book was looked at."""

    names: tuple[str, ...]
    files: Sequence[Recognised]
    errors: Sequence[RowError]

    def usage_wanted(self) -> UsageWanted | None:
        """Which stored uses `make_plan` must be given; None: none."""
        return wanted(self.files)


def prepare(sources: Sequence[SourceFile], job: Job) -> Prepared:
    """Read every file and find out what its rows are. A file that cannot be used is an error too."""
    files: list[Recognised] = []
    errors: list[RowError] = []
    for done, source in enumerate(sources):
        job.check()
        job.progress(done, len(sources), tr("Reading {name}", name=source.name))
        try:
            sheet = read_sheet(source)
        except Unreadable as error:
            errors.append(RowError(source.name, 0, "", str(error)))
            continue
        try:
            files.append(recognise(sheet))
        except Unreadable as error:  # what is wrong with its rows says nothing more
            errors.append(RowError(source.name, 1, "", str(error)))
            continue
        errors.extend(sheet.errors)
    job.progress(len(sources), len(sources), tr("Reading files"))
    return Prepared(tuple(source.name for source in sources), files, errors)


def make_plan(
    prepared: Prepared,
    stored: Stored,
    stored_usage: StoredUsage,
    *,
    today: str,
    new_id: Callable[[], str],
    job: Job,
) -> ImportPlan:
    """Compare the files with what is stored. `today` is `2026-11-26`; `new_id` makes ids of rows."""
    return _Planner(prepared, stored, stored_usage, today, new_id, job).plan()


class _Planner:
    def __init__(
        self,
        prepared: Prepared,
        stored: Stored,
        stored_usage: StoredUsage,
        today: str,
        new_id: Callable[[], str],
        job: Job,
    ) -> None:
        self._prepared = prepared
        self._stored = stored
        self._stored_usage = stored_usage
        self._new_id = new_id
        self._job = job
        self._errors = list(prepared.errors)
        self._notes: list[str] = [note for found in prepared.files for note in found.sheet.notes]
        self._refs: list[Insert] = []
        self._timeline = Timeline(today)
        self._accounts = directory(stored)
        self._people = people.directory(stored)
        self._contracts = Contracts(stored, self._accounts, new_id, self._notes)

    def plan(self) -> ImportPlan:
        by_kind = self._cells()
        self._job.check()
        accounts, refs = draft_accounts(
            by_kind[Kind.ACCOUNT], self._stored, self._accounts, self._new_id
        )
        self._refs.extend(refs)
        contacts = self._contacts(by_kind[Kind.CONTACT])
        every = [cells for listed in by_kind.values() for cells in listed]
        codes = [code for cells in every for code in cells.found.currencies.values()]
        for cells in by_kind[Kind.CONTRACT]:
            self._contracts.read(cells, codes)
        note_history(self._timeline, self._stored, self._contracts.drafts)
        self._contracts.tell(self._timeline)
        events = self._events(by_kind[Kind.REVENUE_EVENT], codes)
        tickets = self._tickets(by_kind[Kind.TICKET])
        usage = self._usage(by_kind[Kind.USAGE])
        self._timeline.happened(
            str(d.fields["customer_since"]) for d in accounts if d.fields["customer_since"]
        )
        outcomes: dict[str, Outcome] = {
            "account": settle_accounts(accounts, self._timeline),
            "contact": settle("contact", contacts, people.DEFAULTS),
            "contract": self._contracts.settle(),
            "feature": usage.features(),
            "usage": usage.settle(),
            "ticket": settle("ticket", tickets, TICKET_DEFAULTS),
            "revenue_event": settle("revenue_event", events, EVENT_DEFAULTS),
        }
        for cells in every:
            self._errors.extend(cells.errors())
        return self._result(outcomes)

    def _cells(self) -> dict[Kind, list[Cells]]:
        """Files by kind, their columns related to each other and to the book."""
        refs = [value for kind, _, value, _ in self._stored.refs if kind == Kind.ACCOUNT]
        self._notes.extend(relate(self._prepared.files, refs, self._contracts.by_ref))
        usable: list[Recognised] = []
        for found in self._prepared.files:
            try:
                check_needs(found)
                usable.append(found)
            except Unreadable as error:
                self._errors.append(RowError(found.sheet.name, 1, "", str(error)))
        read, notes = read_together(usable)
        self._notes.extend(notes)
        by_kind: dict[Kind, list[Cells]] = {kind: [] for kind in Kind}
        for cells in read:
            by_kind[cells.found.kind].append(cells)
        return by_kind

    def _contacts(self, files: Sequence[Cells]) -> list[Draft]:
        seen = Seen()
        drafts: list[Draft] = []
        for cells in files:
            try:
                found, refs = people.draft_contacts(
                    cells, seen, self._stored, self._accounts, self._people, self._new_id
                )
            except Unreadable as error:  # what is wrong with its rows says nothing more
                cells.problems.clear()
                self._errors.append(RowError(cells.name, 1, "", str(error)))
                continue
            drafts.extend(found)
            self._refs.extend(refs)
        return drafts

    def _events(self, files: Sequence[Cells], codes: Sequence[str]) -> list[Draft]:
        natural = ("account_id", "day", "reason")
        drafting = Drafting(
            self._stored.revenue_events, event_matcher(self._stored), natural, self._new_id
        )
        currency = codes[0] if len(set(codes)) == 1 else self._stored.currency
        of = self._contracts
        for cells in files:
            read_events(cells, drafting, self._accounts, of.by_ref, of.account_of, currency)
        tell_events(self._timeline, drafting.drafts)
        return drafting.drafts

    def _tickets(self, files: Sequence[Cells]) -> list[Draft]:
        natural = ("account_id", "opened_at", "subject")
        drafting = Drafting(
            self._stored.tickets, ticket_matcher(self._stored), natural, self._new_id
        )
        for cells in files:
            read_tickets(cells, drafting, self._accounts, self._people, self._notes)
        self._timeline.happened(str(draft.fields["opened_at"]) for draft in drafting.drafts)
        return drafting.drafts

    def _usage(self, files: Sequence[Cells]) -> Usage:
        features = Features(self._stored.features, self._new_id)
        known = Known(self._accounts, self._contracts.by_ref, self._contracts.account_of, features)
        usage = Usage(known, self._stored_usage, self._notes)
        for done, cells in enumerate(files):
            self._job.check()
            self._job.progress(done, len(files), tr("Comparing {name}", name=cells.name))
            usage.read(cells, self._timeline)
        return usage

    def _result(self, outcomes: Mapping[str, Outcome]) -> ImportPlan:
        order = ("account", "contact", "contract", "feature", "usage", "ticket", "revenue_event")
        inserts = [insert for kind in order for insert in outcomes[kind].inserts]
        updates = [update for kind in order for update in outcomes[kind].updates]
        positions = {name: at for at, name in enumerate(self._prepared.names)}
        self._errors.sort(key=lambda error: (positions[error.file], error.row))
        return ImportPlan(
            files=self._prepared.names,
            by_kind={kind: outcomes[kind].counts for kind in KINDS},
            errors=self._errors,
            notes=tuple(dict.fromkeys(self._notes)),
            writes=Writes([*inserts, *self._refs], updates),
            version=self._stored.version,
            rows={kind: outcomes[kind].rows for kind in KINDS},
            headers={found.sheet.name: found.sheet.header for found in self._prepared.files},
        )
