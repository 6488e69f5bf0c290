"""The window on the heavy book: opening accounts, switching pages, typing into the search.

Runs in processes of its own, so that Qt is started the same way each time. What is timed ends when the page
that shows the answer was painted. Blocking is the longest time in which the GUI thread answered nothing; its
floor is the same window that nobody types in, which is what other programs of this computer take away.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from csdesk.desk.app import make_desk
from csdesk.desk.page import Page
from csdesk.desk.pages import RAIL, RAIL_FOOT
from csdesk.services import accounts
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.moment import clock
from tests.benchmarks.sample_books import kept_book, long_history

_ACCOUNT_MS, _SWITCH_MS, _FRAME_MS, _LONG_MS = 100.0, 50.0, 16.0, 150.0
_LISTEN = 0.25  # seconds: longer than the pause before a search, and its answer
_TYPED = ("ana", "renewal", "müller invoice", "quarterly review")
_EMPTY, _STILL, _BLOCKED = "empty page", "nobody types", "typing in the search, blocked"
_BUSY = "the same in processor time"
_Times = dict[str, list[float]]


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of the heavy book, then of the one with 50,000 touchpoints at one account."""
    times = _measured(folder, str(kept_book(folder, "heavy")), str(runs))
    long_book, account_id = long_history(folder)
    long_times = _measured(folder, str(long_book), str(runs), account_id)
    floor = statistics.median(times.pop(_EMPTY))
    still = percentile(times.pop(_STILL), 0.95)
    blocked, busy = times.pop(_BLOCKED), times.pop(_BUSY)
    figures = [
        _median(name, values, floor, _ACCOUNT_MS if name.startswith("account") else _SWITCH_MS)
        for name, values in times.items()
    ]
    figures += [_median(name, values, floor, _LONG_MS) for name, values in long_times.items()]
    value = percentile(blocked, 0.95)
    return [
        *figures,
        Figure(_BLOCKED, value, still, "ms", f"{_FRAME_MS:.0f} ms", value <= _FRAME_MS, _note(blocked)),
        Figure(_BUSY, percentile(busy, 0.95), None, "ms", note="unmoved by other programs"),
    ]  # fmt: skip


def _median(name: str, values: list[float], floor: float, goal: float) -> Figure:
    value = statistics.median(values)
    return Figure(name, value, floor, "ms", f"{goal:.0f} ms", value <= goal, _note(values))


def _note(values: list[float]) -> str:
    return f"largest {max(values):.0f} ms of {len(values)}"


def _measured(folder: Path, *arguments: str) -> _Times:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.pages", *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CSDESK_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    times: _Times = json.loads(done.stdout.splitlines()[-1])
    return times


class Sitting:
    """The desk on a book, and what a person does in it, timed."""

    def __init__(self, book: Path) -> None:
        self._app = QApplication([])
        self.desk = make_desk(self._app, clock=clock)
        self.window = self.desk.window
        self.window.resize(1440, 900)
        self.window.show()
        self.times: _Times = {}
        self._wait(self.desk.opened, lambda: self.desk.open(book))
        self.settle()

    @staticmethod
    def _wait(signal: SignalInstance, begin: Callable[[], object]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        begin()
        loop.exec()
        signal.disconnect(loop.quit)

    def settle(self) -> None:
        """Wait until everything asked for is shown and painted."""
        while self.desk.lane.busy:
            self._wait(self.desk.lane.idle, lambda: None)
        self._app.processEvents()

    def process_events(self) -> None:
        """Let the window do what waits for it, once."""
        self._app.processEvents()

    def timed(self, name: str, begin: Callable[[], object]) -> None:
        """Note how long it takes until what `begin` asks for is painted."""
        started = time.perf_counter()
        begin()
        self.settle()
        self.times.setdefault(name, []).append((time.perf_counter() - started) * 1000)

    def listen(self, name: str, key: Callable[[], object]) -> None:
        """Note the longest time without an answer after a key, by the clock and by the processor."""
        beats: list[tuple[float, float]] = []
        heart = QTimer()
        heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
        heart.start(0)
        beats.append((time.perf_counter(), time.thread_time()))
        key()
        until = time.perf_counter() + _LISTEN
        while time.perf_counter() < until:
            self._app.processEvents()
        heart.stop()
        gaps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(beats)]
        self.times.setdefault(name, []).append(max(gap for gap, _ in gaps) * 1000)
        if name == _BLOCKED:
            self.times.setdefault(_BUSY, []).append(max(busy for _, busy in gaps) * 1000)


def _pages_and_search(book: Path, runs: int) -> _Times:
    sitting = Sitting(book)
    desk, window = sitting.desk, sitting.window
    pages = (*RAIL, *RAIL_FOOT)
    assert desk.context is not None
    lines = accounts.list_accounts(desk.context.services)
    for name in pages:
        desk.show(name)  # imports and first read
        sitting.settle()
    desk.show_account(lines[0].id)
    sitting.settle()
    empty = Page(desk.theme, "Empty")
    for number in range(runs):
        sitting.timed(_EMPTY, lambda: window.show_page(empty, ""))
        for name in pages:
            sitting.timed(f"switch to {name}", partial(desk.show, name))
        for each in lines[1 + 5 * number : 6 + 5 * number]:
            desk.show("today")
            sitting.settle()
            sitting.timed("account opened", partial(desk.show_account, each.id))
    window.activateWindow()  # else the search has no focus and shows nothing
    sitting.settle()
    for words in _TYPED:
        window.topbar.search.clear()
        window.topbar.search.setFocus()
        for letter in words:
            sitting.listen(_STILL, lambda: None)
            sitting.listen(_BLOCKED, partial(window.topbar.search.insert, letter))
        assert window.topbar.results.isVisible()
    window.close()
    return sitting.times


def _long_history(book: Path, runs: int, account_id: str) -> _Times:
    sitting = Sitting(book)
    desk = sitting.desk
    assert desk.context is not None
    other = accounts.list_accounts(desk.context.services)
    elsewhere = next(line.id for line in other if line.id != account_id)
    for tab, name in (
        ("overview", "account of 50,000 touchpoints"),
        ("timeline", "its timeline tab"),
    ):
        desk.show_account(elsewhere)
        sitting.settle()
        desk.act(f"tab_{tab}")  # imports and first read
        sitting.settle()
        for _ in range(runs):
            desk.show_account(elsewhere)
            sitting.settle()
            sitting.timed(name, partial(desk.show_account, account_id))
    desk.window.close()
    return sitting.times


def main(book: Path, runs: int, account_id: str = "") -> None:
    """Measure in this process and print the times as JSON."""
    times = _long_history(book, runs, account_id) if account_id else _pages_and_search(book, runs)
    sys.stdout.write(json.dumps(times) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
