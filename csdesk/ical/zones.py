"""Time zones as iCalendar needs them: VTIMEZONE blocks of our own, and hours that a clock does not
have.

All of it reads the `tzdata` package, never the zone files of the system: the two differ, and then
an invite would show one hour here and another one there.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from csdesk.domain.language import said, tr
from csdesk.domain.words import MONTHS, SHORT_WEEKDAYS
from csdesk.errors import Invalid
from csdesk.ical.tzif import (
    Change,
    Clock,
    YearlyChange,
    ZoneFile,
    read_zone,
    zone_names,
    zone_source,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def known_zone(zone: str) -> str:
    """`zone` itself, when it is a name of the IANA time zone database.

    Raises Invalid with close matches otherwise: a wrong case, a city alone, a typing error.
    """
    if zone in zone_names():
        return zone
    matches = _close_matches(zone)
    remedy = tr("Write a name like Europe/Berlin or America/New_York.")
    if matches:
        remedy = tr("Did you mean {names}?", names=tr(" or ").join(matches))
    shown = zone if len(zone) <= 40 else zone[:39] + "…"
    raise Invalid("zone", tr("There is no time zone “{shown}”.", shown=shown), remedy)


def _close_matches(zone: str) -> list[str]:
    wanted = zone.strip().replace(" ", "_").casefold()[:60]
    whole: dict[str, str] = {}
    cities: dict[str, str] = {}
    for name in sorted(zone_names()):
        whole[name.casefold()] = name
        cities[name.casefold().rpartition("/")[2]] = name
    exact = [names[wanted] for names in (whole, cities) if wanted in names]
    if exact:
        return exact[:1]
    near = [whole[match] for match in difflib.get_close_matches(wanted, whole, cutoff=0.7)]
    near += [cities[match] for match in difflib.get_close_matches(wanted, cities, cutoff=0.7)]
    return list(dict.fromkeys(near))[:3]


@cache
def zone_info(zone: str) -> ZoneInfo:
    """The zone from the `tzdata` package. Raises Invalid for an unknown name."""
    with zone_source(known_zone(zone)).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=zone)


def is_utc(zone: str) -> bool:
    """Whether it is a name of UTC: such times carry a Z and no TZID (RFC 5545 3.2.19)."""
    return datetime(2026, 1, 1, tzinfo=zone_info(zone)).tzname() == "UTC"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a VTIMEZONE has to say from some day on."""

    opening: Clock | None  # how clocks stand from 1970 on, where no change below says it
    dated: tuple[Change, ...]
    yearly: tuple[YearlyChange, ...]
    yearly_after: datetime


def _plan(file: ZoneFile, since: datetime) -> _Plan:
    """The dated changes that are needed from `since` on, and the yearly ones.

    The last change before `since` counts, because it says how clocks stand on that day. Changes
    before 1970 do not: not every reader takes such dates.
    """
    last = max(file.changes[-1].at, _EPOCH) if file.changes else _EPOCH
    if file.yearly and min(_first(change, last)[1] for change in file.yearly) <= since:
        return _Plan(None, (), file.yearly, last)
    recent = [change for change in file.changes if change.at > _EPOCH]
    passed = [change for change in recent if change.at <= since]
    dated = passed[-1:] + recent[len(passed) :]
    return _Plan(None if passed else file.clock_at(_EPOCH), tuple(dated), file.yearly, last)


def _first(change: YearlyChange, after: datetime) -> tuple[datetime, datetime]:
    """When a yearly change first comes later than `after`: by the clock before it, and in UTC."""
    year = after.year - 1
    while change.at(year) <= after:
        year += 1
    return change.local(year), change.at(year)


def is_simple(zone: str, at: datetime) -> bool:
    """Whether the VTIMEZONE for a meeting at `at` has the one form that every calendar reads.

    That is one STANDARD block, or one STANDARD and one DAYLIGHT whose RRULE names a weekday of a
    month. Not simple are zones whose clocks are about to change their rule, follow the moon, or
    change at a midnight or an hour that belongs to the day beside the one the rule names (Cairo,
    Santiago, Nuuk): Outlook refuses the lists those need. A single meeting there is better written
    in UTC.
    """
    plan = _plan(read_zone(known_zone(zone)), at)
    alone = len(plan.dated) + (plan.opening is not None)
    if plan.yearly:
        return alone == 0 and all(change.is_simple for change in plan.yearly)
    return alone == 1


