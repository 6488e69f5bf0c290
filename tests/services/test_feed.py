"""The feed file: rewritten when the agenda changes, whole or not at all, and its problems are kept."""

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from csdesk.domain.language import ENGLISH, Language, use
from csdesk.errors import Invalid, Unwritable
from csdesk.services import books, feed, tasks, undoing
from csdesk.services.agenda_export import agenda_of
from csdesk.services.context import Services
from csdesk.services.feed import FeedResult
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from tests.desks import Clock, account
from tests.services.agendas import fill, read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    return tmp_path / "shared" / "csdesk.ics"


def add(desk: Services, title: str) -> None:
    with desk.book.read() as connection:
        key = connection.exec_driver_sql("SELECT id FROM account LIMIT 1").scalar()
    tasks.add_task(desk, str(key), title, due=date(2026, 12, 9))


def test_without_a_feed_nothing_is_written(desk: Services) -> None:
    fill(desk)
    assert feed.write_feed(desk).result is FeedResult.OFF
    assert feed.feed_status(desk).path is None
    assert feed.feed_status(desk).sentence == "There is no feed."


def test_the_feed_is_written_when_it_is_set_and_when_something_changed(
    desk: Services, clock: Clock, file: Path
) -> None:
    fill(desk)
    assert feed.set_feed(desk, file).result is FeedResult.WRITTEN
    assert file.read_bytes() == agenda_of(desk)
    status = feed.feed_status(desk)
    assert (status.path, status.written_at, status.problem) == (file, clock.now, "")
    assert status.entries == len(read(file.read_bytes()))
    assert "up to date" in status.sentence
    clock.move(hours=1)
    before = file.stat()
    assert feed.write_feed(desk).result is FeedResult.UNCHANGED
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert feed.feed_status(desk) == status
    add(desk, "Send the plan")
    assert feed.write_feed(desk).result is FeedResult.WRITTEN
    assert b"Send the plan" in file.read_bytes()
    assert feed.feed_status(desk).written_at == clock.now


def test_what_is_in_no_agenda_costs_no_second_look(
    desk: Services, clock: Clock, file: Path
) -> None:
    key = fill(desk)
    feed.set_feed(desk, file)
    before = file.read_bytes()
    log_touchpoint(desk, TouchpointDraft(key, "call", "both"))
    assert feed.write_feed(desk).result is FeedResult.UNCHANGED
    # Only a look inside would find this out: as long, and as old.
    stat = file.stat()
    file.write_bytes(before.swapcase())
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert feed.write_feed(desk).result is FeedResult.UNCHANGED
    clock.move(days=1)
    assert feed.write_feed(desk).result is FeedResult.WRITTEN
    assert file.read_bytes() == before


def test_keeping_the_feed_is_no_action(desk: Services, file: Path) -> None:
    fill(desk)
    version, last = desk.book.version(), undoing.last_action(desk)
    feed.set_feed(desk, file)
    feed.write_feed(desk)
    assert desk.book.version() == version
    assert undoing.last_action(desk) == last


def test_a_feed_that_somebody_deleted_comes_back(desk: Services, file: Path) -> None:
    fill(desk)
    feed.set_feed(desk, file)
    file.unlink()
    assert feed.write_feed(desk).result is FeedResult.WRITTEN
    file.write_bytes(file.read_bytes()[:200])
    assert feed.write_feed(desk).result is FeedResult.WRITTEN
    assert file.read_bytes() == agenda_of(desk)


def test_off_leaves_the_file(desk: Services, file: Path) -> None:
    fill(desk)
    feed.set_feed(desk, file)
    before = file.read_bytes()
    assert feed.set_feed(desk, None).result is FeedResult.OFF
    add(desk, "Send the plan")
    assert feed.write_feed(desk).result is FeedResult.OFF
    assert file.read_bytes() == before


def test_a_folder_that_is_gone_is_said_until_it_is_back(
    desk: Services, clock: Clock, file: Path
) -> None:
    fill(desk)
    feed.set_feed(desk, file)
    file.unlink()
    file.parent.rmdir()
    clock.move(hours=1)
    add(desk, "Send the plan")
    failed = feed.write_feed(desk)
    assert failed.result is FeedResult.FAILED
    assert "folder exists" in failed.problem
    status = feed.feed_status(desk)
    assert (status.problem, status.sentence, status.tried_at) == (
        failed.problem,
        failed.problem,
        clock.now,
    )
    file.parent.mkdir()
    assert feed.write_feed(desk).result is FeedResult.WRITTEN
    assert feed.feed_status(desk).problem == ""
    assert [each.name for each in file.parent.iterdir()] == ["csdesk.ics"]


