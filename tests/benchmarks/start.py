"""Start-up to Today painted, and peak memory: two programs, run in turns, timed from outside."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks.figures import Figure, alternate
from tests.benchmarks.sample_books import kept_book

_WANTED = 1.5
_PATIENCE = 60.0  # seconds after which a window that stands still is ended


def measure(folder: Path, runs: int) -> list[Figure]:
    """Figures of the heavy book, as on any day but the first: the caches of the app are there."""
    book = kept_book(folder, "heavy")
    with tempfile.TemporaryDirectory(prefix="csdesk-start-") as home:
        return _measure(book, Path(home), runs)


def _measure(book: Path, home: Path, runs: int) -> list[Figure]:
    seen: dict[str, list[_Run]] = {"desk": [], "bare": []}

    def once(name: str) -> float:
        seen[name].append(_run(name, book, home))
        return seen[name][-1].wall

    once("desk"), once("bare")  # files are in the system's cache from here on
    value, floor = alternate(runs, lambda: once("desk"), lambda: once("bare"))
    busy, idle = (median(each.processor for each in seen[name]) for name in ("desk", "bare"))
    peak, least = (median(each.memory for each in seen[name]) for name in ("desk", "bare"))
    return [
        Figure("start to Today painted", value, floor, "ms", "1.5 x the floor", value <= _WANTED * floor,
               "heavy book"),
        Figure("the same in processor time", busy, idle, "ms", note="unmoved by other programs"),
        Figure("peak memory, Today and account", peak, least, "MB", "1.5 x the floor",
               peak <= _WANTED * least, "heavy book"),
    ]  # fmt: skip


def _as_installed(home: Path) -> dict[str, str]:
    """The environment of both programs: compiled modules are kept, as an installation has them.

    Where the environment forbids that, each start would compile all of csdesk, and none of its libraries.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "CSDESK_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }


@dataclass(frozen=True, slots=True)
class _Run:
    wall: float  # milliseconds from the start of the process to its painted window
    processor: float  # the same in processor time
    memory: float  # peak, MB


def _run(name: str, book: Path, home: Path) -> _Run:
    complaints = home / "stderr.txt"
    begun = time.perf_counter()
    with (
        complaints.open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-m", f"tests.benchmarks.{name}_window", str(book)],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env=_as_installed(home),
        ) as process,
    ):
        assert process.stdout is not None
        patience = threading.Timer(_PATIENCE, process.kill)
        patience.start()
        painted = process.stdout.readline()
        took = (time.perf_counter() - begun) * 1000
        rest = process.stdout.read()
        patience.cancel()
    if process.returncode or not painted.startswith("painted "):
        raise RuntimeError(f"the {name} window did not paint:\n{complaints.read_text()}")
    return _Run(took, float(painted.split()[1]), float(rest))
