"""Answers as calendars of guests write them."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from csdesk.book.tables import CheckinAttendeeRow, CheckinRow
from csdesk.domain.answers import AnswerReading
from csdesk.domain.changes import Changes
from csdesk.services import answers
from csdesk.services.answer_files import read_here
from csdesk.services.checkin_changes import move_checkin
from csdesk.services.checkins import CheckinDraft, plan_checkin
from csdesk.services.context import Services
from csdesk.services.settings import change_setting
from tests import desks

STARTS = datetime(2026, 12, 1, 10)  # on the clock of Berlin
ANA = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@tamarind.example"
LATER = "DTSTART:20261202T130000Z"
STAMP = datetime(2026, 11, 26, 12, tzinfo=UTC)


def calendar(method: str, *events: Iterable[str]) -> bytes:
    rows = ["BEGIN:VCALENDAR", "PRODID:-//There//There//EN", "VERSION:2.0"]
    if method:
        rows.append(f"METHOD:{method}")
    for event in events:
        rows += ["BEGIN:VEVENT", *event, "END:VEVENT"]
    return "\r\n".join((*rows, "END:VCALENDAR", "")).encode()


def lines(
    uid: str,
    *more: str,
    starts: str = "DTSTART:20261201T090000Z",
    sequence: int | None = 0,
    stamp: datetime | None = STAMP,
) -> list[str]:
    """The lines of one event that every answer has."""
    found = [f"UID:{uid}", starts] if starts else [f"UID:{uid}"]
    if sequence is not None:
        found.append(f"SEQUENCE:{sequence}")
    if stamp is not None:
        found.append(f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}")
    return [*found, *more]


def reply(
    uid: str,
    attendee: str = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@tamarind.example",
    *more: str,
    starts: str = "DTSTART:20261201T090000Z",
    sequence: int | None = 0,
    minutes: int = 0,
) -> bytes:
    """A REPLY; `minutes` after the usual stamp."""
    stamp = STAMP + timedelta(minutes=minutes)
    return calendar(
        "REPLY", lines(uid, attendee, *more, starts=starts, sequence=sequence, stamp=stamp)
    )


def planned(
    desk: Services,
    account_id: str,
    contact_ids: tuple[str, ...] = (),
    emails: tuple[str, ...] = (),
    rrule: str = "",
) -> str:
    """A check-in of half an hour on 1 December 2026 at 10:00 in Berlin; returns its id."""
    draft = CheckinDraft(
        account_id, STARTS, "Europe/Berlin", contact_ids=contact_ids, emails=emails, rrule=rrule
    )
    return plan_checkin(desk, draft)[0].id


def checkin(desk: Services, row_id: str) -> CheckinRow:
    with desk.book.write("look") as unit:
        row = unit.get(CheckinRow, row_id)
    assert row is not None
    return row


def guests(desk: Services, row_id: str) -> list[CheckinAttendeeRow]:
    with desk.book.write("look") as unit:
        return list(unit.where(CheckinAttendeeRow, checkin_id=row_id))


def read(desk: Services, data: bytes, name: str = "answer.ics") -> tuple[AnswerReading, Changes]:
    return answers.read_answer(desk, data, name, reader=read_here)


class Answered:
    """A check-in with Ana, and what answers to it do."""

    def __init__(self, desk: Services, rrule: str = "") -> None:
        self.desk = desk
        change_setting(desk, "email", "me@own.example")
        self.account = desks.account(desk)
        self.ana = desks.contact(desk, self.account, "Ana Ferreira", email="ana@tamarind.example")
        self.id = planned(desk, self.account, (self.ana,), rrule=rrule)
        self.uid = checkin(desk, self.id).uid

    def read(self, data: bytes) -> AnswerReading:
        return read(self.desk, data)[0]

    @property
    def state(self) -> str:
        return guests(self.desk, self.id)[0].partstat

    def facts(self) -> tuple[object, ...]:
        row = checkin(self.desk, self.id)
        return (
            row.starts_local,
            row.zone,
            row.minutes,
            row.title,
            row.sequence,
            row.status,
            row.place,
        )

    def move(self, *, hour: int) -> None:
        move_checkin(self.desk, self.id, datetime(2026, 12, 1, hour))


def counter(uid: str, *more: str, starts: str = LATER, sequence: int = 0) -> bytes:
    who = "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ana@tamarind.example"
    return calendar("COUNTER", lines(uid, who, *more, starts=starts, sequence=sequence))
