"""Cases of calendars that must come out right, whoever reads them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest

from csdesk.domain.recurrence import Freq, Recurrence
from csdesk.domain.terms import CheckinStatus
from csdesk.errors import Invalid
from csdesk.ical import events, itip
from csdesk.ical.bulk import own_copy
from csdesk.ical.entries import Guest, Meeting
from csdesk.ical.zones import clock_problems
from tests.ical.every_file import (
    ANN,
    BO,
    CHANGED,
    MIA,
    RENEWAL,
    SINGLE,
    STAMP,
    WEEKLY,
    every_file,
    occurrence,
)
from tests.ical.written import foreign, lines, named, parsed, run, start_of, unfolded, vevents

FILES = every_file()
ALONE = replace(SINGLE, guests=(ANN,))


def test_one_meeting_in_berlin_for_one_guest() -> None:
    data = itip.request(ALONE, stamp=STAMP)
    written = lines(data)
    assert "METHOD:REQUEST" in written
    assert named(data, "SEQUENCE") == ["SEQUENCE:0"]
    assert named(data, "UID") == [f"UID:{SINGLE.uid}"]
    assert written.count("BEGIN:VTIMEZONE") == 1
    assert len([line for line in written if line.startswith("RRULE:FREQ=YEARLY")]) == 2
    eight = datetime(2026, 11, 2, 8, tzinfo=UTC)
    assert start_of(vevents(data)[0]) == eight
    [other] = foreign(data).events
    assert isinstance(other.dtstart, datetime)
    assert other.dtstart.astimezone(UTC) == eight


@pytest.mark.parametrize(
    "name",
    [
        "Lee, Ann",
        'Ann "A" Lee',
        "Ann: boss",
        "O'Hara",
        "Zoë 🎉",
        "Ann\\",
        "A;B",
        "",
        "a^b",
        "^n^^'",
    ],
)
def test_whatever_the_name_the_address_stays_intact(name: str) -> None:
    data = itip.request(replace(SINGLE, guests=(replace(ANN, name=name),)), stamp=STAMP)
    shown = name.replace('"', "'").rstrip("\\")
    attendee = vevents(data)[0]["ATTENDEE"]
    assert str(attendee) == "mailto:ann@nordlys.example"
    assert attendee.params.get("CN", "") == shown
    assert attendee.params["RSVP"] == "TRUE"
    [other] = foreign(data).events[0].attendees
    assert str(other.uri) == "mailto:ann@nordlys.example"
    assert other.common_name == (shown or None)


@pytest.mark.parametrize("email", ["a b@c", "MAILTO:a@b", "a@b\r\nX-EVIL:1", "", " "])
def test_an_unusable_address_is_refused_with_a_sentence(email: str) -> None:
    bad = Guest("Bo", email)
    writers: tuple[Callable[[], bytes], ...] = (
        lambda: itip.request(replace(SINGLE, guests=(ANN, bad)), stamp=STAMP),
        lambda: itip.request(SINGLE, [bad], stamp=STAMP),
        lambda: itip.request(replace(SINGLE, organizer=bad), stamp=STAMP),
        lambda: itip.cancel(SINGLE, [bad], stamp=STAMP),
        lambda: itip.reply(SINGLE, bad, stamp=STAMP),
        lambda: itip.decline_counter(replace(SINGLE, organizer=bad), stamp=STAMP),
    )
    for write in writers:
        with pytest.raises(Invalid) as caught:
            write()
        assert caught.value.title.endswith(".")
        assert caught.value.remedy


@pytest.mark.parametrize(
    "words",
    [
        "ä" * 2000,
        "計" * 2000,
        "🎉" * 2000,
        "e\u0301" * 2000,
        "C:\\New\\path \\N \\n",
        "a;b,c\\;d\\,",
    ],
)
def test_words_are_the_same_after_a_round_trip(words: str) -> None:
    said = replace(SINGLE, title=words, description=words, location=words, guests=(ANN,))
    for data in (
        itip.request(said, stamp=STAMP),
        own_copy(replace(said, guests=())),
        events.agenda([replace(said, guests=())], [], [], "csdesk"),
    ):
        lines(data)
        event, other = vevents(data)[0], foreign(data).events[0]
        assert [str(event[key]) for key in ("SUMMARY", "DESCRIPTION", "LOCATION")] == [words] * 3
        assert [other.summary, other.description, other.location] == [words] * 3


INJECTION = """
import datetime, sys
from csdesk.domain.recurrence import Freq, Recurrence
from csdesk.ical import events, itip
from csdesk.ical.entries import AllDay, Guest, Meeting, Todo
evil = "x\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\nATTENDEE:mailto:x@y"
stamp = datetime.datetime(2026, 10, 20, tzinfo=datetime.timezone.utc)
meeting = Meeting(evil, evil, datetime.datetime(2026, 11, 2, 9), "Europe/Berlin", 45, 0, stamp,
    Guest(evil, "a@b"), (Guest(evil, "c@d"),), evil, evil, 5)
