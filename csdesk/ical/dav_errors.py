"""What can go wrong at a CalDAV server, as sentences.

The package that talks to servers, the one below it that speaks HTTP, and the server itself each have
their own way to say no; `speaking` is the one place where they become ours. (A web page in the place of
XML is a SyntaxError.)
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from csdesk.domain.language import tr
from csdesk.errors import UserError


class ServerError(UserError):
    """A CalDAV server did not do what was asked."""


class WrongPassword(ServerError):
    """The server does not take this user and password."""


class NotAllowed(ServerError):
    """The user may not do this there."""


class NotThere(ServerError):
    """The server has nothing at this address."""


class Changed(ServerError):
    """Something else is there than what the write was meant for (HTTP 412)."""


class UidTaken(ServerError):
    """Another object of the calendar has this UID (RFC 4791 5.3.2.1)."""


class Locked(ServerError):
    """Somebody else works on the object (HTTP 423)."""


class ServerFull(ServerError):
    """The server has no room left (HTTP 507)."""


class Refused(ServerError):
    """The server does not take this object."""


class TokenRefused(ServerError):
    """The server does not know the state that changes were asked since (RFC 6578 3.2)."""


class NotCalDav(ServerError):
    """What answers there is no CalDAV server."""


class Offline(ServerError):
    """The server cannot be reached now."""


_FORGOTTEN = "valid-sync-token"  # RFC 6578 3.2
_UID = ("no-uid-conflict", "unique-scheduling-object-resource")
# RFC 4791 5.3.2.1: what is wrong with the one object that was sent, also where the status says 403.
_OF_THE_OBJECT = (
    "supported-calendar-component",
    "supported-calendar-data",
    "valid-calendar-data",
    "valid-calendar-object-resource",
    "calendar-collection-location-ok",
    "max-resource-size",
    "min-date-time",
    "max-date-time",
    "max-instances",
    "max-attendees-per-instance",
)


def failure(status: int, host: str, said: str = "") -> ServerError:
    """The failure that an HTTP status stands for. `said`: what the server wrote, or the names in it."""
    if any(name in said for name in _UID):
        return UidTaken(
            tr("The calendar at {host} has this entry already, under another address.", host=host),
            tr("Publish again; if it stays, delete the entry there."),
        )
    if any(name in said for name in _OF_THE_OBJECT):
        return Refused(
            tr("The calendar at {host} does not take entries of this kind.", host=host),
            tr("A calendar that takes events only has no tasks: change how the agenda shows them."),
        )
    if _FORGOTTEN in said or status == HTTPStatus.GONE:
        return TokenRefused(
            tr("{host} has forgotten what was changed since the last time.", host=host),
            tr("Publish again."),
        )
    if status == HTTPStatus.UNAUTHORIZED:
        return wrong_password(host)
    if status == HTTPStatus.FORBIDDEN:
        return NotAllowed(
            tr("{host} does not let you write to this calendar.", host=host),
            tr("Choose a calendar of your own, or ask its owner to share it for writing."),
        )
    if status == HTTPStatus.NOT_FOUND:
        return NotThere(
            tr("There is no such calendar at {host} any more.", host=host),
            tr("Sign in again and choose a calendar."),
        )
    if status in (HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED):
        return Changed(
            tr("The calendar at {host} was changed at the same time.", host=host),
            tr("Publish again."),
        )
    if status == HTTPStatus.LOCKED:
        return Locked(
            tr("Another program works on this entry at {host}.", host=host),
            tr("Publish again in a few minutes."),
        )
    if status == HTTPStatus.INSUFFICIENT_STORAGE:
        return ServerFull(
            tr("There is no room left at {host}.", host=host),
            tr("Delete something there or ask for more room, then publish again."),
        )
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        return Offline(
            tr("{host} is too busy now.", host=host), tr("Publish again in a few minutes.")
        )
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Offline(
            tr("{host} has a problem of its own (HTTP {status}).", host=host, status=status),
            tr("Try again later, or tell those who run it."),
        )
    if status in (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED):
        return not_caldav(host)
    return Refused(
        tr("{host} does not take this (HTTP {status}).", host=host, status=status),
        tr("Look into the help about calendar servers."),
    )


def wrong_password(host: str) -> WrongPassword:
    """The failure of a sign-in."""
    return WrongPassword(
        tr("{host} does not take this user and password.", host=host),
        tr("Many services want an app password, made in their settings, instead of your own."),
    )


def not_caldav(host: str) -> NotCalDav:
    """The failure of an address that leads somewhere else."""
    return NotCalDav(
        tr("What answers at {host} is not a CalDAV server.", host=host),
        tr("Copy the CalDAV address from the settings of your calendar service."),
    )


@contextmanager
def speaking(host: str) -> Iterator[None]:
    """Turn what the packages raise while they talk to `host` into a ServerError."""
    from caldav.lib import error
    from caldav.lib.http_sync import requests

    try:
        yield
    except error.DAVError as refusal:
        names = " ".join(getattr(refusal, "preconditions", ()))
        status = getattr(refusal, "status", None)
        raise (failure(status, host, names) if status else not_caldav(host)) from refusal
    except requests.exceptions.SSLError as refusal:
        raise Offline(
            tr("The connection to {host} is not safe: its certificate is not accepted.", host=host),
            tr("Check the address. If the server is your own, renew its certificate."),
        ) from refusal
    except requests.exceptions.Timeout as refusal:
        raise Offline(
            tr("{host} does not answer.", host=host),
            tr("Check your connection and try again."),
        ) from refusal
    except requests.exceptions.RequestException as refusal:
        raise Offline(
            tr("{host} cannot be reached.", host=host),
            tr("Check your connection and the address, then try again."),
        ) from refusal
    except (SyntaxError, NotImplementedError, AssertionError) as refusal:
        raise not_caldav(host) from refusal
