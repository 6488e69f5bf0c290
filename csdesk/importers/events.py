"""Files of churn and other revenue events, and of support tickets."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from csdesk.domain.imports import Row, Stored, Value
from csdesk.domain.language import mark, tr
from csdesk.domain.money import to_minor
from csdesk.domain.terms import RevenueReason
from csdesk.importers.accounts import Timeline
from csdesk.importers.cells import Cells
from csdesk.importers.days import has_time, read_day, read_instant
from csdesk.importers.drafts import SOURCE, Draft, Seen
from csdesk.importers.figures import read_amount, read_count, read_currency, read_decimal
from csdesk.importers.matching import Directory, Numbered
from csdesk.importers.references import contract_finder, read_accounts
from csdesk.importers.values import plain, quoted, read_email, read_flag, read_text

EVENT_DEFAULTS: Row = {
    "account_id": None, "contract_id": None, "day": None, "reason": None, "mrr_delta_minor": None,
    "refund_minor": None, "currency": None, "cause": "", "note": "", "source": SOURCE,
    "external_id": None, "extra": "{}",
}  # fmt: skip
TICKET_DEFAULTS: Row = {
    "account_id": None, "contact_id": None, "subject": "", "opened_at": None, "closed_at": None,
    "priority": "", "satisfaction": None, "escalated": 0, "first_response_minutes": None,
    "source": SOURCE, "external_id": None, "extra": "{}",
}  # fmt: skip
_REASONS = {reason.value: reason for reason in RevenueReason} | {
    **dict.fromkeys(
        ["churned", "cancellation", "cancelled", "canceled", "cancel", "lost"], RevenueReason.CHURN
    ),
    **dict.fromkeys(["upgrade", "upsell", "increase"], RevenueReason.EXPANSION),
    **dict.fromkeys(["downgrade", "contraction", "decrease"], RevenueReason.SHRINK),
    **dict.fromkeys(["reactivated", "winback"], RevenueReason.REACTIVATION),
    "new business": RevenueReason.NEW,
    "price change": RevenueReason.PRICE,
}
_SCALE = range(1, 6)  # satisfaction is 1 to 5


def event_matcher(stored: Stored) -> Numbered:
    """Stored revenue events by id, or by account, day and reason."""
    return Numbered(stored.revenue_events, ("account_id", "day", "reason"))


def ticket_matcher(stored: Stored) -> Numbered:
    """Stored tickets by id, or by account, opening and subject."""
    return Numbered(stored.tickets, ("account_id", "opened_at", "subject"))


class Drafting:
    """Shared steps of kinds whose rows carry their external id: matching and repeats."""

    def __init__(
        self,
        rows: Mapping[str, Row],
        matcher: Numbered,
        natural: tuple[str, ...],
        new_id: Callable[[], str],
    ) -> None:
        self._rows = rows
        self._matcher = matcher
        self._natural = natural
        self._new_id = new_id
        self._seen = Seen()
        self.drafts: list[Draft] = []

    def add(
        self,
        cells: Cells,
        entry: int,
        ref: str | None,
        fields: dict[str, Value],
        extra: dict[str, str],
        name: str,
    ) -> None:
        """Take an entry that has no problem so far."""
        if cells.has("id") and ref is None:
            cells.reject_field(entry, "id", tr("The id is missing."))
        if entry in cells.problems:
            return
        key = ("id", ref) if ref else tuple(str(fields.get(part)) for part in self._natural)
        what = (
            tr("The id {ref}", ref=quoted(ref))
            if ref
            else tr("The same entry of {name}", name=name)
        )
        repeats = self._seen.repeats(key, cells, entry, what)
        if entry in cells.problems:
            return
        row_id = self._matcher.match(ref, fields) or self._new_id()
        fields = {**fields, "source": SOURCE, "external_id": ref}
        stored = self._rows.get(row_id)
        self.drafts.append(
            Draft(cells, entry, row_id, ref or name, fields, stored, extra=extra, repeats=repeats)
        )


def read_events(
    cells: Cells,
    drafting: Drafting,
    accounts: Directory,
    contracts: Mapping[str, str],
    account_of: Mapping[str, str],
    currency: str,
) -> None:
    """Add the good rows of a file of revenue events. `currency` where neither column nor header says."""
    column = cells.found.column("reason")
    if column is not None and any(plain(c) not in _REASONS for c in set(column) if c.strip()):
        if cells.has("cause"):
            cells.demote("reason")
        else:
            cells.found.fields["cause"] = cells.found.fields.pop("reason")
    in_contract = cells.read("contract", contract_finder(contracts))
    named = cells.has("account") or cells.has("account_name")
    in_account = (
        read_accounts(cells, accounts) if named else [account_of.get(c or "") for c in in_contract]
    )
    if not named:
        for entry, row_id in enumerate(in_account):
            if row_id is None:
                cells.reject_field(
                    entry, "contract", tr("It does not say which account it belongs to.")
                )
    ids, notes = cells.texts("id"), cells.texts("note")
    days = cells.dated("day", read_day, tr("The day of the event is missing."))
    reasons = cells.read("reason", lambda text: _REASONS[plain(text)])
    back = cells.read("reactivation", read_flag)
    causes = cells.read("cause", read_text)
    money = {
        "refund_minor": ("refund", cells.counted("refund", read_amount)),
        "mrr_delta_minor": ("mrr_delta", cells.counted("mrr_delta", read_decimal)),
    }
    stated = cells.read("currency", read_currency)
    extras = cells.extras()
    for entry in range(len(cells)):
        reason = (
            RevenueReason.REACTIVATION if back[entry] else reasons[entry] or RevenueReason.CHURN
        )
        fields: dict[str, Value] = {
            "account_id": in_account[entry],
            "contract_id": in_contract[entry],
            "day": days[entry],
            "reason": reason.value,
            "cause": causes[entry],
            "note": notes[entry],
        }
        for name, (field, amounts) in money.items():
            amount = amounts[entry]
            if isinstance(amount, Decimal):
                suffix = cells.found.currencies.get(cells.found.fields[field])
                code = stated[entry] or suffix or currency
                fields[name] = to_minor(amount, code)
                fields["currency"] = code
        drafting.add(cells, entry, ids[entry], fields, extras[entry], str(days[entry]))


def tell_events(timeline: Timeline, drafts: Sequence[Draft]) -> None:
    """Note the churns of the import."""
    timeline.happened(str(draft.fields["day"]) for draft in drafts)
    for draft in drafts:
        if draft.fields["reason"] == RevenueReason.CHURN:
            timeline.churn(str(draft.fields["account_id"]), str(draft.fields["day"]))


def read_tickets(
    cells: Cells, drafting: Drafting, accounts: Directory, contacts: Directory, notes: list[str]
) -> None:
    """Add the good rows of a ticket file."""
    _check_scale(cells, notes)
    people, unknown = _people(cells, contacts)
    named = cells.has("account") or cells.has("account_name")
    in_account = read_accounts(cells, accounts) if named else _by_mail(cells, accounts)
    ids, subjects = cells.texts("id"), cells.texts("subject")
    opened = cells.dated("opened_at", read_instant, tr("The day the ticket was opened is missing."))
    closed = cells.dated("closed_at", read_instant)
    columns: dict[str, Sequence[Value]] = {
        "account_id": in_account,
        "contact_id": people,
        "subject": subjects,
        "opened_at": opened,
        "closed_at": closed,
        "priority": cells.read("priority", read_text),
        "satisfaction": cells.counted("satisfaction", _satisfaction),
        "escalated": cells.read("escalated", read_flag),
        "first_response_minutes": cells.counted("first_response_minutes", read_count),
    }
    for field in ("opened_at", "closed_at"):
        if field in cells.found.fields and any(
            map(has_time, cells.found.sheet.texts(cells.found.fields[field]))
        ):
            header = cells.found.sheet.header[cells.found.fields[field]]
            notes.append(
                tr(
                    '{name}: times in "{header}" without a zone were taken as UTC.',
                    name=cells.name,
                    header=header,
                )
            )
    extras = cells.extras()
    for entry in range(len(cells)):
        begin, end = opened[entry], closed[entry]
        if begin and end and end < begin and not _same_undated_day(cells, entry, begin, end):
            cells.reject_field(
                entry,
                "closed_at",
                tr(
                    "It was closed on {end}, before it was opened on {begin}.",
                    end=end[:10],
                    begin=begin[:10],
                ),
            )
        fields = {field: column[entry] for field, column in columns.items()}
        name = subjects[entry] or f"opened {str(begin)[:10]}"
        drafting.add(cells, entry, ids[entry], fields, extras[entry] | unknown.get(entry, {}), name)


def _same_undated_day(cells: Cells, entry: int, begin: str, end: str) -> bool:
    """Closed on the day it was opened, and the closing has no time: midnight is only our reading."""
    column = cells.found.column("closed_at")
    return column is not None and begin[:10] == end[:10] and ":" not in column[entry]


def _people(
    cells: Cells, contacts: Directory
) -> tuple[list[str | None], dict[int, dict[str, str]]]:
    """Contacts by mail address or id; per entry what is kept in `extra` of a person nobody knows."""
    column = cells.found.column("contact")
    if column is None:
        return [None] * len(cells), {}
    header = cells.found.sheet.header[cells.found.fields["contact"]]
    found: list[str | None] = []
    unknown: dict[int, dict[str, str]] = {}
    for entry, cell in enumerate(column):
        text = cell.strip()
        person = contacts.by_ref(text) or contacts.at(text.casefold())
        found.append(person)
        if text and person is None:
            unknown[entry] = {header: text}
    return found, unknown


def _by_mail(cells: Cells, accounts: Directory) -> list[str | None]:
    def account(text: str) -> str:
        found = accounts.at(read_email(text).split("@")[1])
        if found is None:
            raise ValueError(tr("No account has the domain of {text}.", text=quoted(text)))
        return found

    return cells.read("contact", account, tr("It does not say which account it belongs to."))


def _check_scale(cells: Cells, notes: list[str]) -> None:
    """A rating on another scale is kept as it is, in `extra`, rather than called wrong in each row."""
    column = cells.found.column("satisfaction")
    if column is None:
        return
    texts = cells.found.sheet.texts(cells.found.fields["satisfaction"])
    fits = {text for text in texts if re.fullmatch(r"[1-5]([.,]0+)?", text)}
    outside = sum(1 for cell in column if cell.strip() and cell.strip() not in fits)
    stated = sum(1 for cell in column if cell.strip())
    if outside > 0.1 * stated and stated > 1:
        header = cells.found.sheet.header[cells.found.fields["satisfaction"]]
        notes.append(
            tr(
                '{name}: "{header}" is not a rating from 1 to 5; it was kept as text.',
                name=cells.name,
                header=header,
            )
        )
        cells.demote("satisfaction")


def _satisfaction(text: str, sign: str) -> int:
    value = read_count(text, sign, mark("A rating"))
    if value not in _SCALE:
        raise ValueError(tr("A rating is 1 to 5, not {text}.", text=quoted(text)))
    return value
