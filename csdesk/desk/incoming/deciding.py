"""Decides what somebody else wishes: proposals, answers with offers, meetings of other calendars."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from csdesk.desk.dialog_host import DialogHost
from csdesk.desk.frame.banner import Offer as BannerOffer
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.host import Show
from csdesk.desk.outbox.sending import Sender
from csdesk.desk.presenter import Context
from csdesk.domain.answers import AnswerReading, FoundMeeting, Offer
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import PartStat, ProposalLine
from csdesk.domain.language import tr
from csdesk.errors import UserError
from csdesk.services.context import Services

if TYPE_CHECKING:
    from csdesk.services.replying import Letter

T = TypeVar("T")
_Answer = tuple[str, Changes, tuple[str, ...]]  # a sentence, what changed, mails that now wait
_Taken = tuple[str, Changes, str]  # a sentence, what changed, the check-in that can be answered


class Deciding(QObject):
    """One for the open book. What is decided is said in the banner, with what follows from it."""

    decided = Signal()

    def __init__(
        self,
        window: MainWindow,
        context: Context,
        dialogs: DialogHost,
        sender: Sender,
        show: Show,
    ) -> None:
        super().__init__(window)
        self._window, self._context, self._dialogs = window, context, dialogs
        self._sender, self._show = sender, show

    def accept(self, proposal_id: str) -> None:
        """Do what a proposal wishes; the mail to the guests that follows from it waits in the outbox."""

        def work() -> _Answer:
            from csdesk.services import proposals

            decided, changes = proposals.accept_proposal(self._context.services, proposal_id)
            if not decided.owed or not decided.checkin_id:
                return decided.sentence, changes, ()
            words, queued, ids = self._queue(decided.checkin_id)
            sentence = tr("{done} {next}", done=decided.sentence, next=words)
            return sentence, together((changes, queued)), ids

        self._write(work)

    def decline(self, proposal_id: str) -> None:
        """Leave everything as it is. Nobody is mailed; the guest can be sent the invite again."""

        def work() -> tuple[ProposalLine, Changes, bool]:
            from csdesk.services import proposals, replying

            desk = self._context.services
            line, changes = proposals.decline_proposal(desk, proposal_id)
            return line, changes, replying.is_theirs(desk, line.checkin_id or "")

        def done(answer: tuple[ProposalLine, Changes, bool]) -> None:
            line, _, theirs = answer
            words = tr("“{title}” stays as it is.", title=line.title)
            offers: list[BannerOffer] = []
            if line.source == "guest" and line.checkin_id:
                words = tr(
                    "“{title}” stays as it is. Nobody was mailed about that.", title=line.title
                )
                if theirs:
                    no = partial(self.answer, line.checkin_id, line.title, PartStat.DECLINED)
                    offers.append((tr("Answer …"), no))
                else:
                    send = partial(self.send_again, line.checkin_id, "", line.email)
                    offers.append((tr("Send the invite again"), send))
                    tell = partial(self._tell_declined, line)
                    offers.append((tr("Write the answer …"), tell))
            self._window.banner.say(words, "good", offers)
            self.decided.emit()

        self._context.write(
            self, work, done, failed=self._window.banner.show_error, changes=_second_of_three
        )

    def answer(self, checkin_id: str, title: str, state: PartStat = PartStat.ACCEPTED) -> None:
        """Ask what to answer to an invitation that was taken over."""
        from csdesk.desk.incoming.answering import Asked, ask_answer
        from csdesk.services.replying import reply_letter

        def compose(desk: Services, chosen: PartStat, comment: str) -> "Letter":
            return reply_letter(desk, checkin_id, chosen, comment)

        asked = Asked(tr("Answer the invitation"), title, compose, state)
        ask_answer(self._window, self._context, self._dialogs, asked)

    def answer_file(self, reading: AnswerReading) -> None:
        """Ask what to answer to an invitation as it was read; it can still be taken over after that."""
        from csdesk.desk.incoming.answering import Asked, ask_answer
        from csdesk.services.replying import reply_to_file

        def compose(desk: Services, chosen: PartStat, comment: str) -> "Letter":
            return reply_to_file(desk, reading, chosen, comment)

        offers: list[BannerOffer] = []
        if Offer.TAKE in reading.offers:
            take = partial(self.take_offer, Offer.TAKE, reading)
            offers.append((tr("Take as check-in"), take))
        title = next((event.title for event in reading.events if event.title), "")
        asked = Asked(tr("Answer the invitation"), title, compose, offers=offers)
        ask_answer(self._window, self._context, self._dialogs, asked)

    def _tell_declined(self, line: ProposalLine) -> None:
        from csdesk.desk.incoming.answering import Asked, ask_answer
        from csdesk.services.replying import decline_letter

        def compose(desk: Services, _: PartStat, comment: str) -> "Letter":
            return decline_letter(desk, line, comment)

        asked = Asked(tr("That time does not suit"), line.title, compose, None)
        ask_answer(self._window, self._context, self._dialogs, asked)

    def take_offer(self, offer: Offer, reading: AnswerReading) -> None:
        """Do what is offered about an answer."""
        if offer is Offer.ACCEPT:
            self.accept(reading.proposal_id)
        elif offer is Offer.DECLINE:
            self.decline(reading.proposal_id)
        elif offer is Offer.PROPOSE_AGAIN:
            self.propose_again(reading.checkin_id, _wished(reading))
        elif offer is Offer.SEND_AGAIN:
            self.send_again(reading.checkin_id, reading.attendee_id, reading.email)
        elif offer is Offer.ADD_GUEST:
            self._add_guest(reading)
        elif offer is Offer.ANSWER:
            self.answer_file(reading)
        elif offer is Offer.TAKE and reading.account is not None:
            self.take_invitation(reading)
        elif offer is Offer.TAKE:
            self._ask_account(reading)

    def _add_guest(self, reading: AnswerReading) -> None:
        def work() -> _Answer:
            from csdesk.services.answer_offers import add_guest

            changes = add_guest(self._context.services, reading)
            return tr("{guest} is a guest now.", guest=reading.guest or reading.email), changes, ()

        self._write(work)

    def take_invitation(self, reading: AnswerReading, account_id: str | None = None) -> None:
        """Make a check-in of an invitation, with this account or that of the people in it."""

        def work() -> _Taken:
            from csdesk.services import replying
            from csdesk.services.answer_offers import take_invitation

            desk = self._context.services
            key, changes = take_invitation(desk, reading, account_id)
            words = tr("The invitation is a check-in in your calendar now.")
            return words, changes, key if replying.is_theirs(desk, key) else ""

        self._take(work, next((event.title for event in reading.events if event.title), ""))

    def _ask_account(self, reading: AnswerReading) -> None:
        from csdesk.desk.incoming.choose_account import ask_account

        ask_account(self._window, self._context, partial(self.take_invitation, reading))

    def open(self, checkin_id: str) -> None:
        """Open a check-in in its dialog."""
        self._dialogs.edit_checkin(checkin_id)

    def propose_again(self, checkin_id: str, wanted_at: datetime | None) -> None:
        """Open the check-in dialog at the time that was wished (aware), to choose another one."""
        own = self._context.services.clock().tzinfo
        at = wanted_at.astimezone(own) if wanted_at is not None else None
        self._dialogs.edit_checkin(checkin_id, at=at)

    def send_again(self, checkin_id: str, attendee_id: str = "", email: str = "") -> None:
        """Put the newest invite, or its cancellation, into the outbox for who asks, else for all guests."""

        def work() -> _Answer:
            from csdesk.services import invites

            key = attendee_id
            if not key and email:
                guests = invites.guests_of(self._context.services, checkin_id)
                key = next(
                    (g.attendee_id for g in guests if g.email.casefold() == email.casefold()), ""
                )
            return self._queue(checkin_id, key, again=True)

        self._write(work)

    def _queue(self, checkin_id: str, attendee_id: str = "", *, again: bool = False) -> _Answer:
        """Put a mail into the outbox; where none can be, the sentence says what to do instead."""
        from csdesk.services import outbox

        desk = self._context.services
        known = {line.id for line in outbox.waiting(desk)}
        try:
            changes = outbox.queue(desk, checkin_id, attendee_id=attendee_id or None, again=again)
        except UserError as error:
            return str(error), Changes(), ()
        lines = outbox.waiting(desk)
        ids = tuple(line.id for line in lines if line.id not in known) or tuple(
            line.id for line in lines if line.checkin_id == checkin_id
        )
        return tr("The mail to the guests waits in the outbox."), changes, ids

    def take_found(self, meeting: FoundMeeting) -> None:
        """Take a meeting of another calendar over: as a contact that was, or a check-in that will be."""

        def work() -> _Taken:
            from csdesk.services import found_meetings, replying

            desk = self._context.services
            if meeting.past:
                changes = changes_in(found_meetings.take_as_touchpoint(desk, meeting.id))
                words = tr("“{title}” is logged as a contact.", title=meeting.title)
                return words, changes, ""
            key, changes = found_meetings.take_as_checkin(desk, meeting.id)
            words = tr("“{title}” is a check-in now.", title=meeting.title)
            return words, changes, key if replying.is_theirs(desk, key) else ""

        self._take(work, meeting.title)

    def dismiss_found(self, meeting: FoundMeeting) -> None:
        """Do not offer a meeting again."""

        def work() -> _Answer:
            from csdesk.services import found_meetings

            changes = changes_in(found_meetings.dismiss_meeting(self._context.services, meeting.id))
            return tr("“{title}” is not offered any more.", title=meeting.title), changes, ()

        self._write(work)

    def _take(self, work: Callable[[], _Taken], title: str) -> None:
        """Take something over; who invites to it can be answered."""

        def done(answer: _Taken) -> None:
            words, _, key = answer
            offers = [(tr("Answer …"), partial(self.answer, key, title))] if key else []
            self._window.banner.say(words, "good", offers)
            self.decided.emit()

        self._context.write(
            self, work, done, failed=self._window.banner.show_error, changes=_second_of_three
        )

    def _write(self, work: Callable[[], _Answer]) -> None:
        def done(answer: _Answer) -> None:
            words, _, ids = answer
            offers: list[BannerOffer] = []
            if ids:
                offers.append((tr("Send now"), partial(self._sender.send, ids)))
                offers.append((tr("Show the outbox"), partial(self._show, "outbox", "")))
            self._window.banner.say(words, "good", offers)
            self.decided.emit()

        self._context.write(
            self, work, done, failed=self._window.banner.show_error, changes=_second_of_three
        )


def _wished(reading: AnswerReading) -> datetime | None:
    """The time that an answer wishes, where it is one that every clock can show."""
    starts = reading.events[0].starts if reading.events else None
    return starts if isinstance(starts, datetime) and starts.tzinfo is not None else None


def changes_in(answer: object) -> Changes:
    """The changes in what a service answers, alone or as the last of several."""
    found = answer[-1] if isinstance(answer, tuple) else answer
    return found if isinstance(found, Changes) else Changes()


def _second_of_three(answer: tuple[object, Changes, object]) -> Changes:
    return answer[1]
