"""What is to decide on the Outbox page: another time, and meetings found in other calendars."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.services import outbox, proposals
from csdesk.services.answers import read_answer
from csdesk.services.busy_times import read_calendar
from csdesk.services.checkins import read_checkin
from csdesk.services.settings import change_settings
from tests.desk.keys import press
from tests.desk.post import (
    ANA,
    choose,
    counter,
    open_outbox,
    read_again,
    services_of,
    settle_all,
    shown_lines,
    told_checkin,
)


@pytest.fixture
def tamarind(desk: Desk, accounts: dict[str, str]) -> str:
    change_settings(services_of(desk), {"name": "Jo Decker", "email": "jo@desk.example"})
    return accounts["Tamarind Foods"]


def test_one_key_accepts_another_time_and_the_update_waits(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    own = services_of(desk)
    key = told_checkin(own, tamarind)
    read_answer(own, counter(own, key), "answer.ics")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    assert desk.window.footer.post_button.text() == "1 answer to decide"
    line = choose(page, "Renewal talk")
    assert line.facts == (
        ("Now", "Tue 1 Dec, 10:00 to 10:30  •  06:00 to 06:30 in São Paulo"),
        ("Wished", "Thu 3 Dec, 15:00 to 15:30  •  11:00 to 11:30 in São Paulo"),
    )
    assert line.quote == "“Thursday is better”"
    press(page.list, Qt.Key.Key_A)
    settle_all(qtbot, desk)
    assert read_checkin(own, key).stored.starts_local == datetime(2026, 12, 3, 15)
    [mail] = outbox.check(own)
    assert [each.what.value for each in mail.mails] == ["update"]
    banner = desk.window.banner
    assert "Thu 3 Dec, 15:00" in banner.words()
    assert [each.text() for each in banner.offers] == ["Send now", "Show the outbox"]


def test_declining_leaves_the_meeting_and_offers_the_invite_again(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    own = services_of(desk)
    key = told_checkin(own, tamarind)
    read_answer(own, counter(own, key), "answer.ics")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Renewal talk")
    press(page.list, Qt.Key.Key_D)
    settle_all(qtbot, desk)
    assert proposals.open_proposals(own) == []
    assert read_checkin(own, key).stored.starts_local == datetime(2026, 12, 1, 10)
    desk.window.banner.offers[0].click()
    settle_all(qtbot, desk)
    assert [each.again for each in outbox.waiting(own)] == [True]


def test_another_time_opens_the_dialog_at_the_wished_one(
    qtbot: QtBot, desk: Desk, tamarind: str
) -> None:
    from csdesk.desk.dialogs.checkin import CheckinSheet

    own = services_of(desk)
    key = told_checkin(own, tamarind)
    read_answer(own, counter(own, key), "answer.ics")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Renewal talk")
    press(page.list, Qt.Key.Key_T)
    settle_all(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    assert sheet.starts_local() == datetime(2026, 12, 3, 15)
    sheet.discard()


def found_calendar(folder: Path) -> Path:
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "X-WR-CALNAME:Work"]
    for number, (day, title) in enumerate((("20261124", "Lunch"), ("20261204", "Demo"))):
        rows += [
            "BEGIN:VEVENT",
            f"UID:found-{number}@work",
            f"SUMMARY:{title}",
            f"DTSTART:{day}T120000Z",
            f"DTEND:{day}T130000Z",
            "ORGANIZER:mailto:jo@desk.example",
            f"ATTENDEE:mailto:{ANA}",
            "END:VEVENT",
        ]
    file = folder / "found.ics"
    file.write_text("\r\n".join((*rows, "END:VCALENDAR", "")), encoding="utf-8")
    return file


def test_found_meetings_become_contacts_and_check_ins(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    read_calendar(services_of(desk), found_calendar(tmp_path))
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    assert [line.title for line in shown_lines(page)] == ["Lunch", "Demo"]
    choose(page, "Lunch")
    press(page.list, Qt.Key.Key_L)
    settle_all(qtbot, desk)
    assert desk.window.banner.words() == "“Lunch” is logged as a contact."
    choose(page, "Demo")
    press(page.list, Qt.Key.Key_I)
    settle_all(qtbot, desk)
    assert desk.window.banner.words() == "“Demo” is a check‐in now."
    assert shown_lines(page) == []


def test_a_dismissed_meeting_is_not_offered_again(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    read_calendar(services_of(desk), found_calendar(tmp_path))
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Lunch")
    press(page.list, Qt.Key.Key_X)
    settle_all(qtbot, desk)
    assert [line.title for line in shown_lines(page)] == ["Demo"]
