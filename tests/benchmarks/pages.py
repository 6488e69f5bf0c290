"""The window on the heavy book: opening accounts, switching pages, typing into the search.

Runs in a process of its own, so that Qt is started the same way each time. What is timed ends when the page
that shows the answer was painted. Blocking is the longest time in which the GUI thread answered nothing.
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

from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.moment import clock
from tests.benchmarks.sample_books import kept_book

_ACCOUNT_MS, _SWITCH_MS, _FRAME_MS = 100.0, 50.0, 16.0
_TYPED = ("ana", "renewal", "müller invoice", "quarterly review")
_Times = dict[str, list[float]]


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of the heavy book; the floor of each is an empty page shown in the same window."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.benchmarks.pages",
            str(kept_book(folder, "heavy")),
            str(runs),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CSDESK_HOME": str(folder / "home")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    times: _Times = json.loads(done.stdout.splitlines()[-1])
    floor = statistics.median(times.pop("empty page"))
    figures = []
    for name, values in times.items():
        typing = name.startswith("typing")
        goal = _FRAME_MS if typing else _ACCOUNT_MS if name.startswith("account") else _SWITCH_MS
        value = percentile(values, 0.95) if typing else statistics.median(values)
        note = f"largest {max(values):.0f} ms of {len(values)}"
        figures.append(
            Figure(
                name, value, None if typing else floor, "ms", f"{goal:.0f} ms", value <= goal, note
            )
        )
    return figures


def main(book: Path, runs: int) -> None:
    """Measure in this process and print the times as JSON."""
    from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QWidget

    from csdesk.desk.app import make_desk
    from csdesk.desk.page import Page
    from csdesk.desk.pages import RAIL, RAIL_FOOT
    from csdesk.services import accounts

    app = QApplication([])
    desk = make_desk(app, clock=clock)
    window = desk.window
    window.resize(1440, 900)
    window.show()
    times: _Times = {"empty page": []}

    def wait(signal: SignalInstance, begin: Callable[[], object]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        begin()
        loop.exec()
        signal.disconnect(loop.quit)

    def settle() -> None:
        while desk.lane.busy:
            wait(desk.lane.idle, lambda: None)
        app.processEvents()

    def timed(begin: Callable[[], object]) -> float:
        started = time.perf_counter()
        begin()
        while desk.lane.busy:
            wait(desk.lane.idle, lambda: None)
        current = window.pages.currentWidget()
        assert isinstance(current, QWidget)
        current.repaint()
        app.processEvents()
        return (time.perf_counter() - started) * 1000

    wait(desk.opened, lambda: desk.open(book))
    settle()
    empty = Page(desk.theme, "Empty")
    pages = (*RAIL, *RAIL_FOOT)
    for name in pages:
        timed(partial(desk.show, name))  # imports and first read
    assert desk.context is not None
    lines = accounts.list_accounts(desk.context.services)
    timed(lambda: desk.show_account(lines[0].id))
    for number in range(runs):
        times["empty page"].append(timed(lambda: window.show_page(empty, "")))
        for name in pages:
            times.setdefault(f"switch to {name}", []).append(timed(partial(desk.show, name)))
        for each in lines[1 + 5 * number : 6 + 5 * number]:
            desk.show("today")
            settle()
            times.setdefault("account opened", []).append(
                timed(partial(desk.show_account, each.id))
            )
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.perf_counter()))
    heart.start(0)
    gaps: list[float] = []
    for words in _TYPED:
        window.topbar.search.clear()
        window.topbar.search.setFocus()
        for sign in words:
            beats[:] = [time.perf_counter()]
            QTest.keyClicks(window.topbar.search, sign)
            until = (
                time.perf_counter() + 0.25
            )  # longer than the pause before a search, and its answer
            while time.perf_counter() < until:
                app.processEvents()
            gaps.append(max((b - a) * 1000 for a, b in pairwise(beats)))
    heart.stop()
    times["typing in the search, blocked"] = gaps
    window.close()
    sys.stdout.write(json.dumps(times) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
