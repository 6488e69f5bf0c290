"""Mail addresses, checked before they are stored or written into a calendar or a mail."""

import re

from csdesk.domain.language import tr
from csdesk.domain.texts import clean_line
from csdesk.errors import Invalid

# RFC 5322 3.2.3 without the signs that mean something else in a mailto URI (RFC 6068 2).
_LOCAL = re.compile(r"[A-Za-z0-9!$&'*+/=^_`{|}~.-]{1,64}")
# RFC 1123 2.1.
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_LONGEST_ADDRESS = 254  # octets, RFC 5321 4.5.3.1.3
_SHOWN = 60  # characters of a wrong address in its sentence


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
        shown = clean_line(value)
        shown = shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…"
        raise Invalid(
            field,
            tr("“{shown}” is not an e-mail address.", shown=shown),
            tr("Write it as name@example.org."),
        )
    return result


def is_address(value: str) -> bool:
    """Whether `value` is one bare address."""
    try:
        address(value)
    except Invalid:
        return False
    return True


def host_name(value: str, *, field: str) -> str:
    """The name of a server as it is looked up: `mail.example.org` or an IPv4 address.

    Raises Invalid, naming `field`, for anything else, such as a whole address with `https://`.
    """
    bare = value.strip(" ").rstrip(".")
    if not bare.isascii():
        bare = _idna(bare)
    if not _DOMAIN.fullmatch(bare) or len(bare) > _LONGEST_ADDRESS:
        raise Invalid(
            field,
            tr("“{shown}” is not the name of a server.", shown=clean_line(value)[:_SHOWN]),
            tr("Write it as mail.example.org."),
        )
    return bare.casefold()


def _idna(domain: str) -> str:
    """The ASCII form of a domain (RFC 3490); empty where it has none."""
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
