"""The renewal sheet: the new term, line by line, with what it means for the MRR before it is written."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.account.contracts.line_editor import read_whole
from csdesk.desk.account.contracts.renew_lines import RenewLines
from csdesk.desk.account.contracts.words import percent_words, reason_word
from csdesk.desk.account.field_sheet import FieldSheet
from csdesk.desk.fonts import STRONG
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import CheckBox
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import Paragraph, label
from csdesk.domain.contract_terms import ContractTerms
from csdesk.domain.language import decimal, tr
from csdesk.domain.money import Money
from csdesk.domain.money_input import exact, signed
from csdesk.domain.renewal_offer import LineTerms, breaches, deltas, mrr_of, paired
from csdesk.domain.words import NBSP, date_words
from csdesk.errors import Invalid, UserError
from csdesk.services.renewing import RenewalDraft


class RenewSheet(FieldSheet):
    """New term, seats and prices. The figures below follow what is typed."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        terms: ContractTerms,
        start: date,
        currency: str,
    ) -> None:
        super().__init__(theme, tr("Renew the contract"), save=tr("Renew"), width=820)
        self._terms, self._today = terms, today
        self.head_second.setText(terms.name)
        self.start = DayField(tr("New term starts on"), today)
        self.months = Field(tr("Months of the new term"))
        self.notice = Field(tr("Notice in days"))
        self.auto = CheckBox(tr("Renews by itself"), theme)
        self.add_fields(tr("Starts"), ("starts_on", self.start), ("months", self.months))
        self.add_fields(tr("Notice in days"), ("notice_days", self.notice))
        self.add_row("", self.auto, stretch=True)
        self.lines = RenewLines(theme, terms, currency)
        self.add_row(tr("Products"), self.lines, stretch=True)
        self.cap_words = Paragraph(theme, "", px=12, role="now")
        self.cap_agreed = CheckBox(tr("Both sides agreed to go beyond the price cap"), theme)
        self._cap = self.add_row("", self._cap_box(), stretch=True)
        self.figures = label("", px=14, weight=STRONG)
        self.meaning = Paragraph(theme, "", px=12, role="text2")
        self.add_row(tr("MRR"), self._figures_box(), stretch=True)
        self.start.set_day(start)
        self.months.setText(str(_months_of(terms)))
        self.notice.setText(str(terms.notice_days))
        self.auto.setChecked(terms.auto_renew)
        self.remember()
        self.lines.edited.connect(self._follow)
        self.cap_agreed.toggled.connect(lambda _: self._follow())
        self.start.editingFinished.connect(self._follow)
        self._follow()

    def _cap_box(self) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.cap_words)
        rows.addWidget(self.cap_agreed)
        return box

    def _figures_box(self) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 3, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.figures)
        rows.addWidget(self.meaning)
        return box

    def draft(self) -> RenewalDraft:
        """What stands there. Raises Invalid."""
        try:
            start = self.start.day()
        except Invalid as error:
            raise Invalid("starts_on", error.title, error.remedy) from None
        if start is None:
            raise Invalid("starts_on", tr("A first day is missing."), tr("Choose a day."))
        months = read_whole(self.months.text(), "months", tr("months"))
        return RenewalDraft(
            self._terms.id,
            start,
            12 if months is None else months,
            read_whole(self.notice.text(), "notice_days", tr("days")) or 0,
            self.auto.isChecked(),
            tuple(self.lines.read()),
            self.cap_agreed.isChecked(),
        )

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used; what is about the lines is said in the foot."""
        super().refuse(error)
        if isinstance(error, Invalid) and error.field not in self.typed():
            self.say(str(error))

    def _follow(self) -> None:
        try:
            lines = self.lines.read()
        except Invalid as error:
            self.figures.setText(tr("not known yet"))
            self.meaning.set_words(str(error))
            return
        changes = paired(self._terms.lines, lines)
        self._say_cap(lines)
        self.figures.setText(self._difference(lines))
        found = deltas(changes, first=self._terms.is_trial)
        if not found:
            self.meaning.set_words(tr("No revenue event: the MRR stays as it is."))
            return
        events = ", ".join(f"{reason_word(d.reason)} {signed(d.amount)}" for d in found)
        try:
            day = self.start.day()
        except Invalid:
            day = None
        self.meaning.set_words(
            tr("Writes {events}.", events=events)
            if day is None
            else tr("Writes {events}, on {day}.", events=events, day=date_words(day, self._today()))
        )

    def _say_cap(self, lines: Sequence[LineTerms]) -> None:
        cap = self._terms.price_cap_bp
        found = breaches(paired(self._terms.lines, lines), cap)
        self._cap.setVisible(bool(found))
        if cap is None or not found:
            return
        first = found[0]
        self.cap_words.set_words(
            tr(
                "The price cap is {share}: {product} may cost {amount} at most.",
                share=percent_words(cap),
                product=first.product or tr("the line"),
                amount=exact(Money(first.allowed_minor, first.currency)),
            )
        )

    def _difference(self, lines: Sequence[LineTerms]) -> str:
        before, after = mrr_of(self._terms.lines), mrr_of(lines)
        parts = []
        for code in dict.fromkeys((*before, *after)):
            old, new = before.get(code, 0), after.get(code, 0)
            change = signed(Money(new - old, code)) if new != old else tr("no change")
            if old and new != old:
                share = decimal(abs(new - old) * 100 / old, 1).removesuffix(".0")
                change = f"{change}, {'+' if new > old else chr(0x2212)}{share}{NBSP}%"
            parts.append(
                tr(
                    "{old} → {new} ({change})",
                    old=exact(Money(old, code)),
                    new=exact(Money(new, code)),
                    change=change,
                )
            )
        return "\n".join(parts) or tr("no amount")


def _months_of(terms: ContractTerms) -> int:
    """How many months the present term has, as far as its days say; else its billing period."""
    end = terms.stated_renewal
    if end is None or end <= terms.starts_on:
        return max(terms.billing_months, 1)
    months = (end.year - terms.starts_on.year) * 12 + end.month - terms.starts_on.month
    return max(months, 1)
