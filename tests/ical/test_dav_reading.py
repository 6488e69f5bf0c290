"""Objects of calendar servers: what they say, however they are written, and what a change of one asks for."""

from datetime import UTC, date, datetime

import pytest

from csdesk.domain.calendar_objects import Said, Wish, WishKind, said_of, wishes
from csdesk.domain.recurrence import parse_rule
from csdesk.ical import events
from csdesk.ical.dav_address import addresses_to_try, server_url
from csdesk.ical.dav_reading import Unclear, read_object, uid_of

AT = datetime(2026, 11, 26, 10, 5, tzinfo=UTC)


def series(rule: str = "FREQ=WEEKLY;BYDAY=WE;COUNT=4") -> bytes:
    meeting = events.Meeting(
        "ci-1@csdesk", "Check-in", datetime(2026, 12, 2, 9, 0), "Europe/Berlin", 45, 2, AT,
        recurrence=parse_rule(rule) if rule else None, description="Agenda, first", alarm_minutes=15,
    )  # fmt: skip
    return events.own_objects([meeting], [], [])[meeting.uid]


def event(*lines: str, kind: str = "VEVENT") -> bytes:
    text = (
        "BEGIN:VCALENDAR",
        f"BEGIN:{kind}",
        "UID:ci-1@csdesk",
        *lines,
        f"END:{kind}",
        "END:VCALENDAR",
        "",
    )
    return "\n".join(text).encode()


SINGLE = (
    "DTSTART;TZID=Europe/Berlin:20261202T090000",
    "DTEND;TZID=Europe/Berlin:20261202T094500",
    "SUMMARY:Check-in",
)


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20261202T080000Z", "DTEND:20261202T084500Z", "SUMMARY:Check-in"),
        ("DTSTART:20261202T080000Z", "DURATION:PT45M", "SUMMARY;LANGUAGE=en:Check-in"),
        (
            'DTSTART;TZID="W. Europe Standard Time":20261202T090000',
            "DURATION:PT45M",
            "SUMMARY:Check",
            " -in",
        ),
        (
            *SINGLE,
            "SEQUENCE:7",
            "X-MOZ-LASTACK:20261201T000000Z",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
        ),
        (
            *SINGLE,
            "BEGIN:VALARM",
            "TRIGGER:-PT5M",
            "DESCRIPTION:Soon",
            "SUMMARY:Other",
            "END:VALARM",
        ),
    ],
)
def test_the_same_in_another_form_says_the_same(lines: tuple[str, ...]) -> None:
    assert read_object(event(*lines)).said() == read_object(event(*SINGLE)).said()


@pytest.mark.parametrize(
    ("lines", "same"),
    [
        (("DTSTART:20261202T090000Z", "DTEND:20261202T094500Z", "SUMMARY:Check-in"), (False, True)),
        ((*SINGLE[:2], "SUMMARY:Lunch"), (True, False)),
        ((*SINGLE, "STATUS:CANCELLED"), (False, True)),
        ((*SINGLE, "RRULE:FREQ=DAILY"), (False, True)),
        ((*SINGLE, "RDATE:20270101T080000Z"), (False, True)),
    ],
)
def test_another_time_and_other_words_are_told_apart(
    lines: tuple[str, ...], same: tuple[bool, bool]
) -> None:
    mine, other = read_object(event(*SINGLE)).said(), read_object(event(*lines)).said()
    assert (mine.when == other.when, mine.words == other.words) == same


def test_the_parts_of_a_rule_may_stand_in_any_order() -> None:
    ours = read_object(series())
    theirs = read_object(
        series().replace(
            b"FREQ=WEEKLY;BYDAY=WE;COUNT=4", b"COUNT=4;INTERVAL=1;BYDAY=WE;FREQ=WEEKLY;WKST=MO"
        )
    )
    assert ours.said() == theirs.said()
    assert ours.sequence == 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"BEGIN:VCALENDAR\nEND:VCALENDAR",
        event("SUMMARY:no time"),
        event("DTSTART:20261202T090000", "SUMMARY:floating"),
        event("DTSTART;TZID=Moon/Base:20261202T090000"),
        event("DTSTART:20269902T090000Z"),
        event("DTSTART:99991231T235959Z", "DURATION:P9999999W"),
        event(*SINGLE, "DURATION:-PT5M").replace(
            b"DTEND;TZID=Europe/Berlin:20261202T094500\n", b""
        ),
        event(*SINGLE)[:-20],
        event(*SINGLE) + b"BEGIN:VEVENT",
        event(*SINGLE, "DESCRIPTION:" + "x" * 1_100_000),
        b"BEGIN:VEVENT\n" * 5000,
    ],
)
def test_what_cannot_be_compared_is_said_to_be_unclear(data: bytes) -> None:
    with pytest.raises(Unclear):
        read_object(data)


