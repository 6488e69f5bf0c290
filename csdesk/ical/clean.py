"""Values made safe before they go into an iCalendar file.

The icalendar package writes control characters raw, turns a backslash before N into a line break,
fails at lone surrogates and guards against line breaks by `assert` only. So nothing a person typed
reaches it unless it went through here.
"""

import re

import icalendar

from csdesk.domain.language import tr
from csdesk.errors import Invalid

_BREAKS = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})

# RFC 5322 3.2.3 without the signs that mean something else in a mailto URI (RFC 6068 2).
_LOCAL = re.compile(r"[A-Za-z0-9!$&'*+/=^_`{|}~.-]{1,64}")
# RFC 1123 2.1.
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_LONGEST_ADDRESS = 254  # octets, RFC 5321 4.5.3.1.3


class Text(icalendar.vText):
    """A TEXT value that escapes itself as RFC 5545 3.3.11 says.

    The package takes a backslash before a capital N for a line break, which breaks Windows paths.
    """

    __slots__ = ()

    def to_ical(self) -> bytes:
        """The value as it stands in the file, before folding."""
        return self.translate(_ESCAPED).encode()


def plain(value: str) -> str:
    """`value` with line breaks as LF and without controls (tabs stay) and lone surrogates."""
    return _UNWRITABLE.sub("", _BREAKS.sub("\n", value))


def text(value: str) -> Text:
    """A value for SUMMARY, DESCRIPTION, LOCATION and other properties of type TEXT."""
    return Text(plain(value))


def one_line(value: str) -> str:
    """`plain`, with every run of white space as one space and none at the ends."""
    return " ".join(plain(value).split())


def common_name(value: str) -> str:
    """A name for the parameter CN; empty when nothing of it can be written.

    A double quote cannot stand in a parameter (RFC 5545 3.2), its RFC 6868 form `^'` is shown raw
    by many readers; a backslash at the end makes some readers swallow the next parameter.
    """
    return one_line(value.replace('"', "'")).rstrip("\\ ")


def address(value: str, *, field: str = "email") -> str:
    """A mail address as it stands after `mailto:`; a domain beyond ASCII comes in its IDNA form.

    Raises Invalid, naming `field`, for everything that is not one bare address: a display name, a
    scheme, white space or a line break inside, two @, nothing at all.
    """
    bare = value.strip(" ")
    if not bare:
        raise Invalid(
            field, tr("The e-mail address is empty."), tr("Write it as name@example.org.")
        )
    local, _, domain = bare.rpartition("@")
    if not domain.isascii():
        domain = _idna(domain)
    result = f"{local}@{domain}"
    whole = _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)
    if not whole or len(result) > _LONGEST_ADDRESS:
        shown = one_line(value)
        shown = shown if len(shown) <= 60 else shown[:59] + "…"
        raise Invalid(
            field,
            tr("“{shown}” is not an e-mail address.", shown=shown),
            tr("Write it as name@example.org."),
        )
    return result


def _idna(domain: str) -> str:
    """The ASCII form of a domain (RFC 3490); empty where it has none."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
