"""Days off by country, from the `holidays` package, as plain data for the domain.

Importing that package and computing its first country takes about as long as all the rest of a start, so
what it said is kept in the cache folder until the package or the year changes.
"""

import json
import logging
import sys
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from csdesk.domain.facts import CountryDays
from csdesk.domain.language import spoken
from csdesk.paths import cache_folder

_LOG = logging.getLogger(__name__)
_ENGLISH = "en"  # names of holidays are English where the package has none in the language in use

# How people say it, where that is not the name of the list of ISO 3166.
_SPOKEN = {
    "AE": "the UAE", "BO": "Bolivia", "BS": "the Bahamas", "CD": "the Congo", "CG": "the Congo",
    "CZ": "Czechia", "DO": "the Dominican Republic", "GB": "the UK", "GM": "the Gambia", "IR": "Iran",
    "KP": "North Korea", "KR": "South Korea", "LA": "Laos", "MD": "Moldova", "NL": "the Netherlands",
    "PH": "the Philippines", "RU": "Russia", "SY": "Syria", "TR": "Türkiye", "TW": "Taiwan",
    "TZ": "Tanzania", "US": "the US", "VE": "Venezuela", "VN": "Vietnam",
}  # fmt: skip


def country_days(codes: Iterable[str], day: date) -> Mapping[str, CountryDays]:
    """Weekends and public holidays around `day`, by ISO 3166-1 alpha-2 code.

    Covers at least half a year before and after. A country that the package does not know is left out:
    nobody there is greeted by mistake.
    """
    years = (day.year, day.year + 1) if day.month > 6 else (day.year - 1, day.year)
    wanted = frozenset(code for code in codes if code)
    return _country_days(wanted, years, spoken().code)


@lru_cache(maxsize=16)
def _country_days(
    wanted: frozenset[str], years: tuple[int, int], language: str
) -> Mapping[str, CountryDays]:
    package = find_spec("holidays")
    assert package is not None
    assert package.origin is not None
    # In a build the package is inside the program: then the program's own file says how old it is.
    origin = Path(package.origin)
    mark = str((origin if origin.exists() else Path(sys.executable)).stat().st_mtime_ns)
    ending = "" if language == _ENGLISH else f"-{language}"
    file = cache_folder() / f"holidays-{years[0]}-{years[1]}{ending}.json"
    known = _cached(file, mark)
    missing = sorted(wanted - known.keys())
    if missing:
        known |= {code: _computed(code, years, language) for code in missing}
        _keep(file, mark, known)
    return {code: _as_days(code, known[code]) for code in sorted(wanted) if known[code]}


def _computed(code: str, years: tuple[int, int], language: str) -> dict[str, Any]:
    import holidays
    import pycountry

    try:
        calendar = holidays.country_holidays(code, years=years, language="en_US")
        if language != _ENGLISH and language in calendar.supported_languages:
            calendar = holidays.country_holidays(code, years=years, language=language)
    except NotImplementedError:
        return {}
    country = pycountry.countries.get(alpha_2=code)
    return {
        "name": _SPOKEN.get(code) or (country.name if country else code),
        "weekend": sorted(calendar.weekend),
        "days": {day.isoformat(): name for day, name in sorted(calendar.items())},
    }


def _as_days(code: str, stored: Mapping[str, Any]) -> CountryDays:
    named = {date.fromisoformat(day): str(name) for day, name in stored["days"].items()}
    return CountryDays(code, stored["name"], frozenset(stored["weekend"]), named)


def _cached(file: Path, mark: str) -> dict[str, dict[str, Any]]:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        return dict(stored["countries"]) if stored["mark"] == mark else {}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError):
        _LOG.warning("The cache %s cannot be read and is made again.", file, exc_info=True)
        return {}


def _keep(file: Path, mark: str, countries: Mapping[str, Any]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        partial.write_text(json.dumps({"mark": mark, "countries": countries}), encoding="utf-8")
        partial.replace(file)
    except OSError:
        _LOG.warning("The cache %s cannot be written.", file, exc_info=True)
