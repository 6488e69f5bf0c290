"""Open books for tests: real files, and a clock that stands still until it is moved."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from csdesk.services import books
from csdesk.services.accounts import AccountDraft, add_account
from csdesk.services.context import Services
from csdesk.services.contracts import ContractDraft, add_contract
from csdesk.services.people import ContactDraft, add_contact

BERLIN = ZoneInfo("Europe/Berlin")
THURSDAY = datetime(2026, 11, 26, 11, 5, tzinfo=BERLIN)


class Clock:
    """A clock that shows `now` until it is moved."""

    def __init__(self, now: datetime = THURSDAY) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **distance: float) -> None:
        self.now += timedelta(**distance)


def new_desk(folder: Path, clock: Clock | None = None, name: str = "book.csdesk") -> Services:
    """A new, empty book in `folder`."""
    return books.create_services(folder / name, clock=clock or Clock())


def account(desk: Services, name: str = "Tamarind Foods", **fields: str) -> str:
    """Add an account; returns its id."""
    return add_account(desk, AccountDraft(name, fields))[0]


def contact(desk: Services, account_id: str, name: str = "Ana Ferreira", **fields: str) -> str:
    """Add a contact; returns its id."""
    return add_contact(desk, ContactDraft(account_id, name, fields))[0]


def contract(desk: Services, account_id: str, mrr: str = "1900", **fields: str) -> str:
    """Add a contract in EUR; returns its id."""
    return add_contract(desk, ContractDraft(account_id, mrr, "EUR", fields=fields))[0]
