"""Waiting for a widget to be painted, and the peak memory of this process."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `then` once, after the first paint of `widget` for which `ready` holds."""

    def __init__(
        self, widget: QWidget, then: Callable[[], None], ready: Callable[[], bool]
    ) -> None:
        super().__init__(widget)
        self._widget, self._then, self._ready = widget, then, ready
        widget.installEventFilter(self)
        widget.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let everything through."""
        if event.type() == QEvent.Type.Paint and self._ready():
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._then)  # the paint itself comes after this filter
        return False


def say_painted() -> None:
    """Tell the process that measures, with the processor time spent until now, in milliseconds."""
    sys.stdout.write(f"painted {time.process_time() * 1000}\n")
    sys.stdout.flush()


def peak_megabytes() -> float:
    """Peak resident memory of this process alone."""
    status = Path("/proc/self/status")
    if status.exists():
        # Not `ru_maxrss`: on Linux that one counts what the parent had before the program began.
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        return int(lines["VmHWM"].split()[0]) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 1024
