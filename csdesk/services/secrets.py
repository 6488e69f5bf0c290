"""Passwords, kept by the keyring of the system and nowhere else: the one module that asks it.

The book never holds a password, so a copy or a backup of it gives nothing away.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from csdesk.domain.language import tr
from csdesk.errors import NoKeyring

Kind = Literal["smtp", "caldav"]


def secret(kind: Kind, account: str) -> str | None:
    """The password of an account (`user@server`), None where none is kept.

    Raises NoKeyring where this device has no keyring, or it stays locked.
    """
    import keyring

    with _asking():
        return keyring.get_password(_service(kind), account)


def keep_secret(kind: Kind, account: str, password: str) -> None:
    """Keep a password, in the place of one kept before.

    Raises NoKeyring where it could not be kept; a keyring that forgets at once (such as the null
    backend) is none.
    """
    import keyring

    with _asking():
        keyring.set_password(_service(kind), account, password)
        kept = keyring.get_password(_service(kind), account)
    if kept != password:
        raise _none()


def forget_secret(kind: Kind, account: str) -> bool:
    """Take a password out of the keyring; False where there was none. Raises NoKeyring."""
    import keyring

    with _asking():
        if keyring.get_password(_service(kind), account) is None:
            return False
        keyring.delete_password(_service(kind), account)
        return True


def _service(kind: Kind) -> str:
    return f"csdesk {kind}"


@contextmanager
def _asking() -> Iterator[None]:
    from keyring.errors import KeyringError, KeyringLocked

    try:
        yield
    except KeyringLocked:
        raise NoKeyring(
            tr("The keyring of this device is locked."), tr("Unlock it, then try again.")
        ) from None
    # Backends let errors of their bus or system through, which are none of the keyring's own.
    except (KeyringError, OSError, RuntimeError):
        raise _none() from None


def _none() -> NoKeyring:
    return NoKeyring(
        tr("This device has no keyring that could keep a password."),
        tr(
            "Install one, such as GNOME Keyring or KWallet, and sign in to it. "
            "Until then give the password each time it is asked for."
        ),
    )
