"""Days and moments as typed."""

import contextlib
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csdesk.domain.when import parse_day, parse_moment
from csdesk.domain.words import MONTHS
from csdesk.errors import Invalid
from tests.domain.builders import TODAY

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 11, 5, tzinfo=BERLIN)
relaxed = settings(deadline=None)  # a busy machine is no failure


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-26", date(2026, 11, 26)),
        ("26-11-2026", date(2026, 11, 26)),
        ("26.11.2026", date(2026, 11, 26)),
        ("26/11/2026", date(2026, 11, 26)),
        ("5/6/27", date(2027, 6, 5)),
        ("26.11.", date(2026, 11, 26)),
        ("25.11.", date(2027, 11, 25)),
        ("26 nov", date(2026, 11, 26)),
        ("nov 26", date(2026, 11, 26)),
        ("  Nov  27th ", date(2026, 11, 27)),
        ("26 november 2027", date(2027, 11, 26)),
        ("November 26, 2027", date(2027, 11, 26)),
        ("3 sept", date(2027, 9, 3)),
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 27)),
        ("yesterday", date(2026, 11, 25)),
        ("fri", date(2026, 11, 27)),
        ("friday", date(2026, 11, 27)),
        ("by friday", date(2026, 11, 27)),
        ("thu", date(2026, 12, 3)),
        ("Fri 4 Dec", date(2026, 12, 4)),
        ("next week", date(2026, 11, 30)),
        ("last week", date(2026, 11, 16)),
        ("in 3 days", date(2026, 11, 29)),
        ("+3d", date(2026, 11, 29)),
        ("2w", date(2026, 12, 10)),
        ("-2w", date(2026, 11, 12)),
        ("3 weeks ago", date(2026, 11, 5)),
        ("in a month", date(2026, 12, 26)),
        ("in 3 months", date(2027, 2, 26)),
        ("1 year ago", date(2025, 11, 26)),
        ("29 feb", date(2028, 2, 29)),
        ("29.02.2028", date(2028, 2, 29)),
        ("1 jan", date(2027, 1, 1)),
    ],
)
def test_a_day_to_come(text: str, day: date) -> None:
    assert parse_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26 nov", TODAY),
        ("27 nov", date(2025, 11, 27)),
        ("27.11.", date(2025, 11, 27)),
        ("fri", date(2026, 11, 20)),
        ("thu", date(2026, 11, 19)),
        ("2w", date(2026, 11, 12)),
        ("in 2 days", date(2026, 11, 28)),
        ("29 feb", date(2024, 2, 29)),
        ("31 dec", date(2025, 12, 31)),
        ("tomorrow", date(2026, 11, 27)),
        ("2027-01-01", date(2027, 1, 1)),
    ],
)
def test_a_day_that_has_been(text: str, day: date) -> None:
    assert parse_day(text, TODAY, prefer="past") == day


def test_the_turn_of_the_year() -> None:
    new_years_eve = date(2026, 12, 31)
    assert parse_day("tomorrow", new_years_eve) == date(2027, 1, 1)
    assert parse_day("1.1.", new_years_eve) == date(2027, 1, 1)
    assert parse_day("31 dec", date(2027, 1, 1), prefer="past") == new_years_eve
    assert parse_day("in 2 months", new_years_eve) == date(2027, 2, 28)


def test_a_leap_day_is_found_over_the_long_gap() -> None:
    assert parse_day("29 feb", date(2096, 3, 1)) == date(2104, 2, 29)


@pytest.mark.parametrize(
    "text",
    ["", "soon", "5", "may", "26 foo", "in 3", "in 3 days ago", "2026/11/26", "1.2-2026", "٢٦.١١."],
)
def test_what_is_not_understood_says_what_would_be(text: str) -> None:
    with pytest.raises(Invalid, match="can be understood") as caught:
        parse_day(text, TODAY)
    assert "26 nov" in caught.value.remedy
    assert caught.value.field == "day"


@pytest.mark.parametrize(
    "text", ["31-02-2024", "2026-13-01", "30 feb", "29.2.2027", "99999 years", "0.1.2026"]
)
def test_days_that_do_not_exist(text: str) -> None:
    with pytest.raises(Invalid, match="not a day of the calendar"):
        parse_day(text, TODAY)


