"""The person's own copies: the whole agenda as one file, or as one object for each thing in it.

An own copy has alarms, and neither METHOD nor attendees, so that no calendar server writes to the guests by
itself: they are named in the description. What goes to guests is in `itip`. Both kinds are byte for byte the
same as long as what they show is the same: DTSTAMP is the time of the last change, never "now".
"""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import chain

from csdesk.ical.bulk import (
    Spanned,
    calendar,
    day_event,
    own_event,
    todo_lines,
    with_overrides,
    zones_needed,
)
from csdesk.ical.clean import one_line
from csdesk.ical.entries import AllDay, Guest, Meeting, Todo

__all__ = [
    "AllDay",
    "Guest",
    "Meeting",
    "Todo",
    "agenda",
    "own_objects",
]


def agenda(
    meetings: Iterable[Meeting],
    days: Iterable[AllDay],
    todos: Iterable[Todo],
    name: str,
) -> bytes:
    """The person's own copies of everything in one file named `name`, to import or to subscribe to.

    Alarms included, guests only in words; a cancelled meeting stays as such, so that a calendar
    which has it strikes it out. The order of the arguments does not matter. Raises Invalid as
    `itip.request` does, save for addresses: here they are only text.
    """
    found = [with_overrides(meeting) for meeting in meetings]
    found.sort(key=_order)
    spanned = [each for events in found for each in events]
    components = chain(
        (own_event(*each) for each in spanned),
        map(day_event, sorted(days, key=lambda each: (each.day, each.uid))),
        map(todo_lines, sorted(todos, key=lambda each: (each.due or date.max, each.uid))),
    )
    return calendar(zones_needed(spanned), components, name=one_line(name))


def own_objects(
    meetings: Iterable[Meeting],
    days: Iterable[AllDay],
    todos: Iterable[Todo],
) -> dict[str, bytes]:
    """The same things as `agenda`, each UID as a calendar of its own, for a CalDAV collection.

    RFC 4791 4.1: one UID an object, no METHOD; a series and its occurrences that stand elsewhere are one. In
    the order of the UIDs. Raises Invalid as `agenda` does.
    """
    events: dict[str, list[Spanned]] = {}
    for found in sorted((with_overrides(meeting) for meeting in meetings), key=_order):
        events.setdefault(found[0][0].uid, []).extend(found)
    objects = {
        uid: calendar(zones_needed(found), [own_event(*each) for each in found])
        for uid, found in events.items()
    }
    objects |= {each.uid: calendar({}, [day_event(each)]) for each in days}
    objects |= {each.uid: calendar({}, [todo_lines(each)]) for each in todos}
    return dict(sorted(objects.items()))


def _order(found: list[Spanned]) -> tuple[datetime, str, str]:
    meeting, span = found[0]
    return span.start, meeting.uid, str(meeting.recurrence_id or "")
