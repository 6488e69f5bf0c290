"""How guests are told of a check-in: by a file, a mail draft or the outbox. Nothing is sent by this."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from csdesk.desk.device import DeviceSettings
from csdesk.desk.frame.banner import Offer
from csdesk.desk.frame.window import MainWindow
from csdesk.desk.presenter import Context
from csdesk.domain.changes import Changes, together
from csdesk.domain.invitations import GuestLine, Owed
from csdesk.domain.language import mark, plural, said, tr
from csdesk.domain.owed_words import owed_words, reachable, unreachable_words
from csdesk.errors import Gone, Unwritable, UserError
from csdesk.paths import cache_folder
from csdesk.services.context import Services

ChooseTarget = Callable[[QWidget, str, str], Path | None]
_SETTING = "invite_way"  # of this device
_KEPT_SECONDS = 7 * 24 * 3600  # that a draft stays in the cache; the mail program has it by then


class Way(StrEnum):
    """How an invite, an update or a cancellation leaves csdesk."""

    FILE = "file"
    DRAFT = "draft"
    OUTBOX = "outbox"
    NONE = "none"


WAY_WORDS = {
    Way.FILE: mark("As a file"),
    Way.DRAFT: mark("As a mail draft"),
    Way.OUTBOX: mark("Into the outbox"),
    Way.NONE: mark("Only plan"),
}
TELL_WORDS = {
    Way.OUTBOX: mark("Put into the outbox"),
    Way.DRAFT: mark("Open a mail draft"),
    Way.FILE: mark("Save .ics …"),
}


def open_file(path: Path) -> bool:
    """Let the program that the system has for it open a file; says whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def file_name(words: str, ending: str) -> str:
    """A name for a file, without what file systems refuse."""
    safe = "".join(c for c in words if c.isalnum() or c in " -_").strip()
    return f"{safe[:80] or 'check-in'}{ending}"


