"""Calendar parts of mails: as the usual programs send them, and hostile ones."""

import base64
import random
from email.message import EmailMessage

import pytest

from csdesk.errors import Unreadable
from csdesk.mail.reading import is_mail, read_mail

CALENDAR = (
    b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Zo\xc3\xab\r\nEND:VEVENT\r\n"
    b"END:VCALENDAR\r\n"
)


def single(*headers: str, body: bytes = CALENDAR) -> bytes:
    lines = ["From: Ann <Ann@Example.org>", "Subject: Re", "MIME-Version: 1.0", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def test_transfer_encodings_and_types() -> None:
    coded = base64.encodebytes(CALENDAR)
    quoted = CALENDAR.replace(b"\xc3\xab", b"=C3=AB")
    for data in (
        single("Content-Type: text/calendar; method=REPLY; charset=utf-8"),
        single("content-type: TEXT/CALENDAR", "content-transfer-encoding: BASE64", body=coded),
        single(
            "Content-Type: text/calendar",
            "Content-Transfer-Encoding: quoted-printable",
            body=quoted,
        ),
        single('Content-Type: application/octet-stream; name="Antwort.ICS"'),
        b"From ann@example.org Thu Nov 26 2026\r\n" + single("Content-Type: application/ics"),
        single(
            "Content-Type: text/calendar; charset=latin-1", body=CALENDAR.decode().encode("latin-1")
        ),
    ):
        found = read_mail(data)
        assert found.sender == "ann@example.org"
        (part,) = found.parts
        assert part.rstrip() == CALENDAR.rstrip()


def test_nested_parts_and_forwarded_mails() -> None:
    inner = EmailMessage()
    inner["From"] = "ann@example.org"
    inner.set_content("Ann has accepted")
    inner.add_alternative(CALENDAR.decode(), subtype="calendar", params={"method": "REPLY"})
    inner.add_attachment(CALENDAR, "application", "ics", filename="invite.ics")
    outer = EmailMessage()
    outer["From"] = "boss@example.org"
    outer.set_content("See below")
    outer.add_attachment(inner)
    found = read_mail(outer.as_bytes())
    assert found.sender == "boss@example.org"
    assert len(found.parts) == 2
    assert all(b"METHOD:REPLY" in part for part in found.parts)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "neither a mail"),
        (b"PK\x03\x04", "neither a mail"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1more", "only Outlook reads"),
        (single("Content-Type: text/plain", body=b"yes"), "no calendar part"),
        (single("Content-Type: application/ms-tnef; name=winmail.dat", body=b"x"), "winmail.dat"),
        (
            single('Content-Disposition: attachment; filename="WINMAIL.DAT"', body=b"x"),
            "winmail.dat",
        ),
        (
            single("Content-Type: multipart/mixed; boundary=x", body=b"--x\r\n\r\n--x--"),
            "no calendar",
        ),
    ],
)
def test_what_holds_no_answer_is_said(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read_mail(data)


def test_a_calendar_is_no_mail() -> None:
    assert not is_mail(CALENDAR)
    assert is_mail(single())


@pytest.mark.parametrize(
    "charset", ["unicode_escape", "punycode", "idna", "hex", "nothing", "x\x00y", "utf-7"]
)
def test_odd_charsets_are_left_alone(charset: str) -> None:
    assert read_mail(single(f'Content-Type: text/calendar; charset="{charset}"')).parts


def test_deep_and_many_parts_come_to_an_end() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(3000)
    )
    many = b"--x\r\nContent-Type: text/calendar\r\n\r\n" + CALENDAR
    for body, head in (
        (deep, "X: y"),
        (many * 5000, "Content-Type: multipart/mixed; boundary=x"),
        (b"", 'Content-Type: text/calendar; name*0*="utf-8' + "'" * 500),
    ):
        try:
            found = read_mail(single(head, body=body))
        except Unreadable:
            continue
        assert len(found.parts) <= 500


@pytest.mark.parametrize("seed", range(30))
def test_flipped_bytes_are_read_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    mail = EmailMessage()
    mail["From"] = "ann@example.org"
    mail.set_content("Ann")
    mail.add_alternative(CALENDAR.decode(), subtype="calendar", params={"method": "REPLY"})
    data = bytearray(mail.as_bytes())
    for _ in range(rng.randrange(1, 30)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    try:
        found = read_mail(bytes(data))
    except Unreadable:
        return
    assert found.parts
