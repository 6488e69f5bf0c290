"""The same agenda gives the same bytes: on other days, in other processes, to other programs."""

import hashlib
import json
import os
import subprocess
import sys
from datetime import date

from csdesk.book.queries import planned_checkins
from csdesk.domain.checkin_edits import CheckinEdit
from csdesk.domain.language import Language, use
from csdesk.services import tasks, undoing
from csdesk.services.agenda_export import (
    AgendaChoice,
    TasksAs,
    agenda_objects,
    agenda_of,
)
from csdesk.services.agenda_words import AGENDA_TEXTS
from csdesk.services.checkin_changes import edit_checkin
from csdesk.services.context import Services
from csdesk.services.editing import set_fields
from tests.desks import Clock, account, contract
from tests.foreign import readers
from tests.foreign.expected import expected
from tests.services.agendas import fill, prospect, read


def test_the_next_days_change_nothing(desk: Services, clock: Clock) -> None:
    fill(desk)
    before = agenda_of(desk)
    for days in (1, 1, 30):
        clock.move(days=days)
        assert agenda_of(desk) == before


def test_a_renewal_that_passed_goes_on_as_the_same_entry(desk: Services, clock: Clock) -> None:
    key = prospect(desk)
    one = contract(desk, key, starts="2024-12-10", billing="annual")
    before = read(agenda_of(desk))[f"renewal-{one}@csdesk"]
    clock.move(days=20)
    after = read(agenda_of(desk))[f"renewal-{one}@csdesk"]
    assert (before["DTSTART"].dt, after["DTSTART"].dt) == (date(2026, 12, 10), date(2027, 12, 10))
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_what_an_entry_does_not_show_does_not_change_it(desk: Services, clock: Clock) -> None:
    key = fill(desk)
    before = agenda_of(desk)
    clock.move(hours=1)
    set_fields(desk, key, {"notes": "likes long lunches", "city": "Bremen"})
    assert agenda_of(desk) == before
    set_fields(desk, key, {"name": "Tamarind"})
    after = agenda_of(desk)
    stamps = {uid: each["DTSTAMP"].dt for uid, each in read(after).items()}
    for uid, each in read(before).items():
        shows_name = uid.partition("-")[0] not in {"ci", "holiday"}
        assert (stamps[uid] > each["DTSTAMP"].dt) == shows_name, uid


def test_undo_brings_the_words_back_and_not_the_stamp(desk: Services, clock: Clock) -> None:
    key = prospect(desk)
    tasks.add_task(desk, key, "Send price", due=date(2026, 12, 4))
    (before,) = read(agenda_of(desk)).values()
    clock.move(hours=1)
    tasks.edit_task(desk, before["UID"][5:41], "Send", due=date(2026, 12, 5), side="us")
    clock.move(hours=1)
    undoing.undo_last(desk)
    (after,) = read(agenda_of(desk)).values()
    assert (after["SUMMARY"], after["DTSTART"].dt) == (before["SUMMARY"], before["DTSTART"].dt)
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt


def test_uids_are_for_life(desk: Services, clock: Clock) -> None:
    key = fill(desk)
    before = set(read(agenda_of(desk)))
    for uid in before:
        if uid.startswith("task-"):
            tasks.move_task(desk, uid[5:41], date(2026, 12, 9))
    with desk.book.read() as connection:
        single = next(
            line.id for line in planned_checkins(connection, desk.today()) if line.title != "Weekly"
        )
    edit_checkin(desk, single, CheckinEdit(title="Review", place="Bremen"))
    set_fields(desk, key, {"name": "Tamarind"})
    clock.move(days=3)
    assert set(read(agenda_of(desk))) == before


def test_each_entry_is_an_object_of_its_own(desk: Services) -> None:
    fill(desk)
    objects = agenda_objects(desk)
    assert list(objects) == sorted(read(agenda_of(desk)))
    for uid, data in objects.items():
        assert list(read(data)) == [uid]
        assert b"METHOD" not in data
        assert b"ATTENDEE" not in data


def test_other_programs_read_what_is_meant(desk: Services) -> None:
    fill(desk)
    whole = agenda_of(desk, AgendaChoice(tasks_as=TasksAs.TODO))
    wanted = expected(whole).entries
    for reader in readers.present():
        found = reader.read({"agenda": whole})["agenda"]
        assert found.errors == ()
        assert sorted(map(str, found.entries)) == sorted(map(str, map(reader.sight, wanted)))


_OTHER_PROCESS = """
import hashlib, sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from csdesk.services import books
from csdesk.services.agenda_export import agenda_objects, agenda_of
now = datetime(2026, 11, 27, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
desk = books.open_services(Path(sys.argv[1]), clock=lambda: now)
whole = hashlib.sha256(agenda_of(desk)).hexdigest()
parts = hashlib.sha256(b"".join(agenda_objects(desk).values())).hexdigest()
print(whole, parts)
"""


def test_another_process_writes_the_same_bytes_the_next_day(desk: Services) -> None:
    for name in ("Tamarind Foods", "Nordlys", "Zest"):
        fill(desk, name)
    found = {
        subprocess.run(
            [sys.executable, "-c", _OTHER_PROCESS, str(desk.book.path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4711")
    }
    whole = hashlib.sha256(agenda_of(desk)).hexdigest()
    parts = hashlib.sha256(b"".join(agenda_objects(desk).values())).hexdigest()
    assert found == {f"{whole} {parts}\n"}


def test_every_text_of_an_agenda_is_known(desk: Services) -> None:
    """What `AGENDA_TEXTS` forgets would be English in the feed that the terminal writes."""
    fill(desk)
    contract(desk, account(desk, "Nordlys"), starts="2024-12-10", billing="annual")
    asked: set[str] = set()

    def lookup(text: str, _count: int | None) -> str:
        asked.add(text)
        return text

    before = json.dumps(sorted(agenda_objects(desk)))
    try:
        use(Language("de", ".", ",", lookup))
        assert json.dumps(sorted(agenda_objects(desk))) == before
    finally:
        use(Language())
    assert asked <= set(AGENDA_TEXTS)
    assert set(AGENDA_TEXTS) <= asked
