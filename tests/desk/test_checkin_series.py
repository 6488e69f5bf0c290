"""The check-in dialog: meetings that come again, texts, and the ways to tell guests."""

from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.calendar.scope import ScopeSheet
from csdesk.desk.desk import Desk
from csdesk.desk.device import DeviceSettings
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_presenter import CheckinPresenter
from csdesk.desk.dialogs.checkin_repeat import RepeatRow
from csdesk.domain.checkin_edits import Scope
from csdesk.domain.invitations import Told
from csdesk.errors import Invalid
from csdesk.services import invites, outbox
from csdesk.services.checkins import CheckinDraft, plan_checkin, read_checkin
from csdesk.services.people import ContactDraft, add_contact
from csdesk.services.undoing import undo_last
from tests.desk.calendars import services
from tests.desk.conftest import settle
from tests.desk.invited import be_somebody, note_told, plan_series
from tests.desk.keys import CONTROL, press, write

MONDAY = datetime(2026, 11, 30, 15)
WEEKLY = "FREQ=WEEKLY;BYDAY=MO"


def open_new(desk: Desk, qtbot: QtBot, account_id: str) -> CheckinSheet:
    assert desk.dialogs is not None
    desk.dialogs.invite(account_id)
    settle(qtbot, desk)
    return sheet_of(desk)


def open_stored(desk: Desk, qtbot: QtBot, checkin_id: str) -> CheckinSheet:
    assert desk.dialogs is not None
    desk.dialogs.edit_checkin(checkin_id)
    settle(qtbot, desk)
    return sheet_of(desk)


def sheet_of(desk: Desk) -> CheckinSheet:
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, CheckinSheet)
    return sheet


def question(desk: Desk) -> ScopeSheet:
    sheet = desk.window.asking.scrim.sheet
    assert isinstance(sheet, ScopeSheet)
    return sheet


def planned(desk: Desk, account_id: str) -> list[tuple[str, str]]:
    """Start and rule of each row of an account."""
    with services(desk).book.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT starts_local, rrule FROM checkin WHERE account_id = ? ORDER BY starts_local",
            (account_id,),
        )
        return [(row.starts_local, row.rrule) for row in rows]


def choose(row: RepeatRow, value: str, *, end: str = "never") -> None:
    """Choose as the menus do."""
    for made, wanted in ((row.often, value), (row.ends, end)):
        for action in made.menu().actions():
            if action.data() == wanted and made.value() != wanted:
                action.trigger()


