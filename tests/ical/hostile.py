"""Calendar files made to do harm, or broken in the ways that files break."""

import random
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

_EVENT = "UID:1@there.example\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20261201T090000Z\r\nDURATION:PT1H\r\n"


def calendar(*parts: str, head: str = "", event: str = _EVENT) -> bytes:
    inner = "".join(parts)
    return (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\n{head}"
        f"BEGIN:VEVENT\r\n{event}{inner}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


def _zone(rule: str, tzid: str = "Home") -> bytes:
    zone = (
        f"BEGIN:VTIMEZONE\r\nTZID:{tzid}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        f"TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:{rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    event = _EVENT.replace("DTSTART:", f"DTSTART;TZID={tzid}:").replace("00Z\r\nDUR", "00\r\nDUR")
    return calendar(head=zone, event=event)


def _dates(count: int, *, per_line: int) -> bytes:
    day = "20261201T090000Z"
    lines = [f"RDATE:{','.join([day] * per_line)}\r\n"] * (count // per_line)
    return calendar(*lines)


def _distinct_dates() -> bytes:
    days = [
        f"2026{1 + n % 12:02}{1 + n % 28:02}T{n % 24:02}{n % 60:02}{n % 59:02}Z"
        for n in range(500_000)
    ]
    lines = (f"RDATE:{','.join(days[n : n + 300])}\r\n" for n in range(0, 500_000, 300))
    return calendar("".join(lines))


def _zip() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a.ics", calendar() * 10_000)
    return file.getvalue()


def _noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


def _deep(levels: int) -> bytes:
    return b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * levels + b"END:VEVENT\r\n" * levels


# What each is, and how it is made.
FILES: Mapping[str, Callable[[], bytes]] = {
    "secondly": lambda: calendar("RRULE:FREQ=SECONDLY\r\n"),
    "minutely of old": lambda: calendar("RRULE:FREQ=MINUTELY;UNTIL=20991231T000000Z\r\n"),
    "hourly without end": lambda: calendar("RRULE:FREQ=HOURLY\r\n"),
    "daily since year 1": lambda: calendar(
        "RRULE:FREQ=DAILY\r\n", event=_EVENT.replace("20261201", "00010101")
    ),
    "interval 0": lambda: calendar("RRULE:FREQ=DAILY;INTERVAL=0\r\n"),
    "huge interval": lambda: calendar(f"RRULE:FREQ=DAILY;INTERVAL={'9' * 60}\r\n"),
    "huge count": lambda: calendar(f"RRULE:FREQ=DAILY;COUNT={'9' * 5000}\r\n"),
    "huge sequence": lambda: calendar(f"SEQUENCE:{'9' * 60_000}\r\n"),
    "all of the year": lambda: calendar(
        f"RRULE:FREQ=YEARLY;BYYEARDAY={','.join(map(str, range(1, 367)))};BYHOUR="
        f"{','.join(map(str, range(24)))};BYMINUTE={','.join(map(str, range(60)))}\r\n"
    ),
    "half a million dates in a line": lambda: _dates(500_000, per_line=500_000),
    "half a million dates in lines": lambda: _dates(500_000, per_line=300),
    "half a million other dates": _distinct_dates,
    "half a million exceptions": lambda: _distinct_dates().replace(
        b"RDATE", b"EXDATE"
    ).replace(b"DURATION:PT1H\r\n", b"DURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n"),
    "zone every second": lambda: _zone("FREQ=SECONDLY"),
    "zone every second of a known name": lambda: _zone("FREQ=SECONDLY", "Europe/Paris"),
    "zone of no end": lambda: _zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"),
    "alarm for ever": lambda: calendar(
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1M\r\nREPEAT:2147483647\r\nDURATION:PT1S\r\nEND:VALARM\r\n"
    ),
    "duration of an age": lambda: calendar(
        event=_EVENT.replace("PT1H", "P99999999999999999999W")
    ),
    "200,000 levels": lambda: _deep(200_000),
    "zip": _zip,
    "noise": lambda: _noise(2_000_000),
    "calendar of noise": lambda: b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + _noise(2_000_000),
    "html": lambda: b"<!DOCTYPE html><html><body>BEGIN:VCALENDAR</body></html>" * 10_000,
    "utf-16": lambda: calendar("SUMMARY:Zoë\r\n").decode().encode("utf-16"),
    "utf-8 with a mark": lambda: b"\xef\xbb\xbf" + calendar("SUMMARY:Zoë\r\n"),
    "latin-1": lambda: calendar("SUMMARY:Zoë\r\n").decode().encode("latin-1"),
    "empty": lambda: b"",
    "one byte": lambda: b"B",
    "cut short": lambda: calendar("SUMMARY:Zoë\r\n")[:-30],
    "cut in a letter": lambda: calendar("SUMMARY:Zoë")[: calendar("SUMMARY:Zoë").index(b"\xab")],
    "two calendars": lambda: calendar() + calendar().replace(b"1@there", b"2@there"),
    "path as a zone": lambda: _zone("FREQ=YEARLY", "../../etc/passwd"),
    "long zone": lambda: _zone("FREQ=YEARLY", "x" * 100_000),
    "long line": lambda: calendar(f"SUMMARY:{'x' * 5_000_000}\r\n"),
    "long folded line": lambda: calendar("SUMMARY:x" + "\r\n x" * 3_000_000 + "\r\n"),
    "5 million line breaks": lambda: calendar() + b"\r\n" * 5_000_000,
    "20 MB of line breaks": lambda: calendar() + b"\n" * 19_000_000,
    "20 MB of tiny lines": lambda: b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + b"A:\n" * 6_000_000,
    "a million guests": lambda: calendar("ATTENDEE:mailto:a@b\r\n" * 900_000),
    "guest without end": lambda: calendar(f'ATTENDEE;CN="{"x" * 5_000_000}\r\n'),
    "20 MB of emoji": lambda: calendar("SUMMARY:" + "🎉" * 4_900_000 + "\r\n"),
    "50,000 empty entries": lambda: b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 700_000,
    "one UID 100,000 times": lambda: b"BEGIN:VCALENDAR\r\n"
    + f"BEGIN:VEVENT\r\n{_EVENT}RECURRENCE-ID:20261201T090000Z\r\nEND:VEVENT\r\n".encode() * 100_000,
    "free and busy": lambda: b"BEGIN:VCALENDAR\r\nBEGIN:VFREEBUSY\r\n"
     b"FREEBUSY:" + b"20261201T090000Z/PT1H," * 2000 + b"\r\n" * 5
    + (b"FREEBUSY:20261201T090000Z/PT1H\r\n" * 300_000)
    + b"END:VFREEBUSY\r\nEND:VCALENDAR\r\n",
    "100 MB": lambda: b"BEGIN:VCALENDAR\r\n" + calendar()[33:-15] * 700_000,
}  # fmt: skip
