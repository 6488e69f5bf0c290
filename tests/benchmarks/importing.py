"""Import of 100,000 usage rows: plan and write, against csv and executemany into the same table."""

import csv
import random
import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from csdesk.book.store import Book
from csdesk.book.tables import UsageRow
from csdesk.services.books import close, create_services, open_services
from csdesk.services.importing import apply_import, plan_import, read_files
from tests.benchmarks.figures import Figure, alternate, spent
from tests.benchmarks.moment import clock

_ROWS, _ACCOUNTS = 100_000, 500
_HEAD = (
    "usage_id", "subscription_id", "usage_date", "feature_name", "usage_count", "usage_duration_secs",
    "error_count", "is_beta_feature",
)  # fmt: skip
_WANTED_SHARE = 0.5  # of the speed of the floor


def measure(_folder: Path, runs: int) -> list[Figure]:
    """Figures of the import into a book that has the accounts and contracts already."""
    with tempfile.TemporaryDirectory(prefix="csdesk-import-") as holder:
        folder = Path(holder)
        usage = _write_files(folder)
        known = folder / "known.csdesk"
        _import(known, [folder / "accounts.csv", folder / "subscriptions.csv"], new=True)
        counter = iter(range(10_000))

        def copy() -> Path:
            return Path(shutil.copy(known, folder / f"{next(counter)}.csdesk"))

        def ours() -> float:
            path = copy()
            took = spent(lambda: _import(path, [usage], new=False))
            assert _count(path) == _ROWS
            return took

        def floor(*, journaled: bool) -> float:
            path = copy()
            took = spent(lambda: _load_bare(path, usage, journaled=journaled))
            assert _count(path) == _ROWS
            return took

        value, least, bare = alternate(
            max(3, runs // 2), ours, lambda: floor(journaled=True), lambda: floor(journaled=False)
        )
    met = value * _WANTED_SHARE <= least
    return [
        Figure(
            "import 100k usage rows", value, least, "ms", "2 x the floor", met, "floor: journal on"
        ),
        Figure("the same, floor without journal", value, bare, "ms"),
    ]


def _write_files(folder: Path) -> Path:
    """Write the three files; returns the one with the usage."""
    dice = random.Random(1)
    first = date(2024, 1, 1)
    with (folder / "accounts.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(("account_id", "account_name", "industry", "country", "signup_date"))
        out.writerows(
            (f"A-{n}", f"Company {n}", "Retail", "DE", "2023-05-17") for n in range(_ACCOUNTS)
        )
    with (folder / "subscriptions.csv").open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(("subscription_id", "account_id", "start_date", "plan_tier", "mrr_amount"))
        out.writerows((f"S-{n}", f"A-{n}", "2023-06-01", "Team", 100 + n) for n in range(_ACCOUNTS))
    usage = folder / "feature_usage.csv"
    with usage.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(_HEAD)
        for number in range(_ROWS):
            day = first + timedelta(days=dice.randrange(700))
            out.writerow(
                (f"U-{number:06}", f"S-{dice.randrange(_ACCOUNTS)}", day.isoformat(),
                 f"feature_{dice.randrange(20)}", dice.randrange(1, 40), dice.randrange(4000),
                 dice.randrange(3), dice.random() < 0.1)
            )  # fmt: skip
    return usage


def _import(path: Path, files: list[Path], *, new: bool) -> None:
    desk = create_services(path, clock=clock) if new else open_services(path, clock=clock)
    try:
        plan = plan_import(desk, read_files(files))
        assert not plan.errors
        apply_import(desk, plan)
    finally:
        close(desk)


def _load_bare(path: Path, usage: Path, *, journaled: bool) -> None:
    """The least that reads the file and fills the table: no checks, no plan, no comparison."""
    book = Book.open(path, clock=clock)
    try:
        with book.write("load") as unit:
            raw = unit.connection.connection.driver_connection
            assert raw is not None
            if not journaled:
                raw.execute("DROP TRIGGER journal_usage_insert")
            contracts = {
                row[0]: (row[1], row[2])
                for row in raw.execute("SELECT external_id, id, account_id FROM contract")
            }
            columns = [
                c.name for c in UsageRow.__table__.columns if c.name not in ("n", "feature_id")
            ]
            with usage.open(newline="", encoding="utf-8") as file:
                rows = csv.reader(file)
                next(rows)
                raw.executemany(
                    f"INSERT INTO usage ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
                    (
                        (contracts[contract][1], contracts[contract][0], day, "uses", float(count),
                         int(seconds), int(errors), int(beta == "True"), "csv", key)
                        for key, contract, day, _, count, seconds, errors, beta in rows
                    ),
                )  # fmt: skip
    finally:
        book.close()


def _count(path: Path) -> int:
    book = Book.open(path, clock=clock)
    try:
        with book.read() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM usage").scalar() or 0)
    finally:
        book.close()
