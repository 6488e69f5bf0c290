"""How one occurrence is drawn: a block in the hours, a strip where it has none."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from csdesk.desk.calendar.marks import draw_signs
from csdesk.desk.calendar.wording import ICONS, second_line, times_of
from csdesk.desk.fonts import MEDIUM, REGULAR, STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_check_box, draw_ring, draw_text
from csdesk.desk.tokens import Tokens
from csdesk.domain.calendar import Kind, Occurrence

STRIP_HEIGHT = 20
_HATCH = 7  # px between two lines


def colours(item: Occurrence, tokens: Tokens) -> tuple[str, str, str]:
    """Fill, mark and ink of an occurrence."""
    if item.kind is Kind.NOTICE or (item.late and item.kind is Kind.CHECKIN):
        return tokens.soontint, tokens.soon, tokens.soon
    if item.kind is Kind.TASK and item.late:
        return tokens.nowtint, tokens.now, tokens.now
    if item.done or item.kind in {Kind.HOLIDAY, Kind.BIRTHDAY, Kind.BUSY}:
        return tokens.hover, tokens.control, tokens.text2
    return tokens.select, tokens.accent, tokens.text


def draw_block(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    item: Occurrence,
    *,
    current: bool = False,
    picked: bool = False,
    ghost: bool = False,
) -> None:
    """Draw a stretch of time: bar at the left, title, hours where there is room."""
    fill, mark, ink = colours(item, tokens)
    path = QPainterPath()
    path.addRoundedRect(rect, 4, 4)
    painter.save()
    painter.setOpacity(0.45 if ghost else 1.0)
    painter.fillPath(path, QColor(tokens.base))
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if item.kind is Kind.BUSY:
        draw_hatch(painter, rect, tokens)
    else:
        painter.fillRect(rect, QColor(fill))
        painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height()), QColor(mark))
    _write(painter, rect.adjusted(8, 0, -22 if picked else -4, 0), tokens, item, ink)
    painter.restore()
    if tokens.high_contrast or item.kind is Kind.BUSY:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.edge), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if picked:
        draw_check_box(painter, rect.right() - 19, rect.y() + 2, tokens, checked=True)
    if current:
        draw_ring(painter, rect.adjusted(1, 1, -1, -1), tokens, 5)


def _write(painter: QPainter, room: QRectF, tokens: Tokens, item: Occurrence, ink: str) -> None:
    weight = REGULAR if item.kind is Kind.BUSY or item.done else STRONG
    short = room.height() < 34
    first = QRectF(room.x(), room.y() + (0 if short else 3), room.width(), 18)
    if short:
        first.setHeight(room.height())
    words, px = item.title, 11 if room.height() < 18 else 12
    if short and item.starts is not None:
        words = f"{item.starts:%H:%M} {item.title}"
    first.setRight(
        first.right() - draw_signs(painter, first, tokens, item, ink=_one_ink(ink, tokens))
    )
    draw_text(painter, first, words, ink, px=px, weight=weight, elide=True)
    if short:
        return
    below = QRectF(room.x(), first.bottom() - 1, room.width(), 15)
    second = tokens.text2 if ink == tokens.text else ink
    draw_text(painter, below, times_of(item), second, px=11, weight=MEDIUM, elide=True)
    rest = second_line(item)
    if rest and room.height() > 52:
        draw_text(painter, below.translated(0, 15), rest, second, px=11, elide=True)


def _one_ink(ink: str, tokens: Tokens) -> str:
    """The colour of the signs where the ground has one of its own: that of the words."""
    return ink if ink in {tokens.soon, tokens.now} else ""


def draw_hatch(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Draw lines at 45 degrees over a neutral ground: time that is not ours to plan."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, QColor(tokens.hover))
    # Words stand on it; where every edge is as dark as they are, the lines are not.
    pen = QPen(QColor(tokens.pressed if tokens.high_contrast else tokens.edge), 1)
    painter.setPen(pen)
    x = rect.x() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.y()))
        x += _HATCH
    painter.restore()


def draw_strip(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    item: Occurrence,
    *,
    current: bool = False,
    picked: bool = False,
) -> None:
    """Draw a line of 20 px: icon or box, hour where there is one, title."""
    fill, mark, ink = colours(item, tokens)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    if item.kind is Kind.BUSY:
        draw_hatch(painter, rect, tokens)
    elif item.kind in {Kind.CHECKIN, Kind.NOTICE} or item.late:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect, 4, 4)
    x = rect.x() + 4
    if item.kind is Kind.TASK:
        top = rect.y() + (rect.height() - 13) / 2
        if item.done:
            draw_icon(painter, "check", x, top - 0.5, 14, tokens.text3)
        else:
            painter.save()
            painter.translate(x, top)
            painter.scale(13 / 16, 13 / 16)
            draw_check_box(painter, 0, 0, tokens, checked=False)
            painter.restore()
        x += 18
    elif item.starts is not None:
        hour = f"{item.starts:%H:%M}"
        room = QRectF(x + 2, rect.y(), 40, rect.height())
        x += 6 + draw_text(
            painter, room, hour, mark if mark != tokens.control else ink, px=11, weight=MEDIUM
        )
    else:
        draw_icon(
            painter,
            ICONS[item.kind],
            x,
            rect.y() + (rect.height() - 14) / 2,
            14,
            mark if fill != tokens.hover else ink,
        )
        x += 18
    right = rect.right() - (20 if picked else 4)
    room = QRectF(x, rect.y(), max(right - x, 0), rect.height())
    right -= draw_signs(painter, room, tokens, item, ink=_one_ink(ink, tokens))
    draw_text(
        painter,
        QRectF(x, rect.y(), max(right - x, 0), rect.height()),
        item.title,
        tokens.text3 if item.done else ink,
        px=12,
        weight=MEDIUM if item.kind in {Kind.CHECKIN, Kind.NOTICE} and not item.done else REGULAR,
        elide=True,
    )
    painter.restore()
    if picked:
        draw_check_box(painter, rect.right() - 18, rect.y() + 2, tokens, checked=True)
    if current:
        draw_ring(painter, rect.adjusted(2, 2, -2, -2), tokens, 5)
