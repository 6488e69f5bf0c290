"""Calendar programs that nobody here wrote, each read by a driver: files in, what they see in them out.

A driver that is a program of its own takes `{"files": {name: text}, "most": starts of a series}` as JSON on
standard input and answers `{name: {"errors": [...], "entries": [{the fields of Entry}]}}`. Which of them a
machine has is asked once; who has none of them still has PyPI's `ical`, which the test extra brings.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import zoneinfo
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Protocol

from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from ical.exceptions import CalendarParseError
from ical.todo import Todo

from csdesk.domain.clocks import use_packaged_zones

_HERE = Path(__file__).parent
_ROOT = _HERE.parent.parent
_PATIENCE = 240  # seconds
MOST = 12  # starts of a series that are looked at


@dataclass(frozen=True, slots=True)
class Entry:
    """One VEVENT or VTODO. A moment is `2026-11-02T08:00:00Z`, a day `2026-11-02`, none is empty."""

    kind: str
    uid: str
    instance: str  # RECURRENCE-ID
    summary: str
    description: str
    location: str
    people: tuple[str, ...]  # the addresses of ATTENDEE, with their scheme
    names: tuple[str, ...]  # their CN
    starts: tuple[str, ...]  # of a series the first ones without its exceptions; of a VTODO: DUE
    end: str
    alarms: tuple[int, ...]  # seconds from the start


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader sees in one file."""

    errors: tuple[str, ...]
    entries: tuple[Entry, ...]


class Reader(Protocol):
    """One program."""

    name: str
    remedy: str  # what to install, where it is missing

    def present(self) -> bool:
        """Whether this machine has it."""
        ...

    def read(self, files: Mapping[str, bytes], most: int = MOST) -> dict[str, Reading]:
        """Read all files; raises where the program itself fails."""
        ...

    def sight(self, entry: Entry) -> Entry:
        """The entry without what this reader does not tell."""
        ...


def moment(value: date | datetime | None) -> str:
    """A moment as `Entry` has it."""
    if value is None:
        return ""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return value.isoformat(timespec="seconds")
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Libical:
    """The library of Evolution, GNOME Calendar and KOrganizer."""

    name = "libical"
    remedy = "apt install gir1.2-ical-3.0 python3-gi"

    def present(self) -> bool:
        """Whether a Python of the system has its bindings."""
        return bool(python_with_libical())

    def read(self, files: Mapping[str, bytes], most: int = MOST) -> dict[str, Reading]:
        """Read all files in one process."""
        return _drive([python_with_libical(), str(_HERE / "libical_driver.py")], files, most)

    def sight(self, entry: Entry) -> Entry:
        """All of it."""
        return entry


@cache
def python_with_libical() -> str:
    """The Python that has the bindings of libical; empty where none has."""
    ask = "import gi; gi.require_version('ICalGLib', '3.0'); from gi.repository import ICalGLib"
    for python in ("/usr/bin/python3", shutil.which("python3")):
        if python and Path(python).exists() and _succeeds([python, "-c", ask]):
            return python
    return ""


class IcalJs:
    """The library of Thunderbird."""

    name = "ical.js"
    remedy = "npm install --prefix .venv-test/node ical.js@2.2.1 (needs Node.js)"

    def present(self) -> bool:
        """Whether Node.js is there and the package is in `.venv-test/node` or on NODE_PATH."""
        return bool(shutil.which("node") and _ical_js())

    def read(self, files: Mapping[str, bytes], most: int = MOST) -> dict[str, Reading]:
        """Read all files in one process."""
        return _drive(["node", str(_HERE / "icaljs_driver.mjs"), _ical_js()], files, most)

    def sight(self, entry: Entry) -> Entry:
        """All of it."""
        return entry


@cache
def _ical_js() -> str:
    folders = [_ROOT / ".venv-test" / "node" / "node_modules"]
    folders += [Path(each) for each in os.environ.get("NODE_PATH", "").split(os.pathsep) if each]
    modules = (folder / "ical.js" / "dist" / "ical.js" for folder in folders)
    return next((str(module) for module in modules if module.is_file()), "")


class Calcurse:
    """A calendar for the terminal. It keeps no UID, no guests, and moves a series with its own clock."""

    name = "calcurse"
    remedy = "apt install calcurse"

    def present(self) -> bool:
        """Whether the program is there."""
        return shutil.which("calcurse") is not None

    def read(self, files: Mapping[str, bytes], most: int = MOST) -> dict[str, Reading]:
        """Import each file into a calendar of its own; of a series it tells the first start."""
        with tempfile.TemporaryDirectory(prefix="calcurse-") as holder:
            return {
                name: self._read(Path(holder) / str(number), data)
                for number, (name, data) in enumerate(files.items())
            }

    def sight(self, entry: Entry) -> Entry:
        """When and what, of a series the first start; of a task the words alone."""
        start = entry.starts[:1] if entry.kind == "VEVENT" else ("",)
        return Entry(entry.kind, "", "", entry.summary, "", "", (), (), start, entry.end, ())

    def _read(self, folder: Path, data: bytes) -> Reading:
        folder.mkdir()
        source = folder / "source.ics"
        source.write_bytes(data)
        # It asks the zone files of the system, which must be those that the app goes by.
        with resources.as_file(resources.files("tzdata") / "zoneinfo") as zones:
            done = subprocess.run(
                ["calcurse", "-q", "-D", str(folder), "-C", str(folder), "-i", str(source)],
                capture_output=True,
                text=True,
                timeout=_PATIENCE,
                check=False,
                env=os.environ
                | {"TZ": "UTC", "TZDIR": str(zones), "LC_ALL": "C.UTF-8", "TMPDIR": str(folder)},
            )
        logs = (path.read_text(encoding="utf-8") for path in folder.glob("calcurse_log.*"))
        errors = ("\n".join((done.stderr.strip(), *logs)),) if done.returncode else ()
        entries = [_appointment(line) for line in _lines(folder / "apts")]
        entries += [_task(line) for line in _lines(folder / "todo")]
        return Reading(errors, tuple(entries))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


