"""Busy times out of calendar files: honest, broken and hostile ones."""

import random
from datetime import UTC, date, datetime

import pytest

from csdesk.domain.calendar import BusyTime
from csdesk.errors import Unreadable
from csdesk.ical.confined import read_confined
from csdesk.ical.reading import read_busy
from csdesk.ical.tally import MOST_TIMES_OF_SERIES
from csdesk.ical.window import CalendarRead, Window

WINDOW = Window(date(2026, 1, 1), date(2027, 12, 31), "Europe/Berlin")
_EVENT = ("BEGIN:VEVENT", "END:VEVENT")


def calendar(*events: str, head: str = "") -> bytes:
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", *head.splitlines()]
    for number, event in enumerate(events):
        uid = [] if "UID:" in event else [f"UID:{number}@there.example"]
        rows += ["BEGIN:VEVENT", *uid, *event.strip().splitlines(), "END:VEVENT"]
    return "\r\n".join((*rows, "END:VCALENDAR", "")).encode()


def read(*events: str, head: str = "") -> CalendarRead:
    return read_busy(calendar(*events, head=head), WINDOW)


def only(*events: str, head: str = "") -> BusyTime:
    (found,) = read(*events, head=head).times
    return found


def starts(found: CalendarRead) -> list[datetime]:
    return [each.starts_at for each in found.times]


def test_a_meeting_in_a_zone() -> None:
    found = only(
        "SUMMARY:Planning\\, part 1\nSEQUENCE:3\nDTSTART;TZID=America/New_York:20261130T090000\n"
        "DTEND;TZID=America/New_York:20261130T100000"
    )
    assert found == BusyTime(
        "0@there.example",
        3,
        "Planning, part 1",
        datetime(2026, 11, 30, 14, tzinfo=UTC),
        datetime(2026, 11, 30, 15, tzinfo=UTC),
    )


def test_times_without_a_zone_are_ours_and_days_are_days() -> None:
    assert only("DTSTART:20261130T090000\nDURATION:PT30M").starts_at.hour == 8
    day = only("DTSTART;VALUE=DATE:20261130")
    assert (day.all_day, day.starts_at.day, day.ends_at.day) == (True, 30, 1)
    assert only("DTSTART:20261130T090000Z").ends_at == datetime(2026, 11, 30, 9, tzinfo=UTC)
    two = only("DTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261202")
    assert (two.ends_at - two.starts_at).days == 2
    same = only("DTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261130")
    assert (same.ends_at - same.starts_at).days == 1


def test_what_is_free_or_cancelled_does_not_count() -> None:
    when = "DTSTART:20261130T090000Z\nDTEND:20261130T100000Z\n"
    found = read(
        when + "TRANSP:TRANSPARENT",
        when + "STATUS:CANCELLED",
        when + "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        when + "TRANSP:OPAQUE\nSTATUS:TENTATIVE",
    )
    assert (len(found.times), found.free, found.refused) == (1, 3, 0)


def test_a_series_keeps_its_clock_and_its_exceptions() -> None:
    found = read(
        "UID:weekly\nDTSTART;TZID=America/New_York:20260222T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=WEEKLY;COUNT=8\nEXDATE;TZID=America/New_York:20260301T090000",
        "UID:weekly\nRECURRENCE-ID;TZID=America/New_York:20260308T090000\nSUMMARY:Later\n"
        "DTSTART;TZID=America/New_York:20260308T110000\nDURATION:PT30M",
        "UID:weekly\nRECURRENCE-ID;TZID=America/New_York:20260315T090000\nSTATUS:CANCELLED\n"
        "DTSTART;TZID=America/New_York:20260315T090000\nDURATION:PT1H",
    )
    hours = [(at.month, at.day, at.hour) for at in starts(found)]
    assert hours == [(2, 22, 14), (3, 8, 15), (3, 22, 13), (3, 29, 13), (4, 5, 13), (4, 12, 13)]
    assert [each.title for each in found.times][1] == "Later"


