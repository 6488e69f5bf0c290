"""The agenda as a file: what goes along, how it is worded, and that the same book gives the same bytes."""

from datetime import date, datetime
from pathlib import Path

import pytest

from csdesk.errors import Gone, Invalid, Unwritable
from csdesk.services import settings, tasks
from csdesk.services.agenda_export import (
    AgendaChoice,
    AgendaKind,
    TasksAs,
    agenda_objects,
    agenda_of,
    export_agenda,
)
from csdesk.services.checkin_changes import cancel_checkin, move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from tests.desks import BERLIN, Clock, account, contact, contract
from tests.services.agendas import WEEKLY, alarms, fill, prospect, read, titles

ALL = [
    "Birthday: Ana Ferreira",
    "Check-in with Tamarind Foods",
    "Customer since 2024: Tamarind Foods",
    "Notice deadline: Tamarind Foods",
    "Renewal: Tamarind Foods",
    "Tamarind Foods: Send price",
    "Weekly",
]


def test_an_agenda_has_one_of_everything(desk: Services, tmp_path: Path) -> None:
    fill(desk)
    done = export_agenda(desk, tmp_path / "all.ics")
    data = (tmp_path / "all.ics").read_bytes()
    assert titles(data) == ALL
    assert (done.checkins, done.renewals, done.notices, done.tasks) == (2, 1, 1, 1)
    assert done.total == len(read(data))
    assert data == agenda_of(desk)


def test_what_comes_by_itself_each_month_and_what_is_theirs_is_left_out(desk: Services) -> None:
    key = prospect(desk)
    contract(desk, key, starts="2024-03-03", billing="annual")
    contract(desk, key, starts="2024-03-03", billing="monthly", auto_renew="yes")
    tasks.add_task(desk, key, "Theirs", side="them")
    assert titles(agenda_of(desk)) == ["Renewal: Tamarind Foods"]


def test_an_empty_agenda_is_still_a_calendar(desk: Services) -> None:
    data = agenda_of(desk)
    assert read(data) == {}
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert agenda_objects(desk) == {}


def test_a_place_that_cannot_be_written_is_a_sentence(desk: Services, tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="folder exists"):
        export_agenda(desk, tmp_path / "none" / "x.ics")


def test_alarms_of_a_renewal_count_from_the_last_day_to_give_notice(desk: Services) -> None:
    key = prospect(desk)
    with_notice = contract(desk, key, starts="2025-12-01", renews="2026-12-01", notice="30")
    without = contract(desk, key, starts="2025-11-30", renews="2026-11-30")
    found = read(agenda_of(desk))
    assert alarms(found[f"renewal-{without}@csdesk"]) == ["-P89DT15H", "-P59DT15H", "-P29DT15H"]
    entry = found[f"renewal-{with_notice}@csdesk"]
    assert alarms(entry) == ["-P119DT15H", "-P89DT15H", "-P59DT15H"]
    assert (entry["DTSTART"].dt, entry["DTEND"].dt) == (date(2026, 12, 1), date(2026, 12, 2))
    assert found[f"notice-{with_notice}@csdesk"]["DTSTART"].dt == date(2026, 11, 1)
    assert f"notice-{without}@csdesk" not in found
    settings.change_setting(desk, "renewal_alarms", "7, 14")
    found = read(agenda_of(desk))
    assert alarms(found[f"renewal-{with_notice}@csdesk"]) == ["-P43DT15H", "-P36DT15H"]
    settings.change_setting(desk, "renewal_alarms", "none")
    assert alarms(read(agenda_of(desk))[f"renewal-{with_notice}@csdesk"]) == []


def test_a_checkin_rings_as_set_and_a_new_alarm_is_a_change(desk: Services, clock: Clock) -> None:
    key = prospect(desk)
    plan_checkin(desk, CheckinDraft(key, datetime(2026, 12, 1, 10), "Europe/Berlin"))
    (before,) = read(agenda_of(desk)).values()
    assert alarms(before) == ["-PT15M"]
    clock.move(hours=1)
    settings.change_setting(desk, "checkin_alarm", "60")
    (after,) = read(agenda_of(desk)).values()
    assert alarms(after) == ["-PT1H"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    settings.change_setting(desk, "checkin_alarm", "none")
    assert alarms(*read(agenda_of(desk)).values()) == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("checkin_alarm", "15 30"),
        ("checkin_alarm", "-5"),
        ("renewal_alarms", "soon"),
        ("renewal_alarms", "1 2 3 4 5 6"),
        ("renewal_alarms", "731"),
        ("renewal_alarms", ","),
        ("agenda_tasks", "mail"),
        ("agenda_kinds", "people"),
        ("agenda_kinds", ","),
    ],
)
def test_a_setting_that_cannot_be_is_a_sentence(desk: Services, name: str, typed: str) -> None:
    with pytest.raises(Invalid, match=name):
        settings.change_setting(desk, name, typed)


