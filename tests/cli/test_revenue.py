"""The commands of the money."""

import csv
from datetime import date, timedelta
from pathlib import Path

from tests.cli.conftest import Terminal

SOON = (date.today() + timedelta(days=50)).isoformat()
LATER = (date.today() + timedelta(days=300)).isoformat()


def filled(terminal: Terminal) -> Terminal:
    for name, renews in (("=Tamarind Foods", SOON), ("Nordlys Energi", LATER)):
        terminal.ok("account", "add", name)
        terminal.ok(
            "contract", "add", name, "--mrr", "1900", "--currency", "EUR", "--starts", "2024-01-31",
            "--renews", renews, "--notice", "30",
        )  # fmt: skip
    return terminal


def test_renewals_are_listed_by_day(terminal: Terminal) -> None:
    shown = filled(terminal).ok("renewals")
    assert shown.index("Tamarind") < shown.index("Nordlys")
    assert "EUR\u00a03,800\u00a0MRR" in shown
    assert "Nordlys" not in terminal.ok("renewals", "--months", "3")


def test_renewals_as_json(terminal: Terminal) -> None:
    (line,) = filled(terminal).json("renewals", "--months", "3")
    assert line["account"]["name"] == "=Tamarind Foods"
    assert line["mrr"] == {"amount": "1900.00", "currency": "EUR"}
    assert 0 < line["likely"] < 1
    assert line["renews_on"] == SOON


def test_renewals_as_a_file_that_no_spreadsheet_runs(terminal: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "renewals.csv"
    filled(terminal).ok("renewals", "--csv", str(target))
    assert "2 renewals were written" in terminal.err
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["account"] for row in rows} == {"'=Tamarind Foods", "Nordlys Energi"}
    assert {row["mrr"] for row in rows} == {"1900.00"}


def test_a_file_that_cannot_be_written_is_said(terminal: Terminal, tmp_path: Path) -> None:
    missing = tmp_path / "no folder" / "renewals.csv"
    assert "cannot be written" in filled(terminal).fails("renewals", "--csv", str(missing))


def test_a_book_without_contracts_says_so(terminal: Terminal) -> None:
    terminal.ok("account", "add", "Havgard Shipping")
    assert "Nothing renews" in terminal.ok("renewals")
    assert "Nobody paid anything" in terminal.ok("revenue")


def test_revenue_of_a_period(terminal: Terminal) -> None:
    shown = filled(terminal).ok("revenue")
    assert "NRR 100\u00a0%, GRR 100\u00a0%" in shown
    assert "EUR\u00a03,800" in shown
    before = terminal.ok("revenue", "--from", "2024-01-01", "--to", "2024-02-28")
    assert "no NRR and no GRR" in before
    assert "+EUR\u00a01,900" in before


def test_revenue_as_json(terminal: Terminal) -> None:
    found = filled(terminal).json("revenue", "--from", "2024-01-01", "--to", "2024-02-28")
    (eur,) = found["currencies"]
    assert (eur["start"], eur["end"], eur["new"], eur["nrr"]) == ("0.00", "0.00", "3800.00", None)
    assert len(found["events"]) == 2


def test_a_wrong_period_is_said(terminal: Terminal) -> None:
    said = filled(terminal).fails("revenue", "--from", "2024-03-01", "--to", "2024-02-01")
    assert "before it begins" in said
