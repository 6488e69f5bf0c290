"""Own answers written in the window: to invitations of others, and to a time that a guest wishes."""

from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.fonts import typeset
from csdesk.desk.incoming.answering import AnswerSheet
from csdesk.services import answers
from csdesk.services.answers import read_answer
from csdesk.services.settings import change_settings
from tests.answers import calendar, lines
from tests.desk.keys import press
from tests.desk.post import (
    ANA,
    choose,
    counter,
    open_outbox,
    post_of,
    read_again,
    services_of,
    settle_all,
    told_checkin,
    write,
)


@pytest.fixture
def tamarind(desk: Desk, accounts: dict[str, str]) -> str:
    change_settings(services_of(desk), {"name": "Jo Decker", "email": "jo@desk.example"})
    return accounts["Tamarind Foods"]


@pytest.fixture
def drafts(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The drafts that the mail program was given."""
    monkeypatch.setattr("csdesk.desk.dialogs.checkin_telling.cache_folder", lambda: tmp_path / "c")
    opened: list[Path] = []

    def show(path: Path) -> bool:
        opened.append(path)
        return True

    assert desk.dialogs is not None
    desk.dialogs.open_draft = show
    return opened


def workshop(path: Path) -> Path:
    event = lines(
        "theirs@there",
        "SUMMARY:Workshop",
        "DURATION:PT1H",
        f"ORGANIZER;CN=Ana Ferreira:mailto:{ANA}",
        "ATTENDEE:mailto:jo@desk.example",
        starts="DTSTART:20261203T090000Z",
    )
    return write(path, calendar("REQUEST", event))


def offer(qtbot: QtBot, desk: Desk, words: str) -> None:
    """Take an offer of the banner."""
    found = {each.text(): each for each in desk.window.banner.offers}
    found[typeset(words)].click()
    settle_all(qtbot, desk)


def sheet_of(desk: Desk) -> AnswerSheet:
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AnswerSheet)
    return sheet


def drop(qtbot: QtBot, desk: Desk, path: Path) -> None:
    with qtbot.waitSignal(post_of(desk).reader.read_out, timeout=30_000):
        desk.window.files_dropped.emit([path])
    settle_all(qtbot, desk)


def test_an_invitation_is_answered_without_being_taken(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path, drafts: list[Path]
) -> None:
    drop(qtbot, desk, workshop(tmp_path / "w.ics"))
    offer(qtbot, desk, "Answer …")
    sheet = sheet_of(desk)
    assert sheet.states is not None
    assert sheet.head_second.text() == "Workshop"
    press(sheet.first_field(), Qt.Key.Key_Right)
    sheet.comment.setText("If my train is on time")
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    [draft] = drafts
    assert b"method=REPLY" in draft.read_bytes()
    assert desk.window.banner.words() == "The answer is open in your mail program: send it there."
    kept = answers.recent_answers(services_of(desk))[0]
    assert kept.sentence.startswith("You answered perhaps to “Workshop”")
    assert desk.window.scrim.sheet is None
    offer(qtbot, desk, "Take as check-in")
    assert [each.text() for each in desk.window.banner.offers] == ["Answer …"]


def test_what_was_taken_over_is_answered_as_a_file(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    drop(qtbot, desk, workshop(tmp_path / "w.ics"))
    offer(qtbot, desk, "Take as check-in")
    offer(qtbot, desk, "Answer …")
    target = tmp_path / "yes.ics"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda *_: target
    sheet_of(desk).file_button.click()
    settle_all(qtbot, desk)
    read = Calendar.from_ical(target.read_bytes())
    [event] = read.walk("VEVENT")
    assert (read["METHOD"], event["UID"]) == ("REPLY", "theirs@there")
    assert event["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert desk.window.banner.words() == f"yes.ics is written. Send it to {ANA}."


def test_a_guest_is_told_that_a_time_does_not_suit(
    qtbot: QtBot, desk: Desk, tamarind: str, drafts: list[Path]
) -> None:
    own = services_of(desk)
    read_answer(own, counter(own, told_checkin(own, tamarind)), "answer.ics")
    read_again(qtbot, desk)
    page = open_outbox(qtbot, desk)
    choose(page, "Renewal talk")
    press(page.list, Qt.Key.Key_D)
    settle_all(qtbot, desk)
    assert [each.text() for each in desk.window.banner.offers] == [
        "Send the invite again",
        "Write the answer …",
    ]
    offer(qtbot, desk, "Write the answer …")
    sheet = sheet_of(desk)
    assert sheet.states is None
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    [draft] = drafts
    assert b"method=DECLINECOUNTER" in draft.read_bytes()


def test_what_cannot_be_written_is_said_in_the_dialog(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    drop(qtbot, desk, workshop(tmp_path / "w.ics"))
    offer(qtbot, desk, "Answer …")
    change_settings(services_of(desk), {"email": ""})
    sheet = sheet_of(desk)
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    assert sheet.note.text().startswith("Your own mail address is not set")
    assert desk.window.scrim.sheet is sheet
