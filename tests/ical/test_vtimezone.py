"""Our VTIMEZONE against `zoneinfo`: every zone, every change, by an evaluator of RFC 5545 written here.

What readers that nobody here wrote make of the same blocks is in `tests/foreign/test_zones.py`.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

import icalendar
import pytest

from csdesk.ical.tzif import DayOfYear, WeekdayOfMonth, parse_rule, zone_names, zone_source
from csdesk.ical.zones import is_simple, vtimezone, zone_info

NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def at(year: int, month: int, day: int, hour: int = 0) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


@cache
def days_of(rule: str, year: int) -> tuple[date, ...]:
    """The days of a yearly RRULE, by trying each day of the year (RFC 5545 3.3.10)."""
    parts = dict(part.split("=") for part in rule.split(";"))
    assert parts.pop("FREQ") == "YEARLY"
    found = []
    for number in range((date(year + 1, 1, 1) - date(year, 1, 1)).days):
        day = date(year, 1, 1) + timedelta(days=number)
        tomorrow_month = (day + timedelta(days=7)).month
        weekday = NAMES[day.weekday()]
        nth = f"{(day.day + 6) // 7}{weekday}"
        by_day = {weekday, nth} | ({f"-1{weekday}"} if tomorrow_month != day.month else set())
        last = (date(year + 1, 1, 1) - day).days
        values = {
            "BYMONTH": {str(day.month)},
            "BYMONTHDAY": {str(day.day)},
            "BYYEARDAY": {str(number + 1), str(-last)},
            "BYDAY": by_day,
        }
        if all(values[key] & set(wanted.split(",")) for key, wanted in parts.items()):
            found.append(day)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Block:
    """A STANDARD or DAYLIGHT block, as its text says."""

    name: str
    start: datetime
    rule: str
    zone_name: str
    before: timedelta
    after: timedelta


def read_blocks(text: bytes) -> list[Block]:
    """The blocks of a VTIMEZONE, after a look at its form."""
    assert text.endswith(b"END:VTIMEZONE\r\n")
    assert text.count(b"\n") == text.count(b"\r\n")
    lines = text.decode("ascii").split("\r\n")[:-1]
    assert max(map(len, lines)) <= 75
    assert lines[0] == "BEGIN:VTIMEZONE"
    assert lines[1].startswith("TZID:")
    found: list[Block] = []
    values: dict[str, str] = {}
    for line in lines[2:-1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            values = {"RRULE": ""}
        elif name == "END":
            found.append(
                Block(
                    value,
                    datetime.strptime(values.pop("DTSTART"), "%Y%m%dT%H%M%S"),
                    values.pop("RRULE"),
                    values.pop("TZNAME"),
                    offset(values.pop("TZOFFSETFROM")),
                    offset(values.pop("TZOFFSETTO")),
                )
            )
            assert not values
        else:
            values[name] = value
    return found


def offset(text: str) -> timedelta:
    seconds = int(text[1:3]) * 3600 + int(text[3:5]) * 60 + int(text[5:] or 0)
    return timedelta(seconds=-seconds if text[0] == "-" else seconds)


def onsets(blocks: list[Block], until: int) -> list[tuple[datetime, timedelta]]:
    """Each change as a reader of RFC 5545 3.6.5 finds it: instant and offset from then on."""
    found = []
    for block in blocks:
        locals_ = [block.start]
        if block.rule:
            days = [
                day
                for year in range(block.start.year, max(until, block.start.year + 1))
                for day in days_of(block.rule, year)
            ]
            first, clock = block.start.date(), block.start.time()
            locals_ = [datetime.combine(day, clock) for day in days if day >= first]
            assert locals_[0] == block.start, "DTSTART is the first of its rule"
        found += [((local - block.before).replace(tzinfo=UTC), block.after) for local in locals_]
    return sorted(found)


def offset_at(changes: list[tuple[datetime, timedelta]], instant: datetime) -> timedelta:
    return changes[bisect_right(changes, instant, key=lambda change: change[0]) - 1][1]


def distinct_zones() -> list[str]:
    return list({zone_source(name).read_bytes(): name for name in sorted(zone_names())}.values())


def assert_right(zone: str, text: bytes, first: int, last: int) -> int:
    """Compare with `zoneinfo` at each change, to the second, and every 13 days; returns how often."""
    changes = onsets(read_blocks(text), last + 2)
    info = zone_info(zone)
    assert changes[0][0] <= at(first, 1, 1)
    grid = [at(first, 1, 1) + timedelta(days=13 * n) for n in range((last + 1 - first) * 28)]
    edges = [
        change + timedelta(seconds=shift)
        for change, _ in changes
        if change.year in range(first, last + 1)
        for shift in (-1, 0)
    ]
    for instant in grid + edges:
        expected = instant.astimezone(info).utcoffset()
        assert offset_at(changes, instant) == expected, f"{zone} at {instant}"
    return len(grid) + len(edges)


def test_every_zone_is_right_from_2026_to_2099() -> None:
    zones = distinct_zones()
    assert len(zones) > 300
    looked_at = sum(assert_right(zone, vtimezone(zone), 2026, 2099) for zone in zones)
    assert looked_at > 700_000


def test_zones_of_one_file_have_the_same_blocks() -> None:
    twins = {zone_source(zone).read_bytes(): zone for zone in distinct_zones()}
    for zone in zone_names():
        other = twins[zone_source(zone).read_bytes()]
        ours = vtimezone(zone).replace(f"TZID:{zone}\r\n".encode(), b"")
        assert ours == vtimezone(other).replace(f"TZID:{other}\r\n".encode(), b"")


@pytest.mark.parametrize("year", [1975, 1990, 2010, 2019, 2027, 2045])
def test_an_earlier_or_later_first_day_adds_or_drops_dated_changes(year: int) -> None:
    for zone in distinct_zones():
        assert_right(zone, vtimezone(zone, at(year, 1, 1)), year, year + 3)


def blocks(zone: str) -> list[tuple[str, str, str]]:
    return [
        (block.name, f"{block.start:%Y%m%dT%H%M%S}", block.rule)
        for block in read_blocks(vtimezone(zone))
    ]


def test_the_form_of_a_zone_with_two_changes() -> None:
    # Starts are the local time by the clock before: 02:00 in winter time, 03:00 in summer time.
    assert blocks("Europe/Berlin") == [
        ("DAYLIGHT", "19970330T020000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        ("STANDARD", "19961027T030000", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    ]


def test_a_zone_without_changes_has_one_standard_block() -> None:
    for zone in ("Asia/Kolkata", "Asia/Tokyo", "UTC", "Etc/GMT+5", "Asia/Tehran"):
        assert [(name, rule) for name, _, rule in blocks(zone)] == [("STANDARD", "")]
    assert [name for name, _, _ in blocks("Pacific/Apia")] == ["STANDARD"]


def test_daylight_is_the_side_that_is_ahead_in_dublin_too() -> None:
    names = {block.name: block.zone_name for block in read_blocks(vtimezone("Europe/Dublin"))}
    assert names == {"DAYLIGHT": "IST", "STANDARD": "GMT"}


def test_a_change_at_the_midnight_after_falls_on_the_next_day() -> None:
    cairo = {name: rule for name, _, rule in blocks("Africa/Cairo")}
    assert cairo["STANDARD"] == "FREQ=YEARLY;BYDAY=FR;BYYEARDAY=-67,-66,-65,-64,-63,-62,-61"
    assert days_of(cairo["STANDARD"], 2024) == (date(2024, 11, 1),)
    assert days_of(cairo["STANDARD"], 2030) == (date(2030, 11, 1),)
    assert days_of(cairo["STANDARD"], 2026) == (date(2026, 10, 30),)


def test_no_rdate_anywhere() -> None:
    for zone in distinct_zones():
        assert b"RDATE" not in vtimezone(zone)


@pytest.mark.parametrize(
    ("zone", "simple"),
    [
        ("Europe/Berlin", True),
        ("America/New_York", True),
        ("Australia/Lord_Howe", True),
        ("Asia/Kolkata", True),
        ("Africa/Cairo", False),
        ("America/Santiago", False),
        ("America/Nuuk", False),
        ("Asia/Gaza", False),
        ("America/Vancouver", False),
    ],
)
def test_zones_that_some_readers_cannot_follow_are_told_apart(zone: str, *, simple: bool) -> None:
    assert is_simple(zone, at(2026, 5, 1)) is simple


def test_a_zone_becomes_simple_once_its_dated_changes_have_passed() -> None:
    assert not is_simple("America/Vancouver", at(2026, 10, 31))
    assert is_simple("America/Vancouver", at(2026, 11, 2))


@pytest.mark.parametrize(
    "zone", ["Asia/Kolkata", "Pacific/Apia", "America/Vancouver", "Europe/Berlin", "Africa/Cairo"]
)
def test_dateutil_reads_the_same_hours_out_of_the_blocks(zone: str) -> None:
    component = icalendar.Timezone.from_ical(vtimezone(zone))
    assert isinstance(component, icalendar.Timezone)
    info, read = zone_info(zone), component.to_tz(lookup_tzid=False)
    for instant in (at(2026, month, 17, 9) for month in range(1, 13)):
        local = instant.astimezone(info).replace(tzinfo=None)
        assert local.replace(tzinfo=read).astimezone(UTC) == instant


def test_posix_days_that_no_zone_of_today_uses() -> None:
    assert DayOfYear(60, leap_counted=False).on(2028) == date(2028, 3, 1)
    assert DayOfYear(59, leap_counted=True).on(2028) == date(2028, 2, 29)
    for day in (
        DayOfYear(79, leap_counted=False),  # Tehran until 2022
        DayOfYear(59, leap_counted=False),
        DayOfYear(263, leap_counted=False),
        DayOfYear(59, leap_counted=True),
        WeekdayOfMonth(2, 5, 0),
        WeekdayOfMonth(2, 4, 3),
        WeekdayOfMonth(12, 5, 5),
        WeekdayOfMonth(1, 1, 1),
        WeekdayOfMonth(10, 5, 4),
        WeekdayOfMonth(3, 1, 6),
    ):
        for shift in range(-3, 4):
            parts = {"FREQ": "YEARLY", **day.recurrence(shift)}
            text = ";".join(f"{name}={value}" for name, value in parts.items())
            wanted = {day.on(year) + timedelta(days=shift) for year in range(2024, 2033)}
            found = {one for year in range(2024, 2033) for one in days_of(text, year)}
            inner = {one for one in wanted if one.year in range(2025, 2032)}
            assert inner <= found, f"{day} {shift}"
            assert {one for one in found if one.year in range(2025, 2032)} == inner


def test_daylight_time_all_year_is_no_change() -> None:
    assert parse_rule("XXX3EDT4,0/0,J365/23") == ()
    assert parse_rule("EST5EDT,0/0,J365/25") == ()
    assert len(parse_rule("IRST-3:30IRDT,J79/24,J263/24")) == 2
    with pytest.raises(ValueError, match="POSIX"):
        parse_rule("CET-1CEST,whenever")
