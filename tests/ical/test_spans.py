"""Rules and hours of series as a file says them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from csdesk.domain.recurrence import LAST, Freq, Recurrence, starts
from csdesk.ical import itip
from csdesk.ical.bulk import own_copy
from csdesk.ical.spans import rule_of
from tests.ical.every_file import STAMP, WEEKLY, rules
from tests.ical.written import lines, named, unfolded

MONDAY = datetime(2026, 11, 2, 9)


@pytest.mark.parametrize(
    ("start", "rule", "written"),
    [
        (MONDAY, Recurrence(Freq.DAILY, 2, count=5), "FREQ=DAILY;INTERVAL=2;COUNT=5"),
        (MONDAY, Recurrence(Freq.WEEKLY, weekdays=(0, 3)), "FREQ=WEEKLY;BYDAY=MO,TH"),
        (
            MONDAY,
            Recurrence(Freq.WEEKLY, 2, (0,), count=8),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=8;WKST=MO",
        ),
        (MONDAY, Recurrence(Freq.MONTHLY, 3, (0,), nth=LAST), "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1MO"),
        (MONDAY, Recurrence(Freq.MONTHLY, month_day=LAST), "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (MONDAY, Recurrence(Freq.YEARLY), "FREQ=YEARLY"),
        (
            datetime(2028, 2, 29, 9),
            Recurrence(Freq.YEARLY, count=3),
            "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=-1",
        ),
    ],
)
def test_rules_in_the_forms_that_outlook_takes(
    start: datetime, rule: Recurrence, written: str
) -> None:
    assert rule_of(rule, start, "Europe/Berlin") == written


@pytest.mark.parametrize(
    ("zone", "until", "written"),
    [
        ("Europe/Berlin", date(2027, 1, 4), "20270104T080000Z"),
        ("Europe/Berlin", date(2027, 7, 5), "20270705T070000Z"),
        ("America/Los_Angeles", date(2027, 1, 4), "20270104T170000Z"),
        ("Pacific/Apia", date(2027, 1, 4), "20270103T200000Z"),
        ("UTC", date(2027, 1, 4), "20270104T090000Z"),
    ],
)
def test_until_is_the_instant_of_a_start_on_the_last_day(
    zone: str, until: date, written: str
) -> None:
    rule = Recurrence(Freq.WEEKLY, weekdays=(0,), until=until)
    data = itip.request(replace(WEEKLY, zone=zone, recurrence=rule), stamp=STAMP)
    assert named(data, "RRULE") == [f"RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL={written}"]


@pytest.mark.parametrize("name", [name for name, _ in rules()])
def test_a_reader_sees_the_starts_that_the_book_has(name: str) -> None:
    series = dict(rules())[name]
    assert series.recurrence is not None
    first, last = date(2026, 11, 1), date(2033, 3, 2)
    ours = [
        at.replace(tzinfo=None)
        for at in starts(series.starts_local, series.recurrence, first, last)
    ]
    found = unfolded(own_copy(series), first, last + timedelta(days=1))
    theirs = sorted(each["DTSTART"].dt.replace(tzinfo=None) for each in found)
    assert theirs == ours


@pytest.mark.parametrize(
    ("zone", "start", "minutes", "written_start", "written_end"),
    [
        # A missing hour stays, because it is the hour of all later ones; its end is an instant.
        ("America/New_York", datetime(2026, 3, 8, 2, 30), 45, "T023000", "20260308T081500Z"),
        # A doubled hour means the first; an end that means the second is an instant.
        ("America/New_York", datetime(2026, 11, 1, 1, 30), 20, "T013000", "20261101T015000"),
        ("America/New_York", datetime(2026, 11, 1, 1, 30), 60, "T013000", "20261101T063000Z"),
        # A change within the first: what the clocks show is not the length.
        ("Europe/Berlin", datetime(2026, 3, 29, 1, 30), 45, "T013000", "20260329T011500Z"),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 30), 120, "T013000", "20261025T013000Z"),
    ],
)
def test_a_series_that_begins_at_a_change_of_clocks(
    zone: str, start: datetime, minutes: int, written_start: str, written_end: str
) -> None:
    rule = Recurrence(Freq.WEEKLY, weekdays=(6,))
    series = replace(WEEKLY, zone=zone, starts_local=start, minutes=minutes, recurrence=rule)
    data = own_copy(series)
    assert named(data, "DTSTART") == [f"DTSTART;TZID={zone}:{start:%Y%m%d}{written_start}"]
    end = f"DTEND:{written_end}"
    if not written_end.endswith("Z"):
        end = f"DTEND;TZID={zone}:{written_end}"
    assert named(data, "DTEND") == [end]
    # The first itself is left out: this reader adds the length to what the clock shows.
    later = start.date() + timedelta(days=1)
    found = unfolded(data, later, later + timedelta(days=21))
    lengths = {each["DTEND"].dt - each["DTSTART"].dt for each in found}
    assert lengths == {timedelta(minutes=minutes)}


@pytest.mark.parametrize("zone", ["Africa/Cairo", "America/Nuuk", "America/Vancouver"])
def test_a_series_stays_on_its_clock_in_every_zone(zone: str) -> None:
    data = itip.request(replace(WEEKLY, zone=zone), stamp=STAMP)
    assert named(data, "DTSTART") == [f"DTSTART;TZID={zone}:20261102T090000"]
    assert lines(data).count(f"TZID:{zone}") == 1


def test_a_zone_is_right_from_the_first_meeting_on() -> None:
    """Samoa left daylight time in 2021: a series of before needs to say so."""
    data = itip.request(
        replace(WEEKLY, zone="Pacific/Apia", starts_local=datetime(2020, 11, 2, 9)), stamp=STAMP
    )
    assert "BEGIN:DAYLIGHT" in lines(data)
