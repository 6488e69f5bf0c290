"""Input that is odd but plausible, and input that is a typing error."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_commands import TALK, USE, Made


def test_a_checkin_is_read_on_the_clock_of_its_zone(tamarind: Made) -> None:
    terminal = tamarind()
    there = datetime.now(ZoneInfo("Asia/Tokyo")) + timedelta(hours=2)
    found = terminal.json("checkin", "tam", "--at", "in 2 hours", "--zone", "Asia/Tokyo")
    starts = datetime.fromisoformat(found["starts_at"])
    assert abs((starts - there).total_seconds()) < 120
    fixed = terminal.json(
        "checkin", "tam", "--at", "2030-12-01T10:00:00+02:00", "--zone", "Europe/Berlin"
    )
    assert fixed["starts_at"] == "2030-12-01T08:00:00+00:00"
    gap = ("checkin", "tam", "--at", "2031-03-30 02:30", "--zone", "Europe/Berlin")
    assert "02:30" in terminal.fails(*gap)
    terminal.ok("checkin", "tam", "--at", "2020-01-01 10:00", "--zone", "UTC")
    assert "passed already" in terminal.err


def test_with_may_be_given_more_than_once(tamarind: Made) -> None:
    terminal = tamarind()
    terminal.ok("contact", "add", "tam", "Bo Lund", "--email", "bo@tamarind.example")
    terminal.ok(*TALK, "--with", "ana@tamarind.example", "--with", "bo@tamarind.example")
    assert sorted(terminal.json("show", "tam")["timeline"][0]["people"]) == [
        "Ana Ferreira",
        "Bo Lund",
    ]


def test_a_mistyped_year_is_refused_before_anything_is_written(tamarind: Made) -> None:
    terminal = tamarind()
    before = terminal.json("today")
    assert "year 26" in terminal.fails(
        "checkin", "tam", "--at", "0026-12-01 10:00", "--zone", "UTC"
    )
    assert "year 1" in terminal.fails(*TALK, "--at", "0001-01-01")
    assert "9999" in terminal.fails("today", "--date", "9999-12-31")
    assert terminal.json("today") == before


def test_the_price_of_a_contract_can_be_corrected(tamarind: Made) -> None:
    terminal = tamarind()
    (deal,) = terminal.json("show", "tam")["contracts"]
    terminal.ok("set", deal["id"], "mrr=600", "currency=usd", "seats=12")
    assert terminal.json("accounts")[0]["mrr"] == {"amount": "600.00", "currency": "USD"}
    assert terminal.json("show", "tam")["contracts"][0]["seats"] == 12
    assert "cannot be negative" in terminal.fails("set", deal["id"], "mrr=-1")
    assert "cannot renew" in terminal.fails("set", deal["id"], "renews=1999-01-01")
    terminal.ok("undo")
    assert terminal.json("accounts")[0]["mrr"] == {"amount": "1900.00", "currency": "EUR"}


@pytest.mark.parametrize("mrr", ["999999999999999999999", "1e400", "1e30"])
def test_numbers_beyond_all_bounds_are_sentences(tamarind: Made, mrr: str) -> None:
    terminal = tamarind()
    assert "csdesk itself" not in terminal.fails(
        "contract", "add", "tam", "--mrr", mrr, "--starts", "today"
    )
    many = terminal.fails(
        "contract", "add", "tam", "--mrr", "5", "--starts", "today", "--seats", "9" * 25
    )
    assert "seats cannot be" in many
    assert "zero or more" in terminal.fails(*USE, "--value=1e308")


def test_the_past_does_not_see_what_was_put_aside_or_promised_later(tamarind: Made) -> None:
    terminal = tamarind()
    past = (date.today() - timedelta(days=50)).isoformat()
    before = terminal.json("today", "--date", past)
    terminal.ok("snooze", "tam", "--until", "in 90 days")
    terminal.ok(
        "task", "tam", "Send price", "--due", (date.today() - timedelta(days=70)).isoformat()
    )
    terminal.ok(
        "log", "tam", "--channel", "call", "--direction", "both", "--next", "x", "--due", past
    )
    assert terminal.json("today", "--date", past) == before


def test_a_churned_account_has_no_renewal_ahead(tamarind: Made, tmp_path: Path) -> None:
    terminal = tamarind()
    terminal.ok("set", "tam", "status=churned")
    assert terminal.json("accounts")[0]["renews_on"] is None
    assert terminal.json("ics", "--out", str(tmp_path / "x.ics"))["renewals"] == 0


def test_a_dry_run_needs_no_book_and_leaves_none(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "accounts.csv").write_text("account_id,account_name,country\nA-1,Nordlys,NO\n")
    found = terminal.json("import", str(tmp_path / "accounts.csv"), "--dry-run")
    assert found["by_kind"]["account"] == {"new": 1, "changed": 0, "same": 0}
    assert not terminal.book.exists()


def test_the_demo_is_made_where_the_book_should_be(terminal: Terminal) -> None:
    terminal.ok("demo")
    assert len(terminal.json("accounts")) == 60