def test_settings_are_shown_as_they_are_typed(desk: Services) -> None:
    settings.change_settings(
        desk,
        {
            "renewal_alarms": "14/7",
            "agenda_tasks": "TODO",
            "agenda_kinds": "tasks, checkins",
            "checkin_alarm": "None",
        },
    )
    assert settings.typed_settings(desk) == {
        "renewal_alarms": "14 7",
        "agenda_tasks": "todo",
        "agenda_kinds": "check-ins, tasks",
        "checkin_alarm": "none",
    }


def test_tasks_are_entries_or_tasks_or_nothing(desk: Services) -> None:
    key = prospect(desk)
    tasks.add_task(desk, key, "Send price", due=date(2026, 12, 4))
    tasks.add_task(desk, key, "Whenever")
    (entry,) = read(agenda_of(desk)).values()
    assert (entry.name, entry["DTSTART"].dt) == ("VEVENT", date(2026, 12, 4))
    todos = read(agenda_of(desk, AgendaChoice(tasks_as=TasksAs.TODO)))
    assert sorted(each.name for each in todos.values()) == ["VTODO", "VTODO"]
    assert entry["UID"] in todos
    assert read(agenda_of(desk, AgendaChoice(tasks_as=TasksAs.NONE))) == {}
    settings.change_setting(desk, "agenda_tasks", "todo")
    assert len(read(agenda_of(desk))) == 2


def test_only_the_kinds_that_are_wanted(desk: Services) -> None:
    fill(desk)
    only = AgendaChoice(kinds=frozenset({AgendaKind.CHECKINS, AgendaKind.TASKS}))
    wanted = ["Check-in with Tamarind Foods", "Tamarind Foods: Send price", "Weekly"]
    assert titles(agenda_of(desk, only)) == wanted
    settings.change_setting(desk, "agenda_kinds", "occasions")
    assert titles(agenda_of(desk)) == [
        "Birthday: Ana Ferreira",
        "Customer since 2024: Tamarind Foods",
    ]


def test_an_account_and_a_tag(desk: Services) -> None:
    key = fill(desk, tags="key, north")
    other = account(desk, "Nordlys", status="prospect", tags="North")
    contract(desk, other, starts="2025-03-03", renews="2027-03-03")
    assert titles(agenda_of(desk, AgendaChoice(account_id=key))) == ALL
    assert titles(agenda_of(desk, AgendaChoice(tag="KEY"))) == ALL
    assert len(titles(agenda_of(desk, AgendaChoice(tag="north")))) == len(ALL) + 1
    with pytest.raises(Invalid, match="tag"):
        agenda_of(desk, AgendaChoice(tag="south"))
    with pytest.raises(Gone):
        agenda_of(desk, AgendaChoice(account_id="none"))


def test_a_range_of_days_on_the_own_clock(desk: Services) -> None:
    fill(desk)

    def of(first: str | None, last: str | None) -> list[str]:
        start, end = (date.fromisoformat(day) if day else None for day in (first, last))
        return titles(agenda_of(desk, AgendaChoice(start, end)))

    assert of("2026-12-01", "2026-12-04") == [
        "Check-in with Tamarind Foods",
        "Tamarind Foods: Send price",
    ]
    assert of("2026-12-07", "2026-12-07") == ["Weekly"]
    assert of(None, "2026-11-29") == [
        "Birthday: Ana Ferreira",
        "Customer since 2024: Tamarind Foods",
    ]
    assert of("2027-02-01", "2027-02-01") == ["Notice deadline: Tamarind Foods", "Weekly"]
    assert of("2027-02-28", "2027-02-28") == [
        "Birthday: Ana Ferreira",
        "Customer since 2024: Tamarind Foods",
    ]
    assert of("2040-01-01", None) == [
        "Birthday: Ana Ferreira",
        "Customer since 2024: Tamarind Foods",
        "Weekly",
    ]
    with pytest.raises(Invalid, match="before the first"):
        of("2026-12-04", "2026-12-01")


