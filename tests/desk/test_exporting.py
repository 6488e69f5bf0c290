"""The dialog that chooses what of the agenda is written to a file, in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.exporting import ExportSheet
from csdesk.desk.dialogs.exporting_presenter import ExportPresenter
from csdesk.desk.dialogs.form import Token
from csdesk.services.accounts import AccountDraft, add_account
from csdesk.services.agenda_export import AgendaKind, agenda_of
from csdesk.services.bulk import tag_accounts
from csdesk.services.contracts import ContractDraft, add_contract
from csdesk.services.settings import change_settings
from tests.desk.calendars import services
from tests.desk.conftest import settle
from tests.desk.keys import CONTROL, press, write

LONG = "Vereinigte Werkzeugmaschinenfabriken und Beteiligungen Süd AG"


@pytest.fixture
def target(desk: Desk, tmp_path: Path) -> Path:
    """Where the file goes; the window asks for it with what it suggests."""
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda parent, words, suggested: tmp_path / suggested
    return tmp_path


def opened(desk: Desk, qtbot: QtBot) -> ExportSheet:
    desk.act("export")
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, ExportSheet)
    return sheet


def count(sheet: ExportSheet, qtbot: QtBot) -> str:
    """What the line says after the last change."""
    presenter = sheet.findChild(ExportPresenter)
    assert presenter is not None
    with qtbot.waitSignal(presenter.counted, timeout=20_000):
        sheet.changed.emit()
    return sheet.amount()


def saved(desk: Desk, qtbot: QtBot, sheet: ExportSheet) -> str:
    sheet.save_button.click()
    settle(qtbot, desk)
    return desk.window.banner.words()


def plain(words: str) -> str:
    return words.replace("\u2010", "-")


def test_all_of_it_is_what_the_settings_say(desk: Desk, qtbot: QtBot, target: Path) -> None:
    change_settings(
        services(desk), {"agenda_kinds": "renewals, tasks, check-ins", "agenda_tasks": "todo"}
    )
    sheet = opened(desk, qtbot)
    assert [kind for kind, box in sheet.kinds.items() if not box.isChecked()] == [
        AgendaKind.OCCASIONS
    ]
    assert sheet.tasks.value() == "todo"
    assert sheet.kinds[AgendaKind.CHECKINS].hasFocus()
    words = "6 entries: 2 renewals, 2 notice deadlines and 2 tasks."
    assert plain(sheet.amount()) == words
    assert sheet.save_button.accessibleDescription() == words
    said = saved(desk, qtbot, sheet)
    assert desk.window.scrim.sheet is None
    file = target / "csdesk.ics"
    assert file.read_bytes() == agenda_of(services(desk))
    assert said.startswith("6 entries written to ")
    assert said.endswith("csdesk.ics: 2 renewals, 2 notice deadlines and 2 tasks.")


def test_tasks_that_the_settings_leave_out_can_be_taken_along(
    desk: Desk, qtbot: QtBot, target: Path
) -> None:
    change_settings(services(desk), {"agenda_tasks": "none", "agenda_kinds": "tasks"})
    sheet = opened(desk, qtbot)
    assert not sheet.kinds[AgendaKind.TASKS].isChecked()
    assert not sheet.tasks.isEnabled()
    assert sheet.amount().startswith("Nothing is chosen.")
    saved(desk, qtbot, sheet)
    assert sheet.note.text() == "Nothing is chosen. Choose at least one kind of entry."
    press(sheet.kinds[AgendaKind.TASKS], Qt.Key.Key_Space)
    assert sheet.tasks.isEnabled()
    sheet.tasks.buttons()["todo"].click()
    assert count(sheet, qtbot) == "2 entries: 2 tasks."
    saved(desk, qtbot, sheet)
    assert (target / "csdesk.ics").read_text(encoding="utf-8").count("BEGIN:VTODO") == 2


def test_days_are_typed_and_wrong_ones_are_said(desk: Desk, qtbot: QtBot, target: Path) -> None:
    sheet = opened(desk, qtbot)
    sheet.kinds[AgendaKind.OCCASIONS].click()
    sheet.first.setFocus()
    write(sheet.first, "today")
    sheet.last.setFocus()
    write(sheet.last, "tomorrow")
    assert count(sheet, qtbot) == "1 entry: 1 task."
    sheet.last.clear()
    write(sheet.last, "yesterday")
    press(sheet.last, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert sheet.note.text() == "The last day is before the first. Give the earlier day first."
    assert sheet.last.hasFocus()
    assert sheet.last.property("error")
    sheet.last.clear()
    write(sheet.last, "someday")
    saved(desk, qtbot, sheet)
    assert "someday" in sheet.note.text()
    assert not list(target.glob("*.ics"))
    sheet.last.clear()
    write(sheet.last, "today")
    press(sheet.last, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.banner.words().startswith("1 entry written to ")


def test_it_begins_with_the_account_whose_page_is_open(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], target: Path
) -> None:
    desk.show_account(accounts["Nordlys Energi"])
    settle(qtbot, desk)
    sheet = opened(desk, qtbot)
    assert sheet.choice().account_id == accounts["Nordlys Energi"]
    said = saved(desk, qtbot, sheet)
    file = target / "csdesk Nordlys Energi.ics"
    text = file.read_text(encoding="utf-8")
    assert "Nordlys" in text
    assert "Tamarind" not in text
    assert file.name in plain(said)
    sheet = opened(desk, qtbot)
    sheet.findChildren(Token)[-1].cross.click()
    assert sheet.choice().account_id is None
    assert sheet.whose.hasFocus()


def test_it_is_about_everybody_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    desk.show("accounts")
    settle(qtbot, desk)
    assert opened(desk, qtbot).choice().account_id is None


def test_an_account_is_found_by_a_few_letters(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], target: Path
) -> None:
    sheet = opened(desk, qtbot)
    sheet.whose.setFocus()
    write(sheet.whose, "tamar")
    settle(qtbot, desk)
    sheet.save_button.click()
    assert sheet.note.text() == (
        "“tamar” is not chosen yet. Choose it from the list, or empty the field."
    )
    assert sheet.whose.pick_first()
    assert sheet.choice().account_id == accounts["Tamarind Foods"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Take Tamarind Foods out"


def test_a_tag_is_typed_or_taken_from_the_menu(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], target: Path
) -> None:
    sheet = opened(desk, qtbot)
    assert sheet.tags_button.isHidden()
    sheet.reject()
    tag_accounts(services(desk), [accounts["Tamarind Foods"]], "Key & Co, pilot")
    tag_accounts(services(desk), [accounts["Havgard Shipping"]], "PILOT")
    sheet = opened(desk, qtbot)
    actions = sheet.tags_menu.actions()
    assert [each.text() for each in actions] == ["Key && Co", "PILOT"]
    actions[0].trigger()
    assert sheet.choice().tag == "Key & Co"
    assert "renewal" in count(sheet, qtbot)
    sheet.findChildren(Token)[-1].cross.click()
    write(sheet.whose, "pil")
    settle(qtbot, desk)
    assert sheet.whose.pick_first()
    assert sheet.choice().tag == "PILOT"
    saved(desk, qtbot, sheet)
    assert (target / "csdesk PILOT.ics").exists()


def test_nothing_is_asked_for_where_nothing_would_be_written(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str], target: Path
) -> None:
    desk.show_account(accounts["Havgard Shipping"])
    settle(qtbot, desk)
    sheet = opened(desk, qtbot)
    sheet.kinds[AgendaKind.OCCASIONS].click()
    assert count(sheet, qtbot) == "Nothing of the agenda is in this choice."
    saved(desk, qtbot, sheet)
    assert sheet.note.text() == "There is nothing to write. Choose more kinds or days."
    assert not list(target.glob("*.ics"))


def test_the_line_follows_the_book(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    sheet = opened(desk, qtbot)
    sheet.kinds[AgendaKind.OCCASIONS].click()
    before = count(sheet, qtbot)
    draft = ContractDraft(
        accounts["Havgard Shipping"],
        "100",
        "EUR",
        fields={"starts": "2026-02-01", "renews": "2027-02-01"},
    )
    _, changes = add_contract(services(desk), draft)
    presenter = sheet.findChild(ExportPresenter)
    assert presenter is not None
    with qtbot.waitSignal(presenter.counted, timeout=20_000):
        desk.bus.publish(changes)
    assert before.startswith("6 entries: 2 renewals,")
    assert sheet.amount().startswith("7 entries: 3 renewals,")


def test_a_file_that_cannot_be_written_is_said_in_the_dialog(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert desk.dialogs is not None
    desk.dialogs.choose_target = lambda *_: tmp_path / "none" / "x.ics"
    sheet = opened(desk, qtbot)
    saved(desk, qtbot, sheet)
    assert desk.window.scrim.sheet is sheet
    assert sheet.note.text()
    desk.dialogs.choose_target = lambda *_: None
    saved(desk, qtbot, sheet)
    assert sheet.save_button.isEnabled()
    press(sheet, Qt.Key.Key_Escape)
    assert desk.window.scrim.sheet is None


def test_what_is_written_is_said_also_when_the_dialog_was_closed(
    desk: Desk, qtbot: QtBot, target: Path
) -> None:
    sheet = opened(desk, qtbot)

    def choose_and_close(*_: object) -> Path:
        sheet.reject()
        return target / "closed.ics"

    assert desk.dialogs is not None
    desk.dialogs.choose_target = choose_and_close
    said = saved(desk, qtbot, sheet)
    assert "closed.ics: " in said
    assert (target / "closed.ics").exists()


@pytest.mark.parametrize("size", [(900, 520), (1440, 900)])
def test_a_long_name_keeps_its_cross_in_view(
    desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    key = add_account(services(desk), AccountDraft(LONG))[0]
    desk.window.resize(*size)
    desk.show_account(key)
    settle(qtbot, desk)
    sheet = opened(desk, qtbot)
    cross = sheet.findChildren(Token)[-1].cross
    QApplication.processEvents()
    right = cross.mapTo(sheet, cross.rect().topRight()).x()
    origin = QPoint(0, 0)
    assert sheet.chosen.mapTo(sheet, origin).x() == sheet.first.mapTo(sheet, origin).x()
    assert cross.isVisible()
    assert right < sheet.width() - 20


def test_tab_goes_down_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    opened(desk, qtbot)
    names = []
    for _ in range(11):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(plain(focus.accessibleName()))
        press(focus, Qt.Key.Key_Tab)
    assert names[:8] == [
        "Check-ins",
        "Renewals",
        "Tasks",
        "Occasions",
        "Tasks as: Entries on their day",
        "From day",
        "To day",
        "Account or tag",
    ]
    assert names[8:10] == ["Close", "Cancel"]
    assert names[10].startswith("Save .ics")
