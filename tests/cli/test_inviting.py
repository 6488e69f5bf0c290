"""checkin, checkins, move and cancel, as somebody types them."""

from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from tests.cli.conftest import Terminal

Made = Callable[[], Terminal]
PLAN = ("checkin", "tam", "--at", "2031-12-01 10:00", "--zone", "Europe/Berlin", "--with", "Ana")


def events_of(path: Path) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    return [e for e in calendar.walk("VEVENT") if isinstance(e, icalendar.Event)]


def test_planned_invited_moved_and_cancelled(tamarind: Made, tmp_path: Path) -> None:
    terminal = tamarind()
    terminal.ok("settings", "email=me@company.example", "name=Mia")
    assert "Not invited yet: Ana Ferreira." in terminal.ok(*PLAN)
    (line,) = terminal.json("checkins")
    assert line["guests"] == [
        {"name": "Ana Ferreira", "email": "ana@tamarind.example", "partstat": "NEEDS-ACTION",
         "told": "never"}
    ]  # fmt: skip
    assert "not invited yet" in terminal.ok("checkins", "tam")

    file = tmp_path / "x.ics"
    said = terminal.ok("move", "tam", "--to", "2031-12-02 11:00", "--ics", str(file))
    assert "Moved: Check-in with Tamarind Foods, Tuesday 2031-12-02 11:00 Europe/Berlin." in said
    (event,) = events_of(file)
    assert event["SEQUENCE"] == 1
    assert terminal.json("checkins")[0]["guests"][0]["told"] == "current"
    assert "nothing was written" in terminal.ok("move", "tam", "--to", "2031-12-02 11:00")

    said = terminal.ok("cancel", line["id"])
    assert "Not told yet that it is off: Ana Ferreira." in said
    assert terminal.ok("checkins") == "No check-in is planned.\n"
    assert "was cancelled" in terminal.fails("cancel", line["id"])


def test_a_series_by_its_cadence(tamarind: Made, tmp_path: Path) -> None:
    terminal = tamarind()
    said = terminal.ok(*PLAN, "--every", "2-weeks", "--times", "6")
    assert "every 2 weeks on Monday, 6 times" in said
    (line,) = terminal.json("checkins")
    terminal.ok("move", line["id"], "--to", "2031-12-01 15:00")
    terminal.ok("cancel", f"{line['series']}@2031-12-15T10:00")
    terminal.ok("ics", "--out", str(tmp_path / "all.ics"))
    found = [e for e in events_of(tmp_path / "all.ics") if str(e["UID"]).startswith("ci-")]
    assert len(found) == 2
    terminal.ok("cancel", line["series"], "--scope", "all")
    assert terminal.json("checkins") == []


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--times", "3"), "--times and --until need --every"),
        (("--every", "week", "--times", "0"), "0 meetings cannot be"),
        (("--every", "week", "--until", "2030-01-01"), "not on a day of this repetition"),
    ],
)
def test_repetitions_that_cannot_be(tamarind: Made, more: tuple[str, ...], said: str) -> None:
    terminal = tamarind()
    assert said in terminal.fails(*PLAN, *more)
    assert terminal.json("checkins") == []


def test_a_day_that_not_every_month_has(tamarind: Made) -> None:
    terminal = tamarind()
    late = ("checkin", "tam", "--at", "2031-12-30 10:00", "--every", "month-by-day")
    assert "Not every month has this day" in terminal.fails(*late)
    assert "on the last Tuesday" in terminal.ok(*late[:-1], "month")


def test_which_checkin_is_meant(tamarind: Made) -> None:
    terminal = tamarind()
    assert "No check-in is planned" in terminal.fails("cancel", "tam")
    terminal.ok(*PLAN)
    terminal.ok(*PLAN[:3], "2031-12-03 10:00", "--zone", "Europe/Berlin")
    said = terminal.fails("cancel", "tam")
    assert "2 check-ins are planned there" in said
    assert "2031-12-03 10:00 Europe/Berlin" in said
    unknown = "0" * 8 + "-0000" * 3 + "-" + "0" * 12
    assert "not in the book any more" in terminal.fails("move", unknown, "--to", "2031-12-02 11:00")
