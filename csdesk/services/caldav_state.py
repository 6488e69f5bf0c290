"""What the book says about the calendar that the agenda is kept in, read before anything is sent."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from csdesk.book.calendar_wishes import SOURCE, Waiting, waiting_wishes
from csdesk.book.publication_rows import (
    CheckinOfUid,
    Publication,
    checkins_by_uid,
    known_objects,
    publication,
)
from csdesk.domain.answers import ProposalDraft
from csdesk.domain.calendar_objects import CalendarObject, Moment, Wish
from csdesk.domain.clocks import zone_named
from csdesk.domain.language import tr
from csdesk.domain.publishing import Known, Ours
from csdesk.domain.recurrence import moment_text
from csdesk.errors import NotFound
from csdesk.ical.dav_reading import read_object
from csdesk.services.agenda_export import agenda_objects
from csdesk.services.context import Services

_TASK = ("task-", "@csdesk")  # around the id of a task in its UID


@dataclass(frozen=True, slots=True)
class State:
    """The agenda as it is to be published, what was published, and what waits for a decision."""

    publication: Publication
    data: Mapping[str, bytes]  # by UID, as everything here
    objects: Mapping[str, CalendarObject]
    ours: Mapping[str, Ours]
    known: Mapping[str, Known]
    waiting: tuple[Waiting, ...]
    checkins: Mapping[str, CheckinOfUid]
    own_clock: tzinfo

    @property
    def held(self) -> frozenset[str]:
        """UIDs of which a change waits for a decision."""
        return frozenset(each.uid or uid_of_task(each.task_id) for each in self.waiting)

    def title(self, uid: str) -> str:
        """What an object is called; empty where it is not ours any more."""
        found = self.objects.get(uid)
        return found.main.words[0] if found is not None else ""

    def target(self, uid: str) -> tuple[str | None, str | None]:
        """Ids of the check-in and the task that a UID belongs to, one of them or none."""
        checkin = self.checkins.get(uid)
        return (checkin.id if checkin is not None else None), (task_of_uid(uid) or None)

    def draft(self, uid: str, wish: Wish, etag: str) -> ProposalDraft:
        """The proposal that a change in the other calendar becomes."""
        checkin_id, task_id = self.target(uid)
        return ProposalDraft(
            source=SOURCE,
            kind=wish.kind.value,
            name=self.publication.name,
            checkin_id=checkin_id,
            task_id=task_id,
            recurrence_id=self._on_series_clock(uid, wish),
            starts_at=self._instant(wish.starts),
            minutes=wish.minutes,
            sequence=self.ours[uid].sequence,
            etag=etag,
            meant_at=self._instant(self._as_ours_is(uid, wish.occurrence)) if checkin_id else None,
        )

    def _as_ours_is(self, uid: str, occurrence: Moment | None) -> Moment | None:
        """When the thing that a wish is about takes place in the book."""
        mine = self.objects[uid]
        if occurrence is None:
            return mine.main.starts
        moved = (each.starts for each in mine.others if each.occurrence == occurrence)
        return next(moved, occurrence)

    def _instant(self, moment: Moment | None) -> datetime | None:
        """The instant that a proposal keeps; a day is its start on the person's own clock."""
        if moment is None or isinstance(moment, datetime):
            return moment
        return datetime.combine(moment, time(), self.own_clock)

    def _on_series_clock(self, uid: str, wish: Wish) -> str:
        checkin = self.checkins.get(uid)
        if checkin is None or not isinstance(wish.occurrence, datetime):
            return ""
        local = wish.occurrence.astimezone(zone_named(checkin.zone))
        return moment_text(local.replace(tzinfo=None))


def read_publication(desk: Services) -> Publication:
    """The calendar that was chosen. Raises NotFound where there is none."""
    with desk.book.read() as connection:
        found = publication(connection)
    if found is None:
        raise NotFound(
            tr("No calendar is chosen to keep the agenda in."),
            tr("Sign in to your calendar service first."),
        )
    return found


def read_state(desk: Services) -> State:
    """Everything that a publication compares on this side. Raises NotFound."""
    found = read_publication(desk)
    data = agenda_objects(desk)
    with desk.book.read() as connection:
        known = known_objects(connection, found.id)
        waiting = tuple(waiting_wishes(connection))
        checkins = checkins_by_uid(connection)
    objects = {uid: read_object(each) for uid, each in data.items()}
    ours = {
        uid: Ours(
            uid=uid,
            digest=hashlib.sha256(data[uid]).hexdigest(),
            said=each.said(),
            sequence=each.sequence,
            is_over=each.is_over,
            can_change=uid in checkins or bool(task_of_uid(uid)),
        )
        for uid, each in objects.items()
    }
    own_clock = desk.clock().tzinfo
    assert own_clock is not None
    return State(found, data, objects, ours, known, waiting, checkins, own_clock)


def uid_of_task(task_id: str) -> str:
    """The UID of a task in calendars."""
    return f"{_TASK[0]}{task_id}{_TASK[1]}"


def task_of_uid(uid: str) -> str:
    """The id of the task that a UID belongs to; empty for other UIDs."""
    if uid.startswith(_TASK[0]) and uid.endswith(_TASK[1]):
        return uid.removeprefix(_TASK[0]).removesuffix(_TASK[1])
    return ""
