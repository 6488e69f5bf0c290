"""The list of the Outbox page: four parts under their heads, keys, and buttons on the selected line."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.listing import ITEM, Index, Listing, PagedModel, draw_row_state
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.outbox.buttons import DeedButtons
from csdesk.desk.outbox.lines import DEEDS, PART_WORDS, OutboxLine, Part
from csdesk.desk.outbox.shape import EDGE, HEAD, TILE, Shape, shape_of
from csdesk.desk.painting import CHIP_HEIGHT, chip_width, draw_chip, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE, Tokens
from csdesk.domain.language import number, said, tr


class OutboxModel(PagedModel[OutboxLine]):
    """Lines in the order of the parts."""

    def __init__(self, *, heads: bool = True) -> None:
        super().__init__()
        self.heads = heads

    def key(self, item: OutboxLine) -> Hashable:
        """The line."""
        return item.key

    def words(self, row: int) -> str:
        """The line, and its part where that begins."""
        line = self.items[row]
        return f"{self.head(row)}: {line.spoken}" if self.begins(row) else line.spoken

    def begins(self, row: int) -> bool:
        """Whether a part begins with this row."""
        return self.heads and (row == 0 or self.items[row - 1].part != self.items[row].part)

    def head(self, row: int) -> str:
        """The head of the part, with its count where somebody has to do something."""
        part = self.items[row].part
        words = said(PART_WORDS[part])
        if part in {Part.SENT, Part.READ}:
            return words
        count = sum(each.part is part for each in self.items)
        return tr("{part}, {count}", part=words, count=number(count))


class OutboxDelegate(QStyledItemDelegate):
    """Draws one line, and the head of a part over its first."""

    def __init__(self, theme: Theme, view: QListView, model: OutboxModel) -> None:
        super().__init__(view)
        self._theme, self._view, self._model = theme, view, model

    def shape(self, line: OutboxLine) -> Shape:
        """The line at the present width."""
        return shape_of(line, self._view.viewport().width())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words."""
        head = HEAD if self._model.begins(index.row()) else 0
        return QSize(200, self.shape(index.data(ITEM)).height + head)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        tokens, line = self._theme.tokens, index.data(ITEM)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._model.begins(index.row()):
            head = QRectF(rect.x() + PAGE_EDGE, rect.y() + 10, rect.width() - 2 * PAGE_EDGE, 20)
            words = self._model.head(index.row())
            draw_text(painter, head, words, tokens.text2, px=12, weight=STRONG)
            rect.setTop(rect.top() + HEAD)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(EDGE, 1, -EDGE, -1))
        shape = self.shape(line)
        painter.translate(rect.topLeft())
        _draw_line(painter, tokens, line, shape)
        chosen = self._view.currentIndex().row()
        if not self._is_last(index.row()) and chosen not in {index.row(), index.row() + 1}:
            y = rect.height() - 1
            painter.fillRect(
                QRectF(PAGE_EDGE, y, rect.width() - 2 * PAGE_EDGE, 1), QColor(tokens.line)
            )
        painter.restore()

    def _is_last(self, row: int) -> bool:
        return row + 1 >= self._model.rowCount() or self._model.begins(row + 1)


def _draw_line(painter: QPainter, tokens: Tokens, line: OutboxLine, shape: Shape) -> None:
    brief = line.part in {Part.SENT, Part.READ}
    if brief:
        draw_icon(painter, line.icon, PAGE_EDGE + 7, 15, 18, tokens.text2)
    else:
        tile = QRectF(PAGE_EDGE, 11, TILE, TILE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hover))
        painter.drawRoundedRect(tile, 8, 8)
        draw_icon(painter, line.icon, tile.x() + 7, tile.y() + 7, 18, tokens.text2)
    px, weight = (13, MEDIUM) if brief else (14, STRONG)
    used = draw_text(painter, shape.name, line.title, tokens.text, px=px, weight=weight, elide=True)
    if line.account:
        beside = QRectF(shape.name)
        beside.setLeft(beside.left() + used + 8)
        if beside.width() > 40:
            draw_text(painter, beside, line.account, tokens.text2, px=12, elide=True)
    draw_text(painter, shape.stamp, line.stamp, tokens.text3, px=12, right=True)
    ink, size = (tokens.text2, 12) if brief else (tokens.text, 13)
    for place, words in shape.rows:
        draw_text(painter, place, words, ink, px=size, elide=True)
    for here, word, there, what in shape.facts:
        draw_text(painter, here, word, tokens.text2, px=12, weight=MEDIUM)
        draw_text(painter, there, what, tokens.text, elide=True)
    for place, words in shape.quote:
        draw_text(painter, place, words, tokens.text2, elide=True)
    if line.chip is not None and not brief:
        chip = QRectF(shape.foot.x(), shape.foot.y() + 2, chip_width(line.chip), CHIP_HEIGHT)
        draw_chip(painter, chip, tokens, line.chip)


