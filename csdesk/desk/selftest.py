"""`csdesk --selftest`: whether this installation works, seen by doing the work on a throw-away demo book.

The window opens offscreen, Today is computed and painted, an account is opened, a contact is logged and taken
back, an .ics is written and counted, every migration runs. Each check prints a line; nothing of the person's
own is touched. A build is tried with it, so it also names what a build easily leaves out. What fails
raises: the traceback is what somebody needs who made the build.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance, qVersion
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from csdesk import __version__
from csdesk.desk.app import make_desk
from csdesk.desk.fonts import families
from csdesk.desk.icons import svg_bytes
from csdesk.paths import resources
from csdesk.services import accounts, installation, morning
from csdesk.services.agenda_export import export_agenda
from csdesk.services.busy_times import read_calendar
from csdesk.services.context import Services
from csdesk.services.touchpoints import TouchpointDraft, log_touchpoint
from csdesk.services.undoing import undo_last

_PATIENCE_MS = 120_000  # for one step; a slow machine makes a demo book in some seconds
_SIZE = (1280, 800)
_OTHER_CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//csdesk//self-test//EN\r
X-WR-CALNAME:Elsewhere\r
BEGIN:VEVENT\r
UID:self-test@csdesk\r
DTSTAMP:20261101T080000Z\r
DTSTART:20261126T090000Z\r
DTEND:20261126T100000Z\r
RRULE:FREQ=WEEKLY;COUNT=4\r
SUMMARY:Planning\r
END:VEVENT\r
END:VCALENDAR\r
"""
_LEAST_COLOURS = 12  # in a painted Today; a window that failed to paint has one or two


