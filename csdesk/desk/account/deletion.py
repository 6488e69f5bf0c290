"""Asking before something is deleted: what it is, and what goes with it."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.host import PageHost
from csdesk.desk.presenter import changes_only
from csdesk.desk.theme import Theme
from csdesk.desk.widgets.labels import Paragraph, label
from csdesk.domain.account_lines import Deletion, counted_words
from csdesk.domain.language import mark, said, tr
from csdesk.errors import UserError
from csdesk.services.deleting import TRASH_DAYS, delete, what_goes

_MOST_NAME = 120  # letters of what is deleted that are shown
_HEADS = {
    "account": mark("Delete this account?"),
    "contact": mark("Delete this person?"),
    "contract": mark("Delete this contract?"),
    "touchpoint": mark("Delete this contact from the history?"),
    "task": mark("Delete this task?"),
    "checkin": mark("Delete this check-in?"),
}


class DeletionSheet(Sheet):
    """Says what goes; Ctrl+Enter deletes, Esc leaves everything as it is."""

    def __init__(self, theme: Theme, deletion: Deletion) -> None:
        super().__init__(theme, said(_HEADS[deletion.table]), width=480, save=tr("Delete"))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        name = " ".join(deletion.name.split())
        shown = name if len(name) <= _MOST_NAME else f"{name[:_MOST_NAME].rstrip()} …"
        self.name = Paragraph(theme, shown or tr("It has no name."), weight=600)
        rows.addWidget(self.name)
        along = counted_words(deletion.rows, without=deletion.table)
        if along:
            rows.addWidget(label(tr("With it go:"), tone="text2"))
            for words in along:
                rows.addWidget(label(words))
        else:
            rows.addWidget(label(tr("Nothing else goes with it."), tone="text2"))
        stays = _STAYS.get(deletion.table)
        if stays:
            rows.addWidget(Paragraph(theme, said(stays), px=12, role="text2"))
        self.along = along
        self.say(
            tr("Undo takes it back, and for {days} days the trash does.", days=TRASH_DAYS), "text2"
        )

    def first_field(self) -> QWidget:
        """Cancel: Enter on a slip deletes nothing."""
        return self.cancel_button


_STAYS = {
    "contact": mark("Contacts in the history stay with the account; tasks stay without a person."),
    "contract": mark("Changes of revenue stay in the history of the account."),
    "touchpoint": mark("Its next step stays as a task."),
}


def ask_deletion(host: PageHost, table: str, row_id: str) -> None:
    """Read what would go, ask, and delete. What is gone meanwhile is said in the banner."""

    def show(deletion: Deletion) -> None:
        sheet = DeletionSheet(host.theme, deletion)

        def refuse(error: UserError) -> None:
            sheet.save_button.setEnabled(True)
            sheet.say(str(error))

        def go() -> None:
            sheet.save_button.setEnabled(False)
            sheet.say(tr("Deleting; the window can be used meanwhile."), "text2")
            work = partial(delete, host.context.services, table, row_id)
            host.context.write(
                sheet, work, lambda _: sheet.accept(), failed=refuse, changes=changes_only
            )

        sheet.save_asked.connect(go)
        host.window.open_sheet(sheet)

    host.context.lane.run(
        partial(what_goes, host.context.services, table, row_id),
        show,
        failed=host.window.banner.show_error,
        receiver=host.window,
        key="what goes",
    )
