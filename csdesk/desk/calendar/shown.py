"""What week and month show and what is chosen in them; there is no widget per occurrence.

Where each one stands is kept as boxes, which painting, clicks and keys read. What is current is told to
screen readers as the description of the view; the list is the other way to reach everything.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from csdesk.desk.calendar.boxes import Box, Drag, same_again
from csdesk.desk.calendar.wording import sentence_of
from csdesk.desk.theme import Theme
from csdesk.domain.calendar import SNAP, CalendarRange, Move, Occurrence

Tell = Callable[[Move], tuple[str, list[str]]]


class ShownDays(QAbstractScrollArea):
    """Occurrences of some days, one of them current, some picked. Subclasses say where each stands."""

    opened = Signal(object)  # Occurrence
    moved = Signal(object)  # Move
    plan_asked = Signal(object)  # naive datetime on the person's clock
    cancel_asked = Signal(object)  # Occurrence
    guests_asked = Signal(object)  # Occurrence
    tell_asked = Signal(object)  # Occurrence: its guests have to hear something
    menu_asked = Signal(object, object)  # Occurrence, place of the screen
    day_asked = Signal(object)  # date: show it more closely
    turned = Signal(int)  # so many weeks or months on
    picked_changed = Signal()
    stepped_out = Signal(object)  # date beyond what is shown that the keyboard walked to

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "own")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.range: CalendarRange | None = None
        self.now = datetime(1970, 1, 1, tzinfo=UTC)
        self.days: tuple[date, ...] = ()
        self.tell: Tell = lambda _: ("", [])
        self.boxes: list[Box] = []
        self.focus_day = date.min
        self.focus_minute = 9 * 60
        self.picked: dict[str, None] = {}
        self._current = ""
        self._was: Occurrence | None = None  # current when it was last shown
        self._drag: Drag | None = None
        theme.changed.connect(self.viewport().update)

    def show_range(self, shown: CalendarRange, days: tuple[date, ...], now: datetime) -> None:
        """Show these days; what is current and picked stays where it is still there."""
        self._drag = None
        self.range, self.days, self.now = shown, days, now
        keys = {item.key: item for item in shown.occurrences}
        if self._current and self._current not in keys:
            again = same_again(self._was, shown.occurrences)
            self._current = again.key if again is not None else ""
        self._was = keys.get(self._current)
        self.picked = {key: None for key in self.picked if key in keys}
        if self.focus_day not in days:
            self.focus_day = now.date() if now.date() in days else days[0]
        self.place()
        self._announce()
        self.viewport().update()

    def place(self) -> None:
        """Work out the boxes for the size the view has."""
        raise NotImplementedError

    def spot(self, at: QPointF) -> tuple[date, int | None] | None:
        """Day and minute at a place of the viewport; no minute where only the day is meant."""
        raise NotImplementedError

    def to_boxes(self, at: QPointF, *, scrolls: bool) -> QPointF:
        """A place of the viewport in the coordinates of the boxes."""
        raise NotImplementedError

    def reveal(self, box: Box) -> None:
        """Scroll until a box is in view."""

    def items(self) -> list[Occurrence]:
        """All occurrences of the days shown, in reading order."""
        return list(self.range.occurrences) if self.range is not None else []

    def current(self) -> Occurrence | None:
        """What the keyboard is on."""
        return next((item for item in self.items() if item.key == self._current), None)

    def choose(self, item: Occurrence | None, *, day: date | None = None) -> None:
        """Put the keyboard on an occurrence, or on no one."""
        self._current, self._was = (item.key, item) if item is not None else ("", None)
        if item is not None:
            self.focus_day = day or max(item.first_day, self.days[0] if self.days else date.min)
            if item.starts is not None:
                self.focus_minute = item.starts.hour * 60 + item.starts.minute
            for box in self.boxes:
                if box.item.key == item.key:
                    self.reveal(box)
                    break
        self._announce()
        self.viewport().update()

    def focused_time(self) -> datetime:
        """Where N plans a check-in: naive, on the person's clock, never in a part of a quarter."""
        minute = self.focus_minute // SNAP * SNAP
        return datetime.combine(self.focus_day, time()) + timedelta(minutes=minute)

    def selection(self) -> list[Occurrence]:
        """What was picked; where nothing was, what is current."""
        found = [item for item in self.items() if item.key in self.picked]
        here = self.current()
        return found or ([here] if here is not None else [])

    def follow(self, landed: Occurrence) -> None:
        """Stay on what is being put elsewhere: a meeting of a series may get another id by that."""
        if self._was is not None and self._was.id == landed.id:
            self._was = landed

    def pick(self, item: Occurrence) -> None:
        """Take an occurrence into the selection, or out of it again."""
        if item.key in self.picked:
            del self.picked[item.key]
        else:
            self.picked[item.key] = None
        self.picked_changed.emit()
        self.viewport().update()

    def dragged(self) -> Drag | None:
        """What is being dragged now."""
        return self._drag if self._drag is not None and self._drag.begun else None

    def _announce(self) -> None:
        item = self.current()
        words = sentence_of(item, self.now.date()) if item is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
