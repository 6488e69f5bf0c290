"""What is said against later meetings of a series."""

from datetime import date, datetime

from csdesk.domain.facts import CountryDays
from csdesk.domain.free_time import Whereabouts
from csdesk.domain.policy import Policy
from csdesk.domain.recurrence import parse_rule
from csdesk.domain.series_warnings import later_starts, series_warnings

BRAZIL = CountryDays("BR", "Brazil", frozenset({5, 6}), {date(2026, 12, 25): "Christmas Day"})
POLICY = Policy(countries={"BR": BRAZIL})
SAO_PAULO = Whereabouts("America/Sao_Paulo", "BR", "São Paulo")
TODAY = date(2026, 11, 26)


def warn(at: datetime, rule: str, guest: Whereabouts = SAO_PAULO) -> list[str]:
    return series_warnings(at, "Europe/Berlin", parse_rule(rule), guest, POLICY, TODAY)


def test_the_first_meeting_in_their_night_is_named() -> None:
    # 12:30 in Berlin is 8:30 in São Paulo, and 7:30 once Berlin has its summer time.
    found = warn(datetime(2026, 11, 30, 12, 30), "FREQ=WEEKLY;BYDAY=MO")
    assert found == ["On Mon 29 Mar 2027 it is 07:30 in São Paulo, because the clocks change."]


def test_the_first_holiday_is_named() -> None:
    found = warn(datetime(2026, 11, 27, 15), "FREQ=WEEKLY;BYDAY=FR;COUNT=8")
    assert found == ["A later one, Fri 25 Dec, is on a public holiday in Brazil: Christmas Day."]


def test_a_weekend_is_named_by_its_day() -> None:
    found = warn(datetime(2026, 12, 2, 15), "FREQ=MONTHLY;BYMONTHDAY=2;COUNT=6")
    assert found == ["A later one, Sat 2 Jan 2027, is on a Saturday, a day off there."]


def test_nothing_is_said_of_a_night_that_the_first_one_has() -> None:
    assert warn(datetime(2026, 11, 30, 9), "FREQ=WEEKLY;BYDAY=MO") == []


def test_nothing_is_said_where_the_clocks_change_together() -> None:
    oslo = Whereabouts("Europe/Oslo", "", "Oslo")
    assert warn(datetime(2026, 11, 30, 8), "FREQ=WEEKLY;BYDAY=MO", oslo) == []


def test_a_good_year_is_looked_at() -> None:
    rule = parse_rule("FREQ=YEARLY")
    assert list(later_starts(datetime(2026, 11, 30, 9), rule)) == [datetime(2027, 11, 30, 9)]
    assert list(later_starts(datetime(9999, 11, 30, 9), rule)) == []
