"""Servers that refuse, fall silent, write anew what they get, or are none at all."""

import ssl
import threading
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer

import keyring
import pytest
import trustme

from csdesk.domain.job import Job
from csdesk.errors import NoKeyring, UserError
from csdesk.ical.dav_errors import (
    NotAllowed,
    NotCalDav,
    Offline,
    ServerFull,
    WrongPassword,
)
from csdesk.services import caldav, checkins, proposals
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.context import Services
from tests import desks
from tests.dav_proxy import Proxy, proxy_before
from tests.dav_servers import PASSWORD, USER, DavServer, Phone, radicale
from tests.keyrings import MemoryKeyring
from tests.services.dav_plans import ONE_DAY_LATER, WEDNESDAY, id_of, plan, ring

__all__ = ["ring"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DavServer]:
    with radicale(tmp_path_factory.mktemp("radicale")) as running:
        yield running


@pytest.fixture
def proxy(server: DavServer) -> Iterator[Proxy]:
    with proxy_before(server.url) as running:
        yield running


@pytest.fixture
def phone(desk: Services, proxy: Proxy, server: DavServer) -> Iterator[Phone]:
    """A new calendar behind the proxy, and the person's phone, which goes straight to the server."""
    caldav.login(desk, proxy.url, USER, PASSWORD)
    made = caldav.make_calendar(desk, proxy.url, USER)
    found = Phone(server, made.url.replace(proxy.url, server.url))
    proxy.counts.clear()
    yield found
    found.close()


def error(name: str, space: str = "DAV:") -> str:
    return f'<d:error xmlns:d="DAV:" xmlns:c="{space}"><c:{name}/></d:error>'


CALDAV = "urn:ietf:params:xml:ns:caldav"


@pytest.mark.parametrize(
    ("status", "body", "kind", "said"),
    [
        (401, "", WrongPassword, "does not take this user and password. Many services want an app"),
        (403, "", NotAllowed, "does not let you write to this calendar"),
        (507, "", ServerFull, "There is no room left"),
        (503, "", Offline, "too busy now"),
        (500, "", Offline, "a problem of its own"),
    ],
)
def test_a_refusal_of_the_whole_calendar_is_said_and_nothing_is_lost(
    desk: Services,
    proxy: Proxy,
    phone: Phone,
    status: int,
    body: str,
    kind: type[UserError],
    said: str,
) -> None:
    plan(desk, desks.account(desk))
    proxy.refuse["PUT"] = (status, body)
    with pytest.raises(kind, match=said):
        caldav.publish(desk)
    now = caldav.status(desk)
    assert now is not None
    assert said.split(".", maxsplit=1)[0] in now.problem
    proxy.refuse.clear()
    assert caldav.publish(desk).new == 2
    after = caldav.status(desk)
    assert after is not None
    assert after.problem == ""


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (423, "", "Another program works on this entry"),
        (415, "", "does not take this"),
        (403, error("supported-calendar-component", CALDAV), "does not take entries of this kind"),
        (412, "", "it keeps changing there"),
    ],
)
def test_a_refusal_of_one_object_is_told_of_that_one(
    desk: Services, proxy: Proxy, phone: Phone, status: int, body: str, said: str
) -> None:
    uid = plan(desk, desks.account(desk))
    caldav.publish(desk)
    move_checkin(desk, id_of(desk, uid), datetime(2026, 12, 4, 15, 0))
    proxy.refuse["PUT"] = (status, body)
    report = caldav.publish(desk)
    assert report.changed == 0
    (problem,) = report.problems
    assert said in problem
    assert "Check-in with Tamarind Foods" in problem
    proxy.refuse.clear()
    assert caldav.publish(desk).changed == 1
    after = caldav.status(desk)
    assert after is not None
    assert after.troubled == ()


def test_a_second_publication_sends_no_write(desk: Services, proxy: Proxy, phone: Phone) -> None:
    account = desks.account(desk)
    for day in range(1, 9):
        plan(desk, account, datetime(2026, 12, day, 9, 0))
    caldav.publish(desk)
    assert proxy.counts["PUT"] == 9
    proxy.counts.clear()
    caldav.publish(desk)
    assert (proxy.counts["PUT"], proxy.counts["DELETE"]) == (0, 0)
    assert proxy.counts.total() <= 2  # a REPORT, after one that was told to sign in


def test_a_server_that_says_no_entity_tag_and_writes_anew_is_read_back(
    desk: Services, proxy: Proxy, phone: Phone
) -> None:
    uid = plan(desk, desks.account(desk))
    proxy.silent, proxy.rewrite = True, (b"SUMMARY:", b"X-SERVER:yes\r\nSUMMARY:Re: ")
    caldav.publish(desk)
    assert "Re: Check-in" in phone.objects()[uid]
    for _ in range(2):
        report = caldav.publish(desk)
        assert (report.changed, report.conflicts, report.same) == (0, 0, 2)
    move_checkin(desk, id_of(desk, uid), datetime(2026, 12, 4, 15, 0))
    assert caldav.publish(desk).changed == 1
    phone.change(uid, (r"(DT(?:START|END);TZID=Europe/Berlin:202612)04", r"\g<1>05"))
    assert caldav.publish(desk).proposals == 1


