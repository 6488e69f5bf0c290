"""Fills the log dialog, keeps its draft, and writes the contact."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from csdesk.book.search import Hit
from csdesk.desk.dialogs.log import Answerable, LogSheet
from csdesk.desk.drafts import Drafts
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.widgets.fields import Choice
from csdesk.domain.changes import Changes
from csdesk.domain.lines import AccountPage
from csdesk.errors import Invalid, UserError
from csdesk.services import accounts, searching, touchpoints
from csdesk.services.touchpoints import TouchpointDraft, usually_answers

_MINUTES = re.compile(r"\s*(?:(\d{1,2})\s*h)?\s*(?:(\d{1,4})\s*(?:m|min|minutes)?)?\s*")


def parse_minutes(typed: str) -> int | None:
    """`15`, `15 min`, `1 h 20` in minutes; None for an empty text. Raises Invalid."""
    if not typed.strip():
        return None
    match = _MINUTES.fullmatch(typed)
    if match is None or not any(match.groups()):
        raise Invalid("minutes", f"“{typed.strip()}” is no length of time.", "Write 15 or 1 h 20.")
    return int(match[1] or 0) * 60 + int(match[2] or 0)


def people_found(hits: list[Hit]) -> list[Choice]:
    """Accounts and people among the results of a search."""
    return [
        Choice(f"{h.account_id}|", h.title)
        if h.kind == "account"
        else Choice(f"{h.account_id}|{h.id}", f"{h.title}, {h.account_name}")
        for h in hits
        if h.kind in {"account", "contact"}
    ]


def contact_to_name(page: AccountPage, named: Callable[[str], str]) -> str:
    """Who is meant while nobody is chosen: whom the morning list names, else whom a reason is about."""
    about = (r.signal.contact_id for r in page.reasons if r.signal.contact_id)
    return named(page.line.id) or next(about, None) or ""


class LogPresenter(QObject):
    """Between the log dialog and the services."""

    filled = Signal()  # people and reasons of the account are shown
    kept = Signal()  # the draft is on the disk
    saved = Signal()

    def __init__(self, sheet: LogSheet, context: Context, named: Callable[[str], str]) -> None:
        """`named` gives the contact that the morning list names for an account, or an empty id."""
        super().__init__(sheet)
        self._named = named
        self._sheet, self._context = sheet, context
        self._drafts = Drafts(context.services.book.path)
        self._account_id, self._checkin_id = "", ""
        self._kept_for: str | None = None  # whose draft on the disk is the note in this dialog
        self._people: dict[str, None] = {}  # ids, in the order they were chosen
        self._page: AccountPage | None = None
        sheet.who_typed.connect(self._look)
        sheet.who_chosen.connect(self._choose)
        sheet.person_removed.connect(self._remove)
        sheet.draft_due.connect(self.keep_draft)
        sheet.save_asked.connect(self.save)
        sheet.rejected.connect(self.keep_draft)

    def start(self, account_id: str, checkin_id: str = "") -> None:
        """Begin with an account, or with nobody; an unsaved note comes back."""
        self._checkin_id = checkin_id
        note = self._drafts.read(account_id)
        chosen = account_id or str(note.get("account_id", ""))
        if note:
            self._restore(note, chosen)
        if chosen:
            self._open(chosen)

    def keep_draft(self) -> None:
        """Write what is typed to disk; an emptied note is dropped, but only the one shown here."""
        if not self._sheet.has_words():
            if self._kept_for is not None:
                self._drafts.drop(self._kept_for)
                self._kept_for = None
            return
        fields = self._sheet.fields()
        fields |= {"account_id": self._account_id, "people": list(self._people)}
        if self._drafts.write(self._account_id, fields):
            if self._kept_for not in {None, self._account_id}:
                self._drafts.drop(str(self._kept_for))  # the note went over to another account
            self._kept_for = self._account_id
            self._sheet.say_kept(f"kept {self._context.services.clock():%H:%M:%S}")
            self.kept.emit()

    def save(self) -> None:
        """Write the contact; what cannot be read is said and marked."""
        sheet = self._sheet
        if not self._account_id and not sheet.who.pick_first():
            sheet.say("Say with whom: type a name and choose it.")
            sheet.who.setFocus()
            return
        if not self._account_id:
            return
        draft = self._draft()
        if draft is None:
            return
        sheet.save_button.setEnabled(False)
        services, drafts, account_id = self._context.services, self._drafts, self._account_id

        def log() -> Changes:
            changes = touchpoints.log_touchpoint(services, draft)
            drafts.drop(
                account_id
            )  # here too: nothing is delivered any more when the window closes
            return changes

        self._context.write(
            self,
            log,
            self._saved,
            failed=self._refused,
            changes=changes_only,
            written=lambda _: drafts.drop(account_id),
        )

    def _draft(self) -> TouchpointDraft | None:
        sheet = self._sheet
        field = sheet.minutes
        try:
            minutes = parse_minutes(sheet.minutes.text())
            field = sheet.when
            at = sheet.when.moment()
            field = sheet.next_due
            due = sheet.due()
        except Invalid as error:
            field.mark(wrong=True)
            field.setFocus()
            sheet.say(str(error))
            return None
        mood = sheet.mood.value()
        return TouchpointDraft(
            account_id=self._account_id,
            channel=sheet.how.value(),
            direction=sheet.direction.value(),
            minutes=minutes,
            at=at,
            contact_ids=tuple(self._people),
            body=sheet.said.toPlainText(),
            sentiment=int(mood) if mood else None,
            next_step=sheet.next_step.text(),
            next_due=due,
            next_side=sheet.side.value(),
            answered=sheet.answered() if self._page is not None else None,
            checkin_id=self._checkin_id or None,
        )

    def _saved(self, _: Changes) -> None:
        if self._kept_for is not None:
            self._drafts.drop(self._kept_for)
        self._sheet.rejected.disconnect(self.keep_draft)
        self.saved.emit()
        self._sheet.accept()

    def _refused(self, error: UserError) -> None:
        self._sheet.save_button.setEnabled(True)
        self._sheet.say(str(error))

    def _look(self, typed: str) -> None:
        if not typed:
            self._sheet.offer([])
            return
        self._context.lane.run(
            partial(searching.search, self._context.services, typed, most=8),
            self._offer,
            failed=self._refused,
            receiver=self,
            key="log people",
        )

    def _offer(self, hits: list[Hit]) -> None:
        self._sheet.offer(people_found(hits))

    def _choose(self, chosen: str) -> None:
        account_id, _, person = chosen.partition("|")
        if account_id != self._account_id:
            self._change_account(account_id)
        if person:
            self._people[person] = None
        self._open(account_id)

    def _change_account(self, account_id: str) -> None:
        """Words typed so far go along; a note that is kept for the other account comes back."""
        typed = self._sheet.has_words()
        if not typed:
            self.keep_draft()
        note = self._drafts.read(account_id)
        self._account_id, self._people, self._page = account_id, {}, None
        if note and typed:
            self._people = dict.fromkeys(str(person) for person in note.get("people", []))
            self._sheet.add_note(note)
            self._sheet.say("A note for this account was not saved last time. It is added.", "soon")
        elif note:
            self._restore(note, account_id)
        if typed:
            self.keep_draft()

    def _restore(self, note: dict[str, Any], account_id: str) -> None:
        self._kept_for = account_id
        self._people = dict.fromkeys(str(person) for person in note.get("people", []))
        self._sheet.fill(note)
        self._sheet.say("This note was not saved last time. It is back.", "soon")

    def _remove(self, person: str) -> None:
        self._people.pop(person, None)
        if self._page is not None:
            self._show(self._page)

    def _open(self, account_id: str) -> None:
        self._account_id = account_id
        self._context.lane.run(
            partial(accounts.show_account, self._context.services, account_id),
            self._arrived,
            failed=self._refused,
            receiver=self,
            key="log account",
        )

    def _arrived(self, page: AccountPage) -> None:
        first_time = self._page is None
        self._page = page
        contact = contact_to_name(page, self._named)
        if first_time and not self._people and contact:
            self._people[contact] = None
        self._show(page)
        self._sheet.show_reasons(
            [
                Answerable(
                    r.signal.kind, r.signal.episode, r.signal.chip, partial(usually_answers, r)
                )
                for r in page.reasons
            ]
        )
        if first_time:
            self._sheet.first_field().setFocus()
        self.filled.emit()

    def _show(self, page: AccountPage) -> None:
        known = {c.id: c for c in page.contacts}
        self._people = {person: None for person in self._people if person in known}
        people = [(p, known[p].name, known[p].title or known[p].role) for p in self._people]
        self._sheet.show_account(page.line.name, people)
