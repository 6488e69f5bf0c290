"""Deciding what differs between the agenda and the calendar it is kept in."""

from typing import Literal

from csdesk.book.calendar_wishes import file_wishes, waiting_wishes
from csdesk.book.publication_rows import troubled_objects, write_known
from csdesk.domain.calendar_objects import Wish, WishKind
from csdesk.domain.changes import Changes
from csdesk.domain.language import mark, tr
from csdesk.domain.publishing import Known, There
from csdesk.errors import Gone
from csdesk.ical.dav import Server
from csdesk.services.caldav_looking import seen
from csdesk.services.caldav_passwords import kept_password
from csdesk.services.caldav_state import State, read_state
from csdesk.services.context import Services
from csdesk.services.proposals import accept_proposal

Keep = Literal["ours", "theirs"]


def resolve(desk: Services, object_id: str, keep: Keep, *, password: str = "") -> Changes:
    """Decide about one object that differs; `object_id` is that of a line in `Status.troubled`.

    Keeping ours lets the next publication write it over what is there now. Keeping theirs moves or cancels
    the check-in or task as the calendar has it; where csdesk has nothing to move (a renewal, mere words),
    the calendar keeps its copy until ours changes again. Raises Gone where this is decided already,
    ServerError, and what accepting a proposal raises.
    """
    state = read_state(desk)
    with desk.book.read() as connection:
        lines = troubled_objects(connection, state.publication.id)
    line = next((each for each in lines if each.id == object_id), None)
    if line is None:
        raise Gone(tr("This is decided already."), tr("Look at the list again."))
    known = state.known[line.uid]
    there = _there(state, known, password)
    if keep == "ours":
        base: Known | None = _as_it_is(known, there, "")
    elif line.uid not in state.ours:
        base = None
    else:
        return _take_theirs(desk, state, known, there)
    with desk.book.write(mark("decide about calendar"), undoable=False) as unit:
        write_known(unit, state.publication.id, {line.uid: base})
    return unit.changes


def _there(state: State, known: Known, password: str) -> There | None:
    found = state.publication
    with Server(found.server, found.user, password or kept_password(found)) as server:
        for batch in server.fetch(found.url, [known.href]):
            for copy in batch:
                return seen(state, known.uid, copy)
    return None


def _as_it_is(known: Known, there: There | None, digest: str) -> Known:
    if there is None:
        return Known(known.uid, known.href, "", digest, None)
    return Known(known.uid, there.href, there.etag, digest, there.said)


def _take_theirs(desk: Services, state: State, known: Known, there: There | None) -> Changes:
    ours = state.ours[known.uid]
    asked = there.wishes if there is not None else _deleted(known)
    if not asked or not ours.can_change:
        base = _as_it_is(known, there, ours.digest)
        with desk.book.write(mark("decide about calendar"), undoable=False) as unit:
            write_known(unit, state.publication.id, {known.uid: base})
        return unit.changes
    checkin_id, task_id = state.target(known.uid)
    base = _as_it_is(known, there, "")
    drafts = [state.draft(known.uid, wish, base.etag) for wish in asked]
    with desk.book.write(mark("decide about calendar"), undoable=False) as unit:
        file_wishes(unit, drafts, checkin_id=checkin_id, task_id=task_id)
        write_known(unit, state.publication.id, {known.uid: base})
    return _accept(desk, known.uid, task_id or "", unit.changes)


def _deleted(known: Known) -> tuple[Wish, ...]:
    """What it means that nothing is there: it was deleted, unless it never got there."""
    return (Wish(WishKind.CANCEL),) if known.etag else ()


def _accept(desk: Services, uid: str, task_id: str, changes: Changes) -> Changes:
    with desk.book.read() as connection:
        waiting = waiting_wishes(connection)
    for each in waiting:
        if each.uid == uid if each.uid else each.task_id == task_id:
            accept_proposal(desk, each.proposal_id)
    return changes
