"""A keyring for tests: a backend of its own, in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

K = TypeVar("K", bound=KeyringBackend)


class MemoryKeyring(KeyringBackend):
    """Keeps passwords as long as it lives; keyring never chooses it by itself."""

    priority = 0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


@contextmanager
def used(ring: K) -> Iterator[K]:
    """Make `ring` the keyring of the system, and put the former one back."""
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield ring
    finally:
        keyring.set_keyring(before)
