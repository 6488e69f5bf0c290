"""The passwords of calendar servers, in the keyring of the system."""

from urllib.parse import urlsplit

from csdesk.book.publication_rows import Publication
from csdesk.domain.language import tr
from csdesk.errors import NoKeyring
from csdesk.ical.dav_errors import WrongPassword
from csdesk.services import secrets

_KIND: secrets.Kind = "caldav"


def keep_password(server: str, user: str, password: str) -> None:
    """Keep the password of a user at a server. Raises NoKeyring."""
    secrets.keep_secret(_KIND, _account(server, user), password)


def password_for(server: str, user: str) -> str:
    """The password kept before. Raises NoKeyring, and WrongPassword where none is kept."""
    found = secrets.secret(_KIND, _account(server, user))
    if found is None:
        raise WrongPassword(
            tr("No password is kept for {user} at {host}.", user=user, host=_host(server)),
            tr("Sign in to your calendar service again."),
        )
    return found


def kept_password(publication: Publication) -> str:
    """The password of the chosen calendar. Raises as `password_for` does."""
    return password_for(publication.server, publication.user)


def is_kept(publication: Publication) -> bool:
    """Whether the keyring has the password of the chosen calendar."""
    try:
        return secrets.secret(_KIND, _account(publication.server, publication.user)) is not None
    except NoKeyring:
        return False


def forget_password(publication: Publication) -> bool:
    """Take the password out of the keyring; False where it has none, or where there is no keyring."""
    try:
        return secrets.forget_secret(_KIND, _account(publication.server, publication.user))
    except NoKeyring:
        return False


def _account(server: str, user: str) -> str:
    return f"{user}@{urlsplit(server).netloc}"


def _host(server: str) -> str:
    return urlsplit(server).hostname or server
