"""Sending what waits: what goes out, what stays, and never twice."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from csdesk.book.tables import OutgoingMailRow
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.invitations import Told
from csdesk.domain.job import Cancelled, Job
from csdesk.domain.outbox import SendReport
from csdesk.domain.recurrence import occurrence_id
from csdesk.errors import Gone, Invalid
from csdesk.mail.failures import ServerFailure
from csdesk.mail.smtp import Security
from csdesk.services import books, invites, outbox, undoing
from csdesk.services.checkin_changes import cancel_checkin, edit_checkin, move_checkin
from csdesk.services.context import Services
from csdesk.services.deleting import delete
from csdesk.services.settings import change_setting
from tests.desks import Clock
from tests.keyrings import MemoryKeyring, used
from tests.mail_server import PASSWORD, USER, Loopback, mail_server
from tests.services.outboxes import (
    ANA,
    RUI,
    Planned,
    only_line,
    plan,
    plan_more,
    row_of,
    set_up,
    verdicts,
)


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def server() -> Iterator[Loopback]:
    with mail_server(Security.STARTTLS) as running:
        yield running


@pytest.fixture
def planned(desk: Services, server: Loopback) -> Planned:
    made = plan(desk)
    set_up(desk, server)
    outbox.queue(desk, made.checkin, note="See you there.")
    return made


def _send(desk: Services, server: Loopback, **how: Any) -> SendReport:
    return outbox.send(desk, context=server.context, timeout=5, **how)


def _told(desk: Services, checkin: str) -> dict[str, Told]:
    return {guest.email: guest.told for guest in invites.guests_of(desk, checkin)}


def test_an_invite_goes_out_and_its_guests_are_told(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    report = _send(desk, server)
    assert report.words == "1 mail was sent."
    assert report.sent[0].recipients == (ANA, RUI)
    [mail] = server.mails
    assert (mail.sender, mail.recipients) == (USER, [ANA, RUI])
    assert mail.message["From"] == f"Jo Decker <{USER}>"
    assert mail.message["Subject"] == "Invitation: Renewal talk"
    [calendar] = [p for p in mail.message.walk() if p.get_content_type() == "text/calendar"]
    assert calendar.get_param("method") == "REQUEST"
    octets = calendar.get_payload(decode=True)
    assert isinstance(octets, bytes)
    [organizer] = [
        each for each in octets.replace(b"\r\n ", b"").split(b"\r\n") if each.startswith(b"ORGAN")
    ]
    assert organizer.endswith(f":mailto:{USER}".encode())
    # The same invite once more is the same but for its DTSTAMP, which is newer though the clock stands still.
    [again] = invites.invitations(desk, planned.checkin, again=True, at=desk.clock())
    assert octets != again.ics
    stamp = rb"DTSTAMP:\w+"
    assert re.sub(stamp, b"", octets) == re.sub(stamp, b"", again.ics)
    assert _told(desk, planned.checkin) == {ANA: Told.CURRENT, RUI: Told.CURRENT}
    assert outbox.waiting(desk) == []
    [line] = outbox.sent(desk)
    assert (line.status, line.what, line.recipients) == ("sent", "invite", (ANA, RUI))
    assert row_of(desk, line.id).message_id == mail.message["Message-ID"]
    assert report.changes.touches("outgoing_mail", line.id)
    assert report.changes.touches("checkin_attendee")


def test_undo_does_not_offer_what_was_sent(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    _send(desk, server)
    action = undoing.last_action(desk)
    assert action is not None
    assert action.name == "change settings"  # what was done before the mail was put there


def test_the_mail_says_the_new_time(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    clock.move(hours=1)
    move_checkin(desk, planned.checkin, datetime(2026, 12, 2, 15, 30))
    _send(desk, server)
    assert b"DTSTART;TZID=Europe/Berlin:20261202T153000" in _calendar(server.mails[0].octets)


def _calendar(octets: bytes) -> bytes:
    message = message_from_bytes(octets, policy=policy.default)
    [part] = [p for p in message.walk() if p.get_content_type() == "text/calendar"]
    found = part.get_payload(decode=True)
    assert isinstance(found, bytes)
    return found


def test_what_nobody_needs_any_more_is_dropped_without_a_connection(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    cancel_checkin(desk, planned.checkin)
    report = _send(desk, server)
    assert report.sent == ()
    assert report.dropped
    assert server.greeted == []
    assert outbox.waiting(desk) == []


def test_a_meeting_that_is_over_goes_out_only_when_asked_for(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    clock.move(days=10)
    report = _send(desk, server)
    assert [each.verdict.value for each in report.held] == ["passed"]
    assert server.greeted == []
    assert len(_send(desk, server, also_past=True).sent) == 1


def test_two_wishes_for_one_guest_are_one_mail(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    ana = invites.guests_of(desk, planned.checkin)[0]
    outbox.queue(desk, planned.checkin, attendee_id=ana.attendee_id)
    report = _send(desk, server)
    assert len(report.sent) == 1
    assert len(report.dropped) == 1
    assert [mail.recipients for mail in server.mails] == [[ANA, RUI]]


def test_update_and_cancellation_are_mails_of_their_own(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    _send(desk, server)
    clock.move(hours=1)
    edit_checkin(desk, planned.checkin, CheckinEdit(contact_ids=(planned.ana,)))
    outbox.queue(desk, planned.checkin)
    report = _send(desk, server)
    assert [(each.what.value, each.recipients) for each in report.sent] == [
        ("update", (ANA,)),
        ("cancel", (RUI,)),
    ]
    [line] = [each for each in outbox.sent(desk) if each.what != "invite"]
    assert (line.what, line.recipients) == ("update, cancel", (ANA, RUI))


def test_a_refused_guest_is_not_told(desk: Services, planned: Planned, server: Loopback) -> None:
    server.behaviour.recipient = lambda who: "550 No such user" if who == RUI else ""
    report = _send(desk, server)
    assert report.sent[0].recipients == (ANA,)
    assert "No such user" in report.refused[0]
    assert _told(desk, planned.checkin) == {ANA: Told.CURRENT, RUI: Told.NEVER}
    assert outbox.waiting(desk) == []
    assert "No such user" in outbox.sent(desk)[0].problem


def test_a_refused_guest_is_not_told_of_any_meeting_of_a_series(
    desk: Services, server: Loopback
) -> None:
    series = plan(desk, rrule="FREQ=WEEKLY;BYDAY=TU;COUNT=3").checkin
    set_up(desk, server)
    second = occurrence_id(series, datetime(2026, 12, 8, 10))
    move_checkin(desk, second, datetime(2026, 12, 9, 11))
    outbox.queue(desk, series)
    server.behaviour.recipient = lambda who: "550 No such user" if who == RUI else ""
    _send(desk, server)
    for each in (series, second):
        assert _told(desk, each) == {ANA: Told.CURRENT, RUI: Told.NEVER}


def test_a_guest_refused_for_now_waits_alone(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    server.behaviour.recipient = lambda who: "451 Later" if who == RUI else ""
    _send(desk, server)
    [found] = outbox.check(desk)
    assert found.mails[0].recipients == ("Rui Costa",)
    server.behaviour.recipient = lambda _: ""
    _send(desk, server)
    assert [mail.recipients for mail in server.mails] == [[ANA], [RUI]]


def test_a_refused_mail_does_not_go_out_by_itself(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    server.behaviour.data = "554 Looks like spam"
    report = _send(desk, server)
    assert "Looks like spam" in report.failed[0]
    assert verdicts(desk) == ["failed"]
    server.behaviour.data = ""
    assert _send(desk, server).sent == ()
    outbox.try_again(desk, [only_line(desk)])
    assert len(_send(desk, server).sent) == 1


def test_a_mail_refused_for_now_waits_on(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    server.behaviour.data = "451 Try later"
    _send(desk, server)
    assert verdicts(desk) == ["ready"]
    assert "Try later" in outbox.waiting(desk)[0].problem


def test_a_mail_that_may_have_gone_out_is_never_sent_again_by_itself(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    server.behaviour.cut_after_data = True
    report = _send(desk, server)
    assert "may have gone out" in report.unsure[0]
    assert report.problem
    server.behaviour.cut_after_data = False
    assert verdicts(desk) == ["unsure"]
    outbox.queue(desk, planned.checkin)  # a second wish does not help either
    assert verdicts(desk) == ["unsure", "blocked"]
    assert _send(desk, server).sent == ()
    assert len(server.mails) == 1
    # It had gone out; the guest said so.
    outbox.note_sent(desk, outbox.waiting(desk)[0].id)
    assert _told(desk, planned.checkin) == {ANA: Told.CURRENT, RUI: Told.CURRENT}
    assert verdicts(desk) == ["moot"]


def test_a_crash_while_sending_shows_as_unsure(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    own = only_line(desk)
    with desk.book.write("claim", undoable=False) as unit:
        row = unit.get(OutgoingMailRow, own)
        assert row is not None
        row.status, row.tried_at, row.recipients = "sending", unit.at, [ANA]
    assert verdicts(desk) == ["sending"]
    with pytest.raises(Invalid, match="right now"):
        outbox.withdraw(desk, [own])
    clock.move(minutes=6)
    [found] = outbox.check(desk)
    assert found.verdict is outbox.Verdict.UNSURE
    assert ANA in found.words
    assert _send(desk, server).sent == ()
    outbox.try_again(desk, [own])  # the person decides
    assert len(_send(desk, server).sent) == 1


def test_two_at_once_send_once(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    reports: list[SendReport] = []

    def second() -> None:
        other = books.open_services(desk.book.path, clock=clock)
        try:
            reports.append(_send(other, server))
        finally:
            books.close(other)

    server.behaviour.during_data = second  # while the first one is at it
    reports.append(_send(desk, server))
    assert sum(len(each.sent) for each in reports) == 1
    assert [each.verdict.value for each in reports[0].held] == ["sending"]
    assert len(server.mails) == 1


def test_nothing_is_held_open_while_the_network_works(
    desk: Services, planned: Planned, server: Loopback, clock: Clock
) -> None:
    def write() -> None:
        other = books.open_services(desk.book.path, clock=clock)
        try:
            change_setting(other, "name", "Jo D.")
        finally:
            books.close(other)

    server.behaviour.during_data = write
    assert len(_send(desk, server).sent) == 1


def test_a_check_in_deleted_while_its_mail_goes_out(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    def gone() -> None:
        delete(desk, "account", planned.account)

    server.behaviour.during_data = gone
    report = _send(desk, server)
    assert len(report.sent) == 1
    assert outbox.waiting(desk) == []


class _StopsAfter(Job):
    """Cancels before the mail with this number, counted from 0."""

    def __init__(self, number: int) -> None:
        self._left = number

    def check(self) -> None:
        if self._left == 0:
            raise Cancelled
        self._left -= 1


def test_stopping_leaves_the_rest_waiting(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    other = plan_more(desk, planned.account, (planned.ana,))
    outbox.queue(desk, other)
    report = _send(desk, server, job=_StopsAfter(1))
    assert report.stopped
    assert len(report.sent) == 1
    assert [line.checkin_id for line in outbox.waiting(desk)] == [other]


def test_a_connection_that_breaks_leaves_the_rest_waiting(
    desk: Services, planned: Planned, server: Loopback
) -> None:
    outbox.queue(desk, plan_more(desk, planned.account, (planned.ana,)))
    server.behaviour.cut_at_recipient = True
    report = _send(desk, server)
    assert "broke" in report.problem
    assert [line.status for line in outbox.waiting(desk)] == ["waiting", "waiting"]
    server.behaviour.cut_at_recipient = False
    assert len(_send(desk, server).sent) == 2


def test_only_the_chosen_ones_go_out(desk: Services, planned: Planned, server: Loopback) -> None:
    first = only_line(desk)
    outbox.queue(desk, plan_more(desk, planned.account, (planned.ana,)))
    assert len(_send(desk, server, ids=[first]).sent) == 1
    assert len(outbox.waiting(desk)) == 1
    with pytest.raises(Gone):
        _send(desk, server, ids=[first])


def test_without_a_password_nothing_is_tried(
    desk: Services, planned: Planned, server: Loopback, ring: MemoryKeyring
) -> None:
    ring.kept.clear()
    with pytest.raises(Invalid, match="no password"):
        _send(desk, server)
    assert server.greeted == []
    assert verdicts(desk) == ["ready"]


def test_a_wrong_password_leaves_everything_as_it_is(
    desk: Services, planned: Planned, server: Loopback, ring: MemoryKeyring
) -> None:
    with pytest.raises(ServerFailure):
        _send(desk, server, password=PASSWORD + "x")
    assert verdicts(desk) == ["ready"]


def test_the_password_is_nowhere_in_the_book(
    desk: Services, planned: Planned, server: Loopback, tmp_path: Path
) -> None:
    _send(desk, server)
    books.backup(desk, tmp_path / "copy.csdesk")
    assert b"gehe!m" not in (tmp_path / "copy.csdesk").read_bytes()


def test_nothing_of_mail_or_password_is_logged(
    desk: Services, planned: Planned, server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    _send(desk, server)
    ours = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith("mail.log"))
    for word in ("gehe", "Renewal talk", "See you there", ANA):
        assert word not in ours
