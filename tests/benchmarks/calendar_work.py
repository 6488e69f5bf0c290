"""One piece of work on 10,000 events: `python -m tests.benchmarks.calendar_work WORK FILE`.

Prints the milliseconds it took by the clock and of the processor, and the peak memory of the process in MB.
The events are the same for all: each a meeting of its own with a guest, in one of eight zones, with a text
and an alarm.
"""

import gc
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from tests.benchmarks.memory import peak_megabytes

EVENTS = 10_000
ZONES = (
    "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/London",
    "America/Los_Angeles", "Asia/Tokyo", "Australia/Sydney", "America/Sao_Paulo",
)  # fmt: skip
_CHANGED = datetime(2026, 11, 1, 12, tzinfo=UTC)
_FIRST = datetime(2026, 1, 5, 9)


def _starts(number: int) -> datetime:
    return _FIRST + timedelta(days=number % 700, hours=number % 8, minutes=15 * (number % 4))


def _words(number: int) -> str:
    return f"Agenda\n1. Use of the last quarter; what next\n2. Größe {number}, 計画"


def ours(path: Path) -> Callable[[], object]:
    """The export of the app."""
    from csdesk.ical.events import Guest, Meeting, agenda

    meetings = [
        Meeting(
            f"ci-{number:08}@csdesk", f"Check-in with Account {number}", _starts(number),
            ZONES[number % 8], 45, 0, _CHANGED, None,
            (Guest("Ann Lee", f"ann@account{number}.example"),), _words(number), "Room 4", 15,
        )
        for number in range(EVENTS)
    ]  # fmt: skip
    return lambda: path.write_bytes(agenda(meetings, [], [], "csdesk"))


def package(path: Path) -> Callable[[], object]:
    """The same values by the icalendar package, with the zones it writes by itself."""
    import icalendar

    from csdesk.ical.zones import zone_info

    def write() -> None:
        calendar = icalendar.Calendar()
        calendar.add("prodid", "-//benchmark//EN")
        calendar.add("version", "2.0")
        for number in range(EVENTS):
            event, alarm = icalendar.Event(), icalendar.Alarm()
            start = _starts(number).replace(tzinfo=zone_info(ZONES[number % 8]))
            event.add("uid", f"ci-{number:08}@csdesk")
            event.add("dtstamp", _CHANGED)
            event.add("last-modified", _CHANGED)
            event.add("sequence", 0)
            event.add("summary", f"Check-in with Account {number}")
            event.add(
                "description", f"{_words(number)}\n\nWith: Ann Lee (ann@account{number}.example)"
            )
            event.add("location", "Room 4")
            event.add("dtstart", start)
            event.add("dtend", start + timedelta(minutes=45))
            event.add("status", "CONFIRMED")
            event.add("transp", "OPAQUE")
            alarm.add("action", "DISPLAY")
            alarm.add("description", f"Check-in with Account {number}")
            alarm.add("trigger", timedelta(minutes=-15))
            event.add_component(alarm)
            calendar.add_component(event)
        calendar.add_missing_timezones()
        path.write_bytes(calendar.to_ical())

    return write


def reading(path: Path) -> Callable[[], object]:
    """What the app does with a file of somebody else, in the process that it confines it to."""
    from csdesk.ical.reading import read_busy
    from csdesk.ical.window import Window

    data = path.read_bytes()

    def read() -> None:
        found = read_busy(data, Window(date(2025, 10, 1), date(2028, 3, 1), "Europe/Berlin"))
        assert len(found.times) == EVENTS

    return read


def parsing(path: Path) -> Callable[[], object]:
    """The file as objects of the icalendar package, and nothing more."""
    import icalendar

    data = path.read_bytes()
    return lambda: icalendar.Calendar.from_ical(data)


WORKS = {"ours": ours, "package": package, "reading": reading, "parsing": parsing}


def main() -> None:
    """Do the work that is named, once."""
    from csdesk.domain.clocks import use_packaged_zones

    use_packaged_zones()
    work = WORKS[sys.argv[1]](Path(sys.argv[2]))
    gc.collect()
    begun, busy = time.perf_counter(), time.process_time()
    work()
    took, busy = time.perf_counter() - begun, time.process_time() - busy
    print(took * 1000, busy * 1000, peak_megabytes())


if __name__ == "__main__":
    main()
