"""Draws a feature with its last use and its sum of 90 days."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from csdesk.desk.account.listing import ITEM, Index, Listing, draw_row_state
from csdesk.desk.account.usage.words import is_unused, known_words, last_use_words, value_words
from csdesk.desk.fonts import MEDIUM
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.domain.usage_series import FeatureLine

ROW, ALL = 44, 36


class FeatureDelegate(QStyledItemDelegate):
    """A tick or an empty circle, the name, the sum at the right; last use below."""

    def __init__(self, theme: Theme, view: Listing) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self.today = date.min
        self.as_of: date | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines of text; one for all features together."""
        feature: FeatureLine = index.data(ITEM)
        return QSize(200, ROW if feature.id else ALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one feature."""
        feature: FeatureLine = index.data(ITEM)
        tokens = self._theme.tokens
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_state(painter, self._theme, self._view, option, rect.adjusted(8, 1, -8, -1))
        left, right = rect.x() + 20, rect.right() - 20
        if not feature.id:
            room = QRectF(left, rect.y(), right - left, rect.height())
            draw_text(painter, room, feature.name, tokens.text, weight=MEDIUM, elide=True)
            painter.restore()
            return
        unused = is_unused(feature)
        if unused:
            painter.setPen(QPen(QColor(tokens.control), 1.25))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left + 3, rect.y() + 9, 9, 9))
        else:
            draw_icon(painter, "check", left, rect.y() + 6, 16, tokens.good)
        total = value_words(feature.sum_90) if not unused else "\u2013"
        width = text_width(total, 13)
        money = QRectF(right - width, rect.y() + 3, width, 20)
        draw_text(painter, money, total, tokens.text if not unused else tokens.text3)
        ink = tokens.text2 if unused else tokens.text
        room = QRectF(left + 24, rect.y() + 3, right - width - left - 36, 20)
        draw_text(painter, room, feature.name, ink, elide=True)
        words = (last_use_words(feature, self.as_of, self.today), known_words(feature, self.today))
        lower = QRectF(left + 24, rect.y() + 23, right - left - 24, 16)
        below = ", ".join(w for w in words if w)
        draw_text(painter, lower, below, tokens.text3, px=12, elide=True)
        painter.restore()
