"""Passwords in the keyring of the system."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backends import fail, null
from keyring.errors import KeyringLocked

from csdesk.errors import NoKeyring
from csdesk.services import secrets
from tests.keyrings import MemoryKeyring, used


@pytest.fixture
def own() -> Iterator[MemoryKeyring]:
    with used(MemoryKeyring()) as ring:
        yield ring


def test_a_password_is_kept_replaced_and_forgotten(own: MemoryKeyring) -> None:
    assert secrets.secret("smtp", "jo@mail.example") is None
    secrets.keep_secret("smtp", "jo@mail.example", "one")
    secrets.keep_secret("smtp", "jo@mail.example", "two ß")
    assert secrets.secret("smtp", "jo@mail.example") == "two ß"
    assert secrets.secret("caldav", "jo@mail.example") is None
    assert secrets.forget_secret("smtp", "jo@mail.example")
    assert not secrets.forget_secret("smtp", "jo@mail.example")
    assert own.kept == {}


class _Locked(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")


def test_a_locked_keyring_says_so() -> None:
    with used(_Locked()), pytest.raises(NoKeyring, match="is locked"):
        secrets.secret("smtp", "jo@mail.example")


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_without_a_keyring_a_sentence_says_what_to_do(
    backend: type[keyring.backend.KeyringBackend],
) -> None:
    with used(backend()), pytest.raises(NoKeyring, match="no keyring") as caught:
        secrets.keep_secret("smtp", "jo@mail.example", "secret word")
    assert "secret word" not in str(caught.value)
    assert "Install one" in caught.value.remedy


class _Broken(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise OSError("the bus is gone")


def test_a_keyring_whose_bus_is_gone_is_none() -> None:
    with used(_Broken()), pytest.raises(NoKeyring):
        secrets.secret("smtp", "jo@mail.example")
