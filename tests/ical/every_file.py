"""Every kind of file that csdesk writes for calendars, by name, so that each reader can be given them all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from csdesk.domain.invitations import PartStat
from csdesk.domain.recurrence import LAST, Freq, Recurrence
from csdesk.domain.terms import CheckinStatus
from csdesk.ical import bulk, events, itip
from csdesk.ical.entries import AllDay, Guest, Meeting, Todo

CHANGED = datetime(2026, 10, 20, 7, 30, 15, tzinfo=UTC)
STAMP = datetime(2026, 10, 21, 9, tzinfo=UTC)
MIA = Guest("Mia Brandt", "mia@vendor.example")
ANN = Guest("Ann Lee", "ann@nordlys.example")
BO = Guest("Zoë “Bo” Öberg; 計, ^'n", "bo.oberg@nordlys.example", PartStat.ACCEPTED)
SINGLE = Meeting(
    uid="ci-0192f3a4-0000-7000-8000-000000000001@csdesk",
    title="Check-in with Nordlys",
    starts_local=datetime(2026, 11, 2, 9),
    zone="Europe/Berlin",
    minutes=45,
    sequence=0,
    changed_at=CHANGED,
    organizer=MIA,
    guests=(ANN, BO),
    description="Agenda\n1. Numbers; what comes next, C:\\New\n2. 計画と 🎉 " + "ä" * 120,
    location="Room 4, 2nd floor",
    alarm_minutes=15,
)
WEEKLY = replace(
    SINGLE,
    uid="ci-0192f3a4-0000-7000-8000-000000000002@csdesk",
    title="Weekly with Nordlys",
    recurrence=Recurrence(Freq.WEEKLY, weekdays=(0,)),
)
RENEWAL = AllDay(
    "renewal-1@csdesk", "Renewal: Nordlys", date(2026, 11, 30), CHANGED, "EUR 1,900", (90, 60, 30)
)
OCCASION = AllDay(
    "occasion-1@csdesk", "Ann Lee's birthday", date(2028, 2, 29), CHANGED, yearly=True
)
HOLIDAY = AllDay("occasion-2@csdesk", "Lucia", date(2026, 12, 13), CHANGED, yearly=True)
TASK = Todo("task-1@csdesk", "Nordlys: send the offer", date(2026, 11, 4), CHANGED, "By mail")
TASK_DAY = AllDay("task-3@csdesk", "Nordlys: call back", date(2026, 11, 5), CHANGED)
SOME_DAY = Todo("task-2@csdesk", "Nordlys: think of something", None, CHANGED)


def occurrence(series: Meeting, at: datetime, **changes: Any) -> Meeting:
    """One occurrence of a series that the series puts at `at`, and what is other about it."""
    own = replace(
        series,
        recurrence=None,
        exdates=(),
        overrides=(),
        starts_local=at,
        recurrence_id=at,
        master_zone=series.zone,
    )
    return replace(own, **changes)


def series_with_exceptions() -> Meeting:
    """Weekly, one occurrence moved, one in another zone with a guest less, one cancelled, one left out."""
    moved = occurrence(WEEKLY, datetime(2026, 11, 9, 9), starts_local=datetime(2026, 11, 10, 14))
    abroad = occurrence(
        WEEKLY,
        datetime(2026, 11, 16, 9),
        starts_local=datetime(2026, 11, 16, 9),
        zone="America/New_York",
        guests=(ANN,),
        sequence=2,
    )
    off = occurrence(WEEKLY, datetime(2026, 11, 23, 9), status=CheckinStatus.CANCELLED)
    return replace(
        WEEKLY, sequence=2, exdates=(datetime(2026, 11, 30, 9),), overrides=(off, abroad, moved)
    )


def rules() -> Iterator[tuple[str, Meeting]]:
    """A series for each kind of rule."""
    monday = datetime(2026, 11, 2, 9)
    for name, start, rule in (
        ("daily", monday, Recurrence(Freq.DAILY, count=5)),
        ("weekly until", monday, Recurrence(Freq.WEEKLY, weekdays=(0, 3), until=date(2027, 1, 4))),
        ("every two weeks", monday, Recurrence(Freq.WEEKLY, 2, (0,), count=8)),
        ("first Monday", monday, Recurrence(Freq.MONTHLY, 1, (0,), nth=1)),
        ("last Friday", datetime(2026, 11, 27, 9), Recurrence(Freq.MONTHLY, 3, (4,), nth=LAST)),
        ("day of the month", monday, Recurrence(Freq.MONTHLY, month_day=2, count=12)),
        ("last day", datetime(2026, 11, 30, 9), Recurrence(Freq.MONTHLY, month_day=LAST)),
        ("yearly", monday, Recurrence(Freq.YEARLY)),
        ("leap day", datetime(2028, 2, 29, 9), Recurrence(Freq.YEARLY)),
    ):
        yield name, replace(WEEKLY, starts_local=start, recurrence=rule)


def zones() -> Iterator[tuple[str, Meeting]]:
    """A meeting and a series in zones of every kind."""
    for zone in (
        "UTC",
        "Asia/Kolkata",
        "Pacific/Apia",
        "Australia/Lord_Howe",
        "America/New_York",
        "Africa/Cairo",
        "America/Nuuk",
        "Africa/Casablanca",
        "Europe/Dublin",
    ):
        yield f"once in {zone}", replace(SINGLE, zone=zone)
        yield f"weekly in {zone}", replace(WEEKLY, zone=zone)


def every_file() -> dict[str, bytes]:
    """Each kind of file by a name that says what it is; the bytes are the same each time."""
    whole = series_with_exceptions()
    moved = replace(SINGLE, starts_local=datetime(2026, 11, 3, 10), sequence=1)
    one = occurrence(
        WEEKLY, datetime(2026, 11, 9, 9), starts_local=datetime(2026, 11, 10, 14), sequence=1
    )
    files = {
        "request": itip.request(SINGLE, stamp=STAMP),
        "request to one": itip.request(SINGLE, [ANN], stamp=STAMP),
        "update": itip.request(moved, stamp=STAMP + timedelta(days=1)),
        "resend": itip.request(moved, stamp=STAMP + timedelta(days=2)),
        "request series": itip.request(WEEKLY, stamp=STAMP),
        "request series with exceptions": itip.request(whole, stamp=STAMP),
        "request one occurrence": itip.request(one, stamp=STAMP),
        "cancel": itip.cancel(replace(SINGLE, sequence=2), stamp=STAMP),
        "cancel series": itip.cancel(replace(whole, sequence=3), stamp=STAMP),
        "cancel one occurrence": itip.cancel(replace(one, sequence=3), stamp=STAMP),
        "cancel for one guest": itip.cancel(replace(SINGLE, sequence=2), [BO], stamp=STAMP),
        "decline counter": itip.decline_counter(SINGLE, stamp=STAMP, comment="Not then"),
        "decline counter of one occurrence": itip.decline_counter(one, stamp=STAMP),
        "own copy": bulk.own_copy(SINGLE),
        "own copy of a series": bulk.own_copy(whole),
        "own copy of a cancelled one": bulk.own_copy(
            replace(SINGLE, status=CheckinStatus.CANCELLED)
        ),
        "agenda": events.agenda(
            [SINGLE, whole], [RENEWAL, OCCASION, HOLIDAY], [TASK, SOME_DAY], "csdesk"
        ),
        "agenda with a task as a day": events.agenda(
            [SINGLE], [RENEWAL, TASK_DAY], [], "Mia, “csdesk”"
        ),
        "empty agenda": events.agenda([], [], [], "csdesk"),
    }
    for state in (PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE):
        guest = replace(ANN, partstat=state)
        files[f"reply {state.lower()}"] = itip.reply(SINGLE, guest, stamp=STAMP, comment="Sorry; …")
    files["reply for one occurrence"] = itip.reply(one, guest, stamp=STAMP)
    taken = replace(one, uid="040000008200E00074C5B7101A82E008", master_zone="Etc/UTC")
    files["reply for one of a foreign series"] = itip.reply(taken, guest, stamp=STAMP)
    for name, meeting in (*rules(), *zones()):
        files[f"request {name}"] = itip.request(meeting, stamp=STAMP)
        files[f"own copy {name}"] = bulk.own_copy(meeting)
    objects = events.own_objects([SINGLE, whole], [RENEWAL, OCCASION, HOLIDAY], [TASK, SOME_DAY])
    files |= {f"object {uid}": data for uid, data in objects.items()}
    return files
