"""Renewals and revenue over a real book."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from csdesk.book.tables import RevenueEventRow, SettingRow
from csdesk.domain.money import Money
from csdesk.domain.renewal_lines import Lane, MoneyView, due_soon, tally
from csdesk.domain.revenue import Part
from csdesk.errors import Gone, Invalid
from csdesk.services import books
from csdesk.services.context import Services
from csdesk.services.contracts import set_offer_made
from csdesk.services.policies import read_rates
from csdesk.services.renewals import open_count, read_renewals
from csdesk.services.revenue import read_revenue
from csdesk.services.undoing import undo_last
from tests.desk.renewal_books import board_book
from tests.desks import THURSDAY, account, contract, new_desk

TODAY = THURSDAY.date()
YEAR = (date(2025, 11, 27), TODAY)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Services]:
    made = new_desk(tmp_path)
    yield made
    books.close(made)


def set_rates(desk: Services, text: str) -> None:
    with desk.book.write("set rates") as unit:
        unit.session.add(SettingRow(id="currency", value='"EUR"'))
        unit.session.add(SettingRow(id="rates", value=text))


def event(desk: Services, account_id: str, day: date, reason: str, minor: int | None) -> None:
    with desk.book.write("add event") as unit:
        unit.add(
            RevenueEventRow(
                account_id=account_id,
                day=day,
                reason=reason,
                mrr_delta_minor=minor,
                currency="EUR" if minor is not None else None,
            )
        )


def test_an_empty_book_has_no_renewals(desk: Services) -> None:
    found = read_renewals(desk)
    assert (found.lines, found.rolling, found.currencies) == ((), 0, ())
    assert open_count(desk) == 0
    assert read_revenue(desk, *YEAR).by_currency == ()


def test_every_state_stands_in_its_lane(desk: Services) -> None:
    ids = board_book(desk)
    lanes = {line.contract_id: line.lane for line in read_renewals(desk).lines}
    expected = {
        "Maison Aubry": Lane.OUT,
        "Ostara Bakeries": Lane.PASSED,
        "Nordlys Energi": Lane.DUE,
        "Brightwater Clinics": Lane.PREPARE,
        "Skarv Maritime": Lane.PASSED,
        "Corda Textiles": Lane.AGREED,
    }
    assert {name: lanes[ids[name]] for name in expected} == expected
    assert len(lanes) == len(ids)  # the contract that follows is no renewal of its own


def test_the_count_of_the_rail_is_that_of_the_page(desk: Services) -> None:
    board_book(desk)
    lines = read_renewals(desk).lines
    assert open_count(desk) == len(due_soon(lines, TODAY)) == 9


def test_the_count_agrees_on_the_demo_book(tmp_path: Path) -> None:
    desk = books.open_demo(tmp_path / "demo.csdesk", clock=lambda: THURSDAY)
    try:
        assert open_count(desk) == len(due_soon(read_renewals(desk).lines, TODAY)) > 0
        report = read_revenue(desk, *YEAR)
        assert report.by_currency
        for found in report.by_currency:
            assert found.start + sum(found.part(part) for part in Part) == found.end
            assert found.part(Part.UNEXPLAINED) == 0
    finally:
        books.close(desk)


def test_an_offer_is_made_taken_back_and_undone(desk: Services) -> None:
    key = contract(desk, account(desk), renews="2027-03-03", notice="60")

    def lane() -> Lane:
        (line,) = read_renewals(desk).lines
        return line.lane

    assert lane() is Lane.DUE
    assert set_offer_made(desk, key, TODAY).touches("contract", key)
    assert lane() is Lane.OUT
    assert not set_offer_made(desk, key, TODAY)  # nothing changes, nothing to undo
    set_offer_made(desk, key, None)
    assert lane() is Lane.DUE
    undo_last(desk)
    assert lane() is Lane.OUT


def test_an_offer_to_come_or_of_nothing_is_refused(desk: Services) -> None:
    key = contract(desk, account(desk), renews="2027-03-03")
    with pytest.raises(Invalid, match="has not come yet"):
        set_offer_made(desk, key, date(2026, 11, 27))
    with pytest.raises(Gone):
        set_offer_made(desk, "no such contract", TODAY)


def test_rates_convert_and_say_what_they_cannot(desk: Services) -> None:
    board_book(desk)
    set_rates(desk, '{"USD": 0.5, "XYZ": 3, "GBP": -1, "CHF": "x"}')
    found = read_renewals(desk)
    assert found.rates == {"USD": Decimal("0.5")}
    assert found.convertible
    usd = tally(found.lines, found.view("USD"))
    eur = tally(found.lines, found.view("EUR"))
    both = tally(found.lines, found.view(converted=True))
    assert usd.mrr == Money(3_240_00, "USD")
    assert both.mrr.minor == eur.mrr.minor + usd.mrr.minor // 2
    assert both.rest == (Money(64_000_00, "SEK"),)
    assert found.view("NOK") == MoneyView("EUR")


def test_rates_that_are_none_are_none() -> None:
    assert read_rates(None) == {}
    assert read_rates(["USD"]) == {}
    assert read_rates({"USD": "nan", "SEK": 0}) == {}


def test_what_moved_the_revenue(desk: Services) -> None:
    stays = account(desk, "Nordlys Energi")
    contract(desk, stays, "1000", starts="2025-01-01", renews="2027-01-01")
    contract(desk, stays, "250", starts="2026-03-01", renews="2027-03-01")  # an expansion
    leaves = account(desk, "Marlow Dental")
    contract(desk, leaves, "400", starts="2025-01-01", ends="2026-05-31")
    event(desk, leaves, date(2026, 6, 1), "churn", -400_00)
    event(desk, leaves, date(2026, 6, 2), "shrink", None)
    new = account(desk, "Arden Optics")
    contract(desk, new, "700", starts="2026-09-01", renews="2027-09-01")
    (found,) = (report := read_revenue(desk, *YEAR)).by_currency
    assert (found.start, found.end, found.new) == (1400_00, 1250_00, 700_00)
    assert found.part(Part.EXPANSION) == 250_00
    assert found.part(Part.CHURN) == -400_00
    assert found.part(Part.UNEXPLAINED) == 0
    assert found.nrr == pytest.approx(1250 / 1400)
    assert found.grr == pytest.approx(1000 / 1400)
    assert [each.delta for each in report.events].count(None) == 1
    assert report.converted is None


def test_churn_that_the_contracts_do_not_know_is_unexplained(desk: Services) -> None:
    key = account(desk)
    contract(desk, key, "1000", starts="2025-01-01", renews="2027-01-01")
    event(desk, key, date(2026, 6, 1), "churn", -1000_00)
    (found,) = read_revenue(desk, *YEAR).by_currency
    assert found.nrr == 1
    assert (found.part(Part.CHURN), found.part(Part.UNEXPLAINED)) == (-1000_00, 1000_00)


def test_a_contract_ends_where_the_next_one_begins(desk: Services) -> None:
    board_book(desk)
    report = read_revenue(desk, date(2026, 11, 1), TODAY)
    corda = [m for r in report.by_currency for m in r.cohort if m.account.name == "Corda Textiles"]
    assert [(each.start, each.end) for each in corda] == [(720_00, 720_00)]


def test_a_period_must_end_after_it_begins_and_not_tomorrow(desk: Services) -> None:
    with pytest.raises(Invalid, match="before it begins"):
        read_revenue(desk, TODAY, date(2026, 11, 25))
    with pytest.raises(Invalid, match="has not come yet"):
        read_revenue(desk, TODAY, date(2026, 11, 27))
