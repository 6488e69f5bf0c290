"""Free minutes with the busy times of other calendars, and starts that fit two working days."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.facts import CountryDays
from csdesk.domain.free_time import (
    Busy,
    Whereabouts,
    free_minutes,
    free_slots,
    guest_warnings,
    their_hours,
)
from csdesk.domain.policy import Policy

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 11, 5, tzinfo=BERLIN)
US = CountryDays("US", "the US", holidays={date(2026, 11, 27): "Day after Thanksgiving"})
POLICY = Policy(countries={"US": US})


def at(hour: int, minute: int = 0, day: int = 26) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


def test_busy_times_are_taken_off_once() -> None:
    assert free_minutes([], NOW, Policy()) == 385
    busy = [Busy(at(12), at(13)), Busy(at(12, 30), at(13, 30)), Busy(at(7), at(8))]
    assert free_minutes([], NOW, Policy(), busy) == 385 - 90
    assert free_minutes([], NOW, Policy(), [Busy(at(0), at(0, day=27))]) == 0
    assert free_minutes([], NOW, Policy(), [Busy(at(17), at(19))]) == 385 - 30
    assert free_minutes([], NOW, Policy(free_minutes=200), busy) == 200


@given(
    st.lists(
        st.tuples(st.integers(0, 1439), st.integers(0, 300)).map(
            lambda pair: Busy(
                at(0) + timedelta(minutes=pair[0]), at(0) + timedelta(minutes=sum(pair))
            )
        ),
        max_size=12,
    )
)
def test_free_minutes_are_those_no_time_covers(busy: list[Busy]) -> None:
    free = sum(
        not any(b.starts <= minute < b.ends for b in busy)
        for minute in (NOW + timedelta(minutes=n) for n in range(385))
    )
    assert free_minutes([], NOW, Policy(), busy) == free


def test_slots_lie_in_both_working_days_and_in_no_busy_time() -> None:
    guest = Whereabouts("America/Sao_Paulo", "", "São Paulo")
    busy = [Busy(at(13, day=27), at(16, day=27))]
    found = free_slots(NOW, 30, busy, Policy(), guest)
    assert [each.day.day for each in found] == [27, 30, 1, 2, 3]
    assert [f"{s.starts:%H:%M}" for s in found[0].slots] == ["16:00", "16:30", "17:00"]
    first = found[1].slots[0]
    assert (f"{first.starts:%H:%M}", f"{first.there:%H:%M}") == ("13:00", "09:00")
    assert all(len(each.slots) <= 3 for each in found)


def test_no_slot_on_the_guests_holiday_or_weekend() -> None:
    found = free_slots(NOW, 30, [], POLICY, Whereabouts("America/New_York", "US", "New York"))
    assert found[0].day == date(2026, 11, 30)
    assert all(each.day.weekday() < 5 for each in found)


def test_clocks_that_never_meet_have_no_slots() -> None:
    assert free_slots(NOW, 30, [], Policy(), Whereabouts("Pacific/Honolulu", "", "")) == ()


@given(st.sampled_from([15, 30, 45, 60]), st.sampled_from(["America/New_York", "Asia/Tokyo", ""]))
def test_slots_fit_whatever_the_length(length: int, zone: str) -> None:
    there = ZoneInfo(zone) if zone else BERLIN
    for each in free_slots(NOW, length, [], Policy(), Whereabouts(zone)):
        for slot in each.slots:
            ends = slot.starts + timedelta(minutes=length)
            assert slot.starts > NOW
            assert time(9) <= slot.starts.time()
            assert ends.time() <= time(17, 30)
            theirs = slot.starts.astimezone(there)
            assert theirs == slot.there
            assert theirs.time() >= time(9)


def test_their_working_day_on_our_clock() -> None:
    assert their_hours(date(2026, 11, 27), BERLIN, "America/Sao_Paulo") == (13 * 60, 21 * 60 + 30)
    assert their_hours(date(2026, 11, 27), BERLIN, "") == (540, 1050)


def test_what_speaks_against_an_hour_is_said() -> None:
    guest = Whereabouts("America/New_York", "US", "New York")
    assert guest_warnings(at(15, day=26), guest, POLICY) == []
    assert guest_warnings(at(12, day=26), guest, POLICY) == [
        "It is 06:00 in New York then, before work."
    ]
    assert guest_warnings(at(9, day=26), guest, POLICY) == [
        "It is 03:00 in New York then, at night."
    ]
    assert guest_warnings(at(15, day=27), guest, POLICY) == [
        "Day after Thanksgiving is a public holiday in the US."
    ]
    assert guest_warnings(at(15, day=28), guest, POLICY) == [
        "It is Saturday in New York, a day off."
    ]
    assert guest_warnings(at(3), Whereabouts(), Policy()) == []
