"""What is painted by hand: each function takes painter, place, tokens and plain values.

Delegates and widgets share these. Strokes lie on half pixels, so that a hairline is one line.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QStaticText

from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG, font, typeset
from csdesk.desk.icons import draw_icon
from csdesk.desk.tokens import Tokens

CHIP_HEIGHT = 20
CHIP_GAP = 6
STAGES = ("new", "intermediate", "advanced", "advocate")
_KEPT_LENGTH = 400  # letters; a longer text is set anew each time, so that the memory stays small


@dataclass(frozen=True, slots=True)
class Chip:
    """A reason in two to five words. `tone` is a `domain.signal.Tone`."""

    text: str
    icon: str
    tone: str


def _chip_font_weight(tone: str) -> int:
    return STRONG if tone == "now" else REGULAR


def chip_width(chip: Chip) -> int:
    """Width of a chip: 5, icon 14, 4, the words, 7."""
    icon = 18 if chip.icon else 2
    return round(5 + icon + text_width(chip.text, 12, _chip_font_weight(chip.tone)) + 7)


def draw_chip(painter: QPainter, rect: QRectF, tokens: Tokens, chip: Chip) -> None:
    """Paint a chip in its tone: now has tint, border and weight; soon a tint; calm a border; good a tint."""
    fill, edge, ink = {
        "now": (tokens.nowtint, tokens.nowedge, tokens.now),
        "soon": (tokens.soontint, None, tokens.soon),
        "good": (tokens.goodtint, None, tokens.good),
    }.get(chip.tone, (None, tokens.edge if tokens.high_contrast else tokens.line, tokens.text2))
    if tokens.high_contrast and edge is None:
        edge = ink
    line = 2 if tokens.high_contrast and chip.tone == "now" else 1
    painter.setPen(QPen(QColor(edge), line) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = line / 2 if edge else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 4, 4)
    x = rect.x() + 5
    if chip.icon:
        draw_icon(painter, chip.icon, x, rect.y() + 3, 14, ink)
    x += 18 if chip.icon else 2  # as `chip_width` counts: words alone have 7 px at both ends
    room = QRectF(x, rect.y(), rect.right() - x, rect.height())
    draw_text(painter, room, chip.text, ink, px=12, weight=_chip_font_weight(chip.tone))


def draw_ring(painter: QPainter, rect: QRectF, tokens: Tokens, radius: float = 6) -> None:
    """Paint the focus ring: 2 px accent, 1 px outside of `rect`."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), radius, radius)


def draw_stage_steps(painter: QPainter, x: float, y: float, tokens: Tokens, stage: str) -> None:
    """Paint four bars, 16 x 12 in all, filled up to the stage and outlined after it."""
    reached = STAGES.index(stage) + 1 if stage in STAGES else 0
    for step in range(4):
        height = 3 + 2 * step
        bar = QRectF(x + 4 * step, y + 12 - height, 3, height)
        if step < reached:
            painter.fillRect(bar, QColor(tokens.text2))
        else:
            painter.setPen(QPen(QColor(tokens.control), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))


def draw_selection(painter: QPainter, rect: QRectF, tokens: Tokens, *, active: bool) -> None:
    """Paint a selected line: tint and a 3 px bar at the left, 10 px short at both ends."""
    if tokens.high_contrast:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.select if active else tokens.hover))
        painter.drawRoundedRect(rect, 8, 8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent if active else tokens.control))
    painter.drawRoundedRect(QRectF(rect.x(), rect.y() + 10, 3, rect.height() - 20), 1.5, 1.5)


def draw_hover(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paint the line under the pointer."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.hover))
    painter.drawRoundedRect(rect, 8, 8)


@lru_cache(maxsize=2048)
def _set(text: str, px: int, weight: int, room: float | None) -> tuple[QStaticText, float]:
    chosen, shown = font(px, weight), typeset(text)
    metrics = QFontMetricsF(chosen)
    if room is not None:
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
    made = QStaticText(shown)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=chosen)
    return made, metrics.horizontalAdvance(shown)


def set_line(
    text: str, px: int, weight: int, room: float | None = None
) -> tuple[QStaticText, float]:
    """One line of text laid out, and its width; with `room`, cut with dots where it is wider.

    Shaping words costs more than anything else that is painted, and the same ones are painted again
    and again, so what was laid out is kept.
    """
    kept = len(text) <= _KEPT_LENGTH
    return (_set if kept else _set.__wrapped__)(text, px, weight, room)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: str,
    *,
    px: int = 13,
    weight: int = REGULAR,
    right: bool = False,
    elide: bool = False,
) -> float:
    """Paint one line of text, centred in height; returns its width. `elide` cuts it with dots."""
    laid, width = set_line(text, px, weight, rect.width() if elide else None)
    painter.setFont(font(px, weight))
    painter.setPen(QColor(colour))
    x = rect.right() - width if right else rect.x()
    painter.drawStaticText(QPointF(x, rect.center().y() - _line_height(px, weight) / 2), laid)
    return width


