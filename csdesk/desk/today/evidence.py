"""The evidence panel: one reason opened, with what was seen, where from, and how it counts."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from csdesk.desk.fonts import REGULAR, STRONG
from csdesk.desk.icons import draw_icon, reason_icon, refresh_icons
from csdesk.desk.painting import draw_bar, draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tokens import SIDE_EDGE
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.labels import Elided, Paragraph, label, rule, section_head
from csdesk.domain.morning import AgendaLine, Reason
from csdesk.domain.words import date_words, days, on_day

PARTS = ("opener", "topic", "offer", "ask")


def value_words(value: str | int | float | date, today: date) -> str:
    """A seen value as it is read: days as `Tue 3 Nov`, numbers grouped, texts as they are."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return date_words(value, today)
    return f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else f"{value:,}"


def source_words(source: str, as_of: date | None, today: date) -> tuple[str, str]:
    """Where evidence comes from, and how old it is."""
    if as_of is None:
        return source, "Does not age."
    age = (today - as_of).days
    old = "It is from today." if age <= 0 else f"It is {days(age)} old."
    return source, f"As of {on_day(as_of, today).removeprefix('on ')}. {old}"


class _Points(QWidget):
    """One reason of the priority: icon, chip words, bar, points."""

    def __init__(self, theme: Theme, reason: Reason, most: float, *, strong: bool) -> None:
        super().__init__()
        self._theme, self._reason, self._strong = theme, reason, strong
        self._share = reason.points / most if most else 0.0
        self.setFixedHeight(26)
        self.setAccessibleName(f"{reason.signal.chip}: {round(reason.points)} points")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = tokens.accent if self._strong else tokens.text2
        draw_icon(painter, reason_icon(self._reason.signal.kind), 0, 5, 16, ink)
        weight = STRONG if self._strong else REGULAR
        room = QRectF(24, 0, self.width() - 24 - 90, 26)
        draw_text(painter, room, self._reason.signal.chip, tokens.text, weight=weight, elide=True)
        bar = QRectF(self.width() - 80, 10, 44, 6)
        draw_bar(painter, bar, tokens, self._share, strong=self._strong)
        points = QRectF(self.width() - 30, 0, 30, 26)
        draw_text(
            painter, points, f"{round(self._reason.points)}", tokens.text, weight=weight, right=True
        )
        painter.end()


class EvidencePanel(QFrame):
    """Replaces the day while a reason is open."""

    closed = Signal()
    dismissed = Signal(str, str, str)  # account id, kind, episode

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, str, str] = ("", "", "")
        self.setObjectName("side")
        self.setAccessibleName("Evidence")
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
        self.dismiss_button = button("Dismiss reason …")
        self.dismiss_button.clicked.connect(lambda: self.dismissed.emit(*self._shown))
        foot.addWidget(self.dismiss_button)
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
        self.close_button = tool_button("", icon="cross", kind="ghost", name="Close the evidence")
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
        self._why.set_words(f"Why {line.account.name} is here")
        words = reason.signal.clause
        self._reason.set_words(words[:1].upper() + words[1:])
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
        pairs = [(e.name, value_words(e.value, today)) for e in reason.signal.evidence]
        return self._pairs("What was seen", [(n[:1].upper() + n[1:], v) for n, v in pairs])

    def _sources(self, reason: Reason, today: date) -> QWidget:
        section, rows = _section("Where it comes from")
        found = dict.fromkeys(
            source_words(e.source, e.as_of, today) for e in reason.signal.evidence
        )
        for source, age in found:
            rows.addWidget(Paragraph(self._theme, source[:1].upper() + source[1:]))
            rows.addWidget(Paragraph(self._theme, age, px=12, role="text3"))
        if reason.signal.lapses_on is not None:
            until = on_day(reason.signal.lapses_on, today)
            words = f"Goes away by itself {until}."
            rows.addWidget(Paragraph(self._theme, words, px=12, role="text3"))
        return section

    def _counts(self, reason: Reason) -> QWidget:
        return self._pairs(
            "How it counts",
            [
                ("Role in the sentence", PARTS[reason.signal.part]),
                ("Weight, from your rules", f"{reason.weight:.2f}"),
                ("Urgency, 0 to 1", f"{reason.signal.urgency:.2f}"),
            ],
        )

    def _priority(
        self, line: AgendaLine, kind: str, above: AgendaLine | None, below: AgendaLine | None
    ) -> QWidget:
        section, rows = _section("")
        head = QHBoxLayout()
        head.addWidget(section_head("Priority"))
        head.addStretch(1)
        head.addWidget(label(f"{round(line.priority)}", px=16, weight=STRONG))
        head.addSpacing(6)
        head.addWidget(label("of 100", px=12, tone="text3"))
        rows.addLayout(head)
        most = max((r.points for r in line.reasons), default=0.0)
        for reason in line.reasons:
            strong = reason.signal.kind == kind
            rows.addWidget(_Points(self._theme, reason, most, strong=strong))
        together = (
            f"Together the reasons give {round(line.combined * 100)}. What this account pays gives a "
            f"factor of {line.money_factor:.2f}: so {round(line.priority)}."
        )
        rows.addSpacing(4)
        rows.addWidget(Paragraph(self._theme, together, px=12, role="text2"))
        rows.addSpacing(4)
        for words, other in (("Above it", above), ("Below it", below)):
            if other is not None:
                value = f"{other.account.name}, {round(other.priority)}"
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
