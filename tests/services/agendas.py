"""A book with one of everything that an agenda holds, and an agenda read by another program."""

from datetime import date, datetime
from typing import Any

import icalendar

from csdesk.services import tasks
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from tests.desks import account, contact, contract

WEEKLY = "FREQ=WEEKLY;BYDAY=MO"


def fill(desk: Services, name: str = "Tamarind Foods", **fields: str) -> str:
    """An account with a single check-in, a series, a contract, a task and somebody to greet; its id."""
    key = account(desk, name, country="DE", customer_since="2024-02-29", **fields)
    ana = contact(desk, key, "Ana Ferreira", email="ana@tamarind.example", birthday="--02-29")
    single = CheckinDraft(key, datetime(2026, 12, 1, 10), "Europe/Berlin", contact_ids=(ana,))
    plan_checkin(desk, single)
    plan_checkin(
        desk,
        CheckinDraft(
            key, datetime(2026, 11, 30, 9), "America/New_York", title="Weekly", rrule=WEEKLY
        ),
    )
    contract(desk, key, starts="2025-03-03", renews="2027-03-03", notice="30")
    tasks.add_task(desk, key, "Send price", due=date(2026, 12, 4))
    return key


def prospect(desk: Services, **fields: str) -> str:
    """An account that no year as a customer is counted of; its id."""
    return account(desk, status="prospect", **fields)


def read(data: bytes) -> dict[str, Any]:
    """Events and tasks by UID, as the icalendar package reads them; of a series its main event."""
    found: dict[str, Any] = {}
    for each in icalendar.Calendar.from_ical(data).walk():
        if each.name in {"VEVENT", "VTODO"} and "RECURRENCE-ID" not in each:
            assert str(each["UID"]) not in found, "a UID stands twice"
            found[str(each["UID"])] = each
    return found


def titles(data: bytes) -> list[str]:
    """What the entries say, in alphabetical order, public holidays left out."""
    return sorted(
        str(each["SUMMARY"]) for uid, each in read(data).items() if not uid.startswith("holiday-")
    )


def alarms(entry: Any) -> list[str]:
    """The triggers of an entry as they are written."""
    return [alarm["TRIGGER"].to_ical().decode() for alarm in entry.walk("VALARM")]
