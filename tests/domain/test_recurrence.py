"""Rules of series: equal to another implementation, and to the laws they are to keep."""

from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.recurrence import (
    LAST,
    Freq,
    Recurrence,
    choices_for,
    continuing_at,
    ending_before,
    fits,
    is_start,
    last_start,
    occurrence_id,
    parse_rule,
    rule_text,
    rule_words,
    shifted,
    split_id,
    starts,
)

FIRST = datetime(2026, 11, 2, 9, 0)  # a Monday
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@st.composite
def series(draw: st.DrawFn) -> tuple[datetime, Recurrence]:
    """A series whose rule names its first start, as csdesk plans them."""
    day = draw(DAYS)
    rule = draw(st.sampled_from(choices_for(day)))
    rule = Recurrence(
        rule.freq,
        draw(st.integers(1, 6)),
        rule.weekdays,
        rule.nth,
        rule.month_day,
        count=draw(st.none() | st.integers(1, 40)),
    )
    if rule.count is None and draw(st.booleans()):
        until = day + timedelta(days=draw(st.integers(0, 900)))
        rule = Recurrence(
            rule.freq, rule.interval, rule.weekdays, rule.nth, rule.month_day, until=until
        )
    return datetime.combine(day, draw(st.times()).replace(second=0, microsecond=0)), rule


def others(start: datetime, rule: Recurrence) -> list[datetime]:
    """What dateutil makes of the same rule, in the form that stands in files."""
    text = rule_text(rule)
    if rule.freq is Freq.YEARLY and (start.month, start.day) == (2, 29):
        text += ";BYMONTH=2;BYMONTHDAY=-1"
    if rule.until is not None:
        text = text.replace(f"UNTIL={rule.until:%Y%m%d}", f"UNTIL={rule.until:%Y%m%d}T235959")
    return list(islice(iter(rrulestr(text, dtstart=start)), 60))


@given(series())
def test_starts_are_those_of_another_implementation(
    given_series: tuple[datetime, Recurrence],
) -> None:
    start, rule = given_series
    wanted = others(start, rule)
    found = list(starts(start, rule, start.date(), wanted[-1].date()))
    assert found == wanted


@given(series(), st.integers(0, 3000), st.integers(0, 400))
def test_a_window_has_what_the_whole_has_there(
    given_series: tuple[datetime, Recurrence], after: int, length: int
) -> None:
    start, rule = given_series
    first = start.date() + timedelta(days=after)
    last = first + timedelta(days=length)
    whole = starts(start, rule, start.date(), last, most=100_000)
    assert list(starts(start, rule, first, last)) == [at for at in whole if at.date() >= first]


@given(series())
def test_a_rule_reads_back_from_its_text(given_series: tuple[datetime, Recurrence]) -> None:
    _, rule = given_series
    assert parse_rule(rule_text(rule)) == rule
    assert parse_rule(rule_text(rule).lower() + ";wkst=mo") == rule


@given(series(), st.integers(1, 20))
def test_a_series_cut_in_two_has_the_same_meetings(
    given_series: tuple[datetime, Recurrence], number: int
) -> None:
    start, rule = given_series
    far = start.date() + timedelta(days=365 * 25)
    all_of_it = list(starts(start, rule, start.date(), far, most=60))
    if number >= len(all_of_it):
        return
    at = all_of_it[number]
    before, after = ending_before(start, rule, at), continuing_at(start, rule, at)
    assert before is not None
    one = list(starts(start, before, start.date(), far))
    two = list(starts(at, after, at.date(), far, most=60 - number))
    assert one + two == all_of_it


@given(series(), st.integers(-40, 40))
def test_a_moved_series_begins_on_a_day_of_its_rule(
    given_series: tuple[datetime, Recurrence], days: int
) -> None:
    start, rule = given_series
    day = start.date() + timedelta(days=days)
    moved = shifted(rule, start.date(), day)
    assert fits(moved, day)
    assert (moved.freq, moved.interval, moved.count) == (rule.freq, rule.interval, rule.count)