def test_a_connection_cut_after_the_server_took_it_makes_no_duplicate(
    desk: Services, proxy: Proxy, phone: Phone
) -> None:
    uid = plan(desk, desks.account(desk))
    proxy.cut_after = "PUT"
    with pytest.raises(Offline):
        caldav.publish(desk)
    proxy.cut_after = ""
    report = caldav.publish(desk)
    assert (report.new, report.conflicts, report.proposals) == (1, 0, 0)
    assert caldav.publish(desk).same == 2
    move_checkin(desk, id_of(desk, uid), datetime(2026, 12, 4, 15, 0))
    proxy.cut_after = "PUT"
    with pytest.raises(Offline):
        caldav.publish(desk)
    proxy.cut_after = ""
    move_checkin(desk, id_of(desk, uid), datetime(2026, 12, 5, 15, 0))
    report = caldav.publish(desk)
    assert (report.changed, report.conflicts, report.proposals) == (1, 0, 0)
    assert "20261205T150000" in phone.objects()[uid]


class PhoneIsFaster(Job):
    """Changes the object on the phone just before it is sent."""

    def __init__(self, phone: Phone, uid: str) -> None:
        self.phone, self.uid, self.done = phone, uid, False

    def progress(self, done: int, total: int, what: str) -> None:
        if what == "Publishing the agenda" and not self.done:
            self.done = True
            self.phone.change(self.uid, ONE_DAY_LATER)


def test_a_change_there_during_the_publication_is_not_overwritten(
    desk: Services, proxy: Proxy, phone: Phone
) -> None:
    uid = plan(desk, desks.account(desk))
    caldav.publish(desk)
    move_checkin(desk, id_of(desk, uid), datetime(2026, 12, 4, 15, 0))
    report = caldav.publish(desk, PhoneIsFaster(phone, uid))
    assert (report.changed, report.conflicts) == (0, 1)
    assert "20261203T090000" in phone.objects()[uid]
    assert proposals.open_proposals(desk) == []


def test_a_server_without_sync_tokens_is_listed(desk: Services, proxy: Proxy, phone: Phone) -> None:
    uid = plan(desk, desks.account(desk))
    caldav.publish(desk)
    proxy.refuse["REPORT"] = (403, error("supported-report"))
    assert caldav.publish(desk).same == 2
    proxy.refuse.clear()
    phone.delete(uid)
    assert caldav.publish(desk).proposals == 1


class ForgetfulKeyring(MemoryKeyring):
    """What is found on a machine without a keyring."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keeps nothing."""


def test_a_device_without_a_keyring_asks_each_time(
    desk: Services, server: DavServer, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(ForgetfulKeyring())
    plan(desk, desks.account(desk))
    with pytest.raises(NoKeyring):
        caldav.login(desk, server.url, USER, PASSWORD)
    assert caldav.login(desk, server.url, USER, PASSWORD, remember=False) is not None
    caldav.make_calendar(desk, server.url, USER, PASSWORD)
    with pytest.raises((NoKeyring, WrongPassword)):
        caldav.publish(desk)
    assert caldav.publish(desk, password=PASSWORD).new == 2


def test_a_wrong_password_is_said_and_not_kept(
    desk: Services, server: DavServer, ring: MemoryKeyring
) -> None:
    with pytest.raises(WrongPassword, match="app password"):
        caldav.login(desk, server.url, USER, "wrong")
    assert ring.kept == {}


class WebPage(BaseHTTPRequestHandler):
    """A web server that answers everything with a page."""

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if self.raw_requestline and self.parse_request():
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            page = b"<!doctype html><html><body>Welcome</body></html>"
            self.send_response_only(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)
        self.close_connection = True


@pytest.fixture
def web_server() -> Iterator[HTTPServer]:
    running = HTTPServer(("127.0.0.1", 0), WebPage)
    yield running
    running.server_close()


def _serve(web_server: HTTPServer) -> threading.Thread:
    thread = threading.Thread(
        target=web_server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
    )
    thread.start()
    return thread


def test_a_web_page_is_no_calendar_server(desk: Services, web_server: HTTPServer) -> None:
    thread = _serve(web_server)
    with pytest.raises(NotCalDav, match="is not a CalDAV server"):
        caldav.login(desk, f"http://127.0.0.1:{web_server.server_address[1]}", USER, PASSWORD)
    web_server.shutdown()
    thread.join(timeout=10)


def test_a_certificate_that_nobody_vouches_for_is_refused(
    desk: Services, web_server: HTTPServer
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    web_server.socket = context.wrap_socket(web_server.socket, server_side=True)
    thread = _serve(web_server)
    with pytest.raises(Offline, match="certificate is not accepted"):
        caldav.login(desk, f"https://127.0.0.1:{web_server.server_address[1]}", USER, PASSWORD)
    web_server.shutdown()
    thread.join(timeout=10)


def test_a_server_that_never_answers_is_given_up(
    desk: Services, web_server: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("csdesk.ical.dav.TIMEOUT", 1)
    with pytest.raises(Offline, match="does not answer"):  # nobody serves: it only accepts
        caldav.login(desk, f"http://127.0.0.1:{web_server.server_address[1]}", USER, PASSWORD)


def test_what_is_planned_is_not_sent_twice_to_two_calendars_of_one_person(
    desk: Services, proxy: Proxy, phone: Phone
) -> None:
    checkins.plan_checkin(
        desk, checkins.CheckinDraft(desks.account(desk), WEDNESDAY, "Europe/Berlin")
    )
    caldav.publish(desk)
    caldav.make_calendar(desk, proxy.url, USER, name="Other")
    assert caldav.publish(desk).new == 2
    assert len(phone.objects()) == 2  # what was put there before stays until it is taken out