def test_a_full_disk_is_said(desk: Services, file: Path) -> None:
    fill(desk)
    feed.set_feed(desk, file)
    file.unlink()
    file.symlink_to("/dev/full")
    failed = feed.write_feed(desk)
    assert (failed.result, failed.path) == (FeedResult.FAILED, file)
    assert "The disk is full" in feed.feed_status(desk).sentence
    file.unlink()
    assert feed.write_feed(desk).result is FeedResult.WRITTEN


@pytest.mark.parametrize("name", ["csdesk", "csdesk.txt", "", "a\0.ics", "account-book.csdesk"])
def test_a_name_that_no_calendar_reads(desk: Services, tmp_path: Path, name: str) -> None:
    with pytest.raises(Invalid):
        feed.set_feed(desk, tmp_path / name)
    assert feed.feed_status(desk).path is None


def test_a_folder_named_like_a_feed(desk: Services, tmp_path: Path) -> None:
    (tmp_path / "x.ics").mkdir()
    with pytest.raises(Invalid, match="folder"):
        feed.set_feed(desk, tmp_path / "x.ics")


def test_a_file_of_somebody_else_stays(desk: Services, file: Path) -> None:
    file.write_text("BEGIN:VCALENDAR\r\nPRODID:-//Somebody//Else//EN\r\n", encoding="utf-8")
    with pytest.raises(Unwritable, match="another calendar"):
        feed.set_feed(desk, file)
    assert b"Somebody" in file.read_bytes()
    assert feed.feed_status(desk).path is None
    assert feed.set_feed(desk, file, take_over=True).result is FeedResult.WRITTEN
    assert feed.set_feed(desk, file).result is FeedResult.UNCHANGED


def test_a_feed_that_cannot_be_written_is_not_taken(
    desk: Services, file: Path, tmp_path: Path
) -> None:
    fill(desk)
    feed.set_feed(desk, file)
    with pytest.raises(Unwritable):
        feed.set_feed(desk, tmp_path / "none" / "x.ics")
    assert feed.feed_status(desk).path == file


def german(text: str, _count: int | None) -> str:
    return {"Renewal: {account}": "Verlängerung: {account}"}.get(text, text)


def test_the_terminal_keeps_the_language_of_the_window(desk: Services, file: Path) -> None:
    fill(desk)
    try:
        use(
            Language(
                "de", ".", ",", german, lambda name: {"Germany": "Deutschland"}.get(name, name)
            )
        )
        feed.set_feed(desk, file)
    finally:
        use(ENGLISH)
    before = file.read_bytes()
    assert "Verlängerung: Tamarind Foods".encode() in before
    assert b"Deutschland" in before
    assert feed.write_feed(desk, kept_words=True).result is FeedResult.UNCHANGED
    assert feed.write_feed(desk).result is FeedResult.WRITTEN  # an English window
    assert b"Renewal: Tamarind Foods" in file.read_bytes()
    assert feed.write_feed(desk, kept_words=True).result is FeedResult.UNCHANGED


_WRITER = """
import sys
from datetime import date
from pathlib import Path
from csdesk.services import books, feed, tasks
desk = books.open_services(Path(sys.argv[1]))
for number in range(12):
    tasks.add_task(desk, sys.argv[2], f"{sys.argv[3]} {number}", due=date(2026, 12, 1))
    assert feed.write_feed(desk, kept_words=True).result is not feed.FeedResult.FAILED
books.close(desk)
"""


def test_two_processes_and_a_reader_never_see_half_a_file(desk: Services, file: Path) -> None:
    key = fill(desk)
    feed.set_feed(desk, file)
    others = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(desk.book.path), key, name], env=dict(os.environ)
        )
        for name in ("North", "South")
    ]
    seen: list[bytes] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.append(file.read_bytes()[-20:])

    reader = threading.Thread(target=look)
    reader.start()
    for number in range(6):
        add(desk, f"Here {number}")
        assert feed.write_feed(desk).result is not FeedResult.FAILED
    assert [other.wait(timeout=120) for other in others] == [0, 0]
    done.set()
    reader.join()
    assert {part.endswith(b"END:VCALENDAR\r\n") for part in seen} == {True}
    assert file.read_bytes() == agenda_of(desk)
    assert [each.name for each in file.parent.iterdir()] == ["csdesk.ics"]


def test_a_book_that_is_gone_is_a_problem_and_no_failure(tmp_path: Path, file: Path) -> None:
    own = books.create_services(tmp_path / "own.csdesk", clock=Clock())
    account(own)
    feed.set_feed(own, file)
    own.book.close()
    (tmp_path / "own.csdesk").unlink()
    done = feed.write_feed(own)
    assert done.result is FeedResult.FAILED
    assert "own.csdesk" in done.problem
