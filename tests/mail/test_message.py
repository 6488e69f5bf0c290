"""Mails with a calendar part: the form that calendars expect, and names and texts that arrive whole."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csdesk.domain.texts import clean_line, clean_text
from csdesk.errors import Invalid
from csdesk.mail.message import (
    InviteMail,
    Mailbox,
    compose,
    draft,
    method_of,
    new_message_id,
)

_ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Zoë 🎉\r\nEND:VCALENDAR\r\n".encode()
_MAIL = InviteMail(
    Mailbox("Jo Decker", "jo@desk.example"),
    (Mailbox("Ana Ferreira", "ana@tamarind.example"),),
    "Invitation: Renewal talk",
    "Jo invites you.\n\nTue 1 Dec, 10:00",
    _ICS,
    new_message_id(),
    datetime(2026, 11, 26, 10, 5, tzinfo=UTC),
)
# Names as CALENDAR clients and people write them.
_NAMES = [
    "Lee, Ann",
    'Ann "A" Lee',
    "Ann: boss",
    "O'Hara",
    "Zoë 🎉",
    "Ann\\",
    "(c) d",
    "=?utf-8?q?x?=",
]
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=400)


def _parsed(octets: bytes) -> EmailMessage:
    found = message_from_bytes(octets, policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert not found.defects
    return found


def _people(octets: bytes, header: str) -> list[tuple[str, str]]:
    """Names and addresses, by the older parser: the newer one splits long names beyond ASCII itself."""
    [value] = message_from_bytes(octets).get_all(header) or []
    pairs = getaddresses([re.sub(r"\r?\n", "", value)])
    return [(str(make_header(decode_header(name))), address) for name, address in pairs]


def _calendar_of(octets: bytes) -> bytes:
    [part] = [p for p in _parsed(octets).walk() if p.get_content_type() == "text/calendar"]
    found = part.get_payload(decode=True)
    assert isinstance(found, bytes)
    return found


def test_the_form_that_calendars_expect() -> None:
    message = _parsed(compose(_MAIL))
    assert message.get_content_type() == "multipart/mixed"
    both, attachment = message.iter_parts()
    assert both.get_content_type() == "multipart/alternative"
    words, calendar = both.iter_parts()
    assert words.get_content_type() == "text/plain"
    form = b"Content-Type: text/calendar; charset=utf-8; method=REQUEST; component=VEVENT\r\n"
    assert form in compose(_MAIL)
    assert calendar["Content-Transfer-Encoding"] == "base64"
    assert attachment.get_content_type() == "application/ics"
    assert attachment.get_filename() == "invite.ics"
    assert attachment.get_payload(decode=True) == _ICS
    assert message["From"] == "Jo Decker <jo@desk.example>"
    assert message["Date"] == "Thu, 26 Nov 2026 10:05:00 +0000"
    assert "X-Unsent" not in message


def test_the_message_id_says_nothing_of_the_device() -> None:
    assert re.fullmatch(r"<[0-9a-f-]{36}@csdesk>", new_message_id())
    assert new_message_id() != new_message_id()
    with pytest.raises(ValueError, match="Message-ID"):
        compose(replace(_MAIL, message_id="<x@y>\r\nBcc: all@example.org"))


def test_a_draft_is_not_sent_yet() -> None:
    message = _parsed(draft(_MAIL))
    assert message["X-Unsent"] == "1"
    assert message["Date"] is None
    assert message["Message-ID"] is None
    assert _calendar_of(draft(_MAIL)) == _ICS


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"])
def test_the_method_of_the_part_is_that_of_the_calendar(method: str) -> None:
    ics = _ICS.replace(b"REQUEST", method.encode())
    assert f"method={method};".encode() in compose(replace(_MAIL, calendar=ics))


@pytest.mark.parametrize(
    "ics",
    [b"", b"METHOD:PUBLISH\r\n", b"METHOD:REQUEST\r\nMETHOD:CANCEL\r\n", b" METHOD:REQUEST\r\n"],
)
def test_a_calendar_without_one_method_is_a_mistake_of_ours(ics: bytes) -> None:
    with pytest.raises(ValueError, match="one METHOD"):
        method_of(ics)


@pytest.mark.parametrize("name", _NAMES)
def test_names_arrive_whole(name: str) -> None:
    octets = compose(
        replace(
            _MAIL,
            sender=Mailbox(name, "jo@desk.example"),
            recipients=(Mailbox(name, "a@b.example"), Mailbox(name, "c@d.example")),
        )
    )
    assert _people(octets, "From") == [(name, "jo@desk.example")]
    assert _people(octets, "To") == [(name, "a@b.example"), (name, "c@d.example")]


@pytest.mark.parametrize("bad", ["a b@c", "MAILTO:a@b", "", "a@b\r\nBcc: c@d", "Ann <a@b.example>"])
def test_an_address_that_is_none_is_refused(bad: str) -> None:
    with pytest.raises(Invalid):
        compose(replace(_MAIL, recipients=(Mailbox("Ann", bad),)))


def test_an_address_that_only_quotes_make_one() -> None:
    octets = compose(replace(_MAIL, recipients=(Mailbox("", "a..b@c.example"),)))
    assert b'To: "a..b"@c.example\r\n' in octets


def test_a_subject_cannot_add_a_header() -> None:
    octets = compose(replace(_MAIL, subject="Hello\r\nBcc: all@example.org\r\n\r\nbody"))
    message = _parsed(octets)
    assert message["Bcc"] is None
    assert message["Subject"] == "Hello Bcc: all@example.org body"


@given(octets=st.binary(max_size=3000))
def test_the_calendar_part_arrives_byte_for_byte(octets: bytes) -> None:
    ics = b"METHOD:REQUEST\r\n" + re.sub(rb"(?i)method", b"", octets)
    made = compose(replace(_MAIL, calendar=ics))
    assert _calendar_of(made) == ics
    [attached] = list(_parsed(made).iter_attachments())[-1:]
    assert attached.get_payload(decode=True) == ics


@given(subject=_TEXT, text=_TEXT, name=_TEXT)
def test_every_mail_is_plain_lines_that_parse_back(subject: str, text: str, name: str) -> None:
    made = compose(
        replace(_MAIL, subject=subject, text=text, recipients=(Mailbox(name, "a@b.example"),))
    )
    assert made.isascii()
    assert b"\r\n" not in made.replace(b"\r\n", b"")
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert b"\r" not in made.replace(b"\r\n", b"")
    assert max(map(len, made.split(b"\r\n"))) <= 998  # RFC 5322 2.1.1
    message = _parsed(made)
    assert message.keys() == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
    ]  # fmt: skip
    assert _calendar_of(made) == _ICS
    assert _people(made, "To")[0][1] == "a@b.example"
    body = message.get_body(("plain",))
    assert body is not None
    kept = clean_text(re.sub("[\x80-\x9f\u2028\u2029]", "\n", text))
    assert body.get_content().replace("\r\n", "\n") == kept + "\n"


@given(name=_TEXT, subject=_TEXT)
def test_long_words_beyond_ascii_arrive_whole(name: str, subject: str) -> None:
    plain = clean_line(re.sub("[\x80-\x9f\u2028\u2029]", " ", name))[:100].strip()
    made = compose(replace(_MAIL, subject=plain, recipients=(Mailbox(plain, "a@b.example"),)))
    assert _people(made, "To") == [(plain, "a@b.example")]
    [raw] = message_from_bytes(made).get_all("Subject") or []
    assert str(make_header(decode_header(re.sub(r"\r?\n", "", raw)))) == plain
