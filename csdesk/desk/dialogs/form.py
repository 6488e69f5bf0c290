"""Rows of a dialog: a label column and fields beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from csdesk.desk.fonts import STRONG
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.tips import plain_tip
from csdesk.desk.widgets.buttons import tool_button
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr

LABEL_WIDTH = 92
ROW = 36
_MOST_TOKEN = 300  # px of the words of all tokens in a row; beside them stands a field
_LEAST_DETAIL = 40


class Form(QGridLayout):
    """Label at the left, a row of fields at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(20, 14, 20, 14)
        self.setHorizontalSpacing(24)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)
        self._heads: dict[QWidget, QWidget] = {}

    def show_row(self, row: QWidget, *, shown: bool) -> None:
        """Show a row that `add` gave, or take it out of the picture together with its label."""
        row.setVisible(shown)
        self._heads[row].setVisible(shown)

    def add(
        self,
        words: str,
        *widgets: QWidget,
        stretch: int = -1,
        top: bool = False,
        head: QWidget | None = None,
    ) -> QWidget:
        """Add a row; the widget at `stretch` takes the room that is left (-1: none does).

        `head` stands in the label column instead of `words`.
        """
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        for number, widget in enumerate(widgets):
            across.addWidget(widget, 1 if number == stretch else 0)
        if stretch < 0:
            across.addStretch(1)
        if head is None:
            head = label(words, tone="text2")
            head.setContentsMargins(0, 6, 0, 0)
        self._heads[row] = head
        number = self.rowCount()
        self.addWidget(head, number, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(row, number, 1, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag(0))
        return row


class Token(QFrame):
    """Somebody who takes part; the cross takes them out."""

    removed = Signal(str)

    def __init__(
        self, theme: Theme, token_id: str, name: str, detail: str, most: int = _MOST_TOKEN
    ) -> None:
        """`most`: px that the words take at most; longer ones are cut and whole in the tooltip."""
        super().__init__()
        self.setObjectName("token")
        self.setFixedHeight(24)
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 0, 2, 0)
        across.setSpacing(5)
        named, beside = label(weight=STRONG), label(tone="text2")
        dots = Qt.TextElideMode.ElideRight
        named.setText(named.fontMetrics().elidedText(name, dots, most))
        left = most - named.sizeHint().width()
        across.addWidget(named)
        if detail and left > _LEAST_DETAIL:
            beside.setText(beside.fontMetrics().elidedText(detail, dots, left))
            across.addWidget(beside)
        if named.text() != name or detail:
            self.setToolTip(plain_tip(", ".join(part for part in (name, detail) if part)))
        self.cross = tool_button(
            "", icon="cross", kind="cross", name=tr("Take {name} out", name=name)
        )
        self.cross.setFixedSize(20, 20)
        self.cross.clicked.connect(lambda: self.removed.emit(token_id))
        across.addWidget(self.cross)
        refresh_icons(self, theme.tokens)


class Tokens(QWidget):
    """The people who take part, in one row."""

    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(6)

    def show_people(self, people: list[tuple[str, str, str]]) -> None:
        """Show (id, name, detail) of each."""
        while self._row.count():
            old = self._row.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for token_id, name, detail in people:
            # With many people the details give way, then the names stay alone.
            most = max(_LEAST_DETAIL, _MOST_TOKEN // len(people))
            token = Token(self._theme, token_id, name, detail if len(people) < 3 else "", most)
            token.removed.connect(self.removed)
            self._row.addWidget(token)
        self.setVisible(bool(people))
