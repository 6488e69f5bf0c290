"""Demo books: complete, repeatable, consistent, and nobody's real address."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from csdesk.book.demo import SIZES, make_demo
from csdesk.book.demo.dice import Dice, add_months, workday
from csdesk.book.demo.places import COUNTRIES
from csdesk.book.demo.plots import draw_plots
from csdesk.book.demo.sheet import BULK
from csdesk.book.demo.sizes import deal
from csdesk.book.store import Book
from csdesk.book.tables import Base
from csdesk.domain.job import Cancelled, Job
from csdesk.domain.money import is_currency, monthly_minor
from csdesk.errors import BookError, NothingToUndo
from csdesk.services.books import close, open_services
from csdesk.services.morning import read_today

TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demo") / "demo.csdesk"
    make_demo(made, size="typical", seed=1, today=TODAY)
    return made


@pytest.fixture
def rows(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def _dump(path: Path) -> dict[str, list[object]]:
    """All rows of all tables but `book_meta`, which holds the ids of this very file."""
    connection = sqlite3.connect(path)
    names = [t.name for t in Base.metadata.sorted_tables if t.name != "book_meta"]
    found = {name: list(connection.execute(f"SELECT * FROM {name}")) for name in names}
    connection.close()
    return found


def _count(rows: sqlite3.Connection, sql: str, *values: object) -> int:
    return int(rows.execute(f"SELECT count(*) FROM {sql}", values).fetchone()[0])


def test_has_the_size_it_promises(rows: sqlite3.Connection) -> None:
    size = SIZES["typical"]
    assert _count(rows, "account") == size.accounts
    assert _count(rows, "contact") == size.contacts
    assert _count(rows, "touchpoint") == size.touchpoints
    assert abs(_count(rows, "usage") - size.usage) < size.usage * 0.05
    for table in (
        "contract",
        "revenue_event",
        "task",
        "playbook_run",
        "checkin",
        "ticket",
        "feature_use",
    ):
        assert _count(rows, table) > 50, table


def test_is_sound_marked_searchable_and_has_nothing_to_undo(path: Path) -> None:
    book = Book.open(path)
    try:
        assert book.check() == []
        with book.read() as connection:
            marked = connection.scalar(text("SELECT value FROM book_meta WHERE key = 'demo'"))
            indexed = connection.scalar(text("SELECT count(*) FROM search_touchpoint"))
            aims = connection.execute(
                text(
                    "SELECT type, count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite%' GROUP BY 1"
                )
            ).all()
        assert marked == TODAY.isoformat()
        assert indexed == SIZES["typical"].touchpoints
        with pytest.raises(NothingToUndo):
            book.undo()
    finally:
        book.close()
    fresh = Book.create(path.with_name("empty.csdesk"))
    with fresh.read() as connection:
        expected = connection.execute(
            text(
                "SELECT type, count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite%' GROUP BY 1"
            )
        ).all()
    fresh.close()
    assert aims == expected  # every index and trigger is back


def test_journals_again_once_made(path: Path, tmp_path: Path) -> None:
    book = Book.open(Path(shutil.copy(path, tmp_path)))
    try:
        with book.write("rename") as unit:
            unit.connection.execute(text("UPDATE account SET name = 'Nordlys' WHERE n = 1"))
        assert book.undo().name.endswith("rename")
    finally:
        book.close()


def test_same_seed_and_day_give_the_same_rows(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.csdesk"
    make_demo(again, size="typical", seed=1, today=TODAY)
    assert _dump(again) == _dump(path)
    assert draw_plots(Dice(1), 60, TODAY) != draw_plots(Dice(2), 60, TODAY)


def test_refuses_a_path_that_is_taken(tmp_path: Path) -> None:
    taken = tmp_path / "mine.csdesk"
    taken.write_text("my own")
    with pytest.raises(BookError, match="exists already"):
        make_demo(taken, size="typical", seed=1, today=TODAY)
    assert taken.read_text() == "my own"


def test_refuses_an_unknown_size(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unknown size"):
        make_demo(tmp_path / "x.csdesk", size="huge", seed=1, today=TODAY)


class _Stops(Job):
    """Lets one batch through, then stops."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int]] = []

    def progress(self, done: int, total: int, what: str) -> None:
        self.seen.append((done, total))

    def check(self) -> None:
        if self.seen:
            raise Cancelled


def test_a_stopped_run_leaves_nothing(tmp_path: Path) -> None:
    job = _Stops()
    with pytest.raises(Cancelled):
        make_demo(tmp_path / "x.csdesk", size="typical", seed=1, today=TODAY, job=job)
    assert job.seen[0][1] == SIZES["typical"].accounts
    assert list(tmp_path.iterdir()) == []


def test_ids_are_version_7_and_carry_the_time_of_their_row(rows: sqlite3.Connection) -> None:
    for key, at in rows.execute("SELECT id, at FROM touchpoint LIMIT 500"):
        made = UUID(key)
        assert made.version == 7
        assert made.variant == "specified in RFC 4122"
        seconds = int.from_bytes(made.bytes[:6]) / 1000
        assert 0 <= seconds - datetime.fromisoformat(at).timestamp() < 1


def test_nothing_has_happened_in_the_future(rows: sqlite3.Connection) -> None:
    after = (TODAY + timedelta(days=1)).isoformat()
    today = TODAY.isoformat()
    early = f"{today}T02:00:00Z"  # yesterday afternoon on the west coast of America
    assert _count(rows, "touchpoint WHERE at >= ?", early) == 0
    assert _count(rows, "usage WHERE day >= ?", today) == 0
    assert _count(rows, "revenue_event WHERE day > ?", today) == 0
    assert _count(rows, "task WHERE done_at >= ? OR since > ?", after, today) == 0
    assert _count(rows, "ticket WHERE opened_at >= ? OR closed_at >= ?", early, early) == 0
    assert _count(rows, "contact WHERE left_on > ?", today) == 0
    assert _count(rows, "feature_use WHERE coalesce(last_on, told_on) > ?", today) == 0


