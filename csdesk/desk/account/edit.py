"""The dialog of an account's own fields."""

from functools import partial

from PySide6.QtWidgets import QWidget

from csdesk.desk.account.long_text import LongText
from csdesk.desk.dialogs.form import Form
from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.buttons import Segments
from csdesk.desk.widgets.fields import Field
from csdesk.desk.widgets.labels import label
from csdesk.domain.account_lines import AccountHead
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.typed_words import typed_day
from csdesk.errors import Invalid, UserError
from csdesk.services.editing import set_fields
from csdesk.services.targets import Target

_WIDTH = 656


class EditSheet(Sheet):
    """Fields of an account with what they hold now; only those that were changed are written."""

    def __init__(self, theme: Theme, head: AccountHead) -> None:
        super().__init__(theme, tr("Edit the account"), width=_WIDTH, save=tr("Save"))
        self.head_second.setText(head.name if len(head.name) < 60 else f"{head.name[:60]} …")
        self.form = Form()
        self.body.setLayout(self.form)
        self.fields: dict[str, Field] = {}
        self._before = _shown(head)
        name = self._field("name", tr("Name"))
        self.form.add(tr("Name"), name, stretch=0)
        self.stage = Segments(
            tr("Stage"),
            (
                ("new", tr("New"), ""),
                ("intermediate", tr("Intermediate"), ""),
                ("advanced", tr("Advanced"), ""),
                ("advocate", tr("Advocate"), ""),
            ),
        )
        self.status = Segments(
            tr("Status"),
            (
                ("prospect", tr("Prospect"), ""),
                ("active", tr("Active"), ""),
                ("churned", tr("Churned"), ""),
            ),
        )
        self.form.add(tr("Stage"), self.stage)
        self.form.add(tr("Status"), self.status)
        tier = self._field("tier", tr("Tier"), tr("A, B or C"), 84)
        owner = self._field("owner", tr("Owner"), tr("Owner: who looks after it"))
        self.form.add(tr("Tier, owner"), tier, owner, stretch=1)
        tags = self._field("tags", tr("Tags"), tr("divided by commas"))
        self.form.add(tr("Tags"), tags, stretch=0)
        cadence = self._field(
            "cadence_days", tr("Days between talks, at most"), tr("as usual"), 110
        )
        since = self._field("customer_since", tr("Customer since"), tr("17 May 2024"))
        days = label(tr("days between talks, at most"), tone="text2")
        self.form.add(tr("Cadence"), cadence, days)
        self.form.add(tr("Customer since"), since, stretch=0)
        industry = self._field("industry", tr("Industry"), tr("industry"), 190)
        domain = self._field("domain", tr("Domain"), "nordlys.example")
        self.form.add(tr("Industry, domain"), industry, domain, stretch=1)
        city = self._field("city", tr("City"), tr("city"))
        country = self._field("country", tr("Country"), tr("DE, or Germany"), 130)
        zone = self._field("zone", tr("Time zone"), "Europe/Berlin", 150)
        self.form.add(tr("Place"), city, country, zone, stretch=0)
        self.notes = LongText(tr("Notes"), height=84)
        self.notes.explained.connect(lambda words: self.say(words, "text2"))
        self.form.add(tr("Notes"), self.notes, stretch=0, top=True)
        for key, made in self.fields.items():
            made.setText(self._before[key])
            made.setCursorPosition(0)
            self._before[key] = made.text()  # a field shows no more than 32,767 letters
        self.stage.set_value(head.stage)
        self.status.set_value(head.status)
        self.notes.set_text(head.notes)

    def _field(self, name: str, words: str, hint: str = "", width: int = 0) -> Field:
        made = Field(words, placeholder=hint)
        made.textEdited.connect(lambda _: made.mark(wrong=False))
        if width:
            made.setFixedWidth(width)
        self.fields[name] = made
        return made

    def first_field(self) -> QWidget:
        """The name."""
        return self.fields["name"]

    def changed(self) -> dict[str, str]:
        """Fields that hold something else than before, as they were typed."""
        now = {name: made.text() for name, made in self.fields.items()}
        now |= {
            "stage": self.stage.value(),
            "status": self.status.value(),
            "notes": self.notes.text(),
        }
        return {name: typed for name, typed in now.items() if typed != self._before[name]}

    def refuse(self, error: UserError) -> None:
        """Say what cannot be used and mark its field."""
        self.save_button.setEnabled(True)
        self.say(str(error))
        if isinstance(error, Invalid) and error.field in self.fields:
            self.fields[error.field].mark(wrong=True)
            self.fields[error.field].setFocus()


def _shown(head: AccountHead) -> dict[str, str]:
    """Each field as it is typed; one line fields have no line ends, as the book has none."""
    return {
        "name": head.name,
        "stage": head.stage,
        "status": head.status,
        "tier": head.tier,
        "owner": head.owner,
        "tags": ", ".join(head.tags),
        "cadence_days": str(head.cadence_days) if head.cadence_days is not None else "",
        "customer_since": typed_day(head.customer_since) if head.customer_since else "",
        "industry": head.industry,
        "domain": head.domain,
        "city": head.city,
        "country": head.country,
        "zone": head.zone,
        "notes": head.notes,
    }


def _changes(result: tuple[Target, Changes]) -> Changes:
    return result[1]


def open_edit(host: PageHost, head: AccountHead) -> EditSheet:
    """Open the dialog over the window; it writes what was changed."""
    sheet = EditSheet(host.theme, head)

    def save() -> None:
        wanted = sheet.changed()
        if not wanted:
            sheet.accept()
            return
        sheet.save_button.setEnabled(False)
        work = partial(set_fields, host.context.services, head.id, wanted)
        host.context.write(
            sheet, work, lambda _: sheet.accept(), failed=sheet.refuse, changes=_changes
        )

    sheet.save_asked.connect(save)
    host.window.open_sheet(sheet)
    return sheet
