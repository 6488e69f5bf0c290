"""Pictures of the pages and dialogs of the demo book: `python -m tests.shots FOLDER`.

Drawn offscreen, light and dark, at 100 % and 200 %, on a fixed morning, so that two runs compare.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import SignalInstance

from csdesk.desk.tokens import Tokens
from tests import (
    shots_account,
    shots_accounts,
    shots_books,
    shots_exporting,
    shots_invites,
    shots_more,
    shots_outbox,
    shots_quick,
    shots_terms,
)

MOMENT = datetime(2026, 11, 26, 11, 5, tzinfo=ZoneInfo("Europe/Berlin"))


def main(arguments: list[str] | None = None) -> int:
    """Draw every picture into a folder; 200 % needs a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, choices=(100, 200))
    parser.add_argument("--only", default="", help="names that contain one of these (a,b)")
    parser.add_argument("--theme", default="light,dark", help="of light, dark, contrast")
    parser.add_argument("--language", default="en", help="en or de")
    chosen = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str((chosen.scale or 100) / 100)
    home = tempfile.mkdtemp(prefix="csdesk-shots-")
    os.environ["CSDESK_HOME"] = home
    chosen.folder.mkdir(parents=True, exist_ok=True)
    wanted = Wanted(tuple(chosen.only.split(",")), tuple(chosen.theme.split(",")))
    Studio(chosen.folder, Path(home), chosen.scale or 100, wanted, chosen.language).draw_all()
    if chosen.scale is None:
        import subprocess

        again = [sys.executable, "-m", "tests.shots", str(chosen.folder), "--scale", "200"]
        again += ["--only", chosen.only, "--language", chosen.language, "--theme", chosen.theme]
        subprocess.run(again, check=True)
    return 0


@dataclass(frozen=True)
class Scene:
    """One picture: what to do before it is taken, and at which window size."""

    name: str
    prepare: Callable[["Studio"], None]
    width: int = 1440
    height: int = 900


@dataclass(frozen=True)
class Wanted:
    """Which pictures: parts of their names (an empty one means all), and themes."""

    parts: tuple[str, ...]
    themes: tuple[str, ...]


