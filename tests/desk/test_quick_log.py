"""Ten seconds: a contact is logged by a line and two keys; line and fields stay in step; nothing is lost."""

from collections.abc import Callable

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.dialogs.log_presenter import LogPresenter
from csdesk.desk.drafts import Drafts
from csdesk.domain.lines import Happening, TaskLine
from csdesk.services.accounts import AccountDraft, add_account, show_account
from csdesk.services.people import ContactDraft, add_contact
from csdesk.services.searching import search
from tests.desk.conftest import settle
from tests.desk.keys import ALT, CONTROL, press, write


def open_log(desk: Desk, qtbot: QtBot) -> LogSheet:
    press(desk.window, Qt.Key.Key_L, CONTROL)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    assert sheet.line.field.hasFocus()
    return sheet


def save(desk: Desk, qtbot: QtBot, from_where: QWidget) -> None:
    with qtbot.waitSignal(desk.bus.changed):
        press(from_where, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None


def stored(desk: Desk, account_id: str) -> tuple[Happening, dict[str, TaskLine]]:
    assert desk.context is not None
    page = show_account(desk.context.services, account_id)
    return page.timeline[0], {task.title: task for task in page.tasks}


class Keys:
    """Presses keys where the focus is, as a keyboard does, and counts them. A text counts as none."""

    def __init__(self, desk: Desk) -> None:
        self._window = desk.window
        self.count = 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self.count += 1
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self._window, text)


