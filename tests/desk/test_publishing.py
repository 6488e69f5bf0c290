"""The feed after each change, and the online calendar over a real server."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.frame.asking import QuestionSheet
from csdesk.desk.settings.feed_box import FeedBox
from csdesk.desk.settings.online_box import OnlineBox
from csdesk.desk.settings.page import SettingsPage
from csdesk.services import proposals
from csdesk.services.caldav import status
from csdesk.services.checkins import read_checkin
from csdesk.services.feed import set_feed
from tests.dav_servers import PASSWORD, USER, DavServer, Phone, radicale
from tests.desk.post import (
    open_outbox,
    planned,
    post_of,
    read_again,
    services_of,
    settle_all,
    shown_lines,
)
from tests.keyrings import MemoryKeyring, used


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def dav(tmp_path: Path) -> Iterator[DavServer]:
    folder = tmp_path / "dav"
    folder.mkdir()
    with radicale(folder) as server:
        yield server


def test_the_feed_follows_each_change(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], tmp_path: Path
) -> None:
    feed = tmp_path / "agenda.ics"
    set_feed(services_of(desk), feed)
    before = feed.read_bytes()
    keeper = post_of(desk).feed
    with qtbot.waitSignal(keeper.written, timeout=20_000):
        planned(services_of(desk), accounts["Tamarind Foods"], title="In the feed")
        read_again(qtbot, desk)
    assert feed.read_bytes() != before
    assert b"In the feed" in feed.read_bytes()


def test_what_was_changed_last_is_written_when_the_window_closes(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], tmp_path: Path
) -> None:
    feed = tmp_path / "agenda.ics"
    set_feed(services_of(desk), feed)
    assert post_of(desk).feed is not None
    planned(services_of(desk), accounts["Tamarind Foods"], title="Last of the day")
    read_again(qtbot, desk)
    desk.window.discard_and_close()
    assert b"Last of the day" in feed.read_bytes()


def test_a_feed_that_cannot_be_written_is_said_once(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    feed = folder / "agenda.ics"
    set_feed(services_of(desk), feed)
    feed.unlink()
    folder.rmdir()
    keeper = post_of(desk).feed
    for banner in (True, False):
        with qtbot.waitSignal(keeper.written, timeout=20_000):
            keeper.write()
        settle_all(qtbot, desk)
        said = desk.window.banner.words().startswith("The feed was not written")
        assert said is banner
        desk.window.banner.hide()


def open_section(qtbot: QtBot, desk: Desk, key: str) -> SettingsPage:
    desk.show("settings", key)
    settle_all(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def test_the_feed_is_chosen_in_the_settings(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], tmp_path: Path
) -> None:
    page = open_section(qtbot, desk, "calendar")
    box = page.section("calendar").findChild(FeedBox)
    assert isinstance(box, FeedBox)
    assert box.state.text() == "There is none yet."
    target = tmp_path / "mine.ics"
    target.write_bytes(b"BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n")
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: target
    box.choose_button.click()
    settle_all(qtbot, desk)
    assert "another calendar" in box.outcome.text()
    assert box.replace_button.isVisible()
    box.replace_button.click()
    settle_all(qtbot, desk)
    assert b"csdesk" in target.read_bytes()
    assert str(target) in box.state.text()
    box.stop_button.click()
    settle_all(qtbot, desk)
    assert box.state.text() == "There is none yet."
    assert target.exists()


def sign_in(qtbot: QtBot, desk: Desk, server: DavServer, password: str = PASSWORD) -> OnlineBox:
    """Type the account and wait for the server's answer."""
    page = open_section(qtbot, desk, "online")
    box = page.section("online").findChild(OnlineBox)
    assert isinstance(box, OnlineBox)
    box.server.setText(server.url)
    box.user.setText(USER)
    box.password.setText(password)
    box.sign_in_button.click()
    settle_all(qtbot, desk)
    return box


def publish_into_new_one(qtbot: QtBot, desk: Desk, server: DavServer) -> OnlineBox:
    box = sign_in(qtbot, desk, server)
    box.make_button.click()
    settle_all(qtbot, desk)
    settle_all(qtbot, desk)
    return box


def test_a_wrong_password_says_so_and_keeps_nothing(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], dav: DavServer, ring: MemoryKeyring
) -> None:
    box = sign_in(qtbot, desk, dav, "wrong")
    assert box.outcome.text()
    assert box.sign_in_button.isEnabled()
    assert ring.kept == {}


def test_signing_in_publishes_and_a_move_there_comes_back_as_a_question(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], dav: DavServer, ring: MemoryKeyring
) -> None:
    own = services_of(desk)
    key = planned(own, accounts["Tamarind Foods"], title="Kept online")
    read_again(qtbot, desk)
    box = publish_into_new_one(qtbot, desk, dav)
    found = status(own)
    assert found is not None
    assert found.published > 0
    assert ring.kept
    assert "Published today" in box.state.text()
    uid = read_checkin(own, key).stored.uid
    phone = Phone(dav, found.url)
    phone.change(uid, (r"T100000", "T150000"), (r"T103000", "T153000"))
    phone.close()
    with qtbot.waitSignal(post_of(desk).publisher.ended, timeout=30_000):
        box.publish_button.click()
    settle_all(qtbot, desk)
    [proposal] = proposals.open_proposals(own)
    assert proposal.kind == "move"
    assert [each.text() for each in desk.window.banner.offers] == ["Show the outbox"]
    page = open_outbox(qtbot, desk)
    line = shown_lines(page)[0]
    assert line.deeds[0].words == "Move it here too"
    assert dict(line.facts)["Wished"].startswith("Tue 1 Dec, 15:00 to 15:30")
    assert proposal.starts_local == datetime(2026, 12, 1, 10)


def test_signing_out_forgets_the_password(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], dav: DavServer, ring: MemoryKeyring
) -> None:
    box = publish_into_new_one(qtbot, desk, dav)
    box.sign_out_button.click()
    sheet = desk.window.asking.scrim.sheet
    assert isinstance(sheet, QuestionSheet)
    sheet.leave_button.click()
    settle_all(qtbot, desk)
    assert status(services_of(desk)) is None
    assert ring.kept == {}
    assert box.sign_in_button.isVisible()


def test_after_changes_only_where_it_is_wished(
    qtbot: QtBot, desk: Desk, accounts: dict[str, str], dav: DavServer
) -> None:
    box = publish_into_new_one(qtbot, desk, dav)
    publisher = post_of(desk).publisher
    read_again(qtbot, desk)
    assert (publisher.automatic, publisher.waits) == (False, False)
    box.automatic.click()
    planned(services_of(desk), accounts["Tamarind Foods"], title="By itself")
    read_again(qtbot, desk)
    assert (publisher.automatic, publisher.waits) == (True, True)
    puts = dav.requests("PUT")
    with qtbot.waitSignal(publisher.ended, timeout=30_000):
        publisher.publish(quiet=True)
    settle_all(qtbot, desk)
    assert dav.requests("PUT") == puts + 1
