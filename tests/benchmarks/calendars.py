"""Calendar files: 10,000 events written and read, and one invite from the click to the file.

Writing and reading run in processes of their own, because their peak memory is told as well. The icalendar
package writes the same values, and both files are compared; the figure of libical is the least that a program
in C needs to write what it holds in memory already.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copy
from statistics import median

import icalendar

from csdesk.ical.events import agenda
from csdesk.services.accounts import list_accounts
from csdesk.services.books import close, open_services
from csdesk.services.busy_times import read_calendar
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.invites import write_invite
from csdesk.services.people import list_people
from csdesk.services.settings import change_settings
from tests.benchmarks import checkin_window
from tests.benchmarks.figures import Figure, spent
from tests.benchmarks.moment import clock
from tests.benchmarks.sample_books import kept_book
from tests.foreign.readers import python_with_libical

_EXPORT_MS, _EXPORT_MB, _INVITE_MS, _IMPORT_MB = 1000.0, 300.0, 100.0, 300.0
_BLOCKED_MS = 50.0  # more than that is felt
_BUSY, _UNMOVED = "the same in processor time", "unmoved by other programs"
_HERE = Path(__file__).parent
_Run = tuple[
    float, float, float
]  # milliseconds by the clock and of the processor, peak memory in MB


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of export, invite and import."""
    with tempfile.TemporaryDirectory(prefix="csdesk-calendars-") as holder:
        scratch = Path(holder)
        figures = [*_bulk(scratch, max(3, runs // 2)), *_services(folder, scratch, runs)]
        return [*figures, *_window(folder, scratch, runs)]


def _bulk(folder: Path, runs: int) -> list[Figure]:
    mine, theirs = folder / "ours.ics", folder / "package.ics"
    seen: dict[str, list[_Run]] = {"ours": [], "package": [], "reading": [], "parsing": []}
    for _ in range(runs):  # in turns, so that a busy moment meets all alike
        for name, runs_of_one in seen.items():
            runs_of_one.append(_run(name, theirs if name == "package" else mine))
    _compare(mine, theirs)
    clocked, busy, peak = (
        {name: median(run[part] for run in each) for name, each in seen.items()}
        for part in range(3)
    )
    figures = [
        Figure("export 10,000 events", clocked["ours"], clocked["package"], "ms", f"{_EXPORT_MS:.0f} ms",
               clocked["ours"] <= _EXPORT_MS, "floor: the icalendar package"),
        Figure(_BUSY, busy["ours"], busy["package"], "ms", note=_UNMOVED),
        Figure("the same, peak memory", peak["ours"], peak["package"], "MB", f"{_EXPORT_MB:.0f} MB",
               peak["ours"] <= _EXPORT_MB, "of the whole process"),
    ]  # fmt: skip
    python = python_with_libical()
    if python:
        written = median(_written_by_libical(python, mine) for _ in range(runs))
        figures.append(
            Figure("the same, floor in C", busy["ours"], written, "ms", note="libical, from memory")
        )
    return [
        *figures,
        Figure("read 10,000 events", clocked["reading"], clocked["parsing"], "ms",
               note="floor: the icalendar package parses, and nothing more"),
        Figure(_BUSY, busy["reading"], busy["parsing"], "ms", note=_UNMOVED),
        Figure("the same, peak memory", peak["reading"], peak["parsing"], "MB",
               f"{_IMPORT_MB:.0f} MB", peak["reading"] <= _IMPORT_MB, "of the whole process"),
    ]  # fmt: skip


def _run(name: str, file: Path) -> _Run:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.calendar_work", name, str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    took, busy, memory = map(float, done.stdout.split())
    return took, busy, memory


def _written_by_libical(python: str, file: Path) -> float:
    done = subprocess.run(
        [python, str(_HERE / "libical_work.py"), str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


def _compare(mine: Path, theirs: Path) -> None:
    """Raises RuntimeError unless both files say the same."""
    ours, package = (icalendar.Calendar.from_ical(file.read_bytes()) for file in (mine, theirs))
    if _values(ours) != _values(package):
        raise RuntimeError("the app and the icalendar package did not write the same values")


def _values(calendar: icalendar.Component) -> dict[str, dict[str, str]]:
    return {
        str(event["UID"]): {name: str(getattr(value, "dt", value)) for name, value in event.items()}
        for event in calendar.walk("VEVENT")
    }


def _services(folder: Path, scratch: Path, runs: int) -> list[Figure]:
    """Verbs of the app on the heavy book, with everything that a click of the person sets off."""
    book = Path(copy(kept_book(folder, "heavy"), scratch / "heavy.csdesk"))
    desk = open_services(book, clock=clock)
    invites: list[float] = []
    busy: list[float] = []
    try:
        change_settings(desk, {"name": "Mia Brandt", "email": "mia@vendor.example"})
        account = list_accounts(desk)[0].id
        people = tuple(person.id for person in list_people(desk, account).people[:2])
        for number in range(runs + 1):
            starts = datetime(2026, 12, 1, 9) + timedelta(days=number)
            draft = CheckinDraft(account, starts, "America/New_York", contact_ids=people)
            path = scratch / f"{number}.ics"

            def hand_over(draft: CheckinDraft = draft, path: Path = path) -> None:
                begun = time.process_time()
                line, _ = plan_checkin(desk, draft)
                write_invite(desk, line.id, path)
                busy.append((time.process_time() - begun) * 1000)

            invites.append(spent(hand_over))
            assert path.read_bytes().count(b"BEGIN:VEVENT") == 1
        first, warm = invites[0], median(invites[1:])
        _keep_compiled(scratch)
        read_calendar(desk, _small(scratch))
        taken = spent(lambda: read_calendar(desk, scratch / "ours.ics"))
        again = spent(lambda: read_calendar(desk, scratch / "ours.ics"))
    finally:
        close(desk)
    return [
        Figure("invite planned and written, heavy book", warm, None, "ms", f"{_INVITE_MS:.0f} ms",
               warm <= _INVITE_MS, "after the click, file on the disk"),
        Figure(_BUSY, median(busy[1:]), None, "ms", note=_UNMOVED),
        Figure("the same, first of a process", first, None, "ms", f"{_INVITE_MS:.0f} ms",
               first <= _INVITE_MS),
        Figure("10,000 events read into the book", taken, None, "ms",
               note="those of 800 days, in a process of its own"),
        Figure("the same file once more", again, None, "ms", note="nothing changes"),
    ]  # fmt: skip


def _window(folder: Path, scratch: Path, runs: int) -> list[Figure]:
    """The same invite through the dialog, and what blocks the window on the way."""
    book = Path(copy(kept_book(folder, "heavy"), scratch / "window.csdesk"))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.benchmarks.checkin_window",
            str(book),
            str(runs),
            str(scratch),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CSDESK_HOME": str(scratch / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    times: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    saved = median(times.pop(checkin_window.SAVED))
    return [
        Figure("from the dialog's save to the file, heavy book", saved, None, "ms",
               f"{_INVITE_MS:.0f} ms", saved <= _INVITE_MS),
        *(Figure(f"{name}, blocked", median(values), None, "ms", f"{_BLOCKED_MS:.0f} ms",
                 median(values) <= _BLOCKED_MS, f"largest {max(values):.0f} ms")
          for name, values in times.items()),
    ]  # fmt: skip


def _keep_compiled(folder: Path) -> None:
    """Let the process that reads find compiled modules, as an installation has them."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")


def _small(folder: Path) -> Path:
    path = folder / "small.ics"
    path.write_bytes(agenda([], [], [], "small"))
    return path
