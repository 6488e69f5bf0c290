"""What Windows, Outlook and Exchange call time zones.

The names of Windows ("W. Europe Standard Time") come from the table of the `tzlocal` package, which is made
from the Unicode CLDR. The names that people see ("(UTC+01:00) Amsterdam, Berlin, Bern, …") stand in no
package and follow the language of the system, so they are understood by the cities in them; only regions need
a table.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache

from csdesk.domain.clocks import zone_named
from csdesk.ical.tzif import zone_names

# "(UTC+01:00)", "(GMT-05.00)", "(UTC)", "(GMT -03:00)" and the rest of the line.
_SHOWN = re.compile(
    r"\((?:UTC|GMT)\s*(?:(?P<sign>[+\u2212-])\s*(?P<hours>\d{1,2})[:.]?(?P<minutes>\d\d)?)?\)\s*(?P<places>.*)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\(?(?:UTC|GMT)\s*(?P<sign>[+\u2212-])\s*(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?\)?"
)
_PLACES = re.compile("[,;:]")
_UTC_SHIFTED = re.compile(r"coordinated universal time(?P<shift>[+-]\d{1,2})")

# The places in names that people see which are no city of the zone database, by the names of Windows.
_REGIONS = {
    "abu dhabi": "Arabian Standard Time",
    "alaska": "Alaskan Standard Time",
    "aleutian islands": "Aleutian Standard Time",
    "arizona": "US Mountain Standard Time",
    "astana": "Central Asia Standard Time",
    "atlantic time": "Atlantic Standard Time",
    "baja california": "Pacific Standard Time (Mexico)",
    "beijing": "China Standard Time",
    "brasilia": "E. South America Standard Time",
    "cabo verde is.": "Cape Verde Standard Time",
    "cape verde is.": "Cape Verde Standard Time",
    "central america": "Central America Standard Time",
    "central time": "Central Standard Time",
    "chatham islands": "Chatham Islands Standard Time",
    "chennai": "India Standard Time",
    "chetumal": "Eastern Standard Time (Mexico)",
    "chokurdakh": "Russia Time Zone 10",
    "coordinated universal time": "UTC",
    "easter island": "Easter Island Standard Time",
    "eastern time": "Eastern Standard Time",
    "ekaterinburg": "Ekaterinburg Standard Time",
    "greenland": "Greenland Standard Time",
    "greenwich mean time": "GMT Standard Time",
    "haiti": "Haiti Standard Time",
    "hawaii": "Hawaiian Standard Time",
    "indiana": "US Eastern Standard Time",
    "international date line west": "Dateline Standard Time",
    "islamabad": "Pakistan Standard Time",
    "marquesas islands": "Marquesas Standard Time",
    "mountain time": "Mountain Standard Time",
    "mumbai": "India Standard Time",
    "new delhi": "India Standard Time",
    "newfoundland": "Newfoundland Standard Time",
    "nuku'alofa": "Tonga Standard Time",
    "osaka": "Tokyo Standard Time",
    "pacific time": "Pacific Standard Time",
    "petropavlovsk-kamchatsky": "Russia Time Zone 11",
    "port louis": "Mauritius Standard Time",
    "pretoria": "South Africa Standard Time",
    "saint pierre and miquelon": "Saint Pierre Standard Time",
    "salvador": "Bahia Standard Time",
    "samoa": "Samoa Standard Time",
    "saskatchewan": "Canada Central Standard Time",
    "solomon is.": "Central Pacific Standard Time",
    "sri jayawardenepura": "Sri Lanka Standard Time",
    "st. petersburg": "Russian Standard Time",
    "turks and caicos": "Turks And Caicos Standard Time",
    "west central africa": "W. Central Africa Standard Time",
    "yukon": "Yukon Standard Time",
}


def windows_zone(name: str) -> str:
    """The IANA name of a zone of Windows, in any case and also in its daylight form; empty for others."""
    folded = name.casefold()
    if folded.endswith(" daylight time"):
        folded = folded.removesuffix(" daylight time") + " standard time"
    return _windows().get(folded, "")


@cache
def _windows() -> dict[str, str]:
    from tzlocal.windows_tz import win_tz

    return {name.casefold(): zone for name, zone in win_tz.items() if zone in zone_names()}


def shown_zone(name: str) -> str:
    """The IANA name of a zone by the name that Windows or Outlook shows; empty where it says too little.

    With an offset in front, one place that has it will do, or had it of late: names outlive the laws that
    made them true. Without one, as in "Canberra, Melbourne, Sydney", it takes a region, or two places with
    the same hours.
    """
    plain = _plain(name)
    shown = _SHOWN.fullmatch(plain)
    if shown is None:
        found = list(_zones_of(plain))
        alike = len({_hours(zone) for zone in found}) == 1
        return found[0] if (len(found) > 1 and alike) or (found and _is_region(plain)) else ""
    offset, known = _offset(shown), list(_zones_of(shown["places"]))
    now = (zone for zone in known if offset in _hours(zone))
    return next(now, "") or next((zone for zone in known if offset in _hours_of_late(zone)), "")


def bare_offset(name: str) -> tzinfo | None:
    """The clock that a TZID means which is nothing but an offset: "GMT+01:00", "(UTC-3)"; None for others."""
    shown = _BARE.fullmatch(name.strip().upper())
    offset = _offset(shown) if shown else None
    if offset is None or abs(offset) > timedelta(hours=18):
        return None
    return timezone(offset)


def _plain(name: str) -> str:
    """Without the backslashes of a value that was escaped, and without accents."""
    decomposed = unicodedata.normalize("NFKD", name.replace("\\", ""))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).strip()


def _offset(shown: re.Match[str]) -> timedelta:
    length = timedelta(hours=int(shown["hours"] or 0), minutes=int(shown["minutes"] or 0))
    return length if shown["sign"] in {None, "+"} else -length


def _zones_of(places: str) -> Iterator[str]:
    for place in _PLACES.split(places.casefold()):
        bare = place.partition("(")[0].strip().removeprefix("city of ")
        shifted = _UTC_SHIFTED.fullmatch(bare)
        name = f"UTC{int(shifted['shift']):+03}" if shifted else _REGIONS.get(bare, "")
        city = bare.removesuffix(" island").replace(" ", "_")
        zone = windows_zone(name) if name else _cities().get(city, "")
        if zone:
            yield zone


def _is_region(places: str) -> bool:
    return _PLACES.split(places.casefold())[0].partition("(")[0].strip() in _REGIONS


@cache
def _cities() -> dict[str, str]:
    """Zones by the last part of their names; a part that zones with other hours share is left out."""
    found: dict[str, str] = {}
    unclear = set()
    for zone in sorted(zone_names()):
        area, _, city = zone.casefold().rpartition("/")
        if not area or area == "etc":
            continue
        other = found.setdefault(city, zone)
        if _hours(other) != _hours(zone):
            unclear.add(city)
    return {city: zone for city, zone in found.items() if city not in unclear}


@cache
def _hours(zone: str) -> frozenset[timedelta | None]:
    """The offsets of winter and summer, on either half of the earth."""
    return _offsets(zone, 2026, 2026)


@cache
def _hours_of_late(zone: str) -> frozenset[timedelta | None]:
    return _offsets(zone, 2010, 2026)


def _offsets(zone: str, first: int, last: int) -> frozenset[timedelta | None]:
    info = zone_named(zone)
    days = (
        datetime(year, month, 15, tzinfo=UTC) for year in range(first, last + 1) for month in (1, 7)
    )
    return frozenset(day.astimezone(info).utcoffset() for day in days)
