"""The list of Today: keys, chips that can be clicked, real buttons on the selected line."""

from datetime import datetime
from functools import partial

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
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QToolTip,
    QWidget,
)

from csdesk.desk.actions import with_key
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.today.delegate import TodayDelegate
from csdesk.desk.today.line_layout import EDGE, INNER, LineLayout
from csdesk.desk.today.model import LINE, TodayModel
from csdesk.desk.widgets.buttons import tool_button
from csdesk.domain.morning import AgendaLine

_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class LineButtons(QWidget):
    """Log, Invite, Snooze and more, laid over the selected line."""

    asked = Signal(str)  # log, invite, open, or a snooze: tomorrow, next_week, until_change

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.log = tool_button(
            "Log", icon="pencil", kind="primary", fit="line", tip=with_key("log")
        )
        self.invite = tool_button(
            "Invite", icon="calendar-plus", fit="line", tip=with_key("invite")
        )
        self.snooze = tool_button("Snooze", icon="moon", fit="line", tip=with_key("snooze"))
        self.more = tool_button("", icon="more", fit="line", name="More")
        for made, name in ((self.log, "log"), (self.invite, "invite")):
            made.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.snooze_menu = QMenu(self)
        for words, name in (
            ("Until tomorrow", "tomorrow"),
            ("Until next week", "next_week"),
            ("Until something changes", "until_change"),
        ):
            self.snooze_menu.addAction(words, partial(self.asked.emit, name))
        self.snooze.clicked.connect(lambda: self._pop_up(self.snooze_menu, self.snooze))
        self.more_menu = QMenu(self)
        self.more_menu.addAction("Open the account", lambda: self.asked.emit("open"))
        self.more_menu.addAction("Why is it here?", lambda: self.asked.emit("why"))
        self.more_menu.addAction("Copy the sentence", lambda: self.asked.emit("copy"))
        self.more.clicked.connect(lambda: self._pop_up(self.more_menu, self.more))
        for made in (self.log, self.invite, self.snooze, self.more):
            row.addWidget(made)
        refresh_icons(self, theme.tokens)

    def _pop_up(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))


class TodayList(QListView):
    """Shows agenda lines; says what the person wants to do with one."""

    reason_opened = Signal(str, str)  # account id, kind
    reason_closed = Signal()
    opened = Signal(str)  # account id
    asked = Signal(str, str)  # what (see LineButtons), account id
    chosen = Signal(str)  # account id of the selected line

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        # First of all, because Qt calls the functions below while the list is being set up.
        self._delegate = TodayDelegate(theme, self)
        self.buttons = LineButtons(theme)
        self.lines = TodayModel(self)
        self.setAccessibleName("Whom to contact today")
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

    def show_lines(self, lines: tuple[AgendaLine, ...], now: datetime) -> None:
        """Show lines; the selected account and the scroll position stay."""
        kept, row = self.current_account(), self.currentIndex().row()
        scroll = self.verticalScrollBar().value()
        self._delegate.now = now
        self.lines.replace(lines)
        self.doItemsLayout()
        if lines:
            found = self.lines.row_of(kept) if kept else None
            self._select(found if found is not None else min(max(row, 0), len(lines) - 1))
        self.verticalScrollBar().setValue(scroll)
        self.place_buttons()

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
        if line is None:
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
        """J, K move; Left, Right walk the reasons; Enter opens the ringed reason, else the account."""
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
        """Say all hidden reasons in the tooltip of `+2`."""
        if isinstance(event, QHelpEvent):
            line = self._line_under(event.pos())
            found = self._chip_under(event.pos())
            if line is not None and found is not None and not found[1]:
                QToolTip.showText(event.globalPos(), "\n".join(r.signal.chip for r in line.reasons))
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

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
        kinds = [c.kind for c in self._layout(line).chips if c.kind]
        here = self._delegate.ringed[1] if self._delegate.ringed else ""
        place = kinds.index(here) + step if here in kinds else (0 if step > 0 else -1)
        inside = 0 <= place < len(kinds)
        self._delegate.ringed = (line.account.id, kinds[place]) if inside else None
        self.viewport().update()

    def _open_current(self) -> None:
        if self._delegate.ringed is not None:
            self.reason_opened.emit(*self._delegate.ringed)
        elif self.current_account():
            self.opened.emit(self.current_account())

    def _ask(self, what: str) -> None:
        if self.current_account():
            self.asked.emit(what, self.current_account())
