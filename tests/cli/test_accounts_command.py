"""The table of accounts in the terminal: filtered, ordered, written to a file."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def three(terminal: Terminal) -> Terminal:
    for name, country, mrr in (
        ("Nordlys", "NO", "6400"),
        ("Tamarind", "BR", "1900"),
        ("Havgard", "NO", ""),
    ):
        terminal.ok("account", "add", name, "--country", country)
        if mrr:
            paid = ("--mrr", mrr, "--currency", "EUR", "--starts", "400 days ago")
            terminal.ok("contract", "add", name, *paid)
    return terminal


def test_a_filter_and_an_order(three: Terminal) -> None:
    found = three.json("accounts", "--filter", "mrr>1000", "--sort", "mrr", "--down")
    assert [line["name"] for line in found] == ["Nordlys", "Tamarind"]
    assert [line["name"] for line in three.json("accounts", "--filter", "country:NO -nord")] == [
        "Havgard"
    ]
    assert "Did you mean stage:new?" in three.fails("accounts", "--filter", "stgae:new")


def test_the_table_as_a_file(three: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    three.ok("accounts", "--filter", "mrr>1000", "--file", str(target))
    assert "2 accounts written" in three.err
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Account"], row["MRR"], row["Currency"]) for row in rows] == [
        ("Nordlys", "6400.00", "EUR"),
        ("Tamarind", "1900.00", "EUR"),
    ]
    assert ".pdf" in three.fails("accounts", "--file", str(tmp_path / "table.pdf"))