class Studio:
    """A window on the demo book, and the ways to bring each page into view."""

    def __init__(
        self, folder: Path, home: Path, scale: int, wanted: Wanted, language: str = "en"
    ) -> None:
        from PySide6.QtWidgets import QApplication

        from csdesk.desk.app import make_desk
        from csdesk.desk.device import DeviceSettings
        from csdesk.desk.languages import speak

        self.app = QApplication([])
        self.folder, self.scale, self.wanted, self.home = folder, scale, wanted, home
        device = DeviceSettings()
        device.set("language", language)
        speak(self.app, device)  # before any text is made
        self.desk = make_desk(self.app, clock=lambda: MOMENT, device=device)
        self.desk.window.show()

    def wait_for(self, signal: SignalInstance, begin: Callable[[], object]) -> None:
        """Begin something and return when its signal came."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(120_000, loop.quit)
        begin()
        loop.exec()
        signal.disconnect(loop.quit)

    def settle(self) -> None:
        """Let the lane finish and everything be painted."""
        lane = self.desk.lane
        while lane.busy:
            self.wait_for(lane.idle, lambda: None)
        for _ in range(3):
            self.app.processEvents()

    def draw_all(self) -> None:
        """Take every picture in both themes."""
        from csdesk.desk.tokens import DARK, LIGHT, more_contrast

        window = self.desk.window
        window.resize(1440, 900)
        self.wait_for(self.desk.opened, lambda: self.desk.open(self.home / "empty.csdesk"))
        self._take("first-start")
        themes = {"light": LIGHT, "dark": DARK, "contrast": more_contrast(LIGHT)}
        self._draw_book("demo", themes, list(self._scenes()))
        for book, make in shots_books.BOOKS.items():
            scenes = [scene for scene in shots_books.scenes(book) if self._is_wanted(scene)]
            if scenes:
                make(self.home)
                self._draw_book(book, themes, scenes)
        for book, make in shots_outbox.BOOKS.items():
            scenes = [scene for scene in shots_outbox.scenes(book) if self._is_wanted(scene)]
            if scenes:
                make(self.home)
                self._draw_book(book, themes, scenes)
        window.close()

    def _is_wanted(self, scene: Scene) -> bool:
        return any(part in scene.name for part in self.wanted.parts)

    def _draw_book(self, book: str, themes: dict[str, Tokens], scenes: list[Scene]) -> None:
        """Open a book and take its pictures in every theme that is wanted."""
        from csdesk.desk.frame.asking import QuestionSheet

        window = self.desk.window
        file = self.home / f"{book}.csdesk"
        self.wait_for(self.desk.opened, lambda: self.desk.open(file, demo=book == "demo"))
        self.settle()
        for theme in self.wanted.themes:
            self.desk.theme.use(themes[theme])
            for scene in scenes:
                if not self._is_wanted(scene):
                    continue
                window.resize(scene.width, scene.height)
                self.desk.show("today")
                self.desk.today_page().close_reason()
                self.desk.today_page().take_focus()
                window.topbar.search.clear()
                window.topbar.results.hide()
                self.settle()
                scene.prepare(self)
                self._take(f"{scene.name}-{theme}")
                shots_quick.close_log(self)
                asking = window.findChild(QuestionSheet)
                if asking is not None:
                    asking.leave_button.click()
                while (sheet := window.scrim.sheet) is not None:
                    sheet.discard()
                    self.app.processEvents()

    def _take(self, name: str) -> None:
        self.settle()
        self.desk.window.activateWindow()
        self.settle()
        ending = "" if self.scale == 100 else f"@{self.scale}"
        self.desk.window.grab().save(str(self.folder / f"{name}{ending}.png"))

    def _scenes(self) -> Iterator[Scene]:
        yield Scene("today", lambda studio: None)
        yield Scene("today-1024", lambda studio: None, 1024, 700)
        yield Scene("today-small", lambda studio: None, 900, 520)
        yield Scene("evidence", Studio.open_evidence)
        yield from shots_accounts.scenes()
        yield from shots_account.scenes()
        yield from shots_terms.scenes()
        yield from shots_more.scenes()
        yield Scene("log", lambda studio: studio.desk.act("log"))
        yield Scene("log-typed", shots_quick.type_log)
        yield Scene("log-question", shots_quick.type_question)
        yield Scene("log-1024", shots_quick.type_log, 1024, 700)
        yield Scene("log-small", shots_quick.type_log, 900, 520)
        yield Scene("palette", shots_quick.type_palette)
        yield Scene("palette-typed", lambda studio: shots_quick.type_palette(studio, "nor"))
        yield Scene(
            "palette-small", lambda studio: shots_quick.type_palette(studio, "re"), 900, 520
        )
        yield Scene("why-not", lambda studio: shots_quick.say_why(studio, listed=False))
        yield Scene("why-listed", lambda studio: shots_quick.say_why(studio, listed=True))
        yield Scene("check-in", lambda studio: studio.desk.act("invite"))
        yield Scene("check-in-1024", lambda studio: studio.desk.act("invite"), 1024, 700)
        yield from shots_invites.scenes()
        yield from shots_exporting.scenes()
        yield Scene("calendar-week", lambda studio: studio.open_calendar("week"))
        yield Scene("calendar-month", lambda studio: studio.open_calendar("month"))
        yield Scene("calendar-list", lambda studio: studio.open_calendar("list"))
        yield Scene("calendar-week-1024", lambda studio: studio.open_calendar("week"), 1024, 700)
        yield Scene("calendar-month-900", lambda studio: studio.open_calendar("month"), 900, 520)
        yield Scene("calendar-drag", Studio.drag_in_calendar)
        yield Scene("calendar-sources", Studio.open_sources)
        yield Scene("calendar-cancel", Studio.ask_to_cancel)
        yield Scene("import", Studio.open_import)
        yield Scene("search", Studio.search)
        yield Scene("settings", lambda studio: studio.desk.show("settings", "day"))
        yield Scene("settings-weights", Studio.change_weight)
        yield Scene("settings-money", lambda studio: studio.desk.show("settings", "money"))
        yield Scene("settings-holidays", lambda studio: studio.desk.show("settings", "holidays"))
        yield Scene("settings-calendar", lambda studio: studio.desk.show("settings", "calendar"))
        yield Scene("settings-backup", lambda studio: studio.desk.show("settings", "backup"))
        yield Scene("settings-device", lambda studio: studio.desk.show("settings", "device"))
        yield Scene("settings-1024", Studio.change_weight, 1024, 700)
        yield Scene("settings-small", Studio.search_settings, 900, 520)
        yield Scene("help", lambda studio: studio.desk.show("help", "today"))
        yield Scene("help-1024", lambda studio: studio.desk.show("help", "shortcuts"), 1024, 700)
        yield Scene("renewals", lambda studio: studio.desk.show("renewals", "board"))
        yield Scene("renewals-runway", lambda studio: studio.desk.show("renewals", "runway"))
        yield Scene("renewals-list", lambda studio: studio.desk.show("renewals", "list"))
        yield Scene("renewals-retention", lambda studio: studio.desk.show("renewals", "retention"))
        yield Scene("renewals-evidence", Studio.open_renewal)
        yield Scene(
            "renewals-1024", lambda studio: studio.desk.show("renewals", "board"), 1024, 700
        )
        yield Scene(
            "renewals-small", lambda studio: studio.desk.show("renewals", "board"), 900, 520
        )

    def open_evidence(self) -> None:
        """Open the first reason of the third line."""
        page = self.desk.today_page()
        line = page.list.lines.lines[2]
        page.list.setCurrentIndex(page.list.lines.index(2))
        page.show_reason(line.account.id, line.reasons[0].signal.kind)

    def open_calendar(self, arrangement: str) -> None:
        """Show the calendar, with busy times of another one."""
        from csdesk.desk.calendar.page import CalendarPage

        if not (self.home / "other.ics").exists():
            self._read_other_calendar()
        self.desk.show("calendar")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, CalendarPage)
        page.arrange(arrangement)
        page.go_today()
        self.settle()

    def _read_other_calendar(self) -> None:
        from functools import partial

        from csdesk.services.busy_times import read_calendar

        rows = ["BEGIN:VCALENDAR", "X-WR-CALNAME:Work"]
        for number, (day, start, end, rule, title) in enumerate(
            (
                ("20261123", "093000", "094500", "FREQ=DAILY;COUNT=5", "Stand-up"),
                ("20261126", "120000", "130000", "", "Lunch with Robin"),
                ("20261126", "153000", "163000", "", "Quarterly planning"),
                ("20261127", "093000", "120000", "", "Training: negotiation"),
            )
        ):
            rows += ["BEGIN:VEVENT", f"UID:{number}@work", f"SUMMARY:{title}"]
            rows += [f"DTSTART;TZID=Europe/Berlin:{day}T{start}"]
            rows += [f"DTEND;TZID=Europe/Berlin:{day}T{end}"]
            rows += [f"RRULE:{rule}"] if rule else []
            rows += ["END:VEVENT"]
        file = self.home / "other.ics"
        file.write_text("\r\n".join((*rows, "END:VCALENDAR", "")), encoding="utf-8")
        context = self.desk.context
        assert context is not None
        work = partial(read_calendar, context.services, file)
        context.lane.run(work, lambda _: None, failed=self.desk.bus.failed.emit)
        self.settle()

    def drag_in_calendar(self) -> None:
        """Hold a check-in of this week over another hour."""
        from PySide6.QtCore import QPointF

        from csdesk.desk.calendar.boxes import Drag
        from csdesk.desk.calendar.page import CalendarPage
        from csdesk.domain.calendar import Kind

        self.open_calendar("week")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, CalendarPage)
        view = page.week
        boxes = [b for b in view.boxes if b.item.kind is Kind.CHECKIN and b.item.movable]
        box = next((b for b in boxes if b.item.guest_zone != b.item.zone), boxes[0])
        drag = Drag(box, box.rect.center(), stretches=False, begun=True)
        drag.at = QPointF(view.column(4).center().x(), view.head_height() + 330)
        view._drag = drag
        view._drag_to(drag, drag.at)

    def open_sources(self) -> None:
        """Open the dialog of other calendars."""
        from csdesk.desk.calendar.page import CalendarPage

        self.open_calendar("week")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, CalendarPage)
        page.calendars_asked.emit()

    def ask_to_cancel(self) -> None:
        """Ask before a check-in is cancelled."""
        from csdesk.desk.calendar.page import CalendarPage

        self.open_calendar("week")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, CalendarPage)
        page.cancel_asked.emit(
            next(b.item for b in page.week.boxes if b.item.movable and b.scrolls)
        )

    def open_import(self) -> None:
        """Plan an import of a small file with one wrong row."""
        file = self.home / "accounts.csv"
        rows = ["account_id,account_name,country,signup_date"]
        rows += [f"X-{n},Invented Company {n},DE,2025-0{n}-11" for n in range(1, 9)]
        rows += ["X-99,Broken Dates Ltd,GB,31-02-2024"]
        file.write_text("\n".join(rows), encoding="utf-8")
        assert self.desk.dialogs is not None
        self.desk.dialogs.import_files([file])

    def change_weight(self) -> None:
        """Change two weights; the preview says what that would do."""
        from csdesk.desk.settings.page import SettingsPage
        from csdesk.desk.settings.rows import WeightEditor

        self.desk.show("settings", "weights")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, SettingsPage)
        self.settle()
        page.discard()
        for name, step in (("weights.renewal.window", 5), ("weights.usage.plateau", 95)):
            editor = page.row(name).editor
            assert isinstance(editor, WeightEditor)
            editor.slider.setValue(step)
        self.wait_for(page.bar.previewed, lambda: None)

    def search_settings(self) -> None:
        """Look for a setting."""
        from csdesk.desk.settings.page import SettingsPage

        self.desk.show("settings", "you")
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, SettingsPage)
        page.discard()
        page.search_box.setText("days")

    def open_renewal(self) -> None:
        """Open the evidence of the first renewal."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from csdesk.desk.renewals.page import RenewalsPage

        self.desk.show("renewals", "board")
        self.settle()
        page = self.desk.window.pages.currentWidget()
        assert isinstance(page, RenewalsPage)
        page.take_focus()
        QTest.keyClick(page.board, Qt.Key.Key_Space)

    def search(self) -> None:
        """Type into the search field."""
        from PySide6.QtTest import QTest

        self.desk.act("search")
        assert self.desk.frame is not None
        self.wait_for(
            self.desk.frame.found,
            lambda: QTest.keyClicks(self.desk.window.topbar.search, "an"),
        )
        self.settle()


if __name__ == "__main__":
    sys.exit(main())
