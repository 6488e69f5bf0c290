"""What the days of the calendar hold, and other calendars that are read."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

from csdesk.domain.calendar import Kind
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.free_time import Whereabouts
from csdesk.errors import Gone, Invalid, Unreadable
from csdesk.ical.reading import read_busy
from csdesk.ical.window import CalendarRead, Window
from csdesk.services import busy_times, calendar, checkin_changes, checkins, morning, tasks, undoing
from csdesk.services.checkins import CheckinDraft
from csdesk.services.context import Services
from csdesk.services.free_slots import read_planning
from tests.desks import Clock, account, contact, contract

MONDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 29)


def here(data: bytes, window: Window, _job: object) -> CalendarRead:
    """Read in this process: fast, and as good for files of our own."""
    return read_busy(data, window)


read = partial(busy_times.read_calendar, reader=here)
again = partial(busy_times.read_again, reader=here)


def ics(folder: Path, *events: str, name: str = "Work", file: str = "work.ics") -> Path:
    rows = ["BEGIN:VCALENDAR", f"X-WR-CALNAME:{name}"] if name else ["BEGIN:VCALENDAR"]
    for number, event in enumerate(events):
        uid = [] if "UID:" in event else [f"UID:{number}@work"]
        rows += ["BEGIN:VEVENT", *uid, *event.splitlines(), "END:VEVENT"]
    path = folder / file
    path.write_text("\r\n".join((*rows, "END:VCALENDAR", "")), encoding="utf-8")
    return path


LUNCH = "SUMMARY:Lunch\nDTSTART;TZID=Europe/Berlin:20261126T120000\nDURATION:PT1H"
STAND_UP = (
    "SUMMARY:Stand-up\nDTSTART;TZID=Europe/Berlin:20261123T093000\nDURATION:PT15M\n"
    "RRULE:FREQ=DAILY;COUNT=5"
)


def plan(desk: Services, key: str, starts: datetime, zone: str = "Europe/Berlin") -> str:
    line, _ = checkins.plan_checkin(desk, CheckinDraft(key, starts, zone))
    return line.id


def kinds(desk: Services, first: date = MONDAY, last: date = SUNDAY) -> list[tuple[str, str]]:
    return [(o.kind.value, o.title) for o in calendar.read_range(desk, first, last).occurrences]


def test_a_week_holds_everything_with_a_day(desk: Services, tmp_path: Path) -> None:
    key = account(desk, country="US", zone="America/New_York", city="Boston")
    contact(desk, key, birthday="--11-24")
    contract(desk, key, starts="2025-11-27", renews="2027-01-24", notice="60")
    plan(desk, key, datetime(2026, 11, 27, 10), "America/New_York")
    tasks.add_task(desk, key, "Send price sheet", due=date(2026, 11, 24))
    read(desk, ics(tmp_path, LUNCH))
    assert kinds(desk) == [
        ("birthday", "Birthday: Ana Ferreira"),
        ("task", "Send price sheet"),
        ("notice", "Notice deadline: Tamarind Foods"),
        ("holiday", "Thanksgiving Day, the US"),
        ("busy", "Lunch"),
        ("check-in", "Check-in with Tamarind Foods"),
    ]
    found = calendar.read_range(desk, MONDAY, SUNDAY)
    meeting = found.occurrences[-1]
    assert meeting.starts is not None
    assert (meeting.starts.hour, meeting.zone, meeting.minutes) == (16, "America/New_York", 30)
    assert (meeting.guest_zone, meeting.guest_place) == ("America/New_York", "Boston")
    assert found.days_off == {date(2026, 11, 28), SUNDAY}
    assert found.other_calendars == 1
    assert kinds(desk, date(2027, 1, 18), date(2027, 1, 24))[-1][0] == "renewal"


def test_who_opted_out_or_left_is_not_greeted(desk: Services) -> None:
    key = account(desk, country="DE")
    contact(desk, key, birthday="--11-24", left_on="2026-11-01")
    assert kinds(desk) == []


def test_a_cancelled_checkin_leaves_the_week_and_stays_in_the_book(desk: Services) -> None:
    key = account(desk)
    one = plan(desk, key, datetime(2026, 11, 27, 10))
    before = checkins.read_checkin(desk, one).stored
    checkin_changes.cancel_checkin(desk, one)
    assert kinds(desk) == []
    stored = checkins.read_checkin(desk, one).stored
    assert (stored.status, stored.sequence, stored.uid) == ("cancelled", 1, before.uid)
    with pytest.raises(Invalid, match="cancelled"):
        checkin_changes.cancel_checkin(desk, one)
    with pytest.raises(Invalid):
        checkin_changes.move_checkin(desk, one, datetime(2026, 11, 27, 11))
    undoing.undo_last(desk)
    assert [kind for kind, _ in kinds(desk)] == ["check-in"]


def test_a_move_raises_the_sequence_once_and_keeps_the_uid(desk: Services, clock: Clock) -> None:
    key = account(desk)
    one = plan(desk, key, datetime(2026, 11, 27, 10), "America/New_York")
    before = checkins.read_checkin(desk, one).stored
    clock.move(hours=1)
    changes = checkin_changes.move_checkin(desk, one, datetime(2026, 11, 30, 9, 15), minutes=45)
    assert changes.name == "move check-in"
    moved = checkins.read_checkin(desk, one).stored
    assert (moved.uid, moved.sequence, moved.zone) == (before.uid, 1, "America/New_York")
    assert (moved.starts_local, moved.minutes) == (datetime(2026, 11, 30, 9, 15), 45)
    assert moved.changed_at > before.changed_at
    assert not checkin_changes.move_checkin(desk, one, datetime(2026, 11, 30, 9, 15))
    assert checkin_changes.move_checkin(desk, one, datetime(2026, 11, 30, 9, 15), "Europe/Berlin")
    assert checkins.read_checkin(desk, one).stored.sequence == 2
    with pytest.raises(Invalid):
        checkin_changes.move_checkin(desk, one, datetime(2026, 11, 30, 9), "Berlin")
    with pytest.raises(Invalid):
        checkin_changes.move_checkin(desk, one, datetime(2026, 11, 30, 9), minutes=0)
    with pytest.raises(Invalid):
        checkin_changes.move_checkin(desk, one, datetime(9999, 1, 1))
    with pytest.raises(Gone):
        checkin_changes.move_checkin(desk, "none", datetime(2026, 11, 30, 9))


def test_words_alone_do_not_ask_guests_again(desk: Services) -> None:
    key = account(desk)
    ana, bo = contact(desk, key), contact(desk, key, "Bo Li")
    one = plan(desk, key, datetime(2026, 11, 27, 10))
    checkin_changes.edit_checkin(desk, one, CheckinEdit(title="Review", agenda="1. Plan"))
    assert checkins.read_checkin(desk, one).stored.sequence == 0
    checkin_changes.edit_checkin(
        desk, one, CheckinEdit(place="meet.example", contact_ids=(ana, bo))
    )
    assert checkins.read_checkin(desk, one).stored.sequence == 1
    checkin_changes.edit_checkin(desk, one, CheckinEdit(contact_ids=(bo,)))
    found = checkins.read_checkin(desk, one)
    assert (found.contact_ids, found.stored.sequence) == ((bo,), 2)
    assert not checkin_changes.edit_checkin(
        desk, one, CheckinEdit(contact_ids=(bo,), place="meet.example")
    )
    with pytest.raises(Gone):
        checkin_changes.edit_checkin(desk, one, CheckinEdit(contact_ids=("nobody",)))


def test_a_task_moves_to_another_day(desk: Services) -> None:
    key = account(desk)
    tasks.add_task(desk, key, "Send price sheet", due=MONDAY)
    (item,) = calendar.read_range(desk, MONDAY, SUNDAY).occurrences
    assert (item.kind, item.late, item.movable) == (Kind.TASK, True, True)
    tasks.move_task(desk, item.id, SUNDAY)
    assert calendar.read_range(desk, SUNDAY, SUNDAY).occurrences[0].id == item.id
    assert not tasks.move_task(desk, item.id, SUNDAY)
    tasks.complete_task(desk, item.id)
    with pytest.raises(Invalid):
        tasks.move_task(desk, item.id, MONDAY)


def test_the_second_reading_changes_nothing(desk: Services, tmp_path: Path, clock: Clock) -> None:
    file = ics(tmp_path, LUNCH, STAND_UP)
    found, changes = read(desk, file)
    assert (found.times, found.added, found.name) == (6, 6, "Work")
    assert changes.name == "read calendar"
    version = desk.book.version()
    clock.move(hours=1)
    same, changes = read(desk, file)
    assert not changes
    assert desk.book.version() == version
    assert "Nothing has changed" in same.sentence
    ics(tmp_path, LUNCH.replace("T12", "T13"), STAND_UP)
    moved, _ = again(desk, found.source_id)
    assert (moved.added, moved.gone, moved.times) == (1, 1, 6)
    (source,) = busy_times.sources(desk)
    assert (source.times, source.read_at) == (6, clock.now.astimezone(UTC))
    undoing.undo_last(desk)
    assert ("busy", "Lunch") in kinds(desk)


def test_a_calendar_saved_elsewhere_is_the_same_one(desk: Services, tmp_path: Path) -> None:
    read(desk, ics(tmp_path, LUNCH))
    read(desk, ics(tmp_path, LUNCH, file="work (1).ics"))
    read(desk, ics(tmp_path, LUNCH, name="", file="other.ics"))
    assert [(s.name, Path(s.path).name) for s in busy_times.sources(desk)] == [
        ("Work", "work (1).ics"),
        ("other", "other.ics"),
    ]


def test_a_calendar_is_taken_out_with_its_times(desk: Services, tmp_path: Path) -> None:
    found, _ = read(desk, ics(tmp_path, LUNCH))
    busy_times.remove_calendar(desk, found.source_id)
    assert kinds(desk) == []
    with pytest.raises(Gone):
        busy_times.remove_calendar(desk, found.source_id)
    with pytest.raises(Gone):
        again(desk, found.source_id)
    undoing.undo_last(desk)
    assert ("busy", "Lunch") in kinds(desk)


def test_own_checkins_in_another_calendar_count_once(desk: Services, tmp_path: Path) -> None:
    key = account(desk)
    one = plan(desk, key, datetime(2026, 11, 26, 14))
    uid = checkins.read_checkin(desk, one).stored.uid
    copy = f"UID:{uid}\nSUMMARY:Copy\nDTSTART;TZID=Europe/Berlin:20261126T140000\nDURATION:PT30M"
    read(desk, ics(tmp_path, copy, LUNCH))
    assert kinds(desk) == [("busy", "Lunch"), ("check-in", "Check-in with Tamarind Foods")]
    assert calendar.today_count(desk) == 1


def test_busy_times_leave_less_for_the_morning(desk: Services, tmp_path: Path) -> None:
    assert morning.read_today(desk).minutes == 385
    read(desk, ics(tmp_path, LUNCH, STAND_UP))
    assert morning.read_today(desk).minutes == 325
    day = morning.read_day(desk)
    assert [f"{b.starts:%H:%M}" for b in day.busy] == ["09:30", "12:00"]
    found = read_planning(desk, Whereabouts(), 30)
    assert all(s.starts.hour != 9 or s.starts.minute == 0 for d in found.days for s in d.slots)


def test_a_file_that_cannot_be_read_writes_nothing(desk: Services, tmp_path: Path) -> None:
    version = desk.book.version()
    (tmp_path / "x.ics").write_bytes(b"PK\x03\x04")
    for path in (tmp_path / "x.ics", tmp_path / "none.ics", tmp_path):
        with pytest.raises(Unreadable):
            read(desk, path)
    assert desk.book.version() == version


def test_checkins_are_written_as_copies(desk: Services, tmp_path: Path) -> None:
    key = account(desk)
    one, two = (plan(desk, key, datetime(2026, 11, day, 14)) for day in (26, 27))
    assert checkins.write_copies(desk, [one, two, one], tmp_path / "two.ics") == 2
    text = (tmp_path / "two.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 2
    assert "METHOD" not in text
    with pytest.raises(Gone):
        checkins.write_copies(desk, ["none"], tmp_path / "none.ics")
