"""Parts of pages on their own: sums, titles, long texts, choices, order."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from csdesk.desk.sums import sums_shown
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.labels import MOST_LAID_OUT, title, wrapped
from csdesk.domain.account_table import in_order
from csdesk.domain.lines import AccountLine
from csdesk.domain.money import Money
from tests.desk.keys import press


def line_of(name: str) -> AccountLine:
    """An account of which only the name is known."""
    return AccountLine(
        id=name,
        name=name,
        status="active",
        stage="new",
        country="",
        tier="",
        industry="",
        mrr=None,
        more_mrr=(),
        renews_on=None,
        renewal_derived=False,
        notice_on=None,
        last_two_way=None,
    )


def test_no_currency_is_left_out_silently() -> None:
    sums = [Money(100_00, code) for code in ("EUR", "USD", "GBP", "SEK")]
    shown, every = sums_shown(sums)
    assert shown.endswith("and 2 more currencies")
    assert len(every.splitlines()) == 4
    assert sums_shown(sums[:3])[0].endswith("and 1 more currency")
    assert "more" not in sums_shown(sums[:2])[0]
    assert sums_shown([]) == ("", "")


def test_a_long_title_ends_in_dots(qtbot: QtBot) -> None:
    made = title("Amalgamated Harbour Works " * 40)
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    assert made.text().endswith("…")
    assert "Harbour" in made.toolTip()
    made.setText("Nordlys")
    assert (made.text(), made.toolTip()) == ("Nordlys", "")


def test_a_title_beside_others_has_the_room_it_needs(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    across = QHBoxLayout(row)
    made = title()
    across.addWidget(made)
    across.addStretch(1)
    row.resize(600, 60)
    row.show()
    made.setText("Nordlys Energi")
    qtbot.waitUntil(lambda: made.text() == "Nordlys Energi")


def test_a_word_without_end_is_cut(qapp: QApplication) -> None:
    rows = wrapped("x" * 100_000, 300)
    assert sum(len(row) for row in rows) < MOST_LAID_OUT + 10
    assert rows[-1].endswith("…")


def test_tab_lands_on_the_chosen_segment_and_arrows_move(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    across = QHBoxLayout(row)
    before = QLineEdit()
    choices = Segments("Part", (("a", "A", ""), ("b", "B", ""), ("c", "C", "")))
    choices.set_value("b")
    after = QLineEdit()
    for part in (before, choices, after):
        across.addWidget(part)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    before.setFocus()
    press(before, Qt.Key.Key_Tab)
    buttons = choices.buttons()
    assert QApplication.focusWidget() is buttons["b"]
    with qtbot.waitSignal(choices.changed):
        press(buttons["b"], Qt.Key.Key_Right)
    assert choices.value() == "c"
    assert QApplication.focusWidget() is buttons["c"]
    press(buttons["c"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_names_with_accents_stand_among_their_letters() -> None:
    names = ["Zenith", "Ørsted Lines", "Élan", "Oslo Works", "Evergreen"]
    lines = [line_of(name) for name in names]
    assert [line.name for line in in_order(lines, "account")] == [
        "Élan",
        "Evergreen",
        "Ørsted Lines",
        "Oslo Works",
        "Zenith",
    ]
