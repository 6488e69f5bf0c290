"""The rail: the book's name and one button a page. Only pages that exist are shown."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from csdesk.desk.actions import action, with_key
from csdesk.desk.fonts import REGULAR, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_ring, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import RAIL_NARROW, RAIL_WIDTH, TOP_HEIGHT
from csdesk.domain.language import number, said, tr


class RailItem(QToolButton):
    """One page: icon, name, count. In a narrow window the icon with the count at its upper right."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._action = action(name)
        self._count = ""
        self.narrow = False
        self.setCheckable(True)
        self.setObjectName("railItem")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(said(self._action.words))
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, or with the name."""
        self.narrow = narrow
        self.setFixedHeight(36 if narrow else 32)
        self.setToolTip(with_key(self._action.name))
        self.update()

    def set_count(self, count: int | None) -> None:
        """Show how many; None: nothing."""
        self._count = "" if count is None else number(count)
        self.setAccessibleDescription(self._count)
        self.update()

    def sizeHint(self) -> QSize:
        """The width of the rail."""
        return QSize(40 if self.narrow else RAIL_WIDTH - 16, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selectrail if on else tokens.hover))
            painter.drawRoundedRect(rect, 6, 6)
        if on:
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(0, rect.height() / 2 - 8, 3, 16), 1.5, 1.5)
            if tokens.high_contrast:
                draw_ring(painter, rect.adjusted(3, 3, -3, -3), tokens)
        usable = self.isEnabled()
        ink = tokens.accent if on else tokens.text2 if usable else tokens.disabled
        left = (rect.width() - 18) / 2 if self.narrow else 10
        draw_icon(painter, self._action.icon, left, rect.height() / 2 - 9, 18, ink)
        if self.narrow:
            if self._count and self._action.name in {"today", "outbox"}:
                room = QRectF(rect.width() - 16, 1, 14, 16)
                draw_text(
                    painter, room, self._count, tokens.text2, px=11, weight=STRONG, right=True
                )
        else:
            colour = tokens.text if on else tokens.text2 if usable else tokens.disabled
            weight = STRONG if on else REGULAR
            room = QRectF(38, 0, rect.width() - 76, rect.height())
            draw_text(painter, room, said(self._action.words), colour, weight=weight)
            count = QRectF(rect.width() - 58, 0, 48, rect.height())
            draw_text(painter, count, self._count, tokens.text3, px=12, right=True)
        painter.end()


class _Head(QWidget):
    """The tile with the book sign, the name of the book and a second line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name, self.second, self.narrow = tr("Account book"), "", False
        self.setFixedHeight(TOP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the head."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 16 if self.narrow else 18
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(left, 14, 24, 24), 6, 6)
        draw_icon(painter, "book", left + 4, 18, 16, tokens.onaccent)
        if not self.narrow:
            room = QRectF(52, 10, self.width() - 60, 18)
            draw_text(painter, room, self.name, tokens.text, weight=STRONG, elide=True)
            below = QRectF(52, 27, self.width() - 60, 14)
            draw_text(painter, below, self.second, tokens.text3, px=11, elide=True)
        painter.end()


class Rail(QFrame):
    """The pages of the window."""

    chosen = Signal(str)  # name of a page

    def __init__(self, theme: Theme, pages: tuple[str, ...], foot: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(tr("Pages"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 1, 8)
        rows.setSpacing(0)
        self._head = _Head(theme)
        rows.addWidget(self._head)
        rows.addSpacing(6)
        self._group = QButtonGroup(self)
        self._items: dict[str, RailItem] = {}
        inner = QVBoxLayout()
        inner.setContentsMargins(8, 0, 8, 0)
        inner.setSpacing(2)
        below = QVBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.setSpacing(2)
        for name in (*pages, *foot):
            item = RailItem(theme, name)
            item.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(item)
            self._items[name] = item
            (below if name in foot else inner).addWidget(item)
        rows.addLayout(inner)
        rows.addStretch(1)
        rows.addLayout(below)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """56 px with icons alone, or 200 px."""
        self.setFixedWidth(RAIL_NARROW if narrow else RAIL_WIDTH)
        self._head.narrow = narrow
        self._head.update()
        for item in self._items.values():
            item.set_narrow(narrow=narrow)

    def show_book(self, name: str, second: str) -> None:
        """Name the open book."""
        self._head.name, self._head.second = name, second
        self._head.setAccessibleName(f"{name}, {second}")
        self._head.update()

    def show_page(self, name: str) -> None:
        """Mark the page that is shown."""
        self._group.setExclusive(False)  # a page that is not in the rail checks none
        for each, item in self._items.items():
            item.setChecked(each == name)
        self._group.setExclusive(True)

    def names(self) -> frozenset[str]:
        """The pages that have an item."""
        return frozenset(self._items)

    def set_count(self, name: str, count: int | None) -> None:
        """Show how many a page has."""
        self._items[name].set_count(count)

    def set_usable(self, name: str, *, usable: bool) -> None:
        """A page of an empty book has nothing to show."""
        self._items[name].setEnabled(usable)
