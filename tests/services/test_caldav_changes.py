"""What was changed in the other calendar, or on both sides, and how it is decided."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from csdesk.book.tables import PublicationRow
from csdesk.errors import Gone
from csdesk.services import caldav, checkins, proposals, tasks
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from tests import desks
from tests.dav_servers import DavServer, Phone, radicale
from tests.services.dav_plans import (
    ONE_DAY_LATER,
    id_of,
    phone,
    plan,
    planned,
    ring,
    signed_in,
)

__all__ = ["phone", "planned", "ring", "signed_in"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


def test_a_move_back_on_the_phone_ends_the_proposal(
    desk: Services, planned: str, phone: Phone
) -> None:
    caldav.publish(desk)
    phone.change(planned, ONE_DAY_LATER)
    caldav.publish(desk)
    phone.change(planned, (r"(DT(?:START|END);TZID=Europe/Berlin:202612)03", r"\g<1>02"))
    report = caldav.publish(desk)
    assert (report.proposals, report.waiting) == (0, 0)
    assert proposals.open_proposals(desk) == []


def test_one_occurrence_moved_on_the_phone_is_proposed_for_that_one(
    desk: Services, phone: Phone
) -> None:
    uid = plan(desk, desks.account(desk), rrule="FREQ=WEEKLY;BYDAY=WE;COUNT=4")
    caldav.publish(desk)
    data = phone.objects()[uid]
    event = data[data.index("BEGIN:VEVENT") : data.index("END:VEVENT")]
    lines = [line for line in event.splitlines() if not line.startswith(("RRULE", "EXDATE"))]
    alarm = [i for i, line in enumerate(lines) if line == "BEGIN:VALARM"]
    lines = lines[: alarm[0]] if alarm else lines
    moved = (
        "\n".join(lines)
        .replace("20261202T09", "20261211T09")
        .replace("20261202T0945", "20261211T0945")
    )
    override = (
        f"{moved}\nRECURRENCE-ID;TZID=Europe/Berlin:20261209T090000\nEND:VEVENT\nEND:VCALENDAR"
    )
    phone.put(phone.url(uid), data.replace("END:VCALENDAR", override))
    assert caldav.publish(desk).proposals == 1
    (asked,) = proposals.open_proposals(desk)
    assert asked.checkin_id == f"{id_of(desk, uid)}@2026-12-09T09:00"
    proposals.accept_proposal(desk, asked.id)
    caldav.publish(desk)
    assert caldav.publish(desk).changed == 0
    assert "RECURRENCE-ID" in phone.objects()[uid]


def test_a_task_done_on_the_phone_is_proposed(desk: Services, phone: Phone) -> None:
    change_setting(desk, "agenda_tasks", "todo")
    account = desks.account(desk)
    tasks.add_task(desk, account, "Send the offer", due=date(2026, 12, 4))
    caldav.publish(desk)
    (uid,) = [each for each in phone.objects() if each.startswith("task-")]
    phone.change(uid, ("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\nCOMPLETED:20261127T080000Z"))
    assert caldav.publish(desk).proposals == 1
    (asked,) = proposals.open_proposals(desk)
    assert asked.kind == "done"
    proposals.accept_proposal(desk, asked.id)
    assert tasks.read_open_tasks(desk, account) == []
    assert caldav.publish(desk).removed == 1
    assert uid not in phone.objects()


@pytest.mark.parametrize("keep", ["ours", "theirs"])
def test_a_change_of_both_sides_is_kept_visible_until_decided(
    desk: Services, planned: str, phone: Phone, keep: str
) -> None:
    caldav.publish(desk)
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 4, 15, 0))
    phone.change(planned, ONE_DAY_LATER)
    for _ in range(2):
        report = caldav.publish(desk)
        assert (report.conflicts, report.changed) == (1, 0)
    now = caldav.status(desk)
    assert now is not None
    (line,) = now.troubled
    assert "was changed here and in “csdesk”" in line.problem
    caldav.resolve(desk, line.id, "ours" if keep == "ours" else "theirs")
    assert caldav.publish(desk).changed == 1
    assert caldav.publish(desk).changed == 0
    after = caldav.status(desk)
    assert after is not None
    assert after.troubled == ()
    wanted = datetime(2026, 12, 4, 15, 0) if keep == "ours" else datetime(2026, 12, 3, 9, 0)
    assert checkins.read_checkin(desk, id_of(desk, planned)).stored.starts_local == wanted
    assert f"DTSTART;TZID=Europe/Berlin:{wanted:%Y%m%dT%H%M%S}" in phone.objects()[planned]
    with pytest.raises(Gone):
        caldav.resolve(desk, line.id, "ours")


def test_words_written_on_the_phone_stay_until_ours_changes(
    desk: Services, planned: str, phone: Phone
) -> None:
    caldav.publish(desk)
    phone.change(planned, ("SUMMARY:.*", "SUMMARY:With cake"))
    for _ in range(2):
        report = caldav.publish(desk)
        assert (report.changed, report.conflicts, report.proposals) == (0, 0, 0)
    assert "SUMMARY:With cake" in phone.objects()[planned]
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 4, 15, 0))
    assert caldav.publish(desk).conflicts == 1


def test_a_renewal_deleted_on_the_phone_is_asked_about(
    desk: Services, planned: str, phone: Phone
) -> None:
    account = desks.account(desk, "Nordlys")
    desks.contract(desk, account, renews_on="2027-03-01", starts_on="2025-03-01")
    caldav.publish(desk)
    (uid,) = [each for each in phone.objects() if each.startswith("renewal-")]
    phone.delete(uid)
    assert caldav.publish(desk).conflicts == 1
    now = caldav.status(desk)
    assert now is not None
    caldav.resolve(desk, now.troubled[0].id, "theirs")
    report = caldav.publish(desk)
    assert (report.conflicts, report.new) == (0, 0)
    assert uid not in phone.objects()


def test_a_killed_publication_is_completed_without_duplicates(
    desk: Services, planned: str, phone: Phone, signed_in: caldav.Calendar
) -> None:
    """The process ended after a PUT and before the book noted it: the row still says what was meant."""
    caldav.publish(desk)
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 4, 15, 0))
    with desk.book.read() as connection:
        before = connection.exec_driver_sql(
            "SELECT etag FROM published_object WHERE uid = ?", (planned,)
        ).scalar_one()
    caldav.publish(desk)
    with desk.book.write("test", undoable=False) as unit:
        unit.connection.exec_driver_sql(
            "UPDATE published_object SET etag = ?, digest = '' WHERE uid = ?", (before, planned)
        )
        unit.session.query(PublicationRow).update({"sync_token": ""})
    report = caldav.publish(desk)
    assert (report.new, report.changed, report.proposals, report.conflicts) == (0, 0, 0, 0)
    move_checkin(desk, id_of(desk, planned), datetime(2026, 12, 5, 15, 0))
    assert caldav.publish(desk).changed == 1


def test_a_forgotten_sync_token_costs_a_listing_and_nothing_else(
    desk: Services, planned: str, phone: Phone
) -> None:
    caldav.publish(desk)
    with desk.book.write("test", undoable=False) as unit:
        unit.session.query(PublicationRow).update(
            {"sync_token": "http://radicale.org/ns/sync/0000"}
        )
    phone.change(planned, ONE_DAY_LATER)
    report = caldav.publish(desk)
    assert (report.proposals, report.changed, report.new) == (1, 0, 0)
