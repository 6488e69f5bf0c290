"""Keeps the typed line and the fields of the log dialog in step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from csdesk.desk.dialogs.log import LogSheet
from csdesk.desk.dialogs.log_line import LONGEST_LINE
from csdesk.desk.dialogs.log_words import parse_minutes
from csdesk.desk.dialogs.name_book import NameBook
from csdesk.domain.known_names import Known
from csdesk.domain.language import tr
from csdesk.domain.quick_log import parse
from csdesk.domain.quick_reading import Part, QuickLog, Reading
from csdesk.domain.quick_write import write_line
from csdesk.domain.terms import Side
from csdesk.domain.texts import clean_line
from csdesk.domain.typed_words import typed_moment
from csdesk.domain.words import minutes as length
from csdesk.errors import Invalid


class LineReader(QObject):
    """Fills the fields from the line, and the line from the fields.

    What the line does not say is left to the fields. A line that holds something not understood is never
    written anew, so no word is lost.
    """

    meant = Signal(str, object)  # account id (empty: the line names nobody), contact ids

    def __init__(self, sheet: LogSheet, names: NameBook, clock: Callable[[], datetime]) -> None:
        super().__init__(sheet)
        self._sheet, self._names, self._clock = sheet, names, clock
        self._by_hand: set[Part] = set()
        self.context = ""  # account that is meant where the line names none
        self.reading = Reading(QuickLog())
        sheet.line_typed.connect(self.read)
        sheet.field_edited.connect(self._edited)
        sheet.candidate_asked.connect(self.choose)
        names.ready.connect(self._again)
        names.outdated.connect(self._ask_again)
        names.ask()

    @property
    def said(self) -> QuickLog:
        """What the line says."""
        return self.reading.said

    def read(self, text: str) -> None:
        """Understand the line and put what it says into the fields."""
        before = self.said
        self._understand(text)
        self._fill(before, self.said)

    def restore(self, text: str) -> None:
        """Understand the line of a draft, whose fields are filled already."""
        self._understand(text)

    def choose(self, number: int) -> None:
        """Mean another of those who have the name; 1 is the second."""
        if 0 < number < len(self.reading.candidates):
            self.name(self.reading.candidates[number])

    def name(self, who: Known) -> None:
        """Write who is meant into the line, so that nobody else can be."""
        before = self.said
        people = (who.contact_id,) if who.is_person else ()
        self._write(replace(before, account_id=who.account_id, contact_ids=people))
        self._fill(before, self.said)

    def forget_people(self, kept: tuple[str, ...]) -> None:
        """Somebody was taken out by hand: the line must not bring them back."""
        if self.said.contact_ids and self.said.contact_ids != kept:
            people = tuple(p for p in self.said.contact_ids if p in kept)
            self._write(replace(self.said, contact_ids=people))

    def _ask_again(self) -> None:
        self._names.ask()

    def _again(self) -> None:
        if self._sheet.line.field.text():
            self.read(self._sheet.line.field.text())

    def _understand(self, text: str) -> None:
        names, now = self._names.names, self._clock()
        self.reading = parse(text, names, now, context=self.context)
        self._show()

    def _show(self) -> None:
        reading = self.reading
        account = self._names.names.account(self.said.account_id or self.context)
        add = ""
        if reading.unknown and account is not None:
            add = tr("Add to {account}", account=account.name[:40])
        self._sheet.line.show_reading(reading, self._sheet.how.value(), add=add)
        other = ""
        if len(reading.candidates) > 1:
            second = reading.candidates[1]
            if second.is_person:
                other = tr("or {name}, {account}", name=second.name, account=second.account)
            else:
                other = tr("or {name}", name=second.name)
        self._sheet.offer_other(other)

    def _fill(self, before: QuickLog, now: QuickLog) -> None:
        sheet = self._sheet
        if (now.channel, now.direction) != (before.channel, before.direction):
            if now.direction or now.channel != before.channel:
                self._by_hand.discard(Part.DIRECTION)
            channel = now.channel or ("call" if before.channel else sheet.how.value())
            kept = sheet.direction.value() if Part.DIRECTION in self._by_hand else ""
            sheet.show_how(channel, now.direction or kept)
            sheet.line.strip.show_spans(self.reading.spans, channel)
        if now.minutes != before.minutes:
            sheet.minutes.setText("" if now.minutes is None else length(now.minutes))
        if now.at != before.at:
            sheet.when.setText("" if now.at is None else _moment(now.at, self._clock()))
        if now.mood != before.mood:
            sheet.mood.set_value("" if now.mood is None else str(now.mood))
        if now.about != before.about and sheet.said.text() == as_note(before.about):
            sheet.show_said(as_note(now.about))
        if now.next_step != before.next_step:
            sheet.next_step.setText(_capital(now.next_step))
        if now.next_due != before.next_due:
            sheet.next_due.set_day(now.next_due)
            sheet.next_due.mark(wrong=False)
        if now.next_side != before.next_side:
            sheet.side.set_value(now.next_side or Side.US.value)
        if (now.account_id, now.contact_ids) != (before.account_id, before.contact_ids):
            self.meant.emit(now.account_id, now.contact_ids)

    def _edited(self, part_value: str) -> None:
        part = Part(part_value)
        self._by_hand.add(part)
        if part == Part.HOW and Part.DIRECTION not in self._by_hand and not self.said.direction:
            self._sheet.show_how(self._sheet.how.value(), "")
        try:
            values = self._typed(part)
        except Invalid:
            return  # marked when it is saved; the line keeps what it says
        if not self.reading.questions:
            self._write(replace(self.said, **values))

    def _typed(self, part: Part) -> dict[str, Any]:
        """What the field of a part holds, as the line would say it. Raises Invalid."""
        sheet = self._sheet
        if part == Part.HOW:
            return {"channel": sheet.how.value()}
        if part == Part.DIRECTION:
            return {"direction": sheet.direction.value()}
        if part == Part.MINUTES:
            return {"minutes": parse_minutes(sheet.minutes.text())}
        if part == Part.WHEN:
            at = sheet.when.moment()
            return {"at": None if at is None or at >= self._clock() else at}
        if part == Part.MOOD:
            return {"mood": int(sheet.mood.value())}
        if part == Part.STEP:
            return {"next_step": clean_line(sheet.next_step.text())}
        if part == Part.DUE:
            return {"next_due": sheet.due()}
        plain = sheet.side.value() == Side.US and not self.said.next_side
        return {"next_side": "" if plain else sheet.side.value()}

    def _write(self, what: QuickLog) -> None:
        if what == self.said:
            return
        names, now = self._names.names, self._clock()
        text = write_line(what, names, now, context=self.context)
        if len(text) > LONGEST_LINE:
            self.reading = replace(self.reading, said=what)  # the fields say it; the line stays
            return
        found = parse(text, names, now, context=self.context)
        # Two people of one name cannot be told apart in a line; the fields know who is meant.
        self.reading = replace(found, said=what)
        self._sheet.line.set_text(text)
        self._show()


def as_note(about: str) -> str:
    """What it was about, as the first words of the note."""
    return _capital(about)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _moment(at: datetime, now: datetime) -> str:
    return typed_moment(at.astimezone(now.tzinfo), now.date())
