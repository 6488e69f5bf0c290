"""`csdesk ics` and `csdesk feed`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.services.agendas import read, titles


@pytest.fixture
def desk(tamarind: Callable[[], Terminal]) -> Terminal:
    terminal = tamarind()
    terminal.ok("task", "tam", "Send price", "--due", "in 3 days")
    return terminal


def test_the_whole_agenda(desk: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "all.ics"
    said = desk.ok("ics", "--out", str(out))
    assert said.startswith("Wrote 1 renewal, 1 notice deadline, 1 task and ")
    assert f" to {out}." in said
    before = out.read_bytes()
    desk.ok("ics", "--out", str(out))
    assert out.read_bytes() == before
    assert "Tamarind Foods: Send price" in titles(before)
    counts = desk.json("ics", "--out", str(out))
    assert sum(counts.values()) == len(read(before))


def test_a_part_of_it(desk: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "part.ics"

    def of(*words: str) -> list[str]:
        desk.ok("ics", "--out", str(out), *words)
        return titles(out.read_bytes())

    assert of("--only", "tasks") == ["Tamarind Foods: Send price"]
    assert of("--only", "renewals,checkins") == [
        "Notice deadline: Tamarind Foods",
        "Renewal: Tamarind Foods",
    ]
    assert of("--from", "tomorrow", "--to", "in 10 days", "--only", "tasks,renewals") == [
        "Tamarind Foods: Send price"
    ]
    assert of("--tasks", "none", "--only", "tasks") == []
    assert "wrote an agenda without entries" in desk.out.casefold()
    assert len(of("--account", "tamar", "--only", "tasks")) == 1
    of("--tasks", "todo", "--only", "tasks")
    assert b"BEGIN:VTODO" in out.read_bytes()


def test_what_cannot_be_is_a_sentence(desk: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "x.ics")
    assert "people" in desk.fails("ics", "--out", out, "--only", "people")
    assert "No account has the tag" in desk.fails("ics", "--out", out, "--tag", "north")
    assert "before" in desk.fails("ics", "--out", out, "--from", "tomorrow", "--to", "yesterday")
    assert "folder" in desk.fails("ics", "--out", str(tmp_path / "none" / "x.ics"))
    assert not Path(out).exists()


def test_the_feed_follows_each_command(desk: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "csdesk.ics"
    assert desk.ok("feed") == "There is no feed.\n"
    assert f"The feed {file} is up to date." in desk.ok("feed", str(file))
    desk.ok("task", "tam", "Call the bank", "--due", "in 4 days")
    assert b"Call the bank" in file.read_bytes()
    before = file.stat().st_mtime_ns
    desk.ok("today")
    assert file.stat().st_mtime_ns == before
    desk.ok("undo")
    assert b"Call the bank" not in file.read_bytes()
    status = desk.json("feed", "--status")
    assert (status["path"], status["problem"]) == (str(file), "")
    assert status["entries"] == len(read(file.read_bytes()))
    assert desk.ok("feed", "--off") == "There is no feed.\n"
    assert file.exists()
    desk.ok("task", "tam", "Call the bank", "--due", "in 4 days")
    assert b"Call the bank" not in file.read_bytes()


def test_a_feed_that_cannot_be_written_is_said_and_the_command_counts(
    desk: Terminal, tmp_path: Path
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    file = folder / "csdesk.ics"
    desk.ok("feed", str(file))
    file.unlink()
    folder.rmdir()
    desk.ok("task", "tam", "Call the bank", "--due", "in 4 days")
    assert "the feed is not up to date" in desk.err
    assert desk.run("feed") == 1
    assert "folder exists" in desk.err
    folder.mkdir()
    desk.ok("task", "tam", "Call again", "--due", "in 4 days")
    assert desk.err == ""
    assert b"Call the bank" in file.read_bytes()


def test_a_feed_is_not_put_over_something_else(desk: Terminal, tmp_path: Path) -> None:
    assert ".ics" in desk.fails("feed", str(tmp_path / "feed.txt"))
    (tmp_path / "theirs.ics").write_text("BEGIN:VCALENDAR\r\nPRODID:-//X//Y//EN\r\n")
    assert "another calendar" in desk.fails("feed", str(tmp_path / "theirs.ics"))
    assert "neither" in desk.fails("feed", str(tmp_path / "x.ics"), "--off")
