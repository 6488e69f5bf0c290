"""Which zone other programs mean by a TZID."""

from datetime import UTC, datetime, timedelta

import pytest
from tzlocal.windows_tz import win_tz

from csdesk.ical.foreign_zones import Zones, zone_called
from csdesk.ical.tzif import zone_names

SUMMER = datetime(2026, 7, 1, 9)
HOME = (
    "TZID:Home",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0500",
    "TZOFFSETTO:+0500",
    "END:STANDARD",
)


def instant(zones: Zones, tzid: str) -> datetime:
    zone = zones.zone(tzid)
    assert zone is not None
    return SUMMER.replace(tzinfo=zone).astimezone(UTC)


def test_every_name_of_windows_is_known_in_any_case() -> None:
    assert len(win_tz) > 130
    for name, zone in win_tz.items():
        assert zone_called(name) == zone
        assert zone_called(name.upper()) == zone
    assert zone_called("W. Europe Daylight Time") == "Europe/Berlin"


@pytest.mark.parametrize("name", sorted(zone_names())[::25])
@pytest.mark.parametrize(
    "form",
    [
        '"{}"',
        "/{}",
        "/freeassociation.sourceforge.net/{}",
        "/freeassociation.sourceforge.net/Tzfile/{}",
        "/mozilla.org/20050126_1/{}",
        "/softwarestudio.org/Olson_20011030_5/{}",
        "/citadel.org/20190914_1/{}",
        "posix/{}",
        " {} ",
    ],
)
def test_a_name_behind_the_prefix_of_a_vendor(form: str, name: str) -> None:
    assert zone_called(form.format(name)) == name


@pytest.mark.parametrize(
    ("shown", "zone"),
    [
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "Europe/Amsterdam"),
        ("(GMT+01.00) Amsterdam / Berlin, Rome", "Europe/Rome"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT-08:00) Pacific Time (US & Canada); Tijuana", "America/Los_Angeles"),
        ("Pacific Time (US & Canada)\\, Tijuana", "America/Los_Angeles"),
        ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "Europe/London"),
        ("(UTC) Coordinated Universal Time", "Etc/UTC"),
        ("Coordinated Universal Time", "Etc/UTC"),
        ("(UTC-11:00) Coordinated Universal Time-11", "Etc/GMT+11"),
        ("(UTC+12:00) Coordinated Universal Time+12", "Etc/GMT-12"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("(UTC-03:00) City of Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("(UTC+10:30) Lord Howe Island", "Australia/Lord_Howe"),
        ("(UTC+06:30) Yangon (Rangoon)", "Asia/Yangon"),
        ("(UTC+05:45) Kathmandu", "Asia/Kathmandu"),
        ("(UTC+13:00) Nuku'alofa", "Pacific/Tongatapu"),
        ("Canberra, Melbourne, Sydney", "Australia/Canberra"),
        ("Kuala Lumpur\\, Singapore", "Asia/Kuala_Lumpur"),
        # La Paz is in Bolivia, and Chihuahua has another hour by now.
        ("(UTC-07:00) Chihuahua, La Paz, Mazatlan", "America/Mazatlan"),
        # Written when that was the law.
        ("(UTC+02:00) Amman", "Asia/Amman"),
        ("(UTC-03:00) Greenland", "America/Godthab"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("(UTC)", "Etc/UTC"),
        ("America/Los Angeles", "America/Los_Angeles"),
    ],
)
def test_the_names_that_outlook_shows(shown: str, zone: str) -> None:
    assert zone_called(shown) == zone
    assert zone_called(f'"{shown}"') == zone


@pytest.mark.parametrize(
    "name",
    [
        "Customized Time Zone",
        "tzone://Microsoft/Custom",
        "Berlin",
        "Berlin, Tokyo",
        "(UTC+05:00) Berlin, Paris",
        "(UTC+01:00) Nowhere",
        "(UTC+99:99) Berlin",
        "GMT +0100 (Standard) / GMT +0200 (Daylight)",
        "Eastern Standard Time 1",
        "custom_America/New_York",
        "../../etc/passwd",
        "",
        "(" * 300,
        "\0",
    ],
)
def test_a_name_that_says_too_little_is_not_guessed(name: str) -> None:
    assert zone_called(name) == ""


@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("GMT+01:00", 1),
        ("(UTC-03:00)", -3),
        ('"(GMT +01:00)"', 1),
        ("UTC+11", 11),
        ("GMT-0530", -5.5),
    ],
)
def test_an_offset_in_the_name_counts_where_there_is_no_definition(name: str, hours: float) -> None:
    wanted = (SUMMER - timedelta(hours=hours)).replace(tzinfo=UTC)
    assert instant(Zones({}), name) == wanted
    defined = Zones({name.strip('"'): HOME})
    assert instant(defined, name) == datetime(2026, 7, 1, 4, tzinfo=UTC)
    assert defined.own_definition == {name}


def test_an_unknown_name_without_a_definition_is_told() -> None:
    zones = Zones({})
    assert zones.zone("Customized Time Zone") is None
    assert zones.zone("GMT+99") is None
    assert zones.unknown == {"Customized Time Zone": 1, "GMT+99": 1}


def test_the_place_beside_a_name_of_its_own_counts_more_than_the_definition() -> None:
    zones = Zones(
        {"Mine": ("X-LIC-LOCATION:Europe/Berlin", *HOME), "Other": ("X-LIC-LOCATION:x", *HOME)}
    )
    assert instant(zones, "Mine") == datetime(2026, 7, 1, 7, tzinfo=UTC)
    assert instant(zones, "Other") == datetime(2026, 7, 1, 4, tzinfo=UTC)
    assert zones.own_definition == {"Other"}
