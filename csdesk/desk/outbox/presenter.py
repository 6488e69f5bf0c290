"""Fills the Outbox page, and does what is asked of its lines."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal

from csdesk.desk.incoming.deciding import Deciding
from csdesk.desk.outbox.lines import OutboxLine
from csdesk.desk.outbox.page import OutboxPage
from csdesk.desk.outbox.sending import Sender
from csdesk.desk.outbox.wording import (
    answer_line,
    found_line,
    proposal_line,
    sent_line,
    waiting_line,
)
from csdesk.desk.presenter import Context, Presenter
from csdesk.domain.answers import AnswerLine, FoundMeeting
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import OutgoingLine, ProposalLine
from csdesk.domain.language import plural
from csdesk.domain.outbox import SENDABLE, OutgoingCheck, Verdict
from csdesk.errors import UserError
from csdesk.services.outbox import empty, withdraw, write_draft
from csdesk.services.outbox_page import OutboxShown, read_outbox

_TRIED = frozenset({Verdict.FAILED, Verdict.UNSURE})


class OutboxPresenter(Presenter):
    """Between the Outbox page and the services."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "outgoing_mail",
            "checkin",
            "checkin_attendee",
            "proposal",
            "answer",
            "busy_time",
            "meeting_choice",
            "task",
            "account",
            "contact",
            "setting",
        }
    )
    said = Signal(str)  # what was done, for the banner
    drafted = Signal(list, object)  # of Path; the folder that was chosen for them, or None

    def __init__(
        self, page: OutboxPage, context: Context, sender: Sender, deciding: Deciding
    ) -> None:
        super().__init__(page, context)
        self._outbox_page, self._sender, self._deciding = page, sender, deciding
        self._shown = OutboxShown()
        page.deed_asked.connect(self.do)
        page.send_all_asked.connect(self._send_all)
        page.stop_asked.connect(sender.stop)
        sender.began.connect(page.begin_sending)
        sender.progressed.connect(page.bar.show_progress)
        sender.stopping.connect(page.bar.say_stopping)
        sender.ended.connect(page.end_sending)
        if sender.busy:
            page.begin_sending()

    def reload(self) -> None:
        """Read what waits, what is to decide, and what was."""
        self.read(partial(read_outbox, self.context.services), self._show, key="outbox")

    def _show(self, shown: OutboxShown) -> None:
        self._shown = shown
        self._outbox_page.show_lines(lines_of(shown, self.context), ready=len(self.ready()))
        self.shown.emit()

    def ready(self) -> tuple[OutgoingCheck, ...]:
        """The mails that Send all would send."""
        return tuple(each for each in self._shown.mails if each.verdict in SENDABLE)

    def do(self, name: str, line: OutboxLine) -> None:
        """Do something with a line."""
        item = line.item
        if isinstance(item, ProposalLine):
            self._do_proposal(name, item)
        elif isinstance(item, FoundMeeting):
            self._do_found(name, item)
        elif isinstance(item, OutgoingCheck):
            self._do_mail(name, item)
        elif isinstance(item, OutgoingLine | AnswerLine) and item.checkin_id:
            self._deciding.open(item.checkin_id)

    def _do_proposal(self, name: str, item: ProposalLine) -> None:
        if name == "accept":
            self._deciding.accept(item.id)
        elif name == "decline":
            self._deciding.decline(item.id)
        elif item.checkin_id is not None and name == "time":
            self._deciding.propose_again(item.checkin_id, item.wanted_at)
        elif item.checkin_id is not None:
            self._deciding.open(item.checkin_id)

    def _do_found(self, name: str, item: FoundMeeting) -> None:
        if name == "dismiss":
            self._deciding.dismiss_found(item)
        else:
            self._deciding.take_found(item)

    def _do_mail(self, name: str, item: OutgoingCheck) -> None:
        mail = item.line
        if name == "send":
            past = item.verdict is Verdict.PASSED
            self._sender.send((mail.id,), again=item.verdict in _TRIED, also_past=past)
        elif name == "withdraw":
            self._write(partial(withdraw, self.context.services, [mail.id]))
        elif name == "went_out":
            from csdesk.services.outbox import note_sent

            self._write(partial(note_sent, self.context.services, mail.id))
        elif name == "settings":
            _, show = self._sender.settings_offer(
                "you" if item.verdict is Verdict.NO_SENDER else "mail"
            )
            show()
        elif name == "draft":
            self._outbox_page.draft_asked.emit(item)
        else:
            self._deciding.open(mail.checkin_id)

    def _send_all(self) -> None:
        ids = [each.line.id for each in self.ready()]
        if ids:
            self._sender.send(ids)

    def empty(self) -> None:
        """Withdraw everything that waits."""
        count = len(self._shown.mails)

        def done(_: Changes) -> None:
            words = plural(
                "{n} mail was taken out of the outbox. Nobody was mailed.",
                "{n} mails were taken out of the outbox. Nobody was mailed.",
                count,
            )
            self.said.emit(words)

        self.write(partial(empty, self.context.services), done)

    def write_drafts(
        self,
        checks: Sequence[OutgoingCheck],
        name_file: Callable[[str], Path],
        folder: Path | None = None,
    ) -> None:
        """Write mails as drafts and take them out of the outbox.

        `name_file` gives a path for a title, on the lane; `folder` is where the person wants them.
        """
        desk = self.context.services

        def work() -> tuple[list[Path], Changes, UserError | None]:
            paths: list[Path] = []
            changes: list[Changes] = []
            for each in checks:
                mail = each.line
                try:
                    written = write_draft(
                        desk,
                        mail.checkin_id,
                        name_file(mail.title),
                        attendee_id=mail.attendee_id,
                        again=mail.again,
                        note=mail.note,
                    )
                    changes += [written.changes, withdraw(desk, [mail.id])]
                except UserError as error:
                    return paths, together(changes), error
                paths += written.paths
            return paths, together(changes), None

        def done(answer: tuple[list[Path], Changes, UserError | None]) -> None:
            paths, _, error = answer
            if paths:
                self.drafted.emit(paths, folder)
            if error is not None:
                self.failed.emit(error)

        self.context.write(
            self, work, done, failed=self.failed.emit, changes=lambda answer: answer[1]
        )

    def _write(self, work: Callable[[], Changes]) -> None:
        self.write(work)


def lines_of(shown: OutboxShown, context: Context) -> list[OutboxLine]:
    """Everything in the order of the page."""
    now = context.services.clock()
    return [
        *(proposal_line(each, now, shown.clock_of(each.checkin_id)) for each in shown.proposals),
        *(found_line(each, now) for each in shown.meetings),
        *(waiting_line(each, now, shown.clock_of(each.line.checkin_id)) for each in shown.mails),
        *(sent_line(each, now) for each in shown.sent),
        *(answer_line(each, now) for each in shown.answers),
    ]
