"""Dialogs about one contract or one revenue event."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from csdesk.desk.account.contracts.line_editor import LineEditor
from csdesk.desk.account.contracts.words import REASONS, percent_words
from csdesk.desk.account.field_sheet import Checks, FieldSheet, Notes
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import Paragraph
from csdesk.domain.contract_terms import ContractTerms, RevenueLine
from csdesk.domain.language import said, tr
from csdesk.domain.money_input import parse_amount
from csdesk.domain.renewal_offer import LineTerms, percent_bp
from csdesk.errors import Invalid
from csdesk.services.renewing import RevenueDraft

CORRECTION, CHANGE = "correction", "change"


def read_cap(typed: str) -> int | None:
    """A price cap in hundredths of a percent; None for nothing. Raises Invalid."""
    if not typed.strip():
        return None
    try:
        found = percent_bp(typed)
    except ValueError:
        found = -1
    if found < 0:
        raise Invalid(
            "price_cap",
            tr("'{typed}' is not a price cap.", typed=typed),
            tr("Write a percentage such as 5, or nothing."),
        )
    return found


class ContractSheet(FieldSheet):
    """Terms and lines of a contract, for a new one or for one that is there."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        currency: str,
        terms: ContractTerms | None = None,
    ) -> None:
        new = terms is None
        super().__init__(
            theme,
            tr("New contract") if new else tr("Edit the contract"),
            save=tr("Add") if new else tr("Save"),
            width=776,
        )
        self.add_fields(
            tr("Name"), ("name", Field(tr("Name"), placeholder=tr("Plan or title, may be empty")))
        )
        self.add_fields(
            tr("Starts"),
            ("starts_on", DayField(tr("Starts on"), today, placeholder=tr("today"))),
            ("renews_on", DayField(tr("Renews on"), today, placeholder=tr("Renews on"))),
            ("ends_on", DayField(tr("Ends on"), today, placeholder=tr("Ends on, if it does"))),
        )
        self.add_fields(
            tr("Terms"),
            ("billing_months", Field(tr("Billed every … months"), placeholder=tr("12, or annual"))),
            ("notice_days", Field(tr("Notice in days"), placeholder=tr("Notice in days"))),
            ("price_cap", Field(tr("Price cap in percent"), placeholder=tr("Price cap, %"))),
        )
        flags = (("auto_renew", tr("Renews by itself")), ("is_trial", tr("Is a trial")))
        self.flags = Checks(theme, tr("Kind"), flags)
        self.add_fields("", ("flags", self.flags), stretch=False)
        self.lines = LineEditor(theme, currency)
        self.add_row(tr("Products"), self.lines, stretch=True)
        self.kind = Segments(
            tr("Why"),
            (
                (CORRECTION, tr("Correct what was wrong"), ""),
                (CHANGE, tr("They changed it"), ""),
            ),
        )
        self.changed_on = DayField(tr("Changed on"), today, placeholder=tr("today"))
        if terms is None:
            self.fill({"billing_months": "12", "notice_days": "0"})
            self.lines.add_empty()
        else:
            self._fill(terms)
            self.add_row(tr("Why"), self.kind, self.changed_on)
            self.kind.set_value(CORRECTION)
            self.kind.changed.connect(self._why)
            self.add_row("", self._explain(), stretch=True)
            self._why(CORRECTION)

    def _explain(self) -> QWidget:
        self._sentence = Paragraph(self.theme, "", px=12, role="text2")
        return self._sentence

    def _fill(self, terms: ContractTerms) -> None:
        self.head_second.setText(terms.name)
        self.fill(
            {
                "name": terms.name,
                "starts_on": terms.starts_on.isoformat(),
                "renews_on": terms.stated_renewal.isoformat() if terms.stated_renewal else "",
                "ends_on": terms.ends_on.isoformat() if terms.ends_on else "",
                "billing_months": str(terms.billing_months),
                "notice_days": str(terms.notice_days),
                "price_cap": (
                    "" if terms.price_cap_bp is None else percent_words(terms.price_cap_bp)
                ),
                "flags": ",".join(
                    name for name in ("auto_renew", "is_trial") if getattr(terms, name)
                ),
            }
        )
        self.lines.show_lines(terms.lines)

    def _why(self, kind: str) -> None:
        change = kind == CHANGE
        self.changed_on.setEnabled(change)
        self._sentence.set_words(
            tr("The difference in MRR is written as revenue events of that day.")
            if change
            else tr("No revenue event is written: the old values were never true.")
        )

    def first_field(self) -> QWidget:
        """The name."""
        return self.widget("name")

    def fields_for_service(self) -> dict[str, str]:
        """The typed terms, by the names services know; what is empty in a new contract is left out."""
        typed = self.typed()
        typed.pop("price_cap")
        chosen = typed.pop("flags").split(",")
        for flag in ("auto_renew", "is_trial"):
            typed[flag] = "yes" if flag in chosen else "no"
        typed["notice_days"] = typed["notice_days"] or "0"
        typed["billing_months"] = typed["billing_months"] or "12"
        if not typed["starts_on"]:
            del typed["starts_on"]
        return typed

    def price_cap(self) -> int | None:
        """The price cap. Raises Invalid."""
        return read_cap(self.typed()["price_cap"])

    def change_day(self, today: date) -> date | None:
        """The day the customer changed it; None for a correction. Raises Invalid."""
        if self.kind.value() != CHANGE:
            return None
        return self.changed_on.day() or today

    def read_lines(self) -> list[LineTerms]:
        """The lines. Raises Invalid."""
        return self.lines.read()


