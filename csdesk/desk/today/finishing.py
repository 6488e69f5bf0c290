"""A done line turns green with a tick, then the gap closes: 400 and 120 ms, or at once."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QObject, QTimer, QVariantAnimation, Signal

from csdesk.desk.motion import may_move

SHOWN, CLOSING = 400, 120  # milliseconds


class Finishing(QObject):
    """Drives one line at a time. `changed`: paint and lay out anew; `ended`: the gap is closed.

    After its end the line stays closed until `clear` is called: what is shown next leaves it out.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.may_move: Callable[[], bool] = may_move
        self.line: tuple[str, float] | None = None  # account id, share of its height that is left
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOWN)
        self._gap = QVariantAnimation(self)
        self._gap.setStartValue(1.0)
        self._gap.setEndValue(0.0)
        self._gap.setDuration(CLOSING)
        self._wait.timeout.connect(self._gap.start)
        self._gap.valueChanged.connect(self._shrink)
        self._gap.finished.connect(self.ended)

    @property
    def moving(self) -> bool:
        """Whether a line is on its way out."""
        return self._wait.isActive() or self._gap.state() == QAbstractAnimation.State.Running

    def start(self, account_id: str) -> None:
        """Let a line go. Nothing moves where nothing may."""
        self.clear()
        if self.may_move():
            self.line = (account_id, 1.0)
            self._wait.start()
            self.changed.emit()

    def clear(self) -> None:
        """Show every line in full, at once."""
        self._wait.stop()
        self._gap.stop()
        if self.line is not None:
            self.line = None
            self.changed.emit()

    def _shrink(self, left: float) -> None:
        if self.line is not None:
            self.line = (self.line[0], float(left))
            self.changed.emit()