def test_half_hour_changes_and_extra_dates() -> None:
    found = read(
        "DTSTART;TZID=Australia/Lord_Howe:20260403T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=4\n"
        "RDATE;TZID=Australia/Lord_Howe:20260501T090000"
    )
    # Lord Howe goes back by 30 minutes on 5 April 2026: from +11:00 to +10:30.
    assert [f"{at:%d %H:%M}" for at in starts(found)] == [
        "02 22:00", "03 22:00", "04 22:30", "05 22:30", "30 22:30",
    ]  # fmt: skip


def test_zones_by_windows_name_vendor_prefix_and_own_definition() -> None:
    assert (
        only("DTSTART;TZID=W. Europe Standard Time:20261130T090000\nDURATION:PT1H").starts_at.hour
        == 8
    )
    assert (
        only(
            'DTSTART;TZID="/vendor.example/2019_1/America/New_York":20261130T090000\nDURATION:PT1H'
        ).starts_at.hour
        == 14
    )
    defined = (
        "BEGIN:VTIMEZONE\nTZID:Home\nBEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETFROM:+0500\n"
        "TZOFFSETTO:+0400\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
        "DTSTART:19700329T020000\nTZOFFSETFROM:+0400\nTZOFFSETTO:+0500\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\nEND:VTIMEZONE"
    )
    assert (
        only("DTSTART;TZID=Home:20261130T090000\nDURATION:PT1H", head=defined).starts_at.hour == 5
    )
    assert (
        only("DTSTART;TZID=Home:20260730T090000\nDURATION:PT1H", head=defined).starts_at.hour == 4
    )


def test_a_known_name_is_not_redefined_by_a_file() -> None:
    wrong = (
        "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0500\nTZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE"
    )
    event = "DTSTART;TZID=W. Europe Standard Time:20261130T090000\nDURATION:PT1H"
    assert only(event, head=wrong).starts_at.hour == 8
    assert only(event).starts_at.hour == 8


def test_an_unknown_zone_is_said_and_taken_as_ours() -> None:
    found = read("DTSTART;TZID=../../etc/passwd:20261130T090000\nDURATION:PT1H")
    assert found.times[0].starts_at.hour == 8
    assert any("../../etc/passwd" in note for note in found.notes)
    long = read(f"DTSTART;TZID={'x' * 30_000}:20261130T090000\nDURATION:PT1H")
    assert len(long.notes[0]) < 250


def test_the_newest_of_one_meeting_counts() -> None:
    old = "UID:a\nSEQUENCE:1\nDTSTART:20261130T090000Z\nDURATION:PT1H"
    new = "UID:a\nSEQUENCE:2\nDTSTART:20261201T090000Z\nDURATION:PT1H"
    assert only(new, old).starts_at.day == 1
    assert only(old, new).starts_at.day == 1


def test_broken_entries_spoil_no_other() -> None:
    good = "DTSTART:20261130T090000Z\nDURATION:PT1H"
    found = read(
        good,
        "DTSTART:not a time",
        "SUMMARY:no start",
        "DTSTART:20261130T090000Z\nDTEND:20261130T080000Z",
        "DTSTART:20261130T090000Z\nRRULE:FREQ=SOMETIMES",
        "DTSTART:20261130T090000Z\nRRULE:FREQ=DAILY;INTERVAL=0",
        "DTSTART:20261130T090000Z\nDURATION:PT1H\nRDATE:nonsense",
    )
    assert (found.events, len(found.times), found.refused) == (7, 2, 5)
    assert found.notes[0] == "5 entries could not be read and were left out."
    assert found.notes[1] == "1 line could not be read and was skipped."


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=999999999",
        "FREQ=DAILY;BYMINUTE=" + ",".join(map(str, range(60))),
    ],
)
def test_rules_that_fill_every_minute_are_refused(rule: str) -> None:
    found = read(f"DTSTART:19700101T000000Z\nDURATION:PT1M\nRRULE:{rule}")
    assert (len(found.times), found.refused) == (0, 1)
    assert any("more often than every hour" in note for note in found.notes)


