"""Names of zones, and hours that a clock does not have or has twice."""

import zoneinfo
from datetime import UTC, datetime

import pytest

from csdesk.domain.clocks import use_packaged_zones
from csdesk.errors import Invalid
from csdesk.ical.zones import clock_problems, known_zone, vtimezone, zone_info


def test_a_missing_hour_is_told_with_its_bounds() -> None:
    [sentence] = clock_problems(datetime(2026, 3, 8, 2, 30), "America/New_York")
    assert sentence == (
        "There is no 02:30 in New York on Sun 8 Mar 2026: the clocks go forward from 02:00 to "
        "03:00. It would become 03:30; choose another time."
    )
    [sentence] = clock_problems(datetime(2026, 10, 4, 2, 15), "Australia/Lord_Howe")
    assert sentence == (
        "There is no 02:15 in Lord Howe on Sun 4 Oct 2026: the clocks go forward from 02:00 to "
        "02:30. It would become 02:45; choose another time."
    )


def test_a_doubled_hour_is_told_with_the_one_that_is_meant() -> None:
    [sentence] = clock_problems(datetime(2026, 11, 1, 1, 30), "America/New_York")
    assert sentence == (
        "01:30 comes twice in New York on Sun 1 Nov 2026: the clocks go back from 02:00 to 01:00. "
        "The first is meant, 05:30 UTC; choose another time to be clear."
    )


@pytest.mark.parametrize(
    ("hour", "minute", "day", "troubled"),
    [
        (1, 59, 8, False),
        (2, 0, 8, True),
        (2, 59, 8, True),
        (3, 0, 8, False),
    ],
)
def test_the_edges_of_a_missing_hour(hour: int, minute: int, day: int, *, troubled: bool) -> None:
    problems = clock_problems(datetime(2026, 3, day, hour, minute), "America/New_York")
    assert bool(problems) is troubled


@pytest.mark.parametrize(
    ("hour", "minute", "troubled"),
    [(0, 59, False), (1, 0, True), (1, 59, True), (2, 0, False)],
)
def test_the_edges_of_a_doubled_hour(hour: int, minute: int, *, troubled: bool) -> None:
    problems = clock_problems(datetime(2026, 11, 1, hour, minute), "America/New_York")
    assert bool(problems) is troubled


def test_a_missing_day_names_the_day_it_becomes() -> None:
    [sentence] = clock_problems(datetime(2011, 12, 30, 5), "Pacific/Apia")
    assert "05:00 on Sat 31 Dec 2011" in sentence


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("Europe/Berln", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("Asia/Calcuta", "Asia/Calcutta"),
    ],
)
def test_an_unknown_zone_is_refused_with_close_matches(typed: str, match: str) -> None:
    with pytest.raises(Invalid) as caught:
        known_zone(typed)
    assert caught.value.field == "zone"
    assert match in caught.value.remedy


@pytest.mark.parametrize("typed", ["", "../../etc/passwd", "/etc/passwd", "x" * 100_000, "Factory"])
def test_a_name_that_is_no_zone_opens_no_file(typed: str) -> None:
    for ask in (known_zone, zone_info, vtimezone):
        with pytest.raises(Invalid):
            ask(typed)


def test_the_packaged_zones_are_used_whatever_the_system_has() -> None:
    before = zoneinfo.TZPATH
    try:
        use_packaged_zones()
        assert zoneinfo.TZPATH == ()
        moment = datetime(2026, 12, 1, tzinfo=UTC)
        for zone in ("America/Vancouver", "America/Havana", "Africa/Casablanca"):
            ours = moment.astimezone(zone_info(zone)).utcoffset()
            assert moment.astimezone(zoneinfo.ZoneInfo(zone)).utcoffset() == ours
    finally:
        zoneinfo.reset_tzpath(to=before)
        zoneinfo.ZoneInfo.clear_cache()
