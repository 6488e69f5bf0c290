"""The lines of a renewal: what each was, and its new seats, uplift and amount, which move each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from csdesk.desk.account.contracts.line_editor import LineRow, read_whole
from csdesk.desk.account.contracts.words import line_words, percent_words
from csdesk.desk.fonts import MEDIUM, font
from csdesk.desk.icons import refresh_icons
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox, button
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import Elided, label
from csdesk.domain.contract_terms import ContractTerms
from csdesk.domain.language import tr
from csdesk.domain.money import Money
from csdesk.domain.money_input import parse_amount, written
from csdesk.domain.renewal_offer import (
    WHOLE_BP,
    LineChange,
    LineTerms,
    for_seats,
    percent_bp,
    price_change,
    uplifted,
)
from csdesk.errors import Invalid

_SEATS, _PERCENT, _AMOUNT = 84, 84, 128


class OldLine:
    """A line of the present term. A change of seats or uplift moves the amount, and the other way."""

    def __init__(self, theme: Theme, line: LineTerms) -> None:
        self.line = line
        product, seats, billed = line_words(line)
        self.keep: QCheckBox = CheckBox(product, theme)
        self.now = Elided(theme, ", ".join(w for w in (seats, billed) if w), px=12, role="text3")
        self.keep.setChecked(True)
        self.keep.setAccessibleName(
            tr("Keep {product}, now {what}", product=product, what=f"{seats} {billed}".strip())
        )
        self.seats = Field(tr("New seats of {product}", product=product))
        self.percent = Field(tr("Uplift of {product} in percent", product=product), placeholder="0")
        self.amount = Field(tr("New amount of {product}", product=product))
        self.fields = (self.seats, self.percent, self.amount)
        for field in self.fields:
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFont(font(13))  # amounts below each other
        if line.seats is None:
            self.seats.setEnabled(False)
        else:
            self.seats.setText(str(line.seats))
        self.amount.setText(written(Money(line.amount_minor, line.currency)))
        self.percent.setText(percent_words(0))

    def from_percent(self) -> None:
        """The amount for the seats and the uplift that stand there; nothing while one is half typed."""
        try:
            seats = self.read_seats()
            raised = percent_bp(self.percent.text() or "0")
        except (Invalid, ValueError):
            return
        minor = uplifted(for_seats(self.line, seats), raised)
        self.amount.setText(written(Money(max(minor, 0), self.line.currency)))

    def from_amount(self) -> None:
        """The uplift that the amount means."""
        try:
            change = price_change(LineChange(self.line, self.read()))
        except Invalid:
            return
        self.percent.setText("" if change is None else percent_words(round(change * WHOLE_BP)))

    def read_seats(self) -> int | None:
        """The new seats; None where it is not sold by seats. Raises Invalid."""
        if self.line.seats is None:
            return None
        found = read_whole(self.seats.text(), "seats", tr("seats"))
        if found is None:
            raise Invalid("seats", tr("A number of seats is missing."), tr("Write it in digits."))
        return found

    def read(self) -> LineTerms:
        """The new line. Raises Invalid and marks the field."""
        for field in self.fields:
            field.mark(wrong=False)
        line = self.line
        try:
            amount = parse_amount(self.amount.text(), line.currency)
            seats = self.read_seats()
        except Invalid as error:
            getattr(self, error.field, self.amount).mark(wrong=True)
            raise
        return LineTerms(line.product, seats, amount, line.currency, line.billing_months, line.id)


class RenewLines(QWidget):
    """Old lines with their fields, one field that raises all of them, and new lines."""

    edited = Signal()

    def __init__(self, theme: Theme, terms: ContractTerms, currency: str) -> None:
        super().__init__()
        self._theme = theme
        self._currency = terms.lines[0].currency if terms.lines else currency
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        heads = (tr("Product, as it is now"), tr("Seats"), tr("Uplift"), tr("Amount"))
        for column, words in enumerate(heads):
            self._grid.addWidget(label(words, px=12, weight=MEDIUM, tone="text2"), 0, column)
        self.old = [OldLine(theme, line) for line in terms.lines]
        self.new: list[LineRow] = []
        for number, each in enumerate(self.old, start=1):
            self._put(number, each)
        outer.addLayout(self._grid)
        self.all_percent = Field(tr("Raise all prices by, in percent"), placeholder="5 %")
        self.all_percent.setFixedWidth(_PERCENT)
        self.all_button = button(tr("Raise all"), kind="ghost")
        self.all_button.clicked.connect(self.raise_all)
        self.all_percent.returnPressed.connect(self.raise_all)
        self.add_button = button(tr("Add a product"), kind="link", icon="plus")
        self.add_button.clicked.connect(self.add_new)
        foot = QGridLayout()
        foot.setHorizontalSpacing(8)
        foot.addWidget(self.add_button, 0, 0, Qt.AlignmentFlag.AlignLeft)
        foot.setColumnStretch(0, 1)
        foot.addWidget(self.all_percent, 0, 1)
        foot.addWidget(self.all_button, 0, 2)
        outer.addLayout(foot)
        for shown in (self.all_percent, self.all_button):
            shown.setVisible(len(self.old) > 1)

    def _put(self, number: int, row: OldLine) -> None:
        name = QWidget()
        words = QVBoxLayout(name)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(row.keep)
        below = QHBoxLayout()
        below.setContentsMargins(26, 0, 0, 0)  # under the words of the check box
        below.addWidget(row.now)
        words.addLayout(below)
        self._grid.addWidget(name, number, 0)
        for column, (field, width) in enumerate(
            zip(row.fields, (_SEATS, _PERCENT, _AMOUNT), strict=True), start=1
        ):
            field.setFixedWidth(width)
            self._grid.addWidget(field, number, column)
        code = Elided(self._theme, row.line.currency, px=11, role="text2")
        code.setFixedWidth(36)
        self._grid.addWidget(code, number, 4)
        row.seats.textEdited.connect(lambda _: self._moved(row.from_percent))
        row.percent.textEdited.connect(lambda _: self._moved(row.from_percent))
        row.amount.textEdited.connect(lambda _: self._moved(row.from_amount))
        row.keep.toggled.connect(lambda on: self._toggled(row, on=on))

    def _moved(self, follow: object) -> None:
        if callable(follow):
            follow()
        self.edited.emit()

    def _toggled(self, row: OldLine, *, on: bool) -> None:
        for field in row.fields:
            field.setEnabled(on and (field is not row.seats or row.line.seats is not None))
        self.edited.emit()

    def raise_all(self) -> None:
        """Give every line that stays the same uplift."""
        try:
            percent_bp(self.all_percent.text())
        except ValueError:
            self.all_percent.mark(wrong=True)
            return
        self.all_percent.mark(wrong=False)
        for row in self.old:
            if row.keep.isChecked():
                row.percent.setText(self.all_percent.text())
                row.from_percent()
        self.edited.emit()

    def add_new(self) -> None:
        """Add fields for a product that was not there before."""
        row = LineRow(len(self.old) + len(self.new) + 1, self._currency, None)
        self.new.append(row)
        number = self._grid.rowCount()
        for column, (field, width) in enumerate(
            (
                (row.product, 0),
                (row.seats, _SEATS),
                (row.months, _PERCENT),
                (row.amount, _AMOUNT),
                (row.currency, 64),
                (row.cross, 24),
            )
        ):
            if width and field is not row.cross:
                field.setFixedWidth(width)
            self._grid.addWidget(field, number, column)
        row.months.setToolTip(tr("Months of billing"))
        for each in row.fields:
            each.textEdited.connect(lambda _: self.edited.emit())
        row.cross.clicked.connect(lambda: self._take_out(row))
        refresh_icons(self, self._theme.tokens)
        row.product.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self, row: LineRow) -> None:
        self.new.remove(row)
        for widget in (*row.fields, row.cross):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.edited.emit()

    def read(self) -> list[LineTerms]:
        """The lines of the new term. Raises Invalid and marks the field."""
        kept = [row.read() for row in self.old if row.keep.isChecked()]
        return kept + [row.read() for row in self.new if not row.is_empty()]
