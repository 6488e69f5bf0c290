"""Real CalDAV servers on this machine: Radicale, which asks for a password, and xandikos, which does not."""

import os
import re
import select
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from caldav.collection import Calendar
from caldav.davclient import DAVClient

USER, PASSWORD = "ana", "correct horse"
_READY_SECONDS = 30
_LOOK = 0.02  # seconds


@dataclass
class DavServer:
    """A running server. `log`: its lines so far."""

    kind: str
    url: str
    process: "subprocess.Popen[str]"
    folder: Path
    log: list[str] = field(default_factory=list)

    def requests(self, method: str) -> int:
        """How many requests of a method the server has logged (Radicale only)."""
        return sum(f"{method} request for " in line for line in self.log)


@contextmanager
def radicale(folder: Path, *, more: str = "") -> Iterator[DavServer]:
    """Radicale with one user, its files in `folder`."""
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\nbob:other words\n", encoding="utf-8")
    port = _free_port()
    config = folder / "config"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n"
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {users}\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {folder / 'collections'}\n"
        f"[logging]\nlevel = info\n{more}",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "radicale", "--config", str(config)]
    with _running("radicale", command, port, folder, f"http://127.0.0.1:{port}/") as server:
        yield server


@contextmanager
def xandikos(folder: Path) -> Iterator[DavServer]:
    """xandikos, its files in `folder`."""
    port = _free_port()
    program = str(Path(sys.executable).with_name("xandikos"))
    command = [
        program, "serve", "-d", str(folder / "data"), "--defaults", "-l", "127.0.0.1", "-p", str(port),
        "--current-user-principal", f"/{USER}/", "--state-dir", str(folder / "state"),
    ]  # fmt: skip
    with _running("xandikos", command, port, folder, f"http://127.0.0.1:{port}/") as server:
        yield server


@contextmanager
def _running(
    kind: str, command: list[str], port: int, folder: Path, url: str
) -> Iterator[DavServer]:
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "HOME": str(folder)},
    ) as process:
        server = DavServer(kind, url, process, folder)
        reader = threading.Thread(target=_collect, args=(server,), daemon=True)
        reader.start()
        try:
            _wait_until_it_answers(port, server)
            yield server
        finally:
            process.terminate()
            process.wait(timeout=20)
            reader.join(timeout=20)


def _collect(server: DavServer) -> None:
    assert server.process.stdout is not None
    for line in server.process.stdout:
        server.log.append(line)


def _wait_until_it_answers(port: int, server: DavServer) -> None:
    for _ in range(int(_READY_SECONDS / _LOOK)):
        with socket.socket() as probe:
            probe.settimeout(0)
            probe.connect_ex(("127.0.0.1", port))
            _, writable, _ = select.select([], [probe], [], _LOOK)
            if writable and probe.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                return
            if server.process.poll() is not None:
                break
            select.select([], [], [], _LOOK)
    raise RuntimeError(f"{server.kind} does not start: {''.join(server.log)}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Phone:
    """Another program that the person uses with the same calendar."""

    def __init__(self, server: DavServer, calendar_url: str) -> None:
        self.calendar_url = calendar_url
        self._client = DAVClient(server.url, username=USER, password=PASSWORD, enable_rfc6764=False)
        self._calendar = Calendar(client=self._client, url=calendar_url)

    def close(self) -> None:
        self._client.close()

    def objects(self) -> dict[str, str]:
        """Every object by its UID, as the server has it, without folds."""
        return {uid: data for uid, _, data in self._all()}

    def url(self, uid: str) -> str:
        """Where an object is."""
        return next(url for each, url, _ in self._all() if each == uid)

    def _all(self) -> Iterator[tuple[str, str, str]]:
        events = self._calendar.get_events()
        todos = self._calendar.get_todos(include_completed=True)
        assert isinstance(events, list)
        assert isinstance(todos, list)
        for each in [*events, *todos]:
            data = re.sub("\r?\n[ \t]", "", str(each.data))
            uid = re.search("^UID:(.*)$", data, re.MULTILINE)
            assert uid is not None
            yield uid[1].strip(), str(each.url), data

    def change(self, uid: str, *replacements: tuple[str, str]) -> None:
        """Write an object anew as phones do: other stamps and PRODID, these texts replaced by pattern."""
        data = self.objects()[uid]
        for pattern, new in (
            (r"PRODID:.*", "PRODID:-//Phone//Calendar 1.0//EN"),
            (r"DTSTAMP:.*", "DTSTAMP:20261127T080000Z"),
            (r"LAST-MODIFIED:.*", "LAST-MODIFIED:20261127T080000Z"),
            *replacements,
        ):
            data = re.sub(pattern, new, data)
        self.put(self.url(uid), data)

    def delete(self, uid: str) -> None:
        response = self._client.delete(self.url(uid))
        assert response.status in (200, 204)

    def delete_calendar(self) -> None:
        assert self._client.delete(self.calendar_url).status in (200, 204)

    def put(self, url: str, data: str) -> None:
        response = self._client.put(
            url, data.replace("\r\n", "\n"), {"Content-Type": "text/calendar; charset=utf-8"}
        )
        assert response.status in (200, 201, 204), response.raw

    def add(self, uid: str, summary: str = "Dentist") -> None:
        """An appointment of the person's own."""
        self.put(f"{self.calendar_url}{uid}.ics", own_event(uid, summary))


def own_event(uid: str, summary: str) -> str:
    return "\r\n".join(
        (
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Phone//Calendar 1.0//EN", "BEGIN:VEVENT",
            f"UID:{uid}", "DTSTAMP:20261101T080000Z", "DTSTART:20261203T080000Z",
            "DTEND:20261203T090000Z", f"SUMMARY:{summary}", "END:VEVENT", "END:VCALENDAR", "",
        )
    )  # fmt: skip
