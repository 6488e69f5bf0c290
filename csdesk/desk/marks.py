"""Small marks of lists and cards: renewal runway, sparkline, ring of health. Painted, never widgets.

Each takes painter, place, tokens and plain values, so that delegates and widgets draw the same.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from csdesk.desk.tokens import Tokens

SPARK_WIDTH, SPARK_HEIGHT = 76, 22
RING = 18
NOTICE_NOW, NOTICE_SOON = 14, 45  # days before the notice deadline
HEALTH_GOOD, HEALTH_FAIR = 70, 50


def notice_tone(left: int | None) -> str:
    """Colour role of a notice deadline that many days away: now at 14 or less, soon at 45."""
    if left is None or left < 0:
        return "text3"
    return "now" if left <= NOTICE_NOW else "soon" if left <= NOTICE_SOON else "text3"


def health_tone(score: int) -> str:
    """Colour role of a health from 0 to 100: good from 70, soon from 50, else now."""
    return "good" if score >= HEALTH_GOOD else "soon" if score >= HEALTH_FAIR else "now"


def draw_runway(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    *,
    renewal: int,
    notice: int | None,
    scale: int = 365,
    settled: bool = False,
) -> None:
    """Paint the way to a renewal in `rect` (6 high), `scale` days long.

    `renewal` and `notice` are days from today; filled to the notice deadline, outlined to the renewal. A
    notice that passed, none at all, or a settled renewal has the outline only.
    """

    def at(days: int) -> float:
        return rect.x() + min(max(days, 0), scale) / scale * rect.width()

    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.hover))
    painter.drawRoundedRect(rect, 3, 3)
    if renewal > 0:
        width = max(at(renewal) - rect.x(), 6.0)
        painter.setBrush(QColor(tokens.base))
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.drawRoundedRect(
            QRectF(rect.x() + 0.5, rect.y() + 0.5, width - 1, rect.height() - 1), 2.5, 2.5
        )
    if notice is None or notice < 0 or settled:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.colour(notice_tone(notice))))
    painter.drawRoundedRect(
        QRectF(rect.x(), rect.y(), max(at(notice) - rect.x(), 2.0), rect.height()), 3, 3
    )
    mark = QRectF(round(at(notice)) - 1, rect.y() - 3, 2, rect.height() + 6)
    painter.fillRect(mark, QColor(tokens.text))


def draw_sparkline(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    values: Sequence[float],
    tone: str = "text3",
    *,
    missing: int = 0,
) -> None:
    """Paint `values` from left to right, from zero to their largest, with a dot at the end.

    `missing`: how many steps of the same width at the right have no data yet; the line stops before
    them with a hollow dot and goes on dotted. Nothing is drawn for fewer than two values.
    """
    if len(values) < 2:
        return
    inner = rect.adjusted(1, 3, -4, -2)
    steps = len(values) - 1 + missing
    top = max(*values, 0.0) or 1.0
    points = [
        QPointF(
            inner.x() + n / steps * inner.width(),
            inner.bottom() - max(value, 0.0) / top * inner.height(),
        )
        for n, value in enumerate(values)
    ]
    ink = QColor(tokens.colour(tone))
    under = QPainterPath(QPointF(points[0].x(), inner.bottom()))
    for point in points:
        under.lineTo(point)
    under.lineTo(points[-1].x(), inner.bottom())
    under.closeSubpath()
    tint = QColor(ink)
    tint.setAlphaF(0.10)
    painter.fillPath(under, tint)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(points))
    end = points[-1]
    if missing:
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(end, QPointF(inner.right(), end.y()))
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(QColor(tokens.base))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
    painter.drawEllipse(end, 2.25, 2.25)


def draw_health(
    painter: QPainter, x: float, y: float, tokens: Tokens, score: int | None, px: int = RING
) -> None:
    """Paint the ring of a health, `px` wide, clockwise from the top; dotted where nothing is known."""
    ring = QRectF(x, y, px, px).adjusted(1.25, 1.25, -1.25, -1.25)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if score is None:
        painter.setPen(QPen(QColor(tokens.control), 1.5, Qt.PenStyle.DotLine))
        painter.drawEllipse(ring)
        return
    painter.setPen(QPen(QColor(tokens.line), 2.5))
    painter.drawEllipse(ring)
    pen = QPen(QColor(tokens.colour(health_tone(score))), 2.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(ring, 90 * 16, -round(score / 100 * 360 * 16))
