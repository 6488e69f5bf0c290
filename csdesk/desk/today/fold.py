"""The row pinned under the list: what did not fit the day, and who is held back."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import draw_icon
from csdesk.desk.painting import draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import PAGE_EDGE
from csdesk.domain.morning import Agenda
from csdesk.domain.words import day_words, minutes


def fold_words(agenda: Agenda) -> tuple[str, str, str]:
    """What did not fit, the first names, and who is held back; each may be empty."""
    count = len(agenda.folded)
    lead = f"{count} more did not fit {minutes(agenda.minutes)}" if count else ""
    names = ", ".join(line.account.name for line in agenda.folded[:2])
    held = ""
    if agenda.held:
        first = agenda.held[0]
        until = day_words(first.until, agenda.day)
        held = f"{len(agenda.held)} held back until {until}, {first.why}"
    return lead, f"first {names}" if names else "", held


class Fold(QAbstractButton):
    """Opens and closes the folded lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ("", "", "")
        self.setCheckable(True)
        self.setFixedHeight(40)

    def show_agenda(self, agenda: Agenda) -> None:
        """Say how many lines are folded; nothing folded and nobody held: the row is hidden."""
        self._words = fold_words(agenda)
        lead, names, held = self._words
        self.setAccessibleName(
            ", ".join(w for w in (lead, names, held) if w) or "Nothing is folded"
        )
        self.setVisible(bool(lead or held))
        self.setEnabled(bool(lead))
        self.update()

    def sizeHint(self) -> QSize:
        """40 high; takes the width of the list."""
        return QSize(300, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw arrow and words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.hover if self.underMouse() and self.isEnabled() else tokens.base
        painter.fillRect(self.rect(), QColor(ground))
        painter.fillRect(QRectF(0, 0, self.width(), 1), QColor(tokens.line))
        lead, names, held = self._words
        right = self.width() - PAGE_EDGE
        x: float = PAGE_EDGE
        if lead:
            arrow = "chevron-down" if self.isChecked() else "chevron-right"
            draw_icon(painter, arrow, PAGE_EDGE, 12, 16, tokens.text2)
            x += 24
            x += 8 + draw_text(
                painter, QRectF(x, 0, right - x, 40), lead, tokens.text, weight=STRONG, elide=True
            )
        if held and x + text_width(held) + 24 <= right:
            width = text_width(held)
            draw_text(painter, QRectF(right - width, 0, width, 40), held, tokens.text2)
            right -= round(width) + 24
        elif held and not lead:
            draw_text(painter, QRectF(x, 0, right - x, 40), held, tokens.text2, elide=True)
            right = 0
        if names and right - x > 60:
            draw_text(painter, QRectF(x, 0, right - x, 40), names, tokens.text3, elide=True)
        painter.end()
