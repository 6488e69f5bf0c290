"""Contacts: the people at an account."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from csdesk.book.tables import AccountRow, ContactRow
from csdesk.domain.changes import Changes
from csdesk.errors import Gone
from csdesk.services.context import Services
from csdesk.services.fields import read_fields


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A new contact: its name, and other fields as they were typed (see `services.fields`)."""

    account_id: str
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)


def add_contact(desk: Services, draft: ContactDraft) -> tuple[str, Changes]:
    """Add a person to an account. Returns the id. Raises Invalid or Gone."""
    values = read_fields("contact", {**draft.fields, "name": draft.name}, desk.today())
    with desk.book.write("add contact") as unit:
        if unit.get(AccountRow, draft.account_id) is None:
            raise Gone("This account is not in the book any more.", "Choose another account.")
        key = unit.add(ContactRow(account_id=draft.account_id, **values))
    return key, unit.changes
