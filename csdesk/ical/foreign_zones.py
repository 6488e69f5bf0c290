"""Which time zone another calendar means by a TZID.

First its name (IANA, Windows, what Outlook shows, an IANA name behind a vendor's prefix), because the zone
files here are newer than those of whoever wrote the file. Only an unknown name takes the definition that the
file brings, and only without one an offset in the name counts: it says nothing of summer.
"""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from functools import lru_cache

from csdesk.domain.clocks import zone_named
from csdesk.ical.tzif import zone_names
from csdesk.ical.windows_zones import bare_offset, shown_zone, windows_zone

_MOST_OBSERVANCES = 60  # STANDARD and DAYLIGHT blocks of one definition
_LONGEST_NAME = 200
_UTC = frozenset({"utc", "gmt", "z", "zulu", "tzutc", "gmt+0000", "etc/utc", "(utc)", "(gmt)"})


def zone_called(tzid: str) -> str:
    """The IANA name that a TZID stands for, empty where none is known. No path is followed."""
    name = tzid.strip().strip('"').strip()[:_LONGEST_NAME]
    return _zone_called(name)


@lru_cache(maxsize=512)
def _zone_called(name: str) -> str:
    if name.casefold() in _UTC:
        return "Etc/UTC"
    plain = {known.casefold(): known for known in zone_names()}
    parts = name.strip("/").split("/")
    for start in range(len(parts)):
        tail = "/".join(parts[start:])
        if not tail or (start > 0 and "/" not in tail and tail.casefold() not in plain):
            continue
        for found in (plain.get(tail.casefold()), plain.get(tail.replace(" ", "_").casefold())):
            if found:
                return found
    return windows_zone(name) or shown_zone(name)


class Zones:
    """The zones of one file. `unknown`: TZIDs that neither a name nor a definition explains."""

    def __init__(self, defined: Mapping[str, Sequence[str]]) -> None:
        self._defined = defined
        self._known: dict[str, tzinfo | None] = {}
        self.unknown: dict[str, int] = {}
        self.own_definition: set[str] = set()

    def zone(self, tzid: str) -> tzinfo | None:
        """The zone that is meant; None where nobody can say."""
        if tzid not in self._known:
            self._known[tzid] = self._find(tzid)
        found = self._known[tzid]
        if found is None:
            self.unknown[tzid] = self.unknown.get(tzid, 0) + 1
        return found

    def _find(self, tzid: str) -> tzinfo | None:
        name = zone_called(tzid)
        if name:
            return zone_named(name)
        lines = self._defined.get(tzid.strip().strip('"'))
        if lines is None:
            return bare_offset(tzid.strip(' "'))
        place = _place(lines)
        if place:
            return zone_named(place)
        if not _is_harmless(lines):
            return None
        found = _built(lines)
        if found is not None:
            self.own_definition.add(tzid)
        return found


def _place(lines: Sequence[str]) -> str:
    """The IANA name that libical and those who build on it write beside a TZID of their own; or empty."""
    head = "X-LIC-LOCATION:"
    said = next((line[len(head) :] for line in lines if line.upper().startswith(head)), "").strip()
    return said if said in zone_names() else ""


def _is_harmless(lines: Sequence[str]) -> bool:
    """Whether asking such a zone for an hour can take long: only yearly rules, few blocks, no lists."""
    rules = [line.upper() for line in lines if line[:5].upper() == "RRULE"]
    blocks = sum(line.upper().startswith("BEGIN:") for line in lines)
    return (
        0 < blocks <= _MOST_OBSERVANCES
        and all("FREQ=YEARLY" in rule and "INTERVAL=0" not in rule for rule in rules)
        and all(len(line) < 2000 for line in lines)
    )


def _built(lines: Sequence[str]) -> tzinfo | None:
    import icalendar
    from icalendar.timezone import tzp

    text = "\r\n".join(("BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", ""))
    tzp.use_zoneinfo()  # forgets the zones of files that were read before
    try:
        component = icalendar.Timezone.from_ical(text.encode())
        return (
            component.to_tz(lookup_tzid=False)
            if isinstance(component, icalendar.Timezone)
            else None
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return None
