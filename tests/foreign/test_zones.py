"""Our VTIMEZONE of every zone, read by libraries that nobody here wrote.

Each block goes as a file of its own, under a name that no library can know, so that nothing else says what
the clocks show: a weekly series through the years 2026 to 2045, and a meeting on either side of each change.
Zones with the same block share the file, and what is read is compared with `zoneinfo` for each of them. A
reader gets all files in one process.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from csdesk.ical.tzif import zone_names
from csdesk.ical.zones import vtimezone, zone_info
from tests.foreign.readers import Reader, moment, present

FIRST = datetime(2026, 1, 5, 9)
WEEKS = 1043  # until the end of 2045
STEADY = 13  # weeks between two looks at a zone whose clocks never change


@dataclass(frozen=True, slots=True)
class Probe:
    """A file, the zones whose block stands in it, and the starts that it has, on their clock."""

    block: str
    zones: tuple[str, ...]
    weekly: tuple[datetime, ...]
    around: tuple[datetime, ...]  # starts of meetings beside the changes
    data: bytes

    def instants(self, zone: str) -> list[tuple[str, ...]]:
        """What has to be read: the weekly series, then each other meeting."""
        info = zone_info(zone)
        weekly = tuple(moment(local.replace(tzinfo=info)) for local in self.weekly)
        return [weekly, *((moment(local.replace(tzinfo=info)),) for local in self.around)]


def changes(zone: str) -> list[datetime]:
    """The last second before and the first after each change, by `zoneinfo`; a doubled hour left out."""
    info, found = zone_info(zone), []
    at, step, end = (
        datetime(2026, 1, 1, tzinfo=UTC),
        timedelta(days=7),
        datetime(2046, 1, 1, tzinfo=UTC),
    )
    before = offset(at, info)
    while at < end:
        after = offset(at + step, info)
        if before != after:
            low, high = at, at + step
            while high - low > timedelta(seconds=1):
                middle = (low + (high - low) / 2).replace(microsecond=0)
                low, high = (middle, high) if offset(middle, info) == before else (low, middle)
            doubled = max(before - after, timedelta(0))
            found += [high - doubled - timedelta(seconds=1), high + doubled]
        at, before = at + step, after
    return found


def offset(instant: datetime, info: ZoneInfo) -> timedelta:
    found = instant.astimezone(info).utcoffset()
    assert found is not None
    return found


@cache
def probes() -> dict[str, Probe]:
    """By the first of their zones."""
    alike: dict[str, list[str]] = {}
    for zone in sorted(zone_names()):
        block = vtimezone(zone).decode().replace(f"TZID:{zone}", "TZID:Ours")
        alike.setdefault(block, []).append(zone)
    return {zones[0]: probe(block, tuple(zones)) for block, zones in alike.items()}


def probe(block: str, zones: tuple[str, ...]) -> Probe:
    info = zone_info(zones[0])
    around = tuple(each.astimezone(info).replace(tzinfo=None) for each in changes(zones[0]))
    weeks = 1 if block.count("DTSTART") > 1 else STEADY
    weekly = tuple(FIRST + timedelta(weeks=number) for number in range(0, WEEKS, weeks))
    rule = f"\r\nRRULE:FREQ=WEEKLY;INTERVAL={weeks};COUNT={len(weekly)}"
    lines = ["BEGIN:VCALENDAR", "PRODID:-//test//EN", "VERSION:2.0", block.rstrip()]
    lines.append(meeting(0, FIRST, rule))
    lines += [meeting(number, local) for number, local in enumerate(around, start=1)]
    data = "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
    return Probe(block, zones, weekly, around, data)


def meeting(number: int, local: datetime, rule: str = "") -> str:
    return (
        f"BEGIN:VEVENT\r\nUID:{number}\r\nDTSTAMP:20260101T000000Z\r\n"
        f"DTSTART;TZID=Ours:{local:%Y%m%dT%H%M%S}\r\nDURATION:PT30M{rule}\r\nEND:VEVENT"
    )


@pytest.mark.parametrize(
    "reader",
    [reader for reader in present() if reader.name in {"ical", "ical.js", "libical"}],
    ids=lambda reader: str(reader.name),
)
def test_every_zone_is_read_right_from_2026_to_2045(reader: Reader) -> None:
    found = reader.read({name: each.data for name, each in probes().items()}, most=WEEKS)
    wrong = set()
    for name, each in probes().items():
        assert found[name].errors == ()
        seen = {int(entry.uid): entry.starts for entry in found[name].entries}
        read = [seen[number] for number in range(1 + len(each.around))]
        wrong |= {zone for zone in each.zones if each.instants(zone) != read}
    assert wrong == (unread_by_ical() if reader.name == "ical" else set())


def unread_by_ical() -> set[str]:
    """The zones that PyPI's `ical` reads wrong where it has to go by the file.

    A block without RRULE, the only one of a zone without changes, gives it no start at all (its `Observance`
    makes a rule set of RRULE and RDATE alone, where RFC 5545 3.6.5 has DTSTART count), so it takes the hours
    for UTC. For names that it knows, it does not look at the file.
    """
    lone = (
        each
        for each in probes().values()
        if each.block.count("RRULE") < each.block.count("DTSTART")
    )
    return {zone for each in lone for zone in each.zones if not is_always_utc(each, zone)}


def is_always_utc(each: Probe, zone: str) -> bool:
    return all(
        local.replace(tzinfo=UTC) == local.replace(tzinfo=zone_info(zone)) for local in each.weekly
    )


def test_the_probes_look_at_every_zone_often_enough() -> None:
    assert {zone for each in probes().values() for zone in each.zones} == zone_names()
    looks = sum(len(each.zones) * len(each.weekly + each.around) for each in probes().values())
    assert looks > 200_000
    assert len(probes()["Australia/LHI"].around) == 80
    for zone, count in {"Asia/Calcutta": 0, "Africa/Cairo": 80, "Pacific/Apia": 0}.items():
        assert len(probes()[zone].around) == count
    assert len(unread_by_ical()) > 300
    assert "Europe/Berlin" not in unread_by_ical()
