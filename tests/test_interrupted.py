"""kill -9 in the middle of work: what was committed is there, nothing is half written, the book opens."""

import multiprocessing
import random
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path

import pytest

from csdesk.book.store import Book
from csdesk.domain.job import Job
from csdesk.services import books, importing
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import Clock, account, new_desk

_PROCESSES: SpawnContext | ForkServerContext
if sys.platform == "win32":
    _PROCESSES = multiprocessing.get_context("spawn")
else:
    _PROCESSES = multiprocessing.get_context("forkserver")
    _PROCESSES.set_forkserver_preload(["tests.test_interrupted"])
_KILLS = 12


def _log_forever(path: Path, account_id: str, done: Connection) -> None:
    desk = books.open_services(path, clock=Clock())
    number = 0
    while True:
        done.send(("next", number))
        log_touchpoint(
            desk,
            TouchpointDraft(
                account_id, "call", "both", summary=f"talk {number}", next_step="again"
            ),
        )
        done.send(("committed", number))
        number += 1


def _import_once(path: Path, files: list[Path], done: Connection) -> None:
    class Telling(Job):
        def progress(self, done_rows: int, total: int, what: str) -> None:
            done.send((what, done_rows))

    desk = books.open_services(path, clock=Clock())
    plan = importing.plan_import(desk, importing.read_files(files), Telling())
    done.send(("planned", plan.total))
    importing.apply_import(desk, plan, Telling())
    done.send(("committed", plan.total))
    done.close()


def _killed(
    work: Callable[..., None], *arguments: object, after: int, pause: float
) -> list[tuple[str, int]]:
    """Run `work` in a process, kill it `pause` seconds after its `after`-th word; what it had said."""
    ours, theirs = _PROCESSES.Pipe(duplex=False)
    process = _PROCESSES.Process(target=work, args=(*arguments, theirs))
    process.start()
    theirs.close()
    said: list[tuple[str, int]] = []
    try:
        while len(said) < after:
            said.append(ours.recv())
        ours.poll(pause)  # waits for a word, or the pause
    except EOFError:
        assert said, "the process said nothing before it ended"
    process.kill()
    process.join()
    try:
        while ours.poll(0):
            said.append(ours.recv())
    except EOFError:
        ours.close()
    return said


@pytest.mark.parametrize("seed", range(_KILLS))
def test_killed_while_logging_loses_nothing_that_was_committed(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    desk = new_desk(tmp_path)
    key = account(desk)
    books.close(desk)
    said = _killed(
        _log_forever, desk.book.path, key, after=chance.randint(1, 25), pause=chance.random() * 0.02
    )
    committed = [number for word, number in said if word == "committed"]
    book = Book.open(desk.book.path)
    with book.read() as connection:
        talks = {row[0] for row in connection.exec_driver_sql("SELECT summary FROM touchpoint")}
        steps = connection.exec_driver_sql("SELECT count(*) FROM task").scalar()
    assert {f"talk {number}" for number in committed} <= talks
    assert len(talks) <= len(committed) + 1
    assert steps == len(talks), "a talk and its next step are one transaction"
    assert book.check() == []
    with book.write("work goes on"):
        assert book.version() > 0
    book.close()


def _files(folder: Path) -> list[Path]:
    """Accounts, subscriptions and use as a company exports them; invented."""
    accounts = folder / "accounts.csv"
    accounts.write_text(
        "account_id,account_name,country,signup_date\n"
        + "".join(f"A-{i},Invented {i},SE,{i % 28 + 1:02}-03-2025\n" for i in range(60))
    )
    subscriptions = folder / "subscriptions.csv"
    subscriptions.write_text(
        "subscription_id,account_id,start_date,end_date,mrr_amount,billing_frequency\n"
        + "".join(f"S-{i},A-{i % 60},01-04-2025,,{100 + i},monthly\n" for i in range(120))
    )
    usage = folder / "usage.csv"
    usage.write_text(
        "usage_id,subscription_id,usage_date,feature_name,usage_count\n"
        + "".join(
            f"U-{i},S-{i % 120},{i % 28 + 1:02}-05-2025,feature_{i % 9},{i % 13}\n"
            for i in range(4000)
        )
    )
    return [accounts, subscriptions, usage]


@pytest.mark.parametrize("seed", range(_KILLS))
def test_killed_while_importing_leaves_all_or_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    desk = new_desk(tmp_path)
    books.close(desk)
    files = _files(tmp_path)
    said = _killed(
        _import_once,
        desk.book.path,
        files,
        after=chance.randint(1, 9),
        pause=chance.random() * 0.08,
    )
    book = Book.open(desk.book.path)
    with book.read() as connection:
        counted = tuple(
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
            for table in ("account", "contract", "usage", "feature")
        )
    assert counted in ((0, 0, 0, 0), (60, 120, 4000, 9))
    if "committed" in {word for word, _ in said}:
        assert counted != (0, 0, 0, 0)
    assert book.check() == []
    book.close()
