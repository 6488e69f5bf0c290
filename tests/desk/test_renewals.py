"""The Renewals page in the real window: board, lanes, list, retention, by keyboard and by mouse."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from csdesk.desk.desk import Desk
from csdesk.desk.renewals.page import RenewalsPage
from csdesk.domain.renewal_lines import Lane
from csdesk.services import books
from csdesk.services.renewals import open_count
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press
from tests.desk.renewal_books import board_book
from tests.desk.test_models import check
from tests.desks import Clock, account, new_desk

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ids(tmp_path: Path, clock: Clock) -> dict[str, str]:
    """The book of the window has renewals in every state; contract ids by account."""
    made = new_desk(tmp_path, clock, BOOK)
    found = board_book(made)
    books.close(made)
    return found


@pytest.fixture
def desk(ids: dict[str, str], open_window: Callable[[], Desk]) -> Desk:
    return open_window()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RenewalsPage:
    desk.act("renewals")
    settle(qtbot, desk)
    found = desk.window.pages.currentWidget()
    assert isinstance(found, RenewalsPage)
    return found


def lane_of(page: RenewalsPage, contract_id: str) -> str:
    return next(
        column.key
        for column in page.board.columns()
        if any(line.contract_id == contract_id for line in column.lines)
    )


def drag(page: RenewalsPage, contract_id: str, lane: Lane) -> None:
    """Drag a card to the middle of a lane."""
    assert page.board.choose(contract_id)
    view = page.board.viewport()
    keys = [column.key for column in page.board.columns()]
    start = card_place(page, contract_id)
    target = page.board.head_rect(keys.index(lane)).center().toPoint() + QPoint(0, 120)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(30, 10))
    QTest.mouseMove(view, target)
    QTest.mouseRelease(view, LEFT, pos=target)


def card_place(page: RenewalsPage, contract_id: str) -> QPoint:
    for number, column in enumerate(page.board.columns()):
        for row, line in enumerate(column.lines):
            if line.contract_id == contract_id:
                return page.board.card_rect(number, row).center().toPoint()
    raise AssertionError(contract_id)


def test_columns_have_their_cards_and_sums(page: RenewalsPage, ids: dict[str, str]) -> None:
    titles = [column.title for column in page.board.columns()]
    assert titles == ["Overdue", "December 2026", "January 2027", "February 2027", "March 2027"]
    january = page.board.columns()[2]
    assert [line.account.name for line in january.lines] == [
        "Nordlys Energi",
        "Harrow & Finch",
        "Fjellhus Hotels",
        "Corda Textiles",  # settled: last
    ]
    assert january.sums.startswith("EUR\u00a08,240, likely ")
    assert "USD\u00a01,340" in january.note
    assert page.sums.text() == "9 open in the next 120 days, EUR\u00a011,110\u00a0MRR"


def test_the_head_counts_what_the_rail_counts(page: RenewalsPage, desk: Desk) -> None:
    assert desk.context is not None
    assert page.sums.text().startswith(f"{open_count(desk.context.services)} open")


def test_arrows_reach_every_card_and_head(page: RenewalsPage) -> None:
    board = page.board
    assert board.hasFocus()
    first = board.current()
    assert first is not None
    assert first.account.name == "Skarv Maritime"
    press(board, KEY.Key_Right)
    press(board, KEY.Key_Down)
    second = board.current()
    assert second is not None
    assert second.account.name == "Ostara Bakeries"
    assert "Ostara Bakeries; renewal Mon 14 Dec, 18 days" in board.accessibleName()
    for _ in range(3):
        press(board, KEY.Key_Up)
    assert board.current() is None
    assert "December 2026; 2 renewals" in board.accessibleName()
    press(board, KEY.Key_Return)
    assert page.panel.isVisible()
    assert [row.name for row in page.panel.rows.lines.rows] == ["Maison Aubry", "Ostara Bakeries"]
    assert page.panel.rows.hasFocus()


def test_enter_opens_the_account(qtbot: QtBot, page: RenewalsPage) -> None:
    line = page.board.current()
    assert line is not None
    with qtbot.waitSignal(page.open_requested) as asked:
        press(page.board, KEY.Key_Return)
    assert asked.args == [line.account.id]


def test_space_shows_the_evidence_and_it_follows(desk: Desk, page: RenewalsPage) -> None:
    press(page.board, KEY.Key_Space)
    assert page.panel.isVisible()
    assert page.board.hasFocus()
    before = page.panel.evidence_of
    press(page.board, KEY.Key_Right)
    assert page.panel.evidence_of not in {"", before}
    desk.act("back")
    assert not page.panel.isVisible()
    assert desk.window.pages.currentWidget() is page


def test_o_sends_the_offer_out_and_undo_takes_it_back(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("runway")
    nordlys = ids["Nordlys Energi"]
    page.board.choose(nordlys)
    assert lane_of(page, nordlys) == Lane.DUE
    press(page.board, KEY.Key_O)
    settle(qtbot, desk)
    assert lane_of(page, nordlys) == Lane.OUT
    line = page.board.current()
    assert line is not None
    assert line.contract_id == nordlys  # the current card goes along
    desk.act("undo")
    settle(qtbot, desk)
    assert lane_of(page, nordlys) == Lane.DUE


def test_a_card_is_dragged_out_and_back(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("runway")
    key = ids["Tallow & Sons"]
    before = lane_of(page, key)
    drag(page, key, Lane.OUT)
    settle(qtbot, desk)
    assert lane_of(page, key) == Lane.OUT
    drag(page, key, Lane.DUE)
    settle(qtbot, desk)
    assert lane_of(page, key) == before


def test_a_settled_card_stays_where_it_is_and_says_why(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("runway")
    drag(page, ids["Corda Textiles"], Lane.OUT)
    assert not desk.lane.busy
    with qtbot.waitSignal(page.remarked) as said:
        press(page.board, KEY.Key_O)
    assert "agreed" in said.args[0]


def test_a_drag_to_a_lane_that_means_nothing_does_nothing(
    desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("runway")
    drag(page, ids["Nordlys Energi"], Lane.AGREED)
    assert not desk.lane.busy
    assert lane_of(page, ids["Nordlys Energi"]) == Lane.DUE


def test_bars_are_named_and_open_their_list(page: RenewalsPage) -> None:
    chart = page.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(chart, KEY.Key_Right)
    assert "January 2027: 4 renewals" in chart.accessibleName()
    press(chart, KEY.Key_Return)
    assert page.panel.rows.lines.rowCount() == 4
    assert page.panel.accessibleName() == "January 2027"
    press(page.panel.rows, KEY.Key_J)
    assert page.panel.rows.currentIndex().row() == 1
    assert [bar.on_board for bar in chart.bars()] == [True] * 4 + [False] * 8
    october = next(bar for bar in chart.bars() if bar.key == "2027-10")
    assert (october.settled, october.unsettled > 0) == (0, True)


def test_another_currency_is_shown_by_itself(page: RenewalsPage) -> None:
    page.choose_money("USD")
    march = next(bar for bar in page.chart.bars() if bar.key == "2027-03")
    assert march.figure == "1.9\u00a0k"
    assert page.chart_title.words().startswith("MRR by month of renewal, USD")
    assert page.sums.text().endswith("USD\u00a03,240\u00a0MRR")


def test_the_list_sorts_and_keeps_its_line(page: RenewalsPage, ids: dict[str, str]) -> None:
    page.arrange("list")
    table = page.table
    row = table.lines.row_of(ids["Tamarind Foods"])
    assert row is not None
    table.setCurrentIndex(table.lines.index(row, 0))
    table.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    line = table.current()
    assert line is not None
    assert line.account.name == "Tamarind Foods"
    amounts = [x.mrr.amount for x in table.lines.lines if x.mrr and x.mrr.currency == "EUR"]
    assert amounts == sorted(amounts, reverse=True)


def test_the_list_has_the_same_keys(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("list")
    table = page.table
    row = table.lines.row_of(ids["Nordlys Energi"])
    assert row is not None
    table.setCurrentIndex(table.lines.index(row, 0))
    press(table, KEY.Key_Space)
    assert page.panel.evidence_of == ids["Nordlys Energi"]
    press(table, KEY.Key_O)
    settle(qtbot, desk)
    line = table.current()
    assert line is not None
    assert line.offer_made_on is not None
    with qtbot.waitSignal(page.renew_requested) as asked:
        press(table, KEY.Key_R)
    assert asked.args[1] == ids["Nordlys Energi"]
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is not None


def test_a_renewal_moves_the_card_to_agreed(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, ids: dict[str, str]
) -> None:
    page.arrange("runway")
    page.board.choose(ids["Nordlys Energi"])
    press(page.board, KEY.Key_R)
    settle(qtbot, desk)
    sheet = desk.window.scrim.sheet
    assert sheet is not None
    press(sheet, KEY.Key_Return, CONTROL)
    settle(qtbot, desk)
    assert desk.window.scrim.sheet is None
    assert lane_of(page, ids["Nordlys Energi"]) == Lane.AGREED
    assert "Agreed" in page.board.accessibleName()


def test_retention_adds_up_and_opens_what_is_behind(
    qtbot: QtBot, desk: Desk, page: RenewalsPage
) -> None:
    page.arrange("retention")
    settle(qtbot, desk)
    view = page.retention
    shown = {step.key: step.amount for step in view.steps.lines.steps}
    assert shown["nrr"] == "100\u00a0%"
    assert shown["start"] == shown["end"]
    page.take_focus()
    press(view.steps, KEY.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.rows.lines.rowCount() == 12
    desk.act("back")
    assert view.steps.hasFocus()


def test_a_period_of_ones_own(qtbot: QtBot, desk: Desk, page: RenewalsPage) -> None:
    page.arrange("retention")
    view = page.retention
    view.choice.buttons()["own"].click()
    view.first.setText("2025-04-01")
    view.last.setText("2025-05-31")
    with qtbot.waitSignal(page.period_asked):
        press(view.last, KEY.Key_Return)
    settle(qtbot, desk)
    shown = {step.key: step.amount for step in view.steps.lines.steps}
    assert shown["new"] == "EUR\u00a023,300"
    assert len(view.events.lines.rows) == 11
    view.last.setText("2025-03-01")
    with qtbot.waitSignal(page.period_asked):
        press(view.last, KEY.Key_Return)
    settle(qtbot, desk)
    assert not view.steps.lines.steps


@pytest.mark.parametrize("size", [(900, 520), (1024, 700), (1440, 900)])
def test_nothing_lies_over_another_thing(
    qtbot: QtBot, desk: Desk, page: RenewalsPage, size: tuple[int, int]
) -> None:
    desk.window.resize(*size)
    assert (desk.window.width(), desk.window.height()) == size
    page.adapt(*size)
    for arrangement in ("board", "runway", "list", "retention"):
        page.arrange(arrangement)
        settle(qtbot, desk)
        head = [w for w in page.findChildren(QWidget) if w.parentWidget() is page.sums.parent()]
        shown = sorted((w for w in head if w.isVisible()), key=lambda w: w.x())
        for one, other in pairwise(shown):
            assert one.geometry().right() < other.x()
        assert shown[-1].geometry().right() <= page.width() - 23


def test_all_cards_can_be_scrolled_to(desk: Desk, page: RenewalsPage) -> None:
    desk.window.resize(900, 520)
    for number, column in enumerate(page.board.columns()):
        for row, line in enumerate(column.lines):
            page.board.choose(line.contract_id)
            rect = page.board.card_rect(number, row)
            assert rect.left() >= 0
            assert rect.right() <= page.board.viewport().width()
            assert rect.bottom() <= page.board.viewport().height()


def test_models_keep_to_the_rules_of_qt(page: RenewalsPage, qtmodeltester: ModelTester) -> None:
    page.show_behind("2027-01")
    for model in (page.table.lines, page.panel.rows.lines, page.retention.steps.lines):
        check(qtmodeltester, model)


def test_what_takes_the_focus_has_a_name(page: RenewalsPage) -> None:
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.parent() is not None:
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget


def test_a_book_without_contracts_says_what_to_do(
    qtbot: QtBot, tmp_path: Path, clock: Clock, open_window: Callable[[], Desk]
) -> None:
    made = new_desk(tmp_path, clock, BOOK)
    account(made, "Havgard Shipping")
    books.close(made)
    desk = open_window()
    desk.act("renewals")
    settle(qtbot, desk)
    page = desk.window.pages.currentWidget()
    assert isinstance(page, RenewalsPage)
    assert page.empty.isVisible()
    assert not page.chart.isVisible()
    page.arrange("retention")
    settle(qtbot, desk)
    assert "Nobody paid anything" in page.retention.words()