@lru_cache(maxsize=64)
def _line_height(px: int, weight: int) -> float:
    return QFontMetricsF(font(px, weight)).height()


@lru_cache(maxsize=4096)
def text_width(text: str, px: int = 13, weight: int = REGULAR) -> float:
    """Width of one line of text."""
    return QFontMetricsF(font(px, weight)).horizontalAdvance(typeset(text))


def draw_money(
    painter: QPainter, right: float, y: float, tokens: Tokens, code: str, number: str, unit: str
) -> float:
    """Paint `EUR 1,900 MRR` ending at `right`, 20 px high: code and unit small; returns its width."""
    left = right
    for text, px, weight, colour in (
        (unit, 11, MEDIUM, tokens.text2),
        (number, 14, STRONG, tokens.text),
        (code, 11, MEDIUM, tokens.text2),
    ):
        if not text:
            continue
        width = text_width(text, px, weight)
        drop = 1 if px == 11 else 0  # the small figures stand on the baseline of the large one
        draw_text(
            painter, QRectF(left - width, y + drop, width, 20), text, colour, px=px, weight=weight
        )
        left -= width + 4
    return right - left - 4


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the day in minutes since midnight. `own`: a check-in of ours, else other busy time."""

    start: int
    end: int
    own: bool


def draw_day_bar(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    spans: Sequence[Span],
    *,
    now: int | None,
    from_minute: int = 480,
    to_minute: int = 1080,
    free_until: int = 1050,
) -> None:
    """Paint the working day: busy spans, free time ahead with a line under it, now as a mark."""

    def at(minute: int) -> float:
        inside = min(max(minute, from_minute), to_minute)
        return rect.x() + (inside - from_minute) / (to_minute - from_minute) * rect.width()

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.hover))
    painter.drawRoundedRect(rect, 2, 2)
    if now is not None and now < free_until:
        ahead = QRectF(at(now), rect.y(), at(free_until) - at(now), rect.height())
        painter.fillRect(ahead, QColor(tokens.goodtint))
        painter.fillRect(
            QRectF(ahead.x(), rect.bottom() - 1.5, ahead.width(), 1.5), QColor(tokens.good)
        )
    for span in spans:
        colour = QColor(tokens.accent if span.own else tokens.control)
        if not span.own:
            colour.setAlphaF(0.55)
        left, right = at(span.start), at(span.end)
        if right > left:
            painter.fillRect(
                QRectF(left, rect.y(), right - left, rect.height()), QColor(tokens.base)
            )
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(left, rect.y(), right - left, rect.height()), 2, 2)
    if now is not None and from_minute <= now <= to_minute:
        painter.fillRect(QRectF(at(now) - 1, rect.y() - 5, 2, 19), QColor(tokens.text))


def draw_bar(
    painter: QPainter, rect: QRectF, tokens: Tokens, share: float, *, strong: bool = False
) -> None:
    """Paint a share 0..1 as a bar on its track."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.hover))
    painter.drawRoundedRect(rect, 3, 3)
    if share <= 0:
        return
    width = max(rect.height(), rect.width() * min(max(share, 0.0), 1.0))
    painter.setBrush(QColor(tokens.accent if strong else tokens.control))
    painter.drawRoundedRect(QRectF(rect.x(), rect.y(), width, rect.height()), 3, 3)


def draw_check_box(
    painter: QPainter, x: float, y: float, tokens: Tokens, *, checked: bool, enabled: bool = True
) -> None:
    """Paint a check box, 16 x 16."""
    box = QRectF(x, y, 16, 16)
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if enabled else tokens.disabled))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(
            QPen(
                QColor(tokens.onaccent if enabled else tokens.base),
                1.75,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(
            [QPointF(x + 4.25, y + 8.25), QPointF(x + 7, y + 11), QPointF(x + 11.75, y + 5.5)]
        )
        return
    painter.setPen(QPen(QColor(tokens.control if enabled else tokens.line), 1.25))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.drawRoundedRect(box.adjusted(0.625, 0.625, -0.625, -0.625), 4, 4)