def test_a_night_in_another_zone_is_of_the_own_day(desk: Services) -> None:
    key = prospect(desk)
    late = CheckinDraft(key, datetime(2026, 12, 1, 20), "America/New_York")  # 02:00 on the 2nd here
    plan_checkin(desk, late)
    first, second = date(2026, 12, 1), date(2026, 12, 2)
    assert read(agenda_of(desk, AgendaChoice(first, first))) == {}
    assert len(read(agenda_of(desk, AgendaChoice(second, second)))) == 1


def test_a_series_is_one_entry_with_its_exceptions(desk: Services) -> None:
    key = prospect(desk)
    line, _ = plan_checkin(
        desk, CheckinDraft(key, datetime(2026, 11, 30, 9), "America/New_York", rrule=WEEKLY)
    )
    series = line.id.partition("@")[0]
    move_checkin(desk, f"{series}@2026-12-07T09:00", datetime(2026, 12, 8, 11))
    cancel_checkin(desk, f"{series}@2026-12-14T09:00")
    data = agenda_of(desk)
    (main,) = read(data).values()
    assert main["RRULE"].to_ical().decode() == "FREQ=WEEKLY;BYDAY=MO"
    assert b"EXDATE;TZID=America/New_York:20261214T090000\r\n" in data
    assert b"RECURRENCE-ID;TZID=America/New_York:20261207T090000\r\n" in data
    assert data.count(b"BEGIN:VEVENT") == 2
    (only,) = agenda_objects(desk).values()
    assert only.count(b"BEGIN:VEVENT") == 2
    moved = AgendaChoice(date(2026, 12, 8), date(2026, 12, 8))
    assert len(read(agenda_of(desk, moved))) == 1
    cancelled = AgendaChoice(date(2026, 12, 14), date(2026, 12, 14))
    assert read(agenda_of(desk, cancelled)) == {}


def test_yearly_days_come_at_the_end_of_february(desk: Services) -> None:
    key = account(desk, customer_since="2024-02-29")
    ana = contact(desk, key, birthday="1980-02-29")
    bo = contact(desk, key, "Bo Li", birthday="1990-05-17")
    data = agenda_of(desk)
    found = read(data)
    leap, plain = found[f"birthday-{ana}@csdesk"], found[f"birthday-{bo}@csdesk"]
    assert data.count(b"\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n") == 2
    assert leap["DTSTART"].dt == date(2024, 2, 29)
    assert (plain["RRULE"].to_ical(), plain["DTSTART"].dt) == (b"FREQ=YEARLY", date(2024, 5, 17))
    assert b"19" not in plain["DTSTART"].to_ical()  # how old somebody is goes into no calendar
    assert found[f"anniversary-{key}@csdesk"]["DTSTART"].dt == date(2024, 2, 29)


def test_nobody_is_greeted_who_does_not_want_it(desk: Services) -> None:
    key = account(desk, customer_since="2020-01-15", country="BR")
    contact(desk, key, birthday="--05-17", country="DE", opt_out="birthday, holiday, anniversary")
    contact(desk, key, "Bo Li", birthday="--05-18", left_on="2026-11-01", country="FR")
    assert read(agenda_of(desk)) == {}


def test_public_holidays_are_those_of_this_year_and_the_next(desk: Services, clock: Clock) -> None:
    key = prospect(desk, country="US")
    contact(desk, key, country="DE")
    found = read(agenda_of(desk))
    assert f"{found['holiday-de-2026-12-25@csdesk']['SUMMARY']}" == "Christmas Day, Germany"
    assert {uid[:13] for uid in found} == {"holiday-de-20"}
    assert {uid[11:15] for uid in found} == {"2026", "2027"}
    later = AgendaChoice(date(2029, 12, 1), date(2030, 1, 31))
    assert "holiday-de-2030-01-01@csdesk" in read(agenda_of(desk, later))
    clock.now = datetime(2027, 1, 1, 9, tzinfo=BERLIN)
    assert "holiday-de-2028-12-25@csdesk" in read(agenda_of(desk))