def vtimezone(zone: str, since: datetime | None = None) -> bytes:
    """The VTIMEZONE of a zone, right for every time from `since` (aware; default 2026) on, for
    ever: lines that end in CRLF.

    RFC 5545 3.6.5: DTSTART is the local time of the first change by the clock before it. The rule
    of the zone file gives one STANDARD and one DAYLIGHT block with an RRULE without end; a zone
    without changes has one STANDARD block without RRULE. A change that follows no rule (the
    government decided so) is a block of its own, and never an RDATE, which Outlook ignores.

    Raises Invalid for an unknown zone.
    """
    plan = _plan(read_zone(known_zone(zone)), since or datetime(2026, 1, 1, tzinfo=UTC))
    lines = ["BEGIN:VTIMEZONE", f"TZID:{zone}"]
    if plan.opening is not None:
        lines += _block(plan.opening, plan.opening, _EPOCH.replace(tzinfo=None))
    for change in plan.dated:
        local = (change.at + change.before.offset).replace(tzinfo=None)
        lines += _block(change.before, change.after, local)
    for yearly in plan.yearly:
        first, _ = _first(yearly, plan.yearly_after)
        lines += _block(yearly.before, yearly.after, first, yearly.recurrence())
    lines += ["END:VTIMEZONE", ""]
    return "\r\n".join(lines).encode()


def _block(
    before: Clock, after: Clock, local: datetime, rule: Mapping[str, str] | None = None
) -> list[str]:
    """One change. DAYLIGHT is the side that is ahead, also where law says otherwise (Dublin)."""
    seasonal = before.daylight or after.daylight
    name = "DAYLIGHT" if seasonal and after.offset > before.offset else "STANDARD"
    parts = ["FREQ=YEARLY", *(f"{part}={value}" for part, value in (rule or {}).items())]
    return [
        f"BEGIN:{name}",
        f"DTSTART:{local:%Y%m%dT%H%M%S}",
        *([f"RRULE:{';'.join(parts)}"] if rule else []),
        f"TZNAME:{after.name}",
        f"TZOFFSETFROM:{_offset(before.offset)}",
        f"TZOFFSETTO:{_offset(after.offset)}",
        f"END:{name}",
    ]


def _offset(offset: timedelta) -> str:
    """RFC 5545 3.3.14: `+0530`, with seconds only where there are any."""
    seconds = round(offset.total_seconds())
    minutes, rest = divmod(abs(seconds), 60)
    sign = "-" if seconds < 0 else "+"
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{rest:02}" if rest else "")


def clock_problems(starts_local: datetime, zone: str) -> list[str]:
    """What is wrong with a time on the clocks of `zone`, as sentences; empty for nearly all times.

    `starts_local` is naive. A missing hour (clocks go forward over it) and a doubled one (they go
    back) each give one sentence, which also says what csdesk takes it for (RFC 5545 3.3.5).

    Raises Invalid for an unknown zone.
    """
    info = zone_info(zone)
    first = starts_local.replace(tzinfo=info, fold=0)
    second = first.replace(fold=1)
    before, after = first.utcoffset(), second.utcoffset()
    if before is None or after is None or before == after:
        return []
    city = zone.rpartition("/")[2].replace("_", " ")
    wall, day = f"{starts_local:%H:%M}", _day(starts_local)
    taken = first.astimezone(UTC)
    change = _change_between(info, first, before, after)
    old, new = f"{change + before:%H:%M}", f"{change + after:%H:%M}"
    if after > before:
        start = taken.astimezone(info).replace(tzinfo=None)
        becomes = f"{start:%H:%M}"
        if start.date() != starts_local.date():
            becomes = tr("{time} on {day}", time=becomes, day=_day(start))
        sentence = tr(
            "There is no {wall} in {city} on {day}: the clocks go forward from {old} to {new}. "
            "It would become {becomes}; choose another time.",
            wall=wall,
            city=city,
            day=day,
            old=old,
            new=new,
            becomes=becomes,
        )
    else:
        sentence = tr(
            "{wall} comes twice in {city} on {day}: the clocks go back from {old} to {new}. "
            "The first is meant, {taken} UTC; choose another time to be clear.",
            wall=wall,
            city=city,
            day=day,
            old=old,
            new=new,
            taken=f"{taken:%H:%M}",
        )
    return [sentence]


def is_doubled(local: datetime, zone: str) -> bool:
    """Whether a clock of `zone` shows the time `local` twice; its own zone is not looked at."""
    info = zone_info(zone)
    first = local.replace(tzinfo=info, fold=0).utcoffset()
    second = local.replace(tzinfo=info, fold=1).utcoffset()
    return first is not None and second is not None and second < first


def _change_between(
    info: ZoneInfo, wall: datetime, before: timedelta, after: timedelta
) -> datetime:
    """The instant, in UTC, of the change that makes `wall` missing or doubled. To the second."""
    low, high = sorted((wall.replace(tzinfo=UTC) - before, wall.replace(tzinfo=UTC) - after))
    while high - low > timedelta(seconds=1):
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if middle.astimezone(info).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high if low.astimezone(info).utcoffset() == before else low


def _day(moment: datetime) -> str:
    """A day as people read it, by our own names: `strftime` follows the locale of the system."""
    return tr(
        "{weekday} {day} {month} {year}",
        weekday=said(SHORT_WEEKDAYS[moment.weekday()]),
        day=moment.day,
        month=said(MONTHS[moment.month - 1]),
        year=moment.year,
    )
