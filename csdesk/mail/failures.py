"""What can go wrong between us and a mail server, as sentences with what to do.

::

    UserError
    └── MailFailure            `temporary`: a later attempt may work
        ├── ServerFailure      about the server or the account: no mail goes out now
        ├── NotSent            about one mail: the server did not take it
        └── PerhapsSent        about one mail: nobody knows whether the server took it
"""

import re
import smtplib
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from csdesk.domain.language import tr
from csdesk.domain.texts import clean_line
from csdesk.errors import UserError

_MOST_WORDS = 200  # characters of a server's own words
_CONTROLS = re.compile("[\x80-\x9f]")
_WRONG_HOST, _SELF_SIGNED, _UNKNOWN_ISSUER, _EXPIRED = 62, (18, 19), (20, 21), 10  # of OpenSSL


class MailFailure(UserError):
    """A mail could not be sent, or perhaps not."""

    def __init__(self, title: str, remedy: str = "", *, temporary: bool = False) -> None:
        super().__init__(title, remedy)
        self.temporary = temporary


class ServerFailure(MailFailure):
    """The server cannot be reached, is not who it should be, or does not let the person in."""


class NotSent(MailFailure):
    """The server did not take one mail; nobody got it."""


class PerhapsSent(MailFailure):
    """The connection broke after all of a mail was handed over and before the server confirmed it."""


def said_by(answer: bytes) -> str:
    """A server's own words on one line, without controls, cut to a length that can be read."""
    words = clean_line(_CONTROLS.sub(" ", answer.decode("utf-8", "replace"))).rstrip(".")
    if not words:
        return tr("no reason given")
    return words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1] + "…"


@contextmanager
def while_connecting(host: str, port: int) -> Iterator[None]:
    """Turn what the libraries raise into a ServerFailure."""
    try:
        yield
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        raise _sentence(error, host, port) from None


def _sentence(error: Exception, host: str, port: int) -> ServerFailure:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate(error, host)
    # smtplib says of a timeout while it reads only that the connection was closed.
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return ServerFailure(
            tr(
                "The mail server {host} did not answer in time on port {port}.",
                host=host,
                port=port,
            ),
            tr(
                "Check whether you are online, and the port: 465 goes with tls, 587 with starttls. "
                "Then try again."
            ),
            temporary=True,
        )
    if isinstance(error, ssl.SSLError):
        return ServerFailure(
            tr(
                "The mail server {host} speaks no TLS of today on port {port}. Nothing was sent.",
                host=host,
                port=port,
            ),
            tr("Check the port: 465 goes with tls, 587 with starttls."),
        )
    if isinstance(error, socket.gaierror | UnicodeError):
        return ServerFailure(
            tr("The mail server {host} cannot be found.", host=host),
            tr("Check whether you are online, and the name of the server in the settings."),
            temporary=True,
        )
    if isinstance(error, ConnectionRefusedError):
        return ServerFailure(
            tr("{host} takes no connection on port {port}.", host=host, port=port),
            tr("Check the port in the settings: 465 goes with tls, 587 with starttls."),
            temporary=True,
        )
    if isinstance(error, smtplib.SMTPResponseException):
        words = said_by(_octets(error.smtp_error))
        return ServerFailure(
            tr("The mail server {host} sends you away: “{words}”.", host=host, words=words),
            tr("Try again later. If it stays so, ask whoever runs the server."),
            temporary=400 <= error.smtp_code < 500,
        )
    return ServerFailure(
        tr("The connection to the mail server {host} broke.", host=host),
        tr("Check whether you are online, and the port: 465 goes with tls, 587 with starttls."),
        temporary=True,
    )


def _octets(answer: bytes | str) -> bytes:
    return answer if isinstance(answer, bytes) else answer.encode()


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> ServerFailure:
    code = error.verify_code
    if code == _WRONG_HOST:
        title = tr("The certificate of the mail server is not made for {host}.", host=host)
    elif code == _EXPIRED:
        title = tr("The certificate of the mail server {host} has expired.", host=host)
    elif code in _SELF_SIGNED or code in _UNKNOWN_ISSUER:
        title = tr("The certificate of the mail server {host} comes from nobody known.", host=host)
    else:
        title = tr("The certificate of the mail server {host} is not valid.", host=host)
    return ServerFailure(
        title,
        tr(
            "Nothing was sent, because somebody could be in between. Check the name of the server and "
            "the date of this device, or ask whoever runs the server."
        ),
    )


def no_starttls(host: str, port: int) -> ServerFailure:
    """The server does not offer to make the connection secret."""
    return ServerFailure(
        tr("{host} offers no encryption on port {port}. Nothing was sent.", host=host, port=port),
        tr(
            "Use tls with port 465, or ask whoever runs the server. csdesk never sends in the open."
        ),
    )


def no_password_taken(host: str) -> ServerFailure:
    """The server lets nobody in by a password, such as one that wants a sign-in by a web page."""
    return ServerFailure(
        tr("{host} lets nobody in with a password.", host=host),
        tr(
            "Write the mail as a draft instead: it opens in your mail program, which can sign in there."
        ),
    )


def sign_in_refused(host: str, user: str, code: int, answer: bytes) -> ServerFailure:
    """Wrong user or password (RFC 4954 6); large providers say here that they want an app password."""
    words = said_by(answer)
    plain = words.casefold()
    if 400 <= code < 500 and code != 421:
        return ServerFailure(
            tr("{host} cannot check the password now: “{words}”.", host=host, words=words),
            tr("Try again later."),
            temporary=True,
        )
    if "5.7.9" in plain or "application-specific" in plain or "app password" in plain:
        return ServerFailure(
            tr("{host} wants an app password for {user}, not the usual one.", host=host, user=user),
            tr("Make one in the security settings of your mail account and give it to csdesk."),
        )
    if "5.7.139" in plain or "basic authentication is disabled" in plain:
        return no_password_taken(host)
    return ServerFailure(
        tr(
            "{host} does not take the password of {user}: “{words}”.",
            host=host,
            user=user,
            words=words,
        ),
        tr(
            "Check user and password. Accounts with two-step sign-in need an app password, "
            "which you make in the security settings of your mail account."
        ),
    )


def sender_refused(sender: str, user: str, code: int, answer: bytes) -> NotSent:
    """The account may not send under this address."""
    return NotSent(
        tr(
            "The server does not let {user} send as {sender}: “{words}”.",
            user=user,
            sender=sender,
            words=said_by(answer),
        ),
        tr("Your mail address in the settings has to be one of this mail account."),
        temporary=400 <= code < 500,
    )


def all_refused(reasons: Sequence[str], *, temporary: bool) -> NotSent:
    """No recipient was taken; `reasons` are sentences, one each."""
    return NotSent(
        " ".join(reasons),
        tr("Try again later.") if temporary else tr("Check the addresses of the guests."),
        temporary=temporary,
    )


def mail_refused(code: int, answer: bytes) -> NotSent:
    """The server took sender and recipients, and not the mail."""
    words = said_by(answer)
    if code in (552, 523) or "5.3.4" in words:
        return too_large()
    if 400 <= code < 500:
        return NotSent(
            tr("The server does not take the mail now: “{words}”.", words=words),
            tr("Try again later."),
            temporary=True,
        )
    return NotSent(
        tr("The server refused the mail: “{words}”.", words=words),
        tr(
            "Write it as a draft and send it with your mail program, or ask whoever runs the server."
        ),
    )


def too_large() -> NotSent:
    """More octets than the server takes."""
    return NotSent(
        tr("The mail is larger than the server takes."), tr("Shorten the agenda of the check-in.")
    )