files = {
    "request": lambda: itip.request(meeting, stamp=stamp),
    "cancel": lambda: itip.cancel(meeting, stamp=stamp),
    "reply": lambda: itip.reply(meeting, meeting.guests[0], stamp=stamp, comment=evil),
    "decline": lambda: itip.decline_counter(meeting, stamp=stamp, comment=evil),
    "agenda": lambda: events.agenda([meeting], [AllDay(evil + "1", evil,
        datetime.date(2026, 12, 1), stamp, evil)], [Todo(evil, evil, None, stamp, evil)], evil),
    "object": lambda: events.own_objects([meeting], [], [])[evil],
}
sys.stdout.buffer.write(files[sys.argv[1]]())
"""


@pytest.mark.parametrize("options", [(), ("-O",)])
@pytest.mark.parametrize("what", ["request", "cancel", "reply", "decline", "agenda", "object"])
def test_words_cannot_become_lines_even_without_asserts(
    what: str, options: tuple[str, ...]
) -> None:
    data = run(INJECTION, what, options=options)
    written = lines(data)
    count = 2 if what == "agenda" else 1
    assert written.count("BEGIN:VEVENT") == written.count("END:VEVENT") == count
    people = [line for line in written if line.startswith("ATTENDEE")]
    assert len(people) == (what in {"request", "cancel", "reply"})
    assert len(vevents(data)) == count


@pytest.mark.parametrize(
    ("local", "hour"), [(datetime(2026, 3, 8, 2, 30), 7), (datetime(2026, 11, 1, 1, 30), 5)]
)
def test_a_missing_and_a_doubled_hour(local: datetime, hour: int) -> None:
    assert clock_problems(local, "America/New_York"), "the person is warned"
    odd = replace(ALONE, starts_local=local, zone="America/New_York")
    [event] = vevents(itip.request(odd, stamp=STAMP))
    assert start_of(event) == datetime(local.year, local.month, local.day, hour, 30, tzinfo=UTC)


def test_moved_resent_one_moved_one_cancelled_all_cancelled_and_a_guest_taken_off() -> None:
    later = STAMP + timedelta(minutes=1)
    moved = replace(SINGLE, starts_local=datetime(2026, 11, 3, 10), sequence=1)
    one = occurrence(WEEKLY, datetime(2026, 11, 9, 9), sequence=1)
    elsewhere = replace(one, starts_local=datetime(2026, 11, 10, 14))
    for data, uid, method, sequence, instance in (
        (itip.request(moved, stamp=later), SINGLE.uid, "REQUEST", 1, ""),
        (itip.request(moved, stamp=later), SINGLE.uid, "REQUEST", 1, ""),
        (itip.request(elsewhere, stamp=later), WEEKLY.uid, "REQUEST", 1, "20261109T090000"),
        (itip.cancel(one, stamp=later), WEEKLY.uid, "CANCEL", 1, "20261109T090000"),
        (itip.cancel(replace(WEEKLY, sequence=2), stamp=later), WEEKLY.uid, "CANCEL", 2, ""),
        (itip.cancel(moved, [BO], stamp=later), SINGLE.uid, "CANCEL", 1, ""),
    ):
        calendar = parsed(data)
        [event] = calendar.events
        assert (event["UID"], calendar["METHOD"]) == (uid, method)
        assert event["SEQUENCE"] == sequence
        assert named(data, "DTSTAMP") == ["DTSTAMP:20261021T090100Z"]
        assert named(data, "RECURRENCE-ID") == (
            [f"RECURRENCE-ID;TZID=Europe/Berlin:{instance}"] if instance else []
        )
        cancelled = method == "CANCEL"
        assert event["STATUS"] == ("CANCELLED" if cancelled else "CONFIRMED")
    off = named(itip.cancel(moved, [BO], stamp=later), "ATTENDEE")
    assert len(off) == 1
    assert off[0].endswith("mailto:bo.oberg@nordlys.example")
    left = named(itip.request(replace(moved, guests=(ANN,)), stamp=later), "ATTENDEE")
    assert [line.rpartition(":")[2] for line in left] == ["ann@nordlys.example"]


def _forget_zones() -> None:
    package: Any = icalendar
    package.use_zoneinfo()


@pytest.fixture
def forgetful() -> Iterator[None]:
    """The package keeps zones that a file defined; the next test shall not see them."""
    yield
    _forget_zones()


def starts_by_own_zone(data: bytes, zone: str, first: date, last: date) -> list[datetime]:
    """The starts on some days, by the VTIMEZONE of the file: its zone has a name nobody knows."""
    _forget_zones()
    found = unfolded(data.replace(zone.encode(), b"Own/Zone"), first, last)
    return sorted(each["DTSTART"].dt.astimezone(UTC) for each in found)


def weekly(zone: str, start: datetime, count: int | None = None) -> Meeting:
    rule = Recurrence(Freq.WEEKLY, weekdays=(start.weekday(),), count=count)
    return replace(WEEKLY, zone=zone, starts_local=start, recurrence=rule)


@pytest.mark.usefixtures("forgetful")
def test_weekly_in_new_york_over_the_change() -> None:
    series = weekly("America/New_York", datetime(2026, 2, 22, 9), 8)
    data = itip.request(series, stamp=STAMP)
    found = starts_by_own_zone(data, series.zone, date(2026, 1, 1), date(2027, 1, 1))
    assert [at.hour for at in found] == [14, 14, 13, 13, 13, 13, 13, 13]


@pytest.mark.usefixtures("forgetful")
@pytest.mark.parametrize(
    ("zone", "first", "before", "after", "daylight"),
    [
        ("Asia/Kolkata", datetime(2026, 3, 22, 9), (3, 30), (3, 30), 0),
        ("Pacific/Apia", datetime(2026, 3, 22, 9), (20, 0), (20, 0), 0),
        ("Australia/Lord_Howe", datetime(2026, 3, 22, 9), (22, 0), (22, 30), 1),  # 5 April
        ("Australia/Lord_Howe", datetime(2026, 9, 20, 9), (22, 30), (22, 0), 1),  # 4 October
        ("Europe/Dublin", datetime(2026, 3, 15, 9), (9, 0), (8, 0), 1),
    ],
)
def test_weekly_right_before_and_after_each_change(
    zone: str, first: datetime, before: tuple[int, int], after: tuple[int, int], daylight: int
) -> None:
    data = itip.request(weekly(zone, first), stamp=STAMP)
    found = starts_by_own_zone(data, zone, first.date(), first.date() + timedelta(days=27))
    clocks = [(at.hour, at.minute) for at in found]
    assert len(clocks) >= 4
    assert clocks == [before, before, after, after][: len(clocks)]
    assert lines(data).count("BEGIN:DAYLIGHT") == daylight


@pytest.mark.usefixtures("forgetful")
def test_weekly_in_new_york_seen_in_2045() -> None:
    data = itip.request(weekly("America/New_York", datetime(2026, 2, 20, 9)), stamp=STAMP)
    found = starts_by_own_zone(data, "America/New_York", date(2045, 7, 3), date(2045, 7, 10))
    assert found == [datetime(2045, 7, 7, 13, tzinfo=UTC)]
    monday = itip.request(weekly("America/New_York", datetime(2026, 2, 23, 9)), stamp=STAMP)
    found = starts_by_own_zone(monday, "America/New_York", date(2045, 7, 3), date(2045, 7, 4))
    assert found == [datetime(2045, 7, 3, 13, tzinfo=UTC)]


def test_a_renewal_is_a_day_everywhere_with_alarms_at_nine() -> None:
    data = events.agenda([], [replace(RENEWAL, alarms_days=(30,))], [], "csdesk")
    written = lines(data)
    assert "DTSTART;VALUE=DATE:20261130" in written
    assert "DTEND;VALUE=DATE:20261201" in written
    assert "TRANSP:TRANSPARENT" in written
    assert not [line for line in written if "TZID" in line]
    assert [line for line in written if line.startswith("TRIGGER")] == ["TRIGGER:-P29DT15H"]


MANY = """
import datetime, hashlib, sys
from csdesk.domain.recurrence import Freq, Recurrence
from csdesk.ical import events, itip
from csdesk.ical.entries import AllDay, Guest, Meeting, Todo
now = datetime.datetime(2026, 10, 20, tzinfo=datetime.timezone.utc)
zones = ["Europe/Berlin", "Asia/Kolkata", "America/New_York", "Africa/Cairo", "UTC"]
start = datetime.datetime(2026, 11, 2, 9)
rule = Recurrence(Freq.WEEKLY, weekdays=(0,))
people = (Guest("Ann", "ann@x.example"), Guest("Bo", "bo@x.example"))
meetings = {Meeting(f"ci-{n}@csdesk", f"M {n}", start, zones[n % 5], 30, n, now, people[0], people,
    recurrence=rule if n % 3 else None) for n in range(30)}
