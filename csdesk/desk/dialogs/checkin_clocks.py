"""A time on two clocks, in words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from csdesk.desk.dialogs.checkin_slots import zone_city
from csdesk.domain.language import tr
from csdesk.domain.words import date_words


@dataclass(frozen=True, slots=True)
class Guest:
    """Where the guests are: a city or country, and the zone of their clock (IANA or empty)."""

    place: str
    zone: str


def two_clocks(starts: datetime, minutes: int, zone: str, guest: Guest) -> str:
    """`Mon 30 Nov, 14:00 to 14:30 in Berlin`, and the same on the guests' clock where it differs."""
    own = tr(
        "{day}, {times} in {place}",
        day=date_words(starts.date(), starts.date()),
        times=_stretch(starts, minutes),
        place=zone_city(zone),
    )
    if not guest.zone or guest.zone == zone:
        return own
    try:
        there = starts.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo(guest.zone))
    except (ZoneInfoNotFoundError, ValueError):
        return own
    if there.replace(tzinfo=None) == starts:
        return own
    times = _stretch(there.replace(tzinfo=None), minutes)
    if there.date() != starts.date():
        day = date_words(there.date(), starts.date())
        times = tr("{day}, {times}", day=day, times=times)
    place = guest.place or zone_city(guest.zone)
    return f"{own}  •  " + tr("{times} in {place}", times=times, place=place)


def _stretch(starts: datetime, minutes: int) -> str:
    ends = starts + timedelta(minutes=minutes)
    return tr("{start} to {end}", start=f"{starts:%H:%M}", end=f"{ends:%H:%M}")