def test_the_uid_is_found_without_reading_the_rest() -> None:
    assert uid_of(series()) == "ci-1@csdesk"
    assert uid_of(b"BEGIN:VEVENT\r\nUID;X=1:ab\r\n c\r\n") == "abc"
    assert uid_of(b"nothing") == ""


def test_what_is_said_comes_back_from_the_book() -> None:
    said = read_object(series()).said()
    assert said_of(said.stored()) == said
    assert said_of("") is None
    assert said != Said("", "")


def asked(ours: bytes, theirs: bytes) -> tuple[Wish, ...] | None:
    return wishes(read_object(ours), read_object(theirs))


def test_a_moved_meeting_asks_for_its_new_time() -> None:
    theirs = event("DTSTART:20261203T080000Z", "DURATION:PT1H")
    assert asked(event(*SINGLE), theirs) == (
        Wish(WishKind.MOVE, None, datetime(2026, 12, 3, 8, 0, tzinfo=UTC), 60),
    )
    assert asked(event(*SINGLE), event(*SINGLE[:2], "SUMMARY:Other")) == ()


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART;VALUE=DATE:20261202",),  # a day where there was an hour
        (*SINGLE, "RRULE:FREQ=WEEKLY"),
    ],
)
def test_what_cannot_be_said_as_a_move_is_none(lines: tuple[str, ...]) -> None:
    assert asked(event(*SINGLE), event(*lines)) is None


def test_a_task_is_moved_done_or_cancelled() -> None:
    due = event("DUE;VALUE=DATE:20261204", "STATUS:NEEDS-ACTION", kind="VTODO")
    later = event("DUE;VALUE=DATE:20261207", kind="VTODO")
    assert asked(due, later) == (Wish(WishKind.MOVE, None, date(2026, 12, 7)),)
    for done in ("STATUS:COMPLETED", "PERCENT-COMPLETE:100", "COMPLETED:20261203T080000Z"):
        finished = event("DUE;VALUE=DATE:20261204", done, kind="VTODO")
        assert asked(due, finished) == (Wish(WishKind.DONE),)
    off = event("DUE;VALUE=DATE:20261204", "STATUS:CANCELLED", kind="VTODO")
    assert asked(due, off) == (Wish(WishKind.CANCEL),)
    assert asked(due, event("STATUS:NEEDS-ACTION", kind="VTODO")) is None


def test_occurrences_of_a_series_ask_for_themselves() -> None:
    ours = series()
    second, third = (datetime(2026, 12, day, 8, 0, tzinfo=UTC) for day in (9, 16))
    left_out = ours.replace(b"RRULE", b"EXDATE;TZID=Europe/Berlin:20261209T090000\r\nRRULE")
    assert asked(ours, left_out) == (Wish(WishKind.CANCEL, second),)
    moved = (
        b"BEGIN:VEVENT\r\nUID:ci-1@csdesk\r\nRECURRENCE-ID:20261216T080000Z\r\n"
        b"DTSTART:20261217T080000Z\r\nDURATION:PT45M\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    both = left_out.replace(b"END:VCALENDAR", moved)
    to = datetime(2026, 12, 17, 8, 0, tzinfo=UTC)
    assert asked(ours, both) == (Wish(WishKind.CANCEL, second), Wish(WishKind.MOVE, third, to, 45))
    assert asked(both, left_out) == (Wish(WishKind.MOVE, third, third, 45),)
    assert asked(left_out, ours) is None  # an occurrence that came back


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("cloud.example.org/remote.php/dav", "https://cloud.example.org/remote.php/dav"),
        (" https://caldav.fastmail.com/ ", "https://caldav.fastmail.com/"),
        ("caldav.icloud.com", "https://caldav.icloud.com/"),
        ("127.0.0.1:5232", "http://127.0.0.1:5232/"),
        ("http://localhost:5232/ana/", "http://localhost:5232/ana/"),
        ("https://ana:secret@cloud.example.org/dav?x=1#y", "https://cloud.example.org/dav"),
        ("http://[::1]:5232", "http://[::1]:5232/"),
    ],
)
def test_addresses_as_people_type_them(typed: str, url: str) -> None:
    assert server_url(typed) == url
    assert addresses_to_try(url)[0] == url