class EndSheet(FieldSheet):
    """The last day of a contract, and why it ends."""

    def __init__(self, theme: Theme, today: Callable[[], date], last_day: date) -> None:
        super().__init__(theme, tr("End the contract"), save=tr("End it"), width=560)
        self.day = DayField(tr("Last day"), today)
        self.add_fields(tr("Last day"), ("ends_on", self.day))
        self.add_fields(
            tr("Why"), ("cause", Field(tr("Why"), placeholder=tr("budget, competitor, product")))
        )
        self.add_fields(tr("Note"), ("note", Notes(tr("Note"))))
        self.add_row(
            "",
            Paragraph(
                theme,
                tr("Its MRR goes on the day after, as churn, or as shrink while another runs."),
                px=12,
                role="text2",
            ),
            stretch=True,
        )
        self.day.set_day(last_day)


class RevenueSheet(FieldSheet):
    """One revenue event, new or to be corrected."""

    def __init__(
        self,
        theme: Theme,
        today: Callable[[], date],
        currency: str,
        event: RevenueLine | None = None,
    ) -> None:
        new = event is None
        super().__init__(
            theme,
            tr("New revenue event") if new else tr("Correct the revenue event"),
            save=tr("Add") if new else tr("Save"),
            width=640,
        )
        self._event, self._today = event, today
        self.day = DayField(tr("Day"), today, placeholder=tr("today"))
        self.add_fields(tr("Day"), ("day", self.day))
        self.reason = Segments(tr("Reason"), tuple((v, said(w), "") for v, w in REASONS))
        self.add_fields(tr("Reason"), ("reason", self.reason), stretch=False)
        self.amount = Field(tr("Change of MRR"), placeholder=tr("150 or -150; empty: not known"))
        self.currency = Field(tr("Currency"))
        self.add_fields(tr("Amount"), ("delta", self.amount), ("currency", self.currency))
        self.add_fields(tr("Cause"), ("cause", Field(tr("Cause"), placeholder=tr("In a word"))))
        self.add_fields(tr("Note"), ("note", Notes(tr("Note"))))
        if event is not None:
            self.head_second.setText(event.contract_name)
        delta = event.delta if event else None
        self.fill(
            {
                "day": event.day.isoformat() if event else "",
                "reason": event.reason if event else "expansion",
                "delta": delta.plain() if delta else "",
                "currency": delta.currency if delta else currency,
                "cause": event.cause if event else "",
                "note": event.note if event else "",
            }
        )

    def draft(self) -> RevenueDraft:
        """What stands there. Raises Invalid."""
        typed = self.typed()
        currency = typed["currency"].upper()
        delta = parse_amount(typed["delta"], currency, field="delta") if typed["delta"] else None
        try:
            day = self.day.day()
        except Invalid as error:
            raise Invalid("day", error.title, error.remedy) from None
        return RevenueDraft(
            day or self._today(),
            typed["reason"],
            delta,
            currency,
            self._event.contract_id if self._event else None,
            typed["cause"],
            typed["note"],
        )
