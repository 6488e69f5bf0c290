"""Reads files that may be answers, off the GUI thread, and says what came of them.

One file is said in the banner, with what can be done about it; several are listed in a dialog.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.banner import Offer as BannerOffer
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.incoming.deciding import Deciding
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import DeskJob
from csdesk.desk.theme import Theme
from csdesk.domain.answers import AnswerKind, AnswerReading, Offer
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import PartStat
from csdesk.domain.job import Cancelled
from csdesk.domain.language import tr
from csdesk.errors import UserError

_CALENDARS = frozenset({".ics", ".ical", ".ifb"})
ANSWERS = _CALENDARS | {".eml"}  # endings of files that may be answers
_SECOND = frozenset({AnswerKind.IGNORED, AnswerKind.FOREIGN, AnswerKind.STRANGER})


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file and what came of it: a reading, or why it could not be read."""

    path: Path
    reading: AnswerReading | None = None
    problem: str = ""

    @property
    def sentence(self) -> str:
        """What came of it, for people."""
        return self.reading.sentence if self.reading is not None else self.problem

    @property
    def offers(self) -> tuple[Offer, ...]:
        """What can be done about it; a file that is no answer may still be another calendar."""
        if self.reading is not None:
            return self.reading.offers
        return (Offer.READ_AS_CALENDAR,) if self.path.suffix.casefold() in _CALENDARS else ()

    @property
    def went_well(self) -> bool:
        """Whether nothing about it has to be explained."""
        if self.reading is None:
            return False
        return self.reading.kind not in _SECOND and self.reading.partstat is not PartStat.DECLINED


class AnswerReader(QObject):
    """One for the open book."""

    read_out = Signal(object)  # tuple of Arrival, when all files of one call are read

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        context: Context,
        dialogs: DialogHost,
        deciding: Deciding,
        show: Show,
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._context = window, theme, context
        self._dialogs, self._deciding, self._show = dialogs, deciding, show
        self._job: DeskJob | None = None

    @property
    def busy(self) -> bool:
        """Whether files are being read."""
        return self._job is not None

    def read(self, paths: Sequence[Path]) -> None:
        """Read files; while some are being read already, these come after them."""
        if not paths:
            return
        job = self._job = DeskJob(self)
        if len(paths) == 1:
            words = tr("Reading {file} …", file=paths[0].name)
        else:
            words = tr("Reading {n} files …", n=len(paths))
        self._window.banner.say(words, "good", ((tr("Stop"), job.cancel),))
        self._context.write(
            self,
            partial(_read_all, self._context, tuple(paths), job),
            partial(self._done, job),
            failed=partial(self._failed, job),
            changes=_changes_of,
            stopped=partial(self._stopped, job),
            job=job,
            slow=True,
        )

    def _end(self, job: DeskJob) -> None:
        if self._job is job:
            self._job = None

    def _stopped(self, job: DeskJob) -> None:
        self._end(job)
        self._window.banner.say(tr("Stopped. What was read until then is kept."), "good")
        self.read_out.emit(())

    def _failed(self, job: DeskJob, error: UserError) -> None:
        self._end(job)
        self._window.banner.show_error(error)
        self.read_out.emit(())

    def _done(self, job: DeskJob, answer: "tuple[tuple[Arrival, ...], Changes]") -> None:
        self._end(job)
        arrivals, _ = answer
        if len(arrivals) == 1:
            self.say(arrivals[0])
        else:
            self._list(arrivals)
        self.read_out.emit(arrivals)

    def say(self, arrival: Arrival) -> None:
        """Say what came of one file, with what can be done about it."""
        tone = "good" if arrival.went_well else "soon"
        sentence = arrival.sentence
        if arrival.reading is None:
            sentence = tr("{file}: {problem}", file=arrival.path.name, problem=arrival.problem)
        self._window.banner.say(sentence, tone, self.offers(arrival))

    def _list(self, arrivals: tuple[Arrival, ...]) -> None:
        from csdesk.desk.incoming.sheet import AnswersSheet

        self._window.banner.hide()
        sheet = AnswersSheet(self._theme, arrivals)

        def do(offer: Offer, arrival: Arrival) -> None:
            if offer in {Offer.PROPOSE_AGAIN, Offer.READ_AS_CALENDAR, Offer.ANSWER}:
                sheet.accept()  # the next dialog takes its place
            self.do(offer, arrival)

        sheet.offer_taken.connect(do)
        sheet.outbox_asked.connect(partial(self._show, "outbox", ""))
        self._window.open_sheet(sheet)

    def offers(self, arrival: Arrival) -> list[BannerOffer]:
        """What can be done about a file, as buttons."""
        return [
            (offer_words(offer), partial(self.do, offer, arrival))
            for offer in arrival.offers
            if is_usable(offer, arrival)
        ]

    def do(self, offer: Offer, arrival: Arrival) -> None:
        """Do one of the offers."""
        reading = arrival.reading
        if offer is Offer.READ_AS_CALENDAR:
            self._dialogs.other_calendars([arrival.path])
        elif reading is not None:
            self._deciding.take_offer(offer, reading)


def offer_words(offer: Offer) -> str:
    """An offer as a button."""
    return {
        Offer.ACCEPT: tr("Accept the new time"),
        Offer.DECLINE: tr("Decline"),
        Offer.PROPOSE_AGAIN: tr("Another time …"),
        Offer.ADD_GUEST: tr("Add as a guest"),
        Offer.SEND_AGAIN: tr("Send again"),
        Offer.TAKE: tr("Take as check-in"),
        Offer.ANSWER: tr("Answer …"),
        Offer.READ_AS_CALENDAR: tr("Read as another calendar"),
    }[offer]


def is_usable(offer: Offer, arrival: Arrival) -> bool:
    """Whether the reading has what an offer needs: a proposal that is open, a check-in."""
    reading = arrival.reading
    if offer is Offer.READ_AS_CALENDAR:
        return True
    if reading is None:
        return False
    if offer in {Offer.ACCEPT, Offer.DECLINE}:
        return bool(reading.proposal_id)
    if offer in {Offer.PROPOSE_AGAIN, Offer.SEND_AGAIN, Offer.ADD_GUEST}:
        return bool(reading.checkin_id)
    return True


def _read_all(
    context: Context, paths: tuple[Path, ...], job: DeskJob
) -> "tuple[tuple[Arrival, ...], Changes]":
    """Every file by itself: one that cannot be read says why and stops no other."""
    # Imported only here: what reads calendars is not needed to show the morning.
    from csdesk.services.answers import read_answer

    found: list[Arrival] = []
    changes: list[Changes] = []
    for path in paths:
        job.check()
        try:
            reading, changed = read_answer(context.services, path, path.name, job=job)
        except Cancelled:
            raise
        except UserError as error:
            found.append(Arrival(path, None, str(error)))
            continue
        found.append(Arrival(path, reading))
        changes.append(changed)
    return tuple(found), together(changes)


def _changes_of(answer: "tuple[tuple[Arrival, ...], Changes]") -> Changes:
    return answer[1]
