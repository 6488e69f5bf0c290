"""Sending mails to the mail server of the person, over TLS only (RFC 5321, 3207, 4954, 8314).

Each failure is a sentence that says what to do. What the failure means for a mail matters most: it did not
go out (`NotSent`), or nobody knows, because the connection broke after all of it had been handed over
(`PerhapsSent`). Nothing is logged here, neither words of a mail nor a password.
"""

import re
import smtplib
import ssl
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

from csdesk.domain.language import tr
from csdesk.mail import failures
from csdesk.mail.failures import NotSent, PerhapsSent, ServerFailure, said_by
from csdesk.mail.message import addr_spec

TIMEOUT = 30.0  # seconds without a sign of the server
_DOTS = re.compile(rb"^\.", re.MULTILINE)
# Never the name of this device: servers take an address literal (RFC 5321 4.1.3).
_OWN_NAME = "[127.0.0.1]"


class Security(StrEnum):
    """How the connection is made secret. There is no way without."""

    TLS = "tls"  # from the first byte, usually port 465
    STARTTLS = "starttls"  # after a greeting, usually port 587

    @property
    def port(self) -> int:
        """The usual port."""
        return 465 if self is Security.TLS else 587


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mails are handed in."""

    host: str
    port: int
    security: Security
    user: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One recipient whom the server did not take; the others of the mail got it."""

    address: str
    reason: str  # a sentence
    temporary: bool  # the server says that a later attempt may work


class Connection:
    """A signed-in connection to the mail server; closed at the end of its `with` block."""

    def __init__(
        self,
        server: MailServer,
        password: str,
        *,
        context: ssl.SSLContext | None = None,
        timeout: float = TIMEOUT,
    ) -> None:
        """Connect and sign in. Raises ServerFailure.

        `context`: which certificates are trusted; by default those of the system.
        """
        self._server = server
        tls = context or ssl.create_default_context()
        with failures.while_connecting(server.host, server.port):
            self._smtp = _connected(server, tls, timeout)
            with _closed_on_failure(self._smtp):
                _sign_in(self._smtp, server, password)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye where the server still listens."""
        try:
            self._smtp.quit()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()

    def send(self, sender: str, recipients: Sequence[str], message: bytes) -> tuple[Refusal, ...]:
        """Hand in one mail. Returns the recipients who were refused while others were taken.

        Raises NotSent where nobody gets it (also where every recipient was refused), PerhapsSent where the
        connection broke after the mail was handed over, and ServerFailure where it broke before; after the
        last two the connection is of no more use.
        """
        self._check_size(len(message))
        with self._before_handing_over():
            code, answer = self._smtp.mail(addr_spec(sender))
            if code != 250:
                raise failures.sender_refused(sender, self._server.user, code, answer)
            refused = []
            for each in recipients:
                code, answer = self._smtp.rcpt(addr_spec(each))
                if code not in (250, 251):
                    refused.append(_refusal(each, code, answer))
            if len(refused) == len(recipients):
                raise failures.all_refused(
                    [each.reason for each in refused],
                    temporary=all(each.temporary for each in refused),
                )
            code, answer = self._smtp.docmd("DATA")
            if code != 354:
                raise failures.mail_refused(code, answer)
            self._smtp.send(_DOTS.sub(b"..", message.removesuffix(b"\r\n")))
        self._hand_over()
        return tuple(refused)

    def _hand_over(self) -> None:
        """End the mail, which makes the server answer for it (RFC 5321 6.1)."""
        try:
            self._smtp.send(b"\r\n.\r\n")
            code, answer = self._smtp.getreply()
        except (smtplib.SMTPException, OSError):
            self._smtp.close()
            raise PerhapsSent(
                tr("The connection broke before the server confirmed the mail."),
                tr(
                    "It may have gone out. Ask a guest, or look into the sent mails of your account."
                ),
            ) from None
        if code != 250:
            raise failures.mail_refused(code, answer)

    @contextmanager
    def _before_handing_over(self) -> Iterator[None]:
        """A refused mail leaves the connection ready for the next one; a broken one says so."""
        try:
            with failures.while_connecting(self._server.host, self._server.port):
                yield
        except NotSent:
            try:
                self._smtp.rset()
            except (smtplib.SMTPException, OSError):
                self._smtp.close()
            raise
        except ServerFailure:
            self._smtp.close()
            raise

    def _check_size(self, octets: int) -> None:
        """RFC 1870: what the server takes at most."""
        most = self._smtp.esmtp_features.get("size", "")
        if most.isdecimal() and 0 < int(most) < octets:
            raise failures.too_large()

    def check(self) -> None:
        """Ask whether the server still listens. Raises ServerFailure."""
        with failures.while_connecting(self._server.host, self._server.port):
            code, answer = self._smtp.noop()
            if code != 250:
                raise smtplib.SMTPResponseException(code, answer)


def _connected(server: MailServer, tls: ssl.SSLContext, timeout: float) -> smtplib.SMTP:
    made: smtplib.SMTP
    if server.security is Security.TLS:
        made = smtplib.SMTP_SSL(server.host, server.port, _OWN_NAME, timeout=timeout, context=tls)
    else:
        made = smtplib.SMTP(server.host, server.port, _OWN_NAME, timeout=timeout)
    with _closed_on_failure(made):
        if server.security is Security.STARTTLS:
            _greet(made)
            if not made.has_extn("starttls"):
                raise failures.no_starttls(server.host, server.port)
            made.starttls(context=tls)
        _greet(made)
    return made


@contextmanager
def _closed_on_failure(smtp: smtplib.SMTP) -> Iterator[None]:
    try:
        yield
    except BaseException:
        smtp.close()
        raise


def _greet(smtp: smtplib.SMTP) -> None:
    code, answer = smtp.ehlo()
    if code != 250:
        raise smtplib.SMTPHeloError(code, answer)


def _sign_in(smtp: smtplib.SMTP, server: MailServer, password: str) -> None:
    """AUTH PLAIN or LOGIN (RFC 4616); smtplib's own sends no password beyond ASCII.

    Both show the password to the server, which is why the connection is secret before.
    """
    offered = smtp.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in offered:
        code, answer = smtp.docmd("AUTH", "PLAIN " + _coded(f"\0{server.user}\0{password}"))
    elif "LOGIN" in offered:
        code, answer = smtp.docmd("AUTH", "LOGIN")
        for word in (server.user, password):
            if code == 334:
                code, answer = smtp.docmd(_coded(word))
    else:
        raise failures.no_password_taken(server.host)
    if code != 235:
        raise failures.sign_in_refused(server.host, server.user, code, answer)


def _coded(word: str) -> str:
    return b64encode(word.encode()).decode("ascii")


def _refusal(recipient: str, code: int, answer: bytes) -> Refusal:
    temporary = 400 <= code < 500
    words = said_by(answer)
    if temporary:
        reason = tr("{address} was not taken for now: “{words}”.", address=recipient, words=words)
    else:
        reason = tr("{address} was refused: “{words}”.", address=recipient, words=words)
    return Refusal(recipient, reason, temporary)