def test_a_week_day_must_fit_its_date() -> None:
    with pytest.raises(Invalid, match="2026-12-04 is a Friday"):
        parse_day("mon 4 dec", TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-12-01 10:00", datetime(2026, 12, 1, 10)),
        ("2026-12-01T10:00", datetime(2026, 12, 1, 10)),
        ("2026-12-01 10:00:30", datetime(2026, 12, 1, 10, 0, 30)),
        ("today 9:30", datetime(2026, 11, 26, 9, 30)),
        ("fri 14:00", datetime(2026, 11, 27, 14)),
        ("fri at 2:30 pm", datetime(2026, 11, 27, 14, 30)),
        ("12am", datetime(2026, 11, 27, 0)),
        ("12 pm", datetime(2026, 11, 26, 12)),
        ("11:05", datetime(2026, 11, 26, 11, 5)),
        ("10:00", datetime(2026, 11, 27, 10)),
        ("14h30", datetime(2026, 11, 26, 14, 30)),
        ("26 nov, 14:00", datetime(2026, 11, 26, 14)),
        ("tomorrow", datetime(2026, 11, 27, 12)),
        ("now", datetime(2026, 11, 26, 11, 5)),
        ("in 2 hours", datetime(2026, 11, 26, 13, 5)),
        ("30 min ago", datetime(2026, 11, 26, 10, 35)),
        ("in 3 days 10:00", datetime(2026, 11, 29, 10)),
    ],
)
def test_a_moment_to_come(text: str, expected: datetime) -> None:
    found = parse_moment(text, NOW)
    assert found == expected.replace(tzinfo=BERLIN)
    assert found.tzinfo is BERLIN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:00", datetime(2026, 11, 26, 10)),
        ("14:00", datetime(2026, 11, 25, 14)),
        ("yesterday", datetime(2026, 11, 25, 12)),
        ("today", datetime(2026, 11, 26, 11, 5)),
        ("26 nov", datetime(2026, 11, 26, 11, 5)),
        ("2h", datetime(2026, 11, 26, 9, 5)),
        ("fri 9:00", datetime(2026, 11, 20, 9)),
    ],
)
def test_a_moment_that_has_been(text: str, expected: datetime) -> None:
    assert parse_moment(text, NOW, prefer="past") == expected.replace(tzinfo=BERLIN)


def test_an_offset_is_kept_as_a_moment() -> None:
    found = parse_moment("2026-12-01T10:00:00Z", NOW)
    assert found == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert found.tzinfo is BERLIN


def test_hours_ago_count_real_hours_when_the_clocks_move() -> None:
    after = datetime(2026, 10, 25, 4, 0, tzinfo=BERLIN)
    found = parse_moment("2 hours ago", after)
    assert found.astimezone(UTC) == datetime(2026, 10, 25, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["25:00", "10:75", "13pm", "0 am"])
def test_times_that_do_not_exist(text: str) -> None:
    with pytest.raises(Invalid, match="not a time of day") as caught:
        parse_moment(text, NOW)
    assert caught.value.field == "time"


def test_a_time_that_the_clocks_leave_out() -> None:
    with pytest.raises(Invalid, match="clocks are moved"):
        parse_moment("28.3.2027 2:30", NOW)


@pytest.mark.parametrize("text", ["soon 10:00", "10", ""])
def test_moments_that_are_not_understood(text: str) -> None:
    with pytest.raises(Invalid):
        parse_moment(text, NOW)


def test_a_naive_now_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        parse_moment("10:00", datetime(2026, 11, 26, 11, 5))


@relaxed
@given(st.text(max_size=30), st.sampled_from(["future", "past"]))
def test_any_text_gives_a_day_or_a_sentence(text: str, prefer: Literal["future", "past"]) -> None:
    with contextlib.suppress(Invalid):
        parse_day(text, TODAY, prefer=prefer)
    with contextlib.suppress(Invalid):
        parse_moment(text, NOW, prefer=prefer)


days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@relaxed
@given(day=days, today=days)
def test_written_days_are_read_back(day: date, today: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    ):
        assert parse_day(text, today) == day


@relaxed
@given(day=days, today=days)
def test_days_without_a_year_fit_what_is_preferred(day: date, today: date) -> None:
    text = f"{day.day}.{day.month}."
    assert parse_day(text, today) >= today
    assert parse_day(text, today, prefer="past") <= today


@pytest.mark.parametrize(
    "text", ["0026-12-01", "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"]
)
def test_a_year_that_is_a_typing_error_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="lies in the year"):
        parse_day(text, date(2026, 11, 26))
    with pytest.raises(Invalid, match="lies in the year"):
        parse_moment(f"{text} 10:00", datetime(2026, 11, 26, 9, tzinfo=UTC))
