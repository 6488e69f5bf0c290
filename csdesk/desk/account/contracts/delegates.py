"""Draws a contract with its runway and lines, and a revenue event."""

from datetime import date

from PySide6.QtCore import QModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.contracts.words import (
    delta_words,
    line_words,
    name_of,
    offer_chip,
    reason_word,
    runway_words,
    state_chip,
    term_words,
)
from csdesk.desk.account.listing import ITEM, Index, Listing, draw_row_state
from csdesk.desk.fonts import MEDIUM, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.marks import draw_runway, notice_tone
from csdesk.desk.painting import Chip, chip_width, draw_chip, draw_money, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE, Tokens
from csdesk.desk.widgets.labels import wrapped
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.language import tr
from csdesk.domain.money_input import exact
from csdesk.domain.words import NBSP, date_words, mrr

_LINE, _STEP, _RUNWAY = 20, 18, 26
_RUNWAY_WIDTH = 202
EVENT = 46


class ContractDelegate(QStyledItemDelegate):
    """Name, state and MRR; the term in words; the runway of a running one; its lines."""

    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words of the term and the lines need."""
        terms: ContractTerms = index.data(ITEM)
        width = self._view.viewport().width()
        term = len(self._term_rows(terms, width)) * _STEP
        runway = _RUNWAY if self._has_runway(terms) else 0
        more = _LINE * max(len(terms.mrr) - 1, 0)
        return QSize(
            width, 10 + 24 + max(term, more) + runway + _LINE * max(len(terms.lines), 1) + 16
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one contract."""
        terms: ContractTerms = index.data(ITEM)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(12, 1, -12, -2))
        line = QRectF(PAGE_EDGE, rect.bottom() - 1, rect.width() - 2 * PAGE_EDGE, 1)
        if not self._beside_selected(index):
            painter.fillRect(line, QColor(tokens.line))
        left, right = rect.x() + PAGE_EDGE, rect.right() - PAGE_EDGE
        y = rect.y() + 10
        money = self._paint_sums(painter, terms, right, y, tokens)
        self._paint_first(painter, terms, left, right - money - 16, y, tokens)
        y += 24
        rows = self._term_rows(terms, rect.width())
        for number, words in enumerate(rows):
            room = QRectF(left, y + number * _STEP, right - left, _STEP)
            draw_text(painter, room, words, tokens.text2, px=12)
        y += max(len(rows) * _STEP, _LINE * max(len(terms.mrr) - 1, 0))
        if self._has_runway(terms):
            self._paint_runway(painter, terms, left, y, tokens)
            y += _RUNWAY
        self._paint_lines(painter, terms, left, right, y + 2, tokens)
        painter.restore()

    def _beside_selected(self, index: Index) -> bool:
        here, chosen = index.row(), self._view.selectionModel()
        return any(chosen.isRowSelected(row, QModelIndex()) for row in (here, here + 1))

    def _has_runway(self, terms: ContractTerms) -> bool:
        return terms.renews_on is not None and terms.state(self.today) == "running"

    def _term_rows(self, terms: ContractTerms, width: float) -> list[str]:
        # The sums stand at the right of the first row only, the words have the width below it.
        room = width - 2 * PAGE_EDGE - (110 if len(terms.mrr) > 1 else 0)
        return wrapped(term_words(terms, self.today), room, px=12)

    def _paint_sums(
        self, painter: QPainter, terms: ContractTerms, right: float, y: float, tokens: Tokens
    ) -> float:
        """One sum a currency, below each other; without lines that is said. Returns the width."""
        if not terms.lines:
            words = text_width("\u2013", 14, STRONG)
            draw_text(painter, QRectF(right - words, y, words, 20), "\u2013", tokens.text3)
            return words
        widest = 0.0
        for number, amount in enumerate(terms.mrr):
            top = y + number * _LINE
            if terms.state(self.today) == "ended":
                words = text_width(mrr(amount), 12)
                place = QRectF(right - words, top, words, 20)
                widest = max(widest, draw_text(painter, place, mrr(amount), tokens.text3, px=12))
                continue
            code, _, figure = exact(amount).partition(NBSP)
            widest = max(widest, draw_money(painter, right, top, tokens, code, figure, "MRR"))
        return widest

    def _paint_first(
        self,
        painter: QPainter,
        terms: ContractTerms,
        left: float,
        right: float,
        y: float,
        tokens: Tokens,
    ) -> None:
        words, tone = state_chip(terms, self.today)
        chips = [Chip(words, "", tone)]
        offer = offer_chip(terms, self.today)
        if offer:
            chips.append(Chip(offer, "mail", "soon"))
        widths = [chip_width(chip) for chip in chips]
        while len(chips) > 1 and right - left - sum(widths) - 6 * len(chips) < 90:
            chips.pop()
            widths.pop()
        room = max(right - left - sum(widths) - 6 * len(chips) - 4, 40)
        ended = terms.state(self.today) == "ended"
        x = left + draw_text(
            painter,
            QRectF(left, y, room, 20),
            name_of(terms),
            tokens.text2 if ended else tokens.text,
            px=14,
            weight=STRONG,
            elide=True,
        )
        x += 10
        for chip, width in zip(chips, widths, strict=True):
            draw_chip(painter, QRectF(round(x), y, width, 20), tokens, chip)
            x += width + 6

    def _paint_runway(
        self, painter: QPainter, terms: ContractTerms, left: float, y: float, tokens: Tokens
    ) -> None:
        assert terms.renews_on is not None
        notice = (terms.notice_on - self.today).days if terms.notice_on else None
        track = QRectF(left, y + 10, _RUNWAY_WIDTH, 6)
        renewal = (terms.renews_on - self.today).days
        settled = terms.renewed_by is not None
        draw_runway(painter, track, tokens, renewal=renewal, notice=notice, settled=settled)
        words, notice_words = runway_words(terms, self.today)
        x = left + _RUNWAY_WIDTH + 12
        late = renewal < 0 and not settled
        ink = tokens.now if late else tokens.text
        x += draw_text(painter, QRectF(x, y + 3, 160, 20), words, ink, px=12, weight=MEDIUM) + 12
        if not notice_words:
            return
        tone = notice_tone(notice)
        if tone in {"now", "soon"}:
            draw_icon(painter, "hourglass", x, y + 6, 14, tokens.colour(tone))
            x += 18
        weight = STRONG if tone == "now" else 400
        room = QRectF(x, y + 3, 160, 20)
        draw_text(painter, room, notice_words, tokens.colour(tone), px=12, weight=weight)

    def _paint_lines(
        self,
        painter: QPainter,
        terms: ContractTerms,
        left: float,
        right: float,
        y: float,
        tokens: Tokens,
    ) -> None:
        if not terms.lines:
            words = tr("No products yet: edit the contract to add them.")
            draw_text(painter, QRectF(left, y, right - left, _LINE), words, tokens.text3, px=12)
            return
        wide = right - left
        seats_at = left + max(wide * 0.42, 120)
        for number, line in enumerate(terms.lines):
            top = y + number * _LINE
            product, seats, billed = line_words(line)
            room = QRectF(left, top, seats_at - left - 12, _LINE)
            draw_text(painter, room, product, tokens.text2, px=12, elide=True)
            draw_text(painter, QRectF(seats_at, top, 90, _LINE), seats, tokens.text2, px=12)
            money = QRectF(seats_at + 90, top, right - seats_at - 90, _LINE)
            draw_text(painter, money, billed, tokens.text2, px=12, right=True, elide=True)


