"""A real mail server on loopback, with a certificate of its own, that does what a test asks of it."""

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from csdesk.mail.smtp import MailServer, Security

USER, PASSWORD = "jo@desk.example", "gehe!m-ß"


@dataclass
class Received:
    """One mail as the server got it."""

    sender: str
    recipients: list[str]
    octets: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.octets, policy=policy.default)


@dataclass
class Behaviour:
    """What the server answers, where it is not the usual; a function is asked with the address."""

    greeting: str = ""
    mail: str = ""
    recipient: Callable[[str], str] = lambda _address: ""
    data: str = ""
    hang_after_data: bool = False
    cut_after_data: bool = False  # takes the mail, and ends the connection without an answer
    cut_at_recipient: bool = False
    during_data: Callable[[], None] = lambda: None


@dataclass
class Loopback:
    """The server as a test sees it."""

    server: MailServer
    context: ssl.SSLContext  # trusts the server's certificate
    behaviour: Behaviour = field(default_factory=Behaviour)
    mails: list[Received] = field(default_factory=list)
    greeted: list[str] = field(default_factory=list)  # how clients called themselves
    sign_ins: list[tuple[str, str]] = field(default_factory=list)


def _cut(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.WriteTransport)
    server.transport.abort()


class _Handler:
    """The hooks of aiosmtpd."""

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback

    async def handle_EHLO(
        self, server: SMTP, session: Session, _envelope: Envelope, host: str, lines: list[str]
    ) -> list[str]:
        session.host_name = host
        self._loopback.greeted.append(host)
        return lines

    async def handle_MAIL(
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        if self._loopback.behaviour.mail:
            return self._loopback.behaviour.mail
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if self._loopback.behaviour.cut_at_recipient:
            _cut(server)
        answer = self._loopback.behaviour.recipient(address)
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        behaviour = self._loopback.behaviour
        await asyncio.get_running_loop().run_in_executor(None, behaviour.during_data)
        if behaviour.data:
            return behaviour.data
        assert isinstance(envelope.content, bytes)
        self._loopback.mails.append(
            Received(envelope.mail_from or "", list(envelope.rcpt_tos), envelope.content)
        )
        if behaviour.hang_after_data:
            await asyncio.Event().wait()
        if behaviour.cut_after_data:
            _cut(server)
        return "250 OK"


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


@contextmanager
def mail_server(
    security: Security,
    *,
    name: str = "localhost",
    trusted: bool = True,
    most: int = 10_000_000,
    without: Sequence[str] = (),
) -> Iterator[Loopback]:
    """A running server.

    `name`: what its certificate is made for; `most`: octets of a mail that it takes; `without`: ways of
    signing in that it does not offer.
    """
    secret = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _authority().issue_cert(name).configure_cert(secret)
    context = ssl.create_default_context()
    if trusted:
        _authority().configure_trust(context)
    own = Loopback(MailServer("localhost", 0, security, USER), context)

    def sign_in(
        _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, given: LoginPassword
    ) -> AuthResult:
        pair = (given.login.decode(), given.password.decode())
        own.sign_ins.append(pair)
        return AuthResult(success=pair == (USER, PASSWORD), handled=False)

    def protocol() -> SMTP:
        return SMTP(
            _Handler(own),
            hostname="mail.test",
            data_size_limit=most,
            loop=running.loop,
            authenticator=sign_in,
            auth_exclude_mechanism=without,
            **(
                {"tls_context": secret, "require_starttls": True}
                if security is Security.STARTTLS
                else {"auth_require_tls": False}
            ),
        )

    running = _Running(protocol, secret if security is Security.TLS else None)
    own.server = MailServer("localhost", running.port, security, USER)
    try:
        yield own
    finally:
        running.stop()


class _Running:
    """An event loop in a thread of its own, with one server in it."""

    def __init__(
        self, protocol: Callable[[], asyncio.BaseProtocol], secret: ssl.SSLContext | None
    ) -> None:
        self.loop = asyncio.new_event_loop()
        self._server = self.loop.run_until_complete(
            self.loop.create_server(protocol, "127.0.0.1", 0, ssl=secret)
        )
        self.port = int(self._server.sockets[0].getsockname()[1])
        self._thread = threading.Thread(target=self.loop.run_forever, name="mail server")
        self._thread.start()

    def stop(self) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self.loop).result()
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()

    async def _end(self) -> None:
        self._server.close()
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


@contextmanager
def silent_server() -> Iterator[int]:
    """A port that takes connections and never says a word."""
    running = _Running(asyncio.Protocol, None)
    try:
        yield running.port
    finally:
        running.stop()


def certificate_of(folder: Path) -> Path:
    """A file that makes programs trust the servers of `mail_server` (SSL_CERT_FILE of OpenSSL)."""
    path = folder / "authority.pem"
    _authority().cert_pem.write_to_path(str(path))
    return path
