import csv
from io import StringIO
from pathlib import Path

import pytest

from csdesk.errors import Unreadable
from csdesk.importers import source as files
from csdesk.importers.plan import guarded
from csdesk.importers.source import read_files
from tests.importers.samples import ACCOUNTS, SUBSCRIPTIONS, plan, reasons, source, sources


def test_files_are_read_once_and_by_name(tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(ACCOUNTS)
    read = read_files([path, tmp_path / "." / "accounts.csv"])
    assert [(f.name, f.data.decode()) for f in read] == [("accounts.csv", ACCOUNTS)]


def test_files_of_one_name_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "accounts.csv").write_text(ACCOUNTS)
    names = [
        f.name
        for f in read_files([tmp_path / "old" / "accounts.csv", tmp_path / "new" / "accounts.csv"])
    ]
    assert names == [str(tmp_path / folder / "accounts.csv") for folder in ("old", "new")]


def test_missing_files_and_folders_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"There is no file .*missing\.csv"):
        read_files([tmp_path / "missing.csv"])
    with pytest.raises(Unreadable, match="is a folder"):
        read_files([tmp_path])


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "FILE_LIMIT", 10)
    path = tmp_path / "large.csv"
    path.write_bytes(b"x" * 11)
    with pytest.raises(Unreadable, match="files of up to 1 GiB"):
        read_files([path])


@pytest.mark.parametrize(
    ("name", "content", "row", "reason"),
    [
        ("empty.csv", "", 0, "empty.csv is empty."),
        ("header.csv", "account_id,account_name\n", 0, "has a header and no rows"),
        ("book.csv", "PK\x03\x04", 0, "save it as CSV"),
        (
            "odd.csv",
            "colour,shape\nred,round\n",
            1,
            'it is not clear what its rows are; the columns are "colour", "shape"',
        ),
        (
            "subs.csv",
            "subscription_id,account_id,mrr_amount,billing_frequency\nS-1,A-1,5,monthly\n",
            1,
            "looks like contracts, but has no column for the start date",
        ),
        (
            "usage.csv",
            "usage_id,subscription_id,feature_name,usage_count\nU-1,S-1,x,5\n",
            1,
            "looks like usage, but has no column for the date",
        ),
        (
            "usage.csv",
            "usage_id,day,feature_name,usage_count\nU-1,2024-01-31,x,5\n",
            1,
            "no column for the account or subscription",
        ),
        (
            "tickets.csv",
            "ticket_id,submitted_at,priority,escalation_flag\nT-1,2024-01-31,high,no\n",
            1,
            "no column for the account",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error_and_the_others_are_imported(
    name: str, content: str, row: int, reason: str
) -> None:
    made = plan(*sources(), source(name, content))
    assert [(e.file, e.row) for e in made.errors] == [(name, row)]
    assert reason in made.errors[0].reason
    assert made.counts["new"] == 16
    assert made.usable
    assert not plan(source(name, content)).usable


def test_error_rows_become_a_file_with_their_cells() -> None:
    made = plan(
        source(
            "accounts.csv",
            ACCOUNTS.replace("Nordlys,EdTech", "=cmd(),EdTech").replace("US,", "Atlantis,"),
        ),
        source("subs.csv", SUBSCRIPTIONS.replace("2786", "-2786")),
    )
    rows = list(csv.DictReader(StringIO(made.errors_csv())))
    assert [(r["file"], r["row"], r["column"]) for r in rows][:2] == [
        ("accounts.csv", "2", "country"),
        ("subs.csv", "2", "account_id"),
    ]
    assert rows[0]["account_name"] == "'=cmd()"
    assert rows[0]["country"] == "Atlantis"
    assert rows[1]["mrr_amount"] == "-2786"


def test_cells_that_a_spreadsheet_would_run_are_guarded() -> None:
    cells = ["=1+1", "+49 30 1", "-x", "@me", "\tx", "\rx", "-3.5", "+4", "1,5", "text", ""]
    assert guarded(cells) == [
        "'=1+1", "'+49 30 1", "'-x", "'@me", "'\tx", "'\rx", "-3.5", "+4", "1,5", "text", "",
    ]  # fmt: skip


def test_errors_stand_in_the_order_of_files_and_rows() -> None:
    made = plan(
        source("subs.csv", SUBSCRIPTIONS.replace("A-2", "A-9").replace("2786", "x")),
        source("accounts.csv", ACCOUNTS.replace("Germany", "Atlantis")),
    )
    assert [(file, row) for file, row, _, _ in reasons(made)] == [
        ("subs.csv", 2),
        ("subs.csv", 4),
        ("accounts.csv", 4),
    ]
