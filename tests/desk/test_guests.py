"""Guests and their answers: the dialog, the account page, and the check-ins of Today."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from csdesk.desk.account.overview.checkins import CheckinRow, upcoming
from csdesk.desk.account.page import OneAccountPage
from csdesk.desk.calendar.guest_words import GuestWords
from csdesk.desk.calendar.scope import ScopeSheet
from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_guests import GuestsSheet
from csdesk.desk.today.meeting import MeetingRow
from csdesk.domain.invitations import PartStat
from csdesk.services import outbox
from csdesk.services.checkin_changes import cancel_checkin, move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin, read_checkin
from csdesk.services.people import ContactDraft, add_contact
from tests.desk.calendars import services
from tests.desk.conftest import settle
from tests.desk.invited import answer, be_somebody, note_told, plan_series
from tests.desk.keys import CONTROL, press
from tests.desks import Clock

AT = datetime(2026, 11, 26, 15)


@pytest.fixture
def people(desk: Desk, accounts: dict[str, str]) -> tuple[str, ...]:
    """Three people of Havgard Shipping, one of them without an address."""
    be_somebody(services(desk))
    key = accounts["Havgard Shipping"]
    return tuple(
        add_contact(services(desk), ContactDraft(key, name, fields))[0]
        for name, fields in (
            ("Liv Moe", {"email": "liv@havgard.example"}),
            ("Ben Okafor", {"email": "ben@havgard.example"}),
            ("Ivo Brandt", {}),
        )
    )


@pytest.fixture
def meeting(desk: Desk, accounts: dict[str, str], people: tuple[str, ...]) -> str:
    """A check-in of today with all three; Liv and Ben answered, then it was moved."""
    draft = CheckinDraft(
        accounts["Havgard Shipping"], AT, "Europe/Berlin", title="Roadmap", contact_ids=people
    )
    line, _ = plan_checkin(services(desk), draft)
    note_told(services(desk), line.id)
    answer(services(desk), line.id, PartStat.ACCEPTED)
    answer(services(desk), line.id, PartStat.DECLINED, "Away <b>that</b> day", number=1)
    return line.id


def open_guests(desk: Desk, qtbot: QtBot, checkin_id: str) -> GuestsSheet:
    assert desk.dialogs is not None
    desk.dialogs.guests(checkin_id)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, GuestsSheet)
    return sheet


def said(rows: list[GuestWords]) -> list[str]:
    return [row.accessibleName() for row in rows]


def test_each_answer_is_said_with_its_comment(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    sheet = open_guests(desk, qtbot, meeting)
    assert said(sheet.guest_rows) == [
        "Liv Moe: accepted, answered Thu 26 Nov",
        "Ben Okafor: declined, “Away <b>that</b> day”",
        "Ivo Brandt: no answer yet, no mail address",
    ]
    assert sheet.owed_shown() == "Everybody knows it as it is now."
    assert sheet.head_second.text() == "Roadmap"


def test_what_is_owed_goes_into_the_outbox(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    desk.device.set("invite_way", "outbox")
    move_checkin(services(desk), meeting, AT.replace(hour=16))
    sheet = open_guests(desk, qtbot, meeting)
    assert sheet.owed_shown() == (
        "Liv Moe, Ben Okafor and Ivo Brandt have not heard of the change. "
        "Ivo Brandt has no mail address: tell them yourself."
    )
    assert sheet.save_button.hasFocus()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    (line,) = outbox.waiting(services(desk))
    assert line.attendee_id is None


def test_one_guest_is_told_once_more(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    desk.device.set("invite_way", "outbox")
    sheet = open_guests(desk, qtbot, meeting)
    assert not sheet.save_button.isEnabled()
    assert len(sheet.again_buttons) == 2  # nobody can write to Ivo
    attendee, button = next(iter(sheet.again_buttons.items()))
    assert button.accessibleName() == "Send it to Liv Moe again"
    assert isinstance(button, QToolButton)
    button.click()
    settle(qtbot, desk)
    (line,) = outbox.waiting(services(desk))
    assert (line.attendee_id, line.again) == (attendee, True)
    assert "waits in the outbox" in sheet.note.text()


def test_for_one_guest_a_file_is_a_draft(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    opened: list[Path] = []

    def open_draft(path: Path) -> bool:
        opened.append(path)
        return True

    assert desk.dialogs is not None
    desk.dialogs.open_draft = open_draft
    sheet = open_guests(desk, qtbot, meeting)
    assert sheet.way() == "file"
    sheet.again_asked.emit(next(iter(sheet.again_buttons)))
    settle(qtbot, desk)
    (path,) = opened
    assert b"liv@havgard.example" in path.read_bytes()
    assert b"ben@havgard.example" not in path.read_bytes().partition(b"\n\n")[0]


def test_a_guest_is_taken_out_and_waits_for_the_cancellation(
    desk: Desk, qtbot: QtBot, meeting: str
) -> None:
    sheet = open_guests(desk, qtbot, meeting)
    sheet.remove_asked.emit(list(sheet.remove_buttons)[1])
    settle(qtbot, desk)
    assert [g.shown_name for g in read_checkin(services(desk), meeting).stored.present] == [
        "Liv Moe",
        "Ivo Brandt",
    ]
    assert "Ben Okafor has not heard that it is off." in sheet.owed_shown()
    assert said(sheet.guest_rows)[-1].startswith("Ben Okafor: no guest any more")


@pytest.mark.parametrize(("key", "left"), [(Qt.Key.Key_1, 2), (Qt.Key.Key_3, 1)])
def test_of_a_series_it_is_asked_where_a_guest_is_taken_out(
    desk: Desk,
    qtbot: QtBot,
    accounts: dict[str, str],
    people: tuple[str, ...],
    key: Qt.Key,
    left: int,
) -> None:
    series = plan_series(services(desk), accounts["Havgard Shipping"], AT, "FREQ=DAILY", people[:2])
    sheet = open_guests(desk, qtbot, f"{series}@2026-11-27T15:00")
    sheet.remove_asked.emit(list(sheet.remove_buttons)[1])
    question = desk.window.asking.scrim.sheet
    assert isinstance(question, ScopeSheet)
    press(question, key)
    settle(qtbot, desk)
    assert len(read_checkin(services(desk), series).stored.present) == left
    other = read_checkin(services(desk), f"{series}@2026-11-27T15:00").stored
    assert len(other.present) == 1


def test_a_cancelled_one_can_only_be_told(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    cancel_checkin(services(desk), meeting)
    sheet = open_guests(desk, qtbot, meeting)
    assert "have not heard that it is off" in sheet.owed_shown()
    assert sheet.remove_buttons == {}
    assert not sheet.change_button.isEnabled()


def test_change_opens_the_dialog(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    sheet = open_guests(desk, qtbot, meeting)
    sheet.change_button.click()
    settle(qtbot, desk)
    assert isinstance(desk.window.scrim.sheet, CheckinSheet)


def shown_row(page: OneAccountPage) -> CheckinRow:
    """The row of the only check-in, as it is now."""
    QApplication.processEvents()
    (row,) = [each for each in page.tab().findChildren(CheckinRow) if each.isVisible()]
    return row


def test_the_account_page_lists_checkins_with_their_answers(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], meeting: str
) -> None:
    desk.device.set("invite_way", "outbox")
    desk.show_account(accounts["Havgard Shipping"])
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, OneAccountPage)
    (row,) = page.tab().findChildren(CheckinRow)
    assert row.when.accessibleName() == "Change today, 15:00, Roadmap"
    words = said(row.findChildren(GuestWords))
    assert words[0] == "Liv Moe: accepted, answered Thu 26 Nov"
    assert len(words) == 3
    move_checkin(services(desk), meeting, AT.replace(hour=16))
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    row = shown_row(page)
    row.tell_button.click()
    settle(qtbot, desk)
    assert len(outbox.waiting(services(desk))) == 1
    row = shown_row(page)
    row.guests_button.click()
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, GuestsSheet)
    sheet.reject()
    row = shown_row(page)
    row.when.click()
    settle(qtbot, desk)
    assert isinstance(desk.window.scrim.sheet, CheckinSheet)


def test_of_a_series_the_account_page_shows_the_next_one(
    desk: Desk, accounts: dict[str, str], clock: Clock
) -> None:
    from csdesk.services.accounts import show_account

    key = accounts["Nordlys Energi"]
    plan_series(services(desk), key, AT.replace(day=25), "FREQ=DAILY")
    lines = show_account(services(desk), key).checkins
    found = upcoming(lines, clock.now, 3)
    assert [line.starts_local for line in found] == [AT]


def test_today_says_how_the_guests_answered(desk: Desk, qtbot: QtBot, meeting: str) -> None:
    desk.device.set("invite_way", "outbox")
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    day = desk.today_page().day
    (row,) = [r for r in day.findChildren(MeetingRow) if r.isVisible()]
    assert row.who.accessibleName() == (
        "15:00 Havgard Shipping, 3 people, 30\u00a0min, 1 of 3 accepted, Ben Okafor declined"
    )
    asked: list[str] = []
    desk.today_page().checkin_guests.connect(asked.append)
    row.guests_asked.emit(meeting)
    settle(qtbot, desk)
    assert asked == [meeting]
    assert isinstance(desk.window.scrim.sheet, GuestsSheet)
    desk.window.scrim.sheet.reject()
    move_checkin(services(desk), meeting, AT.replace(hour=16))
    desk.bus.changed_elsewhere.emit()
    settle(qtbot, desk)
    (row,) = [r for r in day.findChildren(MeetingRow) if r.isVisible()]
    assert row.who.accessibleName().startswith("16:00 Havgard Shipping, not told of the change yet")
    row.tell_asked.emit(meeting, "Roadmap")
    settle(qtbot, desk)
    assert len(outbox.waiting(services(desk))) == 1