_CLOCK = r"(\d\d/\d\d/\d{4}) @ (\d\d:\d\d)"
_TIMED = re.compile(rf"{_CLOCK} -> {_CLOCK}(?: \{{[^}}]*\}} ?)?(?:>[0-9a-f]{{40}} ?| )?[|!](.*)")
_DAYS = re.compile(r"(\d\d/\d\d/\d{4}) \[1\](?: \{[^}]*\})? ?(?:>[0-9a-f]{40} ?)?(.*)")
_TODO = re.compile(r"\[-?\d+\] ?(?:>[0-9a-f]{40} ?)?(.*)")


def _appointment(line: str) -> Entry:
    """A line of calcurse's file of appointments, told on the clock of UTC."""
    timed, days = _TIMED.fullmatch(line), _DAYS.fullmatch(line)
    if timed is not None:
        first_day, first, last_day, last, summary = timed.groups()
        start, end = (
            moment(datetime.strptime(f"{day} {clock}", "%m/%d/%Y %H:%M").replace(tzinfo=UTC))
            for day, clock in ((first_day, first), (last_day, last))
        )
    elif days is not None:
        day = datetime.strptime(days[1], "%m/%d/%Y").date()
        start, end, summary = moment(day), moment(day + timedelta(days=1)), days[2]
    else:
        raise ValueError(f"calcurse wrote a line of another form: {line}")
    return Entry("VEVENT", "", "", summary, "", "", (), (), (start,), end, ())


def _task(line: str) -> Entry:
    found = _TODO.fullmatch(line)
    if found is None:
        raise ValueError(f"calcurse wrote a line of another form: {line}")
    return Entry("VTODO", "", "", found[1], "", "", (), (), ("",), "", ())


class PypiIcal:
    """The library of Home Assistant. The test extra brings it, so it is always there."""

    name = "ical"
    remedy = "pip install -e '.[test]'"

    def present(self) -> bool:
        """Always."""
        return True

    def read(self, files: Mapping[str, bytes], most: int = MOST) -> dict[str, Reading]:
        """Read all files in this process, with the zone files that the app goes by."""
        before = zoneinfo.TZPATH
        use_packaged_zones()
        zoneinfo.ZoneInfo.clear_cache()
        try:
            return {name: self._read(data, most) for name, data in files.items()}
        finally:
            zoneinfo.reset_tzpath(to=before)
            zoneinfo.ZoneInfo.clear_cache()

    def sight(self, entry: Entry) -> Entry:
        """All of it."""
        return entry

    def _read(self, data: bytes, most: int) -> Reading:
        try:
            calendar = IcsCalendarStream.calendar_from_ics(data.decode())
        except CalendarParseError as error:
            return Reading((str(error),), ())
        entries = [_event(each, most) for each in calendar.events]
        entries += [_todo(each) for each in calendar.todos]
        return Reading((), tuple(entries))


def _event(event: Event, most: int) -> Entry:
    times: Iterable[date | datetime | None] = event.as_rrule() or (event.dtstart,)
    starts = tuple(moment(each) for each, _ in zip(times, range(most), strict=False))
    return Entry(
        "VEVENT",
        event.uid,
        _instance(event.recurrence_id),
        event.summary or "",
        event.description or "",
        event.location or "",
        tuple(str(each.uri) for each in event.attendees),
        tuple(each.common_name or "" for each in event.attendees),
        starts,
        moment(event.dtend),
        tuple(
            int(each.trigger.total_seconds())
            for each in event.alarm
            if isinstance(each.trigger, timedelta)
        ),
    )


def _instance(recurrence_id: Any) -> str:
    if recurrence_id is None:
        return ""
    value = recurrence_id.to_value(str(recurrence_id))
    if isinstance(value, datetime) and recurrence_id.tzinfo is not None:
        value = value.replace(tzinfo=recurrence_id.tzinfo)
    return moment(value)


def _todo(todo: Todo) -> Entry:
    return Entry(
        "VTODO", todo.uid, "", todo.summary or "", todo.description or "", todo.location or "",
        (), (), (moment(todo.due),), "", (),
    )  # fmt: skip


def _drive(command: list[str], files: Mapping[str, bytes], most: int) -> dict[str, Reading]:
    wanted = {"files": {name: data.decode() for name, data in files.items()}, "most": most}
    done = subprocess.run(
        command,
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stderr[-2000:]}")
    return {name: _reading(found) for name, found in json.loads(done.stdout).items()}


def _reading(found: Any) -> Reading:
    return Reading(tuple(found["errors"]), tuple(map(_entry, found["entries"])))


def _entry(told: dict[str, Any]) -> Entry:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in told.items()
    }
    return Entry(**values)


def _succeeds(command: list[str]) -> bool:
    done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
    return done.returncode == 0


READERS: tuple[Reader, ...] = (PypiIcal(), Libical(), IcalJs(), Calcurse())


@cache
def present() -> tuple[Reader, ...]:
    """The readers that this machine has; never none."""
    return tuple(reader for reader in READERS if reader.present())


@cache
def missing() -> tuple[Reader, ...]:
    """The others."""
    return tuple(reader for reader in READERS if reader not in present())