def draft_path(name: str, now: float) -> Path:
    """Where a draft is written before the mail program opens it; `now` in seconds since 1970.

    Raises Unwritable.
    """
    folder = cache_folder() / "drafts"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.eml"):
            if old.stat().st_mtime < now - _KEPT_SECONDS:
                old.unlink(missing_ok=True)
    except OSError as error:
        raise Unwritable(
            tr(
                "No mail draft can be written to {folder}: {why}.",
                folder=folder,
                why=error.strerror,
            ),
            tr("Choose the outbox or a file instead."),
        ) from error
    wanted, number = folder / file_name(name, ".eml"), 1
    while wanted.exists():
        number += 1
        wanted = folder / file_name(f"{name} {number}", ".eml")
    return wanted


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What came of handing over: files that were written, and what that changed."""

    changes: Changes
    paths: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """A check-in about which somebody has to hear something."""

    checkin_id: str
    owed: tuple[Owed, ...]


def hand_over(
    desk: Services,
    checkin_ids: Sequence[str],
    way: Way,
    name: str,
    path: Path | None = None,
    *,
    attendee_id: str | None = None,
    again: bool = False,
) -> HandedOver:
    """Write or queue what the guests of some check-ins have to hear.

    `path` is where the file of the first one goes; drafts get a place of their own, named by `name`.

    Raises UserError; what was written before stays.
    """
    from csdesk.services import invites, outbox

    changes: list[Changes] = []
    paths: list[Path] = []
    for number, key in enumerate(checkin_ids, start=1):
        if way is Way.OUTBOX:
            changes.append(outbox.queue(desk, key, attendee_id=attendee_id, again=again))
            continue
        if way is Way.DRAFT:
            target = draft_path(name, desk.clock().timestamp())
            drafts = outbox.write_draft(desk, key, target, attendee_id=attendee_id, again=again)
            paths += drafts.paths
            changes.append(drafts.changes)
            continue
        assert path is not None
        target = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        changes.append(invites.write_invite(desk, key, target))
        paths.append(target)
    return HandedOver(together(changes), tuple(paths))


def waiting_after(desk: Services, changes: Changes) -> list[Waiting]:
    """What guests of the check-ins that a write touched have to hear now."""
    from csdesk.services.checkins import read_checkin

    ids = changes.rows.get("checkin") or frozenset()
    found = waiting_for(desk, sorted(ids))
    whole = {each.checkin_id for each in found}
    # What a series owes covers its meetings.
    return [
        each for each in found if read_checkin(desk, each.checkin_id).stored.series_id not in whole
    ]


def waiting_for(desk: Services, checkin_ids: Iterable[str]) -> list[Waiting]:
    """What guests of these check-ins have to hear; those that are not there any more are passed over."""
    from csdesk.services import invites

    found = []
    for key in checkin_ids:
        try:
            owed = invites.owed(desk, key)
        except Gone:
            continue
        if owed:
            found.append(Waiting(key, owed))
    return found


def all_owed(waiting: Iterable[Waiting]) -> tuple[Owed, ...]:
    """What is owed of several check-ins, each person named once a kind."""
    kinds: dict[str, tuple[Owed, dict[str, GuestLine]]] = {}
    for each in waiting:
        for owed in each.owed:
            _, guests = kinds.setdefault(owed.kind, (owed, {}))
            for guest in owed.guests:
                guests.setdefault(guest.email.casefold() or guest.shown_name, guest)
    return tuple(Owed(owed.kind, tuple(guests.values())) for owed, guests in kinds.values())


class Telling(QObject):
    """Hands over what guests have to hear, and offers to when something changed."""

    told = Signal(str)  # what was handed over, or why it could not be, in words
    offered = Signal()  # what is owed after a change is shown

    def __init__(
        self,
        context: Context,
        window: MainWindow,
        device: DeviceSettings | None,
        choose_target: ChooseTarget,
        open_drafts: Callable[[Path], bool],
        show_page: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._window, self._device = context, window, device
        self._choose_target, self._open, self._show = choose_target, open_drafts, show_page

    def kept(self) -> Way:
        """The way that was chosen last on this computer; a file where none was."""
        found = self._device.get(_SETTING, "") if self._device is not None else ""
        return Way(found) if found in set(Way) else Way.FILE

    def keep(self, way: Way) -> None:
        """Remember the way for the next time."""
        if self._device is not None:
            self._device.set(_SETTING, way.value)

    def way(self) -> Way:
        """How it is done on this computer, where nobody says: never "only plan"."""
        way = self.kept()
        return Way.OUTBOX if way is Way.NONE else way

    def target(self, name: str) -> Path | None:
        """Where a file goes; None: the person gave up."""
        words = tr("Save the invite")
        return self._choose_target(self._window, words, file_name(name, ".ics"))

    def tell(
        self,
        checkin_ids: Sequence[str],
        name: str,
        way: Way | None = None,
        *,
        attendee_id: str | None = None,
        again: bool = False,
    ) -> None:
        """Tell guests what they have to hear, or one of them once more. `name` is that of the check-in."""
        chosen = way or self.way()
        path = None
        if chosen is Way.FILE:
            path = self.target(name)
            if path is None:
                return
        self._context.write(
            self,
            partial(
                hand_over,
                self._context.services,
                tuple(checkin_ids),
                chosen,
                name,
                path,
                attendee_id=attendee_id,
                again=again,
            ),
            partial(self.say, chosen),
            failed=self._refuse,
            changes=_changes_of,
        )

    def tell_owed(self, checkin_id: str, name: str) -> None:
        """Tell the guests of one check-in what they have to hear, as usual, or say that it is nothing."""
        self._context.lane.run(
            partial(waiting_for, self._context.services, (checkin_id,)),
            partial(self._tell_owed, checkin_id, name),
            failed=self._refuse,
            receiver=self,
        )

    def _tell_owed(self, checkin_id: str, name: str, waiting: list[Waiting]) -> None:
        if waiting:
            self.tell((checkin_id,), name)
            return
        words = tr("The guests know everything about this check-in.")
        self._window.banner.say(words, "good")
        self.told.emit(words)

    def _refuse(self, error: UserError) -> None:
        self._window.banner.show_error(error)
        self.told.emit(str(error))

    def say_problem(self, words: str) -> None:
        """Say what could not be done."""
        self._window.banner.say(words, "soon")

    def say(self, way: Way, done: HandedOver, before: str = "") -> None:
        """Say what was handed over, after what was done `before`; drafts are opened."""
        words, offers = self.report(way, done)
        self._window.banner.say(f"{before} {words}".strip(), "good", offers)
        self.told.emit(words)

    def report(self, way: Way, done: HandedOver) -> tuple[str, tuple[Offer, ...]]:
        """What was done, in words, and what can be done next. Drafts are opened."""
        if way is Way.OUTBOX:
            words = tr("The mail waits in the outbox: nothing is sent until you send it.")
            return words, ((tr("Open the outbox"), partial(self._show, "outbox")),)
        if way is Way.FILE:
            files = ", ".join(str(path) for path in done.paths)
            return plural(
                "The invite is in {files}.",
                "The invites are in {files}.",
                len(done.paths),
                files=files,
            ), ()
        opened = [self._open(path) for path in done.paths]
        if all(opened):
            return plural(
                "The draft is open in your mail program: it is sent there.",
                "{n} drafts are open in your mail program: they are sent there.",
                len(done.paths),
            ), ()
        folder = done.paths[0].parent if done.paths else ""
        return tr("No program opens mail drafts here. They are in {folder}.", folder=folder), ()

    def offer(self, words: str, changes: Changes, name: str) -> None:
        """Say what was done, and offer to tell the guests what they have to hear now."""
        self._window.banner.say(words, "good")
        self._context.lane.run(
            partial(waiting_after, self._context.services, changes),
            partial(self._offer, words, name),
            failed=self._refuse,
            receiver=self,
        )

    def _offer(self, words: str, name: str, waiting: list[Waiting]) -> None:
        if waiting:
            owed = all_owed(waiting)
            ids = tuple(each.checkin_id for each in waiting)
            guests = [guest for each in owed for guest in each.guests]
            missing = [guest.shown_name for guest in guests if not guest.email]
            shown = (words, owed_words(owed), unreachable_words(missing))
            said_now = " ".join(each for each in shown if each)
            self._window.banner.say(said_now, "good", self._offers(ids, name, guests))
        self.offered.emit()

    def _offers(
        self, ids: tuple[str, ...], name: str, guests: Sequence[GuestLine]
    ) -> tuple[Offer, ...]:
        if not reachable(guests):
            return ()
        return tuple(
            (said(words), partial(self.tell, ids, name, way)) for way, words in TELL_WORDS.items()
        )


def _changes_of(done: HandedOver) -> Changes:
    return done.changes
