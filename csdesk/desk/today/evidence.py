"""The evidence panel: one reason opened, with what was seen, where from, and how it counts."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from csdesk.desk.actions import with_key
from csdesk.desk.fonts import REGULAR, STRONG, font, typeset
from csdesk.desk.icons import draw_icon, reason_icon, refresh_icons
from csdesk.desk.painting import draw_bar, draw_text, text_width
from csdesk.desk.theme import Theme
from csdesk.desk.today.wording import (
    factor_words,
    first_up,
    lapse_words,
    source_words,
    value_words,
    whole_points,
)
from csdesk.desk.tokens import SIDE_EDGE, SIDE_WIDTH
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.labels import Elided, Paragraph, label, rule, section_head
from csdesk.domain.language import decimal, mark, number, plural, said, tr
from csdesk.domain.morning import AgendaLine, Reason

__all__ = ["EvidencePanel", "source_words", "value_words"]

# By `signal.Part`: where a reason stands in the sentence.
_PARTS = (mark("opener"), mark("topic"), mark("offer"), mark("ask"))


_CHIP_ROOM = SIDE_WIDTH - 2 * SIDE_EDGE - 24 - 90  # beside the icon, the bar and the points


class _Points(QWidget):
    """One reason of the priority: icon, chip words, bar, points."""

    def __init__(
        self, theme: Theme, reason: Reason, points: int, share: float, *, strong: bool
    ) -> None:
        """`points` are the whole ones that add up; `share` is the length of the bar, 0..1."""
        super().__init__()
        self._theme, self._reason, self._strong = theme, reason, strong
        self._points, self._share = number(points), share
        weight = STRONG if strong else REGULAR
        # A long reason goes on in a second row rather than being cut.
        self._rows = 1 if text_width(reason.signal.chip, 13, weight) <= _CHIP_ROOM else 2
        self.setFixedHeight(26 if self._rows == 1 else 44)
        self.setAccessibleName(
            plural("{reason}: {n} point", "{reason}: {n} points", points, reason=reason.signal.chip)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = tokens.accent if self._strong else tokens.text2
        draw_icon(painter, reason_icon(self._reason.signal.kind), 0, 5, 16, ink)
        weight = STRONG if self._strong else REGULAR
        painter.setFont(font(13, weight))
        painter.setPen(QColor(tokens.text))
        painter.drawText(
            QRectF(24, 4, self.width() - 24 - 90, 18 * self._rows),
            Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter,
            typeset(self._reason.signal.chip),
        )
        bar = QRectF(self.width() - 80, 10, 44, 6)
        draw_bar(painter, bar, tokens, self._share, strong=self._strong)
        points = QRectF(self.width() - 30, 0, 30, 26)
        draw_text(painter, points, self._points, tokens.text, weight=weight, right=True)
        painter.end()


class EvidencePanel(QFrame):
    """Replaces the day while a reason is open."""

    closed = Signal()
    dismissed = Signal(str, str, str)  # account id, kind, episode
    weight_asked = Signal(str)  # kind

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, str, str] = ("", "", "")
        self.setObjectName("side")
        self.setAccessibleName(tr("Evidence"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(rule())
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area, 1)
        outer.addWidget(rule())
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE_EDGE, 11, SIDE_EDGE, 11)
        foot.setSpacing(8)
        self.dismiss_button = button(tr("Dismiss reason …"), tip=with_key("line_dismiss"))
        self.dismiss_button.clicked.connect(lambda: self.dismissed.emit(*self._shown))
        foot.addWidget(self.dismiss_button)
        self.weight_button = button(tr("Change weight …"))
        self.weight_button.clicked.connect(lambda: self.weight_asked.emit(self._shown[1]))
        foot.addWidget(self.weight_button)
        foot.addStretch(1)
        outer.addLayout(foot)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(60)
        across = QHBoxLayout(head)
        across.setContentsMargins(SIDE_EDGE, 6, 12, 6)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._why = Elided(self._theme, px=12, role="text2")
        self._reason = Elided(self._theme, px=14, weight=STRONG)
        words.addStretch(1)
        words.addWidget(self._why)
        words.addWidget(self._reason)
        words.addStretch(1)
        across.addLayout(words, 1)
        self.close_button = tool_button(
            "", icon="cross", kind="ghost", name=tr("Close the evidence")
        )
        self.close_button.clicked.connect(self.closed)
        across.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def show_reason(
        self,
        line: AgendaLine,
        kind: str,
        today: date,
        above: AgendaLine | None,
        below: AgendaLine | None,
    ) -> None:
        """Show one reason of a line and the neighbours of the line by priority."""
        reason = next(r for r in line.reasons if r.signal.kind == kind)
        self._shown = (line.account.id, kind, reason.signal.episode)
        self._why.set_words(tr("Why {account} is here", account=line.account.name))
        self._reason.set_words(first_up(reason.signal.clause))
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for section in (
            self._seen(reason, today),
            self._sources(reason, today),
            self._counts(reason),
        ):
            rows.addWidget(section)
            rows.addWidget(rule())
        rows.addWidget(self._priority(line, kind, above, below))
        rows.addStretch(1)
        self._area.setWidget(body)
        refresh_icons(self, self._theme.tokens)

    def _seen(self, reason: Reason, today: date) -> QWidget:
        pairs = [(first_up(e.name), value_words(e.value, today)) for e in reason.signal.evidence]
        return self._pairs(tr("What was seen"), pairs)

    def _sources(self, reason: Reason, today: date) -> QWidget:
        section, rows = _section(tr("Where it comes from"))
        found = dict.fromkeys(
            source_words(e.source, e.as_of, today) for e in reason.signal.evidence
        )
        for source, age in found:
            rows.addWidget(Paragraph(self._theme, first_up(source)))
            rows.addWidget(Paragraph(self._theme, age, px=12, role="text3"))
        words = lapse_words(reason, today)
        if words:
            rows.addSpacing(4)
            rows.addWidget(Paragraph(self._theme, words, px=12, role="text3"))
        return section

    def _counts(self, reason: Reason) -> QWidget:
        return self._pairs(
            tr("How it counts"),
            [
                (tr("Role in the sentence"), said(_PARTS[reason.signal.part])),
                (tr("Weight, from your rules"), decimal(reason.weight, 2)),
                (tr("Urgency, 0 to 1"), decimal(reason.signal.urgency, 2)),
            ],
        )

    def _priority(
        self, line: AgendaLine, kind: str, above: AgendaLine | None, below: AgendaLine | None
    ) -> QWidget:
        section, rows = _section("")
        head = QHBoxLayout()
        head.addWidget(section_head(tr("Priority")))
        head.addStretch(1)
        head.addWidget(label(f"{round(line.priority)}", px=16, weight=STRONG))
        head.addSpacing(6)
        head.addWidget(label(tr("of 100"), px=12, tone="text3"))
        rows.addLayout(head)
        most = max((r.points for r in line.reasons), default=0.0)
        for reason, points in zip(line.reasons, whole_points(line), strict=True):
            strong, share = reason.signal.kind == kind, reason.points / most if most else 0.0
            rows.addWidget(_Points(self._theme, reason, points, share, strong=strong))
        rows.addSpacing(4)
        rows.addWidget(Paragraph(self._theme, factor_words(line), px=12, role="text2"))
        rows.addSpacing(4)
        for words, other in ((tr("Above it"), above), (tr("Below it"), below)):
            if other is not None:
                value = f"{other.account.name}, {number(round(other.priority))}"
                rows.addWidget(self._pair(words, value, px=12, strong=False))
        return section

    def _pairs(self, head: str, pairs: list[tuple[str, str]]) -> QWidget:
        section, rows = _section(head)
        for name, value in pairs:
            rows.addWidget(self._pair(name, value))
        return section

    def _pair(self, name: str, value: str, *, px: int = 13, strong: bool = True) -> QWidget:
        row = QWidget()
        row.setFixedHeight(24 if px == 13 else 20)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(label(name, px=px, tone="text2"))
        weight = STRONG if strong else REGULAR
        across.addWidget(Elided(self._theme, value, px=px, weight=weight, right=True), 1)
        return row


def _section(head: str) -> tuple[QWidget, QVBoxLayout]:
    section = QWidget()
    rows = QVBoxLayout(section)
    rows.setContentsMargins(SIDE_EDGE, 14, SIDE_EDGE, 14)
    rows.setSpacing(0)
    if head:
        rows.addWidget(section_head(head))
        rows.addSpacing(6)
    return section, rows
