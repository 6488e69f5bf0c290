"""Draws a person as a row of columns, and the heads above them."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from csdesk.desk.account.listing import ITEM, Index, Listing, draw_row_state
from csdesk.desk.account.people.model import Fold, fold_words
from csdesk.desk.account.people.words import choice_word, last_talk
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.today.delegate import local_time
from csdesk.desk.tokens import PAGE_EDGE, Tokens
from csdesk.domain.language import mark, said
from csdesk.domain.person_lines import PersonLine

ROW, FOLD, HEAD = 52, 40, 32
_EDGE = 12  # outer margin of a row
_TEXT = 40  # text after the circle


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    head: str
    width: int
    needs: int  # width of the list from which it is shown


_COLUMNS = (
    _Column("role", mark("Role"), 120, 520),
    _Column("influence", mark("Influence"), 90, 900),
    _Column("last", mark("Last two-way"), 130, 0),
    _Column("channel", mark("Prefers"), 110, 760),
    _Column("clock", mark("Time there"), 150, 640),
)


def places(width: float) -> list[tuple[str, str, float, float]]:
    """Name, head, left edge and width of the columns that fit; the name takes what is left."""
    shown = [column for column in _COLUMNS if width >= column.needs]
    x = width - PAGE_EDGE - sum(column.width for column in shown)
    found = [("name", mark("Name"), float(PAGE_EDGE), x - PAGE_EDGE - 12)]
    for column in shown:
        found.append((column.name, column.head, x, column.width - 12.0))
        x += column.width
    return found


class Heads(QWidget):
    """The heads of the columns, above the list."""

    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__()
        self._theme, self._view = theme, view
        self.setFixedHeight(HEAD)
        view.verticalScrollBar().rangeChanged.connect(lambda *_: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads and a hairline."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        for _, head, x, width in places(self._view.viewport().width()):
            room = QRectF(x, 0, width, self.height() - 1)
            draw_text(painter, room, said(head), tokens.text2, px=12, weight=MEDIUM, elide=True)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(tokens.line))
        painter.end()


class PeopleDelegate(QStyledItemDelegate):
    """One row: circle with initials, name over title, then the columns."""

    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.now: datetime | None = None
        self.today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text; one for the fold."""
        return QSize(200, FOLD if isinstance(index.data(ITEM), Fold) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item = index.data(ITEM)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(_EDGE, 1, -_EDGE, -1)
        draw_row_state(painter, self._theme, self._view, option, inner)
        if isinstance(item, Fold):
            arrow = "chevron-down" if item.open else "chevron-right"
            draw_icon(painter, arrow, PAGE_EDGE, rect.y() + 12, 16, tokens.text2)
            room = QRectF(PAGE_EDGE + 24, rect.y(), rect.width() - 80, rect.height())
            draw_text(painter, room, fold_words(item), tokens.text2, elide=True)
        elif isinstance(item, PersonLine):
            self._paint_person(painter, rect, item, tokens)
        painter.restore()

    def _paint_person(
        self, painter: QPainter, rect: QRectF, person: PersonLine, tokens: Tokens
    ) -> None:
        gone = person.has_left(self.today)
        for name, _, x, width in places(rect.width()):
            room = QRectF(x, rect.y(), width, rect.height())
            if name == "name":
                self._paint_name(painter, room, person, tokens, gone=gone)
            elif name == "influence":
                _paint_influence(painter, room, person.influence, tokens)
            elif name == "channel" and person.channel:
                icon = CHANNEL_ICONS.get(person.channel, "speech")
                draw_icon(painter, icon, x, rect.y() + (ROW - 16) / 2, 16, tokens.text2)
                words = choice_word(person.channel)
                draw_text(painter, room.adjusted(22, 0, 0, 0), words, tokens.text2, elide=True)
            elif name in {"role", "last"}:
                words = (
                    choice_word(person.role) if name == "role" else last_talk(person, self.today)
                )
                ink = tokens.text3 if gone else tokens.text2
                draw_text(painter, room, words, ink, elide=True)
            elif name == "clock" and not gone:
                self._paint_clock(painter, room, person, tokens)

    def _paint_name(
        self, painter: QPainter, room: QRectF, person: PersonLine, tokens: Tokens, *, gone: bool
    ) -> None:
        parts = person.name.split() or ["?"]
        initials = "".join(p[0] for p in (parts[:1] + parts[-1:] if len(parts) > 1 else parts))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.pressed if tokens.dark else tokens.hover))
        painter.drawEllipse(QRectF(room.x(), room.y() + 11, 30, 30))
        if gone:
            draw_icon(painter, "person-minus", room.x() + 7, room.y() + 18, 16, tokens.text3)
        else:
            width = text_width(initials, 11, STRONG)
            circle = QRectF(room.x() + 15 - width / 2, room.y() + 11, width + 2, 30)
            draw_text(painter, circle, initials, tokens.text2, px=11, weight=STRONG)
        first = QRectF(room.x() + _TEXT, room.y() + 6, room.width() - _TEXT, 20)
        ink = tokens.text3 if gone else tokens.text
        draw_text(painter, first, person.name, ink, weight=MEDIUM, elide=True)
        second = ", ".join(
            p for p in (person.title, person.emails[0] if person.emails else "") if p
        )
        below = QRectF(first.x(), room.y() + 27, first.width(), 16)
        draw_text(painter, below, second, tokens.text3, px=12, elide=True)

    def _paint_clock(
        self, painter: QPainter, room: QRectF, person: PersonLine, tokens: Tokens
    ) -> None:
        time = local_time(person.clock_zone, self.now) if self.now is not None else ""
        if not time:
            return
        where = person.city or person.clock_zone.rpartition("/")[2].replace("_", " ")
        upper = QRectF(room.x(), room.y() + 6, room.width(), 20)
        draw_text(painter, upper, time, tokens.text2, elide=True)
        lower = QRectF(room.x(), room.y() + 27, room.width(), 16)
        draw_text(painter, lower, where, tokens.text3, px=12, elide=True)


def _paint_influence(painter: QPainter, room: QRectF, influence: int, tokens: Tokens) -> None:
    """Three dots, filled as far as the influence goes; nothing where it is not known."""
    if not influence:
        return
    for number in range(3):
        dot = QRectF(room.x() + number * 12 + 0.5, room.center().y() - 4, 8, 8)
        filled = number < influence
        painter.setPen(QPen(QColor(tokens.text2 if filled else tokens.control), 1))
        painter.setBrush(QColor(tokens.text2) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot)
