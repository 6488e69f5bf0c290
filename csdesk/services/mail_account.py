"""The person's mail account: which server takes their mails, and whether it lets them in."""

import ssl
from dataclasses import dataclass

from csdesk.domain.changes import Changes
from csdesk.domain.language import tr
from csdesk.errors import Invalid, NoKeyring
from csdesk.mail.message import Mailbox
from csdesk.mail.smtp import TIMEOUT, Connection, MailServer, Security
from csdesk.services import secrets
from csdesk.services.context import Services
from csdesk.services.policies import all_settings, organizer
from csdesk.services.settings import change_settings


@dataclass(frozen=True, slots=True)
class MailAccount:
    """What mails are sent with and as. The sender is the organizer of every invite (RFC 6047 2.3)."""

    server: MailServer
    sender: Mailbox

    @property
    def key(self) -> str:
        """Under which the keyring keeps the password: another server never gets it."""
        return f"{self.server.user}@{self.server.host}"


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """A mail account as it is typed; empty texts take the usual values."""

    host: str
    security: str = ""
    port: str = ""
    user: str = ""


def mail_account(desk: Services) -> MailAccount | None:
    """The account that is set up; None without a server or without a mail address of the person."""
    chosen, own = all_settings(desk), organizer(desk)
    host = str(chosen.get("smtp_host", ""))
    if own is None or not host:
        return None
    security = Security(chosen.get("smtp_security", Security.TLS))
    port = int(chosen.get("smtp_port") or security.port)
    user = str(chosen.get("smtp_user") or own[1])
    return MailAccount(MailServer(host, port, security, user), Mailbox(*own))


def required_account(desk: Services) -> MailAccount:
    """The account that is set up. Raises Invalid, naming what is missing."""
    found = mail_account(desk)
    if found is not None:
        return found
    if organizer(desk) is None:
        raise Invalid(
            "email",
            tr("Your own mail address is not set."),
            tr("Set it under You in the settings: it is the sender and the organizer of invites."),
        )
    raise Invalid(
        "smtp_host",
        tr("No mail account is set up."),
        tr(
            "Set its server under Mail account in the settings, "
            "or write the mail as a draft for your mail program."
        ),
    )


# Addresses of large providers that take a password, and the servers that they name for sending.
_USUAL = {
    ("gmail.com", "googlemail.com"): ("smtp.gmail.com", "tls"),
    ("icloud.com", "me.com", "mac.com"): ("smtp.mail.me.com", "starttls"),
    ("fastmail.com", "fastmail.fm"): ("smtp.fastmail.com", "tls"),
    ("yahoo.com", "yahoo.de", "yahoo.co.uk", "yahoo.fr"): ("smtp.mail.yahoo.com", "tls"),
    ("gmx.de", "gmx.net", "gmx.at", "gmx.ch"): ("mail.gmx.net", "starttls"),
    ("web.de",): ("smtp.web.de", "starttls"),
    ("posteo.de", "posteo.net"): ("posteo.de", "tls"),
    ("mailbox.org",): ("smtp.mailbox.org", "tls"),
}


def usual_account(desk: Services) -> AccountDraft | None:
    """What the provider of the person's address says to type; None for an address of an own domain."""
    own = organizer(desk)
    domain = own[1].rpartition("@")[2].casefold() if own else ""
    for domains, (host, security) in _USUAL.items():
        if domain in domains:
            return AccountDraft(host, security)
    return None


def set_account(desk: Services, draft: AccountDraft) -> Changes:
    """Set up the account as one action; an empty host takes it away. Raises Invalid."""
    return change_settings(
        desk,
        {
            "smtp_host": draft.host,
            "smtp_security": draft.security,
            "smtp_port": draft.port,
            "smtp_user": draft.user,
        },
    )


def keep_password(desk: Services, password: str) -> None:
    """Keep the password of the account in the keyring. Raises Invalid or NoKeyring."""
    if not password:
        raise Invalid("password", tr("The password is empty."), tr("Type it once more."))
    secrets.keep_secret("smtp", required_account(desk).key, password)


def forget_password(desk: Services) -> bool:
    """Take the password out of the keyring; False where there was none. Raises Invalid or NoKeyring."""
    return secrets.forget_secret("smtp", required_account(desk).key)


def has_password(desk: Services) -> bool:
    """Whether the keyring keeps the password of the account; False where there is no keyring."""
    account = mail_account(desk)
    if account is None:
        return False
    try:
        return secrets.secret("smtp", account.key) is not None
    except NoKeyring:
        return False


def try_connection(
    desk: Services,
    *,
    password: str | None = None,
    context: ssl.SSLContext | None = None,
    timeout: float = TIMEOUT,
) -> None:
    """Connect, sign in and leave again; no mail is sent. Raises Invalid, NoKeyring or MailFailure.

    `password`: instead of the one that the keyring keeps.
    """
    with connection(required_account(desk), password, context, timeout) as made:
        made.check()


def connection(
    account: MailAccount,
    password: str | None = None,
    context: ssl.SSLContext | None = None,
    timeout: float = TIMEOUT,
) -> Connection:
    """A signed-in connection. Raises Invalid without a password, NoKeyring or MailFailure."""
    found = password if password is not None else secrets.secret("smtp", account.key)
    if not found:
        raise Invalid(
            "password",
            tr("There is no password for {account}.", account=account.key),
            tr("Give it under Mail account in the settings, or with `csdesk mail account`."),
        )
    return Connection(account.server, found, context=context, timeout=timeout)
