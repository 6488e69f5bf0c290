"""Fills the dialog of an export, counts what is chosen, writes the file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from csdesk.book.search import Hit
from csdesk.desk.dialogs.checkin_telling import file_name
from csdesk.desk.dialogs.exporting import ExportSheet, account_choice, tag_choice
from csdesk.desk.presenter import Context
from csdesk.desk.widgets.fields import Choice
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.domain.texts import folded
from csdesk.errors import Invalid, UserError
from csdesk.services import searching
from csdesk.services.agenda_choosing import (
    Choosable,
    left_out_words,
    parts_words,
    read_choosable,
)
from csdesk.services.agenda_export import AgendaChoice, Exported, agenda_count, export_agenda

ChooseTarget = Callable[[QWidget, str, str], Path | None]
_COUNTING_MS = 150
_MOST_TAGS, _MOST_ACCOUNTS = 4, 8  # that are offered for what was typed


class ExportPresenter(QObject):
    """Between the dialog of an export and the services."""

    filled = Signal()
    counted = Signal()

    def __init__(
        self,
        sheet: ExportSheet,
        context: Context,
        choose: ChooseTarget,
        say: Callable[[str], None],
    ) -> None:
        """`choose` asks for the file; `say` tells what was written, also when the dialog is closed."""
        super().__init__(sheet)
        self._sheet, self._context, self._choose, self._say = sheet, context, choose, say
        self._tags: tuple[str, ...] = ()
        self._names: dict[str, str] = {}  # of accounts that were offered, by id
        self._name = ""  # of what is chosen
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_COUNTING_MS)
        self._later.timeout.connect(self._count)
        sheet.save_button.setEnabled(False)  # until it shows what the settings say
        sheet.changed.connect(self._later.start)
        sheet.whose_typed.connect(self._look)
        sheet.whose_chosen.connect(self._take)
        sheet.save_asked.connect(self.save)
        context.bus.changed.connect(self._count_again)
        context.bus.changed_elsewhere.connect(self._later.start)

    def start(self, account_id: str = "") -> None:
        """Begin with the settings, and with an account where one is named."""
        self._context.lane.run(
            partial(read_choosable, self._context.services, account_id),
            partial(self._fill, account_id),
            failed=self._refuse,
            receiver=self,
        )

    def _fill(self, account_id: str, found: Choosable) -> None:
        self._tags = found.tags
        self._sheet.offer_tags(found.tags)
        self._sheet.begin(found.usual)
        if found.account:
            self._names[account_id] = found.account
            self._take(account_choice(account_id, found.account).id)
        self._sheet.save_button.setEnabled(True)
        self._count()
        self.filled.emit()

    def _look(self, typed: str) -> None:
        if not typed:
            self._sheet.offer([])
            return
        self._context.lane.run(
            partial(searching.search, self._context.services, typed, most=_MOST_ACCOUNTS),
            partial(self._offer, typed),
            failed=self._refuse,
            receiver=self,
            key="export accounts",
        )

    def _offer(self, typed: str, hits: list[Hit]) -> None:
        self._names |= {hit.account_id: hit.account_name for hit in hits}
        offered: list[Choice] = [
            account_choice(hit.account_id, hit.title)
            if hit.kind == "account"
            else account_choice(hit.account_id, f"{hit.title}, {hit.account_name}")
            for hit in hits
            if hit.kind in {"account", "contact"}
        ]
        wanted = folded(typed)
        tags = [tag for tag in self._tags if wanted in folded(tag)][:_MOST_TAGS]
        # A tag that begins so was meant rather than a name that is spelled almost so.
        first = [tag for tag in tags if folded(tag).startswith(wanted)]
        rest = [tag for tag in tags if tag not in first]
        self._sheet.offer(
            [*(tag_choice(each) for each in first), *offered, *(tag_choice(each) for each in rest)]
        )

    def _take(self, chosen: str) -> None:
        what, _, value = chosen.partition("|")
        if what == "tag":
            self._name = value
            self._sheet.choose_tag(value)
        else:
            self._name = self._names[value]
            self._sheet.choose_account(value, self._name)

    def _count_again(self, _: Changes) -> None:
        self._later.start()

    def _count(self) -> None:
        """Say how much is chosen now."""
        self._later.stop()
        try:
            choice = self._sheet.choice()
        except Invalid as error:
            self._sheet.show_amount(str(error), "text2")
            return
        self._context.lane.run(
            partial(agenda_count, self._context.services, choice),
            self._show,
            failed=self._cannot_count,
            receiver=self,
            key=f"{id(self)} count",
        )

    def _show(self, found: Exported) -> None:
        self._sheet.show_amount(_amount_words(found))
        self.counted.emit()

    def _cannot_count(self, error: UserError) -> None:
        self._sheet.show_amount(str(error), "now")
        self.counted.emit()

    def save(self) -> None:
        """Count once more, ask for the file, write it: what cannot be written asks for no file."""
        try:
            choice = self._sheet.choice()
        except Invalid as error:
            self._refuse(error)
            return
        self._sheet.save_button.setEnabled(False)
        self._context.lane.run(
            partial(agenda_count, self._context.services, choice),
            partial(self._ask, choice),
            failed=self._refuse,
            receiver=self,
        )

    def _ask(self, choice: AgendaChoice, found: Exported) -> None:
        self._sheet.show_amount(_amount_words(found))
        if not found.total:
            self._sheet.save_button.setEnabled(True)
            self._sheet.say(tr("There is nothing to write. Choose more kinds or days."))
            return
        narrowed = choice.account_id is not None or choice.tag
        name = file_name(f"csdesk {self._name}", ".ics") if narrowed else "csdesk.ics"
        target = self._choose(self._sheet, tr("Export the calendar"), name)
        if target is None:
            self._sheet.save_button.setEnabled(True)
            return
        say = self._say
        self._context.lane.run(
            partial(export_agenda, self._context.services, target, choice),
            lambda _: self._sheet.accept(),
            failed=self._refuse,
            written=lambda exported: say(_written_words(exported, target)),
            missed=self._context.bus.failed.emit,
            receiver=self,
        )

    def _refuse(self, error: UserError) -> None:
        self._sheet.save_button.setEnabled(True)
        self._sheet.say(str(error))
        if isinstance(error, Invalid):
            self._sheet.mark(error.field)


def _amount_words(found: Exported) -> str:
    left = left_out_words(found)
    if not found.total:
        words = tr("Nothing of the agenda is in this choice.")
    else:
        words = plural(
            "{n} entry: {parts}.", "{n} entries: {parts}.", found.total, parts=parts_words(found)
        )
    return f"{words} {left}".rstrip()


def _written_words(found: Exported, target: Path) -> str:
    return plural(
        "{n} entry written to {file}: {parts}.",
        "{n} entries written to {file}: {parts}.",
        found.total,
        file=target,
        parts=parts_words(found),
    )
