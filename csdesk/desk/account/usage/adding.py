"""The dialog that records use by hand."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from csdesk.desk.account.field_sheet import FieldSheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.desk.widgets.labels import Paragraph
from csdesk.domain.language import tr
from csdesk.domain.money_input import parse_number
from csdesk.errors import Invalid
from csdesk.services.usage import UsageDraft, add_usage


class UsageSheet(FieldSheet):
    """A day, a metric and a value."""

    def __init__(self, theme: Theme, today: Callable[[], date], metrics: Sequence[str]) -> None:
        super().__init__(theme, tr("Add use by hand"), save=tr("Add"), width=520)
        self._today = today
        self.value = Field(tr("Value"), placeholder=tr("such as 34"))
        self.metric_field = Field(tr("Metric"), placeholder=tr("logins, uses, seats"))
        self.day = DayField(tr("Day"), today, placeholder=tr("today"))
        self.add_fields(tr("Value"), ("value", self.value), ("metric", self.metric_field))
        self.add_fields(tr("Day"), ("day", self.day))
        sentence = tr("A number by hand of the same day and metric is corrected, not added.")
        self.add_row("", Paragraph(theme, sentence, px=12, role="text2"), stretch=True)
        self.metric_field.setText(metrics[0] if metrics else "")
        self.remember()

    def draft(self, account_id: str) -> UsageDraft:
        """What stands there. Raises Invalid."""
        try:
            value = float(parse_number(self.value.text()))
        except ValueError:
            raise Invalid(
                "value",
                tr("'{typed}' is not a number.", typed=self.value.text()),
                tr("Write it in digits, such as 34."),
            ) from None
        try:
            day = self.day.day()
        except Invalid as error:
            raise Invalid("day", error.title, error.remedy) from None
        return UsageDraft(account_id, day or self._today(), self.metric_field.text(), value)


def ask_usage(
    window: MainWindow, theme: Theme, context: Context, account_id: str, metrics: Sequence[str]
) -> None:
    """Open the dialog and write what it says."""
    sheet = UsageSheet(theme, context.services.today, metrics)

    def save() -> None:
        try:
            draft = sheet.draft(account_id)
        except Invalid as error:
            sheet.refuse(error)
            return
        sheet.save_button.setEnabled(False)
        context.write(
            sheet,
            partial(add_usage, context.services, draft),
            lambda _: sheet.accept(),
            failed=sheet.refuse,
            changes=changes_only,
        )

    sheet.save_asked.connect(save)
    window.open_sheet(sheet)