def test_a_series_is_planned_from_the_dialog(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    sheet.day.setText("30 nov")
    sheet.time.setText("15:00")
    choose(sheet.repeat, "weekly-2", end="after")
    assert sheet.repeat.count.hasFocus()
    write(sheet.repeat.count, "4")
    sheet.ways.buttons()["none"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    wanted = [("2026-11-30T15:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4")]
    assert planned(desk, accounts["Tamarind Foods"]) == wanted


def test_the_cadence_follows_the_day(qtbot: QtBot) -> None:
    row = RepeatRow(lambda: date(2026, 11, 26))
    qtbot.addWidget(row)
    row.show_day(date(2026, 11, 30))
    choose(row, "weekly-1")
    assert row.rrule() == "FREQ=WEEKLY;BYDAY=MO"
    row.show_day(date(2026, 12, 1))
    assert row.rrule() == "FREQ=WEEKLY;BYDAY=TU"
    choose(row, "monthly-1-day")
    assert row.rrule() == "FREQ=MONTHLY;BYMONTHDAY=1"
    row.show_day(date(2026, 12, 30))  # no month but most have a 30th: it goes by the weekday
    assert row.rrule() == "FREQ=MONTHLY;BYDAY=-1WE"
    choose(row, "")
    assert row.rrule() == ""
    assert row.ends.isHidden()


def test_a_rule_of_its_own_is_kept_and_moves_along(qtbot: QtBot) -> None:
    row = RepeatRow(lambda: date(2026, 11, 26))
    qtbot.addWidget(row)
    row.show_rule("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE;UNTIL=20270301", date(2026, 11, 30))
    assert not row.touched
    assert row.often.button.accessibleName() == "Repeats: Every 3 weeks on Monday, Wednesday"
    assert row.rrule() == "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,WE;UNTIL=20270301"
    row.show_day(date(2026, 12, 1))
    assert row.rrule() == "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH;UNTIL=20270301"


@pytest.mark.parametrize("typed", ["", "0", "many", "1000"])
def test_an_end_that_is_none_is_marked(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], typed: str
) -> None:
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    choose(sheet.repeat, "weekly-1", end="after")
    sheet.repeat.count.setText(typed)
    sheet.ways.buttons()["none"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.repeat.count.property("error")
    assert planned(desk, accounts["Tamarind Foods"]) == []


def test_a_last_day_before_the_first_is_refused(qtbot: QtBot) -> None:
    row = RepeatRow(lambda: date(2026, 11, 26))
    qtbot.addWidget(row)
    row.show_day(date(2026, 11, 30))
    choose(row, "weekly-1", end="until")
    assert row.rrule().endswith("UNTIL=20271129")
    row.until.setText("29 nov")
    with pytest.raises(Invalid):
        row.rrule()
    row.until.setText("")
    with pytest.raises(Invalid):
        row.rrule()


def test_later_meetings_are_warned_of(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    sheet.day.setText("30 nov")
    sheet.time.setText("12:30")
    assert sheet.advice() == ""
    choose(sheet.repeat, "weekly-1")
    assert "On Mon 29 Mar 2027 it is 07:30 in São Paulo" in sheet.advice()
    sheet.zone.setText("Europe/Berlin")
    sheet.day.setText("29 nov")
    sheet.time.setText("02:30")
    choose(sheet.repeat, "weekly-1")
    assert "There is no 02:30 in Berlin on" in sheet.advice()


def test_the_way_is_remembered_on_this_computer(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    be_somebody(services(desk))
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    assert sheet.way() == "file"
    sheet.ways.buttons()["outbox"].click()
    assert sheet.save_button.accessibleName().startswith("Plan and put into the outbox")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    (waiting,) = outbox.waiting(services(desk))
    assert waiting.account_name == "Tamarind Foods"
    assert "waits in the outbox" in desk.window.banner.words()
    desk.window.banner.offers[0].click()
    settle(qtbot, desk)
    assert desk.window.banner.words() == ""
    again = open_new(desk, qtbot, accounts["Nordlys Energi"])
    assert again.way() == "outbox"
    assert DeviceSettings(desk.device.file).get("invite_way", "") == "outbox"


def test_a_draft_is_written_and_opened(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    be_somebody(services(desk))
    opened: list[Path] = []

    def open_draft(path: Path) -> bool:
        opened.append(path)
        return True

    assert desk.dialogs is not None
    desk.dialogs.open_draft = open_draft
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    sheet.ways.buttons()["draft"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    (path,) = opened
    assert path.suffix == ".eml"
    assert b"ana@tamarind.example" in path.read_bytes()
    assert "open in your mail program" in desk.window.banner.words()


def test_a_draft_that_nothing_opens_says_where_it_is(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    be_somebody(services(desk))
    assert desk.dialogs is not None
    desk.dialogs.open_draft = lambda path: False
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    sheet.ways.buttons()["draft"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert "No program opens mail drafts here" in desk.window.banner.words()


def test_only_planned_is_offered_to_be_told_afterwards(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    be_somebody(services(desk))
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    sheet.ways.buttons()["none"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.banner.words().endswith("is planned. Ana Ferreira is not invited yet.")
    words = [made.accessibleName() for made in desk.window.banner.offers]
    assert words == ["Put into the outbox", "Open a mail draft", "Save .ics …"]
    assert outbox.waiting(services(desk)) == []
    desk.window.banner.offers[0].click()
    settle(qtbot, desk)
    assert len(outbox.waiting(services(desk))) == 1


def test_who_cannot_be_reached_is_said(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    key = accounts["Havgard Shipping"]
    add_contact(services(desk), ContactDraft(key, "Liv Moe"))
    sheet = open_new(desk, qtbot, key)
    write(sheet.who, "liv")
    settle(qtbot, desk)
    press(sheet.who, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert sheet.reach() == "Liv Moe has no mail address: tell them yourself."
    sheet.person_removed.emit(next(iter(read_people(sheet))))
    assert sheet.reach().startswith("Nobody is invited")


def read_people(sheet: CheckinSheet) -> list[str]:
    presenter = sheet.findChild(CheckinPresenter)
    assert presenter is not None
    return list(presenter.guest_ids())


def test_a_text_never_takes_what_was_typed(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    actions = {action.data(): action for action in sheet.texts_button.menu.actions()}
    template = next(key for key in actions if key)
    actions[template].trigger()
    settle(qtbot, desk)
    filled = sheet.agenda.toPlainText()
    assert filled
    assert sheet.notes.back_button.isHidden()  # nobody had typed anything
    sheet.agenda.setPlainText("")
    write(sheet.agenda, "My own words")
    actions[template].trigger()
    settle(qtbot, desk)
    assert sheet.agenda.toPlainText() == filled
    sheet.notes.back_button.click()
    assert sheet.agenda.toPlainText() == "My own words"
    actions[""].trigger()
    sheet.agenda.undo()
    assert sheet.agenda.toPlainText() == "My own words"


@pytest.mark.parametrize(
    ("key", "rows"),
    [
        (Qt.Key.Key_1, [("2026-11-30T15:00", WEEKLY), ("2026-12-07T15:45", "")]),
        (
            Qt.Key.Key_2,
            [("2026-11-30T15:00", f"{WEEKLY};UNTIL=20261206"), ("2026-12-07T15:45", WEEKLY)],
        ),
        (Qt.Key.Key_3, [("2026-11-30T15:45", WEEKLY)]),
    ],
)
def test_a_change_of_one_of_a_series_asks(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], key: Qt.Key, rows: list[tuple[str, str]]
) -> None:
    series = plan_series(services(desk), accounts["Tamarind Foods"], MONDAY, WEEKLY)
    before = planned(desk, accounts["Tamarind Foods"])
    sheet = open_stored(desk, qtbot, f"{series}@2026-12-07T15:00")
    assert sheet.repeat.often.button.accessibleName() == "Repeats: Every week on Monday"
    sheet.time.setText("15:45")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    press(question(desk), Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is sheet
    assert planned(desk, accounts["Tamarind Foods"]) == before
    press(sheet, Qt.Key.Key_Return, CONTROL)
    with qtbot.waitSignal(desk.bus.changed):
        press(question(desk), key)
    settle(qtbot, desk)
    assert planned(desk, accounts["Tamarind Foods"]) == rows
    undo_last(services(desk))
    assert planned(desk, accounts["Tamarind Foods"]) == before


def test_nothing_changed_asks_nothing_and_writes_nothing(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    series = plan_series(services(desk), accounts["Tamarind Foods"], MONDAY, WEEKLY)
    version = services(desk).book.version()
    sheet = open_stored(desk, qtbot, f"{series}@2026-12-07T15:00")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    assert services(desk).book.version() == version


def test_another_cadence_is_about_what_follows(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    series = plan_series(services(desk), accounts["Tamarind Foods"], MONDAY, WEEKLY)
    sheet = open_stored(desk, qtbot, f"{series}@2026-12-07T15:00")
    choose(sheet.repeat, "")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert list(question(desk).answers) == [Scope.FOLLOWING]
    press(question(desk), Qt.Key.Key_1)
    settle(qtbot, desk)
    assert planned(desk, accounts["Tamarind Foods"]) == [
        ("2026-11-30T15:00", f"{WEEKLY};UNTIL=20261206"),
        ("2026-12-07T15:00", ""),
    ]


def test_a_change_says_what_is_owed(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    be_somebody(services(desk))
    key = accounts["Tamarind Foods"]
    with services(desk).book.read() as connection:
        person = connection.exec_driver_sql(
            "SELECT id FROM contact WHERE account_id = ?", (key,)
        ).scalar_one()
    line, _ = plan_checkin(
        services(desk), CheckinDraft(key, MONDAY, "Europe/Berlin", contact_ids=(person,))
    )
    note_told(services(desk), line.id)
    sheet = open_stored(desk, qtbot, line.id)
    assert sheet.way() == "none"
    sheet.time.setText("16:00")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.banner.words().endswith(
        "is changed. Ana Ferreira has not heard of the change."
    )
    desk.window.banner.offers[0].click()
    settle(qtbot, desk)
    assert [each.checkin_id for each in outbox.waiting(services(desk))] == [line.id]


def test_a_guest_who_is_only_an_address_can_be_taken_out(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    draft = CheckinDraft(
        accounts["Tamarind Foods"], MONDAY, "Europe/Berlin", emails=("zoe@guest.example",)
    )
    line, _ = plan_checkin(services(desk), draft)
    note_told(services(desk), line.id)
    sheet = open_stored(desk, qtbot, line.id)
    sheet.person_removed.emit("mail:zoe@guest.example")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    stored = read_checkin(services(desk), line.id).stored
    assert stored.present == ()
    assert [guest.told for guest in stored.guests] == [Told.BEHIND]
    assert "has not heard that it is off" in desk.window.banner.words()


def test_a_file_marks_its_guests_as_told(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], tmp_path: Path
) -> None:
    be_somebody(services(desk))
    target = tmp_path / "invite.ics"
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: target
    sheet = open_new(desk, qtbot, accounts["Tamarind Foods"])
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert b"METHOD:REQUEST" in target.read_bytes()
    assert "The invite is in" in desk.window.banner.words()
    with services(desk).book.read() as connection:
        key = connection.exec_driver_sql("SELECT id FROM checkin").scalar_one()
    assert [guest.told for guest in invites.guests_of(services(desk), key)] == [Told.CURRENT]
