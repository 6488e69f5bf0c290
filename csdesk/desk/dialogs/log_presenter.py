"""Fills the log dialog, keeps its draft, and writes the contact."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from csdesk.book.search import Hit
from csdesk.desk.account.people.words import choice_word
from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.dialogs.log_reading import LineReader, as_note
from csdesk.desk.dialogs.log_words import Answerable, parse_minutes
from csdesk.desk.dialogs.name_book import NameBook
from csdesk.desk.drafts import Drafts
from csdesk.desk.presenter import Context, changes_only
from csdesk.desk.widgets.fields import Choice
from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.domain.lines import AccountPage
from csdesk.errors import Invalid, UserError
from csdesk.services import accounts, people, searching, touchpoints
from csdesk.services.people import ContactDraft
from csdesk.services.touchpoints import TouchpointDraft, usually_answers


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

    def __init__(
        self, sheet: LogSheet, context: Context, named: Callable[[str], str], names: NameBook
    ) -> None:
        """`named` gives the contact that the morning list names for an account, or an empty id."""
        super().__init__(sheet)
        self._named = named
        self._sheet, self._context = sheet, context
        self._drafts = Drafts(context.services.book.path)
        self._account_id, self._checkin_id = "", ""
        self._start_id = ""  # account the dialog is about while the line names none
        self._key = ""  # the note is kept under this: the account it was begun for
        self._kept_for: str | None = None  # whose draft on the disk is the note in this dialog
        self._people: dict[str, None] = {}  # ids, in the order they were chosen
        self._by_hand = False  # who took part was chosen by name
        self._page: AccountPage | None = None
        self._names = names
        self._reader = LineReader(sheet, names, context.services.clock)
        self._reader.meant.connect(self._meant)
        sheet.who_typed.connect(self._look)
        sheet.who_chosen.connect(self._choose)
        sheet.person_removed.connect(self._remove)
        sheet.draft_due.connect(self.keep_draft)
        sheet.save_asked.connect(self.save)
        sheet.rejected.connect(self.keep_draft)
        sheet.line.add_asked.connect(self._add_person)

    def start(self, account_id: str, checkin_id: str = "", line: str = "") -> None:
        """Begin with an account, or with nobody; an unsaved note comes back. `line`: typed elsewhere."""
        self._checkin_id = checkin_id
        self._key = account_id
        note = self._drafts.read(account_id)
        begun_with = account_id or str(note.get("started", note.get("account_id", "")))
        self._start_id = self._reader.context = begun_with
        chosen = str(note.get("account_id", "")) or begun_with
        if note:
            self._key = str(note.get("key", chosen))
            self._restore(note, self._key)
        if line:
            typed = f"{self._sheet.line.field.text()} {line}".strip()
            self._sheet.line.set_text(typed)
            self._reader.read(self._sheet.line.field.text())
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
        fields |= {
            "key": self._key,
            "started": self._start_id,
            "account_id": self._account_id,
            "people": list(self._people),
        }
        written = self._drafts.write(self._key, fields)
        self._sheet.say_kept(on_disk=written)
        if written:
            if self._kept_for not in {None, self._key}:
                self._drafts.drop(str(self._kept_for))  # the note went over to another account
            self._kept_for = self._key
            self.kept.emit()

    def save(self) -> None:
        """Write the contact; what cannot be read is said and marked."""
        sheet = self._sheet
        if not self._names.known:  # who is meant is not known yet; the names are being read
            self._names.ready.connect(self.save, Qt.ConnectionType.SingleShotConnection)
            return
        if not self._account_id and not sheet.who.pick_first():
            unknown = self._reader.reading.unknown
            sheet.say(
                tr(
                    "“{name}” is not in the book: say at which account, as in @Nordlys.",
                    name=unknown,
                )
                if unknown
                else tr("Say with whom: type a name and choose it.")
            )
            sheet.who.setFocus()
            return
        if not self._account_id:
            return
        if sheet.who.text().strip():  # typed and not chosen: nothing is stored without a look at it
            if not sheet.who.pick_first():
                name = sheet.who.text().strip()[:60]
                sheet.say(
                    tr("“{name}” is not in the book: choose somebody else, or nobody.", name=name)
                )
                sheet.who.setFocus()
            return
        draft = self._draft()
        if draft is None:
            return
        sheet.save_button.setEnabled(False)
        services, drafts, key = self._context.services, self._drafts, self._key

        def log() -> Changes:
            changes = touchpoints.log_touchpoint(services, draft)
            drafts.drop(key)  # here too: nothing is delivered any more when the window closes
            return changes

        self._context.write(
            self,
            log,
            self._saved,
            failed=self._refused,
            changes=changes_only,
            written=lambda _: drafts.drop(key),
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
        summary, body = self._words()
        return TouchpointDraft(
            account_id=self._account_id,
            channel=sheet.how.value(),
            direction=sheet.direction.value(),
            minutes=minutes,
            at=at,
            contact_ids=tuple(self._people),
            summary=summary,
            body=body,
            sentiment=int(mood) if mood else None,
            next_step=sheet.next_step.text(),
            next_due=due,
            next_side=sheet.side.value(),
            answered=sheet.answered() if self._page is not None else None,
            checkin_id=self._checkin_id or None,
        )

    def _words(self) -> tuple[str, str]:
        """Summary and note. What the line is about heads a note that begins otherwise."""
        about, note = as_note(self._reader.said.about), self._sheet.said.text()
        unknown = self._reader.reading.unknown
        if unknown:  # somebody who was not added: the name is not lost
            about = tr("{name}: {about}", name=unknown, about=about) if about else unknown
        if not note.strip() or note == as_note(self._reader.said.about):
            return about, ""
        return ("" if note.casefold().startswith(about.casefold()) else about), note

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
            self._by_hand = True
        self._open(account_id)

    def _meant(self, account_id: str, contact_ids: tuple[str, ...]) -> None:
        """The line names somebody else, or nobody any more."""
        account_id = account_id or self._start_id
        self._by_hand = bool(contact_ids)
        self._people = dict.fromkeys(contact_ids)
        page = self._page
        known = {c.id for c in page.contacts} if page is not None else set()
        if page is None or account_id != self._account_id or not known.issuperset(contact_ids):
            self._account_id, self._page = account_id, None
            if account_id:
                self._open(account_id)
            else:
                self._sheet.show_account("", [])
                self._sheet.show_reasons([])
        else:
            self._name_usual(page)
            self._show(page)

    def _add_person(self) -> None:
        """Add the name that nobody has to the account that is meant; the line then names them."""
        name, account_id = self._reader.reading.unknown, self._account_id
        if not name or not account_id:
            return
        draft = ContactDraft(account_id, name)

        def added(_: tuple[str, Changes]) -> None:
            self._sheet.say(tr("{name} was added.", name=name), "good")

        self._context.write(
            self,
            partial(people.add_contact, self._context.services, draft),
            added,
            failed=self._refused,
            changes=lambda answer: answer[1],
        )

    def _change_account(self, account_id: str) -> None:
        """Words typed so far go along; a note that is kept for the other account comes back."""
        typed = self._sheet.has_words()
        if not typed:
            self.keep_draft()
        # What is kept of these very words is no other note.
        note = {} if account_id == self._kept_for else self._drafts.read(account_id)
        self._account_id, self._people, self._page = account_id, {}, None
        self._start_id = self._key = self._reader.context = account_id
        self._by_hand = False
        if note and typed:
            self._people = dict.fromkeys(str(person) for person in note.get("people", []))
            self._sheet.add_note(note)
            self._sheet.say(
                tr("A note for this account was not saved last time. It is added."), "soon"
            )
        elif note:
            self._restore(note, account_id)
        if typed:
            self.keep_draft()

    def _restore(self, note: dict[str, Any], account_id: str) -> None:
        self._kept_for = account_id
        self._people = dict.fromkeys(str(person) for person in note.get("people", []))
        self._by_hand = bool(self._people)
        self._sheet.fill(note)
        self._reader.restore(self._sheet.line.field.text())
        self._sheet.say(tr("This note was not saved last time. It is back."), "soon")

    def _remove(self, person: str) -> None:
        self._people.pop(person, None)
        self._by_hand = True
        self._reader.forget_people(tuple(self._people))
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
        self._page = page
        self._name_usual(page)
        self._show(page)
        self._sheet.show_reasons(
            [
                Answerable(
                    r.signal.kind, r.signal.episode, r.signal.chip, partial(usually_answers, r)
                )
                for r in page.reasons
            ]
        )
        self.filled.emit()

    def _name_usual(self, page: AccountPage) -> None:
        contact = contact_to_name(page, self._named)
        if not self._by_hand and not self._people and contact:
            self._people[contact] = None

    def _show(self, page: AccountPage) -> None:
        known = {c.id: c for c in page.contacts}
        self._people = {person: None for person in self._people if person in known}
        people = [
            (p, known[p].name, known[p].title or choice_word(known[p].role)) for p in self._people
        ]
        self._sheet.show_account(page.line.name, people)
