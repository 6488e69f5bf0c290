"""Check-ins and the files that calendars take."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from csdesk.errors import Gone, Invalid
from csdesk.services import checkins, invites, settings, undoing
from csdesk.services.checkins import CheckinDraft
from csdesk.services.context import Services
from tests.desks import account, contact


def plan(desk: Services, key: str, **more: object) -> str:
    draft: dict[str, Any] = {
        "account_id": key,
        "starts_local": datetime(2026, 12, 1, 10),
        "zone": "Europe/Berlin",
        **more,
    }
    line, _ = checkins.plan_checkin(desk, CheckinDraft(**draft))
    return line.id


def uids(path: Path) -> set[str]:
    return {str(e["UID"]) for e in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")}


def test_a_checkin_keeps_its_own_clock(desk: Services) -> None:
    key = account(desk)
    line, changes = checkins.plan_checkin(
        desk, CheckinDraft(key, datetime(2026, 12, 1, 10), "America/New_York")
    )
    assert changes.name == "plan check-in"
    assert line.starts_at == datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert line.title == "Check-in with Tamarind Foods"
    undoing.undo_last(desk)
    with pytest.raises(Gone):
        invites.write_invite(desk, line.id, Path("never.ics"))


def test_without_an_own_address_the_file_is_an_own_copy(desk: Services, tmp_path: Path) -> None:
    key = account(desk)
    ana = contact(desk, key, email="ana@tamarind.example")
    invites.write_invite(desk, plan(desk, key, contact_ids=(ana,)), tmp_path / "x.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "x.ics").read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert "METHOD" not in calendar
    assert "ATTENDEE" not in event
    assert "Ana Ferreira" in str(event["DESCRIPTION"])


def test_with_an_own_address_guests_get_an_invite(desk: Services, tmp_path: Path) -> None:
    settings.change_setting(desk, "email", "me@company.example")
    key = account(desk)
    ana = contact(desk, key, email="ana@tamarind.example")
    nomail = contact(desk, key, "Bo")
    one = plan(
        desk,
        key,
        contact_ids=(ana, nomail),
        emails=("new@tamarind.example", "ANA@tamarind.example"),
    )
    invites.write_invite(desk, one, tmp_path / "x.ics")
    calendar = icalendar.Calendar.from_ical((tmp_path / "x.ics").read_bytes())
    (event,) = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "REQUEST"
    assert event["ORGANIZER"] == "mailto:me@company.example"
    text = (tmp_path / "x.ics").read_bytes().decode().replace("\r\n ", "")
    assert text.count("mailto:ana@tamarind.example") == 1
    assert text.count("mailto:new@tamarind.example") == 1
    assert text.count("ATTENDEE") == 2


@pytest.mark.parametrize(
    "more", [{"zone": "Mars/Olympus"}, {"minutes": 0}, {"emails": ("a b@c",)}, {"emails": ("",)}]
)
def test_what_no_calendar_takes_is_refused(desk: Services, more: dict[str, object]) -> None:
    key = account(desk)
    before = desk.book.version()
    with pytest.raises(Invalid):
        plan(desk, key, **more)
    assert desk.book.version() == before


def test_a_missing_hour_is_said() -> None:
    assert checkins.clock_warnings(datetime(2026, 3, 8, 2, 30), "America/New_York")
    assert not checkins.clock_warnings(datetime(2026, 3, 8, 3, 30), "America/New_York")
