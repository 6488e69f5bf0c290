"""The list of Today: keys, chips that can be clicked, real buttons on the selected line."""

from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip

from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.today.delegate import TodayDelegate
from csdesk.desk.today.finishing import Finishing
from csdesk.desk.today.line_buttons import LineButtons
from csdesk.desk.today.line_layout import EDGE, INNER, LineLayout
from csdesk.desk.today.model import LINE, TodayModel
from csdesk.desk.today.wording import tooltip_of, tooltip_of_all, whole_points
from csdesk.domain.language import tr
from csdesk.domain.morning import AgendaLine

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


# Keys of the list: what is asked of the selected line; the table of actions shows them to people.
_ASKS = {
    Qt.Key.Key_L: "log",
    Qt.Key.Key_I: "invite",
    Qt.Key.Key_S: "snooze",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_X: "dismiss",
    Qt.Key.Key_C: "copy",
    Qt.Key.Key_O: "open",
}


class TodayList(QListView):
    """Shows agenda lines; says what the person wants to do with one."""

    reason_opened = Signal(str, str)  # account id, kind
    reason_closed = Signal()
    opened = Signal(str)  # account id
    asked = Signal(str, str)  # what (see LineButtons), account id
    dismiss_asked = Signal(str, str, str)  # account id, kind, episode
    chosen = Signal(str)  # account id of the selected line

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # First of all, because Qt calls the functions below while the list is being set up.
        self._delegate = TodayDelegate(theme, self)
        self.buttons = LineButtons(theme)
        self.lines = TodayModel(self)
        self.finishing = Finishing(self)
        self._waiting: tuple[tuple[AgendaLine, ...], datetime] | None = None
        self.setAccessibleName(tr("Whom to contact today"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.buttons.setParent(self.viewport())
        self.buttons.hide()
        self.buttons.adjustSize()
        self._delegate.buttons_width = self.buttons.sizeHint().width()
        self.buttons.asked.connect(self._ask)
        self.setTabOrder(self, self.buttons.log)
        self.finishing.changed.connect(self._move_gap)
        self.finishing.ended.connect(self._show_waiting)

    def show_lines(self, lines: tuple[AgendaLine, ...], now: datetime) -> None:
        """Show lines; the selected account and the scroll position stay.

        While a done line is on its way out they wait for its end.
        """
        if self.finishing.moving:
            self._waiting = (lines, now)
            return
        self.finishing.line = self._delegate.finishing = None
        kept, row = self.current_account(), self.currentIndex().row()
        scroll = self.verticalScrollBar().value()
        seen = self._sees(row)
        self._delegate.now = now
        self.lines.replace(lines)
        self.doItemsLayout()
        if lines:
            found = self.lines.row_of(kept) if kept else None
            self._select(found if found is not None else min(max(row, 0), len(lines) - 1))
        self.verticalScrollBar().setValue(scroll)
        if seen and not self._sees(self.currentIndex().row()):
            # Keys are about the selected line: it is not to sink out of sight.
            self.scrollTo(self.currentIndex())
        self.place_buttons()

    def _sees(self, row: int) -> bool:
        rect = self.visualRect(self.lines.index(row))
        return row >= 0 and rect.intersects(self.viewport().rect())

    def finish(self, account_id: str) -> None:
        """Let the line of an account go, as one that is done."""
        if self.lines.row_of(account_id) is not None:
            self.finishing.start(account_id)

    def _move_gap(self) -> None:
        self._delegate.finishing = self.finishing.line
        scroll = self.verticalScrollBar().value()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scroll)
        self.place_buttons()
        self.viewport().update()

    def _show_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_lines(*waiting)

    def set_now(self, now: datetime) -> None:
        """Show the clocks of the lines anew."""
        self._delegate.now = now
        self.viewport().update()

    def current_line(self) -> AgendaLine | None:
        """The selected line."""
        index = self.currentIndex()
        return index.data(LINE) if index.isValid() else None

    def current_account(self) -> str:
        """Account id of the selected line, empty when there is none."""
        line = self.current_line()
        return line.account.id if line is not None else ""

    def open_reason(self) -> tuple[str, str] | None:
        """Account id and kind of the reason whose evidence is shown."""
        return self._delegate.open_reason

    def mark_reason(self, account_id: str, kind: str) -> None:
        """Show which reason the evidence panel speaks of; empty: none."""
        self._delegate.open_reason = (account_id, kind) if kind else None
        self.viewport().update()

    def place_buttons(self) -> None:
        """Lay the buttons over the chip row of the selected line."""
        index, line = self.currentIndex(), self.current_line()
        if line is None or self.finishing.line is not None:
            self.buttons.hide()
            return
        rect = self.visualRect(index)
        placed = self._layout(line)
        hint = self.buttons.sizeHint()
        top = rect.y() + placed.chip_top - 2
        self.buttons.setGeometry(
            QRect(self.width() - EDGE - INNER - hint.width(), top, hint.width(), 24)
        )
        self.buttons.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """J, K move; Left, Right walk the reasons; Space shows evidence; letters act on the line.

        Enter opens the ringed reason, else the account.
        """
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        keys = Qt.Key
        self._delegate.keyboard = True
        if plain and key in {keys.Key_J, keys.Key_K}:
            step = 1 if key == keys.Key_J else -1
            self._select(min(max(self.currentIndex().row() + step, 0), self.lines.rowCount() - 1))
        elif plain and key in {keys.Key_Right, keys.Key_Left}:
            self._walk(1 if key == keys.Key_Right else -1)
        elif key in {keys.Key_Return, keys.Key_Enter}:
            self._open_current()
        elif plain and key == keys.Key_Space:
            self._toggle_evidence()
        elif plain and key in _ASKS:
            self._ask(_ASKS[Qt.Key(key)])
        elif key == keys.Key_Escape and self._delegate.open_reason is not None:
            self.reason_closed.emit()
        elif plain and key == keys.Key_Tab and self.buttons.isVisible():
            self.buttons.log.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a chip opens its evidence; it selects the line as well."""
        self._delegate.keyboard, self._delegate.ringed = False, None
        super().mousePressEvent(event)
        found = self._chip_under(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            account_id, kind = found
            if self._delegate.open_reason == found:
                self.reason_closed.emit()
            elif kind:
                self.reason_opened.emit(account_id, kind)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the account."""
        if self.indexAt(event.position().toPoint()).isValid() and self.current_account():
            self.opened.emit(self.current_account())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the evidence of a chip in short, and all reasons in the tooltip of `+2`."""
        if isinstance(event, QHelpEvent):
            words = self.tip_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def tip_at(self, point: QPoint) -> str:
        """What the pointer is told at a point of the viewport; empty where there is no chip."""
        line, found = self._line_under(point), self._chip_under(point)
        if line is None or found is None or self._delegate.now is None:
            return ""
        for reason, points in zip(line.reasons, whole_points(line), strict=True):
            if reason.signal.kind == found[1]:
                return tooltip_of(reason, points, self._delegate.now.date())
        return tooltip_of_all(line.reasons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew: sentences wrap at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.place_buttons()

    def updateGeometries(self) -> None:
        """Keep the buttons on their line when lines move."""
        super().updateGeometries()
        self.place_buttons()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Buttons are children of the viewport and move with it."""
        super().scrollContentsBy(dx, dy)
        self.place_buttons()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring after Tab or a shortcut."""
        self._delegate.keyboard = event.reason() in _KEYBOARD
        super().focusInEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Move the buttons along; a hairline appears or goes above the line."""
        super().selectionChanged(selected, deselected)
        self._delegate.ringed = None
        self.viewport().update()
        self.place_buttons()
        if self.current_account():
            self.chosen.emit(self.current_account())

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The current line is always the selected one."""
        super().currentChanged(current, previous)
        self.place_buttons()

    def _select(self, row: int) -> None:
        if 0 <= row < self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(row))

    def _layout(self, line: AgendaLine) -> LineLayout:
        return self._delegate.layout_of(line, self.width())

    def _line_under(self, point: QPoint) -> AgendaLine | None:
        index = self.indexAt(point)
        return index.data(LINE) if index.isValid() else None

    def _chip_under(self, point: QPoint) -> tuple[str, str] | None:
        line = self._line_under(point)
        if line is None:
            return None
        top = self.visualRect(self.indexAt(point)).y()
        place = self._layout(line).chip_at(point.x(), point.y() - top)
        return (line.account.id, place.kind) if place is not None else None

    def _walk(self, step: int) -> None:
        line = self.current_line()
        if line is None:
            return
        marked = self._delegate.open_reason
        is_open = marked is not None and marked[0] == line.account.id
        kinds = [c.kind for c in self._layout(line).chips if c.kind]
        if is_open:  # the evidence shows those too that have no chip
            kinds += [r.signal.kind for r in line.reasons if r.signal.kind not in kinds]
        marked = self._delegate.ringed or (marked if is_open else None)
        here = marked[1] if marked else ""
        place = kinds.index(here) + step if here in kinds else (0 if step > 0 else -1)
        inside = 0 <= place < len(kinds)
        self._delegate.ringed = (line.account.id, kinds[place]) if inside else None
        self.viewport().update()
        if is_open and self._delegate.ringed is not None:
            self.reason_opened.emit(*self._delegate.ringed)

    def _open_current(self) -> None:
        if self._delegate.ringed is not None:
            self.reason_opened.emit(*self._delegate.ringed)
        elif self.current_account():
            self.opened.emit(self.current_account())

    def chosen_reason(self) -> str:
        """The kind of the reason that keys are about: the ringed one, the open one, else the strongest."""
        line = self.current_line()
        if line is None or not line.reasons:
            return ""
        for marked in (self._delegate.ringed, self._delegate.open_reason):
            if marked is not None and marked[0] == line.account.id:
                return marked[1]
        return line.reasons[0].signal.kind

    def _toggle_evidence(self) -> None:
        here = (self.current_account(), self.chosen_reason())
        if self._delegate.open_reason == here:
            self.reason_closed.emit()
        elif all(here):
            self.reason_opened.emit(*here)

    def _dismiss(self) -> None:
        line, kind = self.current_line(), self.chosen_reason()
        if line is None:
            return
        for reason in line.reasons:
            if reason.signal.kind == kind:
                self.dismiss_asked.emit(line.account.id, kind, reason.signal.episode)

    def _ask(self, what: str) -> None:
        account_id = self.current_account()
        if not account_id or self.finishing.moving:
            return
        if what == "snooze":
            self.buttons.offer_snooze()
        elif what == "dismiss":
            self._dismiss()
        elif what == "open":
            self.opened.emit(account_id)
        elif what == "why":
            self.reason_opened.emit(account_id, self.chosen_reason())
        else:
            self.asked.emit(what, account_id)
