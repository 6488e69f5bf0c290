"""One card of the board, and its words for screen readers and tooltips."""

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from csdesk.desk.fonts import MEDIUM, STRONG, font, typeset
from csdesk.desk.icons import draw_icon
from csdesk.desk.marks import RING, draw_health, draw_runway, notice_tone
from csdesk.desk.painting import (
    CHIP_HEIGHT,
    Chip,
    chip_width,
    draw_chip,
    draw_money,
    draw_text,
    text_width,
)
from csdesk.desk.tokens import Tokens
from csdesk.domain.language import tr
from csdesk.domain.renewal_lines import (
    RenewalLine,
    chip_of,
    notice_words,
    short_amount,
    when_words,
)
from csdesk.domain.words import money, percent

CARD_HEIGHT = 125
CARD_GAP = 8
CARD_LEAST = 226  # 202 and the padding
_PADDING = 12
_SCALE = 180  # days that the runway is long
CHIP_ICONS = {
    "agreed": "check",
    "itself": "check",
    "out": "mail",
    "late": "euro",
    "due": "hourglass",
}


def state_chip(line: RenewalLine, today: date) -> Chip:
    """The state of a renewal as a chip with its icon."""
    found = chip_of(line, today)
    return Chip(found.text, CHIP_ICONS[found.kind], found.tone)


def card_words(line: RenewalLine, today: date) -> str:
    """All that a card shows, as it is read aloud and in its tooltip."""
    score = line.health.score
    parts = [
        line.account.name,
        *([line.contract] if line.contract else []),
        tr("renewal {when}", when=when_words(line, today, year=True)),
        notice_words(line, today),
        chip_of(line, today).text,
        tr("health {score}", score=score) if score is not None else tr("health not known"),
        tr("{share} likely", share=percent(line.likelihood.share)),
        *([tr("{amount} MRR", amount=money(line.mrr))] if line.mrr is not None else []),
    ]
    return "; ".join(parts)


def draw_card(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    line: RenewalLine,
    today: date,
    *,
    chosen: bool = False,
    active: bool = False,
    year: bool = False,
) -> None:
    """Paint a card. `chosen`: it is the current one; `active`: and the board has the keyboard."""
    fill = tokens.base
    if chosen and not tokens.high_contrast:
        fill = tokens.select if active else tokens.hover
    edge = (tokens.accent if active else tokens.control) if chosen else tokens.line
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(edge), 2 if chosen and tokens.high_contrast else 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
    x, y, width = inside.x(), inside.y(), inside.width()
    score = line.health.score
    figure = tr("no data") if score is None else str(score)
    taken = RING + 6 + text_width(figure, 12)
    draw_text(
        painter,
        QRectF(x, y + 10, width - taken - 10, 20),
        line.account.name,
        tokens.text,
        weight=STRONG,
        elide=True,
    )
    draw_health(painter, inside.right() - taken, y + 11, tokens, score, RING)
    draw_text(painter, QRectF(x, y + 10, width, 20), figure, tokens.text2, px=12, right=True)
    when = when_words(line, today, year=year)
    ink = tokens.now if line.overdue else tokens.text2
    weight = STRONG if line.overdue else 400
    room = QRectF(x, y + 31, width, 17)
    draw_text(painter, room, when, ink, px=12, weight=weight, elide=True)
    to_notice = (line.notice_on - today).days if line.notice_on else None
    draw_runway(
        painter,
        QRectF(x, y + 56, width, 6),
        tokens,
        renewal=(line.on - today).days,
        notice=to_notice,
        scale=_SCALE,
        settled=line.settled,
    )
    tone = "text3" if line.settled else notice_tone(to_notice)
    words_x = x
    if tone in {"now", "soon"}:
        draw_icon(painter, "hourglass", x, y + 71, 14, tokens.colour(tone))
        words_x += 17
    draw_text(
        painter,
        QRectF(words_x, y + 69, inside.right() - words_x, 17),
        notice_words(line, today),
        tokens.text2 if tone == "text3" else tokens.colour(tone),
        px=12,
        weight=STRONG if tone in {"now", "soon"} else 400,
        elide=True,
    )
    chip = state_chip(line, today)
    left = width - chip_width(chip) - 4
    paid = _draw_money(painter, inside.right(), y + 94, tokens, line, left)
    wide = min(chip_width(chip), width - paid - 4)
    _draw_chip(painter, QRectF(x - 2, y + 94, wide, CHIP_HEIGHT), tokens, chip)


def _draw_money(
    painter: QPainter, right: float, y: float, tokens: Tokens, line: RenewalLine, room: float
) -> float:
    """The MRR, in thousands or millions where the whole number has no `room` beside the chip."""
    if line.mrr is None:
        words = tr("no amount")
        wide = text_width(words, 12)
        draw_text(painter, QRectF(right - wide, y, wide, 20), words, tokens.text3, px=12)
        return wide
    code, _, number = money(line.mrr).partition("\u00a0")
    if text_width(code, 11, MEDIUM) + 4 + text_width(number, 14, STRONG) > room:
        number = short_amount(line.mrr)
    return draw_money(painter, right, y, tokens, code, number, "")


def _draw_chip(painter: QPainter, rect: QRectF, tokens: Tokens, chip: Chip) -> None:
    """A chip that has less room than it wants loses its last words to dots."""
    if chip_width(chip) > rect.width() + 1:
        weight = STRONG if chip.tone == "now" else 400
        room = rect.width() - 30
        metrics = QFontMetricsF(font(12, weight))
        cut = metrics.elidedText(typeset(chip.text), Qt.TextElideMode.ElideRight, room)
        chip = Chip(cut, chip.icon, chip.tone)
    draw_chip(painter, rect, tokens, chip)
