"""Working days of one country or of two at once, and days that come every year."""

from calendar import isleap, monthrange
from datetime import date, timedelta

from csdesk.domain.facts import CountryDays
from csdesk.domain.policy import Policy

_WEEKEND = frozenset({5, 6})  # where nothing is known of a country
_ONE = timedelta(days=1)
_LONGEST_CLOSURE = 31  # days; no country closes longer, so a longer search means wrong data


def country_of(policy: Policy, code: str) -> CountryDays | None:
    """The days off of a country, None where the code is empty or nothing is known of it."""
    return policy.countries.get(code) if code else None


def first_name(names: str) -> str:
    """The first of the names that a day has; several are divided by semicolons."""
    return names.partition(";")[0].strip() or names


def holiday_name(policy: Policy, code: str, day: date) -> str | None:
    """Name of the public holiday of country `code` on `day`; None if there is none."""
    country = country_of(policy, code)
    name = country.holidays.get(day) if country is not None else None
    return first_name(name) if name is not None else None


def _opens(country: CountryDays | None, day: date) -> bool:
    """Whether people work there on `day`. Unknown countries rest on Saturday and Sunday."""
    if country is None:
        return day.weekday() not in _WEEKEND
    return day.weekday() not in country.weekend and day not in country.holidays


def is_open(policy: Policy, code: str, day: date) -> bool:
    """Whether people work in country `code` on `day`."""
    return _opens(country_of(policy, code), day)


def _is_ours(home: CountryDays | None, work_days: frozenset[int], day: date) -> bool:
    return day.weekday() in work_days and (home is None or day not in home.holidays)


def is_ours(policy: Policy, day: date) -> bool:
    """Whether the person works on `day`: their week days, less holidays and own days off."""
    if day in policy.days_off:
        return False
    return _is_ours(country_of(policy, policy.home_country), policy.work_days, day)


def is_both(
    theirs: CountryDays | None, ours: CountryDays | None, work_days: frozenset[int], day: date
) -> bool:
    """Whether the person, of country `ours`, and country `theirs` both work on `day`."""
    return _is_ours(ours, work_days, day) and _opens(theirs, day)


def is_shared(policy: Policy, code: str, day: date) -> bool:
    """Whether both the person and country `code` work on `day`."""
    if day in policy.days_off:
        return False
    ours = country_of(policy, policy.home_country)
    return is_both(country_of(policy, code), ours, policy.work_days, day)


def next_open(policy: Policy, code: str, day: date) -> date:
    """First day after `day` on which country `code` works."""
    found = day + _ONE
    for _ in range(_LONGEST_CLOSURE):
        if is_open(policy, code, found):
            return found
        found += _ONE
    return day + _ONE


def last_shared(policy: Policy, code: str, day: date) -> date:
    """Last day up to `day` on which both work; `day` itself where there is none in a month."""
    found = day
    for _ in range(_LONGEST_CLOSURE):
        if is_shared(policy, code, found):
            return found
        found -= _ONE
    return day


def ours_after(policy: Policy, start: date, end: date, *, limit: int) -> int:
    """Working days of the person after `start`, `end` included; counts no further than `limit`."""
    count, day = 0, start + _ONE
    while day <= end and count < limit:
        count += is_ours(policy, day)
        day += _ONE
    return count


def shared_before(policy: Policy, code: str, today: date, day: date) -> int:
    """How many shared working days lie from `today` (counted) up to the day before `day`."""
    return sum(
        is_shared(policy, code, today + timedelta(days=ahead))
        for ahead in range((day - today).days)
    )


def in_year(year: int, month: int, day: int) -> date | None:
    """The yearly day in `year`, 29 February on 28 in common years. None if it is never a day."""
    if (month, day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def next_yearly(today: date, month: int, day: int) -> date | None:
    """The yearly day on or after `today`, as in `in_year`."""
    this_year = in_year(today.year, month, day)
    if this_year is None or this_year >= today:
        return this_year
    return in_year(today.year + 1, month, day)
