"""Waiting for a widget to be painted."""

import sys
import time
from collections.abc import Callable

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