def run() -> int:
    """Do every check and print a line for each. Returns 0; raises what the first failing one raises."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="csdesk-selftest-") as folder:
        before = os.environ.get("CSDESK_HOME")
        os.environ["CSDESK_HOME"] = folder
        try:
            _SelfTest(Path(folder)).run()
        finally:
            if before is None:
                del os.environ["CSDESK_HOME"]
            else:
                os.environ["CSDESK_HOME"] = before
    sys.stdout.write("csdesk works here.\n")
    return 0


class _SelfTest:
    """The checks, in the order of a morning."""

    def __init__(self, folder: Path) -> None:
        existing = QApplication.instance()
        self._app = existing if isinstance(existing, QApplication) else QApplication(["csdesk"])
        self._folder = folder
        self._desk = make_desk(self._app)
        self._uncaught: list[BaseException] = []

    def run(self) -> None:
        sys.excepthook = self._note  # what fails inside a Qt slot reaches nobody else
        try:
            for name, check in self._checks():
                begun = time.perf_counter()
                found = check()
                if self._uncaught:
                    raise self._uncaught[0]
                took = (time.perf_counter() - begun) * 1000
                sys.stdout.write(f"ok  {name}: {found} ({took:,.0f} ms)\n")
        finally:
            sys.excepthook = sys.__excepthook__
            self._desk.window.close()

    def _note(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._uncaught.append(error)

    def _checks(self) -> Iterator[tuple[str, Callable[[], str]]]:
        yield "versions", _versions
        yield "resources", _resources
        yield "packages", lambda: ", ".join(installation.late_packages())
        yield "time zones", _zones
        yield "typeface", _typeface
        yield "migrations", lambda: f"an empty book reaches {installation.rehearse_migrations()}"
        yield "window", self._open
        yield "Today", self._today
        yield "account page", self._account
        yield "log and undo", self._log_and_undo
        yield "calendar file", self._calendar
        yield "calendar read", self._read_back
        yield "invite and answer", self._invite
        yield "chart", self._chart

    @property
    def _services(self) -> Services:
        assert self._desk.context is not None
        return self._desk.context.services

    def _open(self) -> str:
        window = self._desk.window
        window.resize(*_SIZE)
        window.show()
        book = self._folder / "demo.csdesk"
        self._wait(self._desk.opened, lambda: self._desk.open(book, demo=True))
        self._settle()
        colours = _colours(window.grab().toImage())
        if colours < _LEAST_COLOURS:
            raise RuntimeError(
                f"The window was painted in {colours} colours: something is missing."
            )
        return f"opened and painted on {self._app.platformName()}"

    def _today(self) -> str:
        agenda = morning.read_today(self._services)
        shown = len(self._desk.today_page().list.lines.lines)
        if not agenda.lines or shown != len(agenda.lines):
            raise RuntimeError(f"Today shows {shown} lines and has {len(agenda.lines)}.")
        return f"{shown} lines and {len(agenda.folded)} folded; first: {agenda.lines[0].sentence}"

    def _account(self) -> str:
        line = morning.read_today(self._services).lines[0]
        self._desk.show_account(line.account.id)
        self._settle()
        return line.account.name

    def _log_and_undo(self) -> str:
        services = self._services
        key = accounts.list_accounts(services)[0].id
        version = services.book.version()
        log_touchpoint(services, TouchpointDraft(key, "call", "both", summary="Self-test"))
        undo_last(services)
        problems = services.book.check()
        if problems or services.book.version() <= version:
            raise RuntimeError(f"The book is not sound after a log and its undo: {problems}")
        return "written, taken back, the book is sound"

    def _calendar(self) -> str:
        target = self._folder / "agenda.ics"
        written = export_agenda(self._services, target)
        text = target.read_text(encoding="utf-8")
        events = text.count("BEGIN:VEVENT") + text.count("BEGIN:VTODO")
        if not text.startswith("BEGIN:VCALENDAR") or events != written.total:
            raise RuntimeError(f"{written.total} entries were to be written, {events} are there.")
        return f"{events} entries, {len(text):,} signs"

    def _read_back(self) -> str:
        # In a process of its own, as every calendar of somebody else is read.
        file = self._folder / "other.ics"
        file.write_bytes(_OTHER_CALENDAR)
        reading, _ = read_calendar(self._services, file)
        if reading.name != "Elsewhere":
            raise RuntimeError(f"The calendar was read as {reading}.")
        return f"{reading.name}, {reading.refused} entries refused"

    def _invite(self) -> str:
        return installation.rehearse_invite(self._services, self._folder)

    def _chart(self) -> str:
        self._desk.act("tab_usage")
        self._settle()
        if "pyqtgraph" not in sys.modules:
            raise RuntimeError("The chart of use was not drawn.")
        return "drawn"

    def _settle(self) -> None:
        while self._desk.lane.busy:
            self._wait(self._desk.lane.idle, lambda: None)
        for _ in range(3):
            self._app.processEvents()

    def _wait(self, signal: SignalInstance, begin: Callable[[], object]) -> None:
        """Begin something and return when its signal came. Raises TimeoutError when it does not."""
        loop, clock = QEventLoop(), QTimer()
        clock.setSingleShot(True)
        clock.timeout.connect(lambda: loop.exit(1))
        signal.connect(loop.quit)
        clock.start(_PATIENCE_MS)
        begin()
        late = loop.exec()
        signal.disconnect(loop.quit)
        if late:
            raise TimeoutError("The window did not answer within two minutes.")


def _versions() -> str:
    python = ".".join(str(part) for part in sys.version_info[:3])
    frozen = "a build" if getattr(sys, "frozen", False) else "an installation"
    return f"csdesk {__version__}, {frozen}, Python {python}, Qt {qVersion()}"


def _resources() -> str:
    icons = sorted((resources() / "icons").glob("*.svg"))
    pages = sorted((resources() / "help").glob("*.md"))
    for icon in icons:
        svg_bytes(icon.stem, "#000000")
    if not icons or not pages:
        raise FileNotFoundError(f"{resources()} lacks icons or help pages.")
    return f"{len(icons)} icons, {len(pages)} help pages"


def _typeface() -> str:
    first = families()[0]
    if not first.startswith("Inter"):
        raise RuntimeError(f"The typeface Inter is missing; {first} would be used.")
    return first


def _zones() -> str:
    summer = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    return f"Berlin in July is {summer:%z}"


def _colours(image: QImage) -> int:
    step = 7  # every 7th pixel of every 7th row sees each text and tint
    return len(
        {
            image.pixel(x, y)
            for x in range(0, image.width(), step)
            for y in range(0, image.height(), step)
        }
    )
