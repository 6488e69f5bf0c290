"""Account files: matching, status and stage."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from csdesk.domain.imports import Insert, Row, Stored, Value
from csdesk.domain.language import tr
from csdesk.domain.terms import RevenueReason, Stage, Status
from csdesk.importers.cells import Cells
from csdesk.importers.days import read_day
from csdesk.importers.drafts import SOURCE, Draft, Outcome, Seen, settle, stored_extra
from csdesk.importers.matching import Directory, name_key
from csdesk.importers.recognise import header_words
from csdesk.importers.values import (
    plain,
    quoted,
    read_country,
    read_domain,
    read_flag,
    read_text,
)
from csdesk.importers.words import Kind

NEW_DAYS = 90  # an account that signed up this many days before the newest day of the import is new

_DEFAULTS: Row = {
    "name": "", "domain": "", "industry": "", "country": "", "city": "", "zone": "", "tier": "",
    "status": Status.ACTIVE.value, "stage": Stage.INTERMEDIATE.value, "stage_since": None, "owner": "",
    "parent_id": None, "customer_since": None, "cadence_days": None, "tags": "[]", "notes": "",
    "extra": "{}",
}  # fmt: skip
_STATUS_PHRASES = {
    Status.ACTIVE: "active|customer|live|current|aktiv|kunde|actif|activo|client|cliente|"
    "active customer|current customer|existing customer|customer direct|customer channel|bestandskunde",
    Status.CHURNED: "churned|cancelled|canceled|lost|inactive|former|ended|gekundigt|inaktiv|resilie|"
    "baja|former customer|ex customer|past customer|lost customer|churned customer|inactive customer|"
    "ehemaliger kunde|ehemalig",
    Status.PROSPECT: "prospect|lead|opportunity|interessent|prospecto|subscriber|mql|sql|"
    "marketing qualified lead|sales qualified lead|marketingqualifiedlead|salesqualifiedlead",
}
_STATUS_WORDS = {
    word: status for status, words in _STATUS_PHRASES.items() for word in words.split("|")
}
# Headers that tell the status only where every cell is a word for one; the first that does counts.
_STATUS_HEADERS = (
    "lifecycle stage",
    "customer lifecycle stage",
    "type",
    "account type",
    "customer type",
)
_STAGE_WORDS = {**{s.value: s for s in Stage}, "onboarding": Stage.NEW}


@dataclass(slots=True)
class Timeline:
    """What decides status and stage: terms and churns of each account, in the book and in the import."""

    today: str
    terms: defaultdict[str, list[tuple[str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    churns: defaultdict[str, str] = field(default_factory=lambda: defaultdict(str))
    newest: str = ""  # newest day that something happened, of the import, not after today

    def happened(self, days: Iterable[str | None]) -> None:
        """Note days of the import."""
        stated = [day[:10] for day in set(days) if day]
        past = [day for day in stated if day <= self.today]
        if past:
            self.newest = max(self.newest, *past)

    def term(self, account: str, starts: str, ends: str | None) -> None:
        """Note a contract."""
        self.terms[account].append((starts, ends or ""))

    def churn(self, account: str, day: str) -> None:
        """Note that an account left."""
        self.churns[account] = max(self.churns[account], day)

    def came_back(self, account: str) -> bool:
        """Whether a contract started after the last churn and was not over on the newest day."""
        last = self.churns.get(account)
        return last is not None and any(
            starts > last and (not ends or ends >= self.newest)
            for starts, ends in self.terms[account]
        )

    def stage(self, account: str, since: str | None) -> Stage:
        """Stage of a new account: new for `NEW_DAYS` days after it signed up, else intermediate."""
        first = since or min((starts for starts, _ in self.terms[account]), default=None)
        if first is None or not self.newest:
            return Stage.INTERMEDIATE
        limit = date.fromisoformat(self.newest) - timedelta(days=NEW_DAYS)
        return Stage.NEW if first >= limit.isoformat() else Stage.INTERMEDIATE


def directory(stored: Stored) -> Directory:
    """The accounts of the book by what files may call them."""
    found = Directory("account", stored, stored.accounts)
    for row_id, row in stored.accounts.items():
        found.add(row_id, ref=None, name=name_key(str(row["name"])), addresses=[str(row["domain"])])
    return found


def draft_accounts(
    files: Sequence[Cells], stored: Stored, known: Directory, new_id: Callable[[], str]
) -> tuple[list[Draft], list[Insert]]:
    """Good rows of account files, and the external ids to remember. Status and stage come later."""
    seen = Seen()
    drafts: list[Draft] = []
    refs: list[tuple[Value, ...]] = []
    by_id: dict[str, Draft] = {}
    for cells in files:
        drafts_here = _draft_file(cells, seen, stored, known, new_id, refs, by_id)
        drafts.extend(drafts_here)
    columns = ("id", "kind", "source", "value", "row_id")
    return drafts, [Insert("external_ref", columns, refs)] if refs else []


def _draft_file(
    cells: Cells,
    seen: Seen,
    stored: Stored,
    known: Directory,
    new_id: Callable[[], str],
    refs: list[tuple[Value, ...]],
    by_id: dict[str, Draft],
) -> list[Draft]:
    _demote_unknown(cells, "stage", _STAGE_WORDS)
    _promote_status(cells)
    ids = cells.texts("id")
    names = cells.texts("name")
    columns: dict[str, Sequence[Value]] = {
        "name": names,
        "domain": cells.read("domain", read_domain),
        "industry": cells.read("industry", read_text),
        "country": cells.read("country", read_country),
        "city": cells.read("city", read_text),
        "zone": cells.read("zone", read_text),
        "tier": cells.read("tier", read_text),
        "stage": cells.read("stage", lambda text: _STAGE_WORDS[plain(text)].value),
        "owner": cells.read("owner", read_text),
        "customer_since": cells.dated("customer_since", read_day),
        "notes": cells.texts("notes"),
    }
    cells.read("churned", read_flag)
    extras = cells.extras()
    raw = {name: cells.texts(name) for name in ("churned", "status") if cells.has(name)}
    drafts: list[Draft] = []
    for entry in range(len(cells)):
        ref, name = ids[entry], names[entry]
        if cells.has("id") and ref is None:
            cells.reject_field(entry, "id", tr("The id of the account is missing."))
        if name is None:
            cells.reject_field(entry, "name", tr("The name of the account is missing."))
        if entry in cells.problems or name is None:
            continue
        key = ("id", ref) if ref else ("name", name_key(name))
        what = (
            tr("The id {ref}", ref=quoted(ref)) if ref else tr("The name {name}", name=quoted(name))
        )
        repeats = seen.repeats(key, cells, entry, what)
        if entry in cells.problems:
            continue
        fields = {field: column[entry] for field, column in columns.items()}
        domain = str(fields["domain"] or "")
        row_id = known.match(ref, [domain] if domain else [], name_key(name))
        draft = Draft(cells, entry, row_id or new_id(), name, fields, repeats=repeats)
        draft.stored = stored.accounts.get(draft.id)
        draft.extra = extras[entry] | {
            cells.found.sheet.header[cells.found.fields[f]]: text
            for f, texts in raw.items()
            if (text := texts[entry])
        }
        if draft.id in by_id and not repeats:
            other = by_id[draft.id]
            cells.reject(
                entry,
                None,
                tr("Row {entry} is about the same account.", entry=other.cells.row(other.entry)),
            )
            continue
        by_id.setdefault(draft.id, draft)
        if ref and known.by_ref(ref) != draft.id:
            refs.append((new_id(), Kind.ACCOUNT.value, SOURCE, ref, draft.id))
            if draft.stored is not None:
                draft.also.append(("id in files", "", ref))
        known.add(draft.id, ref=ref, name=name_key(name), addresses=[domain])
        drafts.append(draft)
    return drafts


def _demote_unknown(cells: Cells, name: str, words: dict[str, Stage]) -> None:
    """A column of another vocabulary is kept as it is, not forced into ours."""
    column = cells.found.column(name)
    if column is not None and any(plain(c) not in words for c in set(column) if c.strip()):
        cells.demote(name)


def _promote_status(cells: Cells) -> None:
    """Where no column is called a status: the one called a type or a lifecycle that states it."""
    if cells.has("status"):
        return
    sheet = cells.found.sheet
    offers = {header_words(sheet.header[number])[0]: number for number in cells.found.unmapped()}
    for header in _STATUS_HEADERS:
        words = {plain(text) for text in sheet.texts(offers[header])} if header in offers else set()
        if words - {""} and words - {""} <= _STATUS_WORDS.keys():
            cells.found.fields["status"] = offers[header]
            return


def settle_accounts(drafts: Sequence[Draft], timeline: Timeline) -> Outcome:
    """Decide status and stage, then compare with the book.

    A later import changes the status only where the file's own statement changed, and the stage only
    where the file states one.
    """
    for draft in drafts:
        since = draft.fields["customer_since"]
        status = _status(draft, timeline)
        if draft.stored is None:
            draft.first["stage_since"] = since
            draft.first["stage"] = timeline.stage(draft.id, str(since) if since else None).value
        if status is not None:
            draft.fields["status"] = status.value
    return settle("account", drafts, _DEFAULTS)


def _status(draft: Draft, timeline: Timeline) -> Status | None:
    """The status that the file states, if it is news; None otherwise."""
    fields, header = draft.cells.found.fields, draft.cells.found.sheet.header
    before = stored_extra(draft.stored) if draft.stored is not None else {}
    for name in ("churned", "status"):
        if name not in fields:
            continue
        text = draft.extra.get(header[fields[name]])
        if text is None or before.get(header[fields[name]]) == text:
            continue
        if name == "status":
            found = _STATUS_WORDS.get(plain(text))
        else:
            found = Status.CHURNED if read_flag(text) else Status.ACTIVE
        if found is Status.CHURNED and timeline.came_back(draft.id):
            return Status.ACTIVE
        if found is not None:
            return found
    return None


def note_history(timeline: Timeline, stored: Stored, contracts: Sequence[Draft]) -> None:
    """Tell the timeline of the contracts and churns in the book, and of the contracts in the import."""
    drafted = {draft.id for draft in contracts}
    for row_id, row in stored.contracts.items():
        if row_id not in drafted:
            ends = row["ends_on"]
            timeline.term(
                str(row["account_id"]), str(row["starts_on"]), str(ends) if ends else None
            )
    for row in stored.revenue_events.values():
        if row["reason"] == RevenueReason.CHURN:
            timeline.churn(str(row["account_id"]), str(row["day"]))
