"""The Contracts tab over a real book: lines, offers, renewal with uplift and undo, revenue events."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from csdesk.desk.account.contracts.page import ContractsPage
from csdesk.desk.account.contracts.renew_sheet import RenewSheet
from csdesk.desk.account.contracts.sheets import ContractSheet, EndSheet, RevenueSheet
from csdesk.desk.account.people.sheets import DaySheet
from csdesk.desk.desk import Desk
from csdesk.desk.frame.sheets import Sheet
from csdesk.domain.contract_terms import ContractTerms
from csdesk.domain.renewal_offer import LineTerms
from csdesk.services import books, contracts, renewing
from csdesk.services.contracts import ContractDraft, add_contract
from tests.desk.conftest import BOOK, settle
from tests.desk.keys import CONTROL, press, write
from tests.desks import Clock
from tests.services.test_merging import dump


@pytest.fixture
def window(
    tmp_path: Path, clock: Clock, accounts: dict[str, str], open_window: Callable[[], Desk]
) -> Desk:
    """Nordlys has a second contract: two lines in two currencies, a price cap."""
    desk = books.open_services(tmp_path / BOOK, clock=clock)
    add_contract(
        desk,
        ContractDraft(
            accounts["Nordlys Energi"],
            fields={
                "name": "Sites",
                "starts": "2026-03-03",
                "renews": "2027-03-03",
                "notice": "60",
            },
            lines=(
                LineTerms("Core", 40, 2_280_000, "EUR", 12),
                LineTerms("Portal", None, 30_000, "JPY", 1),
            ),
            price_cap_bp=500,
        ),
    )
    books.close(desk)
    return open_window()


def open_contracts(desk: Desk, qtbot: QtBot, account_id: str) -> ContractsPage:
    desk.show_account(account_id)
    settle(qtbot, desk)
    desk.act("tab_contracts")
    settle(qtbot, desk)
    (page,) = desk.window.findChildren(ContractsPage)
    return page


def open_sheet(desk: Desk) -> Sheet | None:
    found = desk.window.scrim.sheet
    assert found is None or isinstance(found, Sheet)
    return found


def choose(page: ContractsPage, name: str) -> ContractTerms:
    row = next(n for n, item in enumerate(page.contracts.items) if item.name == name)
    page.list.setCurrentIndex(page.contracts.index(row))
    found = page.current_contract()
    assert found is not None
    return found


def test_a_renewal_with_uplift_is_one_action_and_one_undo(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_contracts(window, qtbot, accounts["Nordlys Energi"])
    assert window.context is not None
    services = window.context.services
    before = dump(services)
    old = choose(page, "Sites")
    press(page.list, Qt.Key.Key_R)
    sheet = open_sheet(window)
    assert isinstance(sheet, RenewSheet)
    assert sheet.start.text().startswith("Wed 3 Mar 2027")
    assert sheet.months.text() == "12"
    core, _portal = sheet.lines.old
    core.seats.clear()
    write(core.seats, "50")
    assert core.amount.text() == "28500.00"
    core.percent.clear()
    write(core.percent, "10")
    assert core.amount.text() == "31350.00"
    assert sheet.cap_words.words().startswith("The price cap is 5\u00a0%: Core may cost")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "may cost EUR\u00a029,925 at most" in sheet.note.text()
    core.percent.clear()
    write(core.percent, "5")
    assert not sheet.cap_words.isVisible()
    assert sheet.figures.text().splitlines() == [
        "EUR\u00a01,900 → EUR\u00a02,493.75 (+EUR\u00a0593.75, +31.2\u00a0%)",
        "JPY\u00a030,000 → JPY\u00a030,000 (no change)",
    ]
    assert sheet.meaning.words() == (
        "Writes Expansion +EUR\u00a0475, Price +EUR\u00a0118.75, on Wed 3 Mar 2027."
    )
    with qtbot.waitSignal(window.bus.changed):
        press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert open_sheet(window) is None
    found = contracts.list_contracts(services, old.account_id)
    (new,) = [each for each in found if each.renews_id == old.id]
    assert [line.amount_minor for line in new.lines] == [2_992_500, 30_000]
    shown = [page.events.words(row) for row in range(2)]
    assert shown == [
        "Wed 3 Mar 2027, Price, +EUR\u00a0118.75, Sites",
        "Wed 3 Mar 2027, Expansion, +EUR\u00a0475, Sites",
    ]
    renewed = next(n for n, each in enumerate(page.contracts.items) if each.id == old.id)
    page.list.setCurrentIndex(page.contracts.index(renewed))
    press(page.list, Qt.Key.Key_R)
    settle(qtbot, window)
    assert open_sheet(window) is None
    assert window.window.banner.isVisible()
    window.act("undo")
    settle(qtbot, window)
    assert dump(services) == before


def test_a_shrink_with_a_product_that_goes(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_contracts(window, qtbot, accounts["Nordlys Energi"])
    choose(page, "Sites")
    press(page.list, Qt.Key.Key_R)
    sheet = open_sheet(window)
    assert isinstance(sheet, RenewSheet)
    core, portal = sheet.lines.old
    portal.keep.setChecked(False)
    core.amount.clear()
    write(core.amount, "20,520")
    assert core.percent.text() == "-10\u00a0%"
    sheet.lines.add_new()
    (more,) = sheet.lines.new
    write(more.product, "Analytics")
    write(more.amount, "100")
    more.months.setText("1")
    sheet.lines.edited.emit()
    assert "Shrink \u2212JPY\u00a030,000" in sheet.meaning.words()
    assert "Expansion +EUR\u00a0100" in sheet.meaning.words()
    sheet.lines.all_percent.setText("5")
    sheet.lines.raise_all()
    assert core.amount.text() == "23940.00"
    core.amount.clear()
    write(core.amount, "many")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "not an amount" in sheet.note.text()
    assert core.amount.property("error")


def test_an_offer_is_noted_by_one_key(window: Desk, qtbot: QtBot, accounts: dict[str, str]) -> None:
    page = open_contracts(window, qtbot, accounts["Nordlys Energi"])
    choose(page, "Sites")
    press(page.list, Qt.Key.Key_O)
    settle(qtbot, window)
    row = page.list.currentIndex().row()
    assert "Offer made Thu 26 Nov" in page.contracts.words(row)
    press(page.list, Qt.Key.Key_O)
    settle(qtbot, window)
    assert "Offer made" not in page.contracts.words(row)
    page.act("contract_offer_day")
    sheet = open_sheet(window)
    assert isinstance(sheet, DaySheet)
    sheet.day.setText("20 nov 2026")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "Offer made Fri 20 Nov" in page.contracts.words(row)


def test_a_contract_is_added_changed_and_ended(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_contracts(window, qtbot, accounts["Havgard Shipping"])
    assert page.empty.action_button.hasFocus()
    page.empty.action_button.click()
    sheet = open_sheet(window)
    assert isinstance(sheet, ContractSheet)
    write(sheet.widget("name"), "Fleet")
    write(sheet.widget("price_cap"), "much")
    (row,) = sheet.lines.rows
    write(row.product, "Core")
    write(row.seats, "10")
    write(row.amount, "1200")
    row.currency.setText("eur")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    assert "not a price cap" in sheet.wrong()["price_cap"]
    sheet.fill({"price_cap": "3.5", "starts_on": "2026-02-29"})
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "2026-02-29" in sheet.wrong()["starts_on"]
    sheet.fill({"starts_on": "2026-02-28", "renews_on": "2027-02-28"})
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert open_sheet(window) is None
    assert page.list.hasFocus()
    assert page.events.words(0) == "Sat 28 Feb, New, +EUR\u00a0100, Fleet"
    press(page.list, Qt.Key.Key_Return)
    sheet = open_sheet(window)
    assert isinstance(sheet, ContractSheet)
    assert sheet.price_cap() == 350
    sheet.lines.rows[0].seats.setText("20")
    sheet.lines.rows[0].amount.setText("2400")
    sheet.kind.buttons()["change"].click()
    assert sheet.changed_on.isEnabled()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.events.words(0) == "Thu 26 Nov, Expansion, +EUR\u00a0100, Fleet"
    press(page.list, Qt.Key.Key_E)
    sheet_end = open_sheet(window)
    assert isinstance(sheet_end, EndSheet)
    assert sheet_end.day.text().startswith("Sat 27 Feb 2027")
    write(sheet_end.widget("cause"), "budget")
    press(sheet_end, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.events.words(0) == "Sun 28 Feb 2027, Churn, \u2212EUR\u00a0200, Fleet, budget"


def test_revenue_events_are_added_and_corrected(
    window: Desk, qtbot: QtBot, accounts: dict[str, str]
) -> None:
    page = open_contracts(window, qtbot, accounts["Tamarind Foods"])
    press(page.list, Qt.Key.Key_N)
    sheet = open_sheet(window)
    assert isinstance(sheet, RevenueSheet)
    write(sheet.amount, "-150")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "do not agree" in sheet.wrong()["delta"]
    sheet.reason.buttons()["shrink"].click()
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.events.words(0) == "Thu 26 Nov, Shrink, \u2212EUR\u00a0150"
    page.event_list.setFocus()
    page.event_list.setCurrentIndex(page.events.index(0))
    press(page.event_list, Qt.Key.Key_Return)
    sheet = open_sheet(window)
    assert isinstance(sheet, RevenueSheet)
    sheet.amount.setText("-200")
    press(sheet, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.events.words(0).endswith("\u2212EUR\u00a0200")
    count = page.events.rowCount()
    press(page.event_list, Qt.Key.Key_Delete)
    settle(qtbot, window)
    assert page.events.rowCount() == count - 1
    assert window.context is not None
    assert len(renewing.list_revenue(window.context.services, accounts["Tamarind Foods"])) == 1
