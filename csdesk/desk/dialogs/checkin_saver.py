"""Saves what the check-in dialog says: asks what of a series is meant, writes, and tells the guests."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from csdesk.desk.calendar.scope import ScopeSheet
from csdesk.desk.dialogs.checkin import CheckinSheet
from csdesk.desk.dialogs.checkin_saving import (
    Opened,
    Saved,
    edit_of,
    file_words,
    save_change,
    save_new,
    saved_words,
    scopes_for,
)
from csdesk.desk.dialogs.checkin_telling import Telling, Way
from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes
from csdesk.domain.checkin_edits import CheckinEdit, Scope
from csdesk.domain.language import tr
from csdesk.services.checkins import CheckinDraft


class CheckinSaver(QObject):
    """One save at a time; the dialog closes when it is done."""

    planned = Signal()
    scope_asked = Signal(object)  # ScopeSheet, to be shown over the dialog
    refused = Signal(object)  # UserError

    def __init__(self, sheet: CheckinSheet, context: Context, telling: Telling) -> None:
        super().__init__(sheet)
        self._sheet, self._context, self._telling = sheet, context, telling

    def save(
        self, draft: CheckinDraft, opened: Opened | None, without: tuple[str, ...], account: str
    ) -> None:
        """Plan the meeting, or change the one that was opened; `without` are addresses taken out."""
        services = self._context.services
        if opened is None:
            self._write(draft, account, partial(save_new, services, draft), changed=False)
            return
        edit = edit_of(opened, draft, without, rule_touched=self._sheet.repeat.touched)
        change = partial(self._change, opened, draft, edit, account)
        if opened.is_occurrence and edit != CheckinEdit():
            self._ask(opened, edit, change)
        else:
            change(Scope.ONE)

    def _ask(self, opened: Opened, edit: CheckinEdit, change: Callable[[Scope], None]) -> None:
        question = ScopeSheet(
            self._sheet.theme,
            tr("Change a meeting of a series"),
            (opened.details.stored.title, self._sheet.clocks()),
            offered=scopes_for(opened, edit),
        )
        question.chosen.connect(change)
        self.scope_asked.emit(question)

    def _change(
        self, opened: Opened, draft: CheckinDraft, edit: CheckinEdit, account: str, scope: Scope
    ) -> None:
        work = partial(save_change, self._context.services, opened.checkin_id, edit, scope)
        self._write(draft, account, work, changed=True)

    def _write(
        self, draft: CheckinDraft, account: str, work: Callable[..., Saved], *, changed: bool
    ) -> None:
        way, name = self._sheet.way(), file_words(account, draft.starts_local)
        target = self._telling.target(name) if way is Way.FILE else None
        if way is Way.FILE and target is None:
            return
        self._sheet.save_button.setEnabled(False)
        self._context.write(
            self,
            partial(work, way, name, target),
            partial(self._done, way, changed),
            failed=self.refused.emit,
            changes=_changes_of,
        )

    def _done(self, way: Way, changed: bool, saved: Saved) -> None:
        self._sheet.accept()
        words = saved_words(saved, changed=changed)
        if saved.handed is not None:
            self._telling.say(way, saved.handed, words)
        elif saved.problem is not None:
            self._telling.say_problem(words)
        else:
            self._telling.offer(words, saved.changes, saved.title)
        self.planned.emit()


def _changes_of(saved: Saved) -> Changes:
    return saved.changes