def test_a_series_is_cut_where_nobody_looks_any_more() -> None:
    found = read("DTSTART:20260101T000000Z\nDURATION:PT5M\nRRULE:FREQ=HOURLY")
    assert len(found.times) == MOST_TIMES_OF_SERIES
    assert any("first 1,000 times" in note for note in found.notes)


def test_half_a_million_dates_are_refused_at_once() -> None:
    dates = ",".join(["20261130T090000Z"] * 100_000)
    found = read(f"DTSTART:20261130T090000Z\nDURATION:PT1H\nRDATE:{dates}")
    assert (len(found.times), found.refused) == (0, 1)


def test_forms_of_a_file() -> None:
    text = calendar(
        "DTSTART:20261130T090000Z\nDURATION:PT1H\nSUMMARY:Zoë", head="X-WR-CALNAME:Work\\, home"
    )
    assert read_busy(text, WINDOW).name == "Work, home"
    for data in (
        b"\xef\xbb\xbf" + text,
        text.decode().encode("utf-16"),
        text.replace(b"\r\n", b"\n"),
        text.replace(b"\r\n", b"\r"),
        text + text.replace(b"0@there", b"9@there"),
    ):
        assert read_busy(data, WINDOW).times[0].title == "Zoë"
    assert read_busy(text.decode().encode("cp1252"), WINDOW).times[0].title == "Zoë"
    short = read_busy(text[: text.index(b"SUMMARY") + 9], WINDOW)
    assert (short.refused, short.notes[-1]) == (1, "The file ends in the middle of an entry.")


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04zip", b"<html>BEGIN</html>", b"a,b\n1,2\n", bytes(range(256))]
)
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_busy(data, WINDOW)


def test_depth_and_noise_do_no_harm() -> None:
    deep = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X\r\n" * 200_000 + b"END:X\r\n" * 200_000
    assert read_busy(deep, WINDOW).events == 0


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_are_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    data = bytearray(
        calendar(
            "DTSTART;TZID=Europe/Berlin:20261130T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5",
            "DTSTART;VALUE=DATE:20261130\nEXDATE:20261130",
        )
    )
    for _ in range(rng.randrange(1, 8)):
        data[rng.randrange(20, len(data))] = rng.randrange(256)
    found = read_busy(bytes(data), WINDOW)
    assert len(found.times) <= MOST_TIMES_OF_SERIES + 1


def test_alarms_and_lists_inside_an_entry_are_passed_over() -> None:
    found = only(
        "DTSTART:20261130T090000Z\nDURATION:PT1H\nBEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT9H\n"
        "SUMMARY:Alarm\nEND:VALARM\nSUMMARY:Real"
    )
    assert (found.title, found.ends_at.hour) == ("Real", 10)


def test_ten_thousand_entries() -> None:
    events = [
        f"DTSTART:2026{1 + n % 12:02}{1 + n % 28:02}T{n % 24:02}0000Z\nDURATION:PT1H"
        for n in range(3000)
    ]
    assert len(read(*events).times) == 3000


def test_another_process_gives_the_same_answer() -> None:
    data = calendar(
        "DTSTART;TZID=Europe/Berlin:20261130T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5"
    )
    assert read_confined(data, WINDOW) == read_busy(data, WINDOW)
    with pytest.raises(Unreadable):
        read_confined(b"nothing", WINDOW)


def test_a_rule_that_never_comes_true_is_given_up() -> None:
    never = "DTSTART:20260101T000000Z\nDURATION:PT5M\nRRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30"
    with pytest.raises(Unreadable, match="too long"):
        read_confined(calendar(never), WINDOW, seconds=2.0)
