"""Rows of fields for the lines of a contract: product, seats, amount, currency and period."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import button, tool_button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.domain.money import Money
from csdesk.domain.money_input import parse_amount, written
from csdesk.domain.renewal_offer import LineTerms
from csdesk.errors import Invalid
from csdesk.services.contracts import read_currency

_WIDTHS = (0, 76, 120, 64, 84, 28)


class LineRow:
    """The fields of one line. `id` is that of the stored line, empty for a new one."""

    def __init__(self, number: int, currency: str, line: LineTerms | None) -> None:
        self.id = line.id if line else ""
        name = tr("Line {n}", n=number)
        self.product = Field(f"{name}: {tr('product')}", placeholder=tr("Product"))
        self.seats = Field(f"{name}: {tr('seats')}", placeholder=tr("none"))
        self.amount = Field(f"{name}: {tr('amount')}", placeholder="0")
        self.currency = Field(f"{name}: {tr('currency')}")
        self.months = Field(f"{name}: {tr('months of billing')}", placeholder="12")
        self.cross = tool_button(
            "", icon="cross", kind="cross", name=tr("Take line {n} out", n=number)
        )
        self.cross.setFixedSize(24, 24)
        self.fields = (self.product, self.seats, self.amount, self.currency, self.months)
        self.currency.setText(line.currency if line else currency)
        self.months.setText(str(line.billing_months if line else 12))
        if line is not None:
            self.product.setText(line.product)
            self.seats.setText("" if line.seats is None else str(line.seats))
            self.amount.setText(written(Money(line.amount_minor, line.currency)))
        for field in (self.seats, self.amount, self.months):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFont(font(13))  # amounts below each other

    def is_empty(self) -> bool:
        """Whether it is a new line that nobody filled."""
        return not self.id and not any(
            field.text().strip() for field in (self.product, self.seats, self.amount)
        )

    def read(self) -> LineTerms:
        """The line as it stands there. Raises Invalid and marks the field that cannot be read."""
        for field in self.fields:
            field.mark(wrong=False)
        try:
            currency = read_currency(self.currency.text())
            amount = parse_amount(self.amount.text().strip() or "0", currency)
            return LineTerms(
                self.product.text().strip(),
                read_whole(self.seats.text(), "seats", tr("seats")),
                amount,
                currency,
                read_whole(self.months.text(), "months", tr("months of billing")) or 12,
                self.id,
            )
        except Invalid as error:
            wrong = getattr(self, error.field, self.amount)
            wrong.mark(wrong=True)
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            raise


def read_whole(typed: str, field: str, words: str) -> int | None:
    """A whole number, None for nothing. Raises Invalid for anything else."""
    plain = typed.strip()
    if not plain:
        return None
    if not plain.isdecimal() or len(plain) > 9:
        raise Invalid(
            field,
            tr("'{typed}' is not a number of {what}.", typed=typed, what=words),
            tr("Write 0 or more, in digits."),
        )
    return int(plain)


class LineEditor(QWidget):
    """All lines of a contract under their heads; lines can be added and taken out."""

    edited = Signal()

    def __init__(self, theme: Theme, currency: str) -> None:
        super().__init__()
        self._theme, self._currency = theme, currency
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, (words, width) in enumerate(zip(self._head_words(), _WIDTHS, strict=False)):
            self._grid.addWidget(_head(words), 0, column)
            if width:
                self._grid.setColumnMinimumWidth(column, width)
            else:
                self._grid.setColumnStretch(column, 1)
        rows.addWidget(inside)
        self.add_button = button(tr("Add a line"), kind="link", icon="plus")
        self.add_button.clicked.connect(self.add_empty)
        rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows: list[LineRow] = []
        self._made = 0

    def _head_words(self) -> tuple[str, ...]:
        return (tr("Product"), tr("Seats"), tr("Amount"), tr("Currency"), tr("Months"), "")

    def show_lines(self, lines: Sequence[LineTerms]) -> None:
        """Show these lines."""
        for line in lines:
            self._add(line)

    def add_empty(self) -> LineRow:
        """Add a line to be filled, in the currency of the one above."""
        row = self._add(None)
        row.product.setFocus(Qt.FocusReason.OtherFocusReason)
        return row

    def read(self) -> list[LineTerms]:
        """The lines as they stand there, unfilled new ones left out. Raises Invalid."""
        return [row.read() for row in self.rows if not row.is_empty()]

    def _add(self, line: LineTerms | None) -> LineRow:
        self._made += 1
        currency = self.rows[-1].currency.text() if self.rows else self._currency
        row = LineRow(self._made, currency, line)
        number = self._grid.rowCount()
        for column, field in enumerate((*row.fields, row.cross)):
            self._grid.addWidget(field, number, column)
            if _WIDTHS[column]:
                field.setFixedWidth(_WIDTHS[column])
        for each in row.fields:
            each.textEdited.connect(lambda _: self.edited.emit())
        row.cross.clicked.connect(lambda: self._take_out(row))
        refresh_icons(self, self._theme.tokens)
        self.rows.append(row)
        self.edited.emit()
        return row

    def _take_out(self, row: LineRow) -> None:
        self.rows.remove(row)
        for widget in (*row.fields, row.cross):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.edited.emit()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _head(words: str) -> QLabel:
    return label(words, px=12, weight=MEDIUM, tone="text2")
