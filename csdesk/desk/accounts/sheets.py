"""Small dialogs of the accounts page: one line of text, and a next step with its day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import DayField, Field
from csdesk.domain.language import tr
from csdesk.errors import UserError

_WIDTH = 520


class TextSheet(Sheet):
    """Asks for one line: a name, a tag, an owner. Enter gives it too: there is nothing else to fill in."""

    given = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        words: str,
        save: str,
        text: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(theme, title, width=_WIDTH, save=save)
        form = Form()
        self.body.setLayout(form)
        self.field = Field(words, placeholder=hint)
        self.field.setText(text)
        self.field.selectAll()
        self.field.textEdited.connect(lambda _: self.field.mark(wrong=False))
        self.field.returnPressed.connect(self._give)
        self.save_asked.connect(self._give)
        form.add(words, self.field, stretch=0)

    def first_field(self) -> QWidget:
        """The field."""
        return self.field

    def _give(self) -> None:
        if self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self.given.emit(self.field.text().strip())

    def refuse(self, error: UserError) -> None:
        """Say why this cannot be used."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        self.field.mark(wrong=True)
        self.field.setFocus()


class NextStepSheet(Sheet):
    """What is to be done next with an account, and by when."""

    def __init__(self, theme: Theme, account: str, today: Callable[[], date]) -> None:
        super().__init__(theme, tr("Next step"), width=_WIDTH, save=tr("Set"))
        self.head_second.setText(account)
        form = Form()
        self.body.setLayout(form)
        self.what = Field(tr("What"), placeholder=tr("Send the offer"))
        self.what.textEdited.connect(lambda _: self.what.mark(wrong=False))
        self.due = DayField(tr("Until"), today, placeholder=tr("fri, 4 dec, in 3 days"))
        form.add(tr("What"), self.what, stretch=0)
        form.add(tr("Until"), self.due, stretch=0)

    def first_field(self) -> QWidget:
        """What is to be done."""
        return self.what

    def refuse(self, error: UserError) -> None:
        """Say why this cannot be used."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        wrong = self.due if self.what.text().strip() else self.what
        wrong.mark(wrong=True)
        wrong.setFocus()
