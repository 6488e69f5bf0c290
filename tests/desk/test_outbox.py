"""The Outbox page over a real book and a real mail server."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.book.tables import OutgoingMailRow
from csdesk.desk.desk import Desk
from csdesk.desk.frame.asking import QuestionSheet
from csdesk.desk.outbox.lines import Part
from csdesk.mail.smtp import Security
from csdesk.services import outbox
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.settings import change_setting, change_settings
from tests.desk.keys import CONTROL, press
from tests.desk.post import (
    ANA,
    choose,
    open_outbox,
    page_name,
    planned,
    post_of,
    read_again,
    services_of,
    settle_all,
    shown_lines,
)
from tests.desks import Clock
from tests.keyrings import MemoryKeyring, used
from tests.mail_server import Loopback, certificate_of, mail_server
from tests.services.outboxes import set_up


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as own:
        yield own


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate_of(tmp_path)))
    with mail_server(Security.TLS) as running:
        yield running


@pytest.fixture
def tamarind(desk: Desk, accounts: dict[str, str]) -> str:
    change_settings(services_of(desk), {"name": "Jo Decker", "email": "jo@desk.example"})
    return accounts["Tamarind Foods"]


def queued(desk: Desk, account_id: str, title: str = "Renewal talk") -> str:
    """A check-in whose invite waits; returns its id."""
    key = planned(services_of(desk), account_id, emails=(ANA,), title=title)
    outbox.queue(services_of(desk), key)
    return key


def test_an_empty_page_says_what_to_do_next(qtbot: QtBot, desk: Desk) -> None:
    page = open_outbox(qtbot, desk)
    assert page.nothing.isVisible()
    assert not page.send_button.isVisible()
    assert page.nothing.action_button.hasFocus()


def test_a_waiting_mail_says_what_would_go_out(
    qtbot: QtBot, desk: Desk, tamarind: str, clock: Clock
) -> None:
    queued(desk, tamarind)
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    [line] = shown_lines(page)
    assert line.part is Part.WAITING
    assert line.sentence.startswith("Invite to Ana Ferreira.")
    assert line.chip is not None
    assert line.chip.text == "Ready to go out"
    assert line.facts == (("When", "Tue 1 Dec, 10:00  •  06:00 in São Paulo"),)
    assert page.count.text() == "1 mail waits"
    assert desk.window.footer.post_button.text() == "1 mail waits"


def test_a_check_in_that_moved_since_is_told_as_it_is_now(
    qtbot: QtBot, desk: Desk, tamarind: str, clock: Clock
) -> None:
    key = queued(desk, tamarind)
    clock.move(minutes=1)
    move_checkin(services_of(desk), key, datetime(2026, 12, 2, 9))
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    [line] = shown_lines(page)
    assert line.chip is not None
    assert line.chip.text == "Changed since"
    assert "Wed 2 Dec at 09:00" in line.sentence
    clock.now = datetime(2026, 12, 3, 9, tzinfo=clock.now.tzinfo)
    read_again(qtbot, desk)
    [line] = shown_lines(page)
    assert line.chip is not None
    assert line.chip.text == "The meeting is over"
    assert not page.send_button.isEnabled()


def test_without_an_own_address_the_way_leads_to_the_settings(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    queued(desk, tamarind)
    change_setting(services_of(desk), "email", "")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    line = choose(page, "Renewal talk")
    assert line.chip is not None
    assert line.chip.text == "Your address is missing"
    press(page.list, Qt.Key.Key_M)
    settle_all(qtbot, desk)
    assert page_name(desk) == "Settings"


def test_s_sends_one_mail_over_tls(
    qtbot: QtBot, desk: Desk, tamarind: str, server: Loopback
) -> None:
    set_up(services_of(desk), server)
    queued(desk, tamarind)
    queued(desk, tamarind, "Kick-off")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Kick-off")
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        press(page.list, Qt.Key.Key_S)
        assert page.bar.isVisible()
        assert not page.send_button.isEnabled()
    settle_all(qtbot, desk)
    assert [mail.recipients for mail in server.mails] == [[ANA]]
    assert desk.window.banner.words() == "1 mail was sent."
    assert not page.bar.isVisible()
    assert [line.part for line in shown_lines(page)] == [Part.WAITING, Part.SENT]
    assert shown_lines(page)[1].sentence == f"Invite to {ANA}"


def test_all_that_is_ready_is_sent_by_one_key(
    qtbot: QtBot, desk: Desk, tamarind: str, server: Loopback
) -> None:
    set_up(services_of(desk), server)
    queued(desk, tamarind)
    queued(desk, tamarind, "Kick-off")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        desk.act("outbox_send_all")
    settle_all(qtbot, desk)
    assert len(server.mails) == 2
    assert page.count.text() == ""
    assert not desk.window.footer.post_button.isVisible()


def test_without_an_account_nothing_is_lost_and_the_settings_are_a_click_away(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    queued(desk, tamarind)
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        page.send_button.click()
    settle_all(qtbot, desk)
    banner = desk.window.banner
    assert banner.words().startswith("No mail account is set up.")
    assert [line.part for line in shown_lines(page)] == [Part.WAITING]
    banner.offers[0].click()
    settle_all(qtbot, desk)
    assert page_name(desk) == "Settings"


def test_a_refused_mail_says_why_and_can_be_tried_again(
    qtbot: QtBot, desk: Desk, tamarind: str, server: Loopback
) -> None:
    set_up(services_of(desk), server)
    queued(desk, tamarind)
    server.behaviour.recipient = lambda _: "550 5.1.1 No such mailbox"
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        page.send_button.click()
    settle_all(qtbot, desk)
    line = choose(page, "Renewal talk")
    assert line.chip is not None
    assert line.chip.text == "Not sent"
    assert "No such mailbox" in line.sentence
    server.behaviour.recipient = lambda _: ""
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        press(page.list, Qt.Key.Key_S)
    settle_all(qtbot, desk)
    assert [line.part for line in shown_lines(page)] == [Part.SENT]


def test_a_mail_that_was_cut_off_is_decided_by_the_person(
    qtbot: QtBot, desk: Desk, tamarind: str, clock: Clock
) -> None:
    queued(desk, tamarind)
    [waits] = outbox.waiting(services_of(desk))
    with services_of(desk).book.write("crash") as unit:
        row = unit.get(OutgoingMailRow, waits.id)
        assert row is not None
        row.status, row.tried_at, row.recipients = "sending", unit.at, [ANA]
    clock.move(minutes=10)
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    line = choose(page, "Renewal talk")
    assert line.chip is not None
    assert line.chip.text == "May have gone out"
    press(page.list, Qt.Key.Key_G)
    settle_all(qtbot, desk)
    assert [line.part for line in shown_lines(page)] == [Part.SENT]


def test_emptying_asks_once_and_undo_brings_it_back(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    queued(desk, tamarind)
    queued(desk, tamarind, "Kick-off")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    page.empty_button.click()
    sheet = desk.window.asking.scrim.sheet
    assert isinstance(sheet, QuestionSheet)
    sheet.leave_button.click()
    settle_all(qtbot, desk)
    assert outbox.waiting(services_of(desk)) == []
    assert desk.window.banner.words().startswith("2 mails were taken out")
    desk.act("undo")
    settle_all(qtbot, desk)
    assert len(outbox.waiting(services_of(desk))) == 2


def test_w_withdraws_one(qtbot: QtBot, desk: Desk, tamarind: str) -> None:
    queued(desk, tamarind)
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Renewal talk")
    press(page.list, Qt.Key.Key_W)
    settle_all(qtbot, desk)
    [line] = shown_lines(page)
    assert line.sentence == "Withdrawn; nobody was mailed."


def test_drafts_are_written_and_leave_the_outbox(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    queued(desk, tamarind, "Kick-off")
    queued(desk, tamarind, "Kick-off")
    queued(desk, tamarind, "One")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    opened: list[Path] = []
    assert desk.dialogs is not None

    def open_draft(path: Path) -> bool:
        opened.append(path)
        return True

    desk.dialogs.open_draft = open_draft
    choose(page, "One")
    press(page.list, Qt.Key.Key_E)
    settle_all(qtbot, desk)
    assert [path.suffix for path in opened] == [".eml"]
    assert b"METHOD:REQUEST" in opened[0].read_bytes() or b"method" in opened[0].read_bytes()
    folder = tmp_path / "drafts"
    folder.mkdir()
    post_of(desk).choose_folder = lambda parent, words: folder
    page.drafts_button.click()
    settle_all(qtbot, desk)
    assert len(list(folder.glob("*.eml"))) == 2
    assert outbox.waiting(services_of(desk)) == []
    assert str(folder) in desk.window.banner.words()


def test_the_keyboard_walks_the_lines_and_reaches_their_buttons(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    queued(desk, tamarind)
    queued(desk, tamarind, "Kick-off")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    page.take_focus()
    assert page.list.currentIndex().row() == 0
    press(page.list, Qt.Key.Key_J)
    assert page.list.currentIndex().row() == 1
    press(page.list, Qt.Key.Key_K)
    assert page.list.currentIndex().row() == 0
    press(page.list, Qt.Key.Key_Tab)
    assert page.list.buttons.buttons[0].hasFocus()
    assert page.list.buttons.buttons[0].accessibleName() == "Send now: Renewal talk"
    press(page.list, Qt.Key.Key_5, CONTROL)  # its own key shows it again, and nothing else
    settle_all(qtbot, desk)
    assert desk.window.pages.currentWidget() is page


def test_the_palette_finds_the_page_by_name(qtbot: QtBot, desk: Desk) -> None:
    from csdesk.desk.palette.providers import items_of
    from csdesk.services.finding import read_findable

    found = items_of(read_findable(services_of(desk)))
    assert any(item.id == "outbox" and item.kind == "page" for item in found)


def test_sending_can_be_stopped_and_the_rest_waits(
    qtbot: QtBot, desk: Desk, tamarind: str, server: Loopback
) -> None:
    set_up(services_of(desk), server)
    queued(desk, tamarind)
    queued(desk, tamarind, "Kick-off")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    with qtbot.waitSignal(post_of(desk).mailer.ended, timeout=20_000):
        page.send_button.click()
        page.bar.stop_button.click()
        assert not page.bar.stop_button.isEnabled()
    settle_all(qtbot, desk)
    assert len(outbox.waiting(services_of(desk))) == 2 - len(server.mails)
    assert "You stopped it; the rest still waits." in desk.window.banner.words()
