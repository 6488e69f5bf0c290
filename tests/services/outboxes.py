"""A book with an invite to send, for the tests of the outbox."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from csdesk.book.tables import OutgoingMailRow
from csdesk.services import mail_account, outbox
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.settings import change_setting, change_settings
from tests.desks import account, contact
from tests.mail_server import PASSWORD, USER, Loopback

ANA, RUI = "ana@tamarind.example", "rui@tamarind.example"


@dataclass
class Planned:
    """A check-in with two guests."""

    account: str
    ana: str
    rui: str
    checkin: str


def plan(desk: Services, **fields: Any) -> Planned:
    """Plan a check-in for Tuesday 1 December, 10:00 in Berlin."""
    change_settings(desk, {"name": "Jo Decker", "email": USER})
    own = account(desk)
    ana = contact(desk, own, "Ana Ferreira", email=ANA)
    rui = contact(desk, own, "Rui Costa", email=RUI)
    return Planned(own, ana, rui, plan_more(desk, own, (ana, rui), **fields))


def plan_more(desk: Services, account_id: str, people: tuple[str, ...], **fields: Any) -> str:
    """Plan another one with these contacts; returns its id."""
    draft = CheckinDraft(
        account_id,
        datetime(2026, 12, 1, 10),
        "Europe/Berlin",
        title="Renewal talk",
        contact_ids=people,
    )
    return plan_checkin(desk, replace(draft, **fields))[0].id


def set_up(desk: Services, own: Loopback, password: str = PASSWORD) -> None:
    """Make the loopback server the mail account of the book."""
    change_setting(desk, "email", USER)
    server = own.server
    mail_account.set_account(
        desk,
        mail_account.AccountDraft(server.host, server.security.value, str(server.port)),
    )
    mail_account.keep_password(desk, password)


def only_line(desk: Services) -> str:
    """The id of the one mail that waits."""
    [line] = outbox.waiting(desk)
    return line.id


def row_of(desk: Services, mail_id: str) -> OutgoingMailRow:
    """A mail as it is stored."""
    with desk.book.write("look") as unit:
        row = unit.get(OutgoingMailRow, mail_id)
    assert row is not None
    return row


def verdicts(desk: Services) -> list[str]:
    """What would become of each mail that waits."""
    return [each.verdict.value for each in outbox.check(desk)]
