"""The own agenda in a calendar of the person's: signing in, publishing, and deciding what differs."""

from dataclasses import dataclass
from datetime import datetime

from csdesk.book.calendar_wishes import waiting_wishes
from csdesk.book.publication_rows import (
    Publication,
    Troubled,
    known_objects,
    publication,
    published_count,
    remove_publications,
    troubled_objects,
)
from csdesk.book.tables import PublicationRow
from csdesk.domain.changes import Changes
from csdesk.domain.job import Cancelled, Job
from csdesk.domain.language import mark, tr
from csdesk.domain.publishing import UNREAD
from csdesk.domain.texts import clean_line
from csdesk.errors import Invalid, UserError
from csdesk.ical.dav import Collection, Server
from csdesk.ical.dav_address import server_url
from csdesk.ical.dav_errors import Changed
from csdesk.services.caldav_passwords import (
    forget_password,
    is_kept,
    keep_password,
    kept_password,
    password_for,
)
from csdesk.services.caldav_publish import NOTED, CollectionEmptied, PublishReport
from csdesk.services.caldav_publish import Publication as _Run
from csdesk.services.caldav_resolve import resolve
from csdesk.services.caldav_state import read_publication, read_state
from csdesk.services.context import Services

__all__ = [
    "Calendar",
    "CollectionEmptied",
    "PublishReport",
    "Status",
    "choose",
    "login",
    "logout",
    "make_calendar",
    "publish",
    "resolve",
    "status",
]

OWN_NAME = "csdesk"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A calendar that the agenda can be kept in."""

    server: str  # the address that was typed, completed
    user: str
    url: str
    name: str
    takes_tasks: bool
    writable: bool


@dataclass(frozen=True, slots=True)
class Status:
    """How it stands with the chosen calendar. `waiting`: changes made there that are not decided yet."""

    server: str
    user: str
    name: str
    url: str
    published_at: datetime | None  # aware UTC
    published: int  # objects there, as far as is known
    waiting: int
    problem: str  # of the last attempt, a sentence; empty: none
    troubled: tuple[Troubled, ...]
    password_kept: bool


def login(
    desk: Services, server: str, user: str, password: str = "", *, remember: bool = True
) -> tuple[Calendar, ...]:
    """Sign in and list the calendars that take events, those one may write to first.

    The password is kept in the keyring once the server took it; an empty one means the one kept before.
    Raises Invalid for an address that cannot be, ServerError, and NoKeyring where it cannot be kept: then
    `remember` may be left out, and the password is given each time.
    """
    url, name = server_url(server), user.strip()
    if not name:
        raise Invalid(
            "user", tr("There is no user name."), tr("Give the one of your calendar service.")
        )
    with Server(url, name, password or password_for(url, name)) as connection:
        found = connection.collections()
    if remember and password:
        keep_password(url, name, password)
    _signed_in_again(desk, url, name)
    listed = [_calendar(url, name, each) for each in found]
    return tuple(sorted(listed, key=lambda each: not each.writable))


def make_calendar(
    desk: Services, server: str, user: str, password: str = "", *, name: str = OWN_NAME
) -> Calendar:
    """Make a new calendar at a server and keep the agenda in it from now on.

    Raises as `login` does, and NotAllowed where the server makes none.
    """
    url, who = server_url(server), user.strip()
    title = clean_line(name) or OWN_NAME
    with Server(url, who, password or password_for(url, who)) as connection:
        made = _calendar(url, who, connection.make_collection(title))
    choose(desk, made)
    return made


def choose(desk: Services, calendar: Calendar) -> Changes:
    """Keep the agenda in this calendar from now on; what was put into another one stays there.

    Raises Invalid for a calendar that the person may not write to.
    """
    if not calendar.writable:
        raise Invalid(
            "calendar",
            tr("You may only read the calendar {name}.", name=calendar.name),
            tr("Choose one of your own."),
        )
    with desk.book.write(mark("choose calendar"), undoable=False) as unit:
        remove_publications(unit, but_url=calendar.url)
        row = next(iter(unit.where(PublicationRow, url=calendar.url)), None)
        if row is None:
            unit.add(
                PublicationRow(
                    url=calendar.url,
                    server=calendar.server,
                    user=calendar.user,
                    name=calendar.name,
                )
            )
        else:
            row.server, row.user, row.name = calendar.server, calendar.user, calendar.name
            row.problem = ""
    return unit.changes


def publish(
    desk: Services, job: Job | None = None, *, password: str = "", refill: bool = False
) -> PublishReport:
    """Put what changed in the agenda into the chosen calendar, and propose what was changed there.

    `refill`: put everything back where all of it is gone; without it that raises CollectionEmptied. Raises
    NotFound where no calendar is chosen, ServerError, NoKeyring and Cancelled; what was put until then stays
    and is not put again.
    """
    state = read_state(desk)
    found = state.publication
    given = password or kept_password(found)
    try:
        with Server(found.server, found.user, given) as server:
            return _Run(desk, server, job or Job(), state, refill).run()
    except Cancelled:
        raise
    except UserError as error:
        _note_problem(desk, found.id, str(error))
        raise


def status(desk: Services) -> Status | None:
    """How it stands, without asking the server; None where no calendar is chosen."""
    with desk.book.read() as connection:
        found = publication(connection)
        if found is None:
            return None
        troubled = tuple(troubled_objects(connection, found.id))
        count = published_count(connection, found.id)
        waiting = len(waiting_wishes(connection))
    return Status(
        server=found.server,
        user=found.user,
        name=found.name,
        url=found.url,
        published_at=found.published_at,
        published=count,
        waiting=waiting,
        problem=found.problem,
        troubled=troubled,
        password_kept=is_kept(found),
    )


def logout(
    desk: Services, *, remove: bool = False, password: str = "", job: Job | None = None
) -> Changes:
    """Stop keeping the agenda in the chosen calendar, and forget the password.

    `remove`: take out there what was put there first; what was changed there since stays. Raises NotFound
    where no calendar is chosen, and with `remove` also ServerError, NoKeyring and Cancelled.
    """
    found = read_publication(desk)
    if remove:
        _take_out(desk, found, password or kept_password(found), job or Job())
    with desk.book.write(mark("sign out of calendar"), undoable=False) as unit:
        remove_publications(unit)
    forget_password(found)
    return unit.changes


def _take_out(desk: Services, found: Publication, password: str, job: Job) -> None:
    with desk.book.read() as connection:
        known = [each for each in known_objects(connection, found.id).values() if each.etag]
    with Server(found.server, found.user, password) as server:
        for done, each in enumerate(known):
            job.check()
            job.progress(done, len(known), tr("Taking the agenda out"))
            if each.etag == UNREAD:
                continue
            try:
                server.delete(found.url, each.href, each.etag)
            except Changed:
                continue


def _calendar(server: str, user: str, found: Collection) -> Calendar:
    return Calendar(server, user, found.url, found.name, found.takes_tasks, found.writable)


def _signed_in_again(desk: Services, server: str, user: str) -> None:
    """What went wrong at this server before may have been the password."""
    with desk.book.write(NOTED, undoable=False) as unit:
        for row in unit.where(PublicationRow, server=server, user=user):
            row.problem = ""


def _note_problem(desk: Services, publication_id: str, problem: str) -> None:
    with desk.book.write(NOTED, undoable=False) as unit:
        row = unit.get(PublicationRow, publication_id)
        if row is not None:
            row.problem = problem
