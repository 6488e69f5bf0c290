"""What came of several files at once, as a list with what can be done about each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from csdesk.desk.frame.sheets import Sheet
from csdesk.desk.incoming.reader import Arrival, is_usable, offer_words
from csdesk.desk.outbox.lines import Deed, OutboxLine, Part
from csdesk.desk.outbox.view import OutboxList
from csdesk.desk.painting import Chip
from csdesk.desk.theme import Theme
from csdesk.domain.answers import AnswerKind, Offer
from csdesk.domain.language import plural, tr

# Offer: the deed whose key does it.
_DEED_OF = {
    Offer.ACCEPT: "accept",
    Offer.DECLINE: "decline",
    Offer.PROPOSE_AGAIN: "time",
    Offer.ADD_GUEST: "add_guest",
    Offer.SEND_AGAIN: "send",
    Offer.TAKE: "take",
    Offer.ANSWER: "answer",
    Offer.READ_AS_CALENDAR: "calendar",
}


class AnswersSheet(Sheet):
    """One line a file. An offer that was taken leaves its line."""

    offer_taken = Signal(object, object)  # Offer, Arrival
    outbox_asked = Signal()

    def __init__(self, theme: Theme, arrivals: Sequence[Arrival]) -> None:
        super().__init__(theme, tr("Answers read"), width=776, save=tr("Show the outbox"))
        self.head_second.setText(plural("{n} file", "{n} files", len(arrivals)))
        rows = QVBoxLayout(self.body)
        rows.setContentsMargins(0, 8, 0, 8)
        self.list = OutboxList(theme, tr("Files that were read"), heads=False)
        self.list.setMinimumHeight(260)
        self.list.asked.connect(self._do)
        rows.addWidget(self.list)
        self.cancel_button.setText(tr("Close"))
        self.cancel_button.setAccessibleName(tr("Close"))
        self._arrivals = tuple(arrivals)
        self._taken: set[int] = set()
        failed = sum(each.reading is None for each in arrivals)
        if failed:
            self.say(
                plural("{n} file could not be read.", "{n} files could not be read.", failed),
                "soon",
            )
        self.save_asked.connect(self.accept)
        self.save_asked.connect(self.outbox_asked)
        self._show()

    def _show(self) -> None:
        self.list.show_lines([self._line(n, each) for n, each in enumerate(self._arrivals)])

    def _line(self, place: int, arrival: Arrival) -> OutboxLine:
        deeds = tuple(
            Deed(_DEED_OF[offer], offer_words(offer))
            for offer in arrival.offers
            if is_usable(offer, arrival) and place not in self._taken
        )
        return OutboxLine(
            str(place),
            Part.DECIDE,
            "speech" if arrival.reading is not None else "warning",
            arrival.path.name,
            "",
            "",
            "",
            arrival.sentence,
            arrival,
            chip=_chip(arrival, done=place in self._taken),
            deeds=deeds,
        )

    def _do(self, name: str, line: OutboxLine) -> None:
        arrival = line.item
        if not isinstance(arrival, Arrival):
            return
        self._taken.add(int(line.key))
        self._show()
        offer = next(each for each, deed in _DEED_OF.items() if deed == name)
        self.offer_taken.emit(offer, arrival)

    def first_field(self) -> QWidget:
        """The list."""
        return self.list


def _chip(arrival: Arrival, *, done: bool) -> Chip:
    if done:
        return Chip(tr("Done"), "check", "good")
    if arrival.reading is None:
        return Chip(tr("Not read"), "warning", "soon")
    kind = arrival.reading.kind
    if kind is AnswerKind.REPLY:
        return Chip(tr("Answer noted"), "check", "good")
    if kind in {AnswerKind.PROPOSAL, AnswerKind.REFRESH, AnswerKind.INVITATION}:
        return Chip(tr("To decide"), "clock", "soon")
    if kind is AnswerKind.CALENDAR:
        return Chip(tr("A calendar"), "calendar", "calm")
    return Chip(tr("Nothing changed"), "info", "calm")
