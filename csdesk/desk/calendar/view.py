"""What week and month have in common: one widget that paints all, walks by keys and drags by mouse."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from csdesk.desk.calendar.boxes import Box, Drag, neighbour, puts_elsewhere
from csdesk.desk.calendar.shown import ShownDays, Tell
from csdesk.desk.calendar.wording import sentence_of
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.domain.calendar import DAY, SNAP, Kind, Move, Occurrence

__all__ = ["CalendarView", "Tell"]

_KEYS = Qt.Key
_ARROWS = frozenset({_KEYS.Key_Left, _KEYS.Key_Right, _KEYS.Key_Up, _KEYS.Key_Down})
_EDGE = 6  # px above the lower edge of a block that change its length


class CalendarView(ShownDays):
    """Occurrences of some days. Subclasses say where each stands and paint."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._follow = QTimer(self)
        self._follow.setInterval(50)
        self._follow.timeout.connect(self._roll)

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keep Alt with arrows for moving, which elsewhere goes back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            here = self.current()
            arrow = Qt.Key(event.key()) in _ARROWS
            if (alt and arrow and here is not None and here.movable) or (
                event.key() == _KEYS.Key_Escape and self.dragged() is not None
            ):
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, open, plan, cancel; see the page of help about the calendar."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = not modifiers & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        here = self.current()
        if key in _ARROWS and modifiers & Qt.KeyboardModifier.AltModifier:
            longer = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            if here is not None and here.movable:
                self.nudge(here, key, longer=longer)
        elif key in _ARROWS and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.step_time(key)
        elif key in _ARROWS and plain:
            self.walk(key)
        elif key in {_KEYS.Key_Return, _KEYS.Key_Enter} and here is not None:
            self.opened.emit(here)
        elif key == _KEYS.Key_Space and here is not None:
            self.pick(here)
        elif key == _KEYS.Key_N and plain:
            self.plan_asked.emit(self.focused_time())
        elif key in {_KEYS.Key_Delete, _KEYS.Key_Backspace} and here is not None:
            self.cancel_asked.emit(here)
        elif key == _KEYS.Key_G and plain and here is not None:
            self.guests_asked.emit(here)
        elif key == _KEYS.Key_I and plain and here is not None:
            self.tell_asked.emit(here)
        elif key == _KEYS.Key_PageDown:
            self.turned.emit(1)
        elif key == _KEYS.Key_PageUp:
            self.turned.emit(-1)
        elif key == _KEYS.Key_Escape and self.dragged() is not None:
            self._drop()
        else:
            super().keyPressEvent(event)

    def nudge(self, item: Occurrence, key: Qt.Key, *, longer: bool) -> None:
        """Move by a day or a quarter of an hour; with `longer` change the length instead."""
        days = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}.get(key, 0)
        quarters = {_KEYS.Key_Up: -SNAP, _KEYS.Key_Down: SNAP}.get(key, 0)
        if days:
            self.moved.emit(Move(item, item.first_day + timedelta(days=days)))
        elif item.starts is not None and longer:
            minute = item.starts.hour * 60 + item.starts.minute
            length = max(item.minutes + quarters, SNAP)
            self.moved.emit(Move(item, item.first_day, minute, length))
        elif item.starts is not None:
            minute = item.starts.hour * 60 + item.starts.minute + quarters
            if 0 <= minute < DAY:
                self.moved.emit(Move(item, item.first_day, minute))

    def step_time(self, key: Qt.Key) -> None:
        """Move the focused time by a day or half an hour, off any occurrence."""
        days = {_KEYS.Key_Left: -1, _KEYS.Key_Right: 1}.get(key, 0)
        minutes = {_KEYS.Key_Up: -30, _KEYS.Key_Down: 30}.get(key, 0)
        self._current = ""
        self.focus_minute = min(max(self.focus_minute + minutes, 0), DAY - 30)
        self.go_to(self.focus_day + timedelta(days=days))

    def go_to(self, day: date) -> None:
        """Put the focused time on a day, turning over where it is not shown."""
        self.focus_day = day
        if self.days and not self.days[0] <= day <= self.days[-1]:
            self.stepped_out.emit(day)
        self._announce()
        self.viewport().update()

    def walk(self, key: Qt.Key) -> None:
        """Go to the next occurrence in a direction: up and down in order, left and right by days."""
        found = self.items()
        if not found:
            self.step_time(key)
            return
        back = key in {_KEYS.Key_Left, _KEYS.Key_Up}
        by_day = key in {_KEYS.Key_Left, _KEYS.Key_Right}
        self.choose(neighbour(found, self.current(), self.focus_day, back=back, by_day=by_day))

    # Mouse

    def box_at(self, at: QPointF) -> Box | None:
        """The box under a place of the viewport, the one painted last first."""
        for box in reversed(self.boxes):
            if box.rect.contains(self.to_boxes(at, scrolls=box.scrolls)) and self.visible_at(
                at, box
            ):
                return box
        return None

    def visible_at(self, at: QPointF, box: Box) -> bool:
        """Whether a box may be hit at a place: one that scrolls is hidden under the head."""
        return True

    def on_edge(self, at: QPointF, box: Box) -> bool:
        """Whether a place is at the lower edge of a block whose length can be changed."""
        if not box.scrolls or box.item.kind is not Kind.CHECKIN or not box.item.movable:
            return False
        inside = self.to_boxes(at, scrolls=True)
        return box.rect.height() > 2 * _EDGE and inside.y() > box.rect.bottom() - _EDGE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is under the pointer, and be ready to drag it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        box = self.box_at(at)
        if box is None:
            spot = self.spot(at)
            if spot is not None:
                self._current = ""
                self.focus_day = spot[0]
                self.focus_minute = spot[1] if spot[1] is not None else self.focus_minute
            self._announce()
            self.viewport().update()
            return
        self.choose(box.item, day=box.day)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pick(box.item)
        elif box.item.movable:
            grabbed = self.to_boxes(at, scrolls=box.scrolls)
            self._drag = Drag(box, grabbed, self.on_edge(at, box), at=at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or show what could be dragged."""
        at = event.position()
        drag = self._drag
        if drag is None:
            box = self.box_at(at)
            edge = box is not None and self.on_edge(at, box)
            shape = Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            return
        assert drag.at is not None
        if not drag.begun:
            way = (at - drag.at).manhattanLength()
            if way < QApplication.startDragDistance():
                return
            drag.begun = True
            self._follow.start()
        drag.at = at
        self._drag_to(drag, at)

    def _drag_to(self, drag: Drag, at: QPointF) -> None:
        move = self.target(drag, at)
        if move != drag.move:
            drag.move = move
            words, warnings = self.tell(move) if move is not None else ("", [])
            drag.words, drag.warnings = words, tuple(warnings)
        self.viewport().update()

    def target(self, drag: Drag, at: QPointF) -> Move | None:
        """Where what is dragged would go; None outside of the days."""
        raise NotImplementedError

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what is dragged."""
        drag = self._drag
        if event.button() == Qt.MouseButton.LeftButton and drag is not None:
            self._drop()
            if drag.begun and drag.move is not None and puts_elsewhere(drag.move):
                self.moved.emit(drag.move)

    def _drop(self) -> None:
        self._drag = None
        self._follow.stop()
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is there, or plan a check-in where nothing is."""
        box = self.box_at(event.position())
        self._drop()
        if box is not None:
            self.opened.emit(box.item)
            return
        if self.spot(event.position()) is not None:
            self.plan_asked.emit(self.focused_time())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an occurrence, by the right button or the menu key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            box = next((each for each in self.boxes if each.item.key == self._current), None)
            below = self._below(box) if box is not None else QPoint()
        else:
            box, below = self.box_at(QPointF(event.pos())), event.globalPos()
        if box is not None:
            self.choose(box.item, day=box.day)
            self.menu_asked.emit(box.item, below)

    def _below(self, box: Box) -> QPoint:
        """The place of the screen under a box."""
        at = box.rect.bottomLeft() + QPointF(8, 0)
        if box.scrolls:
            at -= self.to_boxes(QPointF(), scrolls=True)
        return self.viewport().mapToGlobal(at.toPoint())

    def _roll(self) -> None:
        """Scroll while something is held at the upper or lower edge."""
        drag = self._drag
        if drag is None or drag.at is None or not drag.box.scrolls:
            return
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        step = (
            -12 if drag.at.y() < self.head_height() + 16 else 12 if drag.at.y() > height - 16 else 0
        )
        if step:
            bar.setValue(bar.value() + step)
            self._drag_to(drag, drag.at)

    def head_height(self) -> int:
        """Height of what does not scroll."""
        return 0

    # Frame

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what has no room."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            box = self.box_at(QPointF(event.pos()))
            words = sentence_of(box.item, self.now.date()) if box is not None else ""
            QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        if self.range is not None:
            self.place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()
