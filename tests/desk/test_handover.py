"""Files opened with csdesk, and a second start that hands them to the open window."""

import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from csdesk import __main__
from csdesk.desk.app import take_files
from csdesk.desk.desk import Desk
from csdesk.desk.handover import HandoverServer, socket_name
from tests.answers import calendar, lines
from tests.desk.post import settle_all, write


@pytest.fixture(autouse=True)
def own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own; the path of a socket may not be as long as that of `tmp_path`."""
    with tempfile.TemporaryDirectory(prefix="csdesk-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


def ask(qtbot: QtBot, book: Path, message: bytes) -> bytes:
    """Send something to the window of a book; what it answers."""
    caller = QLocalSocket()
    with qtbot.waitSignal(caller.disconnected, timeout=10_000):
        caller.connectToServer(socket_name(book))
        caller.write(message)
    return bytes(caller.readAll().data())


def second_start(qtbot: QtBot, *arguments: str) -> QProcess:
    """Start csdesk once more with these arguments, and wait until it has ended."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    for name in ("XDG_RUNTIME_DIR", "CSDESK_HOME", "QT_QPA_PLATFORM"):
        environment.insert(name, os.environ[name])
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=60_000):
        process.start(sys.executable, ["-m", "csdesk", *arguments])
    return process


def test_a_second_start_hands_its_file_to_the_open_window(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    take_files(desk, ())
    book = tmp_path / "book.csdesk"
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(book)
    settle_all(qtbot, desk)
    file = write(tmp_path / "a b.ics", calendar("", lines("x@there", "SUMMARY:Holidays")))
    process = second_start(qtbot, "--book", str(book), str(file))
    assert process.exitCode() == 0
    settle_all(qtbot, desk)
    assert desk.window.banner.words().startswith("This is a calendar with 1 entry")


def test_files_of_the_start_are_read_when_the_book_is_open(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    file = write(tmp_path / "a.ics", calendar("", lines("x@there", "SUMMARY:Holidays")))
    take_files(desk, [file])
    with qtbot.waitSignal(desk.opened, timeout=20_000):
        desk.open(tmp_path / "book.csdesk")
    banner = desk.window.banner
    qtbot.waitUntil(lambda: banner.words().startswith("This is a calendar with 1"), timeout=20_000)


@pytest.mark.parametrize(
    "message",
    [
        b"hello\n",
        b"[]\n",
        b'{"book": "BOOK"}\n',
        b'{"book": "/another", "files": ["/etc/passwd"]}\n',
        b'{"book": "BOOK", "files": "/etc/passwd"}\n',
        b'{"book": "BOOK", "files": ["a\\u0000b"]}\n',
        b"[" * 5000 + b"\n",
        b"x" * 70_000,
    ],
)
def test_what_is_no_list_of_files_is_refused(qtbot: QtBot, tmp_path: Path, message: bytes) -> None:
    book = tmp_path / "book.csdesk"
    parent = QLocalServer()
    server = HandoverServer(parent)
    heard: list[list[Path]] = []
    server.received.connect(heard.append)
    assert server.listen(book)
    answer = ask(qtbot, book, message.replace(b"BOOK", str(book).encode()))
    server.stop()
    assert answer == b"refused\n"
    assert heard == []


def test_a_socket_that_was_left_over_is_cleaned_up(tmp_path: Path) -> None:
    book = tmp_path / "book.csdesk"
    left = socket.socket(socket.AF_UNIX)
    left.bind(socket_name(book))
    left.close()  # as a window that was ended the hard way leaves it
    assert Path(socket_name(book)).exists()
    parent = QLocalServer()
    server = HandoverServer(parent)
    assert server.listen(book)
    assert server.listens
    server.stop()


def test_a_second_window_leaves_the_first_one_listening(qtbot: QtBot, tmp_path: Path) -> None:
    book = tmp_path / "book.csdesk"
    parent = QLocalServer()
    first, second = HandoverServer(parent), HandoverServer(parent)
    assert first.listen(book)
    assert not second.listen(book)
    heard: list[list[Path]] = []
    first.received.connect(heard.append)
    message = f'{{"book": "{book}", "files": ["/a.ics"]}}\n'.encode()
    assert ask(qtbot, book, message) == b"taken\n"
    assert heard == [[Path("/a.ics")]]
    first.stop()


def test_only_this_user_can_reach_the_socket(tmp_path: Path) -> None:
    book = tmp_path / "book.csdesk"
    parent = QLocalServer()
    server = HandoverServer(parent)
    assert server.listen(book)
    assert Path(socket_name(book)).stat().st_mode & 0o077 == 0
    server.stop()


@pytest.mark.parametrize(
    ("words", "window"),
    [
        (["a.ics"], True),
        (["a.ICS", "b.eml"], True),
        (["--demo", "a.ics"], True),
        (["--book", "x.csdesk", "a.eml"], True),
        (["--book", "x.csdesk"], True),
        (["--book"], False),
        (["reply", "a.ics"], False),
        (["a.csv"], False),
        (["today"], False),
    ],
)
def test_which_words_open_the_window(words: list[str], *, window: bool) -> None:
    assert __main__._opens_window(words) is window


def test_without_a_window_the_files_are_read_on_the_terminal(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    accounts: dict[str, str],
    open_window: Callable[[], Desk],
) -> None:
    file = write(tmp_path / "a.ics", calendar("", lines("x@there", "SUMMARY:Holidays")))
    code = __main__._read_instead("No display.", tmp_path / "book.csdesk", [file], demo=False)
    told = capsys.readouterr()
    assert told.err.startswith("No display.")
    assert "calendar" in told.out + told.err
    assert code in {0, 1}


def test_a_folder_with_a_long_name_is_not_used_for_the_socket(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("x" * 100)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    assert "/" not in socket_name(tmp_path / "book.csdesk")
