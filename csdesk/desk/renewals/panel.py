"""The panel at the right: the rows behind a figure, or why a renewal is as likely as it is."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.fonts import MEDIUM, STRONG, font
from csdesk.desk.icons import refresh_icons
from csdesk.desk.renewals.rows import Figure, RowsList
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.tokens import SIDE_EDGE
from csdesk.desk.widgets.buttons import tool_button
from csdesk.desk.widgets.labels import Elided, Paragraph, label, rule, section_head
from csdesk.domain.forecast import expected
from csdesk.domain.language import said, tr
from csdesk.domain.money import Money
from csdesk.domain.renewal_lines import RenewalLine, chip_of, notice_words, when_words
from csdesk.domain.words import date_words, money, percent

WIDTH = 360


class SidePanel(QFrame):
    """Lies over the page, so that nothing moves. `closed` by its cross or by Esc."""

    closed = Signal()
    opened = Signal(str)  # account id

    def __init__(self, theme: Theme, parent: QWidget, *, below: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._page, self._below = theme, parent, below
        self._evidence_of = ""
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(rule())
        outer.addWidget(self._head())
        outer.addWidget(rule())
        self._note = Paragraph(theme, px=12, role="text2")
        self._note_box = QWidget()
        inside = QVBoxLayout(self._note_box)
        inside.setContentsMargins(SIDE_EDGE, 10, SIDE_EDGE, 10)
        inside.addWidget(self._note)
        outer.addWidget(self._note_box)
        self.rows = RowsList(theme, tr("Rows behind the figure"), SIDE_EDGE)
        self.rows.opened.connect(self.opened)
        self._area = QScrollArea()
        self._area.setAccessibleName(tr("Evidence"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.rows)
        self._stack.addWidget(self._area)
        outer.addWidget(self._stack, 1)
        refresh_icons(self, theme.tokens)
        self.hide()

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(60)
        across = QHBoxLayout(head)
        across.setContentsMargins(SIDE_EDGE, 6, 12, 6)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Elided(self._theme, px=14, weight=STRONG)
        self._value = Elided(self._theme, px=12, role="text2")
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._value)
        words.addStretch(1)
        across.addLayout(words, 1)
        self.close_button = tool_button("", icon="cross", kind="ghost", name=tr("Close"))
        self.close_button.clicked.connect(self.closed)
        across.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    @property
    def evidence_of(self) -> str:
        """Contract id of the renewal whose evidence is shown; empty for rows, or when it is closed."""
        return self._evidence_of if self.isVisible() else ""

    def place(self) -> None:
        """Lie along the right edge of the page, below its head."""
        width = min(WIDTH, max(self._page.width() - 48, 200))
        top = self._below.height() - 1
        self.setGeometry(self._page.width() - width, top, width, self._page.height() - top)

    def show_figure(self, figure: Figure) -> None:
        """Show the rows behind a figure, and give them the keyboard."""
        self._evidence_of = ""
        self._title.set_words(figure.title)
        self._value.set_words(figure.value)
        self._value.setToolTip(plain_tip(figure.value))
        self._note.set_words(figure.note)
        self._note_box.setVisible(bool(figure.note))
        self.setAccessibleName(figure.title)
        self.rows.show_rows(figure.rows)
        self._stack.setCurrentWidget(self.rows)
        self._appear()
        self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_evidence(self, line: RenewalLine, today: date) -> None:
        """Show what a renewal's likelihood is made of; the keyboard stays where it is."""
        self._evidence_of = line.contract_id
        self._title.set_words(line.account.name)
        self._value.set_words(when_words(line, today, year=True))
        self._note_box.hide()
        self.setAccessibleName(tr("Evidence: {account}", account=line.account.name))
        self._area.setWidget(self._evidence(line, today))
        self._stack.setCurrentWidget(self._area)
        self._appear()

    def _appear(self) -> None:
        self.place()
        self.raise_()
        self.show()

    def _evidence(self, line: RenewalLine, today: date) -> QWidget:
        made = QWidget()
        made.setObjectName("sideBody")
        rows = QVBoxLayout(made)
        rows.setContentsMargins(SIDE_EDGE, 14, SIDE_EDGE, 20)
        rows.setSpacing(8)
        rows.addWidget(
            section_head(tr("Likely to renew: {share}", share=percent(line.likelihood.share)))
        )
        grid = self._grid(rows)
        for step in line.likelihood.steps:
            self._add(grid, step.words, percent(step.share))
        rows.addWidget(
            Paragraph(
                self._theme,
                tr("A rule of thumb with csdesk's own starting values, not a measured truth."),
                px=12,
                role="text2",
            )
        )
        rows.addSpacing(8)
        score = line.health.score
        rows.addWidget(
            section_head(
                tr("Health: {score} of 100", score=score)
                if score is not None
                else tr("Health: too little is known")
            )
        )
        grid = self._grid(rows)
        for each in line.health.inputs:
            words = tr(
                "{input} ({weight}): {seen}",
                input=said(each.name),
                weight=percent(each.weight),
                seen=each.seen,
            )
            self._add(grid, words, "" if each.score is None else str(each.score))
        rows.addSpacing(8)
        rows.addWidget(section_head(tr("Contract")))
        grid = self._grid(rows)
        for name, value in _contract(line, today):
            self._add(grid, name, value)
        rows.addStretch(1)
        return made

    @staticmethod
    def _grid(rows: QVBoxLayout) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        rows.addLayout(grid)
        return grid

    def _add(self, grid: QGridLayout, words: str, value: str) -> None:
        row = grid.rowCount()
        name = Paragraph(self._theme, words)
        metrics = QFontMetrics(font(13))
        longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
        name.setMinimumWidth(longest + 2)  # or it would be broken inside a word
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        shown = label(value, weight=MEDIUM)
        shown.setFixedHeight(20)  # as a row of the paragraph beside it
        grid.addWidget(shown, row, 1, _TOP_RIGHT)


_TOP_RIGHT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight


def _contract(line: RenewalLine, today: date) -> list[tuple[str, str]]:
    found = [(tr("Renews on"), date_words(line.on, today))]
    if line.contract:
        found.insert(0, (tr("Name"), line.contract))
    if line.derived:
        found.append((tr("That day"), tr("derived from start and billing period")))
    found.append((tr("Notice"), notice_words(line, today)))
    if line.auto_renew:
        found.append((tr("Without notice"), tr("renews by itself")))
    found.append((tr("State"), chip_of(line, today).text))
    if not line.settled:
        found.append((tr("Offer due"), date_words(line.offer_due, today)))
    if line.offer_made_on is not None:
        found.append((tr("Offer made"), date_words(line.offer_made_on, today)))
    if line.mrr is not None:
        likely = Money(expected(line.mrr.minor, line.likelihood.share), line.mrr.currency)
        found += [(tr("MRR"), money(line.mrr)), (tr("Likely"), money(likely))]
    return found
