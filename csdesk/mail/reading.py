"""The calendar parts of a mail that was saved as a file (RFC 5322, RFC 2045).

No file that a mail names is opened, and nothing of it is run or shown: only the bytes of its calendar parts
leave here. Whoever reads mails of strangers does this in a process that can be ended.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr

from csdesk.domain.language import tr
from csdesk.errors import Unreadable

MOST_PARTS = 500  # of one mail, forwarded ones inside included
_HEADER = re.compile(rb"\A(?:From [^\r\n]*\r?\n)?[!-9;-~]{1,76}:[ \t\r\n]")
_OUTLOOK_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of an .msg, [MS-CFB] 2.2
_CALENDAR_TYPES = frozenset({"text/calendar", "application/ics", "text/x-vcalendar"})
_NAMELESS_TYPES = frozenset({"application/octet-stream", "text/plain", "application/calendar"})
# Charsets that mails use and whose decoding takes no longer than the text is.
_CHARSETS = re.compile(
    r"(?:iso8859|cp125|cp12|cp437|cp85|cp93|koi8|utf-16|utf-32|gb|big5|shift_jis|euc_|mac|latin)"
)


@dataclass(frozen=True, slots=True)
class MailRead:
    """The calendar parts of a mail in UTF-8 or as they were, each once, and the address of who sent it."""

    parts: tuple[bytes, ...]
    sender: str = ""  # in lower case; empty where none can be read


def is_mail(data: bytes) -> bool:
    """Whether a file begins as a mail does: with a header line."""
    return _HEADER.match(data) is not None and data[:6].upper() != b"BEGIN:"


def read_mail(data: bytes) -> MailRead:
    """The calendar parts of a mail, those of a forwarded one inside too.

    Raises Unreadable for what is no mail, has no calendar part, or has it only in Outlook's own form.
    """
    if data.startswith(_OUTLOOK_FILE):
        raise Unreadable(
            tr("This mail is in a form that only Outlook reads (.msg)."),
            tr("Save it as .eml, or save the calendar file that is attached to it."),
        )
    if not is_mail(data):
        raise Unreadable(
            tr("This is neither a mail nor a calendar file."), tr("Choose an .eml or .ics file.")
        )
    try:
        mail = BytesParser(policy=policy.compat32).parsebytes(data)
        found, wrapped = _parts_of(mail)
    except (MessageError, ValueError, LookupError, RecursionError, TypeError, AttributeError):
        raise Unreadable(
            tr("This mail cannot be read: it is damaged."),
            tr("Save it again, or save the calendar file that is attached to it."),
        ) from None
    if not found and wrapped:
        raise Unreadable(
            tr(
                "Outlook has put the answer into a file of its own (winmail.dat), which only it reads."
            ),
            tr("Ask the guest to answer again as plain text or HTML, or set the answer by hand."),
        )
    if not found:
        raise Unreadable(
            tr("This mail has no calendar part, so it answers no invite."),
            tr("Choose the mail that the guest's calendar has sent."),
        )
    return MailRead(tuple(dict.fromkeys(found)), _sender(mail))


def _parts_of(mail: Message) -> tuple[list[bytes], bool]:
    """Calendar parts, the one that says METHOD in its type first, and whether a winmail.dat is there."""
    first: list[bytes] = []
    others: list[bytes] = []
    wrapped = False
    for part in _leaves(mail):
        kind = part.get_content_type().lower()
        name = (part.get_filename() or "").lower()
        if kind == "application/ms-tnef" or name == "winmail.dat":
            wrapped = True
        elif kind in _CALENDAR_TYPES or (name.endswith(".ics") and kind in _NAMELESS_TYPES):
            content = _content(part)
            if content:
                (first if part.get_param("method") else others).append(content)
    return [*first, *others], wrapped


def _leaves(mail: Message) -> Iterator[Message]:
    """Parts without parts, in order; without recursion, because mails may be nested at will."""
    waiting = [mail]
    count = 0
    while waiting and count < MOST_PARTS:
        count += 1
        part = waiting.pop()
        inside = part.get_payload() if part.is_multipart() else None
        if isinstance(inside, list):
            waiting.extend(each for each in reversed(inside) if isinstance(each, Message))
        else:
            yield part


def _content(part: Message) -> bytes:
    """The bytes of a part, its transfer encoding undone, as UTF-8 where it says another charset."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    charset = part.get_content_charset() or ""
    try:
        name = codecs.lookup(charset).name if charset else "utf-8"
        return (
            payload.decode(name, errors="replace").encode(errors="replace")
            if _CHARSETS.match(name)
            else payload
        )
    except (LookupError, ValueError):  # a charset that nobody knows, or a NUL in its name
        return payload


def _sender(mail: Message) -> str:
    address = parseaddr(str(mail.get("From", ""))[:1000])[1]
    return address.lower() if "@" in address else ""
