"""Messages between organizers and guests (RFC 5546), line by line."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from csdesk.domain.invitations import PartStat
from csdesk.errors import Invalid
from csdesk.ical import itip
from csdesk.ical.entries import Guest, Meeting
from tests.ical.every_file import (
    ANN,
    BO,
    MIA,
    SINGLE,
    STAMP,
    WEEKLY,
    occurrence,
    series_with_exceptions,
)
from tests.ical.written import foreign, lines, named, parsed, vevents

PLAIN = replace(SINGLE, guests=(ANN,), description="Agenda\n1. Numbers")

INVITED = (
    'ATTENDEE;CN="Ann Lee";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;ROLE=REQ-PARTICIPANT;RSVP=TRUE'
)


def attendees(data: bytes) -> list[str]:
    return [line.rpartition(":")[2] for line in named(data, "ATTENDEE")]


def test_a_request_has_all_that_clients_need() -> None:
    written = lines(itip.request(PLAIN, stamp=STAMP))
    assert written[:5] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//csdesk//csdesk//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:REQUEST",
    ]
    assert written[written.index("BEGIN:VEVENT") :] == [
        "BEGIN:VEVENT",
        "UID:ci-0192f3a4-0000-7000-8000-000000000001@csdesk",
        "DTSTAMP:20261021T090000Z",
        "LAST-MODIFIED:20261020T073015Z",
        "SEQUENCE:0",
        "DTSTART;TZID=Europe/Berlin:20261102T090000",
        "DTEND;TZID=Europe/Berlin:20261102T094500",
        "SUMMARY:Check-in with Nordlys",
        "DESCRIPTION:Agenda\\n1. Numbers",
        "LOCATION:Room 4\\, 2nd floor",
        'ORGANIZER;CN="Mia Brandt":mailto:mia@vendor.example',
        f"{INVITED}:mailto:ann@nordlys.example",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_what_others_answered_is_said() -> None:
    [ann, bo] = vevents(itip.request(SINGLE, stamp=STAMP))[0]["ATTENDEE"]
    assert (ann.params["PARTSTAT"], bo.params["PARTSTAT"]) == ("NEEDS-ACTION", "ACCEPTED")
    assert ann.params["RSVP"] == bo.params["RSVP"] == "TRUE"


def test_nobody_is_listed_twice_and_the_organizer_never() -> None:
    mia, ann = replace(MIA, email="MIA@vendor.example"), Guest("A. Lee", "Ann@Nordlys.example")
    for write in (itip.request, itip.cancel):
        data = write(replace(PLAIN, guests=(ANN, ann, mia)), stamp=STAMP)
        assert attendees(data) == ["ann@nordlys.example"]
        assert len(named(data, "ORGANIZER")) == 1


def test_some_guests_alone() -> None:
    whole = series_with_exceptions()
    assert attendees(itip.request(SINGLE, [BO], stamp=STAMP)) == ["bo.oberg@nordlys.example"]
    # The occurrence that Bo is not at has nobody of those chosen.
    assert attendees(itip.request(whole, [BO], stamp=STAMP)) == ["bo.oberg@nordlys.example"] * 2
    assert attendees(itip.request(whole, stamp=STAMP)).count("ann@nordlys.example") == 3


def test_a_mail_that_goes_again_is_the_same_but_newer() -> None:
    first = lines(itip.request(SINGLE, stamp=STAMP))
    again = lines(itip.request(SINGLE, stamp=STAMP + timedelta(seconds=1)))
    assert [line for line in first if line not in again] == ["DTSTAMP:20261021T090000Z"]


def test_a_series_goes_with_its_rule_and_all_that_differs() -> None:
    data = itip.request(series_with_exceptions(), stamp=STAMP)
    calendar = parsed(data)
    assert len(calendar.events) == 3
    assert {str(event["UID"]) for event in calendar.events} == {WEEKLY.uid}
    assert named(data, "RRULE") == ["RRULE:FREQ=WEEKLY;BYDAY=MO"]
    assert named(data, "EXDATE") == [
        "EXDATE;TZID=Europe/Berlin:20261123T090000",  # an occurrence that was cancelled
        "EXDATE;TZID=Europe/Berlin:20261130T090000",
    ]
    assert named(data, "RECURRENCE-ID") == [
        "RECURRENCE-ID;TZID=Europe/Berlin:20261109T090000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261116T090000",
    ]
    assert "DTSTART;TZID=America/New_York:20261116T090000" in lines(data)
    assert len(foreign(data).events) == 3


def test_one_occurrence_alone() -> None:
    one = occurrence(WEEKLY, datetime(2026, 11, 9, 9), zone="Asia/Kolkata", sequence=4)
    data = itip.request(one, stamp=STAMP)
    assert named(data, "RRULE") == named(data, "EXDATE") == []
    assert named(data, "RECURRENCE-ID") == ["RECURRENCE-ID;TZID=Europe/Berlin:20261109T090000"]
    assert lines(data).count("BEGIN:VTIMEZONE") == 2


def test_an_occurrence_of_a_series_in_utc() -> None:
    series = replace(WEEKLY, zone="UTC")
    one = occurrence(series, datetime(2026, 11, 9, 9))
    whole = replace(series, overrides=(one,), exdates=(datetime(2026, 11, 16, 9),))
    for data in (itip.request(one, stamp=STAMP), itip.request(whole, stamp=STAMP)):
        assert named(data, "RECURRENCE-ID") == ["RECURRENCE-ID:20261109T090000Z"]
        assert "BEGIN:VTIMEZONE" not in lines(data)
    assert named(data, "EXDATE") == ["EXDATE:20261116T090000Z"]


def test_a_cancel_names_those_it_is_for() -> None:
    whole = itip.cancel(replace(SINGLE, sequence=2), stamp=STAMP)
    assert attendees(whole) == ["ann@nordlys.example", "bo.oberg@nordlys.example"]
    assert {"METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"} <= set(lines(whole))
    assert attendees(itip.cancel(SINGLE, [BO], stamp=STAMP)) == ["bo.oberg@nordlys.example"]


def test_a_series_is_cancelled_as_one() -> None:
    data = itip.cancel(series_with_exceptions(), stamp=STAMP)
    assert len(vevents(data)) == 1
    assert named(data, "RECURRENCE-ID") == []
    assert len(named(data, "EXDATE")) == 2


@pytest.mark.parametrize("state", [PartStat.ACCEPTED, PartStat.DECLINED, PartStat.TENTATIVE])
def test_a_reply_has_one_attendee(state: PartStat) -> None:
    invited = replace(series_with_exceptions(), sequence=3)
    data = itip.reply(invited, replace(ANN, partstat=state), stamp=STAMP, comment="See you\nthere")
    assert named(data, "METHOD") == ["METHOD:REPLY"]
    assert named(data, "ATTENDEE") == [
        f'ATTENDEE;CN="Ann Lee";PARTSTAT={state}:mailto:ann@nordlys.example'
    ]
    assert named(data, "COMMENT") == ["COMMENT:See you\\nthere"]
    assert named(data, "SEQUENCE") == ["SEQUENCE:3"]
    assert len(vevents(data)) == 1


def test_a_declined_proposal_names_the_meeting_alone() -> None:
    one = occurrence(WEEKLY, datetime(2026, 11, 9, 9))
    written = lines(itip.decline_counter(one, stamp=STAMP, comment="Not then"))
    assert written[written.index("BEGIN:VEVENT") : -1] == [
        "BEGIN:VEVENT",
        f"UID:{WEEKLY.uid}",
        "DTSTAMP:20261021T090000Z",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261109T090000",
        'ORGANIZER;CN="Mia Brandt":mailto:mia@vendor.example',
        "COMMENT:Not then",
        "END:VEVENT",
    ]
    assert "BEGIN:VTIMEZONE" not in lines(itip.decline_counter(SINGLE, stamp=STAMP))


@pytest.mark.parametrize(
    "meeting",
    [
        replace(SINGLE, organizer=None),
        replace(SINGLE, organizer=Guest("Mia", " ")),
        replace(SINGLE, guests=()),
        replace(SINGLE, guests=(MIA,)),
        replace(SINGLE, guests=(ANN, Guest("Bo", ""))),
    ],
)
def test_a_message_needs_two_sides(meeting: Meeting) -> None:
    for write in (itip.request, itip.cancel):
        with pytest.raises(Invalid):
            write(meeting, stamp=STAMP)


def test_a_stamp_is_aware() -> None:
    with pytest.raises(ValueError, match="aware"):
        itip.request(SINGLE, stamp=datetime(2026, 10, 21))