def test_talks_are_in_working_hours_of_the_account(rows: sqlite3.Connection) -> None:
    for at, zone in rows.execute(
        "SELECT t.at, a.zone FROM touchpoint t JOIN account a ON a.id = t.account_id"
    ):
        local = datetime.fromisoformat(at).astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert 7 <= local.hour <= 17


def test_revenue_events_add_up_to_what_the_contracts_say(rows: sqlite3.Connection) -> None:
    for key, status in rows.execute("SELECT id, status FROM account").fetchall():
        lines = rows.execute(
            "SELECT l.amount_minor, l.billing_months, l.currency FROM contract_line l "
            "JOIN contract c ON c.id = l.contract_id WHERE c.account_id = ? AND c.ends_on IS NULL",
            (key,),
        ).fetchall()
        mrr = sum(monthly_minor(amount, months) for amount, months, _ in lines)
        events = rows.execute(
            "SELECT coalesce(sum(mrr_delta_minor), 0) FROM revenue_event WHERE account_id = ?",
            (key,),
        ).fetchone()[0]
        assert mrr == events
        assert (mrr > 0) == (status == "active")
        assert len({currency for _, _, currency in lines}) <= 1
        assert all(is_currency(currency) for _, _, currency in lines)


def test_contracts_follow_each_other_without_gap(rows: sqlite3.Connection) -> None:
    pairs = rows.execute(
        "SELECT old.ends_on, new.starts_on FROM contract new JOIN contract old ON old.id = new.renews_id"
    ).fetchall()
    assert pairs
    for ends, starts in pairs:
        assert date.fromisoformat(ends) + timedelta(days=1) == date.fromisoformat(starts)


def test_reaches_nobody(rows: sqlite3.Connection) -> None:
    for (mails,) in rows.execute("SELECT emails FROM contact"):
        assert re.fullmatch(r'\["[a-z0-9.]+@[a-z0-9-]+\.example"\]', mails)
    doubles = rows.execute(
        "SELECT emails FROM contact GROUP BY emails HAVING count(*) > 1"
    ).fetchall()
    assert doubles == []


def test_books_are_varied(rows: sqlite3.Connection) -> None:
    def kinds(column: str, table: str) -> int:
        return int(rows.execute(f"SELECT count(DISTINCT {column}) FROM {table}").fetchone()[0])

    assert kinds("country", "account") >= 10
    assert kinds("currency", "contract_line") >= 4
    assert kinds("stage", "account") == 4
    assert kinds("status", "account") == 3
    assert kinds("summary", "touchpoint") > 5000
    assert kinds("source", "usage") == 2
    assert kinds("role", "contact") == 6


def test_the_morning_has_reasons_of_all_families_for_about_a_quarter_of_the_accounts(
    path: Path,
) -> None:
    morning = datetime(TODAY.year, TODAY.month, TODAY.day, 8, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    desk = open_services(path, clock=lambda: morning)
    try:
        agenda = read_today(desk)
    finally:
        close(desk)
    lines = agenda.lines + agenda.folded
    families = {reason.signal.family for line in lines for reason in line.reasons}
    assert 10 <= len(lines) <= 22
    assert families >= {
        "renewal", "silence", "usage", "onboarding", "promises", "occasion", "people", "support",
    }  # fmt: skip
    assert len({line.sentence.split(" ")[0] for line in lines}) >= 2


def test_every_zone_and_currency_of_the_places_exists() -> None:
    for country in COUNTRIES:
        assert is_currency(country.currency)
        assert all(ZoneInfo(zone) for _, zone in country.cities)


def test_bulk_columns_are_those_of_the_tables() -> None:
    for name, columns in BULK.items():
        assert set(columns) == {c.name for c in Base.metadata.tables[name].columns} - {"n"}


@pytest.mark.parametrize("today", [date(2028, 2, 29), date(2027, 1, 1), date(2026, 3, 29)])
def test_plots_hold_on_any_day(today: date) -> None:
    plots = draw_plots(Dice(5), 200, today)
    assert len(plots) == 200
    for plot in plots:
        assert plot.since <= plot.stage_since <= plot.until <= today
        assert plot.since <= plot.last_talk <= plot.until
    assert 0.2 < sum(bool(p.troubles) for p in plots) / 200 < 0.4


@pytest.mark.parametrize(
    ("total", "weights", "least", "most", "expected"),
    [
        (10, [1.0, 1.0], 0, None, [5, 5]),
        (10, [3.0, 1.0], 0, [4, 100], [4, 6]),
        (7, [1.0, 1.0, 1.0], 2, None, [3, 2, 2]),
        (10, [1.0], 0, [3], [3]),
        (5, [0.0, 1.0], 0, None, [0, 5]),
        (0, [1.0], 0, None, [0]),
        (4, [], 0, None, []),
    ],
)
def test_deal(
    total: int, weights: list[float], least: int, most: list[int] | None, expected: list[int]
) -> None:
    assert deal(total, weights, least=least, most=most) == expected


def test_days() -> None:
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2028, 2, 29), -12) == date(2027, 2, 28)
    assert add_months(date(2026, 12, 1), 1) == date(2027, 1, 1)
    assert workday(date(2026, 11, 29)) == date(2026, 11, 27)
    assert workday(date(2026, 11, 28), back=False) == date(2026, 11, 30)
    assert workday(date(2026, 11, 26)) == date(2026, 11, 26)
