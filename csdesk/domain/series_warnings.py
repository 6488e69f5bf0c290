"""What speaks against later meetings of a series: the guest's night after a change of clocks, days off."""

from collections.abc import Iterator
from datetime import date, datetime

from csdesk.domain import workdays
from csdesk.domain.clocks import instant_of, zone_named
from csdesk.domain.free_time import Whereabouts, is_night
from csdesk.domain.language import said, tr
from csdesk.domain.policy import Policy
from csdesk.domain.recurrence import Recurrence, starts
from csdesk.domain.words import WEEKDAYS, country_name, date_words

_AHEAD = 400  # days; beyond, nobody knows the holidays
_LAST = date(9998, 12, 31)  # zones and days beyond cannot be reckoned with
_MOST = 120  # meetings that are looked at


def later_starts(starts_local: datetime, rule: Recurrence) -> Iterator[datetime]:
    """The starts after the first one within a good year, on the clock of the meeting."""
    first = starts_local.date()
    last = date.fromordinal(min(first.toordinal() + _AHEAD, _LAST.toordinal()))
    for at in starts(starts_local, rule, first, last, most=_MOST):
        if at != starts_local:
            yield at


def series_warnings(
    starts_local: datetime,
    zone: str,
    rule: Recurrence,
    guest: Whereabouts,
    policy: Policy,
    today: date,
) -> list[str]:
    """The first later meeting in the guest's night, and the first on a public holiday or day off of theirs.

    `starts_local` (naive, on the clock of `zone`) is the first meeting; what speaks against that one itself
    is `guest_warnings`. Nothing is said of a night that the first one lies in already.
    """
    there = zone_named(guest.zone or zone)
    place = guest.place or guest.zone.rpartition("/")[2].replace("_", " ")

    def local(at: datetime) -> datetime:
        return instant_of(at, zone).astimezone(there)

    found: list[str] = []
    later = [local(at) for at in later_starts(starts_local, rule)]
    night = next((at for at in later if is_night(at)), None)
    if night is not None and place and not is_night(local(starts_local)):
        found.append(
            tr(
                "On {day} it is {time} in {place}, because the clocks change.",
                day=date_words(night.date(), today),
                time=f"{night:%H:%M}",
                place=place,
            )
        )
    closed = next(
        (at.date() for at in later if not workdays.is_open(policy, guest.country, at.date())), None
    )
    if closed is not None:
        found.append(_closed_words(closed, guest.country, policy, today))
    return found


def _closed_words(day: date, code: str, policy: Policy, today: date) -> str:
    shown = date_words(day, today)
    holiday = workdays.holiday_name(policy, code, day)
    country = workdays.country_of(policy, code)
    if holiday is not None and country is not None:
        return tr(
            "A later one, {day}, is on a public holiday in {country}: {holiday}.",
            day=shown,
            country=country_name(country.name),
            holiday=holiday,
        )
    return tr(
        "A later one, {day}, is on a {weekday}, a day off there.",
        day=shown,
        weekday=said(WEEKDAYS[day.weekday()]),
    )
