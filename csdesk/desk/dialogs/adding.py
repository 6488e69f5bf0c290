"""Small dialogs: a new account, a new person, why a reason does not apply."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.presenter import Context
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import Field
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import Invalid, UserError
from csdesk.services.accounts import AccountDraft
from csdesk.services.accounts import add_account as store_account
from csdesk.services.people import ContactDraft
from csdesk.services.people import add_contact as store_contact

_WIDTH = 520


class FieldsSheet(Sheet):
    """A dialog of named text fields."""

    def __init__(self, theme: Theme, title: str, fields: tuple[tuple[str, str, str], ...]) -> None:
        """`fields`: name in the book, label, placeholder."""
        super().__init__(theme, title, width=_WIDTH, save=tr("Add"))
        self.form = Form()
        self.body.setLayout(self.form)
        self.fields: dict[str, Field] = {}
        for name, words, hint in fields:
            made = Field(words, placeholder=hint)
            made.textEdited.connect(lambda _, made=made: made.mark(wrong=False))
            self.fields[name] = made
            self.form.add(words, made, stretch=0)

    def first_field(self) -> QWidget:
        """The first field."""
        return next(iter(self.fields.values()))

    def typed(self) -> dict[str, str]:
        """What stands in the fields; empty ones are left out."""
        texts = {name: made.text().strip() for name, made in self.fields.items()}
        return {name: text for name, text in texts.items() if text}

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used and mark its field."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        if isinstance(error, Invalid) and error.field in self.fields:
            self.fields[error.field].mark(wrong=True)
            self.fields[error.field].setFocus()


class AccountSheet(FieldsSheet):
    """A new account: the name is enough."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            tr("New account"),
            (
                ("name", tr("Name"), tr("The name is enough")),
                ("domain", tr("Domain"), "nordlys.example"),
                ("industry", tr("Industry"), ""),
                ("country", tr("Country"), tr("DE, or Germany")),
                ("city", tr("City"), ""),
                ("zone", tr("Time zone"), "Europe/Berlin"),
                ("tier", tr("Tier"), tr("A, B or C")),
            ),
        )
        self.stage = Segments(
            tr("Stage"),
            (
                ("new", tr("New"), ""),
                ("intermediate", tr("Intermediate"), ""),
                ("advanced", tr("Advanced"), ""),
                ("advocate", tr("Advocate"), ""),
            ),
        )
        self.stage.set_value("new")
        self.form.add(tr("Stage"), self.stage)


class PersonSheet(FieldsSheet):
    """A new person at an account: the name is enough."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            tr("New person"),
            (
                ("name", tr("Name"), tr("The name is enough")),
                ("title", tr("Title"), "CFO"),
                ("emails", tr("Mail"), "ana@tamarind.example"),
                ("phones", tr("Phone"), ""),
                ("country", tr("Country"), tr("where it is another than the account's")),
                ("birthday", tr("Birthday"), tr("17 May")),
            ),
        )
        self.role = Segments(
            tr("Role"),
            (
                ("champion", tr("Champion"), ""),
                ("decision maker", tr("Decides"), ""),
                ("sponsor", tr("Sponsor"), ""),
                ("user", tr("User"), ""),
                ("billing", tr("Billing"), ""),
            ),
        )
        self.form.add(tr("Role"), self.role)


class DismissSheet(Sheet):
    """Why a reason does not apply."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Dismiss this reason"), width=_WIDTH, save=tr("Dismiss"))
        form = Form()
        self.body.setLayout(form)
        self.reason = Field(
            tr("Why it does not apply"), placeholder=tr("In a few words, for later")
        )
        form.add(tr("Because"), self.reason, stretch=0)
        self.say(tr("It stays away; another occurrence of it may come back."), "text2")

    def first_field(self) -> QWidget:
        """The only field."""
        return self.reason

    def why(self) -> str:
        """What was typed."""
        return self.reason.text().strip()


def _changes(result: tuple[str, Changes]) -> Changes:
    return result[1]


def add_account(sheet: AccountSheet, context: Context, added: Callable[[str], None]) -> None:
    """Let the dialog write the account; `added` is called with its id."""

    def save() -> None:
        typed = sheet.typed()
        name = typed.pop("name", "")
        draft = AccountDraft(name, typed | {"stage": sheet.stage.value()})
        sheet.save_button.setEnabled(False)
        work = partial(store_account, context.services, draft)
        context.write(sheet, work, done, failed=sheet.refuse, changes=_changes)

    def done(result: tuple[str, Changes]) -> None:
        sheet.accept()
        added(result[0])

    sheet.save_asked.connect(save)


def add_person(sheet: PersonSheet, context: Context, account_id: str) -> None:
    """Let the dialog write the person."""

    def save() -> None:
        typed = sheet.typed()
        name = typed.pop("name", "")
        if sheet.role.value():
            typed["role"] = sheet.role.value()
        sheet.save_button.setEnabled(False)
        work = partial(store_contact, context.services, ContactDraft(account_id, name, typed))
        context.write(sheet, work, done, failed=sheet.refuse, changes=_changes)

    def done(_: tuple[str, Changes]) -> None:
        sheet.accept()

    sheet.save_asked.connect(save)
