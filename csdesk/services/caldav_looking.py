"""What the chosen calendar has of ours, read as sparingly as it can be."""

import hashlib
from collections.abc import Iterable, Mapping

from csdesk.domain.calendar_objects import Said, wishes
from csdesk.domain.job import Job
from csdesk.domain.language import tr
from csdesk.domain.publishing import UNREAD, Known, There
from csdesk.ical.dav import Copy, Listing, Server, object_path
from csdesk.ical.dav_reading import Unclear, read_object, uid_of
from csdesk.services.caldav_state import State


def look(
    server: Server, state: State, listing: Listing, elsewhere: Iterable[Copy], job: Job
) -> dict[str, There]:
    """Our objects as the server has them, by UID.

    What did not change since the last time is taken from what was noted then. `elsewhere`: objects of ours
    that lie at addresses of others. Raises ServerError and Cancelled.
    """
    there = {
        uid: There(uid, known.href, known.etag, known.said or Said("", ""))
        for uid, known in state.known.items()
        if known.etag not in ("", UNREAD) and _is_listed(known, listing)
    }
    wanted = _to_read(state, listing, there)
    reread = set(wanted)
    there = {uid: each for uid, each in there.items() if each.href not in reread}
    for copy in (*_read(server, state, wanted, job), *elsewhere):
        uid = uid_of(copy.data)
        if uid not in state.ours and uid not in state.known:
            continue  # of the person, or of another program
        if uid not in there or copy.href == _known_href(state, uid):
            there[uid] = seen(state, uid, copy)
    return there


def seen(state: State, uid: str, copy: Copy) -> There:
    """One copy, compared with ours. What cannot be read says its bytes and nothing that could be proposed."""
    try:
        item = read_object(copy.data)
    except Unclear:
        bare = hashlib.sha256(copy.data).hexdigest()
        return There(uid, copy.href, copy.etag, Said(bare, bare))
    mine = state.objects.get(uid)
    asked = wishes(mine, item) if mine is not None else None
    return There(uid, copy.href, copy.etag, item.said(), item.sequence, item.is_over, asked)


def _to_read(state: State, listing: Listing, there: Mapping[str, There]) -> list[str]:
    """Addresses of objects that may be ours and are not as they were left, or wait for a decision."""
    at = {known.href: known for known in state.known.values()}
    own = {object_path(state.publication.url, uid) for uid in state.ours}
    # In a calendar that is new to this book every object may be one of ours that another computer put there.
    everything = not listing.complete or not any(each.etag for each in at.values())
    changed = [
        href
        for href, etag in listing.etags.items()
        if (at[href].etag != etag if href in at else everything or href in own)
    ]
    unread = [known.href for known in at.values() if known.etag == UNREAD]
    held = [there[uid].href for uid in state.held if uid in there]
    return list(dict.fromkeys((*changed, *unread, *held)))


def _read(server: Server, state: State, hrefs: list[str], job: Job) -> list[Copy]:
    found: list[Copy] = []
    for batch in server.fetch(state.publication.url, hrefs):
        job.check()
        found += batch
        job.progress(len(found), len(hrefs), tr("Reading the calendar"))
    return found


def _is_listed(known: Known, listing: Listing) -> bool:
    """Whether an object is still where it was."""
    return known.href in listing.etags if listing.complete else known.href not in listing.gone


def _known_href(state: State, uid: str) -> str:
    return state.known[uid].href if uid in state.known else ""
