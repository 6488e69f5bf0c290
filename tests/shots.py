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

MOMENT = datetime(2026, 11, 26, 11, 5, tzinfo=ZoneInfo("Europe/Berlin"))


def main(arguments: list[str] | None = None) -> int:
    """Draw every picture into a folder; 200 % needs a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scale", type=int, choices=(100, 200))
    parser.add_argument("--only", default="", help="names that contain this")
    chosen = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str((chosen.scale or 100) / 100)
    home = tempfile.mkdtemp(prefix="csdesk-shots-")
    os.environ["CSDESK_HOME"] = home
    chosen.folder.mkdir(parents=True, exist_ok=True)
    Studio(chosen.folder, Path(home), chosen.scale or 100, chosen.only).draw_all()
    if chosen.scale is None:
        import subprocess

        again = [sys.executable, "-m", "tests.shots", str(chosen.folder), "--scale", "200"]
        subprocess.run([*again, "--only", chosen.only], check=True)
    return 0


@dataclass(frozen=True)
class Scene:
    """One picture: what to do before it is taken, and at which window size."""

    name: str
    prepare: Callable[["Studio"], None]
    width: int = 1440
    height: int = 900


class Studio:
    """A window on the demo book, and the ways to bring each page into view."""

    def __init__(self, folder: Path, home: Path, scale: int, only: str) -> None:
        from PySide6.QtWidgets import QApplication

        from csdesk.desk.app import make_desk

        self.app = QApplication([])
        self.folder, self.scale, self.only, self.home = folder, scale, only, home
        self.desk = make_desk(self.app, clock=lambda: MOMENT)
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
        from csdesk.desk.tokens import DARK, LIGHT

        window = self.desk.window
        window.resize(1440, 900)
        self.wait_for(self.desk.opened, lambda: self.desk.open(self.home / "empty.csdesk"))
        self._take("first-start")
        self.wait_for(
            self.desk.opened, lambda: self.desk.open(self.home / "demo.csdesk", demo=True)
        )
        self.settle()
        for theme, tokens in (("light", LIGHT), ("dark", DARK)):
            self.desk.theme.use(tokens)
            for scene in self._scenes():
                if self.only not in scene.name:
                    continue
                window.resize(scene.width, scene.height)
                self.desk.show("today")
                self.desk.today_page().close_reason()
                window.topbar.search.clear()
                window.topbar.results.hide()
                self.settle()
                scene.prepare(self)
                self._take(f"{scene.name}-{theme}")
                sheet = window.scrim.sheet
                if sheet is not None:
                    sheet.reject()
        window.close()

    def _take(self, name: str) -> None:
        self.settle()
        self.desk.window.activateWindow()
        self.settle()
        ending = "" if self.scale == 100 else f"@{self.scale}"
        self.desk.window.grab().save(str(self.folder / f"{name}{ending}.png"))

    def _scenes(self) -> Iterator[Scene]:
        yield Scene("today", lambda studio: None)
        yield Scene("today-1024", lambda studio: None, 1024, 700)
        yield Scene("evidence", Studio.open_evidence)
        yield Scene("accounts", lambda studio: studio.desk.show("accounts"))
        yield Scene("account", Studio.open_account)
        yield Scene("account-1024", Studio.open_account, 1024, 700)
        yield Scene("log", lambda studio: studio.desk.act("log"))
        yield Scene("check-in", lambda studio: studio.desk.act("invite"))
        yield Scene("import", Studio.open_import)
        yield Scene("search", Studio.search)

    def open_evidence(self) -> None:
        """Open the first reason of the third line."""
        page = self.desk.today_page()
        line = page.list.lines.lines[2]
        page.list.setCurrentIndex(page.list.lines.index(2))
        page.show_reason(line.account.id, line.reasons[0].signal.kind)

    def open_account(self) -> None:
        """Open the account of the first line."""
        self.desk.show_account(self.desk.account_in_view())

    def open_import(self) -> None:
        """Plan an import of a small file with one wrong row."""
        file = self.home / "accounts.csv"
        rows = ["account_id,account_name,country,signup_date"]
        rows += [f"X-{n},Invented Company {n},DE,2025-0{n}-11" for n in range(1, 9)]
        rows += ["X-99,Broken Dates Ltd,GB,31-02-2024"]
        file.write_text("\n".join(rows), encoding="utf-8")
        assert self.desk.dialogs is not None
        self.desk.dialogs.import_files([file])

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