def test_two_keys_and_the_text_log_a_contact_with_its_next_step(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    line = desk.today_page().selected_line()
    assert line is not None
    keys = Keys(desk)
    keys.press(Qt.Key.Key_L, CONTROL)
    settle(qtbot, desk)
    keys.write("15m renewal risk :: send offer fri")
    with qtbot.waitSignal(desk.bus.changed):
        keys.press(Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert keys.count == 2
    talk, tasks = stored(desk, line.account.id)
    assert (talk.kind, talk.minutes, talk.minutes_guessed) == ("call", 15, False)
    assert talk.title == "Renewal risk"
    assert line.contact is not None
    assert talk.people == (line.contact.name,)
    assert str(tasks["Send offer"].due_on) == "2026-11-27"


def test_a_line_is_shown_in_the_fields(desk: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "/mail Ingrid 1h30 yesterday 14:30 + seats :: them: sign order 4 dec")
    settle(qtbot, desk)
    assert sheet.head_second.text() == "Nordlys Energi"
    assert (sheet.how.value(), sheet.direction.value()) == ("email", "out")
    assert sheet.minutes.text().replace("\u00a0", " ") == "1 h 30 min"
    assert sheet.when.text() == "yesterday 14:30"
    assert (sheet.mood.value(), sheet.side.value()) == ("1", "them")
    assert sheet.said.toPlainText() == "Seats"
    assert sheet.next_step.text() == "Sign order"
    assert str(sheet.due()) == "2026-12-04"
    save(desk, qtbot, sheet.line.field)
    talk, tasks = stored(desk, accounts["Nordlys Energi"])
    assert (talk.kind, talk.direction, talk.minutes) == ("email", "out", 90)
    assert tasks["Sign order"].side == "them"


def test_fields_are_shown_in_the_line(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "/call Ana 15m seats")
    settle(qtbot, desk)
    sheet.how.buttons()["meeting"].click()
    sheet.minutes.setFocus()
    sheet.minutes.selectAll()
    write(sheet.minutes, "40")
    sheet.next_step.setFocus()
    write(sheet.next_step, "Send offer")
    sheet.next_due.setFocus()
    write(sheet.next_due, "fri")
    sheet.side.buttons()["them"].click()
    assert sheet.line.field.text() == ("/video Ana Ferreira 40m seats :: them: Send offer tomorrow")
    sheet.mood.buttons()["-1"].click()
    assert " - seats" in sheet.line.field.text()
    assert sheet.said.toPlainText() == "Seats"


def test_what_is_taken_out_of_the_line_leaves_the_fields(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "20m seats")
    assert sheet.minutes.text()
    write(sheet.line.field, "\b" * len("20m seats"))
    assert sheet.minutes.text() == ""
    assert sheet.said.toPlainText() == ""


def test_a_note_of_ones_own_is_not_overwritten(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "Ana renewal")
    settle(qtbot, desk)
    sheet.said.setFocus()
    write(sheet.said, " risk: the board wants one number.")
    sheet.line.field.setFocus()
    press(sheet.line.field, Qt.Key.Key_End)
    write(sheet.line.field, " and seats")
    assert sheet.said.toPlainText() == "Renewal risk: the board wants one number."
    save(desk, qtbot, sheet.said)
    assert stored(desk, accounts["Tamarind Foods"])[0].title == "Renewal and seats"


def second_ana(desk: Desk, qtbot: QtBot) -> str:
    assert desk.context is not None
    services = desk.context.services
    quinta, changes = add_account(services, AccountDraft("Quinta do Vale", {}))
    desk.bus.publish(changes)
    desk.bus.publish(add_contact(services, ContactDraft(quinta, "Ana Sousa"))[1])
    settle(qtbot, desk)
    return quinta


def test_alt_2_means_the_second_of_that_name(desk: Desk, qtbot: QtBot) -> None:
    quinta = second_ana(desk, qtbot)
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "/call Ana F 5m")
    assert sheet.other.isHidden() or "Sousa" not in sheet.other.text()
    sheet.line.field.selectAll()
    write(sheet.line.field, "/call Ana 5m seats")
    settle(qtbot, desk)
    assert sheet.other.text() == "or Ana Sousa, Quinta do Vale"
    press(sheet.line.field, Qt.Key.Key_2, ALT)
    settle(qtbot, desk)
    assert sheet.line.field.text() == "/call Ana Sousa 5m seats"
    assert sheet.head_second.text() == "Quinta do Vale"
    save(desk, qtbot, sheet.line.field)
    assert stored(desk, quinta)[0].people == ("Ana Sousa",)


def test_somebody_unknown_is_added_to_the_account(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "/call Bruno Reis @Nordlys 5m seats")
    settle(qtbot, desk)
    assert "Bruno Reis" in sheet.line.question.text()
    assert sheet.line.add_button.text() == "Add to Nordlys Energi"
    with qtbot.waitSignal(desk.bus.changed):
        sheet.line.add_button.click()
    settle(qtbot, desk)
    assert not sheet.line.question.isVisible()
    save(desk, qtbot, sheet.line.field)
    talk, _ = stored(desk, accounts["Nordlys Energi"])
    assert (talk.people, talk.title) == (("Bruno Reis",), "Seats")


def test_somebody_unknown_who_is_not_added_is_in_the_summary(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "/call Bruno Reis @Nordlys 5m seats")
    settle(qtbot, desk)
    save(desk, qtbot, sheet.line.field)
    assert stored(desk, accounts["Nordlys Energi"])[0].title == "Bruno Reis: Seats"


def test_typing_in_the_top_bar_goes_on_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    field = desk.window.topbar.log_field
    field.setFocus()
    write(field, "/")
    sheet = desk.window.scrim.sheet
    assert isinstance(sheet, LogSheet)
    write(QApplication.focusWidget() or field, "call Ingrid 5m")
    settle(qtbot, desk)
    assert sheet.line.field.text() == "/call Ingrid 5m"
    assert sheet.head_second.text() == "Nordlys Energi"
    assert field.text() == ""


def test_a_line_survives_a_crash(desk: Desk, qtbot: QtBot, open_window: Callable[[], Desk]) -> None:
    sheet = open_log(desk, qtbot)
    presenter = sheet.findChild(LogPresenter)
    assert presenter is not None
    with qtbot.waitSignal(presenter.kept, timeout=5000):
        write(sheet.line.field, "/mail Ana 15m seats")
    again = open_window()
    restored = open_log(again, qtbot)
    assert restored.line.field.text() == "/mail Ana 15m seats"
    assert restored.how.value() == "email"
    assert "is back" in restored.note.text()


def test_a_note_of_a_hundred_thousand_letters_is_kept_and_stored(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_log(desk, qtbot)
    long = "seats and prices " * 5883
    sheet.said.setPlainText(long)
    write(sheet.line.field, "Ana 5m")
    settle(qtbot, desk)
    press(sheet, Qt.Key.Key_Escape)
    again = open_log(desk, qtbot)
    assert again.said.text() == long
    save(desk, qtbot, again.said)
    assert desk.context is not None
    with desk.context.services.book.read() as connection:
        bodies = connection.exec_driver_sql("SELECT max(length(body)) FROM touchpoint").scalar()
    assert bodies == len(long.strip())
    assert Drafts(desk.context.services.book.path).read("") == {}


def test_the_foot_says_what_changes(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    assert sheet.note.text().startswith("Silence starts again at 0 days")
    sheet.how.buttons()["email"].click()
    assert sheet.note.text().startswith("Silence goes on")


def test_everything_is_seen_in_the_smallest_window(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(900, 520)
    sheet = open_log(desk, qtbot)
    root = desk.window.scrim
    chain = []
    for _ in range(40):
        press(QApplication.focusWidget() or sheet, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        assert sheet.isAncestorOf(here)
        corner = here.mapTo(root, here.rect().topLeft())
        assert corner.y() >= 0
        assert corner.y() + here.height() <= root.height()
        if here in chain:
            break
        chain.append(here)
    order = [chain.index(w) for w in (sheet.who, sheet.minutes, sheet.said, sheet.next_step)]
    assert order == sorted(order)
    assert sheet.save_button in chain


def test_wrong_letters_find_a_name_in_the_search(desk: Desk) -> None:
    assert desk.context is not None
    services = desk.context.services
    assert [hit.title for hit in search(services, "tamrind")][:1] == ["Tamarind Foods"]
    assert [hit.title for hit in search(services, "ingird dahl")][:1] == ["Ingrid Dahl"]
    assert search(services, "qqqqqq") == []
    assert search(services, "q" * 100_000) == []


def test_a_day_is_chosen_in_the_calendar(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "20m seats :: send offer")
    named = {b.accessibleName(): b for b in sheet.findChildren(QToolButton)}
    named["Choose the day the next step is due"].click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    calendar = menu.findChild(QCalendarWidget)
    assert calendar is not None
    calendar.clicked.emit(QDate(2026, 12, 4))
    assert str(sheet.due()) == "2026-12-04"
    assert sheet.line.field.text() == "20m seats :: send offer 2026-12-04"
    named["Choose the day it happened"].click()
    again = QApplication.activePopupWidget()
    assert again is not None
    calendar = again.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.maximumDate() == QDate(2026, 11, 26)
    calendar.clicked.emit(QDate(2026, 11, 24))
    assert sheet.when.text() == "2026-11-24"


def test_a_focused_button_is_drawn_as_one_at_rest(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    at_rest = sheet.cancel_button.grab().toImage()
    sheet.cancel_button.setFocus(Qt.FocusReason.TabFocusReason)
    assert sheet.cancel_button.hasFocus()
    assert sheet.cancel_button.grab().toImage() == at_rest  # the ring lies around it


def test_a_name_that_waits_is_taken_before_anything_is_saved(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "price question")
    sheet.who.setFocus()
    write(sheet.who, "ingrid")
    settle(qtbot, desk)
    press(sheet.who, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert sheet.head_second.text() == "Nordlys Energi"
    save(desk, qtbot, sheet)
    talk, _ = stored(desk, accounts["Nordlys Energi"])
    assert talk.title == "Price question"


def test_a_name_that_nobody_has_is_not_passed_over(desk: Desk, qtbot: QtBot) -> None:
    sheet = open_log(desk, qtbot)
    sheet.who.setFocus()
    write(sheet.who, "zzyzx")
    settle(qtbot, desk)
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is sheet
    assert "zzyzx" in sheet.note.text()


def test_the_words_being_typed_are_no_other_note(
    desk: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    begun = desk.account_in_view()
    sheet = open_log(desk, qtbot)
    write(sheet.line.field, "price question")
    presenter = sheet.findChild(LogPresenter)
    assert presenter is not None
    presenter.keep_draft()
    write(sheet.line.field, " @nordlys" if begun != accounts["Nordlys Energi"] else " @tamarind")
    settle(qtbot, desk)
    sheet.who_chosen.emit(f"{begun}|")
    settle(qtbot, desk)
    assert "not saved last time" not in sheet.note.text()
