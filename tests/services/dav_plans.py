"""What the tests of the calendar server share: a keyring, check-ins, a signed-in book and a phone."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from csdesk.services import caldav, checkins
from csdesk.services.context import Services
from tests import desks
from tests.dav_servers import PASSWORD, USER, DavServer, Phone
from tests.keyrings import MemoryKeyring, used

WEDNESDAY = datetime(2026, 12, 2, 9, 0)
ONE_DAY_LATER = (r"(DT(?:START|END);TZID=Europe/Berlin:202612)02", r"\g<1>03")


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def planned(desk: Services) -> str:
    """A check-in on Wednesday, 2 December, 09:00 in Berlin; returns its UID."""
    account = desks.account(desk)
    return plan(desk, account)


def plan(desk: Services, account: str, at: datetime = WEDNESDAY, rrule: str = "") -> str:
    line, _ = checkins.plan_checkin(
        desk, checkins.CheckinDraft(account, at, "Europe/Berlin", 45, rrule=rrule)
    )
    return checkins.read_checkin(desk, line.id).stored.uid


@pytest.fixture
def signed_in(desk: Services, server: DavServer) -> caldav.Calendar:
    """Signed in at the server, with a new calendar."""
    caldav.login(desk, server.url, USER, PASSWORD)
    return caldav.make_calendar(desk, server.url, USER)


@pytest.fixture
def phone(server: DavServer, signed_in: caldav.Calendar) -> Iterator[Phone]:
    made = Phone(server, signed_in.url)
    yield made
    made.close()


def id_of(desk: Services, uid: str) -> str:
    with desk.book.read() as connection:
        row = connection.exec_driver_sql("SELECT id FROM checkin WHERE uid = ?", (uid,)).first()
    assert row is not None
    return str(row[0])