class RevenueDelegate(QStyledItemDelegate):
    """Day and reason, the change at the right, why below."""

    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.today = date.min

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text."""
        return QSize(200, EVENT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one event; a gain has a rising, a loss a falling icon."""
        event: RevenueLine = index.data(ITEM)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(8, 1, -8, -1))
        minor = event.delta.minor if event.delta else 0
        icon, tone = ("trend-up", "good") if minor > 0 else ("trend-down", "now")
        if not minor:
            icon, tone = "euro", "text3"
        draw_icon(painter, icon, rect.x() + 20, rect.y() + 7, 16, tokens.colour(tone))
        words = delta_words(event)
        weight = MEDIUM if event.delta else 400
        width = text_width(words, 13, weight)
        edge = rect.right() - 20
        ink = tokens.text if event.delta else tokens.text3
        draw_text(painter, QRectF(edge - width, rect.y() + 4, width, 20), words, ink, weight=weight)
        room = QRectF(rect.x() + 44, rect.y() + 4, edge - width - rect.x() - 56, 20)
        draw_text(painter, room, reason_word(event.reason), tokens.text, elide=True)
        parts = (date_words(event.day, self.today), event.contract_name, event.cause, event.note)
        below = ", ".join(" ".join(part.split()) for part in parts if part)
        lower = QRectF(rect.x() + 44, rect.y() + 24, edge - rect.x() - 44, 16)
        draw_text(painter, lower, below, tokens.text3, px=12, elide=True)
        painter.restore()