days = {AllDay(f"re-{n}@csdesk", "R", datetime.date(2026, 12, 1), now, "", (90, 60, 30))
    for n in range(9)}
todos = {Todo(f"ta-{n}@csdesk", "T", None, now) for n in range(9)}
data = events.agenda(meetings, days, todos, "csdesk")
data += b"".join(events.own_objects(meetings, days, todos).values())
data += itip.request(next(m for m in meetings if m.sequence == 0), stamp=now)
print(hashlib.sha256(data).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    assert run(MANY, seed="1") == run(MANY, seed="4242")
    assert every_file() == FILES


@pytest.mark.parametrize("name", FILES)
def test_what_no_foreign_reader_sees(name: str) -> None:
    data = FILES[name]
    written = lines(data)  # octets, line ends, characters
    assert not data.startswith(b"\xef\xbb\xbf")
    method = named(data, "METHOD")
    people = named(data, "ATTENDEE") + named(data, "ORGANIZER")
    assert all(":mailto:" in line for line in people)
    assert not [line for line in written if line.startswith("RDATE")]
    assert len(set(named(data, "UID"))) <= 1 or name.startswith(("agenda", "empty"))
    for rule in named(data, "RRULE"):
        until = [part for part in rule.split(";") if part.startswith("UNTIL")]
        assert all(part.endswith("Z") for part in until)
    if method:
        assert "BEGIN:VALARM" not in written
        assert named(data, "ORGANIZER")
        assert not [line for line in written if line.startswith(("X-", "NAME"))]
    else:
        assert not people
    if method == ["METHOD:REPLY"]:
        assert len(named(data, "ATTENDEE")) == 1
    assert ("STATUS:CANCELLED" in written) == (
        method == ["METHOD:CANCEL"] or name == "own copy of a cancelled one"
    )


@pytest.mark.parametrize("name", FILES)
def test_an_exception_has_the_form_of_its_series(name: str) -> None:
    data = FILES[name]
    if name == "reply for one of a foreign series":  # its form is not known: an instant fits all
        assert named(data, "RECURRENCE-ID") == ["RECURRENCE-ID:20261109T090000Z"]
        return
    forms = {line.partition(":")[0].partition(";")[2] for line in named(data, "RECURRENCE-ID")}
    forms |= {line.partition(":")[0].partition(";")[2] for line in named(data, "EXDATE")}
    assert forms <= {"TZID=Europe/Berlin"}
    assert all(f"TZID:{form[5:]}" in lines(data) for form in forms)


def test_a_cancelled_meeting_cannot_be_brought_back_by_a_request() -> None:
    with pytest.raises(Invalid, match="cancelled"):
        itip.request(replace(SINGLE, status=CheckinStatus.CANCELLED), stamp=STAMP)


def test_nobody_invites_themselves() -> None:
    alone = replace(SINGLE, guests=(replace(MIA, email="MIA@vendor.example"),), changed_at=CHANGED)
    with pytest.raises(Invalid, match="Nobody else"):
        itip.request(alone, stamp=STAMP)
