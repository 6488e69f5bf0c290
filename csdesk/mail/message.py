"""Mails with an invite, an update, a cancellation or an answer, in the form that calendars expect.

RFC 6047 2.4 and what Outlook, Google and Apple read: multipart/mixed { multipart/alternative { text/plain,
text/calendar }, application/ics }. The calendar part is base64, because it has to arrive byte for byte:
iCalendar wants CRLF (RFC 5545 3.1).

Written by hand, because the email package (of Python 3.11) turns the line ends of text parts into its own
and puts spaces into long names beyond ASCII when it folds them.
"""

import re
from base64 import b64encode
from binascii import b2a_qp
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from uuid import uuid4

from csdesk.domain.addresses import address
from csdesk.domain.texts import clean_line, clean_text

_METHOD = re.compile(rb"^METHOD:([A-Za-z]+)\r?$", re.MULTILINE)
_METHODS = frozenset({"REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"})
# Controls beside those that `clean_text` takes out: C1, and what ends a line elsewhere.
_CONTROLS = re.compile("[\x80-\x9f\u2028\u2029]")
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>")
_DOT_ATOM = re.compile(r"[^.]+(?:\.[^.]+)*")  # of signs that `address` lets through; RFC 5322 3.2.3
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")  # a phrase that needs no quotes
_LONGEST_SUBJECT = 200  # characters; more is cut off in every list of mails
_LONGEST_NAME = 120  # characters, of a person
_LINE = 76  # characters; RFC 5322 2.1.1, RFC 2045 6.8
_ENCODED = 45  # octets that fit one encoded word of 75 characters in base64 (RFC 2047 2)


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an address; the name may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class InviteMail:
    """What a mail says. `calendar` is a whole iCalendar object with one METHOD, which the mail repeats."""

    sender: Mailbox  # ORGANIZER of an invite, ATTENDEE of a reply
    recipients: tuple[Mailbox, ...]
    subject: str
    text: str
    calendar: bytes
    message_id: str  # see `new_message_id`
    at: datetime  # aware; the Date of the mail


def new_message_id() -> str:
    """An id for one mail (RFC 5322 3.6.4) that says nothing about this device or its person."""
    return f"<{uuid4()}@csdesk>"


def method_of(calendar: bytes) -> str:
    """The METHOD of an iCalendar object. Raises ValueError where it is missing, doubled or unknown."""
    found: set[str] = {match.decode("ascii").upper() for match in _METHOD.findall(calendar)}
    if len(found) != 1 or not found <= _METHODS:
        raise ValueError(f"an iCalendar object for a mail has one METHOD, not {sorted(found)}")
    [method] = found
    return method


def compose(mail: InviteMail) -> bytes:
    """The mail as it goes over the wire: CRLF line ends and nothing but ASCII.

    Raises Invalid for an address that is none, and ValueError for a calendar part without one METHOD or
    without recipients.
    """
    if not _MESSAGE_ID.fullmatch(mail.message_id):
        raise ValueError("a Message-ID is made by new_message_id")
    date = format_datetime(mail.at.astimezone(UTC))
    return _written(mail, [f"Date: {date}", f"Message-ID: {mail.message_id}"])


def draft(mail: InviteMail) -> bytes:
    """The mail as an .eml file that mail programs open for sending (`X-Unsent: 1`).

    It has neither Date nor Message-ID: the mail program that sends it makes them. Raises as `compose`.
    """
    return _written(mail, ["X-Unsent: 1"])


def addr_spec(bare: str) -> str:
    """An address as headers and envelopes write it; `a..b@example.org` needs quotes. Raises Invalid."""
    local, _, domain = address(bare).rpartition("@")
    return f"{local}@{domain}" if _DOT_ATOM.fullmatch(local) else f'"{local}"@{domain}'


def _written(mail: InviteMail, more: list[str]) -> bytes:
    if not mail.recipients:
        raise ValueError("a mail needs recipients")
    method = method_of(mail.calendar)
    # "=_" stands in no base64 and in no quoted-printable text (RFC 2045 6.7), so no part holds a boundary.
    mixed, both = f"=_mixed_{mail.message_id[1:37]}", f"=_both_{mail.message_id[1:37]}"
    calendar = _base64(mail.calendar)
    lines = [
        f"From: {_mailbox(mail.sender)}",
        "To: " + ",\r\n ".join(_mailbox(each) for each in mail.recipients),
        f"Subject: {_subject(mail.subject)}",
        *more,
        "MIME-Version: 1.0",
        f'Content-Type: multipart/mixed;\r\n boundary="{mixed}"',
        "",
        f"--{mixed}",
        f'Content-Type: multipart/alternative;\r\n boundary="{both}"',
        "",
        f"--{both}",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        *_quoted_printable(mail.text),
        "",
        f"--{both}",
        f"Content-Type: text/calendar; charset=utf-8; method={method}; component=VEVENT",
        "Content-Transfer-Encoding: base64",
        "",
        *calendar,
        f"--{both}--",
        f"--{mixed}",
        'Content-Type: application/ics; name="invite.ics"',
        'Content-Disposition: attachment; filename="invite.ics"',
        "Content-Transfer-Encoding: base64",
        "",
        *calendar,
        f"--{mixed}--",
        "",
    ]
    return "\r\n".join(lines).encode("ascii")


def _base64(data: bytes) -> list[str]:
    encoded = b64encode(data).decode("ascii")
    return [encoded[at : at + _LINE] for at in range(0, len(encoded), _LINE)]


def _quoted_printable(typed: str) -> list[str]:
    """The lines of a text; a mail server may not see a line of its own meaning, such as `From `."""
    text = clean_text(_CONTROLS.sub("\n", typed))
    lines: list[str] = []
    for line in text.split("\n"):
        coded = b2a_qp(line.encode(), istext=True).decode("ascii")
        if coded.startswith("From "):
            coded = "=46" + coded[1:]  # some servers write ">From "
        lines += coded.split("\n")
    return lines


def _mailbox(who: Mailbox) -> str:
    spec, name = addr_spec(who.address), _line(who.name, _LONGEST_NAME)
    if not name:
        return spec
    if not name.isascii() or "=?" in name:
        return f"{_encoded_words(name)}\r\n <{spec}>"
    if not _ATOMS.fullmatch(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    return f"{name} <{spec}>"


def _subject(typed: str) -> str:
    subject = _line(typed, _LONGEST_SUBJECT)
    if not subject.isascii() or "=?" in subject:
        return _encoded_words(subject)
    return subject


def _encoded_words(text: str) -> str:
    """Text beyond ASCII (RFC 2047), folded; no character is split."""
    pieces, piece = [], b""
    for sign in text:
        octets = sign.encode()
        if len(piece) + len(octets) > _ENCODED:
            pieces.append(piece)
            piece = b""
        piece += octets
    pieces.append(piece)
    return "\r\n ".join(f"=?utf-8?B?{b64encode(each).decode('ascii')}?=" for each in pieces)


def _line(typed: str, longest: int) -> str:
    """One line without anything that could end a header."""
    shown = clean_line(_CONTROLS.sub(" ", typed))
    return shown if len(shown) <= longest else shown[: longest - 1].rstrip() + "…"
