"""Plans an import on the book lane, shows the preview, applies it, saves the error rows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from csdesk.desk.dialogs.importing import OUTCOMES, ImportRow, ImportSheet
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.tasks import DeskJob, Ticket
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, mark_plural, number, plural, said, said_plural, tr
from csdesk.errors import UserError
from csdesk.services.importing import (
    ImportPlan,
    apply_import,
    plan_import,
    read_files,
    write_errors,
)

ChooseTarget = Callable[[QWidget, str, str], Path | None]
STOPPED = mark("Import stopped; nothing was written.")
_KINDS = {
    "account": mark("account"),
    "contact": mark("contact"),
    "contract": mark("contract"),
    "usage": mark("usage"),
    "ticket": mark("ticket"),
    "revenue_event": mark("revenue event"),
    "feature": mark("feature"),
}
_COUNTED = {
    "account": mark_plural("{n} account", "{n} accounts"),
    "contact": mark_plural("{n} contact", "{n} contacts"),
    "contract": mark_plural("{n} contract", "{n} contracts"),
    "usage": mark_plural("{n} use", "{n} uses"),
    "ticket": mark_plural("{n} ticket", "{n} tickets"),
    "revenue_event": mark_plural("{n} revenue event", "{n} revenue events"),
    "feature": mark_plural("{n} feature", "{n} features"),
}
MOST_SHOWN = 500  # rows of one outcome in the table; the counts tell of all


def rows_of(plan: ImportPlan, outcome: str) -> list[ImportRow]:
    """The rows of one outcome, the first of each kind first."""
    if outcome == "error":
        return [
            ImportRow(e.file, e.row, "", e.column, "error", e.reason)
            for e in plan.errors[:MOST_SHOWN]
        ]
    found: list[ImportRow] = []
    for kind, rows in plan.rows.items():
        of_kind = [row for row in rows if row.outcome == outcome]
        for row in of_kind[: MOST_SHOWN - len(found)]:
            changes = "; ".join(
                tr("{field}: {old} → {new}", field=name, old=old or tr("empty"), new=new)
                for name, old, new in row.changes
            )
            words = said(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ")
            found.append(ImportRow(row.file, row.row, words, row.name, outcome, changes))
    return found


def kinds_words(plan: ImportPlan) -> str:
    """`500 accounts, 5,000 contracts`, whatever their outcome."""
    parts = []
    for kind, counts in plan.by_kind.items():
        total = counts.new + counts.changed + counts.same
        if total:
            parts.append(said_plural(_COUNTED[kind], total))
    return ", ".join(parts)


def done_words(plan: ImportPlan) -> str:
    """What an import has done, with what it left out."""
    counts = plan.counts
    new, changed, same = (number(counts[each]) for each in ("new", "changed", "same"))
    if counts["error"]:
        return tr(
            "Imported: {new} new, {changed} changed, {same} the same, {error} left out.",
            new=new,
            changed=changed,
            same=same,
            error=number(counts["error"]),
        )
    return tr(
        "Imported: {new} new, {changed} changed, {same} the same.",
        new=new,
        changed=changed,
        same=same,
    )


class ImportPresenter(QObject):
    """Between the import dialog and the services."""

    planned = Signal()
    applied = Signal()

    def __init__(
        self,
        sheet: ImportSheet,
        context: Context,
        choose_target: ChooseTarget,
        say: Callable[[str], None],
    ) -> None:
        """`say` shows a sentence outside the dialog, which may be closed before the work ends."""
        super().__init__(sheet)
        self._say = say
        self._planning = False
        self._sheet, self._context, self._choose_target = sheet, context, choose_target
        self._plan: ImportPlan | None = None
        self._job: DeskJob | None = None
        self._ticket: Ticket | None = None
        sheet.outcome_chosen.connect(self._show_outcome)
        sheet.save_asked.connect(self.apply)
        sheet.save_errors_asked.connect(self.save_errors)
        sheet.rejected.connect(self.cancel)

    def plan(self, paths: list[Path]) -> None:
        """Read the files and compare them with the book; nothing is written."""
        services, job = self._context.services, self._new_job()
        self._sheet.show_progress(0, 0, tr("Reading the files"))
        self._planning = True
        self._ticket = self._context.lane.run(
            lambda: plan_import(services, read_files(paths), job),
            self._show_plan,
            failed=self._refuse,
            receiver=self,
            job=job,
        )

    def apply(self) -> None:
        """Write the plan in one transaction."""
        if self._plan is None:
            return
        job = self._new_job()
        self._sheet.save_button.setEnabled(False)
        self._sheet.errors_button.hide()
        self._sheet.show_progress(0, 0, tr("Writing"))
        words, say = done_words(self._plan), self._say
        self._sheet.writing = True
        self._ticket = self._context.write(
            self,
            partial(apply_import, self._context.services, self._plan, job),
            self._done,
            failed=self._refuse,
            changes=changes_only,
            written=lambda _: say(words),
            stopped=lambda: say(said(STOPPED)),
            job=job,
        )

    def cancel(self) -> None:
        """Stop what is running. Whether a write was stopped in time is said when it has ended."""
        if self._job is not None:
            self._job.cancel()
        if self._planning and self._ticket is not None:
            self._ticket.forget()
            self._say(said(STOPPED))

    def writing(self) -> Ticket | None:
        """The work that writes rows, as long as it does."""
        future = self._ticket.future if self._ticket is not None else None
        running = self._sheet.writing and future is not None and not future.done()
        return self._ticket if running else None

    def save_errors(self) -> None:
        """Write the rows that cannot be imported to a file."""
        if self._plan is None:
            return
        target = self._choose_target(self._sheet, tr("Save the error rows"), "import-errors.csv")
        if target is not None:
            self._context.lane.run(
                partial(write_errors, self._plan, target),
                lambda _: self._sheet.say(
                    tr("The error rows are in {file}.", file=target), "text2"
                ),
                failed=lambda error: self._sheet.say(str(error)),
                receiver=self,
            )

    def _new_job(self) -> DeskJob:
        self._job = DeskJob()  # no child of the dialog: the work reports to it after a cancel too
        self._job.reported.connect(self._sheet.show_progress, Qt.ConnectionType.QueuedConnection)
        return self._job

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan, self._planning = plan, False
        sheet, counts = self._sheet, plan.counts
        self._stop_listening()
        sheet.show_plan(plan.files, counts, kinds_words(plan), plan.notes)
        first = next((o for o in OUTCOMES if counts[o]), "new")
        sheet.tabs.set_value(first)
        self._show_outcome(first)
        brings = counts["new"] + counts["changed"]
        sheet.save_button.setEnabled(brings > 0)
        if brings:
            sheet.set_save_words(plural("Import {n} row", "Import {n} rows", brings))
            sheet.say(
                tr(
                    "Nothing is written yet. A backup is taken first, and one undo takes all of it "
                    "back."
                ),
                "text2",
            )
            sheet.save_button.setFocus()
        elif plan.usable:
            sheet.say(tr("The book has all of this already: nothing changes."), "text2")
        else:
            sheet.say(tr("No row of these files can be imported."))
        self.planned.emit()

    def _show_outcome(self, outcome: str) -> None:
        if self._plan is not None:
            self._sheet.show_rows(rows_of(self._plan, outcome))

    def _done(self, _: Changes) -> None:
        self._sheet.rejected.disconnect(self.cancel)
        self._sheet.accept()
        self.applied.emit()

    def _refuse(self, error: UserError) -> None:
        self._planning = self._sheet.writing = False
        self._stop_listening()
        self._sheet.show_progress(0, 1, tr("Nothing was imported"))
        self._sheet.say(str(error))

    def _stop_listening(self) -> None:
        if self._job is not None:
            self._job.reported.disconnect(self._sheet.show_progress)
            self._job = None