def test_a_day_that_not_every_month_has_becomes_the_last_of_its_weekday() -> None:
    first = Recurrence(Freq.MONTHLY, month_day=1)
    monday = shifted(first, date(2020, 1, 1), date(2019, 12, 30))
    assert monday == Recurrence(Freq.MONTHLY, weekdays=(0,), nth=LAST)
    assert shifted(first, date(2020, 1, 1), date(2019, 12, 31)).month_day == LAST


@given(DAYS)
def test_every_choice_names_its_own_day(day: date) -> None:
    for rule in choices_for(day):
        assert fits(rule, day)
        assert is_start(datetime.combine(day, time(9)), rule, datetime.combine(day, time(9)))
        assert rule_words(rule, day, day)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Recurrence(Freq.WEEKLY, weekdays=(0,)), "Every week on Monday"),
        (
            Recurrence(Freq.WEEKLY, 2, (0, 2), count=8),
            "Every 2 weeks on Monday, Wednesday, 8 times",
        ),
        (Recurrence(Freq.MONTHLY, weekdays=(0,), nth=1), "Every month on the first Monday"),
        (Recurrence(Freq.MONTHLY, 3, weekdays=(4,), nth=LAST), "Every 3 months on the last Friday"),
        (Recurrence(Freq.MONTHLY, month_day=2), "Every month on day 2"),
        (Recurrence(Freq.MONTHLY, month_day=LAST), "Every month on its last day"),
        (
            Recurrence(Freq.YEARLY, until=date(2030, 11, 2)),
            "Every year on 2 Nov, until Sat 2 Nov 2030",
        ),
    ],
)
def test_rules_are_said_as_people_say_them(rule: Recurrence, words: str) -> None:
    assert rule_words(rule, FIRST.date(), FIRST.date()) == words


def test_the_29th_of_february_comes_every_year() -> None:
    start = datetime(2028, 2, 29, 9, 0)
    days = [
        at.date() for at in starts(start, Recurrence(Freq.YEARLY), start.date(), date(2033, 1, 1))
    ]
    assert days == [
        date(2028, 2, 29),
        *(date(y, 2, 28) for y in (2029, 2030, 2031)),
        date(2032, 2, 29),
    ]


def test_the_last_start_of_a_series() -> None:
    assert last_start(FIRST, Recurrence(Freq.WEEKLY, weekdays=(0,))) is None
    assert last_start(FIRST, Recurrence(Freq.WEEKLY, weekdays=(0,), count=3)) == datetime(
        2026, 11, 16, 9
    )
    until = Recurrence(Freq.WEEKLY, weekdays=(0,), until=date(2026, 11, 15))
    assert last_start(FIRST, until) == datetime(2026, 11, 9, 9)


@pytest.mark.parametrize(
    "text",
    ["", "FREQ=SECONDLY", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=0;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=1,15",
     "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=DAILY;BYHOUR=9", "BYDAY=MO",
     "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=MO;COUNT=2;UNTIL=20300101", "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU",
     "FREQ=YEARLY;BYMONTH=13", "FREQ=WEEKLY;BYDAY=MO;COUNT=0", "FREQ=WEEKLY;BYDAY=MO;COUNT=x"],
)  # fmt: skip
def test_rules_that_are_not_ours_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_rule(text)


def test_a_series_ends_where_the_calendar_does() -> None:
    start = datetime(9999, 12, 1, 9)
    assert (
        len(list(starts(start, Recurrence(Freq.WEEKLY, weekdays=(2,)), start.date(), date.max)))
        == 5
    )


def test_ids_of_occurrences() -> None:
    assert split_id(occurrence_id("abc", FIRST)) == ("abc", FIRST)
    assert split_id("abc") == ("abc", None)
    assert split_id("abc@nonsense") == ("abc@nonsense", None)
