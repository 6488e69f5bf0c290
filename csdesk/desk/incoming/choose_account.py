"""Asks which account an invitation belongs to, when nobody in it is known."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.book.search import Hit
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.fields import Choice, ChoiceField
from csdesk.desk.widgets.labels import label
from csdesk.domain.language import tr
from csdesk.services import searching

_MOST = 8


class AccountSheet(Sheet):
    """One field with the accounts that fit what is typed."""

    given = Signal(str)  # account id

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Whose meeting is it?"), width=480, save=tr("Take as check-in"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        words = tr("Nobody of this meeting is in the book. Choose the account that it belongs to.")
        rows.addWidget(label(words, wrap=True))
        self.field = ChoiceField(tr("Account"), placeholder=tr("Type a name"))
        rows.addWidget(self.field)
        self.chosen = label(tone="text2")
        rows.addWidget(self.chosen)
        self._account_id = ""
        self.save_asked.connect(self._give)

    def choose(self, account_id: str, name: str) -> None:
        """Take this account for the one that is meant."""
        self._account_id = account_id
        self.chosen.setText(name)
        self.save_button.setFocus()

    def first_field(self) -> QWidget:
        """The field."""
        return self.field

    def _give(self) -> None:
        if not self._account_id and not self.field.pick_first():
            self.say(tr("Type a name and choose the account."))
        if self._account_id:
            self.given.emit(self._account_id)
            self.accept()


def ask_account(window: MainWindow, context: Context, take: Callable[[str], None]) -> None:
    """Show the dialog; `take` gets the account."""
    sheet = AccountSheet(window.theme)
    names: dict[str, str] = {}

    def offer(hits: list[Hit]) -> None:
        found = [hit for hit in hits if hit.kind == "account"]
        names.update({hit.account_id: hit.title for hit in found})
        sheet.field.offer([Choice(hit.account_id, hit.title) for hit in found])

    def look(typed: str) -> None:
        context.lane.run(
            partial(searching.search, context.services, typed, most=_MOST),
            offer,
            failed=lambda error: sheet.say(str(error)),
            receiver=sheet,
            key="account of an invitation",
        )

    sheet.field.typed.connect(look)
    sheet.field.chosen.connect(lambda key: sheet.choose(key, names.get(key, "")))
    sheet.given.connect(take)
    window.open_sheet(sheet)
