"""The Usage tab over a real book: the chart by keys, the table with the same numbers, features."""

import math
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from csdesk.book.tables import FeatureRow, UsageRow
from csdesk.desk.account.usage.adding import UsageSheet
from csdesk.desk.account.usage.chart import UsageChart
from csdesk.desk.account.usage.page import UsagePage
from csdesk.desk.desk import Desk
from csdesk.desk.tokens import DARK, LIGHT
from csdesk.services import books
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desks import THURSDAY, Clock

YESTERDAY = THURSDAY.date() - timedelta(days=1)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(
    tmp_path: Path, clock: Clock, accounts: dict[str, str], open_window: Callable[[], Desk]
) -> Desk:
    """Nordlys uses one of two features on working days, up to yesterday."""
    desk = books.open_services(tmp_path / BOOK, clock=clock)
    with desk.book.write("fill") as unit:
        boards = unit.add(FeatureRow(name="Boards"))
        unit.add(FeatureRow(name="Reports"))
        for back in range(400):
            day = YESTERDAY - timedelta(days=back)
            if day.weekday() < 5:
                for metric, value in (("uses", 10.0 + back % 7), ("logins", 2.0)):
                    if metric == "logins" and day.weekday() == 4:
                        continue
                    unit.session.add(
                        UsageRow(
                            account_id=accounts["Nordlys Energi"], day=day, metric=metric, value=value,
                            feature_id=boards if metric == "uses" else None, source="export",
                        )
                    )  # fmt: skip
    books.close(desk)
    return open_window()


def open_usage(desk: Desk, qtbot: QtBot, account_id: str) -> UsagePage:
    desk.show_account(account_id)
    settle(qtbot, desk)
    desk.act("tab_usage")
    settle(qtbot, desk)
    (page,) = desk.window.findChildren(UsagePage)
    return page


def chart_of(page: UsagePage) -> UsageChart:
    assert page.chart is not None
    return page.chart


def width(chart: UsageChart) -> float:
    low, high = chart.in_view()
    return high - low


def test_the_chart_is_zoomed_and_moved_by_keys(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_usage(window, qtbot, accounts["Nordlys Energi"])
    chart = chart_of(page)
    assert chart.hasFocus()
    assert page.age.text() == "as of yesterday"
    assert width(chart) == 90
    press(chart, Qt.Key.Key_Plus)
    assert width(chart) == pytest.approx(63)
    low, _high = chart.in_view()
    press(chart, Qt.Key.Key_Right)
    assert chart.in_view()[0] == pytest.approx(low + 0.15 * 63)
    for _ in range(9):
        press(chart, Qt.Key.Key_Right)
    assert chart.in_view()[1] == pytest.approx(YESTERDAY.toordinal() + 0.5)  # not beyond the data
    press(chart, Qt.Key.Key_Left)
    press(chart, Qt.Key.Key_Minus)
    assert width(chart) <= 90.0001
    for _ in range(20):
        press(chart, Qt.Key.Key_Plus)
    assert width(chart) == pytest.approx(5)
    press(chart, Qt.Key.Key_0)
    assert width(chart) == 90


def test_points_are_said_by_keys_and_under_the_pointer(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_usage(window, qtbot, accounts["Nordlys Energi"])
    chart = chart_of(page)
    with qtbot.waitSignal(chart.pointed) as said:
        press(chart, Qt.Key.Key_Left, SHIFT)
    assert said.args == ["Wed 25 Nov: 10 uses"]
    assert chart.accessibleDescription() == "Wed 25 Nov: 10 uses"
    said_then: list[str] = []
    chart.pointed.connect(said_then.append)
    for _ in range(3):
        press(chart, Qt.Key.Key_Left, SHIFT)
    assert said_then[-1] == "Sun 22 Nov: no data"
    place = chart._box.mapViewToScene(QPointF(YESTERDAY.toordinal() - 1.0, 5.0))
    QTest.mouseMove(chart.viewport(), QPoint(round(place.x()), round(place.y())))
    assert said_then[-1] == "Tue 24 Nov: 11 uses"


def test_days_without_data_are_gaps_and_the_table_says_the_same(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_usage(window, qtbot, accounts["Nordlys Energi"])
    chart = chart_of(page)
    values = list(chart._line.getData()[1])
    assert len(values) == 90
    assert sum(math.isnan(value) for value in values) == 26  # the Saturdays and Sundays
    page.view.buttons()["table"].click()
    assert page.table.isVisible()
    shown = [page.numbers.index(row, 1).data() for row in range(page.numbers.rowCount())]
    assert ["no data" if math.isnan(v) else f"{v:.0f}" for v in reversed(values)] == shown
    assert page.numbers.index(0, 0).data() == "Wed 25 Nov"


def test_spans_steps_metrics_and_features_are_chosen(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_usage(window, qtbot, accounts["Nordlys Energi"])
    chart = chart_of(page)
    page.span.buttons()["year"].click()
    settle(qtbot, window)
    assert page.step.value() == "week"
    assert page.numbers.rowCount() == 53
    assert page.numbers.headerData(0, Qt.Orientation.Horizontal) == "Week from"
    page.step.buttons()["day"].click()
    settle(qtbot, window)
    assert page.numbers.rowCount() == 365
    page.span.buttons()["all"].click()
    settle(qtbot, window)
    page.choose_metric("logins")
    settle(qtbot, window)
    assert page.about.words() == "Logins, the whole account"
    page.choose_metric("uses")
    page.feature_list.setCurrentIndex(page.features.index(1))
    settle(qtbot, window)
    assert page.about.words() == "Uses, Boards"
    assert chart.accessibleName().startswith("Chart of uses, Boards, 5")
    assert page.breadth.text() == "1 of 2 used in 90 days"
    assert page.features.words(1).startswith("Boards, yesterday, 8")
    assert page.features.words(2) == "Reports, never used"
    page.feature_list.setCurrentIndex(page.features.index(2))
    settle(qtbot, window)
    assert page.about.words() == "Uses, Reports: nothing recorded in this span"


def test_the_colours_follow_the_theme(window: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    page = open_usage(window, qtbot, accounts["Nordlys Energi"])
    chart = chart_of(page)
    before = window.theme.tokens
    try:
        for tokens in (DARK, LIGHT):
            window.theme.use(tokens)
            assert chart.backgroundBrush().color().name().upper() == tokens.base
            assert chart._line.opts["pen"].color().name().upper() == tokens.accent
    finally:
        window.theme.use(before)


def test_use_is_added_by_hand_to_an_account_without_any(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_usage(window, qtbot, accounts["Tamarind Foods"])
    assert page.empty.isVisible()
    assert page.empty.action_button.hasFocus()
    page.empty.action_button.click()
    sheet = window.window.scrim.sheet
    assert isinstance(sheet, UsageSheet)
    write(sheet.value, "many")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "not a number" in sheet.wrong()["value"]
    sheet.value.setText("34")
    write(sheet.metric_field, "Logins")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert window.window.scrim.sheet is None
    assert page.about.words() == "Logins, the whole account"
    assert page.numbers.index(0, 1).data() == "34"
    assert page.age.text() == "as of today"


def test_the_chart_library_waits_until_a_chart_is_opened() -> None:
    asked = (
        "import sys, csdesk.desk.app, csdesk.desk.account.usage.make;"
        "print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
