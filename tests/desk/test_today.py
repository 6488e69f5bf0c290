"""The Today page, worked by keyboard over a real book."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.adding import DismissSheet
from csdesk.desk.motion import may_move
from csdesk.desk.today.finishing import Finishing
from csdesk.desk.today.line_layout import LineLayout, kept_together, words_of
from csdesk.desk.today.pick_day import PickDaySheet
from csdesk.desk.today.wording import tooltip_of, value_words, whole_points
from csdesk.desk.widgets.buttons import CheckBox
from csdesk.domain.morning import AgendaLine
from csdesk.services import checkins, morning
from tests.desk.conftest import settle
from tests.desk.keys import press, write
from tests.desks import Clock


@pytest.fixture
def at_once(desk: Desk) -> Desk:
    """The window of a system that asks for less motion."""
    desk.today_page().list.finishing.may_move = lambda: False
    desk.today_page().list.setFocus()
    return desk


def names(desk: Desk) -> list[str]:
    return [line.account.name for line in desk.today_page().list.lines.lines]


def chosen(desk: Desk) -> AgendaLine:
    line = desk.today_page().selected_line()
    assert line is not None
    return line


def choose(desk: Desk, name: str) -> AgendaLine:
    listed = desk.today_page().list
    listed.setCurrentIndex(listed.lines.index(names(desk).index(name)))
    return chosen(desk)


def test_a_screen_reader_reads_the_sentence(at_once: Desk) -> None:
    listed = at_once.today_page().list
    face = QAccessible.queryAccessibleInterface(listed)
    read = [face.child(row).text(QAccessible.Text.Name) for row in range(face.childCount())]
    assert [line.sentence for line in listed.lines.lines] == read


def test_d_keeps_the_promise_and_puts_the_account_aside_in_one_action(
    at_once: Desk, qtbot: QtBot
) -> None:
    choose(at_once, "Tamarind Foods")
    with qtbot.waitSignal(at_once.bus.changed):
        press(at_once.today_page().list, Qt.Key.Key_D)
    settle(qtbot, at_once)
    assert "Tamarind Foods" not in names(at_once)
    assert all(box.text() != "Send price sheet" for box in shown_boxes(at_once))
    assert at_once.today_page().fold.done_button.text() == "1 done today"
    assert at_once.window.footer.last_words().startswith("Marked as done")
    assert at_once.frame is not None
    with qtbot.waitSignal(at_once.frame.undone):
        at_once.act("undo")
    settle(qtbot, at_once)
    assert "Tamarind Foods" in names(at_once)
    assert any(box.text() == "Send price sheet" for box in shown_boxes(at_once))
    assert at_once.today_page().fold.done_button.isHidden()


def shown_boxes(desk: Desk) -> list[CheckBox]:
    return [box for box in desk.today_page().day.findChildren(CheckBox) if not box.isHidden()]


def test_the_list_of_done_accounts_opens_one(at_once: Desk, qtbot: QtBot) -> None:
    choose(at_once, "Tamarind Foods")
    with qtbot.waitSignal(at_once.bus.changed):
        press(at_once.today_page().list, Qt.Key.Key_D)
    settle(qtbot, at_once)
    (entry,) = at_once.today_page().fold.done_menu.actions()
    assert entry.text() == "11:05 Tamarind Foods, marked done"
    with qtbot.waitSignal(at_once.page_shown, check_params_cb=lambda name: name == "account"):
        entry.trigger()
    settle(qtbot, at_once)


def test_l_logs_and_i_invites_the_selected_account(at_once: Desk, qtbot: QtBot) -> None:
    listed, asked = at_once.today_page().list, []
    listed.asked.disconnect()
    listed.asked.connect(lambda *what: asked.append(what))
    account_id = choose(at_once, "Nordlys Energi").account.id
    press(listed, Qt.Key.Key_L)
    press(listed, Qt.Key.Key_I)
    assert asked == [("log", account_id), ("invite", account_id)]


def test_s_opens_the_snoozes_and_a_day_can_be_typed(at_once: Desk, qtbot: QtBot) -> None:
    page = at_once.today_page()
    account_id, name = chosen(at_once).account.id, chosen(at_once).account.name
    press(page.list, Qt.Key.Key_S)
    menu = page.list.buttons.snooze_menu
    assert menu.isVisible()
    assert menu.activeAction() is menu.actions()[0]
    menu.hide()
    menu.actions()[2].trigger()
    sheet = at_once.window.scrim.sheet
    assert isinstance(sheet, PickDaySheet)
    write(sheet.day, "yesterday")
    sheet.save_button.click()
    assert sheet.note.text() == "Choose a day after today."
    sheet.day.selectAll()
    write(sheet.day, "mon")
    with qtbot.waitSignal(at_once.bus.changed):
        press(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, at_once)
    assert name not in names(at_once)
    assert at_once.context is not None
    why = morning.explain(at_once.context.services, account_id)
    assert any("snoozed until Monday" in sentence for sentence in why.put_aside)


def test_x_dismisses_the_chosen_reason(at_once: Desk) -> None:
    press(at_once.today_page().list, Qt.Key.Key_X)
    assert isinstance(at_once.window.scrim.sheet, DismissSheet)


def test_space_opens_and_closes_the_evidence_of_the_chosen_reason(at_once: Desk) -> None:
    page = at_once.today_page()
    press(page.list, Qt.Key.Key_Space)
    line = chosen(at_once)
    assert page.list.open_reason() == (line.account.id, line.reasons[0].signal.kind)
    assert page.side.currentWidget() is page.evidence
    press(page.list, Qt.Key.Key_Space)
    assert page.list.open_reason() is None
    press(page.list, Qt.Key.Key_Right)
    press(page.list, Qt.Key.Key_Right)
    press(page.list, Qt.Key.Key_Space)
    assert page.list.open_reason() == (line.account.id, line.reasons[1].signal.kind)


def test_o_opens_and_c_copies(at_once: Desk, qtbot: QtBot) -> None:
    page = at_once.today_page()
    press(page.list, Qt.Key.Key_C)
    assert QApplication.clipboard().text() == chosen(at_once).sentence
    with qtbot.waitSignal(at_once.page_shown, check_params_cb=lambda name: name == "account"):
        press(page.list, Qt.Key.Key_O)
    settle(qtbot, at_once)


def test_hovering_a_chip_tells_its_evidence(at_once: Desk) -> None:
    page = at_once.today_page()
    line = choose(at_once, "Tamarind Foods")
    listed = page.list
    top = listed.visualRect(listed.currentIndex()).topLeft()
    place = LineLayout(line, listed.width(), listed.buttons.sizeHint().width()).chips[0]
    tip = listed.tip_at(top + place.rect.center().toPoint())
    signal = line.reasons[0].signal
    assert signal.evidence[0].name in tip
    assert "points" in tip
    assert listed.tip_at(top + QPoint(100, 4)) == ""


def test_texts_of_people_are_no_markup_in_a_tooltip(at_once: Desk) -> None:
    line = choose(at_once, "Tamarind Foods")
    reason = line.reasons[0]
    from dataclasses import replace

    signal = replace(reason.signal, clause="<b>&x</b>")
    tip = tooltip_of(replace(reason, signal=signal), 3, at_once.today_page().list_day())
    assert "&lt;b&gt;&amp;x" in tip


def test_points_add_up_to_the_priority(at_once: Desk) -> None:
    for line in at_once.today_page().list.lines.lines:
        points = whole_points(line)
        assert sum(points) == round(line.priority)
        assert all(abs(p - r.points) < 1 for p, r in zip(points, line.reasons, strict=True))


def test_the_weight_of_a_reason_is_asked_for(at_once: Desk, qtbot: QtBot) -> None:
    page = at_once.today_page()
    press(page.list, Qt.Key.Key_Space)
    page.weight_asked.disconnect()
    kind = chosen(at_once).reasons[0].signal.kind
    with qtbot.waitSignal(page.weight_asked, check_params_cb=lambda told: told == kind):
        page.evidence.weight_button.click()


def test_someone_missing_is_asked_from_the_header(at_once: Desk, qtbot: QtBot) -> None:
    page = at_once.today_page()
    page.missing_asked.disconnect()
    with qtbot.waitSignal(page.missing_asked):
        page.missing_button.click()


def test_a_task_is_ticked_by_keyboard_and_the_keyboard_stays(at_once: Desk, qtbot: QtBot) -> None:
    first, *rest = shown_boxes(at_once)
    first.setFocus()
    with qtbot.waitSignal(at_once.bus.changed):
        press(first, Qt.Key.Key_Space)
    settle(qtbot, at_once)
    left = shown_boxes(at_once)
    assert len(left) == len(rest)
    assert left[0].hasFocus()


def test_a_check_in_of_the_day_is_opened(
    at_once: Desk, qtbot: QtBot, clock: Clock, accounts: dict[str, str]
) -> None:
    assert at_once.context is not None
    services = at_once.context.services
    starts = (clock.now + timedelta(hours=2)).replace(tzinfo=None)
    checkins.plan_checkin(
        services,
        checkins.CheckinDraft(accounts["Nordlys Energi"], starts, "Europe/Berlin"),
    )
    assert at_once.today is not None
    with qtbot.waitSignal(at_once.today.shown):
        at_once.today.reload()
    from csdesk.desk.today.meeting import MeetingRow

    (row,) = at_once.today_page().day.findChildren(MeetingRow)
    assert row.who.accessibleName() == "13:05 Nordlys Energi, 30\u00a0min"
    row.who.setFocus()
    with qtbot.waitSignal(at_once.page_shown, check_params_cb=lambda name: name == "account"):
        press(row.who, Qt.Key.Key_Space)
    settle(qtbot, at_once)


def test_a_done_line_stays_a_moment_then_its_gap_closes(desk: Desk, qtbot: QtBot) -> None:
    page = desk.today_page()
    page.list.finishing.may_move = lambda: True
    choose(desk, "Tamarind Foods")
    heights: list[int] = []
    row = page.list.currentIndex().row()
    page.list.finishing.changed.connect(lambda: heights.append(page.list.sizeHintForRow(row)))
    with qtbot.waitSignal(page.list.finishing.ended):
        press(page.list, Qt.Key.Key_D)
        assert not page.list.buttons.isVisible()
    settle(qtbot, desk)
    assert heights[0] > heights[-1]
    assert "Tamarind Foods" not in names(desk)
    assert page.list.buttons.isVisible()


def test_a_refused_done_brings_the_line_back(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    finishing = desk.today_page().list.finishing
    finishing.may_move = lambda: True
    finishing.start(accounts["Tamarind Foods"])
    assert finishing.moving
    finishing.clear()
    assert finishing.line is None
    assert desk.today_page().list.sizeHintForRow(0) >= 84


def test_less_motion_is_asked_of_the_system(qtbot: QtBot) -> None:
    assert may_move() in {True, False}
    from PySide6.QtCore import QObject

    parent = QObject()
    still = Finishing(parent)
    still.may_move = lambda: False
    still.start("anybody")
    assert still.line is None
    assert not still.moving


def test_no_line_of_a_sentence_begins_with_a_unit(at_once: Desk) -> None:
    assert kept_together("renewal in 429 days; talk 12 days ago.") == (
        "renewal in 429\u00a0days; talk 12\u00a0days\u00a0ago."
    )
    line = chosen(at_once)
    words = words_of(line)
    for start, length in words.clauses.values():
        assert 0 < start < start + length <= len(words.text)
    for width in range(320, 900, 20):
        placed = LineLayout(line, width, 236)
        last = placed.text.lineAt(placed.rows - 1)
        rest = words.text[last.textStart() :]
        assert placed.rows == 1 or len(rest.split("\u00a0")) > 1 or len(rest.split()) > 1


def test_a_long_name_takes_more_rows_and_is_never_cut(at_once: Desk) -> None:
    from dataclasses import replace

    from csdesk.domain.morning import Ref

    long = "Königlich Privilegierte Vereinigung der Norddeutschen Hafenbetriebe und Söhne GmbH"
    line = replace(chosen(at_once), account=Ref("x", long))
    placed = LineLayout(line, 520, 236)
    assert len(placed.names) > 1
    assert " ".join(placed.names) == long
    plain = LineLayout(chosen(at_once), 520, 236)
    assert placed.height - plain.height == 20 * (len(placed.names) - 1)


def test_values_are_read_in_their_own_form(at_once: Desk) -> None:
    day = at_once.today_page().list_day()
    assert [value_words(v, day) for v in (1900, 2.5, 46.0, day, "never")] == [
        "1,900",
        "2.5",
        "46",
        "Thu 26 Nov",
        "never",
    ]


def test_the_fold_says_what_did_not_fit(at_once: Desk, qtbot: QtBot) -> None:
    assert at_once.context is not None
    page = at_once.today_page()
    agenda = morning.read_today(at_once.context.services, minutes=10)
    assert agenda.folded
    page.show_agenda(agenda, at_once.context.services.clock())
    count = len(agenda.folded)
    assert page.fold.lead.accessibleName().startswith(f"{count} more did not fit 10\u00a0min")
    before = len(names(at_once))
    page.fold.lead.click()
    assert len(names(at_once)) == before + count
