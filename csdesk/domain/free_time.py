"""How many minutes of a day are free, and when two working days have room for a meeting."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from csdesk.domain import workdays
from csdesk.domain.clocks import zone_named
from csdesk.domain.facts import AccountFacts
from csdesk.domain.language import said, tr
from csdesk.domain.policy import Policy
from csdesk.domain.terms import CheckinStatus
from csdesk.domain.words import WEEKDAYS

SLOT_STEP = 30  # minutes between the starts that are offered
_LOOK_AHEAD = 21  # days that are searched for slots
_THEIR_FROM, _THEIR_TO = time(9), time(17, 30)  # where nobody knows their hours, ours are usual
_EARLY, _LATE = 8, 18  # hours; before and after them nobody expects a call


@dataclass(frozen=True, slots=True)
class Busy:
    """A stretch of time that is taken; both ends are aware."""

    starts: datetime
    ends: datetime


def free_minutes(
    accounts: Iterable[AccountFacts], now: datetime, policy: Policy, busy: Iterable[Busy] = ()
) -> int:
    """Minutes left of the working hours of `now`'s day, less check-ins and the `busy` times of others.

    `policy.free_minutes`, the person's own figure, replaces all this. Meetings that overlap are
    counted once. On a day off, and after work, the hours of a whole day count: whoever opens the
    list then is planning one.
    """
    if policy.free_minutes is not None:
        return max(policy.free_minutes, 0)
    day = now.date()
    start = datetime.combine(day, policy.work_from, now.tzinfo)
    end = datetime.combine(day, policy.work_to, now.tzinfo)
    if now >= end or not workdays.is_ours(policy, day):
        return _minutes(start, end)
    start = max(start, now)
    meetings = [
        Busy(item.starts_at, item.starts_at + timedelta(minutes=item.minutes))
        for facts in accounts
        for item in facts.checkins
        if item.starts_at < end and item.status == CheckinStatus.PLANNED
    ]
    taken, reached = 0, start
    for item in sorted((*meetings, *busy), key=lambda each: (each.starts, each.ends)):
        begins, ends = max(item.starts, start), min(item.ends, end)
        if begins < ends and ends > reached:
            taken += _minutes(max(begins, reached), ends)
            reached = ends
    return max(_minutes(start, end) - taken, 0)


def _minutes(start: datetime, end: datetime) -> int:
    return max(int((end - start).total_seconds() // 60), 0)


@dataclass(frozen=True, slots=True)
class Slot:
    """A start that both working days have room for, on the person's clock and on the guest's."""

    starts: datetime  # aware, in the person's zone
    there: datetime  # aware, in the guest's zone


@dataclass(frozen=True, slots=True)
class SlotDay:
    """The slots of one day, the earliest first."""

    day: date
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a guest is: zone (IANA) and country (ISO 3166-1), each empty where it is not known."""

    zone: str = ""
    country: str = ""
    place: str = ""


def free_slots(
    now: datetime,
    minutes: int,
    busy: Sequence[Busy],
    policy: Policy,
    guest: Whereabouts,
    *,
    days: int = 5,
    most: int = 3,
    after: date | None = None,
) -> tuple[SlotDay, ...]:
    """Up to `most` starts on each of the next `days` days on which both work, after `now`'s day.

    A slot lies in the working hours of both and in none of the `busy` times; of many, those nearest to the
    middle of the day are kept, apart from each other. Without a zone the guest is taken to be here. A day
    without any slot is left out. `after`: search from the day after this one instead.
    """
    own = now.tzinfo
    assert own is not None
    there = zone_named(guest.zone) if guest.zone else own
    ordered = sorted(busy, key=lambda each: each.starts)
    found: list[SlotDay] = []
    first = after or now.date()
    for ahead in range(1, _LOOK_AHEAD + 1):
        day = first + timedelta(days=ahead)
        if not workdays.is_shared(policy, guest.country, day):
            continue
        slots = _spread(_slots_of(day, minutes, ordered, policy, own, there, now), most)
        if slots:
            found.append(SlotDay(day, tuple(slots)))
        if len(found) == days:
            break
    return tuple(found)


def _slots_of(
    day: date,
    minutes: int,
    busy: Sequence[Busy],
    policy: Policy,
    own: tzinfo,
    there: tzinfo,
    now: datetime,
) -> list[Slot]:
    found = []
    start = _minute_of(policy.work_from)
    for minute in range(start + -start % SLOT_STEP, _minute_of(policy.work_to), SLOT_STEP):
        at = datetime.combine(day, time(minute // 60, minute % 60), own)
        until = at + timedelta(minutes=minutes)
        if at <= now or minute + minutes > _minute_of(policy.work_to):
            continue
        theirs = at.astimezone(there)
        if theirs.time() < _THEIR_FROM or not _ends_in_hours(theirs, minutes):
            continue
        if any(item.starts < until and item.ends > at for item in busy):
            continue
        found.append(Slot(at, theirs))
    return found


def _ends_in_hours(theirs: datetime, minutes: int) -> bool:
    start = _minute_of(theirs.time())
    return start + minutes <= _minute_of(_THEIR_TO)


def _minute_of(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _spread(slots: list[Slot], most: int) -> list[Slot]:
    """At most `most` of the slots, the first and the last among them, the others evenly between."""
    if len(slots) <= most:
        return slots
    if most <= 1:
        return slots[: max(most, 0)]
    step = (len(slots) - 1) / (most - 1)
    return [slots[round(number * step)] for number in range(most)]


def their_hours(day: date, own: tzinfo, zone: str) -> tuple[int, int]:
    """Start and end of the guest's working day in minutes of the person's `day`; may lie outside it."""
    there = zone_named(zone) if zone else own
    midnight = datetime.combine(day, time(), own)
    noon = datetime.combine(day, time(12), own).astimezone(there)
    ends = []
    for clock in (_THEIR_FROM, _THEIR_TO):
        at = datetime.combine(noon.date(), clock, there)
        ends.append(round((at.timestamp() - midnight.timestamp()) / 60))
    return ends[0], ends[1]


def is_night(local: datetime) -> bool:
    """Whether nobody expects a call at this time of their own clock: before 8 and from 18 on."""
    return not _EARLY <= local.hour < _LATE


def guest_warnings(starts: datetime, guest: Whereabouts, policy: Policy) -> list[str]:
    """What speaks against an aware time on the guest's side, as sentences: night, weekend, public holiday."""
    local = starts.astimezone(zone_named(guest.zone)) if guest.zone else starts
    place = guest.place or guest.zone.rpartition("/")[2].replace("_", " ")
    found = []
    clock = f"{local:%H:%M}"
    if place and is_night(local):
        found.append(
            tr("It is {time} in {place} then, before work.", time=clock, place=place)
            if _EARLY > local.hour >= _EARLY - 3
            else tr("It is {time} in {place} then, after work.", time=clock, place=place)
            if _LATE <= local.hour < _LATE + 4
            else tr("It is {time} in {place} then, at night.", time=clock, place=place)
        )
    day = local.date()
    name = workdays.holiday_name(policy, guest.country, day)
    country = workdays.country_of(policy, guest.country)
    if name is not None and country is not None:
        found.append(
            tr("{holiday} is a public holiday in {country}.", holiday=name, country=country.name)
        )
    elif not workdays.is_open(policy, guest.country, day):
        weekday = said(WEEKDAYS[day.weekday()])
        found.append(
            tr("It is {weekday} in {place}, a day off.", weekday=weekday, place=place)
            if place
            else tr("{weekday} is a day off there.", weekday=weekday)
        )
    return found
