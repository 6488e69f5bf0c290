"""The window on a copy of a book: check-in dialog, calendar and outbox.

`python -m tests.benchmarks.checkin_window BOOK RUNS FOLDER` prints JSON: by name, milliseconds. `SAVED` runs
from the key that saves the dialog until the invite is on the disk; all others are the longest time in which
the GUI thread answered nothing.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer

from csdesk.desk.calendar.page import CalendarPage
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_telling import Way
from csdesk.domain.clocks import use_packaged_zones
from csdesk.services.accounts import list_accounts
from csdesk.services.settings import change_settings
from tests.benchmarks.pages import Sitting

SAVED, OPENED, WEEK, OUTBOX = "saved", "dialog opened", "week switched", "outbox opened"


class CheckinSitting(Sitting):
    """Plans a check-in, turns the calendar and looks into the outbox, again and again."""

    def __init__(self, book: Path, folder: Path) -> None:
        super().__init__(book)
        self._folder = folder
        assert self.desk.context is not None
        services = self.desk.context.services
        change_settings(services, {"name": "Mia Brandt", "email": "mia@vendor.example"})
        self._account = list_accounts(services)[0].id

    def run(self, runs: int) -> None:
        """Everything `runs` times, after once that is not told: modules are loaded then."""
        for number in range(runs + 1):
            self._save(number)
            self.desk.show("calendar")
            self.settle()
            page = self.window.pages.currentWidget()
            assert isinstance(page, CalendarPage)
            self._blocked(WEEK, page.next_button.click)
            self._blocked(OUTBOX, lambda: self.desk.show("outbox"))
            self.desk.show("today")
            self.settle()
        self.times = {name: values[1:] for name, values in self.times.items()}

    def _blocked(self, name: str, begin: Callable[[], object]) -> None:
        beats = [time.perf_counter()]
        heart = QTimer()
        heart.timeout.connect(lambda: beats.append(time.perf_counter()))
        heart.start(0)
        begin()
        self.settle()
        beats.append(time.perf_counter())
        heart.stop()
        longest = max(after - before for before, after in pairwise(beats))
        self.times.setdefault(name, []).append(longest * 1000)

    def _save(self, number: int) -> None:
        dialogs = self.desk.dialogs
        assert dialogs is not None
        path = self._folder / f"invite-{number}.ics"
        dialogs.choose_target = lambda _parent, _words, _name: path
        self._blocked(OPENED, lambda: dialogs.invite(self._account))
        sheet = self.window.scrim.sheet
        assert isinstance(sheet, CheckinSheet)
        sheet.set_way(Way.FILE)
        begun = time.perf_counter()
        sheet.save_asked.emit()
        while not path.exists():
            self.process_events()
        self.times.setdefault(SAVED, []).append((time.perf_counter() - begun) * 1000)
        self.settle()


def main() -> None:
    """Open the book, do the rounds, print."""
    use_packaged_zones()  # as every start of csdesk does
    sitting = CheckinSitting(Path(sys.argv[1]), Path(sys.argv[3]))
    sitting.run(int(sys.argv[2]))
    sys.stdout.write(f"{json.dumps(sitting.times)}\n")
    sitting.window.close()


if __name__ == "__main__":
    main()
