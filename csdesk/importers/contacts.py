"""Contact files: people at accounts."""

import json
import re
from collections.abc import Callable, Sequence

from csdesk.domain.imports import Insert, Row, Stored, Value
from csdesk.domain.language import tr
from csdesk.domain.terms import Role
from csdesk.errors import Unreadable
from csdesk.importers.cells import Cells
from csdesk.importers.days import Order, read_day
from csdesk.importers.drafts import SOURCE, Draft, Seen
from csdesk.importers.matching import Directory
from csdesk.importers.references import read_accounts
from csdesk.importers.values import plain, quoted, read_country, read_email, read_text
from csdesk.importers.words import Kind

DEFAULTS: Row = {
    "account_id": None, "name": "", "title": "", "role": "", "influence": 0, "emails": "[]", "phones": "[]",
    "birthday": None, "country": "", "zone": "", "channel": "", "left_on": None, "opted_out": "[]",
    "notes": "", "extra": "{}",
}  # fmt: skip
_ROLES = {role.value: role for role in Role} | {
    "decisionmaker": Role.DECISION_MAKER,
    "economic buyer": Role.DECISION_MAKER,
    "executive sponsor": Role.SPONSOR,
    "end user": Role.USER,
    "billing contact": Role.BILLING,
}


def directory(stored: Stored) -> Directory:
    """The people of the book; their names count only within their account."""
    found = Directory("contact", stored, stored.contacts)
    for row_id, row in stored.contacts.items():
        key = _name_key(str(row["account_id"]), str(row["name"]))
        found.add(row_id, ref=None, name=key, addresses=json.loads(str(row["emails"])))
    return found


def _name_key(account: str, name: str) -> str:
    return f"{account} {plain(name)}"


def draft_contacts(
    cells: Cells,
    seen: Seen,
    stored: Stored,
    accounts: Directory,
    known: Directory,
    new_id: Callable[[], str],
) -> tuple[list[Draft], list[Insert]]:
    """Good rows of a contact file, and the external ids to remember.

    A row without an account belongs to the one whose domain its mail address has. Raises Unreadable
    for a file that has no column for the account where no address tells it either.
    """
    if any(plain(c) not in _ROLES for c in set(cells.found.column("role") or ()) if c.strip()):
        cells.demote("role")  # another vocabulary: kept as it is in `extra`
    ids = cells.texts("id")
    emails = cells.read("email", read_email)
    belongs = _accounts(cells, accounts, emails)
    names = _names(cells, emails)
    columns: dict[str, Sequence[Value]] = {
        "title": cells.read("title", read_text),
        "role": cells.read("role", lambda text: _ROLES[plain(text)].value),
        "birthday": cells.dated("birthday", read_birthday),
        "country": cells.read("country", read_country),
        "zone": cells.read("zone", read_text),
        "left_on": cells.dated("left_on", read_day),
        "notes": cells.texts("notes"),
    }
    phones = cells.texts("phone")
    extras = cells.extras()
    drafts: list[Draft] = []
    refs: list[tuple[Value, ...]] = []
    for entry in range(len(cells)):
        ref, account, name, email = ids[entry], belongs[entry], names[entry], emails[entry]
        if name is None:
            cells.reject_field(entry, "name", tr("The name of the person is missing."))
        if entry in cells.problems or name is None:
            continue
        key, what = _key(ref, email, account, name)
        repeats = seen.repeats(key, cells, entry, what)
        if entry in cells.problems:
            continue
        key_of_name = _name_key(str(account), name)
        row_id = known.match(ref, [email] if email else [], key_of_name) or new_id()
        before = stored.contacts.get(row_id)
        fields: dict[str, Value] = {field: column[entry] for field, column in columns.items()}
        fields |= {
            "account_id": account,
            "name": name,
            "emails": _joined(before, "emails", email),
            "phones": _joined(before, "phones", phones[entry]),
        }
        draft = Draft(
            cells, entry, row_id, name, fields, before, extra=extras[entry], repeats=repeats
        )
        if ref and known.by_ref(ref) != row_id:
            refs.append((new_id(), Kind.CONTACT.value, SOURCE, ref, row_id))
            if before is not None:
                draft.also.append(("id in files", "", ref))
        known.add(row_id, ref=ref, name=key_of_name, addresses=[email] if email else [])
        drafts.append(draft)
    columns_of_ref = ("id", "kind", "source", "value", "row_id")
    return drafts, [Insert("external_ref", columns_of_ref, refs)] if refs else []


def _key(
    ref: str | None, email: str | None, account: str | None, name: str
) -> tuple[tuple[str, ...], str]:
    """What no two rows of a file share, and how a message begins that says they do."""
    if ref:
        return ("id", ref), tr("The id {ref}", ref=quoted(ref))
    if email:
        return ("email", email), tr("The mail address {email}", email=email)
    return (str(account), plain(name)), tr("The name {name}", name=quoted(name))


def _accounts(cells: Cells, accounts: Directory, emails: Sequence[str | None]) -> list[str | None]:
    stated = (
        read_accounts(cells, accounts, needed=False)
        if cells.has("account") or cells.has("account_name")
        else [None] * len(cells)
    )
    result = [
        row_id or (accounts.at(email.split("@")[1]) if email else None)
        for row_id, email in zip(stated, emails, strict=True)
    ]
    if not (cells.has("account") or cells.has("account_name") or any(result)):
        raise Unreadable(
            tr(
                "{name} looks like contacts, but has no column for their account, and no account has "
                "the domain of a mail address in it.",
                name=cells.name,
            ),
            tr(
                "Add a column with the account's id or name; if the rows are accounts, remove the mail "
                "addresses."
            ),
        )
    for entry, (found, email) in enumerate(zip(result, emails, strict=True)):
        if found is None:
            reason = (
                tr(
                    "It does not say which account the person belongs to, and no account has the "
                    "domain of the address."
                )
                if email
                else tr("It does not say which account the person belongs to.")
            )
            cells.reject_field(entry, "account", reason)
    return result


def _names(cells: Cells, emails: Sequence[str | None]) -> list[str | None]:
    whole, first, last = cells.texts("name"), cells.texts("first"), cells.texts("last")
    return [
        name or " ".join(part for part in (given, family) if part) or email
        for name, given, family, email in zip(whole, first, last, emails, strict=True)
    ]


def _joined(before: Row | None, name: str, value: str | None) -> str | None:
    """A stored list with a stated address added: the book keeps those it had."""
    if value is None:
        return None
    old: list[str] = json.loads(str(before[name])) if before else []
    return json.dumps(old if value in old else [*old, value], ensure_ascii=False)


def read_birthday(text: str, order: Order) -> str:
    """`1980-05-17`, or without a year `--05-17` (RFC 6350 4.3.1)."""
    bare = re.fullmatch(r"(?:--)?(\d{1,2})[-/.](\d{1,2})\.?", text)
    if bare is None:
        return read_day(text, order)
    month, day = (
        bare.groups()
        if text.startswith("--") or order is Order.MONTH_FIRST
        else bare.groups()[::-1]
    )
    return "--" + read_day(f"2000-{month}-{day}", order)[5:]  # 2000 has a 29 February
