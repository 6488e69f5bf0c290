"""Contacts: the people at an account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from csdesk.book import people_queries
from csdesk.book.store import Unit
from csdesk.book.tables import AccountRow, ContactRow
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.merging import Person
from csdesk.domain.morning import Ref
from csdesk.domain.person_lines import PeopleOfAccount
from csdesk.errors import Gone, Invalid
from csdesk.services.context import Services
from csdesk.services.forms import read_form


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A new contact: its name, and other fields as they were typed (see `services.fields`)."""

    account_id: str
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)


def list_people(desk: Services, account_id: str) -> PeopleOfAccount:
    """Everybody at an account, those who left last. Raises Gone."""
    with desk.book.read() as connection:
        found = people_queries.people_of(connection, account_id)
    if found is None:
        raise _account_gone()
    return found


def list_account_names(desk: Services) -> list[Ref]:
    """Every account of the book by name."""
    with desk.book.read() as connection:
        return people_queries.account_names(connection)


def list_everybody(desk: Services) -> list[Person]:
    """Every person of the book, the oldest first."""
    with desk.book.read() as connection:
        return people_queries.everybody(connection)


def add_contact(desk: Services, draft: ContactDraft) -> tuple[str, Changes]:
    """Add a person to an account. Returns the id. Raises Invalid or Gone."""
    values = read_form("contact", {**draft.fields, "name": draft.name}, desk.today())
    with desk.book.write("add contact") as unit:
        if unit.get(AccountRow, draft.account_id) is None:
            raise _account_gone()
        key = unit.add(ContactRow(account_id=draft.account_id, **values))
    return key, unit.changes


def edit_contact(desk: Services, contact_id: str, fields: Mapping[str, str]) -> Changes:
    """Set fields as they were typed; an empty one empties the field.

    Raises InvalidFields with a sentence for each wrong field, or Gone; then nothing is written.
    """
    values = read_form("contact", fields, desk.today())
    with desk.book.write("change contact") as unit:
        row = _contact(unit, contact_id)
        for name, value in values.items():
            setattr(row, name, value)
    return unit.changes


def mark_left(desk: Services, contact_id: str, day: date | None) -> Changes:
    """Say on which day a person left, or with None that they are there. Raises Invalid or Gone."""
    if day is not None and day > desk.today():
        raise Invalid(
            "left_on",
            tr("{day} has not come yet.", day=day.isoformat()),
            tr("Choose today or an earlier day."),
        )
    with desk.book.write("mark as left" if day else "mark as back") as unit:
        _contact(unit, contact_id).left_on = day
    return unit.changes


def move_contact(desk: Services, contact_id: str, account_id: str) -> Changes:
    """Let a person belong to another account. What was said with them stays where it was said.

    Raises Gone where one of the two is not there.
    """
    with desk.book.write("move contact") as unit:
        row = _contact(unit, contact_id)
        if unit.get(AccountRow, account_id) is None:
            raise _account_gone()
        row.account_id = account_id
    return unit.changes


def _contact(unit: Unit, contact_id: str) -> ContactRow:
    row = unit.get(ContactRow, contact_id)
    if row is None:
        raise Gone(tr("This person is not in the book any more."), tr("Look them up again."))
    return row


def _account_gone() -> Gone:
    return Gone(tr("This account is not in the book any more."), tr("Choose another account."))
