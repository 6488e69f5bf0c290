"""Hands files from a second start of csdesk to the window that is open on the same book.

A local socket only this user can reach, named after the user and the book; nothing but paths goes over it.
Whoever cannot be reached opens a window of their own.
"""

import hashlib
import json
import logging
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LOG = logging.getLogger("csdesk.handover")
_PATIENCE_MS = 1000
_MOST_BYTES = 64_000
_MOST_FILES = 200
_LONGEST_PATH = 100  # octets; Linux takes 107 for a socket, macOS 103
_TAKEN = b"taken\n"
_REFUSED = b"refused\n"


def socket_name(book: Path) -> str:
    """The name of the socket of a window on this book, in the user's own run-time folder where one is."""
    owner = f"{Path.home()} {book.expanduser().absolute()}"
    digest = hashlib.sha256(owner.encode("utf-8", "surrogateescape")).hexdigest()
    name = f"csdesk-{digest[:24]}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    path = str(Path(folder) / name)
    fits = len(os.fsencode(path)) <= _LONGEST_PATH
    return path if folder and fits and Path(folder).is_dir() else name


def hand_over(book: Path, paths: Sequence[Path]) -> bool:
    """Give files to the window that has this book open; False where none took them."""
    socket = QLocalSocket()
    socket.connectToServer(socket_name(book))
    if not socket.waitForConnected(_PATIENCE_MS):
        return False
    files = [str(path.expanduser().absolute()) for path in paths]
    message = {"book": str(book.expanduser().absolute()), "files": files}
    socket.write(json.dumps(message).encode() + b"\n")
    if not socket.waitForBytesWritten(_PATIENCE_MS):
        return False
    while not socket.canReadLine():
        if not socket.waitForReadyRead(_PATIENCE_MS):
            return False
    return socket.readLine().data() == _TAKEN


class HandoverServer(QObject):
    """Listens for files while a window has a book open."""

    received = Signal(list)  # of Path; empty: only bring the window to the front

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._book: Path | None = None
        self._heard: dict[QLocalSocket, bytes] = {}

    @property
    def listens(self) -> bool:
        """Whether files can be handed over."""
        return self._server.isListening()

    def listen(self, book: Path) -> bool:
        """Listen for this book; False where another window has it, which then gets the files."""
        self.stop()
        name = socket_name(book)
        probe = QLocalSocket()
        probe.connectToServer(name)
        if probe.waitForConnected(_PATIENCE_MS):
            probe.disconnectFromServer()
            return False
        QLocalServer.removeServer(name)  # left over by a window that was ended the hard way
        if not self._server.listen(name):
            _LOG.warning("files cannot be handed over: %s", self._server.errorString())
            return False
        self._book = book.expanduser().absolute()
        return True

    def stop(self) -> None:
        """Another book is opened, or the window closes."""
        self._server.close()
        self._book = None

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._heard[socket] = b""
            socket.readyRead.connect(partial(self._hear, socket))
            socket.disconnected.connect(partial(self._drop, socket))

    def _drop(self, socket: QLocalSocket) -> None:
        if self._heard.pop(socket, None) is not None:
            socket.deleteLater()

    def _hear(self, socket: QLocalSocket) -> None:
        if socket not in self._heard:
            return
        heard = self._heard[socket] + socket.readAll().data()
        self._heard[socket] = heard
        line, end, _ = heard.partition(b"\n")
        if not end and len(heard) <= _MOST_BYTES:
            return
        paths = _files_in(line, self._book) if end else None
        socket.write(_TAKEN if paths is not None else _REFUSED)
        socket.flush()
        socket.disconnectFromServer()
        if paths is not None:
            self.received.emit(paths)


def _files_in(line: bytes, book: Path | None) -> list[Path] | None:
    """The paths of a message; None for one that is not ours, or is about another book."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("book") != str(book):
        return None
    files = found.get("files")
    if not isinstance(files, list) or len(files) > _MOST_FILES:
        return None
    if not all(isinstance(each, str) and each and "\0" not in each for each in files):
        return None
    return [Path(each) for each in files]
