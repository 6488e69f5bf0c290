"""Where occurrences are put, and how they move, over any day and any clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.calendar import (
    DAY,
    BusyTime,
    CalendarRange,
    Kind,
    Move,
    Occurrence,
    Piece,
    by_time,
    clock_of,
    listed,
    month_of,
    on_own_clock,
    piece_of,
    side_by_side,
    snapped,
    week_of,
)

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = [
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Etc/UTC",
]
zones = st.sampled_from(ZONES)
minutes = st.integers(0, DAY - 1)
pieces = st.builds(
    lambda start, length: Piece(start, min(start + length, DAY)),
    st.integers(0, DAY - 20),
    st.integers(1, 300),
)
days = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def checkin(starts_local: datetime, zone: str, own: ZoneInfo, length: int = 30) -> Occurrence:
    starts = on_own_clock(starts_local, zone, own)
    ends = datetime.fromtimestamp(starts.timestamp() + length * 60, own)
    return Occurrence(
        Kind.CHECKIN,
        "k",
        "Check-in",
        starts.date(),
        ends.date(),
        starts,
        ends,
        starts_local=starts_local,
        zone=zone,
    )


@given(st.lists(pieces, max_size=30))
def test_what_overlaps_never_shares_a_column(found: list[Piece]) -> None:
    places = side_by_side(found)
    assert len(places) == len(found)
    for one in range(len(found)):
        assert 0 <= places[one].column < places[one].columns
        for other in range(one):
            if found[one].start < found[other].end and found[other].start < found[one].end:
                assert places[one].column != places[other].column
                assert places[one].columns == places[other].columns


@given(st.lists(pieces, min_size=1, max_size=12))
def test_no_more_columns_than_overlap_at_once(found: list[Piece]) -> None:
    most = max(sum(p.start <= at < p.end for p in found) for at in range(0, DAY, 1))
    assert max(place.columns for place in side_by_side(found)) <= max(most, 1)


def test_what_does_not_overlap_has_the_whole_width() -> None:
    places = side_by_side([Piece(600, 630), Piece(540, 600), Piece(630, 700)])
    assert [(p.column, p.columns) for p in places] == [(0, 1)] * 3
    assert side_by_side([]) == []


@given(days, minutes, zones, zones, st.integers(1, 1440))
def test_every_piece_lies_inside_its_day(
    day: date, minute: int, zone: str, own: str, length: int
) -> None:
    item = checkin(
        datetime.combine(day, time(minute // 60, minute % 60)), zone, ZoneInfo(own), length
    )
    for ahead in range(-1, 4):
        piece = piece_of(item, item.first_day + timedelta(days=ahead))
        assert (piece is not None) == (
            item.first_day <= item.first_day + timedelta(days=ahead) <= item.last_day
        )
        if piece is not None:
            assert 0 <= piece.start < piece.end <= DAY


def test_a_meeting_in_a_doubled_hour_has_its_length() -> None:
    # 25 October 2026: Berlin shows 02:00 to 03:00 twice; 45 minutes from the first 02:30 end at 02:15.
    item = checkin(datetime(2026, 10, 25, 2, 30), "Europe/Berlin", BERLIN, 45)
    assert item.minutes == 45
    assert piece_of(item, date(2026, 10, 25)) == Piece(150, 195)


@given(days, minutes, zones)
def test_the_meetings_clock_shows_the_instant_of_ours(day: date, minute: int, zone: str) -> None:
    landed = clock_of(day, minute, BERLIN, zone)
    wanted = datetime.combine(day, time(minute // 60, minute % 60), BERLIN)
    if zone == "Europe/Berlin":
        assert landed == wanted.replace(tzinfo=None)
        return
    there = landed.replace(tzinfo=ZoneInfo(zone))
    # A doubled hour there can be meant only once: the first.
    assert wanted.timestamp() in {
        there.timestamp(),
        there.replace(fold=1).timestamp(),
    }


@given(days, st.integers(3, 22), zones, st.integers(-60, 60))
def test_whole_days_keep_the_clock_of_the_meeting(
    day: date, hour: int, zone: str, ahead: int
) -> None:
    item = checkin(datetime.combine(day, time(hour)), zone, BERLIN)
    landed = Move(item, item.first_day + timedelta(days=ahead)).lands(BERLIN)
    assert landed == datetime.combine(day + timedelta(days=ahead), time(hour))


def test_a_new_length_keeps_the_start_even_in_a_missing_hour() -> None:
    item = checkin(datetime(2027, 3, 28, 2, 30), "Europe/Berlin", BERLIN)
    assert item.starts is not None
    minute = item.starts.hour * 60 + item.starts.minute
    assert Move(item, item.first_day, minute, 60).lands(BERLIN) == datetime(2027, 3, 28, 2, 30)


def test_a_drop_on_our_clock_across_their_change() -> None:
    # Between the changes of the US (8 March 2026) and Europe (29 March) the two are five hours apart.
    item = checkin(datetime(2026, 3, 5, 9), "America/New_York", BERLIN)
    assert item.starts is not None
    assert item.starts.hour == 15
    assert Move(item, date(2026, 3, 10), 15 * 60).lands(BERLIN) == datetime(2026, 3, 10, 10)
    assert Move(item, date(2026, 3, 10)).lands(BERLIN) == datetime(2026, 3, 10, 9)


@given(days, st.integers(0, 6))
def test_weeks_and_months_are_whole(day: date, first: int) -> None:
    week = week_of(day, first)
    assert len(week) == 7
    assert day in week
    assert week[0].weekday() == first
    month = month_of(day, first)
    assert len(month) % 7 == 0
    assert month[0].weekday() == first
    inside = [d for d in month if (d.year, d.month) == (day.year, day.month)]
    assert (
        len(inside)
        == (day.replace(day=28) + timedelta(days=4)).replace(day=1).toordinal()
        - day.replace(day=1).toordinal()
    )
    assert list(month) == [month[0] + timedelta(days=n) for n in range(len(month))]


def test_minutes_snap_to_quarters_inside_the_day() -> None:
    assert [snapped(m) for m in (-40, 7, 8, 1439)] == [0, 0, 15, 1425]


def test_the_order_of_a_day() -> None:
    day = date(2026, 11, 26)
    early = checkin(datetime(2026, 11, 26, 9), "Europe/Berlin", BERLIN)
    done = Occurrence(Kind.TASK, "t", "A", day, day, done=True)
    open_task = Occurrence(Kind.TASK, "u", "B", day, day)
    holiday = Occurrence(Kind.HOLIDAY, "US", "Thanksgiving", day, day)
    found = sorted([early, done, open_task, holiday], key=by_time)
    assert found == [holiday, open_task, done, early]
    assert CalendarRange(day, day, tuple(found)).of_day(day + timedelta(days=1)) == ()


def test_the_last_row_counts_the_rest() -> None:
    day = date(2026, 11, 26)
    items = [Occurrence(Kind.TASK, str(n), "T", day, day) for n in range(5)]
    shown, left = listed(items, 3)
    assert (len(shown), left) == (2, 3)
    assert listed(items, 5) == (tuple(items), 0)
    assert listed(items, 0) == ((), 5)


def test_whole_days_of_another_calendar_are_days_here() -> None:
    time_off = BusyTime(
        "x",
        0,
        "Away",
        datetime(2026, 11, 26, tzinfo=UTC),
        datetime(2026, 11, 28, tzinfo=UTC),
        all_day=True,
    )
    apia = ZoneInfo("Pacific/Apia")
    starts, ends = time_off.span(apia)
    assert (starts.date(), starts.hour, ends.date()) == (date(2026, 11, 26), 0, date(2026, 11, 28))
