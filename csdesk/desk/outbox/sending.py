"""Sends what waits in the outbox, one run at a time, and says what came of it."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from csdesk.desk.frame.banner import Offer
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.presenter import Context
from csdesk.desk.tasks import DeskJob
from csdesk.domain.changes import Changes, together
from csdesk.domain.language import plural, tr
from csdesk.domain.outbox import SendReport
from csdesk.errors import Invalid, UserError

_NAMED = 3  # sentences about single mails; the rest is counted


class Sender(QObject):
    """One for the open book. Nothing is sent unless the person asks."""

    began = Signal()
    progressed = Signal(int, int)  # mails that are out, mails in all
    stopping = Signal()
    ended = Signal()

    def __init__(self, window: MainWindow, context: Context, show: Show) -> None:
        super().__init__(window)
        self._window, self._context, self._show = window, context, show
        self._job: DeskJob | None = None
        self.password = ""  # given where there is no keyring; forgotten when the window closes

    @property
    def busy(self) -> bool:
        """Whether mails are on their way."""
        return self._job is not None

    def send(
        self, ids: Collection[str] | None = None, *, again: bool = False, also_past: bool = False
    ) -> None:
        """Send these mails, or all that may go out. `again`: they were refused or cut off before."""
        if self._job is not None:
            return
        job = self._job = DeskJob(self)
        job.reported.connect(self._report, Qt.ConnectionType.QueuedConnection)
        desk, password = self._context.services, self.password or None

        def work() -> SendReport:
            # Imported only here: what sends mails is not needed to show the morning.
            from csdesk.services import outbox

            before = outbox.try_again(desk, ids) if again and ids is not None else Changes()
            report = outbox.send(desk, ids, job, also_past=also_past, password=password)
            return replace(report, changes=together((before, report.changes)))

        self._context.write(
            self,
            work,
            self._done,
            failed=self._failed,
            changes=_changes_of,
            stopped=self._end,
            job=job,
            slow=True,
        )
        self.began.emit()

    def stop(self) -> None:
        """Send no more after the mail that is on its way."""
        if self._job is not None:
            self._job.cancel()
            self.stopping.emit()

    def _report(self, done: int, total: int, _: str) -> None:
        if self._job is not None:
            self.progressed.emit(done, total)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()

    def _done(self, report: SendReport) -> None:
        self._end()
        words, well = report_words(report)
        offers = () if well or not report.problem else (self.settings_offer("mail"),)
        self._window.banner.say(words, "good" if well else "soon", offers)

    def _failed(self, error: UserError) -> None:
        self._end()
        # What was let wait again before the connection failed.
        self._context.bus.publish(touched("outgoing_mail"))
        self.say_failure(error)

    def say_failure(self, error: UserError) -> None:
        """Say why nothing goes out, with the way to what mends it."""
        section = "you" if isinstance(error, Invalid) and error.field == "email" else "mail"
        self._window.banner.say(str(error), "soon", (self.settings_offer(section),))

    def settings_offer(self, section: str) -> Offer:
        """The button to a section of the settings."""
        words = tr("Your address") if section == "you" else tr("Mail settings")
        return words, lambda: self._show("settings", section)


def _changes_of(report: SendReport) -> Changes:
    return report.changes


def touched(*tables: str) -> Changes:
    """Changes of which only the tables are known: what shows them reads them again."""
    return Changes(rows=dict.fromkeys(tables))


def report_words(report: SendReport) -> tuple[str, bool]:
    """What came of sending in sentences, and whether all went well."""
    troubles = (*report.failed, *report.refused, *report.unsure)
    said = [report.words]
    if report.stopped:
        said.append(tr("You stopped it; the rest still waits."))
    if report.dropped:
        said.append(
            plural(
                "{n} mail was taken out, because nobody needs it any more.",
                "{n} mails were taken out, because nobody needs them any more.",
                len(report.dropped),
            )
        )
    said += troubles[:_NAMED]
    if len(troubles) > _NAMED:
        more = len(troubles) - _NAMED
        said.append(plural("{n} more did not go out.", "{n} more did not go out.", more))
    if report.problem:
        said.append(report.problem)
    if report.held:
        held = plural("{n} mail still waits.", "{n} mails still wait.", len(report.held))
        said.append(held)
    return " ".join(said), not troubles and not report.problem and not report.stopped
