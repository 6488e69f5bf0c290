"""Books as files: made, opened, backed up, and the demo apart from the person's own."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from csdesk import paths
from csdesk.book.demo import make_demo
from csdesk.domain.job import Cancelled, Job
from csdesk.errors import BookError, Unwritable
from csdesk.services import accounts, books, public_holidays, undoing
from csdesk.services.context import Services
from tests.desks import THURSDAY, Clock, account


def test_the_own_book_is_made_once_and_then_opened(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "book.csdesk"
    desk = books.open_or_create(path, clock=Clock())
    account(desk)
    books.close(desk)
    again = books.open_or_create(path, clock=Clock())
    assert [a.name for a in accounts.list_accounts(again)] == ["Tamarind Foods"]
    books.close(again)


def test_a_summary_counts_and_knows_the_last_backup(desk: Services) -> None:
    account(desk)
    found = books.book_summary(desk)
    assert (found.accounts, found.touchpoints, found.demo, found.last_backup) == (1, 0, False, None)
    assert books.daily_backup(desk) is not None
    assert books.daily_backup(desk) is None
    assert books.book_summary(desk).last_backup is not None


def test_an_empty_book_needs_no_backup(desk: Services) -> None:
    assert books.daily_backup(desk) is None


def test_a_backup_never_replaces_a_file(desk: Services, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(Unwritable, match="exists already"):
        books.backup(desk, tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "mine"


def test_the_demo_is_made_anew_each_day(tmp_path: Path) -> None:
    path = tmp_path / "demo.csdesk"
    clock = Clock()
    desk = books.open_demo(path, clock=clock)
    summary = books.book_summary(desk)
    assert (summary.demo, summary.accounts) == (True, 60)
    assert books.daily_backup(desk) is None
    account(desk, "Mine today")
    books.close(desk)
    same_day = books.open_demo(path, clock=clock)
    assert books.book_summary(same_day).accounts == 61
    books.close(same_day)
    clock.move(days=1)
    next_day = books.open_demo(path, clock=clock)
    assert books.book_summary(next_day).accounts == 60
    books.close(next_day)
    (kept,) = tmp_path.glob("demo-of-*.csdesk")
    worked_in = books.open_services(kept, clock=clock)
    assert "Mine today" in {line.name for line in accounts.list_accounts(worked_in)}
    books.close(worked_in)
    clock.move(days=1)
    books.close(books.open_demo(path, clock=clock))
    assert len(list(tmp_path.glob("*.csdesk"))) == 2, "one that nobody worked in is not kept"


def test_a_demo_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    class Stopping(Job):
        def check(self) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_demo(
            tmp_path / "demo.csdesk", size="typical", seed=1, today=THURSDAY.date(), job=Stopping()
        )
    assert list(tmp_path.iterdir()) == []


def test_a_demo_is_not_made_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(BookError):
        books.make_demo_book(tmp_path / "mine", size="typical", seed=1)
    assert (tmp_path / "mine").read_text() == "mine"


def test_the_last_action_is_named_for_undo(desk: Services) -> None:
    assert undoing.last_action(desk) is None
    account(desk)
    found = undoing.last_action(desk)
    assert found is not None
    assert (found.name, found.rows) == ("add account", 1)


@pytest.mark.parametrize(
    "content", ["", "no json", "[]", '{"mark": 1}', '{"mark": "x", "countries": 3}']
)
def test_a_broken_cache_of_holidays_is_made_again(content: str) -> None:
    day = date(2031, 8, 1) + timedelta(days=len(content))
    file = paths.cache_folder() / f"holidays-{day.year}-{day.year + 1}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)
    public_holidays._country_days.cache_clear()
    found = public_holidays.country_days({"SE", "XX", ""}, day)
    assert set(found) == {"SE"}
    assert date(2031, 12, 25) in found["SE"].holidays
    kept = json.loads(file.read_text())
    assert kept["countries"]["XX"] == {}
    public_holidays._country_days.cache_clear()
    assert public_holidays.country_days({"SE"}, day) == {"SE": found["SE"]}
