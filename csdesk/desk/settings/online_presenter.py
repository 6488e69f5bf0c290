"""Signs in to the online calendar, publishes, decides what differs; all of it on the network lane."""

from collections.abc import Callable
from functools import partial
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal

from csdesk.desk.host import PageHost
from csdesk.desk.outbox.sending import touched
from csdesk.desk.outbox.wording import stamp_words
from csdesk.desk.question import Question
from csdesk.desk.settings.online_box import OnlineBox
from csdesk.domain.changes import Changes
from csdesk.domain.language import plural, tr
from csdesk.domain.words import quoted
from csdesk.errors import NoKeyring, UserError
from csdesk.services import caldav
from csdesk.services.caldav import Calendar, Status
from csdesk.services.caldav_resolve import resolve

T = TypeVar("T")
_ABOUT = ("publication", "published_object", "proposal")


class OnlinePresenter(QObject):
    """Between the box and the services."""

    shown = Signal()  # the box says how it stands
    answered = Signal()  # the server, or its absence, was told

    def __init__(self, box: OnlineBox, host: PageHost) -> None:
        super().__init__(box)
        self._box, self._host, self._context = box, host, host.context
        self._publisher = host.post.publisher
        self._calendars: tuple[Calendar, ...] = ()
        self._status: Status | None = None
        self._typed = ("", "", "")  # server, user, password: of the last signing in
        self._choosing = False
        box.sign_in_asked.connect(self._sign_in)
        box.chosen.connect(self._choose)
        box.make_asked.connect(self._make)
        box.back_asked.connect(self._go_back)
        box.publish_asked.connect(self._publish)
        box.stop_asked.connect(self._publisher.stop)
        box.automatic_changed.connect(lambda on: self._publisher.set_automatic(on=on))
        box.sign_out_asked.connect(self._ask_sign_out)
        box.decided.connect(self._decide)
        self._publisher.began.connect(self._show_busy)
        self._publisher.ended.connect(self._show_busy)
        host.context.bus.changed.connect(self._changed)
        self._show_busy()
        self.reload()

    def reload(self) -> None:
        """How it stands, without asking the server."""
        self._context.network.run(
            partial(caldav.status, self._context.services),
            self._show,
            failed=self._refuse,
            receiver=self,
            key=f"{id(self)} status",
        )

    def _changed(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _ABOUT):
            self.reload()

    def _show(self, status: Status | None) -> None:
        self._status = status
        if self._choosing:
            return
        if status is None:
            self._box.show_signed_out()
        else:
            self._box.show_publication(
                self._status_words(status),
                automatic=self._publisher.automatic,
                differing=[each.problem for each in status.troubled],
            )
            self._box.say(status.problem, "soon")
        self.shown.emit()

    def _status_words(self, status: Status) -> str:
        where = tr(
            "{calendar} at {server}, signed in as {user}.",
            calendar=quoted(status.name),
            server=status.server,
            user=status.user,
        )
        if status.published_at is None:
            return tr("{where} Nothing was published yet.", where=where)
        when = stamp_words(status.published_at, self._context.services.clock())
        last = plural(
            "Published {when}: {n} entry is there.",
            "Published {when}: {n} entries are there.",
            status.published,
            when=when,
        )
        asked = plural(
            "{n} change made there waits in the outbox.",
            "{n} changes made there wait in the outbox.",
            status.waiting,
        )
        return " ".join((where, last, asked) if status.waiting else (where, last))

    def _show_busy(self) -> None:
        busy = self._publisher.busy
        self._box.set_busy(busy=busy, can_stop=busy)
        if busy:
            self._box.say(tr("Publishing …"))
        elif self._status is not None:
            self.reload()
            self.answered.emit()

    def _ask(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Ask the server, and say so until it answers."""
        self._box.set_busy(busy=True)
        self._box.say(words)

        def answered(answer: T) -> None:
            self._box.set_busy(busy=False)
            self._box.say("")
            done(answer)
            self.answered.emit()

        self._context.network.run(work, answered, failed=self._refuse, receiver=self)

    def _sign_in(self, server: str, user: str, password: str) -> None:
        self._typed = (server, user, password)
        desk = self._context.services

        def work() -> tuple[tuple[Calendar, ...], str]:
            try:
                return caldav.login(desk, server, user, password), ""
            except NoKeyring as error:
                # Used as long as the window is open, and written nowhere.
                return caldav.login(desk, server, user, password, remember=False), str(error)

        def done(answer: tuple[tuple[Calendar, ...], str]) -> None:
            found, problem = answer
            self._publisher.password = password if problem else ""
            self._box.clear_fields()
            self._offer(found)
            if problem:
                words = tr("Until csdesk closes, the password is remembered all the same.")
                self._box.say(f"{problem} {words}", "soon")

        self._ask(tr("Signing in …"), work, done)

    def _offer(self, found: tuple[Calendar, ...]) -> None:
        self._choosing, self._calendars = True, found
        self._box.offer_calendars([self._calendar_words(each) for each in found])

    def _calendar_words(self, calendar: Calendar) -> str:
        if not calendar.writable:
            return tr("{calendar}, may only be read", calendar=calendar.name)
        if not calendar.takes_tasks:
            return tr("{calendar}, takes no tasks", calendar=calendar.name)
        return calendar.name

    def _choose(self, place: int) -> None:
        if not 0 <= place < len(self._calendars):
            return
        chosen = self._calendars[place]

        def done(_: Changes) -> None:
            self._choosing = False
            self._box.say(
                tr("The agenda goes into {calendar}.", calendar=quoted(chosen.name)), "good"
            )
            self._publish()

        self._context.write(
            self,
            partial(caldav.choose, self._context.services, chosen),
            done,
            failed=self._refuse,
            changes=lambda changes: changes,
        )

    def _make(self) -> None:
        server, user, password = self._typed
        desk = self._context.services

        def done(made: Calendar) -> None:
            self._calendars = (made,)
            self._choose(0)

        work = partial(caldav.make_calendar, desk, server, user, password)
        self._ask(tr("Making a calendar …"), work, done)

    def _go_back(self) -> None:
        self._choosing = False
        self._show(self._status)

    def _publish(self) -> None:
        self._publisher.publish()

    def _ask_sign_out(self, kept: str) -> None:
        status = self._status
        if status is None:
            return
        remove = kept == "nothing"
        words = (
            tr(
                "What csdesk put into {calendar} is taken out there first.",
                calendar=quoted(status.name),
            )
            if remove
            else tr("What csdesk put into {calendar} stays there.", calendar=quoted(status.name))
        )
        self._host.window.asking.ask(
            Question(
                tr("Sign out of the online calendar?"),
                tr("{words} The password is forgotten.", words=words),
                stay=tr("Stay signed in"),
                leave=tr("Take out and sign out") if remove else tr("Sign out"),
            ),
            partial(self._sign_out, remove=remove),
        )

    def _sign_out(self, *, remove: bool) -> None:
        desk, password = self._context.services, self._publisher.password

        def done(_: Changes) -> None:
            self._publisher.password = ""
            self._publisher.set_automatic(on=False)
            self._status = None
            self._context.bus.publish(touched(*_ABOUT))
            self._box.show_signed_out()
            self._box.say(tr("You are signed out."), "good")

        work = partial(caldav.logout, desk, remove=remove, password=password)
        self._ask(tr("Signing out …"), work, done)

    def _decide(self, place: int, keep: str) -> None:
        status = self._status
        if status is None or not 0 <= place < len(status.troubled):
            return
        side: Literal["ours", "theirs"] = "ours" if keep == "ours" else "theirs"
        work = partial(
            resolve,
            self._context.services,
            status.troubled[place].id,
            side,
            password=self._publisher.password,
        )

        def done(changes: Changes) -> None:
            words = (
                tr("Ours goes there when you publish next.")
                if side == "ours"
                else tr("It is here now as it is there.")
            )
            self._context.bus.publish(changes)
            self._context.bus.publish(touched(*_ABOUT))
            self._box.say(words, "good")

        self._ask(tr("Asking the server …"), work, done)

    def _refuse(self, error: UserError) -> None:
        self._box.set_busy(busy=False)
        self._box.say(str(error), "soon")
        self.answered.emit()


def make_online_box(host: PageHost) -> OnlineBox:
    """Make the box and wire it."""
    box = OnlineBox(host.theme)
    OnlinePresenter(box, host)
    return box
