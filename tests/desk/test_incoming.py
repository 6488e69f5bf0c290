"""Answers that are dropped, opened, or found in a watched folder, in a real window."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.sheets import CalendarsSheet
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.importing import ImportSheet
from csdesk.desk.incoming.choose_account import AccountSheet
from csdesk.desk.incoming.reader import Arrival
from csdesk.desk.incoming.sheet import AnswersSheet
from csdesk.domain.invitations import PartStat
from csdesk.services import answers, invites, outbox
from csdesk.services.checkins import read_checkin
from csdesk.services.settings import change_setting, change_settings
from tests.answers import calendar, lines, reply
from tests.desk.keys import press
from tests.desk.keys import write as type_into
from tests.desk.post import (
    ANA,
    choose,
    counter,
    open_outbox,
    page_name,
    post_of,
    read_again,
    services_of,
    settle_all,
    shown_lines,
    told_checkin,
    write,
)


@pytest.fixture
def tamarind(desk: Desk, accounts: dict[str, str]) -> str:
    change_settings(services_of(desk), {"name": "Jo Decker", "email": "jo@desk.example"})
    return accounts["Tamarind Foods"]


def drop(qtbot: QtBot, desk: Desk, paths: Sequence[Path]) -> tuple[Arrival, ...]:
    """Drop files on the window and wait until they are read."""
    with qtbot.waitSignal(post_of(desk).reader.read_out, timeout=30_000) as read:
        desk.window.files_dropped.emit(list(paths))
    settle_all(qtbot, desk)
    found = read.args[0] if read.args else ()
    assert isinstance(found, tuple)
    return found


def accepted(desk: Desk, checkin_id: str) -> bytes:
    uid = read_checkin(services_of(desk), checkin_id).stored.uid
    return reply(uid, f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{ANA}")


def mail_of(data: bytes) -> bytes:
    """An answer as the mail program stores it."""
    rows = (
        b"From: Ana Ferreira <ana@tamarind.example>",
        b"Subject: Accepted: Renewal talk",
        b"MIME-Version: 1.0",
        b"Content-Type: text/calendar; charset=utf-8; method=REPLY",
        b"",
        data,
    )
    return b"\r\n".join(rows)


@pytest.mark.parametrize("ending", [".ics", ".eml"])
def test_a_dropped_answer_says_what_came_of_it(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path, ending: str
) -> None:
    key = told_checkin(services_of(desk), tamarind)
    data = accepted(desk, key)
    file = write(tmp_path / f"a{ending}", data if ending == ".ics" else mail_of(data))
    drop(qtbot, desk, [file])
    assert desk.window.banner.words().startswith("Ana Ferreira accepted")
    [guest] = invites.guests_of(services_of(desk), key)
    assert guest.partstat is PartStat.ACCEPTED
    page = open_outbox(qtbot, desk)
    assert [line.title for line in shown_lines(page)] == [f"a{ending}"]


def test_another_time_is_accepted_in_the_banner(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    own = services_of(desk)
    key = told_checkin(own, tamarind)
    drop(qtbot, desk, [write(tmp_path / "c.ics", counter(own, key))])
    banner = desk.window.banner
    words = [each.text() for each in banner.offers]
    assert "Accept the new time" in words
    banner.offers[words.index("Accept the new time")].click()
    settle_all(qtbot, desk)
    assert read_checkin(own, key).stored.starts_local == datetime(2026, 12, 3, 15)
    assert len(outbox.waiting(own)) == 1


def test_a_plain_calendar_is_offered_as_another_calendar(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "busy.ics", calendar("PUBLISH", lines("x@there", "SUMMARY:Holidays")))
    drop(qtbot, desk, [file])
    banner = desk.window.banner
    assert "calendar" in banner.words()
    assert [each.text() for each in banner.offers] == ["Read as another calendar"]
    banner.offers[0].click()
    settle_all(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CalendarsSheet)
    assert len(sheet.shown_rows) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("broken.ics", b"a letter"),
        ("empty.ics", b""),
        ("letter.eml", b"Subject: Hello\r\n\r\nNo calendar in here.\r\n"),
        ("page.ics", b"<html><body>404</body></html>"),
        ("deep.ics", b"BEGIN:VCALENDAR\r\n" * 5000),
    ],
)
def test_a_file_that_is_no_answer_says_why(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path, name: str, data: bytes
) -> None:
    [arrival] = drop(qtbot, desk, [write(tmp_path / name, data)])
    assert arrival.reading is None
    assert desk.window.banner.words().startswith(f"{name}: ")
    assert desk.window.banner.property("tone") == "soon"


def test_a_file_that_is_gone_says_so(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    [arrival] = drop(qtbot, desk, [tmp_path / "nowhere.eml"])
    assert arrival.problem


def test_several_files_are_listed_and_their_offers_taken(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    own = services_of(desk)
    key = told_checkin(own, tamarind)
    files = [
        write(tmp_path / "counter.ics", counter(own, key)),
        write(tmp_path / "letter.eml", b"Subject: Hello\r\n\r\nNo calendar in here.\r\n"),
    ]
    drop(qtbot, desk, files)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AnswersSheet)
    assert sheet.note.text() == "1 file could not be read."
    sheet.list.setCurrentIndex(sheet.list.lines.index(0))
    press(sheet.list, Qt.Key.Key_A)
    settle_all(qtbot, desk)
    assert read_checkin(own, key).stored.starts_local == datetime(2026, 12, 3, 15)
    first = sheet.list.lines.items[0]
    assert first.deeds == ()
    assert first.chip is not None
    assert first.chip.text == "Done"
    press(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle_all(qtbot, desk)
    assert page_name(desk) == "Outbox"


def test_tables_that_come_along_are_imported(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    table = write(tmp_path / "accounts.csv", b"account_name\nFjordlys\n")
    key = told_checkin(services_of(desk), tamarind)
    answer = write(tmp_path / "a.ics", accepted(desk, key))
    drop(qtbot, desk, [table, answer])
    assert isinstance(desk.window.scrim.sheet, ImportSheet)
    assert desk.window.banner.words().startswith("Ana Ferreira accepted")


def test_a_stranger_becomes_a_guest_by_one_click(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    own = services_of(desk)
    key = told_checkin(own, tamarind)
    uid = read_checkin(own, key).stored.uid
    data = reply(uid, "ATTENDEE;PARTSTAT=ACCEPTED;CN=Rui Costa:mailto:rui@elsewhere.example")
    drop(qtbot, desk, [write(tmp_path / "s.ics", data)])
    banner = desk.window.banner
    words = [each.text() for each in banner.offers]
    banner.offers[words.index("Add as a guest")].click()
    settle_all(qtbot, desk)
    assert {g.email for g in invites.guests_of(own, key)} == {ANA, "rui@elsewhere.example"}


def invitation(email: str) -> bytes:
    return calendar(
        "REQUEST",
        lines(
            "theirs@there",
            "SUMMARY:Their meeting",
            f"ORGANIZER;CN=Somebody:mailto:{email}",
            "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:jo@desk.example",
        ),
    )


def test_an_invitation_of_a_known_person_is_taken_over(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    drop(qtbot, desk, [write(tmp_path / "i.ics", invitation(ANA))])
    take, answer = desk.window.banner.offers
    assert take.text().endswith("in")
    assert answer.text() == "Answer …"
    take.click()
    settle_all(qtbot, desk)
    assert desk.window.banner.words() == "The invitation is a check‐in in your calendar now."


def test_an_invitation_of_nobody_known_asks_for_the_account(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    drop(qtbot, desk, [write(tmp_path / "i.ics", invitation("who@nowhere.example"))])
    desk.window.banner.offers[0].click()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, AccountSheet)
    sheet.save_asked.emit()
    assert sheet.note.text()
    type_into(sheet.field, "tama")
    settle_all(qtbot, desk)
    assert sheet.field.pick_first()
    sheet.save_asked.emit()
    settle_all(qtbot, desk)
    assert desk.window.banner.words() == "The invitation is a check‐in in your calendar now."


def test_the_same_answer_twice_says_so(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    key = told_checkin(services_of(desk), tamarind)
    file = write(tmp_path / "a.ics", accepted(desk, key))
    drop(qtbot, desk, [file])
    drop(qtbot, desk, [file])
    assert desk.window.banner.words().startswith("This was read before")
    assert len(answers.recent_answers(services_of(desk))) == 1


def watch(qtbot: QtBot, desk: Desk, folder: Path) -> None:
    """Choose the folder and wait for the first look."""
    change_setting(services_of(desk), "answer_folder", str(folder))
    with qtbot.waitSignal(post_of(desk).watched.looked, timeout=30_000):
        read_again(qtbot, desk)
    settle_all(qtbot, desk)


def test_a_watched_folder_is_read_when_a_file_arrives(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    key = told_checkin(services_of(desk), tamarind)
    folder = tmp_path / "answers"
    folder.mkdir()
    watch(qtbot, desk, folder)
    assert desk.window.banner.words() == ""
    with qtbot.waitSignal(post_of(desk).watched.looked, timeout=30_000):
        write(folder / "a.ics", accepted(desk, key))
    settle_all(qtbot, desk)
    assert desk.window.banner.words().startswith("Ana Ferreira accepted")


def test_a_folder_that_tells_nothing_is_read_when_the_window_comes_back(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    key = told_checkin(services_of(desk), tamarind)
    folder = tmp_path / "answers"
    folder.mkdir()
    watch(qtbot, desk, folder)
    watched = post_of(desk).watched
    watched.notifier.removePaths(watched.notifier.directories())
    write(folder / "a.ics", accepted(desk, key))
    with qtbot.waitSignal(watched.looked, timeout=30_000):
        QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    settle_all(qtbot, desk)
    assert desk.window.banner.words().startswith("Ana Ferreira accepted")


def test_a_folder_that_vanished_is_said_once(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    folder = tmp_path / "answers"
    folder.mkdir()
    watch(qtbot, desk, folder)
    folder.rmdir()
    watched = post_of(desk).watched
    with qtbot.waitSignal(watched.looked, timeout=30_000):
        watched.look()
    settle_all(qtbot, desk)
    assert "cannot be watched" in desk.window.banner.words()
    desk.window.banner.hide()
    with qtbot.waitSignal(watched.looked, timeout=30_000):
        watched.look()
    settle_all(qtbot, desk)
    assert desk.window.banner.words() == ""
    folder.mkdir()
    key = told_checkin(services_of(desk), tamarind)
    write(folder / "a.ics", accepted(desk, key))
    with qtbot.waitSignal(watched.looked, timeout=30_000):
        watched.look()
    settle_all(qtbot, desk)
    assert desk.window.banner.words().startswith("Ana Ferreira accepted")


def test_reading_can_be_stopped(qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path) -> None:
    files = [write(tmp_path / f"{n}.ics", calendar("", lines(f"{n}@there"))) for n in range(40)]
    with qtbot.waitSignal(post_of(desk).reader.read_out, timeout=60_000) as read:
        desk.window.files_dropped.emit(files)
        [stop] = desk.window.banner.offers
        stop.click()
    settle_all(qtbot, desk)
    assert read.args == [()]
    assert desk.window.banner.words().startswith("Stopped.")


def test_the_line_of_an_answer_opens_its_check_in(
    qtbot: QtBot, desk: Desk, tamarind: str, tmp_path: Path
) -> None:
    from csdesk.desk.dialogs.checkin import CheckinSheet

    key = told_checkin(services_of(desk), tamarind)
    drop(qtbot, desk, [write(tmp_path / "a.ics", accepted(desk, key))])
    page = open_outbox(qtbot, desk)
    choose(page, "a.ics")
    press(page.list, Qt.Key.Key_O)
    settle_all(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    sheet.discard()
