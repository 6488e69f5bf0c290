"""The address of a calendar server, as people type it."""

import ipaddress
from urllib.parse import urlsplit, urlunsplit

from csdesk.domain.language import tr
from csdesk.errors import Invalid

_GOOGLE = ("google.com", "googleapis.com", "gmail.com", "googlemail.com")
_WELL_KNOWN = "/.well-known/caldav"  # RFC 6764 5


def server_url(typed: str) -> str:
    """The address to start at: https unless the server is this computer, with a path.

    Raises Invalid for nothing, for what is no address, for http to another computer, and for Google.
    """
    bare = "".join(typed.split())
    if not bare:
        raise Invalid(
            "server",
            tr("There is no address of a calendar server."),
            tr("Copy it from the settings of your calendar service."),
        )
    if "://" not in bare:
        local = is_loopback(_host(f"//{bare}"))
        bare = f"{'http' if local else 'https'}://{bare}"
    host = _host(bare)
    scheme = bare.partition("://")[0].lower()
    if not host or scheme not in ("https", "http"):
        raise Invalid(
            "server",
            tr("“{typed}” is not the address of a server.", typed=typed.strip()),
            tr("Write it as https://cloud.example.org/remote.php/dav."),
        )
    if any(host == name or host.endswith(f".{name}") for name in _GOOGLE):
        raise Invalid(
            "server",
            tr("Google lets programs in by OAuth only, so csdesk cannot write to its calendars."),
            tr("Use the feed or the file of the agenda and add it to Google Calendar."),
        )
    if scheme == "http" and not is_loopback(host):
        raise Invalid(
            "server",
            tr("http:// would send your password to {host} unprotected.", host=host),
            tr("Write https:// instead."),
        )
    found = urlsplit(bare)
    place = found.netloc.rpartition("@")[2]  # a user in the address is asked for apart
    return urlunsplit((scheme, place, found.path or "/", "", ""))


def addresses_to_try(url: str) -> tuple[str, ...]:
    """Where the calendars of a server may be announced, the likeliest first (RFC 6764 6)."""
    parts = urlsplit(url)
    known = urlunsplit((parts.scheme, parts.netloc, _WELL_KNOWN, "", ""))
    return (url, known) if parts.path.rstrip("/") != _WELL_KNOWN else (url,)


def host_of(url: str) -> str:
    """The host of an address, as sentences name it."""
    return _host(url) or url


def is_loopback(host: str) -> bool:
    """Whether a host is this computer."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
