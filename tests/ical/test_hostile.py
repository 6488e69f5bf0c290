"""Hostile and broken files: in bounded time and memory, refused or partly taken, with a sentence."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from csdesk.domain.answers import ReadAnswer
from csdesk.errors import Unreadable
from csdesk.ical.reading import read_busy
from csdesk.ical.tally import MOST_TIMES_OF_SERIES
from csdesk.services.answer_files import bytes_of, read_file, read_files, read_here
from tests.answers import reply
from tests.ical.hostile import FILES, calendar
from tests.ical.test_reading import WINDOW

_MOST_MEMORY = 300  # MB
_MOST_SECONDS = 5.0  # of the reader's own time, however busy the machine is

_MEASURE = """
import json, sys, time
from datetime import date
from pathlib import Path
import icalendar, recurring_ical_events
from csdesk.domain.clocks import use_packaged_zones
from csdesk.errors import UserError
from csdesk.ical.reading import read_busy
from csdesk.ical.window import Window
from csdesk.services.answer_files import read_here, bytes_of
from tests.benchmarks.memory import peak_megabytes

opened = []
sys.addaudithook(lambda name, values: opened.append(str(values[0])) if name == "open" else None)
use_packaged_zones()
window = Window(date(2026, 1, 1), date(2027, 12, 31), "Europe/Berlin")
found = {}
for path in map(Path, sys.argv[1:]):
    counts = []
    for read in (lambda data: read_busy(data, window), read_here):
        before = time.process_time()
        opened.clear()
        try:
            answer = read(bytes_of(path))
            count = len(answer.times if hasattr(answer, "times") else answer.events)
        except UserError as error:
            assert error.title
            count = -1
        files = [each for each in opened if "passwd" in each]
        counts.append((count, time.process_time() - before, files))
    found[path.stem] = counts
found["memory"] = peak_megabytes()
print(json.dumps(found))
"""


@pytest.mark.parametrize("part", range(4))
def test_every_hostile_file_costs_little(tmp_path: Path, part: int) -> None:
    names = sorted(FILES)[part::4]
    for name in names:
        (tmp_path / f"{name.replace('/', ' ')}.ics").write_bytes(FILES[name]())
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE, *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    assert found.pop("memory") <= _MOST_MEMORY
    for name, measured in found.items():
        for count, seconds, files in measured:
            assert count <= MOST_TIMES_OF_SERIES, name
            assert seconds <= _MOST_SECONDS, (name, seconds)
            assert files == [], name


@pytest.mark.parametrize("name", ["zip", "noise", "html", "empty", "one byte", "100 MB"])
def test_what_is_no_calendar_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.ics").write_bytes(FILES[name]())
    with pytest.raises(Unreadable) as refused:
        read_file(bytes_of(tmp_path / "a.ics"))
    assert refused.value.title.endswith(".")
    assert refused.value.remedy.endswith(".")


@pytest.mark.parametrize("name", ["utf-16", "utf-8 with a mark", "latin-1"])
def test_letters_arrive(name: str) -> None:
    data = FILES[name]()
    assert read_busy(data, WINDOW).times[0].title == "Zoë"
    assert read_here(data).events[0].title == "Zoë"


def test_counts_of_what_was_partly_taken() -> None:
    assert len(read_here(FILES["two calendars"]()).events) == 2
    short = read_here(FILES["cut short"]())
    assert (short.events, short.refused) == ((), 1)
    noted = read_busy(FILES["path as a zone"](), WINDOW)
    assert noted.refused == 0
    assert read_busy(FILES["half a million other dates"](), WINDOW).refused == 1
    assert len(read_busy(FILES["hourly without end"](), WINDOW).times) == MOST_TIMES_OF_SERIES


def test_free_and_busy_blocks() -> None:
    block = (
        "BEGIN:VFREEBUSY\r\nFREEBUSY:20261201T090000Z/PT1H,20261201T120000Z/20261201T123000Z\r\n"
        "FREEBUSY;FBTYPE=FREE:20261202T090000Z/PT1H\r\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:nonsense\r\n"
        "FREEBUSY:20261203T090000Z/P1DT2H\r\nEND:VFREEBUSY\r\n"
    )
    found = read_busy(b"BEGIN:VCALENDAR\r\n" + block.encode() + b"END:VCALENDAR\r\n", WINDOW)
    assert [(each.starts_at.day, each.ends_at.day, each.ends_at.hour) for each in found.times] == [
        (1, 1, 10),
        (1, 1, 12),
        (3, 4, 11),
    ]
    assert found.notes == ("1 line could not be read and was skipped.",)


def test_people_and_instances_are_read() -> None:
    data = calendar(
        "RRULE:FREQ=DAILY;COUNT=2\r\nATTENDEE:MAILTO:B@x.example\r\nATTENDEE:mailto:b@x.example\r\n"
        'ORGANIZER;CN="a:b":mailto:Boss@x.example\r\nATTENDEE:urn:uuid:1\r\nATTENDEE:mailto:no address\r\n'
    )
    first, second = read_busy(data, WINDOW).times
    assert first.people == second.people == ("boss@x.example", "b@x.example")
    assert (first.instance, second.instance) == ("2026-12-01T09:00:00Z", "2026-12-02T09:00:00Z")


def test_several_files_in_one_process() -> None:
    found = read_files([reply("a"), b"nothing", reply("b")])
    assert [isinstance(each, ReadAnswer) for each in found] == [True, False, True]
    assert read_files([]) == []
