"""Paints a Today line: tile, name row, sentence, chips, stake, minutes."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.painting import (
    draw_chip,
    draw_hover,
    draw_money,
    draw_ring,
    draw_selection,
    draw_stage_steps,
    draw_text,
    text_width,
)
from csdesk.desk.theme import Theme
from csdesk.desk.today.line_layout import (
    EDGE,
    INNER,
    NAME_HEIGHT,
    NAME_TOP,
    TEXT_AT,
    LineLayout,
    money_width,
)
from csdesk.desk.today.model import LINE
from csdesk.domain.language import tr
from csdesk.domain.morning import AgendaLine
from csdesk.domain.stage_names import stage_name
from csdesk.domain.words import NBSP, minutes, money

_Index = QModelIndex | QPersistentModelIndex
_EARLY, _LATE = 8, 18  # hours of their clock outside which a call comes early or late


def local_time(zone: str, now: datetime) -> str:
    """`11:05`, `07:05, early`, `19:30, late` on the clock of `zone`; empty for an unknown zone."""
    if not zone:
        return ""
    try:
        there = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    late = there.hour > _LATE or (there.hour == _LATE and there.minute > 0)
    time = f"{there:%H:%M}"
    if there.hour < _EARLY:
        return tr("{time}, early", time=time)
    return tr("{time}, late", time=time) if late else time


class TodayDelegate(QStyledItemDelegate):
    """Draws lines and answers where their chips are."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._layouts: dict[tuple[str, int], tuple[AgendaLine, LineLayout]] = {}
        self.buttons_width = 236  # of the selected line's buttons; chips keep clear of them
        self.now: datetime | None = None
        self.open_reason: tuple[str, str] | None = None  # account id, kind
        self.ringed: tuple[str, str] | None = None  # the chip the keyboard is on
        self.keyboard = False  # whether the ring of the list is shown
        self.finishing: tuple[str, float] | None = None  # account id, share of its height left

    def layout_of(self, line: AgendaLine, width: int) -> LineLayout:
        """The geometry of a line at a width, kept until the line or the width changes."""
        key = (line.account.id, width)
        kept = self._layouts.get(key)
        if kept is None or kept[0] is not line:
            if len(self._layouts) > 500:
                self._layouts.clear()
            kept = (line, LineLayout(line, width, self.buttons_width))
            self._layouts[key] = kept
        return kept[1]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The height that the sentence needs at the width of the list."""
        line = index.data(LINE)
        width = self._view.width()
        height = self.layout_of(line, width).height
        if self._finishes(line):
            height = max(1, round(height * self._left()))
        return QSize(width, height)

    def _finishes(self, line: AgendaLine) -> bool:
        return self.finishing is not None and self.finishing[0] == line.account.id

    def _left(self) -> float:
        return self.finishing[1] if self.finishing is not None else 1.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one line."""
        line: AgendaLine = index.data(LINE)
        rect = QRectF(option.rect)
        # The scroll bar must not move the right edge, so the view's own width counts.
        rect.setWidth(self._view.width())
        state = option.state
        placed = self.layout_of(line, int(rect.width()))
        tokens = self._theme.tokens
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        whole = QRectF(EDGE, 0, rect.width() - 2 * EDGE, rect.height())
        done = self._finishes(line)
        if done:
            painter.setClipRect(whole)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.goodtint))
            painter.drawRoundedRect(whole, 8, 8)
        elif chosen:
            # Not State_Active: that also asks whether the list itself has the focus.
            active = self._view.window().isActiveWindow()
            draw_selection(painter, whole, tokens, active=active)
            if self.keyboard and state & QStyle.StateFlag.State_HasFocus and not self.ringed:
                draw_ring(painter, whole.adjusted(3, 3, -3, -3), tokens, 7)
        elif state & QStyle.StateFlag.State_MouseOver:
            draw_hover(painter, whole, tokens)
        self._tile(painter, line, chosen=chosen and not done, done=done)
        self._name_row(painter, line, placed)
        painter.setPen(QColor(tokens.text))
        placed.text.draw(painter, QPointF(TEXT_AT, placed.sentence_top))
        self._chips(painter, line, placed)
        if not chosen and not done:
            room = QRectF(placed.right - 120, placed.chip_top, 120, 20)
            draw_text(painter, room, minutes(line.minutes), tokens.text3, px=12, right=True)
            if not self._next_to_selected(index):
                painter.fillRect(
                    QRectF(EDGE + INNER, rect.height() - 1, placed.right - EDGE - INNER, 1),
                    QColor(tokens.line),
                )
        painter.restore()

    def _next_to_selected(self, index: _Index) -> bool:
        below = index.row() + 1
        if below >= index.model().rowCount():
            return False
        return self._view.selectionModel().isRowSelected(below, QModelIndex())

    def _tile(self, painter: QPainter, line: AgendaLine, *, chosen: bool, done: bool) -> None:
        tokens = self._theme.tokens
        tile = QRectF(EDGE + INNER, NAME_TOP + 3, 32, 32)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.base if chosen or done else tokens.hover))
        painter.drawRoundedRect(tile, 8, 8)
        name = "check" if done else CHANNEL_ICONS.get(line.channel, "phone")
        colour = tokens.good if done else tokens.accent if chosen else tokens.text2
        draw_icon(painter, name, tile.x() + 7, tile.y() + 7, 18, colour)

    def _name_row(self, painter: QPainter, line: AgendaLine, placed: LineLayout) -> None:
        tokens = self._theme.tokens
        if line.stake is not None:
            code, _, amount = money(line.stake).partition(NBSP)
            draw_money(painter, placed.right, NAME_TOP, tokens, code, amount, "MRR")
        limit = placed.right - money_width(line)
        x: float = TEXT_AT
        for number, words in enumerate(placed.names):
            top = NAME_TOP + number * NAME_HEIGHT
            name = QRectF(TEXT_AT, top, placed.right - TEXT_AT, NAME_HEIGHT)
            x = TEXT_AT + draw_text(painter, name, words, tokens.text, px=14, weight=STRONG)
        if len(placed.names) > 1 or x + 8 + 16 > limit:
            return
        draw_stage_steps(painter, x + 8, NAME_TOP + 4, tokens, line.stage)
        x += 8 + 16 + 6
        time = local_time(line.zone, self.now) if self.now is not None else ""
        place = " ".join(part for part in (line.place, time) if part)
        for words, dot in ((stage_name(line.stage), False), (place, True)):
            lead = 13 if dot else 0
            if not words or x + lead + text_width(words, 12) > limit:
                continue
            if dot:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.text2))
                painter.drawEllipse(QPointF(x + 6.5, NAME_TOP + 10.5), 1.5, 1.5)
            area = QRectF(x + lead, NAME_TOP, limit - x, NAME_HEIGHT)
            x += lead + draw_text(painter, area, words, tokens.text2, px=12)

    def _chips(self, painter: QPainter, line: AgendaLine, placed: LineLayout) -> None:
        tokens = self._theme.tokens
        for place in placed.chips:
            draw_chip(painter, place.rect, tokens, place.chip)
            here = (line.account.id, place.kind)
            if place.kind and here in {self.open_reason, self.ringed}:
                draw_ring(painter, place.rect, tokens)
        if self.open_reason is not None and self.open_reason[0] == line.account.id:
            for stroke in placed.underline(self.open_reason[1]):
                painter.fillRect(stroke, QColor(tokens.accent))
