"""Contract files: terms, billing and money."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from csdesk.domain.imports import Insert, Row, Stored, Update, Value
from csdesk.domain.language import tr
from csdesk.domain.money import to_minor
from csdesk.importers.accounts import Timeline
from csdesk.importers.cells import Cells
from csdesk.importers.contract_terms import Terms, is_trial_word, likely_amount, read_terms
from csdesk.importers.days import read_day
from csdesk.importers.drafts import SOURCE, Draft, Outcome, Seen, settle, shown, stored_extra
from csdesk.importers.figures import read_amount, read_count, read_currency
from csdesk.importers.matching import Directory, Numbered
from csdesk.importers.references import read_accounts
from csdesk.importers.values import quoted, read_flag, read_months, read_text

_DEFAULTS: Row = {
    "account_id": None, "name": "", "starts_on": None, "ends_on": None, "renews_on": None,
    "billing_months": 12, "notice_days": 0, "auto_renew": 0, "price_cap_bp": None, "is_trial": 0,
    "offer_made_on": None, "renews_id": None, "source": SOURCE, "external_id": None, "extra": "{}",
}  # fmt: skip
_LINE = ("id", "contract_id", "product", "seats", "amount_minor", "currency", "billing_months")
_MONEY = ("mrr", "arr", "amount")


class Contracts:
    """Contracts of the import: drafts with their line, and who they belong to."""

    def __init__(
        self, stored: Stored, known: Directory, new_id: Callable[[], str], notes: list[str]
    ) -> None:
        self._stored = stored
        self._known = known
        self._new_id = new_id
        self._notes = notes
        self._matcher = Numbered(stored.contracts, ("account_id", "starts_on", "name"))
        self._seen = Seen()
        self.drafts: list[Draft] = []
        self._lines: dict[str, dict[str, Value]] = {}  # draft id -> stated fields of its line
        self.by_ref: dict[str, str] = {
            ref: str(self._matcher.match(ref, {})) for ref in self._matcher.refs()
        }
        self.account_of: dict[str, str] = {
            row_id: str(row["account_id"]) for row_id, row in stored.contracts.items()
        }

    def read(self, cells: Cells, currencies: Sequence[str]) -> None:
        """Add the good rows of a file. `currencies`: codes in the headers of all files of the import."""
        money = next((name for name in _MONEY if cells.has(name)), None)
        for name in _MONEY:
            if name != money:
                cells.demote(name)
        accounts = read_accounts(cells, self._known)
        ids = cells.texts("id")
        terms = read_terms(cells, self._notes)
        columns: dict[str, Sequence[Value]] = {
            "account_id": accounts,
            "name": cells.read("name", read_text),
            "starts_on": cells.dated(
                "starts_on", read_day, tr("The start of the contract is missing.")
            ),
            "billing_months": cells.read("billing_months", read_months),
            "auto_renew": cells.read("auto_renew", read_flag),
            **terms.columns,
        }
        seats = cells.counted("seats", read_count)
        amounts = cells.counted(money, read_amount) if money else [None] * len(cells)
        stated = self._currencies(cells, money)
        assumed = self._assumed(cells, money, stated, currencies)
        extras = cells.extras()
        statuses = cells.texts("status")
        for entry in range(len(cells)):
            fields = {name: column[entry] for name, column in columns.items()}
            draft = self._draft(cells, entry, ids[entry], fields, terms)
            if draft is None:
                continue
            draft.extra = extras[entry]
            if status := statuses[entry]:
                header = cells.found.sheet.header[cells.found.fields["status"]]
                draft.extra[header] = status
                before = stored_extra(draft.stored).get(header, "") if draft.stored else ""
                if is_trial_word(before) and draft.fields["is_trial"] is None:
                    draft.fields["is_trial"] = (
                        0  # an earlier import said trial; it no longer is one
                    )
            draft.fields |= {"source": SOURCE, "external_id": ids[entry]}
            self._line(draft, seats[entry], amounts[entry], money, stated[entry], assumed)

    def _draft(
        self, cells: Cells, entry: int, ref: str | None, fields: dict[str, Value], terms: Terms
    ) -> Draft | None:
        starts, ends = fields["starts_on"], fields["ends_on"]
        if cells.has("id") and ref is None:
            cells.reject_field(entry, "id", tr("The id of the contract is missing."))
        if starts and ends and str(ends) < str(starts):
            field = terms.end_fields[entry]
            cells.reject_field(
                entry,
                field,
                tr("The end {ends} is before the start {starts}.", ends=ends, starts=starts),
            )
        if entry in cells.problems:
            return None
        natural = (str(fields["account_id"]), str(starts), str(fields["name"]))
        key = ("id", ref) if ref else natural
        what = (
            tr("The id {ref}", ref=quoted(ref))
            if ref
            else tr("The same contract of {starts}", starts=starts)
        )
        repeats = self._seen.repeats(key, cells, entry, what)
        if entry in cells.problems:
            return None
        match = self.by_ref.get(ref) if ref else self._matcher.match(None, fields)
        before = self._stored.contracts.get(match) if match else None
        stored_end = before["ends_on"] if before else None
        if terms.ended[entry] and not ends and not stored_end:
            cells.reject_field(
                entry, "status", tr("The contract is over, but it is not known when it ended.")
            )
            return None
        draft = Draft(
            cells, entry, match or self._new_id(), ref or str(fields["name"] or starts), fields
        )
        draft.stored = before
        draft.repeats = repeats
        if ref:
            self.by_ref[ref] = draft.id
        if not ends and stored_end and str(stored_end) < str(starts):
            cells.reject_field(
                entry,
                "starts_on",
                tr(
                    "The start {starts} is after the known end {stored_end}.",
                    starts=starts,
                    stored_end=stored_end,
                ),
            )
            return None
        self.account_of[draft.id] = str(fields["account_id"])
        self.drafts.append(draft)
        return draft

    def _currencies(self, cells: Cells, money: str | None) -> list[str | None]:
        """The currency that the file states for each entry, in a column or in the header of the amount."""
        column = cells.read("currency", read_currency)
        suffix = cells.found.currencies.get(cells.found.fields[money]) if money else None
        return [code or suffix for code in column]

    def _assumed(
        self,
        cells: Cells,
        money: str | None,
        stated: Sequence[str | None],
        currencies: Sequence[str],
    ) -> str:
        """The currency where the file states none: the only one that other headers name, else the book's."""
        others = set(currencies)
        found = others.pop() if len(others) == 1 else self._stored.currency
        column = cells.found.column("currency") or ("",)
        if money and None in stated and not all(cell.strip() for cell in column):
            why = (
                tr("as other columns of the import say")
                if len(set(currencies)) == 1
                else tr("the book's own")
            )
            self._notes.append(
                tr(
                    "{name} names no currency; {found} was taken, {why}.",
                    name=cells.name,
                    found=found,
                    why=why,
                )
            )
        if not money:
            likely = likely_amount(cells)
            self._notes.append(
                tr(
                    "{name} has no column known as an amount; {likely} looks like one: rename it to MRR. "
                    "Until then its new contracts count as 0.",
                    name=cells.name,
                    likely=quoted(likely),
                )
                if likely
                else tr("{name} has no amounts; its new contracts count as 0.", name=cells.name)
            )
        elif not cells.has("billing_months"):
            self._notes.append(
                tr("{name} has no billing period; new contracts count as annual.", name=cells.name)
            )
        return found

    def _line(
        self,
        draft: Draft,
        seats: int | None,
        amount: Decimal | None,
        money: str | None,
        stated: str | None,
        assumed: str,
    ) -> None:
        stored = self._stored.lines.get(draft.id, ())
        months = draft.fields["billing_months"]
        if months is None:
            months = draft.stored["billing_months"] if draft.stored else _DEFAULTS["billing_months"]
        line: dict[str, Value] = {"product": draft.fields["name"], "seats": seats}
        currency = stated or (str(stored[0]["currency"]) if stored else assumed)
        if amount is not None:
            billed = amount if money == "amount" else amount * int(months or 12)
            if money == "arr":
                billed /= 12
            line["amount_minor"] = to_minor(billed, currency)
            line["currency"] = currency
            line["billing_months"] = months
        if not stored:
            line = {"amount_minor": 0, "currency": currency, "billing_months": months, **line}
        self._lines[draft.id] = line
        if len(stored) == 1 and not draft.repeats:
            for name, value in line.items():
                if value is not None and value != stored[0][name]:
                    draft.also.append((f"line: {name}", shown(stored[0][name]), shown(value)))
        elif not stored and draft.stored is not None and line["amount_minor"]:
            draft.also.append(("line: amount_minor", "", shown(line["amount_minor"])))

    def tell(self, timeline: Timeline) -> None:
        """Note when the contracts of the import run."""
        timeline.happened(str(draft.fields["starts_on"]) for draft in self.drafts)
        for draft in self.drafts:
            ends = draft.fields["ends_on"] or (draft.stored or {}).get("ends_on")
            starts = str(draft.fields["starts_on"])
            timeline.term(str(draft.fields["account_id"]), starts, str(ends) if ends else None)

    def settle(self) -> Outcome:
        """Compare with the book. A contract that has several lines there keeps them as they are."""
        result = settle("contract", self.drafts, _DEFAULTS)
        new: list[tuple[Value, ...]] = []
        for draft in self.drafts:
            stored = self._stored.lines.get(draft.id, ())
            line = self._lines[draft.id]
            if draft.repeats:
                continue
            if not stored and (draft.stored is None or line["amount_minor"]):
                row: dict[str, Value] = {"seats": None, **line, "product": line["product"] or ""}
                new.append((self._new_id(), draft.id, *(row[name] for name in _LINE[2:])))
            elif len(stored) == 1:
                changed = {n: v for n, v in line.items() if v is not None and v != stored[0][n]}
                if changed:
                    result.updates.append(Update("contract_line", str(stored[0]["id"]), changed))
        if new:
            result.inserts.append(Insert("contract_line", _LINE, new))
        return result
