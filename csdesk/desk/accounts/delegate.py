"""How the cells of the accounts table are painted."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from csdesk.desk.accounts.cells import (
    SET_STEP,
    due_words,
    last_words,
    mrr_words,
    plain_words,
    renewal_words,
    stage_words,
)
from csdesk.desk.accounts.model import LINE, NAMES, AccountsModel
from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG
from csdesk.desk.icons import CHANNEL_ICONS, draw_icon
from csdesk.desk.marks import (
    RING,
    SPARK_HEIGHT,
    draw_health,
    draw_runway,
    draw_sparkline,
    notice_tone,
)
from csdesk.desk.painting import Chip, chip_width, draw_chip, draw_stage_steps, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE, Tokens
from csdesk.domain.language import number, said, tr
from csdesk.domain.lines import AccountLine
from csdesk.domain.words import NBSP

PADDING = 8
_TREND_TONES = {"rising": "good", "falling": "soon", "stopped": "now"}
_LEAST_CITY = 40
_ROOMY = 200  # a next step this wide has room for the day of the week
_Index = QModelIndex | QPersistentModelIndex


class AccountDelegate(QStyledItemDelegate):
    """One kind of painting a column. `with_city` and `stage_word` are what gives way in a narrow table."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.with_city = self.stage_word = True
        self.hovered = -1  # row under the pointer
        self._paint = {
            "account": self._account,
            "stage": self._stage,
            "mrr": self._mrr,
            "use": self._use,
            "renewal": self._renewal,
            "last": self._last,
            "next": self._next,
            "health": self._health,
        }

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell, its part of the row's selection and of the hairline."""
        tokens, rect, name = self._theme.tokens, QRectF(option.rect), NAMES[index.column()]
        line: AccountLine = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, tokens, index, chosen=chosen)
        first = name == "account"
        room = rect.adjusted(PAGE_EDGE if first else PADDING, 0, -PADDING, -1)
        kind = self._paint.get(name)
        if kind is not None:
            kind(painter, room, tokens, line)
        else:
            self._write(painter, room, plain_words(line, name), tokens.text2)
        if index == self._view.currentIndex() and self._view.hasFocus() and not first:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -3), 4, 4)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRectF, tokens: Tokens, index: _Index, *, chosen: bool
    ) -> None:
        active = self._view.window().isActiveWindow()
        if chosen:
            painter.fillRect(rect, QColor(tokens.select if active else tokens.hover))
        elif index.row() == self.hovered:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.fillRect(QRectF(rect.x(), rect.bottom() - 1, rect.width(), 1), QColor(tokens.line))
        if chosen and index.column() == 0:
            bar = QColor(tokens.accent if active else tokens.control)
            painter.fillRect(QRectF(0, rect.y(), 3, rect.height()), bar)
        if chosen and tokens.high_contrast:
            edge = QColor(tokens.accent)
            painter.fillRect(QRectF(rect.x(), rect.y(), rect.width(), 2), edge)
            painter.fillRect(QRectF(rect.x(), rect.bottom() - 2, rect.width(), 2), edge)

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        words: str,
        colour: str,
        *,
        px: int = 13,
        weight: int = REGULAR,
        right: bool = False,
    ) -> float:
        if room.width() < 6 or not words:
            return 0.0
        return draw_text(
            painter, room, words, colour, px=px, weight=weight, right=right, elide=True
        )

    def _account(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        width = self._write(painter, room, line.name, tokens.text, weight=MEDIUM)
        beside = room.adjusted(width + PADDING, 1, 0, 0)
        if self.with_city and beside.width() >= _LEAST_CITY:
            self._write(painter, beside, line.city, tokens.text3, px=12)

    def _stage(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        draw_stage_steps(painter, room.x(), room.y() + 13, tokens, line.stage)
        if self.stage_word:
            self._write(painter, room.adjusted(22, 0, 0, 0), stage_words(line.stage), tokens.text2)

    def _mrr(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        model = self._view.model()
        code = isinstance(model, AccountsModel) and not model.currency
        words = mrr_words(line, code=code)
        lead, _, figure = words.partition(NBSP) if code else ("", "", words)
        width = self._write(painter, room, figure, tokens.text, right=True)
        beside = room.adjusted(0, 0, -width - 4, 0)
        self._write(painter, beside, lead, tokens.text3, px=12, right=True)

    def _use(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        use = line.use
        if use is None:
            self._write(painter, room, tr("no data"), tokens.text3, px=12)
            return
        place = QRectF(room.x(), room.y() + 9, room.width(), SPARK_HEIGHT)
        # What a churned account does is no signal any more.
        tone = "text3" if line.status == "churned" else _TREND_TONES.get(use.trend, "text3")
        draw_sparkline(painter, place, tokens, use.weeks, tone, missing=use.missing)

    def _renewal(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        today = self._today()
        left, right, notice = renewal_words(line, today)
        if line.renews_on is None:
            return
        above = QRectF(room.x(), room.y() + 4, room.width(), 18)
        ahead = (line.renews_on - today).days
        passed = ahead < 0
        width = self._write(
            painter, above, left, tokens.now if passed else tokens.text, px=12, weight=MEDIUM
        )
        tone = notice_tone(notice)
        pressing = tone in {"now", "soon"}
        weight = STRONG if tone == "now" else MEDIUM if pressing else REGULAR
        beside = above.adjusted(width + 6, 0, 0, 0)
        said_width = self._write(
            painter, beside, right, tokens.colour(tone), px=12, weight=weight, right=True
        )
        if pressing:
            x = beside.right() - said_width - 17
            if x >= beside.x() - 2:
                draw_icon(painter, "hourglass", x, above.y() + 2, 14, tokens.colour(tone))
        bar = QRectF(room.x(), room.y() + 26, room.width(), 6)
        draw_runway(painter, bar, tokens, renewal=ahead, notice=notice)

    def _last(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        words = last_words(line, self._model().at)
        if line.silent:
            chip = Chip(words, "speech-struck", "soon")
            place = QRectF(room.x() - 5, room.y() + 10, chip_width(chip), 20)
            draw_chip(painter, place, tokens, chip)
            return
        icon = CHANNEL_ICONS.get(line.last_channel) if line.last_two_way else None
        if icon:
            draw_icon(painter, icon, room.x(), room.y() + 13, 14, tokens.text2)
        colour = tokens.text2 if line.last_two_way else tokens.text3
        self._write(painter, room.adjusted(20 if icon else 0, 0, 0, 0), words, colour)

    def _next(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        if line.next_step is None:
            if line.status != "churned":
                self._write(painter, room, said(SET_STEP), tokens.accent)
            return
        due, is_late = due_words(line, self._today(), short=room.width() < _ROOMY)
        width = 0.0
        if due:
            colour = tokens.now if is_late else tokens.text2
            weight = STRONG if is_late else REGULAR
            width = self._write(painter, room, due, colour, px=12, weight=weight, right=True) + 8
        self._write(painter, room.adjusted(0, 0, -width, 0), line.next_step.title, tokens.text)

    def _health(self, painter: QPainter, room: QRectF, tokens: Tokens, line: AccountLine) -> None:
        draw_health(painter, room.x(), room.y() + (room.height() - RING) / 2, tokens, line.health)
        beside = room.adjusted(RING + 6, 0, 2, 0)
        if line.health is None:
            self._write(painter, beside, tr("no data"), tokens.text3, px=12)
        else:
            self._write(painter, beside, number(line.health), tokens.text)

    def _model(self) -> AccountsModel:
        model = self._view.model()
        assert isinstance(model, AccountsModel)
        return model

    def _today(self) -> date:
        return self._model().at.today
