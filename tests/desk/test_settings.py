"""The Settings page in the real window: what is changed there changes the list."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.settings.backups import RestoreSheet
from csdesk.desk.settings.page import SettingsPage
from csdesk.desk.settings.preview_bar import preview_words
from csdesk.desk.settings.rows import PairEditor, TextEditor, WeekdayEditor, WeightEditor
from csdesk.desk.settings.sections import RatesSection
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.domain.morning import Ref
from csdesk.services import policies, restoring, settings
from csdesk.services.settings import Moved, Preview
from tests.desk.conftest import settle
from tests.desk.keys import press, write


def open_settings(qtbot: QtBot, desk: Desk, section: str = "you") -> SettingsPage:
    desk.show("settings", section)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    settle(qtbot, desk)
    return page


def names(desk: Desk) -> list[str]:
    return [line.account.name for line in desk.today_page().list.lines.lines]


def test_a_weight_changes_the_list_after_apply_and_undo_brings_it_back(
    qtbot: QtBot, desk: Desk
) -> None:
    assert desk.context is not None
    services = desk.context.services
    before = names(desk)
    page = open_settings(qtbot, desk, "weights")
    kinds = ("promises.task", "renewal.window", "people.single")
    for kind in kinds:
        editor = page.row(f"weights.{kind}").editor
        assert isinstance(editor, WeightEditor)
        with qtbot.waitSignal(page.bar.previewed):
            editor.slider.setValue(0)
    assert not page.bar.isHidden()
    assert "3 weights" in page.bar.head.text()
    assert page.bar.words.text() == "Goes out: Tamarind Foods."
    assert policies.all_settings(services) == {}
    page.bar.apply_button.click()
    settle(qtbot, desk)
    assert page.bar.isHidden()
    assert policies.all_settings(services) == {"weights": dict.fromkeys(kinds, 0.0)}
    assert page.row("weights.promises.task").reset_button.isVisible()
    desk.show("today")
    settle(qtbot, desk)
    assert names(desk) == [name for name in before if name != "Tamarind Foods"]
    assert desk.window.footer.last_words() == "Changed settings"
    desk.act("undo")
    settle(qtbot, desk)
    assert names(desk) == before


def test_discard_shows_the_stored_weights_again(qtbot: QtBot, desk: Desk) -> None:
    page = open_settings(qtbot, desk, "weights")
    editor = page.row("weights.usage.lapsed").editor
    assert isinstance(editor, WeightEditor)
    editor.field.setFocus()
    editor.field.selectAll()
    write(editor.field, "2")
    press(editor.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.lane.idle):
        page.bar.applied.emit()
    settle(qtbot, desk)
    assert "0 to 1" in page.row("weights.usage.lapsed").problem.text()
    assert editor.field.text() == "2"
    page.bar.discard_button.click()
    assert editor.field.text() == "0.6"
    assert page.bar.isHidden()
    assert page.row("weights.usage.lapsed").problem.isHidden()


def test_cadence_and_working_days_are_stored_at_once(qtbot: QtBot, desk: Desk) -> None:
    assert desk.context is not None
    services = desk.context.services
    page = open_settings(qtbot, desk, "cadence")
    editor = page.row("cadence.new").editor
    assert isinstance(editor, PairEditor)
    editor.fields[0].setFocus()
    editor.fields[0].selectAll()
    write(editor.fields[0], "12")
    press(editor.fields[0], Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert policies.all_settings(services)["cadence"] == {"new": [12, 21]}
    page.row("cadence.new").reset_button.click()
    settle(qtbot, desk)
    assert "cadence" not in policies.all_settings(services)
    assert editor.fields[0].text() == "10"
    page.show_section("day")
    days = page.row("work_days").editor
    assert isinstance(days, WeekdayEditor)
    days.days[4].click()
    settle(qtbot, desk)
    assert policies.all_settings(services)["work_days"] == [0, 1, 2, 3]


def test_a_wrong_value_is_said_at_its_row_and_stays_in_the_field(qtbot: QtBot, desk: Desk) -> None:
    page = open_settings(qtbot, desk, "day")
    row = page.row("work_from")
    assert isinstance(row.editor, TextEditor)
    row.editor.field.setFocus()
    row.editor.field.selectAll()
    write(row.editor.field, "25:00")
    press(row.editor.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert "'25:00' is not a time of day" in row.problem.text()
    assert row.editor.field.text() == "25:00"
    assert row.editor.field.property("error")
    row.editor.field.selectAll()
    write(row.editor.field, "8")
    press(row.editor.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert row.problem.isHidden()
    assert row.editor.field.text() == "08:00"


def test_rates_are_offered_for_the_currencies_of_the_book(qtbot: QtBot, desk: Desk) -> None:
    assert desk.context is not None
    page = open_settings(qtbot, desk, "money")
    editor = page.row("rates.EUR").editor
    assert isinstance(editor, TextEditor)
    editor.field.setFocus()
    write(editor.field, "1,17")
    press(editor.field, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert str(policies.exchange_rates(desk.context.services)["EUR"]) == "1.17"
    section = page.section("money")
    assert isinstance(section, RatesSection)
    section.code.setText("gbp")
    section.rate.setText("a lot")
    section.add_button.click()
    settle(qtbot, desk)
    assert "'a lot' is not a rate" in section.problem.text()
    section.rate.setText("1.3")
    section.add_button.click()
    settle(qtbot, desk)
    assert not page.row("rates.GBP").reset_button.isHidden()
    assert section.code.text() == ""


def test_searching_shows_only_the_rows_with_the_words(qtbot: QtBot, desk: Desk) -> None:
    page = open_settings(qtbot, desk)
    with qtbot.waitSignal(page.listed, check_params_cb=lambda count: count == 1):
        page.search_box.setText("notice deadline near that many")
    assert page.row("notice_near").isVisible()
    assert not page.row("offer_lead").isVisible()
    page.search_box.setText("theme")
    assert [s.key for s in page._sections.values() if s.isVisible()] == ["device"]
    page.search_box.setText("xyzzy")
    assert page.nothing.isVisible()
    desk.act("back")
    assert page.search_box.text() == ""
    assert page.row("name").isVisible()


def test_the_theme_is_kept_on_the_device(
    qtbot: QtBot, desk: Desk, theme: Theme, own_home: Path
) -> None:
    before = theme.tokens
    page = open_settings(qtbot, desk, "device")
    row = next(row for row in page.section("device").rows if row.name == "device.theme")
    segments = row.findChild(Segments)
    assert segments is not None
    segments.buttons()["dark"].click()
    assert theme.tokens.dark
    segments.buttons()["contrast"].click()
    assert theme.tokens.high_contrast
    assert '"theme": "contrast"' in (own_home / "device.json").read_text()
    segments.buttons()["system"].click()
    assert theme.tokens == before


def test_a_backup_is_made_checked_and_restored(
    qtbot: QtBot, desk: Desk, open_window: Callable[[], Desk], tmp_path: Path
) -> None:
    assert desk.context is not None
    page = open_settings(qtbot, desk, "backup")
    page.backups.now_button.click()
    settle(qtbot, desk)
    assert len(page.backups.model_.lines) == 1
    page.backups.check_button.click()
    settle(qtbot, desk)
    assert "Sound, 3 accounts" in str(page.backups.model_.index(0, 0).data())
    settings.change_setting(desk.context.services, "name", "Changed Later")
    page.backups.restore_button.click()
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, RestoreSheet)
    with qtbot.waitSignal(desk.opened):
        sheet.save_button.click()
    settle(qtbot, desk)
    assert desk.context is not None
    assert policies.all_settings(desk.context.services) == {}
    (kept,) = tmp_path.glob("book-before-restore-*.csdesk")
    assert "is kept as book" in desk.window.banner.words()
    assert restoring.check_backup(kept).accounts == 3


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (Preview((), (), (), (60, 60), 3), ["Today's list would stay as it is."]),
        (
            Preview(
                tuple(Ref(n, n) for n in "ABCDE"),
                (Ref("x", "X"),),
                (Moved(Ref("y", "Y"), 3, 1),),
                (60, 60),
                3,
            ),
            ["Comes in: A, B, C and 2 more.", "Goes out: X.", "Moves: Y from 3 to 1."],
        ),
    ],
)
def test_the_preview_in_words(found: Preview, words: list[str]) -> None:
    assert preview_words(found) == words
