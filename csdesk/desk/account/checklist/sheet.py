"""The dialog that writes a playbook: a name, and a line for each step."""

from functools import partial

from PySide6.QtWidgets import QWidget

from csdesk.desk.account.long_text import LongText
from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import Field
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.playbooks import parse_steps
from csdesk.errors import Invalid, UserError
from csdesk.services.playbooks import add_playbook


class PlaybookSheet(Sheet):
    """A playbook of one's own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Write a playbook"), width=656, save=tr("Save"))
        self.form = Form()
        self.body.setLayout(self.form)
        self.name = Field(tr("Name"), placeholder=tr("What it is for"))
        self.name.textEdited.connect(lambda _: self.name.mark(wrong=False))
        self.occasion = Field(tr("Occasion"), placeholder=tr("onboarding, renewal, or nothing"))
        self.occasion.setFixedWidth(240)
        self.form.add(tr("Name"), self.name, self.occasion, stretch=0)
        self.steps = LongText(
            tr("Steps"),
            placeholder=tr("+0 Call the decision maker\n+14 Send the offer\n+37 they: decision"),
            height=190,
        )
        self.form.add(tr("Steps"), self.steps, stretch=0, top=True)
        words = tr(
            "One step a line: days after the start, then the words. “they:” makes it their turn."
        )
        self.say(words, "text2")

    def first_field(self) -> QWidget:
        """The name."""
        return self.name

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used and go there."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        if isinstance(error, Invalid) and error.field == "name":
            self.name.mark(wrong=True)
            self.name.setFocus()
        else:
            self.steps.setFocus()


def _changes(result: tuple[str, Changes]) -> Changes:
    return result[1]


def open_playbook(host: PageHost) -> PlaybookSheet:
    """Ask for a playbook; it can be started from the same menu then."""
    sheet = PlaybookSheet(host.theme)

    def save() -> None:
        try:
            steps = parse_steps(sheet.steps.text())
        except UserError as error:
            sheet.refuse(error)
            return
        sheet.save_button.setEnabled(False)
        work = partial(
            add_playbook, host.context.services, sheet.name.text(), sheet.occasion.text(), steps
        )
        host.context.write(
            sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=_changes
        )

    sheet.save_asked.connect(save)
    host.window.open_sheet(sheet)
    return sheet
