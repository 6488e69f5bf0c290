"""The agenda in a calendar of real servers: Radicale and xandikos, started here."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from csdesk.domain.job import Cancelled, Job
from csdesk.errors import Invalid, NotFound
from csdesk.ical.dav_errors import NotThere, Offline
from csdesk.services import books, caldav, checkins, proposals
from csdesk.services.checkin_changes import cancel_checkin, move_checkin
from csdesk.services.context import Services
from csdesk.services.undoing import last_action
from tests import desks
from tests.dav_servers import PASSWORD, USER, DavServer, Phone, radicale, xandikos
from tests.services.dav_plans import (
    ONE_DAY_LATER,
    WEDNESDAY,
    id_of,
    phone,
    plan,
    planned,
    ring,
    signed_in,
)

__all__ = ["phone", "planned", "ring", "signed_in"]


@pytest.fixture(scope="module", params=["radicale", "xandikos"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[DavServer]:
    start = radicale if request.param == "radicale" else xandikos
    with start(tmp_path_factory.mktemp(str(request.param))) as running:
        yield running


def test_a_second_publication_puts_nothing(
    desk: Services, server: DavServer, planned: str, phone: Phone
) -> None:
    account = desks.account(desk, "Nordlys")
    desks.contract(desk, account, renews_on="2027-03-01", starts_on="2025-03-01")
    first = caldav.publish(desk)
    assert (first.new, first.changed, first.removed) == (4, 0, 0)
    there = phone.objects()
    puts = server.requests("PUT")
    for _ in range(2):
        again = caldav.publish(desk)
        assert (again.new, again.changed, again.removed, again.same) == (0, 0, 0, 4)
    assert server.requests("PUT") == puts
    assert phone.objects() == there
    assert last_action(desk) is None or last_action(desk).name != "publish agenda"  # type: ignore


def test_what_is_published_invites_nobody(
    desk: Services, signed_in: caldav.Calendar, phone: Phone
) -> None:
    account = desks.account(desk)
    ana = desks.contact(desk, account, email="ana@tamarind.example")
    checkins.plan_checkin(
        desk, checkins.CheckinDraft(account, WEDNESDAY, "Europe/Berlin", contact_ids=(ana,))
    )
    caldav.publish(desk)
    for data in phone.objects().values():
        assert "METHOD" not in data
        assert "ATTENDEE" not in data
        assert "ORGANIZER" not in data


def test_only_what_changed_is_put_and_what_is_gone_is_deleted(
    desk: Services, planned: str, phone: Phone
) -> None:
    other = plan(desk, desks.account(desk, "Nordlys"), datetime(2026, 12, 9, 9, 0))
    caldav.publish(desk)
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 4, 15, 0))
    cancel_checkin(desk, id_of(desk, other))
    report = caldav.publish(desk)
    assert (report.new, report.changed, report.removed) == (0, 1, 1)
    there = phone.objects()
    assert other not in there
    assert "DTSTART;TZID=Europe/Berlin:20261204T150000" in there[planned]
    assert "SEQUENCE:1" in there[planned]


def test_what_the_person_has_there_is_never_touched(
    desk: Services, planned: str, phone: Phone
) -> None:
    phone.add("dentist")
    before = phone.objects()["dentist"]
    caldav.publish(desk)
    cancel_checkin(desk, id_of(desk, planned))
    caldav.publish(desk)
    caldav.logout(desk, remove=True)
    assert phone.objects() == {"dentist": before}


def test_a_move_on_the_phone_is_proposed_and_not_overwritten(
    desk: Services, planned: str, phone: Phone
) -> None:
    caldav.publish(desk)
    phone.change(planned, ONE_DAY_LATER)
    moved = phone.objects()[planned]
    assert caldav.publish(desk).proposals == 1
    assert caldav.publish(desk).waiting == 1
    assert phone.objects()[planned] == moved
    assert checkins.read_checkin(desk, id_of(desk, planned)).stored.starts_local == WEDNESDAY
    (asked,) = proposals.open_proposals(desk)
    assert (asked.source, asked.kind, asked.name) == ("calendar", "move", "csdesk")
    proposals.accept_proposal(desk, asked.id)
    assert caldav.publish(desk).changed == 1
    assert caldav.publish(desk).same == 2
    stored = checkins.read_checkin(desk, id_of(desk, planned)).stored
    assert (stored.starts_local, stored.sequence) == (datetime(2026, 12, 3, 9, 0), 1)
    assert "SEQUENCE:1" in phone.objects()[planned]


def test_a_declined_move_is_put_back(desk: Services, planned: str, phone: Phone) -> None:
    caldav.publish(desk)
    phone.change(planned, ONE_DAY_LATER)
    caldav.publish(desk)
    (asked,) = proposals.open_proposals(desk)
    proposals.decline_proposal(desk, asked.id)
    assert caldav.publish(desk).changed == 1
    assert "DTSTART;TZID=Europe/Berlin:20261202T090000" in phone.objects()[planned]
    phone.change(planned, ONE_DAY_LATER)
    assert caldav.publish(desk).proposals == 1


def test_a_deletion_on_the_phone_is_proposed(desk: Services, planned: str, phone: Phone) -> None:
    plan(desk, desks.account(desk, "Nordlys"))
    caldav.publish(desk)
    phone.delete(planned)
    assert caldav.publish(desk).proposals == 1
    assert planned not in phone.objects()
    (asked,) = proposals.open_proposals(desk)
    assert asked.kind == "cancel"
    proposals.accept_proposal(desk, asked.id)
    assert caldav.publish(desk).new == 0
    assert planned not in phone.objects()


def test_an_emptied_calendar_cancels_nothing(desk: Services, planned: str, phone: Phone) -> None:
    caldav.publish(desk)
    phone.add("dentist")
    for uid in phone.objects():
        if uid != "dentist":
            phone.delete(uid)
    with pytest.raises(caldav.CollectionEmptied, match="are gone, so nothing was changed"):
        caldav.publish(desk)
    assert proposals.open_proposals(desk) == []
    now = caldav.status(desk)
    assert now is not None
    assert "gone" in now.problem
    assert caldav.publish(desk, refill=True).new == 2
    assert set(phone.objects()) >= {planned, "dentist"}
    assert caldav.publish(desk).new == 0


def test_a_second_computer_adopts_what_is_there(
    desk: Services, planned: str, phone: Phone, signed_in: caldav.Calendar, tmp_path: Path
) -> None:
    desk.book.copy_to(tmp_path / "copy.csdesk")
    caldav.publish(desk)
    there = phone.objects()
    other = books.open_services(tmp_path / "copy.csdesk", clock=desk.clock)
    try:
        report = caldav.publish(other)
        assert (report.new, report.changed, report.proposals, report.conflicts) == (0, 0, 0, 0)
        assert phone.objects() == there
        move_checkin(other, id_of(other, planned), datetime(2026, 12, 4, 15, 0))
        assert caldav.publish(other).changed == 1
    finally:
        books.close(other)
    assert caldav.publish(desk).proposals == 1


def test_entries_imported_there_before_are_not_doubled(
    desk: Services, planned: str, phone: Phone, signed_in: caldav.Calendar
) -> None:
    caldav.publish(desk)
    data = phone.objects()[planned]
    caldav.logout(desk, remove=True)
    caldav.choose(desk, signed_in)
    phone.put(f"{signed_in.url}imported-by-hand.ics", data)
    caldav.login(desk, signed_in.server, USER, PASSWORD)
    report = caldav.publish(desk)
    assert report.problems == ()
    assert list(phone.objects()).count(planned) == 1
    assert phone.url(planned).endswith("imported-by-hand.ics")
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 4, 15, 0))
    assert caldav.publish(desk).changed == 1
    assert "20261204T150000" in phone.objects()[planned]


class StopAfter(Job):
    """Stops the work at the nth look."""

    def __init__(self, looks: int) -> None:
        self.left = looks

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_stopped_publication_is_completed_without_duplicates(
    desk: Services, phone: Phone, looks: int
) -> None:
    account = desks.account(desk)
    for day in range(1, 5):
        plan(desk, account, datetime(2026, 12, day, 9, 0))
    with pytest.raises(Cancelled):
        caldav.publish(desk, StopAfter(looks))
    assert len(phone.objects()) == looks
    assert caldav.publish(desk).new == 5 - looks
    assert len(phone.objects()) == 5
    assert caldav.publish(desk).same == 5


def test_a_calendar_that_was_deleted_is_said(
    desk: Services, planned: str, phone: Phone, signed_in: caldav.Calendar
) -> None:
    caldav.publish(desk)
    phone.delete_calendar()
    with pytest.raises(NotThere, match="no such calendar"):
        caldav.publish(desk)


def test_calendars_are_listed_and_can_be_changed(
    desk: Services, server: DavServer, planned: str, signed_in: caldav.Calendar
) -> None:
    caldav.publish(desk)
    listed = caldav.login(desk, server.url.removesuffix("/").removeprefix("http://"), USER)
    assert signed_in in listed
    second = caldav.make_calendar(desk, server.url, USER, name="Zweiter Kalender")
    assert second.name == "Zweiter Kalender"
    assert caldav.publish(desk).new == 2
    now = caldav.status(desk)
    assert now is not None
    assert (now.name, now.published, now.password_kept) == ("Zweiter Kalender", 2, True)
    caldav.logout(desk, remove=True)
    assert caldav.status(desk) is None
    with pytest.raises(NotFound, match="No calendar is chosen"):
        caldav.publish(desk)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "There is no address"),
        ("ftp://cloud.example.org", "is not the address of a server"),
        ("http://cloud.example.org/dav", "unprotected"),
        ("https://apidata.googleusercontent.com.calendar.google.com/x", "OAuth"),
        ("calendar.google.com", "OAuth"),
    ],
)
def test_addresses_that_cannot_be_are_refused(desk: Services, typed: str, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        caldav.login(desk, typed, USER, PASSWORD)


def test_nobody_there(desk: Services) -> None:
    with pytest.raises(Offline, match=r"127\.0\.0\.1 cannot be reached"):
        caldav.login(desk, "http://127.0.0.1:9/", USER, PASSWORD)
