"""Two records side by side, with a choice a field."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from csdesk.desk.account.field_sheet import fit_body, fit_paragraphs
from csdesk.desk.account.people.merge_rows import MergeRow
from csdesk.desk.dialogs.form import LABEL_WIDTH
from csdesk.desk.fonts import STRONG
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.painting import draw_text
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import button
from csdesk.desk.widgets.labels import Elided, Paragraph, label
from csdesk.domain.language import tr
from csdesk.domain.merging import KEEP, OTHER
from csdesk.errors import UserError

_LINE = 32


class Side(QAbstractButton):
    """One of two values: a dot that is filled when it is taken, and the words."""

    def __init__(self, theme: Theme, words: str, name: str) -> None:
        super().__init__()
        self._theme, self._words = theme, words or tr("nothing")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{name}: {self._words}")
        self.setToolTip(plain_tip(words))
        self.setFixedHeight(_LINE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for some words."""
        return QSize(220, _LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw border, dot and words."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        rect = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.edge), 1))
        fill = tokens.select if chosen else tokens.hover if self.underMouse() else tokens.raised
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect, 6, 6)
        dot = QRectF(10.5, self.height() / 2 - 6.5, 13, 13)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.control), 1.25))
        painter.setBrush(QColor(tokens.raised))
        painter.drawEllipse(dot)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(dot.adjusted(3.5, 3.5, -3.5, -3.5))
        ink = tokens.text if chosen else tokens.text2
        room = QRectF(32, 0, self.width() - 40, self.height())
        draw_text(painter, room, self._words, ink, elide=True)
        painter.end()


class Pair(QObject):
    """Two sides of one field; Left and Right choose between them."""

    def __init__(self, theme: Theme, row: MergeRow, parent: QObject) -> None:
        super().__init__(parent)
        self.sides = {
            KEEP: Side(theme, row.kept, row.words),
            OTHER: Side(theme, row.other, row.words),
        }
        self._group = QButtonGroup(self)
        for side in self.sides.values():
            self._group.addButton(side)
            side.toggled.connect(self._place_focus)
            side.installEventFilter(self)
        self.choose(row.choice)

    def value(self) -> str:
        """Which side is taken."""
        return KEEP if self.sides[KEEP].isChecked() else OTHER

    def choose(self, value: str) -> None:
        """Take a side."""
        self.sides[value].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and Right."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            target = {Qt.Key.Key_Left: KEEP, Qt.Key.Key_Right: OTHER}.get(Qt.Key(event.key()))
            if target is not None:
                self.choose(target)
                self.sides[target].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _place_focus(self) -> None:
        for side in self.sides.values():
            on = side.isChecked()
            side.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.ClickFocus)


class MergeSheet(Sheet):
    """What each field will be, and what moves along."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__(theme, title, width=860, save=tr("Merge"))
        fit_body(self)
        outer = QVBoxLayout(self.body)
        outer.setContentsMargins(20, 14, 20, 14)
        outer.setSpacing(10)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH + 12)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        outer.addLayout(self._grid)
        self._note = Paragraph(theme, "", px=12, role="text2")
        fit_paragraphs(self._note)
        outer.addWidget(self._note)
        outer.addStretch(1)
        self.pairs: dict[str, Pair] = {}
        self.save_button.setEnabled(False)

    def show_pair(
        self, heads: tuple[str, str], counts: tuple[str, str], rows: Sequence[MergeRow]
    ) -> None:
        """Show the two and the fields in which they say something."""
        for column, (head, count, value) in enumerate(
            zip(heads, counts, (KEEP, OTHER), strict=True), start=1
        ):
            self._grid.addWidget(self._side_head(head, count, value), 0, column)
        for number, row in enumerate(rows, start=1):
            name = label(row.words, tone="text2")
            self._grid.addWidget(name, number, 0)
            if row.choice:
                pair = Pair(self.theme, row, self)
                self.pairs[row.field] = pair
                for column, side in enumerate(pair.sides.values(), start=1):
                    self._grid.addWidget(side, number, column)
                    side.show()  # at once: what is not shown yet cannot take the focus
            else:
                result = Elided(self.theme, row.result)
                result.setToolTip(plain_tip(row.result))
                self._grid.addWidget(result, number, 1, 1, 2)
        self._note.set_words(
            tr(
                "Mail, phones, tags and notes of both are kept. Everything that was said, planned and "
                "recorded moves along. A backup is made before; Undo takes all of it back."
            )
        )
        self.save_button.setEnabled(True)
        first = next(iter(self.pairs.values()), None)
        (first.sides[first.value()] if first else self.save_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _side_head(self, head: str, count: str, value: str) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(0)
        rows.addWidget(Elided(self.theme, head, px=14, weight=STRONG))
        rows.addWidget(Elided(self.theme, count or tr("nothing recorded"), px=12, role="text3"))
        take = button(
            tr("Take all of these"), kind="link", name=tr("Take all of {name}", name=head)
        )
        take.clicked.connect(lambda: self.choose_all(value))
        rows.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def choose_all(self, value: str) -> None:
        """Take every field from one side."""
        for pair in self.pairs.values():
            pair.choose(value)

    def choices(self) -> dict[str, str]:
        """Field to side."""
        return {field: pair.value() for field, pair in self.pairs.items()}

    def first_field(self) -> QWidget:
        """The first choice, once it is shown; Cancel until then."""
        return self.cancel_button

    def refuse(self, error: UserError) -> None:
        """Say why nothing was merged."""
        self.save_button.setEnabled(True)
        self.say(str(error))