class OutboxList(Listing):
    """The list. J and K move; one key for each thing that can be done."""

    asked = Signal(str, object)  # name of a deed, OutboxLine

    def __init__(self, theme: Theme, name: str, *, heads: bool = True) -> None:
        # First of all, because Qt calls the functions below while the list is being set up.
        self.lines = OutboxModel(heads=heads)
        self.buttons = DeedButtons(theme)
        super().__init__(theme, name, self.lines)
        self._delegate = OutboxDelegate(theme, self, self.lines)
        self.setItemDelegate(self._delegate)
        self.buttons.setParent(self.viewport())
        self.buttons.hide()
        self.buttons.asked.connect(self.ask)
        self.chosen.connect(self.place_buttons)
        none = Qt.KeyboardModifier.NoModifier
        keys = {(key, none): name for name, (_, key, _) in DEEDS.items()}
        self.keys = keys | {
            (Qt.Key.Key_Return, none): "first",
            (Qt.Key.Key_Enter, none): "first",
            (Qt.Key.Key_Delete, none): "away",
        }
        self.acted.connect(self._press)
        theme.changed.connect(self.viewport().update)

    def show_lines(self, lines: Sequence[OutboxLine]) -> None:
        """Show these lines; the chosen one stays."""
        self.show_items(lines, more=False)
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines.index(0))
        self.place_buttons()

    def current_line(self) -> OutboxLine | None:
        """The chosen line."""
        found = self.current()
        return found if isinstance(found, OutboxLine) else None

    def ask(self, name: str) -> None:
        """Do something with the chosen line, where it can be done with it."""
        line = self.current_line()
        if line is not None and any(deed.name == name for deed in line.deeds):
            self.asked.emit(name, line)

    def _press(self, name: str) -> None:
        line = self.current_line()
        if line is None or not line.deeds:
            return
        offered = [deed.name for deed in line.deeds]
        # Keys that several deeds share mean the one that the line has.
        same = [other for other in DEEDS if name in DEEDS and DEEDS[other][1] == DEEDS[name][1]]
        if name == "first":
            self.ask("open" if "open" in offered else offered[0])
        elif name == "away":
            self.ask(
                next((each for each in ("withdraw", "dismiss", "decline") if each in offered), "")
            )
        else:
            self.ask(next((each for each in same if each in offered), ""))

    def place_buttons(self) -> None:
        """Lay the buttons over the foot of the chosen line."""
        line = self.current_line()
        held = any(made.hasFocus() for made in self.buttons.buttons)
        if line is None or not line.deeds:
            if held:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.buttons.hide()
            return
        decides = line.part in {Part.DECIDE, Part.WAITING}
        self.buttons.show_deeds(line.deeds, line.title, primary=decides)
        if held and not any(made.hasFocus() for made in self.buttons.buttons):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the line of the button is gone
        rect = self.visualRect(self.currentIndex())
        top = rect.y() + (HEAD if self.lines.begins(self.currentIndex().row()) else 0)
        foot, wanted = self._delegate.shape(line).foot, self.buttons.wanted()
        left = round(foot.right()) - wanted.width()
        self.buttons.setGeometry(QRect(left, top + round(foot.y()), wanted.width(), 24))
        self.buttons.show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the check-in."""
        if self.indexAt(event.position().toPoint()).isValid():
            self._press("open")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab goes on to the buttons of the line."""
        if event.key() == Qt.Key.Key_Tab and self.buttons.isVisible() and self.buttons.buttons:
            self.buttons.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap at another width."""
        super().resizeEvent(event)
        self.place_buttons()

    def updateGeometries(self) -> None:
        """Keep the buttons on their line when lines move."""
        super().updateGeometries()
        self.place_buttons()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Buttons move with their line."""
        super().scrollContentsBy(dx, dy)
        self.place_buttons()

    def event(self, event: QEvent) -> bool:
        """Another font or style: lay out anew."""
        done = bool(super().event(event))
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()
        return done
